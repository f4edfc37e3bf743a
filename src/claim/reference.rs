//! References inside an article: what "he", "it", "they" and a speaker's "we" stand for.
//!
//! After centering theory (Grosz, Joshi and Weinstein 1995), much reduced: a pronoun stands for the subject of the nearest clause before it that
//! fits in kind (a person, a thing, a group). Where nothing fits within two sentences it is left unresolved, and claims about it say so.

use super::argument::View;
use super::index::name;
use super::words::Interner;
use super::{Argument, Run, Word};
use crate::lexicon::is_person;
use crate::value::{Kind, entity::EntityKind};

/// What was spoken of last.
#[derive(Clone, Debug, Default)]
pub(crate) struct References {
    person: Option<Known>,
    thing: Option<Known>,
    group: Option<Known>,
    /// Another person of the sentence of `person`.
    other: Option<Known>,
    /// The last sentence in which "it" or "they" was a subject: what they stand for is spoken of, and no object of theirs is.
    spoken: Option<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Known {
    sentence: u32,
    /// First byte of the phrase.
    start: u32,
    head: Word,
    terms: Run,
    name: Option<Word>,
    /// The value that is its name.
    named: Option<u32>,
}

impl Known {
    fn fill(&self, argument: &mut Argument) {
        argument.head = self.head;
        argument.terms = self.terms;
        argument.name = self.name;
        argument.unresolved = false;
    }
}

/// Takes a thing into a slot: a subject always, another where the slot holds nothing of the sentence.
fn keep(slot: &mut Option<Known>, known: Known, subject: bool) {
    if subject || slot.is_none_or(|s| s.sentence < known.sentence) {
        *slot = Some(known);
    }
}

/// How many sentences back a pronoun may reach.
const REACH: u32 = 2;

/// The kinds of thing a pronoun can stand for.
enum Slot {
    Person,
    Thing,
    Group,
    None,
}

fn slot(pronoun: &str) -> Slot {
    match pronoun {
        "he" | "she" | "him" | "her" | "his" | "hers" | "himself" | "herself" => Slot::Person,
        "it" | "its" | "itself" => Slot::Thing,
        "they" | "them" | "their" | "theirs" | "themselves" => Slot::Group,
        _ => Slot::None,
    }
}

impl References {
    /// Remembers the subject of a clause, or its object where the sentence has named nothing else of the kind.
    pub(crate) fn note(&mut self, view: &View<'_, '_>, chunk: usize, sentence: u32, subject: bool) {
        let Some(noun) = view.chunks[chunk].noun() else { return };
        if noun.pronoun && subject && matches!(slot(view.doc.lemma(noun.head)), Slot::Thing | Slot::Group) {
            self.spoken = Some(sentence);
        }
        if noun.pronoun || !subject && self.spoken == Some(sentence) {
            return;
        }
        let (first, end) = view.extent(chunk);
        let terms = view.words.terms(first, end);
        if terms.is_empty() {
            return;
        }
        let named = view.index.entity(noun.head).or_else(|| view.index.place(noun.head));
        let name = named.and_then(|value| view.words.name(value));
        let start = view.doc.tokens[first].span.start;
        let known = Known { sentence, start, head: view.words.lemma(noun.head), terms, name, named };
        let head = view.doc.lemma(noun.head);
        let plural = !noun.conjuncts.is_empty() || view.doc.is_plural(noun.head) || is_collective(head);
        let entity = view.index.entity(noun.head).map(|v| &view.values[v as usize].kind);
        let person = matches!(entity, Some(Kind::Entity(e)) if e.kind == EntityKind::Person && noun.conjuncts.is_empty());
        match () {
            () if person || !plural && is_person(head) => self.note_person(known, subject),
            () if plural => {
                keep(&mut self.group, known, subject);
                // "it" can be the team too.
                if is_collective(head) {
                    keep(&mut self.thing, known, false);
                }
            }
            () => keep(&mut self.thing, known, subject),
        }
    }

    fn note_person(&mut self, known: Known, subject: bool) {
        let before = self.person.filter(|p| p.sentence == known.sentence && p.head != known.head);
        match before {
            Some(before) if subject => (self.person, self.other) = (Some(known), Some(before)),
            Some(_) => self.other = Some(known),
            None => {
                if self.person.is_some_and(|p| p.sentence != known.sentence) {
                    self.other = None;
                }
                keep(&mut self.person, known, subject);
            }
        }
    }

    /// Puts the other person of the sentence in the place of a pronoun that cannot stand for the subject: "he thanked her".
    pub(crate) fn resolve_other(&self, argument: &mut Argument, pronoun: &Argument, sentence: u32) {
        *argument = *pronoun;
        if let Some(known) = self.other.filter(|k| sentence - k.sentence <= REACH) {
            known.fill(argument);
        }
    }

    /// Puts what a pronoun stands for in its place.
    pub(crate) fn resolve(&self, argument: &mut Argument, sentence: u32, words: &Interner) {
        let known = match slot(words.words.get(argument.head)) {
            Slot::Person => &self.person,
            Slot::Thing => &self.thing,
            Slot::Group => &self.group,
            Slot::None => &None,
        };
        if let Some(known) = known.as_ref().filter(|k| sentence - k.sentence <= REACH && k.start < argument.span.start) {
            known.fill(argument);
        }
    }

    /// The name of what a pronoun stands for, or its content words.
    pub(crate) fn name(&self, view: &View<'_, '_>, pronoun: &str, sentence: u32, words: &mut Interner) -> Option<Word> {
        let known = match slot(pronoun) {
            Slot::Person => self.person.as_ref()?,
            Slot::Thing => self.thing.as_ref()?,
            Slot::Group => self.group.as_ref()?,
            Slot::None => return None,
        };
        if sentence - known.sentence > REACH {
            return None;
        }
        let written = known.named.and_then(|v| name(&view.values[v as usize])).map(|name| words.intern(name));
        written.or_else(|| Some(view.words.joined(known.terms, words)))
    }
}

pub(super) fn is_collective(head: &str) -> bool {
    matches!(head, "people" | "police" | "couple" | "crowd" | "team" | "crew" | "family" | "staff" | "both")
}

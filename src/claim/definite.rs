//! References with "the": "the pact", "the company", "both sides", resolved to what the article introduced before.
//!
//! A bare definite phrase stands for the last thing before it that is of its kind: the same noun, a synonym or a narrower noun, an event of
//! one class, a name of a body or a person whose title it is. Where the nearest sentence offers two such things it is left alone.

use std::collections::VecDeque;

use super::argument::View;
use super::chunk::{Chunk, Noun};
use super::frame::Frame;
use super::{Run, Word};
use crate::lexicon::events::{Classes, Part, classes};
use crate::lexicon::number::group;
use crate::lexicon::{is_person, nouns, synonym_class};
use crate::text::Pos;
use crate::value::{Kind, entity::EntityKind};

/// How many things are remembered.
const REMEMBERED: usize = 40;

/// How many sentences back a reference may reach.
const REACH: u32 = 6;

/// What a reference stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Antecedent {
    pub terms: Run,
    pub name: Option<Word>,
}

/// A thing or event that the article has introduced.
#[derive(Clone, Copy, Debug)]
struct Introduced {
    sentence: u32,
    stands_for: Antecedent,
    /// The head noun or verb, and the noun that titles a name ("tanker").
    heads: [Option<Known>; 2],
    kind: Sort,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Thing,
    Body,
    Event,
    Pair,
    /// Two that can be persons.
    People,
}

/// What the lists say of a word.
#[derive(Clone, Copy, Debug)]
struct Known {
    word: Word,
    synonyms: Option<&'static str>,
    events: Classes,
    /// What is wider.
    wider: &'static [&'static str],
}

/// The things introduced so far, the last at the back.
#[derive(Clone, Debug)]
pub(crate) struct Introductions {
    things: VecDeque<Introduced>,
}

impl Default for Introductions {
    fn default() -> Self {
        Introductions { things: VecDeque::with_capacity(REMEMBERED) }
    }
}

impl Introductions {
    /// Remembers what a sentence introduces; the references in it are to what came before.
    pub(crate) fn read(&mut self, view: &View<'_, '_>, frames: &[Frame], sentence: u32) {
        for frame in frames {
            if let Some(verb) = view.chunks[frame.verb].verb() {
                let events = classes(view.doc.lexeme(verb.head), Part::Verb);
                if !events.is_empty() {
                    let (first, _) = frame.subject.map_or((verb.first, 0), |s| view.chunks[s].tokens());
                    let end = frame.object.map_or(verb.end, |o| view.chunks[o].tokens().1);
                    let terms = if first < end { view.words.terms(first, end) } else { view.words.terms(verb.first, verb.end) };
                    let head = Known { word: view.words.lemma(verb.head), synonyms: None, events, wider: &[] };
                    self.push(sentence, Antecedent { terms, name: None }, [Some(head), None], Sort::Event);
                }
            }
        }
        for (at, noun) in view.named().filter(|(_, noun)| view.index.time(noun.head).is_none()) {
            self.noun(view, at, noun, sentence);
        }
    }

    fn noun(&mut self, view: &View<'_, '_>, at: usize, noun: &Noun, sentence: u32) {
        if let [other] = noun.conjuncts[..] {
            let (_, end) = view.chunks[other as usize].tokens();
            let stands_for = Antecedent { terms: view.words.terms(noun.first, end), name: None };
            let people = can_be_person(view, noun.head) && view.chunks[other as usize].noun().is_some_and(|n| can_be_person(view, n.head));
            self.push(sentence, stands_for, [None, None], if people { Sort::People } else { Sort::Pair });
        }
        if is_bare_definite(view, at).is_some() {
            return;
        }
        let stands_for = Antecedent { terms: view.words.terms(noun.first, noun.end), name: view.name_at(noun.head) };
        if stands_for.name.is_none() && stands_for.terms.len < 2 {
            return;
        }
        let title = (noun.first..noun.head).rev().find(|&t| view.doc.tokens[t].pos == Pos::Noun);
        let title = title.filter(|_| view.doc.tokens[noun.head].pos == Pos::ProperNoun);
        let entity = view.index.entity(noun.head).map(|v| &view.values[v as usize].kind);
        let body = matches!(entity, Some(Kind::Entity(e)) if matches!(e.kind, EntityKind::Organisation | EntityKind::Unknown));
        let heads = [Some(known(view, noun.head)), title.map(|t| known(view, t))];
        self.push(sentence, stands_for, heads, if body { Sort::Body } else { Sort::Thing });
    }

    fn push(&mut self, sentence: u32, stands_for: Antecedent, heads: [Option<Known>; 2], kind: Sort) {
        if self.things.len() == REMEMBERED {
            self.things.pop_front();
        }
        self.things.push_back(Introduced { sentence, stands_for, heads, kind });
    }

    /// What the noun phrase at a chunk stands for.
    pub(crate) fn resolve(&self, view: &View<'_, '_>, at: usize, sentence: u32) -> Option<Antecedent> {
        let noun = is_bare_definite(view, at)?;
        let (lemma, pair) = (view.doc.lemma(noun.head), is_pair(view, noun));
        let asked = known(view, noun.head);
        let fits = |thing: &&Introduced| match thing.kind {
            Sort::People => pair,
            Sort::Pair => pair && !is_person(lemma),
            Sort::Body if is_body(lemma) => !pair,
            Sort::Event => !pair && names_event(lemma, &asked, thing),
            _ => !pair && thing.heads.iter().flatten().any(|head| is_of_kind(lemma, &asked, head)),
        };
        let mut near = self.things.iter().rev().take_while(|t| t.sentence + REACH >= sentence).filter(fits);
        let found = near.next()?;
        // Two things that fit in one sentence: which is meant is not told.
        let rival = near.take_while(|t| t.sentence == found.sentence).any(|t| t.kind == found.kind && differs(t, found));
        (!rival).then_some(found.stands_for)
    }
}

/// Whether a noun names a person, or has a name that may be a person's.
fn can_be_person(view: &View<'_, '_>, token: usize) -> bool {
    let entity = view.index.entity(token).map(|v| &view.values[v as usize].kind);
    match entity {
        Some(Kind::Entity(e)) => matches!(e.kind, EntityKind::Person | EntityKind::Unknown),
        _ => is_person(view.doc.lexeme(token)),
    }
}

fn differs(a: &Introduced, b: &Introduced) -> bool {
    match (a.stands_for.name, b.stands_for.name) {
        (Some(x), Some(y)) => x != y,
        _ => a.stands_for.terms != b.stands_for.terms,
    }
}

fn known(view: &View<'_, '_>, token: usize) -> Known {
    let lemma = view.doc.lexeme(token);
    Known { word: view.words.lemma(token), synonyms: synonym_class(lemma), events: classes(lemma, Part::Noun), wider: nouns::wider(lemma) }
}

/// "the pact", "these two leaders", "both sides": nothing but an article, a number and a common noun, and nothing that completes it after.
fn is_bare_definite<'v>(view: &View<'v, '_>, at: usize) -> Option<&'v Noun> {
    let noun = view.chunks[at].noun()?;
    let bare = view.doc.number(noun.first).is_in(group::POINTED)
        && !noun.pronoun
        && noun.possessor.is_none()
        && noun.conjuncts.is_empty()
        && view.doc.tokens[noun.head].pos == Pos::Noun
        && (noun.first + 1..noun.head).all(|t| view.doc.tokens[t].pos == Pos::Number);
    let completed = match view.chunks.get(at + 1) {
        Some(Chunk::Preposition(t)) => view.doc.lemma(*t) == "of",
        Some(Chunk::Relative(_)) => true,
        _ => false,
    };
    (bare && !completed).then_some(noun)
}

/// "both sides", "the two leaders".
fn is_pair(view: &View<'_, '_>, noun: &Noun) -> bool {
    let word = |t: usize| view.low(t);
    word(noun.first) == "both" || (noun.first + 1..noun.head).any(|t| matches!(word(t), "two" | "2"))
}

/// Nouns for any company or body.
fn is_body(lemma: &str) -> bool {
    matches!(lemma, "company" | "firm" | "group" | "corporation" | "business" | "organisation" | "organization" | "agency" | "body")
}

/// Whether "the attack" can stand for the event of a clause: "Robbers attacked a bank".
fn names_event(lemma: &str, asked: &Known, thing: &Introduced) -> bool {
    let said = thing.heads[0].map_or(&[][..], |head| head.events);
    let first = asked.events.first();
    !matches!(lemma, "event" | "case" | "report" | "order" | "party" | "state" | "move") && first.is_some() && said.first() == first
}

/// Whether a noun can stand for a thing with this head: the same noun, a synonym, an event noun of its class, or a wider noun.
fn is_of_kind(lemma: &str, asked: &Known, head: &Known) -> bool {
    let class = asked.events.first();
    asked.word == head.word
        || asked.synonyms.is_some() && asked.synonyms == head.synonyms
        || class.is_some() && class == head.events.first()
        || head.wider.contains(&lemma)
}

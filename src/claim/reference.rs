//! References inside an article: what "he", "it", "they" and a speaker's "we" stand for.
//!
//! After centering theory (Grosz, Joshi and Weinstein 1995), much reduced: a pronoun stands for the subject of the nearest clause before it that
//! fits in kind (a person, a thing, a group). Where nothing fits within two sentences it is left unresolved, and claims about it say so.

use std::sync::LazyLock;

use smallvec::SmallVec;

use super::Argument;
use super::argument::View;
use crate::lexicon;
use crate::value::{Kind, entity::EntityKind, names};

/// What was spoken of last.
#[derive(Clone, Debug, Default)]
pub(crate) struct References {
    person: Option<Known>,
    thing: Option<Known>,
    group: Option<Known>,
}

#[derive(Clone, Debug)]
struct Known {
    sentence: u32,
    head: String,
    terms: SmallVec<[String; 4]>,
    name: Option<String>,
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
    /// Remembers the subject of a clause.
    pub(crate) fn note(&mut self, view: &View<'_, '_>, chunk: usize, sentence: u32, argument: &Argument) {
        let Some(noun) = view.chunks[chunk].noun() else { return };
        if noun.pronoun || argument.terms.is_empty() {
            return;
        }
        let known = Known { sentence, head: argument.head.clone(), terms: argument.terms.clone(), name: argument.name.clone() };
        let word = view.doc.word(noun.head);
        let plural =
            !noun.conjuncts.is_empty() || (word.ends_with('s') && argument.head != word.to_lowercase()) || is_collective(&argument.head);
        let entity = view.index.entity(noun.head).map(|v| &view.values[v as usize].kind);
        match entity {
            Some(Kind::Entity(e)) if e.kind == EntityKind::Person && noun.conjuncts.is_empty() => self.person = Some(known),
            _ if plural => self.group = Some(known),
            _ if is_person_noun(&argument.head) => self.person = Some(known),
            _ => self.thing = Some(known),
        }
    }

    /// Puts what a pronoun stands for in its place.
    pub(crate) fn resolve(&self, argument: &mut Argument, sentence: u32) {
        let known = match slot(&argument.head) {
            Slot::Person => &self.person,
            Slot::Thing => &self.thing,
            Slot::Group => &self.group,
            Slot::None => &None,
        };
        if let Some(known) = known.as_ref().filter(|k| sentence - k.sentence <= REACH) {
            argument.head = known.head.clone();
            argument.terms = known.terms.clone();
            argument.name = known.name.clone();
            argument.unresolved = false;
        }
    }

    /// The name of what a pronoun stands for.
    pub(crate) fn name(&self, pronoun: &str, sentence: u32) -> Option<String> {
        let known = match slot(pronoun) {
            Slot::Person => self.person.as_ref()?,
            Slot::Thing => self.thing.as_ref()?,
            Slot::Group => self.group.as_ref()?,
            Slot::None => return None,
        };
        (sentence - known.sentence <= REACH).then(|| known.name.clone().unwrap_or_else(|| known.terms.join(" ")))
    }
}

fn is_collective(head: &str) -> bool {
    matches!(head, "people" | "police" | "couple" | "crowd" | "team" | "crew" | "family" | "staff" | "both")
}

/// Whether a noun stands for a person.
pub(super) fn is_person_noun(head: &str) -> bool {
    static PEOPLE: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/people.txt")));
    PEOPLE.contains(head) || names::role(head) || ["man", "woman", "person"].iter().any(|end| head.ends_with(end))
}

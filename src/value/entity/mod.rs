//! People, organisations and other named things.
//!
//! # What it recognises
//!
//! Runs of capitalised words, read over the whole document: full names first, then surnames, acronyms as the article introduces them, and
//! descriptions once the article has said whose they are ("the Norlandic leader"). A title-case headline and the start of a sentence name
//! nothing by themselves: only what stands in the middle of a sentence elsewhere, or cannot be a common word.
//!
//! # Normal form
//!
//! The fullest name the article gives. Mentions of one thing share an id.
//!
//! # Relations
//!
//! `Same` when [`same_name`] is sure, `Disjoint` when both are people with full names that differ, otherwise `Incomparable`.
//!
//! | a | b | a is |
//! |---|---|---|
//! | We met Ann Keller there. | We saw Ann Keller here. | Same |
//! | We met Ann Keller there. | We met Ann Meyer there. | Disjoint |
//!
//! # Limits
//!
//! Pronouns are not resolved. Two people of one surname in one article are told apart by their last mention only.

mod alias;
mod describe;
mod kind;
mod link;
mod run;

use super::{Context, Kind, Relation, Value};

pub use alias::{Likeness, same_name};

/// What kind of thing is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum EntityKind {
    Person,
    Organisation,
    Product,
    Event,
    Work,
    Unknown,
}

/// A named thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// The fullest name the article gives it.
    pub name: String,
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// Index of the entity within the article: mentions of one thing share it.
    pub id: u32,
    /// The role or title given with this mention: "Russian President", "U.S. Secretary of State".
    pub role: Option<String>,
}

impl Entity {
    /// How this entity stands to another, by name.
    pub fn relation(&self, other: &Entity) -> Relation {
        let people = self.kind == EntityKind::Person && other.kind == EntityKind::Person;
        match same_name(&self.name, &other.name) {
            Likeness::Same => Relation::Same,
            Likeness::Other if people => Relation::Disjoint,
            Likeness::Other => Relation::Incomparable("other names"),
            Likeness::Maybe => Relation::Incomparable("names that may be of one"),
        }
    }

    /// The fullest name.
    pub fn normal(&self) -> String {
        self.name.clone()
    }
}

/// Reads the values of this kind. Places have been read: a name that is a place is none here.
pub(super) fn read(cx: &Context<'_, '_>, out: &mut Vec<Value>) {
    let reader = run::Reader::new(cx, out);
    let mentions = reader.mentions();
    let mut linked = link::link(&reader, mentions);
    describe::describe(&reader, &mut linked);
    linked.mentions.sort_by_key(|m| m.mention.span);
    for m in linked.mentions {
        let entity = &linked.entities[m.entity as usize];
        let kind = Kind::Entity(Entity { name: entity.name.clone(), kind: entity.kind, id: m.entity, role: m.mention.role });
        out.push(Value { span: m.mention.span, kind });
    }
}

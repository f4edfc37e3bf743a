//! People, organisations and other named things.

use super::{Context, Relation, Value};

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
        if self.name == other.name { Relation::Same } else { Relation::Incomparable("other names") }
    }

    /// The fullest name.
    pub fn normal(&self) -> String {
        self.name.clone()
    }
}

/// Reads the values of this kind.
pub(super) fn read(_cx: &Context<'_, '_>, _out: &mut Vec<Value>) {}

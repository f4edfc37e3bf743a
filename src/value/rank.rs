//! Places in an order: "fifth term", "third consecutive win".

use super::{Context, Relation, Value};

/// A place in an order.
#[derive(Clone, Debug, PartialEq)]
pub struct Rank {
    /// 1 for first; negative from the end: -1 for last.
    pub rank: i64,
    /// What is ranked, as lemmas: "term".
    pub of: String,
}

impl Rank {
    /// How this rank stands to another.
    pub fn relation(&self, other: &Rank) -> Relation {
        if self.of != other.of {
            Relation::Incomparable("ranks of different things")
        } else if self.rank == other.rank {
            Relation::Same
        } else {
            Relation::Disjoint
        }
    }

    /// `5th term`.
    pub fn normal(&self) -> String {
        format!("{}. {}", self.rank, self.of)
    }
}

/// Reads the values of this kind.
pub(super) fn read(_cx: &Context<'_, '_>, _out: &mut Vec<Value>) {}

//! Lists of terms: "political, trade, investment, cultural and security".

use super::{Context, Relation, Value};

/// A set of terms.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// The terms, as lemmas, sorted.
    pub terms: Vec<String>,
    /// Whether the text says that these are all ("only", "namely").
    pub closed: bool,
}

impl List {
    /// How this list stands to another. More terms say more.
    pub fn relation(&self, other: &List) -> Relation {
        let inside = |a: &List, b: &List| a.terms.iter().all(|t| b.terms.contains(t));
        match (inside(self, other), inside(other, self)) {
            (true, true) => Relation::Same,
            (true, false) => Relation::Contains,
            (false, true) => Relation::Inside,
            _ if self.terms.iter().any(|t| other.terms.contains(t)) => Relation::Overlapping,
            _ => Relation::Disjoint,
        }
    }

    /// `{cultural, political, trade}`.
    pub fn normal(&self) -> String {
        format!("{{{}}}", self.terms.join(", "))
    }
}

/// Reads the values of this kind.
pub(super) fn read(_cx: &Context<'_, '_>, _out: &mut Vec<Value>) {}

//! Percentages and percentage points.

use super::{Context, Number, Relation, Value};

/// A percentage.
#[derive(Clone, Debug, PartialEq)]
pub struct Percentage {
    /// The number before "per cent".
    pub number: Number,
    /// Whether percentage points are meant.
    pub points: bool,
}

impl Percentage {
    /// How this percentage stands to another.
    pub fn relation(&self, other: &Percentage) -> Relation {
        if self.points != other.points {
            return Relation::Incomparable("per cent against percentage points");
        }
        self.number.relation(&other.number)
    }

    /// `10..15 %`, `2 pp`.
    pub fn normal(&self) -> String {
        format!("{} {}", self.number.normal(), if self.points { "pp" } else { "%" })
    }
}

/// Reads the values of this kind.
pub(super) fn read(_cx: &Context<'_, '_>, _out: &mut Vec<Value>) {}

//! Quantities: a number with a unit, or with what is counted.

use super::{Context, Number, Relation, Value};

/// A number with its unit and what is counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The number, in the unit as written.
    pub number: Number,
    /// The unit's symbol ("km", "°C", "magnitude", "year-old"), or empty for a count.
    pub unit: &'static str,
    /// What is counted, as lemmas: "people", "pirate", "speed boat". Empty for a measure.
    pub counted: String,
}

impl Quantity {
    /// How this quantity stands to another; units of one dimension are converted.
    pub fn relation(&self, other: &Quantity) -> Relation {
        if self.unit != other.unit {
            return Relation::Incomparable("different units");
        }
        self.number.relation(&other.number)
    }

    /// `30.. people`, `8 km`.
    pub fn normal(&self) -> String {
        format!("{} {}", self.number.normal(), if self.unit.is_empty() { &self.counted } else { self.unit })
    }
}

/// Reads the values of this kind.
pub(super) fn read(_cx: &Context<'_, '_>, _out: &mut Vec<Value>) {}

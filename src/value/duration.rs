//! Lengths of time.

use super::{Context, Number, Relation, Value};

/// A length of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Duration {
    /// How many.
    pub number: Number,
    /// Of what: `Y`, `M`, `W`, `D`, `TH`, `TM`, `TS`, `DE` (decades), `CE` (centuries), as in TIMEX3.
    pub unit: &'static str,
}

impl Duration {
    /// How this duration stands to another.
    pub fn relation(&self, other: &Duration) -> Relation {
        if self.unit != other.unit {
            return Relation::Incomparable("different units of time");
        }
        self.number.relation(&other.number)
    }

    /// The TIMEX3 value: `P24Y`, `PT2H`.
    pub fn timex(&self) -> String {
        let (time, unit) = self.unit.strip_prefix('T').map_or(("", self.unit), |unit| ("T", unit));
        format!("P{time}{}{unit}", self.number.stated.map_or("X".to_owned(), |n| n.to_string()))
    }

    /// The TIMEX3 value.
    pub fn normal(&self) -> String {
        self.timex()
    }
}

/// Reads the values of this kind.
pub(super) fn read(_cx: &Context<'_, '_>, _out: &mut Vec<Value>) {}

//! Lengths of time.
//!
//! # What it recognises
//! A number with a unit of time ("two years", "24-hour", "a decade", "several weeks", "the last three months"), and a unit alone after
//! "for" ("for years"). "Two-year-old deal" is a length, the age of a person ("the 47-year-old", "a nine-year-old girl") a quantity.
//!
//! # Normal form
//! The TIMEX3 value: `P24Y`, `PT2H`; how many is `X` when the text does not say it ("several weeks" is `PXW`).
//!
//! # Relations
//! Those of intervals. Units that have a fixed ratio (days and hours, years and months) are compared exactly; of days and months, months are
//! taken as 28 to 31 days.
//!
//! # Limits
//! Lengths of no stated unit ("a while") are not read.

use super::{Interval, Number, Relation};

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
        if self.unit == other.unit {
            return self.number.relation(&other.number);
        }
        let ((a, a_months), (b, b_months)) = (base(self.unit), base(other.unit));
        if a_months == b_months {
            return self.number.scaled(a).relation(&other.number.scaled(b));
        }
        in_days(self.number, a, a_months).relation(in_days(other.number, b, b_months))
    }

    /// The TIMEX3 value: `P24Y`, `PT2H`; decades and centuries are written as years.
    pub fn timex(&self) -> String {
        let (factor, unit) = match self.unit {
            "DE" => (10.0, "Y"),
            "CE" => (100.0, "Y"),
            unit => (1.0, unit),
        };
        let (time, unit) = unit.strip_prefix('T').map_or(("", unit), |unit| ("T", unit));
        let Some(n) = self.number.stated.map(|n| n * factor) else { return format!("P{time}X{unit}") };
        let half = match (n.fract() == 0.5, unit) {
            (true, "Y") => "6M",
            (true, "H") => "30M",
            (true, "M") if time == "T" => "30S",
            _ => return format!("P{time}{n}{unit}"),
        };
        format!("P{time}{}{unit}{half}", n.trunc())
    }

    /// The TIMEX3 value.
    pub fn normal(&self) -> String {
        self.timex()
    }
}

/// A unit in months or in days, and whether it is months.
fn base(unit: &str) -> (f64, bool) {
    match unit {
        "CE" => (1200.0, true),
        "DE" => (120.0, true),
        "Y" => (12.0, true),
        "M" => (1.0, true),
        "W" => (7.0, false),
        "D" => (1.0, false),
        "TH" => (1.0 / 24.0, false),
        "TM" => (1.0 / 1440.0, false),
        _ => (1.0 / 86_400.0, false),
    }
}

fn in_days(number: Number, unit: f64, months: bool) -> Interval {
    let (least, most) = match (months, unit >= 12.0) {
        (true, true) => (unit / 12.0 * 365.0, unit / 12.0 * 366.0),
        (true, false) => (28.0, 31.0),
        (false, _) => (unit, unit),
    };
    Interval { low: number.interval.low.map(|n| n * least), high: number.interval.high.map(|n| n * most) }
}

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
//! Those of intervals. Units that have a fixed ratio (days and hours, years and months) are compared exactly; against days a month
//! is 28 to 31 of them, and a year 365 or 366.
//!
//! | a | b | a is |
//! |---|---|---|
//! | for two years | for 24 months | Same |
//! | for a decade | for 10 years | Same |
//! | for 48 hours | for two days | Same |
//! | for 30 days | for one month | Inside |
//! | for more than two years | for three years | Contains |
//! | for two years | for three years | Disjoint |
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
        let (a, b) = (self.number.scaled(a), other.number.scaled(b));
        if a_months == b_months {
            return a.relation(&b);
        }
        in_days(a, a_months).relation(in_days(b, b_months))
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

/// A number of days, or of months as days: a year has 365 or 366, what is left of one 28 to 31 a month.
fn in_days(number: Number, months: bool) -> Interval {
    let days = |n: f64, year: f64, month: f64, most: f64| (n / 12.0).floor() * year + (n.rem_euclid(12.0) * month).min(most);
    match (months, number.interval) {
        (false, interval) => interval,
        (true, Interval { low, high }) => {
            Interval { low: low.map(|n| days(n, 365.0, 28.0, 365.0)), high: high.map(|n| days(n, 366.0, 31.0, 366.0)) }
        }
    }
}

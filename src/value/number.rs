//! Numbers: digits, words, approximators and ranges, as intervals.

use super::{Context, Relation, Value};

/// A closed interval of numbers; an end that is `None` is open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
}

impl Interval {
    /// The interval of one number.
    pub fn exact(number: f64) -> Self {
        Interval { low: Some(number), high: Some(number) }
    }

    /// How this interval stands to another.
    pub fn relation(self, other: Interval) -> Relation {
        let (low, high) = (f64::NEG_INFINITY, f64::INFINITY);
        let (a, b) = (self.low.unwrap_or(low), self.high.unwrap_or(high));
        let (c, d) = (other.low.unwrap_or(low), other.high.unwrap_or(high));
        if a == c && b == d {
            Relation::Same
        } else if b < c || d < a {
            Relation::Disjoint
        } else if c <= a && b <= d {
            Relation::Inside
        } else if a <= c && d <= b {
            Relation::Contains
        } else {
            Relation::Overlapping
        }
    }
}

/// A number as written and the interval it stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// What it can be.
    pub interval: Interval,
    /// The number written, where one is: 7,000 of "nearly 7,000".
    pub stated: Option<f64>,
}

impl Number {
    /// How this number stands to another.
    pub fn relation(&self, other: &Number) -> Relation {
        self.interval.relation(other.interval)
    }

    /// `5`, `30..`, `10..15`, `..8`.
    pub fn normal(&self) -> String {
        match (self.interval.low, self.interval.high) {
            (Some(a), Some(b)) if a == b => format!("{a}"),
            (a, b) => format!("{}..{}", a.map_or(String::new(), |x| x.to_string()), b.map_or(String::new(), |x| x.to_string())),
        }
    }
}

/// Reads the values of this kind.
pub(super) fn read(_cx: &Context<'_, '_>, _out: &mut Vec<Value>) {}

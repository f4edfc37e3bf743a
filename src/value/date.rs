//! Dates and times as half-open intervals with a granularity.

use jiff::civil::DateTime;

use super::{Context, Relation, Value};

/// How fine a date was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Granularity {
    Century,
    Decade,
    Year,
    Half,
    Quarter,
    Season,
    Month,
    Week,
    Day,
    PartOfDay,
    Hour,
    Minute,
}

/// A date or time: `start..end`, half-open, in the article's own civil time.
#[derive(Clone, Debug, PartialEq)]
pub struct DateInterval {
    /// The first moment. `None` when the text does not settle it (a weekday with no publication date, "recently").
    pub start: Option<DateTime>,
    /// The moment after the last.
    pub end: Option<DateTime>,
    /// How fine it was given.
    pub granularity: Granularity,
    /// The TIMEX3 value.
    pub timex: String,
}

impl DateInterval {
    /// How this date stands to another.
    pub fn relation(&self, other: &DateInterval) -> Relation {
        match (self.start, self.end, other.start, other.end) {
            (Some(a), Some(b), Some(c), Some(d)) => {
                if a == c && b == d {
                    Relation::Same
                } else if b <= c || d <= a {
                    Relation::Disjoint
                } else if c <= a && b <= d {
                    Relation::Inside
                } else if a <= c && d <= b {
                    Relation::Contains
                } else {
                    Relation::Overlapping
                }
            }
            _ if self.timex == other.timex => Relation::Same,
            _ => Relation::Incomparable("the day is not known"),
        }
    }

    /// The TIMEX3 value.
    pub fn normal(&self) -> String {
        self.timex.clone()
    }
}

/// Reads the values of this kind.
pub(super) fn read(_cx: &Context<'_, '_>, _out: &mut Vec<Value>) {}

//! Dates and times as half-open intervals with a granularity.
//!
//! # What it recognises
//! Absolute dates ("June 19th 2024", "2024-06-19", "3 May"), partial ones ("July 2000", "the 1960s", "Q3 2023", "late 2023"), those that
//! lean on the day of publication ("on Wednesday", "last week", "yesterday") or on a date said before ("the following day", "a year
//! earlier") or are counted from another ("three weeks from tomorrow"), clock times ("8.49pm on Friday", "2045 GMT", "half past seven"),
//! stretches between two of them ("from 9am to 4pm on Saturday"), ranges ("June 9 to 11", "from November to March"), holidays, and sets
//! ("every Friday"). News reads backwards: a weekday or month alone is the last one, unless the words before it speak of the future.
//!
//! # Normal form
//! The TIMEX3 value; what the text does not settle stays `X`: "Wednesday" with no day of publication is `XXXX-WXX-3`, "at midnight" with no
//! day said is `T00:00`. A range is its two ends with a slash between; [`DateInterval::timex3`] writes it `(begin,end,length)`. The two
//! dates of a range are given beside it; the two clock times of a stretch are not, since either alone says when nothing happened.
//!
//! # Relations
//! Those of intervals: a day is `Inside` its month. Two dates of which one is not settled are `Same` when written alike, and else
//! `Incomparable`. Times with zones are compared in one zone.
//!
//! | a | b | a is |
//! |---|---|---|
//! | on June 19, 2024 | on 19 June 2024 | Same |
//! | on June 19, 2024 | in June 2024 | Inside |
//! | in the 1960s | in 1964 | Contains |
//! | last Wednesday @ 2024-06-21 | on June 19, 2024 | Same |
//! | on June 19, 2024 | on June 20, 2024 | Disjoint |
//! | on Wednesday | on Thursday | Incomparable |
//!
//! # Limits
//! Years 1000 to 2999; a day that no calendar has ("31 February") and anything that counts past those years is not a date.

use jiff::civil::DateTime;
use jiff::{Span as Shift, ToSpan};

use super::{Context, Relation, Value};

mod calendar;
mod clock;
mod dateline;
mod day;
mod length;
mod month;
mod named;
mod numeric;
mod phrase;
mod quarter;
mod range;
mod reader;
mod relative;
mod timed;
mod turn;
mod words;
mod year;

pub use dateline::dateline;
pub(super) use named::feast_words;
pub(super) use reader::Reader;
pub(super) use words::{Tag, TagNumber, dated, is_sure, tags};

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
    /// The TIMEX3 value; of a range, those of its two ends with a slash between.
    pub timex: String,
    /// The zone of a clock time, in minutes east of UTC, where one is named.
    pub zone: Option<i16>,
}

impl DateInterval {
    /// How this date stands to another.
    pub fn relation(&self, other: &DateInterval) -> Relation {
        let (start, end) = self.seen_from(other.zone);
        match (start, end, other.start, other.end) {
            (Some(a), Some(b), Some(c), Some(d)) => Relation::of_half_open([a, b], [c, d]),
            _ if self.timex == other.timex => Relation::Same,
            _ => Relation::Incomparable("the day is not known"),
        }
    }

    /// The TIMEX3 value.
    pub fn normal(&self) -> String {
        self.timex.clone()
    }

    /// The value as TIMEX3 writes it: a range by its first moments and its length, an hour of no settled day without minutes.
    pub fn timex3(&self) -> Option<String> {
        if self.timex.contains('/') {
            return range::triple(&self.timex);
        }
        let hour = self.granularity == Granularity::Hour && self.start.is_none();
        Some(self.timex.strip_suffix(":00").filter(|_| hour).unwrap_or(&self.timex).to_owned())
    }

    /// A date that the text does not settle.
    pub(crate) fn unsettled(granularity: Granularity, timex: impl Into<String>) -> Self {
        DateInterval { start: None, end: None, granularity, timex: timex.into(), zone: None }
    }

    /// The interval on the clocks of another zone, where both zones are known.
    fn seen_from(&self, zone: Option<i16>) -> (Option<DateTime>, Option<DateTime>) {
        let shift: Shift = match (self.zone, zone) {
            (Some(own), Some(other)) if own != other => (i64::from(other) - i64::from(own)).minutes(),
            _ => return (self.start, self.end),
        };
        let moved = |at: Option<DateTime>| at.map(|at| at.checked_add(shift).unwrap_or(at));
        (moved(self.start), moved(self.end))
    }
}

/// Reads the dates and lengths of time of a document.
pub(super) fn read(cx: &Context<'_, '_>, out: &mut Vec<Value>) {
    Reader::new(cx).read(out);
}

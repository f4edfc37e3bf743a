//! Dates in digits alone.

use super::calendar;
use super::reader::{Got, Reader};
use super::words::Tag;
use super::year::two_digits;
use crate::value::percentage;
use crate::value::piece::{Class, Digits, Form};
use crate::value::unit::unit_at;

impl Reader<'_> {
    /// What begins with digits: a date, a clock time, a year, a decade.
    pub(super) fn digits(&self, at: usize) -> Option<Got> {
        if self.glued(at) && at > 0 && matches!(self.class(at - 1), Some(Class::Mark('$' | '£' | '€' | '#' | '/' | ':' | '.'))) {
            return None;
        }
        // With nothing after them that a day or clock time goes on with, they can be a year.
        if self.stands_alone(at) {
            return self.year(at);
        }
        self.whole_day(at)
            .map(|got| self.with_time(got))
            .or_else(|| self.clock_time(at))
            .or_else(|| self.decade(at))
            .or_else(|| self.nth_period(at))
            .or_else(|| self.year(at))
    }

    /// Whether digits are at most a year, by what follows: a word of a number, or nothing that a date or number goes on with.
    fn stands_alone(&self, at: usize) -> bool {
        let ends = || self.cx.scan.marks.is_plain(at + 1) || matches!(self.class(at + 1), Some(Class::Number(_)));
        matches!(self.class(at), Some(Class::Digits(Digits { form: Form::Plain | Form::Grouped | Form::Decimal, .. }))) && ends()
    }

    /// A day in digits, or one that begins with its number.
    pub(super) fn whole_day(&self, at: usize) -> Option<Got> {
        self.iso(at)
            .or_else(|| self.slashed(at))
            .or_else(|| self.dotted(at))
            .or_else(|| self.day_first(at))
            .or_else(|| (self.mark(at + 1, '/') && self.led(at)).then(|| self.day_and_month(at)).flatten())
    }

    /// Whether a preposition that days follow stands before: what is divided by a slash there is a date, no fraction.
    fn led(&self, at: usize) -> bool {
        at > 0 && self.is_any(at - 1, &["on", "by", "from", "since", "until", "till"])
    }

    /// "2024-06-19", "2024-06-19T20:45", "2024/Jun/19".
    fn iso(&self, at: usize) -> Option<Got> {
        let year = self.plain_year(at)?;
        if self.over_joint(at + 1) != at + 2 || self.over_joint(at + 3) != at + 4 {
            return None;
        }
        let (month, day) = match (self.tag(at + 2), self.tag(at + 4)) {
            (Tag::Month(month), _) => (month, self.small(at + 4)?),
            (_, Tag::Month(month)) => (month, self.small(at + 2)?),
            _ => (self.small(at + 2)?, self.small(at + 4)?),
        };
        Got::date(at, at + 5, calendar::ymd(year, month, day)?)
    }

    /// "25.10.2018": the day first, as where full stops are written.
    fn dotted(&self, at: usize) -> Option<Got> {
        let Class::Digits(Digits { form: Form::Odd, len: 6..=8, .. }) = self.class(at)? else { return None };
        let mut fields = self.word(at).split('.');
        let (day, month, year) = (fields.next()?, fields.next()?, fields.next()?);
        if fields.next().is_some() || year.len() != 4 || day.len() > 2 || month.len() > 2 {
            return None;
        }
        Got::date(at, at + 1, calendar::ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?)
    }

    /// "22/04", "7/6" where a day is expected: the order is read from the numbers; where both are possible, month first. "9/11" is the name of
    /// one day.
    pub(super) fn day_and_month(&self, at: usize) -> Option<Got> {
        let (first, second) = (self.small(at)?, self.small(at + 2)?);
        let alone = self.mark(at + 1, '/') && self.glued(at + 1) && self.glued(at + 2) && !(self.mark(at + 3, '/') && self.glued(at + 3));
        if !alone || (first, second) == (9, 11) || self.measured(at + 3) {
            return None;
        }
        let (month, day) = if first > 12 { (second, first) } else { (first, second) };
        self.with_year(at, month, day, at + 3)
    }

    /// "by 1/2 pct", "by 1/2 mile": a fraction of what follows.
    fn measured(&self, at: usize) -> bool {
        let (pieces, text) = (&self.cx.scan.pieces, self.cx.doc.text);
        percentage::sign(pieces, text, at).is_some() || unit_at(pieces, text, at).is_some()
    }

    /// "10/25/2018", "25/10/2018": the order is read from the numbers; where both are possible, month first.
    fn slashed(&self, at: usize) -> Option<Got> {
        let (first, second) = (self.small(at)?, self.small(at + 2)?);
        let joined = |i: usize| self.mark(i, '/') && self.glued(i) && self.glued(i + 1);
        if !joined(at + 1) || !joined(at + 3) {
            return None;
        }
        let year = match self.class(at + 4)? {
            Class::Digits(d) if d.len == 4 => d.value as i16,
            Class::Digits(d) if d.len == 2 && d.form != Form::Decimal => two_digits(d.value as i16),
            _ => return None,
        };
        let (month, day) = if first > 12 { (second, first) } else { (first, second) };
        Got::date(at, at + 5, calendar::ymd(year, month, day)?)
    }

    fn small(&self, at: usize) -> Option<i8> {
        match self.class(at)? {
            Class::Digits(d) if d.len <= 2 && matches!(d.form, Form::Plain | Form::Zeros) => Some(d.value as i8),
            _ => None,
        }
    }
}

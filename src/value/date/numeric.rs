//! Dates in digits alone.

use super::calendar;
use super::reader::{Got, Reader};
use super::year::two_digits;
use crate::value::piece::{Class, Form};

impl Reader<'_> {
    /// What begins with digits: a date, a clock time, a year, a decade.
    pub(super) fn digits(&self, at: usize) -> Option<Got> {
        if self.glued(at) && at > 0 && matches!(self.class(at - 1), Some(Class::Mark('$' | '£' | '€' | '#' | '/' | ':' | '.'))) {
            return None;
        }
        self.whole_day(at)
            .map(|got| self.with_time(got))
            .or_else(|| self.clock_time(at))
            .or_else(|| self.decade(at))
            .or_else(|| self.nth_period(at))
            .or_else(|| self.year(at))
    }

    /// A day in digits, or one that begins with its number.
    pub(super) fn whole_day(&self, at: usize) -> Option<Got> {
        self.iso(at).or_else(|| self.slashed(at)).or_else(|| self.day_first(at))
    }

    /// "2024-06-19", "2024-06-19T20:45".
    fn iso(&self, at: usize) -> Option<Got> {
        let year = self.plain_year(at)?;
        let (month, day) = (self.small(at + 2)?, self.small(at + 4)?);
        let joined = |i: usize| matches!(self.class(i), Some(Class::Dash)) && self.glued(i) && self.glued(i + 1);
        if !joined(at + 1) || !joined(at + 3) {
            return None;
        }
        Got::date(at, at + 5, calendar::ymd(year, month, day)?)
    }

    /// "10/25/2018", "25/10/2018", "25.10.2018": the order is read from the numbers; where both are possible, month first.
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

//! Years, decades and centuries.

use std::sync::LazyLock;

use super::calendar;
use super::reader::{Got, Reader};
use super::words::Tag;
use crate::lexicon;
use crate::value::piece::{Class, Digits, Form, NumberWord, lower};

impl Reader<'_> {
    /// Four digits that can be a year.
    pub(super) fn plain_year(&self, at: usize) -> Option<i16> {
        match self.class(at)? {
            Class::Digits(Digits { value, len: 4, form: Form::Plain, .. }) => {
                let year = value as i16;
                let next = self.glued(at + 1) && matches!(self.class(at + 1), Some(Class::Word | Class::Mark('%' | ':' | '/')));
                (calendar::YEARS.contains(&year) && !next).then_some(year)
            }
            _ => None,
        }
    }

    /// "the 1960s", "the '90s".
    pub(super) fn decade(&self, at: usize) -> Option<Got> {
        let Class::Digits(Digits { value, len, form: Form::Plain, .. }) = self.class(at)? else { return None };
        let quote = self.mark(at + 1, '\'') || self.mark(at + 1, '’');
        let s = at + 1 + usize::from(quote);
        if !(self.is(s, "s") && self.glued(s)) || value % 10.0 != 0.0 {
            return None;
        }
        let year = match len {
            4 => value as i16,
            2 if at > 0 && matches!(self.tag(at - 1), Tag::The | Tag::Edge(_)) => two_digits(value as i16),
            _ => return None,
        };
        if !calendar::YEARS.contains(&year) {
            return None;
        }
        let date = if year % 100 == 0 && year < 2000 { calendar::century(year / 100 + 1)? } else { calendar::decade(year)? };
        Got::date(at, s + 1, date)
    }

    /// "the nineties", "the early sixties": of the century that speech means, where an article leads.
    pub(super) fn spoken_decade(&self, at: usize, first: i8) -> Option<Got> {
        let led = at > 0 && matches!(self.tag(at - 1), Tag::The | Tag::Edge(_));
        // "in his forties", "temperatures in the thirties"
        let year = two_digits(i16::from(first));
        (led && first >= 50 || led && self.is(at.saturating_sub(2), "of")).then(|| Got::date(at, at + 1, calendar::decade(year)?)).flatten()
    }

    /// "'90s", "'98".
    pub(super) fn short_year(&self, at: usize) -> Option<Got> {
        let Class::Digits(Digits { value, len: 2, form: Form::Plain | Form::Zeros, .. }) = self.class(at + 1)? else { return None };
        if !self.glued(at + 1) || self.glued(at) && self.class(at.checked_sub(1)?) == Some(Class::Word) {
            return None;
        }
        let year = two_digits(value as i16);
        if self.is(at + 2, "s") && self.glued(at + 2) {
            return Got::date(at, at + 3, calendar::decade(year)?);
        }
        let after = at > 0 && matches!(self.tag(at - 1), Tag::Before | Tag::Month(_));
        if after && !self.glued(at + 2) { Got::date(at, at + 2, calendar::year(year)?) } else { None }
    }

    /// A year alone: four digits that count nothing.
    pub(super) fn year(&self, at: usize) -> Option<Got> {
        let year = self.plain_year(at)?;
        if self.glued(at)
            && !matches!(self.class(at.checked_sub(1)?), Some(Class::Dash | Class::Mark('~' | '(' | '[' | '"' | '“' | '‘' | '\'')))
            || at > 0 && matches!(self.class(at - 1), Some(Class::Mark('$' | '£' | '€' | '#')))
        {
            return None;
        }
        let before = at.checked_sub(1).map_or(Tag::Other, |i| self.tag(i));
        let led = matches!(before, Tag::Before | Tag::Month(_) | Tag::Edge(_) | Tag::Fiscal | Tag::The | Tag::Season(_))
            || at > 0 && self.is_any(at - 1, &["by", "until", "year", "after", "before"]);
        if self.numbers_a_house(at) {
            return None;
        }
        let counts = self.counts(at + 1);
        if counts && !matches!(before, Tag::Edge(_) | Tag::Fiscal) || !(1900..=2100).contains(&year) && !(led && year >= 1400) {
            return None;
        }
        if let Some(got) = self.lettered_part(at, year) {
            return Some(got);
        }
        if let Some(got) = self.year_parts(at, year).or_else(|| self.period_of_year(at, year)) {
            return Some(got);
        }
        Got::date(at, at + 1, calendar::year(year)?)
    }

    /// "at 2088 Philip Street": a number before a name that a kind of street ends.
    fn numbers_a_house(&self, at: usize) -> bool {
        let capital = |i: usize| self.word(i).starts_with(|c: char| c.is_ascii_uppercase());
        (at + 2..at + 5).take_while(|&i| capital(i - 1) && capital(i)).any(|i| {
            let mut buffer = [0; 16];
            lower(self.word(i).trim_end_matches('.'), &mut buffer).is_some_and(|word| STREETS.contains(word))
        })
    }

    /// A year in digits or in words, and the piece after it.
    pub(super) fn any_year(&self, at: usize) -> Option<(i16, usize)> {
        self.plain_year(at).map(|year| (year, at + 1)).or_else(|| self.year_in_words(at))
    }

    /// "nineteen ninety-six", as broadcasts are written down.
    pub(super) fn spoken_year(&self, at: usize) -> Option<Got> {
        let (year, end) = self.year_in_words(at)?;
        Got::date(at, end, calendar::year(year)?)
    }

    fn year_in_words(&self, at: usize) -> Option<(i16, usize)> {
        if let Some(found) = self.two_thousand(at) {
            return Some(found);
        }
        let Class::Number(NumberWord::Teen(century) | NumberWord::Ten(century)) = self.class(at)? else { return None };
        if !(17.0..=20.0).contains(&century) {
            return None;
        }
        let (tens, end) = match self.class(at + 1)? {
            Class::Number(NumberWord::Teen(n)) => (n, at + 2),
            Class::Number(NumberWord::Ten(n)) => {
                let unit = self.over_dash(at + 2);
                match self.class(unit) {
                    Some(Class::Number(NumberWord::Unit(one))) => (n + one, unit + 1),
                    _ => (n, at + 2),
                }
            }
            _ => return None,
        };
        Some(((century * 100.0 + tens) as i16, end))
    }

    /// "two thousand and fifteen" where a year is expected: after a month or "year", or after "in" with nothing counted.
    fn two_thousand(&self, at: usize) -> Option<(i16, usize)> {
        let (Some(Class::Number(NumberWord::Unit(2.0))), Some(Class::Number(NumberWord::Scale(1e3)))) =
            (self.class(at), self.class(at + 1))
        else {
            return None;
        };
        let next = at + 2 + usize::from(self.class(at + 2) == Some(Class::And));
        let (rest, end) = match self.class(next) {
            Some(Class::Number(NumberWord::Unit(n) | NumberWord::Teen(n))) => (n, next + 1),
            Some(Class::Number(NumberWord::Ten(n))) => match self.class(self.over_dash(next + 1)) {
                Some(Class::Number(NumberWord::Unit(one))) => (n + one, self.over_dash(next + 1) + 1),
                _ => (n, next + 1),
            },
            _ => (0.0, at + 2),
        };
        let before = at.checked_sub(1)?;
        let expected = matches!(self.tag(before), Tag::Month(_) | Tag::Unit("Y"))
            || self.tag(before) == Tag::Before && matches!(self.class(end), None | Some(Class::Mark(_)));
        expected.then_some((2000 + rest as i16, end))
    }

    /// Whether the word makes a count of the four digits before it: "2000 people", "1950 km".
    fn counts(&self, at: usize) -> bool {
        let word = self.word(at);
        if self.mark(at, '%')
            || matches!(self.class(at), Some(Class::Number(_))) && !self.is_any(at, &["second", "first", "third", "fourth"])
        {
            return true;
        }
        let plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && word.starts_with(|c: char| c.is_lowercase());
        plural && !self.is_any(at, &["was", "has", "does", "this", "elections", "sales", "versus", "results", "his", "is"])
            || self.is_any(at, &["people", "men", "women", "children", "km", "kg", "mph", "feet", "percent", "votes"])
    }
}

/// "'98" is 1998, "'24" 2024: the century that news of these decades means.
pub(super) fn two_digits(year: i16) -> i16 {
    if year < 40 { 2000 + year } else { 1900 + year }
}

/// Kinds of street.
static STREETS: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/streets.txt")));

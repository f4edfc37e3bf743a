//! Lengths of time, and what they come to with "ago", "earlier" or "later" after them; sets of times.

use super::reader::{Got, Reader};
use super::words::Tag;
use super::{DateInterval, Granularity, calendar};
use crate::value::bound::bounded;
use crate::value::figure::{Figure, Role};
use crate::value::numeral::{Numeral, NumeralForm, numeral};
use crate::value::piece::{Class, NumberWord};
use crate::value::{Duration, Interval, Kind, Number};

/// A number before a unit: pieces `first..end`.
struct Count {
    first: usize,
    end: usize,
    number: Number,
}

/// Words that may stand between a number and its unit.
const BETWEEN: [&str; 12] =
    ["more", "consecutive", "straight", "full", "additional", "long", "successive", "whole", "further", "trading", "short", "solid"];

impl Reader<'_> {
    /// A number or article with a unit: "two years", "a decade ago", "24-hour", "two-year-old deal".
    pub(super) fn counted(&self, at: usize) -> Option<Got> {
        let count = self.count(at)?;
        let mut unit_at = self.over_dash(count.end);
        if self.between(unit_at) {
            unit_at = self.over_dash(unit_at + 1);
        }
        let unit = self.unit(unit_at).filter(|_| !self.cx.parted(unit_at))?;
        if unit == "TS" && self.class(at) == Some(Class::A) || self.is(at, "the") || self.not_a_length(at, unit_at) {
            return None;
        }
        let dashed = self.over_dash(unit_at + 1);
        if self.is_any(dashed, &["old", "olds"]) {
            return self.age(&count, dashed, unit);
        }
        self.counted_from(count, unit_at + 1, unit)
    }

    /// Whether a word may stand between a number and its unit.
    pub(super) fn between(&self, at: usize) -> bool {
        let word = self.class(at) == Some(Class::Word) && self.tag(at) == Tag::Other && !self.cx.scan.marks.is_plain(at);
        word && self.is_any(at, &BETWEEN)
    }

    /// The length, or the date that the words after it make of it.
    fn counted_from(&self, count: Count, end: usize, unit: &'static str) -> Option<Got> {
        let (mut number, mut end) = (count.number, end);
        if self.is(end, "and") && self.class(end + 1) == Some(Class::A) && self.is(end + 2, "half") {
            number = number.plus(0.5);
            end += 3;
        }
        let end_dash = self.over_dash(end);
        let end = if matches!(self.tag(end_dash), Tag::Ago | Tag::Shift(-1)) { end_dash } else { end };
        let so = end + 2 * usize::from(self.is(end, "or") && self.is(end + 1, "so"));
        let direction = match self.tag(so) {
            Tag::Ago => Some(-1),
            Tag::Shift(-1) if self.is(so, "earlier") => Some(-1),
            Tag::Shift(1) if self.is(so, "later") => Some(1),
            _ if self.is(so, "from") && self.is(so + 1, "now") => Some(1),
            _ => None,
        };
        if let Some(direction) = direction {
            let after = so + 1 + usize::from(self.is(so, "from"));
            return self.dated(&count, number, after, unit, direction);
        }
        if let (Some(n), Some(shift)) = (number.stated, self.shift(end)) {
            let dated = self.counted_from_day(count.first, end + 1, n, unit, shift);
            if dated.is_some() {
                return dated;
            }
        }
        let figure = Figure { first: count.first, end: count.end, number, form: NumeralForm::Cardinal, role: Role::Number };
        let (number, first, end) = self.bounds(&figure, end);
        Got::duration(first, end, length_of(number, unit))
    }

    /// The word between a length and the day it is counted from: "before", "after", "from".
    fn shift(&self, at: usize) -> Option<i8> {
        match self.tag(at) {
            Tag::Shift(shift) if self.is_any(at, &["before", "after"]) => Some(shift),
            Tag::Before if self.is(at, "from") => Some(1),
            Tag::Anaphor(1) if self.is(at, "following") => Some(1),
            _ => None,
        }
    }

    /// The day so many units before or after the day named at a piece: "three weeks from tomorrow", "two days before Christmas".
    pub(super) fn counted_from_day(&self, first: usize, at: usize, n: f64, unit: &str, shift: i8) -> Option<Got> {
        let from = match self.class(at)? {
            Class::Word | Class::Digits(_) => self.core(at),
            _ => None,
        }?;
        let Kind::Date(date) = &from.kind else { return None };
        if date.granularity != Granularity::Day || date.timex.contains('/') {
            return None;
        }
        let day = date.start?.date();
        let whole = (n * f64::from(shift)).round() as i64;
        let moved = match unit {
            "D" => calendar::moved(day, whole),
            "W" => calendar::moved(day, whole.checked_mul(7)?),
            "F" => calendar::moved(day, whole.checked_mul(14)?),
            "M" => calendar::same_day(day, whole),
            "Y" => calendar::same_day(day, whole.checked_mul(12)?),
            _ => None,
        };
        Got::date(first, from.end, calendar::day(moved?)?)
    }

    /// The approximators around: "nearly two years", "a year or so".
    fn bounds(&self, figure: &Figure, end: usize) -> (Number, usize, usize) {
        let bound = bounded(self.cx, figure, figure.first, end);
        let first = (0..=figure.first).rev().take(8).find(|&i| self.pieces[i].span.start == bound.span.start).unwrap_or(figure.first);
        let last = (end..(end + 4).min(self.pieces.len() + 1)).find(|&i| self.pieces[i - 1].span.end == bound.span.end).unwrap_or(end);
        (bound.number, first, last)
    }

    fn dated(&self, count: &Count, number: Number, end: usize, unit: &'static str, direction: i8) -> Option<Got> {
        let n = match number.stated {
            Some(n) => n,
            None => {
                let timex = if direction < 0 { "PAST_REF" } else { "FUTURE_REF" };
                return Got::reference(count.first, end, timex);
            }
        };
        if unit.starts_with('T') {
            return Got::duration(count.first, end, length_of(number, unit));
        }
        self.moved_by(count.first, end, n, unit, direction, count.first)
    }

    /// "two-year-old deal" is a length; the age of a person is a quantity and left to its reader.
    fn age(&self, count: &Count, old: usize, unit: &'static str) -> Option<Got> {
        let noun = old + 1;
        let thing = self.class(noun) == Some(Class::Word)
            && self.word(noun).starts_with(|c: char| c.is_lowercase())
            && THINGS.contains(self.word(noun));
        (thing && self.is(old, "old")).then(|| Got::duration(count.first, old + 1, length_of(count.number, unit))).flatten()
    }

    /// What only looks like a length: "5 second-hand", "a day" in "one day" is kept.
    fn not_a_length(&self, at: usize, unit_at: usize) -> bool {
        let money = at > 0 && matches!(self.class(at - 1), Some(Class::Mark('$' | '£' | '€')));
        money
            || self.mark(unit_at + 1, '%')
            || self.is(unit_at, "quarter")
            || self.is(unit_at, "quarters") && self.class(at) == Some(Class::A)
    }

    /// "two", "a", "a couple of", "two to three", "a few".
    fn count(&self, at: usize) -> Option<Count> {
        let left = match numeral(self.pieces, self.text, at) {
            Some(n) if !matches!(n.form, NumeralForm::Ordinal | NumeralForm::Nothing) => n,
            Some(_) => return None,
            None if let Some(Class::Number(NumberWord::Few(low, high))) = self.class(at) => {
                Numeral { first: at, end: at + 1, low, high, form: NumeralForm::Vague }
            }
            None if self.class(at) == Some(Class::A) => {
                Numeral { first: at, end: at + 1, low: 1.0, high: 1.0, form: NumeralForm::Cardinal }
            }
            None => return None,
        };
        let mut end = left.end;
        if self.cx.scan.marks.is_plain(end) {
            return None;
        }
        let (low, mut high) = (left.low, left.high);
        let joined = matches!(self.class(end), Some(Class::To | Class::Or | Class::Dash));
        if joined && let Some(right) = self.number_after(end + 1).filter(|r| r.low > low) {
            (high, end) = (right.high, right.end);
        }
        let couple = self.couple(at + 1) || self.couple(at);
        end += usize::from(self.class(end) == Some(Class::Of) && (couple || self.unit(end + 1).is_some()));
        let stated = if couple { Some(2.0) } else { (low == high).then_some(low) };
        Some(Count { first: left.first, end, number: Number { interval: Interval { low: Some(low), high: Some(high) }, stated } })
    }

    fn couple(&self, at: usize) -> bool {
        matches!(self.class(at), Some(Class::Number(NumberWord::Few(..)))) && self.is(at, "couple")
    }

    fn number_after(&self, at: usize) -> Option<Numeral> {
        let starts = matches!(self.class(at)?, Class::Digits(_) | Class::Number(_));
        starts.then(|| numeral(self.pieces, self.text, at)).flatten().filter(|n| n.form != NumeralForm::Ordinal)
    }

    fn unit(&self, at: usize) -> Option<&'static str> {
        match self.tag(at) {
            Tag::Unit(unit) | Tag::Units(unit) => Some(unit),
            // "24h"
            _ => (self.word(at) == "h" && self.glued(at)).then_some("TH"),
        }
    }

    /// A length after words already read: "last" + "two years", "the first" + "nine months".
    pub(super) fn counted_length(&self, first: usize, at: usize) -> Option<Got> {
        if !matches!(self.class(at)?, Class::Digits(_) | Class::Number(_) | Class::A) {
            return None;
        }
        let count = self.count(at)?;
        let unit_at = self.over_dash(count.end);
        let unit_at = unit_at + usize::from(self.between(unit_at));
        let unit = self.unit(unit_at)?;
        Got::duration(first, unit_at + 1, length_of(count.number, unit))
    }

    /// One unit: "the past year", "the last decade".
    pub(super) fn length(&self, first: usize, unit_at: usize, n: f64, unit: &'static str) -> Option<Got> {
        Got::duration(first, unit_at + 1, length_of(Number::exact(n), unit))
    }

    pub(super) fn vague_length(&self, first: usize, end: usize, unit: &'static str) -> Option<Got> {
        let number = Number { interval: Interval { low: Some(2.0), high: None }, stated: None };
        Got::duration(first, end, length_of(number, unit))
    }

    /// "for years", "weeks ago", "years later".
    pub(super) fn many(&self, at: usize) -> Option<Got> {
        let Tag::Units(unit) = self.tag(at) else { return None };
        if self.tag(at + 1) == Tag::Ago {
            return Got::reference(at, at + 2, "PAST_REF");
        }
        let long = self.over_dash(at + 1);
        if long > at + 1 && self.is(long, "long") {
            return self.vague_length(at, long + 1, unit);
        }
        let led = at > 0 && self.is_any(at - 1, &["for", "in", "of", "within", "after", "over", "many"]) && !self.is(at + 1, "of");
        (led && unit != "Q" && unit != "TS" && unit != "TM" && unit != "WE").then(|| self.vague_length(at, at + 1, unit)).flatten()
    }

    /// "every Friday", "each year", "every two weeks", "every morning".
    pub(super) fn every(&self, at: usize) -> Option<Got> {
        let set = |end: usize, timex: String| Got::date(at, end, DateInterval::unsettled(Granularity::Day, timex));
        match self.tag(at + 1) {
            Tag::Weekday(weekday) => set(at + 2, format!("XXXX-WXX-{weekday}")).map(|got| self.with_time(got)),
            Tag::Month(month) => set(at + 2, format!("XXXX-{month:02}")),
            Tag::Season(season) => set(at + 2, format!("XXXX-{season}")),
            Tag::Part(part) => set(at + 2, format!("XXXX-XX-XXT{part}")),
            Tag::Unit("WE") => set(at + 2, "XXXX-WXX-WE".to_owned()),
            Tag::Unit("Q") => set(at + 2, "P1Q".to_owned()),
            Tag::Unit(unit) => set(at + 2, length_of(Number::exact(1.0), unit).timex()),
            _ => {
                let got = self.counted_length(at, at + 1)?;
                let Kind::Duration(length) = &got.kind else { return None };
                set(got.end, length.timex())
            }
        }
    }
}

/// Nouns of things whose age is a length of time.
static THINGS: std::sync::LazyLock<crate::lexicon::Set> =
    std::sync::LazyLock::new(|| crate::lexicon::set(include_str!("../../lexicon/aged_things.txt")));

/// A length in a unit; a fortnight is two weeks, a quarter three months, a weekend two days.
fn length_of(number: Number, unit: &'static str) -> Duration {
    match unit {
        "F" => Duration { number: number.scaled(2.0), unit: "W" },
        "Q" => Duration { number: number.scaled(3.0), unit: "M" },
        "WE" => Duration { number: number.scaled(2.0), unit: "D" },
        _ => Duration { number, unit },
    }
}

//! Days that have a name: feasts and holidays, by the rules of `lexicon/holidays.txt`.

use std::sync::LazyLock;

use jiff::civil::{Date, Weekday};

use super::calendar;
use super::reader::{Got, Reader};
use super::words::Tag;
use super::{DateInterval, Granularity};
use crate::lexicon;
use crate::lexicon::number::{List, Number, group};
use crate::value::piece::Piece;

/// The day of a year on which a feast falls.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Rule {
    /// Month and day.
    Day(i8, i8),
    /// Month, which one, weekday, and so many days later.
    Nth(i8, i8, Weekday, i64),
    /// So many days after Easter Sunday.
    Easter(i64),
}

/// Feasts by their first word, the longer names first.
static FEASTS: LazyLock<List<Vec<(&'static str, Rule)>>> = LazyLock::new(|| {
    let mut by_word: List<Vec<(&str, Rule)>> = List::of(group::FEASTS);
    feasts().for_each(|(first, name, rule)| by_word.entry(first).push((name, rule)));
    for list in by_word.values_mut() {
        list.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    }
    by_word
});

/// The feasts of the list: the first word of each, its name and its rule.
fn feasts() -> impl Iterator<Item = (&'static str, &'static str, Rule)> {
    let entries = lexicon::entries(include_str!("../../lexicon/holidays.txt")).filter_map(|line| line.split_once('\t'));
    entries.filter_map(|(name, rule)| Some((name.split([' ', '\'']).next().unwrap_or(name), name, Rule::read(rule)?)))
}

impl Rule {
    fn read(entry: &str) -> Option<Rule> {
        let (kind, numbers) = entry.split_once(' ')?;
        let numbers: Vec<i8> = numbers.split(' ').filter_map(|n| n.parse().ok()).collect();
        match (kind, &numbers[..]) {
            ("day", &[month, day]) => Some(Rule::Day(month, day)),
            ("nth", &[month, nth, weekday]) => Some(Rule::Nth(month, nth, Weekday::from_monday_one_offset(weekday).ok()?, 0)),
            ("nth", &[month, nth, weekday, later]) => {
                Some(Rule::Nth(month, nth, Weekday::from_monday_one_offset(weekday).ok()?, i64::from(later)))
            }
            ("easter", &[days]) => Some(Rule::Easter(i64::from(days))),
            _ => None,
        }
    }

    fn in_year(self, year: i16) -> Option<Date> {
        match self {
            Rule::Day(month, day) => calendar::valid(year, month, day),
            Rule::Nth(month, nth, weekday, later) => calendar::moved(calendar::nth_weekday(year, month, nth, weekday)?, later),
            Rule::Easter(days) => calendar::moved(calendar::easter(year)?, days),
        }
    }
}

impl Reader<'_> {
    /// "Christmas Eve", "Thanksgiving Day", "Easter Sunday", "New Year's Day 2020", "Labor Day weekend".
    pub(super) fn feast(&self, at: usize) -> Option<Got> {
        let (rule, end) = self.feast_named(at)?;
        let comma = end + usize::from(self.is(end, "of") || self.mark(end, ','));
        let (year, end) = match self.plain_year(comma) {
            Some(year) => (Some(year), comma + 1),
            None => (self.year_of(at, |year| rule.in_year(year)), end),
        };
        self.feast_in(at, end, rule, year)
    }

    /// "last Christmas", "next Easter".
    pub(super) fn feast_turn(&self, at: usize, name: usize, turn: i8) -> Option<Got> {
        let (rule, end) = self.feast_named(name)?;
        let Some(published) = self.cx.published else { return self.feast_in(at, end, rule, None) };
        let this = rule.in_year(published.year())?;
        let year = match turn {
            -1 if this >= published => published.year() - 1,
            1 if this <= published => published.year() + 1,
            _ => published.year(),
        };
        self.feast_in(at, end, rule, Some(year))
    }

    fn feast_in(&self, at: usize, end: usize, rule: Rule, year: Option<i16>) -> Option<Got> {
        let Some(year) = year else {
            let timex = match rule {
                Rule::Day(month, day) => format!("XXXX-{month:02}-{day:02}"),
                _ => "XXXX-XX-XX".to_owned(),
            };
            return Got::date(at, end, DateInterval::unsettled(Granularity::Day, timex));
        };
        let day = rule.in_year(year)?;
        if self.tag(end) == Tag::Unit("WE") {
            let monday = day.weekday() == Weekday::Monday;
            return Got::date(at, end + 1, calendar::weekend(if monday { calendar::moved(day, -2)? } else { day })?);
        }
        Got::date(at, end, calendar::day(day)?)
    }

    /// The feast named here and the piece after its name.
    fn feast_named(&self, at: usize) -> Option<(Rule, usize)> {
        let word = self.word(at);
        let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
        let list = FEASTS.get(first_number(self.pieces.get(at)?, word))?;
        let from = self.pieces[at].span.start as usize;
        // In small letters only what says "day", or is nothing else.
        let names = list.iter().filter(|(name, _)| capital || name.ends_with(" day") || name.starts_with("easter"));
        let (rule, end) = names.into_iter().find_map(|(name, rule)| Some((*rule, from + spelled(name, &self.text[from..])?)))?;
        let pieces = self.pieces[at..].iter().take(8).take_while(|p| (p.span.start as usize) < end).count();
        let whole = self.pieces[at + pieces - 1].span.end as usize == end;
        whole.then_some((rule, at + pieces))
    }
}

/// The first words of the names of feasts.
pub(crate) fn feast_words() -> impl Iterator<Item = &'static str> {
    feasts().map(|(first, ..)| first)
}

/// The number of a word before its first apostrophe or full stop.
fn first_number(piece: &Piece, word: &str) -> Number {
    match word.split(['\'', '’', '.']).next() {
        Some(first) if first.len() < word.len() => Number::of(&first.to_ascii_lowercase()),
        _ => piece.number,
    }
}

/// How many bytes at the start of a text spell a name, in whatever letters and with either apostrophe.
fn spelled(name: &str, text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let mut length = 0;
    for want in name.chars() {
        let have = chars.next()?;
        let same = have.to_ascii_lowercase() == want || want == '\'' && have == '’' || want == ' ' && have.is_whitespace();
        if !same {
            return None;
        }
        length += have.len_utf8();
    }
    Some(length)
}

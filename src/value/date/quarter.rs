//! Quarters and halves of years, centuries, and the financial year.

use super::calendar;
use super::reader::{Got, Reader};
use super::relative::around;
use super::words::Tag;
use super::{DateInterval, Granularity};
use crate::value::Kind;
use crate::value::piece::{Class, NumberWord};

impl Reader<'_> {
    /// "Q3 2023", "Q3", and the feasts.
    pub(super) fn spelled(&self, at: usize) -> Option<Got> {
        let word = self.word(at);
        match word {
            "Q" | "H" | "q" => self.lettered(at, word != "H"),
            _ => self.feast(at),
        }
    }

    /// "2019 Q1", "2019-H2".
    pub(super) fn lettered_part(&self, at: usize, year: i16) -> Option<Got> {
        let letter = self.over_dash(at + 1);
        let Class::Digits(d) = self.class(letter + 1).filter(|_| self.glued(letter + 1))? else { return None };
        let nth = (d.len == 1).then_some(d.value as i8)?;
        let date = match self.word(letter) {
            "Q" | "q" if (1..=4).contains(&nth) => calendar::quarter(year, nth),
            "H" | "h" if (1..=2).contains(&nth) => calendar::half(year, nth),
            _ => None,
        };
        Got::date(at, letter + 2, date?)
    }

    fn lettered(&self, at: usize, quarter: bool) -> Option<Got> {
        let Class::Digits(d) = self.class(at + 1).filter(|_| self.glued(at + 1))? else { return None };
        let most = if quarter { 4.0 } else { 2.0 };
        if d.len != 1 || !(1.0..=most).contains(&d.value) {
            return None;
        }
        let nth = d.value as i8;
        if quarter { self.quarter_at(at, at + 2, nth) } else { self.half_at(at, at + 2, nth) }
    }

    /// "third quarter", "third-quarter", "first half", "20th century", "second day".
    pub(super) fn nth_period(&self, at: usize) -> Option<Got> {
        let nth = self.ordinal(at)?;
        let word = at + 1 + usize::from(matches!(self.class(at), Some(Class::Digits(_))));
        let unit = self.over_dash(word + usize::from(self.tag(word) == Tag::Fiscal));
        match self.tag(unit) {
            Tag::Unit("Q") if (1..=4).contains(&nth) => self.quarter_at(at, unit + 1, nth),
            Tag::Unit("CE") if (10..=30).contains(&nth) => Got::date(at, unit + 1, calendar::century(i16::from(nth))?),
            _ if self.is(unit, "half") && (1..=2).contains(&nth) => self.half_at(at, unit + 1, nth),
            Tag::Unit("W") if self.is(unit + 1, "of") => self.week_of(at, unit + 2, nth),
            _ if nth <= 31 => {
                let got = self.day_first(at)?;
                Some(self.with_time(got))
            }
            _ => None,
        }
    }

    /// "the first week of January", "third week of 2018": its first seven days, its third.
    fn week_of(&self, at: usize, period: usize, nth: i8) -> Option<Got> {
        let (got, most) = match self.tag(period) {
            Tag::Month(month) => (self.month(period, month)?, 5),
            _ => (self.year(period)?, 53),
        };
        let Kind::Date(date) = &got.kind else { return None };
        if !matches!(date.granularity, Granularity::Month | Granularity::Year) || !(1..=most).contains(&nth) {
            return None;
        }
        let timex = format!("{}-W{nth:02}", date.timex);
        let Some(first) = date.start.and_then(|start| calendar::moved(start.date(), i64::from(nth) * 7 - 7)) else {
            return Got::date(at, got.end, DateInterval::unsettled(Granularity::Week, timex));
        };
        let days = calendar::seven_days(first, timex)?;
        Got::date(at, got.end, days)
    }

    /// A quarter with its year, or the last that has begun.
    fn quarter_at(&self, at: usize, end: usize, nth: i8) -> Option<Got> {
        let (year, end) = self.year_of_part(at, end, nth * 3 - 2);
        match year {
            Some(year) => Got::date(at, end, calendar::quarter(year, nth)?),
            None => Got::date(at, end, DateInterval::unsettled(Granularity::Quarter, format!("XXXX-Q{nth}"))),
        }
    }

    /// A half of a year: only where the year is said, since halves of matches and of books are commoner.
    pub(super) fn half_at(&self, at: usize, end: usize, nth: i8) -> Option<Got> {
        let (year, after) = self.year_of_part(at, end, nth * 6 - 5);
        if after == end {
            return None;
        }
        Got::date(at, after, calendar::half(year?, nth)?)
    }

    /// The year after a quarter or half: "of 1984", "of last year", "2023", "of fiscal 1990"; else the last in which it had begun.
    fn year_of_part(&self, at: usize, end: usize, month: i8) -> (Option<i16>, usize) {
        let next = self.over_dash(end + usize::from(self.is_any(end, &["of", "in"]) || self.mark(end, ',')));
        let the = next + usize::from(self.tag(next) == Tag::The);
        let fiscal = the + usize::from(self.tag(the) == Tag::Fiscal);
        if let Some(year) = self.plain_year(fiscal).filter(|_| fiscal > end || self.plain_year(end).is_some()) {
            return (Some(year), fiscal + 1);
        }
        let Some(published) = self.cx.published else { return (None, end) };
        if let (Tag::Turn(turn @ -1..=1), Tag::Unit("Y")) = (self.tag(fiscal), self.tag(fiscal + 1)) {
            return (published.year().checked_add(i16::from(turn)), fiscal + 2);
        }
        if the > next && self.tag(fiscal) == Tag::Unit("Y") {
            return (Some(published.year()), fiscal + 1);
        }
        let year = published.year();
        let last = if month <= published.month() { year } else { year - 1 };
        // Figures are still expected for the quarter just over.
        let next = if month + 5 >= published.month() { year } else { year + 1 };
        // A quarter that begins next month is spoken of as this year's.
        let soon = month - 1 == published.month();
        (
            Some(if self.future(at) == Some(true) {
                next
            } else if soon {
                year
            } else {
                last
            }),
            end,
        )
    }

    /// "fiscal 1990", "fiscal year 2024", "fiscal third quarter".
    pub(super) fn fiscal(&self, at: usize) -> Option<Got> {
        let next = self.over_dash(at + 1);
        let named = next + usize::from(self.tag(next) == Tag::Unit("Y"));
        if let Some(year) = self.plain_year(named) {
            return Got::date(at, named + 1, calendar::year(year)?);
        }
        self.nth_period(next).map(|got| got.from(at))
    }

    /// The quarter spoken of, else the last one over; the latest one is over in any case.
    pub(super) fn the_quarter(&self, at: usize, end: usize) -> Option<Got> {
        let latest = self.is(end.saturating_sub(2), "latest");
        let open = |&(year, quarter): &(i16, i8)| {
            let ends = calendar::quarter(year, quarter).and_then(|q| q.end).map(|end| end.date());
            latest && ends > self.cx.published
        };
        match self.quarter_said(at).filter(|said| !open(said)) {
            Some((year, quarter)) => Got::date(at, end, calendar::quarter(year, quarter)?),
            None if self.tag(end - 1) == Tag::Unit("Q") || self.is(end - 2, "latest") => {
                Got::date(at, end, around(self.cx.published?, -1, "Q")?)
            }
            None => None,
        }
    }

    /// After "last year": "'s third quarter", "'s quarter".
    pub(super) fn part_of_year(&self, at: usize, end: usize, year: i16) -> Option<Got> {
        let next = end + if self.is_any(end, &["'s", "’s"]) { 1 } else { 2 * usize::from(self.mark(end, '\'') || self.mark(end, '’')) };
        if next == end {
            return None;
        }
        if let Some(nth) = self.ordinal(next) {
            let unit = self.over_dash(next + 1);
            return match self.tag(unit) {
                Tag::Unit("Q") => Got::date(at, unit + 1, calendar::quarter(year, (1..=4).contains(&nth).then_some(nth)?)?),
                _ if self.is(unit, "half") => Got::date(at, unit + 1, calendar::half(year, (1..=2).contains(&nth).then_some(nth)?)?),
                _ => None,
            };
        }
        let (_, quarter) = self.quarter_said(at).filter(|_| self.tag(next) == Tag::Unit("Q"))?;
        Got::date(at, next + 1, calendar::quarter(year, quarter)?)
    }

    /// "the 1988 third quarter", "2000 first half".
    pub(super) fn year_parts(&self, at: usize, year: i16) -> Option<Got> {
        let nth = self.ordinal(at + 1)?;
        let unit = self.over_dash(at + 2);
        match self.tag(unit) {
            Tag::Unit("Q") if (1..=4).contains(&nth) => Got::date(at, unit + 1, calendar::quarter(year, nth)?),
            _ if self.is(unit, "half") && (1..=2).contains(&nth) => Got::date(at, unit + 1, calendar::half(year, nth)?),
            _ => None,
        }
    }

    /// "the 1988 period", "the 1988 quarter": that year's quarter, where one is spoken of.
    pub(super) fn period_of_year(&self, at: usize, year: i16) -> Option<Got> {
        if !matches!(self.tag(at + 1), Tag::Period | Tag::Unit("Q")) {
            return None;
        }
        let (_, quarter) = self.quarter_said(at)?;
        Got::date(at, at + 2, calendar::quarter(year, quarter)?)
    }

    /// "first" to "fourth", "21st", "last" as the fourth quarter or second half is the caller's.
    pub(super) fn ordinal(&self, at: usize) -> Option<i8> {
        match self.class(at)? {
            Class::Number(NumberWord::UnitTh(n) | NumberWord::TeenTh(n) | NumberWord::TenTh(n)) => Some(n as i8),
            Class::Digits(d) if d.len <= 2 && self.glued(at + 1) && self.is_any(at + 1, &["st", "nd", "rd", "th"]) => Some(d.value as i8),
            Class::Word if self.is(at, "second") => Some(2),
            _ => None,
        }
    }
}

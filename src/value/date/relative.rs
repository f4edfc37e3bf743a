//! Dates that lean on the day of publication or on a date said before.

use jiff::civil::Date;

use super::calendar;
use super::reader::{Got, Reader};
use super::words::Tag;
use super::{DateInterval, Granularity};

/// Units counted further than this are no date.
const FARTHEST: f64 = 40_000.0;

impl Reader<'_> {
    /// "yesterday", "tomorrow", "today".
    pub(super) fn near_day(&self, at: usize, shift: i8) -> Option<Got> {
        let Some(published) = self.cx.published else {
            let timex = if shift == 0 { "PRESENT_REF" } else { "XXXX-XX-XX" };
            return Got::date(at, at + 1, DateInterval::unsettled(Granularity::Day, timex));
        };
        Got::date(at, at + 1, calendar::day(calendar::moved(published, i64::from(shift))?)?)
    }

    pub(super) fn tonight(&self, at: usize) -> Option<Got> {
        match self.cx.published {
            Some(published) => Got::date(at, at + 1, calendar::part(published, "NI")?),
            None => Got::date(at, at + 1, DateInterval::unsettled(Granularity::PartOfDay, "XXXX-XX-XXTNI")),
        }
    }

    /// "overnight": the night before publication.
    pub(super) fn overnight(&self, at: usize) -> Option<Got> {
        if !self.is(at, "overnight") {
            return None;
        }
        match self.cx.published {
            Some(published) => Got::date(at, at + 1, calendar::part(calendar::moved(published, -1)?, "NI")?),
            None => Got::date(at, at + 1, DateInterval::unsettled(Granularity::PartOfDay, "XXXX-XX-XXTNI")),
        }
    }

    /// "the following day", "that year", "the previous Friday", "the same week".
    pub(super) fn anaphor(&self, at: usize, turn: i8) -> Option<Got> {
        let next = at + 1 + usize::from(self.is(at, "that") && self.is(at + 1, "same"));
        let n = i64::from(turn);
        let date = match self.tag(next) {
            Tag::Unit("Y") => calendar::year(self.year_said(at)?.checked_add(i16::from(turn))?),
            Tag::Unit("Q") => {
                let (year, quarter) = self.quarter_said(at)?;
                around(calendar::valid(year, quarter * 3, 1)?, n, "Q")
            }
            Tag::Unit(unit @ ("D" | "W" | "M" | "WE")) => around(self.day_said(at)?, n, unit),
            Tag::Part(part) => calendar::part(calendar::moved(self.day_said(at)?, n)?, part),
            Tag::Weekday(weekday) if turn != 0 => {
                let said = calendar::moved(self.day_said(at)?, n)?;
                let day = if turn < 0 { calendar::weekday_before(said, weekday) } else { calendar::weekday_after(said, weekday) };
                calendar::day(day?)
            }
            Tag::Month(month) if turn != 0 => {
                let said = self.day_said(at)?;
                let over = i16::from(if turn < 0 { month >= said.month() } else { month <= said.month() });
                calendar::month(said.year() + over * i16::from(turn), month)
            }
            _ => return if turn != 0 { self.counted_length(at, next) } else { None },
        };
        Got::date(at, next + 1, date?)
    }

    /// "current", "the latest quarter", "recent", "the current year".
    pub(super) fn latest(&self, at: usize, turn: i8) -> Option<Got> {
        let fiscal = at + 1 + usize::from(self.tag(at + 1) == Tag::Fiscal);
        let reference = ["PAST_REF", "PRESENT_REF", "FUTURE_REF"][(turn + 1) as usize];
        match self.tag(fiscal) {
            Tag::Unit("Q") | Tag::Period if turn == 0 => self.the_quarter(at, fiscal + 1),
            Tag::Unit(unit @ ("Y" | "M" | "W")) if turn == 0 => self.unit_turn(at, fiscal + 1, unit, 0),
            Tag::Units(_) => Got::reference(at, fiscal + 1, reference),
            _ if self.is(at, "latest") => self.counted_length(at, at + 1),
            _ if turn == 1 && !(at > 0 && self.tag(at - 1) == Tag::The) || turn == -1 && at > 0 && self.tag(at - 1) == Tag::The => None,
            _ => Got::reference(at, at + 1, reference),
        }
    }

    /// The date so many units before or after the day that the words lean on.
    pub(super) fn moved_by(&self, first: usize, end: usize, n: f64, unit: &str, direction: i8, at: usize) -> Option<Got> {
        let said = self.tag(end - 1) != Tag::Ago;
        if unit == "Y"
            && n == 1.0
            && let Some((year, quarter)) = self.quarter_said(at)
        {
            return Got::date(first, end, calendar::quarter(year + i16::from(direction), quarter)?);
        }
        let Some(from) = (if said { self.day_said(at) } else { self.cx.published }) else {
            return Got::reference(first, end, if direction < 0 { "PAST_REF" } else { "FUTURE_REF" });
        };
        let beyond = || Got::reference(first, end, if direction < 0 { "PAST_REF" } else { "FUTURE_REF" });
        if !(0.0..FARTHEST).contains(&n) {
            return beyond();
        }
        let whole = (n * f64::from(direction)).round() as i64;
        if unit == "Y" && said {
            let year = i64::from(self.year_said(at)?) + whole;
            return Got::date(first, end, calendar::year(i16::try_from(year).ok()?)?);
        }
        match around(from, whole, unit) {
            Some(date) => Got::date(first, end, date),
            None => beyond(),
        }
    }
}

/// The period of this unit that lies so many of them from a day.
pub(super) fn around(day: Date, n: i64, unit: &str) -> Option<DateInterval> {
    match unit {
        "Y" => calendar::year(i16::try_from(i64::from(day.year()).checked_add(n)?).ok()?),
        "DE" => around(day, n.checked_mul(10)?, "Y"),
        "CE" => around(day, n.checked_mul(100)?, "Y"),
        "M" => calendar::month_from(day, n).and_then(|first| calendar::month(first.year(), first.month())),
        "Q" => {
            let first = calendar::month_from(day, n.checked_mul(3)?)?;
            calendar::quarter(first.year(), (first.month() - 1) / 3 + 1)
        }
        "W" => calendar::week(calendar::moved(day, n.checked_mul(7)?)?),
        "F" => calendar::week(calendar::moved(day, n.checked_mul(14)?)?),
        "WE" => calendar::weekend(calendar::moved(day, n.checked_mul(7)?)?),
        "D" => calendar::day(calendar::moved(day, n)?),
        _ => None,
    }
}

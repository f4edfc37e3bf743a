//! "Last week", "next March", "this morning", "last two years": a period by its turn before, at or after publication.

use super::calendar;
use super::reader::{Got, Reader};
use super::relative::around;
use super::words::Tag;
use super::{DateInterval, Granularity};

impl Reader<'_> {
    /// "last week", "next March", "this morning", "last two years", "this year's third quarter".
    pub(super) fn turn(&self, at: usize, turn: i8) -> Option<Got> {
        let next = at + 1;
        if turn == 0 && (self.tag(next) == Tag::Turn(1) || self.tag(next) == Tag::Turn(-2)) {
            let turn = if self.tag(next) == Tag::Turn(1) { 1 } else { -1 };
            return self.turn(next, turn).map(|got| got.from(at));
        }
        let past = turn.max(-1);
        match self.tag(next) {
            _ if turn == -1 && self.is(next, "half") => self.half_at(at, next + 1, 2),
            Tag::Fiscal if self.tag(next + 1) == Tag::Unit("Y") => self.unit_turn(at, next + 2, "Y", past),
            Tag::Unit(unit @ ("DE" | "CE")) => self.length(at, next, 1.0, unit),
            Tag::Unit(unit) if turn == -2 => self.length(at, next, 1.0, unit).filter(|_| unit != "TS"),
            Tag::Unit("W") => self.day_of_week(at, next + 1, past).or_else(|| self.unit_turn(at, next + 1, "W", past)),
            Tag::Unit(unit) => self.unit_turn(at, next + 1, unit, past),
            Tag::Weekday(weekday) => self.weekday_turn(at, weekday, past),
            Tag::Month(month) => self.month_turn(at, month, past),
            Tag::Season(season) => self.season_turn(at, season, past),
            Tag::Part(part) => self.part_turn(at, part, past),
            Tag::Units(unit) => self.vague_units(at, next, unit),
            Tag::Other => {
                self.feast_turn(at, next, past).or_else(|| self.counted_length(at, next).filter(|_| turn != 0 || self.is(at, "these")))
            }
            _ if turn != 0 || self.is(at, "these") => self.counted_length(at, next),
            _ => None,
        }
    }

    /// After "next week": "on Tuesday", "Wednesday".
    fn day_of_week(&self, at: usize, end: usize, turn: i8) -> Option<Got> {
        let next = end + usize::from(self.is(end, "on"));
        let Tag::Weekday(weekday) = self.tag(next) else { return None };
        let end = if self.abbreviated(next) { self.over_stop(next + 1) } else { next + 1 };
        Got::date(at, end, calendar::day(self.weekday_of(weekday, turn)?)?)
    }

    fn vague_units(&self, at: usize, next: usize, unit: &'static str) -> Option<Got> {
        (unit != "Q" && unit != "WE").then(|| self.vague_length(at, next + 1, unit)).flatten()
    }

    pub(super) fn unit_turn(&self, at: usize, end: usize, unit: &str, turn: i8) -> Option<Got> {
        let n = i64::from(turn);
        let Some(published) = self.cx.published else {
            let (granularity, timex) = match unit {
                "Y" => (Granularity::Year, "XXXX"),
                "M" => (Granularity::Month, "XXXX-XX"),
                "W" | "F" => (Granularity::Week, "XXXX-WXX"),
                "WE" => (Granularity::Week, "XXXX-WXX-WE"),
                "Q" => (Granularity::Quarter, "XXXX-QX"),
                _ => return None,
            };
            return Got::date(at, end, DateInterval::unsettled(granularity, timex));
        };
        if unit == "Y"
            && let Some(got) = self.part_of_year(at, end, published.year().checked_add(i16::from(turn))?)
        {
            return Some(got);
        }
        Got::date(at, end, around(published, n, unit)?)
    }

    fn weekday_turn(&self, at: usize, weekday: i8, turn: i8) -> Option<Got> {
        let Some(published) = self.cx.published else {
            return self.weekday(at + 1, weekday).map(|got| got.from(at));
        };
        let day = match turn {
            -1 => calendar::weekday_before(calendar::moved(published, -1)?, weekday)?,
            1 => calendar::weekday_after(calendar::moved(published, 1)?, weekday)?,
            _ => calendar::moved(calendar::monday(published)?, i64::from(weekday) - 1)?,
        };
        if let Some(got) = self.weekday(at + 1, weekday).filter(|got| got.end > at + 2) {
            return Some(got.from(at));
        }
        Got::date(at, at + 2, calendar::day(day)?)
    }

    fn month_turn(&self, at: usize, month: i8, turn: i8) -> Option<Got> {
        if let Some(got) = self.month(at + 1, month).filter(|got| got.end > at + 3) {
            return Some(got.from(at));
        }
        let end = if self.abbreviated(at + 1) { self.over_stop(at + 2) } else { at + 2 };
        let Some(published) = self.cx.published else {
            return Got::date(at, end, DateInterval::unsettled(Granularity::Month, format!("XXXX-{month:02}")));
        };
        let year = match turn {
            -1 if month >= published.month() => published.year() - 1,
            1 if month <= published.month() => published.year() + 1,
            _ => published.year(),
        };
        Got::date(at, end, calendar::month(year, month)?)
    }

    pub(super) fn season_turn(&self, at: usize, season: &str, turn: i8) -> Option<Got> {
        let Some(published) = self.cx.published else {
            return Got::date(at, at + 2, DateInterval::unsettled(Granularity::Season, format!("XXXX-{season}")));
        };
        let this = calendar::season(published.year(), season)?;
        let (begins, ends) = (this.start?.date(), this.end?.date());
        let year = match turn {
            -1 if ends > published => published.year() - 1,
            1 if begins <= published => published.year() + 1,
            _ => published.year(),
        };
        Got::date(at, at + 2, calendar::season(year, season)?)
    }

    fn part_turn(&self, at: usize, part: &str, turn: i8) -> Option<Got> {
        let Some(published) = self.cx.published else {
            return Got::date(at, at + 2, DateInterval::unsettled(Granularity::PartOfDay, format!("XXXX-XX-XXT{part}")));
        };
        Got::date(at, at + 2, calendar::part(calendar::moved(published, i64::from(turn))?, part)?)
    }

    /// "the summer of 1998", "summer 1998"; a season alone only after "the" (see [`Reader::after_the`]).
    pub(super) fn season(&self, at: usize, season: &str) -> Option<Got> {
        let next = at + 1 + usize::from(self.is(at + 1, "of"));
        if let Some((year, end)) = self.any_year(next) {
            return Got::date(at, end, calendar::season(year, season)?);
        }
        match (self.tag(next), self.tag(next + 1)) {
            (Tag::Turn(turn @ -1..=1), Tag::Unit("Y")) => {
                let year = self.cx.published?.year().checked_add(i16::from(turn))?;
                Got::date(at, next + 2, calendar::season(year, season)?)
            }
            _ => None,
        }
    }
}

//! Clock times, parts of the day, and the days they belong to.

use jiff::civil::Date;

use super::calendar;
use super::reader::{Got, Reader};
use super::words::Tag;
use super::{DateInterval, Granularity};
use crate::value::Kind;
use crate::value::piece::{Class, Form};

/// A clock time as read: it ends before `end`.
struct Clock {
    hour: i8,
    minute: i8,
    end: usize,
    zone: Option<i16>,
    /// Whether "am" or "pm" was said, or the hour alone settles it.
    sure: bool,
}

impl Reader<'_> {
    /// Whether the digits here begin a clock time rather than a day of the month.
    pub(super) fn starts_clock(&self, at: usize) -> bool {
        self.clock(at).is_some()
    }

    /// "8.49pm", "20:45", "2045 GMT", "9 a.m.", "seven o'clock" is left to the words of number.
    fn clock(&self, at: usize) -> Option<Clock> {
        let Class::Digits(d) = self.class(at)? else { return None };
        let mut end = at + 1;
        let (mut hour, mut minute) = (d.value as i32, 0);
        let mut sure = false;
        match d.form {
            Form::Decimal => {
                (hour, minute) = self.word(at).split_once('.').and_then(|(h, m)| hour_minute(h, m))?;
            }
            Form::Plain | Form::Zeros if d.len <= 2 && self.mark(end, ':') && self.glued(end) && self.glued(end + 1) => {
                (hour, minute) = hour_minute(self.word(at), self.word(end + 1))?;
                end += 2;
                sure = true;
            }
            Form::Plain | Form::Zeros if d.len == 4 => {
                let digits = self.word(at);
                (hour, minute) = hour_minute(&digits[..2], &digits[2..])?;
                let military = matches!(self.tag(end), Tag::Zone(_)) || self.is_any(end, &["hours", "hrs", "local"]);
                let leading = d.form == Form::Zeros && at > 0 && self.is_any(at - 1, &["at", "about", "around", "by", "from", "until"]);
                if !military && !leading {
                    return None;
                }
                end += usize::from(self.is_any(end, &["hours", "hrs"]));
                sure = true;
            }
            Form::Plain if d.len <= 2 => {}
            _ => return None,
        }
        let (hour, end, said) = self.half_of_day(hour, end);
        if !said && !sure || !(0..=24).contains(&hour) || hour == 24 && minute > 0 {
            return None;
        }
        let (zone, end) = self.zone(end);
        Some(Clock { hour: hour as i8, minute: minute as i8, end, zone, sure: said || !(1..=12).contains(&hour) })
    }

    /// "am", "p.m.", "in the morning", "o'clock" after an hour.
    fn half_of_day(&self, hour: i32, end: usize) -> (i32, usize, bool) {
        let pm = |h: i32| if h < 12 { h + 12 } else { h };
        let stop = |at: usize| if self.word(at - 1).contains('.') { self.over_initials(at) } else { at };
        if !(1..=12).contains(&hour) {
            return (hour, end, false);
        }
        match self.tag(end) {
            Tag::Am => (hour % 12, stop(end + 1), true),
            Tag::Pm => (pm(hour), stop(end + 1), true),
            _ if self.is(end, "in") && self.tag(end + 1) == Tag::The => match self.tag(end + 2) {
                Tag::Part("MO") => (hour % 12, end + 3, true),
                Tag::Part("AF" | "EV") => (pm(hour), end + 3, true),
                _ => (hour, end, false),
            },
            _ if self.is_any(end, &["o'clock"]) => (hour, end + 1, true),
            _ => (hour, end, false),
        }
    }

    /// The last full stop of "p.m." where it was cut off, unless it ends the sentence.
    fn over_initials(&self, at: usize) -> usize {
        if self.mark(at, '.') && self.glued(at) && !self.word(at - 1).ends_with('.') { at + 1 } else { at }
    }

    fn zone(&self, at: usize) -> (Option<i16>, usize) {
        let bracket = usize::from(self.mark(at, '('));
        match self.tag(at + bracket) {
            Tag::Zone(zone) if bracket == 0 => (Some(zone), at + 1),
            _ if self.is(at, "local") && self.is(at + 1, "time") => (None, at + 2),
            _ => (None, at),
        }
    }

    /// A clock time with the day before or after it.
    pub(super) fn clock_time(&self, at: usize) -> Option<Got> {
        let clock = self.clock(at)?;
        let next = clock.end + usize::from(self.is_any(clock.end, &["on"]) || self.mark(clock.end, ','));
        let dated = match self.tag(next) {
            Tag::Weekday(weekday) => self.weekday(next, weekday),
            Tag::Month(month) => self.month(next, month),
            Tag::Day(shift) => self.near_day(next, shift),
            Tag::Turn(turn) if !matches!(self.tag(next + 1), Tag::Unit(_)) => self.turn(next, turn),
            Tag::The if matches!(self.tag(next + 1), Tag::Anaphor(_)) => self.after_the(next),
            _ => self.class(next).filter(|c| matches!(c, Class::Digits(_))).and_then(|_| self.day_first(next)),
        };
        let day = dated.as_ref().and_then(settled_day);
        let end = if day.is_some() { dated.as_ref().map_or(clock.end, |got| got.end) } else { clock.end };
        let open = dated.as_ref().filter(|_| day.is_none()).and_then(open_day);
        let end = if open.is_some() { dated.as_ref().map_or(end, |got| got.end) } else { end };
        let day = day.or_else(|| if dated.is_some() { None } else { self.day_said(at) });
        self.at_clock(at, end, day, open, &clock)
    }

    /// The clock time on a day: a settled one, one that only has a TIMEX3 value, or none.
    fn at_clock(&self, first: usize, end: usize, day: Option<Date>, open: Option<&str>, clock: &Clock) -> Option<Got> {
        let mut date = match day {
            Some(day) => calendar::minute(day, clock.hour, clock.minute)?,
            None => {
                let day = open.unwrap_or_default();
                DateInterval::unsettled(Granularity::Minute, format!("{day}T{:02}:{:02}", clock.hour, clock.minute))
            }
        };
        date.zone = clock.zone;
        Got::date(first, end, date)
    }

    /// "noon", "midnight Friday".
    pub(super) fn hour(&self, at: usize, hour: i8) -> Option<Got> {
        let next = at + 1 + usize::from(self.is(at + 1, "on"));
        let dated = match self.tag(next) {
            Tag::Weekday(weekday) => self.weekday(next, weekday),
            Tag::Day(shift) => self.near_day(next, shift),
            Tag::Month(month) => self.month(next, month),
            _ => None,
        };
        let day = dated.as_ref().and_then(settled_day);
        let end = if day.is_some() { dated.as_ref().map_or(at + 1, |got| got.end) } else { at + 1 };
        let clock = Clock { hour, minute: 0, end, zone: None, sure: true };
        self.at_clock(at, end, day.or_else(|| self.day_said(at)), None, &clock)
    }

    /// A day with the part of day or clock time after it: "Tuesday evening", "Friday at 8.49pm", "May 3, 9 a.m.".
    pub(super) fn with_time(&self, got: Got) -> Got {
        let Kind::Date(date) = &got.kind else { return got };
        if date.granularity != Granularity::Day || got.end >= self.pieces.len() {
            return got;
        }
        let next = self.over_dash(got.end);
        if let Tag::Part(part) = self.tag(next) {
            let interval = match (settled_day(&got), self.tag(got.first)) {
                // "Tuesday nights" come every week.
                (Some(_), Tag::Weekday(weekday)) if self.word(next).ends_with('s') => {
                    Some(DateInterval::unsettled(Granularity::PartOfDay, format!("XXXX-WXX-{weekday}T{part}")))
                }
                (Some(day), _) => calendar::part(day, part),
                (None, _) => Some(DateInterval::unsettled(Granularity::PartOfDay, format!("{}T{part}", date.timex))),
            };
            return match interval {
                Some(interval) => Got { end: next + 1, kind: Kind::Date(interval), ..got },
                None => got,
            };
        }
        let at = got.end + usize::from(self.mark(got.end, ',') || self.is(got.end, "at"));
        let at = at + usize::from(self.tag(at) == Tag::About);
        let Some(clock) = self.clock(at).filter(|c| c.sure || at > got.end) else { return got };
        match self.at_clock(got.first, clock.end, settled_day(&got), open_day(&got), &clock) {
            Some(timed) => timed,
            None => got,
        }
    }

    /// "after 9 p.m. on Tuesday", "shortly before noon": to the end of the day or from its beginning; "shortly" is three quarters of an hour.
    pub(super) fn bounded_clock(&self, at: usize) -> Option<Got> {
        let (before, after) = (self.is(at, "before"), self.is(at, "after"));
        let starts = matches!(self.class(at + 1), Some(Class::Digits(_))) || matches!(self.tag(at + 1), Tag::Hour(_));
        if !(before || after) || !starts {
            return None;
        }
        let mut got = self.at(at + 1)?.from(at);
        let Kind::Date(date) = &mut got.kind else { return None };
        if date.granularity != Granularity::Minute {
            return None;
        }
        if let (Some(start), Some(end)) = (date.start, date.end) {
            let short = at > 0 && self.is_any(at - 1, &["shortly", "just"]);
            let midnight = |day: Date| day.to_datetime(jiff::civil::Time::midnight());
            let margin = jiff::Span::new().minutes(45);
            if before {
                date.start = if short { start.checked_sub(margin).ok() } else { Some(midnight(start.date())) };
                date.end = Some(start);
            } else {
                date.end = if short { end.checked_add(margin).ok() } else { start.date().tomorrow().ok().map(midnight) };
            }
        }
        Some(got)
    }

    /// "about 9pm on Friday", "around Nov. 9": half an hour, or three days, to each side.
    pub(super) fn about(&self, at: usize) -> Option<Got> {
        let next = at + 1;
        let timed = matches!(self.class(next), Some(Class::Digits(_))) || matches!(self.tag(next), Tag::Hour(_) | Tag::Month(_));
        let mut got = timed.then(|| self.at(next)).flatten()?.from(at);
        let Kind::Date(date) = &mut got.kind else { return Some(got) };
        let margin = match date.granularity {
            Granularity::Minute | Granularity::Hour => jiff::Span::new().minutes(30),
            Granularity::Day => jiff::Span::new().days(3),
            Granularity::Year => jiff::Span::new().days(365),
            _ => return Some(got),
        };
        date.start = date.start.and_then(|start| start.checked_sub(margin).ok());
        date.end = date.end.and_then(|end| end.checked_add(margin).ok());
        Some(got)
    }
}

/// The day of a date given to the day, if it is settled.
fn settled_day(got: &Got) -> Option<Date> {
    match &got.kind {
        Kind::Date(date) if date.granularity == Granularity::Day => date.start.map(|start| start.date()),
        _ => None,
    }
}

/// The TIMEX3 value of a day that is not settled.
fn open_day(got: &Got) -> Option<&str> {
    match &got.kind {
        Kind::Date(date) if date.granularity == Granularity::Day && date.start.is_none() => Some(date.timex.as_str()),
        _ => None,
    }
}

fn hour_minute(hour: &str, minute: &str) -> Option<(i32, i32)> {
    if minute.len() != 2 || hour.len() > 2 {
        return None;
    }
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    ((0..=24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
}

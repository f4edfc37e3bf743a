//! Clock times with the day they belong to: "8.49pm on Friday", "Friday at 9 a.m.", "yesterday from 3 to 8pm", "Tuesday evening".

use jiff::civil::{Date, DateTime};

use super::calendar;
use super::clock::Clock;
use super::reader::{Got, Reader};
use super::words::Tag;
use super::{DateInterval, Granularity};
use crate::value::Kind;
use crate::value::piece::Class;

/// The day of a clock time: settled, or known only as a TIMEX3 value, or neither.
#[derive(Clone, Debug, Default)]
struct Day {
    settled: Option<Date>,
    open: String,
    /// Whether it is an afternoon, evening or night.
    late: bool,
}

impl Day {
    /// The day of a date that is one, or a part of one.
    fn of(got: &Got) -> Option<Day> {
        let Kind::Date(date) = &got.kind else { return None };
        if !matches!(date.granularity, Granularity::Day | Granularity::PartOfDay) || date.timex.starts_with('P') || date.timex.contains('/')
        {
            return None;
        }
        let (day, part) = date.timex.split_once('T').unwrap_or((&date.timex, ""));
        let late = matches!(part, "AF" | "EV" | "NI");
        Some(Day { settled: date.start.map(|start| start.date()), open: day.to_owned(), late })
    }

    fn written(&self) -> String {
        self.settled.map_or_else(|| self.open.clone(), |day| day.to_string())
    }
}

/// How a clock time is written: the hour alone where no more was said.
fn written(day: &Day, clock: &Clock, short: bool) -> String {
    let Clock { hour, minute, .. } = clock;
    match clock.second {
        _ if clock.whole && short => format!("{}T{hour:02}", day.written()),
        Some(second) => format!("{}T{hour:02}:{minute:02}:{second:02}", day.written()),
        None => format!("{}T{hour:02}:{minute:02}", day.written()),
    }
}

/// Words between a day and its clock time.
const LEADS: [&str; 7] = ["at", "by", "from", "between", "around", "about", "@"];

impl Reader<'_> {
    /// A clock time, or a stretch between two, with the day before or after it.
    pub(super) fn clock_time(&self, at: usize) -> Option<Got> {
        let clock = self.bare_clock(at)?;
        if let Some(to) = self.clock_joined(at, &clock, false) {
            let (day, end) = self.day_after(at, to.end);
            return self.stretch(at, end, &day, clock, to);
        }
        if !clock.said && !clock.marked {
            return None;
        }
        let (day, end) = self.day_after(at, clock.end);
        self.at_clock(at, end, &day, &clock)
    }

    /// The day named after a clock time and where that ends; else the day said last.
    fn day_after(&self, at: usize, end: usize) -> (Day, usize) {
        let next = end + usize::from(self.is_any(end, &["on", "of"]) || self.mark(end, ','));
        let dated = match self.tag(next) {
            Tag::Weekday(weekday) => self.weekday(next, weekday),
            Tag::Month(month) => self.month(next, month),
            Tag::Day(shift) => self.near_day(next, shift),
            Tag::Tonight => self.tonight(next),
            Tag::Turn(turn) if !matches!(self.tag(next + 1), Tag::Unit(_)) => self.turn(next, turn),
            Tag::The if matches!(self.tag(next + 1), Tag::Anaphor(_)) => self.after_the(next),
            _ if matches!(self.class(next), Some(Class::Digits(_))) => self.whole_day(next),
            _ => None,
        };
        match dated.map(|got| self.with_part(got)) {
            Some(got) => match Day::of(&got) {
                Some(day) => (day, got.end),
                None => (Day::default(), end),
            },
            None => (Day { settled: self.day_told(at), ..Day::default() }, end),
        }
    }

    /// The clock time on a day: a settled one, one that only has a TIMEX3 value, or none.
    fn at_clock(&self, first: usize, end: usize, day: &Day, clock: &Clock) -> Option<Got> {
        let late = day.late && clock.either && clock.hour < 12;
        let clock = if late { clock.in_half(true) } else { *clock };
        let granularity = if clock.whole { Granularity::Hour } else { Granularity::Minute };
        let timex = written(day, &clock, false);
        let mut date = match day.settled {
            Some(settled) => DateInterval { granularity, timex, ..calendar::minute(settled, clock.hour, clock.minute)? },
            None => DateInterval::unsettled(granularity, timex),
        };
        date.zone = clock.zone;
        Got::date(first, end, date)
    }

    /// "noon", "midnight Friday".
    pub(super) fn hour(&self, at: usize, hour: i8) -> Option<Got> {
        let (day, end) = self.day_after(at, at + 1);
        let clock = Clock { hour, minute: 0, second: None, whole: true, end, zone: None, said: true, marked: true, either: false };
        self.at_clock(at, end, &day, &clock)
    }

    /// A day with the part of day and clock time after it: "Tuesday evening", "Friday at 8.49pm", "May 3, 9 a.m.".
    pub(super) fn with_time(&self, got: Got) -> Got {
        let got = self.with_part(got);
        let timed = Day::of(&got).and_then(|day| self.clock_after(&got, &day));
        timed.unwrap_or(got)
    }

    fn with_part(&self, got: Got) -> Got {
        let Kind::Date(date) = &got.kind else { return got };
        let next = self.over_dash(got.end);
        let Tag::Part(part) = self.tag(next) else { return got };
        if date.granularity != Granularity::Day || date.timex.starts_with('P') || date.timex.contains('/') {
            return got;
        }
        let open = |day: &str| Some(DateInterval::unsettled(Granularity::PartOfDay, format!("{day}T{part}")));
        let interval = match (date.start, self.tag(got.first)) {
            // "Tuesday nights" come every week.
            (Some(_), Tag::Weekday(weekday)) if self.word(next).ends_with('s') => open(&format!("XXXX-WXX-{weekday}")),
            (Some(start), _) => calendar::part(start.date(), part),
            (None, _) => open(&date.timex),
        };
        match interval {
            Some(interval) => Got { end: next + 1, kind: Kind::Date(interval), ..got },
            None => got,
        }
    }

    /// The clock time after a day.
    fn clock_after(&self, got: &Got, day: &Day) -> Option<Got> {
        let comma = got.end + usize::from(self.mark(got.end, ','));
        let lead = comma + usize::from(self.is_any(comma, &LEADS) || self.mark(comma, '@'));
        let at = lead + usize::from(lead > comma && self.tag(lead) == Tag::About);
        if let Some((from, to)) = self.clocks(at, lead > comma) {
            return self.stretch(got.first, to.end, day, from, to);
        }
        if self.is_any(at, &["before", "after"]) {
            let clock = self.clock(at + 1)?;
            let timed = self.at_clock(got.first, clock.end, day, &clock)?;
            return Some(bounded(timed, self.is(at, "before"), false));
        }
        let clock = if lead > comma && !self.is(lead - 1, "from") { self.bare_clock(at).filter(|c| self.alone(c)) } else { self.clock(at) };
        let clock = clock.filter(|c| c.said || !c.either || at > got.end)?;
        self.at_clock(got.first, clock.end, day, &clock)
    }

    /// Whether an hour after "at" counts nothing: "at 7", not "at 7 schools".
    fn alone(&self, clock: &Clock) -> bool {
        clock.said
            || clock.marked
            || matches!(self.class(clock.end), None | Some(Class::Mark('.' | ',' | '?' | '!' | ';' | ')' | '"' | '”')))
            || self.tag(clock.end) == Tag::Before
    }

    /// Two clock times and all between: "5 to 6pm", "between 9:30 and 11", "10am-4pm"; after a day bare hours do: "from 10 to 4".
    fn clocks(&self, at: usize, led: bool) -> Option<(Clock, Clock)> {
        let from = self.bare_clock(at)?;
        Some((from, self.clock_joined(at, &from, led)?))
    }

    /// The second of two clock times, the first of which begins at a piece.
    fn clock_joined(&self, at: usize, from: &Clock, led: bool) -> Option<Clock> {
        let between = self.is(from.end, "and") && at > 0 && self.is(at - 1, "between");
        let joined = between
            || matches!(self.class(from.end), Some(Class::Dash | Class::To))
            || self.is_any(from.end, &["to", "until", "till", "through"]);
        if !joined {
            return None;
        }
        let to = self.bare_clock(from.end + 1)?;
        let first_led = led || at > 0 && self.is_any(at - 1, &["from", "between"]);
        let (first, second) = (from.said || from.marked, to.said || to.marked);
        let hour = from.whole && self.mark(from.end, ':');
        let sure = to.said && from.minutes() != to.minutes()
            || second && (first || first_led)
            || first && first_led
            || led && self.alone(&to)
            || first_led && !from.whole && !to.whole;
        (sure && !hour && from.zone.is_none_or(|zone| to.zone == Some(zone))).then_some(to)
    }

    /// The stretch between two clock times of a day; where one says its half of the day, the other is the nearest that fits.
    fn stretch(&self, first: usize, end: usize, day: &Day, from: Clock, to: Clock) -> Option<Got> {
        let (from, to) = halves(from, to, day.late);
        let timex = format!("{}/{}", written(day, &from, true), written(day, &to, true));
        let mut date = DateInterval::unsettled(Granularity::Minute, timex);
        if let Some(settled) = day.settled {
            let over = from.minutes() >= to.minutes();
            let last = if over { settled.tomorrow().ok()? } else { settled };
            date.start = calendar::minute(settled, from.hour, from.minute)?.start;
            date.end = calendar::minute(last, to.hour, to.minute)?.start;
        }
        date.zone = to.zone;
        Got::date(first, end, date)
    }

    /// "after 9 p.m. on Tuesday", "shortly before noon": to the end of the day or from its beginning; "shortly" is three quarters of an hour.
    pub(super) fn bounded_clock(&self, at: usize) -> Option<Got> {
        let (before, after) = (self.is(at, "before"), self.is(at, "after"));
        let starts = matches!(self.class(at + 1), Some(Class::Digits(_))) || matches!(self.tag(at + 1), Tag::Hour(_));
        if !(before || after) || !starts {
            return None;
        }
        let got = self.at(at + 1)?.from(at);
        let timed = matches!(&got.kind, Kind::Date(date) if date.granularity >= Granularity::Hour && !date.timex.contains('/'));
        let short = at > 0 && self.is_any(at - 1, &["shortly", "just"]);
        timed.then(|| bounded(got, before, short))
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

/// From a clock time to the end of its day, or from the beginning of the day to it; "shortly" is three quarters of an hour.
fn bounded(mut got: Got, before: bool, shortly: bool) -> Got {
    let Kind::Date(date) = &mut got.kind else { return got };
    let (Some(start), Some(end)) = (date.start, date.end) else { return got };
    let midnight = |day: Date| day.to_datetime(jiff::civil::Time::midnight());
    let margin = jiff::Span::new().minutes(45);
    let day_end = |at: DateTime| at.date().tomorrow().ok().map(midnight);
    (date.start, date.end) = match (before, shortly) {
        (true, true) => (start.checked_sub(margin).ok(), Some(start)),
        (true, false) if start == midnight(start.date()) => (Some(start), Some(end)),
        (true, false) => (Some(midnight(start.date())), Some(start)),
        (false, true) => (Some(start), end.checked_add(margin).ok()),
        (false, false) => (Some(start), day_end(start)),
    };
    got
}

/// Settles the halves of the day of two clock times, the first before the second.
fn halves(from: Clock, to: Clock, late: bool) -> (Clock, Clock) {
    let (from, to) = if late && from.either && to.either && from.hour < 12 { (from.in_half(true), to) } else { (from, to) };
    match (from.either, to.either) {
        (true, false) => {
            let same = from.in_half(to.hour >= 12);
            (if same.minutes() < to.minutes() { same } else { from.in_half(to.hour < 12) }, to)
        }
        (_, true) => {
            let same = to.in_half(from.hour >= 12);
            let as_said = if from.either { to } else { same };
            (from, if as_said.minutes() > from.minutes() { as_said } else { to.in_half(as_said.hour < 12) })
        }
        _ => (from, to),
    }
}

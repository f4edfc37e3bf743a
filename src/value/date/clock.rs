//! Clock times as they stand: "8.49pm", "20:45:30", "2045 GMT", "six o'clock", "half past seven".

use super::reader::Reader;
use super::words::Tag;
use crate::value::piece::{Class, Digits, Form, NumberWord};

/// A clock time as read: it ends before `end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    pub hour: i8,
    pub minute: i8,
    pub second: Option<i8>,
    /// Whether only the hour was said: "9 p.m."
    pub whole: bool,
    pub end: usize,
    pub zone: Option<i16>,
    /// Whether "am", "pm", "in the morning" or "o'clock" was said.
    pub said: bool,
    /// Whether it is written as only clock times are: "9:30", "2045 GMT".
    pub marked: bool,
    /// Whether it may be of either half of the day: "9:30".
    pub either: bool,
}

impl Clock {
    pub fn minutes(&self) -> i32 {
        i32::from(self.hour) * 60 + i32::from(self.minute)
    }

    fn new(hour: i32, minute: i32, whole: bool, end: usize, marked: bool) -> Option<Clock> {
        if !(0..=24).contains(&hour) || hour == 24 && minute > 0 || !(0..60).contains(&minute) {
            return None;
        }
        let (hour, minute) = (hour as i8, minute as i8);
        let either = (1..=12).contains(&hour);
        Some(Clock { hour, minute, second: None, whole, end, zone: None, said: false, marked, either })
    }

    /// The same in the morning or after noon.
    pub fn in_half(self, afternoon: bool) -> Clock {
        Clock { hour: self.hour % 12 + if afternoon { 12 } else { 0 }, either: false, ..self }
    }
}

impl Reader<'_> {
    /// Whether the digits here begin a clock time rather than a day of the month.
    pub(super) fn starts_clock(&self, at: usize) -> bool {
        self.clock(at).is_some()
    }

    /// A clock time that nothing around it need make one.
    pub(super) fn clock(&self, at: usize) -> Option<Clock> {
        self.bare_clock(at).filter(|clock| clock.said || clock.marked)
    }

    /// Anything that is a clock time where one is expected: "7" of "from 7 to 9", "nine thirty" of "on Friday at nine thirty".
    pub(super) fn bare_clock(&self, at: usize) -> Option<Clock> {
        let clock = match self.class(at)? {
            Class::Digits(d) => self.past_hour(at).or_else(|| self.digital(at, d))?,
            Class::Number(_) => self.past_hour(at).or_else(|| self.spoken(at))?,
            _ => return None,
        };
        let mut clock = self.half_of_day(clock);
        (clock.zone, clock.end) = self.zone(clock.end);
        Some(clock)
    }

    fn digital(&self, at: usize, d: Digits) -> Option<Clock> {
        let end = at + 1;
        match d.form {
            Form::Decimal => {
                let (hour, minute) = self.word(at).split_once('.').and_then(|(h, m)| hour_minute(h, m))?;
                Clock::new(hour, minute, false, end, false)
            }
            Form::Plain | Form::Zeros if d.len <= 2 && self.colon(end) => {
                let (hour, minute) = hour_minute(self.word(at), self.word(end + 1))?;
                let clock = Clock::new(hour, minute, false, end + 2, true)?;
                let second = self.colon(end + 2).then(|| hour_minute("0", self.word(end + 3))).flatten();
                Some(match second {
                    Some((_, second)) => Clock { second: Some(second as i8), end: end + 4, ..clock },
                    None => clock,
                })
            }
            Form::Plain | Form::Zeros if d.len == 4 => self.military(at, d.form),
            Form::Plain | Form::Zeros if d.len <= 2 => Clock::new(d.value as i32, 0, true, end, false),
            _ => None,
        }
    }

    fn colon(&self, at: usize) -> bool {
        self.mark(at, ':') && self.glued(at) && self.glued(at + 1)
    }

    /// "2045 GMT", "0930 hours", "at 0930", "1140 a.m.".
    fn military(&self, at: usize, form: Form) -> Option<Clock> {
        let (digits, end) = (self.word(at), at + 1);
        let (hour, minute) = hour_minute(digits.get(..2)?, digits.get(2..)?)?;
        let zoned = matches!(self.tag(end), Tag::Zone(_)) || self.is_any(end, &["hours", "hrs", "local"]);
        let led =
            form == Form::Zeros && at > 0 && (self.tag(at - 1) == Tag::Before || self.is_any(at - 1, &["about", "around", "by", "until"]));
        // "0730-0930"
        let joined = |i: usize| form == Form::Zeros && matches!(self.class(i), Some(Class::Dash));
        let led =
            led || at > 1 && joined(at - 1) && matches!(self.class(at - 2), Some(Class::Digits(d)) if d.len == 4 && d.form == Form::Zeros);
        let half = matches!(self.tag(end), Tag::Am | Tag::Pm);
        // "at 0900 555 0142": a telephone number.
        let goes_on = matches!(self.class(end), Some(Class::Digits(d)) if d.len > 2) && !self.glued(end);
        if !zoned && !half && (!led || goes_on) {
            return None;
        }
        let end = end + usize::from(self.is_any(end, &["hours", "hrs"]));
        Clock::new(hour, minute, false, end, true).map(|clock| Clock { either: clock.either && half, ..clock })
    }

    /// "six o'clock", "nine thirty", "one" of "one in the morning".
    fn spoken(&self, at: usize) -> Option<Clock> {
        let hour = self.hour_word(at)?;
        let minute = match self.class(at + 1) {
            Some(Class::Number(NumberWord::Ten(n) | NumberWord::Teen(n))) => Some(n as i32),
            _ => None,
        };
        let Some(tens) = minute else { return Clock::new(hour, 0, true, at + 1, false) };
        match self.class(at + 2) {
            Some(Class::Number(NumberWord::Unit(n))) if tens >= 20 => Clock::new(hour, tens + n as i32, false, at + 3, false),
            _ => Clock::new(hour, tens, false, at + 2, false),
        }
    }

    /// "one" to "twelve".
    fn hour_word(&self, at: usize) -> Option<i32> {
        match self.class(at)? {
            Class::Number(NumberWord::Unit(n) | NumberWord::Teen(n)) if n <= 12.0 => Some(n as i32),
            Class::Digits(Digits { value, len: 1..=2, form: Form::Plain, .. }) if (1.0..=12.0).contains(&value) => Some(value as i32),
            _ => None,
        }
    }

    /// "half past seven", "20 past eight", "quarter to nine", "ten minutes to six".
    pub(super) fn past_hour(&self, at: usize) -> Option<Clock> {
        let (minutes, mut link) = match self.class(at)? {
            Class::Number(NumberWord::Part(_)) if self.is(at, "half") => (30, at + 1),
            Class::Number(NumberWord::Part(_)) if self.is(at, "quarter") => (15, at + 1),
            Class::Number(NumberWord::Ten(n) | NumberWord::Teen(n) | NumberWord::Unit(n)) => (n as i32, at + 1),
            Class::Digits(Digits { value, len: 1..=2, form: Form::Plain, .. }) => (value as i32, at + 1),
            _ => return None,
        };
        let unit = matches!(self.tag(link), Tag::Units("TM") | Tag::Unit("TM"));
        link += usize::from(unit);
        let past = self.tag(link) == Tag::Turn(-2) && self.is(link, "past");
        let to = self.class(link) == Some(Class::To) && (unit || self.is(at, "quarter"));
        if !past && !to || minutes >= 60 {
            return None;
        }
        let hour = self.hour_word(link + 1)?;
        let marked = unit
            || minutes == 15
            || minutes == 30
            || at > 0 && (self.tag(at - 1) == Tag::Before || self.is_any(at - 1, &["is", "was", "'s"]));
        let clock = if past {
            Clock::new(hour, minutes, false, link + 2, marked)
        } else {
            Clock::new((hour + 10) % 12 + 1, 60 - minutes, false, link + 2, marked)
        };
        clock.filter(|c| marked || self.half_of_day(*c).said)
    }

    /// Takes up "am", "p.m.", "in the morning", "o'clock" after an hour.
    fn half_of_day(&self, clock: Clock) -> Clock {
        if !clock.either {
            return clock;
        }
        let end = clock.end;
        if !self.may_go_on(end) {
            return clock;
        }
        let half = |afternoon: bool, end: usize| Clock { end, said: true, ..clock.in_half(afternoon) };
        let spaced = self.is(end + 1, "m") && !self.mark(end + 2, '\'');
        match self.tag(end) {
            Tag::Am => half(false, self.over_last_stop(end + 1)),
            Tag::Pm => half(true, self.over_last_stop(end + 1)),
            _ if spaced && self.is(end, "a") => half(false, end + 2),
            _ if spaced && self.is(end, "p") => half(true, end + 2),
            _ if self.is_any(end, &["o'clock", "oclock"]) || self.word(end) == "o’clock" => {
                let clock = Clock { end: end + 1, said: true, ..clock };
                Clock { said: true, ..self.half_of_day(clock) }
            }
            _ if self.is(end, "in") && self.tag(end + 1) == Tag::The => match self.tag(end + 2) {
                Tag::Part("MO") => half(false, end + 3),
                Tag::Part("AF" | "EV") => half(true, end + 3),
                _ => clock,
            },
            _ if self.is(end, "at") && self.tag(end + 1) == Tag::Part("NI") => half(clock.hour > 4 && clock.hour < 12, end + 2),
            _ => clock,
        }
    }

    /// Whether a piece may belong to the clock time before it: a word that is not plain, or the "a" of "a m".
    fn may_go_on(&self, at: usize) -> bool {
        matches!(self.class(at), Some(Class::Word | Class::A)) && !self.cx.scan.marks.is_plain(at)
    }

    /// Over the last full stop of "p.m." where it was cut off, unless it ends the sentence.
    fn over_last_stop(&self, at: usize) -> usize {
        let word = self.word(at - 1);
        let cut = word.contains('.') && !word.ends_with('.') && self.mark(at, '.') && self.glued(at);
        at + usize::from(cut)
    }

    fn zone(&self, at: usize) -> (Option<i16>, usize) {
        match self.tag(at) {
            _ if !self.may_go_on(at) => (None, at),
            Tag::Zone(zone) => (Some(zone), at + 1),
            _ if self.is(at, "local") && self.is(at + 1, "time") => (None, at + 2),
            _ => (None, at),
        }
    }
}

fn hour_minute(hour: &str, minute: &str) -> Option<(i32, i32)> {
    if minute.len() != 2 || hour.len() > 2 {
        return None;
    }
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    ((0..=24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
}

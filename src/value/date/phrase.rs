//! Expressions that an article or a word of edge opens: "the week", "early next month", "earlier this year".

use super::calendar;
use super::reader::{Got, Reader};
use super::words::Tag;
use super::{DateInterval, Granularity};
use crate::value::piece::Class;

impl Reader<'_> {
    /// "the third quarter", "the week", "the year-earlier period", "the first nine months", "the future", "the summer".
    pub(super) fn after_the(&self, at: usize) -> Option<Got> {
        let next = at + 1;
        match self.tag(next) {
            Tag::Unit("Q") => self.the_quarter(at, next + 1),
            Tag::Unit("Y") if self.is_any(next + 1, &["ended", "ending"]) => self.length(at, next, 1.0, "Y"),
            Tag::Fiscal if self.tag(next + 1) == Tag::Unit("Y") && self.is_any(next + 2, &["ended", "ending"]) => {
                self.length(at, next + 1, 1.0, "Y")
            }
            Tag::Unit("Y") => self
                .core(next)
                .or_else(|| self.is(at, "the").then(|| self.unit_turn(at, next + 1, "Y", 0)).flatten().filter(|_| self.whole_period(at)))
                .map(|got| got.from(at)),
            Tag::Unit(unit @ ("W" | "M")) if self.is(at, "the") && self.whole_period(at) => self.unit_turn(at, next + 1, unit, 0),
            Tag::Other if self.is(next, "full") && self.tag(next + 1) == Tag::Unit("Y") => self.unit_turn(at, next + 2, "Y", 0),
            Tag::Unit("WE") => self.unit_turn(at, next + 1, "WE", if self.future(at) == Some(true) { 0 } else { self.last_weekend() }),
            Tag::Unit("D") if self.is(at, "the") && at > 0 && self.is_any(at - 1, &["in", "during"]) => self.anaphor(at, 0),
            Tag::Season(season) => {
                self.core(next).or_else(|| self.is(at, "the").then(|| self.season_turn(at, season, 0)).flatten()).map(|got| got.from(at))
            }
            Tag::Part(part) if self.is(at, "the") && at > 0 && self.is(at - 1, "in") && part != "NI" => self.part_said(at, next + 1, part),
            Tag::Unit("D") if self.is_any(next + 1, &["before", "after"]) => self.day_beside(at),
            Tag::Ref(_) | Tag::Set(_) | Tag::Other if self.class(next) == Some(Class::Word) => None,
            Tag::Turn(-2) if !matches!(self.tag(next + 1), Tag::Unit(_) | Tag::Units(_)) => {
                self.turn(next, -2).map(|got| got.from(at)).or_else(|| {
                    let alone = !matches!(self.class(next + 1), Some(Class::Word | Class::Number(_) | Class::Digits(_)));
                    let led = at > 0 && self.is(at - 1, "in");
                    (alone || led).then(|| Got::reference(at, next + 1, "PAST_REF")).flatten()
                })
            }
            Tag::Edge(_) | Tag::EdgeOf(_) => self.edge(next).map(|got| got.from(at)),
            Tag::The | Tag::Its | Tag::About | Tag::Every => None,
            _ => self
                .core(next)
                .or_else(|| self.counted(next).filter(|got| !self.is(got.end - 1, "old")))
                .or_else(|| {
                    let first = self.ordinal(next) == Some(1) || self.is(next, "full");
                    first.then(|| self.counted_length(at, next + 1)).flatten()
                })
                .map(|got| got.from(at)),
        }
    }

    /// "in the morning": of the day said last, if one was.
    fn part_said(&self, at: usize, end: usize, part: &str) -> Option<Got> {
        let got = match self.day_told(at) {
            Some(day) => Got::date(at, end, calendar::part(day, part)?),
            None => Got::date(at, end, DateInterval::unsettled(Granularity::PartOfDay, format!("T{part}"))),
        };
        got.map(|got| self.with_time(got))
    }

    /// "the day after tomorrow", "the day before Christmas".
    fn day_beside(&self, at: usize) -> Option<Got> {
        let shift = if self.is(at + 2, "before") { -1 } else { 1 };
        self.counted_from_day(at, at + 3, 1.0, "D", shift)
    }

    /// "at present", "at the moment", "at this time".
    pub(super) fn at_present(&self, at: usize) -> Option<Got> {
        let end = match self.tag(at + 1) {
            _ if !self.is(at, "at") => return None,
            _ if self.is(at + 1, "present") => at + 2,
            Tag::The if self.is(at + 2, "moment") && !self.is(at + 3, "of") => at + 3,
            Tag::Turn(0) if self.is_any(at + 2, &["time", "moment"]) => at + 3,
            _ => return None,
        };
        Got::reference(at, end, "PRESENT_REF")
    }

    /// Whether "the week", "the year" stands for the present one: in an adverbial, not as the head of "the year of" or a subject.
    fn whole_period(&self, at: usize) -> bool {
        at > 0 && self.is_any(at - 1, &["of", "for", "in", "during", "this", "through"]) && !self.is(at + 2, "of")
    }

    /// On a weekend the weekend is that one; before it, the one before.
    fn last_weekend(&self) -> i8 {
        match self.cx.published {
            Some(day) if day.weekday().to_monday_one_offset() < 6 => -1,
            _ => 0,
        }
    }

    /// "early next month", "mid-1990s", "the end of the year": the part of the period is in the interval, TIMEX3 names the period.
    pub(super) fn edge(&self, at: usize) -> Option<Got> {
        let (side, mut next) = match self.tag(at) {
            Tag::EdgeOf(side) if self.is(at + 1, "of") => (side, at + 2),
            Tag::Edge(side) => (side, self.over_dash(at + 1)),
            _ => return None,
        };
        let article = usize::from(self.tag(next) == Tag::The);
        next += article;
        let inner = if article == 1 && matches!(self.tag(next), Tag::Unit(_)) {
            let Tag::Unit(unit) = self.tag(next) else { return None };
            if unit == "Q" { self.the_quarter(next, next + 1) } else { self.unit_turn(next, next + 1, unit, 0) }
        } else if article == 1 {
            self.after_the(next - 1)
        } else {
            self.core(next).or_else(|| match self.tag(next) {
                Tag::Season(season) => self.season_turn(next - 1, season, 0),
                _ => None,
            })
        };
        let mut got = inner?.from(at);
        if let crate::value::Kind::Date(date) = &mut got.kind {
            narrow(date, side);
        } else {
            return None;
        }
        Some(got)
    }

    /// "earlier this year", "later Friday", "earlier in the week"; and "earlier" alone is not read.
    pub(super) fn shifted_word(&self, at: usize) -> Option<Got> {
        if !self.is_any(at, &["earlier", "later"]) {
            return self.bounded_clock(at);
        }
        let next = at + 1;
        match self.tag(next) {
            Tag::Turn(0) | Tag::Day(_) | Tag::Weekday(_) => self.core(next).map(|got| got.from(at)),
            Tag::Anaphor(0) => self.anaphor(next, 0).map(|got| got.from(at)),
            Tag::Before if self.is(next, "in") && self.tag(next + 1) == Tag::The => {
                let Tag::Unit(unit) = self.tag(next + 2) else { return None };
                if unit == "D" { self.anaphor(next + 1, 0) } else { self.unit_turn(at, next + 3, unit, 0) }.map(|got| got.from(at))
            }
            _ => None,
        }
    }

    /// "year-end", "year-earlier", "year-ago quarter".
    pub(super) fn unit_word(&self, at: usize, unit: &'static str) -> Option<Got> {
        let next = if self.is_any(at + 1, &["'s", "’s"]) && self.is(at + 2, "end") { at + 2 } else { self.over_dash(at + 1) };
        match (unit, self.tag(next)) {
            ("D" | "W" | "M" | "Y", Tag::Other) if next > at + 1 && self.is(next, "long") => self.length(at, next, 1.0, unit),
            ("Y", Tag::EdgeOf(1)) if self.is(next, "end") => {
                let published = self.cx.published?;
                let year = if published.month() < 7 && self.future(at) != Some(true) { published.year() - 1 } else { published.year() };
                Got::date(at, next + 1, calendar::ymd(year, 12, 31)?)
            }
            ("Y", Tag::Ago | Tag::Shift(-1)) if next > at + 1 || self.tag(next) == Tag::Ago => {
                let got = self.moved_by(at, next + 1, 1.0, "Y", -1, at)?;
                let nth = self.ordinal(next + 1).and_then(|nth| (self.tag(next + 2) == Tag::Unit("Q")).then_some(nth));
                if let (Some(nth), Some(year)) = (nth, self.year_said(at)) {
                    return Got::date(at, next + 3, calendar::quarter(year - 1, nth.clamp(1, 4))?);
                }
                let more = matches!(self.tag(next + 1), Tag::Unit("Q") | Tag::Period);
                Some(Got { end: got.end + usize::from(more), ..got })
            }
            _ => None,
        }
    }
}

/// Narrows a period to its first third (-1), its middle half (0) or its last third (1). Days and times stay as they are.
fn narrow(date: &mut DateInterval, side: i8) {
    let (Some(start), Some(end)) = (date.start, date.end) else { return };
    if date.granularity >= Granularity::PartOfDay {
        return;
    }
    let hours = end.duration_since(start).as_hours();
    let at = |part: i64, of: i64| start.checked_add(jiff::Span::new().hours((hours * part / of) as i32)).ok();
    let (from, to) = match side {
        -1 => (Some(start), at(1, 3)),
        0 => (at(1, 4), at(3, 4)),
        _ => (at(2, 3), Some(end)),
    };
    if let (Some(from), Some(to)) = (from, to) {
        (date.start, date.end) = (Some(from), Some(to));
    }
}

//! Dates that lean on the day of publication or on a date said before.

use jiff::civil::Date;

use super::calendar;
use super::reader::{Got, Reader};
use super::words::Tag;
use super::{DateInterval, Granularity};
use crate::value::piece::Class;

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
            Tag::Unit(unit) => self.unit_turn(at, next + 1, unit, past),
            Tag::Weekday(weekday) => self.weekday_turn(at, weekday, past),
            Tag::Month(month) => self.month_turn(at, month, past),
            Tag::Season(season) => self.season_turn(at, season, past),
            Tag::Part(part) => self.part_turn(at, part, past),
            Tag::Units(unit) => self.vague_units(at, next, unit),
            _ if turn != 0 || self.is(at, "these") => self.counted_length(at, next),
            _ => None,
        }
    }

    fn vague_units(&self, at: usize, next: usize, unit: &'static str) -> Option<Got> {
        (unit != "Q" && unit != "WE").then(|| self.vague_length(at, next + 1, unit)).flatten()
    }

    fn unit_turn(&self, at: usize, end: usize, unit: &str, turn: i8) -> Option<Got> {
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

    /// After "last year": "'s third quarter", "'s quarter".
    fn part_of_year(&self, at: usize, end: usize, year: i16) -> Option<Got> {
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

    fn season_turn(&self, at: usize, season: &str, turn: i8) -> Option<Got> {
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

    /// The quarter spoken of, else the last one over; the latest one is over in any case.
    fn the_quarter(&self, at: usize, end: usize) -> Option<Got> {
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
            _ if self.is(next, "full") && self.tag(next + 1) == Tag::Unit("Y") => self.unit_turn(at, next + 2, "Y", 0),
            Tag::Unit("WE") => self.unit_turn(at, next + 1, "WE", if self.future(at) == Some(true) { 0 } else { self.last_weekend() }),
            Tag::Unit("D") if self.is(at, "the") && at > 0 && self.is_any(at - 1, &["in", "during"]) => self.anaphor(at, 0),
            Tag::Season(season) => {
                self.core(next).or_else(|| self.is(at, "the").then(|| self.season_turn(at, season, 0)).flatten()).map(|got| got.from(at))
            }
            Tag::Part(part) if self.is(at, "the") && at > 0 && self.is(at - 1, "in") && part != "NI" => {
                Got::date(at, next + 1, calendar::part(self.day_said(at)?, part)?)
            }
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
        let next = self.over_dash(at + 1);
        match (unit, self.tag(next)) {
            ("Q", _) => self.q_number(at),
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

    /// "quarter" alone is not read.
    fn q_number(&self, _at: usize) -> Option<Got> {
        None
    }

    /// "Q3 2023", "Q3", and the feasts.
    pub(super) fn spelled(&self, at: usize) -> Option<Got> {
        let word = self.word(at);
        match word {
            "Q" | "H" => self.lettered(at, word == "Q"),
            _ => self.feast(at),
        }
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
            _ if nth <= 31 => {
                let got = self.day_first(at)?;
                Some(self.with_time(got))
            }
            _ => None,
        }
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
    fn half_at(&self, at: usize, end: usize, nth: i8) -> Option<Got> {
        let (year, after) = self.year_of_part(at, end, nth * 6 - 5);
        if after == end {
            return None;
        }
        Got::date(at, after, calendar::half(year?, nth)?)
    }

    /// The year after a quarter or half: "of 1984", "of last year", "2023", "of fiscal 1990"; else the last in which it had begun.
    fn year_of_part(&self, at: usize, end: usize, month: i8) -> (Option<i16>, usize) {
        let next = end + usize::from(self.is_any(end, &["of", "in"]) || self.mark(end, ','));
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
fn around(day: Date, n: i64, unit: &str) -> Option<DateInterval> {
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

//! Dates that name their day or month.

use jiff::civil::Date;

use super::calendar;
use super::reader::{Got, Reader};
use super::words::Tag;
use super::{DateInterval, Granularity};
use crate::value::piece::{Class, Form, NumberWord};

impl Reader<'_> {
    /// "Friday", "Friday, Oct. 13", "Wednesday last week".
    pub(super) fn weekday(&self, at: usize, weekday: i8) -> Option<Got> {
        let dated = self.weekday_with_date(at).or_else(|| self.weekday_with_week(at, weekday));
        if dated.is_some() {
            return dated;
        }
        // "Sun", "Sat", "Mon" alone are names of other things.
        let name = self.word(at).split(['\'', '’']).next().unwrap_or_default();
        if name.len() == 3 && !self.mark(at + 1, '.') && !self.word(at).ends_with('.') && !(at > 0 && self.is_any(at - 1, &["on", "by"])) {
            return None;
        }
        let end = if self.abbreviated(at) { self.over_stop(at + 1) } else { at + 1 };
        // "on Fridays": every one.
        let every = self.word(at).to_ascii_lowercase().ends_with("days");
        let Some(published) = self.nearest().filter(|_| !every) else {
            return Got::date(at, end, DateInterval::unsettled(Granularity::Day, format!("XXXX-WXX-{weekday}")));
        };
        // "Wednesday's ruling" has been given.
        let day = match self.future(at) {
            Some(true) if !self.possessive(at) => calendar::weekday_after(published, weekday)?,
            _ => calendar::weekday_before(published, weekday)?,
        };
        Got::date(at, end, calendar::day(day)?)
    }

    /// "Friday, Oct. 13", "Friday 13 October", "Friday 22/6".
    fn weekday_with_date(&self, at: usize) -> Option<Got> {
        let next = self.over_comma(self.over_stop(at + 1));
        let dated = match (self.class(next), self.tag(next)) {
            (_, Tag::Month(month)) => self.month(next, month),
            (Some(Class::Digits(_)), _) => self.whole_day(next).or_else(|| self.day_and_month(next)),
            _ => None,
        };
        let day = |got: &Got| matches!(&got.kind, crate::value::Kind::Date(d) if d.granularity == Granularity::Day);
        dated.filter(day).map(|got| got.from(at))
    }

    /// "Wednesday last week", "Tuesday of next week", "Friday evening this week".
    fn weekday_with_week(&self, at: usize, weekday: i8) -> Option<Got> {
        let part = match self.tag(at + 1) {
            Tag::Part(part) => Some(part),
            _ => None,
        };
        let next = at + 1 + usize::from(part.is_some());
        let next = next + usize::from(self.is(next, "of"));
        let (Tag::Turn(turn @ -1..=1), Tag::Unit("W")) = (self.tag(next), self.tag(next + 1)) else { return None };
        let day = self.weekday_of(weekday, turn)?;
        Got::date(at, next + 2, part.map_or_else(|| calendar::day(day), |part| calendar::part(day, part))?)
    }

    /// A weekday of the week before publication, of that week or the next.
    pub(super) fn weekday_of(&self, weekday: i8, turn: i8) -> Option<Date> {
        calendar::moved(calendar::monday(self.cx.published?)?, i64::from(turn) * 7 + i64::from(weekday) - 1)
    }

    fn possessive(&self, at: usize) -> bool {
        self.is_any(at + 1, &["'s"]) || self.word(at + 1) == "’s" || self.word(at).ends_with("'s")
    }

    /// The year after "June 19", or the nearest that the words allow.
    pub(super) fn with_year(&self, at: usize, month: i8, day: i8, end: usize) -> Option<Got> {
        if let Some(got) = self.days_to(at, month, day, end) {
            return Some(got);
        }
        if let Some((year, end)) = self.year_after(end) {
            return Got::date(at, end, calendar::ymd(year, month, day)?);
        }
        if let (Tag::Turn(turn @ -1..=1), Tag::Unit("Y")) = (self.tag(end), self.tag(end + 1)) {
            let year = self.cx.published?.year().checked_add(i16::from(turn))?;
            return Got::date(at, end + 2, calendar::ymd(year, month, day)?);
        }
        calendar::valid(2000, month, day)?;
        if let Some(year) = self.year_of_second(at, month, end) {
            return Got::date(at, end, calendar::ymd(year, month, day)?);
        }
        match self.year_of(at, |year| calendar::valid(year, month, day)) {
            Some(year) => Got::date(at, end, calendar::ymd(year, month, day)?),
            None => Got::date(at, end, DateInterval::unsettled(Granularity::Day, format!("XXXX-{month:02}-{day:02}"))),
        }
    }

    /// The year after a day of a month: ", 2024", "of 1995", "-2020".
    fn year_after(&self, end: usize) -> Option<(i16, usize)> {
        let next = if self.is_any(end, &["of", "in"]) { end + 1 } else { self.over_joint(self.over_comma(end)) };
        self.any_year(next)
    }

    /// "June 19-21", "June 19-21, 2024", "June 9 to 11".
    fn days_to(&self, at: usize, month: i8, day: i8, end: usize) -> Option<Got> {
        let (last, after) = self.last_day(at, end).filter(|&(last, _)| last > day)?;
        // "26 June to 28 June" are two dates.
        let other = self.month_named(after).is_some();
        (!other).then(|| self.stretch_of_days(at, after, month, day, last)).flatten()
    }

    /// The year said with the second of two dates: "Nov. 18 to Dec. 19, 2015".
    fn year_of_second(&self, at: usize, month: i8, end: usize) -> Option<i16> {
        if !self.joins(end, || at) {
            return None;
        }
        let (later, end) = match self.tag(end + 1) {
            Tag::Month(later) => (later, self.day_of_month(self.over_stop(end + 2))?.1),
            _ => self.month_named(self.day_of_month(end + 1)?.1)?,
        };
        let (year, _) = self.year_after(end)?;
        Some(year - i16::from(later < month))
    }

    /// The second day of the month after a dash or a word that joins two.
    fn last_day(&self, at: usize, end: usize) -> Option<(i8, usize)> {
        let dash = self.class(end) == Some(Class::Dash);
        if dash && !(self.glued(end) && self.glued(end + 1)) || !self.joins(end, || at) {
            return None;
        }
        let second = end + 1 + usize::from(self.tag(end + 1) == Tag::The);
        let (last, after) = self.day_of_month(second)?;
        let counts = matches!(self.class(after), Some(Class::Word | Class::Number(_) | Class::Dash)) && self.tag(after) == Tag::Other;
        let clock = !dash && self.starts_clock(second) || matches!(self.tag(after), Tag::Units(_) | Tag::Unit(_));
        (dash || !counts && !clock).then_some((last, after))
    }

    fn stretch_of_days(&self, at: usize, end: usize, month: i8, day: i8, last: i8) -> Option<Got> {
        calendar::valid(2000, month, last)?;
        let (year, end) = match self.year_after(end) {
            Some((year, end)) => (Some(year), end),
            None => (self.year_of(at, |year| calendar::valid(year, month, day)), end),
        };
        let Some(year) = year else {
            let timex = format!("XXXX-{month:02}-{day:02}/XXXX-{month:02}-{last:02}");
            return Got::date(at, end, DateInterval::unsettled(Granularity::Day, timex));
        };
        let (from, to) = (calendar::ymd(year, month, day)?, calendar::ymd(year, month, last)?);
        let timex = format!("{}/{}", from.timex, to.timex);
        Got::date(at, end, DateInterval { end: to.end, timex, ..from })
    }

    /// The year of a day or month that comes every year: the last one when the words speak of the past, the next one when of the future,
    /// else the one nearest to publication.
    pub(super) fn year_of(&self, at: usize, day: impl Fn(i16) -> Option<Date>) -> Option<i16> {
        let published = self.nearest()?;
        let year = published.year();
        let far = |y: i16| day(y).map(|d| (d.duration_since(published).as_hours() / 24) as i32);
        let tries = [year, year - 1, year + 1];
        let all = || tries.into_iter().filter_map(|y| Some((y, far(y)?)));
        let pick = match self.future(at) {
            // A month named in the month after it still belongs to "now"; 31 days cover it.
            Some(true) => all().filter(|&(_, far)| far > -31).min_by_key(|&(_, far)| far),
            // Ahead counts three times as far: the past is told, but a near date ahead may stand in a sentence about the past.
            Some(false) => all().min_by_key(|&(_, far)| if far > 0 { far * 3 } else { -far }),
            None => all().min_by_key(|&(_, far)| far.abs()),
        };
        pick.map(|(year, _)| year)
    }

    /// A day of the month: "19", "19th", "nineteenth".
    pub(super) fn day_of_month(&self, at: usize) -> Option<(i8, usize)> {
        let day = |n: f64| (n.fract() == 0.0 && (1.0..=31.0).contains(&n)).then_some(n as i8);
        match self.class(at)? {
            Class::Digits(d) if matches!(d.form, Form::Plain | Form::Zeros) && d.len <= 2 => {
                let end = at + 1;
                let th = self.glued(end) && self.is_any(end, &["st", "nd", "rd", "th"]);
                let colon = self.mark(end, ':') && self.glued(end + 1);
                let odd = self.glued(end) && !th && (colon || matches!(self.class(end), Some(Class::Word | Class::Mark('%'))));
                (!odd).then(|| day(d.value)).flatten().map(|n| (n, end + usize::from(th)))
            }
            Class::Number(NumberWord::UnitTh(n) | NumberWord::TeenTh(n) | NumberWord::TenTh(n)) => Some((day(n)?, at + 1)),
            Class::Number(NumberWord::Ten(ten)) => {
                let next = self.over_dash(at + 1);
                match self.class(next)? {
                    Class::Number(NumberWord::UnitTh(n)) => Some((day(ten + n)?, next + 1)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// "3 May 2011", "3rd of May", "9-11 June".
    pub(super) fn day_first(&self, at: usize) -> Option<Got> {
        let (day, end) = self.day_of_month(at)?;
        if let Some((last, after)) = self.last_day(at, end).filter(|&(last, _)| last > day) {
            let (month, end) = self.month_named(after)?;
            return self.stretch_of_days(at, end, month, day, last);
        }
        let (month, end) = self.month_named(end)?;
        self.with_year(at, month, day, end)
    }

    /// The month after a day: "of May", "May", "-May-", "/May/".
    fn month_named(&self, end: usize) -> Option<(i8, usize)> {
        let name = self.over_joint(end + usize::from(self.is(end, "of")));
        let Tag::Month(month) = self.tag(name) else { return None };
        let end = if self.abbreviated(name) { self.over_stop(name + 1) } else { name + 1 };
        Some((month, self.over_joint(end)))
    }
}

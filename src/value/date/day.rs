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
        let next = self.over_comma(self.over_stop(at + 1));
        let dated = match (self.class(next), self.tag(next)) {
            (_, Tag::Month(month)) => self.month(next, month),
            (Some(Class::Digits(_)), _) => self.day_first(next),
            _ => None,
        };
        if let Some(got) = dated.filter(|g| matches!(&g.kind, crate::value::Kind::Date(d) if d.granularity == Granularity::Day)) {
            return Some(got.from(at));
        }
        let week = match (self.tag(at + 1), self.tag(at + 2)) {
            (Tag::Turn(turn @ -1..=1), Tag::Unit("W")) => Some(turn),
            _ => None,
        };
        let end = at + 1 + if week.is_some() { 2 } else { 0 };
        // "Sun", "Sat", "Mon" alone are names of other things.
        let name = self.word(at).split(['\'', '’']).next().unwrap_or_default();
        if name.len() == 3 && !self.mark(at + 1, '.') && !self.word(at).ends_with('.') && !(at > 0 && self.is_any(at - 1, &["on", "by"])) {
            return None;
        }
        let end = if end == at + 1 && self.abbreviated(at) { self.over_stop(end) } else { end };
        // "on Fridays": every one.
        let every = self.word(at).to_ascii_lowercase().ends_with("days");
        let Some(published) = (if every {
            None
        } else if week.is_some() {
            self.cx.published
        } else {
            self.nearest()
        }) else {
            return Got::date(at, end, DateInterval::unsettled(Granularity::Day, format!("XXXX-WXX-{weekday}")));
        };
        let day = match week {
            Some(turn) => calendar::moved(calendar::monday(published)?, i64::from(turn) * 7 + i64::from(weekday) - 1)?,
            // "Wednesday's ruling" has been given.
            None if self.future(at) == Some(true) && !self.possessive(at) => calendar::weekday_after(published, weekday)?,
            None => calendar::weekday_before(published, weekday)?,
        };
        Got::date(at, end, calendar::day(day)?)
    }

    fn possessive(&self, at: usize) -> bool {
        self.is_any(at + 1, &["'s"]) || self.word(at + 1) == "’s" || self.word(at).ends_with("'s")
    }

    pub(super) fn abbreviated(&self, at: usize) -> bool {
        self.word(at).len() <= 5 && !self.is_any(at, &["march", "april", "may", "june", "july"])
    }

    /// "June 19th 2024", "June 19", "July 2000", "June last year", "June".
    pub(super) fn month(&self, at: usize, month: i8) -> Option<Got> {
        let next = if self.abbreviated(at) { self.over_stop(at + 1) } else { at + 1 };
        let next = self.over_dash(next);
        if let Some((day, end)) = self.day_of_month(next)
            && !self.starts_clock(next)
        {
            return self.with_year(at, month, day, end);
        }
        if let Some(got) = self.month_of_year(at, month, next) {
            return Some(got);
        }
        // Short for the month with a full stop only: "Jan" and "Mar" are names too.
        let short = self.word(at).len() == 3 && self.word(at) != "May" && !self.mark(at + 1, '.') && !self.word(at).ends_with('.');
        let sure = !short && (self.word(at) != "May" && self.word(at) != "March" || self.month_here(at));
        if !sure {
            return None;
        }
        let year = self.year_of(at, |year| calendar::valid(year, month, 1));
        let end = if self.abbreviated(at) && self.glued(next.saturating_sub(1)) { next.max(at + 1) } else { at + 1 };
        let end = if self.class(end - 1) == Some(Class::Dash) { end - 1 } else { end };
        match year {
            Some(year) => Got::date(at, end, calendar::month(year, month)?),
            None => Got::date(at, end, DateInterval::unsettled(Granularity::Month, format!("XXXX-{month:02}"))),
        }
    }

    /// "July 2000", "July, 2000", "July of 2000", "July of last year", "July this year", "July '98".
    fn month_of_year(&self, at: usize, month: i8, next: usize) -> Option<Got> {
        let next = next + usize::from(self.mark(next, ',') || self.is(next, "of") || self.is(next, "in"));
        if let Some((year, end)) = self.any_year(next) {
            return Got::date(at, end, calendar::month(year, month)?);
        }
        if let (Tag::Turn(turn @ -1..=1), Tag::Unit("Y")) = (self.tag(next), self.tag(next + 1)) {
            let year = self.cx.published?.year().checked_add(i16::from(turn))?;
            return Got::date(at, next + 2, calendar::month(year, month)?);
        }
        None
    }

    /// Whether "May" or "March" alone is the month: after a preposition or a word of time.
    fn month_here(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        matches!(self.tag(before), Tag::Before | Tag::Edge(_) | Tag::Turn(_) | Tag::Future)
            || self.is_any(before, &["a", "by", "the", "until"])
    }

    /// The year after "June 19", or the nearest that the words allow.
    fn with_year(&self, at: usize, month: i8, day: i8, end: usize) -> Option<Got> {
        if let Some(got) = self.days_to(at, month, day, end) {
            return Some(got);
        }
        let next = self.over_comma(end);
        if let Some(year) = self.plain_year(next) {
            return Got::date(at, next + 1, calendar::ymd(year, month, day)?);
        }
        if let (Tag::Turn(turn @ -1..=1), Tag::Unit("Y")) = (self.tag(end), self.tag(end + 1)) {
            let year = self.cx.published?.year().checked_add(i16::from(turn))?;
            return Got::date(at, end + 2, calendar::ymd(year, month, day)?);
        }
        calendar::valid(2000, month, day)?;
        match self.year_of(at, |year| calendar::valid(year, month, day)) {
            Some(year) => Got::date(at, end, calendar::ymd(year, month, day)?),
            None => Got::date(at, end, DateInterval::unsettled(Granularity::Day, format!("XXXX-{month:02}-{day:02}"))),
        }
    }

    /// "June 19-21", "June 19-21, 2024".
    fn days_to(&self, at: usize, month: i8, day: i8, end: usize) -> Option<Got> {
        let dash = self.class(end) == Some(Class::Dash) && self.glued(end) && self.glued(end + 1);
        let (last, after) = self.day_of_month(end + 1).filter(|&(last, _)| dash && last > day)?;
        let next = self.over_comma(after);
        let (year, after) = match self.plain_year(next) {
            Some(year) => (year, next + 1),
            None => (self.year_of(at, |year| calendar::valid(year, month, day))?, after),
        };
        let (from, to) = (calendar::ymd(year, month, day)?, calendar::ymd(year, month, last)?);
        let timex = format!("{}/{}", from.timex, to.timex);
        Got::date(at, after, DateInterval { end: to.end, timex, ..from })
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
    fn day_of_month(&self, at: usize) -> Option<(i8, usize)> {
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

    /// "3 May 2011", "3rd of May".
    pub(super) fn day_first(&self, at: usize) -> Option<Got> {
        let (day, end) = self.day_of_month(at)?;
        let end = self.over_dash(end + usize::from(self.is(end, "of")));
        let Tag::Month(month) = self.tag(end) else { return None };
        let next = if self.abbreviated(end) { self.over_stop(end + 1) } else { end + 1 };
        self.with_year(at, month, day, self.over_dash(next))
    }
}

//! Dates that name their day, month or year.

use jiff::civil::Date;

use super::calendar;
use super::reader::{Got, Reader};
use super::words::Tag;
use super::{DateInterval, Granularity};
use crate::value::piece::{Class, Digits, Form, NumberWord};

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

    /// Four digits that can be a year.
    pub(super) fn plain_year(&self, at: usize) -> Option<i16> {
        match self.class(at)? {
            Class::Digits(Digits { value, len: 4, form: Form::Plain, .. }) => {
                let year = value as i16;
                let next = self.glued(at + 1) && matches!(self.class(at + 1), Some(Class::Word | Class::Mark('%' | ':' | '/')));
                (calendar::YEARS.contains(&year) && !next).then_some(year)
            }
            _ => None,
        }
    }

    /// What begins with digits: a date, a clock time, a year, a decade.
    pub(super) fn digits(&self, at: usize) -> Option<Got> {
        if self.glued(at) && at > 0 && matches!(self.class(at - 1), Some(Class::Mark('$' | '£' | '€' | '#' | '/' | ':' | '.'))) {
            return None;
        }
        self.iso(at)
            .or_else(|| self.slashed(at))
            .or_else(|| self.day_first(at).map(|got| self.with_time(got)))
            .or_else(|| self.clock_time(at))
            .or_else(|| self.decade(at))
            .or_else(|| self.nth_period(at))
            .or_else(|| self.year(at))
    }

    /// "2024-06-19", "2024-06-19T20:45".
    fn iso(&self, at: usize) -> Option<Got> {
        let year = self.plain_year(at)?;
        let (month, day) = (self.small(at + 2)?, self.small(at + 4)?);
        let joined = |i: usize| matches!(self.class(i), Some(Class::Dash)) && self.glued(i) && self.glued(i + 1);
        if !joined(at + 1) || !joined(at + 3) {
            return None;
        }
        Got::date(at, at + 5, calendar::ymd(year, month, day)?)
    }

    /// "10/25/2018", "25/10/2018", "25.10.2018": the order is read from the numbers; where both are possible, month first.
    fn slashed(&self, at: usize) -> Option<Got> {
        let (first, second) = (self.small(at)?, self.small(at + 2)?);
        let joined = |i: usize| self.mark(i, '/') && self.glued(i) && self.glued(i + 1);
        if !joined(at + 1) || !joined(at + 3) {
            return None;
        }
        let year = match self.class(at + 4)? {
            Class::Digits(d) if d.len == 4 => d.value as i16,
            Class::Digits(d) if d.len == 2 && d.form != Form::Decimal => two_digits(d.value as i16),
            _ => return None,
        };
        let (month, day) = if first > 12 { (second, first) } else { (first, second) };
        Got::date(at, at + 5, calendar::ymd(year, month, day)?)
    }

    fn small(&self, at: usize) -> Option<i8> {
        match self.class(at)? {
            Class::Digits(d) if d.len <= 2 && matches!(d.form, Form::Plain | Form::Zeros) => Some(d.value as i8),
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

    /// "the 1960s", "the '90s".
    fn decade(&self, at: usize) -> Option<Got> {
        let Class::Digits(Digits { value, len, form: Form::Plain, .. }) = self.class(at)? else { return None };
        let quote = self.mark(at + 1, '\'') || self.mark(at + 1, '’');
        let s = at + 1 + usize::from(quote);
        if !(self.is(s, "s") && self.glued(s)) || value % 10.0 != 0.0 {
            return None;
        }
        let year = match len {
            4 => value as i16,
            2 if at > 0 && matches!(self.tag(at - 1), Tag::The | Tag::Edge(_)) => two_digits(value as i16),
            _ => return None,
        };
        if !calendar::YEARS.contains(&year) {
            return None;
        }
        let date = if year % 100 == 0 && year < 2000 { calendar::century(year / 100 + 1)? } else { calendar::decade(year)? };
        Got::date(at, s + 1, date)
    }

    /// "'90s", "'98".
    pub(super) fn short_year(&self, at: usize) -> Option<Got> {
        let Class::Digits(Digits { value, len: 2, form: Form::Plain | Form::Zeros, .. }) = self.class(at + 1)? else { return None };
        if !self.glued(at + 1) || self.glued(at) && self.class(at.checked_sub(1)?) == Some(Class::Word) {
            return None;
        }
        let year = two_digits(value as i16);
        if self.is(at + 2, "s") && self.glued(at + 2) {
            return Got::date(at, at + 3, calendar::decade(year)?);
        }
        let after = at > 0 && matches!(self.tag(at - 1), Tag::Before | Tag::Month(_));
        if after && !self.glued(at + 2) { Got::date(at, at + 2, calendar::year(year)?) } else { None }
    }

    /// A year alone: four digits that count nothing.
    fn year(&self, at: usize) -> Option<Got> {
        let year = self.plain_year(at)?;
        if self.glued(at) && !matches!(self.class(at.checked_sub(1)?), Some(Class::Dash | Class::Mark('(' | '[' | '"' | '“' | '‘' | '\'')))
            || at > 0 && matches!(self.class(at - 1), Some(Class::Mark('$' | '£' | '€' | '#')))
        {
            return None;
        }
        let before = at.checked_sub(1).map_or(Tag::Other, |i| self.tag(i));
        let led = matches!(before, Tag::Before | Tag::Month(_) | Tag::Edge(_) | Tag::Fiscal | Tag::The | Tag::Season(_))
            || at > 0 && self.is_any(at - 1, &["by", "until", "year", "after", "before"]);
        let counts = self.counts(at + 1);
        if counts && !matches!(before, Tag::Edge(_) | Tag::Fiscal) || !(1900..=2100).contains(&year) && !(led && year >= 1400) {
            return None;
        }
        if let Some(got) = self.year_parts(at, year).or_else(|| self.period_of_year(at, year)) {
            return Some(got);
        }
        Got::date(at, at + 1, calendar::year(year)?)
    }

    /// A year in digits or in words, and the piece after it.
    pub(super) fn any_year(&self, at: usize) -> Option<(i16, usize)> {
        self.plain_year(at).map(|year| (year, at + 1)).or_else(|| self.year_in_words(at))
    }

    /// "nineteen ninety-six", as broadcasts are written down.
    pub(super) fn spoken_year(&self, at: usize) -> Option<Got> {
        let (year, end) = self.year_in_words(at)?;
        Got::date(at, end, calendar::year(year)?)
    }

    fn year_in_words(&self, at: usize) -> Option<(i16, usize)> {
        let Class::Number(NumberWord::Teen(century) | NumberWord::Ten(century)) = self.class(at)? else { return None };
        if !(17.0..=20.0).contains(&century) {
            return None;
        }
        let (tens, end) = match self.class(at + 1)? {
            Class::Number(NumberWord::Teen(n)) => (n, at + 2),
            Class::Number(NumberWord::Ten(n)) => {
                let unit = self.over_dash(at + 2);
                match self.class(unit) {
                    Some(Class::Number(NumberWord::Unit(one))) => (n + one, unit + 1),
                    _ => (n, at + 2),
                }
            }
            _ => return None,
        };
        Some(((century * 100.0 + tens) as i16, end))
    }

    /// Whether the word makes a count of the four digits before it: "2000 people", "1950 km".
    fn counts(&self, at: usize) -> bool {
        let word = self.word(at);
        if self.mark(at, '%')
            || matches!(self.class(at), Some(Class::Number(_))) && !self.is_any(at, &["second", "first", "third", "fourth"])
        {
            return true;
        }
        let plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && word.starts_with(|c: char| c.is_lowercase());
        plural && !self.is_any(at, &["was", "has", "does", "this", "elections", "sales", "versus", "results", "his", "is"])
            || self.is_any(at, &["people", "men", "women", "children", "km", "kg", "mph", "feet", "percent", "votes"])
    }

    /// "the 1988 third quarter", "2000 first half".
    fn year_parts(&self, at: usize, year: i16) -> Option<Got> {
        let nth = self.ordinal(at + 1)?;
        let unit = self.over_dash(at + 2);
        match self.tag(unit) {
            Tag::Unit("Q") if (1..=4).contains(&nth) => Got::date(at, unit + 1, calendar::quarter(year, nth)?),
            _ if self.is(unit, "half") && (1..=2).contains(&nth) => Got::date(at, unit + 1, calendar::half(year, nth)?),
            _ => None,
        }
    }

    /// "the 1988 period", "the 1988 quarter": that year's quarter, where one is spoken of.
    fn period_of_year(&self, at: usize, year: i16) -> Option<Got> {
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
            _ if self.is(at, "second") => Some(2),
            _ => None,
        }
    }
}

/// "'98" is 1998, "'24" 2024: the century that news of these decades means.
fn two_digits(year: i16) -> i16 {
    if year < 40 { 2000 + year } else { 1900 + year }
}

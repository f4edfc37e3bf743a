//! Two dates and all between: "1990 to 1995", "from June 19 to June 21", "between March and May".

use jiff::civil::Date;

use super::reader::{Got, Reader};
use super::words::Tag;
use super::{DateInterval, Granularity, calendar};
use crate::value::piece::Class;
use crate::value::{Kind, Value};

impl Reader<'_> {
    /// The range between a date and the one before it, beside the two themselves.
    pub(super) fn range(&self, before: &Value, got: &Got) -> Option<Value> {
        let (Kind::Date(from), Kind::Date(to)) = (&before.kind, &got.kind) else { return None };
        let link = got.first.checked_sub(1)?;
        let near = before.span.end <= self.pieces[link].span.start && link > 0 && self.pieces[link - 1].span.end == before.span.end;
        if !near || !self.joins(link, || self.pieces[..link].partition_point(|p| p.span.start < before.span.start)) {
            return None;
        }
        let (coarse, fine) = (from.granularity.min(to.granularity), from.granularity.max(to.granularity));
        let alike = coarse == fine || fine <= Granularity::Day && coarse >= Granularity::Year;
        let whole = !from.timex.contains('/') && !to.timex.contains('/');
        let ordered = match (from.start, to.start) {
            (Some(a), Some(b)) => a < b,
            (None, None) => {
                from.timex.starts_with("XXXX-") && to.timex.starts_with("XXXX-") && from.timex != to.timex && end(&from.timex).is_some()
            }
            _ => false,
        };
        if !alike || !whole || !ordered {
            return None;
        }
        let timex = format!("{}/{}", from.timex, to.timex);
        let range = DateInterval { start: from.start, end: to.end, granularity: coarse, timex, zone: from.zone };
        let span = before.span.cover(self.pieces[got.end - 1].span);
        Some(Value { span, kind: Kind::Date(range) })
    }

    /// The second of two dates that a word joins comes after the first: "from next Monday to Friday", "from November to March".
    pub(super) fn following(&self, before: &Value, got: Got) -> Got {
        let (Kind::Date(from), Kind::Date(to)) = (&before.kind, &got.kind) else { return got };
        let (Some(start), Some(second)) = (from.start, to.start) else { return got };
        let link = got.first.saturating_sub(1);
        let near = link > 0 && self.pieces[link - 1].span.end == before.span.end && self.is_any(link, &["to", "until", "till", "through"]);
        if !near || second > start {
            return got;
        }
        let later = match self.tag(got.first) {
            Tag::Weekday(weekday) if got.end == got.first + 1 => calendar::weekday_after(start.date(), weekday).and_then(calendar::day),
            Tag::Month(month) if got.end == got.first + 1 && from.granularity == Granularity::Month => {
                calendar::month(start.year() + i16::from(month <= start.month()), month)
            }
            _ => None,
        };
        match later {
            Some(date) => Got { kind: Kind::Date(date), ..got },
            None => got,
        }
    }

    /// Whether a word joins two dates to a range; "and" does after "between".
    pub(super) fn joins(&self, link: usize, first: impl Fn() -> usize) -> bool {
        let between = || {
            let first = first();
            first > 0 && self.is(first - 1, "between")
        };
        matches!(self.class(link), Some(Class::Dash | Class::Mark('~')))
            || self.is_any(link, &["to", "until", "till", "through"])
            || self.is(link, "and") && between()
    }
}

/// The TIMEX3 value of a range by its two ends: `(2014-01-01,2018-01-01,P4Y)`, the first moments of both and the time between.
pub(super) fn triple(timex: &str) -> Option<String> {
    let (a, b) = timex.split_once('/')?;
    if a.contains('T') || b.contains('T') {
        return Some(format!("({a},{b},{})", hours_between(a, b)?));
    }
    let (from, to) = (end(a)?, end(b)?);
    let length = match from.unit.max(to.unit) {
        Granularity::Year => format!("P{}Y", to.day.year() - from.day.year()),
        unit if unit <= Granularity::Month => format!("P{}M", months(from.day, to.day)),
        _ => format!("P{}D", days(&from, &to)),
    };
    Some(format!("({},{},{length})", from.written, to.written))
}

/// An end of a range: its first day, in a leap year where the year is open.
struct End {
    day: Date,
    unit: Granularity,
    open: bool,
    written: String,
}

fn end(timex: &str) -> Option<End> {
    let mut fields = timex.splitn(3, '-');
    let (year, month, day) = (fields.next()?, fields.next(), fields.next());
    let open = year == "XXXX";
    let unit = match (month, day) {
        (None, _) => Granularity::Year,
        (Some(month), None) if month.starts_with(|c: char| c.is_ascii_digit()) => Granularity::Month,
        (Some(_), None) => Granularity::Quarter,
        _ => Granularity::Day,
    };
    let month = match month.and_then(|m| m.split_at_checked(1)) {
        Some(("Q", nth)) => nth.parse::<i8>().ok()?.checked_mul(3)? - 2,
        Some(("H", nth)) => nth.parse::<i8>().ok()?.checked_mul(6)? - 5,
        _ => month.map_or(Some(1), |m| m.parse().ok())?,
    };
    let day = calendar::valid(if open { 2000 } else { year.parse().ok()? }, month, day.map_or(Some(1), |d| d.parse().ok())?)?;
    let written = format!("{year}-{:02}-{:02}", day.month(), day.day());
    Some(End { day, unit, open, written })
}

fn months(from: Date, to: Date) -> i32 {
    let months = i32::from(to.year() - from.year()) * 12 + i32::from(to.month() - from.month());
    if months < 0 { months + 12 } else { months }
}

fn days(from: &End, to: &End) -> i64 {
    let days = to.day.duration_since(from.day).as_hours() / 24;
    if days < 0 && (from.open || to.open) { days + 365 } else { days }
}

/// `PT2H30M` between two clock times; past midnight when the second is the earlier.
fn hours_between(a: &str, b: &str) -> Option<String> {
    let moment = |timex: &str| {
        let (day, time) = timex.split_once('T')?;
        let (hour, minute) = time.split_once(':').unwrap_or((time, "0"));
        Some((day.parse::<Date>().ok(), hour.parse::<i64>().ok()? * 60 + minute.get(..2).unwrap_or(minute).parse::<i64>().ok()?))
    };
    let ((from_day, from), (to_day, to)) = (moment(a)?, moment(b)?);
    let over = match (from_day, to_day) {
        (Some(x), Some(y)) => y.duration_since(x).as_hours() * 60,
        _ => 0,
    };
    let minutes = over + to - from;
    let minutes = if minutes <= 0 { minutes + 24 * 60 } else { minutes };
    let (hours, rest) = (minutes / 60, minutes % 60);
    Some(match (hours, rest) {
        (0, rest) => format!("PT{rest}M"),
        (hours, 0) => format!("PT{hours}H"),
        (hours, rest) => format!("PT{hours}H{rest}M"),
    })
}

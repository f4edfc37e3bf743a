//! Intervals of the civil calendar, each with its TIMEX3 value. Nothing here knows of text.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday, date};

use super::{DateInterval, Granularity};

/// Years that are read at all.
pub(crate) const YEARS: std::ops::RangeInclusive<i16> = 1000..=2999;

fn interval(start: Date, end: Date, granularity: Granularity, timex: String) -> DateInterval {
    DateInterval { start: Some(midnight(start)), end: Some(midnight(end)), granularity, timex, zone: None }
}

fn midnight(day: Date) -> DateTime {
    day.to_datetime(jiff::civil::Time::midnight())
}

/// A day moved by so many days, if that is still a day of the years read.
pub(crate) fn moved(day: Date, days: i64) -> Option<Date> {
    let to = day.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    YEARS.contains(&to.year()).then_some(to)
}

/// The first of a month moved by so many months.
pub(crate) fn month_from(day: Date, months: i64) -> Option<Date> {
    let index = i64::from(day.year()) * 12 + i64::from(day.month()) - 1;
    let index = index.checked_add(months)?;
    let year = i16::try_from(index.div_euclid(12)).ok()?;
    YEARS.contains(&year).then(|| date(year, index.rem_euclid(12) as i8 + 1, 1))
}

/// The same day of a month so many months on, or the last one that month has.
pub(crate) fn same_day(day: Date, months: i64) -> Option<Date> {
    let first = month_from(day, months)?;
    (0..4).find_map(|short| valid(first.year(), first.month(), day.day() - short))
}

pub(crate) fn day(day: Date) -> Option<DateInterval> {
    Some(interval(day, moved(day, 1)?, Granularity::Day, day.to_string()))
}

pub(crate) fn ymd(year: i16, month: i8, of: i8) -> Option<DateInterval> {
    day(valid(year, month, of)?)
}

/// The day, if the calendar has it.
pub(crate) fn valid(year: i16, month: i8, of: i8) -> Option<Date> {
    YEARS.contains(&year).then(|| Date::new(year, month, of).ok()).flatten()
}

/// The Monday of a day's week.
pub(crate) fn monday(of: Date) -> Option<Date> {
    moved(of, -i64::from(of.weekday().to_monday_zero_offset()))
}

pub(crate) fn week(of: Date) -> Option<DateInterval> {
    let first = monday(of)?;
    let iso = of.iso_week_date();
    Some(interval(first, moved(first, 7)?, Granularity::Week, format!("{}-W{:02}", iso.year(), iso.week())))
}

/// The seven days from a day on, with the value that names them.
pub(crate) fn seven_days(from: Date, timex: String) -> Option<DateInterval> {
    Some(interval(from, moved(from, 7)?, Granularity::Week, timex))
}

pub(crate) fn weekend(of: Date) -> Option<DateInterval> {
    let saturday = moved(monday(of)?, 5)?;
    let iso = of.iso_week_date();
    Some(interval(saturday, moved(saturday, 2)?, Granularity::Week, format!("{}-W{:02}-WE", iso.year(), iso.week())))
}

fn months(year: i16, first: i8, count: i64, granularity: Granularity, timex: String) -> Option<DateInterval> {
    let start = valid(year, first, 1)?;
    Some(interval(start, month_from(start, count)?, granularity, timex))
}

pub(crate) fn month(year: i16, month: i8) -> Option<DateInterval> {
    months(year, month, 1, Granularity::Month, format!("{year}-{month:02}"))
}

pub(crate) fn quarter(year: i16, quarter: i8) -> Option<DateInterval> {
    months(year, quarter * 3 - 2, 3, Granularity::Quarter, format!("{year}-Q{quarter}"))
}

pub(crate) fn half(year: i16, half: i8) -> Option<DateInterval> {
    months(year, half * 6 - 5, 6, Granularity::Half, format!("{year}-H{half}"))
}

/// Seasons of the northern hemisphere by months; a winter begins in the December before its year's January.
pub(crate) fn season(year: i16, season: &str) -> Option<DateInterval> {
    let (year_of_start, first) = match season {
        "SP" => (year, 3),
        "SU" => (year, 6),
        "FA" => (year, 9),
        _ => (year, 12),
    };
    months(year_of_start, first, 3, Granularity::Season, format!("{year}-{season}"))
}

pub(crate) fn year(year: i16) -> Option<DateInterval> {
    months(year, 1, 12, Granularity::Year, format!("{year}"))
}

/// The decade of a year.
pub(crate) fn decade(of: i16) -> Option<DateInterval> {
    let first = of - of.rem_euclid(10);
    months(first, 1, 120, Granularity::Decade, format!("{}", first / 10))
}

/// The century by its number: 20 is 1900 to 1999, as people speak of it. TIMEX3 writes its first two digits.
pub(crate) fn century(number: i16) -> Option<DateInterval> {
    let first = number.checked_sub(1)?.checked_mul(100)?;
    months(first, 1, 1200, Granularity::Century, format!("{}", first / 100))
}

/// A part of a day, by its TIMEX3 code.
pub(crate) fn part(of: Date, code: &str) -> Option<DateInterval> {
    let (from, hours) = match code {
        "MO" => (5, 7),
        "AF" => (12, 6),
        "EV" => (17, 6),
        "DT" => (6, 12),
        _ => (19, 10),
    };
    let start = of.at(from, 0, 0, 0);
    let end = start.checked_add(i64::from(hours).hours()).ok()?;
    let timex = format!("{of}T{code}");
    Some(DateInterval { start: Some(start), end: Some(end), granularity: Granularity::PartOfDay, timex, zone: None })
}

/// A minute of a day.
pub(crate) fn minute(of: Date, hour: i8, minute: i8) -> Option<DateInterval> {
    let (of, hour) = if hour == 24 { (moved(of, 1)?, 0) } else { (of, hour) };
    let start = of.at(hour, minute, 0, 0);
    let end = start.checked_add(1.minute()).ok()?;
    let timex = format!("{of}T{hour:02}:{minute:02}");
    Some(DateInterval { start: Some(start), end: Some(end), granularity: Granularity::Minute, timex, zone: None })
}

/// The last such weekday up to and including the day.
pub(crate) fn weekday_before(day: Date, weekday: i8) -> Option<Date> {
    let back = (day.weekday().to_monday_one_offset() - weekday).rem_euclid(7);
    moved(day, -i64::from(back))
}

/// The first such weekday from the day on.
pub(crate) fn weekday_after(day: Date, weekday: i8) -> Option<Date> {
    let on = (weekday - day.weekday().to_monday_one_offset()).rem_euclid(7);
    moved(day, i64::from(on))
}

/// The n-th such weekday of a month; -1 is the last.
pub(crate) fn nth_weekday(year: i16, month: i8, nth: i8, weekday: Weekday) -> Option<Date> {
    valid(year, month, 1)?.nth_weekday_of_month(nth, weekday).ok()
}

/// Easter Sunday of the Gregorian calendar (Gauss's rule in Meeus's form).
pub(crate) fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    valid(year, (n / 31) as i8, (n % 31 + 1) as i8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_on_the_sundays_of_the_tables() {
        for (year, month, of) in [(2024, 3, 31), (2000, 4, 23), (1999, 4, 4), (1961, 4, 2)] {
            assert_eq!(easter(year), Some(date(year, month, of)));
        }
    }

    #[test]
    fn days_that_no_calendar_has_are_not_days() {
        assert_eq!(ymd(2023, 2, 31), None);
        assert_eq!(ymd(2023, 2, 29), None);
        assert_eq!(year(9999), None);
        assert_eq!(moved(date(2024, 1, 1), i64::MAX), None);
        assert_eq!(month_from(date(2024, 1, 1), i64::MAX), None);
    }
}

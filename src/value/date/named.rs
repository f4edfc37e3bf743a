//! Days that have a name: feasts and holidays.

use jiff::civil::{Date, Weekday};

use super::calendar;
use super::reader::{Got, Reader};
use super::{DateInterval, Granularity};

impl Reader<'_> {
    /// "Christmas Eve", "Thanksgiving Day", "Easter Sunday", "New Year's Day 2020".
    pub(super) fn feast(&self, at: usize) -> Option<Got> {
        let word = self.word(at);
        let (name, mut end) = match word {
            "Christmas" if self.is(at + 1, "Eve") => ("Christmas Eve", at + 2),
            "Christmas" | "Thanksgiving" | "Halloween" => (word, at + 1 + usize::from(self.is(at + 1, "Day"))),
            "Easter" if self.word(at + 1) == "Monday" => ("Easter Monday", at + 2),
            "Easter" => (word, at + 1 + usize::from(self.is_any(at + 1, &["sunday"]))),
            "Good" if self.word(at + 1) == "Friday" => ("Good Friday", at + 2),
            "Independence" | "Memorial" | "Labor" if self.word(at + 1) == "Day" => (word, at + 2),
            _ => return None,
        };
        let year = match self.plain_year(end) {
            Some(year) => {
                end += 1;
                Some(year)
            }
            None => self.year_of(at, |year| feast_day(name, year)),
        };
        match year {
            Some(year) => Got::date(at, end, calendar::day(feast_day(name, year)?)?),
            None => Got::date(at, end, DateInterval::unsettled(Granularity::Day, "XXXX-XX-XX")),
        }
    }
}

/// The day a feast falls on in a year; holidays of single countries are those of the United States.
fn feast_day(name: &str, year: i16) -> Option<Date> {
    match name {
        "Christmas" => calendar::valid(year, 12, 25),
        "Christmas Eve" => calendar::valid(year, 12, 24),
        "Halloween" => calendar::valid(year, 10, 31),
        "Independence" => calendar::valid(year, 7, 4),
        "Thanksgiving" => calendar::nth_weekday(year, 11, 4, Weekday::Thursday),
        "Memorial" => calendar::nth_weekday(year, 5, -1, Weekday::Monday),
        "Labor" => calendar::nth_weekday(year, 9, 1, Weekday::Monday),
        "Good Friday" => calendar::moved(calendar::easter(year)?, -2),
        "Easter Monday" => calendar::moved(calendar::easter(year)?, 1),
        _ => calendar::easter(year),
    }
}

//! Values as a person writes them: what reports show. The normal form stays what programs compare.

use super::{DateInterval, Duration, Kind, Money, Number, Quantity, Rank, Recency, Value};
use crate::lexicon::inflect::plural;

impl Value {
    /// The value in plain English: "19 June 2024" for `2024-06-19`, "$2.5 million" for `2500000 $`, "at least 30 people" for `30.. people`.
    /// Kinds that are words already are written as their normal form.
    ///
    /// ```
    /// use corroborate::{text::Document, value::values};
    ///
    /// let doc = Document::read("At least 1,200 people paid $2.5 million in June 2023.");
    /// let plain: Vec<_> = values(&doc, None).iter().map(|value| value.plain()).collect();
    /// assert_eq!(plain, ["at least 1,200 people", "$2.5 million", "June 2023"]);
    /// ```
    pub fn plain(&self) -> String {
        match &self.kind {
            Kind::Number(number) => bounds(number, &grouped),
            Kind::Quantity(quantity) => of_quantity(quantity),
            Kind::Money(money) => of_money(money),
            Kind::Percentage(share) if !share.points => bounds(&share.number, &|n| format!("{}%", grouped(n))),
            Kind::Date(date) => of_date(date),
            Kind::Duration(length) => of_duration(length),
            Kind::Recency(recency) => of_recency(recency),
            Kind::Rank(rank) => of_rank(rank),
            _ => self.normal(),
        }
    }
}

/// A number with what is known of its ends, `one` writing each figure.
fn bounds(number: &Number, one: &dyn Fn(f64) -> String) -> String {
    let (low, high) = (number.interval.low, number.interval.high);
    match (low, high, number.stated) {
        (Some(a), Some(b), _) if a == b => one(a),
        (Some(_), Some(b), Some(stated)) if stated == b => format!("nearly {}", one(stated)),
        (Some(a), Some(b), Some(stated)) if a < stated && stated < b => format!("about {}", one(stated)),
        (Some(a), Some(b), _) => format!("{} to {}", one(a), one(b)),
        (Some(a), None, _) => format!("at least {}", one(a)),
        (None, Some(b), _) => format!("at most {}", one(b)),
        (None, None, stated) => stated.map_or_else(|| "some".to_owned(), one),
    }
}

/// "1,200", "2.5 million", "0.5".
fn grouped(n: f64) -> String {
    for (size, name) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")] {
        // Two decimals at most: a figure that has more is exact and is written out.
        let short = n / size;
        if n.abs() >= size && ((short * 100.0).round() - short * 100.0).abs() < 1e-6 {
            return format!("{} {name}", trimmed(short));
        }
    }
    let text = trimmed(n);
    let (whole, rest) = text.find('.').map_or((text.as_str(), ""), |dot| text.split_at(dot));
    let mut out = String::new();
    for (at, c) in whole.char_indices() {
        if at > 0 && (whole.len() - at) % 3 == 0 && whole.as_bytes()[at - 1].is_ascii_digit() {
            out.push(',');
        }
        out.push(c);
    }
    out + rest
}

/// At most two decimals, none that are zero.
fn trimmed(n: f64) -> String {
    let text = format!("{n:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn of_quantity(quantity: &Quantity) -> String {
    let number = bounds(&quantity.number, &grouped);
    let one = number == "1";
    let per = if quantity.per.is_empty() { String::new() } else { format!(" per {}", quantity.per) };
    let counted = quantity.counted.as_str();
    let what = match (quantity.unit, quantity.age()) {
        (_, Some(unit)) if counted.is_empty() && one => return format!("1 {unit} old"),
        (_, Some(unit)) if counted.is_empty() => return format!("{number} {} old", plural(unit)),
        (unit, Some(_)) => return format!("{number}-{unit} {counted}"),
        ("score", _) => return counted.to_owned(),
        ("", _) if one || counted.is_empty() => counted.to_owned(),
        ("", _) => plural(counted),
        (unit, None) => format!("{unit} {counted}"),
    };
    format!("{number} {}", what.trim()).trim_end().to_owned() + &per
}

fn of_money(money: &Money) -> String {
    let sign = !money.currency.contains(|c: char| c.is_alphabetic());
    let one = |n: f64| match (sign, grouped(n)) {
        (true, figure) => format!("{}{figure}", money.currency),
        (false, figure) => format!("{figure} {}", money.currency),
    };
    let per = if money.per.is_empty() { String::new() } else { format!(" per {}", money.per) };
    bounds(&money.main(), &one) + &per
}

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn of_date(date: &DateInterval) -> String {
    let clock =
        |timex: &str| timex.strip_prefix('T').filter(|t| t.starts_with(|c: char| c.is_ascii_digit()) && t.contains(':')).map(str::to_owned);
    date_words(&date.timex).or_else(|| clock(&date.normal())).unwrap_or_else(|| date.normal())
}

/// A TIMEX3 value in words; nothing where it is not a day, a month, a year, a decade or a time of them.
fn date_words(timex: &str) -> Option<String> {
    let (day, time) = timex.split_once('T').map_or((timex, None), |(day, time)| (day, Some(time)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let parts = day.split('-').collect::<Vec<_>>();
    if !parts.iter().all(|part| digits(part)) {
        return None;
    }
    let month = |text: &str| MONTHS.get(text.parse::<usize>().ok()?.checked_sub(1)?);
    let day = match parts[..] {
        [decade] if decade.len() == 3 => format!("the {decade}0s"),
        [year] if year.len() == 4 => year.to_owned(),
        [year, m] => format!("{} {year}", month(m)?),
        [year, m, d] => format!("{} {} {year}", d.trim_start_matches('0'), month(m)?),
        _ => return None,
    };
    Some(match time {
        None => day,
        Some("MO") => format!("morning of {day}"),
        Some("MI") => format!("midday of {day}"),
        Some("AF") => format!("afternoon of {day}"),
        Some("EV") => format!("evening of {day}"),
        Some("NI") => format!("night of {day}"),
        Some(time) if time.split(':').all(digits) => format!("{}, {day}", time.trim_start_matches('0')),
        Some(_) => return None,
    })
}

fn of_duration(length: &Duration) -> String {
    unit_name(length.unit).map_or_else(
        || length.normal(),
        |name| {
            let number = bounds(&length.number, &grouped);
            if number == "1" { format!("1 {name}") } else { format!("{number} {}", plural(name)) }
        },
    )
}

fn unit_name(unit: &str) -> Option<&'static str> {
    Some(match unit {
        "CE" => "century",
        "DE" => "decade",
        "Y" => "year",
        "M" => "month",
        "W" => "week",
        "D" => "day",
        "TH" => "hour",
        "TM" => "minute",
        "TS" => "second",
        _ => return None,
    })
}

fn of_recency(recency: &Recency) -> String {
    let timex = recency.since.timex.as_str();
    let length = timex.strip_prefix('P').and_then(|rest| {
        let at = rest.find(|c: char| !c.is_ascii_digit())?;
        let (number, name) = (&rest[..at], unit_name(&rest[at..])?);
        Some(format!("in {number} {}", if number == "1" { name.to_owned() } else { plural(name) }))
    });
    format!("{} {}", ordinal(i64::from(recency.rank)), length.unwrap_or_else(|| format!("since {}", of_date(&recency.since))))
}

fn of_rank(rank: &Rank) -> String {
    format!("{} {}", ordinal(rank.rank), rank.of).trim_end().to_owned()
}

/// "first" to "tenth", then "11th".
fn ordinal(n: i64) -> String {
    const WORDS: [&str; 10] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let word = usize::try_from(n).ok().and_then(|n| WORDS.get(n.checked_sub(1)?));
    let end = match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    word.map_or_else(|| format!("{n}{end}"), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use crate::text::Document;
    use crate::value::values;

    /// What the first value of a text is in plain words.
    fn plain(text: &str) -> String {
        let day = "2024-06-19".parse().ok();
        values(&Document::read(text), day).first().map_or(String::new(), super::Value::plain)
    }

    #[test]
    fn as_people_write() {
        for (text, expected) in [
            ("It cost $500,000.", "$500,000"),
            ("It cost about 40 million euros.", "about 40 million EUR"),
            ("Nearly 7,000 people left.", "nearly 7,000 people"),
            ("Between 10 and 15 passengers fell.", "10 to 15 passengers"),
            ("One passenger fell.", "1 passenger"),
            ("He came on June 19, 2024.", "19 June 2024"),
            ("In the 1960s it rained.", "the 1960s"),
            ("It took 24 years.", "24 years"),
            ("The first visit since July 2000 began.", "first since July 2000"),
            ("Shares fell 12.5 percent.", "12.5%"),
            ("A six-month-old baby slept.", "6-month-old baby"),
            ("A 47-year-old man slept.", "47-year-old man"),
            ("The calf was three weeks old.", "3 weeks old"),
            ("The calf is one year old.", "1 year old"),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }

    #[test]
    fn times_and_figures() {
        use super::{date_words, grouped, ordinal};
        assert_eq!(date_words("2016-10-21TEV").as_deref(), Some("evening of 21 October 2016"));
        assert_eq!(date_words("2025-03-14T06:40").as_deref(), Some("6:40, 14 March 2025"));
        assert_eq!(date_words("2024-W25"), None);
        assert_eq!([grouped(1234567.0), grouped(-1500.0), grouped(0.25)], ["1,234,567", "-1,500", "0.25"]);
        assert_eq!([ordinal(1), ordinal(11), ordinal(22)], ["first", "11th", "22nd"]);
    }
}

//! Days of publication, as metadata and datelines write them. Dates inside running text are read by `value`.

use jiff::civil::Date;

/// Months by their first three letters.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A whole text that is a date, with a time of day or nothing after it.
pub(super) fn parse(text: &str) -> Option<Date> {
    let (date, rest) = leading(text.trim())?;
    let rest = rest.trim_start_matches([',', '.']).trim();
    let is_time = rest.is_empty()
        || rest.starts_with(|c: char| c.is_ascii_digit())
        || rest.strip_prefix(['T', 't']).is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
    is_time.then_some(date)
}

/// A date at the start of a text, and what follows it. The year must be written.
pub(super) fn leading(text: &str) -> Option<(Date, &str)> {
    let text = skip_weekday(text);
    iso(text).or_else(|| dashed(text)).or_else(|| written(text))
}

/// `2024-06-19`, `2024/06/19`.
fn iso(text: &str) -> Option<(Date, &str)> {
    let head = text.get(..10)?;
    let separator = head.as_bytes()[4];
    if !matches!(separator, b'-' | b'/') || head.as_bytes()[7] != separator {
        return None;
    }
    let rest = &text[10..];
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let date = Date::new(digits(&head[..4])?, digits(&head[5..7])?, digits(&head[8..])?).ok()?;
    Some((date, rest))
}

/// `19-Jun-2024`, as databases and mail write it.
fn dashed(text: &str) -> Option<(Date, &str)> {
    let (day, rest) = text.trim_start_matches([' ', ',']).split_once('-')?;
    let (name, rest) = rest.split_once('-')?;
    let year = rest.get(..4)?;
    let rest = &rest[4..];
    if day.len() > 2 || rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    Some((Date::new(digits(year)?, month(name)?, digits(day)?).ok()?, rest))
}

/// `19 June 2024`, `June 19th, 2024`, `19 Jun 2024`.
fn written(text: &str) -> Option<(Date, &str)> {
    let (first, rest) = word(text)?;
    let (second, rest) = word(rest)?;
    let (third, rest) = word(rest)?;
    let (month, day) = match (month(first), month(second)) {
        (Some(month), None) => (month, day_number(second)?),
        (None, Some(month)) => (month, day_number(first)?),
        _ => return None,
    };
    let year: i16 = if third.len() == 4 { digits(third)? } else { return None };
    Some((Date::new(year, month, day).ok()?, rest))
}

fn skip_weekday(text: &str) -> &str {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    match word(text) {
        Some((first, rest)) if first.len() >= 3 && first.get(..3).is_some_and(|d| DAYS.contains(&d.to_ascii_lowercase().as_str())) => rest,
        _ => text,
    }
}

/// The next run of letters and digits, without the commas and full stops around it.
fn word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches([' ', ',', '.', '\u{a0}']);
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn month(word: &str) -> Option<i8> {
    let lower = word.to_ascii_lowercase();
    let index = MONTHS.iter().position(|m| lower.starts_with(m))?;
    const NAMES: [&str; 12] =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    (NAMES[index].starts_with(&lower) || lower == "sept").then_some(index as i8 + 1)
}

fn day_number(word: &str) -> Option<i8> {
    let number = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    matches!(&word[number.len()..], "" | "st" | "nd" | "rd" | "th").then(|| digits(number)).flatten()
}

fn digits<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_metadata_writes_them() {
        for text in [
            "2024-06-19",
            "2024-06-19T23:30:00-05:00",
            "2024-06-19 08:00",
            "2024/06/19",
            "19 June 2024",
            "June 19, 2024",
            "June 19th 2024.",
            "Wed, 19 Jun 2024 10:00:00 GMT",
            "Wednesday, June 19, 2024",
            "19-JUN-2024 15:01:01.79",
            "Wednesday, 19-Jun-2024 10:00:00 GMT",
        ] {
            assert_eq!(parse(text), Some(Date::constant(2024, 6, 19)), "{text}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "",
            "yesterday",
            "2024",
            "2024-13-01",
            "2024-06-191",
            "June 2024",
            "31 June 2024",
            "31-Jun-2024",
            "19-06-2024",
            "Mayor 19 2024",
            "19 June 2024 was hot",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}

//! Digits with their separators, as one number.

use super::{Digits, Form};

/// More digits than this in one run are a code, not a number.
const MOST_DIGITS: usize = 24;

pub(super) fn vulgar(c: char) -> Option<f64> {
    Some(match c {
        '½' => 1.0 / 2.0,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '¼' => 1.0 / 4.0,
        '¾' => 3.0 / 4.0,
        '⅕' => 1.0 / 5.0,
        '⅖' => 2.0 / 5.0,
        '⅗' => 3.0 / 5.0,
        '⅘' => 4.0 / 5.0,
        '⅙' => 1.0 / 6.0,
        '⅚' => 5.0 / 6.0,
        '⅛' => 1.0 / 8.0,
        '⅜' => 3.0 / 8.0,
        '⅝' => 5.0 / 8.0,
        '⅞' => 7.0 / 8.0,
        _ => return None,
    })
}

/// Reads digits with inner commas and full stops, and a vulgar fraction after them. Returns how many bytes were taken.
pub(super) fn digits(text: &str) -> (usize, Digits) {
    if let Some(read) = common_digits(text.as_bytes()) {
        return read;
    }
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while digit(end) || (end > 0 && matches!(bytes.get(end), Some(b',' | b'.')) && digit(end + 1)) {
        end += 1;
    }
    let mut read = plain_digits(&text[..end]);
    if let Some((c, part)) = text[end..].chars().next().and_then(|c| Some((c, vulgar(c)?)))
        && (end == 0 || matches!(read.form, Form::Plain | Form::Grouped))
    {
        end += c.len_utf8();
        read = Digits { value: read.value + part, form: Form::Vulgar, ..read };
    }
    (end, read)
}

/// The same of what most numbers are, digits alone or with decimals after a full stop: in one pass.
fn common_digits(bytes: &[u8]) -> Option<(usize, Digits)> {
    /// Numbers of so many digits are exact.
    const MOST: usize = 15;
    // No more than what ends as too many, the full stop counted.
    let run = |from: usize| bytes[from..].iter().take(MOST + 2 - from).take_while(|b| b.is_ascii_digit());
    let read = |from: usize, value: u64| run(from).fold((from, value), |(at, sum), b| (at + 1, sum * 10 + u64::from(b - b'0')));
    let (whole, value) = read(0, 0);
    let goes_on = |at: usize| match bytes.get(at) {
        Some(b',' | b'.') => bytes.get(at + 1).is_some_and(u8::is_ascii_digit),
        // A fraction.
        after => after.is_some_and(|b| !b.is_ascii()),
    };
    if whole == 0 || whole > MOST {
        return None;
    }
    if !goes_on(whole) {
        let form = if whole > 1 && bytes[0] == b'0' { Form::Zeros } else { Form::Plain };
        return Some((whole, Digits { value: value as f64, len: whole as u8, whole: whole as u8, form }));
    }
    let (end, value) = Some(read(whole + 1, value)).filter(|&(end, _)| bytes[whole] == b'.' && end - 1 <= MOST && !goes_on(end))?;
    let value = value as f64 / 10f64.powi((end - whole - 1) as i32);
    Some((end, Digits { value, len: end as u8 - 1, whole: whole as u8, form: Form::Decimal }))
}

/// ".5": decimals with nothing before the mark.
pub(super) fn bare_decimals(text: &str) -> (usize, Digits) {
    let (taken, read) = digits(&text[1..]);
    let plain = matches!(read.form, Form::Plain | Form::Zeros);
    let value = read.value / 10f64.powi(read.len.into());
    (taken + 1, if plain { Digits { value, whole: 0, form: Form::Decimal, ..read } } else { Digits { form: Form::Odd, ..read } })
}

/// Reads digits with inner commas and full stops.
fn plain_digits(text: &str) -> Digits {
    let len = text.bytes().filter(u8::is_ascii_digit).count();
    let small = len.min(255) as u8;
    let odd = Digits { value: 0.0, len: small, whole: small, form: Form::Odd };
    if len == 0 {
        return Digits { form: Form::Vulgar, ..odd };
    }
    if len > MOST_DIGITS {
        return odd;
    }
    if len == text.len() {
        let form = if len > 1 && text.starts_with('0') { Form::Zeros } else { Form::Plain };
        return Digits { value: whole_number(text), form, ..odd };
    }
    let (form, decimals) = separators(text);
    match form {
        Form::Odd => odd,
        Form::Decimal => Digits { value: decimal(text, decimals), form, whole: small - decimals as u8, ..odd },
        _ => Digits { value: whole_number(text), form, ..odd },
    }
}

/// What the digits of a text come to, whatever stands between them; exact, or rounded as the standard library rounds.
fn whole_number(text: &str) -> f64 {
    let add = |sum: u128, b: u8| sum * 10 + u128::from(b - b'0');
    text.bytes().filter(u8::is_ascii_digit).fold(0, add) as f64
}

/// A number whose last digits, so many, are decimals.
fn decimal(text: &str, decimals: usize) -> f64 {
    let digits = whole_number(text);
    // Up to here both numbers are exact and their quotient is rounded once, as it is when the text is parsed.
    if decimals <= 22 && digits < 9e15 {
        return digits / 10f64.powi(decimals as i32);
    }
    let (whole, part) = text.split_at(text.len() - decimals);
    let plain: String = whole.bytes().filter(u8::is_ascii_digit).map(char::from).collect();
    format!("{plain}.{part}").parse().unwrap_or(digits)
}

/// How digits with marks between them are written, by either habit (1,234.5 and 1.234,5), and how many of the last are decimals.
fn separators(text: &str) -> (Form, usize) {
    let is_mark = |b: u8| !b.is_ascii_digit();
    let Some(last) = text.bytes().rposition(is_mark) else { return (Form::Plain, 0) };
    let mark = text.as_bytes()[last];
    let single = text.bytes().filter(|&b| b == mark).count() == 1;
    let only = text.bytes().filter(|&b| is_mark(b)).all(|b| b == mark);
    if only && grouped(text, mark) && (mark == b',' || !single) {
        return (Form::Grouped, 0);
    }
    let grouping = if mark == b',' { b'.' } else { b',' };
    if single && (only || grouped(&text[..last], grouping)) {
        return (Form::Decimal, text.len() - last - 1);
    }
    (Form::Odd, 0)
}

/// Whether between the marks stand three digits (or two, in the Indian habit), before the first at most three, and no other marks.
fn grouped(text: &str, mark: u8) -> bool {
    let mut groups = text.split(mark as char);
    let first = groups.next().map_or(0, str::len);
    if !(1..=3).contains(&first) || text.bytes().any(|b| !b.is_ascii_digit() && b != mark) {
        return false;
    }
    let (mut threes, mut twos, mut end) = (true, true, 0);
    let mut groups = groups.map(str::len).peekable();
    while let Some(len) = groups.next() {
        threes &= len == 3;
        twos &= len == 2 || groups.peek().is_none();
        end = len;
    }
    threes || mark == b',' && first <= 2 && twos && end == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_with_separators_of_both_habits() {
        let cases = [
            ("1,234", 1234.0, Form::Grouped),
            ("1,234,567.8", 1_234_567.8, Form::Decimal),
            ("1.234.567", 1_234_567.0, Form::Grouped),
            ("1.111,11", 1111.11, Form::Decimal),
            ("5,00", 5.0, Form::Decimal),
            ("12,34,567", 1_234_567.0, Form::Grouped),
            ("3.5", 3.5, Form::Decimal),
            ("19870.25", 19870.25, Form::Decimal),
            ("123456789012345.5", 123_456_789_012_345.5, Form::Decimal),
            ("1234567890123456", 1_234_567_890_123_456.0, Form::Plain),
            ("007", 7.0, Form::Zeros),
            ("2½", 2.5, Form::Vulgar),
            ("½", 0.5, Form::Vulgar),
            ("192.168.1.2", 0.0, Form::Odd),
            ("1234567890123456789012345", 0.0, Form::Odd),
        ];
        for (text, value, form) in cases {
            let (taken, read) = digits(text);
            assert_eq!((taken, read.value, read.form), (text.len(), value, form), "{text}");
        }
    }
}

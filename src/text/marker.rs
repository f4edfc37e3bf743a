//! Marks of list items: "1.", "2)", "(a)", "•".

use std::io::Write;

use super::class::{self, char_at, is_bullet};

/// How far ahead the next item of a list within one line is looked for.
const REACH: usize = 2000;

/// The mark of a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// Bytes of the mark, without the space after it.
    len: usize,
    kind: Kind,
    /// What closes it: ".", ")", ".)"; empty for a bullet.
    close: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Number(u32),
    Letter(u8),
    Bullet(char),
}

/// The mark at the start of a text. Dashes and asterisks count as bullets only for `line_starts`.
pub(super) fn read(text: &str) -> Option<Marker> {
    let bytes = text.as_bytes();
    if let Some(bullet) = char_at(text, 0).filter(|&c| is_bullet(c)) {
        return Some(Marker { len: bullet.len_utf8(), kind: Kind::Bullet(bullet), close: "" });
    }
    let digits = bytes.iter().take(4).take_while(|b| b.is_ascii_digit()).count();
    let (kind, body) = match digits {
        0 if bytes.first()?.is_ascii_alphabetic() => (Kind::Letter(bytes[0]), 1),
        1..=3 => (Kind::Number(text[..digits].parse().ok()?), digits),
        _ => return None,
    };
    let close = match bytes.get(body..)? {
        [b'.', b')', ..] => ".)",
        [b'.', ..] => ".",
        [b')', ..] => ")",
        _ => return None,
    };
    let len = body + close.len();
    bytes.get(len).is_none_or(|&b| class::is(b, class::SPACE)).then_some(Marker { len, kind, close })
}

/// Whether a new item of a list starts here, so that the line before has ended.
pub(super) fn starts_line(text: &str) -> bool {
    if let Some(rest) = text.strip_prefix(['-', '*', '–', '—']) {
        return rest.starts_with([' ', '\t']);
    }
    match read(text) {
        Some(Marker { kind: Kind::Letter(letter), close, .. }) => letter.is_ascii_lowercase() || close == ")",
        Some(_) => true,
        None => false,
    }
}

/// Whether the text is a list mark and nothing else: "1.", "• 9.", "(a)".
pub(super) fn only(text: &str) -> bool {
    if text.len() > 12 {
        return false;
    }
    let rest = text.trim_start_matches(is_bullet).trim_start();
    let rest = rest.strip_prefix('(').unwrap_or(rest);
    match read(rest) {
        Some(Marker { kind: Kind::Letter(letter), len, .. }) => len == rest.len() && letter.is_ascii_lowercase(),
        Some(Marker { len, .. }) => len == rest.len(),
        None => false,
    }
}

/// The end of a rule that stands where a sentence could: "***", "-----".
pub(super) fn rule(text: &str, start: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[start..];
    let mark = *bytes.first().filter(|b| matches!(b, b'*' | b'_' | b'=' | b'#' | b'-' | b'~'))?;
    let length = bytes.iter().take_while(|&&b| b == mark).count();
    (length >= 3 && bytes.get(length).is_none_or(|&b| class::is(b, class::SPACE))).then_some(start + length)
}

impl Marker {
    /// Where the next item of the same list starts, looking from `at`: the next number or letter in the same style, or the same bullet.
    pub(super) fn next(self, text: &str, at: usize) -> Option<(usize, Marker)> {
        let mut end = text.len().min(at + REACH);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let mut buffer = [0u8; 16];
        let mut room = &mut buffer[..];
        let (kind, written) = match self.kind {
            Kind::Number(n) => (Kind::Number(n + 1), write!(room, " {}{} ", n + 1, self.close)),
            // "J. K. Abara" is no list.
            Kind::Letter(b'z' | b'A'..=b'Z') => return None,
            Kind::Letter(l) => (Kind::Letter(l + 1), write!(room, " {}{} ", (l + 1) as char, self.close)),
            Kind::Bullet(b) => (Kind::Bullet(b), write!(room, " {b}")),
        };
        written.ok()?;
        let used = 16 - room.len();
        let needle = std::str::from_utf8(&buffer[..used]).ok()?;
        let within = text.get(at..end)?;
        let found = within.find(needle).filter(|&found| !within[..found].contains('\n'))?;
        let len = needle.trim().len();
        Some((at + found + 1, Marker { len, kind, close: self.close }))
    }
}

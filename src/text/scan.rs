//! Where a token ends: words, numbers, addresses, marks.

use super::abbreviation::{self, Short};
use super::class::{self, DIGIT, HIGH, LETTER, SPACE, SYMBOL, UPPER, char_at};
use super::token::TokenKind;

/// Reads the token that starts at `start`, which is no white space.
#[inline]
pub(super) fn token(text: &str, start: usize) -> (usize, TokenKind) {
    let bytes = text.as_bytes();
    let first = bytes[start];
    let follows = |classes| bytes.get(start + 1).is_some_and(|&b| class::is(b, classes));
    if class::is(first, LETTER) {
        word(text, start)
    } else if class::is(first, DIGIT) || first == b'.' && follows(DIGIT) {
        number(text, start)
    } else if first >= 0x80 {
        wide(text, start)
    } else if matches!(first, b'@' | b'#') && follows(LETTER | DIGIT) {
        (run(text, start + 1), TokenKind::Address)
    } else if class::is(first, SYMBOL) {
        (start + 1, TokenKind::Symbol)
    } else if first == b'\'' && start > 0 && !class::is(bytes[start - 1], SPACE) && contraction(text, start).is_some() {
        (contraction(text, start).unwrap_or(start + 1), TokenKind::Word)
    } else {
        let repeats =
            if matches!(first, b'.' | b'-' | b'*' | b'!' | b'?') { bytes[start..].iter().take_while(|&&b| b == first).count() } else { 1 };
        (start + repeats, TokenKind::Punctuation)
    }
}

/// The end of the letters and digits from `at` on.
#[inline]
fn run(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    while at < bytes.len() {
        if class::is(bytes[at], LETTER | DIGIT) {
            at += 1;
        } else if bytes[at] >= 0x80 {
            match char_at(text, at).filter(|&c| joins(c)) {
                Some(c) => at += c.len_utf8(),
                None => break,
            }
        } else {
            break;
        }
    }
    at
}

/// Whether the character goes on a word: a letter, digit or combining mark of a script that puts spaces between words.
fn joins(c: char) -> bool {
    (c.is_alphanumeric() && !unspaced(c)) || is_mark(c)
}

/// Combining marks, joiners and the soft hyphen, which belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
        | '\u{93a}'..='\u{94f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}' | '\u{200c}' | '\u{200d}' | '\u{ad}' | '\u{fe00}'..='\u{fe0f}')
}

/// Scripts whose words are found by the rules of Unicode and not by spaces.
fn unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..)
}

/// A token whose first character is outside ASCII.
fn wide(text: &str, start: usize) -> (usize, TokenKind) {
    let Some(c) = char_at(text, start) else { return (text.len(), TokenKind::Symbol) };
    if joins(c) {
        return word(text, start);
    }
    let end = start + c.len_utf8();
    if unspaced(c) && c.is_alphanumeric() || is_pictograph(c) {
        use unicode_segmentation::UnicodeSegmentation;
        let end = text[start..].split_word_bounds().next().map_or(end, |word| start + word.len());
        let kind = if c.is_alphanumeric() { TokenKind::Word } else { TokenKind::Symbol };
        return (end, kind);
    }
    if let Some(end) = contraction(text, start).filter(|_| start > 0 && !class::is(text.as_bytes()[start - 1], SPACE)) {
        return (end, TokenKind::Word);
    }
    let kind = match c {
        '\u{2010}'..='\u{2027}'
        | '\u{2030}'..='\u{205e}'
        | '«'
        | '»'
        | '¡'
        | '¿'
        | '·'
        | '§'
        | '¶'
        | '\u{3001}'..='\u{3003}'
        | '\u{3008}'..='\u{3011}'
        | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff1f}' => TokenKind::Punctuation,
        _ => TokenKind::Symbol,
    };
    (end, kind)
}

/// Emoji and flags, which may be several characters.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}')
}

/// An apostrophe at the offset: its length.
#[inline]
fn apostrophe(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b'\'' => Some(1),
        0xE2 if bytes.get(at + 1..at + 3) == Some(&[0x80, 0x99]) => Some(3),
        _ => None,
    }
}

/// A word, with what may stand inside of one.
fn word(text: &str, start: usize) -> (usize, TokenKind) {
    let bytes = text.as_bytes();
    let mut at = run(text, start);
    let mut segment = start;
    loop {
        let Some(&mark) = bytes.get(at).filter(|&&b| !class::is(b, SPACE)) else { return (at, TokenKind::Word) };
        let next = match mark {
            b'.' => match dot(text, start, segment, at) {
                Dot::Inner => run(text, at + 1),
                Dot::Last if bytes.get(at + 1) == Some(&b'-') => run(text, at + 2),
                Dot::Last => return (at + 1, TokenKind::Word),
                Dot::Address => return (address_end(text, at), TokenKind::Address),
                Dot::Outside => at,
            },
            b'-' => run(text, at + 1),
            b'@' if run(text, at + 1) > at + 1 => return (address_end(text, at), TokenKind::Address),
            b':' if text[at..].starts_with("://") => return (address_end(text, at), TokenKind::Address),
            b'&' if at - start <= 2 && capitals(&bytes[start..at]) => run(text, at + 1),
            b'\'' | 0xE2 => match apostrophe(bytes, at) {
                Some(length) if negation(text, at) => {
                    return (if at - start > 1 { at - 1 } else { run(text, at + length) }, TokenKind::Word);
                }
                Some(length) if contraction(text, at).is_none() => run(text, at + length).max(at),
                Some(_) => at,
                None if text[at..].starts_with(['\u{2010}', '\u{2011}']) => run(text, at + 3),
                None => at,
            },
            _ => at,
        };
        // A mark with no letter after it is no part of the word.
        if next <= at + 1 || next == at + 3 && mark == 0xE2 {
            return (at, TokenKind::Word);
        }
        (segment, at) = (at + 1, next);
    }
}

fn capitals(bytes: &[u8]) -> bool {
    bytes.iter().all(|&b| class::is(b, UPPER))
}

/// Whether the apostrophe is that of "n't".
fn negation(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let Some(length) = apostrophe(bytes, at) else { return false };
    at > 0
        && matches!(bytes[at - 1], b'n' | b'N')
        && matches!(bytes.get(at + length), Some(b't' | b'T'))
        && run(text, at + length) == at + length + 1
}

/// The end of the contracted ending that starts with the apostrophe at `at`: "'s", "'re", "'ll".
fn contraction(text: &str, at: usize) -> Option<usize> {
    let start = at + apostrophe(text.as_bytes(), at)?;
    let end = run(text, start);
    let ending = &text.as_bytes()[start..end];
    [&b"s"[..], b"re", b"ve", b"ll", b"d", b"m"].iter().any(|known| known.eq_ignore_ascii_case(ending)).then_some(end)
}

/// What a full stop after letters is.
enum Dot {
    /// Within the word: "U.S".
    Inner,
    /// The word's own last character: "Dr.".
    Last,
    /// Within an address: "example.com".
    Address,
    /// No part of the word.
    Outside,
}

fn dot(text: &str, start: usize, segment: usize, at: usize) -> Dot {
    let bytes = text.as_bytes();
    let after = run(text, at + 1);
    if after > at + 1 {
        return if is_domain(text, start, at + 1, after) {
            Dot::Address
        } else if at - segment <= 2 && bytes[segment..at].iter().all(|&b| class::is(b, LETTER)) {
            Dot::Inner
        } else {
            Dot::Outside
        };
    }
    let word = &text[start..at];
    let last = at + 1 >= bytes.len();
    let number = || bytes.get(class::skip_space(text, at + 1)).is_some_and(|&b| class::is(b, DIGIT));
    let own = match abbreviation::short(word) {
        Short::Not => false,
        Short::Initial => !last && class::is(bytes[at + 1], SPACE),
        Short::BeforeNumber => number(),
        Short::MayEnd | Short::Clock | Short::Title | Short::Never => true,
    };
    if own { Dot::Last } else { Dot::Outside }
}

/// Whether the part from `part` to `end` makes the word from `start` on the name of a site.
fn is_domain(text: &str, start: usize, part: usize, end: usize) -> bool {
    let suffix = &text[part..end];
    let known = matches!(
        suffix,
        "com" | "org" | "net" | "gov" | "edu" | "mil" | "info" | "co" | "io" | "tv" | "uk" | "eu" | "ru" | "de" | "fr" | "cn" | "in" | "us"
    );
    (known && part - start > 3) || text[start..].starts_with("www.")
}

/// The end of the address that goes on at `at`.
fn address_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let length = rest.find(|c: char| class::is_space(c) || matches!(c, '<' | '>' | '"' | '“' | '”' | '’' | '…')).unwrap_or(rest.len());
    let body = rest[..length].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', ')', ']', '*']);
    at + body.len().max(1)
}

/// A number, with its fractions, groups, units and hyphenated words.
fn number(text: &str, start: usize) -> (usize, TokenKind) {
    let bytes = text.as_bytes();
    let mut at = run(text, start + usize::from(bytes[start] == b'.'));
    loop {
        let follows = |classes| bytes.get(at + 1).is_some_and(|&b| class::is(b, classes));
        let next = match bytes.get(at) {
            Some(b'.' | b',' | b':' | b'/') if follows(DIGIT) => run(text, at + 1),
            Some(b'.') if clock_letters(bytes, at) => at + 2 + usize::from(bytes.get(at + 2) == Some(&b'.')),
            Some(b'-') if follows(LETTER | DIGIT | HIGH) => run(text, at + 1),
            Some(0xE2) if text[at..].starts_with(['\u{2010}', '\u{2011}']) => run(text, at + 3),
            Some(b'@') if follows(LETTER | DIGIT) => return (address_end(text, at), TokenKind::Address),
            _ => at,
        };
        if next <= at + 1 {
            return (at, TokenKind::Number);
        }
        at = next;
    }
}

/// Whether the dot is the first of "5p.m.".
fn clock_letters(bytes: &[u8], at: usize) -> bool {
    at >= 2 && matches!(bytes[at - 1], b'a' | b'p') && bytes[at - 2].is_ascii_digit() && bytes.get(at + 1) == Some(&b'm')
}

//! Classes of bytes and characters, so that the hot loops ask a table and not a chain of comparisons.

/// An ASCII letter.
pub(super) const LETTER: u8 = 1;
/// An ASCII digit.
pub(super) const DIGIT: u8 = 2;
/// ASCII white space.
pub(super) const SPACE: u8 = 4;
/// A byte of a character outside ASCII.
pub(super) const HIGH: u8 = 8;
/// An ASCII capital.
pub(super) const UPPER: u8 = 16;
/// An ASCII symbol: currency, mathematics.
pub(super) const SYMBOL: u8 = 32;

static CLASS: [u8; 256] = table();

const fn table() -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let b = byte as u8;
        table[byte] = match b {
            b'A'..=b'Z' => LETTER | UPPER,
            b'a'..=b'z' | b'_' => LETTER,
            b'0'..=b'9' => DIGIT,
            b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => SPACE,
            b'$' | b'%' | b'+' | b'=' | b'<' | b'>' | b'^' | b'`' | b'|' | b'~' | b'#' | b'@' | b'&' => SYMBOL,
            0x80.. => HIGH,
            _ => 0,
        };
        byte += 1;
    }
    table
}

/// Whether a sentence may end at the byte. Those outside ASCII are the first bytes of U+0085, of "…" and the line separators, of "。"
/// and of "！？".
#[inline(always)]
fn stops(b: u8) -> bool {
    (b == b'.') | (b == b'\n') | (b == b'?') | (b == b'!') | (b == 0xC2) | (b & 0xFE == 0xE2) | (b == 0xEF)
}

/// Whether the byte is of one of the classes.
#[inline(always)]
pub(super) fn is(byte: u8, classes: u8) -> bool {
    CLASS[byte as usize] & classes != 0
}

/// The place of the next byte, from `at` on, at which a sentence may end, or the length of the text.
#[inline]
pub(super) fn next_stop(bytes: &[u8], at: usize) -> usize {
    find(bytes, at, stops)
}

/// The place of the next byte, from `at` on, that is one of some, or the length of the text. `wanted` must be made of comparisons.
#[inline(always)]
pub(super) fn find(bytes: &[u8], mut at: usize, wanted: impl Fn(u8) -> bool) -> usize {
    // Sixteen bytes at a time, in a form that compiles to vector comparisons.
    while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<16>) {
        let mut hits = [0; 16];
        for (hit, &b) in hits.iter_mut().zip(chunk) {
            *hit = u8::from(wanted(b));
        }
        let hits = u128::from_le_bytes(hits);
        if hits != 0 {
            return at + hits.trailing_zeros() as usize / 8;
        }
        at += 16;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|&b| wanted(b)).unwrap_or(rest.len())
}

/// The place of the next line break from `at` on, or the length of the text.
#[inline]
pub(super) fn next_line_break(bytes: &[u8], mut at: usize) -> usize {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    // Eight bytes at a time: a byte that is no line break is above zero after the exclusive or. What borrows is a byte above the first.
    while let Some(&chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let differs = u64::from_le_bytes(chunk) ^ (ONES * u64::from(b'\n'));
        let hits = differs.wrapping_sub(ONES) & !differs & (ONES << 7);
        if hits != 0 {
            return at + hits.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len())
}

/// The character that starts at the offset.
#[inline]
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at)?;
    if byte < 0x80 { Some(byte as char) } else { text.get(at..)?.chars().next() }
}

/// The character that ends at the offset.
#[inline]
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at.checked_sub(1)?)?;
    if byte < 0x80 { Some(byte as char) } else { text.get(..at)?.chars().next_back() }
}

/// The offset of the first character from `at` on that is no white space.
#[inline]
pub(super) fn skip_space(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    while at < bytes.len() {
        if is(bytes[at], SPACE) {
            at += 1;
        } else if bytes[at] < 0x80 {
            break;
        } else {
            match char_at(text, at) {
                Some(c) if is_space(c) => at += c.len_utf8(),
                _ => break,
            }
        }
    }
    at
}

/// The offset after the last character before `end` that is no white space, and no less than `start`.
#[inline]
pub(super) fn trim_end(text: &str, start: usize, end: usize) -> usize {
    match text.as_bytes()[start..end].last() {
        Some(&b) if b < 0x80 && !is(b, SPACE) => end,
        _ => start + text[start..end].trim_end_matches(is_space).len(),
    }
}

/// White space and what is as invisible: no-break spaces, the byte order mark.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// Whether the character is an opening mark: quotation mark or bracket.
pub(super) fn is_opener(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '„' | '«' | '‹' | '(' | '[' | '{' | '「' | '『' | '`')
}

/// Whether the character is a closing mark: quotation mark or bracket.
pub(super) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '}' | '」' | '』')
}

/// Whether the character marks a list line: a bullet.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '‣' | '◦' | '▪' | '●' | '■' | '►' | '∙')
}

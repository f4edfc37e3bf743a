//! Quotations: what stands between quotation marks.

use smallvec::SmallVec;

use super::class::{self, char_at, char_before, is_space};
use crate::span::Span;

/// A quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// From the opening mark to after the closing one.
    pub span: Span,
    /// What is quoted, without the marks.
    pub inner: Span,
    /// How many quotations it stands inside of.
    pub depth: u8,
    /// Whether the closing mark is there. A quotation that goes on in the next paragraph has none.
    pub closed: bool,
}

/// The pairs of marks. Straight marks close themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pair {
    Double,
    Single,
    StraightDouble,
    StraightSingle,
    Angle,
    Corner,
}

/// What a mark can do where it stands.
struct Role {
    pair: Pair,
    opens: bool,
    closes: bool,
}

/// How deep quotations are followed.
const DEEPEST: usize = 6;

/// The quotations of a text, in order of their opening mark. A paragraph break ends those that are open.
pub(crate) fn quotations(text: &str) -> Vec<Quotation> {
    let bytes = text.as_bytes();
    let mut reader = Reader { text, out: Vec::new(), open: SmallVec::new() };
    let mut at = class::find(bytes, 0, decides);
    while at < bytes.len() {
        let next = match bytes[at] {
            b'\n' => {
                if blank_line(bytes, at) {
                    reader.end_paragraph(at);
                }
                at + 1
            }
            _ => at + reader.mark(at),
        };
        at = class::find(bytes, next, decides);
    }
    reader.end_paragraph(bytes.len());
    reader.out.retain(|q| !q.span.is_empty());
    reader.out
}

/// Whether the byte is a line break or may begin a mark.
fn decides(b: u8) -> bool {
    (b == b'\n') | (b == b'"') | (b == b'\'') | (b == 0xC2) | (b & 0xFE == 0xE2)
}

/// Whether a blank line follows the line break.
fn blank_line(bytes: &[u8], newline: usize) -> bool {
    bytes[newline + 1..].iter().find(|b| !matches!(b, b' ' | b'\t' | b'\r')) == Some(&b'\n')
}

struct Reader<'t> {
    text: &'t str,
    out: Vec<Quotation>,
    /// The open quotations: place in `out`, and marks.
    open: SmallVec<[(usize, Pair); DEEPEST]>,
}

impl Reader<'_> {
    /// Reads the character at the offset and returns its length.
    fn mark(&mut self, at: usize) -> usize {
        let Some(c) = char_at(self.text, at) else { return 1 };
        let end = at + c.len_utf8();
        if let Some(role) = self.role(c, at, end) {
            let known = self.open.iter().rposition(|&(_, pair)| pair == role.pair);
            match known {
                Some(known) if role.closes => self.close(known, at, end),
                _ if role.opens && self.open.len() < DEEPEST => self.begin(role.pair, at, end),
                _ => {}
            }
        }
        c.len_utf8()
    }

    fn role(&self, c: char, at: usize, end: usize) -> Option<Role> {
        let before = char_before(self.text, at);
        let after = char_at(self.text, end);
        let left_free =
            before.is_none_or(|c| is_space(c) || matches!(c, '(' | '[' | '{' | '“' | '‘' | '"' | '\'' | '—' | '–' | '-' | '/' | ':'));
        let right_free = after.is_none_or(|c| is_space(c) || !c.is_alphanumeric());
        let touches_right = after.is_some_and(|c| !is_space(c));
        let touches_left = before.is_some_and(|c| !is_space(c));
        let (pair, opens, closes) = match c {
            '“' | '„' => (Pair::Double, true, false),
            '”' => (Pair::Double, false, true),
            '‘' => (Pair::Single, left_free && touches_right && !elision(self.text, end), false),
            '’' => (Pair::Single, false, touches_left && right_free && !self.possessive(before, end)),
            '"' => (Pair::StraightDouble, left_free || !touches_left, touches_left || !touches_right),
            '\'' => {
                let opens = left_free && touches_right && !elision(self.text, end);
                (Pair::StraightSingle, opens, touches_left && right_free && !self.possessive(before, end))
            }
            '«' => (Pair::Angle, true, false),
            '»' => (Pair::Angle, false, true),
            '「' | '『' => (Pair::Corner, true, false),
            '」' | '』' => (Pair::Corner, false, true),
            _ => return None,
        };
        Some(Role { pair, opens, closes })
    }

    /// Whether the apostrophe after a plural is its owner's mark ("the workers' union"): after "s", before a word, while a later
    /// mark in the same line could close the quotation instead.
    fn possessive(&self, before: Option<char>, end: usize) -> bool {
        let word_follows = char_at(self.text, end) == Some(' ') && char_at(self.text, end + 1).is_some_and(char::is_lowercase);
        before == Some('s') && word_follows && closes_later(self.text, end)
    }

    fn begin(&mut self, pair: Pair, at: usize, end: usize) {
        let depth = self.open.len() as u8;
        self.open.push((self.out.len(), pair));
        self.out.push(Quotation { span: Span::new(at, end), inner: Span::new(end, end), depth, closed: false });
    }

    /// Closes an open quotation, and drops the marks inside of it that never closed: they were apostrophes.
    fn close(&mut self, known: usize, at: usize, end: usize) {
        let index = self.open[known].0;
        while self.open.len() > known + 1 {
            let Some((unclosed, _)) = self.open.pop() else { break };
            self.out[unclosed].span.end = self.out[unclosed].span.start;
        }
        self.open.pop();
        let quotation = &mut self.out[index];
        quotation.span.end = end as u32;
        quotation.inner.end = at as u32;
        quotation.closed = true;
    }

    /// Ends what is open at the end of a paragraph. Single marks that did not close were apostrophes.
    fn end_paragraph(&mut self, at: usize) {
        let body = self.text[..at].trim_end().len() as u32;
        for (index, pair) in self.open.drain(..) {
            let quotation = &mut self.out[index];
            let single = matches!(pair, Pair::Single | Pair::StraightSingle);
            let end = if single { quotation.span.start } else { body.max(quotation.inner.start) };
            quotation.span.end = end;
            quotation.inner.end = end.max(quotation.inner.start);
        }
    }
}

/// Whether a single mark that closes follows in the same line, not too far away.
fn closes_later(text: &str, at: usize) -> bool {
    let mut before = ' ';
    for c in text[at..].chars().take(200).take_while(|&c| c != '\n') {
        if matches!(before, '.' | ',' | '?' | '!') && matches!(c, '\'' | '’') {
            return true;
        }
        before = c;
    }
    false
}

/// "'90s", "’tis", "'em": an apostrophe for letters left out.
fn elision(text: &str, at: usize) -> bool {
    let rest = &text.as_bytes()[at..];
    rest.first().is_some_and(u8::is_ascii_digit)
        || ["tis ", "twas ", "em ", "til ", "cause ", "n' ", "n’ "].iter().any(|word| rest.starts_with(word.as_bytes()))
}

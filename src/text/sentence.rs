//! Splitting a text into sentences.

use std::ops::Range;

use super::boundary::{self, Outcome};
use super::class;
use super::line::{self, Group};
use super::marker::{self, Marker};
use crate::span::Span;

/// One sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, white space around it left out.
    pub span: Span,
    /// Index of its first token in [`Document::tokens`](super::Document).
    pub(crate) first: u32,
    /// Index after its last token.
    pub(crate) last: u32,
    /// Number of the block (paragraph, headline, list line) it stands in, from 0.
    pub block: u32,
}

impl Sentence {
    /// The indices of its tokens in [`Document::tokens`](super::Document).
    pub fn tokens(&self) -> Range<usize> {
        self.first as usize..self.last as usize
    }
}

/// The sentences of a text, in order, found as they are asked for: nothing is allocated.
///
/// ```
/// let text = "The U.S. Secretary left at 5 p.m. He said: \"It is done. We go home.\"";
/// let found: Vec<&str> = corroborate::text::sentences(text).map(|s| s.span.of(text)).collect();
/// assert_eq!(found, ["The U.S. Secretary left at 5 p.m.", "He said: \"It is done.", "We go home.\""]);
/// ```
pub fn sentences(text: &str) -> Sentences<'_> {
    Sentences { text, at: 0, block: 0, line: 0, fresh: true, broken: false, group: Group::default(), item: None }
}

/// The iterator [`sentences`] returns.
#[derive(Clone, Debug)]
pub struct Sentences<'t> {
    text: &'t str,
    at: usize,
    block: u32,
    /// Where the line starts that it has come to.
    line: usize,
    /// Whether the next sentence is the first of its block.
    fresh: bool,
    /// Whether the last sentence ended at a line break that ends its block.
    broken: bool,
    group: Group,
    /// The next item of the list that the block is, when it is one.
    item: Option<(usize, Marker)>,
}

impl Iterator for Sentences<'_> {
    type Item = Sentence;

    fn next(&mut self) -> Option<Sentence> {
        let start = self.skip_gap()?;
        if self.fresh {
            self.item = marker::read(&self.text[start..]).and_then(|marker| marker.next(self.text, start));
        } else if let Some((at, marker)) = self.item
            && at <= start
        {
            self.item = marker.next(self.text, start);
        }
        self.fresh = false;
        let line = self.line;
        let mut end = marker::rule(self.text, start).unwrap_or_else(|| self.end_of(start));
        if let Some((item, _)) = self.item
            && start < item
            && item < end
        {
            (end, self.line, self.broken) = (item, line, false);
        }
        self.at = end;
        Some(Sentence { span: Span::new(start, class::trim_end(self.text, start, end)), first: 0, last: 0, block: self.block })
    }
}

impl Sentences<'_> {
    /// Goes to the next sentence over white space, and counts the block when it is a new one.
    fn skip_gap(&mut self) -> Option<usize> {
        let start = class::skip_space(self.text, self.at);
        if start >= self.text.len() {
            return None;
        }
        if self.at > 0 && (self.broken || self.breaks(start)) {
            self.fresh = true;
            self.block += 1;
        }
        self.broken = false;
        if let Some(newline) = self.text.as_bytes()[self.at..start].iter().rposition(|&b| b == b'\n') {
            self.line = self.at + newline + 1;
        }
        self.at = start;
        Some(start)
    }

    /// Whether a block ends in the white space before the sentence that starts here.
    fn breaks(&mut self, start: usize) -> bool {
        let gap = &self.text[self.at..start];
        let newline = gap.bytes().position(|b| b == b'\n');
        newline.is_some_and(|newline| line::ends_block(self.text, self.line, self.at + newline, &mut self.group))
            || !gap.is_ascii() && gap.contains(['\u{2028}', '\u{2029}', '\u{85}'])
    }

    /// The offset after the sentence that starts here.
    fn end_of(&mut self, start: usize) -> usize {
        let (text, bytes) = (self.text, self.text.as_bytes());
        let mut at = start;
        loop {
            at = class::next_stop(bytes, at);
            if at >= bytes.len() {
                return bytes.len();
            }
            if bytes[at] == b'\n' {
                if line::ends_block(text, self.line, at, &mut self.group) {
                    self.broken = true;
                    return at;
                }
                at += 1;
                self.line = at;
                continue;
            }
            match boundary::judge(text, start, at) {
                Outcome::End(end) => return end,
                Outcome::Go(on) => at = on,
            }
        }
    }
}

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
    Sentences { text, at: 0, block: 0, fresh: true, group: Group::default(), item: None }
}

/// The iterator [`sentences`] returns.
#[derive(Clone, Debug)]
pub struct Sentences<'t> {
    text: &'t str,
    at: usize,
    block: u32,
    /// Whether the next sentence is the first of its block.
    fresh: bool,
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
        let mut end = marker::rule(self.text, start).unwrap_or_else(|| self.end_of(start));
        if let Some((item, _)) = self.item
            && start < item
            && item < end
        {
            end = item;
        }
        self.at = end;
        let body = self.text[start..end].trim_end_matches(class::is_space);
        Some(Sentence { span: Span::new(start, start + body.len()), first: 0, last: 0, block: self.block })
    }
}

impl Sentences<'_> {
    /// Goes to the next sentence over white space, and counts the block when it is a new one.
    fn skip_gap(&mut self) -> Option<usize> {
        let start = class::skip_space(self.text, self.at);
        if start >= self.text.len() {
            return None;
        }
        let gap = &self.text[self.at..start];
        let breaks = self.at > 0
            && (gap.find('\n').is_some_and(|newline| line::ends_block(self.text, self.at + newline, &mut self.group))
                || gap.contains(['\u{2028}', '\u{2029}', '\u{85}']));
        if breaks {
            self.fresh = true;
            self.block += 1;
        }
        self.at = start;
        Some(start)
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
                if line::ends_block(text, at, &mut self.group) {
                    return at;
                }
                at += 1;
                continue;
            }
            match boundary::judge(text, start, at) {
                Outcome::End(end) => return end,
                Outcome::Go(on) => at = on,
            }
        }
    }
}

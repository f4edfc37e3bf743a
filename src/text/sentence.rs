//! Splitting a text into sentences.

use std::ops::Range;

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

/// The sentences of a text, in order.
pub fn sentences(text: &str) -> impl Iterator<Item = Sentence> {
    use unicode_segmentation::UnicodeSegmentation;
    let mut block = 0;
    let mut out = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        for piece in line.split_sentence_bounds() {
            let start = at + (piece.len() - piece.trim_start().len());
            let body = piece.trim();
            at += piece.len();
            if !body.is_empty() {
                out.push(Sentence { span: Span::new(start, start + body.len()), first: 0, last: 0, block });
            }
        }
        block += 1;
    }
    out.into_iter()
}

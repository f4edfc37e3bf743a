//! Splitting a sentence into tokens.

use super::pos::Pos;
use super::{class, scan};
use crate::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes, dots of abbreviations ("U.S.", "Dr.") and hyphens ("Ho-jin", "multi-year").
    /// Possessive and contracted endings are tokens of their own: "Putin" + "'s", "did" + "n't".
    Word,
    /// Starts with a digit: "1,200", "3.5", "2.5m", "1960s", "19th", "5-6", "5.8-magnitude", "24-year-old", "2024-06-19", "9pm", "8.49pm".
    Number,
    /// Quotes, brackets, commas, full stops, dashes.
    Punctuation,
    /// Currency signs, percent, degrees, emoji and other symbols.
    Symbol,
    /// A URL, e-mail address, @handle or #tag, whole.
    Address,
}

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Coarse part of speech.
    pub pos: Pos,
    /// Its normal form's place in the document's lemmas; see [`Document::lemma`](super::Document::lemma).
    pub(crate) lemma: Span,
}

impl Token {
    #[inline]
    pub(crate) fn shifted(self, by: u32) -> Token {
        Token { span: Span { start: self.span.start + by, end: self.span.end + by }, ..self }
    }

    /// The parts that hyphens join, each with its span: "5.8" and "magnitude" of "5.8-magnitude".
    ///
    /// ```
    /// let text = "a 5.8-magnitude quake";
    /// let token = corroborate::text::tokens(text).nth(1).unwrap();
    /// assert_eq!(token.parts(text).map(|part| part.of(text)).collect::<Vec<_>>(), ["5.8", "magnitude"]);
    /// ```
    pub fn parts<'t>(&self, text: &'t str) -> impl Iterator<Item = Span> + use<'t> {
        let start = self.span.start as usize;
        let whole = self.span.of(text);
        whole.split(['-', '\u{2010}', '\u{2011}']).filter(|part| !part.is_empty()).map(move |part| {
            let at = start + (part.as_ptr() as usize - whole.as_ptr() as usize);
            Span::new(at, at + part.len())
        })
    }
}

/// The tokens of a sentence or text, in order; white space is left out. Nothing is allocated.
///
/// ```
/// let text = "Mr. Putin's 24-year-old U.S. deal didn't cost $3.5bn.";
/// let words: Vec<&str> = corroborate::text::tokens(text).map(|t| t.span.of(text)).collect();
/// assert_eq!(words, ["Mr.", "Putin", "'s", "24-year-old", "U.S.", "deal", "did", "n't", "cost", "$", "3.5bn", "."]);
/// ```
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// The iterator [`tokens`] returns.
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    #[inline]
    fn next(&mut self) -> Option<Token> {
        let start = class::skip_space(self.text, self.at);
        if start >= self.text.len() {
            return None;
        }
        let (end, kind) = scan::token(self.text, start);
        self.at = end;
        Some(Token { span: Span::new(start, end), kind, pos: Pos::Other, lemma: Span::default() })
    }
}

//! Splitting a sentence into tokens.

use super::pos::Pos;
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
    pub(crate) fn shifted(self, by: u32) -> Token {
        Token { span: Span { start: self.span.start + by, end: self.span.end + by }, ..self }
    }
}

/// The tokens of a text, in order; white space is left out.
pub fn tokens(text: &str) -> impl Iterator<Item = Token> {
    use unicode_segmentation::UnicodeSegmentation;
    text.split_word_bound_indices().filter(|(_, w)| !w.trim().is_empty()).map(|(at, w)| {
        let first = w.chars().next().unwrap_or(' ');
        let kind = match first {
            c if c.is_ascii_digit() => TokenKind::Number,
            c if c.is_alphanumeric() => TokenKind::Word,
            '$' | '%' | '£' | '€' | '°' => TokenKind::Symbol,
            _ => TokenKind::Punctuation,
        };
        Token { span: Span::new(at, at + w.len()), kind, pos: Pos::Other, lemma: Span::default() }
    })
}

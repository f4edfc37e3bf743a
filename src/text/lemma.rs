//! Normal forms of words.

use super::token::Token;
use crate::span::Span;

/// Writes every token's lemma into one string and points the tokens at it.
pub(crate) fn lemmatise(text: &str, tokens: &mut [Token]) -> String {
    let mut out = String::with_capacity(text.len());
    for token in tokens {
        let start = out.len();
        out.extend(token.span.of(text).chars().flat_map(char::to_lowercase));
        token.lemma = Span::new(start, out.len());
    }
    out
}

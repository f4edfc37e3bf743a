//! Normal forms of words.

use super::pos::{Pos, VerbForm};
use super::token::{Token, TokenKind};
use super::words::{self, Ending};
use crate::span::Span;

/// Writes every token's lemma into one string and points the tokens at it.
pub(crate) fn lemmatise(text: &str, tokens: &mut [Token]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lower = String::new();
    for token in tokens {
        let start = out.len();
        lower.clear();
        fold(token.span.of(text), &mut lower);
        match token.kind {
            TokenKind::Word => lemma(&lower, token.pos, &mut out),
            _ => out.push_str(&lower),
        }
        token.lemma = Span::new(start, out.len());
    }
    out
}

/// Adds the normal form of a word to `out`, as far as it can be told without the words around it.
///
/// ```
/// let mut out = String::new();
/// corroborate::text::stem("Signed", &mut out);
/// assert_eq!(out, "sign");
/// ```
pub fn stem(word: &str, out: &mut String) {
    if word.is_ascii() && word.len() <= 32 {
        let mut buffer = [0u8; 32];
        let lower = &mut buffer[..word.len()];
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        lemma(std::str::from_utf8(lower).unwrap_or(word), Pos::Other, out);
    } else {
        let mut lower = String::with_capacity(word.len());
        fold(word, &mut lower);
        lemma(&lower, Pos::Other, out);
    }
}

/// Lower case, plain apostrophes, quotes and hyphens, and letters for their compatibility forms.
pub(super) fn fold(word: &str, out: &mut String) {
    if word.is_ascii() {
        out.extend(word.bytes().map(|b| b.to_ascii_lowercase() as char));
        return;
    }
    for c in word.chars() {
        match c {
            '’' | '‘' | 'ʼ' => out.push('\''),
            '“' | '”' | '„' => out.push('"'),
            '\u{2010}' | '\u{2011}' => out.push('-'),
            '\u{ad}' => {}
            'ﬁ' => out.push_str("fi"),
            'ﬂ' => out.push_str("fl"),
            '\u{ff01}'..='\u{ff5e}' => out.extend(char::from_u32(c as u32 - 0xfee0).into_iter().flat_map(char::to_lowercase)),
            _ => out.extend(c.to_lowercase()),
        }
    }
}

/// Writes the lemma of a word in lower case.
fn lemma(word: &str, pos: Pos, out: &mut String) {
    if let Some(whole) = contracted(word, pos) {
        return out.push_str(whole);
    }
    if let Some((lemma, forms)) = words::irregular(word) {
        let noun = pos == Pos::Noun && !forms.contains("plural") && words::can_be(word, 'n');
        let adjective = pos == Pos::Adjective && !forms.contains("ative") && words::can_be(word, 'a');
        return push_spelling(if noun || adjective { word } else { lemma }, out);
    }
    match pos {
        Pos::Verb(VerbForm::Base) | Pos::Adverb | Pos::Pronoun | Pos::Determiner | Pos::Preposition | Pos::Subordinator => {
            push_spelling(word, out)
        }
        Pos::Noun if word.ends_with('s') && words::bases(word).iter().any(|(base, _)| words::can_be(base, 'n')) => {
            inflected(word, pos, out)
        }
        Pos::Noun | Pos::Adjective if words::parts(word).is_some() => push_spelling(word, out),
        _ => inflected(word, pos, out),
    }
}

/// The lemma of a form that the rules of spelling give.
fn inflected(word: &str, pos: Pos, out: &mut String) {
    let bases = words::bases(word);
    let part = |ending| if pos == Pos::Noun || ending == Ending::S && !matches!(pos, Pos::Verb(_)) { 'n' } else { 'v' };
    let known = bases.iter().find(|(base, ending)| words::can_be(base, part(*ending)));
    let known = known.or_else(|| bases.iter().find(|(base, _)| pos != Pos::ProperNoun && words::parts(base).is_some()));
    match known {
        Some((base, ending)) if pos != Pos::ProperNoun || *ending == Ending::S => push_spelling(base, out),
        // "tweeters": an unknown plural; "spammed": an unknown verb.
        None if matches!(pos, Pos::Noun | Pos::Verb(_)) && words::parts(word).is_none() => {
            push_spelling(bases.first().filter(|(_, e)| *e == Ending::S || pos != Pos::Noun).map_or(word, |(base, _)| base), out);
        }
        _ => push_spelling(word, out),
    }
}

/// Writes the spelling that is kept of the word.
fn push_spelling(word: &str, out: &mut String) {
    out.push_str(words::spelling(word).unwrap_or(word));
}

/// The words that contracted endings stand for.
fn contracted(word: &str, pos: Pos) -> Option<&'static str> {
    Some(match word {
        "n't" => "not",
        "'ll" | "wo" if pos == Pos::Auxiliary => "will",
        "ca" if pos == Pos::Auxiliary => "can",
        "sha" if pos == Pos::Auxiliary => "shall",
        "'re" | "'m" => "be",
        "'ve" => "have",
        "'s" if pos == Pos::Auxiliary => "be",
        "'s" if matches!(pos, Pos::Verb(_)) => "have",
        "'d" if pos == Pos::Auxiliary => "would",
        "been" | "being" | "is" | "are" | "was" | "were" | "am" => "be",
        _ => return None,
    })
}

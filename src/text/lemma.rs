//! Normal forms of words.

use std::ops::Deref;

use super::pos::{Pos, VerbForm};
use super::token::{Token, TokenKind};
use super::vocabulary::{Entry, Said, look_up, look_up_key};
use super::words::{self, Base, Ending, Known};
use crate::lexicon::key::Key;
use crate::lexicon::number::Number;
use crate::span::Span;

/// Points every token at its lemma. `lemmas` is the text in lower case (ASCII only), so that a word that is its own lemma, or
/// begins with it, needs no copy; other lemmas are added after it. `said` is what the lists say of each token in ASCII, `numbers` the
/// tokens' numbers, which become those of the lemmas.
pub(crate) fn lemmatise(text: &str, tokens: &mut [Token], said: &Said, lemmas: &mut String, numbers: &mut [Number]) {
    let mut added = String::new();
    let mut folded = String::new();
    tokens.iter_mut().for_each(|token| token.lemma = token.span);
    for &at in &said.changing {
        let at = at as usize;
        let (token, number) = (&mut tokens[at], &mut numbers[at]);
        let word = token.span.of(lemmas);
        let from = added.len();
        if word.is_ascii() {
            let lemma = if token.kind == TokenKind::Word {
                lemma(word, said.entries[at], token.pos, || said.bases(at))
            } else {
                Lemma::Start(word.len())
            };
            if let Lemma::Start(length) = lemma {
                if length < word.len() {
                    *number = Number::of(&word[..length]);
                }
                token.lemma = Span { end: token.span.start + length as u32, ..token.span };
                continue;
            }
            lemma.write(word, &mut added);
        } else {
            folded.clear();
            fold(token.span.of(text), &mut folded);
            match token.kind {
                TokenKind::Word => lemma(&folded, look_up(&folded), token.pos, || words::known_bases(&folded)).write(&folded, &mut added),
                _ => added.push_str(&folded),
            }
        }
        *number = Number::of(&added[from..]);
        token.lemma = Span::new(lemmas.len() + from, lemmas.len() + added.len());
    }
    lemmas.push_str(&added);
}

/// Adds the normal form of a word to `out`, as far as it can be told without the words around it.
///
/// ```
/// let mut out = String::new();
/// corroborate::text::stem("Signed", &mut out);
/// assert_eq!(out, "sign");
/// ```
pub fn stem(word: &str, out: &mut String) {
    if !word.starts_with(is_listed) {
        fold(word, out);
        return;
    }
    let key = Key::of(word.as_bytes());
    let lower = key.and_then(Key::lower);
    if let Some(lower) = lower.filter(|_| lower == key) {
        return lemma(word, look_up_key(lower), Pos::Other, || words::known_bases(word)).write(word, out);
    }
    let mut buffer = [0u8; 32];
    if let Some(lower) = buffer.get_mut(..word.len()).filter(|_| word.is_ascii()) {
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        let lower = std::str::from_utf8(lower).unwrap_or(word);
        lemma(lower, look_up(lower), Pos::Other, || words::known_bases(lower)).write(lower, out);
    } else {
        let mut lower = String::with_capacity(word.len());
        fold(word, &mut lower);
        lemma(&lower, look_up(&lower), Pos::Other, || words::known_bases(&lower)).write(&lower, out);
    }
}

/// Whether the lists may have words that start with the character.
fn is_listed(c: char) -> bool {
    !c.is_ascii() || c.is_ascii_alphabetic() || matches!(c, '\'' | '&')
}

/// Lower case, plain apostrophes, quotes and hyphens, and letters for their compatibility forms.
fn fold(word: &str, out: &mut String) {
    if word.is_ascii() {
        let from = out.len();
        out.push_str(word);
        out[from..].make_ascii_lowercase();
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

/// The lemma of a word.
enum Lemma {
    /// So many of its first bytes.
    Start(usize),
    /// What a list says.
    Listed(&'static str),
    /// What the rules of spelling say.
    Base(Base),
}

impl Lemma {
    fn write(&self, word: &str, out: &mut String) {
        match self {
            Lemma::Start(length) => out.push_str(&word[..*length]),
            Lemma::Listed(lemma) => out.push_str(lemma),
            Lemma::Base(base) => {
                out.push_str(&word[..base.keep as usize]);
                out.extend(base.add.map(|letter| char::from(letter as u8)));
            }
        }
    }
}

/// The lemma of a word in lower case, of which the lists say what `entry` does, and `bases` gives what it may be a form of.
#[inline]
fn lemma<K: Deref<Target = [Known]>>(word: &str, entry: Entry, pos: Pos, bases: impl FnOnce() -> K) -> Lemma {
    // Most words, and one foreseeable question.
    if entry.is_special() || words::may_inflect(word) { special_lemma(word, entry, pos, bases) } else { Lemma::Start(word.len()) }
}

/// The lemma of a word that may have another than itself.
fn special_lemma<K: Deref<Target = [Known]>>(word: &str, entry: Entry, pos: Pos, bases: impl FnOnce() -> K) -> Lemma {
    if let Some(whole) = contracted(word, pos) {
        return Lemma::Listed(whole);
    }
    if let Some(form) = entry.irregular() {
        let noun = pos == Pos::Noun && !form.plural && entry.can_be('n');
        let adjective = pos == Pos::Adjective && !form.compared && entry.can_be('a');
        if noun || adjective {
            return kept(word, entry);
        }
        return Lemma::Listed(look_up(form.lemma).spelling().unwrap_or(form.lemma));
    }
    match pos {
        Pos::Verb(VerbForm::Base) | Pos::Adverb | Pos::Pronoun | Pos::Determiner | Pos::Preposition | Pos::Subordinator => {
            kept(word, entry)
        }
        Pos::Noun if word.ends_with('s') => {
            let bases = bases();
            let plural = bases.iter().any(|base| base.entry.can_be('n')) || entry.parts().is_none();
            if plural { inflected(word, entry, pos, &bases) } else { kept(word, entry) }
        }
        Pos::Noun | Pos::Adjective if entry.parts().is_some() => kept(word, entry),
        _ => inflected(word, entry, pos, &bases()),
    }
}

/// The lemma of a form that the rules of spelling give.
fn inflected(word: &str, entry: Entry, pos: Pos, bases: &[Known]) -> Lemma {
    if bases.is_empty() {
        return kept(word, entry);
    }
    let part = |ending| if pos == Pos::Noun || ending == Ending::S && !matches!(pos, Pos::Verb(_)) { 'n' } else { 'v' };
    let known = bases.iter().find(|known| known.entry.can_be(part(known.base.ending)));
    let known = known.or_else(|| bases.iter().find(|known| pos != Pos::ProperNoun && known.entry.parts().is_some()));
    match known {
        Some(known) if pos != Pos::ProperNoun || known.base.ending == Ending::S => base_lemma(word, known),
        // "tweeters": an unknown plural; "spammed": an unknown verb.
        None if matches!(pos, Pos::Noun | Pos::Verb(_)) && entry.parts().is_none() => {
            let first = bases.first().filter(|known| known.base.ending == Ending::S || pos != Pos::Noun);
            first.map_or_else(|| kept(word, entry), |known| base_lemma(word, known))
        }
        _ => kept(word, entry),
    }
}

/// The word itself, in the spelling that is kept.
fn kept(word: &str, entry: Entry) -> Lemma {
    entry.spelling().map_or(Lemma::Start(word.len()), Lemma::Listed)
}

/// The base, in the spelling that is kept.
fn base_lemma(word: &str, known: &Known) -> Lemma {
    let base = known.base;
    let (shared, whole) = base.shared(word);
    match known.entry.spelling() {
        Some(kept) => Lemma::Listed(kept),
        None if shared == whole => Lemma::Start(whole),
        None => Lemma::Base(base),
    }
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

//! Abbreviations: words whose full stop need not end the sentence.

use std::sync::LazyLock;

use super::class::{self, LETTER, UPPER};
use crate::lexicon::{self, Set, Table};

static ABBREVIATIONS: LazyLock<Table> = LazyLock::new(|| lexicon::table(include_str!("../lexicon/abbreviations.txt")));
static STARTERS: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/sentence_starters.txt")));

static CLOCK: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/clock_followers.txt")));
static SPEECH: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/speech_verbs.txt")));

/// What a word before a full stop is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Short {
    /// No abbreviation.
    Not,
    /// "Dr", "Gen": before a name, never the end.
    Title,
    /// "p", "Fig": stands before a number.
    BeforeNumber,
    /// "vs", "e.g": never the end.
    Never,
    /// "Inc", "Calif", "U.S": the end only before a word that begins sentences.
    MayEnd,
    /// "a.m", "p.m".
    Clock,
    /// A single capital: "E".
    Initial,
}

/// What the word (without its full stop) abbreviates.
pub(super) fn short(word: &str) -> Short {
    let bytes = word.as_bytes();
    match bytes {
        [] => return Short::Not,
        [b] if class::is(*b, UPPER) => return Short::Initial,
        _ if !word.is_ascii() => return if is_initials(word) { Short::Initial } else { Short::Not },
        _ if bytes.len() > 6 => return if is_dotted(bytes) { Short::MayEnd } else { Short::Not },
        _ => {}
    }
    match lookup(&ABBREVIATIONS, word).unwrap_or_default() {
        "t" => Short::Title,
        "n" | "w" => Short::BeforeNumber,
        "v" => Short::Never,
        "c" => Short::Clock,
        "e" => Short::MayEnd,
        "s" if class::is(bytes[0], UPPER) => Short::MayEnd,
        _ if is_dotted(bytes) => Short::MayEnd,
        _ => Short::Not,
    }
}

/// A single capital outside ASCII: "É".
fn is_initials(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// "U.S", "p.m", "Ph.D": one or two letters, and full stops between them.
fn is_dotted(bytes: &[u8]) -> bool {
    bytes.len() <= 12
        && bytes.contains(&b'.')
        && bytes.split(|&b| b == b'.').all(|part| (1..=2).contains(&part.len()) && part.iter().all(|&b| class::is(b, LETTER)))
}

/// Whether a capitalised word begins sentences: "The", "However".
pub(super) fn begins_sentences(word: &str) -> bool {
    contains(&STARTERS, word)
}

/// Whether the word goes on with a clock time: "5 p.m. Friday", "5 p.m. Eastern".
pub(super) fn follows_clock(word: &str) -> bool {
    contains(&CLOCK, word)
}

/// Whether the word is a form of a verb of speaking that stands after quoted words: "said", "asks".
pub(super) fn is_speech_verb(word: &str) -> bool {
    contains(&SPEECH, word)
}

fn contains(set: &'static Set, word: &str) -> bool {
    let mut lower = [0; 16];
    lowered(word, &mut lower).is_some_and(|lower| set.contains(lower))
}

fn lookup(table: &'static Table, word: &str) -> Option<&'static str> {
    let mut lower = [0; 16];
    table.get(lowered(word, &mut lower)?).copied()
}

/// The word in lower case, on the stack. None for words that are long or outside ASCII, which no list holds.
fn lowered<'b>(word: &str, buffer: &'b mut [u8; 16]) -> Option<&'b str> {
    let bytes = word.as_bytes();
    let slot = buffer.get_mut(..bytes.len())?;
    for (to, from) in slot.iter_mut().zip(bytes) {
        *to = from.to_ascii_lowercase();
    }
    std::str::from_utf8(slot).ok()
}

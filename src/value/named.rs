//! Names of one or more words, found in the pieces of a text without an allocation: units, currencies.

use rustc_hash::FxHashMap;

use super::piece::{Piece, word_len};
use crate::lexicon::Gate;
use crate::lexicon::number::{List, group};

/// Names in lower case, and what each stands for.
pub(crate) struct Names<T> {
    all: FxHashMap<&'static str, T>,
    /// The first pieces of the names.
    first: Gate,
    /// Those of letters alone.
    words: List<First<T>>,
}

/// What names begin with a word.
struct First<T> {
    /// What the word stands for by itself.
    alone: Option<T>,
    /// Whether a longer name begins with it.
    longer: bool,
}

impl<T> Default for First<T> {
    fn default() -> Self {
        First { alone: None, longer: false }
    }
}

/// Longest name, in pieces: "kilometres per hour", "km/h".
const LONGEST: usize = 3;

/// Longest name, in bytes.
const MOST_BYTES: usize = 48;

impl<T: Copy> Names<T> {
    /// The table of a list of names.
    pub(crate) fn new(entries: impl Iterator<Item = (&'static str, T)>) -> Self {
        let all: FxHashMap<&'static str, T> = entries.collect();
        let first = Gate::new(all.keys().map(|name| first_piece(name)));
        let mut words: List<First<T>> = List::of(group::AFTER_FIGURES);
        for (name, value) in &all {
            let word = &name[..name.bytes().take_while(u8::is_ascii_alphabetic).count()];
            if word == *name {
                words.entry(word).alone = Some(*value);
            } else if !word.is_empty() {
                words.entry(word).longer = true;
            }
        }
        Names { all, first, words }
    }

    /// All names.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, T)> {
        self.all.iter().map(|(name, value)| (*name, *value))
    }

    /// What one word, in upper or lower case, stands for.
    pub(crate) fn get(&self, word: &str) -> Option<T> {
        let mut name = Lower::default();
        (self.first.may_hold(first_piece(word)) && name.push(word)).then(|| self.all.get(name.text()).copied())?
    }

    /// The longest name that starts at a piece and that `fits`, given the name and the index after it; and that index.
    pub(crate) fn longest(&self, pieces: &[Piece], text: &str, at: usize, fits: impl Fn(&str, usize) -> bool) -> Option<(T, usize)> {
        let piece = pieces.get(at)?;
        let first = piece.span.of(text);
        if piece.letters {
            let word = self.words.get(piece.number)?;
            if !word.longer {
                let mut name = Lower::default();
                return word.alone.filter(|_| name.push(first) && fits(name.text(), at + 1)).map(|value| (value, at + 1));
            }
        }
        // "30 km.": the stop that ends a sentence can be one with a short form.
        if !self.first.may_hold(first) && !first.strip_suffix('.').is_some_and(|short| self.first.may_hold(short)) {
            return None;
        }
        let (mut name, mut best) = (Lower::default(), None);
        for end in at + 1..=(at + LONGEST).min(pieces.len()) {
            let piece = &pieces[end - 1];
            let spaced = end > at + 1 && !piece.glued;
            if spaced && !name.push(" ") || !name.push(piece.span.of(text)) {
                break;
            }
            let short = || name.text().strip_suffix('.').filter(|_| piece.span.len() > 1);
            // "a 400-square-foot flat": joined by hyphens before a noun.
            let parted = || name.text().contains('-').then(|| self.all.get(name.text().replace('-', " ").as_str()))?;
            let known = self.all.get(name.text()).or_else(|| self.all.get(short()?)).or_else(parted);
            best = known.filter(|_| fits(name.text(), end)).map(|value| (*value, end)).or(best);
        }
        best
    }
}

/// What the first piece of a name is when it is cut.
fn first_piece(name: &str) -> &str {
    let first = name.chars().next().map_or(0, char::len_utf8);
    &name[..word_len(name).max(first)]
}

/// A text in lower case, as far as there is room.
struct Lower {
    bytes: [u8; MOST_BYTES],
    len: usize,
}

impl Default for Lower {
    fn default() -> Self {
        Lower { bytes: [0; MOST_BYTES], len: 0 }
    }
}

impl Lower {
    /// Adds a word, unless there is no room for it.
    fn push(&mut self, word: &str) -> bool {
        if word.is_ascii() {
            let Some(room) = self.bytes.get_mut(self.len..self.len + word.len()) else { return false };
            room.copy_from_slice(word.as_bytes());
            room.make_ascii_lowercase();
            self.len += word.len();
            return true;
        }
        word.chars().flat_map(char::to_lowercase).all(|c| {
            let fits = self.len + c.len_utf8() <= MOST_BYTES;
            if fits {
                self.len += c.encode_utf8(&mut self.bytes[self.len..]).len();
            }
            fits
        })
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

//! An article's words, each kept once: [`Word`] is a number that stands for one.

use std::hash::Hasher;
use std::num::NonZeroU32;

use rustc_hash::FxHasher;

use crate::lexicon::key::Key;

/// A word or phrase of an article, by its number: equal words of one article have equal numbers. [`Claims::word`](super::Claims::word) tells
/// which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(NonZeroU32);

impl Word {
    /// The empty word.
    pub const EMPTY: Word = Word(NonZeroU32::MIN);

    /// The words that the claims themselves bring, which have the same number in every article.
    pub(crate) const EVENT: Word = Word::own(0);
    pub(crate) const WHO: Word = Word::own(1);
    pub(crate) const WHOM: Word = Word::own(2);
    pub(crate) const WHAT: Word = Word::own(3);
    pub(crate) const KIND: Word = Word::own(4);
    pub(crate) const WHEN: Word = Word::own(5);
    pub(crate) const WHERE: Word = Word::own(6);
    pub(crate) const SAID_BY: Word = Word::own(7);
    pub(crate) const BE: Word = Word::own(8);

    const fn own(at: u32) -> Word {
        Word(NonZeroU32::MIN.saturating_add(at + 1))
    }

    /// Its place among the article's words.
    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// The claims' own words, in the order of their constants.
const OWN: [&str; 9] = ["event", "who", "whom", "what", "kind", "when", "where", "said-by", "be"];

/// Words by their numbers, end to end.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Words {
    text: String,
    ends: Vec<u32>,
}

impl Default for Words {
    fn default() -> Self {
        Words { text: String::new(), ends: vec![0] }
    }
}

impl Words {
    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// What a word is.
    pub(crate) fn get(&self, word: Word) -> &str {
        let at = word.index();
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[at] as usize]
    }

    fn push(&mut self, word: &str) -> Word {
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        NonZeroU32::new(self.ends.len() as u32).map_or(Word::EMPTY, Word)
    }

    /// Gives back the room that was kept for more.
    pub(crate) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// Bytes on the heap.
    pub(crate) fn heap(&self) -> usize {
        self.text.capacity() + 4 * self.ends.capacity()
    }
}

/// Numbers words: an open-addressed table into [`Words`], at most half full.
pub(crate) struct Interner {
    pub(crate) words: Words,
    /// The words as keys, which are quickly compared; that of nothing for a word too long for one.
    keys: Vec<Key>,
    /// Numbers of words, by hash; 0 is free.
    table: Vec<u32>,
}

impl Interner {
    /// With room for so many words.
    pub(crate) fn for_words(count: usize) -> Self {
        let words = Words { text: String::with_capacity(5 * count), ends: Vec::with_capacity(count) };
        let mut interner = Interner { words, keys: Vec::with_capacity(count), table: vec![0; (2 * count).next_power_of_two().max(64)] };
        interner.intern("");
        for word in OWN {
            interner.intern(word);
        }
        interner
    }

    /// The number of a word; a new one when it was not met before.
    pub(crate) fn intern(&mut self, word: &str) -> Word {
        self.intern_keyed(Key::of(word.as_bytes()), word)
    }

    /// The same for a word whose key is known.
    pub(crate) fn intern_keyed(&mut self, key: Option<Key>, word: &str) -> Word {
        let mask = self.table.len() - 1;
        let mut at = hash(key, word) & mask;
        while let Some(known) = NonZeroU32::new(self.table[at]).map(Word) {
            let same = match key {
                Some(key) => self.keys[known.index()] == key,
                None => self.words.get(known) == word,
            };
            if same {
                return known;
            }
            at = (at + 1) & mask;
        }
        let new = self.words.push(word);
        self.keys.push(key.unwrap_or_default());
        self.table[at] = new.0.get();
        if 2 * self.words.ends.len() > self.table.len() {
            self.grow();
        }
        new
    }

    fn grow(&mut self) {
        self.table = vec![0; 2 * self.table.len()];
        let mask = self.table.len() - 1;
        for word in (1..=self.words.ends.len() as u32).filter_map(NonZeroU32::new).map(Word) {
            let known = self.words.get(word);
            let mut at = hash(Key::of(known.as_bytes()), known) & mask;
            while self.table[at] != 0 {
                at = (at + 1) & mask;
            }
            self.table[at] = word.0.get();
        }
    }
}

fn hash(key: Option<Key>, word: &str) -> usize {
    match key {
        Some(key) => key.hash() as usize,
        None => {
            let mut hasher = FxHasher::default();
            hasher.write(word.as_bytes());
            hasher.finish() as usize
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_numbers() {
        let mut interner = Interner::for_words(0);
        let words: Vec<String> = (0..500).map(|i| format!("w{}", i % 250)).collect();
        let numbers: Vec<Word> = words.iter().map(|w| interner.intern(w)).collect();
        assert_eq!(numbers[..250], numbers[250..]);
        assert!(words.iter().zip(&numbers).all(|(word, &number)| interner.words.get(number) == word));
        assert_eq!(interner.intern(""), Word::EMPTY);
        assert_eq!(interner.words.ends.len(), 251 + OWN.len());
        let long = "a word of many more letters than a key has";
        let number = interner.intern(long);
        assert_eq!((interner.intern(long), interner.words.get(number)), (number, long));
        assert_eq!((interner.intern("event"), interner.intern("be")), (Word::EVENT, Word::BE));
    }
}

//! An article's words, each kept once: [`Word`] is a number that stands for one.

use std::hash::Hasher;
use std::num::NonZeroU32;

use rustc_hash::FxHasher;

/// A word or phrase of an article, by its number: equal words of one article have equal numbers. [`Claims::word`](super::Claims::word) tells
/// which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(NonZeroU32);

impl Word {
    /// The empty word.
    pub const EMPTY: Word = Word(NonZeroU32::MIN);

    /// Its place among the article's words.
    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

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
#[derive(Default)]
pub(crate) struct Interner {
    pub(crate) words: Words,
    /// Numbers of words, by hash; 0 is free.
    table: Vec<u32>,
}

impl Interner {
    /// With room for so many words.
    pub(crate) fn for_words(count: usize) -> Self {
        let words = Words { text: String::with_capacity(5 * count), ..Words::default() };
        let mut interner = Interner { words, table: vec![0; (2 * count).next_power_of_two().max(64)] };
        interner.place(Word::EMPTY);
        interner
    }

    /// The number of a word; a new one when it was not met before.
    pub(crate) fn intern(&mut self, word: &str) -> Word {
        let mask = self.table.len() - 1;
        let mut at = hash(word) & mask;
        while let Some(known) = NonZeroU32::new(self.table[at]) {
            if self.words.get(Word(known)) == word {
                return Word(known);
            }
            at = (at + 1) & mask;
        }
        let new = self.words.push(word);
        self.table[at] = new.0.get();
        if 2 * self.words.ends.len() > self.table.len() {
            self.grow();
        }
        new
    }

    fn grow(&mut self) {
        self.table = vec![0; 2 * self.table.len()];
        for number in 1..=self.words.ends.len() as u32 {
            if let Some(number) = NonZeroU32::new(number) {
                self.place(Word(number));
            }
        }
    }

    /// Enters a word that is not in the table.
    fn place(&mut self, word: Word) {
        let mask = self.table.len() - 1;
        let mut at = hash(self.words.get(word)) & mask;
        while self.table[at] != 0 {
            at = (at + 1) & mask;
        }
        self.table[at] = word.0.get();
    }
}

fn hash(word: &str) -> usize {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish() as usize
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
        assert_eq!(interner.words.ends.len(), 251);
    }
}

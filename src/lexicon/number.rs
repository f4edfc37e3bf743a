//! The dictionary of all lists: every word has a number, so that a text's word is looked up once and each list is then asked by the number.

use std::sync::LazyLock;

use super::entries;
use super::key::{Dictionary, Key};

/// A word's number in the dictionary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Number(u16);

impl Number {
    /// That of a word that is in no list.
    pub(crate) const NONE: Number = Number(0);

    /// The number of a word in lower case.
    #[inline]
    pub(crate) fn of(word: &str) -> Number {
        Number(WORDS.place(word).unwrap_or_default() as u16)
    }

    /// The number of the word with that key.
    #[inline]
    pub(crate) fn of_key(key: Key) -> Number {
        Number(WORDS.place_of_key(key).unwrap_or_default() as u16)
    }

    /// Its place in a list of what is said of every number.
    #[inline]
    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// How many numbers there are.
pub(crate) fn count() -> usize {
    WORDS.len()
}

/// What a list can be asked of: a word in lower case, mostly a lemma. A string is looked up when its number is asked for.
pub(crate) trait Listed<'w>: Copy {
    /// The word.
    fn word(self) -> &'w str;
    /// Its number.
    fn number(self) -> Number;
}

/// A word with its number, looked up before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lexeme<'w> {
    /// The word.
    pub(crate) word: &'w str,
    /// Its number.
    pub(crate) number: Number,
}

impl<'w> Listed<'w> for Lexeme<'w> {
    #[inline]
    fn word(self) -> &'w str {
        self.word
    }

    #[inline]
    fn number(self) -> Number {
        self.number
    }
}

impl<'w> Listed<'w> for &'w str {
    #[inline]
    fn word(self) -> &'w str {
        self
    }

    #[inline]
    fn number(self) -> Number {
        Number::of(self)
    }
}

impl<'w> Listed<'w> for &'w String {
    fn word(self) -> &'w str {
        self
    }

    fn number(self) -> Number {
        Number::of(self)
    }
}

impl<'w> Listed<'w> for &&'w str {
    fn word(self) -> &'w str {
        self
    }

    fn number(self) -> Number {
        Number::of(self)
    }
}

/// What a list says of words, by their numbers.
#[derive(Debug)]
pub(crate) struct List<T> {
    /// For every number the place in `said`, where 0 stands for nothing. These are small, and stand together for common words.
    places: Vec<u16>,
    said: Vec<T>,
}

impl<T: Default> Default for List<T> {
    fn default() -> Self {
        List { places: vec![0; count()], said: vec![T::default()] }
    }
}

impl<T> List<T> {
    /// What the list says of a word.
    #[inline]
    pub(crate) fn get(&self, word: Number) -> Option<&T> {
        match self.places[word.index()] {
            0 => None,
            place => self.said.get(usize::from(place)),
        }
    }

    /// Whether the list has the word.
    #[inline]
    pub(crate) fn has(&self, word: Number) -> bool {
        self.places[word.index()] != 0
    }

    /// Everything that the list says, in the order of its words.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.said.iter_mut().skip(1)
    }
}

impl<T: Default> List<T> {
    /// What is said of a word, to be set. The word must be of the dictionary ([`WORDS`]).
    pub(crate) fn entry(&mut self, word: &str) -> &mut T {
        let number = Number::of(word);
        debug_assert!(number != Number::NONE, "{word:?} is not in the dictionary");
        let place = &mut self.places[number.index()];
        if *place == 0 {
            *place = self.said.len() as u16;
            self.said.push(T::default());
        }
        &mut self.said[usize::from(*place)]
    }
}

impl<'w, T: Default> FromIterator<(&'w str, T)> for List<T> {
    fn from_iter<I: IntoIterator<Item = (&'w str, T)>>(entries: I) -> Self {
        let mut list = List::default();
        entries.into_iter().for_each(|(word, said)| *list.entry(word) = said);
        list
    }
}

/// Which of up to 32 lists a word is in, a bit each, by its number.
#[derive(Debug)]
pub(crate) struct Marks(Vec<u32>);

impl Default for Marks {
    fn default() -> Self {
        Marks(vec![0; count()])
    }
}

impl Marks {
    /// The bits of a word; none for a word in no list.
    #[inline]
    pub(crate) fn of(&self, word: Number) -> u32 {
        self.0[word.index()]
    }

    /// Adds bits to those of a word. The word must be of the dictionary ([`WORDS`]).
    pub(crate) fn mark(&mut self, word: &str, bits: u32) {
        let number = Number::of(word);
        debug_assert!(number != Number::NONE, "{word:?} is not in the dictionary");
        self.0[number.index()] |= bits;
    }
}

/// The words; the one with the number 0 is empty.
static WORDS: LazyLock<Dictionary<()>> = LazyLock::new(|| {
    let mut words = Dictionary::default();
    words.entry("");
    // The commonest words first, so that what lists say of them stands together and stays in the cache.
    for word in entries(include_str!("closed_class.txt")).filter_map(|line| line.split('\t').next()) {
        words.entry(word);
    }
    let mut common: Vec<(&str, &str)> = entries(include_str!("frequency.txt")).filter_map(|line| line.split_once('\t')).collect();
    common.sort_by_key(|&(_, bits)| bits);
    for (word, _) in common {
        words.entry(word);
    }
    for list in LISTS {
        for entry in entries(list).filter_map(|line| line.split('\t').next()) {
            words.entry(entry);
            entry.split(' ').next().into_iter().for_each(|first| _ = words.entry(first));
        }
    }
    words
});

/// The lists whose entries are in the dictionary, and the first words of those of several words.
const LISTS: [&str; 32] = [
    include_str!("irregular.txt"),
    include_str!("pos.txt"),
    include_str!("spelling.txt"),
    include_str!("events.txt"),
    include_str!("synonyms.txt"),
    include_str!("hypernyms.txt"),
    include_str!("number_words.txt"),
    include_str!("time_words.txt"),
    include_str!("calendar_words.txt"),
    include_str!("holidays.txt"),
    include_str!("function_words.txt"),
    include_str!("modality.txt"),
    include_str!("reporting.txt"),
    include_str!("control.txt"),
    include_str!("bare_control.txt"),
    include_str!("unchanged_verbs.txt"),
    include_str!("people.txt"),
    include_str!("roles.txt"),
    include_str!("papers.txt"),
    include_str!("role_modifiers.txt"),
    include_str!("titles.txt"),
    include_str!("given_names.txt"),
    include_str!("organisation_heads.txt"),
    include_str!("mastheads.txt"),
    include_str!("place_heads.txt"),
    include_str!("place_nouns.txt"),
    include_str!("place_ambiguous.txt"),
    include_str!("support_verbs.txt"),
    include_str!("superlatives.txt"),
    include_str!("changes.txt"),
    include_str!("time_units.txt"),
    include_str!("measures.txt"),
];

//! The dictionary of all lists: every word has a number, so that a text's word is looked up once and each list is then asked by the number.

pub(crate) use super::group;
use super::group::WORDS;
use super::key::Key;

/// A word's number in the dictionary, and which lists it is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Number {
    at: u16,
    lists: u32,
}

impl Number {
    /// That of a word that is in no list.
    pub(crate) const NONE: Number = Number { at: 0, lists: 0 };

    /// The number of a word in lower case.
    #[inline]
    pub(crate) fn of(word: &str) -> Number {
        WORDS.place(word).map_or(Number::NONE, |(at, &lists)| Number { at: at as u16, lists: lists | group::ANY })
    }

    /// The number of the word with that key.
    #[inline]
    pub(crate) fn of_key(key: Key) -> Number {
        WORDS.place_of_key(key).map_or(Number::NONE, |(at, &lists)| Number { at: at as u16, lists: lists | group::ANY })
    }

    /// The numbers of the words with some keys.
    pub(crate) fn of_keys(keys: &[Key]) -> Vec<Number> {
        let number = |at: u16| match at {
            0 => Number::NONE,
            at => Number { at, lists: WORDS.said(usize::from(at)) | group::ANY },
        };
        WORDS.places(keys).into_iter().map(number).collect()
    }

    /// Its place in a list of what is said of every number.
    #[inline]
    pub(crate) fn index(self) -> usize {
        usize::from(self.at)
    }

    /// Whether the word is in a list of one of the [groups](super::group).
    #[inline]
    pub(crate) fn is_in(self, groups: u32) -> bool {
        self.lists & groups != 0
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
    /// The groups that its words are in.
    groups: u32,
    /// For every number the place in `said`, where 0 stands for nothing. These are small, and stand together for common words.
    places: Vec<u16>,
    said: Vec<T>,
}

impl<T> List<T> {
    /// What the list says of a word.
    #[inline]
    pub(crate) fn get(&self, word: Number) -> Option<&T> {
        if !word.is_in(self.groups) {
            return None;
        }
        match self.places[word.index()] {
            0 => None,
            place => self.said.get(usize::from(place)),
        }
    }

    /// Whether the list has the word.
    #[inline]
    pub(crate) fn has(&self, word: Number) -> bool {
        word.is_in(self.groups) && self.places[word.index()] != 0
    }

    /// Everything that the list says, in the order of its words.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.said.iter_mut().skip(1)
    }
}

impl<T: Default> List<T> {
    /// A list that says nothing yet, whose words will be in these groups.
    pub(crate) fn of(groups: u32) -> Self {
        List { groups, places: vec![0; count()], said: vec![T::default()] }
    }

    /// The list of some words of these groups.
    pub(crate) fn new<'w>(groups: u32, entries: impl IntoIterator<Item = (&'w str, T)>) -> Self {
        let mut list = List::of(groups);
        entries.into_iter().for_each(|(word, said)| *list.entry(word) = said);
        list
    }

    /// What is said of a word, to be set. The word must be of the list's groups.
    pub(crate) fn entry(&mut self, word: &str) -> &mut T {
        let number = Number::of(word);
        debug_assert!(number.is_in(self.groups), "{word:?} is in no such list");
        let place = &mut self.places[number.index()];
        if *place == 0 {
            *place = self.said.len() as u16;
            self.said.push(T::default());
        }
        &mut self.said[usize::from(*place)]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_looked_up_once() {
        let words = ["the", "killed", "friday", "people's", "a word of no list that is longer than a key"];
        let keys: Vec<Key> = words.iter().map(|word| Key::of(word.as_bytes()).unwrap_or_default()).collect();
        let numbers = Number::of_keys(&keys);
        assert!(words.iter().zip(&numbers).all(|(word, &number)| Number::of(word) == number));
        assert!(numbers[0] != Number::NONE && numbers[4] == Number::NONE && Number::of("") == Number::NONE);
        assert!(Number::of("friday").is_in(group::CALENDAR) && !Number::of("kill").is_in(group::CALENDAR | group::NAMES));
        assert!(Number::of("kill").is_in(group::ANY) && !Number::NONE.is_in(group::ANY));
    }

    #[test]
    fn lists_say_something_of_their_words_only() {
        let list = List::new(group::CALENDAR, [("monday", 1), ("friday", 5)]);
        assert_eq!(
            ["monday", "friday", "sunday", "killed", "xyzzy"].map(|word| list.get(Number::of(word)).copied()),
            [Some(1), Some(5), None, None, None]
        );
        assert!(list.has("friday".number()) && !list.has("sunday".number()));
        let mut marks = Marks::default();
        marks.mark("friday", 1);
        marks.mark("friday", 4);
        assert_eq!((marks.of(Number::of("friday")), marks.of(Number::of("monday")), marks.of(Number::NONE)), (5, 0, 0));
    }
}

//! Entries of one or more words, looked up at a place in a text.

use rustc_hash::FxHashMap;

use super::number::{List, Listed, Number};

/// Phrases by their first word, the longest first, each with what its list says of it.
pub(crate) struct Phrases<T> {
    by_first: List<Vec<Phrase<T>>>,
    /// Those whose first word is not in the dictionary.
    others: FxHashMap<&'static str, Vec<Phrase<T>>>,
}

struct Phrase<T> {
    /// Its words after the first.
    rest: Box<[&'static str]>,
    said: T,
}

impl<T> Phrases<T> {
    /// Builds from entries whose words are parted by one space. The first words are of these groups.
    pub(crate) fn new(groups: u32, entries: impl Iterator<Item = (&'static str, T)>) -> Self {
        let mut phrases = Phrases { by_first: List::of(groups), others: FxHashMap::default() };
        for (phrase, said) in entries {
            let mut words = phrase.split(' ');
            let first = words.next().unwrap_or_default();
            let list = match Number::of(first) {
                Number::NONE => phrases.others.entry(first).or_default(),
                _ => phrases.by_first.entry(first),
            };
            list.push(Phrase { rest: words.collect(), said });
        }
        for list in phrases.by_first.values_mut().chain(phrases.others.values_mut()) {
            list.sort_by(|a, b| b.rest.len().cmp(&a.rest.len()).then_with(|| a.rest.cmp(&b.rest)));
        }
        phrases
    }

    /// The longest phrase that the words begin with, as its number of words and what the list says of it.
    ///
    /// Looks at no more words than the longest phrase with this first word has.
    #[inline]
    pub(crate) fn longest<'w, W: Listed<'w>>(&self, mut words: impl Iterator<Item = W> + Clone) -> Option<(usize, &T)> {
        let first = words.next()?;
        let list = match first.number() {
            Number::NONE => self.others.get(first.word())?,
            number => self.by_first.get(number)?,
        };
        let stands = |phrase: &&Phrase<T>| {
            let mut here = words.clone();
            phrase.rest.iter().all(|word| here.next().is_some_and(|here| here.word() == *word))
        };
        list.iter().find(stands).map(|phrase| (1 + phrase.rest.len(), &phrase.said))
    }
}

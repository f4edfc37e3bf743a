//! Entries of one or more words, looked up at a place in a text.

use super::key::Dictionary;

/// Phrases by their first word, the longest first, each with what its list says of it.
pub(crate) struct Phrases<T> {
    by_first: Dictionary<Vec<Phrase<T>>>,
}

struct Phrase<T> {
    /// Its words after the first.
    rest: Box<[&'static str]>,
    said: T,
}

impl<T> Phrases<T> {
    /// Builds from entries whose words are parted by one space.
    pub(crate) fn new(entries: impl Iterator<Item = (&'static str, T)>) -> Self {
        let mut by_first: Dictionary<Vec<Phrase<T>>> = Dictionary::default();
        for (phrase, said) in entries {
            let mut words = phrase.split(' ');
            let first = words.next().unwrap_or_default();
            by_first.entry(first).push(Phrase { rest: words.collect(), said });
        }
        for list in by_first.values_mut() {
            list.sort_by(|a, b| b.rest.len().cmp(&a.rest.len()).then_with(|| a.rest.cmp(&b.rest)));
        }
        Phrases { by_first }
    }

    /// The longest phrase that the words begin with, as its number of words and what the list says of it.
    ///
    /// Looks at no more words than the longest phrase with this first word has.
    pub(crate) fn longest<'w>(&self, mut words: impl Iterator<Item = &'w str> + Clone) -> Option<(usize, &T)> {
        let list = self.by_first.get(words.next()?)?;
        let stands = |phrase: &&Phrase<T>| {
            let mut here = words.clone();
            phrase.rest.iter().all(|word| here.next() == Some(word))
        };
        list.iter().find(stands).map(|phrase| (1 + phrase.rest.len(), &phrase.said))
    }
}

//! Entries of one or more words, looked up at a place in a text.

use rustc_hash::FxHashMap;

/// Phrases by their first word, the longest first, each with what its list says of it.
pub(crate) struct Phrases<T> {
    by_first: FxHashMap<&'static str, Vec<(&'static str, T)>>,
}

impl<T> Phrases<T> {
    /// Builds from entries whose words are parted by one space.
    pub(crate) fn new(entries: impl Iterator<Item = (&'static str, T)>) -> Self {
        let mut by_first: FxHashMap<&'static str, Vec<(&'static str, T)>> = FxHashMap::default();
        for (phrase, said) in entries {
            let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
            by_first.entry(first).or_default().push((rest, said));
        }
        for list in by_first.values_mut() {
            list.sort_by_key(|(rest, _)| (std::cmp::Reverse(rest.split_whitespace().count()), *rest));
        }
        Phrases { by_first }
    }

    /// The longest phrase that the words begin with, as its number of words and what the list says of it.
    ///
    /// Looks at no more words than the longest phrase with this first word has.
    pub(crate) fn longest<'w>(&self, mut words: impl Iterator<Item = &'w str> + Clone) -> Option<(usize, &T)> {
        let list = self.by_first.get(words.next()?)?;
        list.iter().find_map(|(rest, said)| {
            let mut here = words.clone();
            let mut length = 1;
            for word in rest.split_whitespace() {
                if here.next() != Some(word) {
                    return None;
                }
                length += 1;
            }
            Some((length, said))
        })
    }
}

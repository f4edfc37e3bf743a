//! What a thing is, and what it therefore is not: a dhow is a boat, a guitar is an instrument and no flute.

use super::number::{List, Listed, Number, group};
use super::{entries, synonym_class};
use std::sync::LazyLock;

/// What a lemma is, the nearest first: "dhow" is a boat, a vessel, a vehicle. Of an unknown word, what its synonyms' head word is.
pub(crate) fn hypernyms<'w>(lemma: impl Listed<'w>) -> impl Iterator<Item = &'static str> {
    wider(lemma).iter().copied()
}

/// The same as a list.
pub(crate) fn wider<'w>(lemma: impl Listed<'w>) -> &'static [&'static str] {
    entry(lemma).map_or(&[], |entry| entry.is)
}

/// Whether what is `a` is also `b`, by what is known of the two nouns.
pub(crate) fn is_a(a: &str, b: &str) -> bool {
    let class = synonym_class(b);
    hypernyms(a).any(|word| word == b || (class.is_some() && synonym_class(word) == class))
}

/// Whether what is `a` cannot be `b`: two of one exclusive kind, neither of which is the other or may stand for it.
pub(crate) fn sisters(a: &str, b: &str) -> bool {
    let (Some(first), Some(second)) = (entry(a), entry(b)) else { return false };
    let class = synonym_class(a);
    if a == b || (class.is_some() && class == synonym_class(b)) || is_a(a, b) || is_a(b, a) {
        return false;
    }
    first.kinds.split(',').any(|kind| kind != "-" && second.kinds.split(',').any(|other| other == kind))
}

#[derive(Clone, Copy, Default)]
struct Entry {
    kinds: &'static str,
    is: &'static [&'static str],
}

fn entry<'w>(lemma: impl Listed<'w>) -> Option<Entry> {
    static NOUNS: LazyLock<List<Entry>> =
        LazyLock::new(|| List::new(group::NOUNS, entries(include_str!("hypernyms.txt")).filter_map(read)));
    let number = lemma.number();
    NOUNS.get(number).or_else(|| NOUNS.get(Number::of(synonym_class(lemma)?))).copied()
}

fn read(line: &'static str) -> Option<(&'static str, Entry)> {
    let (lemma, rest) = line.split_once('\t')?;
    let (kinds, is) = rest.split_once('\t')?;
    let is = is.split(',').filter(|word| !word.is_empty()).collect::<Vec<_>>().leak();
    Some((lemma, Entry { kinds, is }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_things() {
        for (a, b) in [("dhow", "boat"), ("guitar", "instrument"), ("dog", "animal"), ("supermarket", "shop"), ("pistol", "weapon")] {
            assert!(is_a(a, b), "{a} {b}");
        }
        for (a, b) in [("boat", "dhow"), ("dog", "cat"), ("animal", "dog")] {
            assert!(!is_a(a, b), "{a} {b}");
        }
    }

    #[test]
    fn sisters_exclude_each_other() {
        for (a, b) in [("dog", "cat"), ("trumpet", "guitar"), ("bicycle", "truck"), ("monday", "friday"), ("man", "girl")] {
            assert!(sisters(a, b) && sisters(b, a), "{a} {b}");
        }
        for (a, b) in [("puppy", "dog"), ("dhow", "boat"), ("lorry", "truck"), ("dog", "dog"), ("dog", "guitar"), ("doctor", "father")] {
            assert!(!sisters(a, b), "{a} {b}");
        }
    }

    #[test]
    fn every_line_is_read() {
        for line in entries(include_str!("hypernyms.txt")) {
            assert!(read(line).is_some_and(|(_, entry)| !entry.is.is_empty()), "{line}");
        }
    }
}

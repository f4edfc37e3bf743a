//! Single words: synonyms, antonyms, and how rare a word is.

use super::events::{Part, classes, event_classes, event_words, phrase};
use super::number::{List, Listed, Number, group};
use super::{Set, entries};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

static SYNONYMS: LazyLock<List<&'static str>> = LazyLock::new(|| List::new(group::SYNONYMS, synonyms()));

/// Lemmas with the head words of their classes.
fn synonyms() -> impl Iterator<Item = (&'static str, &'static str)> {
    entries(include_str!("synonyms.txt")).filter_map(|line| line.split_once('\t'))
}

/// The head word of a lemma's class of synonyms.
pub(crate) fn synonym_class<'w>(lemma: impl Listed<'w>) -> Option<&'static str> {
    SYNONYMS.get(lemma.number()).copied()
}

/// Whether two lemmas are antonyms, themselves or by the head words of their synonyms.
pub(crate) fn antonyms(a: &str, b: &str) -> bool {
    static ANTONYMS: LazyLock<FxHashSet<(&'static str, &'static str)>> =
        LazyLock::new(|| entries(include_str!("antonyms.txt")).filter_map(|line| line.split_once('\t')).collect());
    let listed = |a: &str, b: &str| ANTONYMS.contains(&if a < b { (a, b) } else { (b, a) });
    let (first, second) = (synonym_class(a).unwrap_or(a), synonym_class(b).unwrap_or(b));
    listed(a, b) || (first != second && (listed(first, b) || listed(a, second) || listed(first, second)))
}

/// The concept a lemma stands for in comparison: its class of event by its commonest part of speech, else its class of synonyms, else itself.
pub(crate) fn concept(lemma: &str) -> &str {
    if lemma.contains(' ')
        && let Some((_, [class, ..])) = phrase(lemma.split(' '))
    {
        return class;
    }
    static CONCEPTS: LazyLock<List<&'static str>> = LazyLock::new(|| {
        let known = event_words().chain(synonyms().map(|(lemma, _)| lemma));
        let other = known.map(|lemma| (lemma, concept_of_word(lemma))).filter(|(lemma, concept)| lemma != concept);
        List::new(group::EVENTS | group::SYNONYMS, other)
    });
    CONCEPTS.get(Number::of(lemma)).copied().unwrap_or(lemma)
}

/// The concept of a word that is in some list.
fn concept_of_word(lemma: &'static str) -> &'static str {
    let likeliest = if mostly_noun(lemma) { classes(lemma, Part::Noun).first() } else { None };
    likeliest.or_else(|| event_classes(lemma).first()).copied().or_else(|| synonym_class(lemma)).unwrap_or(lemma)
}

/// How rare a lemma, or a class of event, is in general English, in bits, 0 to 10.
pub(crate) fn rarity(lemma: &str) -> f64 {
    static BITS: LazyLock<FxHashMap<&'static str, u8>> = LazyLock::new(|| {
        let read = |line: &'static str| line.split_once('\t').and_then(|(lemma, bits)| Some((lemma, bits.parse().ok()?)));
        entries(include_str!("frequency.txt")).filter_map(read).collect()
    });
    let word = lemma.split('_').next().unwrap_or(lemma);
    BITS.get(word).map_or(10.0, |bits| f64::from(*bits))
}

/// Whether a word is a noun more often than anything else.
pub(crate) fn mostly_noun(lemma: &str) -> bool {
    static NOUNS: LazyLock<Set> = LazyLock::new(|| {
        let noun = |line: &'static str| line.split_once('\t').filter(|(_, tags)| tags.starts_with('n')).map(|(word, _)| word);
        entries(include_str!("pos.txt")).filter_map(noun).filter(|word| !classes(word, Part::Noun).is_empty()).collect()
    });
    NOUNS.contains(lemma)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn synonyms_and_antonyms() {
        for (a, b) in [("ship", "vessel"), ("kid", "child"), ("couch", "sofa"), ("rapid", "quick"), ("nearly", "virtually")] {
            assert_eq!(synonym_class(a), synonym_class(b), "{a} {b}");
            assert!(synonym_class(a).is_some() && !antonyms(a, b));
        }
        for (a, b) in [("legal", "illegal"), ("huge", "small"), ("slow", "rapid"), ("guilty", "innocent")] {
            assert!(antonyms(a, b) && antonyms(b, a), "{a} {b}");
        }
    }

    #[test]
    fn concepts() {
        assert_eq!((concept("blaze"), concept("fire")), ("burn", "burn"));
        assert_eq!((concept("slay"), concept("killing")), ("kill", "kill"));
        assert_eq!((concept("zither"), concept("lorry")), ("zither", "truck"));
    }

    #[test]
    fn rare_words_weigh_more() {
        assert!(rarity("say") < rarity("arrest") && rarity("arrest") < rarity("derailment"));
        assert_eq!(rarity("xylograph"), 10.0);
    }

    #[test]
    fn every_bit_figure_is_read() {
        assert!(
            entries(include_str!("frequency.txt")).all(|line| line.split_once('\t').is_some_and(|(_, bits)| bits.parse::<u8>().is_ok()))
        );
    }
}

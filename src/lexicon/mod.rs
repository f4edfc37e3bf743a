//! Word lists as plain data files: one entry a line, a heading of `#` lines that says what the file is and where it came from.
//!
//! Lists are parsed once, on first use. Entries are lower case unless the heading says otherwise; fields are separated by one tab. Those that
//! are asked for every word are kept as a [`number::List`]: a word is looked up once, and each list is asked by its number.

pub(crate) mod bare;
pub(crate) mod control;
pub(crate) mod events;
pub(crate) mod group;
pub(crate) mod inflect;
pub(crate) mod key;
pub(crate) mod modality;
pub(crate) mod nouns;
pub(crate) mod number;
pub(crate) mod opposites;
mod own;
pub(crate) mod phrases;
pub(crate) mod reporting;
pub(crate) mod roles;
pub(crate) mod words;

pub use own::WordLists;
pub(crate) use words::{concept, rarity, synonym_class};

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use number::{List, Listed};

/// A set of words or phrases.
pub(crate) type Set = FxHashSet<&'static str>;

/// Words or phrases, each with what the list says of it.
pub(crate) type Table = FxHashMap<&'static str, &'static str>;

/// The entries of a list: its lines without the heading and without blank ones.
pub(crate) fn entries(data: &str) -> impl Iterator<Item = &str> {
    data.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Reads a list of one column.
pub(crate) fn set(data: &'static str) -> Set {
    entries(data).collect()
}

/// Reads a list of two columns: entry, tab, the rest of the line.
pub(crate) fn table(data: &'static str) -> Table {
    entries(data).filter_map(|line| line.split_once('\t')).collect()
}

/// Tells at once of most words that they are not in a list, by their first and last letter and their length.
pub(crate) struct Gate([u64; 128]);

impl Gate {
    /// The gate of a list.
    pub(crate) fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        let mut bits = [0; 128];
        for bit in words.into_iter().filter_map(gate_bit) {
            bits[bit / 64] |= 1 << (bit % 64);
        }
        Gate(bits)
    }

    /// Whether the list may hold the word, in upper or lower case. `false` is certain.
    #[inline]
    pub(crate) fn may_hold(&self, word: &str) -> bool {
        gate_bit(word).is_none_or(|bit| self.0[bit / 64] & 1 << (bit % 64) != 0)
    }
}

/// A word's place in a gate; none when its ends are no ASCII, and case may change their bytes.
#[inline]
fn gate_bit(word: &str) -> Option<usize> {
    let (&first, &last) = word.as_bytes().first().zip(word.as_bytes().last())?;
    let part = |b: u8| usize::from(b & 31);
    (first.is_ascii() && last.is_ascii()).then(|| part(first) | part(last) << 5 | (word.len() & 7) << 10)
}

/// Whether two predicates name one kind of event: "kill" and "death".
pub(crate) fn same_event(a: &str, b: &str) -> bool {
    events::share_class(a, b)
}

/// Whether a noun names an event: "visit", "fire", "arrest".
pub(crate) fn is_event_noun<'w>(lemma: impl Listed<'w>) -> bool {
    !events::classes(lemma, events::Part::Noun).is_empty()
}

/// Whether a noun, as its lemma, says what a person is: kin, age, part in what happened, role.
pub(crate) fn is_person<'w>(lemma: impl Listed<'w>) -> bool {
    static PEOPLE: LazyLock<List<()>> = LazyLock::new(|| {
        let nouns = entries(include_str!("people.txt")).chain(entries(include_str!("roles.txt")));
        List::new(group::PEOPLE, nouns.map(|noun| (noun, ())))
    });
    PEOPLE.has(lemma.number()) || ["man", "woman", "person"].iter().any(|end| lemma.word().ends_with(end))
}

/// The same of a noun as written, in lower case, or of one that stands for several people.
pub(crate) fn names_person(noun: &str) -> bool {
    let several = matches!(noun, "men" | "women" | "people" | "children" | "police");
    several || is_person(noun) || noun.strip_suffix('s').is_some_and(is_person)
}

/// Whether a noun, as its lemma, can be who says something: a person, a body of people, or what they wrote.
pub(crate) fn is_speaker<'w>(lemma: impl Listed<'w>) -> bool {
    is_person(lemma) || papers().has(lemma.number())
}

/// Whether such a noun names who speaks where it stands alone before a colon: "Court:", "Report:", but not "Note:".
pub(crate) fn is_heading_speaker<'w>(lemma: impl Listed<'w>) -> bool {
    is_person(lemma) || papers().get(lemma.number()) == Some(&true)
}

/// Bodies and what people write, and whether each names a speaker before a colon.
fn papers() -> &'static List<bool> {
    static PAPERS: LazyLock<List<bool>> = LazyLock::new(|| {
        let colon = table(include_str!("papers.txt")).into_iter().map(|(noun, before)| (noun, before == "colon"));
        List::new(group::PAPERS, colon)
    });
    &PAPERS
}

/// Whether a word, in lower case, is a common given name.
pub(crate) fn is_given_name<'w>(word: impl Listed<'w>) -> bool {
    static NAMES: LazyLock<List<()>> =
        LazyLock::new(|| List::new(group::NAMES, entries(include_str!("given_names.txt")).map(|name| (name, ()))));
    NAMES.has(word.number())
}

/// Whether a word is one that numbers are made of: "nine", "ninth", "dozens".
pub(crate) fn is_number_word(word: &str) -> bool {
    static NUMBERS: LazyLock<Set> = LazyLock::new(|| table(include_str!("number_words.txt")).into_keys().collect());
    NUMBERS.contains(word)
}

/// Whether a verb mostly carries the event that its object names: "provide assistance", "face aggression".
pub(crate) fn is_support_verb<'w>(lemma: impl Listed<'w>) -> bool {
    static SUPPORT: LazyLock<List<()>> =
        LazyLock::new(|| List::new(group::CONTROL, entries(include_str!("support_verbs.txt")).map(|verb| (verb, ()))));
    SUPPORT.has(lemma.number())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// Every list has a heading that names its licence, then sorted lines without doubles.
    #[test]
    fn lists_are_in_order() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon");
        let mut lists: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        lists.retain(|path| path.extension().is_some_and(|e| e == "txt"));
        lists.sort();
        assert!(!lists.is_empty());
        for path in lists {
            let data = std::fs::read_to_string(&path).unwrap();
            let name = path.display();
            let heading = data.lines().take_while(|line| line.starts_with('#'));
            assert!(
                heading.into_iter().any(|line| line.contains("MIT OR Apache-2.0") || line.contains("WORDNET-LICENSE")),
                "{name}: no licence"
            );
            let lines: Vec<_> = data.lines().skip_while(|line| line.starts_with('#')).collect();
            for pair in lines.windows(2) {
                assert!(pair[0] < pair[1], "{name}: out of order: {:?}, {:?}", pair[0], pair[1]);
            }
        }
    }

    /// All lists of words are read in a few milliseconds: the first article pays no more than that.
    #[test]
    fn lists_are_read_quickly() {
        let start = std::time::Instant::now();
        super::opposites::opposed("kill", "rescue");
        super::opposites::converses("buy", "sell");
        super::words::antonyms("big", "small");
        super::nouns::sisters("dog", "cat");
        super::rarity(super::concept("fire"));
        println!("lists read in {:?}", start.elapsed());
        assert!(start.elapsed().as_millis() < 500);
    }
}

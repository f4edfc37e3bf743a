//! One canonical name a thing, over the articles of a story.
//!
//! Names that are spellings of one another are joined; a short name ("Kim", "CNN") joins a longer one when only one longer name in the story can
//! be meant. Names are only compared when they share a word, a beginning of one, or initials, so the work stays near-linear.

use rustc_hash::FxHashMap;

use crate::value::entity::{Likeness, same_name};

/// Canonical names of a story.
#[derive(Default)]
pub(crate) struct Aliases<'a> {
    canonical: FxHashMap<&'a str, &'a str>,
}

/// Keys that more names share than this are no key.
const MAX_SHARED: usize = 64;

impl<'a> Aliases<'a> {
    /// Finds the aliases among all names of a story.
    pub(crate) fn find(names: impl Iterator<Item = &'a str>) -> Self {
        let mut count: FxHashMap<&str, usize> = FxHashMap::default();
        for name in names {
            *count.entry(name).or_default() += 1;
        }
        // Longest first, so that a short name finds the long ones it may stand for.
        let mut names: Vec<&str> = count.keys().copied().collect();
        names.sort_by_cached_key(|n| (std::cmp::Reverse(n.split_whitespace().count()), std::cmp::Reverse(count[n]), *n));
        let mut by_key: FxHashMap<String, Vec<&'a str>> = FxHashMap::default();
        let mut out = Aliases::default();
        for name in names {
            let keys = keys(name);
            let canonical = out.choose(name, keys.iter().filter_map(|k| by_key.get(k)).flatten().copied());
            out.canonical.insert(name, canonical.unwrap_or(name));
            for key in keys {
                let shared = by_key.entry(key).or_default();
                if shared.len() < MAX_SHARED {
                    shared.push(name);
                }
            }
        }
        out
    }

    /// The name that an alias stands for.
    pub(crate) fn of(&self, name: &'a str) -> &'a str {
        self.canonical.get(name).copied().unwrap_or(name)
    }

    /// The canonical name for a new one: a spelling of it, or the only longer name it can be short for.
    fn choose(&self, name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
        let mut maybe: Vec<&'a str> = Vec::new();
        for other in known {
            match same_name(name, other) {
                Likeness::Same => return Some(self.of(other)),
                Likeness::Maybe => maybe.push(self.of(other)),
                Likeness::Other => {}
            }
        }
        maybe.sort_unstable();
        maybe.dedup();
        match maybe[..] {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// What two spellings of a name have in common: the first letters of each word, or the initials.
fn keys(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let mut keys: Vec<String> = words.iter().map(|w| w.chars().take(3).collect()).collect();
    keys.push(words.iter().filter_map(|w| w.chars().next()).collect());
    keys.sort();
    keys.dedup();
    keys
}

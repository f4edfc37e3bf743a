//! # Spelling
//!
//! **What it does.** Finds the names of one story that are spelled in two ways: a person's name with one word that sounds the same but is written
//! otherwise ("Catherine", "Katherine"), a street whose name is almost another's. The claims that give such a name are compared with one
//! another, though they stand in different clusters or say other things of the person too.
//!
//! **When they conflict.** Two spellings of all but one the same words; the word that differs has the same consonants.
//!
//! **Limits.** Endings that tell a woman's name from a man's ("Daniel", "Daniela") are no other spelling. Names of one word are left alone.

use std::collections::BTreeMap;

use super::{Judgement, Stand};
use crate::claim::Role;
use crate::compare::Item;
use crate::lexicon;
use crate::value::Kind;

/// Keys that more names share than this are no key.
const MAX_SHARED: usize = 16;

/// Groups of items that give a name which the story spells in more than one way; indices into `items`, ascending.
pub(crate) fn disputes(items: &[Item<'_>]) -> Vec<Vec<u32>> {
    let mut by_name: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (i, item) in items.iter().enumerate() {
        if let Some(name) = named(item) {
            by_name.entry(name).or_default().push(i as u32);
        }
    }
    let mut by_key: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for &name in by_name.keys() {
        for key in keys(name) {
            by_key.entry(key).or_default().push(name);
        }
    }
    let mut out: Vec<Vec<u32>> = Vec::new();
    for names in by_key.values().filter(|n| n.len() <= MAX_SHARED) {
        let disputed = |name: &&&str| names.iter().any(|other| differ(name, other));
        let mut members: Vec<u32> = names.iter().filter(disputed).flat_map(|n| &by_name[n]).copied().collect();
        members.sort_unstable();
        out.extend((!members.is_empty()).then_some(members));
    }
    out.sort();
    out.dedup();
    out
}

/// How the names of two items of one dispute stand.
pub(crate) fn judge(a: &Item<'_>, b: &Item<'_>) -> Judgement {
    let (m, n) = (named(a).unwrap_or_default(), named(b).unwrap_or_default());
    let kind = if is_street(m) { "place" } else { "identity" };
    match () {
        () if m == n => Judgement { stand: Stand::Same, kind: "restatement", reason: format!("both say {m}") },
        () if differ(m, n) => Judgement { stand: Stand::Conflict, kind, reason: format!("spelled {m} and {n}") },
        () => Judgement { stand: Stand::Compatible, kind: "refinement", reason: format!("{m} and {n}") },
    }
}

/// The name that an item gives: whose age or role it tells, or the street it names.
pub(crate) fn named<'a>(item: &Item<'a>) -> Option<&'a str> {
    let argument = |role| item.proposition.argument(role).and_then(|a| a.name());
    let name = match item.facet {
        "age" | "role" => argument(Role::Agent)?,
        "name" => argument(Role::Complement)?,
        "where" | "origin" => match &item.value?.kind {
            Kind::Place(place) if is_street(&place.name) => place.name.as_str(),
            _ => return None,
        },
        _ => return None,
    };
    (name.split(' ').count() > 1).then_some(name)
}

fn is_street(name: &str) -> bool {
    static STREETS: std::sync::LazyLock<lexicon::Set> = std::sync::LazyLock::new(|| lexicon::set(include_str!("../lexicon/streets.txt")));
    name.rsplit(' ').next().is_some_and(|w| STREETS.contains(w.to_lowercase().as_str()))
}

/// What two spellings of a name have in common: a street's first letters; all words of a person's name, one of them by its consonants.
fn keys(name: &str) -> Vec<String> {
    let words: Vec<String> = name.split(' ').map(str::to_lowercase).collect();
    if is_street(name) {
        return vec![format!("street {} {}", words.len(), sound(&words[0]).chars().take(5).collect::<String>())];
    }
    let key = |at: usize| {
        let parts = words.iter().enumerate().map(|(i, w)| if i == at { skeleton(w) } else { w.clone() });
        format!("{at} {}", parts.collect::<Vec<_>>().join(" "))
    };
    (0..words.len()).filter(|&at| skeleton(&words[at]).len() > 1 && words[at].len() > 3).map(key).collect()
}

/// Whether two names under one key are spelled otherwise, and not the names of a man and a woman.
fn differ(m: &str, n: &str) -> bool {
    let (m, n) = (m.to_lowercase(), n.to_lowercase());
    if m == n {
        return false;
    }
    let mut pairs = m.split(' ').zip(n.split(' '));
    if is_street(&m) || is_street(&n) {
        return pairs.next().is_some_and(|(a, b)| a != b && strsim::osa_distance(&sound(a), &sound(b)) <= 2);
    }
    m.split(' ').count() == n.split(' ').count()
        && pairs.filter(|(a, b)| a != b).all(|(a, b)| skeleton(a) == skeleton(b) && ending(a) == ending(b))
}

/// The vowel that tells a man's name from a woman's; a silent "e" tells nothing.
fn ending(word: &str) -> Option<char> {
    word.chars().last().filter(|c| matches!(c, 'a' | 'o'))
}

/// A word as it sounds, roughly: letters that are written for one another made one, doubled letters single.
fn sound(word: &str) -> String {
    let word = word.replace("ph", "f").replace("ck", "k").replace("th", "t");
    let mut out = String::new();
    for c in word.chars() {
        let c = match c {
            'c' | 'q' => 'k',
            'y' => 'i',
            'z' => 's',
            c => c,
        };
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

/// The consonants of a word as it sounds, with its first letter.
fn skeleton(word: &str) -> String {
    sound(word).char_indices().filter(|&(i, c)| i == 0 || !"aeiouhw".contains(c)).map(|(_, c)| c).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_differ_and_other_names_do_not() {
        for (a, b) in [("katherine lowe", "catharine lowe"), ("gregg parillo", "gregg parilo"), ("Dependent Street", "Dependence Street")] {
            assert!(differ(a, b) && keys(a).iter().any(|k| keys(b).contains(k)), "{a}, {b}");
        }
        for (a, b) in [("daniel roe", "daniela roe"), ("mark tarn", "miles tarn"), ("ann lowe", "ann lowe"), ("Mill Street", "Park Street")]
        {
            assert!(!differ(a, b) || !keys(a).iter().any(|k| keys(b).contains(k)), "{a}, {b}");
        }
    }
}

//! # Spelling
//!
//! **What it does.** Finds the names of one story that are spelled in two ways: a person's name with one word that sounds the same but is written
//! otherwise ("Catherine", "Katherine"), a street whose name is almost another's. The claims that give such a name are compared with one
//! another, though they stand in different clusters or say other things of the person too.
//!
//! **When they conflict.** Two spellings of all but one the same words; the word that differs has the same consonants.
//!
//! **Limits.** Endings that tell a woman's name from a man's ("Daniel", "Daniela") are no other spelling. Names of one word are left alone.

use super::Judgement;
use super::dispute::{Dispute, Grouped, Story, components, grouped};
use crate::claim::Role;
use crate::compare::Item;
use crate::lexicon;
use crate::value::Kind;

/// Keys that more names share than this are no key.
const MAX_SHARED: usize = 16;

/// Disputes over the spelling of a name, one a name.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let by_name = grouped(story.items.iter().enumerate().filter_map(|(i, item)| Some((named(item)?, i as u32))));
    let by_key = grouped(by_name.keys().flat_map(|&name| keys(name).into_iter().map(move |key| (key, name))));
    let names: Vec<&str> = by_name.keys().copied().collect();
    let mut spelled: Vec<(u32, u32)> = Vec::new();
    for (key, alike) in (0u32..).zip(by_key.values().filter(|n| n.len() <= MAX_SHARED)) {
        let other_spelling = |name: &&&str| alike.iter().any(|other| differ(name, other));
        let numbers = alike.iter().filter(other_spelling).filter_map(|name| names.binary_search(name).ok());
        spelled.extend(numbers.map(|number| (key, number as u32)));
    }
    let of_one = |numbers: Vec<u32>| numbers.into_iter().map(|number| names[number as usize]).collect::<Vec<&str>>();
    let mut disputed: Vec<Vec<&str>> = components(&spelled).into_iter().map(|(_, numbers)| of_one(numbers)).collect();
    disputed.sort();
    disputed.into_iter().filter_map(|names| dispute(story.items, &names, &by_name)).collect()
}

fn dispute(items: &[Item<'_>], names: &[&str], by_name: &Grouped<&str, u32>) -> Option<Dispute> {
    let answers = names.iter().map(|name| by_name.get(name).to_vec()).collect();
    let name = |i: u32| named(&items[i as usize]).unwrap_or_default();
    let found = Dispute::among(answers, |a, b| {
        let (m, n) = (name(a), name(b));
        let kind = if is_street(m) { "place" } else { "identity" };
        differ(m, n).then(|| Judgement::conflict(kind, format!("spelled {m} and {n}")))?
    });
    found.map(|dispute| dispute.asking("Which spelling is right", |i| name(i).to_owned()))
}

/// The name that an item gives: whose age or role it tells, or the street it names.
fn named<'a>(item: &Item<'a>) -> Option<&'a str> {
    let argument = |role| item.proposition.argument(role).and_then(|a| a.name());
    let name = match item.facet {
        "age" | "role" => argument(Role::Agent)?,
        // "Ana Ruiz was the first victim"
        "who" if item.proposition.predicate() == "be" => argument(Role::Agent)?,
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
    let mut out: Vec<String> = (0..words.len()).filter(|&at| is_told_by_sound(&words[at])).map(key).collect();
    let (first, last) = (&words[0], &words[words.len() - 1]);
    if (2..=4).contains(&words.len()) && is_told_by_sound(first) {
        out.push(format!("ends {} {last}", skeleton(first)));
    }
    out
}

/// Whether a word has consonants enough to be known by them.
fn is_told_by_sound(word: &str) -> bool {
    word.len() > 3 && skeleton(word).len() > 1
}

/// Whether two names under one key are spelled otherwise, and not the names of a man and a woman.
fn differ(m: &str, n: &str) -> bool {
    let (m, n) = (m.to_lowercase(), n.to_lowercase());
    let (x, y): (Vec<&str>, Vec<&str>) = (m.split(' ').collect(), n.split(' ').collect());
    if is_street(&m) || is_street(&n) {
        return x[0] != y[0] && strsim::osa_distance(&sound(x[0]), &sound(y[0])) <= 2;
    }
    let spelled = |a: &str, b: &str| a != b && skeleton(a) == skeleton(b) && ending(a) == ending(b);
    if x.len() != y.len() {
        // A middle name left out.
        return x.len().min(y.len()) == 2 && spelled(x[0], y[0]) && x.last() == y.last() && !x[0].is_empty();
    }
    m != n && x.iter().zip(&y).all(|(a, b)| a == b || spelled(a, b))
}

/// Whether two names are of one person: spelled otherwise, or with a middle name more.
pub(super) fn one_name(m: &str, n: &str) -> bool {
    let (x, y): (Vec<&str>, Vec<&str>) = (m.split(' ').collect(), n.split(' ').collect());
    let middle = x.len() != y.len() && x.first() == y.first() && x.last() == y.last() && x.len().min(y.len()) == 2;
    m == n || middle || !is_street(m) && !is_street(n) && differ(m, n) && keys(m).iter().any(|key| keys(n).contains(key))
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

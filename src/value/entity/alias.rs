//! Whether two names are of one thing: spelling variants, initials, surnames, acronyms.

use crate::value::names::plain;

/// How likely two names are of one thing, by the names alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Likeness {
    /// One name, or two spellings of it.
    Same,
    /// One may be short for the other: a surname alone, an acronym, a first name left out.
    Maybe,
    /// Names of different things.
    Other,
}

/// Compares two names: accents, hyphens, one letter more or less, other transliterations, initials, a middle name left out.
///
/// ```
/// use corroborate::value::entity::{Likeness, same_name};
///
/// assert_eq!(same_name("Kim Jong-Un", "Kim Jong Un"), Likeness::Same);
/// assert_eq!(same_name("Miles Vinar", "Mark Vinar"), Likeness::Other);
/// assert_eq!(same_name("Ana Ruiz", "Ruiz"), Likeness::Maybe);
/// ```
pub fn same_name(a: &str, b: &str) -> Likeness {
    let (x, y) = (parts(a), parts(b));
    if x.is_empty() || y.is_empty() {
        return Likeness::Other;
    }
    if x == y || x.concat() == y.concat() {
        return Likeness::Same;
    }
    if acronym(a, &y) || acronym(b, &x) {
        return Likeness::Maybe;
    }
    let (short, long) = if x.len() <= y.len() { (&x, &y) } else { (&y, &x) };
    if short.len() == 1 {
        let whole = long.len() == 1;
        return match alike(&short[0], long.last().map_or("", |w| w)) {
            true if whole => Likeness::Same,
            true => Likeness::Maybe,
            // "Kim" for "Kim Jong Un": some families stand first.
            false if !whole && long.len() == 3 && long[0] == short[0] => Likeness::Maybe,
            false => Likeness::Other,
        };
    }
    full(short, long)
}

/// Two names of two words or more: family names must be alike, given names too or stand for one another as initials do.
fn full(short: &[String], long: &[String]) -> Likeness {
    let (Some(family), Some(other)) = (short.last(), long.last()) else { return Likeness::Other };
    let (given, first) = (&short[0], &long[0]);
    let joined = |w: &[String]| w.concat();
    if alike(family, other) {
        if alike(given, first) {
            return if short.len() == long.len() && !middles(short, long) { Likeness::Maybe } else { Likeness::Same };
        }
        if initial(given, first) {
            return Likeness::Same;
        }
        return if given.chars().next() == first.chars().next() && (first.starts_with(given.as_str()) || given.starts_with(first.as_str())) {
            Likeness::Maybe
        } else {
            Likeness::Other
        };
    }
    // "Chang Ho-jin" and "Chang Ho Jin", "al-Hariri" and "Al Hariri".
    if short.len() != long.len() && alike(&joined(short), &joined(long)) && joined(short).len() > 6 {
        return Likeness::Same;
    }
    Likeness::Other
}

/// Whether what stands between the first and the last word agrees.
fn middles(a: &[String], b: &[String]) -> bool {
    a.iter().zip(b).all(|(x, y)| alike(x, y) || initial(x, y))
}

fn initial(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.chars().count() == 1 && long.starts_with(short)
}

/// One spelling of a word against another: equal, or one letter off in a long word, or apart only in letters that transliterations swap.
fn alike(a: &str, b: &str) -> bool {
    if a == b || sounds(a) == sounds(b) {
        return true;
    }
    let length = a.chars().count().min(b.chars().count());
    // The first letter holds: "Bell" is not "Tell".
    length >= 6 && a.chars().next() == b.chars().next() && strsim::osa_distance(a, b) <= 1
}

/// The word with what transliterations write in different ways written in one.
fn sounds(word: &str) -> String {
    const PAIRS: &[(&str, &str)] = &[
        ("kh", "h"),
        ("sch", "sh"),
        ("ou", "u"),
        ("oo", "u"),
        ("ee", "i"),
        ("y", "i"),
        ("ei", "i"),
        ("ai", "ei"),
        ("ie", "i"),
        ("ii", "i"),
        ("j", "dj"),
        ("ph", "f"),
        ("q", "k"),
        ("w", "v"),
        ("ts", "z"),
        ("x", "ks"),
    ];
    let mut out = word.to_owned();
    for (from, to) in PAIRS {
        if out.contains(from) {
            out = out.replace(from, to);
        }
    }
    let mut before = None;
    out.retain(|c| before.replace(c) != Some(c));
    out
}

/// Whether a name in capitals is made of the first letters of the other's words.
fn acronym(name: &str, words: &[String]) -> bool {
    let letters: Vec<char> = name.chars().filter(|c| *c != '.').collect();
    let capital = letters.len() >= 2 && letters.iter().all(|c| c.is_uppercase());
    let initials = || words.iter().filter(|w| !small(w)).filter_map(|w| w.chars().next());
    capital && words.len() > 1 && initials().eq(letters.iter().flat_map(|c| c.to_lowercase()))
}

fn small(word: &str) -> bool {
    matches!(word, "of" | "the" | "for" | "and" | "de" | "la" | "on" | "in")
}

/// The words of a name without accents, points and endings that say nothing.
fn parts(name: &str) -> Vec<String> {
    let words = name.split([' ', '-', '\u{a0}', '\n']).map(plain);
    words.filter(|w| !w.is_empty() && !matches!(w.as_str(), "jr" | "sr" | "inc" | "ltd" | "llc" | "plc" | "the" | "corp" | "co")).collect()
}

//! How two words stand to each other.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::side::{Part, Word};
use crate::lexicon::opposites::{Opposition, opposed};
use crate::lexicon::{self, Table, nouns};

/// How a premise's word stands to a hypothesis' word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tie {
    /// They exclude each other as two of a kind do: dog and cat, 3 and 4.
    Sister,
    /// They are opposites: open and closed.
    Antonym,
    /// The hypothesis' word is the finer one: animal, dog.
    Wider,
    /// They can name one kind of event, or come from one stem.
    Kin,
    /// The premise's word is the finer one: dog, animal.
    Narrower,
    /// Synonyms.
    Synonym,
    /// The same word.
    Same,
}

impl Tie {
    /// How much of the hypothesis' word is said by the premise's, from 0 to 1.
    pub(super) fn strength(self) -> f64 {
        match self {
            Tie::Same => 1.0,
            Tie::Synonym => 0.95,
            Tie::Narrower => 0.9,
            Tie::Kin => 0.75,
            Tie::Wider => 0.5,
            Tie::Antonym | Tie::Sister => 0.0,
        }
    }

    /// Whether the two words can be said of the same thing.
    pub(super) fn joins(self) -> bool {
        self > Tie::Antonym
    }
}

/// How a premise's word stands to a hypothesis' word; `None` when nothing is known of them.
pub(super) fn tie(p: &Word, h: &Word) -> Option<Tie> {
    let (a, b) = (p.lemma.as_str(), h.lemma.as_str());
    if a == b {
        return Some(Tie::Same);
    }
    if p.part == Part::Number && h.part == Part::Number {
        return numbers(a, b);
    }
    if p.part == Part::Number || h.part == Part::Number {
        return None;
    }
    if squeezed(a, b) {
        return Some(Tie::Same);
    }
    if p.part == Part::Direction || h.part == Part::Direction {
        return directions_opposed(a, b).then_some(Tie::Antonym);
    }
    if excludes(a, b) {
        return Some(Tie::Antonym);
    }
    let class = lexicon::synonym_class(a);
    if class.is_some() && class == lexicon::synonym_class(b) {
        return Some(Tie::Synonym);
    }
    if nouns::is_a(a, b) {
        return Some(Tie::Narrower);
    }
    if nouns::is_a(b, a) {
        return Some(Tie::Wider);
    }
    if lexicon::events::share_class(a, b) || one_stem(a, b) {
        return Some(Tie::Kin);
    }
    (nouns::sisters(a, b) || states_exclude(a, b)).then_some(Tie::Sister)
}

/// Whether two words cannot both be said of one thing.
fn excludes(a: &str, b: &str) -> bool {
    // "She got the prize": before a thing, to get is mostly to receive.
    let plainly = |word| if word == "get" { "receive" } else { word };
    let contradictory = |a, b| opposed(a, b) == Some(Opposition::Contradictory);
    lexicon::words::antonyms(a, b) || contradictory(plainly(a), plainly(b)) || prefixed(a, b) || prefixed(b, a)
}

static DIRECTIONS: LazyLock<FxHashSet<(&'static str, &'static str)>> =
    LazyLock::new(|| lexicon::entries(include_str!("../lexicon/directions.txt")).filter_map(|line| line.split_once('\t')).collect());

/// Whether a word says where or whither, and has an opposite.
pub(super) fn is_direction(lemma: &str) -> bool {
    static WORDS: LazyLock<lexicon::Set> = LazyLock::new(|| DIRECTIONS.iter().flat_map(|&(a, b)| [a, b]).collect());
    WORDS.contains(lemma)
}

fn directions_opposed(a: &str, b: &str) -> bool {
    DIRECTIONS.contains(&if a < b { (a, b) } else { (b, a) })
}

static STATES: LazyLock<Table> = LazyLock::new(|| lexicon::table(include_str!("../lexicon/states.txt")));

/// Whether both words say how a body stands or moves.
pub(super) fn are_states(a: &str, b: &str) -> bool {
    STATES.contains_key(a) && STATES.contains_key(b)
}

/// Whether a body does only one of the two at a time.
fn states_exclude(a: &str, b: &str) -> bool {
    let (Some(x), Some(y)) = (STATES.get(a), STATES.get(b)) else { return false };
    let is = |kinds: &str, kind| kinds.split(',').any(|k| k == kind);
    is(x, "posture") && is(y, "posture") || is(x, "still") && is(y, "moving") || is(x, "moving") && is(y, "still")
}

/// "3" and "three" are one number; other numbers exclude each other.
fn numbers(a: &str, b: &str) -> Option<Tie> {
    match (number(a), number(b)) {
        (Some(x), Some(y)) if x == y => Some(Tie::Same),
        (Some(_), Some(_)) => Some(Tie::Sister),
        _ => None,
    }
}

/// The number a word stands for, where it is a small one or digits.
fn number(word: &str) -> Option<f64> {
    const WORDS: [&str; 13] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.iter().position(|w| *w == word).map(|n| n as f64).or_else(|| word.replace(',', "").parse().ok())
}

/// "jong-un" and "jongun", "back-yard" and "backyard".
fn squeezed(a: &str, b: &str) -> bool {
    let letters = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    (a.contains('-') || b.contains('-')) && letters(a) == letters(b)
}

/// Words of one stem: "arrest" and "arrestee", "jordan" and "jordanian". The first letters are the same, and most of both.
fn one_stem(a: &str, b: &str) -> bool {
    let shared = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    shared >= 4 && shared + 2 >= short && long <= shared + 4
}

/// Whether the first word is the second with a prefix that turns it: "unhappy", "inactive", "disagree", "nonfatal", "ex-wife".
fn prefixed(a: &str, b: &str) -> bool {
    b.len() > 3 && ["un", "in", "im", "dis", "ex-", "non", "non-", "ir", "il"].iter().any(|p| a.strip_prefix(p) == Some(b))
}

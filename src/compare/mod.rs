//! Candidate pairs of claims and their evidence.
//!
//! A match is a sum of named bits: each comparison of two claims (facet, predicate, focus, value, participants, place, time, words, names, quotation,
//! context) comes out at one of a few levels, and every level has a weight, the log2 of how much likelier it is among claims that answer one
//! question than among claims that do not (Fellegi and Sunter 1969, "A theory for record linkage"). The weights stand in `weights.txt` with the
//! counts they came from; `examples/calibrate.rs` estimates them anew from labelled events.
//!
//! Pairs are found by an index over rare terms, names, facets and values; all pairs are never looked at.

mod alias;
mod feature;
mod index;
mod item;
mod weight;

pub(crate) use feature::levels;
pub(crate) use index::candidates;
pub(crate) use item::{Item, Vocabulary, items};
pub use weight::Weights;

/// One named reason for or against a match.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// What was compared and how it came out.
    pub name: String,
    /// log2 of a likelihood ratio.
    pub bits: f64,
}

/// How one comparison of two claims came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// What was compared: `predicate`, `value`, `names` ...
    pub feature: &'static str,
    /// How it came out: `same`, `disjoint` ...
    pub level: &'static str,
    /// Place of the feature in the table of weights, and of the level in the feature.
    pub order: (usize, usize),
}

/// A candidate pair of claims and how every comparison of the two came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Id of the first claim in the report.
    pub a: usize,
    /// Id of the second claim.
    pub b: usize,
    /// The facets compared.
    pub facets: (String, String),
    /// One level a comparison.
    pub levels: Vec<Level>,
}

/// The levels of a pair, by name.
pub(crate) fn named_levels(a: &Item<'_>, b: &Item<'_>, vocabulary: &Vocabulary<'_>) -> Vec<Level> {
    let named = |(feature, level): (feature::Feature, u8)| Level {
        feature: feature.name(),
        level: feature.level_name(level),
        order: (feature as usize, level as usize),
    };
    levels(a, b, vocabulary).into_iter().map(named).collect()
}

/// Two claims of a story, and the evidence that they answer one question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pair {
    /// Index of the first item.
    pub a: u32,
    /// Index of the second item; above the first.
    pub b: u32,
    /// The sum of the evidence, the prior included.
    pub bits: f64,
}

/// Scores the candidate pairs of a story's items, those of one article included.
pub(crate) fn pairs(items: &[Item<'_>], vocabulary: &Vocabulary<'_>, weights: &Weights) -> Vec<Pair> {
    let scored = |(a, b): (u32, u32)| Pair { a, b, bits: score(&items[a as usize], &items[b as usize], vocabulary, weights) };
    candidates(items, vocabulary).into_iter().map(scored).collect()
}

/// The sum of the evidence that two claims answer one question.
pub(crate) fn score(a: &Item<'_>, b: &Item<'_>, vocabulary: &Vocabulary<'_>, weights: &Weights) -> f64 {
    weights.with_levels(&levels(a, b, vocabulary))
}

/// The evidence by name; its bits add up to [`score`].
pub(crate) fn evidence(a: &Item<'_>, b: &Item<'_>, vocabulary: &Vocabulary<'_>, weights: &Weights) -> Vec<Evidence> {
    let mut out = vec![Evidence { name: "prior".to_owned(), bits: weights.prior() }];
    for (feature, level) in levels(a, b, vocabulary) {
        let bits = weights.bits(feature, level);
        if bits != 0.0 {
            out.push(Evidence { name: format!("{}: {}", feature.name(), feature.level_name(level)), bits });
        }
    }
    out
}

//! Candidate pairs of claims and their evidence.
//!
//! A match is a sum of named bits: each comparison of two claims (facet, predicate, focus, value, participants, place, time, words, names, quotation,
//! context) comes out at one of a few levels, and every level has a weight, the log2 of how much likelier it is among claims that answer one
//! question than among claims that do not (Fellegi and Sunter 1969, "A theory for record linkage"). The weights stand in `weights.txt` with the
//! counts they came from; `examples/calibrate.rs` estimates them anew from labelled events.
//!
//! Before the claims, the sentences they stand in are compared (`sentence`): two claims of sentences that tell the same are likelier to answer
//! one question than two that only use the same words.
//!
//! Pairs are found by an index over rare terms, names, facets and values; all pairs are never looked at.

mod alias;
mod feature;
mod index;
mod item;
mod sentence;
mod weight;

use feature::levels;
pub(crate) use feature::shared;
use index::candidates;
pub(crate) use item::Item;
use item::{Vocabulary, items};
use sentence::{Alignment, Sentences};
pub use weight::Weights;

use jiff::civil::Date;

use crate::claim::Claims;
use crate::lexicon::WordLists;

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

/// Two sentences of different articles and how every comparison of the two came out.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceComparison {
    /// Id of the first article, and the number of the sentence in it.
    pub a: (String, usize),
    /// Id of the second article, and the number of the sentence in it.
    pub b: (String, usize),
    /// One level a comparison.
    pub levels: Vec<Level>,
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

/// A story's claims made ready for comparison, on the ground of their sentences.
pub(crate) struct Ground<'a> {
    /// The foci of all claims.
    pub items: Vec<Item<'a>>,
    pub(crate) vocabulary: Vocabulary<'a>,
    sentences: Sentences,
    pub(crate) alignment: Alignment,
    weights: &'a Weights,
}

impl<'a> Ground<'a> {
    /// Makes the claims of a story's articles ready.
    pub(crate) fn new(articles: &[(u32, &'a Claims)], weights: &'a Weights, words: &'a WordLists) -> Self {
        let (items, vocabulary, sentences) = items(articles, words);
        let alignment = Alignment::new(&sentences, weights);
        Ground { items, vocabulary, sentences, alignment, weights }
    }

    /// Tells the claims on which day their articles were published.
    pub(crate) fn dated(mut self, day: impl Fn(u32) -> Option<Date>) -> Self {
        self.items.iter_mut().for_each(|item| item.published = day(item.article));
        self
    }

    /// The candidate pairs, those of one article included, with their bits.
    pub(crate) fn pairs(&self) -> Vec<Pair> {
        let scored = |(a, b): (u32, u32)| Pair { a, b, bits: self.score(&self.items[a as usize], &self.items[b as usize]) };
        candidates(&self.items, &self.vocabulary).into_iter().map(scored).collect()
    }

    /// The sum of the evidence that two claims answer one question.
    pub(crate) fn score(&self, a: &Item<'_>, b: &Item<'_>) -> f64 {
        self.weights.with_levels(&levels(a, b, self))
    }

    /// The evidence by name; its bits add up to the score.
    pub(crate) fn evidence(&self, a: &Item<'_>, b: &Item<'_>) -> Vec<Evidence> {
        let mut out = vec![Evidence { name: "prior".to_owned(), bits: self.weights.prior() }];
        for (feature, level) in levels(a, b, self) {
            let bits = self.weights.bits(feature, level);
            if bits != 0.0 {
                out.push(Evidence { name: format!("{}: {}", feature.name(), feature.level_name(level)), bits });
            }
        }
        out
    }

    /// Every candidate pair with its levels by name.
    pub(crate) fn comparisons(&self) -> impl Iterator<Item = (&Item<'a>, &Item<'a>, Vec<Level>)> {
        let named = |(feature, level): (feature::Feature, u8)| Level {
            feature: feature.name(),
            level: feature.level_name(level),
            order: (feature as usize, level as usize),
        };
        candidates(&self.items, &self.vocabulary).into_iter().map(move |(a, b)| {
            let (a, b) = (&self.items[a as usize], &self.items[b as usize]);
            (a, b, levels(a, b, self).into_iter().map(named).collect())
        })
    }

    /// Every two sentences that share a word, each as its article and number, with their levels by name.
    pub(crate) fn sentence_comparisons(&self) -> impl Iterator<Item = ((u32, u32), (u32, u32), Vec<Level>)> {
        self.sentences.overlaps().iter().map(|overlap| {
            let name = |(f, &l): (usize, &u8)| {
                let (feature, levels) = sentence::FEATURES[f];
                Level { feature, level: levels[l as usize], order: (f, l as usize) }
            };
            let (a, b) = (self.sentences.sentence(overlap.a), self.sentences.sentence(overlap.b));
            let levels = self.sentences.levels(overlap).iter().enumerate().map(name).collect();
            ((a.article, a.number), (b.article, b.number), levels)
        })
    }
}

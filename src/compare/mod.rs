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
mod row;
mod sentence;
mod weight;

pub(crate) use feature::shared;
use feature::{Comparer, Feature, Levels};
use index::Index;
pub(crate) use item::Item;
use item::{Made, Vocabulary, items};
use row::{Row, Tables};
use sentence::{Alignment, Sentences, Spread};
pub use weight::Weights;

use std::cell::RefCell;

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

/// The scored pairs of a story's items, in the order of their first items, then of their second.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pairs {
    all: Vec<Pair>,
    /// Where the pairs of each first item start.
    starts: Vec<u32>,
}

impl Pairs {
    /// All of them.
    pub(crate) fn all(&self) -> &[Pair] {
        &self.all
    }

    /// The same, to be scored otherwise.
    pub(crate) fn all_mut(&mut self) -> &mut [Pair] {
        &mut self.all
    }

    /// The bits of two items, `a` before `b`, where they are a pair.
    pub(crate) fn bits(&self, a: u32, b: u32) -> Option<f64> {
        let of = &self.all[self.starts[a as usize] as usize..self.starts[a as usize + 1] as usize];
        of.binary_search_by_key(&b, |pair| pair.b).ok().map(|at| of[at].bits)
    }
}

/// A story's claims made ready for comparison, on the ground of their sentences.
pub(crate) struct Ground<'a> {
    /// The foci of all claims.
    pub items: Vec<Item<'a>>,
    rows: Vec<Row>,
    tables: Tables<'a>,
    vocabulary: Vocabulary<'a>,
    sentences: Sentences,
    alignment: Alignment,
    weights: &'a Weights,
    comparer: RefCell<Comparer>,
}

impl<'a> Ground<'a> {
    /// Makes the claims of a story's articles ready.
    pub(crate) fn new(articles: &[(u32, &'a Claims)], weights: &'a Weights, words: &'a WordLists) -> Self {
        let Made { items, rows, tables, vocabulary, sentences } = items(articles, words);
        let alignment = Alignment::new(&sentences, weights);
        let comparer = RefCell::new(Comparer::new(vocabulary.len()));
        Ground { items, rows, tables, vocabulary, sentences, alignment, weights, comparer }
    }

    /// Tells the claims on which day their articles were published.
    pub(crate) fn dated(mut self, day: impl Fn(u32) -> Option<Date>) -> Self {
        self.items.iter_mut().for_each(|item| item.published = day(item.article));
        self
    }

    /// The candidate pairs, those of one article included, with their bits.
    pub(crate) fn pairs(&self) -> Pairs {
        let mut out = Pairs::default();
        self.each_pair(|a, b, levels| {
            out.starts.resize(a as usize + 1, out.all.len() as u32);
            out.all.push(Pair { a, b, bits: self.weights.with_levels(levels) });
        });
        out.starts.resize(self.items.len() + 1, out.all.len() as u32);
        out
    }

    /// Compares the candidate pairs, in order.
    fn each_pair(&self, mut told: impl FnMut(u32, u32, &Levels)) {
        let comparer = &mut *self.comparer.borrow_mut();
        let (mut sentence, mut aligned) = (None, Spread::default());
        Index::new(&self.rows, &self.tables, &self.vocabulary).each(&self.rows, |a, others| {
            if others.is_empty() {
                return;
            }
            let row = &self.rows[a as usize];
            if sentence.replace(row.sentence) != Some(row.sentence) {
                self.alignment.spread(&self.sentences, row.sentence, &mut aligned);
            }
            comparer.hold(row, &self.tables);
            for &b in others {
                let other = &self.rows[b as usize];
                let level = Alignment::spread_level(&aligned, row, other);
                told(a, b, &comparer.levels(row, other, level, &self.tables, &self.vocabulary));
            }
        });
    }

    /// The sum of the evidence that two claims answer one question.
    pub(crate) fn score(&self, a: &Item<'_>, b: &Item<'_>) -> f64 {
        self.weights.with_levels(&self.levels(a, b))
    }

    /// The evidence by name; its bits add up to the score.
    pub(crate) fn evidence(&self, a: &Item<'_>, b: &Item<'_>) -> Vec<Evidence> {
        let mut out = vec![Evidence { name: "prior".to_owned(), bits: self.weights.prior() }];
        for (feature, level) in Feature::ALL.into_iter().zip(self.levels(a, b)) {
            let bits = self.weights.bits(feature, level);
            if bits != 0.0 {
                out.push(Evidence { name: feature.told(level).to_owned(), bits });
            }
        }
        out
    }

    fn levels(&self, a: &Item<'_>, b: &Item<'_>) -> Levels {
        let (a, b) = (self.row(a), self.row(b));
        let comparer = &mut *self.comparer.borrow_mut();
        comparer.hold(a, &self.tables);
        comparer.levels(a, b, self.alignment.level(&self.sentences, a, b), &self.tables, &self.vocabulary)
    }

    fn row(&self, item: &Item<'_>) -> &Row {
        &self.rows[item.id as usize]
    }

    /// Every candidate pair with its levels by name.
    pub(crate) fn comparisons(&self) -> Vec<(&Item<'a>, &Item<'a>, Vec<Level>)> {
        let named = |(feature, level): (Feature, u8)| Level {
            feature: feature.name(),
            level: feature.level_name(level),
            order: (feature as usize, level as usize),
        };
        let mut out = Vec::new();
        self.each_pair(|a, b, levels| {
            let named = Feature::ALL.into_iter().zip(*levels).map(named).collect();
            out.push((&self.items[a as usize], &self.items[b as usize], named));
        });
        out
    }

    /// Every two sentences that share a word, each as its article and number, with their levels by name.
    pub(crate) fn sentence_comparisons(&self) -> Vec<((u32, u32), (u32, u32), Vec<Level>)> {
        let name = |(f, &l): (usize, &u8)| {
            let (feature, levels) = sentence::FEATURES[f];
            Level { feature, level: levels[l as usize], order: (f, l as usize) }
        };
        let mut out = Vec::new();
        self.sentences.each(|overlap, levels| {
            let (a, b) = (self.sentences.sentence(overlap.a), self.sentences.sentence(overlap.b));
            out.push(((a.article, a.number), (b.article, b.number), levels.iter().enumerate().map(name).collect()));
        });
        out
    }
}

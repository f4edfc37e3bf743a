//! What each term of a signature is worth: how rare it is in general English and in this corpus.

use rustc_hash::FxHashMap;

use super::Signature;
use crate::lexicon;

/// An article's terms and their weights, by term; of length 1.
pub(super) type Vector = Vec<(u32, f64)>;

/// How many articles of general English stand behind those of the corpus, so that two articles alone can be weighed.
const GENERAL: f64 = 200.0;

/// How many articles a term is taken to be in before any is looked at.
const FLOOR: f64 = 3.0;

/// Names tell more than other words, and so do numbers.
const NAME: f64 = 1.6;
const NUMBER: f64 = 1.5;

/// The rarity, in bits, of a number or a place in general English.
const VALUE_BITS: f64 = 7.0;

/// Weighs the terms of all articles.
pub(super) fn vectors(signatures: &[&Signature]) -> Vec<Vector> {
    let mut table = Table::default();
    let ids: Vec<Vec<u32>> = signatures.iter().map(|s| table.count(s)).collect();
    let worth = table.worth(signatures.len() as f64);
    signatures
        .iter()
        .zip(ids)
        .map(|(signature, ids)| {
            let weight = |(term, id): (&super::Term, u32)| (id, (1.0 + f64::from(term.count).ln()) * worth[id as usize]);
            let mut vector: Vector = signature.terms.iter().zip(ids).map(weight).filter(|(_, w)| *w > 0.0).collect();
            let length = vector.iter().map(|(_, w)| w * w).sum::<f64>().sqrt();
            vector.iter_mut().for_each(|(_, w)| *w /= length);
            vector.sort_unstable_by_key(|(id, _)| *id);
            vector
        })
        .collect()
}

#[derive(Default)]
struct Table<'a> {
    ids: FxHashMap<&'a str, u32>,
    words: Vec<&'a str>,
    articles: Vec<u32>,
    count: Vec<u32>,
    capital: Vec<u32>,
}

impl<'a> Table<'a> {
    fn count(&mut self, signature: &'a Signature) -> Vec<u32> {
        signature
            .terms
            .iter()
            .map(|term| {
                let id = *self.ids.entry(&term.word).or_insert_with(|| {
                    self.words.push(&term.word);
                    self.articles.push(0);
                    self.count.push(0);
                    self.capital.push(0);
                    self.words.len() as u32 - 1
                });
                self.articles[id as usize] += 1;
                self.count[id as usize] += term.count;
                self.capital[id as usize] += term.capital;
                id
            })
            .collect()
    }

    fn worth(&self, articles: f64) -> Vec<f64> {
        let one = |(i, word): (usize, &&str)| {
            let value = word.starts_with(|c: char| c.is_ascii_digit() || c == '@' || c == '#');
            let bits = if value { VALUE_BITS } else { lexicon::rarity(word) };
            let general = GENERAL * (-bits).exp2();
            let rarity = ((articles + GENERAL) / (f64::from(self.articles[i]) + FLOOR + general)).log2().max(0.0);
            let named = self.capital[i] * 2 > self.count[i];
            // Squared: what is twice as rare tells of the story more than twice as well.
            rarity
                * rarity
                * if value {
                    NUMBER
                } else if named {
                    NAME
                } else {
                    1.0
                }
        };
        self.words.iter().enumerate().map(one).collect()
    }
}

//! The weights of evidence, read from one table.

use std::sync::LazyLock;

use super::feature::{Feature, Levels};
use super::sentence::{FEATURES, SentenceLevels};
use crate::lexicon;

/// The weights of evidence: bits by comparison and level, and the prior.
///
/// The crate's own stand in `src/compare/weights.txt`, with the counts they came from; `examples/calibrate.rs` estimates such a table from
/// labelled events, and [`Weights::parse`] reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    prior: f64,
    bits: Vec<Bits>,
    sentence_prior: f64,
    sentence_bits: Vec<Bits>,
}

/// The bits of a comparison's levels; of those that it has not, 0.
type Bits = [f64; MOST_LEVELS];

/// Most levels that a comparison has.
const MOST_LEVELS: usize = 64;

impl Default for Weights {
    fn default() -> Self {
        static OWN: LazyLock<Weights> = LazyLock::new(|| Weights::parse(include_str!("weights.txt")));
        OWN.clone()
    }
}

impl Weights {
    /// Reads lines of comparison, level and bits, parted by tabs (what follows is for people); lines it does not know are left out.
    pub fn parse(table: &str) -> Weights {
        let claims: Vec<(&str, &[&str])> = Feature::ALL.iter().map(|f| (f.name(), f.levels())).collect();
        let none = |comparisons: usize| vec![[0.0; MOST_LEVELS]; comparisons];
        let mut out = Weights { prior: 0.0, bits: none(claims.len()), sentence_prior: 0.0, sentence_bits: none(FEATURES.len()) };
        for line in lexicon::entries(table) {
            let mut fields = line.split('\t');
            let (Some(name), Some(level), Some(bits)) = (fields.next(), fields.next(), fields.next().and_then(|b| b.parse().ok())) else {
                continue;
            };
            match name {
                "prior" => out.prior = bits,
                "sentence prior" => out.sentence_prior = bits,
                _ => {
                    set(&mut out.bits, &claims, name, level, bits);
                    set(&mut out.sentence_bits, &FEATURES, name, level, bits);
                }
            }
        }
        out
    }

    /// The prior: bits before anything is compared.
    pub(crate) fn prior(&self) -> f64 {
        self.prior
    }

    /// The prior and the bits of all levels.
    pub(crate) fn with_levels(&self, levels: &Levels) -> f64 {
        self.prior + self.bits.iter().zip(levels).map(|(bits, &l)| bits[l as usize]).sum::<f64>()
    }

    /// The bits that two sentences tell the same.
    pub(crate) fn sentences(&self, levels: &SentenceLevels) -> f64 {
        self.sentence_prior + self.sentence_bits.iter().zip(levels).map(|(bits, &l)| bits[l as usize]).sum::<f64>()
    }

    /// The bits of one level.
    pub(crate) fn bits(&self, feature: Feature, level: u8) -> f64 {
        self.bits[feature as usize][level as usize]
    }
}

fn set(table: &mut [Bits], features: &[(&str, &[&str])], name: &str, level: &str, bits: f64) {
    let feature = features.iter().position(|f| f.0 == name);
    if let Some((f, l)) = feature.and_then(|f| Some((f, features[f].1.iter().position(|&l| l == level)?))) {
        table[f][l] = bits;
    }
}

//! The weights of evidence, read from one table.

use std::sync::LazyLock;

use super::feature::Feature;
use crate::lexicon;

/// The weights of evidence: bits by comparison and level, and the prior.
///
/// The crate's own stand in `src/compare/weights.txt`, with the counts they came from; `examples/calibrate.rs` estimates such a table from
/// labelled events, and [`Weights::parse`] reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    prior: f64,
    bits: Vec<Vec<f64>>,
}

impl Default for Weights {
    fn default() -> Self {
        static OWN: LazyLock<Weights> = LazyLock::new(|| Weights::parse(include_str!("weights.txt")));
        OWN.clone()
    }
}

impl Weights {
    /// Reads lines of comparison, level and bits, parted by tabs (what follows is for people); lines it does not know are left out.
    pub fn parse(table: &str) -> Weights {
        let mut out = Weights { prior: 0.0, bits: Feature::ALL.iter().map(|f| vec![0.0; f.levels().len()]).collect() };
        for line in lexicon::entries(table) {
            let mut fields = line.split('\t');
            let (Some(name), Some(level), Some(bits)) = (fields.next(), fields.next(), fields.next().and_then(|b| b.parse().ok())) else {
                continue;
            };
            if name == "prior" {
                out.prior = bits;
            }
            let feature = Feature::ALL.iter().position(|f| f.name() == name);
            let level = feature.and_then(|f| Feature::ALL[f].levels().iter().position(|&l| l == level).map(|l| (f, l)));
            if let Some((feature, level)) = level {
                out.bits[feature][level] = bits;
            }
        }
        out
    }

    /// The prior: bits before anything is compared.
    pub(crate) fn prior(&self) -> f64 {
        self.prior
    }

    /// The prior and the bits of all levels.
    pub(crate) fn with_levels(&self, levels: &[(Feature, u8)]) -> f64 {
        self.prior + levels.iter().map(|&(f, l)| self.bits[f as usize][l as usize]).sum::<f64>()
    }

    /// The bits of one level.
    pub(crate) fn bits(&self, feature: Feature, level: u8) -> f64 {
        self.bits[feature as usize][level as usize]
    }
}

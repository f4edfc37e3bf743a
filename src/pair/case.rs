//! [`Case`]: two texts, how they are aligned, and what every question asks of it.

use super::align::{Alignment, Link};
use super::figures::{self, Standing};
use super::polarity::{Polarity, polarity};
use super::roles::{Roles, roles};
use super::side::{Part, Side};
use crate::lexicon::opposites;

/// Two texts and all that was compared.
pub(super) struct Case<'t> {
    pub premise: Side<'t>,
    pub hypothesis: Side<'t>,
    pub alignment: Alignment,
    /// How much of the hypothesis the premise says.
    pub coverage: f64,
    pub polarity: Polarity,
    pub figures: Standing,
    pub dates: Standing,
    pub places: Standing,
    pub roles: Roles,
}

impl<'t> Case<'t> {
    /// Reads, aligns and compares two texts.
    pub(super) fn read(premise: &'t str, hypothesis: &'t str) -> Self {
        let (premise, hypothesis) = (Side::read(premise), Side::read(hypothesis));
        let alignment = Alignment::new(&premise, &hypothesis);
        Case {
            coverage: alignment.coverage(&hypothesis),
            polarity: polarity(&premise, &hypothesis, &alignment),
            figures: figures::figures(&premise, &hypothesis),
            dates: figures::dates(&premise, &hypothesis),
            places: figures::places(&premise, &hypothesis),
            roles: roles(&premise, &hypothesis, &alignment),
            premise,
            hypothesis,
            alignment,
        }
    }

    /// Whether one of the two negates what the other affirms.
    pub(super) fn polarity_differs(&self) -> bool {
        matches!(self.polarity, Polarity::HypothesisNegates(_) | Polarity::PremiseNegates(_))
    }

    /// Whether two opposites are two sides of one deed: what the one sells the other buys.
    pub(super) fn two_sides(&self, word: usize, link: Link) -> bool {
        opposites::converses(&self.hypothesis.words[word].lemma, &self.premise.words[link.premise].lemma)
    }

    /// How much of the hypothesis the one sentence of the premise says that says most of it.
    pub(super) fn best_sentence(&self) -> f64 {
        let mut said: Vec<f64> = vec![0.0; self.premise.doc.sentences.len()];
        for (i, link) in self.alignment.joined() {
            said[self.premise.words[link.premise].sentence as usize] += self.hypothesis.words[i].weight * link.tie.strength();
        }
        let all = self.hypothesis.mass();
        if all > 0.0 { said.into_iter().fold(0.0, f64::max) / all } else { 1.0 }
    }

    /// How many neighbouring words of the hypothesis are neighbours in the premise too.
    pub(super) fn neighbours(&self) -> usize {
        let pairs = self.alignment.links.windows(2).filter_map(|w| Some((w[0]?, w[1]?)));
        pairs.filter(|(a, b)| a.tie.joins() && b.tie.joins() && a.premise + 1 == b.premise).count()
    }

    /// How many of the hypothesis' names the premise speaks of: "absent", "none", "some", "all".
    pub(super) fn names(&self) -> &'static str {
        let names = self.hypothesis.words.iter().enumerate().filter(|(_, w)| w.part == Part::Name);
        let (mut all, mut met) = (0, 0);
        for (i, _) in names {
            all += 1;
            met += usize::from(self.alignment.links[i].is_some_and(|l| l.tie.joins()));
        }
        match (all, met) {
            (0, _) => "absent",
            (_, 0) => "none",
            (all, met) if all == met => "all",
            _ => "some",
        }
    }
}

/// The name of the bucket a number falls in: "<0.3" and so on, "0.9+" for what is not below the last bound.
pub(super) fn bucket(x: f64, bounds: &'static [f64]) -> String {
    match bounds.iter().find(|&&b| x < b) {
        Some(bound) => format!("<{bound}"),
        None => format!("{}+", bounds.last().copied().unwrap_or(0.0)),
    }
}

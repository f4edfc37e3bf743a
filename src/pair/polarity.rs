//! Whether the two texts affirm and negate the same.

use super::align::Alignment;
use super::side::Side;

/// How the two stand as to what is negated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Polarity {
    /// Nothing is negated.
    Plain,
    /// Only words that the other text does not speak of are negated.
    Beside,
    /// The same is negated in both.
    Alike,
    /// The hypothesis negates what the premise affirms; how much of what it negates the premise speaks of, from 0 to 1.
    HypothesisNegates(f64),
    /// The premise negates what the hypothesis affirms; how much of what it negates the hypothesis speaks of.
    PremiseNegates(f64),
}

/// Compares what is negated.
pub(super) fn polarity(premise: &Side<'_>, hypothesis: &Side<'_>, alignment: &Alignment) -> Polarity {
    let (mut by_hypothesis, mut by_premise, mut alike) = (0.0, 0.0, 0.0);
    for (i, link) in alignment.joined() {
        let (h, p) = (&hypothesis.words[i], &premise.words[link.premise]);
        let weight = h.weight.min(p.weight);
        match (h.negated(), p.negated()) {
            (true, true) => alike += weight,
            (true, false) if !h.embedded => by_hypothesis += weight,
            (false, true) if !p.embedded => by_premise += weight,
            _ => {}
        }
    }
    if by_hypothesis.max(by_premise) <= alike {
        return match (alike > 0.0, premise.negates() || hypothesis.negates()) {
            (true, _) => Polarity::Alike,
            (false, true) => Polarity::Beside,
            (false, false) => Polarity::Plain,
        };
    }
    if by_hypothesis >= by_premise {
        Polarity::HypothesisNegates(alignment.coverage_of(hypothesis, |i| hypothesis.words[i].negated()))
    } else {
        let share = share(premise, alignment);
        // A long text negates much that the hypothesis does not speak of.
        if premise.is_long() && share < 0.35 { Polarity::Beside } else { Polarity::PremiseNegates(share) }
    }
}

/// How much of what the premise negates the hypothesis speaks of.
fn share(premise: &Side<'_>, alignment: &Alignment) -> f64 {
    let (mut said, mut all) = (0.0, 0.0);
    for (j, word) in premise.words.iter().enumerate().filter(|(_, w)| w.negated()) {
        all += word.weight;
        said += if alignment.used[j] { word.weight } else { 0.0 };
    }
    if all > 0.0 { said / all } else { 0.0 }
}

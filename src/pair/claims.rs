//! What the claims of the two texts say of each other: the comparison and the rules that clusters and verdicts use.
//!
//! Both texts' claims are compared facet by facet, as the claims of two articles are, and those that are likely to answer one question are judged:
//! the same answer, answers that can both be true, or a conflict of some kind.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::claim::Claims;
use crate::compare::{Ground, Pair, Weights};
use crate::lexicon::WordLists;
use crate::verdict::{self, Stand};

/// A claim of the one text that conflicts with a claim of the other, by the rules of `verdict`.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimConflict {
    /// The kind of conflict: `quantity`, `polarity`, `place` ...
    pub kind: &'static str,
    /// What stands against what: "9 against 11".
    pub reason: String,
    /// The evidence that the two claims answer one question.
    pub bits: f64,
}

/// How the claims of two texts stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Answers {
    /// The conflict whose two claims are the likeliest to answer one question.
    pub conflict: Option<ClaimConflict>,
    /// The bits for the likeliest pair of claims that answer one question.
    pub likeliest: Option<f64>,
    /// How many answers the hypothesis gives.
    pub given: usize,
    /// How many of them answer a question that the premise likely answers too.
    pub answered: usize,
    /// How many of them the premise likely gives as well.
    pub restated: usize,
}

/// Compares the claims of a premise and a hypothesis.
pub(super) fn answers(theirs: &Claims, ours: &Claims) -> Answers {
    static WEIGHTS: LazyLock<Weights> = LazyLock::new(Weights::default);
    let words = WordLists::default();
    let ground = Ground::new(&[(0, theirs), (1, ours)], &WEIGHTS, &words);
    let mut out = Answers { given: ground.items.iter().filter(|i| i.article == 1).count(), ..Answers::default() };
    let (mut answered, mut restated) = (FxHashSet::default(), FxHashSet::default());
    for &Pair { a, b, bits } in ground.pairs().all() {
        let (x, y) = (&ground.items[a as usize], &ground.items[b as usize]);
        if x.article == y.article {
            continue;
        }
        out.likeliest = Some(out.likeliest.map_or(bits, |best| best.max(bits)));
        let found = verdict::judge(&verdict::Case { a: x, b: y, bits });
        if bits > 0.0 {
            answered.insert(b);
        }
        match found.stand {
            Stand::Conflict if out.conflict.as_ref().is_none_or(|best| bits > best.bits) => {
                out.conflict = Some(ClaimConflict { kind: found.kind, reason: found.reason.into_owned(), bits });
            }
            Stand::Same if bits > 0.0 => drop(restated.insert(b)),
            _ => {}
        }
    }
    Answers { answered: answered.len(), restated: restated.len(), ..out }
}

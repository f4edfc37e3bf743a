//! # Strength
//!
//! **What it does.** Compares how firmly, and to what degree, two claims say the same.
//!
//! **When they conflict.** One says as a fact what the other hedges ("destroyed" and "potentially destroyed", "provides for" and "did not rule
//! out"), or one says completely and the other almost, of the same thing.
//!
//! **Limits.** Reported speech keeps its own strength: "X said A" and A agree, with that difference told.

use super::same::Thing;
use super::{Case, Judgement};
use crate::claim::{Modality, Proposition, Role};

/// How far two certainties may lie apart before it is a conflict, in points of 100.
const APART: u8 = 30;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (p, q) = (case.a.proposition, case.b.proposition);
    if !case.same_event() || case.facet() != Some("event") || case.things(Role::Patient) == Thing::Other || case.bits < 1.0 {
        return None;
    }
    if let (Some(x), Some(y)) = (p.degree, q.degree)
        && whole(x) != whole(y)
    {
        return Judgement::conflict("strength", format!("completely against {}", if whole(x) { degree(y) } else { degree(x) }));
    }
    let factual = |p: &Proposition| matches!(p.modality, Modality::Asserted);
    let hedged = |p: &Proposition| matches!(p.modality, Modality::Likely | Modality::Possible | Modality::NotRuledOut | Modality::Unclear);
    if (factual(&p) && hedged(&q) || factual(&q) && hedged(&p)) && p.certainty.abs_diff(q.certainty) >= APART {
        return Judgement::conflict("strength", format!("{} against {}", p.modality.name(), q.modality.name()));
    }
    None
}

fn whole(degree: u8) -> bool {
    degree >= 98
}

fn degree(d: u8) -> &'static str {
    match d {
        80.. => "almost",
        40.. => "partly",
        _ => "hardly",
    }
}

//! # Place
//!
//! **What it does.** Compares where two claims say the same event happened.
//!
//! **When they agree.** The same place under any of its names; one inside the other is a refinement.
//!
//! **When they conflict.** Both answer `where` of one event with the same participants, and the places are known to exclude each other.

use super::{Case, Judgement};
use crate::value::{Kind, Relation};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    if !matches!(case.facet(), Some("where" | "origin")) {
        return None;
    }
    let (x, y) = (case.a.value?, case.b.value?);
    let (Kind::Place(_), Kind::Place(_)) = (&x.kind, &y.kind) else { return None };
    let (m, n) = (x.normal(), y.normal());
    match x.relation(y) {
        Relation::Same => Judgement::same(format!("both say {m}")),
        Relation::Inside => Judgement::compatible("refinement", format!("{m} lies in {n}")),
        Relation::Contains => Judgement::compatible("refinement", format!("{n} lies in {m}")),
        Relation::Disjoint
            if case.facet() == Some("where") && case.same_event() && case.same_participants() && !case.elsewhere() && case.bits > 3.0 =>
        {
            Judgement::conflict("place", format!("{m} against {n}"))
        }
        Relation::Disjoint | Relation::Overlapping => {
            Judgement::compatible("different-referent", format!("{m} and {n} may be the places of different events"))
        }
        Relation::Incomparable(why) => Judgement::compatible("other-scope", format!("{m} and {n}: {why}")),
    }
}

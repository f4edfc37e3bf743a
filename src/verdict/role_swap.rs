//! # Role swap
//!
//! **What it does.** Tells who did what to whom.
//!
//! **When they conflict.** The same predicate with the same two names, changed over: A sued B, B sued A.
use super::{Case, Judgement};
use crate::claim::Role;
use crate::compare::Item;
use crate::lexicon::opposites::converses;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (p, q) = (case.a.proposition.predicate(), case.b.proposition.predicate());
    if p != q {
        return converse(case, p, q);
    }
    let (a, b) = (name(case.a, Role::Agent)?, name(case.a, Role::Patient)?);
    let (c, d) = (name(case.b, Role::Agent)?, name(case.b, Role::Patient)?);
    if a == d && b == c && a != b && !is_mutual(p) {
        return Judgement::conflict("role-swap", format!("{a} and {b} change places"));
    }
    None
}

/// Predicates that say the same from both sides: to meet is mutual.
fn is_mutual(predicate: &str) -> bool {
    matches!(predicate, "meet" | "marry" | "talk" | "negotiate" | "agree" | "sign" | "be" | "play" | "face" | "join" | "greet")
}

fn name<'a>(item: &Item<'a>, role: Role) -> Option<&'a str> {
    item.proposition.argument(role).and_then(|a| a.name())
}

/// "A sold to B" and "B bought from A" say the same from two sides.
fn converse(case: &Case<'_>, p: &str, q: &str) -> Option<Judgement> {
    let (a, b) = (name(case.a, Role::Agent)?, name(case.b, Role::Agent)?);
    (a != b && case.facet() == Some("event") && converses(p, q))
        .then(|| Judgement::same(format!("{a} {p} and {b} {q} are two sides of one deed")))?
}

//! # Role swap
//!
//! **What it does.** Tells who did what to whom.
//!
//! **When they conflict.** The same predicate with the same two names, changed over: A sued B, B sued A.
use super::{Case, Judgement};
use crate::claim::Role;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    if case.a.predicate != case.b.predicate {
        return None;
    }
    let name = |i: &crate::compare::Item<'_>, role| i.proposition.argument(role).and_then(|a| a.name.clone());
    let (a, b) = (name(case.a, Role::Agent)?, name(case.a, Role::Patient)?);
    let (c, d) = (name(case.b, Role::Agent)?, name(case.b, Role::Patient)?);
    if a == d && b == c && a != b && !is_mutual(&case.a.proposition.predicate) {
        return Judgement::conflict("role-swap", format!("{a} and {b} change places"));
    }
    None
}

/// Predicates that say the same from both sides: to meet is mutual.
fn is_mutual(predicate: &str) -> bool {
    matches!(predicate, "meet" | "marry" | "talk" | "negotiate" | "agree" | "sign" | "be" | "play" | "face" | "join" | "greet")
}

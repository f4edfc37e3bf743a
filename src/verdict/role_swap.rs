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
    if is_one(a, d) && is_one(b, c) && !is_one(a, b) && !is_one(a, c) && !is_mutual(p) {
        return Judgement::conflict("role-swap", format!("{a} and {b} change places"));
    }
    None
}

/// Whether two names are of one thing: the same, or one the other's first words ("Lorimer" of "Lorimer Corp").
fn is_one(a: &str, b: &str) -> bool {
    let starts = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    starts(a, b) || starts(b, a)
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

//! # Attribution
//!
//! **What it does.** Compares who is said to have said it.
//!
//! **When they conflict.** The same quoted words in the mouths of two people who are known to be different.
use super::same::{Thing, thing};
use super::{Case, Judgement};
use crate::claim::Role;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    if case.facet() != Some("said-by") {
        return None;
    }
    let (x, y) = (case.a.proposition.argument(Role::Agent)?, case.b.proposition.argument(Role::Agent)?);
    match thing(x, y) {
        Thing::Same => Judgement::same(format!("both have it from {}", x.name().unwrap_or(x.head()))),
        _ => Judgement::compatible("other-scope", format!("{} and {}", x.text(), y.text())),
    }
}

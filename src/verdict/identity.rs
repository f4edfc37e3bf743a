//! # Identity
//!
//! **What it does.** Compares who or what is named, and what they are said to be.
//!
//! **When they agree.** One name, or two words for one post ("leader" of a "president").
//!
//! **Limits.** Two spellings of one name are a question of their own: see `spelling`.

use super::same::{Thing, show};
use super::{Case, Judgement};
use crate::claim::Role;
use crate::compare::Item;
use crate::lexicon::roles::role;

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    if let Some(told) = roles(case) {
        return Some(told);
    }
    if !matches!(case.facet(), Some("role" | "age" | "name")) {
        return None;
    }
    let role = if case.facet() == Some("name") { Role::Complement } else { Role::Agent };
    let (x, y) = (case.a.proposition.argument(role)?, case.b.proposition.argument(role)?);
    let (m, n) = (x.name()?, y.name()?);
    if m == n {
        return None;
    }
    Judgement::compatible("different-referent", format!("{} and {}", show(case.a), show(case.b)))
}

/// Two roles of one person: the same under another title, or one the wider of the other ("leader" of a "president").
fn roles(case: &Case<'_>) -> Option<Judgement> {
    if case.facet() != Some("role") || case.things(Role::Agent) != Thing::Same {
        return None;
    }
    let find = |item: &Item<'_>| {
        let terms = item.proposition.argument(Role::Complement)?.terms();
        (0..terms.len()).find_map(|i| role(terms.clone().skip(i))).map(|(_, role)| role)
    };
    let (x, y) = (find(case.a)?, find(case.b)?);
    x.agrees(&y).then(|| Judgement::same(format!("{} and {} can be one post", x.name, y.name)))?
}

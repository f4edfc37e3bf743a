//! # Identity
//!
//! **What it does.** Compares who or what is named: spellings of one name, numbers that identify.
//!
//! **When they conflict.** Two names in the same place of the same claim are spelled almost alike, but not the same ("Catherine", "Katherine").
//!
//! **Limits.** A shorter name, an initial or a hyphen is no other spelling.

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
    let words = |s: &str| s.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (a, b) = (words(m), words(n));
    let variants = a.iter().filter(|w| !b.contains(w)).flat_map(|w| b.iter().filter(|v| !a.contains(v)).map(move |v| (w, v)));
    let close = variants.filter(|(w, v)| near(w, v)).count();
    let shared = a.iter().any(|w| b.contains(w));
    if shared && close > 0 {
        return Judgement::conflict("identity", format!("spelled {m} and {n}"));
    }
    Judgement::compatible("different-referent", format!("{} and {}", show(case.a), show(case.b)))
}

/// Whether two words are spellings of one name: one or two letters apart.
fn near(a: &str, b: &str) -> bool {
    let apart = strsim::osa_distance(a, b);
    a.len().min(b.len()) >= 4 && apart <= 1 + usize::from(a.len().min(b.len()) >= 6)
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

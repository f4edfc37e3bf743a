//! # Participant
//!
//! **What it does.** Compares who did it, or whom it was done to.
//!
//! **When they conflict.** The same event with the same other participant, and two names that are known to be of different people or bodies.
use super::same::Thing;
use super::{Case, Judgement};
use crate::claim::{Phrase, Role};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    if case.facet() != Some("event") || case.a.predicate != case.b.predicate || case.elsewhere() || case.bits < 2.0 {
        return None;
    }
    let (agent, patient) = (case.things(Role::Agent), case.things(Role::Patient));
    let role = match (agent, patient) {
        (Thing::Other, Thing::Same) => Role::Agent,
        (Thing::Same, Thing::Other) => Role::Patient,
        _ => return None,
    };
    let name = |a: Option<Phrase<'_>>| a.and_then(|a| a.name().map(str::to_owned)).unwrap_or_default();
    let (x, y) = (name(case.a.proposition.argument(role)), name(case.b.proposition.argument(role)));
    Judgement::compatible("different-referent", format!("{x} and {y}"))
}

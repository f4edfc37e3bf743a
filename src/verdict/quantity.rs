//! # Quantity and money
//!
//! **What it does.** Compares the figures of two claims about the same thing: counts, measures, percentages, amounts of money, durations, ages.
//!
//! **When they agree.** The intervals are the same, in whatever unit. One inside the other is a refinement ("at least 30" and 34), overlapping
//! intervals are compatible.
//!
//! **When they conflict.** The intervals share nothing, the facet and the counted noun are the same, and the event is.
//!
//! **Limits.** Figures whose counted nouns differ are of different things; a figure that rises with the day of publication is an update.

use super::same::Thing;
use super::{Case, Judgement, Stand};
use crate::claim::Role;
use crate::lexicon;
use crate::value::{Kind, Relation, Value};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (x, y) = (case.a.value?, case.b.value?);
    let kind = kind(x)?;
    if x.kind_name() != y.kind_name() {
        return None;
    }
    let (m, n) = (x.normal(), y.normal());
    match x.relation(y) {
        Relation::Same => Judgement::same(format!("both say {m}")),
        Relation::Inside => Judgement::compatible("refinement", format!("{m} is finer than {n}")),
        Relation::Contains => Judgement::compatible("refinement", format!("{n} is finer than {m}")),
        Relation::Overlapping => Judgement::compatible("estimate", format!("{m} and {n} overlap")),
        Relation::Incomparable(why) => Judgement::compatible("different-referent", format!("{m} and {n}: {why}")),
        Relation::Disjoint if !same_matter(case, x, y) => {
            Judgement::compatible("different-referent", format!("{m} and {n} may be said of different things"))
        }
        Relation::Disjoint if case.elsewhere() => Judgement::compatible("other-time", format!("{m} and {n} at different times")),
        Relation::Disjoint => Judgement::new(Stand::Conflict, kind, format!("{m} against {n}")),
    }
}

fn kind(value: &Value) -> Option<&'static str> {
    match value.kind {
        Kind::Money(_) => Some("money"),
        Kind::Number(_) | Kind::Quantity(_) | Kind::Percentage(_) | Kind::Rank(_) => Some("quantity"),
        Kind::Duration(_) => Some("time"),
        _ => None,
    }
}

/// Whether the two figures answer one question: the same counted noun or unit, the same facet, the same event and no other participants.
fn same_matter(case: &Case<'_>, x: &Value, y: &Value) -> bool {
    let counted = match (&x.kind, &y.kind) {
        (Kind::Quantity(p), Kind::Quantity(q)) if p.unit.is_empty() && q.unit.is_empty() => head(&p.counted) == head(&q.counted),
        (Kind::Quantity(p), Kind::Quantity(q)) => p.unit == q.unit,
        (Kind::Number(_), Kind::Number(_)) => false,
        _ => true,
    };
    let participants = case.things(Role::Agent) != Thing::Other && case.things(Role::Patient) != Thing::Other;
    counted && case.facet().is_some() && case.same_event() && participants && case.bits > 0.0
}

fn head(counted: &str) -> &str {
    lexicon::concept(counted.rsplit(' ').next().unwrap_or(counted))
}

//! # Time
//!
//! **What it does.** Compares when two claims say the same event happened, and since when something is the first.
//!
//! **When they agree.** The same interval, or one inside the other: "Friday" and "at 8.49pm on Friday", "in 24 years" and "since July 2000".
//!
//! **When they conflict.** Both answer `when` of one event with the same participants, and the intervals share nothing.
//!
//! **Limits.** Days that are not known (a weekday without a day of publication) are never in conflict.

use super::same::Thing;
use super::{Case, Judgement};
use crate::claim::Role;
use crate::value::{Kind, Relation};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (x, y) = (case.a.value?, case.b.value?);
    if !matches!(x.kind, Kind::Date(_) | Kind::Recency(_)) || x.kind_name() != y.kind_name() {
        return None;
    }
    let (m, n) = (x.normal(), y.normal());
    match x.relation(y) {
        Relation::Same => Judgement::same(format!("both say {m}")),
        Relation::Inside => Judgement::compatible("refinement", format!("{m} lies in {n}")),
        Relation::Contains => Judgement::compatible("refinement", format!("{n} lies in {m}")),
        Relation::Overlapping => Judgement::compatible("estimate", format!("{m} and {n} overlap")),
        Relation::Incomparable(why) => Judgement::compatible("other-time", format!("{m} and {n}: {why}")),
        Relation::Disjoint => {
            let participants = case.things(Role::Agent) != Thing::Other && case.things(Role::Patient) != Thing::Other;
            let sure = case.facet().is_some() && case.same_event() && participants && case.bits > 1.0;
            if sure {
                Judgement::conflict("time", format!("{m} against {n}"))
            } else {
                Judgement::compatible("other-time", format!("{m} and {n} may be the times of different events"))
            }
        }
    }
}

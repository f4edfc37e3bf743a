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
use crate::value::{Granularity, Kind, Relation, Value};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (x, y) = (case.a.value?, case.b.value?);
    if !matches!(x.kind, Kind::Date(_) | Kind::Recency(_)) || x.kind_name() != y.kind_name() {
        return None;
    }
    let (m, n) = (x.normal(), y.normal());
    if let (Kind::Recency(_), Relation::Inside | Relation::Contains | Relation::Overlapping) = (&x.kind, x.relation(y)) {
        return Judgement::same(format!("{m} and {n} are one: that time lies as long before the day of publication as the other says"));
    }
    match x.relation(y) {
        Relation::Same => Judgement::same(format!("both say {m}")),
        Relation::Inside => Judgement::compatible("refinement", format!("{m} lies in {n}")),
        Relation::Contains => Judgement::compatible("refinement", format!("{n} lies in {m}")),
        Relation::Overlapping => Judgement::compatible("estimate", format!("{m} and {n} overlap")),
        Relation::Incomparable(_) if case.same_event() && clocks_differ(case) => Judgement::conflict("time", format!("{m} against {n}")),
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

/// Whether both give the clock time at which one thing happened, though not both the day, and the times are further apart than their rounding.
fn clocks_differ(case: &Case<'_>) -> bool {
    let at = |i: &crate::compare::Item<'_>| {
        let time = i.proposition.arguments().find(|a| a.role == Role::Time && a.value.is_some())?;
        matches!(time.preposition(), "" | "at" | "about" | "around").then_some(())
    };
    let clock = |v: Option<&Value>| match &v?.kind {
        Kind::Date(d) if d.granularity == Granularity::Minute || d.granularity == Granularity::Hour => minutes(&d.timex),
        _ => None,
    };
    let (Some(a), Some(b)) = (clock(case.a.value), clock(case.b.value)) else { return false };
    let apart = a.abs_diff(b);
    let participants = case.things(Role::Agent) != Thing::Other && case.things(Role::Patient) != Thing::Other;
    at(case.a).and(at(case.b)).is_some() && participants && case.facet() == Some("when") && apart < 120 && apart > rounding(a) + rounding(b)
}

/// Minutes after midnight of a TIMEX3 clock time: `T20:40`.
fn minutes(timex: &str) -> Option<u32> {
    let (hour, minute) = timex.rsplit_once('T')?.1.split_once(':')?;
    Some(hour.parse::<u32>().ok()? * 60 + minute.get(..2)?.parse::<u32>().ok()?)
}

/// How far a time so written may be from the minute: "9pm" says less than "8.49pm".
fn rounding(minutes: u32) -> u32 {
    match minutes % 60 {
        0 => 14,
        30 => 10,
        15 | 45 => 7,
        m if m % 5 == 0 => 5,
        _ => 2,
    }
}

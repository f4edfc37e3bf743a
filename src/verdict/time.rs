//! # Time
//!
//! **What it does.** Compares when two claims say the same event happened, and since when something is the first.
//!
//! **When they agree.** The same interval, or one inside the other: "Friday" and "at 8.49pm on Friday", "in 24 years" and "since July 2000".
//!
//! **When they conflict.** Both answer `when` of one event with the same participants, and the intervals share nothing.
//!
//! **Limits.** Where the words are the same ("on Saturday"), or the time of day is, only the days that they were read against differ. Days that are not known (a weekday without a day of publication) are never in conflict.

use super::dispute::{Dispute, Story, grouped};
use super::same::{Thing, thing};
use super::{Case, Judgement, participant};
use crate::claim::{Modality, Phrase, Polarity, Role};
use crate::compare::Item;
use crate::lexicon::events::event_classes;
use crate::value::{Granularity, Kind, Relation, Value};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (x, y) = (case.a.value?, case.b.value?);
    if !matches!(x.kind, Kind::Date(_) | Kind::Recency(_)) || x.kind_name() != y.kind_name() {
        return None;
    }
    let (m, n) = (x.plain(), y.plain());
    if let (Kind::Recency(_), Relation::Inside | Relation::Contains | Relation::Overlapping) = (&x.kind, x.relation(y)) {
        return Judgement::same(format!("{m} and {n} are one: that time lies as long before the day of publication as the other says"));
    }
    match x.relation(y) {
        Relation::Same => Judgement::same(format!("both say {m}")),
        Relation::Inside => Judgement::compatible("refinement", format!("{m} lies in {n}")),
        Relation::Contains => Judgement::compatible("refinement", format!("{n} lies in {m}")),
        Relation::Overlapping => Judgement::compatible("estimate", format!("{m} and {n} overlap")),
        Relation::Incomparable(why) => Judgement::compatible("other-time", format!("{m} and {n}: {why}")),
        Relation::Disjoint if is_clock(x) && is_clock(y) && !other_days(x, y) => {
            Judgement::compatible("other-time", format!("{m} and {n} may be the times of different events"))
        }
        Relation::Disjoint if let Some(why) = read_from_around(case, x, y) => {
            Judgement::compatible("other-time", format!("{m} and {n}: {why}"))
        }
        Relation::Disjoint => {
            let participants = case.things(Role::Agent) != Thing::Other && case.things(Role::Patient) != Thing::Other;
            let participants = participants && !participant::exclude_each_other(case);
            let sure = case.facet().is_some() && case.same_event() && participants && case.bits > 1.0;
            if sure {
                Judgement::conflict("time", format!("{m} against {n}"))
            } else {
                Judgement::compatible("other-time", format!("{m} and {n} may be the times of different events"))
            }
        }
    }
}

/// Why two times that share nothing may be one all the same: what tells them apart was not said of them, but read from around them.
pub(super) fn read_from_around(case: &Case<'_>, x: &Value, y: &Value) -> Option<&'static str> {
    let time = |item: &Item<'_>| item.proposition.argument(Role::Time).map(|a| a.terms().map(str::to_owned).collect::<Vec<_>>());
    let clock = |v: &Value| match &v.kind {
        Kind::Date(date) => minutes(&date.timex),
        _ => None,
    };
    if [case.a, case.b].iter().any(|item| matches!(item.proposition.predicate(), "post" | "update")) {
        return Some("they may tell when the articles appeared");
    }
    if is_clock(x) && is_clock(y) && clock(x).zip(clock(y)).is_none_or(|(m, n)| m == n) {
        return Some("the time of day is the same, and the days may be read from around it");
    }
    if (is_clock(x) || is_clock(y)) && (is_part_of_day(x) || is_part_of_day(y)) {
        return Some("a time by the clock and a part of a day are no two answers");
    }
    let relative = |terms: &[String]| !terms.iter().any(|t| t.chars().any(|c| c.is_ascii_digit()));
    // "Yesterday's intervention" has its day in the name.
    let named = |item: &Item<'_>| time(item).is_none_or(|terms| relative(&terms));
    if named(case.a) && named(case.b) && counted_alike(case, x, y) {
        return Some("each is the day of its article, or the day before");
    }
    let (m, n) = (time(case.a)?, time(case.b)?);
    (m == n && relative(&m)).then_some("the words are the same, and the days are counted from the days of the articles")
}

/// Whether two days stand alike to the days of publication, which are not one: each is that day or the day before.
fn counted_alike(case: &Case<'_>, x: &Value, y: &Value) -> bool {
    let before = |item: &Item<'_>, value: &Value| match &value.kind {
        Kind::Date(date) if date.granularity == Granularity::Day => Some((item.published? - date.start?.date()).get_days()),
        _ => None,
    };
    let (m, n) = (before(case.a, x), before(case.b, y));
    case.a.published != case.b.published && m == n && m.is_some_and(|days| (0..2).contains(&days))
}

fn is_part_of_day(value: &Value) -> bool {
    matches!(&value.kind, Kind::Date(d) if d.timex.split_once('T').is_some_and(|(_, time)| time.starts_with(|c: char| c.is_ascii_alphabetic())))
}

/// Whether a time is told by the clock: those are compared event by event, see [`disputes`].
fn is_clock(value: &Value) -> bool {
    matches!(&value.kind, Kind::Date(d) if matches!(d.granularity, Granularity::Minute | Granularity::Hour))
}

/// Disputes over the clock time at which one thing happened, however the days are told.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let timed: Vec<(u32, u32)> = (0u32..).zip(story.items).filter_map(|(i, item)| Some((i, happened_at(item)?))).collect();
    let by_event = grouped(timed.iter().flat_map(|&(i, at)| events(&story.items[i as usize]).into_iter().map(move |e| (e, (at, i)))));
    let mut out: Vec<Dispute> = Vec::new();
    for group in by_event.values() {
        let answers: Vec<Vec<u32>> = grouped(group.iter().copied()).into_values().collect();
        let found = Dispute::among(answers, |a, b| clocks(&story.items[a as usize], &story.items[b as usize]));
        out.extend(found.filter(|d| out.iter().all(|known| !holds(known, d))));
    }
    out
}

/// Whether a dispute holds all members of another.
fn holds(known: &Dispute, other: &Dispute) -> bool {
    let members = known.members();
    other.members().iter().all(|m| members.contains(m))
}

/// Minutes after midnight at which an item says that something happened.
fn happened_at(item: &Item<'_>) -> Option<u32> {
    let told = matches!(item.proposition.modality, Modality::Asserted | Modality::Reported);
    if item.facet != "when" || item.proposition.polarity == Polarity::Negated || !told {
        return None;
    }
    let Kind::Date(date) = &item.value?.kind else { return None };
    let time = item.proposition.arguments().find(|a| a.role == Role::Time && a.value.is_some())?;
    let exact = matches!(time.preposition(), "" | "at" | "about" | "around" | "on");
    let clock = matches!(date.granularity, Granularity::Minute | Granularity::Hour);
    (exact && clock).then(|| minutes(&date.timex))?
}

/// What happened, by its words and classes; for "the explosion occurred" those of the explosion.
fn events<'a>(item: &Item<'a>) -> Vec<&'a str> {
    let predicate = item.proposition.predicate();
    let general = matches!(predicate, "occur" | "happen" | "take place" | "begin" | "start" | "come" | "be");
    let word = if general { core(item).next().map_or("", |a| a.head()) } else { predicate };
    std::iter::once(word).chain(event_classes(word).iter().copied()).filter(|word| !word.is_empty()).collect()
}

/// Who or what it happened to.
fn core<'a>(item: &Item<'a>) -> impl Iterator<Item = Phrase<'a>> + use<'a> {
    item.proposition.arguments().filter(|a| matches!(a.role, Role::Agent | Role::Patient))
}

/// Two clock times of one thing that are further apart than their rounding, and not so far that they are of different days.
fn clocks(a: &Item<'_>, b: &Item<'_>) -> Option<Judgement> {
    let (x, y) = (happened_at(a)?, happened_at(b)?);
    let apart = x.abs_diff(y);
    let same = core(a).any(|m| core(b).any(|n| thing(m, n) == Thing::Same));
    if a.article == b.article || !same || other_days(a.value?, b.value?) || apart >= 120 || apart <= rounding(x) + rounding(y) {
        return None;
    }
    Judgement::conflict("time", format!("{} against {}", clock(x), clock(y)))
}

/// Whether two times are known to be of two days.
fn other_days(x: &Value, y: &Value) -> bool {
    let day = |v: &Value| match &v.kind {
        Kind::Date(date) => date.timex.split_once('T').map(|(day, _)| day.to_owned()).filter(|day| !day.is_empty()),
        _ => None,
    };
    matches!((day(x), day(y)), (Some(m), Some(n)) if m != n && !m.contains('X') && !n.contains('X'))
}

fn clock(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// Minutes after midnight of a TIMEX3 clock time: `T20:40`.
fn minutes(timex: &str) -> Option<u32> {
    let (hour, minute) = timex.rsplit_once('T')?.1.split_once(':')?;
    Some(hour.parse::<u32>().ok()? * 60 + minute.get(..2)?.parse::<u32>().ok()?)
}

/// Whether two clock times are no further apart than they are rounded, or so far that they are of two things.
pub(super) fn are_rounded(x: &Value, y: &Value) -> bool {
    let at = |v: &Value| match &v.kind {
        Kind::Date(date) => minutes(&date.timex),
        _ => None,
    };
    at(x).zip(at(y)).is_none_or(|(m, n)| m.abs_diff(n) <= rounding(m) + rounding(n) || m.abs_diff(n) > 240)
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

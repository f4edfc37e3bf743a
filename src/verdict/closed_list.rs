//! # Closed list
//!
//! **What it does.** Compares where the members of a counted group are from: "23 Somali pirates" says of all of them that they are Somali, and
//! leaves no room for "23 Somali and Yemeni pirates".
//!
//! Shares of the group ("12 Somali and 11 Yemeni pirates") tell of the whole when they add up to it.
//!
//! **When they conflict.** The same things, as many of them, or the group as a whole ("the pirates were from Somalia and Yemen"), and another set
//! of countries. Sets that share nothing also need the same event, and no article that tells of both groups.
//!
//! **Limits.** Nations only. A group that is smaller than the largest counted is a part of it, and may be of one nation.

use rustc_hash::{FxHashMap, FxHashSet};

use super::dispute::{Dispute, Story, grouped};
use super::nation::{is_nation, nations};
use super::{Case, Judgement};
use crate::claim::{Polarity, Role};
use crate::compare::Item;
use crate::lexicon::{self, events::event_classes};
use crate::value::{Interval, Kind};

/// A group of people or things and where they are said to be from.
struct Told<'a> {
    item: u32,
    head: &'a str,
    count: Option<u64>,
    from: Vec<&'static str>,
}

/// Disputes over where a group is from.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let told = (0u32..).zip(story.items).filter_map(|(i, item)| told(i, item));
    let groups = grouped(told.map(|t| (t.head, t)));
    let shares: Vec<(u32, u64, Vec<&str>)> = (0u32..).zip(story.items).filter_map(|(i, item)| shares(i, item)).collect();
    let with_shares = |(head, mut group): (_, Vec<Told<'_>>)| {
        let whole = group.iter().filter_map(|t| t.count).max();
        let known: Vec<u32> = group.iter().map(|t| t.item).collect();
        let of_whole = shares.iter().filter(|(item, sum, _)| Some(*sum) == whole && !known.contains(item));
        group.extend(of_whole.map(|(item, sum, from)| Told { item: *item, head, count: Some(*sum), from: from.clone() }));
        dispute(story.items, group)
    };
    groups.into_pairs().into_iter().filter_map(with_shares).collect()
}

/// "12 Somali and 11 Yemeni pirates", "12 are from Somalia and 11 from Yemen": shares of one group, how many they are together, and whence.
fn shares(item: u32, source: &Item<'_>) -> Option<(u32, u64, Vec<&'static str>)> {
    let counts = source.facet.ends_with(" count") && source.proposition.polarity == Polarity::Affirmed;
    let terms: Vec<&str> = source.proposition.claims().terms(source.source.terms).collect();
    let number = |at: usize| terms[at].parse::<u64>().ok();
    let mut told: Vec<(u64, &str)> = Vec::new();
    for at in (0..terms.len()).filter(|&at| counts && number(at).is_some()) {
        let behind = terms[at + 1..].iter().take(REACH).take_while(|t| t.parse::<u64>().is_err());
        told.extend(number(at).zip(behind.copied().find(|t| is_nation(t))));
    }
    let from = nations(told.iter().map(|(_, nation)| *nation));
    let each = told.len() > 1 && from.len() == told.len();
    each.then(|| (item, told.iter().map(|(n, _)| n).sum(), from))
}

/// How many content words may part a number from the nation it counts: "12 are reported to be Somali".
const REACH: usize = 3;

fn dispute(items: &[Item<'_>], mut group: Vec<Told<'_>>) -> Option<Dispute> {
    let whole = group.iter().filter_map(|t| t.count).max();
    group.retain(|t| t.count.is_none() || t.count == whole);
    let by_set = grouped(group.iter().map(|t| (t.from.clone(), t.item)));
    let articles: FxHashSet<(u32, &[&str])> = group.iter().map(|t| (items[t.item as usize].article, &t.from[..])).collect();
    let known: FxHashMap<u32, &Told<'_>> = group.iter().rev().map(|t| (t.item, t)).collect();
    let of = |item: u32| known.get(&item).copied();
    let told_together = |x: &Told<'_>, y: &Told<'_>| {
        let mut of_one = by_set.get(&x.from).iter().map(|&i| items[i as usize].article);
        of_one.any(|article| articles.contains(&(article, &y.from[..])))
    };
    let found = Dispute::among(by_set.values().cloned().collect(), |a, b| {
        let (x, y) = (of(a)?, of(b)?);
        let shares = x.from.iter().any(|country| y.from.contains(country));
        let case = Case { a: &items[a as usize], b: &items[b as usize], bits: 0.0 };
        let one = shares || x.count.is_some() && x.count == y.count && !told_together(x, y) && one_kind(&case);
        (one && case.a.article != case.b.article && !case.elsewhere())
            .then(|| Judgement::conflict("closed-list", format!("{} against {}", x.from.join(" and "), y.from.join(" and "))))?
    });
    found.map(|d| d.asking("Where are they from", |i| of(i).map_or(String::new(), |t| t.from.join(" and "))))
}

/// Whether both tell of one kind of event; whom an avalanche killed died in it.
fn one_kind(case: &Case<'_>) -> bool {
    let fatal = |item: &Item<'_>| event_classes(item.proposition.predicate()).iter().any(|c| matches!(*c, "kill" | "die"));
    case.same_event() || fatal(case.a) && fatal(case.b)
}

fn told<'a>(id: u32, item: &Item<'a>) -> Option<Told<'a>> {
    (item.proposition.polarity == Polarity::Affirmed).then(|| counted(id, item).or_else(|| as_a_whole(id, item)))?
}

/// "23 Somali and Yemeni pirates": the nations beside the counted noun.
fn counted<'a>(item: u32, source: &Item<'a>) -> Option<Told<'a>> {
    let (number, head) = match &source.value?.kind {
        Kind::Quantity(quantity) if quantity.unit.is_empty() => (exactly(quantity.number.interval)?, Some(quantity.head())),
        Kind::Number(number) => (exactly(number.interval)?, None),
        _ => return None,
    };
    let terms: Vec<&str> = source.proposition.claims().terms(source.source.terms).collect();
    let at = match head.filter(|head| !is_nation(head)) {
        Some(head) => terms.iter().rposition(|t| *t == head)?,
        None => after_nations(&terms, &number.to_string())?,
    };
    let before = terms[..at].iter().rev().take_while(|t| is_nation(t)).count();
    let after = terms[at + 1..].iter().take_while(|t| is_nation(t)).count();
    let beside = if before > 0 { &terms[at - before..at] } else { &terms[at + 1..at + 1 + after] };
    let from = nations(beside.iter().copied());
    let whole = source.facet.ends_with(" count") && number >= 2.0 && !from.is_empty();
    whole.then(|| Told { item, head: lexicon::concept(terms[at]), count: Some(number as u64), from })
}

/// The noun after "17 Norwegian and Danish".
fn after_nations(terms: &[&str], number: &str) -> Option<usize> {
    let first = terms.iter().position(|t| *t == number)? + 1;
    let nations = terms[first..].iter().take_while(|t| is_nation(t)).count();
    (nations > 0 && first + nations < terms.len()).then_some(first + nations)
}

/// "The pirates were from Somalia and Yemen": nothing else is said of the group.
fn as_a_whole<'a>(item: u32, source: &Item<'a>) -> Option<Told<'a>> {
    let agent = source.proposition.argument(Role::Agent)?;
    if source.facet != "event" || source.proposition.predicate() != "be" || source.proposition.nominal || agent.name().is_some() {
        return None;
    }
    let own: Vec<&str> = agent.terms().collect();
    let rest: Vec<&str> = source.proposition.claims().terms(source.source.terms).filter(|t| !own.contains(t)).collect();
    let beside = |t: &str| matches!(t, "be" | "reportedly") || t.chars().all(|c| c.is_ascii_digit());
    let only = !rest.is_empty() && rest.iter().all(|t| beside(t) || is_nation(t));
    let from = nations(rest.iter().copied());
    (only && !from.is_empty()).then(|| Told { item, head: lexicon::concept(agent.head()), count: None, from })
}

fn exactly(interval: Interval) -> Option<f64> {
    interval.low.filter(|_| interval.low == interval.high)
}

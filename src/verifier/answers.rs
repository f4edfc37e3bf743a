//! What labels the positions of a cluster: of each, the answer that its claims give, in few words that tell it.
//!
//! A value labels it best; else the words of what is asked for, as most of its claims have them; else the passage that holds most of what the
//! position's other claims say. No two positions of a cluster have one label, as far as their claims tell them apart.

use rustc_hash::FxHashMap;

use super::asked::Asked;
use super::phrasing::{passage, words};
use crate::claim::Role;
use crate::compare::Item;

/// Labels that can be had for a position, and how good each is.
type Candidates = Vec<(f64, String)>;

/// The answer that an item gives, where it is not told in the item's words.
pub(super) type Told<'j> = &'j dyn Fn(&Item<'_>) -> Option<String>;

/// The labels of positions; `groups` are their claims among the items, and `text` gives the text of an item's article.
pub(super) fn labels<'t>(groups: &[Vec<usize>], items: &[&Item<'_>], told: Told<'_>, text: &dyn Fn(&Item<'_>) -> &'t str) -> Vec<String> {
    let mut labels: Vec<String> = Vec::with_capacity(groups.len());
    for group in groups {
        let members: Vec<&Item<'_>> = group.iter().map(|&m| items[m]).collect();
        let facet = items.first().map_or("", |i| i.facet);
        let values = || members.iter().filter_map(|i| told(i)).map(|label| (0.0, label)).collect::<Candidates>();
        let answers = || most_given(members.iter().filter(|i| i.facet == facet).filter_map(|i| answer(i, text(i))));
        let label = fresh(values(), &labels)
            .or_else(|| fresh(answers(), &labels))
            .or_else(|| fresh(passages(&members, text), &labels))
            .or_else(|| best(values()).or_else(|| best(passages(&members, text))));
        labels.push(label.unwrap_or_default());
    }
    labels
}

/// The best candidate that labels no position yet.
fn fresh(candidates: Candidates, taken: &[String]) -> Option<String> {
    best(candidates.into_iter().filter(|(_, label)| !label.is_empty() && !taken.contains(label)).collect())
}

/// The best of several, the first of those that are equally good.
fn best(candidates: Candidates) -> Option<String> {
    let better = |best: (f64, String), next: (f64, String)| if next.0 > best.0 { next } else { best };
    candidates.into_iter().reduce(better).map(|(_, label)| label)
}

/// Every label once, by how often it is given.
fn most_given(labels: impl Iterator<Item = String>) -> Candidates {
    let mut out = Candidates::new();
    let mut places: FxHashMap<String, usize> = FxHashMap::default();
    for label in labels {
        let at = *places.entry(label).or_insert_with_key(|label| {
            out.push((0.0, label.clone()));
            out.len() - 1
        });
        out[at].0 += 1.0;
    }
    out
}

/// The words of the argument that an item asks for.
fn answer(item: &Item<'_>, text: &str) -> Option<String> {
    if matches!(item.facet, "event" | "role" | "age" | "origin" | "first-since" | "amount" | "share") {
        return None;
    }
    let phrase = Asked::new(item, text).asked_for()?;
    let bare = matches!(phrase.role, Role::Agent | Role::Patient | Role::Complement);
    let preposition = if bare { "" } else { phrase.preposition() };
    words(phrase, text).map(|words| format!("{preposition} {words}").trim_start().to_owned())
}

/// The passages of a position's claims, by how much of what the others say each holds: whole clauses first, and no more words than needed.
fn passages<'t>(members: &[&Item<'_>], text: &dyn Fn(&Item<'_>) -> &'t str) -> Candidates {
    let mut shared: FxHashMap<u32, f64> = FxHashMap::default();
    for item in members {
        item.words.iter().for_each(|&term| *shared.entry(term).or_default() += 1.0);
    }
    let count = members.len() as f64;
    let telling = |item: &&Item<'_>| {
        let held: f64 = item.words.iter().map(|term| (shared.get(term).copied().unwrap_or(0.0) - 1.0) / count - 0.15).sum();
        let span = item.source.span;
        let subject = item.proposition.arguments().find(|p| matches!(p.role, Role::Agent | Role::Patient) && !p.unresolved);
        let whole = subject.is_some_and(|p| p.span.start == span.start && p.span.end < span.end);
        let named = item.proposition.arguments().filter(|p| p.unresolved && span.start <= p.span.start && p.span.end <= span.end).count();
        let written = span.of(text(item));
        let told_more = written.split(' ').any(|word| matches!(word, "who" | "which"));
        let penalty = 0.3 * named as f64 + if told_more { 0.4 } else { 0.0 } + if item.proposition.nominal { 0.2 } else { 0.0 };
        held + if whole { 0.6 } else { 0.0 } - penalty
    };
    let mut out: Candidates = members.iter().map(|item| (telling(item), passage(item.source.span.of(text(item))))).collect();
    out.dedup_by(|b, a| a.1 == b.1);
    out
}

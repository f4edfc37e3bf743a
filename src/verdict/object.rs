//! # Object
//!
//! **What it does.** Compares whom or what one deed was for: "support for Ukraine" is not "support for Russia's operation in Ukraine".
//!
//! **When they conflict.** One noun of taking sides ("support", "opposition", "praise") with one preposition and two objects that share nothing,
//! where it is known to be one: the same people do the same with it ("Putin thanked Kim for his support ..."), or it is told by one rare word
//! ("unwavering").
//!
//! **Limits.** Objects of the same country are not held to differ. What many may do ("support for the bill grew") is not compared, nor what one
//! may have of many things: a record for goals and a record for caps are two records.

use rustc_hash::FxHashSet;

use super::dispute::{Dispute, Story, grouped};
use super::nation::{is_nation, nations};
use super::same::Thing;
use super::{Case, Judgement};
use crate::claim::{Phrase, Role, Stated};
use crate::compare::Item;
use crate::lexicon::{self, events::event_classes};

/// A modifier from this many bits on tells which support it is.
const RARE: f64 = 8.0;

/// Disputes over the object of a noun.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let named = names(story);
    let borne = (0u32..).zip(story.items).filter_map(|(i, item)| Some((object(item)?, i)));
    let by_noun = grouped(borne.map(|(object, i)| ((lexicon::concept(predicate(story, i)), object.preposition()), i)));
    by_noun.into_values().filter_map(|group| dispute(story, &group, &named)).collect()
}

fn predicate<'a>(story: &Story<'a>, item: u32) -> &'a str {
    story.items[item as usize].proposition.predicate()
}

/// The words of all names of a story: they tell of whom, not which deed.
fn names<'a>(story: &Story<'a>) -> FxHashSet<&'a str> {
    let arguments = story.items.iter().flat_map(|i| i.proposition.arguments());
    arguments.filter_map(|a| a.name()).flat_map(|name| name.split(|c: char| !c.is_alphanumeric())).collect()
}

fn dispute(story: &Story<'_>, group: &[u32], named: &FxHashSet<&str>) -> Option<Dispute> {
    let item = |i: u32| &story.items[i as usize];
    let key = |i: u32| {
        let object = object(item(i))?;
        let from = nations(object.terms());
        Some(if from.is_empty() { lexicon::concept(object.head()).to_owned() } else { from.join(" ") })
    };
    let answers: Vec<Vec<u32>> = grouped(group.iter().filter_map(|&i| Some((key(i)?, i)))).into_values().collect();
    Dispute::over(answers, |a, b| {
        let (x, y) = (object(item(a))?, object(item(b))?);
        let told = one_deed(item(a), item(b), named) && apart(x, y);
        told.then(|| Judgement::conflict("participant", format!("{p} {} or {p} {}", x.text(), y.text(), p = x.preposition())))?
    })
}

/// Whether a noun says whose side someone takes.
fn takes_sides(noun: &str) -> bool {
    let side =
        |class: &&str| matches!(*class, "support" | "oppose" | "praise" | "criticize" | "thank" | "apologize" | "love" | "hate" | "blame");
    event_classes(noun).iter().any(side)
}

/// For, against or with whom a noun of taking sides is.
fn object<'a>(item: &Item<'a>) -> Option<Phrase<'a>> {
    if item.facet != "event" || !item.proposition.nominal || !takes_sides(item.proposition.predicate()) {
        return None;
    }
    item.proposition
        .arguments()
        .find(|a| matches!(a.preposition(), "for" | "against" | "with") && a.role == Role::Oblique && a.terms.len > 0)
}

/// Whether two objects share no word and no country.
fn apart(x: Phrase<'_>, y: Phrase<'_>) -> bool {
    let concepts = |p: Phrase<'_>| p.terms().map(|t| lexicon::concept(t).to_owned()).collect::<Vec<_>>();
    let (a, b) = (concepts(x), concepts(y));
    let (m, n) = (nations(x.terms()), nations(y.terms()));
    !a.iter().any(|t| b.contains(t)) && !m.iter().any(|country| n.contains(country)) && (m.is_empty() == n.is_empty())
}

/// Whether two nouns of one kind tell of one deed: the same people do the same with it, or a rare word tells which it is.
fn one_deed(a: &Item<'_>, b: &Item<'_>, named: &FxHashSet<&str>) -> bool {
    if a.article == b.article || (Case { a, b, bits: 0.0 }).elsewhere() {
        return false;
    }
    let same_people = |p: Stated<'_>, q: Stated<'_>| {
        let one = |role| match (p.argument(role), q.argument(role)) {
            (Some(x), Some(y)) => super::same::thing(x, y) == Thing::Same,
            _ => false,
        };
        let kind = p.predicate() == q.predicate() || lexicon::same_event(p.predicate(), q.predicate());
        kind && one(Role::Agent) && one(Role::Patient)
    };
    let governed = matches!((governor(a), governor(b)), (Some(p), Some(q)) if same_people(p, q));
    governed || shares_modifier(a, b, named)
}

/// The verb on which the noun hangs: the nearest before it, with its people.
fn governor<'a>(item: &Item<'a>) -> Option<Stated<'a>> {
    let (claims, noun) = (item.proposition.claims(), item.proposition.predicate_span);
    let covers = |p: &&crate::claim::Proposition| {
        p.sentence == item.proposition.sentence
            && !p.nominal
            && p.span.start < noun.start
            && p.predicate_span.end <= noun.start
            && noun.end <= p.span.end
    };
    let nearest = claims.propositions_of(item.proposition.sentence).iter().filter(covers).max_by_key(|p| p.predicate_span.start)?;
    Some(claims.stated(nearest))
}

fn shares_modifier(a: &Item<'_>, b: &Item<'_>, named: &FxHashSet<&str>) -> bool {
    let terms = |item: &Item<'_>| -> Vec<String> {
        let object = object(item).map_or(Vec::new(), |o| o.terms().map(str::to_owned).collect());
        let own = item.proposition.claims().terms(item.source.terms);
        own.filter(|t| !object.iter().any(|o| o == t) && !is_nation(t) && *t != item.proposition.predicate()).map(str::to_owned).collect()
    };
    let (x, y) = (terms(a), terms(b));
    x.iter().any(|t| lexicon::rarity(t) >= RARE && !named.contains(t.as_str()) && y.contains(t))
}

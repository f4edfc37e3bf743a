//! # Fate
//!
//! **What it does.** Sets "feared dead", "presumed dead" beside what is told as a death.
//!
//! **When they conflict.** One article only fears or presumes the death of a person that another tells as a fact. Where the fear stands in the
//! earlier article it is an update: what was feared came true. Of several people each is a question of its own.
//!
//! **Limits.** Only single people: of dozens feared dead some may be. The two are one person by name, or where one is not named ("his brother"),
//! by what stands beside them.

use super::dispute::{Dispute, Story, components, grouped};
use super::{Case, Judgement, Stand};
use crate::claim::{Modality, Phrase, Polarity, Role};
use crate::compare::Item;
use crate::lexicon::{events::event_classes, inflect::title, nouns::is_a};
use crate::value::Kind;

/// What the sentences share beside the claims, in bits, where one of the two has no name.
const BESIDE: f64 = 10.0;

/// How many deaths a fear is compared with where one of the two has no name.
const MOST: usize = 64;

/// One dispute a person feared dead.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let pairs = pairs(story);
    let by_fear = grouped(pairs.iter().copied());
    let item = |i: u32| &story.items[i as usize];
    let dispute = |(feared, dead): (Vec<u32>, Vec<u32>)| {
        let told = feared.iter().flat_map(|&a| by_fear.get(&a).iter().filter_map(move |&b| differ(item(a), item(b))));
        let decisive = told.max_by_key(|judgement| judgement.stand)?;
        let names = feared.iter().chain(&dead).filter_map(|&i| victim(item(i))?.name());
        let whose = names.max_by_key(|name| (name.len(), *name)).map_or(String::new(), |name| format!(" of {}", title(name)));
        let told = |i: u32| if is_feared(item(i)) { "feared" } else { "certain" }.to_owned();
        Some(Dispute::between(feared, dead, decisive).asking(format!("Is the death{whose} certain"), told))
    };
    components(&pairs).into_iter().filter_map(dispute).collect()
}

/// Fears and deaths of one person in two articles.
fn pairs(story: &Story<'_>) -> Vec<(u32, u32)> {
    let item = |i: u32| &story.items[i as usize];
    let every = |of: fn(&Item<'_>) -> bool| (0u32..).zip(story.items).filter(move |(_, item)| of(item)).map(|(i, _)| i);
    let dead: Vec<u32> = every(is_dead).collect();
    let (named, unnamed): (Vec<u32>, Vec<u32>) = dead.iter().partition(|&&i| family(item(i)).is_some());
    let by_name = grouped(named.into_iter().filter_map(|i| Some((family(item(i))?, i))));
    let mut out = Vec::new();
    for open in every(is_feared) {
        let (known, others) = family(item(open)).map_or((&[][..], &dead), |name| (by_name.get(name), &unnamed));
        let met = |&&settled: &&u32| item(open).article != item(settled).article && is_one(story, item(open), item(settled));
        out.extend(known.iter().chain(others.iter().take(MOST)).filter(met).map(|&settled| (open, settled)));
    }
    out
}

/// The last word of the name of the one who is dead, or feared so.
fn family<'a>(item: &Item<'a>) -> Option<&'a str> {
    victim(item)?.name()?.rsplit(' ').next()
}

fn differ(open: &Item<'_>, settled: &Item<'_>) -> Option<Judgement> {
    let reason = "only feared dead against told as dead";
    match (open.published, settled.published) {
        (Some(x), Some(y)) if x < y => Judgement::new(Stand::Update, "other-time", reason),
        _ => Judgement::conflict("strength", reason),
    }
}

/// "is presumed dead", "a doctor feared dead".
fn is_feared(item: &Item<'_>) -> bool {
    let p = item.proposition;
    let verb = matches!(p.predicate(), "assume" | "believe" | "fear" | "presume" | "think");
    let dead = p.argument(Role::Complement).is_some_and(|a| a.head() == "dead");
    item.facet == "event" && verb && dead && p.polarity == Polarity::Affirmed && !is_many(item)
}

/// "his brother died", "was killed", "fell to his death", told as a fact.
fn is_dead(item: &Item<'_>) -> bool {
    let p = item.proposition;
    let class = |word: &str| event_classes(word).iter().any(|class| matches!(*class, "die" | "kill"));
    let fell = p.arguments().any(|a| a.role == Role::Oblique && a.preposition() == "to" && a.head() == "death");
    let told = p.modality == Modality::Asserted && p.polarity == Polarity::Affirmed && !p.nominal;
    item.facet == "event" && told && victim(item).is_some() && (fell || class(p.predicate())) && !is_many(item)
}

/// Who is dead, or feared so.
fn victim<'a>(item: &Item<'a>) -> Option<Phrase<'a>> {
    let p = item.proposition;
    p.argument(Role::Patient).or_else(|| p.argument(Role::Agent))
}

/// Whether a number of people is told of.
fn is_many(item: &Item<'_>) -> bool {
    let number = |a: Phrase<'_>| match a.value().map(|v| &v.kind) {
        Some(Kind::Quantity(quantity)) => quantity.unit.is_empty() && quantity.number.interval.high != Some(1.0),
        Some(Kind::Number(_)) => true,
        _ => false,
    };
    item.proposition.arguments().any(|a| matches!(a.role, Role::Agent | Role::Patient) && number(a))
}

/// Whether the one feared dead is the one who died.
fn is_one<'a>(story: &Story<'a>, open: &Item<'a>, settled: &Item<'a>) -> bool {
    let (Some(x), Some(y)) = (victim(open), victim(settled)) else { return false };
    let case = Case { a: open, b: settled, bits: 0.0 };
    let known = match (x.name(), y.name()) {
        (Some(m), Some(n)) => m == n || m.contains(' ') && m.ends_with(n) || n.contains(' ') && n.ends_with(m),
        _ => !y.unresolved && is_someone(y.head()) && story.around.beside(open, settled) >= BESIDE,
    };
    known && !case.elsewhere()
}

/// A person, by what they are or whose.
fn is_someone(head: &str) -> bool {
    is_a(head, "person") || is_a(head, "relative")
}

//! # Fate
//!
//! **What it does.** Sets "feared dead", "presumed dead" beside what is told as a death.
//!
//! **When they conflict.** One article only fears or presumes the death of a person that another tells as a fact. Of articles of different days it
//! is an update: what was feared came true.
//!
//! **Limits.** Only single people: of dozens feared dead some may be. The two are one person by name, or where one is not named ("his brother"),
//! by what stands beside them.

use super::dispute::{Dispute, Story};
use super::{Case, Judgement, Stand};
use crate::claim::{Modality, Phrase, Polarity, Role};
use crate::compare::Item;
use crate::lexicon::{events::event_classes, nouns::is_a};
use crate::value::Kind;

/// What the sentences share beside the claims, in bits, where one of the two has no name.
const BESIDE: f64 = 14.0;

/// One dispute a person feared dead.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let every =
        |of: &dyn Fn(&Item<'_>) -> bool| (0u32..).zip(story.items).filter(|(_, item)| of(item)).map(|(i, _)| i).collect::<Vec<u32>>();
    let (feared, dead) = (every(&|item| is_feared(item)), every(&|item| is_dead(item)));
    let judge = |a: u32, b: u32| {
        let (x, y) = (&story.items[a as usize], &story.items[b as usize]);
        let (open, settled) = if is_feared(x) { (x, y) } else { (y, x) };
        (x.article != y.article && is_one(story, open, settled)).then(|| differ(open, settled))?
    };
    let told = |i: u32| if is_feared(&story.items[i as usize]) { "feared" } else { "certain" }.to_owned();
    Dispute::over(vec![feared, dead], judge).map(|d| d.asking("Is the death certain", told)).into_iter().collect()
}

fn differ(open: &Item<'_>, settled: &Item<'_>) -> Option<Judgement> {
    let reason = "only feared dead against told as dead";
    match (open.published, settled.published) {
        (Some(x), Some(y)) if x != y => Judgement::new(Stand::Update, "other-time", reason),
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

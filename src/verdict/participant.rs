//! # Participant
//!
//! **What it does.** Compares who did it, or whom it was done to.
//!
//! **When they conflict.** What befalls a thing once only (found, rescued, stolen) was done by people who cannot be the same: police against a
//! landlord's son. Who acts is told by groups (`actors.txt`); rescuers may be firefighters, a neighbour is no detective.
//!
//! **Limits.** Two names are not held to exclude each other: a firm and its head may both be said to buy. Of a thing without a name, the rest of
//! the sentences must share a rare word or two.

use std::sync::LazyLock;

use super::dispute::{Dispute, Story, grouped};
use super::firmness::{Firmness, firmness};
use super::same::Thing;
use super::{Case, Judgement};
use crate::claim::{Phrase, Role, Tense};
use crate::compare::Item;
use crate::lexicon::{self, events::event_classes};

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

/// Groups of those who act, by lemma.
static ACTORS: LazyLock<lexicon::Table> = LazyLock::new(|| lexicon::table(include_str!("../lexicon/actors.txt")));

/// What the sentences of two claims of one thing share beside the claims, in bits.
const BESIDE: f64 = 10.0;

/// Disputes over who did what is done once.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    static ONCE: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/once.txt")));
    let done = (0u32..).zip(story.items).filter(|(_, item)| actors(item).is_some() && firmness(item) == Firmness::Firm);
    let classes = |item: &Item<'_>| event_classes(item.proposition.predicate()).iter().filter(|c| ONCE.contains(*c));
    let by_class = grouped(done.flat_map(|(i, item)| classes(item).map(move |class| (class, i))));
    by_class.into_values().flat_map(|group| of_one_kind(story, &group)).collect()
}

/// Disputes among claims of one kind of event: one for each thing it befell.
fn of_one_kind(story: &Story<'_>, group: &[u32]) -> Vec<Dispute> {
    let item = |i: u32| &story.items[i as usize];
    let by_patient =
        grouped(group.iter().filter_map(|&i| Some((lexicon::concept(item(i).proposition.argument(Role::Patient)?.head()), i))));
    let dispute = |group: Vec<u32>| {
        let answers = grouped(group.iter().filter_map(|&i| Some((actors(item(i))?, i)))).into_values().collect();
        Dispute::over(answers, |a, b| others(story, item(a), item(b)))
    };
    by_patient.into_values().filter_map(dispute).collect()
}

/// The groups that the one who acts may be of; none when a name tells who it is.
fn actors(item: &Item<'_>) -> Option<&'static str> {
    // Who does what a clause without a finite verb tells is guessed: "police say he opened fire, killing one man".
    (item.facet == "event" && !item.proposition.nominal && item.proposition.tense != Tense::Untold).then(|| actor(item))?
}

fn actor(item: &Item<'_>) -> Option<&'static str> {
    let agent = item.proposition.argument(Role::Agent).filter(|a| !a.unresolved && a.name().is_none())?;
    let several = agent.terms().filter(|t| ACTORS.contains_key(*t)).count() > 1 && ACTORS.get(agent.head()) != ACTORS.get(first(agent));
    ACTORS.get(if several { first(agent) } else { agent.head() }).copied()
}

fn first<'a>(agent: Phrase<'a>) -> &'a str {
    agent.terms().find(|t| ACTORS.contains_key(t)).unwrap_or_default()
}

/// Whether two who act on one thing cannot be the same.
fn others<'a>(story: &Story<'a>, a: &Item<'a>, b: &Item<'a>) -> Option<Judgement> {
    let case = Case { a, b, bits: 0.0 };
    let (x, y) = (actors(a)?, actors(b)?);
    let (m, n) = (a.proposition.argument(Role::Agent)?, b.proposition.argument(Role::Agent)?);
    let overlap = || m.terms().any(|t| n.terms().any(|u| t == u));
    let one = || case.things(Role::Patient) == Thing::Same && !case.elsewhere() && story.around.beside(a, b) >= BESIDE;
    (a.article != b.article && apart(x, y) && !overlap() && one())
        .then(|| Judgement::conflict("participant", format!("{} against {}", m.text(), n.text())))?
}

/// Whether two lists of groups have none in common.
fn apart(x: &str, y: &str) -> bool {
    !x.split(',').any(|group| y.split(',').any(|other| other == group))
}

/// Whether those who act are known to be others.
pub(super) fn exclude_each_other(case: &Case<'_>) -> bool {
    matches!((actor(case.a), actor(case.b)), (Some(x), Some(y)) if apart(x, y))
}

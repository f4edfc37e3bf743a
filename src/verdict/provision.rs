//! # Provision
//!
//! **What it does.** Finds what several articles say is to happen under one condition, however they word it: "provides for mutual assistance in
//! the event of aggression", "pledged to help each other if either is attacked". It is one answer wherever its claims were clustered.
//!
//! **When they conflict.** Where one tells as settled what another only leaves open: a conflict of strength.
//!
//! **Limits.** The event and the condition are compared by their classes, not by all of their words. Claims that name nobody are left out where
//! the story tells of two provisions of one kind.

use smallvec::SmallVec;

use super::Judgement;
use super::dispute::{Dispute, Story};
use super::firmness::{Firmness, firmness};
use crate::claim::Role;
use crate::compare::Item;
use crate::lexicon::{self, events};

/// Classes of event.
type Classes = SmallVec<[&'static str; 4]>;

/// What is to happen, and what must happen for it.
struct Provision<'a> {
    item: u32,
    who: SmallVec<[&'a str; 4]>,
    event: Classes,
    condition: Classes,
    firmness: Firmness,
}

/// How many members of a provision a further claim is compared with.
const MOST: usize = 8;

/// One dispute a provision that two articles or more tell of; without a conflict where all of them tell it as settled.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let mut told: Vec<Provision<'_>> = (0u32..).zip(story.items).filter_map(|(i, item)| provision(i, item)).collect();
    // Claims that name someone say which provision is meant; the others follow them.
    told.sort_by_key(|p| (p.who.is_empty(), p.item));
    let mut groups: Vec<Vec<&Provision<'_>>> = Vec::new();
    for provision in &told {
        let fits = |group: &&mut Vec<&Provision<'_>>| group.iter().take(MOST).any(|other| is_same(provision, other));
        let mut fitting = groups.iter_mut().filter(fits);
        match (fitting.next(), fitting.next()) {
            (Some(group), None) => group.push(provision),
            (None, _) => groups.push(vec![provision]),
            _ => {}
        }
    }
    groups.iter().filter_map(|group| dispute(story, group)).collect()
}

fn dispute(story: &Story<'_>, group: &[&Provision<'_>]) -> Option<Dispute> {
    let first = story.items[group.first()?.item as usize].article;
    if group.iter().all(|p| story.items[p.item as usize].article == first) {
        return None;
    }
    let open = group.iter().find_map(|p| match p.firmness {
        Firmness::Open(how) => Some(how),
        _ => None,
    });
    let side = |firm: bool| {
        let mut out: Vec<u32> = group.iter().filter(|p| (p.firmness == Firmness::Firm) == firm).map(|p| p.item).collect();
        out.sort_unstable();
        out
    };
    let answers: Vec<Vec<u32>> = [side(false), side(true)].into_iter().filter(|side| !side.is_empty()).collect();
    let against = open
        .filter(|_| answers.len() > 1)
        .and_then(|how| Judgement::conflict("strength", format!("{}, and told as settled", how.replace('-', " "))));
    Some(Dispute { answers, conflicts: against.into_iter().map(|j| (0, 1, j)).collect(), asks: None, told: Vec::new() })
}

/// Whether two claims tell of one provision: events of one class under conditions of one class, and not of others who take part.
fn is_same(a: &Provision<'_>, b: &Provision<'_>) -> bool {
    let meet = |p: &[&str], q: &[&str]| p.iter().any(|word| q.contains(word));
    let apart = !a.who.is_empty() && !b.who.is_empty() && !meet(&a.who, &b.who);
    !apart && meet(&a.event, &b.event) && meet(&a.condition, &b.condition)
}

/// The words of those who take part, where they are named; he who promises is not he who acts.
fn who<'a>(item: &Item<'a>) -> SmallVec<[&'a str; 4]> {
    let p = item.proposition;
    let core = || p.arguments().filter(|a| matches!(a.role, Role::Agent | Role::Patient));
    let named = !carries(p.predicate()) && core().any(|a| a.name().is_some());
    core().filter(|_| named).flat_map(|a| a.terms()).collect()
}

/// What a claim says is to happen under a condition.
fn provision<'a>(number: u32, item: &Item<'a>) -> Option<Provision<'a>> {
    let condition = item.proposition.argument(Role::Condition)?;
    let firmness = Some(firmness(item)).filter(|f| *f != Firmness::Neither)?;
    let condition = classes(std::iter::once(condition.head()));
    let event = event(item);
    (!condition.is_empty() && !event.is_empty()).then_some(Provision { item: number, who: who(item), event, condition, firmness })
}

/// The classes of what is to happen: of the predicate, or, where that only carries or promises it, of the events it is said with.
fn event(item: &Item<'_>) -> Classes {
    let p = item.proposition;
    if !carries(p.predicate()) {
        return classes(std::iter::once(p.predicate()));
    }
    let with = p.arguments().filter(|a| !matches!(a.role, Role::Agent | Role::Condition | Role::Time | Role::Place));
    classes(with.flat_map(|a| a.terms()).filter(|word| lexicon::is_event_noun(word) && !carries(word)))
}

/// Words that only carry or promise an event: "provide assistance", "a vow of aid", "did not rule out aid".
fn carries(lemma: &str) -> bool {
    let promises = |class: &&str| matches!(*class, "promise" | "agree" | "provide");
    lexicon::is_support_verb(lemma) || lemma == "rule out" || events::event_classes(lemma).iter().any(promises)
}

fn classes<'a>(lemmas: impl Iterator<Item = &'a str>) -> Classes {
    let mut out: Classes = lemmas.flat_map(|lemma| events::event_classes(lemma).iter().copied()).collect();
    out.sort_unstable();
    out.dedup();
    out
}

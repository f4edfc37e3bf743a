//! # Denial
//!
//! **What it does.** Finds what a denial denies: "The firm denied the allegations" denies what was alleged before it in the same article.
//!
//! **When they conflict.** The denial against whatever says the alleged thing, as an accusation or as a fact, in any article. It is a dispute
//! of two holders, not the articles' own contradiction.
//!
//! **Limits.** Only a bare "the allegations", "the charge" looks back, two sentences at most; "denied rumours of a merger" tells for itself what
//! it denies, and `polarity` compares that.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::dispute::{Dispute, Story};
use super::same::Thing;
use super::{Case, Judgement};
use crate::claim::{Claims, Modality, Polarity, Proposition, Role, Stated};
use crate::compare::{Item, shared};
use crate::lexicon::inflect::title;
use crate::lexicon::{self, modality::Effect, reporting::reporting};

/// How many sentences a denial may look back.
const BACK: u32 = 2;

/// One dispute a denial.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let mut out: Vec<Dispute> = Vec::new();
    let mut told: FxHashSet<(u32, u32)> = FxHashSet::default();
    for (i, item) in (0u32..).zip(story.items) {
        let claim = (item.article, item.claim);
        if item.facet == "event" && denies_what_was_said(item.proposition) && !told.contains(&claim) {
            let found = dispute(story, i);
            told.extend(found.iter().map(|_| claim));
            out.extend(found);
        }
    }
    out
}

/// Whether two items are of one claim.
fn is_of(a: &Item<'_>, b: &Item<'_>) -> bool {
    a.article == b.article && a.claim == b.claim
}

fn dispute(story: &Story<'_>, denial: u32) -> Option<Dispute> {
    let item = &story.items[denial as usize];
    let alleged = alleged_before(item.proposition);
    let own = |other: &Item<'_>| other.article == item.article && alleged.contains(&other.source.proposition);
    let said: Vec<&Item<'_>> = story.items.iter().filter(|other| other.facet == "event" && own(other)).collect();
    let is_said = |other: &Item<'_>| own(other) || said.iter().any(|s| says(s, other));
    let holders: Vec<u32> = (0u32..).zip(story.items).filter(|(_, other)| is_said(other)).map(|(i, _)| i).collect();
    let all = (0u32..).zip(story.items).filter(|(_, other)| is_of(other, item)).map(|(i, _)| i).collect();
    let by = |p: Stated<'_>| p.argument(Role::Agent).map_or("someone".to_owned(), |a| a.name().map_or(a.head().to_owned(), title));
    let reason = format!("alleged or told as a fact, and denied by {}", by(item.proposition));
    Dispute::over(vec![all, holders.clone()], |_, _| (!holders.is_empty()).then(|| Judgement::conflict("polarity", reason.clone()))?)
}

/// "denied the allegations", "rejected the charge": a verb of denying whose object says nothing of what is denied.
fn denies_what_was_said(p: Stated<'_>) -> bool {
    static ACCUSATIONS: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/accusations.txt")));
    let verb = reporting(std::iter::once(p.predicate())).is_some_and(|(_, r)| r.stance == "deny" && r.content == Effect::Negated);
    let bare = p.argument(Role::Patient).is_some_and(|a| a.terms.len == 1 && ACCUSATIONS.contains(a.head()));
    verb && bare && p.polarity == Polarity::Affirmed
}

/// What was alleged last before a proposition, in the article: indices of propositions.
fn alleged_before(p: Stated<'_>) -> Vec<u32> {
    let claims: &Claims = p.claims();
    let is_before = |q: &Proposition| q.predicate_span.end <= p.predicate_span.start && q.sentence + BACK >= p.sentence;
    let alleged = |q: &Proposition| !q.nominal && q.modality == Modality::Alleged;
    let before = (0u32..).zip(&claims.propositions).filter(|(_, q)| is_before(q) && alleged(q));
    let last = before.clone().map(|(_, q)| q.sentence).max();
    before.filter(|(_, q)| Some(q.sentence) == last).map(|(i, _)| i).collect()
}

/// Whether an item says, of whatever holder, what was alleged: the same kind of event, participants that do not exclude each other, and two names.
fn says(alleged: &Item<'_>, other: &Item<'_>) -> bool {
    let case = Case { a: alleged, b: other, bits: 0.0 };
    let names = shared(&alleged.names, &other.names).count();
    other.proposition.polarity == Polarity::Affirmed
        && matches!(other.proposition.modality, Modality::Asserted | Modality::Alleged | Modality::Reported)
        && other.facet == "event"
        && case.same_event()
        && same_doer(&case)
        && (names > 1 || names > 0 && case.things(Role::Patient) == Thing::Same)
        && !case.elsewhere()
}

/// Whether who does it is the same: "Torland" and "the army of Torland".
fn same_doer(case: &Case<'_>) -> bool {
    let (Some(x), Some(y)) = (case.a.proposition.argument(Role::Agent), case.b.proposition.argument(Role::Agent)) else { return false };
    case.things(Role::Agent) == Thing::Same || x.terms().any(|t| y.terms().any(|u| t == u))
}

//! How firmly a claim stands: told as settled, or left open by itself or by what it hangs on.

use std::sync::LazyLock;

use crate::claim::{Modality, Polarity, Proposition};
use crate::compare::Item;
use crate::lexicon::{self, modality::Effect, reporting::reporting};

/// How firmly a claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Firmness {
    /// As a fact, a promise, an order, or what will be.
    Firm,
    /// As what may be: how it is left open.
    Open(&'static str),
    /// Denied, alleged, under a condition, or hanging on what is left open.
    Neither,
}

/// How firmly an item's claim stands. Only what happened is asked.
pub(super) fn firmness(item: &Item<'_>) -> Firmness {
    let p = item.proposition;
    if item.facet != "event" {
        return Firmness::Neither;
    }
    if is_not_ruled_out(p.predicate(), &p) {
        return Firmness::Open(Modality::NotRuledOut.name());
    }
    let terms = || p.claims().terms(item.source.terms);
    match p.modality {
        _ if p.polarity == Polarity::Negated => Firmness::Neither,
        // "possible cooperation" tells of no deed that could be settled; "unlikely" leaves little open.
        Modality::Possible if p.nominal => Firmness::Neither,
        Modality::Possible | Modality::NotRuledOut | Modality::Unclear if p.certainty >= 30 => Firmness::Open(p.modality.name()),
        Modality::Asserted | Modality::Planned | Modality::Pledged | Modality::Ordered => match () {
            () if hangs_on_noun(item) => Firmness::Open(Modality::Possible.name()),
            () if hangs_on_open(item) || terms().any(is_tentative) => Firmness::Neither,
            () => Firmness::Firm,
        },
        _ => Firmness::Neither,
    }
}

/// Whether a claim, whatever is asked of it, leaves open what it speaks of.
pub(super) fn leaves_open(item: &Item<'_>) -> bool {
    use Modality::*;
    let p = item.proposition;
    is_not_ruled_out(p.predicate(), &p) || matches!(p.modality, Possible | NotRuledOut | Unclear)
}

/// Whether a claim takes back what it speaks of: "engine failure has been ruled out", "the board rejected the offer".
pub(super) fn takes_back(item: &Item<'_>) -> bool {
    let p = item.proposition;
    let verb = reporting(p.predicate().split(' ')).filter(|(_, verb)| verb.content == Effect::Negated);
    verb.is_some() && p.polarity == Polarity::Affirmed
}

fn is_not_ruled_out(predicate: &str, p: &Proposition) -> bool {
    predicate == "rule out" && p.polarity == Polarity::Negated
}

/// How many bytes may part a noun from the verb that hangs on it: "contender | to become".
const NEAR: u32 = 8;

/// Whether it hangs on a noun that leaves it open.
fn hangs_on_noun(item: &Item<'_>) -> bool {
    let (claims, here) = (item.proposition.claims(), item.proposition.predicate_span);
    let near = |end: u32| end <= here.start && here.start <= end + NEAR;
    let before = claims.propositions_of(item.proposition.sentence).iter().filter(|q| q.predicate_span.end <= here.start);
    before.flat_map(|q| claims.stated(q).arguments()).any(|a| is_open_noun(a.head()) && near(a.span.end))
}

/// Whether a clause before it in the sentence, of which it is a part, is itself no fact.
pub(super) fn hangs_on_open(item: &Item<'_>) -> bool {
    let (claims, here) = (item.proposition.claims(), item.proposition.predicate_span);
    let above = |q: &&Proposition| q.predicate_span.end <= here.start && here.end <= q.span.end && q.span != item.proposition.span;
    claims.propositions_of(item.proposition.sentence).iter().filter(above).any(|q| q.polarity == Polarity::Negated || is_left_open(q))
}

fn is_left_open(q: &Proposition) -> bool {
    use Modality::*;
    matches!(q.modality, Possible | NotRuledOut | Unclear | Conditional | Denied | Likely | Alleged)
}

/// A noun that leaves open the whole of what it is said of: "the leading contender to become chairman", "under consideration".
fn is_open_noun(lemma: &str) -> bool {
    is_candidacy(lemma) || lemma == "possibility"
}

/// A noun of someone, or of a list of those, who may come to a post.
pub(super) fn is_candidacy(lemma: &str) -> bool {
    matches!(lemma, "contender" | "frontrunner" | "front-runner" | "consideration" | "shortlist")
}

/// A word that leaves open what it stands with: "possible", "potentially", "suspected".
pub(super) fn is_tentative(lemma: &str) -> bool {
    static TENTATIVE: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/tentative.txt")));
    TENTATIVE.contains(lemma) || is_open_noun(lemma)
}

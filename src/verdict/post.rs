//! # Post
//!
//! **What it does.** Compares how far it has come with someone's choice for a post: still considered, or asked, offered it, chosen.
//!
//! **When they conflict.** One article has a person as a contender or under consideration, or says that they may be named; another has them asked,
//! offered the post, chosen or named. Of articles of different days, the later the firmer, it is an update.
//!
//! **Limits.** The person is known by name, and that it is one post by what stands beside the claims. Who was approached may be asked or not.

use rustc_hash::FxHashSet;

use super::dispute::{Dispute, Story, grouped};
use super::firmness::is_candidacy;
use super::{Case, Judgement, Stand};
use crate::claim::{Aspect, Modality, Polarity, Proposition, Role, Stated, Tense};
use crate::compare::Item;
use crate::lexicon::events::event_classes;

/// What the sentences of two claims share beside them, in bits.
const BESIDE: f64 = 10.0;

/// Disputes over whether someone is chosen, one a person.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let told = (0u32..).zip(story.items).filter_map(|(i, item)| told(item).map(|(who, settled)| (who, (settled, i))));
    grouped(told).into_values().filter_map(|group| dispute(story, &group)).collect()
}

fn dispute(story: &Story<'_>, group: &[(bool, u32)]) -> Option<Dispute> {
    let chosen: FxHashSet<u32> = group.iter().filter(|(settled, _)| *settled).map(|&(_, i)| i).collect();
    let settled = |i: u32| chosen.contains(&i);
    let answers = grouped(group.iter().copied()).into_values().collect();
    let judge = |a: u32, b: u32| {
        let (open, firm) = if settled(a) { (b, a) } else { (a, b) };
        let (x, y) = (&story.items[open as usize], &story.items[firm as usize]);
        let case = Case { a: x, b: y, bits: 0.0 };
        let one = x.article != y.article
            && settled(a) != settled(b)
            && !case.elsewhere()
            && !case.long_ago()
            && may_be_one_post(&case)
            && story.around.beside(x, y) >= BESIDE;
        one.then(|| differ(&case))?
    };
    Dispute::among(answers, judge)
}

/// Whether the post that is given, where it is told, has a word in common with what is told of the other: "named to the board" is no other post
/// than "attorney general" only where the board is spoken of.
fn may_be_one_post(case: &Case<'_>) -> bool {
    let (open, firm) = (case.a.proposition, case.b.proposition);
    let mut posts = firm.arguments().filter(|a| a.role == Role::Complement || matches!(a.preposition(), "as" | "to")).peekable();
    let spoken_of = |word: &str| open.claims().sentence(open.sentence).any(|other| other == word);
    posts.peek().is_none() || posts.any(|post| post.terms().any(spoken_of))
}

fn differ(case: &Case<'_>) -> Option<Judgement> {
    let reason = "considered for the post against chosen or asked";
    match (case.a.published, case.b.published) {
        (Some(open), Some(firm)) if open < firm => Judgement::new(Stand::Update, "other-time", reason),
        _ => Judgement::conflict("strength", reason),
    }
}

/// The family name of the one who is considered or chosen, and whether it is settled.
fn told<'a>(item: &Item<'a>) -> Option<(&'a str, bool)> {
    let p = item.proposition;
    if item.facet != "event" || p.polarity == Polarity::Negated || p.nominal {
        return None;
    }
    let role = if is_considered(p) { Role::Agent } else { Role::Patient };
    let settled = role == Role::Patient && chooses(p) && matches!(p.modality, Modality::Asserted | Modality::Reported);
    let may = role == Role::Patient && gives_post(p.predicate()) && p.modality == Modality::Possible;
    let who = p.argument(role)?.name()?;
    (role == Role::Agent || settled || may).then_some((who.rsplit(' ').next().unwrap_or(who), settled))
}

/// "is the leading contender", "is under consideration", "is on the shortlist".
fn is_considered(p: Stated<'_>) -> bool {
    let open = |head: &str| is_candidacy(head) || head == "running";
    let told = matches!(p.modality, Modality::Asserted | Modality::Reported) && matches!(p.predicate(), "be" | "remain" | "become");
    // "had been the front-runner" tells of what is over.
    let over = p.tense == Tense::Past && p.aspect == Aspect::Perfect;
    told && !over && p.arguments().any(|a| matches!(a.role, Role::Complement | Role::Oblique | Role::Place) && open(a.head()))
}

/// Whether a verb tells that a post is given.
pub(super) fn gives_post(predicate: &str) -> bool {
    event_classes(predicate).iter().any(|class| matches!(*class, "appoint" | "choose" | "nominate"))
}

/// "named", "chose", "offered the job", "asked to be".
fn chooses(p: Stated<'_>) -> bool {
    gives_post(p.predicate()) || p.predicate() == "offer" || p.predicate() == "ask" && asks_to_serve(p)
}

/// Whether what is asked is to take a post: "asked her to be the next governor".
fn asks_to_serve(p: Stated<'_>) -> bool {
    let claims = p.claims();
    let serves = |q: &Proposition| {
        let predicate = claims.word(q.predicate);
        let post = matches!(predicate, "be" | "become" | "serve" | "join" | "lead" | "head" | "run" | "take" | "fill" | "stay");
        post && q.modality == Modality::Planned && p.predicate_span.end <= q.predicate_span.start
    };
    claims.propositions_of(p.sentence).iter().any(serves)
}

//! # Cause
//!
//! **What it does.** Compares what is said to have brought a fire, a death, a crash about: a crime, an accident, an illness.
//!
//! **When they conflict.** One claim tells as settled the cause that another only suspects ("destroyed by arsonists", "officials are considering
//! arson"), a conflict of strength; or two claims tell as settled causes that exclude each other ("ruled an accident", "was a suicide").
//!
//! **Limits.** An inquiry, a charge or a trial over a cause says neither that it is settled nor that it is in doubt. What the causes are is told
//! by `causes.txt`; a cause is settled by a noun of it that does or is the thing ("an arson fire", "by arsonists", "was an accident").
//! The claims must tell of one happening by a shared name, or by what stands beside them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::dispute::{Dispute, Story, grouped};
use super::firmness::is_tentative;
use super::{Case, Judgement};
use crate::claim::{Modality, Polarity, Role, Run, Stated};
use crate::compare::{Item, shared};
use crate::lexicon::{self, events::event_classes};

/// Causes by lemma: the cause, and what it brings about.
static CAUSES: LazyLock<lexicon::Table> = LazyLock::new(|| lexicon::table(include_str!("../lexicon/causes.txt")));

/// What the sentences of two claims that share no name have in common beside them, in bits.
const BESIDE: f64 = 14.0;

/// A cause as a claim tells it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Told {
    cause: &'static str,
    settled: bool,
}

/// Disputes over a cause, one for each kind of happening.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let told: Vec<(&'static str, Told, u32)> =
        (0u32..).zip(story.items).filter_map(|(i, item)| told(item).map(|(effect, told)| (effect, told, i))).collect();
    let by_effect = grouped(told.into_iter().map(|(effect, told, i)| (effect, (told, i))));
    by_effect.into_pairs().into_iter().filter_map(|(effect, group)| dispute(story, effect, &group)).collect()
}

fn dispute(story: &Story<'_>, effect: &str, group: &[(Told, u32)]) -> Option<Dispute> {
    let of: FxHashMap<u32, Told> = group.iter().map(|&(told, i)| (i, told)).collect();
    let answers = grouped(group.iter().copied()).into_values().collect();
    Dispute::over(answers, |a, b| {
        let (&x, &y) = (of.get(&a)?, of.get(&b)?);
        let (m, n) = (&story.items[a as usize], &story.items[b as usize]);
        (m.article != n.article && one_happening(story, m, n, effect)).then(|| differ(x, y))?
    })
}

/// How two causes of one happening stand.
fn differ(x: Told, y: Told) -> Option<Judgement> {
    match (x.settled, y.settled) {
        (true, true) if x.cause != y.cause => Judgement::conflict("cause", format!("{} against {}", x.cause, y.cause)),
        (true, false) | (false, true) if x.cause == y.cause => {
            Judgement::conflict("strength", format!("{} suspected, and {} told as settled", x.cause, y.cause))
        }
        _ => None,
    }
}

/// Whether two claims may tell of one happening, and something says that they do.
fn one_happening<'a>(story: &Story<'a>, a: &Item<'a>, b: &Item<'a>, effect: &str) -> bool {
    let case = Case { a, b, bits: 0.0 };
    let people = |item: &Item<'_>| -> Vec<String> {
        let claims = item.proposition.claims();
        let told = claims.propositions_of(item.proposition.sentence).iter().flat_map(|p| claims.stated(p).arguments());
        let core = told.filter(|a| effect == "die" && matches!(a.role, Role::Agent | Role::Patient));
        core.filter_map(|a| a.name().map(str::to_owned)).collect()
    };
    let (x, y) = (people(a), people(b));
    // A death is someone's: where both sentences name people, one of them must be the same.
    let others = !x.is_empty() && !y.is_empty() && !x.iter().any(|m| y.iter().any(|n| m.contains(n.as_str()) || n.contains(m.as_str())));
    !others && !case.long_ago() && !case.elsewhere() && (shared(&a.names, &b.names).count() > 0 || story.around.beside(a, b) >= BESIDE)
}

/// The cause that a claim tells, what it is the cause of, and whether it is settled; none when it is denied, or a matter of courts and inquiries.
fn told(item: &Item<'_>) -> Option<(&'static str, Told)> {
    let p = item.proposition;
    let statement = item.facet == "event" && p.polarity == Polarity::Affirmed;
    let governing = before(item);
    if !statement || is_inquiry(p.predicate()) || governing.iter().any(|word| is_inquiry(word)) {
        return None;
    }
    let terms: Vec<&str> = p.claims().terms(item.source.terms).collect();
    let (at, entry) = terms.iter().enumerate().find_map(|(at, term)| Some((at, *CAUSES.get(term)?)))?;
    let (cause, effect) = entry.split_once('\t')?;
    let effect = match effect {
        "any" => happening(&terms)?,
        effect => effect,
    };
    let open = leaves_open(item, &terms, at);
    let settled = !open && is_firm(p) && tells(p, terms[at], &terms[at + 1..]);
    (open || settled).then_some((effect, Told { cause, settled }))
}

/// What happened, by the first word of it.
fn happening(terms: &[&str]) -> Option<&'static str> {
    let kinds = ["burn", "die", "kill", "crash", "explode", "collapse", "shoot", "sink", "drown", "derail"];
    let first = terms.iter().find_map(|term| kinds.into_iter().find(|kind| event_classes(term).contains(kind)))?;
    Some(if matches!(first, "kill" | "shoot" | "drown") { "die" } else { first })
}

/// What is charged, tried or looked into is not told.
fn is_inquiry(word: &str) -> bool {
    let class =
        |class: &&str| matches!(*class, "investigate" | "charge" | "accuse" | "try_court" | "convict" | "sentence" | "arrest" | "search");
    event_classes(word).iter().any(class) || matches!(word, "treat" | "probe" | "face" | "commit")
}

/// The last content words before a claim in its sentence: "officials are considering | arson as a cause".
fn before<'a>(item: &Item<'a>) -> Vec<&'a str> {
    let (claims, own) = (item.proposition.claims(), item.source.terms);
    let sentence = claims.sentence_run(item.proposition.sentence);
    let start = own.start.saturating_sub(BEFORE).max(sentence.start).min(own.start);
    claims.terms(Run { start, len: own.start - start }).collect()
}

/// How many content words before a claim still govern it.
const BEFORE: u32 = 2;

/// Whether a claim only holds the cause for possible: by its mood, its verb, or a word beside the cause.
fn leaves_open(item: &Item<'_>, terms: &[&str], at: usize) -> bool {
    let p = item.proposition;
    let mood = matches!(p.modality, Modality::Possible | Modality::Likely | Modality::NotRuledOut);
    let weighs = matches!(p.predicate(), "suspect" | "consider" | "fear" | "believe" | "think");
    let weighing = |t: &str| matches!(t, "suspect" | "consider" | "believe" | "suspicion" | "possibility");
    let suspects =
        terms[..at].iter().any(|t| weighing(t)) || terms[at + 1..].contains(&"possibility") || before(item).iter().any(|t| weighing(t));
    mood || weighs || suspects || at > 0 && is_tentative(terms[at - 1])
}

fn is_firm(p: Stated<'_>) -> bool {
    p.modality == Modality::Asserted && !p.nominal
}

/// Whether a claim says that the cause was at work: its noun does or is the thing, or stands before a word for what happened.
fn tells(p: Stated<'_>, word: &str, behind: &[&str]) -> bool {
    let is = |role: Role| p.argument(role).is_some_and(|a| a.head() == word);
    let by = p.argument(Role::Agent).is_some_and(|a| a.head() == word) && p.predicate() != "be";
    let ruled = p.predicate() == "be" && is(Role::Complement) || matches!(p.predicate(), "rule" | "determine" | "declare");
    let manner = p.manner().any(|m| m == word);
    let before = behind.first().is_some_and(|next| happening(&[*next]).is_some());
    by || ruled || manner || before
}

//! # Plea
//!
//! **What it does.** Sets beside a plea of not guilty what the articles say that the accused did.
//!
//! **When they conflict.** Someone pleads not guilty to a crime of which an article says, in its own voice or in that of the police, that they did
//! it. It is a dispute of two holders.
//!
//! **Limits.** A charge and an accusation are no statement that it was done: one may be charged and plead not guilty. They are shown beside it.
//! Who did it is the accused by name, or a person without a name whose sentence and those beside it share their family name with the plea's.

use rustc_hash::FxHashMap;

use super::Judgement;
use super::dispute::{Dispute, Story, grouped};
use crate::claim::{Modality, Phrase, Polarity, Role, Run};
use crate::compare::Item;
use crate::lexicon::{events::event_classes, inflect::title, nouns::is_a};

/// How an article has it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Guilt {
    Told,
    Accused,
    Denied,
}

/// Crimes that are pleaded to, as classes of event.
const CRIMES: [&str; 15] =
    ["abuse", "assault", "attack", "bomb", "burn", "arson", "kidnap", "kill", "murder", "poison", "rape", "rob", "shoot", "stab", "steal"];

/// One dispute an accused.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let items = || (0u32..).zip(story.items);
    let name = |item: &Item<'_>| item.proposition.argument(Role::Agent)?.name().map(str::to_owned);
    let pleas = grouped(items().filter(|(_, item)| is_plea(item)).filter_map(|(i, item)| Some((name(item)?, i))));
    let deeds: Vec<u32> = items().filter(|(_, item)| is_deed(item)).map(|(i, _)| i).collect();
    pleas.into_pairs().into_iter().filter_map(|(name, pleas)| dispute(story, &name, &pleas, &deeds)).collect()
}

fn dispute(story: &Story<'_>, name: &str, pleas: &[u32], deeds: &[u32]) -> Option<Dispute> {
    let item = |i: u32| &story.items[i as usize];
    let mut crimes: Vec<&str> = pleas.iter().flat_map(|&i| charged(item(i))).collect();
    crimes.sort_unstable();
    crimes.dedup();
    let told = deeds.iter().filter_map(|&i| Some((i, told(story, item(i), name, &crimes)?)));
    let guilt: FxHashMap<u32, Guilt> = told.chain(pleas.iter().map(|&i| (i, Guilt::Denied))).collect();
    let of = |i: u32| guilt.get(&i).copied();
    let known = deeds.iter().chain(pleas).filter_map(|&i| Some((of(i)?, i)));
    let found = Dispute::among(grouped(known).into_values().collect(), |a, b| match (of(a)?, of(b)?) {
        (Guilt::Told, Guilt::Denied) | (Guilt::Denied, Guilt::Told) => {
            Judgement::conflict("polarity", format!("said to have done it against the plea of {}", title(name)))
        }
        _ => None,
    });
    let words = |i: u32| match of(i) {
        Some(Guilt::Told) => "yes".to_owned(),
        Some(Guilt::Accused) => "accused of it".to_owned(),
        _ => "not guilty by the plea".to_owned(),
    };
    found.map(|d| d.asking(format!("Did {} do it", title(name)), words))
}

fn is_plea(item: &Item<'_>) -> bool {
    let p = item.proposition;
    let guilty = p.argument(Role::Complement).is_some_and(|a| a.head() == "guilty");
    item.facet == "event" && p.predicate() == "plead" && guilty && p.polarity == Polarity::Negated
}

/// The classes of event that someone pleads to: of a murder all ways to kill.
fn charged(item: &Item<'_>) -> Vec<&'static str> {
    let (claims, p) = (item.proposition.claims(), item.proposition);
    let sentence = claims.sentence_run(p.sentence);
    let end = sentence.start + sentence.len;
    let behind = Run { start: item.source.terms.start, len: end.saturating_sub(item.source.terms.start) };
    let named = |class: &&str| CRIMES.contains(class);
    let mut out: Vec<&'static str> = claims.terms(behind).flat_map(event_classes).copied().filter(named).collect();
    if out.iter().any(|class| matches!(*class, "kill" | "murder")) {
        out.extend(["kill", "murder", "shoot", "stab"]);
    }
    out
}

/// Whether a claim tells of a crime that someone commits, or is charged with.
fn is_deed(item: &Item<'_>) -> bool {
    let p = item.proposition;
    let class = |class: &&str| CRIMES.contains(class) || is_charge(class);
    item.facet == "event" && p.polarity != Polarity::Negated && !p.nominal && event_classes(p.predicate()).iter().any(class)
}

fn is_charge(class: &str) -> bool {
    matches!(class, "accuse" | "charge")
}

/// Whether a claim says that the accused did one of the crimes, or that they are accused of it.
fn told<'a>(story: &Story<'a>, item: &Item<'a>, name: &str, crimes: &[&str]) -> Option<Guilt> {
    let p = item.proposition;
    let classes = event_classes(p.predicate());
    let is_crime = classes.iter().any(|class| crimes.contains(class));
    let is_charge = classes.iter().any(|class| is_charge(class));
    let is = |role: Role| p.argument(role).is_some_and(|a| is_accused(story, item, a, name));
    match p.modality {
        Modality::Asserted if is_crime && is(Role::Agent) && p.argument(Role::Patient).is_some() => Some(Guilt::Told),
        Modality::Alleged if is_crime && is(Role::Agent) => Some(Guilt::Accused),
        Modality::Asserted if is_charge && is(Role::Patient) => Some(Guilt::Accused),
        _ => None,
    }
}

/// Whether a phrase is the accused: by name, or a person without a name beside whom the family name stands.
fn is_accused<'a>(story: &Story<'a>, item: &Item<'a>, who: Phrase<'_>, name: &str) -> bool {
    let family = name.rsplit(' ').next().unwrap_or(name);
    match who.name() {
        Some(other) if other.contains(' ') => other == name,
        Some(other) if other == family => true,
        _ if who.unresolved => false,
        _ => is_someone(who.head()) && story.around.speak_of(item, family),
    }
}

/// A word for a person of whom nothing else is said.
fn is_someone(head: &str) -> bool {
    matches!(head, "man" | "woman" | "suspect" | "defendant" | "teenager" | "gunman" | "attacker" | "killer") || is_a(head, "criminal")
}

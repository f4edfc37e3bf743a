//! # Wording
//!
//! **What it does.** Compares what one speaker is quoted as having said.
//!
//! **When they conflict.** The same quotation, word for word but for one content word that is no other word for the same.
//!
//! **Limits.** Quotations of fewer than four content words are too short to be known as one. Another form or spelling of a word is no change, and a
//! quotation that is cut is not compared.

use super::Judgement;
use super::dispute::{Dispute, Story, distinct, grouped};
use super::same::{Thing, thing};
use crate::claim::{Proposition, Role};
use crate::compare::Item;
use crate::lexicon;

/// Content words that a quotation has at least.
const LEAST: usize = 4;

/// Words of this many bits bring two quotations together to be looked at, where no more than [`MAX_SHARED`] hold them.
const RARE: f64 = 3.0;
const MAX_SHARED: usize = 64;

/// Disputes over a word of a quotation.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let quoted = (0u32..).zip(story.items).filter(|(_, item)| is_quotation(item));
    let rare = |item| words(item).into_iter().filter(|w| lexicon::rarity(w) >= RARE);
    let by_word = grouped(quoted.flat_map(|(i, item)| rare(item).map(move |word| (word, i))));
    let dispute = |group: Vec<u32>| {
        let answers = grouped(group.iter().map(|&i| (words(&story.items[i as usize]), i))).into_values().collect();
        Dispute::over(answers, |a, b| altered(&story.items[a as usize], &story.items[b as usize]))
    };
    distinct(by_word.into_values().filter(|group| group.len() <= MAX_SHARED).filter_map(dispute))
}

/// What was said, in content words.
pub(super) fn words<'a>(item: &Item<'a>) -> Vec<&'a str> {
    item.proposition.argument(Role::Patient).map_or(Vec::new(), |said| said.terms().collect())
}

/// Whether an item tells who said something, in quotation marks.
pub(super) fn is_quotation(item: &Item<'_>) -> bool {
    let Some(said) = item.proposition.argument(Role::Patient) else { return false };
    let within = |p: &Proposition| p.quoted && said.span.start <= p.predicate_span.start && p.predicate_span.end <= said.span.end;
    item.facet == "said-by" && item.proposition.claims().propositions_of(item.proposition.sentence).iter().any(within)
}

/// The judgement of two quotations of one speaker that differ in one word.
fn altered(a: &Item<'_>, b: &Item<'_>) -> Option<Judgement> {
    let (x, y) = (words(a), words(b));
    let (speaker, other) = (a.proposition.argument(Role::Agent)?, b.proposition.argument(Role::Agent)?);
    if a.article == b.article || x.len() != y.len() || x.len() < LEAST || thing(speaker, other) != Thing::Same {
        return None;
    }
    let mut changed = x.iter().zip(&y).filter(|(m, n)| m != n);
    let (m, n) = changed.next().filter(|_| changed.next().is_none())?;
    // "6" and "6:00" are one hour; "6" and "16" are not one number.
    let is_joined = |w: &str| w.contains(['-', '–', '—']);
    if is_joined(m) || is_joined(n) {
        return None;
    }
    let figure = |w: &str| w.starts_with(|c: char| c.is_ascii_digit()).then(|| w.trim_end_matches(":00").trim_end_matches(".0").to_owned());
    let other_word = match (figure(m), figure(n)) {
        (Some(m), Some(n)) => m != n,
        _ => lexicon::concept(m) != lexicon::concept(n) && strsim::osa_distance(m, n) > 2,
    };
    other_word.then(|| Judgement::conflict("wording", format!("{} is quoted with {m} and with {n}", speaker.text())))?
}

//! # Attribution
//!
//! **What it does.** Compares who is said to have said it.
//!
//! **When they conflict.** The same quoted words in the mouths of two people who are known to be different.
//!
//! **Limits.** Words of three content words and more, none of them too common, are known to be the same utterance. A firm and its head may both
//! be named for it, so both must be people by their given names.

use super::dispute::{Dispute, Story, grouped};
use super::same::{Thing, thing};
use super::wording::{is_quotation, words};
use super::{Case, Judgement};
use crate::claim::{Phrase, Role};
use crate::lexicon::{self, inflect::title};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    if case.facet() != Some("said-by") {
        return None;
    }
    let (x, y) = (case.a.proposition.argument(Role::Agent)?, case.b.proposition.argument(Role::Agent)?);
    match thing(x, y) {
        Thing::Same => Judgement::same(format!("both have it from {}", x.name().unwrap_or(x.head()))),
        _ => Judgement::compatible("other-scope", format!("{} and {}", x.text(), y.text())),
    }
}

/// Content words that a quotation has at least, and what they are worth in bits, to be known in another mouth.
const LEAST: usize = 3;
const WORTH: f64 = 14.0;

/// Disputes over who said the same quoted words.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let quoted = (0u32..).zip(story.items).filter(|(_, item)| is_quotation(item));
    let known = |said: &[&str]| said.len() >= LEAST && said.iter().map(|word| lexicon::rarity(word)).sum::<f64>() >= WORTH;
    let by_words = grouped(quoted.map(|(i, item)| (words(item), i)).filter(|(said, _)| known(said)));
    by_words.into_values().filter_map(|group| dispute(story, &group)).collect()
}

fn dispute(story: &Story<'_>, group: &[u32]) -> Option<Dispute> {
    let speaker = |i: u32| story.items[i as usize].proposition.argument(Role::Agent);
    let answers = grouped(group.iter().filter_map(|&i| Some((person(speaker(i)?)?, i)))).into_values().collect();
    Dispute::among(answers, |a, b| {
        let (x, y) = (speaker(a)?, speaker(b)?);
        let articles = story.items[a as usize].article != story.items[b as usize].article;
        let reason = format!("said by {} or by {}", title(person(x)?), title(person(y)?));
        let family = |a: &str| a.rsplit(' ').next().map(str::to_owned);
        let others = thing(x, y) == Thing::Other && family(person(x)?) != family(person(y)?);
        (articles && others).then(|| Judgement::conflict("attribution", reason))?
    })
}

/// The name of a person, by its given name.
fn person<'a>(phrase: Phrase<'a>) -> Option<&'a str> {
    let name = phrase.name()?;
    name.split_once(' ').filter(|(given, _)| lexicon::is_given_name(given)).map(|_| name)
}

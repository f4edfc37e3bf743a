//! What a story is called on the page.

use std::collections::BTreeSet;

use super::super::view::View;
use crate::report::Story;
use crate::report::paint::shorten;

/// The longest heading, in characters.
const LONGEST: usize = 90;
/// Articles whose headlines are compared.
const MOST_COMPARED: usize = 60;

/// The headline that shares most words with the story's others; where no article has one, the first words of the first article.
pub(super) fn title(view: &View<'_>, story: &Story) -> String {
    let entries = story.articles.iter().filter_map(|id| view.report.articles.iter().find(|a| a.id == *id));
    let titles = entries.filter_map(|a| a.title.as_deref()).filter(|t| !t.trim().is_empty()).take(MOST_COMPARED).collect::<Vec<_>>();
    let words = titles.iter().map(|title| words(title)).collect::<Vec<_>>();
    let shared = |at: usize| words.iter().map(|other| other.intersection(&words[at]).count()).sum::<usize>();
    let best = (0..titles.len()).max_by_key(|&at| (shared(at), std::cmp::Reverse(at))).map(|at| titles[at]);
    let first = || story.articles.first().and_then(|id| view.text(id)).unwrap_or_default();
    shorten(&best.unwrap_or_else(first).split_whitespace().take(40).collect::<Vec<_>>().join(" "), LONGEST)
}

fn words(title: &str) -> BTreeSet<String> {
    title.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() > 3).map(str::to_lowercase).collect()
}

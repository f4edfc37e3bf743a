//! Whether two articles tell of one thing, by the names that they open with.
//!
//! # What it does
//! News names at once what it is about. Reports of one kind (the results of companies, issues of bonds, calls for tenders, storms) share their
//! words, and what differs in them is no contradiction: they tell of different things. So a conflict asks that of the names in the opening of
//! each article a fifth stand somewhere in the other.
//!
//! # Outcome
//! What would be a conflict is `different-referent`.
//!
//! # Limits
//! An opening without names asks for nothing. What rests on a long name or a quotation in common (two spellings, altered wording) is not asked.

use rustc_hash::FxHashSet;

use super::Judgement;
use super::dispute::{Dispute, Story};
use crate::claim::Claims;
use crate::compare::Item;
use crate::value::{Kind, Value, names};

/// How many bytes of an article are its opening: a headline, a dateline and a sentence or two.
const OPENING: u32 = 400;

/// How many members of an answer are asked.
const MOST: usize = 4;

/// Why two claims that differ do not contradict each other, where their articles open with other names.
pub(super) fn excuse(a: &Item<'_>, b: &Item<'_>) -> Option<Judgement> {
    if one_subject(a, b) {
        return None;
    }
    Judgement::compatible("different-referent", "the articles open with other names; they may tell of different things")
}

/// Takes from a dispute the conflicts between articles that open with other names; none where none is left.
pub(super) fn anchored(story: &Story<'_>, mut dispute: Dispute) -> Option<Dispute> {
    let shown = !dispute.conflicts.is_empty();
    let exempt = |kind: &str| matches!(kind, "identity" | "wording");
    let answers = &dispute.answers;
    let items = |answer: usize| answers[answer].iter().take(MOST).map(|&i| &story.items[i as usize]);
    let met = |a: usize, b: usize| items(a).any(|x| items(b).any(|y| one_subject(x, y)));
    dispute.conflicts.retain(|(a, b, judgement)| exempt(judgement.kind) || dispute.asks.is_some() || met(*a, *b));
    (!shown || !dispute.conflicts.is_empty()).then_some(dispute)
}

/// Whether of the names that each article opens with a fifth stand in the other.
fn one_subject(a: &Item<'_>, b: &Item<'_>) -> bool {
    if a.article == b.article {
        return true;
    }
    let (x, y) = (a.proposition.claims(), b.proposition.claims());
    known_to(x, y, FIFTH) && known_to(y, x, FIFTH)
}

/// Of so many names that an article opens with one must stand in the other.
const FIFTH: usize = 5;

/// Whether of the names that each of two articles opens with, if any, half stand in the other: most of who and what they tell of is the same.
pub(super) fn much_in_common(a: &Claims, b: &Claims) -> bool {
    known_to(a, b, 2) && known_to(b, a, 2)
}

/// Whether of the names that one article opens with one in so many stands in the other.
fn known_to(opening: &Claims, other: &Claims, one_in: usize) -> bool {
    let opens = opening.values.iter().take_while(|v| v.span.start < OPENING);
    let names: FxHashSet<String> = opens.flat_map(name_words).collect();
    if names.is_empty() {
        return true;
    }
    let mut found: FxHashSet<String> = FxHashSet::default();
    for word in other.values.iter().flat_map(name_words) {
        if names.contains(&word) {
            found.insert(word);
        }
        if one_in * found.len() >= names.len() {
            return true;
        }
    }
    false
}

/// The words of a name, or of a place's, in lower case: what is a common word too tells nothing.
fn name_words(value: &Value) -> impl Iterator<Item = String> {
    let name = match &value.kind {
        Kind::Entity(entity) => entity.name.to_lowercase(),
        Kind::Place(place) => place.normal().to_lowercase(),
        _ => String::new(),
    };
    let telling = |word: &&str| word.chars().count() > 2 && !names::common(word) && !names::organisation_head(word);
    name.split(|c: char| !c.is_alphanumeric()).filter(telling).map(str::to_owned).collect::<Vec<_>>().into_iter()
}

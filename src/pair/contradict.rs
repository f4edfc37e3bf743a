//! Does the hypothesis contradict the premise? What is looked at.

use super::align::Link;
use super::case::{Case, bucket};
use super::claims::Answers;
use super::cue::Doubt;
use super::figures::{self, Standing};
use super::observe::{ORDINARY, Observations};
use super::relation::Told;
use super::scope::{self, length};
use super::side::Part;
use super::word::{self, Tie};
use crate::lexicon::nouns;

/// Notes every comparison that bears on the question.
pub(super) fn observe(case: &Case<'_>, answers: &Answers, told: &Told, out: &mut Observations) {
    scope::observe(case, out);
    opposites(case, out);
    sisters(case, out);
    doubts(case, out);
    out.note("figures", figures(case));
    let conflict = answers.conflict.as_ref().map(|c| format!("{}, {}", c.kind, bucket(c.bits, &[0.0, 2.0, 4.0])));
    out.note("claims", conflict.unwrap_or_default());
    out.note("places", case.places.name());
    // A headline leaves names out that its story has.
    out.note("names", if case.premise.is_long() { case.names() } else { ORDINARY });
    relations(case, told, out);
}

/// Whether the premise says otherwise of what both name, one way or another, and how the slots of a predicate that both state are filled.
fn relations(case: &Case<'_>, told: &Told, out: &mut Observations) {
    let clash = told.otherwise || case.premise.is_prose() && (other_predicate(case) || other_figure(case));
    out.note("clash", if clash { "some" } else { ORDINARY });
    let long = length(case);
    let slots = match &told.slots {
        None => ORDINARY.to_owned(),
        Some(s) if s.swapped => format!("swapped{long}"),
        Some(s) => match s.other {
            Some(other) => format!("other {other}, {}{long}", if s.same > 0 { "same" } else { "none" }),
            None if s.same > 1 => format!("same{long}"),
            None if s.same == 1 => format!("one same{long}"),
            None => ORDINARY.to_owned(),
        },
    };
    out.note("slots", slots);
}

/// Whether the premise has the opposite of a predicate beside a name that both speak of. What is sold is bought: two sides of one deed.
fn other_predicate(case: &Case<'_>) -> bool {
    with_tie(case, Tie::Antonym).any(|(i, link)| {
        let (ours, theirs) = (&case.hypothesis.words[i], &case.premise.words[link.premise]);
        let affirmed = !ours.negated() && !theirs.negated();
        matches!(said_as(case, i, link), "verb" | "predicate") && !named(case, i).is_empty() && affirmed && !case.two_sides(i, link)
    })
}

/// Whether the premise has another figure for the same thing.
fn other_figure(case: &Case<'_>) -> bool {
    case.figures == Standing::Excluded && figures::beside(&case.premise, &case.hypothesis, &case.alignment)
}

/// How the figures stand, and where they exclude each other, how much else the two texts share.
fn figures(case: &Case<'_>) -> String {
    let said = case.alignment.coverage_of(&case.hypothesis, |i| case.hypothesis.words[i].part != Part::Number);
    match case.figures {
        Standing::Excluded if case.polarity_differs() => "excluded, negated".to_owned(),
        Standing::Excluded if other_figure(case) => {
            format!("excluded beside the same{}, {}", length(case), bucket(said, &[0.4, 0.7]))
        }
        Standing::Excluded => format!("excluded, {}", bucket(said, &[0.4, 0.7])),
        other => other.name().to_owned(),
    }
}

/// Whether a name that both texts speak of stands beside a word of the hypothesis: then they likely speak of one event.
fn named(case: &Case<'_>, word: usize) -> &'static str {
    const NEAR: usize = 4;
    let near = word.saturating_sub(NEAR)..(word + NEAR + 1).min(case.hypothesis.words.len());
    let shared = |i: usize| case.hypothesis.words[i].part == Part::Name && case.alignment.links[i].is_some_and(|l| l.tie.joins());
    if near.into_iter().any(shared) { "named, " } else { "" }
}

/// How well the hypothesis' other words are said; "nothing else" where the two texts differ in these two words alone.
fn rest(case: &Case<'_>, word: usize, link: Link) -> String {
    let said = case.alignment.coverage_of(&case.hypothesis, |i| i != word);
    let used = |j: usize| case.alignment.used[j] || j == link.premise;
    let (mut theirs, mut all) = (0.0, 0.0);
    for (j, word) in case.premise.words.iter().enumerate() {
        all += word.weight;
        theirs += if used(j) { word.weight } else { 0.0 };
    }
    if said >= 0.9 && theirs >= 0.9 * all { "nothing else".to_owned() } else { bucket(said, &[0.3, 0.5, 0.7, 0.9]) }
}

/// Whether an odd number of negations stands between the two words.
fn turned(case: &Case<'_>, h: usize, link: Link) -> bool {
    case.hypothesis.words[h].negated() != case.premise.words[link.premise].negated()
}

fn with_tie<'c>(case: &'c Case<'_>, tie: Tie) -> impl Iterator<Item = (usize, Link)> + 'c {
    case.alignment.links.iter().enumerate().filter_map(move |(i, l)| l.filter(|l| l.tie == tie).map(|l| (i, l)))
}

fn opposites(case: &Case<'_>, out: &mut Observations) {
    let Some((i, link)) = with_tie(case, Tie::Antonym).next() else { return };
    if turned(case, i, link) {
        return out.note("opposites", "turned");
    }
    let kind = said_as(case, i, link);
    if kind == "verb" && case.two_sides(i, link) {
        return out.note("opposites", "two sides");
    }
    out.note("opposites", format!("{kind}, {}{}", named(case, i), rest(case, i, link)));
}

/// What a word of the hypothesis does there: a predicate excludes more than a noun, which may name another thing.
fn said_as(case: &Case<'_>, word: usize, link: Link) -> &'static str {
    if word::are_states(&case.hypothesis.words[word].lemma, &case.premise.words[link.premise].lemma) {
        return "posture";
    }
    let word = &case.hypothesis.words[word];
    let doc = &case.hypothesis.doc;
    let after_be = (word.token.saturating_sub(2)..word.token).any(|t| doc.lemma(t) == "be");
    match word.part {
        Part::Direction => "direction",
        Part::Verb => "verb",
        Part::Adjective if after_be => "predicate",
        Part::Adjective => "attribute",
        _ if nouns::is_a(&word.lemma, "person") => "person",
        _ => "thing",
    }
}

fn sisters(case: &Case<'_>, out: &mut Observations) {
    let kind = |i: usize| match case.hypothesis.words[i].part {
        Part::Number => "number",
        Part::Verb => "state",
        Part::Adjective => "quality",
        _ => "thing",
    };
    let level = match with_tie(case, Tie::Sister).next() {
        None => ORDINARY.to_owned(),
        Some((i, link)) if turned(case, i, link) => "turned".to_owned(),
        Some((i, link)) => format!("{}, {}{}", kind(i), named(case, i), rest(case, i, link)),
    };
    out.note("exclusive kinds", level);
}

/// The strongest cue of the premise that the hypothesis does not share, and how close the story is that it stands with.
fn doubts(case: &Case<'_>, out: &mut Observations) {
    let close = match length(case) {
        "" if case.coverage < 0.3 => "of something else",
        "" => "of this",
        long => long.trim(),
    };
    let theirs = case.premise.cues.strongest_but_of_other_things(&case.premise, &case.alignment);
    let level = match (theirs, case.hypothesis.cues.strongest()) {
        (None | Some(Doubt::Rumour), Some(Doubt::Debunk | Doubt::Deny | Doubt::Doubtful)) => "hypothesis alone".to_owned(),
        (None, _) => ORDINARY.to_owned(),
        (Some(Doubt::Rumour), _) => "rumour".to_owned(),
        (Some(_), Some(Doubt::Debunk | Doubt::Deny | Doubt::Doubtful)) => "both".to_owned(),
        (Some(Doubt::Doubtful), _) => "doubted".to_owned(),
        (Some(Doubt::Deny), _) => format!("denied, {close}"),
        (Some(Doubt::Debunk), _) if case.premise.cues.question => "asked".to_owned(),
        (Some(Doubt::Debunk), _) => format!("debunked, {close}"),
    };
    out.note("doubt", level);
    out.note("attributed", if case.premise.cues.attributed { "premise" } else { ORDINARY });
}

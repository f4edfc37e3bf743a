//! Do the two texts tell of the same event? What is looked at. The question has no direction: both orders give the same.

use super::case::{Case, bucket};
use super::figures::Standing;
use super::observe::Observations;
use super::side::{Part, Word};
use super::word::Tie;
use crate::lexicon;

/// Notes every comparison that bears on the question.
pub(super) fn observe(case: &Case<'_>, back: &Case<'_>, out: &mut Observations) {
    let shared = shared(case);
    let (a, b) = (case.premise.mass(), case.hypothesis.mass());
    let both: f64 = shared.iter().map(|(w, t)| w.weight * t.strength()).sum();
    let dice = if a + b > 0.0 { 2.0 * both / (a + b) } else { 0.0 };
    out.note("words", bucket(dice, &[0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7]));
    out.note("coverage", bucket(case.coverage.max(back.coverage), &[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9]));
    out.note("names alike", alike(case, back, |w| w.part == Part::Name));
    out.note("things alike", alike(case, back, |w| w.part != Part::Name && !deed(w)));
    out.note("events", events(case));
    let numbers = shared.iter().filter(|(w, _)| w.part == Part::Number).count();
    out.note("numbers shared", bucket(numbers as f64, &[1.0, 2.0]));
    out.note("places", worst(case.places, back.places).name());
    out.note("polarity", if case.polarity_differs() { "differs" } else { "same" });
    out.note("names apart", bucket(names_apart(case) as f64, &[1.0, 2.0, 3.0, 5.0]));
    let shorter = case.premise.words.len().min(case.hypothesis.words.len());
    out.note("shorter", bucket(shorter as f64, &[5.0, 8.0, 12.0, 18.0]));
    let apart = case.alignment.links.iter().flatten().filter(|l| !l.tie.joins()).count();
    out.note("exclusive", bucket(apart as f64, &[1.0, 2.0, 3.0]));
}

/// How many names, counted by words, each text has at least that the other does not: two firms with a strike each.
fn names_apart(case: &Case<'_>) -> usize {
    let names = |words: &[Word]| -> Vec<String> {
        let mut names: Vec<String> = words.iter().filter(|w| w.part == Part::Name).map(|w| w.lemma.clone()).collect();
        names.sort_unstable();
        names.dedup();
        names
    };
    let (a, b) = (names(&case.premise.words), names(&case.hypothesis.words));
    let lacks = |these: &[String], those: &[String]| these.iter().filter(|name| those.binary_search(name).is_err()).count();
    lacks(&a, &b).min(lacks(&b, &a))
}

/// The words of the shorter text that the longer says too, with how.
fn shared<'c>(case: &'c Case<'_>) -> Vec<(&'c Word, Tie)> {
    case.alignment.joined().filter(|(_, l)| l.tie > Tie::Wider).map(|(i, l)| (&case.hypothesis.words[i], l.tie)).collect()
}

fn worst(a: Standing, b: Standing) -> Standing {
    a.max(b)
}

/// How many kinds of event both speak of, and whether both speak of any.
fn events(case: &Case<'_>) -> String {
    let kinds = |words: &[Word]| -> Vec<&'static str> {
        let mut kinds: Vec<&'static str> = words
            .iter()
            .filter(|w| matches!(w.part, Part::Verb | Part::Noun))
            .filter_map(|w| lexicon::events::event_classes(&w.lemma).first().copied())
            .collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds
    };
    let (a, b) = (kinds(&case.premise.words), kinds(&case.hypothesis.words));
    let both = a.iter().filter(|kind| b.binary_search(kind).is_ok()).count();
    match (a.is_empty() || b.is_empty(), both) {
        (true, _) => "one-sided".to_owned(),
        (_, 0) => format!("none of {}", bucket(a.len().min(b.len()) as f64, &[2.0, 3.0, 5.0])),
        (_, n) => bucket(n as f64, &[2.0, 3.0, 4.0]),
    }
}

/// Whether a word tells what happens.
fn deed(word: &Word) -> bool {
    word.part == Part::Verb || word.part == Part::Noun && !lexicon::events::event_classes(&word.lemma).is_empty()
}

/// How much of some of the words of each text the other says too: the mean of both ways, by a scale.
fn alike(case: &Case<'_>, back: &Case<'_>, of: impl Fn(&Word) -> bool) -> String {
    let said = |case: &Case<'_>| {
        let words = &case.hypothesis.words;
        words.iter().any(&of).then(|| case.alignment.coverage_of(&case.hypothesis, |i| of(&words[i])))
    };
    match (said(case), said(back)) {
        (None, None) => "absent".to_owned(),
        (None, _) | (_, None) => "one-sided".to_owned(),
        (Some(a), Some(b)) => bucket((a + b) / 2.0, &[0.01, 0.15, 0.3, 0.45, 0.6, 0.8, 0.97]),
    }
}

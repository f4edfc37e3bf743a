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
    let rarest = shared.iter().filter(|(w, t)| *t >= Tie::Synonym && w.part != Part::Name).map(|(w, _)| w.weight).fold(0.0, f64::max);
    out.note("rarest shared word", bucket(rarest, &[1.0, 3.0, 5.0, 6.0, 7.0, 8.0, 9.0]));
    let (a, b) = (case.premise.mass(), case.hypothesis.mass());
    let both: f64 = shared.iter().map(|(w, t)| w.weight * t.strength()).sum();
    let dice = if a + b > 0.0 { 2.0 * both / (a + b) } else { 0.0 };
    out.note("words", bucket(dice, &[0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7]));
    out.note("shared bits", bucket(both, &[3.0, 6.0, 10.0, 15.0, 20.0, 30.0, 45.0]));
    out.note("coverage", bucket(case.coverage.max(back.coverage), &[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9]));
    let of = |parts: &[Part]| shared.iter().filter(|(w, _)| parts.contains(&w.part)).count();
    out.note("names shared", bucket(of(&[Part::Name]) as f64, &[1.0, 2.0, 3.0, 4.0, 6.0]));
    out.note("nouns shared", bucket(of(&[Part::Noun]) as f64, &[1.0, 2.0, 3.0, 4.0]));
    out.note("verbs shared", bucket(of(&[Part::Verb]) as f64, &[1.0, 2.0, 3.0]));
    out.note("numbers shared", bucket(of(&[Part::Number]) as f64, &[1.0, 2.0]));
    out.note("neighbours", bucket(case.neighbours().max(back.neighbours()) as f64, &[1.0, 2.0, 3.0, 4.0, 6.0]));
    out.note("events", events(case));
    out.note("who and what", format!("{} names, {} events", few(of(&[Part::Name])), few(shared_events(case))));
    out.note("names unshared", names_unshared(case));
    out.note("first verbs", first_verbs(case));
    out.note("figures", worst(case.figures, back.figures).name());
    out.note("dates", worst(case.dates, back.dates).name());
    out.note("places", worst(case.places, back.places).name());
    out.note("polarity", if case.polarity_differs() { "differs" } else { "same" });
    let apart = case.alignment.links.iter().flatten().filter(|l| !l.tie.joins()).count();
    out.note("exclusive", bucket(apart as f64, &[1.0, 2.0, 3.0]));
    let shorter = case.premise.words.len().min(case.hypothesis.words.len());
    out.note("shorter", bucket(shorter as f64, &[4.0, 6.0, 9.0, 13.0, 18.0]));
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

fn few(n: usize) -> &'static str {
    ["no", "one", "two", "three or more"][n.min(3)]
}

/// How many words of events both speak of.
fn shared_events(case: &Case<'_>) -> usize {
    let event = |word: &Word| matches!(word.part, Part::Verb | Part::Noun) && !lexicon::events::event_classes(&word.lemma).is_empty();
    case.alignment.joined().filter(|(i, l)| l.tie >= Tie::Kin && event(&case.hypothesis.words[*i])).count()
}

/// How many names each has that the other has not; of the text that has fewer.
fn names_unshared(case: &Case<'_>) -> String {
    let name = |w: &&Word| w.part == Part::Name;
    let (a, b) = (case.premise.words.iter().filter(name).count(), case.hypothesis.words.iter().filter(name).count());
    if a == 0 || b == 0 {
        return "one-sided".to_owned();
    }
    let shared = case.alignment.joined().filter(|(i, _)| case.hypothesis.words[*i].part == Part::Name).count();
    bucket(a.min(b).saturating_sub(shared) as f64, &[1.0, 2.0, 3.0, 5.0])
}

/// How the first verb of each stands to the other text's.
fn first_verbs(case: &Case<'_>) -> &'static str {
    let first = |words: &[Word]| words.iter().position(|w| w.part == Part::Verb);
    match (first(&case.premise.words), first(&case.hypothesis.words)) {
        (Some(p), Some(h)) => match super::word::tie(&case.premise.words[p], &case.hypothesis.words[h]) {
            Some(tie) if tie >= Tie::Synonym => "same",
            Some(tie) if tie.joins() => "of a kind",
            Some(_) => "exclusive",
            None if case.alignment.links[h].is_some_and(|l| l.tie.joins()) => "said elsewhere",
            None => "other",
        },
        _ => "one-sided",
    }
}

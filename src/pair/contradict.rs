//! Does the hypothesis contradict the premise? What is looked at.

use super::align::Link;
use super::case::{Case, bucket};
use super::cue::Doubt;
use super::observe::{ORDINARY, Observations};
use super::polarity::Polarity;
use super::roles::Roles;
use super::side::Part;
use super::word::Tie;

/// Notes every comparison that bears on the question.
pub(super) fn observe(case: &Case<'_>, out: &mut Observations) {
    polarity(case, out);
    opposites(case, out);
    sisters(case, out);
    doubts(case, out);
    let close = bucket(case.coverage, &[0.4, 0.7]);
    out.note("figures", format!("{}, {close}", case.figures.name()));
    out.note("dates", case.dates.name());
    out.note("places", case.places.name());
    out.note("names", case.names());
    let roles = match case.roles {
        Roles::Unknown => ORDINARY,
        Roles::Kept => "kept",
        Roles::Swapped => "swapped",
    };
    out.note("roles", if case.roles == Roles::Swapped { format!("{roles}, {close}") } else { roles.to_owned() });
}

fn polarity(case: &Case<'_>, out: &mut Observations) {
    const SCOPE: &[f64] = &[0.35, 0.6, 0.85, 1.0];
    const COVERAGE: &[f64] = &[0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
    let (state, level) = match case.polarity {
        Polarity::Plain => ("plain", ORDINARY.to_owned()),
        // A long text negates something or other.
        Polarity::Beside if case.premise.is_long() && !case.hypothesis.negates() => ("plain", ORDINARY.to_owned()),
        Polarity::Beside => ("beside", "beside".to_owned()),
        Polarity::Alike => ("alike", "alike".to_owned()),
        Polarity::HypothesisNegates(s) => ("hypothesis negates", format!("hypothesis negates, {}", bucket(s, SCOPE))),
        Polarity::PremiseNegates(s) => ("premise negates", format!("premise negates{}, {}", length(case), bucket(s, SCOPE))),
    };
    out.note("polarity", level);
    if case.polarity_differs() {
        let ratio = case.premise.words.len() as f64 / case.hypothesis.words.len().max(1) as f64;
        out.note("length of premise", format!("{state}, {}", bucket(ratio, &[0.7, 1.0, 1.5, 2.5])));
        out.note("negated as", format!("{}, subject {}", manner(case), subject_stands(case)));
    }
    out.note("negated alone", negated_alone(case));
    out.note("coverage", format!("{state}, {}", bucket(case.coverage, COVERAGE)));
}

/// How many of the words that one side negates the other does not speak of.
fn negated_alone(case: &Case<'_>) -> String {
    let (hypothesis, premise) = (&case.hypothesis.words, &case.premise.words);
    let alone = match case.polarity {
        Polarity::HypothesisNegates(_) => {
            let unsaid = |i: usize| !case.alignment.links[i].is_some_and(|l| l.tie.joins());
            (0..hypothesis.len()).filter(|&i| hypothesis[i].negated() && unsaid(i)).count()
        }
        Polarity::PremiseNegates(_) => (0..premise.len()).filter(|&j| premise[j].negated() && !case.alignment.used[j]).count(),
        _ => return ORDINARY.to_owned(),
    };
    let other = if matches!(subject_stands(case), "other" | "unsaid") { ", other subject" } else { "" };
    format!("{}{other}", bucket(alone as f64, &[1.0, 2.0, 3.0]))
}

/// Whether the premise is long: then a negation in it is less likely to bear on the hypothesis.
fn length(case: &Case<'_>) -> &'static str {
    if case.premise.is_long() { " in a long text" } else { "" }
}

/// How well the hypothesis' other words are said, without one of them.
fn rest(case: &Case<'_>, without: usize) -> String {
    bucket(case.alignment.coverage_of(&case.hypothesis, |i| i != without), &[0.3, 0.5, 0.7, 0.9])
}

/// Whether an odd number of negations stands between the two words.
fn turned(case: &Case<'_>, h: usize, link: Link) -> bool {
    case.hypothesis.words[h].negated() != case.premise.words[link.premise].negated()
}

fn with_tie<'c>(case: &'c Case<'_>, tie: Tie) -> impl Iterator<Item = (usize, Link)> + 'c {
    case.alignment.links.iter().enumerate().filter_map(move |(i, l)| l.filter(|l| l.tie == tie).map(|l| (i, l)))
}

fn opposites(case: &Case<'_>, out: &mut Observations) {
    let level = match with_tie(case, Tie::Antonym).next() {
        None => ORDINARY.to_owned(),
        Some((i, link)) if turned(case, i, link) => "turned".to_owned(),
        Some((i, _)) => format!("{}, {}", said_as(case, i), rest(case, i)),
    };
    out.note("opposites", level);
}

/// What a word of the hypothesis does there: a predicate excludes more than a noun, which may name another thing.
fn said_as(case: &Case<'_>, word: usize) -> &'static str {
    let word = &case.hypothesis.words[word];
    let doc = &case.hypothesis.doc;
    let after_be = (word.token.saturating_sub(2)..word.token).any(|t| doc.lemma(t) == "be");
    match word.part {
        Part::Direction => "direction",
        Part::Verb => "verb",
        Part::Adjective if after_be => "predicate",
        Part::Adjective => "attribute",
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
        Some((i, _)) => format!("{}, {}", kind(i), rest(case, i)),
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
    out.note("question", if case.premise.cues.question { "premise asks" } else { ORDINARY });
    out.note("attributed", if case.premise.cues.attributed { "premise" } else { ORDINARY });
}

/// Whether both speak of the same thing first: where one negates what the other affirms, "no woman plays" leaves men open.
fn subject_stands(case: &Case<'_>) -> &'static str {
    let Some(first) = case.hypothesis.words.iter().position(|w| matches!(w.part, Part::Noun | Part::Name)) else { return "unsaid" };
    let Some(link) = case.alignment.links[first] else { return "unsaid" };
    match link.tie {
        Tie::Same if !same_form(case, first, link) => "in other number",
        Tie::Same | Tie::Synonym => "same",
        Tie::Narrower | Tie::Wider | Tie::Kin => "akin",
        Tie::Sister | Tie::Antonym => "other",
    }
}

/// Whether two aligned words are written alike: "two men" are not the "man" of the other text.
fn same_form(case: &Case<'_>, h: usize, link: Link) -> bool {
    let ours = case.hypothesis.doc.word(case.hypothesis.words[h].token);
    let theirs = case.premise.doc.word(case.premise.words[link.premise].token);
    ours.eq_ignore_ascii_case(theirs)
}

/// Whether the side that negates says that there is none, or that something is not so.
fn manner(case: &Case<'_>) -> &'static str {
    let side = if matches!(case.polarity, Polarity::HypothesisNegates(_)) { &case.hypothesis } else { &case.premise };
    let none = |t: usize| matches!(side.doc.lemma(t), "no" | "nobody" | "none" | "no-one");
    if (0..side.doc.tokens.len()).any(none) { "none" } else { "not" }
}

//! Does the premise say what the hypothesis says? What is looked at, where the two do not contradict each other.

use super::align::Link;
use super::case::{Case, bucket};
use super::claims::Answers;
use super::cue::Doubt;
use super::observe::Observations;
use super::polarity::Polarity;
use super::roles::Roles;
use super::side::{Part, Side};
use super::word::Tie;

/// Notes every comparison that bears on the question.
pub(super) fn observe(case: &Case<'_>, answers: &Answers, out: &mut Observations) {
    let state = match case.polarity {
        Polarity::Plain => "plain",
        Polarity::Beside if case.hypothesis.negates() => "hypothesis negates something else",
        Polarity::Beside => "premise negates something else",
        Polarity::Alike => "alike",
        Polarity::HypothesisNegates(_) => "hypothesis negates",
        Polarity::PremiseNegates(_) => "premise negates",
    };
    out.note("polarity", state);
    out.note("coverage", bucket(case.coverage, &[0.15, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97]));
    out.note("one sentence", bucket(case.best_sentence(), &[0.3, 0.5, 0.7, 0.9]));
    let pairs = case.hypothesis.words.len().saturating_sub(1).max(1);
    out.note("neighbours", bucket(case.neighbours() as f64 / pairs as f64, &[0.01, 0.2, 0.4, 0.6, 0.8]));
    out.note("unsaid", unsaid(case));
    out.note(
        "verbs",
        bucket(case.alignment.coverage_of(&case.hypothesis, |i| case.hypothesis.words[i].part == Part::Verb), &[0.3, 0.6, 0.9]),
    );
    out.note("names", case.names());
    out.note("figures", case.figures.name());
    let all = answers.given;
    let of = |n: usize| if all == 0 { "none to say".to_owned() } else { bucket(n as f64 / all as f64, &[0.01, 0.3, 0.6, 0.9]) };
    out.note("claims restated", of(answers.restated));
    out.note("claims answered", of(answers.answered));
    let likeliest = answers.likeliest.map_or("no claims".to_owned(), |b| bucket(b, &[-6.0, -3.0, 0.0, 2.0, 4.0, 6.0]));
    out.note("likeliest claims", likeliest);
    out.note("dates", case.dates.name());
    out.note("places", case.places.name());
    out.note(
        "roles",
        match case.roles {
            Roles::Unknown => "unknown",
            Roles::Kept => "kept",
            Roles::Swapped => "swapped",
        },
    );
    let any = |tie: Tie| case.alignment.links.iter().flatten().any(|l| l.tie == tie);
    out.note("wider", if any(Tie::Wider) { "some" } else { "none" });
    let opposite = |(i, l): (usize, &Option<Link>)| l.is_some_and(|l| l.tie == Tie::Antonym && !case.two_sides(i, l));
    out.note("opposites", if case.alignment.links.iter().enumerate().any(opposite) { "some" } else { "none" });
    out.note("exclusive kinds", if any(Tie::Sister) { "some" } else { "none" });
    out.note("hedges", format!("{} {}", hedge(&case.premise), hedge(&case.hypothesis)));
    out.note("question", if case.premise.cues.question { "premise asks" } else { "none" });
    out.note("attributed", if case.premise.cues.attributed { "premise" } else { "none" });
    out.note("length", bucket(case.hypothesis.words.len() as f64, &[3.0, 5.0, 7.0, 10.0]));
}

/// The rarest word of the hypothesis that the premise does not say.
fn unsaid(case: &Case<'_>) -> String {
    let missing = case.hypothesis.words.iter().zip(&case.alignment.links).filter(|(_, l)| !l.is_some_and(|l| l.tie.joins()));
    let (mut count, mut rarest) = (0, 0.0);
    for (word, _) in missing {
        count += 1;
        rarest = f64::max(rarest, word.weight);
    }
    match count {
        0 => "nothing".to_owned(),
        1 => format!("one word, {}", bucket(rarest, &[3.0, 5.0, 7.0, 9.0])),
        2 => "two words".to_owned(),
        _ => "more".to_owned(),
    }
}

fn hedge(side: &Side<'_>) -> &'static str {
    match side.cues.strongest() {
        None => "-",
        Some(Doubt::Rumour) => "rumour",
        Some(_) => "doubt",
    }
}

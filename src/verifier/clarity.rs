//! How clearly a claim's question reads, and what labels a cluster whose claims give no question that reads well.
//!
//! A question is put together from what was read of a sentence, and a misread sentence gives a broken one: "Did Wednesday find the bodies?". Each
//! sign of that, or of a question that asks next to nothing, takes its part of the clarity; the claim that speaks for a cluster is chosen by it, and
//! where nothing better is to be had, the label is the bare form "subject: facet", which is never wrong.

use std::sync::LazyLock;

use super::asked::{Asked, is_person};
use super::phrasing::{CUT, ageless, is_address, short, units};
use super::question::question;
use crate::claim::{Phrase, Role, attribution};
use crate::compare::Item;
use crate::lexicon::inflect::{self, capital};
use crate::lexicon::{self, is_number_word};
use crate::value::Kind;

/// A question that is less clear than this is not shown.
const LEAST_CLEAR: f64 = 0.3;

/// What labels a cluster that the item speaks for.
pub(super) fn label(item: &Item<'_>, text: &str, told: &[&str]) -> String {
    let asked = Asked::new(item, text);
    let line = question(&asked, told);
    if clear(&asked, &line) < LEAST_CLEAR { bare(&asked) } else { line }
}

/// How clear the question is that an item gives, 0 (broken) to 1.
pub(super) fn clarity(item: &Item<'_>, text: &str) -> f64 {
    let asked = Asked::new(item, text);
    clear(&asked, &question(&asked, &[]))
}

fn clear(asked: &Asked<'_>, line: &str) -> f64 {
    let cut = if line.contains(CUT.trim_start()) { 0.6 } else { 1.0 };
    let helpers = line.split(' ').filter(|word| matches!(word.to_lowercase().as_str(), "will" | "did" | "would")).count();
    // A second helper is of a clause that was read as a phrase.
    let doubled = if helpers > 1 { 0.1 } else { 1.0 };
    cut * doubled
        * match asked.item.facet {
            "said-by" | "first-since" => return cut,
            "role" | "age" | "name" | "origin" | "kind" => of_trait(asked),
            _ if is_listing(asked) => 0.2,
            _ if asked.is_noun() => 0.7 * sound(asked),
            _ => of_clause(asked) * sound(asked),
        }
}

/// Whether what was read as a deed only lists or counts: "three dead, including a boy", "two counts of fraud"; or whether someone is "made" and
/// the words that say what are missing.
fn is_listing(asked: &Asked<'_>) -> bool {
    let person = || asked.stated.argument(Role::Patient).is_some_and(|p| is_person(&p));
    match asked.stated.predicate() {
        "include" => asked.stated.predicate_span.of(asked.text).eq_ignore_ascii_case("including"),
        "count" => asked.is_noun(),
        "make" => person() && asked.stated.argument(Role::Complement).is_none(),
        _ => false,
    }
}

/// What a subject is: one that is itself known asks most clearly.
fn of_trait(asked: &Asked<'_>) -> f64 {
    let subject = asked.stated.argument(Role::Agent).or_else(|| asked.stated.argument(Role::Patient));
    match subject {
        Some(p) if broken(&p, asked.text) => 0.1,
        Some(p) if p.name().is_some() => 1.0,
        _ => 0.7,
    }
}

/// How much a clause asks: of one argument, next to nothing.
fn of_clause(asked: &Asked<'_>) -> f64 {
    let (agent, object) = (asked.agent(), asked.object());
    let complement = asked.words(Role::Complement);
    if asked.is_copula() {
        return of_copula(asked, agent.is_some(), complement.is_some());
    }
    let oblique = asked.stated.arguments().any(|p| p.role == Role::Oblique && !p.unresolved && p.preposition() != asked.item.facet);
    let told = object.is_some() || complement.is_some() || oblique;
    match asked.item.facet {
        // "It was seized": of what, nobody knows.
        _ if agent.is_none() && object.is_none() && !counts(asked) => 0.2,
        facet if facet.ends_with(" count") && attribution::is_reporting(asked.stated.predicate()) => 0.1,
        // "Did the officer say the man?": a person is told, asked or warned, not said.
        _ if says_only(asked.stated.predicate()) && asked.stated.argument(Role::Patient).is_some_and(|p| is_person(&p)) => 0.1,
        _ if attribution::is_reporting(asked.stated.predicate()) => {
            if object.is_some() {
                0.9
            } else if told {
                0.5
            } else {
                0.2
            }
        }
        // Prepositions that add to a list or a likeness ask nothing.
        "including" | "like" | "than" | "such as" | "as" | "according to" => 0.4,
        "whom" if agent.is_none() && !oblique => 0.5,
        "who" if !told => 0.5,
        "event" | "amount" | "share" if agent.is_some() && !told => 0.5,
        _ => 1.0,
    }
}

/// Verbs after which stands what was said, and hardly ever to whom.
fn says_only(verb: &str) -> bool {
    matches!(
        verb,
        "say" | "think" | "believe" | "announce" | "claim" | "add" | "state" | "argue" | "declare" | "confirm" | "estimate" | "hope"
    )
}

/// "Is the incident?", "Is one name three others?", "Where is the church five women?" are no questions.
fn of_copula(asked: &Asked<'_>, agent: bool, complement: bool) -> f64 {
    let named = |role| asked.stated.argument(role).is_some_and(|p| p.name().is_some());
    match asked.item.facet {
        "who" if complement => 0.8,
        "what" if agent => 0.8,
        "where" | "when" if agent && !complement => 0.6,
        "event" if agent && complement && !(named(Role::Agent) && named(Role::Complement)) => 0.8,
        _ => 0.2,
    }
}

/// Whether the question counts what one of its arguments is.
fn counts(asked: &Asked<'_>) -> bool {
    asked.item.facet.ends_with(" count")
}

/// Whether the arguments that the question repeats are fit for it.
fn sound(asked: &Asked<'_>) -> f64 {
    let core = asked.stated.arguments().filter(|p| matches!(p.role, Role::Agent | Role::Patient | Role::Complement));
    let agent = asked.stated.argument(Role::Agent).or_else(|| asked.stated.argument(Role::Patient));
    // Days and bare figures do nothing: the true subject was not read.
    let timed = |p: &Phrase<'_>| matches!(p.value().map(|v| &v.kind), Some(Kind::Date(_) | Kind::Duration(_) | Kind::Money(_)));
    let idle = agent.is_some_and(|p| !counts(asked) && (timed(&p) || is_time(p.head()) || is_figure(p.span.of(asked.text))));
    let itself = agent.is_some_and(|p| p.role == Role::Agent && p.span.of(asked.text).ends_with("self"));
    // "Her failed bid": a participle before a noun, read as a verb.
    let ascribed =
        !asked.is_noun() && asked.before().first().is_some_and(|word| inflect::is_determiner(&word.to_lowercase()) && *word != "that");
    let broken = core.into_iter().any(|p| broken(&p, asked.text));
    if idle || itself || ascribed || broken { 0.1 } else { 1.0 }
}

/// Whether a noun names a time: "Wednesday", "morning".
fn is_time(noun: &str) -> bool {
    static WORDS: LazyLock<lexicon::Set> = LazyLock::new(|| {
        let part = |line: &'static str| line.split_once('\t').filter(|(_, is)| is.starts_with("part ")).map(|(word, _)| word);
        let parts = lexicon::entries(include_str!("../lexicon/time_words.txt")).filter_map(part);
        lexicon::entries(include_str!("../lexicon/calendar_words.txt")).chain(parts).collect()
    });
    WORDS.contains(noun)
}

fn is_figure(written: &str) -> bool {
    !written.is_empty()
        && written.split([' ', '-']).all(|word| word.starts_with(|c: char| c.is_ascii_digit()) || is_number_word(&word.to_lowercase()))
}

/// Whether a phrase holds more than a phrase: a finite verb of its own outside a relative clause, a question word, half a bracket.
fn broken(p: &Phrase<'_>, text: &str) -> bool {
    let written = p.span.of(text);
    if written.contains('\n')
        || written.contains('�')
        || written.split_whitespace().any(is_address)
        || written.matches('(').count() != written.matches(')').count()
    {
        return true;
    }
    for word in written.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())) {
        match word.to_lowercase().as_str() {
            "who" | "which" | "that" | "whose" | "where" => return false,
            "is" | "are" | "was" | "were" | "will" | "would" | "has" | "had" | "have" | "said" | "says" | "did" | "does" | "do" | "how"
            | "what" | "why" | "when" | "according" => return true,
            _ => {}
        }
    }
    false
}

/// "The incident: where?"
fn bare(asked: &Asked<'_>) -> String {
    let fit = |p: &Phrase<'_>| !p.unresolved && !p.terms.is_empty() && !broken(p, asked.text) && !is_figure(p.span.of(asked.text));
    let timed =
        |p: &Phrase<'_>| matches!(p.role, Role::Time | Role::Condition) || matches!(p.value().map(|v| &v.kind), Some(Kind::Date(_)));
    let topic = asked.stated.arguments().filter(|p| fit(p) && !timed(p)).find_map(|p| super::phrasing::words(p, asked.text));
    let facet = match asked.item.facet {
        "event" | "what" | "who" | "whom" => return told_of(asked, topic),
        "said-by" => "who says so?".to_owned(),
        "first-since" => "the first since when?".to_owned(),
        "amount" => "how much?".to_owned(),
        "share" => "what share?".to_owned(),
        "condition" => "on what condition?".to_owned(),
        "when" | "where" | "role" | "age" | "name" | "origin" | "kind" => format!("{}?", asked.item.facet),
        facet if facet.ends_with(" count") => "how many?".to_owned(),
        unit if matches!(asked.item.value.map(|v| &v.kind), Some(Kind::Quantity(_))) => format!("how many {}?", units(unit)),
        preposition => format!("{preposition} whom or what?"),
    };
    match topic {
        Some(topic) => format!("{}: {facet}", capital(&ageless(&topic))),
        None => format!("{}: {facet}", capital(&inflect::title(asked.stated.predicate()))),
    }
}

/// "What did the minister say?", "What is said of the bridge?": what a clause is about, where it gives no question of its own.
fn told_of(asked: &Asked<'_>, topic: Option<String>) -> String {
    let voice = asked.agent().filter(|_| says_only(asked.stated.predicate()) && asked.item.facet == "event");
    match (voice, topic) {
        (Some(voice), _) => format!("What did {} {}?", ageless(&voice), asked.stated.predicate()),
        (None, Some(topic)) => format!("What is said of {}?", ageless(&topic)),
        (None, None) => format!("Is it told that “{}”?", short(asked.item.source.span.of(asked.text))),
    }
}

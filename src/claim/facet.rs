//! What a claim answers.

use smallvec::SmallVec;

use super::words::Interner;
use super::{Argument, Focus, Role, Word};
use crate::value::{Kind, Value};

/// Most arguments of a proposition that its main claim answers for.
const MOST: usize = 8;

/// What a proposition's main claim answers: an amount if there is one, else whether and how the event happened; and who, and whom or what.
pub(super) fn main(predicate: Word, arguments: &[Argument], values: &[Value], words: &mut Interner) -> SmallVec<[Focus; 8]> {
    let mut out = SmallVec::new();
    let core = |a: &Argument| matches!(a.role, Role::Patient | Role::Agent | Role::Complement);
    let amount = arguments.iter().position(|a| core(a) && a.value.is_some_and(|v| is_amount(a, &values[v as usize])));
    if let Some(at) = amount {
        let value = arguments[at].value;
        let facet = value.map_or(Word::EMPTY, |v| amount_facet(predicate, &values[v as usize], words));
        out.push(Focus { facet, argument: Some(at as u8), value });
    }
    out.push(Focus { facet: Word::EVENT, argument: None, value: None });
    for (i, argument) in arguments.iter().enumerate().take(MOST).filter(|(_, a)| !a.unresolved) {
        let facet = match argument.role {
            Role::Agent => Word::WHO,
            Role::Patient => Word::WHOM,
            Role::Complement => Word::WHAT,
            _ => continue,
        };
        out.push(Focus { facet, argument: Some(i as u8), value: argument.value });
        if (2..8).contains(&argument.terms.len) {
            out.push(Focus { facet: Word::KIND, argument: Some(i as u8), value: None });
        }
    }
    out
}

/// Whether a clause says how many or how much by this argument. An age inside a phrase tells who is meant; it is told only by "is 43 years old".
fn is_amount(argument: &Argument, value: &Value) -> bool {
    match &value.kind {
        Kind::Place(_) | Kind::Entity(_) => false,
        Kind::Quantity(quantity) if quantity.age().is_some() => argument.role == Role::Complement,
        // "The fifth coach was dismissed" tells which coach, not how many.
        Kind::Rank(_) => argument.role == Role::Complement,
        _ => true,
    }
}

fn amount_facet(predicate: Word, value: &Value, words: &mut Interner) -> Word {
    match &value.kind {
        Kind::Money(_) => words.intern("amount"),
        Kind::Percentage(_) => words.intern("share"),
        Kind::Quantity(q) if q.age().is_some() => words.intern("age"),
        Kind::Quantity(q) if !q.unit.is_empty() => words.intern(q.unit),
        _ => {
            let count = format!("{} count", words.words.get(predicate));
            words.intern(&count)
        }
    }
}

/// The facet of a claim about an adjunct.
pub(super) fn adjunct(argument: &Argument, values: &[Value], words: &mut Interner) -> Word {
    match argument.role {
        Role::Time => Word::WHEN,
        Role::Place => Word::WHERE,
        Role::Condition => words.intern("condition"),
        // "at a depth of 12 km": the measure names what is asked for.
        _ if argument.value.is_some_and(|v| is_measured(argument, &values[v as usize])) => argument.head,
        _ if argument.preposition != Word::EMPTY => argument.preposition,
        _ => words.intern(bare_adjunct(argument.value.map(|v| &values[v as usize].kind), words.words.get(argument.head))),
    }
}

/// The facet of a claim about an adjunct without a preposition, by its value and its head.
fn bare_adjunct(value: Option<&Kind>, head: &str) -> &'static str {
    match value {
        Some(Kind::Quantity(q)) if q.age().is_some() => "age",
        Some(Kind::Quantity(q)) if q.unit == "score" => "score",
        _ if head == "time" => "times",
        _ if is_period(head) => "each",
        _ => "recipient",
    }
}

/// Lengths of time for each of which something is counted: "8,000 samples a night".
pub(super) fn is_period(word: &str) -> bool {
    matches!(
        word,
        "second" | "minute" | "hour" | "day" | "night" | "week" | "weekend" | "month" | "quarter" | "year" | "decade" | "season" | "shift"
    )
}

/// Whether the value is an amount of what the phrase's head names.
fn is_measured(argument: &Argument, value: &Value) -> bool {
    is_amount(argument, value) && value.span.start > argument.head_start
}

/// Prepositions that place.
pub(super) fn is_locative(preposition: &str) -> bool {
    matches!(
        preposition,
        "in" | "at"
            | "on"
            | "near"
            | "off"
            | "outside"
            | "inside"
            | "around"
            | "across"
            | "along"
            | "above"
            | "under"
            | "behind"
            | "beside"
            | "beneath"
            | "within"
            | "over"
            | "aboard"
            | "onto"
            | "into"
    )
}

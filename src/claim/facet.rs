//! What a claim answers.

use smallvec::SmallVec;

use super::{Argument, Focus, Proposition, Role};
use crate::value::{Kind, Value, quantity::Quantity};

/// What a proposition's main claim answers: an amount if there is one, else whether and how the event happened; and who, and whom or what.
pub(super) fn main(proposition: &Proposition, values: &[Value]) -> SmallVec<[Focus; 3]> {
    let mut out = SmallVec::new();
    let core = |a: &Argument| matches!(a.role, Role::Patient | Role::Agent | Role::Complement);
    let amount = proposition.arguments.iter().position(|a| core(a) && a.value.is_some_and(|v| is_amount(a, &values[v as usize])));
    if let Some(at) = amount {
        let value = proposition.arguments[at].value;
        let facet = value.map_or(String::new(), |v| amount_facet(proposition, &values[v as usize]));
        out.push(Focus { facet, argument: Some(at as u8), value });
    }
    out.push(Focus { facet: "event".to_owned(), argument: None, value: None });
    for (i, argument) in proposition.arguments.iter().enumerate().take(8).filter(|(_, a)| !a.unresolved) {
        let facet = match argument.role {
            Role::Agent => "who",
            Role::Patient => "whom",
            Role::Complement => "what",
            _ => continue,
        };
        out.push(Focus { facet: facet.to_owned(), argument: Some(i as u8), value: argument.value });
        if argument.terms.len() > 1 && argument.terms.len() < 8 {
            out.push(Focus { facet: "kind".to_owned(), argument: Some(i as u8), value: None });
        }
    }
    out
}

/// Whether a clause says how many or how much by this argument. An age inside a phrase tells who is meant; it is told only by "is 43 years old".
fn is_amount(argument: &Argument, value: &Value) -> bool {
    match &value.kind {
        Kind::Place(_) | Kind::Entity(_) => false,
        Kind::Quantity(quantity) if is_age(quantity) => argument.role == Role::Complement,
        _ => true,
    }
}

fn is_age(quantity: &Quantity) -> bool {
    quantity.unit.ends_with("-old")
}

fn amount_facet(proposition: &Proposition, value: &Value) -> String {
    match &value.kind {
        Kind::Money(_) => "amount".to_owned(),
        Kind::Percentage(_) => "share".to_owned(),
        Kind::Quantity(q) if is_age(q) => "age".to_owned(),
        Kind::Quantity(q) if !q.unit.is_empty() => q.unit.to_owned(),
        _ => format!("{} count", proposition.predicate),
    }
}

/// The facet of a claim about an adjunct.
pub(super) fn adjunct(argument: &Argument) -> String {
    match argument.role {
        Role::Time => "when".to_owned(),
        Role::Place => "where".to_owned(),
        _ if argument.preposition.is_empty() => "recipient".to_owned(),
        _ => argument.preposition.clone(),
    }
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

/// Particles that make one predicate with their verb: "break out", "step down".
pub(super) fn is_particle(word: &str) -> bool {
    matches!(word, "up" | "down" | "out" | "off" | "away" | "back" | "over" | "on" | "apart")
}

//! What a claim answers.

use super::{Argument, Proposition, Role};
use crate::value::{Kind, Value};

/// The argument in focus of a proposition's main claim, and the facet it answers: an amount if there is one, else the event itself.
pub(super) fn main(proposition: &Proposition, values: &[Value]) -> (Option<u8>, String) {
    let amount = proposition.arguments.iter().position(|a| {
        matches!(a.role, Role::Patient | Role::Agent | Role::Complement)
            && a.value.is_some_and(|v| !matches!(values[v as usize].kind, Kind::Place(_) | Kind::Entity(_)))
    });
    match amount {
        Some(at) => (Some(at as u8), amount_facet(proposition, &values[proposition.arguments[at].value.unwrap_or(0) as usize])),
        None => (None, "event".to_owned()),
    }
}

fn amount_facet(proposition: &Proposition, value: &Value) -> String {
    match &value.kind {
        Kind::Money(_) => "amount".to_owned(),
        Kind::Percentage(_) => "share".to_owned(),
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

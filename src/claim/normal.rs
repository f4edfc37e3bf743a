//! The canonical one-line form of a claim.

use super::{Modality, Phrase, Polarity, Role, Stated, Worth};
use crate::lexicon::events::verb_of;

/// `injure(quake, 30.. people; when: 2011-05-06; where: Juquila) [surgeon Ana Ruiz say]`: predicate, agent and patient, and what else there is.
///
/// An agent who is not named is `_`. An event noun is told by its verb, so that "the seizure of the ship by the navy" and "the navy seized
/// the ship" have one form.
pub(super) fn normal(p: Stated<'_>) -> String {
    let mut out = String::new();
    out.push_str(match p.worth {
        Worth::Statement => "",
        Worth::Question => "question ",
        Worth::Opinion => "opinion ",
    });
    if p.polarity == Polarity::Negated {
        out.push_str("not ");
    }
    if p.modality != Modality::Asserted {
        out.push_str(p.modality.name());
        out.push(' ');
    }
    for word in p.manner() {
        out.push_str(word);
        out.push(' ');
    }
    out.push_str(if p.nominal { verb_of(p.predicate()) } else { p.predicate() });
    out.push('(');
    let of = |role: Role| p.arguments().filter(move |a| a.role == role);
    let agents: Vec<String> = of(Role::Agent).map(text).collect();
    let patients: Vec<String> = of(Role::Patient).map(text).collect();
    match (agents.is_empty(), patients.is_empty()) {
        (true, true) => {}
        (true, false) => out.push_str(&format!("_, {}", patients.join(", "))),
        _ => out.push_str(&[agents, patients].concat().join(", ")),
    }
    for argument in p.arguments().filter(|a| !matches!(a.role, Role::Agent | Role::Patient)) {
        out.push_str("; ");
        match argument.role {
            Role::Time => out.push_str("when: "),
            Role::Place => out.push_str("where: "),
            Role::Condition if argument.preposition() == "unless" => out.push_str("unless: "),
            Role::Condition => out.push_str("if: "),
            Role::Oblique if !argument.preposition().is_empty() => {
                out.push_str(argument.preposition());
                out.push(' ');
            }
            _ => {}
        }
        out.push_str(&text(argument));
    }
    out.push(')');
    if !p.attribution.is_empty() {
        let chain: Vec<String> = p.attribution().map(|(holder, verb)| format!("{holder} {verb}").trim().to_owned()).collect();
        out.push_str(&format!(" [{}]", chain.join(" < ")));
    }
    out
}

/// An argument in the normal form: the value when it is the head that the value is of, else the name, else the words.
fn text(argument: Phrase<'_>) -> String {
    let value = argument.value().filter(|v| {
        matches!(argument.role, Role::Time | Role::Place) || v.span.start <= argument.head_start && argument.head_start < v.span.end
    });
    let words = || Some(argument.text()).filter(|t| !t.is_empty()).unwrap_or_else(|| argument.head().to_owned());
    let own = value.map(|v| v.normal()).or(argument.name().map(str::to_owned)).unwrap_or_else(words);
    argument.stands_for().map_or(own.clone(), |other| format!("{own} = {other}"))
}

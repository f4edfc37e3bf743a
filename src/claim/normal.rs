//! The canonical one-line form of a claim.

use super::{Modality, Polarity, Role, Stated};

/// `injure(quake, 30 people; when: 2011-05-06; where: Juquila) [surgeon Ana Ruiz say]`.
pub(super) fn normal(p: Stated<'_>) -> String {
    let mut out = String::new();
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
    out.push_str(p.predicate());
    out.push('(');
    for (i, argument) in p.arguments().enumerate() {
        if i > 0 {
            out.push_str(if matches!(argument.role, Role::Agent | Role::Patient) { ", " } else { "; " });
        }
        match argument.role {
            Role::Time => out.push_str("when: "),
            Role::Place => out.push_str("where: "),
            Role::Oblique if !argument.preposition().is_empty() => {
                out.push_str(argument.preposition());
                out.push(' ');
            }
            _ => {}
        }
        let value = argument.value().map(|v| v.normal());
        out.push_str(&value.or(argument.name().map(str::to_owned)).unwrap_or_else(|| argument.text()));
    }
    out.push(')');
    if !p.attribution.is_empty() {
        let chain: Vec<String> = p.attribution().map(|(holder, verb)| format!("{holder} {verb}").trim().to_owned()).collect();
        out.push_str(&format!(" [{}]", chain.join(" < ")));
    }
    out
}

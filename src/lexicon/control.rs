//! Verbs and what they do to a verb that hangs on them: "vowed to leave" is a promise, "denied taking" a denial.

use super::entries;
use super::number::{List, Listed, group};
use std::sync::LazyLock;

/// How the governed verb is said to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Control {
    /// It came about: "managed to", "forced to".
    Asserted,
    /// "tried to".
    Attempted,
    /// "seems to".
    Likely,
    /// "threatened to", "considered leaving".
    Possible,
    /// "accused of".
    Alleged,
    /// "hopes to".
    Planned,
    /// "vowed to".
    Pledged,
    /// "ordered to".
    Ordered,
    /// It did not come about: "failed to", "prevented from".
    Negated,
    /// "denied taking".
    Denied,
}

/// What a verb does to one that hangs on it by `form`: `to`, `ing`, or a preposition.
pub(crate) fn control<'w>(lemma: impl Listed<'w>, form: &str) -> Option<Control> {
    static VERBS: LazyLock<List<Vec<(&'static str, Control)>>> = LazyLock::new(|| {
        let mut verbs: List<Vec<(&'static str, Control)>> = List::of(group::CONTROL);
        for (lemma, form, control) in entries(include_str!("control.txt")).filter_map(read) {
            verbs.entry(lemma).push((form, control));
        }
        verbs
    });
    VERBS.get(lemma.number())?.iter().find(|(known, _)| *known == form).map(|(_, control)| *control)
}

fn read(line: &'static str) -> Option<(&'static str, &'static str, Control)> {
    let mut fields = line.split('\t');
    let (lemma, form) = (fields.next()?, fields.next()?);
    let control = match fields.next()? {
        "asserted" => Control::Asserted,
        "attempted" => Control::Attempted,
        "likely" => Control::Likely,
        "possible" => Control::Possible,
        "alleged" => Control::Alleged,
        "planned" => Control::Planned,
        "pledged" => Control::Pledged,
        "ordered" => Control::Ordered,
        "negated" => Control::Negated,
        "denied" => Control::Denied,
        _ => return None,
    };
    Some((lemma, form, control))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_apart() {
        assert_eq!(control("stop", "ing"), Some(Control::Negated));
        assert_eq!(control("stop", "to"), None);
        assert_eq!(control("vow", "to"), Some(Control::Pledged));
        assert_eq!(control("accuse", "of"), Some(Control::Alleged));
    }

    #[test]
    fn every_line_is_read() {
        assert!(entries(include_str!("control.txt")).all(|line| read(line).is_some()));
    }
}

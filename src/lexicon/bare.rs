//! Verbs whose object is the subject of a bare verb: "saw him fall", "heard a man shouting", "had the house searched".

use std::sync::LazyLock;

use super::entries;
use super::number::{List, Listed, group};

/// The form in which the second verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bare {
    /// "saw him fall"
    Base,
    /// "saw him falling"
    Gerund,
    /// "had the house searched"
    Done,
}

/// Whether a verb, as written and in lower case, takes an object with a bare verb of this form.
pub(crate) fn takes_bare<'w>(word: impl Listed<'w>, form: Bare) -> bool {
    static VERBS: LazyLock<List<Vec<Bare>>> =
        LazyLock::new(|| List::new(group::CONTROL, entries(include_str!("bare_control.txt")).filter_map(read)));
    VERBS.get(word.number()).is_some_and(|forms| forms.contains(&form))
}

fn read(line: &'static str) -> Option<(&'static str, Vec<Bare>)> {
    let (verb, forms) = line.split_once('\t')?;
    let form = |name| match name {
        "base" => Some(Bare::Base),
        "ing" => Some(Bare::Gerund),
        "done" => Some(Bare::Done),
        _ => None,
    };
    Some((verb, forms.split(' ').map(form).collect::<Option<_>>()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_apart() {
        assert!(takes_bare("saw", Bare::Base) && takes_bare("had", Bare::Done));
        assert!(!takes_bare("caught", Bare::Base) && !takes_bare("walked", Bare::Gerund));
    }

    #[test]
    fn every_line_is_read() {
        assert!(entries(include_str!("bare_control.txt")).all(|line| read(line).is_some()));
    }
}

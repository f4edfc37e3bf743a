//! Verbs whose object is the subject of a bare verb: "saw him fall", "heard a man shouting", "had the house searched".

use std::sync::LazyLock;

use super::{Gate, Table, table};

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
pub(crate) fn takes_bare(word: &str, form: Bare) -> bool {
    static VERBS: LazyLock<(Gate, Table)> = LazyLock::new(|| {
        let verbs = table(include_str!("bare_control.txt"));
        (Gate::new(verbs.keys().copied()), verbs)
    });
    let form = match form {
        Bare::Base => "base",
        Bare::Gerund => "ing",
        Bare::Done => "done",
    };
    let (gate, verbs) = &*VERBS;
    gate.may_hold(word) && verbs.get(word).is_some_and(|forms| forms.split(' ').any(|f| f == form))
}

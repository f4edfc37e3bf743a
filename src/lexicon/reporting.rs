//! Verbs and phrases that report what somebody said, thought or wrote.

use super::modality::{Effect, effect};
use super::number::{Listed, group};
use super::{entries, phrases::Phrases};
use std::sync::LazyLock;

/// What the list says of a reporting verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reporting {
    /// What the speaker does: `say`, `deny`, `warn`, `promise` ... Verbs of one stance are near-synonyms.
    pub(crate) stance: &'static str,
    /// What becomes of the reported content.
    pub(crate) content: Effect,
    /// Whether it frames what someone says or thinks: it takes a clause or a quotation.
    pub(crate) frames_speech: bool,
}

/// The reporting verb or phrase that the lemmas begin with, and its number of words.
pub(crate) fn reporting<'w, W: Listed<'w>>(lemmas: impl Iterator<Item = W> + Clone) -> Option<(usize, Reporting)> {
    static VERBS: LazyLock<Phrases<Reporting>> =
        LazyLock::new(|| Phrases::new(group::REPORTING, entries(include_str!("reporting.txt")).filter_map(read)));
    VERBS.longest(lemmas).map(|(length, verb)| (length, *verb))
}

fn read(line: &'static str) -> Option<(&'static str, Reporting)> {
    let mut fields = line.split('\t');
    let phrase = fields.next()?;
    let stance = fields.next()?;
    let content = effect(fields.next()?)?;
    let frames = fields.next()?;
    let frames_speech = frames.split(' ').any(|frame| matches!(frame, "that" | "quote"));
    Some((phrase, Reporting { stance, content, frames_speech }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stances() {
        let verb = |text: &'static str| reporting(text.split(' '));
        assert_eq!(verb("rule out a deal").map(|(n, v)| (n, v.content)), Some((2, Effect::Negated)));
        assert_eq!(verb("rule that").map(|(n, v)| (n, v.content)), Some((1, Effect::Asserted)));
        assert!(verb("say it").is_some_and(|(_, v)| v.frames_speech));
        assert!(verb("accuse of").is_some_and(|(_, v)| !v.frames_speech));
        assert_eq!(verb("walk"), None);
    }

    #[test]
    fn every_line_is_read() {
        for line in entries(include_str!("reporting.txt")) {
            assert!(read(line).is_some(), "{line}");
        }
    }
}

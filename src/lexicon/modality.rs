//! Hedges and cues: what they make of the clause, or of the word, that they stand with.

use super::number::{Listed, Number, group};
use super::{entries, phrases::Phrases};
use std::sync::LazyLock;

/// What a cue or a reporting verb makes of what it governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Effect {
    /// As true as the speaker.
    Asserted,
    /// The speaker wants it believed: "insists", "so-called".
    Claimed,
    /// To another's harm, not proven: "accused of", "allegedly".
    Alleged,
    /// Hearsay: "reportedly".
    Reported,
    /// "appears to", "believes".
    Likely,
    /// "may", "fears".
    Possible,
    /// "doubts", "unlikely to".
    Unlikely,
    /// Not told: "it is unclear whether", "asked whether".
    Unclear,
    /// Of the future: "is expected to", "forecasts".
    Expected,
    /// "plans to", "will", "vows".
    Planned,
    /// "calls for", "hopes to".
    Wanted,
    /// "tried to".
    Attempted,
    /// "must", "is required to".
    Obliged,
    /// "can", "able to".
    Able,
    /// "if", "would".
    Conditional,
    /// "is estimated to".
    Estimated,
    /// A judgement, not a fact: "praised".
    Opinion,
    /// "denies", "failed to".
    Negated,
    /// The part that is affected: "almost", "completely".
    Degree,
}

/// A cue's effect, and a figure from 0 to 100: how often such a thing turns out true, or for a degree the part affected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cue {
    pub(crate) effect: Effect,
    pub(crate) figure: u8,
}

/// The cue that the words (as written, lower case) begin with, and its number of words. The list has "n't" as "not".
pub(crate) fn cue<'w, W: Listed<'w>>(words: impl Iterator<Item = W> + Clone) -> Option<(usize, Cue)> {
    static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
        let listed = || entries(include_str!("modality.txt")).filter_map(read);
        let short = |(phrase, cue): (&'static str, Cue)| match phrase.strip_prefix("not") {
            Some("") => Some(("n't", cue)),
            Some(rest) if rest.starts_with(' ') => Some((&*format!("n't{rest}").leak(), cue)),
            _ => None,
        };
        Phrases::new(group::CUES, listed().chain(listed().filter_map(short)))
    });
    CUES.longest(words.map(Plain)).map(|(length, cue)| (length, *cue))
}

/// A word that is "not" where it is "n't".
#[derive(Clone, Copy)]
struct Plain<W>(W);

impl<'w, W: Listed<'w>> Listed<'w> for Plain<W> {
    fn word(self) -> &'w str {
        match self.0.word() {
            "n't" => "not",
            word => word,
        }
    }

    fn number(self) -> Number {
        self.0.number()
    }
}

fn read(line: &'static str) -> Option<(&'static str, Cue)> {
    let mut fields = line.split('\t');
    let phrase = fields.next()?;
    let effect = effect(fields.next()?)?;
    Some((phrase, Cue { effect, figure: fields.next()?.parse().ok()? }))
}

/// The effect by its name in the lists.
pub(super) fn effect(name: &str) -> Option<Effect> {
    Some(match name {
        "asserted" => Effect::Asserted,
        "claimed" => Effect::Claimed,
        "alleged" => Effect::Alleged,
        "reported" => Effect::Reported,
        "likely" => Effect::Likely,
        "possible" => Effect::Possible,
        "unlikely" => Effect::Unlikely,
        "unclear" => Effect::Unclear,
        "expected" => Effect::Expected,
        "planned" => Effect::Planned,
        "wanted" => Effect::Wanted,
        "attempted" => Effect::Attempted,
        "obliged" => Effect::Obliged,
        "able" => Effect::Able,
        "conditional" => Effect::Conditional,
        "estimated" => Effect::Estimated,
        "opinion" => Effect::Opinion,
        "negated" => Effect::Negated,
        "degree" => Effect::Degree,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_cue_wins() {
        let cue = |text: &'static str| cue(text.split(' ')).map(|(n, c)| (n, c.effect));
        assert_eq!(cue("believed to be alive"), Some((2, Effect::Likely)));
        assert_eq!(cue("not expected to attend"), Some((3, Effect::Unlikely)));
        assert_eq!(cue("not here"), Some((1, Effect::Negated)));
        assert_eq!(cue("n't expected to attend"), Some((3, Effect::Unlikely)));
        assert_eq!(cue("n't only"), Some((2, Effect::Asserted)));
        assert_eq!(cue("table"), None);
    }

    #[test]
    fn degrees_are_in_order() {
        let degree = |word: &'static str| cue(std::iter::once(word)).map(|(_, c)| c.figure);
        assert!(degree("partly") < degree("mostly") && degree("mostly") < degree("almost") && degree("almost") < degree("completely"));
    }

    #[test]
    fn every_line_is_read() {
        for line in entries(include_str!("modality.txt")) {
            assert!(read(line).is_some(), "{line}");
        }
    }
}

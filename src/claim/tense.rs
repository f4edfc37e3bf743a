//! Tense and aspect, from the helpers and the form of a verb group.

use super::argument::View;
use super::chunk::Verb;
use super::{Aspect, Tense};
use crate::text::{Pos, VerbForm};

/// When what a verb group says holds, and how it lies in that time.
pub(super) fn tense(view: &View<'_, '_>, verb: &Verb) -> (Tense, Aspect) {
    let helpers = (verb.first..verb.head).filter(|&t| view.doc.tokens[t].pos == Pos::Auxiliary);
    let last = helpers.clone().next_back();
    let aspect = match (last.map(|t| view.doc.lemma(t)), verb.form) {
        (Some("be"), VerbForm::Gerund) => Aspect::Progressive,
        _ if helpers.clone().any(|t| view.doc.lemma(t) == "have") => Aspect::Perfect,
        _ => Aspect::Simple,
    };
    if !verb.finite && verb.form != VerbForm::Past {
        return (Tense::Untold, aspect);
    }
    let first = helpers.clone().next().unwrap_or(verb.head);
    let tense = match view.low(first) {
        "will" | "'ll" | "shall" | "wo" => Tense::Future,
        "was" | "were" | "had" | "did" | "would" | "could" | "might" => Tense::Past,
        "is" | "are" | "am" | "'s" | "'re" | "'m" | "has" | "have" | "'ve" | "does" | "do" | "can" | "may" | "must" | "should" => {
            Tense::Present
        }
        _ if verb.form == VerbForm::Past => Tense::Past,
        _ if matches!(verb.form, VerbForm::Third | VerbForm::Base) => Tense::Present,
        _ => Tense::Past,
    };
    (tense, aspect)
}

//! Who did what to whom: whether two participants change places around a shared verb.

use super::align::Alignment;
use super::side::{Part, Side};
use super::word::Tie;

/// How the participants of the shared verb stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Roles {
    /// No verb with two participants is shared.
    Unknown,
    /// They do the same.
    Kept,
    /// Each does what the other did.
    Swapped,
}

/// Compares the participants before and after the hypothesis' verbs with where their partners stand in the premise.
pub(super) fn roles(premise: &Side<'_>, hypothesis: &Side<'_>, alignment: &Alignment) -> Roles {
    let mut out = Roles::Unknown;
    for (i, link) in alignment.joined() {
        if hypothesis.words[i].part != Part::Verb || link.tie < Tie::Kin {
            continue;
        }
        let (Some(before), Some(after)) = (participant(hypothesis, alignment, i, true), participant(hypothesis, alignment, i, false))
        else {
            continue;
        };
        let (verb, a, b) = (link.premise, before, after);
        let order = match () {
            () if a < verb && verb < b => true,
            () if b < verb && verb < a => false,
            () => continue,
        };
        let same_voice = passive(hypothesis, i) == passive(premise, verb);
        if order == same_voice {
            return Roles::Kept;
        }
        out = Roles::Swapped;
    }
    out
}

/// The premise's partner of the nearest noun or name before or after a verb of the hypothesis, among the same or synonymous ones.
fn participant(hypothesis: &Side<'_>, alignment: &Alignment, verb: usize, before: bool) -> Option<usize> {
    const NEAR: usize = 3;
    let at = |i: usize| {
        let thing = matches!(hypothesis.words[i].part, Part::Noun | Part::Name);
        alignment.links[i].filter(|l| thing && l.tie >= Tie::Narrower).map(|l| l.premise)
    };
    if before {
        (verb.saturating_sub(NEAR)..verb).rev().find_map(at)
    } else {
        (verb + 1..(verb + 1 + NEAR).min(hypothesis.words.len())).find_map(at)
    }
}

/// Whether a verb is passive with an agent: a form of "be" or "get" before it and "by" after it.
fn passive(side: &Side<'_>, word: usize) -> bool {
    const NEAR: usize = 4;
    let token = side.words[word].token;
    let doc = &side.doc;
    let be = (token.saturating_sub(NEAR)..token).any(|t| matches!(doc.lemma(t), "be" | "get"));
    let by = (token + 1..(token + 1 + NEAR).min(doc.tokens.len())).any(|t| doc.lemma(t) == "by");
    be && by || by && doc.lemma(token + 1) == "by"
}

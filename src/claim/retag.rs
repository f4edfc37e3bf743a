//! Words that their tag takes for a noun or an adjective where the sentence needs a verb.

use super::chunk::{Chunk, Verb};
use crate::lexicon::control::control;
use crate::text::{Document, Pos, VerbForm, stem};

/// Whether a word that is tagged a noun is rather what someone does: after a verb that takes it ("denied taking bribes"), or at the start of
/// a sentence before the phrase that belongs to it and a comma ("Speaking in Seoul, he").
pub(super) fn is_gerund(doc: &Document<'_>, at: usize, end: usize, before: Option<&Chunk>) -> bool {
    let word = doc.word(at);
    if word.len() < 5 || !word.ends_with("ing") || at + 1 >= end {
        return false;
    }
    let next = doc.tokens[at + 1].pos;
    match before {
        Some(chunk) => {
            let takes = chunk.verb().is_some_and(|v| v.end == at && control(doc.lexeme(v.head), "ing").is_some());
            takes
                && matches!(
                    next,
                    Pos::Noun | Pos::ProperNoun | Pos::Determiner | Pos::Pronoun | Pos::Number | Pos::Preposition | Pos::Adjective
                )
        }
        None => {
            matches!(next, Pos::Preposition | Pos::Determiner)
                && (at + 2..end.min(at + 10)).any(|t| doc.word(t) == ",")
                && doc.word(at + 1) != "of"
        }
    }
}

/// Whether a participle that is tagged an adjective is the past tense of its sentence: it stands between a noun and an object, and the clause
/// has no other verb ("The bank raised rates but lowered fees").
pub(super) fn is_told(doc: &Document<'_>, at: usize, end: usize) -> bool {
    if at == 0 || at + 1 >= end || doc.tokens[at].pos != Pos::Adjective || !is_object(doc.tokens[at + 1].pos) {
        return false;
    }
    let stops: fn(&Document<'_>, usize) -> bool = match doc.tokens[at - 1].pos {
        Pos::Noun | Pos::ProperNoun => |doc, t| doc.tokens[t].pos == Pos::Punctuation,
        Pos::Adverb if doc.word(at - 1).ends_with("ly") || is_of_time(doc.word(at - 1)) => |doc, t| doc.tokens[t].pos == Pos::Punctuation,
        // ", launched in 2019, detected water": nothing finite in the sentence.
        Pos::Punctuation if doc.word(at - 1) == "," => |doc, t| matches!(doc.word(t), "." | "?" | "!" | ";"),
        // Coordinated with another such verb: nothing in the whole sentence is tagged a verb.
        Pos::Coordinator => |doc, t| matches!(doc.word(t), "." | "?" | "!" | ";"),
        _ => return false,
    };
    let past = doc.word(at).ends_with("ed") || is_strong(doc.word(at));
    let comma = doc.tokens[at - 1].pos == Pos::Punctuation;
    let verb = |t: &usize| {
        !(comma && doc.tokens[*t].pos == Pos::Verb(VerbForm::Participle))
            && matches!(
                doc.tokens[*t].pos,
                Pos::Auxiliary | Pos::Verb(VerbForm::Past | VerbForm::Third | VerbForm::Base | VerbForm::Participle)
            )
    };
    let before = (at.saturating_sub(LOOK)..at).rev().take_while(|&t| !stops(doc, t));
    let after = (at + 1..end.min(at + LOOK)).take_while(|&t| !stops(doc, t));
    past && !before.chain(after).any(|t| verb(&t))
}

/// Adverbs that stand before a verb rather than before an adjective: "also signed".
fn is_of_time(word: &str) -> bool {
    matches!(word, "also" | "then" | "later" | "again" | "still" | "already" | "soon" | "once" | "twice" | "never" | "even" | "thus")
}

/// How far a clause is looked through for its verb.
const LOOK: usize = 14;

fn is_object(pos: Pos) -> bool {
    matches!(pos, Pos::Noun | Pos::ProperNoun | Pos::Determiner | Pos::Number | Pos::Pronoun)
}

/// Whether the word is an irregular past form: "sold", "lost".
fn is_strong(word: &str) -> bool {
    let mut base = String::new();
    stem(word, &mut base);
    !word.ends_with(['s', 'r', 'g', 'n', 't', 'y']) && base != word
        || matches!(word, "lost" | "left" | "built" | "kept" | "sent" | "spent" | "bought" | "caught" | "taught")
}

/// A verb group of one word, in a form that its tag does not tell.
pub(super) fn lone(doc: &Document<'_>, at: usize, form: VerbForm) -> Verb {
    let copula = doc.word(at).eq_ignore_ascii_case("being");
    Verb { first: at, end: at + 1, head: at, passive: false, finite: form == VerbForm::Past, infinitive: false, form, copula }
}

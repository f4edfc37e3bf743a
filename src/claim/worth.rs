//! What is worth checking: opinions and questions are marked; what pages put around an article is left out.

use std::sync::LazyLock;

use super::argument::View;
use super::chunk::{Chunk, Verb};
use super::frame::Frame;
use super::words::Interner;
use super::{Attribution, Worth};
use crate::lexicon::number::group;
use crate::lexicon::phrases::Phrases;
use crate::lexicon::reporting::reporting;
use crate::lexicon::{self, Set};
use crate::text::{BlockKind, Pos, Sentence};

/// Furniture, credits and bylines have no more words.
const SHORT: usize = 12;

/// Whether a sentence belongs to the page rather than to the article: credits, bylines, copyright, "Read more".
pub(super) fn is_boilerplate(view: &View<'_, '_>, sentence: &Sentence, frames: &[Frame]) -> bool {
    let finite = frames.iter().take(SHORT).any(|f| view.chunks[f.verb].verb().is_some_and(|v| v.finite));
    match view.doc.blocks.get(sentence.block as usize).map(|b| b.kind) {
        Some(BlockKind::Furniture | BlockKind::Byline) => true,
        // What is in a picture can be told in a caption; a credit has no verb.
        Some(BlockKind::Caption) => !finite,
        _ => is_furniture(view) || is_notice(view, frames),
    }
}

/// "All rights reserved.", "Sign up for our newsletter": a short sentence that opens, or ends, as such lines do.
fn is_furniture(view: &View<'_, '_>) -> bool {
    static FURNITURE: LazyLock<Phrases<()>> = LazyLock::new(|| {
        let opening = |(phrase, class): (&str, &str)| class != "c" && (2..=3).contains(&phrase.split(' ').count());
        let lines = lexicon::entries(include_str!("../lexicon/furniture.txt")).filter_map(|line| line.split_once('\t'));
        Phrases::new(group::ANY, lines.filter(|&line| opening(line)).map(|(phrase, _)| (phrase, ())))
    });
    let word = |t: &usize| !matches!(view.doc.tokens[*t].pos, Pos::Punctuation);
    let Some(first) = (view.first..view.end).find(word) else { return true };
    if view.end - first > SHORT {
        return false;
    }
    FURNITURE.longest(view.lexemes(first, first + 3)).is_some()
        || view.lower(first, first + 1).next() == Some("copyright") && view.doc.tokens.get(first + 1).is_some_and(|t| t.pos == Pos::Number)
}

/// "[This article has been updated ...]": what is said of the article itself.
fn is_notice(view: &View<'_, '_>, frames: &[Frame]) -> bool {
    let Some(frame) = frames.first() else { return false };
    let (Some(verb), Some(subject)) = (view.chunks[frame.verb].verb(), frame.subject) else { return false };
    let phrases = view.phrases(subject);
    let own = phrases.iter().filter_map(|&p| view.chunks[p].noun()).any(|noun| {
        let this = view.lower(noun.first, noun.first + 1).any(|w| matches!(w, "this" | "our"));
        this && matches!(view.doc.lemma(noun.head), "article" | "story" | "report" | "post" | "page" | "version" | "headline" | "piece")
    });
    own && matches!(
        view.doc.lemma(verb.head),
        "update"
            | "correct"
            | "amend"
            | "edit"
            | "publish"
            | "clarify"
            | "translate"
            | "produce"
            | "appear"
            | "contain"
            | "syndicate"
            | "misstate"
    )
}

/// Whether a clause states, asks or judges.
pub(super) fn worth(view: &View<'_, '_>, frame: &Frame, verb: &Verb, voices: &[Attribution], words: &Interner) -> Worth {
    if asks(view, verb) {
        return Worth::Question;
    }
    let owned = voices.iter().any(|v| is_own_thought(words.words.get(v.holder), words.words.get(v.verb)));
    if owned || in_my_view(view, frame) || judges(view, frame, verb) { Worth::Opinion } else { Worth::Statement }
}

/// Whether the sentence, or the quotation that the clause stands in, ends in a question mark.
fn asks(view: &View<'_, '_>, verb: &Verb) -> bool {
    let last = (view.first..view.end).rev().take(3).find(|&t| !view.doc.word(t).starts_with(['"', '”', '’', '\'', ')', ']']));
    let quoted = view.quotation_at(view.doc.tokens[verb.head].span.start);
    match quoted {
        Some(q) => q.inner.of(view.doc.text).ends_with('?'),
        None => last.is_some_and(|t| view.doc.word(t) == "?"),
    }
}

/// "I think", "we believe".
fn is_own_thought(holder: &str, verb: &str) -> bool {
    matches!(holder, "I" | "We" | "we")
        && reporting(std::iter::once(verb))
            .is_some_and(|(_, r)| matches!(r.stance, "believe" | "guess" | "hope" | "predict") || verb == "feel")
}

/// "In my view, ...".
fn in_my_view(view: &View<'_, '_>, frame: &Frame) -> bool {
    frame.attached.iter().any(|a| {
        let Some(noun) = view.chunks[a.noun].noun() else { return false };
        let own = view.lower(noun.first, noun.first + 1).any(|w| matches!(w, "my" | "our"));
        own && matches!(view.doc.lemma(noun.head), "view" | "opinion" | "mind" | "eye" | "judgment" | "judgement")
    })
}

/// "is a wonderful tribute": ascribes what is a judgement.
fn judges(view: &View<'_, '_>, frame: &Frame, verb: &Verb) -> bool {
    static JUDGING: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/opinion.txt")));
    let Some(complement) = frame.complement.filter(|_| verb.copula) else { return false };
    let (first, end) = view.chunks[complement].tokens();
    (first..end).any(|t| matches!(view.doc.tokens[t].pos, Pos::Adjective | Pos::Noun) && JUDGING.contains(view.doc.lemma(t)))
}

/// Whether a verb group is only the helper of a verb that comes after its subject: "did the dam fail".
pub(super) fn only_helps(view: &View<'_, '_>, frame: &Frame, verb: &Verb) -> bool {
    let lemma = view.doc.lemma(verb.head);
    let helper = lemma == "do" || view.doc.tokens[verb.head].pos == Pos::Auxiliary && lemma != "be";
    helper
        && matches!(view.chunks.get(frame.verb + 1), Some(Chunk::Noun(_)))
        && view.chunks[frame.verb + 1..].iter().take(6).filter_map(Chunk::verb).next().is_some()
}

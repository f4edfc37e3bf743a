//! Noun phrases, from their first word to their head.

use smallvec::SmallVec;

use super::chunk::{Chunk, Noun, is_possessive, is_quote_mark, modifies_noun};
use super::index::ValueIndex;
use super::retag::is_told;
use crate::lexicon::number::group;
use crate::text::{Document, Pos, TokenKind};

/// Reads a noun phrase that starts here; `None` when there is none.
pub(super) fn noun_phrase(doc: &Document<'_>, index: &ValueIndex, first: usize, end: usize) -> Option<(Chunk, usize)> {
    let mut at = first;
    let mut head = None;
    let mut dated = false;
    let mut possessor = None;
    if doc.tokens[at].pos == Pos::Pronoun {
        let noun = Noun { first, end: at + 1, head: at, possessor: None, pronoun: true, age: None, conjuncts: SmallVec::new() };
        return Some((Chunk::Noun(noun), at + 1));
    }
    if doc.tokens[at].pos == Pos::Determiner && matches!(doc.lemma(at), "his" | "her" | "its" | "their" | "my" | "our" | "your" | "whose") {
        possessor = Some((at, at + 1));
    }
    let amount = index.amount(first).filter(|_| doc.tokens[first].pos != Pos::Noun);
    at = approximated(doc, index, first, end).unwrap_or(at);
    while at < end {
        if head.is_some() && ends_phrase(doc, at, end) {
            break;
        }
        // "June 10, 1991" is one date.
        if head.is_some() && index.time(at).is_some() && index.time(at) == index.time(at - 1) && doc.word(at) == "," {
            (at, dated) = (at + 1, true);
            continue;
        }
        if dated && index.time(at).is_none() {
            break;
        }
        match doc.tokens[at].pos {
            Pos::Number if head.is_some() && counts_again(doc, index, first, at, end) => break,
            Pos::Noun | Pos::ProperNoun | Pos::Number => head = Some(at),
            Pos::Determiner if head.is_none() => {}
            Pos::Adjective if head.is_some() && is_told(doc, at, end) => break,
            Pos::Adjective | Pos::Symbol => {}
            Pos::Verb(_) if modifies_noun(doc, at, end) => {}
            Pos::Adverb if head.is_some() && at + 1 < end && is_told(doc, at + 1, end) => break,
            Pos::Adverb if noun_follows(doc, at, first, end) => {}
            Pos::Particle if is_possessive(doc, at) && head.is_some() => possessor = Some((first, at)),
            Pos::Punctuation if inside_name(doc, at, first, end) => {}
            Pos::Coordinator if doc.word(at) == "&" => {}
            // "between 5 and 7 people" is one amount.
            Pos::Coordinator | Pos::Preposition | Pos::Subordinator if amount.is_some() && index.amount(at) == amount => {}
            _ => break,
        }
        at += 1;
    }
    finish_noun(doc, first, at, head, possessor)
}

/// "won 12 seats and the Greens [three]": after what was counted, a name and a number by itself say how many of the same another has.
fn counts_again(doc: &Document<'_>, index: &ValueIndex, first: usize, at: usize, end: usize) -> bool {
    let joined = first > 2 && (doc.tokens[first - 1].pos == Pos::Coordinator || doc.word(first - 1) == ",");
    let number = |mut range: std::ops::Range<usize>| range.any(|t| doc.tokens[t].pos == Pos::Number);
    let counted = || match doc.tokens[first - 2].pos {
        Pos::Noun => number(first.saturating_sub(5)..first - 2),
        // ", the Greens three and the Liberals [two]"
        Pos::Number => index.amount(first - 2).is_some(),
        _ => false,
    };
    let named = || doc.tokens[at - 1].pos == Pos::ProperNoun && index.entity(at).is_none();
    // "Interstate 95", "Apollo Eleven": a number can be the name's own.
    let own = || !doc.word(at).starts_with(char::is_lowercase);
    let alone = || at + 1 >= end || matches!(doc.tokens[at + 1].pos, Pos::Punctuation | Pos::Coordinator | Pos::Preposition);
    joined && alone() && counted() && named() && !own()
}

/// Whether a day, a score or a length of time stands here, which belongs to no phrase before it.
fn ends_phrase(doc: &Document<'_>, at: usize, end: usize) -> bool {
    let day = doc.lemma_number(at).is_in(group::CALENDAR);
    day || doc.tokens[at].kind != TokenKind::Word && is_score(doc.word(at)) || doc.number(at).is_in(group::LAPSES) && is_lapse(doc, at, end)
}

/// "3-1", "6-4": a result stands by itself after a name.
pub(super) fn is_score(word: &str) -> bool {
    word.split_once(['-', '–']).is_some_and(|(a, b)| {
        let figure = |s: &str| (1..=3).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit());
        figure(a) && figure(b)
    })
}

/// "into the sea [minutes after take-off]": a length of time that begins another phrase.
fn is_lapse(doc: &Document<'_>, at: usize, end: usize) -> bool {
    let unit = matches!(doc.word(at), "seconds" | "minutes" | "hours" | "days" | "weeks" | "months" | "years" | "moments" | "decades");
    let counted = at > 0 && matches!(doc.tokens[at - 1].pos, Pos::Number | Pos::Adjective | Pos::Determiner);
    unit && !counted && at + 1 < end && matches!(doc.word(at + 1), "after" | "before" | "later" | "earlier" | "ago")
}

/// Closes a noun phrase after its head; a run without a noun is an adjective phrase or nothing.
fn finish_noun(
    doc: &Document<'_>,
    first: usize,
    at: usize,
    head: Option<usize>,
    possessor: Option<(usize, usize)>,
) -> Option<(Chunk, usize)> {
    match head {
        Some(head) => {
            let end = head + 1 + doc.tokens[head + 1..at].iter().take_while(|t| t.pos == Pos::Symbol).count();
            Some((Chunk::Noun(Noun { first, end, head, possessor, pronoun: false, age: None, conjuncts: SmallVec::new() }), end))
        }
        None if at > first && doc.tokens[first].pos == Pos::Determiner => {
            let noun =
                Noun { first, end: at, head: at - 1, possessor: None, pronoun: at == first + 1, age: None, conjuncts: SmallVec::new() };
            Some((Chunk::Noun(noun), at))
        }
        None if at > first && doc.tokens[first..at].iter().any(|t| t.pos == Pos::Adjective) => Some((Chunk::Adjective(first, at), at)),
        None => None,
    }
}

/// Whether an adverb leads to a noun of the same phrase: "almost 50 people", "highly anticipated summit".
fn noun_follows(doc: &Document<'_>, at: usize, first: usize, end: usize) -> bool {
    let next = (at + 1..end.min(at + 3)).find(|&t| doc.tokens[t].pos != Pos::Adverb);
    next.is_some_and(|t| match doc.tokens[t].pos {
        Pos::Number => true,
        Pos::Adjective if at == first => true,
        Pos::Adjective => (t + 1..end.min(t + 3)).any(|u| matches!(doc.tokens[u].pos, Pos::Noun | Pos::ProperNoun)),
        Pos::Verb(_) => t + 1 < end && matches!(doc.tokens[t + 1].pos, Pos::Noun),
        _ => false,
    })
}

/// Quotation marks, and the comma between adjectives, inside a noun phrase: `a "new" pact`, `a long, costly war`.
fn inside_name(doc: &Document<'_>, at: usize, first: usize, end: usize) -> bool {
    let next = at + 1;
    if at == first || next >= end {
        return false;
    }
    let after = doc.tokens[next].pos;
    match doc.word(at) {
        "," => doc.tokens[at - 1].pos == Pos::Adjective && after == Pos::Adjective,
        "[" | "]" => false,
        _ if is_quote_mark(doc, at) => {
            let before = doc.tokens[at - 1].pos;
            doc.tokens[at].kind == TokenKind::Punctuation
                && matches!(before, Pos::Adjective | Pos::Determiner | Pos::Number | Pos::Particle)
                && matches!(after, Pos::Adjective | Pos::Noun | Pos::ProperNoun)
        }
        _ => false,
    }
}

/// The number that words before it make vague, from here: "at least 12", "more than 50", "as many as 30".
pub(super) fn approximated(doc: &Document<'_>, index: &ValueIndex, first: usize, end: usize) -> Option<usize> {
    let amount = index.amount(first)?;
    if first > 0 && index.amount(first - 1) == Some(amount) {
        return None;
    }
    let number =
        (first..end.min(first + 6)).take_while(|&t| index.amount(t) == Some(amount)).find(|&t| doc.tokens[t].pos == Pos::Number)?;
    (number > first).then_some(number)
}

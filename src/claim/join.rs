//! What joins noun phrases: coordination, and an age between commas.

use smallvec::SmallVec;

use super::chunk::{Chunk, Noun, Verb};
use super::index::ValueIndex;
use crate::lexicon::number::group;
use crate::lexicon::reporting::reporting;
use crate::text::{Document, Pos, VerbForm};
use crate::value::names;

/// Marks a chunk that another has taken in.
const TAKEN: Chunk = Chunk::Other(usize::MAX);

/// Takes an age between commas into the phrase of the name before it, so that "Ana Ruiz, 35, left" reads as "Ana Ruiz left".
pub(super) fn join_ages(doc: &Document<'_>, chunks: &mut Vec<Chunk>) {
    let mut taken = false;
    for at in 0..chunks.len() {
        if let Some(age) = age_after(doc, &chunks[at..])
            && let Chunk::Noun(noun) = &mut chunks[at]
        {
            (noun.age, noun.end) = (Some(age), age + 1);
            // The closing comma says nothing more, unless an apposition follows: "Ana Ruiz, 35, a surgeon".
            let closing = matches!(chunks.get(at + 3), Some(Chunk::Comma(_))) && !matches!(chunks.get(at + 4), Some(Chunk::Noun(_)));
            chunks[at + 1..at + 3 + usize::from(closing)].fill(TAKEN);
            taken = true;
        }
    }
    if taken {
        chunks.retain(|c| !matches!(c, Chunk::Other(usize::MAX)));
    }
}

/// The number after a name's comma or bracket that can be an age: "Ana Ruiz, 35,".
fn age_after(doc: &Document<'_>, chunks: &[Chunk]) -> Option<usize> {
    let [Chunk::Noun(name), Chunk::Comma(_), Chunk::Noun(number), rest @ ..] = chunks else { return None };
    let closed = matches!(rest.first(), None | Some(Chunk::Comma(_) | Chunk::Break(_) | Chunk::Coordinator(_) | Chunk::Other(_)));
    let age = doc.word(number.head);
    let plausible = number.end == number.first + 1 && age.len() <= 3 && age.bytes().all(|b| b.is_ascii_digit()) && !age.starts_with('0');
    let named = doc.tokens[name.head].pos == Pos::ProperNoun && !name.pronoun;
    (closed && plausible && named && age.parse::<u8>().is_ok_and(|n| n < 125)).then_some(number.head)
}

/// Joins names or adjectives that are coordinated before one head: "the EU and IMF debt bailout", "Israeli and Palestinian officials". Two
/// names of one kind with nothing but "the" before, and a common noun after the second, say of one thing whose it is.
pub(super) fn join_modifiers(doc: &Document<'_>, chunks: &mut Vec<Chunk>, index: &ValueIndex) {
    let mut taken = false;
    for at in 0..chunks.len().saturating_sub(2) {
        if !modifies_next(doc, &chunks[at..at + 3], index) {
            continue;
        }
        let first = chunks[at].tokens().0;
        if let Chunk::Noun(noun) = &mut chunks[at + 2] {
            noun.first = first;
            chunks[at..at + 2].fill(TAKEN);
            taken = true;
        }
    }
    if taken {
        chunks.retain(|c| !matches!(c, Chunk::Other(usize::MAX)));
    }
}

fn modifies_next(doc: &Document<'_>, chunks: &[Chunk], index: &ValueIndex) -> bool {
    let [one, Chunk::Coordinator(joint), Chunk::Noun(whole)] = chunks else { return false };
    let pos = |t: usize| doc.tokens[t].pos;
    if !matches!(doc.word(*joint), "and" | "or") || pos(whole.head) != Pos::Noun || pos(whole.first) == Pos::Determiner {
        return false;
    }
    match one {
        Chunk::Adjective(..) => matches!(pos(whole.first), Pos::Adjective) || index.is_demonym(whole.first),
        Chunk::Noun(name) => {
            let bare = name.end == name.head + 1 && !name.pronoun && name.possessor.is_none() && whole.possessor.is_none();
            let article = name.first == name.head || name.first + 1 == name.head && doc.word(name.first).eq_ignore_ascii_case("the");
            let short = |t: usize| doc.word(t).len() > 1 && doc.word(t).bytes().all(|b| b.is_ascii_uppercase() || b == b'.');
            let adjective = |t: usize| short(t) || index.is_demonym(t);
            let named = pos(name.head) == Pos::ProperNoun && pos(whole.first) == Pos::ProperNoun;
            bare && article && named && adjective(name.head) && adjective(whole.first)
        }
        _ => false,
    }
}

/// Joins "A and B" and "A, B and C": the first phrase learns of the others.
pub(super) fn join_conjuncts(doc: &Document<'_>, chunks: &mut [Chunk]) {
    let mut at = 0;
    while at < chunks.len() {
        let members = conjuncts_from(doc, chunks, at);
        let next = members.last().map_or(at + 1, |&last| last as usize + 1);
        if let Chunk::Noun(noun) = &mut chunks[at] {
            noun.conjuncts = members;
        }
        at = next;
    }
}

/// The noun phrases coordinated with the one at `at`, if a coordinator closes the list.
fn conjuncts_from(doc: &Document<'_>, chunks: &[Chunk], at: usize) -> SmallVec<[u32; 2]> {
    let mut members = SmallVec::new();
    if chunks[at].noun().is_none_or(|n| n.pronoun && doc.lemma(n.head) != "he" && doc.lemma(n.head) != "she") {
        return members;
    }
    let mut i = at + 1;
    let (mut closed, mut first_comma) = (false, false);
    while i < chunks.len() && members.len() < 24 {
        let comma = matches!(chunks[i], Chunk::Comma(t) if doc.word(t) == ",");
        let joint = i + usize::from(comma);
        let along = adds(doc, chunks, joint);
        let coordinator = match chunks.get(joint) {
            Some(Chunk::Coordinator(t)) => doc.lemma(*t) != "but",
            _ => !members.is_empty() && along > 0,
        };
        let next = joint + if coordinator { along.max(1) } else { 0 };
        if next == i || closed || chunks.get(next).and_then(Chunk::noun).is_none_or(|n| n.pronoun) {
            break;
        }
        if gaps(doc, chunks, next, coordinator)
            || counted_again(doc, chunks, next)
            || opens_clause(doc, chunks, at, next, coordinator)
            || (members.is_empty() && comma && apposed(doc, chunks, at, next))
        {
            break;
        }
        first_comma |= members.is_empty() && comma && !coordinator;
        members.push(next as u32);
        closed = coordinator;
        i = next + 1;
    }
    let verb_follows = chunks.get(i).and_then(Chunk::verb).is_some_and(|v| v.finite);
    if closed && !(first_comma && verb_follows && fronted(doc, chunks, at)) { members } else { SmallVec::new() }
}

/// Whether the phrase at `at` ends what stands before the subject of its clause: "After months of hesitation, Norway and Sweden agreed". The
/// comma after it then begins the subject, not a list.
fn fronted(doc: &Document<'_>, chunks: &[Chunk], at: usize) -> bool {
    let bounds = |c: &Chunk| match c {
        Chunk::Verb(_) | Chunk::Comma(_) | Chunk::Break(_) | Chunk::Coordinator(_) | Chunk::Relative(_) => true,
        Chunk::Subordinator(t) => doc.word(*t) == "that",
        _ => false,
    };
    let start = (at.saturating_sub(12)..at).rev().find(|&i| bounds(&chunks[i])).map_or(0, |i| i + 1);
    let gerund = start > 0 && matches!(&chunks[start - 1], Chunk::Verb(v) if v.form == VerbForm::Gerund && start < 3);
    let clause = start > 0 && matches!(&chunks[start - 1], Chunk::Verb(_) | Chunk::Relative(_));
    gerund || !clause && matches!(chunks[start], Chunk::Preposition(_)) && start < at
}

/// Whether the phrase at `next` tells what the name before it is: "Ana Ruiz, a surgeon and adviser, left".
fn apposed(doc: &Document<'_>, chunks: &[Chunk], at: usize, next: usize) -> bool {
    let (Some(name), Some(role)) = (chunks[at].noun(), chunks[next].noun()) else { return false };
    let introduced = matches!(doc.lemma(role.first), "a" | "an") || role.possessor.is_some();
    doc.tokens[name.head].pos == Pos::ProperNoun
        && doc.tokens[role.head].pos == Pos::Noun
        && introduced
        && names::role(doc.lemma(role.head))
}

/// How many chunks here say that more is added to a list: "along with", "together with", "as well as".
fn adds(doc: &Document<'_>, chunks: &[Chunk], at: usize) -> usize {
    let Some(Chunk::Preposition(first) | Chunk::Other(first) | Chunk::Subordinator(first)) = chunks.get(at) else { return 0 };
    if !doc.number(*first).is_in(group::ADDING) {
        return 0;
    }
    let word = |i: usize| match chunks.get(at + i) {
        Some(Chunk::Preposition(t) | Chunk::Other(t) | Chunk::Subordinator(t)) => doc.word(*t),
        _ => "",
    };
    match (word(0), word(1), word(2)) {
        ("along" | "together", "with", _) => 2,
        ("as", "well", "as") => 3,
        _ => 0,
    }
}

/// Whether the number at `next` begins a clause whose verb is that before: "12 are from Oslo and 11 from Bergen".
fn gaps(doc: &Document<'_>, chunks: &[Chunk], next: usize, coordinator: bool) -> bool {
    let (Some(Chunk::Noun(second)), Some(Chunk::Preposition(q)), Some(Chunk::Preposition(p))) =
        (chunks.get(next), chunks.get(next + 1), next.checked_sub(3).and_then(|i| chunks.get(i)))
    else {
        return false;
    };
    let counted = |n: &Noun| doc.tokens[n.first].pos == Pos::Number;
    coordinator && counted(second) && doc.lemma(*p) == doc.lemma(*q) && !chunks[next - 2].noun().is_some_and(counted)
}

/// Whether the phrase at `next` is who the number right after it is told of: "won 12 seats and the Greens three".
pub(super) fn counted_again(doc: &Document<'_>, chunks: &[Chunk], next: usize) -> bool {
    let (Some(Chunk::Noun(name)), Some(Chunk::Noun(number))) = (chunks.get(next), chunks.get(next + 1)) else { return false };
    doc.tokens[name.head].pos == Pos::ProperNoun
        && name.end == number.first
        && number.end == number.first + 1
        && doc.tokens[number.head].pos == Pos::Number
}

/// Whether the phrase at `next` is rather the subject of a clause of its own: "he met Kim and Putin left".
fn opens_clause(doc: &Document<'_>, chunks: &[Chunk], at: usize, next: usize, coordinator: bool) -> bool {
    let verb_after = chunks.get(next + 1).and_then(Chunk::verb).is_some_and(|v| v.finite && !is_participle_like(doc, v));
    let own = |c: &&Chunk| !matches!(c, Chunk::Subordinator(_) | Chunk::Relative(_) | Chunk::Break(_) | Chunk::Comma(_));
    let verb_before = chunks[..at].iter().rev().take(6).take_while(own).any(|c| matches!(c, Chunk::Verb(v) if v.finite));
    let after_preposition = at > 0 && matches!(chunks[at - 1], Chunk::Preposition(t) if doc.lemma(t) != "between");
    // "said two women and one man died": what was said is a clause, and the list its subject.
    let said = at > 0 && chunks[at - 1].verb().is_some_and(|v| reporting(std::iter::once(doc.lexeme(v.head))).is_some());
    let between = at > 0 && matches!(chunks[at - 1], Chunk::Preposition(t) if doc.lemma(t) == "between");
    coordinator && verb_after && !said && !between && (verb_before || after_preposition)
}

fn is_participle_like(doc: &Document<'_>, verb: &Verb) -> bool {
    matches!(doc.tokens[verb.first].pos, Pos::Verb(VerbForm::Participle | VerbForm::Gerund))
}

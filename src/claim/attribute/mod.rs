//! What a noun phrase says of its head without a verb: role, age, origin, name, place.
//!
//! "NATO chief Jens Stoltenberg" says his role; "Robyn Mendes, 48" her age; "a Waitrose store in Banstead, Surrey" whose store and where it is.

use smallvec::SmallVec;

use super::build::Reader;

use super::chunk::{Chunk, Noun};
use super::clause::Arguments;
use super::{Argument, Focus, Proposition, Role, Word};
use crate::span::Span;
use crate::value::Kind;

mod age;
mod origin;
mod role;

/// Reads the attributes that the noun phrases of a sentence state.
pub(super) fn read(reader: &mut Reader<'_, '_>) {
    recency(reader);
    shares(reader);
    for (at, noun) in reader.view.named() {
        if reader.view.index.time(noun.head).is_some() {
            continue;
        }
        role::titled_name(reader, at, noun);
        role::apposition(reader, at, noun);
        age::read(reader, at, noun);
        origin::modifier(reader, noun);
        origin::place(reader, at, noun);
    }
}

/// "visited Pyongyang for the first time since July 2000": that something is the first since a time, with the clause it is said of.
fn recency(reader: &mut Reader<'_, '_>) {
    let tokens = reader.view.doc.tokens.as_slice();
    let (Some(first), Some(last)) = (tokens.get(reader.view.first), tokens.get(reader.view.end.saturating_sub(1))) else { return };
    let (start, end) = (first.span.start, last.span.end);
    let from = reader.view.values.partition_point(|v| v.span.start < start);
    for (i, value) in reader.view.values.iter().enumerate().skip(from).take_while(|(_, v)| v.span.start < end) {
        if !matches!(value.kind, Kind::Recency(_)) {
            continue;
        }
        // The clause whose verb stands nearest before the end of the words that say so.
        let verb = |f: &super::frame::Frame| reader.view.chunks[f.verb].tokens();
        let clause = reader.frames.iter().rev().find(|f| tokens[verb(f).0].span.start < value.span.end);
        let Some(clause) = clause else { continue };
        let at = verb(clause);
        let span = reader.view.span(at.0, at.1).cover(value.span);
        let subject = clause.subject.and_then(|s| reader.view.argument(s, Role::Agent, None)).filter(|a| !a.unresolved);
        let last = tokens.partition_point(|t| t.span.start < span.end);
        let Some(told) = phrase(reader, at.1.min(last.saturating_sub(1)), last) else { continue };
        let told = Argument { value: Some(i as u32), ..told };
        let arguments: Arguments = subject.into_iter().chain([told]).collect();
        let facet = reader.words.intern("first-since");
        let focus = Focus { facet, argument: Some(arguments.len() as u8 - 1), value: Some(i as u32) };
        let predicate = reader.view.chunks[clause.verb].verb().map_or(Word::EMPTY, |v| reader.view.words.lemma(v.head));
        state(reader, predicate, &arguments, focus, span);
    }
}

/// "59% of traffic with Egypt, 44% with Oman and 39% with Yemen": amounts of one thing in a row, each with the phrase that tells it from the
/// others.
fn shares(reader: &mut Reader<'_, '_>) {
    let chunks = reader.view.chunks;
    let amount = |i: usize| chunks[i].noun().and_then(|n| reader.view.index.amount(n.head).map(|_| n.head));
    let preposition = |i: usize| match chunks.get(i) {
        Some(Chunk::Preposition(t)) => Some(reader.view.words.lemma(*t)),
        _ => None,
    };
    let joint = |i: usize| matches!(chunks[i], Chunk::Comma(_) | Chunk::Coordinator(_));
    // The phrase before the comma, and this one after its amount, begin with one word.
    let alike = |i: usize| preposition(i + 1).is_some_and(|p| preposition(i - 3) == Some(p)) && joint(i - 1);
    let held = |i: usize| {
        let after = reader.frames.partition_point(|f| f.verb < i);
        let near = reader.frames[after.saturating_sub(6)..reader.frames.len().min(after + 2)].iter();
        near.clone().any(|f| f.subject == Some(i) || f.object == Some(i) || f.attached.iter().any(|a| a.noun == i))
    };
    let found: SmallVec<[usize; 8]> = (reader.view.nouns.iter().map(|&i| i as usize))
        .filter(|&i| {
            i > 2 && i + 2 < chunks.len() && amount(i).is_some() && alike(i) && matches!(chunks[i + 2], Chunk::Noun(_)) && !held(i)
        })
        .collect();
    for at in found {
        let (Some(share), Some(of)) =
            (reader.view.argument(at, Role::Agent, None), reader.view.argument(at + 2, Role::Oblique, chunks[at + 1].tokens().0.into()))
        else {
            continue;
        };
        let focus = Focus { facet: reader.words.intern("share"), argument: Some(0), value: share.value };
        let span = share.span.cover(of.span);
        let be = reader.words.intern("be");
        state(reader, be, &[share, of], focus, span);
    }
}

/// A stretch of tokens as a complement.
fn phrase(reader: &Reader<'_, '_>, first: usize, end: usize) -> Option<Argument> {
    let phrase = reader.view.phrase(first, end, Role::Complement)?;
    Some(Argument { value: (first..end).find_map(|t| reader.view.index.place(t)), ..phrase })
}

/// A noun phrase by itself, without what is coordinated with it or attached to it.
fn alone(reader: &Reader<'_, '_>, noun: &Noun, role: Role) -> Argument {
    let (span, terms) = (reader.view.span(noun.first, noun.end), reader.view.words.terms(noun.first, noun.end));
    Argument {
        head_start: reader.view.doc.tokens[noun.head].span.start,
        name: reader.view.name_at(noun.head),
        ..Argument::of_words(role, span, reader.view.words.lemma(noun.head), terms)
    }
}

/// Adds "agent is complement" with the complement in focus.
fn attribute(reader: &mut Reader<'_, '_>, facet: &str, agent: Argument, complement: Argument, span: Span) {
    let focus = Focus { facet: reader.words.intern(facet), argument: Some(1), value: complement.value };
    state(reader, Word::BE, &[agent, complement], focus, span);
}

/// Adds a proposition that states a fact in passing, and its claim.
fn state(reader: &mut Reader<'_, '_>, predicate: Word, arguments: &[Argument], focus: Focus, span: Span) {
    let id = reader.out.propositions.len() as u32;
    let tokens = &reader.view.doc.tokens;
    let after = reader.view.chunks.partition_point(|c| tokens[c.tokens().0].span.start <= span.start);
    let proposition = Proposition {
        attribution: reader.said.at(after.saturating_sub(1), reader.frames),
        quoted: reader.view.quotation_at(span.start).is_some(),
        ..Proposition::plain(reader.number, span, predicate, span)
    };
    reader.proposition(proposition, arguments);
    reader.claim(id, &[focus], span);
}

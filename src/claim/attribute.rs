//! What a noun phrase says of its head without a verb: role, age, origin, name, place.
//!
//! "NATO chief Jens Stoltenberg" says his role; "Robyn Mendes, 48" her age; "a Waitrose store in Banstead, Surrey" whose store and where it is.

use smallvec::{SmallVec, smallvec};

use super::build::Reader;
use super::chunk::{Chunk, Noun};
use super::{Argument, Focus, Modality, Polarity, Proposition, Role};
use crate::span::Span;
use crate::text::Pos;
use crate::value::{Kind, entity::EntityKind};

/// Reads the attributes that the noun phrases of a sentence state.
pub(super) fn read(reader: &mut Reader<'_, '_>) {
    recency(reader);
    for at in 0..reader.view.chunks.len() {
        let Some(noun) = reader.view.chunks[at].noun().cloned() else { continue };
        if noun.pronoun || reader.view.index.time(noun.head).is_some() {
            continue;
        }
        titled_name(reader, at, &noun);
        apposition(reader, at, &noun);
        modifier(reader, at, &noun);
        location(reader, at, &noun);
    }
}

/// "visited Pyongyang for the first time since July 2000": that something is the first since a time, with the clause it is said of.
fn recency(reader: &mut Reader<'_, '_>) {
    let tokens = reader.view.doc.tokens.as_slice();
    let (Some(first), Some(last)) =
        (tokens.get(reader.view.first), tokens.get((reader.view.first + reader.view.words.len()).saturating_sub(1)))
    else {
        return;
    };
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
        let mut arguments: Vec<Argument> = subject.into_iter().collect();
        arguments.push(told);
        let focus = Focus { facet: "first-since".to_owned(), argument: Some(arguments.len() as u8 - 1), value: Some(i as u32) };
        let predicate = reader.view.chunks[clause.verb].verb().map_or(String::new(), |v| reader.view.doc.lemma(v.head).to_owned());
        state(reader, predicate, arguments, focus, span);
    }
}

/// "Russian President Vladimir Putin": what stands before a person's name.
fn titled_name(reader: &mut Reader<'_, '_>, at: usize, noun: &Noun) {
    let Some(first) = name_start(reader, noun) else { return };
    let titled = noun.first..first;
    let has_noun = titled.clone().any(|t| matches!(reader.view.doc.tokens[t].pos, Pos::Noun | Pos::ProperNoun));
    if !has_noun || noun.possessor.is_some_and(|(_, end)| end > first) {
        return;
    }
    let (Some(person), Some(role)) = (reader.view.argument(at, Role::Agent, None), phrase(reader, noun.first, first)) else { return };
    let person = Argument { terms: reader.view.terms(first, noun.end), span: reader.view.span(first, noun.end), ..person };
    attribute(reader, "role", person, role, reader.view.span(noun.first, noun.end));
}

/// First token of the person's name that ends a noun phrase.
fn name_start(reader: &Reader<'_, '_>, noun: &Noun) -> Option<usize> {
    let value = reader.view.index.entity(noun.head)?;
    let value = &reader.view.values[value as usize];
    let Kind::Entity(entity) = &value.kind else { return None };
    if entity.kind != EntityKind::Person {
        return None;
    }
    let first = reader.view.doc.tokens.partition_point(|t| t.span.start < value.span.start);
    (first > noun.first && first < noun.end).then_some(first)
}

/// A stretch of tokens as a complement.
fn phrase(reader: &Reader<'_, '_>, first: usize, end: usize) -> Option<Argument> {
    let terms = reader.view.terms(first, end);
    let head = terms.last()?.clone();
    Some(Argument {
        role: Role::Complement,
        preposition: String::new(),
        span: reader.view.span(first, end),
        head,
        terms,
        name: None,
        value: (first..end).find_map(|t| reader.view.index.place(t)),
        unresolved: false,
    })
}

/// ", a surgeon at the hospital," and ", 43," after a noun phrase; a name after "the suspect's mother,".
fn apposition(reader: &mut Reader<'_, '_>, at: usize, noun: &Noun) {
    let (Some(Chunk::Comma(_)), Some(Chunk::Noun(second))) = (reader.view.chunks.get(at + 1), reader.view.chunks.get(at + 2)) else {
        return;
    };
    if second.pronoun || !second.conjuncts.is_empty() || !noun.conjuncts.is_empty() || reader.view.index.time(second.head).is_some() {
        return;
    }
    let closed =
        matches!(reader.view.chunks.get(at + 3), None | Some(Chunk::Comma(_) | Chunk::Break(_) | Chunk::Preposition(_) | Chunk::Other(_)));
    let (proper, number) =
        (reader.view.doc.tokens[noun.head].pos == Pos::ProperNoun, reader.view.doc.tokens[second.head].pos == Pos::Number);
    let second_proper = reader.view.doc.tokens[second.head].pos == Pos::ProperNoun;
    let facet = match (proper, second_proper) {
        _ if number && second.end - second.first == 1 && closed => "age",
        (true, false) if closed => "role",
        (false, true) if closed && reader.view.index.place(second.head).is_none() => "name",
        _ => return,
    };
    let (Some(agent), Some(complement)) =
        (reader.view.argument(at, Role::Agent, None), reader.view.argument(at + 2, Role::Complement, None))
    else {
        return;
    };
    let span = agent.span.cover(complement.span);
    attribute(reader, facet, agent, complement, span);
}

/// "a Waitrose store", "an Ethiopian ship": a name or a demonym before a common noun.
fn modifier(reader: &mut Reader<'_, '_>, at: usize, noun: &Noun) {
    let doc = reader.view.doc;
    if doc.tokens[noun.head].pos != Pos::Noun {
        return;
    }
    let start = noun.possessor.map_or(noun.first, |(_, end)| end);
    let named = (start..noun.head).filter(|&t| doc.tokens[t].pos == Pos::ProperNoun || reader.view.index.place(t).is_some());
    let named: SmallVec<[usize; 4]> = named.collect();
    let (Some(&first), Some(&last)) = (named.first(), named.last()) else { return };
    let facet = if (first..=last).all(|t| reader.view.index.place(t).is_some()) { "origin" } else { "name" };
    let (Some(agent), Some(complement)) = (reader.view.argument(at, Role::Agent, None), phrase(reader, first, last + 1)) else { return };
    let agent = Argument { terms: smallvec![doc.lemma(noun.head).to_owned()], value: None, name: None, ..agent };
    attribute(reader, facet, agent, complement, reader.view.span(noun.first, noun.end));
}

/// "the store in Banstead, Surrey": a place attached to a noun.
fn location(reader: &mut Reader<'_, '_>, at: usize, noun: &Noun) {
    let (Some(Chunk::Preposition(preposition)), Some(Chunk::Noun(place))) =
        (reader.view.chunks.get(at + 1), reader.view.chunks.get(at + 2))
    else {
        return;
    };
    let (preposition, mut end) = (*preposition, place.end);
    if !super::facet::is_locative(reader.view.doc.lemma(preposition)) || reader.view.index.place(place.head).is_none() {
        return;
    }
    let mut places: SmallVec<[usize; 2]> = smallvec![at + 2];
    if let (Some(Chunk::Comma(_)), Some(Chunk::Noun(wider))) = (reader.view.chunks.get(at + 3), reader.view.chunks.get(at + 4))
        && reader.view.index.place(wider.head).is_some()
    {
        end = wider.end;
        places.push(at + 4);
    }
    let span = reader.view.span(noun.first, end);
    for place in places {
        let (Some(agent), Some(place)) =
            (reader.view.argument(at, Role::Agent, None), reader.view.argument(place, Role::Place, Some(preposition)))
        else {
            continue;
        };
        attribute(reader, "where", agent, place, span);
    }
}

/// Adds "agent is complement" with the complement in focus.
fn attribute(reader: &mut Reader<'_, '_>, facet: &str, agent: Argument, complement: Argument, span: Span) {
    let focus = Focus { facet: facet.to_owned(), argument: Some(1), value: complement.value };
    state(reader, "be".to_owned(), vec![agent, complement], focus, span);
}

/// Adds a proposition that states a fact in passing, and its claim.
fn state(reader: &mut Reader<'_, '_>, predicate: String, arguments: Vec<Argument>, focus: Focus, span: Span) {
    let id = reader.out.propositions.len() as u32;
    let proposition = Proposition {
        sentence: reader.number,
        span,
        predicate,
        predicate_span: span,
        arguments,
        polarity: Polarity::Affirmed,
        modality: Modality::Asserted,
        certainty: 100,
        degree: None,
        manner: SmallVec::new(),
        attribution: reader.said.inherited.iter().cloned().collect(),
        quoted: reader.view.doc.quotation_at(span.start).is_some(),
    };
    reader.out.propositions.push(proposition);
    reader.claim(id, smallvec![focus], span);
}

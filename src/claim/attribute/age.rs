//! Ages: "Ana Ruiz, 35,", "35-year-old Ana Ruiz", "a man aged 43".

use super::{alone, attribute, phrase};
use crate::claim::build::Reader;
use crate::claim::chunk::{Chunk, Noun};
use crate::claim::{Argument, Role};
use crate::text::Pos;
use crate::value::Kind;

/// Reads the age that stands with a noun phrase.
pub(super) fn read(reader: &mut Reader<'_, '_>, at: usize, noun: &Noun) {
    // "died aged 88": whose age it is stands in the clause.
    if reader.view.doc.word(noun.first) == "aged" {
        return;
    }
    let (first, end) = if let Some(age) = noun.age {
        (age, age + 1)
    } else if let Some(age) = (noun.first..noun.head).find(|&t| is_age(reader, t)) {
        (age, age + 1)
    } else if let Some(range) = after(reader, at) {
        range
    } else {
        return;
    };
    let Some(complement) = phrase(reader, first, end) else { return };
    let complement = Argument { value: reader.view.index.amount(first), ..complement };
    let agent = alone(reader, noun, Role::Agent);
    // Of whom it is said goes without the age: "43-year-old man" is a man of 43.
    let terms = match (noun.first..noun.head).rev().find(|&t| is_age(reader, t)) {
        Some(age) if noun.age.is_none() => reader.view.words.terms(age + 1, noun.end),
        _ => agent.terms,
    };
    let agent = Argument { terms, ..agent };
    let span = reader.view.span(noun.first, noun.end.max(end));
    attribute(reader, "age", agent, complement, span);
}

/// Whether a token belongs to an age.
pub(crate) fn is_age(reader: &Reader<'_, '_>, token: usize) -> bool {
    let Some(amount) = reader.view.index.amount(token) else { return false };
    // The quantity "35-year-old New Bedford man" holds the man as well.
    let counted = matches!(reader.view.doc.tokens[token].pos, Pos::Noun | Pos::ProperNoun) && !reader.view.doc.word(token).ends_with("old");
    !counted && matches!(&reader.view.values[amount as usize].kind, Kind::Quantity(quantity) if quantity.age().is_some())
}

/// Tokens of an age right after a phrase: "aged 43", ", aged 43,".
fn after(reader: &Reader<'_, '_>, at: usize) -> Option<(usize, usize)> {
    let mut next = reader.view.chunks[at].tokens().1;
    let tokens = &reader.view.doc.tokens;
    if matches!(reader.view.chunks.get(at + 1), Some(Chunk::Comma(_))) {
        next += 1;
    }
    if next >= tokens.len() || !reader.view.doc.word(next).eq_ignore_ascii_case("aged") || !is_age(reader, next) {
        return None;
    }
    Some((next, (next + 1..tokens.len().min(next + 4)).take_while(|&t| is_age(reader, t)).last().map_or(next + 1, |t| t + 1)))
}

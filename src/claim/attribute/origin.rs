//! Names, homes and places beside a noun: "a Waitrose store", "an Ethiopian ship", "a New Bedford man", "Ana Ruiz, 35, of Juquila".

use smallvec::{SmallVec, smallvec};

use super::{alone, attribute, phrase};
use crate::claim::build::Reader;
use crate::claim::chunk::{Chunk, Noun};
use crate::claim::frame::Times;
use crate::claim::{Argument, Role, facet};
use crate::lexicon::is_person;
use crate::text::Pos;
use crate::value::{Kind, entity::EntityKind};

/// A name or a demonym before a common noun. A name before a noun for a person says where that person is from.
pub(super) fn modifier(reader: &mut Reader<'_, '_>, noun: &Noun) {
    let doc = reader.view.doc;
    if doc.tokens[noun.head].pos != Pos::Noun {
        return;
    }
    // "150 miles west of Oslo" is where something is, and no name of the miles.
    if reader.view.index.is_offset(noun.head) {
        return;
    }
    let start = noun.possessor.map_or(noun.first, |(_, end)| end);
    let named = (start..noun.head).filter(|&t| doc.tokens[t].pos == Pos::ProperNoun || reader.view.index.place(t).is_some());
    let named: SmallVec<[usize; 4]> = named.filter(|&t| !super::age::is_age(reader, t)).collect();
    let (Some(&first), Some(&last)) = (named.first(), named.last()) else { return };
    let placed = (first..=last).all(|t| reader.view.index.place(t).is_some());
    let facet = if placed || is_person(doc.lexeme(noun.head)) { "origin" } else { "name" };
    let Some(complement) = phrase(reader, first, last + 1) else { return };
    let agent = alone(reader, noun, Role::Agent);
    let agent = Argument { terms: reader.view.words.terms(noun.head, noun.head + 1), value: None, name: None, ..agent };
    attribute(reader, facet, agent, complement, reader.view.span(noun.first, noun.end));
}

/// "the store in Banstead, Surrey", "Ana Ruiz of Juquila": a place attached to a noun.
pub(super) fn place(reader: &mut Reader<'_, '_>, at: usize, noun: &Noun) {
    let comma = usize::from(matches!(reader.view.chunks.get(at + 1), Some(Chunk::Comma(_))));
    let (Some(Chunk::Preposition(preposition)), Some(Chunk::Noun(place))) =
        (reader.view.chunks.get(at + 1 + comma), reader.view.chunks.get(at + 2 + comma))
    else {
        return;
    };
    let (preposition, first) = (*preposition, at + 2 + comma);
    let word = reader.view.doc.lemma(preposition);
    let home = matches!(word, "of" | "from") && is_someone(reader, noun);
    let locative = comma == 0 && facet::is_locative(word) && !is_measure(reader, noun);
    let known = reader.view.index.place(place.head).is_some();
    if !(locative && known || home && (known || is_town(reader, place))) {
        return;
    }
    let mut end = place.end;
    let mut places: SmallVec<[usize; 2]> = smallvec![first];
    if let (Some(Chunk::Comma(_)), Some(Chunk::Noun(wider))) = (reader.view.chunks.get(first + 1), reader.view.chunks.get(first + 2))
        && reader.view.index.place(wider.head).is_some()
    {
        end = wider.end;
        places.push(first + 2);
    }
    let span = reader.view.span(noun.first, end);
    let (facet, role) = if home { ("origin", Role::Complement) } else { ("where", Role::Place) };
    for place in places {
        let Some(place) = reader.view.argument(place, role, Some(preposition)) else { continue };
        let agent = alone(reader, noun, Role::Agent);
        attribute(reader, facet, agent, place, span);
    }
}

/// Whether a phrase is an amount of money, a share or a measure: "fell 3 per cent in Oslo" tells nothing of the place of the 3 per cent.
fn is_measure(reader: &Reader<'_, '_>, noun: &Noun) -> bool {
    let amount = reader.view.index.amount(noun.head).map(|v| &reader.view.values[v as usize].kind);
    match amount {
        Some(Kind::Money(_) | Kind::Percentage(_)) => true,
        Some(Kind::Quantity(quantity)) => !quantity.unit.is_empty() && quantity.age().is_none() && quantity.counted.is_empty(),
        _ => false,
    }
}

/// Whether a phrase is a person's name or a noun for a person.
fn is_someone(reader: &Reader<'_, '_>, noun: &Noun) -> bool {
    let entity = reader.view.index.entity(noun.head).map(|v| &reader.view.values[v as usize].kind);
    matches!(entity, Some(Kind::Entity(e)) if e.kind == EntityKind::Person) || is_person(reader.view.doc.lexeme(noun.head))
}

/// A bare name that the gazetteer does not know can still be a town after "of" and "from", if it is no person's or organisation's.
fn is_town(reader: &Reader<'_, '_>, place: &Noun) -> bool {
    let doc = reader.view.doc;
    let bare = (place.first..place.end).all(|t| doc.tokens[t].pos == Pos::ProperNoun);
    let entity = reader.view.index.entity(place.head).map(|v| &reader.view.values[v as usize].kind);
    let other = matches!(entity, Some(Kind::Entity(e)) if matches!(e.kind, EntityKind::Person | EntityKind::Organisation));
    bare && place.possessor.is_none() && !other
}

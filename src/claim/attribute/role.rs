//! Roles: "Russian President Vladimir Putin", "Ana Ruiz, a surgeon and adviser,", "the mayor, Ana Ruiz,".

use smallvec::SmallVec;

use super::{alone, attribute, phrase};
use crate::claim::build::Reader;
use crate::claim::chunk::{Chunk, Noun};
use crate::claim::{Argument, Role};
use crate::lexicon::is_person;
use crate::text::Pos;
use crate::value::{Kind, entity::EntityKind, names};

/// "Russian President Vladimir Putin": what stands before a person's name, in a phrase of its own or as the possessor in one.
pub(super) fn titled_name(reader: &mut Reader<'_, '_>, at: usize, noun: &Noun) {
    if let Some((first, end)) = noun.possessor.filter(|&(first, end)| end > first + 1) {
        titled(reader, first, end);
    }
    let first = noun.possessor.map_or(noun.first, |(_, end)| if end > noun.head { noun.first } else { end + 1 }).min(noun.head);
    let end = noun.head + 1;
    if titled(reader, first, end) {
        // "surgeon and adviser Ana Ruiz" says two roles.
        if let Some(other) = coordinated_role(reader, at) {
            let (first, role_end) = reader.view.chunks[other].tokens();
            let person = Noun { first: name_start(reader, end).unwrap_or(end - 1), ..noun.clone() };
            if let Some(role) = phrase(reader, first, role_end) {
                let agent = alone(reader, &person, Role::Agent);
                let span = reader.view.span(first, end);
                attribute(reader, "role", agent, role, span);
            }
        }
    }
}

/// The claim of a role before the name that ends at `end`; whether there is one.
fn titled(reader: &mut Reader<'_, '_>, first: usize, end: usize) -> bool {
    let Some(name) = name_start(reader, end).filter(|&name| name > first) else { return false };
    let tokens = &reader.view.doc.tokens;
    let last = (first..name).rev().find(|&t| !is_courtesy(&reader.view.doc.word(t).to_lowercase()));
    let Some(last) = last.filter(|&t| matches!(tokens[t].pos, Pos::Noun | Pos::ProperNoun | Pos::Adjective)) else { return false };
    let person = Noun { first: name, end, head: end - 1, possessor: None, pronoun: false, age: None, conjuncts: SmallVec::new() };
    let Some(role) = phrase(reader, first, last + 1) else { return false };
    let agent = alone(reader, &person, Role::Agent);
    let span = reader.view.span(first, end);
    attribute(reader, "role", agent, role, span);
    true
}

/// The role coordinated with the phrase at `at` and before it: "surgeon" of "surgeon and adviser Ana Ruiz".
fn coordinated_role(reader: &Reader<'_, '_>, at: usize) -> Option<usize> {
    let other = at.checked_sub(2)?;
    let (Chunk::Noun(noun), Chunk::Coordinator(_)) = (&reader.view.chunks[other], &reader.view.chunks[at - 1]) else { return None };
    let determined = |t: usize| reader.view.doc.tokens[t].pos == Pos::Determiner;
    let second = reader.view.chunks[at].tokens().0;
    (reader.view.doc.tokens[noun.head].pos == Pos::Noun && names::role(reader.view.doc.lemma(noun.head)) && !determined(second))
        .then_some(other)
}

/// Titles that say nothing of what a person does.
fn is_courtesy(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "mr" | "mrs" | "ms" | "miss" | "mx" | "dr" | "sir" | "madam" | "lady" | "lord" | "dame")
}

/// First token of the person's name that ends before `end`.
fn name_start(reader: &Reader<'_, '_>, end: usize) -> Option<usize> {
    let value = reader.view.index.entity(end - 1)?;
    let value = &reader.view.values[value as usize];
    let Kind::Entity(entity) = &value.kind else { return None };
    (entity.kind == EntityKind::Person).then(|| reader.view.doc.tokens.partition_point(|t| t.span.start < value.span.start))
}

/// ", a surgeon at the hospital," after a name; a name after "the suspect's mother,".
pub(super) fn apposition(reader: &mut Reader<'_, '_>, at: usize, noun: &Noun) {
    let (Some(Chunk::Comma(_)), Some(Chunk::Noun(second))) = (reader.view.chunks.get(at + 1), reader.view.chunks.get(at + 2)) else {
        return;
    };
    if second.pronoun || reader.view.index.time(second.head).is_some() || listed(reader, noun, second) {
        return;
    }
    let last = second.conjuncts.last().map_or(at + 2, |&c| c as usize);
    let closed = matches!(
        reader.view.chunks.get(last + 1),
        None | Some(Chunk::Comma(_) | Chunk::Break(_) | Chunk::Preposition(_) | Chunk::Other(_) | Chunk::Relative(_))
    );
    let proper = |n: &Noun| reader.view.doc.tokens[n.head].pos == Pos::ProperNoun;
    let facet = match (proper(noun), proper(second)) {
        (true, false) if closed && names_role(reader, second) => "role",
        (false, true)
            if closed && is_told_apart(reader, noun) && second.conjuncts.is_empty() && reader.view.index.place(second.head).is_none() =>
        {
            "name"
        }
        _ => return,
    };
    let others: SmallVec<[usize; 4]> = second.conjuncts.iter().map(|&c| c as usize).collect();
    for said in std::iter::once(at + 2).chain(others) {
        let Some(Chunk::Noun(complement)) = reader.view.chunks.get(said).cloned() else { continue };
        let agent = alone(reader, noun, Role::Agent);
        let complement = alone(reader, &complement, Role::Complement);
        // What someone is has no name of its own.
        let complement = if facet == "role" { Argument { name: None, ..complement } } else { complement };
        let span = agent.span.cover(complement.span);
        attribute(reader, facet, agent, complement, span);
    }
}

/// Whether a phrase can say what someone or something is: "a surgeon", "mayor of Oslo", but no measure ("150 miles") and no bare thing ("top").
fn names_role(reader: &Reader<'_, '_>, noun: &Noun) -> bool {
    let doc = reader.view.doc;
    let amount = reader.view.index.amount(noun.head).map(|v| &reader.view.values[v as usize].kind);
    let counted = doc.tokens[noun.first].pos == Pos::Number;
    let measured = matches!(amount, Some(Kind::Quantity(q)) if counted && q.age().is_none()) || doc.word(noun.head) == "%";
    !measured && (noun.first < noun.head || is_person(doc.lexeme(noun.head)))
}

/// Whether a phrase says which one it means, so that a name after it can be its name: "the ship", "his sister", "resident".
fn is_told_apart(reader: &Reader<'_, '_>, noun: &Noun) -> bool {
    noun.first < noun.head || noun.possessor.is_some() || is_person(reader.view.doc.lexeme(noun.head))
}

/// Whether two phrases stand in one list rather than in apposition.
fn listed(reader: &Reader<'_, '_>, noun: &Noun, second: &Noun) -> bool {
    let doc = reader.view.doc;
    let indefinite = |n: &Noun| matches!(doc.lemma(n.first), "a" | "an" | "the") || n.possessor.is_some();
    let role = |n: &Noun| is_person(doc.lexeme(n.head));
    // "A, a surgeon and adviser": the list belongs to the apposition when it opens with an article and names what people are.
    !noun.conjuncts.is_empty() || (!second.conjuncts.is_empty() && !(indefinite(second) && role(second)))
}

//! From a noun phrase to an [`Argument`]: its extent, head, terms, name and value.

use smallvec::SmallVec;

use super::chunk::{Chunk, Noun};
use super::index::ValueIndex;
use super::{Argument, Role};
use crate::span::Span;
use crate::text::{Document, Pos};
use crate::value::{Kind, Value};

/// What reading an argument needs to see.
#[derive(Clone, Copy)]
pub(crate) struct View<'a, 't> {
    pub doc: &'a Document<'t>,
    pub values: &'a [Value],
    pub index: &'a ValueIndex,
    pub chunks: &'a [Chunk],
    /// The sentence's words in lower case, from its first token.
    pub words: &'a [String],
    pub first: usize,
}

/// Most phrases that one argument joins: "the number of people in ..." and coordinations.
const MAX_PHRASES: usize = 12;

impl<'a> View<'a, '_> {
    /// The noun phrases that make up the argument whose first phrase is chunk `at`: its conjuncts, and "of" phrases.
    pub(crate) fn phrases(&self, at: usize) -> SmallVec<[usize; 4]> {
        let mut out: SmallVec<[usize; 4]> = SmallVec::new();
        let mut last = at;
        out.push(at);
        if let Some(noun) = self.chunks[at].noun() {
            out.extend(noun.conjuncts.iter().map(|&c| c as usize));
            last = *out.last().unwrap_or(&at);
        }
        while out.len() < MAX_PHRASES {
            match (self.chunks.get(last + 1), self.chunks.get(last + 2)) {
                (Some(Chunk::Preposition(t)), Some(Chunk::Noun(noun))) if self.doc.lemma(*t) == "of" => {
                    out.push(last + 2);
                    out.extend(noun.conjuncts.iter().map(|&c| c as usize));
                    last = *out.last().unwrap_or(&last);
                }
                _ => break,
            }
        }
        out
    }

    /// First token and token after the last of the argument at chunk `at`.
    pub(crate) fn extent(&self, at: usize) -> (usize, usize) {
        let phrases = self.phrases(at);
        let (first, _) = self.chunks[at].tokens();
        let end = phrases.iter().map(|&p| self.chunks[p].tokens().1).max().unwrap_or(first + 1);
        (first, end)
    }

    /// Bytes from the first token to the last of a half-open token range.
    pub(crate) fn span(&self, first: usize, end: usize) -> Span {
        let last = end.max(first + 1) - 1;
        Span { start: self.doc.tokens[first].span.start, end: self.doc.tokens[last].span.end }
    }

    /// The words from one token up to another, in lower case.
    pub(crate) fn lower(&self, first: usize, end: usize) -> impl Iterator<Item = &'a str> + Clone {
        let words = self.words;
        let range = first.saturating_sub(self.first).min(words.len())..end.saturating_sub(self.first).min(words.len());
        words[range.start..range.end.max(range.start)].iter().map(String::as_str)
    }

    /// Reads the argument at chunk `at`.
    pub(crate) fn argument(&self, at: usize, role: Role, preposition: Option<usize>) -> Option<Argument> {
        let noun = self.chunks[at].noun()?;
        let (first, end) = self.extent(at);
        let value = self.value(noun, role);
        Some(Argument {
            role,
            preposition: preposition.map_or(String::new(), |t| self.doc.lemma(t).to_owned()),
            span: self.span(first, end),
            head: self.doc.lemma(noun.head).to_owned(),
            terms: self.terms(first, end),
            name: self.name(noun),
            value,
            unresolved: noun.pronoun,
        })
    }

    /// Lemmas of the content words between two tokens.
    pub(crate) fn terms(&self, first: usize, end: usize) -> SmallVec<[String; 4]> {
        (first..end).filter(|&t| self.is_content(t)).map(|t| self.doc.lemma(t).to_owned()).take(24).collect()
    }

    /// Whether a token says something by itself.
    pub(crate) fn is_content(&self, token: usize) -> bool {
        matches!(
            self.doc.tokens[token].pos,
            Pos::Noun | Pos::ProperNoun | Pos::Adjective | Pos::Verb(_) | Pos::Number | Pos::Adverb | Pos::Symbol | Pos::Other
        )
    }

    fn name(&self, noun: &Noun) -> Option<String> {
        self.name_at(noun.head)
    }

    /// Fullest name, in lower case, of the entity or place at a token.
    pub(crate) fn name_at(&self, token: usize) -> Option<String> {
        let entity = self.index.entity(token).or_else(|| self.index.place(token))?;
        match &self.values[entity as usize].kind {
            Kind::Entity(entity) => Some(entity.name.to_lowercase()),
            Kind::Place(place) => Some(place.name.to_lowercase()),
            _ => None,
        }
    }

    /// The value a phrase holds: for times the time, else an amount anywhere in the phrase, else a place at its head.
    fn value(&self, noun: &Noun, role: Role) -> Option<u32> {
        let tokens = noun.first..noun.end;
        match role {
            Role::Time => self.index.time(noun.head).or_else(|| tokens.clone().find_map(|t| self.index.time(t))),
            Role::Place => self.index.place(noun.head).or_else(|| self.index.amount(noun.head)),
            _ => tokens.clone().find_map(|t| self.index.amount(t)).or_else(|| self.index.place(noun.head)),
        }
    }
}

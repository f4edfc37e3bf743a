//! Noun phrases, verb groups and what stands between them: the pieces that clauses are built from.
//!
//! A shallow parse after Abney (1991, "Parsing by chunks"): one pass over a sentence's tagged tokens. Quotation marks are transparent, so that a
//! clause reads the same whether part of it is quoted or not.

use smallvec::SmallVec;

use super::attribution::is_reporting;
use super::group::verb_group;
use super::index::ValueIndex;
use super::join::{join_ages, join_conjuncts, join_modifiers};
use super::phrase::{approximated, noun_phrase};
use super::retag::{is_gerund, is_told, lone};
use crate::lexicon::events;
use crate::lexicon::number::group;
use crate::lexicon::reporting::reporting;
use crate::text::{Document, Pos, Sentence, TokenKind, VerbForm};

/// A noun phrase without what follows its head: "the North Korean leader", "23 Somali pirates", "she".
#[derive(Clone, Debug)]
pub(crate) struct Noun {
    /// First token.
    pub first: usize,
    /// Token after the last.
    pub end: usize,
    /// The head: mostly the last token.
    pub head: usize,
    /// Tokens of the possessor ("Putin" of "Putin's visit"), or of a possessive determiner ("his").
    pub possessor: Option<(usize, usize)>,
    /// Whether it is a personal, demonstrative or indefinite pronoun.
    pub pronoun: bool,
    /// The number that gives the age of the person named: 35 in "Ana Ruiz, 35,".
    pub age: Option<usize>,
    /// Further phrases coordinated with this one ("Putin and Kim"), as chunk indices.
    pub conjuncts: SmallVec<[u32; 2]>,
}

/// A verb group: auxiliaries, adverbs, the verb, and verbs chained to it by "to" ("attempted to flee").
#[derive(Clone, Debug)]
pub(crate) struct Verb {
    /// First token.
    pub first: usize,
    /// Token after the last.
    pub end: usize,
    /// The verb that carries the meaning: the last of the chain.
    pub head: usize,
    /// Whether the head is passive.
    pub passive: bool,
    /// Whether the group has a finite verb, so that it opens a clause of its own.
    pub finite: bool,
    /// Whether it starts with "to".
    pub infinitive: bool,
    /// Form of the head.
    pub form: VerbForm,
    /// Whether the head is "be" (or become, remain ...) and a complement is to follow.
    pub copula: bool,
}

/// A piece of a sentence.
#[derive(Clone, Debug)]
pub(crate) enum Chunk {
    /// A noun phrase.
    Noun(Noun),
    /// A verb group.
    Verb(Verb),
    /// Adjectives that stand alone ("is unclear"): first token and the token after the last.
    Adjective(usize, usize),
    /// A preposition.
    Preposition(usize),
    /// "and", "or", "but".
    Coordinator(usize),
    /// "that" before a clause, "if", "because", "while".
    Subordinator(usize),
    /// "who", "which", "that" after a noun.
    Relative(usize),
    /// Comma, dash or bracket.
    Comma(usize),
    /// Colon, semicolon.
    Break(usize),
    /// Adverb, particle or anything else.
    Other(usize),
}

impl Chunk {
    /// The chunk's tokens.
    pub(crate) fn tokens(&self) -> (usize, usize) {
        match self {
            Chunk::Noun(n) => (n.first, n.end),
            Chunk::Verb(v) => (v.first, v.end),
            Chunk::Adjective(a, b) => (*a, *b),
            Chunk::Preposition(t)
            | Chunk::Coordinator(t)
            | Chunk::Subordinator(t)
            | Chunk::Relative(t)
            | Chunk::Comma(t)
            | Chunk::Break(t)
            | Chunk::Other(t) => (*t, *t + 1),
        }
    }

    /// The noun phrase, if it is one.
    pub(crate) fn noun(&self) -> Option<&Noun> {
        match self {
            Chunk::Noun(noun) => Some(noun),
            _ => None,
        }
    }

    /// The verb group, if it is one.
    pub(crate) fn verb(&self) -> Option<&Verb> {
        match self {
            Chunk::Verb(verb) => Some(verb),
            _ => None,
        }
    }
}

/// Cuts a sentence into chunks; what `out` held is dropped.
pub(crate) fn chunks(doc: &Document<'_>, sentence: &Sentence, index: &ValueIndex, out: &mut Vec<Chunk>) {
    let range = sentence.tokens();
    out.clear();
    let mut at = range.start;
    while at < range.end {
        if is_quote_mark(doc, at) {
            at += 1;
            continue;
        }
        let (chunk, next) = next_chunk(doc, index, at, range.end, out.last());
        out.push(chunk);
        at = next.max(at + 1);
    }
    join_ages(doc, out);
    join_modifiers(doc, out, index);
    join_conjuncts(doc, out);
}

fn next_chunk(doc: &Document<'_>, index: &ValueIndex, at: usize, end: usize, before: Option<&Chunk>) -> (Chunk, usize) {
    let pos = doc.tokens[at].pos;
    match pos {
        _ if adverbial(doc, at, end) => verb_group(doc, at, end),
        Pos::Noun | Pos::Adjective | Pos::ProperNoun if is_gerund(doc, at, end, before) => {
            (Chunk::Verb(lone(doc, at, VerbForm::Gerund)), at + 1)
        }
        Pos::Adverb if is_told(doc, at + 1, end) => (Chunk::Verb(Verb { first: at, ..lone(doc, at + 1, VerbForm::Past) }), at + 2),
        Pos::Adjective if is_told(doc, at, end) => (Chunk::Verb(lone(doc, at, VerbForm::Past)), at + 1),
        Pos::Preposition | Pos::Adverb | Pos::Adjective | Pos::Subordinator if approximated(doc, index, at, end).is_some() => {
            noun_phrase(doc, index, at, end).unwrap_or((Chunk::Other(at), at + 1))
        }
        Pos::Auxiliary | Pos::Verb(_) if !modifies_noun(doc, at, end) => verb_group(doc, at, end),
        Pos::Particle if doc.lemma(at) == "to" && starts_infinitive(doc, at, end) => verb_group(doc, at, end),
        Pos::Adverb if adverb_opens_verb(doc, at, end) => verb_group(doc, at, end),
        Pos::Determiner if doc.lemma(at) == "that" && introduces(doc, at, before) => (Chunk::Subordinator(at), at + 1),
        Pos::Determiner if doc.lemma(at) == "that" && opens_verb(doc, at + 1, end) => relative_or_clause(at, before),
        Pos::Pronoun if is_relative(doc.lemma(at)) => relative_or_clause_of(doc, at, before),
        Pos::Subordinator if doc.lemma(at) == "that" && opens_verb(doc, at + 1, end) => relative_or_clause(at, before),
        Pos::Subordinator => (Chunk::Subordinator(at), at + 1),
        Pos::Preposition => (Chunk::Preposition(at), at + 1),
        Pos::Coordinator => (Chunk::Coordinator(at), at + 1),
        Pos::Punctuation => (punctuation(doc, at), at + 1),
        _ => noun_phrase(doc, index, at, end).unwrap_or((Chunk::Other(at), at + 1)),
    }
}

/// Whether the word right after a verb belongs to it: "broke out", "tore off roofs", but not "fell on the tracks".
pub(super) fn is_particle(doc: &Document<'_>, chunks: &[Chunk], verb: usize) -> bool {
    let (Some(Chunk::Other(token) | Chunk::Preposition(token)), Some(head)) = (chunks.get(verb + 1), chunks[verb].verb().map(|v| v.head))
    else {
        return false;
    };
    let lexeme = doc.lexeme(*token);
    let word = lexeme.word;
    let attaches = matches!(chunks[verb + 1], Chunk::Preposition(_)) && matches!(chunks.get(verb + 2), Some(Chunk::Noun(_)));
    match word {
        "up" | "out" | "away" | "apart" | "back" => true,
        "down" | "off" | "over" | "on" if !attaches => true,
        "down" | "off" | "over" => {
            let known = [doc.lexeme(head), lexeme];
            events::phrase(known.into_iter()).is_some_and(|(n, _)| n == 2)
                || reporting(known.into_iter()).is_some_and(|(n, _)| n == 2)
                || word == "off" && verb_takes_off(doc, *token)
        }
        _ => false,
    }
}

/// Whether the noun right after a verb is part of it: "the vote took place".
pub(super) fn takes_place(doc: &Document<'_>, verb: &Verb, noun: &Noun) -> bool {
    noun.first == noun.head && noun.first == verb.end && doc.word(noun.head) == "place" && doc.lemma(verb.head) == "take"
}

/// "off" before a bare plural: "tore off roofs", where a place would have its article ("fell off the pier").
fn verb_takes_off(doc: &Document<'_>, token: usize) -> bool {
    doc.tokens.get(token + 1).is_some_and(|t| t.pos == Pos::Noun)
}

/// Whether "that" opens what is said rather than pointing at a thing: after a reporting verb, before a plural.
fn introduces(doc: &Document<'_>, at: usize, before: Option<&Chunk>) -> bool {
    let said = before.and_then(Chunk::verb).is_some_and(|v| is_reporting(doc.lexeme(v.head)));
    let finite = |p: Pos| matches!(p, Pos::Auxiliary | Pos::Verb(VerbForm::Past | VerbForm::Third | VerbForm::Base));
    let clause =
        (at + 2..doc.tokens.len().min(at + 9)).take_while(|&t| doc.tokens[t].pos != Pos::Punctuation).any(|t| finite(doc.tokens[t].pos));
    let plural = at + 1 < doc.tokens.len() && doc.is_plural(at + 1);
    said && (plural || clause)
}

/// Whether two words that make one adverb lead to a verb here: "all but accepted", "no longer works".
pub(super) fn adverbial(doc: &Document<'_>, at: usize, end: usize) -> bool {
    if !doc.number(at).is_in(group::ADVERBIAL) || at + 2 >= end {
        return false;
    }
    let first = doc.word(at);
    let pair = matches!((first, doc.word(at + 1)), ("all", "but") | ("no", "longer") | ("more", "than"));
    pair && opens_verb(doc, at + 2, end)
}

pub(super) fn is_quote_mark(doc: &Document<'_>, at: usize) -> bool {
    doc.tokens[at].kind != TokenKind::Word && matches!(doc.word(at), "\"" | "“" | "”" | "‘" | "’" | "'" | "``" | "''" | "«" | "»" | "„")
}

fn is_relative(lemma: &str) -> bool {
    matches!(lemma, "who" | "which" | "that" | "whom" | "whose")
}

fn punctuation(doc: &Document<'_>, at: usize) -> Chunk {
    match doc.word(at) {
        "," | "(" | ")" | "[" | "]" | "–" | "—" | "-" | "--" | "…" | "..." => Chunk::Comma(at),
        ":" | ";" => Chunk::Break(at),
        _ => Chunk::Other(at),
    }
}

/// "that" before a verb is a relative pronoun after a noun, a subordinator elsewhere.
fn relative_or_clause(at: usize, before: Option<&Chunk>) -> (Chunk, usize) {
    match before {
        Some(Chunk::Noun(noun)) if !noun.pronoun => (Chunk::Relative(at), at + 1),
        _ => (Chunk::Subordinator(at), at + 1),
    }
}

fn relative_or_clause_of(doc: &Document<'_>, at: usize, before: Option<&Chunk>) -> (Chunk, usize) {
    if doc.lemma(at) == "that" { relative_or_clause(at, before) } else { (Chunk::Relative(at), at + 1) }
}

/// The next token after quotation marks.
fn skip_quotes(doc: &Document<'_>, mut at: usize, end: usize) -> usize {
    while at < end && is_quote_mark(doc, at) {
        at += 1;
    }
    at
}

fn opens_verb(doc: &Document<'_>, at: usize, end: usize) -> bool {
    let at = skip_quotes(doc, at, end);
    at < end
        && match doc.tokens[at].pos {
            Pos::Auxiliary | Pos::Verb(_) => true,
            Pos::Adverb => adverb_opens_verb(doc, at, end),
            _ => false,
        }
}

/// Whether adverbs from here on lead to a verb: "quickly spread", "also signed".
fn adverb_opens_verb(doc: &Document<'_>, at: usize, end: usize) -> bool {
    let next = (at..end.min(at + 4)).find(|&t| doc.tokens[t].pos != Pos::Adverb);
    next.is_some_and(|t| matches!(doc.tokens[t].pos, Pos::Verb(_) | Pos::Auxiliary) && !modifies_noun(doc, t, end))
}

pub(super) fn starts_infinitive(doc: &Document<'_>, at: usize, end: usize) -> bool {
    let next = (at + 1..end.min(at + 4)).find(|&t| doc.tokens[t].pos != Pos::Adverb && !is_quote_mark(doc, t));
    next.is_some_and(|t| matches!(doc.tokens[t].pos, Pos::Verb(VerbForm::Base) | Pos::Auxiliary))
}

/// Whether a participle or gerund stands before a noun as its modifier: "increasing tensions", "armed men", "the following day".
pub(super) fn modifies_noun(doc: &Document<'_>, at: usize, end: usize) -> bool {
    let Pos::Verb(VerbForm::Participle | VerbForm::Gerund | VerbForm::Past) = doc.tokens[at].pos else { return false };
    let noun_after =
        at + 1 < end && matches!(doc.tokens[at + 1].pos, Pos::Noun | Pos::ProperNoun | Pos::Adjective) && !is_calendar(doc.lemma(at + 1));
    let Some(before) = at.checked_sub(1).filter(|_| noun_after) else { return false };
    let gerund = doc.tokens[at].pos == Pos::Verb(VerbForm::Gerund);
    match doc.tokens[before].pos {
        Pos::Determiner | Pos::Adjective | Pos::Number => true,
        Pos::Preposition => !gerund,
        // "after masked robbers broke in", but not "when asked"
        Pos::Subordinator => noun_after && !gerund && doc.is_plural(at + 1),
        _ => is_possessive(doc, before),
    }
}

/// Days that stand after a noun phrase without a preposition: "the pact signed today", "the minister Tuesday announced".
pub(super) fn is_calendar(lemma: &str) -> bool {
    matches!(
        lemma,
        "today" | "yesterday" | "tomorrow" | "tonight" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
    )
}

pub(super) fn is_possessive(doc: &Document<'_>, at: usize) -> bool {
    doc.tokens[at].pos == Pos::Particle && matches!(doc.word(at), "'s" | "’s" | "'" | "’")
}

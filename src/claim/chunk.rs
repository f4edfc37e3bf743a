//! Noun phrases, verb groups and what stands between them: the pieces that clauses are built from.
//!
//! A shallow parse after Abney (1991, "Parsing by chunks"): one pass over a sentence's tagged tokens. Quotation marks are transparent, so that a
//! clause reads the same whether part of it is quoted or not.

use smallvec::SmallVec;

use crate::lexicon::reporting::reporting;
use crate::text::{Document, Pos, Sentence, TokenKind, VerbForm};
use crate::value::names;

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

/// Cuts a sentence into chunks. `amount` tells which amount a token belongs to, by any number of its own.
pub(crate) fn chunks(doc: &Document<'_>, sentence: &Sentence, amount: impl Fn(usize) -> Option<u32>) -> Vec<Chunk> {
    let range = sentence.tokens();
    let mut out: Vec<Chunk> = Vec::with_capacity(range.len() / 2);
    let mut at = range.start;
    while at < range.end {
        if is_quote_mark(doc.word(at)) {
            at += 1;
            continue;
        }
        let (chunk, next) = match bounded_amount(doc, at, range.end, &amount) {
            Some(found) => found,
            None => next_chunk(doc, at, range.end, out.last()),
        };
        out.push(chunk);
        at = next.max(at + 1);
    }
    let mut out = join_ages(doc, out);
    join_conjuncts(doc, &mut out);
    out
}

/// "at least three people", "up to 40 homes": a noun phrase that opens with words that bound its number, whatever their tags.
fn bounded_amount(doc: &Document<'_>, at: usize, end: usize, amount: &impl Fn(usize) -> Option<u32>) -> Option<(Chunk, usize)> {
    if matches!(doc.tokens[at].pos, Pos::Number | Pos::Determiner | Pos::Noun | Pos::ProperNoun | Pos::Symbol) {
        return None;
    }
    let value = amount(at)?;
    let same = (at + 1..end.min(at + 5)).take_while(|&t| amount(t) == Some(value));
    let number = same.clone().find(|&t| matches!(doc.tokens[t].pos, Pos::Number | Pos::Symbol))?;
    match noun_phrase(doc, number, end)? {
        (Chunk::Noun(noun), next) => Some((Chunk::Noun(Noun { first: at, ..noun }), next)),
        _ => None,
    }
}

/// Takes an age between commas into the phrase of the name before it, so that "Ana Ruiz, 35, left" reads as "Ana Ruiz left".
fn join_ages(doc: &Document<'_>, chunks: Vec<Chunk>) -> Vec<Chunk> {
    let mut out = Vec::with_capacity(chunks.len());
    let mut at = 0;
    while at < chunks.len() {
        match (&chunks[at], age_after(doc, &chunks[at..])) {
            (Chunk::Noun(noun), Some(age)) => {
                out.push(Chunk::Noun(Noun { age: Some(age), end: age + 1, ..noun.clone() }));
                at += 3;
                // The closing comma says nothing more, unless an apposition follows: "Ana Ruiz, 35, a surgeon".
                let closing = matches!(chunks.get(at), Some(Chunk::Comma(_)));
                if closing && !matches!(chunks.get(at + 1), Some(Chunk::Noun(_))) {
                    at += 1;
                }
            }
            (chunk, _) => {
                out.push(chunk.clone());
                at += 1;
            }
        }
    }
    out
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

fn next_chunk(doc: &Document<'_>, at: usize, end: usize, before: Option<&Chunk>) -> (Chunk, usize) {
    let pos = doc.tokens[at].pos;
    match pos {
        Pos::Auxiliary | Pos::Verb(_) if !modifies_noun(doc, at, end) => verb_group(doc, at, end),
        Pos::Particle if doc.lemma(at) == "to" && starts_infinitive(doc, at, end) => verb_group(doc, at, end),
        Pos::Adverb if adverb_opens_verb(doc, at, end) => verb_group(doc, at, end),
        Pos::Determiner if doc.lemma(at) == "that" && opens_verb(doc, at + 1, end) => relative_or_clause(at, before),
        Pos::Pronoun if is_relative(doc.lemma(at)) => relative_or_clause_of(doc, at, before),
        Pos::Subordinator if doc.lemma(at) == "that" && opens_verb(doc, at + 1, end) => relative_or_clause(at, before),
        Pos::Subordinator => (Chunk::Subordinator(at), at + 1),
        Pos::Preposition => (Chunk::Preposition(at), at + 1),
        Pos::Coordinator => (Chunk::Coordinator(at), at + 1),
        Pos::Punctuation => (punctuation(doc, at), at + 1),
        _ => noun_phrase(doc, at, end).unwrap_or((Chunk::Other(at), at + 1)),
    }
}

fn is_quote_mark(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "‘" | "’" | "'" | "``" | "''" | "«" | "»" | "„")
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
    while at < end && is_quote_mark(doc.word(at)) {
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

fn starts_infinitive(doc: &Document<'_>, at: usize, end: usize) -> bool {
    let next = (at + 1..end.min(at + 4)).find(|&t| doc.tokens[t].pos != Pos::Adverb && !is_quote_mark(doc.word(t)));
    next.is_some_and(|t| matches!(doc.tokens[t].pos, Pos::Verb(VerbForm::Base) | Pos::Auxiliary))
}

/// Whether a participle or gerund stands before a noun as its modifier: "increasing tensions", "armed men", "the following day".
fn modifies_noun(doc: &Document<'_>, at: usize, end: usize) -> bool {
    let Pos::Verb(VerbForm::Participle | VerbForm::Gerund | VerbForm::Past) = doc.tokens[at].pos else { return false };
    let noun_after =
        at + 1 < end && matches!(doc.tokens[at + 1].pos, Pos::Noun | Pos::ProperNoun | Pos::Adjective) && !is_calendar(doc.lemma(at + 1));
    let Some(before) = at.checked_sub(1) else { return false };
    let gerund = doc.tokens[at].pos == Pos::Verb(VerbForm::Gerund);
    let determined = match doc.tokens[before].pos {
        Pos::Determiner | Pos::Adjective | Pos::Number => true,
        Pos::Preposition => !gerund,
        _ => is_possessive(doc, before),
    };
    noun_after && determined
}

/// Days that stand after a noun phrase without a preposition: "the pact signed today", "the minister Tuesday announced".
fn is_calendar(lemma: &str) -> bool {
    matches!(
        lemma,
        "today" | "yesterday" | "tomorrow" | "tonight" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
    )
}

fn is_possessive(doc: &Document<'_>, at: usize) -> bool {
    doc.tokens[at].pos == Pos::Particle && matches!(doc.word(at), "'s" | "’s" | "'" | "’")
}

/// Reads a verb group that starts here.
fn verb_group(doc: &Document<'_>, first: usize, end: usize) -> (Chunk, usize) {
    let mut group = Group { doc, end, at: first, verbs: SmallVec::new(), auxiliaries: SmallVec::new(), infinitive: false };
    group.infinitive = doc.lemma(first) == "to";
    group.read();
    let chunk = group.finish(first);
    let next = chunk.end;
    (Chunk::Verb(chunk), next)
}

struct Group<'d, 't> {
    doc: &'d Document<'t>,
    end: usize,
    at: usize,
    verbs: SmallVec<[usize; 4]>,
    auxiliaries: SmallVec<[usize; 4]>,
    infinitive: bool,
}

impl Group<'_, '_> {
    fn read(&mut self) {
        let mut at = self.at;
        while at < self.end {
            match self.doc.tokens[at].pos {
                Pos::Auxiliary if self.verbs.is_empty() || self.after_to(at) => self.auxiliaries.push(at),
                Pos::Verb(_) if self.verbs.is_empty() || self.after_to(at) => self.verbs.push(at),
                Pos::Particle if self.doc.lemma(at) == "to" && (self.verbs.is_empty() || starts_infinitive(self.doc, at, self.end)) => {}
                Pos::Particle if matches!(self.doc.lemma(at), "not" | "n't") => {}
                Pos::Adverb if self.more_follows(at) => {}
                Pos::Punctuation if is_quote_mark(self.doc.word(at)) && self.more_follows(at) => {}
                _ => break,
            }
            at += 1;
        }
        self.at = at;
    }

    /// Whether the chain goes on over "to" right before this token.
    fn after_to(&self, at: usize) -> bool {
        (self.at..at)
            .rev()
            .find(|&t| self.doc.tokens[t].pos != Pos::Adverb)
            .is_some_and(|t| self.doc.lemma(t) == "to" && self.doc.tokens[t].pos == Pos::Particle)
            || self.verbs.is_empty()
            || self.auxiliaries.last().is_some_and(|&a| self.verbs.last().is_some_and(|&v| a > v))
    }

    fn more_follows(&self, at: usize) -> bool {
        let next = (at + 1..self.end.min(at + 4)).find(|&t| self.doc.tokens[t].pos != Pos::Adverb && !is_quote_mark(self.doc.word(t)));
        next.is_some_and(|t| match self.doc.tokens[t].pos {
            Pos::Verb(_) | Pos::Auxiliary => (self.verbs.is_empty() || self.after_to(t)) && !modifies_noun(self.doc, t, self.end),
            Pos::Particle => matches!(self.doc.lemma(t), "not" | "n't") || starts_infinitive(self.doc, t, self.end),
            _ => false,
        })
    }

    fn finish(self, first: usize) -> Verb {
        let doc = self.doc;
        let head = self.verbs.last().or(self.auxiliaries.last()).copied().unwrap_or(first);
        let form = match doc.tokens[head].pos {
            Pos::Verb(form) => form,
            _ => VerbForm::Third,
        };
        let last_aux = self.auxiliaries.iter().rfind(|&&a| a < head).copied();
        let passive = form == VerbForm::Participle && last_aux.is_none_or(|a| matches!(doc.lemma(a), "be" | "get"));
        let finite = !self.infinitive && (!self.auxiliaries.is_empty() || self.verbs.first().is_some_and(|&v| is_finite(doc, v)));
        let copula = self.verbs.is_empty() || is_copular(doc.lemma(head));
        Verb { first, end: self.at, head, passive, finite, infinitive: self.infinitive, form, copula }
    }
}

fn is_finite(doc: &Document<'_>, verb: usize) -> bool {
    matches!(doc.tokens[verb].pos, Pos::Verb(VerbForm::Past | VerbForm::Third | VerbForm::Base))
}

fn is_copular(lemma: &str) -> bool {
    matches!(lemma, "be" | "become" | "remain" | "seem" | "appear" | "stay" | "look")
}

/// Reads a noun phrase that starts here; `None` when there is none.
fn noun_phrase(doc: &Document<'_>, first: usize, end: usize) -> Option<(Chunk, usize)> {
    let mut at = first;
    let mut head = None;
    let mut possessor = None;
    if doc.tokens[at].pos == Pos::Pronoun {
        let noun = Noun { first, end: at + 1, head: at, possessor: None, pronoun: true, age: None, conjuncts: SmallVec::new() };
        return Some((Chunk::Noun(noun), at + 1));
    }
    if doc.tokens[at].pos == Pos::Determiner && matches!(doc.lemma(at), "his" | "her" | "its" | "their" | "my" | "our" | "your" | "whose") {
        possessor = Some((at, at + 1));
    }
    while at < end {
        if head.is_some() && is_calendar(doc.lemma(at)) {
            break;
        }
        match doc.tokens[at].pos {
            Pos::Noun | Pos::ProperNoun | Pos::Number => head = Some(at),
            Pos::Determiner if head.is_none() => {}
            Pos::Adjective | Pos::Symbol => {}
            Pos::Verb(_) if modifies_noun(doc, at, end) => {}
            Pos::Adverb if noun_follows(doc, at, end) => {}
            Pos::Particle if is_possessive(doc, at) && head.is_some() => possessor = Some((first, at)),
            Pos::Punctuation if inside_name(doc, at, first, end) => {}
            Pos::Coordinator if doc.word(at) == "&" => {}
            _ => break,
        }
        at += 1;
    }
    finish_noun(doc, first, at, head, possessor)
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
            let end = if doc.tokens[head + 1..at].iter().all(|t| t.pos == Pos::Symbol) { at } else { head + 1 };
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
fn noun_follows(doc: &Document<'_>, at: usize, end: usize) -> bool {
    let next = (at + 1..end.min(at + 3)).find(|&t| doc.tokens[t].pos != Pos::Adverb);
    next.is_some_and(|t| match doc.tokens[t].pos {
        Pos::Number => true,
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
        word if is_quote_mark(word) => {
            let before = doc.tokens[at - 1].pos;
            doc.tokens[at].kind == TokenKind::Punctuation
                && matches!(before, Pos::Adjective | Pos::Determiner | Pos::Number | Pos::Particle)
                && matches!(after, Pos::Adjective | Pos::Noun | Pos::ProperNoun)
        }
        _ => false,
    }
}

/// Joins "A and B" and "A, B and C": the first phrase learns of the others.
fn join_conjuncts(doc: &Document<'_>, chunks: &mut [Chunk]) {
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
    let mut closed = false;
    while i < chunks.len() && members.len() < 24 {
        let comma = matches!(chunks[i], Chunk::Comma(t) if doc.word(t) == ",");
        let coordinator = match chunks.get(i + usize::from(comma)) {
            Some(Chunk::Coordinator(t)) => doc.lemma(*t) != "but",
            _ => false,
        };
        let next = i + usize::from(comma) + usize::from(coordinator);
        if next == i || closed || chunks.get(next).and_then(Chunk::noun).is_none_or(|n| n.pronoun) {
            break;
        }
        if opens_clause(doc, chunks, at, next, coordinator) || (members.is_empty() && comma && apposed(doc, chunks, at, next)) {
            break;
        }
        members.push(next as u32);
        closed = coordinator;
        i = next + 1;
    }
    if closed { members } else { SmallVec::new() }
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

/// Whether the phrase at `next` is rather the subject of a clause of its own: "he met Kim and Putin left".
fn opens_clause(doc: &Document<'_>, chunks: &[Chunk], at: usize, next: usize, coordinator: bool) -> bool {
    let verb_after = chunks.get(next + 1).and_then(Chunk::verb).is_some_and(|v| v.finite && !is_participle_like(doc, v));
    let verb_before = chunks[..at].iter().rev().take(6).any(|c| matches!(c, Chunk::Verb(v) if v.finite));
    let after_preposition = at > 0 && matches!(chunks[at - 1], Chunk::Preposition(_));
    // "said two women and one man died": what was said is a clause, and the list its subject.
    let said = at > 0 && chunks[at - 1].verb().is_some_and(|v| reporting(std::iter::once(doc.lemma(v.head))).is_some());
    coordinator && verb_after && !said && (verb_before || after_preposition)
}

fn is_participle_like(doc: &Document<'_>, verb: &Verb) -> bool {
    matches!(doc.tokens[verb.first].pos, Pos::Verb(VerbForm::Participle | VerbForm::Gerund))
}

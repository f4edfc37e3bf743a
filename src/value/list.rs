//! Lists of terms: "political, trade, investment, cultural and security".
//!
//! # What it recognises
//! Two or more coordinated nouns, names or adjectives: "trade and investment", "Norland, Ostia and Vell", "political, economic and cultural
//! ties". Verbs, clauses and anything with a number in it are not lists.
//!
//! # Normal form
//! The set of the terms as lemmas, sorted, without articles and without generic heads ("spheres", "areas", "ties"): `{investment, trade}`.
//! `closed` when words such as "only", "namely" or "consisting of" stand before it.
//!
//! # Relations
//! More terms say more: a list is `Inside` a list of fewer of its terms. `Overlapping` when each has a term of its own, `Disjoint` when they
//! share none.
//!
//! | a | b | a is |
//! |---|---|---|
//! | They discussed trade and investment. | They discussed investment and trade. | Same |
//! | They discussed trade, culture and investment. | They discussed trade and investment. | Inside |
//! | They discussed trade and investment. | They discussed trade, culture and investment. | Contains |
//! | They discussed trade and investment. | They discussed trade and culture. | Overlapping |
//! | They discussed trade and investment. | They discussed sport and culture. | Disjoint |
//!
//! # Limits
//! At most 24 terms of at most four words each. What a shared modifier covers ("old men and women") is not guessed.

use std::sync::LazyLock;

use super::piece::marks::AND;
use super::{Context, Kind, Relation, Value};
use crate::lexicon::{self, Set};
use crate::text::{Document, Pos, TokenKind, VerbForm};

/// A set of terms.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// The terms, as lemmas, sorted.
    pub terms: Vec<String>,
    /// Whether the text says that these are all ("only", "namely").
    pub closed: bool,
}

impl List {
    /// How this list stands to another. More terms say more.
    pub fn relation(&self, other: &List) -> Relation {
        let has = |list: &List, term: &String| list.terms.binary_search(term).is_ok();
        let inside = |a: &List, b: &List| a.terms.iter().all(|t| has(b, t));
        // The more terms, the fewer things fit them all.
        Relation::of_sets(inside(other, self), inside(self, other), || self.terms.iter().any(|t| has(other, t)))
    }

    /// `{cultural, political, trade}`.
    pub fn normal(&self) -> String {
        format!("{{{}}}", self.terms.join(", "))
    }
}

/// Heads that say nothing of the terms before them, as lemmas.
static GENERIC: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/generic_heads.txt")));

/// Words before a list that say it is complete.
static CLOSING: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/closing_words.txt")));

const MOST_TERMS: usize = 24;
const LONGEST_TERM: usize = 4;

/// Reads the values of this kind.
pub(super) fn read(cx: &Context<'_, '_>, out: &mut Vec<Value>) {
    let doc = cx.doc;
    let (mut from, mut sentence) = (0, 0);
    for and in cx.scan.marks.places(AND) {
        let t = cx.scan.pieces[and].token as usize;
        while doc.sentences.get(sentence).is_some_and(|s| s.tokens().end <= t) {
            sentence += 1;
        }
        let Some(range) = doc.sentences.get(sentence).map(|s| s.tokens()).filter(|r| r.contains(&t)) else { continue };
        from = range.start.max(from);
        if t >= from
            && matches!(doc.word(t), "and" | "&")
            && let Some((value, end)) = list(doc, from, t, range.end)
        {
            out.push(value);
            from = end;
        }
    }
}

/// The list whose last term follows the coordinator at `and`.
fn list(doc: &Document<'_>, from: usize, and: usize, end: usize) -> Option<(Value, usize)> {
    let last = term_after(doc, and + 1, end)?;
    let mut terms = vec![last];
    let mut joint = and;
    while terms.len() < MOST_TERMS {
        let before = if joint > from && doc.word(joint - 1) == "," { joint - 1 } else { joint };
        let Some(term) = term_before(doc, from, before) else { break };
        terms.push(term);
        let comma = term.0.checked_sub(1).filter(|&c| c >= from && doc.word(c) == ",");
        match comma {
            Some(comma) => joint = comma,
            None => break,
        }
    }
    // ", and" between two nouns mostly joins clauses.
    let loose = terms.len() == 2 && joint == and && doc.word(and - 1) == ",";
    if terms.len() < 2 || loose || !alike(doc, &terms) {
        return None;
    }
    terms.reverse();
    // "Only trade, culture and sport": the word that closes the list is none of its terms.
    while terms[0].0 + 1 < terms[0].1 && CLOSING.contains(doc.lemma(terms[0].0)) {
        terms[0].0 += 1;
    }
    let (first, end) = (terms[0].0, last.1);
    let lemmas = normal_terms(doc, &terms);
    let closed = (first.saturating_sub(3)..first).any(|t| CLOSING.contains(doc.lemma(t)));
    let span = doc.tokens[first].span.cover(doc.tokens[end - 1].span);
    (lemmas.len() > 1).then_some((Value { span, kind: Kind::List(List { terms: lemmas, closed }) }, end))
}

/// The terms' lemmas, sorted. Of adjectives before one noun ("political and economic talks") the adjectives are the terms.
fn normal_terms(doc: &Document<'_>, terms: &[Term]) -> Vec<String> {
    let adjective = |t: usize| doc.tokens[t].pos == Pos::Adjective;
    let shared = terms[..terms.len() - 1].iter().any(|&(a, b)| b == a + 1 && adjective(a));
    let whole = terms.len() - 1;
    let mut lemmas: Vec<String> = terms
        .iter()
        .enumerate()
        .map(|(i, &(a, b))| if i == whole && shared && b > a + 1 && adjective(a) { lemmas(doc, a, a + 1) } else { lemmas(doc, a, b) })
        .filter(|t| !t.is_empty())
        .collect();
    lemmas.sort_unstable();
    lemmas.dedup();
    lemmas
}

type Term = (usize, usize);

fn fits(doc: &Document<'_>, t: usize) -> bool {
    let token = &doc.tokens[t];
    // A term is a thing, not the capital letter of a name or a number.
    token.kind == TokenKind::Word
        && token.span.len() > 1
        && matches!(token.pos, Pos::Noun | Pos::ProperNoun | Pos::Adjective | Pos::Verb(VerbForm::Gerund))
}

/// Articles before a term, which are no part of it.
fn article(doc: &Document<'_>, t: usize) -> bool {
    doc.tokens[t].pos == Pos::Determiner
}

fn term_after(doc: &Document<'_>, at: usize, end: usize) -> Option<Term> {
    let start = at + usize::from(at < end && article(doc, at));
    let stop = (start..end.min(start + LONGEST_TERM)).find(|&t| !fits(doc, t)).unwrap_or(end.min(start + LONGEST_TERM));
    (stop > start).then_some((start, stop))
}

fn term_before(doc: &Document<'_>, from: usize, end: usize) -> Option<Term> {
    let least = from.max(end.saturating_sub(LONGEST_TERM));
    let start = (least..end).rev().find(|&t| !fits(doc, t)).map_or(least, |t| t + 1);
    (start < end).then_some((start, end))
}

/// Terms are of one sort: all names, or none. "Norland and talks" is no list.
fn alike(doc: &Document<'_>, terms: &[Term]) -> bool {
    let name = |t: &Term| doc.tokens[t.1 - 1].pos == Pos::ProperNoun;
    let names = terms.iter().filter(|t| name(t)).count();
    names == 0 || names == terms.len()
}

/// The lemmas of a term, a generic head left out when something stands before it.
fn lemmas(doc: &Document<'_>, start: usize, end: usize) -> String {
    let end = if end - start > 1 && GENERIC.contains(doc.lemma(end - 1)) { end - 1 } else { end };
    let words: Vec<&str> = (start..end).map(|t| doc.lemma(t)).collect();
    words.join(" ")
}

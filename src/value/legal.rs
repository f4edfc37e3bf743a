//! Legal and document references: "Article 4", "Section 230(c)", "Resolution 1718", "the UN Charter".
//!
//! # What it recognises
//! A word for a part of a document with its number in digits, Roman numerals or words ("Chapter VII", "Articles 4 and 5", "§ 230"), an
//! ordinal before it ("Fourth Amendment"), and the document where the text names it after "of" or before the part ("Article 51 of the UN
//! Charter", "UN Charter Article 51"). Documents named alone: capitalised words that end in Charter, Treaty, Convention ...
//!
//! # Normal form
//! `article 4 of treaty`, `section 230(c)`, `resolution 1718`; a document alone is `un charter`.
//!
//! # Relations
//! `Same` for one number of one kind of part, `Disjoint` for different ones. Documents are taken for the same when either is not named or one
//! name ends in the other ("treaty", "partnership treaty"); otherwise `Incomparable`. A document `Contains` its parts.
//!
//! | a | b | a is |
//! |---|---|---|
//! | Article 4 | Article 4 | Same |
//! | Chapter VII | Chapter 7 | Same |
//! | Article 4 | Article 4 of the treaty | Same |
//! | Article 4 | Article 5 | Disjoint |
//! | Article 51 of the UN Charter | the UN Charter | Inside |
//! | the UN Charter | Article 51 of the UN Charter | Contains |
//! | Article 4 of the Trade Treaty | Article 4 of the Border Convention | Incomparable |
//! | Article 4 | Section 4 | Incomparable |
//!
//! # Limits
//! Lower-case words need a number in digits after them ("section 12").

use std::sync::LazyLock;

use super::piece::lower;
use super::{Context, Kind, Relation, Value};
use crate::lexicon::{self, Gate, Set, Table};
use crate::span::Span;
use crate::text::{Document, Pos, TokenKind};

/// A reference to a part of a document, or to a numbered document.
#[derive(Clone, Debug, PartialEq)]
pub struct LegalReference {
    /// `article`, `section`, `chapter`, `resolution` ...; `document` for a document named alone.
    pub kind: String,
    /// Its number as written, Roman numerals in digits: "4", "230(c)". Empty for a document named alone.
    pub number: String,
    /// The document it is part of, where the text names it.
    pub document: Option<String>,
}

impl LegalReference {
    /// How this reference stands to another.
    pub fn relation(&self, other: &LegalReference) -> Relation {
        let ends = |a: &str, b: &str| a == b || a.strip_suffix(b).is_some_and(|rest| rest.ends_with(' '));
        let (whole, other_whole) = (self.number.is_empty(), other.number.is_empty());
        match (&self.document, &other.document) {
            (Some(a), Some(b)) if !ends(a, b) && !ends(b, a) => Relation::Incomparable("parts of different documents"),
            (Some(_), Some(_)) if whole && other_whole => Relation::Same,
            (Some(_), Some(_)) if whole => Relation::Contains,
            (Some(_), Some(_)) if other_whole => Relation::Inside,
            _ if self.kind != other.kind => Relation::Incomparable("different kinds of reference"),
            _ if self.number == other.number => Relation::Same,
            _ => Relation::Disjoint,
        }
    }

    /// `article 4 of treaty`.
    pub fn normal(&self) -> String {
        match &self.document {
            Some(document) if self.number.is_empty() => document.clone(),
            Some(document) => format!("{} {} of {document}", self.kind, self.number),
            None => format!("{} {}", self.kind, self.number),
        }
    }
}

/// Words for parts of documents and numbered documents, singular and plural, with the kind they stand for.
static PARTS: LazyLock<Table> = LazyLock::new(|| lexicon::table(include_str!("../lexicon/legal_parts.txt")));

/// Words that end the name of a document.
static DOCUMENTS: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/legal_documents.txt")));

/// How many words a document's name may have.
const LONGEST_NAME: usize = 8;

/// The words of both lists.
static GATE: LazyLock<Gate> = LazyLock::new(|| Gate::new(PARTS.keys().chain(DOCUMENTS.iter()).copied()));

/// Reads the values of this kind.
pub(super) fn read(cx: &Context<'_, '_>, out: &mut Vec<Value>) {
    let doc = cx.doc;
    let gate = &*GATE;
    let mut next = 0;
    for (t, token) in doc.tokens.iter().enumerate() {
        let first = doc.text.as_bytes()[token.span.start as usize];
        let candidate = first.is_ascii_uppercase() || first == 0xc2 || doc.tokens.get(t + 1).is_some_and(|n| n.kind == TokenKind::Number);
        let word = token.span.of(doc.text);
        if !candidate || t < next || token.kind == TokenKind::Number || !gate.may_hold(word) {
            continue;
        }
        let mut buffer = [0; 16];
        let Some(word) = (if word == "§" { Some("§") } else { lower(word, &mut buffer) }) else { continue };
        if let Some(kind) = PARTS.get(word) {
            next = parts(doc, t, kind, out);
        } else if DOCUMENTS.contains(word) && first.is_ascii_uppercase() {
            next = document_alone(doc, t, out);
        }
    }
}

/// "Article 4", "Articles 4, 5 and 7", "Fourth Amendment". Returns the token after the last one taken.
fn parts(doc: &Document<'_>, t: usize, kind: &str, out: &mut Vec<Value>) -> usize {
    let mut found = Vec::new();
    let mut at = t + 1;
    let end = sentence_end(doc, t);
    while at < end && found.len() < 12 {
        let Some((number, after)) = number(doc, at, found.is_empty() && !capital(doc, t)) else { break };
        found.push((number, at, after));
        at = after;
        let list = doc.word(at.min(end - 1));
        let more = at + 1 < end && matches!(list, "," | "and" | "or" | "to") && doc.word(t).ends_with('s');
        if !more {
            break;
        }
        at += 1 + usize::from(list == "," && matches!(doc.word(at + 1), "and" | "or"));
    }
    let Some(last) = found.last().map(|f| f.2) else { return ordinal(doc, t, kind, out) };
    let (document, after) =
        document_after(doc, last, end).map_or_else(|| (document_before(doc, t), last), |(name, after)| (Some(name), after));
    let count = found.len();
    for (i, (number, first, to)) in found.into_iter().enumerate() {
        let from = if i == 0 { t } else { first };
        let to = if i + 1 == count { after } else { to };
        let span = doc.tokens[from].span.cover(doc.tokens[to - 1].span);
        push(out, span, kind, number, document.clone());
    }
    after
}

fn push(out: &mut Vec<Value>, span: Span, kind: &str, number: String, document: Option<String>) {
    out.push(Value { span, kind: Kind::LegalReference(LegalReference { kind: kind.to_owned(), number, document }) });
}

/// "the Fourth Amendment", "the Second Protocol".
fn ordinal(doc: &Document<'_>, t: usize, kind: &str, out: &mut Vec<Value>) -> usize {
    let named = matches!(kind, "amendment" | "protocol") && capital(doc, t);
    if let Some(n) = t.checked_sub(1).filter(|&b| named && capital(doc, b)).and_then(|b| ordinal_word(doc.word(b))) {
        let document = document_after(doc, t + 1, sentence_end(doc, t)).map(|d| d.0);
        push(out, doc.tokens[t - 1].span.cover(doc.tokens[t].span), kind, n.to_string(), document);
    }
    t + 1
}

fn ordinal_word(word: &str) -> Option<u32> {
    let small = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let by_digits = digits.parse().ok().filter(|_| matches!(&word[digits.len()..], "st" | "nd" | "rd" | "th"));
    let more = [("thirteenth", 13), ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16), ("nineteenth", 19), ("twentieth", 20)];
    let by_word =
        small.iter().zip(1..).chain(more.iter().map(|(w, n)| (w, *n))).find(|(w, _)| w.eq_ignore_ascii_case(word)).map(|(_, n)| n);
    by_digits.or(by_word)
}

/// The number that starts at a token, and the token after it: "4", "230(c)", "VII", "2.1", "12A".
fn number(doc: &Document<'_>, at: usize, digits_only: bool) -> Option<(String, usize)> {
    let word = doc.word(at);
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        if word.len() > 12 {
            return None;
        }
        let (mut end, mut number) = (at + 1, word.to_owned());
        // Subsections in brackets, glued: "230(c)(1)".
        while number.len() < 24
            && end + 2 < doc.tokens.len()
            && doc.word(end) == "("
            && glued(doc, end)
            && doc.word(end + 2) == ")"
            && doc.word(end + 1).len() <= 4
        {
            number.push_str(&format!("({})", doc.word(end + 1)));
            end += 3;
        }
        return Some((number.replace(',', ""), end));
    }
    if digits_only {
        return None;
    }
    let small = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
    let by_word = small.iter().position(|w| *w == word).map(|n| n as u32 + 1);
    by_word.or_else(|| roman(word)).map(|n| (n.to_string(), at + 1))
}

fn glued(doc: &Document<'_>, t: usize) -> bool {
    t > 0 && doc.tokens[t - 1].span.end == doc.tokens[t].span.start
}

/// A Roman numeral in capitals.
fn roman(word: &str) -> Option<u32> {
    if word.is_empty() || word.len() > 8 {
        return None;
    }
    let digit = |b: u8| [(b'I', 1), (b'V', 5), (b'X', 10), (b'L', 50), (b'C', 100)].iter().find(|d| d.0 == b).map(|d| d.1);
    let digits: Option<Vec<u32>> = word.bytes().map(digit).collect();
    let digits = digits?;
    // A smaller digit before a larger one is taken away.
    let (mut sum, mut less) = (0, 0);
    for (i, &d) in digits.iter().enumerate() {
        let before_larger = digits.get(i + 1).is_some_and(|&next| next > d);
        *(if before_larger { &mut less } else { &mut sum }) += d;
    }
    (less < sum).then(|| sum - less)
}

/// "of the UN Charter", "of its constitution": the name, and the token after it.
fn document_after(doc: &Document<'_>, at: usize, end: usize) -> Option<(String, usize)> {
    if at + 1 >= end || !matches!(doc.word(at), "of" | "in" | "to" | "under") {
        return None;
    }
    let mut first = at + 1;
    while first < end && doc.tokens[first].pos == Pos::Determiner || first < end && matches!(doc.word(first), "the" | "a" | "its" | "their")
    {
        first += 1;
    }
    let noun = |t: usize| {
        doc.tokens[t].kind == TokenKind::Word
            && (matches!(doc.tokens[t].pos, Pos::Noun | Pos::ProperNoun | Pos::Adjective) || capital(doc, t))
    };
    let name_end = (first..end.min(first + LONGEST_NAME)).find(|&t| !noun(t)).unwrap_or(end.min(first + LONGEST_NAME));
    let last = (first..name_end).rev().find(|&t| DOCUMENTS.contains(doc.word(t).to_lowercase().as_str()))?;
    Some((name(doc, first, last + 1), last + 1))
}

/// "UN Charter Article 51", "the treaty's Article 4".
fn document_before(doc: &Document<'_>, t: usize) -> Option<String> {
    let last = t.checked_sub(1).map(|b| if doc.lemma(b) == "'s" || doc.word(b) == "’s" { b.saturating_sub(1) } else { b })?;
    let known = DOCUMENTS.contains(doc.word(last).to_lowercase().as_str());
    known.then(|| name(doc, name_start(doc, last), last + 1))
}

/// The first of the capitalised words that lead up to a token.
fn name_start(doc: &Document<'_>, last: usize) -> usize {
    let mut first = last;
    while first > 0
        && last - first < LONGEST_NAME
        && capital(doc, first - 1)
        && doc.tokens[first - 1].pos != Pos::Determiner
        && doc.tokens[first - 1].kind == TokenKind::Word
    {
        first -= 1;
    }
    first
}

fn name(doc: &Document<'_>, first: usize, end: usize) -> String {
    let words: Vec<String> = (first..end).map(|t| doc.word(t).to_lowercase().replace("u.n.", "un")).collect();
    words.join(" ")
}

/// "the UN Charter", "Treaty of Lisbon", "Charter of the United Nations".
fn document_alone(doc: &Document<'_>, t: usize, out: &mut Vec<Value>) -> usize {
    let first = name_start(doc, t);
    let end = sentence_end(doc, t);
    let mut to = t + 1;
    if to + 1 < end && matches!(doc.word(to), "of" | "on") {
        let mut next = to + 1 + usize::from(doc.word(to + 1) == "the");
        while next < end && next < to + LONGEST_NAME && capital(doc, next) && doc.tokens[next].kind == TokenKind::Word {
            next += 1;
            to = next;
            next += usize::from(next + 1 < end && doc.word(next) == "and" && capital(doc, next + 1));
        }
    }
    // "Act of 1933"
    if to == t + 1 && to + 1 < end && doc.word(to) == "of" && doc.word(to + 1).len() == 4 && doc.tokens[to + 1].kind == TokenKind::Number {
        to += 2;
    }
    // "Convention Center" is another name.
    let other = to == t + 1 && to < end && capital(doc, to) && !PARTS.contains_key(doc.word(to).to_lowercase().as_str());
    if other || first == t && to == t + 1 {
        return t + 1;
    }
    let span = doc.tokens[first].span.cover(doc.tokens[to - 1].span);
    push(out, span, "document", String::new(), Some(name(doc, first, to)));
    to
}

fn capital(doc: &Document<'_>, t: usize) -> bool {
    doc.word(t).starts_with(char::is_uppercase)
}

fn sentence_end(doc: &Document<'_>, t: usize) -> usize {
    let s = doc.sentences.partition_point(|s| s.tokens().end <= t);
    doc.sentences.get(s).map_or(doc.tokens.len(), |s| s.tokens().end)
}

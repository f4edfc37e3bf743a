//! From a noun phrase to an [`Argument`]: its extent, head, terms, name and value.

use smallvec::SmallVec;

use super::chunk::{Chunk, Noun};
use super::index::{TokenWords, ValueIndex};
use super::{Argument, Role, Run, Word};
use crate::lexicon::number::{Lexeme, Number};
use crate::lexicon::{is_event_noun, nouns::hypernyms};
use crate::span::Span;
use crate::text::{Document, Pos, Quotation};
use crate::value::Value;

/// What reading an argument needs to see.
#[derive(Clone, Copy)]
pub(crate) struct View<'a, 't> {
    pub doc: &'a Document<'t>,
    pub values: &'a [Value],
    pub index: &'a ValueIndex,
    pub words: &'a TokenWords,
    /// The sentence's chunks.
    pub chunks: &'a [Chunk],
    /// Which of them are noun phrases.
    pub nouns: &'a [u32],
    /// The sentence's first token.
    pub first: usize,
    /// The token after its last.
    pub end: usize,
}

/// How many quotations that opened before are looked at.
const DEEPEST: usize = 8;

/// Most phrases that one argument joins: "the number of people in ..." and coordinations.
const MAX_PHRASES: usize = 12;

impl<'a> View<'a, '_> {
    /// The sentence's noun phrases and their places among the chunks, pronouns left out.
    pub(crate) fn named(&self) -> impl Iterator<Item = (usize, &'a Noun)> + use<'a> {
        let chunks = self.chunks;
        let nouns = self.nouns.iter().filter_map(move |&at| Some((at as usize, chunks[at as usize].noun()?)));
        nouns.filter(|(_, noun)| !noun.pronoun)
    }

    /// The noun phrases that make up the argument whose first phrase is chunk `at`: its conjuncts, and "of" phrases.
    pub(crate) fn phrases(&self, at: usize) -> SmallVec<[usize; 4]> {
        let mut out: SmallVec<[usize; 4]> = SmallVec::new();
        self.each_phrase(at, |phrase| out.push(phrase));
        out
    }

    /// The last noun phrase of the argument whose first is chunk `at`.
    pub(crate) fn last_phrase(&self, at: usize) -> usize {
        self.each_phrase(at, |_| {})
    }

    /// Hands on the noun phrases of an argument in order, and returns the last.
    fn each_phrase(&self, at: usize, mut hand_on: impl FnMut(usize)) -> usize {
        let (mut last, mut count) = (at, 0);
        loop {
            hand_on(last);
            let conjuncts = self.chunks[last].noun().map_or(&[][..], |noun| &noun.conjuncts);
            conjuncts.iter().for_each(|&c| hand_on(c as usize));
            last = conjuncts.last().map_or(last, |&c| c as usize);
            count += 1 + conjuncts.len();
            let completed = match (self.chunks.get(last + 1), self.chunks.get(last + 2)) {
                (Some(Chunk::Preposition(t)), Some(Chunk::Noun(_))) => self.doc.lemma(*t) == "of",
                _ => false,
            };
            if !completed || count >= MAX_PHRASES {
                return last;
            }
            last += 2;
        }
    }

    /// First token and token after the last of the argument at chunk `at`.
    pub(crate) fn extent(&self, at: usize) -> (usize, usize) {
        let last = self.last_phrase(at);
        (self.chunks[at].tokens().0, self.chunks[last].tokens().1)
    }

    /// Bytes from the first token to the last of a half-open token range.
    pub(crate) fn span(&self, first: usize, end: usize) -> Span {
        let last = end.max(first + 1) - 1;
        Span { start: self.doc.tokens[first].span.start, end: self.doc.tokens[last].span.end }
    }

    /// A token in lower case, with a plain apostrophe.
    #[inline]
    pub(crate) fn low(&self, token: usize) -> &'a str {
        let word = self.doc.lower(token);
        // The first byte of "’" is seldom anything else.
        if self.doc.is_ascii() {
            word
        } else if matches!(word.as_bytes(), [0xe2, ..] | [b'n', 0xe2, ..]) {
            plain(word)
        } else {
            word
        }
    }

    /// The same with its number in the dictionary.
    #[inline]
    pub(crate) fn lexeme(&self, token: usize) -> Lexeme<'a> {
        let word = self.low(token);
        let number = if word.len() == self.doc.tokens[token].span.len() { self.doc.number(token) } else { Number::of(word) };
        Lexeme { word, number }
    }

    /// The words from one token up to another within the sentence, in lower case, with their numbers.
    pub(crate) fn lexemes(&self, first: usize, end: usize) -> impl Iterator<Item = Lexeme<'a>> + Clone {
        let view = *self;
        (first.max(self.first)..end.min(self.end)).map(move |token| view.lexeme(token))
    }

    /// The words from one token up to another within the sentence, in lower case.
    pub(crate) fn lower(&self, first: usize, end: usize) -> impl Iterator<Item = &'a str> + Clone {
        let view = *self;
        (first.max(self.first)..end.min(self.end)).map(move |token| view.low(token))
    }

    /// The innermost quotation that holds a byte.
    pub(crate) fn quotation_at(&self, byte: u32) -> Option<&'a Quotation> {
        // Quotations are in order of their opening; only a few can be open at a time.
        let after = self.doc.quotations.partition_point(|q| q.span.start <= byte);
        self.doc.quotations[after.saturating_sub(DEEPEST)..after].iter().rfind(|q| byte < q.span.end)
    }

    /// A span with the closing mark of a quotation that opens in it and ends where it ends.
    pub(crate) fn closed(&self, span: Span) -> Span {
        match self.quotation_at(span.end.saturating_sub(1)) {
            Some(q) if q.closed && q.span.start >= span.start && q.inner.end == span.end => Span { end: q.span.end, ..span },
            _ => span,
        }
    }

    /// Whether a noun phrase after a preposition of place names a place, rather than a matter, a happening or a measure ("on water rights").
    pub(crate) fn is_place(&self, at: usize, preposition: &str) -> bool {
        let Some(noun) = self.chunks[at].noun() else { return false };
        let lemma = self.doc.lexeme(noun.head);
        if self.index.place(noun.head).is_some() || self.doc.tokens[noun.head].pos == Pos::ProperNoun {
            return true;
        }
        let matter = is_event_noun(lemma) || hypernyms(lemma).any(is_abstract) || self.measure(at).is_some();
        !matter && (preposition != "on" || hypernyms(lemma).next().is_some() && !self.is_topic(at))
    }

    /// Whether a phrase says what a paper or talk is about: "a treaty on water rights".
    fn is_topic(&self, at: usize) -> bool {
        let before = at.checked_sub(2).and_then(|i| self.chunks[i].noun()).map(|n| self.doc.lexeme(n.head));
        before.is_some_and(|lemma| {
            hypernyms(lemma).any(|kind| matches!(kind, "document" | "message" | "statement" | "speech" | "communication"))
        })
    }

    /// The amount that a phrase gives of its head: 12 km of "a depth of 12 km".
    fn measure(&self, at: usize) -> Option<u32> {
        let (Some(Chunk::Preposition(of)), Some(Chunk::Noun(amount))) = (self.chunks.get(at + 1), self.chunks.get(at + 2)) else {
            return None;
        };
        let number = (amount.first..amount.end).find(|&t| self.index.amount(t).is_some())?;
        let measures = matches!(
            self.chunks[at].noun().map(|n| self.doc.lemma(n.head)),
            Some(
                "depth"
                    | "height"
                    | "altitude"
                    | "speed"
                    | "rate"
                    | "cost"
                    | "price"
                    | "distance"
                    | "magnitude"
                    | "temperature"
                    | "weight"
                    | "length"
                    | "width"
                    | "level"
                    | "age"
                    | "value"
                    | "total"
                    | "range"
                    | "average"
            )
        );
        if measures && self.doc.lemma(*of) == "of" { self.index.amount(number) } else { None }
    }

    /// Reads the argument at chunk `at`.
    pub(crate) fn argument(&self, at: usize, role: Role, preposition: Option<usize>) -> Option<Argument> {
        let noun = self.chunks[at].noun()?;
        let (first, end) = self.extent(at);
        Some(Argument {
            role,
            preposition: preposition.map_or(Word::EMPTY, |t| self.words.lemma(t)),
            span: self.span(first, end),
            head_start: self.doc.tokens[noun.head].span.start,
            head: self.words.lemma(noun.head),
            terms: self.words.terms(first, end),
            name: self.name_at(noun.head),
            value: self.value(noun, role).or_else(|| self.measure(at)),
            antecedent: Run::default(),
            antecedent_name: None,
            unresolved: noun.pronoun,
        })
    }

    /// A stretch of tokens as an argument without name or value; `None` when it has no content word.
    pub(crate) fn phrase(&self, first: usize, end: usize, role: Role) -> Option<Argument> {
        let terms = self.words.terms(first, end);
        let head = self.words.last(terms)?;
        Some(Argument::of_words(role, self.span(first, end), head, terms))
    }

    /// The content words of a span.
    pub(crate) fn terms_of(&self, span: Span) -> Run {
        let all = &self.doc.tokens;
        // Mostly the span lies in the sentence, which is sooner searched through.
        let inside = self.first < self.end && all[self.first].span.start <= span.start && span.end <= all[self.end - 1].span.end;
        let (before, tokens) = if inside { (self.first, &all[self.first..self.end]) } else { (0, &all[..]) };
        let first = before + tokens.partition_point(|t| t.span.start < span.start);
        self.words.terms(first, before + tokens.partition_point(|t| t.span.start < span.end))
    }

    /// Fullest name, in lower case, of the entity or place at a token.
    pub(crate) fn name_at(&self, token: usize) -> Option<Word> {
        let value = self.index.entity(token).or_else(|| self.index.place(token))?;
        self.words.name(value)
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

/// Kinds of thing that are nowhere.
fn is_abstract(kind: &str) -> bool {
    matches!(
        kind,
        "message"
            | "information"
            | "quality"
            | "state"
            | "condition"
            | "feeling"
            | "idea"
            | "cognition"
            | "attribute"
            | "right"
            | "activity"
            | "act"
            | "action"
            | "event"
            | "time"
            | "time period"
            | "process"
            | "ability"
            | "statement"
            | "document"
            | "limb"
            | "body part"
            | "money"
            | "possession"
            | "relation"
            | "group"
            | "person"
    )
}

/// A contracted ending with a plain apostrophe; any other word as it is.
fn plain(word: &str) -> &str {
    match word {
        "n’t" => "n't",
        "’s" => "'s",
        "’d" => "'d",
        "’ll" => "'ll",
        "’ve" => "'ve",
        "’re" => "'re",
        "’m" => "'m",
        _ => word,
    }
}

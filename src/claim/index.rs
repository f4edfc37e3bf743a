//! Which value stands at which token, and which word.

use rustc_hash::FxHashSet;

use super::frame::Times;
use super::words::Interner;
use super::{Run, Word};
use crate::text::{Document, Pos};
use crate::value::{Granularity, Kind, Value};

const NONE: u32 = u32::MAX;

/// For every token, the time, the amount, the place and the entity that it is part of.
pub(crate) struct ValueIndex {
    time: Vec<u32>,
    amount: Vec<u32>,
    place: Vec<u32>,
    entity: Vec<u32>,
    /// Places told by their distance from another.
    offsets: FxHashSet<u32>,
    /// Values that are the stamp of a page: a whole date and the minute, with nothing to join the two.
    stamps: FxHashSet<u32>,
    /// Tokens that say of a country what is its own: "French".
    demonyms: FxHashSet<u32>,
}

impl ValueIndex {
    /// Indexes the values of a document. Both are in order of their starts, so one sweep does.
    pub(crate) fn new(doc: &Document<'_>, values: &[Value]) -> Self {
        let none = vec![NONE; doc.tokens.len()];
        let mut index = ValueIndex {
            time: none.clone(),
            amount: none.clone(),
            place: none.clone(),
            entity: none,
            offsets: FxHashSet::default(),
            stamps: FxHashSet::default(),
            demonyms: FxHashSet::default(),
        };
        for (i, value) in values.iter().enumerate() {
            let first = doc.tokens.partition_point(|t| t.span.end <= value.span.start);
            if matches!(&value.kind, Kind::Place(place) if place.demonym) {
                index.demonyms.insert(first as u32);
            }
            if matches!(&value.kind, Kind::Place(place) if place.offset.is_some()) {
                index.offsets.insert(i as u32);
            }
            if is_stamp(value, doc.text) {
                index.stamps.insert(i as u32);
            }
            let Some(slots) = index.slots(&value.kind) else { continue };
            for (at, token) in doc.tokens[first..].iter().enumerate() {
                if token.span.start >= value.span.end {
                    break;
                }
                // The longest value comes first where two start alike; a nested one does not push it out.
                if slots[first + at] == NONE {
                    slots[first + at] = i as u32;
                }
            }
        }
        index
    }

    fn slots(&mut self, kind: &Kind) -> Option<&mut Vec<u32>> {
        match kind {
            Kind::Date(_) | Kind::Duration(_) => Some(&mut self.time),
            Kind::Number(_) | Kind::Quantity(_) | Kind::Money(_) | Kind::Percentage(_) | Kind::Rank(_) | Kind::LegalReference(_) => {
                Some(&mut self.amount)
            }
            Kind::Place(_) => Some(&mut self.place),
            Kind::Entity(_) => Some(&mut self.entity),
            _ => None,
        }
    }

    /// The date or duration at a token.
    pub(crate) fn time(&self, token: usize) -> Option<u32> {
        Some(self.time[token]).filter(|&v| v != NONE)
    }

    /// Whether a token is part of the stamp of a page, which says when the page was written, not when what it tells happened.
    pub(crate) fn is_stamp(&self, token: usize) -> bool {
        self.time(token).is_some_and(|value| self.stamps.contains(&value))
    }

    /// The amount at a token.
    pub(crate) fn amount(&self, token: usize) -> Option<u32> {
        Some(self.amount[token]).filter(|&v| v != NONE)
    }

    /// The place at a token.
    pub(crate) fn place(&self, token: usize) -> Option<u32> {
        Some(self.place[token]).filter(|&v| v != NONE)
    }

    /// Whether a demonym starts at a token.
    pub(crate) fn is_demonym(&self, token: usize) -> bool {
        self.demonyms.contains(&(token as u32))
    }

    /// The entity at a token.
    pub(crate) fn entity(&self, token: usize) -> Option<u32> {
        Some(self.entity[token]).filter(|&v| v != NONE)
    }
}

/// "July 7, 2012, 10:04 PM", "2/3/2009 11:11 PM"; not "at 10:04 p.m. on July 7, 2012".
fn is_stamp(value: &Value, text: &str) -> bool {
    let Kind::Date(date) = &value.kind else { return false };
    let written = value.span.of(text);
    let has_year = || written.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == 4);
    date.granularity == Granularity::Minute
        && written.contains(':')
        && has_year()
        && !written.split_whitespace().any(|w| w == "on" || w == "at")
}

impl Times for ValueIndex {
    fn is_time(&self, token: usize) -> bool {
        self.time[token] != NONE
    }

    fn is_place(&self, token: usize) -> bool {
        self.place[token] != NONE
    }

    fn goes_on(&self, token: usize) -> bool {
        token > 1 && self.amount(token).is_some() && self.amount(token) == self.amount(token - 2)
    }

    fn is_offset(&self, token: usize) -> bool {
        self.place[token] != NONE && self.offsets.contains(&self.place[token])
    }
}

/// For every token its lemma and its lower case, and the article's content words in order.
pub(crate) struct TokenWords {
    lemmas: Vec<Word>,
    /// How many content words stand before each token; one more than there are tokens.
    before: Vec<u32>,
    /// The content words.
    content: Vec<Word>,
    /// The name of each value that is a name, in lower case.
    names: Vec<Option<Word>>,
}

/// Most content words that one argument or claim keeps.
const MOST_TERMS: u32 = 24;

impl TokenWords {
    /// Numbers the words of a document.
    pub(crate) fn new(doc: &Document<'_>, values: &[Value], interner: &mut Interner) -> Self {
        let count = doc.tokens.len();
        let mut words = TokenWords {
            lemmas: Vec::with_capacity(count),
            before: Vec::with_capacity(count + 1),
            content: Vec::with_capacity(count),
            names: names(values, interner),
        };
        for token in 0..count {
            let lemma = interner.intern_keyed(doc.lemma_key(token), doc.lemma(token));
            words.lemmas.push(lemma);
            words.before.push(words.content.len() as u32);
            if is_content(doc.tokens[token].pos) {
                words.content.push(lemma);
            }
        }
        words.before.push(words.content.len() as u32);
        words
    }

    /// A token's lemma.
    pub(crate) fn lemma(&self, token: usize) -> Word {
        self.lemmas[token]
    }

    /// The content words from one token up to another.
    pub(crate) fn terms(&self, first: usize, end: usize) -> Run {
        let start = self.before[first];
        let len = self.before[end.max(first)] - start;
        Run { start, len: len.min(MOST_TERMS) }
    }

    /// The last of some content words.
    pub(crate) fn last(&self, terms: Run) -> Option<Word> {
        self.content[terms.range()].last().copied()
    }

    /// The first of some content words.
    pub(crate) fn first(&self, terms: Run) -> Option<Word> {
        self.content[terms.range()].first().copied()
    }

    /// Some content words in one.
    pub(crate) fn joined(&self, terms: Run, interner: &mut Interner) -> Word {
        let words: Vec<&str> = self.content[terms.range()].iter().map(|&w| interner.words.get(w)).collect();
        let joined = words.join(" ");
        interner.intern(&joined)
    }

    /// The name that a value is.
    pub(crate) fn name(&self, value: u32) -> Option<Word> {
        self.names[value as usize]
    }

    /// The content words of the whole article.
    pub(crate) fn into_content(self) -> Vec<Word> {
        self.content
    }
}

/// The names among some values, in lower case.
fn names(values: &[Value], interner: &mut Interner) -> Vec<Option<Word>> {
    let mut lower = String::new();
    let read = |value: &Value| {
        let name = name(value)?;
        lower.clear();
        if name.is_ascii() {
            lower.push_str(name);
            lower.make_ascii_lowercase();
        } else {
            lower.extend(name.chars().flat_map(char::to_lowercase));
        }
        Some(interner.intern(&lower))
    };
    values.iter().map(read).collect()
}

/// The name that a value is.
pub(super) fn name(value: &Value) -> Option<&str> {
    match &value.kind {
        Kind::Entity(entity) => Some(&entity.name),
        Kind::Place(place) => Some(&place.name),
        _ => None,
    }
}

/// Whether a word of this part of speech says something by itself.
fn is_content(pos: Pos) -> bool {
    matches!(pos, Pos::Noun | Pos::ProperNoun | Pos::Adjective | Pos::Verb(_) | Pos::Number | Pos::Adverb | Pos::Symbol | Pos::Other)
}

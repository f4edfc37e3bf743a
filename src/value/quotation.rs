//! Words quoted, for verbatim, near-verbatim and partial match.
//!
//! # What it recognises
//! What stands between quotation marks, as the text stage found it.
//!
//! # Normal form
//! The words in lower case without punctuation: `“we will not go back”`.
//!
//! # Relations
//! `Same` for the same words, `Inside` when the other's words are a part of this one's (it says more), `Contains` the other way round,
//! `Overlapping` for near-verbatim quotations: both of four words or more, and at least four in five of the shorter one's words stand in the
//! other in the same order. Otherwise `Incomparable`: two quotations with other words are two statements, not a contradiction.
//!
//! | a | b | a is |
//! |---|---|---|
//! | "We will never leave this valley" | "We will never leave this valley" | Same |
//! | "We will never leave this valley" | "never leave" | Inside |
//! | "never leave" | "We will never leave this valley" | Contains |
//! | "We will never leave this green valley" | "We shall never leave this green valley" | Overlapping |
//! | "We will never leave" | "Nobody asked us" | Incomparable |
//!
//! # Limits
//! The order of words is compared over the first 300 words of each.

use super::{Context, Kind, Relation, Value};
use crate::text::{Quotation, TokenKind};

/// The words of a quotation, normalised.
#[derive(Clone, Debug, PartialEq)]
pub struct Quoted {
    /// Lower-case words without punctuation.
    pub words: Vec<String>,
}

/// How many words of a quotation are aligned.
const ALIGNED: usize = 300;

impl Quoted {
    /// How this quotation stands to another: the same words, a part of them, nearly the same, or others.
    pub fn relation(&self, other: &Quoted) -> Relation {
        let part = |a: &[String], b: &[String]| !a.is_empty() && b.windows(a.len()).any(|w| w == a);
        if self.words == other.words {
            Relation::Same
        } else if part(&self.words, &other.words) {
            Relation::Contains
        } else if part(&other.words, &self.words) {
            Relation::Inside
        } else if self.words.len().min(other.words.len()) >= 4 && self.shared(other) >= 0.8 {
            Relation::Overlapping
        } else {
            Relation::Incomparable("other words")
        }
    }

    /// How much of the shorter quotation stands in the longer one in the same order, from 0 to 1.
    pub fn shared(&self, other: &Quoted) -> f64 {
        let (a, b) = (&self.words[..self.words.len().min(ALIGNED)], &other.words[..other.words.len().min(ALIGNED)]);
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        if short.is_empty() {
            return 0.0;
        }
        // The longest common subsequence, one row at a time.
        let mut row = vec![0_usize; short.len() + 1];
        for word in long {
            let mut diagonal = 0;
            for (i, mine) in short.iter().enumerate() {
                let above = row[i + 1];
                row[i + 1] = if word == mine { diagonal + 1 } else { above.max(row[i]) };
                diagonal = above;
            }
        }
        row[short.len()] as f64 / short.len() as f64
    }

    /// The words.
    pub fn normal(&self) -> String {
        format!("“{}”", self.words.join(" "))
    }
}

/// Reads the values of this kind.
pub(super) fn read(cx: &Context<'_, '_>, out: &mut Vec<Value>) {
    for quotation in &cx.doc.quotations {
        let words = words(cx, quotation);
        if !words.is_empty() {
            out.push(Value { span: quotation.span, kind: Kind::Quotation(Quoted { words }) });
        }
    }
}

fn words(cx: &Context<'_, '_>, quotation: &Quotation) -> Vec<String> {
    let doc = cx.doc;
    let first = doc.tokens.partition_point(|t| t.span.start < quotation.inner.start);
    doc.tokens[first..]
        .iter()
        .take_while(|t| t.span.end <= quotation.inner.end)
        .filter(|t| !matches!(t.kind, TokenKind::Punctuation))
        .map(|t| normal(t.span.of(doc.text)))
        .collect()
}

/// A word in lower case with plain apostrophes.
fn normal(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { word.to_lowercase().replace('’', "'") }
}

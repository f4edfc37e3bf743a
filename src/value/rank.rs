//! Places in an order: "fifth term", "third consecutive win", "second-largest".
//!
//! # What it recognises
//! Ordinals in words and digits before a noun, "last" and "penultimate" left to the dates, "No. 2"; superlatives after an ordinal
//! ("second-largest bank") are part of what is ranked.
//!
//! # Normal form
//! The place and what is ranked, as lemmas: `5. term`, `3. consecutive win`.
//!
//! # Relations
//! `Same` for the same place of the same thing, `Disjoint` for different places of it, otherwise `Incomparable`.
//!
//! | a | b | a is |
//! |---|---|---|
//! | the fifth term | his 5th term | Same |
//! | the fifth term | the fourth term | Disjoint |
//! | the fifth term | the fifth win | Incomparable |
//!
//! # Limits
//! "First" as an adverb ("first, he said") has nothing ranked; `of` is empty then. Days of months and centuries belong to the dates.

use super::counted::phrase;
use super::figure::Figure;
use super::numeral::NumeralForm;
use super::{Context, Kind, Relation, Value};

/// A place in an order.
#[derive(Clone, Debug, PartialEq)]
pub struct Rank {
    /// 1 for first; negative from the end: -1 for last.
    pub rank: i64,
    /// What is ranked, as lemmas: "term".
    pub of: String,
}

impl Rank {
    /// How this rank stands to another.
    pub fn relation(&self, other: &Rank) -> Relation {
        if self.of != other.of {
            Relation::Incomparable("ranks of different things")
        } else if self.rank == other.rank {
            Relation::Same
        } else {
            Relation::Disjoint
        }
    }

    /// `5th term`.
    pub fn normal(&self) -> String {
        format!("{}. {}", self.rank, self.of).trim_end().to_owned()
    }
}

/// Reads the rank that a figure states.
pub(super) fn at(cx: &Context<'_, '_>, figure: &Figure) -> Option<Value> {
    if figure.form != NumeralForm::Ordinal {
        return None;
    }
    // "First Union Bank", "Third World": part of a name.
    let capital = |at: usize| cx.scan.pieces.get(at).is_some_and(|p| p.span.of(cx.doc.text).starts_with(char::is_uppercase));
    if capital(figure.first) && capital(figure.end) {
        return None;
    }
    let rank = figure.number.stated.filter(|n| n.abs() < 1e15)? as i64;
    let span = figure.span(&cx.scan.pieces);
    let (of, span) = match phrase(cx, figure.end) {
        Some(found) => (found.lemmas, span.cover(found.span)),
        None => (String::new(), span),
    };
    Some(Value { span, kind: Kind::Rank(Rank { rank, of }) })
}

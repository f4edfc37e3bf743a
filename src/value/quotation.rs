//! Words quoted, for verbatim, near-verbatim and partial match.

use super::{Context, Relation, Value};

/// The words of a quotation, normalised.
#[derive(Clone, Debug, PartialEq)]
pub struct Quoted {
    /// Lower-case words without punctuation.
    pub words: Vec<String>,
}

impl Quoted {
    /// How this quotation stands to another: the same words, a part of them, or others.
    pub fn relation(&self, other: &Quoted) -> Relation {
        let inside = |a: &[String], b: &[String]| !a.is_empty() && b.windows(a.len()).any(|w| w == a);
        if self.words == other.words {
            Relation::Same
        } else if inside(&self.words, &other.words) {
            Relation::Contains
        } else if inside(&other.words, &self.words) {
            Relation::Inside
        } else {
            Relation::Incomparable("other words")
        }
    }

    /// The words.
    pub fn normal(&self) -> String {
        format!("“{}”", self.words.join(" "))
    }
}

/// Reads the values of this kind.
pub(super) fn read(_cx: &Context<'_, '_>, _out: &mut Vec<Value>) {}

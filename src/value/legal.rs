//! Legal and document references: "Article 4", "Section 230(c)", "Resolution 1718".

use super::{Context, Relation, Value};

/// A reference to a part of a document, or to a numbered document.
#[derive(Clone, Debug, PartialEq)]
pub struct LegalReference {
    /// `article`, `section`, `chapter`, `resolution` ...
    pub kind: String,
    /// Its number as written, Roman numerals in digits: "4", "230(c)".
    pub number: String,
    /// The document it is part of, where the text names it.
    pub document: Option<String>,
}

impl LegalReference {
    /// How this reference stands to another.
    pub fn relation(&self, other: &LegalReference) -> Relation {
        match (&self.document, &other.document) {
            (Some(a), Some(b)) if a != b => Relation::Incomparable("parts of different documents"),
            _ if self.kind != other.kind => Relation::Incomparable("different kinds of reference"),
            _ if self.number == other.number => Relation::Same,
            _ => Relation::Disjoint,
        }
    }

    /// `article 4 of the treaty`.
    pub fn normal(&self) -> String {
        match &self.document {
            Some(document) => format!("{} {} of {document}", self.kind, self.number),
            None => format!("{} {}", self.kind, self.number),
        }
    }
}

/// Reads the values of this kind.
pub(super) fn read(_cx: &Context<'_, '_>, _out: &mut Vec<Value>) {}

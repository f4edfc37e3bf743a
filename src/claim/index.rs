//! Which value stands at which token.

use crate::text::Document;
use crate::value::{Kind, Value};

use super::frame::Times;

const NONE: u32 = u32::MAX;

/// For every token, the time, the amount, the place and the entity that it is part of.
pub(crate) struct ValueIndex {
    time: Vec<u32>,
    amount: Vec<u32>,
    place: Vec<u32>,
    entity: Vec<u32>,
}

impl ValueIndex {
    /// Indexes the values of a document. Both are in order of their starts, so one sweep does.
    pub(crate) fn new(doc: &Document<'_>, values: &[Value]) -> Self {
        let none = vec![NONE; doc.tokens.len()];
        let mut index = ValueIndex { time: none.clone(), amount: none.clone(), place: none.clone(), entity: none };
        for (i, value) in values.iter().enumerate() {
            let Some(slots) = index.slots(&value.kind) else { continue };
            let first = doc.tokens.partition_point(|t| t.span.end <= value.span.start);
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

    /// The amount at a token.
    pub(crate) fn amount(&self, token: usize) -> Option<u32> {
        Some(self.amount[token]).filter(|&v| v != NONE)
    }

    /// The place at a token.
    pub(crate) fn place(&self, token: usize) -> Option<u32> {
        Some(self.place[token]).filter(|&v| v != NONE)
    }

    /// The entity at a token.
    pub(crate) fn entity(&self, token: usize) -> Option<u32> {
        Some(self.entity[token]).filter(|&v| v != NONE)
    }
}

impl Times for ValueIndex {
    fn is_time(&self, token: usize) -> bool {
        self.time[token] != NONE
    }

    fn is_place(&self, token: usize) -> bool {
        self.place[token] != NONE
    }
}

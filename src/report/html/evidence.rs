//! Evidence as the page's script is given it: every name once, and lists of names with their bits, which the script draws as waterfalls.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::report::Evidence;

/// The lists of evidence that the page refers to by number. There are few names and many lists: most of a page would be names otherwise.
#[derive(Debug, Default)]
pub(super) struct Reasons<'a> {
    names: Vec<&'a str>,
    known: BTreeMap<&'a str, usize>,
    lists: Vec<Vec<Value>>,
}

impl<'a> Reasons<'a> {
    /// The number of a list; `None` where there is no evidence to show.
    pub(super) fn number(&mut self, evidence: &'a [Evidence]) -> Option<usize> {
        if evidence.is_empty() {
            return None;
        }
        let mut list = Vec::with_capacity(2 * evidence.len());
        for reason in evidence {
            let next = self.names.len();
            let name = *self.known.entry(&reason.name).or_insert(next);
            if name == next {
                self.names.push(&reason.name);
            }
            // Tenths of a bit; a number that JSON cannot write is none.
            list.extend([json!(name), json!((reason.bits * 10.0).clamp(-1e6, 1e6).round() as i64)]);
        }
        self.lists.push(list);
        Some(self.lists.len() - 1)
    }

    /// The names, and the lists: name and tenths of a bit in turn.
    pub(super) fn json(&self) -> (Value, Value) {
        (json!(self.names), json!(self.lists))
    }
}

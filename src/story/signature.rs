//! [`Signature`]: what an article can be known by.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::text::{Document, TokenKind};
use crate::value::{Kind, Value};

/// A word or value of an article, and how often it is there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Term {
    /// The lemma; `@` and a name for a place, `#` and a day for a date.
    pub word: String,
    /// How often it stands in the article.
    pub count: u32,
    /// How often of these with a capital.
    pub capital: u32,
}

/// What an article can be known by. Plain data: it can be kept, sent and merged with others'.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Signature {
    /// Its terms, sorted by word.
    pub terms: Vec<Term>,
    /// The day it was published, in days since 1970-01-01, where known.
    pub day: Option<i32>,
}

impl Signature {
    /// Reads the signature of an article.
    pub fn read(doc: &Document<'_>, values: &[Value], published: Option<Date>) -> Self {
        let mut counts: BTreeMap<String, (u32, u32)> = BTreeMap::new();
        let mut add = |word: String, capital: bool| {
            let entry = counts.entry(word).or_default();
            entry.0 += 1;
            entry.1 += u32::from(capital);
        };
        for (i, token) in doc.tokens.iter().enumerate() {
            let written = doc.word(i);
            if !matches!(token.kind, TokenKind::Word | TokenKind::Number) || written.len() < 2 && token.kind == TokenKind::Word {
                continue;
            }
            add(doc.lemma(i).to_lowercase(), written.starts_with(char::is_uppercase));
        }
        for value in values {
            match &value.kind {
                Kind::Place(place) => add(format!("@{}", place.name), true),
                Kind::Date(_) => {
                    if let Some(day) =
                        value.timex().filter(|t| t.len() >= 10 && t.is_ascii() && t.starts_with(|c: char| c.is_ascii_digit()))
                    {
                        add(format!("#{}", &day[..10]), false);
                    }
                }
                _ => {}
            }
        }
        let terms = counts.into_iter().map(|(word, (count, capital))| Term { word, count, capital }).collect();
        Signature { terms, day: published.map(days) }
    }
}

/// Days since 1970-01-01.
fn days(date: Date) -> i32 {
    date.since(jiff::civil::date(1970, 1, 1)).map_or(0, |span| span.get_days())
}

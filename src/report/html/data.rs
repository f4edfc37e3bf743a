//! The articles' texts and the claims' places, for the page's script: a JSON block that is data, never markup.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::super::view::View;

/// The JSON, with every character that could end the block or start markup written as an escape.
pub(super) fn block(view: &View<'_>) -> minijinja::Value {
    let articles =
        view.report.articles.iter().map(|a| json!({"source": a.source, "title": a.title, "date": a.published, "text": view.text(&a.id)}));
    let indices = view.report.articles.iter().enumerate().map(|(at, a)| (a.id.as_str(), at)).collect::<BTreeMap<_, _>>();
    let claims = view.report.claims.iter().map(|claim| {
        let place = view.text(&claim.article).and_then(|text| {
            let (before, within) = (text.get(..claim.start)?, text.get(claim.start..claim.end)?);
            Some((utf16(before), utf16(within)))
        });
        match (indices.get(claim.article.as_str()), place) {
            (Some(article), Some((start, len))) => json!([article, start, start + len]),
            _ => Value::Null,
        }
    });
    let data = json!({"articles": articles.collect::<Vec<_>>(), "claims": claims.collect::<Vec<_>>()}).to_string();
    let mut safe = String::with_capacity(data.len());
    for c in data.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => safe.push_str(&format!("\\u{:04x}", c as u32)),
            _ => safe.push(c),
        }
    }
    minijinja::Value::from_safe_string(safe)
}

/// Length as the script counts.
fn utf16(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

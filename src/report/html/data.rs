//! The articles' texts, the claims' places and the evidence, for the page's script: a JSON block that is data, never markup.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::super::view::View;
use super::evidence::Reasons;

/// The JSON, with every character that could end the block or start markup written as an escape. `links` are of every cluster the links that
/// are shown: two claims and the number of their evidence.
pub(super) fn block(view: &View<'_>, reasons: &Reasons<'_>, links: &BTreeMap<usize, Vec<Value>>) -> minijinja::Value {
    let articles =
        view.report.articles.iter().map(|a| json!({"source": a.source, "title": a.title, "date": a.published, "text": view.text(&a.id)}));
    let indices = view.report.articles.iter().enumerate().map(|(at, a)| (a.id.as_str(), at)).collect::<BTreeMap<_, _>>();
    // Counting from the last claim's start, not from the start of the text: claims come in order of their places.
    let mut last = ("", 0, 0);
    let claims = view.report.claims.iter().map(|claim| {
        let place = view.text(&claim.article).and_then(|text| {
            let from = if last.0 == claim.article && last.1 <= claim.start { (last.1, last.2) } else { (0, 0) };
            let start = from.1 + utf16(text.get(from.0..claim.start)?);
            last = (claim.article.as_str(), claim.start, start);
            Some((start, utf16(text.get(claim.start..claim.end)?)))
        });
        match (indices.get(claim.article.as_str()), place) {
            (Some(article), Some((start, len))) => json!([article, start, start + len]),
            _ => Value::Null,
        }
    });
    let claims = claims.collect::<Vec<_>>();
    let (names, lists) = reasons.json();
    let data = json!({"articles": articles.collect::<Vec<_>>(), "claims": claims, "names": names, "evidence": lists, "links": links});
    let data = data.to_string();
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

//! The report's claims as W3C Web Annotations: each points at its words by position and by quotation.

use serde_json::{Value, json};

use super::claimreview::pretty;
use super::view::View;
use super::{ClaimEntry, Report};
use crate::article::Article;

/// How many characters of the text before and after a quotation stand beside it.
const CONTEXT: usize = 32;

impl Report {
    /// The claims as an annotation page (W3C Web Annotation Data Model; feature `json`). Positions are counted in code points, as the
    /// model wants; a claim whose article is not at hand, or whose words do not stand where it says, is left out.
    ///
    /// ```
    /// let json = corroborate::Report::default().to_annotations(&[]);
    /// assert!(json.contains("http://www.w3.org/ns/anno.jsonld"));
    /// ```
    pub fn to_annotations<'a>(&'a self, articles: impl IntoIterator<Item = &'a Article>) -> String {
        let view = View::new(self, articles);
        let mut clusters = vec![Vec::new(); self.claims.len()];
        for (index, cluster) in self.clusters.iter().enumerate() {
            for claim in cluster.positions.iter().flat_map(|p| view.claims(p)).filter(|c| c.id < self.claims.len()) {
                clusters[claim.id].push(index);
            }
        }
        let items = self.claims.iter().filter_map(|claim| annotation(&view, claim, clusters.get(claim.id).map_or(&[], Vec::as_slice)));
        pretty(&json!({
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": "urn:corroborate:claims",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items.collect::<Vec<_>>(),
        }))
    }
}

fn annotation(view: &View<'_>, claim: &ClaimEntry, clusters: &[usize]) -> Option<Value> {
    let text = view.text(&claim.article)?;
    let exact = text.get(claim.start..claim.end).filter(|exact| *exact == claim.text)?;
    let (before, after) = (&text[..claim.start], &text[claim.end..]);
    let start = before.chars().count();
    let prefix = before.char_indices().rev().nth(CONTEXT - 1).map_or(before, |(at, _)| &before[at..]);
    let suffix = after.char_indices().nth(CONTEXT).map_or(after, |(at, _)| &after[..at]);
    let body = |value: &str, purpose: &str| json!({"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose});
    let mut bodies = vec![body(&claim.normal, "describing"), body(&claim.facet, "tagging")];
    for cluster in clusters.iter().filter_map(|&index| view.report.clusters.get(index)) {
        bodies.push(body(&format!("{}: {}", cluster.verdict, cluster.label), "classifying"));
    }
    Some(json!({
        "id": format!("urn:corroborate:claim:{}", claim.id),
        "type": "Annotation",
        "motivation": "describing",
        "body": bodies,
        "target": {
            "source": source(view, &claim.article),
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": start + exact.chars().count()},
                {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix},
            ],
        },
    }))
}

/// An IRI for the article: its address, or a name made from its id.
fn source(view: &View<'_>, article: &str) -> String {
    let url = view.report.articles.iter().find(|a| a.id == article).and_then(|a| a.url.clone());
    url.unwrap_or_else(|| {
        let mut name = "urn:corroborate:article:".to_owned();
        for byte in article.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                name.push(char::from(byte));
            } else {
                name.push_str(&format!("%{byte:02X}"));
            }
        }
        name
    })
}

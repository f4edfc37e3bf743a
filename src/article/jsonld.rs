//! What a page says of itself in JSON-LD: publisher, day, headline, address. News sites often put it in a graph or a list of nodes.

use dom_query::Document;
use serde_json::Value;

/// What was found; the first node that has a field gives it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Described {
    pub publisher: Option<String>,
    pub published: Option<String>,
    pub headline: Option<String>,
    pub url: Option<String>,
}

/// Nodes that are looked at on one page, so that none can make the program run away.
const MOST_NODES: usize = 256;

/// Reads the articles that a page's JSON-LD describes.
pub(super) fn described(document: &Document) -> Described {
    let mut out = Described::default();
    let mut budget = MOST_NODES;
    for script in document.select("script[type='application/ld+json']").iter() {
        if let Ok(value) = serde_json::from_str(&script.text()) {
            node(&value, &mut out, &mut budget);
        }
    }
    out
}

fn node(value: &Value, out: &mut Described, budget: &mut usize) {
    if *budget == 0 {
        return;
    }
    *budget -= 1;
    match value {
        Value::Array(nodes) => nodes.iter().for_each(|n| node(n, out, budget)),
        Value::Object(fields) => {
            if let Some(graph) = fields.get("@graph") {
                node(graph, out, budget);
            }
            if is_article(&value["@type"]) {
                take(&mut out.publisher, name(&value["publisher"]));
                take(&mut out.published, text(&value["datePublished"]));
                take(&mut out.headline, text(&value["headline"]));
                let page = &value["mainEntityOfPage"];
                take(&mut out.url, text(&value["url"]).or_else(|| text(page)).or_else(|| text(&page["@id"])));
            }
        }
        _ => {}
    }
}

fn take(field: &mut Option<String>, found: Option<String>) {
    if field.is_none() {
        *field = found;
    }
}

/// `NewsArticle`, `ReportageNewsArticle`, `Article`, `BlogPosting` ..., alone or in a list.
fn is_article(kind: &Value) -> bool {
    match kind {
        Value::Array(kinds) => kinds.iter().any(is_article),
        Value::String(kind) => kind.ends_with("Article") || kind.ends_with("Posting"),
        _ => false,
    }
}

/// The name of an organisation, which may be in a list.
fn name(publisher: &Value) -> Option<String> {
    let publisher = publisher.get(0).unwrap_or(publisher);
    text(&publisher["name"]).or_else(|| text(publisher))
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

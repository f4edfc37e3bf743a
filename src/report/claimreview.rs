//! The report as ClaimReview (schema.org), in JSON-LD: one review for each question that several sources speak of.

use serde_json::{Map, Value, json};

use super::view::View;
use super::{Cluster, Report};
use crate::article::Article;

impl Report {
    /// The report as a JSON-LD graph of `ClaimReview`s (feature `json`). The rating says how far the sources agree, from 1 (they contradict
    /// each other) to 5 (independent sources say the same): it is no judgement of truth, and `alternateName` says so in words.
    ///
    /// ```
    /// let json = corroborate::Report::default().to_claimreview(&[]);
    /// assert!(json.contains("https://schema.org"));
    /// ```
    pub fn to_claimreview<'a>(&'a self, articles: impl IntoIterator<Item = &'a Article>) -> String {
        let view = View::new(self, articles);
        let reviews = self.clusters.iter().filter(|c| c.sources > 1).map(|c| review(&view, c)).collect::<Vec<_>>();
        pretty(&json!({"@context": "https://schema.org", "@graph": reviews}))
    }
}

/// JSON for people and programs, with a newline at its end.
pub(super) fn pretty(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_else(|_| "{}".to_owned());
    text.push('\n');
    text
}

fn review(view: &View<'_>, cluster: &Cluster) -> Value {
    let best = cluster.positions.iter().max_by_key(|p| (view.sources(p).len(), std::cmp::Reverse(&p.id)));
    let claimed = best.map_or(String::new(), |p| format!("{} {}", cluster.label, p.label));
    let mut item = Map::new();
    item.insert("@type".into(), "Claim".into());
    item.insert("name".into(), cluster.label.clone().into());
    let appearances = cluster.positions.iter().flat_map(|p| view.claims(p)).map(|claim| appearance(view, &claim.article, &claim.text));
    let mut appearances = appearances.collect::<Vec<_>>();
    appearances.dedup();
    item.insert("appearance".into(), appearances.into());
    json!({
        "@type": "ClaimReview",
        "claimReviewed": claimed,
        "reviewBody": reasons(cluster),
        "author": {"@type": "Organization", "name": "corroborate", "url": "https://crates.io/crates/corroborate"},
        "itemReviewed": item,
        "reviewRating": rating(&cluster.verdict),
    })
}

fn appearance(view: &View<'_>, article: &str, words: &str) -> Value {
    let mut work = Map::new();
    work.insert("@type".into(), "NewsArticle".into());
    work.insert("identifier".into(), article.into());
    work.insert("text".into(), words.into());
    if let Some(entry) = view.report.articles.iter().find(|a| a.id == article) {
        work.insert("publisher".into(), json!({"@type": "Organization", "name": entry.source}));
        // A report may have been read back from a file: what is no day and no address of the web is left out.
        let published = entry.published.as_deref().filter(|day| day.parse::<jiff::civil::Date>().is_ok());
        let url = entry.url.as_deref().filter(|url| url.starts_with("https://") || url.starts_with("http://"));
        let optional = [("headline", entry.title.as_deref()), ("datePublished", published), ("url", url)];
        for (name, value) in optional.into_iter().filter_map(|(name, value)| Some((name, value?))) {
            work.insert(name.into(), value.into());
        }
    }
    work.into()
}

fn reasons(cluster: &Cluster) -> String {
    let told =
        cluster.relations.iter().filter(|r| r.relation != "compatible").map(|r| format!("{} ({}): {}", r.relation, r.kind, r.reason));
    let told = told.collect::<Vec<_>>();
    if told.is_empty() { cluster.why.clone() } else { told.join(" ") }
}

fn rating(verdict: &str) -> Value {
    let (value, name) = match verdict {
        "agreement" => (5, "Independent sources agree"),
        "single-origin" => (3, "Several sources, one origin"),
        "developing" => (3, "Developing: later reports go beyond earlier ones"),
        "contradiction" => (1, "Sources contradict each other"),
        _ => (2, "Unconfirmed"),
    };
    json!({"@type": "Rating", "ratingValue": value, "bestRating": 5, "worstRating": 1, "alternateName": name})
}

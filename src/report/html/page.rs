//! All that the page's template is given.

use serde::Serialize;

use super::super::view::{View, summary};
use super::cards::{Card, card};
use super::evidence::Reasons;
use super::graph::{Graph, graph};
use super::matrix::{Matrix, matrices};
use super::sources::Sources;
use super::timeline::{Day, days};

#[derive(Debug, Serialize)]
pub(super) struct Page {
    summary: String,
    verdicts: Vec<Verdict>,
    sources: Vec<String>,
    facets: Vec<String>,
    matrices: Vec<Matrix>,
    sections: Vec<Section>,
    days: Vec<Day>,
    graph: Graph,
    articles: Vec<Listed>,
    claims: usize,
}

/// A verdict with its number of questions.
#[derive(Debug, Serialize)]
struct Verdict {
    verdict: &'static str,
    name: &'static str,
    count: usize,
}

/// The cards of one verdict.
#[derive(Debug, Serialize)]
struct Section {
    verdict: &'static str,
    name: &'static str,
    heading: &'static str,
    cards: Vec<Card>,
    /// How many cards stand open from the start.
    shown: usize,
}

/// Cards of one verdict that stand open from the start; the others are in the page, but not laid out until asked for.
const CARDS_SHOWN: usize = 90;

#[derive(Debug, Serialize)]
struct Listed {
    id: String,
    source: String,
    title: String,
    link: Option<String>,
    date: String,
    from: String,
    format: String,
    path: String,
    claims: usize,
}

const VERDICTS: [(&str, &str, &str); 5] = [
    ("contradiction", "disputed", "The sources contradict each other"),
    ("developing", "developing", "Later reports go beyond earlier ones"),
    ("agreement", "agreed", "Independent sources say the same"),
    ("single-origin", "one origin", "Several sources, the same words behind them"),
    ("unconfirmed", "unconfirmed", "No two independent sources give one answer, or it cannot be decided"),
];

pub(super) fn page<'a>(view: &View<'a>, reasons: &mut Reasons<'a>) -> Page {
    let report = view.report;
    let sources = Sources::new(view);
    let count_of = |verdict: &str| report.clusters.iter().filter(|c| c.verdict == verdict).count();
    Page {
        summary: summary(report),
        verdicts: VERDICTS.map(|(verdict, name, _)| Verdict { verdict, name, count: count_of(verdict) }).into(),
        facets: sorted(report.clusters.iter().map(|c| c.facet.clone())),
        sections: sections(view, &sources, reasons),
        sources: sources.names(),
        matrices: matrices(view),
        days: days(view),
        graph: graph(view),
        articles: listed(view),
        claims: report.claims.len(),
    }
}

fn sorted(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut names = names.collect::<Vec<_>>();
    names.sort();
    names.dedup();
    names
}

fn sections<'a>(view: &View<'a>, sources: &Sources<'a>, reasons: &mut Reasons<'a>) -> Vec<Section> {
    let section = |(verdict, name, heading): (&'static str, &'static str, &'static str)| {
        let clusters = view.report.clusters.iter().filter(|c| c.verdict == verdict);
        Section { verdict, name, heading, cards: clusters.map(|c| card(view, c, sources, reasons)).collect(), shown: CARDS_SHOWN }
    };
    VERDICTS.into_iter().map(section).filter(|s| !s.cards.is_empty()).collect()
}

fn listed(view: &View<'_>) -> Vec<Listed> {
    let mut counts = std::collections::BTreeMap::<&str, usize>::new();
    for claim in &view.report.claims {
        *counts.entry(&claim.article).or_default() += 1;
    }
    let listed = view.report.articles.iter().map(|a| Listed {
        id: a.id.clone(),
        source: a.source.clone(),
        title: a.title.clone().unwrap_or_default(),
        // Only addresses of the web become links: a `javascript:` address from a feed must not.
        link: a.url.clone().filter(|url| url.starts_with("https://") || url.starts_with("http://")),
        date: a.published.clone().unwrap_or_default(),
        from: a.published_from.clone().filter(|from| from != "given").unwrap_or_default(),
        format: a.format.clone().unwrap_or_default(),
        path: a.path.clone().unwrap_or_default(),
        claims: counts.get(a.id.as_str()).copied().unwrap_or(0),
    });
    listed.collect()
}

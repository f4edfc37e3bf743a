//! The matrix: questions down, sources across, and in each cell how the source's answer stands to the others'.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::view::{View, letter};
use crate::report::{Cluster, Position};

/// From this many sources on, a row shows how many stand where instead of a cell for each.
const MOST_COLUMNS: usize = 24;
/// From this many sources on, their names stand upright.
const MOST_FLAT: usize = 7;

/// An answer of at most so many characters stands in the cell.
const SHORT: usize = 22;

/// The matrix of one story.
#[derive(Debug, Serialize)]
pub(super) struct Matrix {
    story: usize,
    articles: usize,
    sources: Vec<String>,
    upright: bool,
    /// Whether rows are bars, for want of room for a column a source.
    bars: bool,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    id: usize,
    label: String,
    facet: String,
    verdict: String,
    counts: [usize; 4],
    cells: Vec<Cell>,
    speakers: String,
}

/// One source's answer to one question.
#[derive(Debug, Serialize)]
struct Cell {
    source: String,
    /// `agrees`, `differs`, `conflicts` or `silent`.
    state: &'static str,
    mark: &'static str,
    letters: String,
    /// The answer itself, where it is short enough for a cell.
    short: String,
    position: String,
    claim: Option<usize>,
    text: String,
}

/// The states with their marks, those first that need an eye.
const STATES: [(&str, &str); 4] = [("conflicts", "✗"), ("differs", "≈"), ("agrees", "✓"), ("silent", "")];

/// One matrix a story, of the questions that more than one answer was given to or more than one source speaks of.
pub(super) fn matrices(view: &View<'_>) -> Vec<Matrix> {
    let mut rows: BTreeMap<usize, Vec<&Cluster>> = BTreeMap::new();
    for cluster in view.report.clusters.iter().filter(|c| c.sources > 1 || c.positions.len() > 1) {
        rows.entry(cluster.story).or_default().push(cluster);
    }
    rows.into_iter().map(|(story, clusters)| matrix(view, story, &clusters)).collect()
}

fn matrix(view: &View<'_>, story: usize, clusters: &[&Cluster]) -> Matrix {
    let told = view.report.stories.get(story);
    let ids = told.map_or_else(
        || view.report.articles.iter().map(|a| a.id.as_str()).collect(),
        |s| s.articles.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    let mut sources = ids.iter().map(|id| view.source(id)).collect::<Vec<_>>();
    sources.sort_unstable();
    sources.dedup();
    Matrix {
        story,
        articles: ids.len(),
        upright: sources.len() > MOST_FLAT,
        bars: sources.len() > MOST_COLUMNS,
        rows: clusters.iter().map(|cluster| row(view, cluster, &sources)).collect(),
        sources: sources.into_iter().map(str::to_owned).collect(),
    }
}

fn row(view: &View<'_>, cluster: &Cluster, sources: &[&str]) -> Row {
    let answers = answers(view, cluster);
    let cells =
        sources.iter().map(|source| cell(view, cluster, source, answers.get(source).map_or(&[], Vec::as_slice))).collect::<Vec<_>>();
    let mut counts = [0; 4];
    for cell in &cells {
        if let Some(index) = STATES.iter().position(|(state, _)| *state == cell.state) {
            counts[index] += 1;
        }
    }
    Row {
        id: cluster.id,
        label: cluster.label.clone(),
        facet: cluster.facet.clone(),
        verdict: cluster.verdict.clone(),
        counts,
        speakers: speakers(view, cluster),
        cells: if sources.len() > MOST_COLUMNS { Vec::new() } else { cells },
    }
}

/// The positions that each source gives.
fn answers<'a>(view: &View<'a>, cluster: &'a Cluster) -> BTreeMap<&'a str, Vec<&'a Position>> {
    let mut answers: BTreeMap<&str, Vec<&Position>> = BTreeMap::new();
    for position in &cluster.positions {
        for source in view.sources(position) {
            answers.entry(source).or_default().push(position);
        }
    }
    answers
}

fn cell(view: &View<'_>, cluster: &Cluster, source: &str, positions: &[&Position]) -> Cell {
    let disputed =
        |position: &Position| cluster.relations.iter().any(|r| r.relation == "conflict" && (r.a == position.id || r.b == position.id));
    let lead = cluster.positions.iter().map(|p| view.sources(p).len()).max().unwrap_or(0);
    let state = if positions.is_empty() {
        "silent"
    } else if positions.iter().any(|p| disputed(p)) {
        "conflicts"
    } else if (lead > 1 || cluster.positions.len() == 1) && positions.iter().any(|p| view.sources(p).len() == lead) {
        "agrees"
    } else {
        "differs"
    };
    // The disputed answer is the one to look at first.
    let shown = positions.iter().find(|p| disputed(p)).or(positions.first());
    let claim = shown.and_then(|p| view.claims(p).find(|c| view.source(&c.article) == source));
    Cell {
        source: source.to_owned(),
        state,
        mark: STATES.iter().find(|(s, _)| *s == state).map_or("", |(_, mark)| mark),
        letters: positions.iter().map(|p| letter(&p.id)).collect::<Vec<_>>().join(" "),
        short: shown.map(|p| p.label.clone()).filter(|label| label.chars().count() <= SHORT).unwrap_or_default(),
        position: shown.map_or(String::new(), |p| p.id.clone()),
        claim: claim.map(|c| c.id),
        text: claim.map_or(String::new(), |c| c.text.clone()),
    }
}

/// The sources that speak, for the filter: names between bars.
pub(super) fn speakers(view: &View<'_>, cluster: &Cluster) -> String {
    let mut sources = cluster.positions.iter().flat_map(|p| view.sources(p)).collect::<Vec<_>>();
    sources.sort_unstable();
    sources.dedup();
    format!("|{}|", sources.join("|"))
}

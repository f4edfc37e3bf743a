//! The matrix: questions down, sources across, and in each cell how the source's answer stands to the others'.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::super::view::{View, letter};
use super::stories::title;
use crate::report::paint::shorten;
use crate::report::{Cluster, Position};

/// Above this many sources, a row shows how many give which answer instead of a cell for each.
const MOST_COLUMNS: usize = 60;
/// Above this many sources, their names stand upright.
const MOST_FLAT: usize = 7;

/// An answer of at most so many characters stands in the cell.
const SHORT: usize = 22;
/// Of an answer that is disputed so many, cut where it has more: what is disputed is to be seen at once.
const SHORT_DISPUTED: usize = 40;
/// Characters of a passage that a cell shows when pointed at.
const HOVER: usize = 120;
/// Answers that a bar names.
const ANSWERS_NAMED: usize = 4;
/// Rows that stand open from the start: of the only story, of one of the first stories, of any other.
const ROWS_SHOWN: [usize; 3] = [60, 20, 5];
const FIRST_STORIES: usize = 10;

/// The matrix of one story.
#[derive(Debug, Serialize)]
pub(super) struct Matrix {
    story: usize,
    title: String,
    articles: usize,
    sources: Vec<String>,
    upright: bool,
    /// Whether rows are bars, for want of room for a column a source.
    bars: bool,
    rows: Vec<Row>,
    /// How many rows stand open from the start.
    shown: usize,
}

#[derive(Debug, Serialize)]
struct Row {
    id: usize,
    label: String,
    verdict: String,
    cells: Vec<Cell>,
    answers: Vec<Segment>,
    /// How many answers the bar does not name, and how many sources say nothing.
    more: usize,
    silent: usize,
}

/// One source's answer to one question.
#[derive(Debug, Serialize)]
struct Cell {
    /// `agrees`, `differs`, `conflicts` or `silent`.
    state: &'static str,
    letters: String,
    /// The answer itself, where it is short enough for a cell.
    short: String,
    position: String,
    claim: Option<usize>,
    text: String,
}

/// One answer in a bar: how many sources give it, after how many.
#[derive(Debug, Serialize)]
struct Segment {
    state: &'static str,
    letter: String,
    label: String,
    position: String,
    count: usize,
    x: usize,
}

/// An answer with who gives it.
struct Given<'a> {
    position: &'a Position,
    sources: Vec<&'a str>,
    state: &'static str,
}

/// One matrix a story, of the questions that more than one answer was given to or more than one source speaks of: those first with most
/// disputes, then those of most articles.
pub(super) fn matrices(view: &View<'_>) -> Vec<Matrix> {
    let mut rows: BTreeMap<usize, Vec<&Cluster>> = BTreeMap::new();
    for cluster in view.report.clusters.iter().filter(|c| c.sources > 1 || c.positions.len() > 1) {
        rows.entry(cluster.story).or_default().push(cluster);
    }
    let articles = |story: usize| view.report.stories.get(story).map_or(0, |s| s.articles.len());
    let disputes = |clusters: &[&Cluster]| clusters.iter().filter(|c| c.verdict == "contradiction").count();
    let mut rows = rows.into_iter().collect::<Vec<_>>();
    rows.sort_by_key(|(story, clusters)| (Reverse(disputes(clusters)), Reverse(articles(*story)), *story));
    let only = rows.len() == 1;
    let shown = |at: usize| ROWS_SHOWN[if only { 0 } else { 1 + usize::from(at >= FIRST_STORIES) }];
    rows.into_iter().enumerate().map(|(at, (story, clusters))| matrix(view, story, &clusters, shown(at))).collect()
}

fn matrix(view: &View<'_>, story: usize, clusters: &[&Cluster], shown: usize) -> Matrix {
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
        title: told.map_or(String::new(), |story| title(view, story)),
        articles: ids.len(),
        upright: sources.len() > MOST_FLAT,
        bars: sources.len() > MOST_COLUMNS,
        rows: clusters.iter().map(|cluster| row(view, cluster, &sources)).collect(),
        sources: sources.into_iter().map(str::to_owned).collect(),
        shown,
    }
}

fn row(view: &View<'_>, cluster: &Cluster, sources: &[&str]) -> Row {
    let mut given = given(view, cluster);
    let bars = sources.len() > MOST_COLUMNS;
    let cells = if bars { Vec::new() } else { sources.iter().map(|source| cell(view, source, &given)).collect() };
    let (mut answers, mut x) = (Vec::new(), 0);
    if bars {
        // A bar is read by length: the answer of most sources first.
        given.sort_by_key(|g| Reverse(g.sources.len()));
        let mut seen = BTreeSet::new();
        for g in &given {
            // A source that gives two answers counts with the first.
            let count = g.sources.iter().filter(|s| seen.insert(**s)).count();
            answers.push(segment(g, count, x));
            x += count;
        }
        answers.retain(|answer| answer.count > 0);
    }
    Row {
        id: cluster.id,
        label: cluster.label.clone(),
        verdict: cluster.verdict.clone(),
        more: answers.len().saturating_sub(ANSWERS_NAMED),
        silent: sources.len().saturating_sub(x),
        answers,
        cells,
    }
}

fn segment(given: &Given<'_>, count: usize, x: usize) -> Segment {
    Segment {
        state: given.state,
        letter: letter(&given.position.id).to_owned(),
        label: shorten(&given.position.label, 2 * SHORT),
        position: given.position.id.clone(),
        count,
        x,
    }
}

/// The answers of a cluster, and how each stands: in conflict, that of most sources, or another.
fn given<'a>(view: &View<'a>, cluster: &'a Cluster) -> Vec<Given<'a>> {
    let disputed = cluster.relations.iter().filter(|r| r.relation == "conflict").flat_map(|r| [&r.a, &r.b]).collect::<BTreeSet<_>>();
    let mut given = cluster.positions.iter().map(|p| Given { position: p, sources: view.sources(p), state: "differs" }).collect::<Vec<_>>();
    let lead = given.iter().map(|g| g.sources.len()).max().unwrap_or(0);
    let led = lead > 1 || given.len() == 1;
    for g in &mut given {
        if disputed.contains(&g.position.id) {
            g.state = "conflicts";
        } else if led && g.sources.len() == lead {
            g.state = "agrees";
        }
    }
    given
}

fn cell(view: &View<'_>, source: &str, given: &[Given<'_>]) -> Cell {
    let own = given.iter().filter(|g| g.sources.contains(&source)).collect::<Vec<_>>();
    let of = |state: &str| own.iter().find(|g| g.state == state);
    // The disputed answer is the one to look at first.
    let shown = of("conflicts").or(own.first()).map(|g| g.position);
    let claim = shown.and_then(|p| view.claims(p).find(|c| view.source(&c.article) == source));
    Cell {
        state: of("conflicts").or_else(|| of("agrees")).or(own.first()).map_or("silent", |g| g.state),
        letters: own.iter().map(|g| letter(&g.position.id)).collect::<Vec<_>>().join(" "),
        short: match (shown, of("conflicts")) {
            (Some(position), Some(_)) => shorten(&position.label, SHORT_DISPUTED),
            (Some(position), None) if position.label.chars().count() <= SHORT => position.label.clone(),
            _ => String::new(),
        },
        position: shown.map_or(String::new(), |p| p.id.clone()),
        claim: claim.map(|c| c.id),
        text: claim.map_or(String::new(), |c| shorten(&c.text, HOVER)),
    }
}

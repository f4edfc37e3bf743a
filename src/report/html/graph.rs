//! Who copied whom: every origin that several articles come from, with lines to them.

use std::cmp::Reverse;

use serde::Serialize;

use super::super::view::View;
use crate::report::paint::shorten;
use crate::report::{Origin, Passage};

/// Height of a row, width of the drawing, and where its two columns stand.
const ROW: usize = 34;
const WIDTH: usize = 560;
const LEFT: usize = 110;
const RIGHT: usize = 250;
/// Rows of the drawing; what does not fit is told by the list alone.
const MOST_ROWS: usize = 60;
/// Articles of one origin that are drawn; the others are counted on the last row.
const MOST_LEAVES: usize = 12;
/// Passages quoted of an origin, and origins told in full; the others are folded away.
const MOST_PASSAGES: usize = 6;
const MOST_TOLD: usize = 30;

#[derive(Debug, Default, Serialize)]
pub(super) struct Graph {
    width: usize,
    height: usize,
    hubs: Vec<Hub>,
    /// The same in words: those of most articles first, and how many stand open.
    origins: Vec<Told>,
    shown: usize,
    /// How many articles share no words with another.
    alone: usize,
}

#[derive(Debug, Serialize)]
struct Hub {
    x: usize,
    y: usize,
    label: String,
    leaves: Vec<Leaf>,
}

#[derive(Debug, Serialize)]
struct Leaf {
    x: usize,
    y: usize,
    label: String,
    path: String,
}

#[derive(Debug, Serialize)]
struct Told {
    number: usize,
    sources: Vec<String>,
    why: String,
    passages: Vec<String>,
}

pub(super) fn graph(view: &View<'_>) -> Graph {
    let mut graph = Graph { width: WIDTH, ..Graph::default() };
    graph.alone = view.report.origins.iter().filter(|o| o.articles.len() == 1).count();
    let mut shared = view.report.origins.iter().filter(|o| o.articles.len() > 1).collect::<Vec<_>>();
    shared.sort_by_key(|origin| (Reverse(origin.articles.len()), origin.id));
    let mut row = 0;
    for (index, origin) in shared.into_iter().enumerate() {
        let sources = origin.articles.iter().map(|id| view.source(id).to_owned()).collect::<Vec<_>>();
        let drawn = leaves(&sources);
        if row + drawn.len() <= MOST_ROWS {
            graph.hubs.push(hub(index + 1, row, &drawn));
            row += drawn.len();
            graph.height = row * ROW + 8;
        }
        graph.origins.push(Told { number: index + 1, why: origin.why.clone(), passages: passages(view, origin), sources });
    }
    graph.shown = MOST_TOLD;
    graph
}

/// What is drawn of an origin's articles.
fn leaves(sources: &[String]) -> Vec<String> {
    if sources.len() <= MOST_LEAVES {
        return sources.to_vec();
    }
    let (drawn, rest) = sources.split_at(MOST_LEAVES - 1);
    let mut drawn = drawn.to_vec();
    drawn.push(format!("and {} more", rest.len()));
    drawn
}

/// The longest of the shared passages, each once.
fn passages(view: &View<'_>, origin: &Origin) -> Vec<String> {
    let text = |p: &Passage| view.text(&p.article)?.get(p.start..p.end).map(|t| shorten(&t.replace('\n', " "), 240));
    let mut passages = origin.passages.iter().filter_map(text).collect::<Vec<_>>();
    passages.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    passages.dedup();
    passages.truncate(MOST_PASSAGES);
    passages
}

fn hub(number: usize, row: usize, sources: &[String]) -> Hub {
    let y = row * ROW + sources.len() * ROW / 2 + 4;
    let leaf = |(at, source): (usize, &String)| {
        let leaf_y = (row + at) * ROW + ROW / 2 + 4;
        let middle = (LEFT + RIGHT) / 2;
        Leaf {
            x: RIGHT,
            y: leaf_y,
            label: shorten(source, 36),
            path: format!("M{LEFT} {y}C{middle} {y} {middle} {leaf_y} {RIGHT} {leaf_y}"),
        }
    };
    Hub { x: LEFT, y, label: format!("origin {number}"), leaves: sources.iter().enumerate().map(leaf).collect() }
}

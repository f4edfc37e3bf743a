//! Who copied whom: every origin that several articles come from, with lines to them.

use serde::Serialize;

use super::super::view::View;
use crate::report::paint::shorten;

/// Height of a row, width of the drawing, and where its two columns stand.
const ROW: usize = 34;
const WIDTH: usize = 560;
const LEFT: usize = 110;
const RIGHT: usize = 250;
/// Above this many articles the list says it better than a drawing.
const MOST_NODES: usize = 60;

#[derive(Debug, Default, Serialize)]
pub(super) struct Graph {
    width: usize,
    height: usize,
    hubs: Vec<Hub>,
    /// The same in words.
    origins: Vec<Told>,
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
    let mut row = 0;
    for (index, origin) in view.report.origins.iter().filter(|o| o.articles.len() > 1).enumerate() {
        let sources = origin.articles.iter().map(|id| view.source(id).to_owned()).collect::<Vec<_>>();
        let text = |p: &crate::report::Passage| view.text(&p.article)?.get(p.start..p.end).map(|t| shorten(&t.replace('\n', " "), 240));
        let mut passages = origin.passages.iter().filter_map(text).collect::<Vec<_>>();
        passages.sort();
        passages.dedup();
        if row + sources.len() <= MOST_NODES {
            graph.hubs.push(hub(index + 1, row, &sources));
            row += sources.len();
            graph.height = row * ROW + 8;
        }
        graph.origins.push(Told { number: index + 1, sources, why: origin.why.clone(), passages });
    }
    graph
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

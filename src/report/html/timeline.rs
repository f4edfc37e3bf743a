//! The timeline: what was published on which day, and which later report went beyond an earlier one.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::view::View;
use crate::report::Position;

/// A day with its articles and the updates that it brought.
#[derive(Debug, Default, Serialize)]
pub(super) struct Day {
    date: String,
    articles: Vec<(String, String)>,
    updates: Vec<Update>,
}

#[derive(Debug, Serialize)]
struct Update {
    cluster: usize,
    label: String,
    before: Side,
    after: Side,
    reason: String,
}

#[derive(Debug, Serialize)]
struct Side {
    answer: String,
    sources: String,
    date: String,
}

/// The days in order, and those without a date last. Empty when nothing was updated and no two days are known.
pub(super) fn days(view: &View<'_>) -> Vec<Day> {
    let mut days: BTreeMap<&str, Day> = BTreeMap::new();
    for article in &view.report.articles {
        let date = article.published.as_deref().unwrap_or(UNDATED);
        let title = article.title.clone().unwrap_or_else(|| article.id.clone());
        days.entry(date).or_default().articles.push((article.source.clone(), title));
    }
    for cluster in &view.report.clusters {
        for relation in cluster.relations.iter().filter(|r| r.relation == "update") {
            let find = |id: &str| cluster.positions.iter().find(|p| p.id == id);
            let (Some(mut before), Some(mut after)) = (find(&relation.a), find(&relation.b)) else { continue };
            if first_day(view, after) < first_day(view, before) {
                std::mem::swap(&mut before, &mut after);
            }
            let day = days.entry(first_day(view, after)).or_default();
            day.updates.push(Update {
                cluster: cluster.id,
                label: cluster.label.clone(),
                before: side(view, before),
                after: side(view, after),
                reason: relation.reason.clone(),
            });
        }
    }
    for (date, day) in &mut days {
        day.date = if *date == UNDATED { "day unknown".to_owned() } else { (*date).to_owned() };
    }
    let worth_showing = days.len() > 1 || days.values().any(|day| !day.updates.is_empty());
    if worth_showing { days.into_values().collect() } else { Vec::new() }
}

/// Sorts after every date.
const UNDATED: &str = "~";

/// The earliest day on which a position was published.
fn first_day<'a>(view: &View<'a>, position: &'a Position) -> &'a str {
    view.claims(position).filter_map(|claim| view.published(&claim.article)).min().unwrap_or(UNDATED)
}

fn side(view: &View<'_>, position: &Position) -> Side {
    let date = first_day(view, position);
    Side {
        answer: position.label.clone(),
        sources: view.sources(position).join(", "),
        date: if date == UNDATED { String::new() } else { date.to_owned() },
    }
}

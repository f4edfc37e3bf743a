//! One card a question: the answers with their sources and words, how they stand to each other, and the evidence.

use serde::Serialize;

use serde_json::{Value, json};

use super::super::view::{View, count, letter, relations, voice};
use super::evidence::Reasons;
use super::sources::Sources;
use crate::report::{ClaimEntry, Cluster, Position, Relation};

/// How many links are shown with their evidence in one card: the weakest, which decide whether the question is one.
const LINKS_SHOWN: usize = 6;

/// How many passages of an answer stand open, and how many names in a line; the others are folded away.
const QUOTES_SHOWN: usize = 6;
const NAMES_SHOWN: usize = 12;

#[derive(Debug, Serialize)]
pub(super) struct Card {
    id: usize,
    story: usize,
    label: String,
    facet: String,
    verdict: String,
    /// Why the verdict was given, where no relation says it.
    why: String,
    counts: String,
    silent: String,
    /// Numbers of the sources that speak, for the filter.
    speakers: String,
    answers: Vec<Answer>,
    /// Conflicts and updates.
    relations: Vec<Stands>,
    /// What was found compatible.
    compatible: Vec<Stands>,
    linked: bool,
}

#[derive(Debug, Serialize)]
struct Answer {
    id: String,
    letter: String,
    label: String,
    sources: String,
    quotes: Vec<Quote>,
    /// What is folded away, and all names where there are many.
    more: String,
    names: String,
    rest: Vec<Quote>,
}

#[derive(Debug, Serialize)]
struct Quote {
    claim: usize,
    text: String,
    place: String,
    manner: String,
}

#[derive(Debug, Serialize)]
struct Stands {
    a: String,
    b: String,
    relation: String,
    kind: String,
    reason: String,
    letters: String,
    evidence: Option<usize>,
}

pub(super) fn card<'a>(view: &View<'a>, cluster: &'a Cluster, sources: &Sources<'_>, reasons: &mut Reasons<'a>) -> Card {
    let (compatible, relations) = relations(cluster).into_iter().partition::<Vec<_>, _>(|r| r.relation == "compatible");
    Card {
        id: cluster.id,
        story: cluster.story,
        label: cluster.label.clone(),
        facet: cluster.facet.clone(),
        verdict: cluster.verdict.clone(),
        why: if relations.is_empty() { cluster.why.clone() } else { String::new() },
        counts: format!("{}, {}", count(cluster.sources, "source"), count(cluster.origins, "origin")),
        silent: names(&cluster.silent.iter().map(String::as_str).collect::<Vec<_>>()),
        speakers: sources.speakers(view, cluster),
        answers: cluster.positions.iter().map(|p| answer(view, p)).collect(),
        relations: relations.into_iter().map(|r| stands(r, reasons)).collect(),
        compatible: compatible.into_iter().map(|r| stands(r, reasons)).collect(),
        linked: !cluster.links.is_empty(),
    }
}

/// The links of a cluster that are shown, for the page's script: two claims and the number of their evidence.
pub(super) fn links<'a>(cluster: &'a Cluster, reasons: &mut Reasons<'a>) -> Vec<Value> {
    let mut links = cluster.links.iter().collect::<Vec<_>>();
    links.sort_by(|x, y| x.bits.total_cmp(&y.bits).then((x.a, x.b).cmp(&(y.a, y.b))));
    links.into_iter().take(LINKS_SHOWN).map(|link| json!([link.a, link.b, reasons.number(&link.evidence)])).collect()
}

fn answer(view: &View<'_>, position: &Position) -> Answer {
    let sources = view.sources(position);
    let mut quotes = view.claims(position).map(|claim| quote(view, claim)).collect::<Vec<_>>();
    let rest = if quotes.len() > QUOTES_SHOWN + 1 { quotes.split_off(QUOTES_SHOWN) } else { Vec::new() };
    let many = sources.len() > NAMES_SHOWN;
    let more = match (rest.len(), many) {
        (0, false) => String::new(),
        (0, true) => "All sources".to_owned(),
        (passages, false) => format!("{passages} more passages"),
        (passages, true) => format!("All sources, and {passages} more passages"),
    };
    Answer {
        id: position.id.clone(),
        letter: letter(&position.id).to_owned(),
        label: position.label.clone(),
        names: if many { sources.join(", ") } else { String::new() },
        sources: names(&sources),
        quotes,
        more,
        rest,
    }
}

/// Names in a line; of many the first, and how many more there are.
fn names(names: &[&str]) -> String {
    if names.len() <= NAMES_SHOWN {
        return names.join(", ");
    }
    let shown = NAMES_SHOWN / 2;
    format!("{} and {} more", names[..shown].join(", "), names.len() - shown)
}

fn quote(view: &View<'_>, claim: &ClaimEntry) -> Quote {
    let place = view.place(&claim.article, claim.start);
    let mut manner = Vec::new();
    if !matches!(claim.modality.as_str(), "asserted" | "") {
        manner.push(claim.modality.clone());
    }
    manner.extend(claim.attribution.iter().map(voice));
    Quote {
        claim: claim.id,
        text: claim.text.clone(),
        place: place.map_or(claim.article.clone(), |p| format!("{}:{}:{}", claim.article, p.line, p.column)),
        manner: manner.join(" · "),
    }
}

fn stands<'a>(relation: &'a Relation, reasons: &mut Reasons<'a>) -> Stands {
    Stands {
        a: relation.a.clone(),
        b: relation.b.clone(),
        relation: relation.relation.clone(),
        kind: relation.kind.clone(),
        reason: relation.reason.clone(),
        letters: format!("{}–{}", letter(&relation.a), letter(&relation.b)),
        evidence: reasons.number(&relation.evidence),
    }
}

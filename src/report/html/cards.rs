//! One card a question: the answers with their sources and words, how they stand to each other, and the evidence.

use serde::Serialize;

use super::super::view::{View, count, letter, relations};
use super::evidence::{Reasons, reasons};
use super::matrix::speakers;
use crate::report::{ClaimEntry, Cluster, Link, Position, Relation};

/// How many links are shown with their evidence in one card: the weakest, which decide whether the question is one.
const LINKS_SHOWN: usize = 6;

#[derive(Debug, Serialize)]
pub(super) struct Card {
    id: usize,
    label: String,
    facet: String,
    verdict: String,
    why: String,
    counts: String,
    silent: Vec<String>,
    speakers: String,
    answers: Vec<Answer>,
    /// Conflicts and updates.
    relations: Vec<Stands>,
    /// What was found compatible.
    compatible: Vec<Stands>,
    links: Vec<Linked>,
}

#[derive(Debug, Serialize)]
struct Answer {
    id: String,
    letter: String,
    label: String,
    sources: Vec<String>,
    quotes: Vec<Quote>,
}

#[derive(Debug, Serialize)]
struct Quote {
    claim: usize,
    source: String,
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
    evidence: Option<Reasons>,
}

#[derive(Debug, Serialize)]
struct Linked {
    a: usize,
    b: usize,
    left: String,
    right: String,
    evidence: Option<Reasons>,
}

pub(super) fn card(view: &View<'_>, cluster: &Cluster) -> Card {
    let mut links = cluster.links.iter().collect::<Vec<_>>();
    links.sort_by(|x, y| x.bits.total_cmp(&y.bits).then((x.a, x.b).cmp(&(y.a, y.b))));
    let (compatible, relations) = relations(cluster).into_iter().partition::<Vec<_>, _>(|r| r.relation == "compatible");
    Card {
        id: cluster.id,
        label: cluster.label.clone(),
        facet: cluster.facet.clone(),
        verdict: cluster.verdict.clone(),
        why: cluster.why.clone(),
        counts: format!("{}, {}", count(cluster.sources, "source"), count(cluster.origins, "origin")),
        silent: cluster.silent.clone(),
        speakers: speakers(view, cluster),
        answers: cluster.positions.iter().map(|p| answer(view, p)).collect(),
        relations: relations.into_iter().map(stands).collect(),
        compatible: compatible.into_iter().map(stands).collect(),
        links: links.into_iter().take(LINKS_SHOWN).filter_map(|link| linked(view, link)).collect(),
    }
}

fn answer(view: &View<'_>, position: &Position) -> Answer {
    Answer {
        id: position.id.clone(),
        letter: letter(&position.id).to_owned(),
        label: position.label.clone(),
        sources: view.sources(position).into_iter().map(str::to_owned).collect(),
        quotes: view.claims(position).map(|claim| quote(view, claim)).collect(),
    }
}

fn quote(view: &View<'_>, claim: &ClaimEntry) -> Quote {
    let place = view.place(&claim.article, claim.start);
    let mut manner = Vec::new();
    if !matches!(claim.modality.as_str(), "asserted" | "") {
        manner.push(claim.modality.clone());
    }
    manner.extend(claim.attribution.iter().map(|said| format!("{} {}", said.holder, said.verb)));
    Quote {
        claim: claim.id,
        source: view.source(&claim.article).to_owned(),
        text: claim.text.clone(),
        place: place.map_or(claim.article.clone(), |p| format!("{}:{}:{}", claim.article, p.line, p.column)),
        manner: manner.join(" · "),
    }
}

fn stands(relation: &Relation) -> Stands {
    Stands {
        a: relation.a.clone(),
        b: relation.b.clone(),
        relation: relation.relation.clone(),
        kind: relation.kind.clone(),
        reason: relation.reason.clone(),
        letters: format!("{}–{}", letter(&relation.a), letter(&relation.b)),
        evidence: reasons(&relation.evidence),
    }
}

fn linked(view: &View<'_>, link: &Link) -> Option<Linked> {
    let side = |id: usize| view.report.claims.get(id).map(|c| format!("{}: “{}”", view.source(&c.article), c.text));
    Some(Linked { a: link.a, b: link.b, left: side(link.a)?, right: side(link.b)?, evidence: reasons(&link.evidence) })
}

//! The clusters of one story: pairs, groups, positions, relations, verdicts.

use super::Verifier;
use super::corpus::Corpus;
use super::question::{answer, question, title};
use super::similarity::{self, Similarity};
use super::standing::standing;
use crate::claim::Claims;
use crate::cluster;
use crate::compare::{Ground, Item, Pair};
use crate::report::{Cluster, Evidence, Link, Position, Relation};
use crate::span::Span;
use crate::value::Kind;
use crate::verdict::origin::Origins;
use crate::verdict::{self, Case, Judgement, Stand};

/// Clusters that share this much of their claims with a larger one say nothing new.
const SHARE: f64 = 0.9;

/// How far, in bits, above the threshold a claim must fit the rest of its cluster on average; else it is left out of it.
const LEAST: f64 = 0.5;

/// How the answers of two items stand.
type Judge<'j> = &'j dyn Fn(&Item<'_>, &Item<'_>) -> Judgement;

/// The answer that an item gives, where it is not told in the item's words.
type Answer<'j> = &'j dyn Fn(&Item<'_>) -> Option<String>;

/// A story made ready for clustering.
pub(super) struct StoryClusters<'a> {
    id: usize,
    ground: Ground<'a>,
    own: Option<&'a dyn Similarity>,
    threshold: f64,
    corpus: &'a Corpus<'a>,
    origins: &'a Origins,
}

impl<'a> StoryClusters<'a> {
    pub(super) fn new(verifier: &'a Verifier, corpus: &'a Corpus<'a>, id: usize, origins: &'a Origins) -> Self {
        let all: Vec<(u32, &Claims)> = corpus.stories[id].iter().map(|&i| (i as u32, &*corpus.claims[i])).collect();
        let ground = Ground::new(&all, &verifier.options.weights, &verifier.options.words);
        let own = verifier.options.similarity.as_deref();
        StoryClusters { id, ground, own, threshold: verifier.options.threshold, corpus, origins }
    }

    /// The story's clusters in which more than one publisher speaks, each with how strongly it stands.
    pub(super) fn clusters(&self) -> Vec<(f64, Cluster)> {
        let pairs = self.pairs();
        let groups = cluster::clusters(self.ground.items.len(), &pairs, self.threshold);
        let groups = cluster::prune(groups, &pairs, self.threshold + LEAST);
        let groups = cluster::distinct(groups, |i| self.claim_id(&self.ground.items[i as usize]), SHARE);
        let answers = |a: &Item<'_>, b: &Item<'_>| self.judge(a, b);
        let agreed = groups.iter().filter_map(|members| self.cluster(members, &answers, &valued));
        // Spellings of one name are a question of their own, wherever the claims stand.
        let disputed = verdict::spelling::disputes(&self.ground.items);
        let spelled = disputed.iter().filter_map(|members| {
            let (strength, mut cluster) =
                self.cluster(members, &verdict::spelling::judge, &|item| verdict::spelling::named(item).map(title))?;
            let items = members.iter().map(|&m| &self.ground.items[m as usize]);
            cluster.label = spelled_how(items.filter_map(verdict::spelling::named));
            Some((strength, cluster))
        });
        agreed.chain(spelled).collect()
    }

    fn claim_id(&self, item: &Item<'_>) -> usize {
        self.corpus.first_claim[item.article as usize] + item.claim as usize
    }

    fn source(&self, article: usize) -> &str {
        self.corpus.read[article].article.source()
    }

    fn cluster(&self, members: &[u32], judge: Judge<'_>, told_as: Answer<'_>) -> Option<(f64, Cluster)> {
        let items: Vec<&Item<'_>> = members.iter().map(|&m| &self.ground.items[m as usize]).collect();
        let sources: Vec<&str> = items.iter().map(|i| self.source(i.article as usize)).collect();
        let mut speaking = sources.clone();
        speaking.sort_unstable();
        speaking.dedup();
        if speaking.len() < 2 {
            return None;
        }
        let groups = verdict::positions(items.len(), |i, j| judge(items[i], items[j]));
        let positions: Vec<Position> = groups.iter().enumerate().map(|(i, group)| self.position(i, group, &items, told_as)).collect();
        let relations = self.relations(&groups, &items, judge);
        let origins = self.count_origins(&items);
        let (verdict, mut why) = verdict(&relations, speaking.len(), origins);
        if let Some(bridge) = bridge(&items, judge).filter(|_| relations.is_empty()) {
            why = format!("{why}; {bridge}");
        }
        let bits = self.bits(&items);
        let standing = standing(&items, &sources, |i, j| bits[j][i]);
        let spokesman = items[standing.spokesman];
        let told: Vec<&str> = items.iter().map(|i| i.source.span.of(self.text(i))).collect();
        let cluster = Cluster {
            id: 0,
            label: question(spokesman, self.text(spokesman), &told),
            facet: items[0].facet.to_owned(),
            verdict: verdict.to_owned(),
            why,
            sources: speaking.len(),
            origins,
            silent: self.silent(&speaking),
            positions,
            relations,
            links: self.links(&items, &bits),
            story: self.id,
        };
        let unison = unison(&groups, &sources) as f64 / (speaking.len() - 1) as f64;
        Some((standing.strength * (origins as f64 / speaking.len() as f64) * (0.25 + 0.75 * unison), cluster))
    }

    /// The candidate pairs with their bits, those of the user's own similarity among them.
    fn pairs(&self) -> Vec<Pair> {
        let mut pairs = self.ground.pairs();
        if self.own.is_some() {
            for pair in &mut pairs {
                pair.bits += self.own_bits(&self.ground.items[pair.a as usize], &self.ground.items[pair.b as usize]);
            }
        }
        pairs
    }

    /// The sum of the evidence that two items answer one question.
    fn score(&self, a: &Item<'_>, b: &Item<'_>) -> f64 {
        self.ground.score(a, b) + self.own_bits(a, b)
    }

    fn own_bits(&self, a: &Item<'_>, b: &Item<'_>) -> f64 {
        similarity::bits(self.own, (a.source, self.text(a)), (b.source, self.text(b)))
    }

    /// The evidence that items answer one question: of each, with those before it.
    fn bits(&self, items: &[&Item<'_>]) -> Vec<Vec<f64>> {
        items.iter().enumerate().map(|(j, b)| items[..j].iter().map(|a| self.score(a, b)).collect()).collect()
    }

    /// The text of an item's article.
    fn text(&self, item: &Item<'_>) -> &str {
        self.corpus.read[item.article as usize].article.text()
    }

    /// A claim's passage on one line, cut after a few words.
    fn passage(&self, item: &Item<'_>) -> String {
        let words: Vec<&str> = item.source.span.of(self.text(item)).split_whitespace().collect();
        let more = if words.len() > 14 { " …" } else { "" };
        words[..words.len().min(14)].join(" ") + more
    }

    fn count_origins(&self, items: &[&Item<'_>]) -> usize {
        let story = &self.corpus.stories[self.id];
        let local = |article: u32| story.iter().position(|&a| a == article as usize).unwrap_or(0);
        let claims: Vec<(usize, Span)> = items.iter().map(|i| (local(i.article), i.source.span)).collect();
        self.origins.count(&claims)
    }

    /// The publishers of the story that say nothing of it.
    fn silent(&self, speaking: &[&str]) -> Vec<String> {
        let all = self.corpus.stories[self.id].iter().map(|&i| self.source(i));
        let mut silent: Vec<String> = all.filter(|s| !speaking.contains(s)).map(str::to_owned).collect();
        silent.sort();
        silent.dedup();
        silent
    }

    fn position(&self, i: usize, group: &[usize], items: &[&Item<'_>], told_as: Answer<'_>) -> Position {
        let shortest = group.iter().map(|&m| items[m]).min_by_key(|i| (i.source.span.len(), i.article, i.source.span.start));
        let label = told_as(items[group[0]])
            .or_else(|| group.iter().filter(|&&m| items[m].facet == items[0].facet).find_map(|&m| answer(items[m], self.text(items[m]))))
            .or_else(|| shortest.map(|i| self.passage(i)))
            .unwrap_or_default();
        let mut claims: Vec<usize> = group.iter().map(|&m| self.claim_id(items[m])).collect();
        claims.sort_unstable();
        claims.dedup();
        Position { id: letter(i), label, claims }
    }

    fn relations(&self, groups: &[Vec<usize>], items: &[&Item<'_>], judge: Judge<'_>) -> Vec<Relation> {
        let mut out = Vec::new();
        for (i, a) in groups.iter().enumerate() {
            for (j, b) in groups.iter().enumerate().skip(i + 1) {
                let judgement = decisive(a, b, items, judge);
                let relation = match judgement.stand {
                    Stand::Conflict => "conflict",
                    Stand::Update => "update",
                    _ => "compatible",
                };
                out.push(Relation {
                    a: letter(i),
                    b: letter(j),
                    relation: relation.to_owned(),
                    kind: judgement.kind.to_owned(),
                    reason: judgement.reason,
                    evidence: Vec::new(),
                });
            }
        }
        out
    }

    fn judge(&self, a: &Item<'_>, b: &Item<'_>) -> Judgement {
        verdict::judge(&Case { a, b, bits: self.score(a, b) })
    }

    /// The strongest link of every claim to one of another article.
    fn links(&self, items: &[&Item<'_>], bits: &[Vec<f64>]) -> Vec<Link> {
        let mut out: Vec<Link> = Vec::new();
        for (i, a) in items.iter().enumerate() {
            let others = items[..i].iter().enumerate().filter(|(_, b)| b.article != a.article);
            let best = others.map(|(j, b)| (bits[i][j], b)).max_by(|x, y| x.0.total_cmp(&y.0));
            if let Some((bits, b)) = best {
                let mut evidence = self.ground.evidence(b, a);
                evidence.extend(similarity::evidence(self.own, self.own_bits(b, a)));
                let evidence = evidence.into_iter().map(|e| Evidence { name: e.name, bits: e.bits }).collect();
                out.push(Link { a: self.claim_id(b), b: self.claim_id(a), bits, evidence });
            }
        }
        out
    }
}

/// How many publishers give an answer beside the first that gives it, for the answer that most give.
fn unison(groups: &[Vec<usize>], sources: &[&str]) -> usize {
    let distinct = |group: &Vec<usize>| group.iter().map(|&m| sources[m]).collect::<std::collections::BTreeSet<_>>().len();
    groups.iter().map(distinct).max().unwrap_or(1) - 1
}

/// The value that answers an item's question. A country is no role, and a length of time no day.
fn valued(item: &Item<'_>) -> Option<String> {
    let beside = match item.value.map(|v| &v.kind)? {
        Kind::Place(_) | Kind::Entity(_) => !matches!(item.facet, "where" | "origin" | "name"),
        Kind::Duration(_) => item.facet == "when",
        _ => false,
    };
    // A day that is not known is told in the article's own words.
    item.value.filter(|_| !beside).map(|v| v.normal()).filter(|normal| !normal.contains("XX") && !normal.contains("_REF"))
}

/// The question of a name that is spelled in several ways.
fn spelled_how<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut names: Vec<String> = names.map(title).collect();
    names.sort();
    names.dedup();
    format!("Which spelling is right: {}?", names.join(" or "))
}

/// The judgement between two positions: that of the claims that differ most, unless some of them give the same answer after all.
fn decisive(a: &[usize], b: &[usize], items: &[&Item<'_>], judge: Judge<'_>) -> Judgement {
    let all: Vec<Judgement> = a.iter().flat_map(|&x| b.iter().map(move |&y| judge(items[x], items[y]))).collect();
    let same = all.iter().find(|j| j.stand == Stand::Same).cloned();
    let most = all.into_iter().rev().max_by_key(|j| j.stand);
    same.or(most).unwrap_or(Judgement { stand: Stand::Compatible, kind: "restatement", reason: String::new() })
}

/// Why two values that are written differently are one answer.
fn bridge(items: &[&Item<'_>], judge: Judge<'_>) -> Option<String> {
    let (first, rest) = items.split_first()?;
    let written = first.value?.normal();
    let other = rest.iter().find(|i| i.value.is_some_and(|v| v.normal() != written))?;
    Some(judge(first, other)).filter(|j| j.stand == Stand::Same).map(|j| j.reason)
}

/// The verdict of a cluster and why, in a sentence.
fn verdict(relations: &[Relation], sources: usize, origins: usize) -> (&'static str, String) {
    let first = |kind: &str| relations.iter().find(|r| r.relation == kind);
    if let Some(conflict) = first("conflict") {
        return ("contradiction", format!("{}: {}", conflict.kind, conflict.reason));
    }
    if let Some(update) = first("update") {
        return ("developing", format!("{}: {}", update.kind, update.reason));
    }
    if origins < 2 {
        return ("single-origin", format!("{sources} sources, but their words come from one place"));
    }
    let finer = relations
        .iter()
        .find(|r| matches!(r.kind.as_str(), "refinement" | "estimate" | "longer-list"))
        .map_or(String::new(), |r| format!("; {}", r.reason));
    ("agreement", format!("{sources} sources of {origins} origins agree{finer}"))
}

/// `a`, `b`, ... `z`, `aa`, `ab` ...
fn letter(mut i: usize) -> String {
    let mut out = Vec::new();
    loop {
        out.push(b'a' + (i % 26) as u8);
        if i < 26 {
            break;
        }
        i = i / 26 - 1;
    }
    out.reverse();
    String::from_utf8(out).unwrap_or_default()
}

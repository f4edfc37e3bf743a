//! The clusters of one story: pairs, groups, positions, relations, verdicts.

use super::answers::{self, Told};
use super::clarity::{clarity, label};
use super::corpus::Corpus;
use super::homes::Homes;
use super::outcome::{Judge, Ruled, Voices, agreed, bridge, decisive, letter, shown_once, side_by_side, unison, verdict, whole_claims};
use super::similarity::{self, Similarity};
use super::standing::standing;
use super::{DayFrom, Verifier};
use crate::claim::Claims;
use crate::cluster;
use crate::compare::{Ground, Item, Pairs};
use crate::lexicon::inflect::title;
use crate::report::{Cluster, Evidence, Link, Position, Relation};
use crate::span::Span;
use crate::value::{Kind, Quantity, Value};
use crate::verdict::dispute::{self, Dispute, Rulings};
use crate::verdict::origin::Origins;
use crate::verdict::{self, Case, Judgement, Stand};

/// Clusters that share this much of their claims with a larger one say nothing new.
const SHARE: f64 = 0.9;

/// How far, in bits, above the threshold a claim must fit the rest of its cluster on average; else it is left out of it.
const LEAST: f64 = 0.5;

/// A story made ready for clustering.
pub(super) struct StoryClusters<'a> {
    id: usize,
    ground: Ground<'a>,
    /// The candidate pairs with their bits, those of the user's own similarity among them.
    pairs: Pairs,
    own: Option<&'a dyn Similarity>,
    threshold: f64,
    corpus: &'a Corpus<'a>,
}

impl<'a> StoryClusters<'a> {
    pub(super) fn new(verifier: &'a Verifier, corpus: &'a Corpus<'a>, id: usize) -> Self {
        let all: Vec<(u32, &Claims)> = corpus.stories[id].iter().map(|&i| (i as u32, &*corpus.claims[i])).collect();
        let ground = Ground::new(&all, &verifier.options.weights, &verifier.options.words)
            .dated(|article| corpus.days[article as usize].filter(|(_, from)| *from != DayFrom::Deduced).map(|(day, _)| day));
        let own = verifier.options.similarity.as_deref();
        let pairs = ground.pairs();
        let mut out = StoryClusters { id, ground, pairs, own, threshold: verifier.options.threshold, corpus };
        if own.is_some() {
            let mut pairs = std::mem::take(&mut out.pairs);
            pairs.all_mut().iter_mut().for_each(|p| p.bits += out.own_bits(out.item(p.a), out.item(p.b)));
            out.pairs = pairs;
        }
        out
    }

    fn item(&self, id: u32) -> &Item<'a> {
        &self.ground.items[id as usize]
    }

    /// The items that answer one question, each question once.
    fn groups(&self) -> Vec<Vec<u32>> {
        let groups = cluster::clusters(self.ground.items.len(), self.pairs.all(), self.threshold);
        let groups = cluster::prune(groups, &self.pairs, self.threshold + LEAST);
        cluster::distinct(groups, |i| self.claim_id(self.item(i)), |i| self.item(i).value.is_some(), SHARE)
    }

    /// The claims that answer one question, by their ids.
    pub(super) fn claim_groups(&self) -> Vec<Vec<usize>> {
        let claims = |group: Vec<u32>| {
            let mut claims: Vec<usize> = group.into_iter().map(|i| self.claim_id(self.item(i))).collect();
            claims.sort_unstable();
            claims.dedup();
            claims
        };
        self.groups().into_iter().map(claims).collect()
    }

    /// The story's clusters in which more than one publisher speaks, each with how strongly it stands.
    pub(super) fn clusters(&self, origins: &Origins) -> Vec<(f64, Cluster)> {
        let clause = |item: u32| (self.item(item).article, self.item(item).source.proposition);
        let mut homes = Homes::new(self.groups(), &clause);
        let disputes = dispute::disputes(&dispute::Story::new(&self.ground.items, self.pairs.all()));
        let mut rulings: Vec<Rulings<'_>> = homes.groups().iter().map(|_| Rulings::default()).collect();
        let mut own: Vec<&Dispute> = Vec::new();
        for dispute in &disputes {
            match homes.of(dispute) {
                Some(at) => {
                    rulings[at].add(dispute);
                    homes.add(at, &dispute.members());
                }
                None => own.push(dispute),
            }
        }
        let agreed = homes.groups().iter().zip(&rulings).filter_map(|(members, ruled)| self.cluster(members, ruled, &valued, origins));
        let mut clusters: Vec<(f64, Cluster)> = agreed.chain(own.into_iter().filter_map(|d| self.disputed(d, origins))).collect();
        shown_once(&mut clusters, &|claim| self.corpus.sentence(claim));
        clusters
    }

    /// The cluster of a dispute by itself.
    fn disputed(&self, dispute: &Dispute, origins: &Origins) -> Option<(f64, Cluster)> {
        let mut ruled = Rulings::default();
        ruled.add(dispute);
        let members = dispute.members();
        let answer = |item: &Item<'_>| {
            let answer = dispute.answers.iter().position(|answer| answer.binary_search(&item.id).is_ok())?;
            dispute.told.get(answer).map(|told| title(told)).or_else(|| valued(item))
        };
        let (strength, mut cluster) = self.cluster(&members, &ruled, &answer, origins)?;
        if let Some(asks) = &dispute.asks {
            cluster.label = either(asks, dispute.told.iter().map(|told| title(told)));
        }
        Some((strength, cluster))
    }

    fn claim_id(&self, item: &Item<'_>) -> usize {
        self.corpus.first_claim[item.article as usize] + item.claim as usize
    }

    fn source(&self, article: usize) -> &str {
        self.corpus.read[article].article.source()
    }

    fn cluster(&self, members: &[u32], ruled: &Rulings<'_>, told_as: Told<'_>, origins: &Origins) -> Option<(f64, Cluster)> {
        let items: Vec<&Item<'_>> = members.iter().map(|&m| &self.ground.items[m as usize]).collect();
        let sources: Vec<&str> = items.iter().map(|i| self.source(i.article as usize)).collect();
        let mut speaking = sources.clone();
        speaking.sort_unstable();
        speaking.dedup();
        if speaking.len() < 2 {
            return None;
        }
        let bits = self.bits(&items);
        let case = |i: usize, j: usize| Case { a: items[i], b: items[j], bits: bits[i.max(j)].get(i.min(j)).copied().unwrap_or(0.0) };
        let disputed: Ruled<'_> = &|i, j| ruled.of(members[i], members[j]);
        let judge: Judge<'_> = &|i, j| disputed(i, j).unwrap_or_else(|| verdict::judge(&case(i, j)));
        let answers = ruled.answers(members);
        // Whether it happened is told by a clause; only where the answers are ruled apart may a figure alone tell them.
        let (whether, ruled_apart) = (items[0].facet == "event", !answers.is_empty());
        let beside = |item: &Item<'_>| whether && (!ruled_apart || matches!(item.facet, "when" | "where" | "origin" | "name"));
        let told: Told<'_> = &|item| if beside(item) { None } else { told_as(item) };
        let groups = verdict::positions(items.len(), whole_claims(answers, &items), |i, j| {
            disputed(i, j).unwrap_or_else(|| verdict::judge_together(&case(i, j)))
        });
        let labels = answers::labels(&groups, &items, told, &|item| self.text(item));
        let positions = groups.iter().zip(labels).enumerate().map(|(i, (group, label))| self.position(i, group, label, &items)).collect();
        let (relations, same) = self.relations(&groups, &items, disputed, judge);
        let count = |of: &[usize]| self.count_origins(of.iter().map(|&m| items[m]), origins);
        let agreed = agreed(&groups, &relations, &same, &count);
        let origins = self.count_origins(items.iter().copied(), origins);
        let (verdict, mut why) = verdict(&relations, Voices { sources: speaking.len(), origins, agreed });
        if let Some(bridge) = bridge(&items, judge).filter(|_| relations.is_empty()) {
            why = format!("{why}; {bridge}");
        }
        let standing = standing(&items, &sources, |i, j| bits[j][i], |i| clarity(items[i], self.text(items[i])));
        let spokesman = items[standing.spokesman];
        let told: Vec<&str> = items.iter().map(|i| i.source.span.of(self.text(i))).collect();
        let cluster = Cluster {
            id: 0,
            label: label(spokesman, self.text(spokesman), &told),
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

    /// The sum of the evidence that two items answer one question; `a` stands before `b`.
    fn score(&self, a: &Item<'_>, b: &Item<'_>) -> f64 {
        self.pairs.bits(a.id, b.id).unwrap_or_else(|| self.ground.score(a, b) + self.own_bits(a, b))
    }

    fn own_bits(&self, a: &Item<'_>, b: &Item<'_>) -> f64 {
        similarity::bits(self.own, (a.source, self.text(a)), (b.source, self.text(b)))
    }

    /// The evidence that items answer one question: of each, with those before it.
    fn bits(&self, items: &[&Item<'_>]) -> Vec<Vec<f64>> {
        let mut out: Vec<Vec<f64>> = (0..items.len()).map(Vec::with_capacity).collect();
        for (i, a) in items.iter().enumerate() {
            items.iter().zip(&mut out).skip(i + 1).for_each(|(b, row)| row.push(self.score(a, b)));
        }
        out
    }

    /// The text of an item's article.
    fn text(&self, item: &Item<'_>) -> &str {
        self.corpus.read[item.article as usize].article.text()
    }

    fn count_origins<'i>(&self, items: impl Iterator<Item = &'i Item<'i>>, origins: &Origins) -> usize {
        let story = &self.corpus.stories[self.id];
        let local = |article: u32| story.iter().position(|&a| a == article as usize).unwrap_or(0);
        let claims: Vec<(usize, Span)> = items.map(|i| (local(i.article), i.source.span)).collect();
        origins.count(&claims)
    }

    /// The publishers of the story that say nothing of it; `speaking` is sorted.
    fn silent(&self, speaking: &[&str]) -> Vec<String> {
        let all = self.corpus.stories[self.id].iter().map(|&i| self.source(i));
        let mut silent: Vec<String> = all.filter(|s| speaking.binary_search(s).is_err()).map(str::to_owned).collect();
        silent.sort();
        silent.dedup();
        silent
    }

    fn position(&self, i: usize, group: &[usize], label: String, items: &[&Item<'_>]) -> Position {
        let mut claims: Vec<usize> = group.iter().map(|&m| self.claim_id(items[m])).collect();
        claims.sort_unstable();
        claims.dedup();
        Position { id: letter(i), label, claims }
    }

    /// How the positions stand to each other, and which pairs of them are the same answer for some of their claims.
    fn relations(
        &self,
        groups: &[Vec<usize>],
        items: &[&Item<'_>],
        ruled: Ruled<'_>,
        judge: Judge<'_>,
    ) -> (Vec<Relation>, Vec<(usize, usize)>) {
        let (mut out, mut same) = (Vec::new(), Vec::new());
        for (i, a) in groups.iter().enumerate() {
            for (j, b) in groups.iter().enumerate().skip(i + 1) {
                let (mut judgement, between) = decisive(a, b, ruled, judge);
                if judgement.stand == Stand::Conflict && !judgement.ruled && side_by_side(judgement.kind, a, b, items) {
                    judgement = Judgement { stand: Stand::Compatible, kind: "different-referent", ..judgement };
                }
                same.extend((judgement.stand == Stand::Same).then_some((i, j)));
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
                    reason: judgement.reason.into_owned(),
                    evidence: between.map_or(Vec::new(), |(x, y)| self.evidence(items[x], items[y])),
                });
            }
        }
        (out, same)
    }

    fn evidence(&self, a: &Item<'_>, b: &Item<'_>) -> Vec<Evidence> {
        let mut evidence = self.ground.evidence(a, b);
        evidence.extend(similarity::evidence(self.own, self.own_bits(a, b)));
        evidence.into_iter().map(|e| Evidence { name: e.name, bits: e.bits }).collect()
    }

    /// The strongest link of every claim to one of another article.
    fn links(&self, items: &[&Item<'_>], bits: &[Vec<f64>]) -> Vec<Link> {
        let mut out: Vec<Link> = Vec::new();
        for (i, a) in items.iter().enumerate() {
            let others = items[..i].iter().enumerate().filter(|(_, b)| b.article != a.article);
            let best = others.map(|(j, b)| (bits[i][j], b)).max_by(|x, y| x.0.total_cmp(&y.0));
            if let Some((bits, b)) = best {
                out.push(Link { a: self.claim_id(b), b: self.claim_id(a), bits, evidence: self.evidence(b, a) });
            }
        }
        out
    }
}

/// The value that answers an item's question. A country is no role, and a length of time no day.
fn valued(item: &Item<'_>) -> Option<String> {
    let beside = match item.value.map(|v| &v.kind)? {
        Kind::Place(_) | Kind::Entity(_) => !matches!(item.facet, "where" | "origin" | "name"),
        Kind::Duration(_) => item.facet == "when",
        // Whom and what a count is of is told best by the words that count it.
        _ => matches!(item.facet, "who" | "said-by" | "role"),
    };
    // Whose age it is stands in the question.
    if let (Kind::Quantity(quantity), "age") = (&item.value?.kind, item.facet)
        && quantity.unit == "year-old"
        && !quantity.counted.is_empty()
    {
        let age = Quantity { counted: String::new(), ..quantity.clone() };
        return Some(Value { kind: Kind::Quantity(age), ..item.value?.clone() }.plain());
    }
    // A day that is not known is told in the article's own words.
    let known = |v: &Value| Some(v.normal()).filter(|normal| !normal.contains("XX") && !normal.contains("_REF")).map(|_| v.plain());
    item.value.filter(|_| !beside).and_then(known)
}

/// A question with the answers it has, in order.
fn either(asks: &str, answers: impl Iterator<Item = String>) -> String {
    let mut answers: Vec<String> = answers.collect();
    answers.sort();
    answers.dedup();
    format!("{asks}: {}?", answers.join(" or "))
}

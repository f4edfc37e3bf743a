//! From claims to the report: stories, pairs, clusters, positions, relations, verdicts.

use super::Verifier;
use crate::claim::{Claims, Polarity};
use crate::cluster;
use crate::compare::{self, Comparison, Item, Vocabulary, Weights, items};
use crate::report::{ArticleEntry, AttributionEntry, ClaimEntry, Cluster, Evidence, Link, Position, Relation, Report, Story, ValueEntry};
use crate::verdict::{self, Case, Judgement, Stand};

/// Makes the report.
pub(super) fn report(verifier: &Verifier) -> Report {
    let read: Vec<_> = verifier.read.values().collect();
    let mut report = Report { schema_version: "1".to_owned(), ..Report::default() };
    report.articles = read.iter().map(|r| article(&r.article)).collect();
    let mut first_claim = Vec::new();
    for (i, r) in read.iter().enumerate() {
        first_claim.push(report.claims.len());
        report.claims.extend(r.claims.claims.iter().map(|c| claim(read[i].article.id(), read[i].article.text(), &r.claims, c)));
    }
    for (id, claim) in report.claims.iter_mut().enumerate() {
        claim.id = id;
    }
    let all: Vec<(u32, &Claims)> = read.iter().enumerate().map(|(i, r)| (i as u32, &r.claims)).collect();
    report.stories = vec![Story { id: 0, articles: report.articles.iter().map(|a| a.id.clone()).collect() }];
    let (items, vocabulary) = items(&all);
    let pairs = compare::pairs(&items, &vocabulary, &verifier.options.weights);
    let clusters = cluster::clusters(items.len(), &pairs, verifier.options.threshold);
    let claim_of = |i: u32| first_claim[items[i as usize].article as usize] + items[i as usize].claim as usize;
    let share = std::env::var("SH").map_or(0.7, |s| s.parse().unwrap());
    let clusters = cluster::distinct(clusters, claim_of, share);
    let sources: Vec<&str> = read.iter().map(|r| r.article.source()).collect();
    let weights = &verifier.options.weights;
    let context = Context { weights, items: &items, vocabulary: &vocabulary, first_claim: &first_claim, sources: &sources };
    report.clusters = clusters.iter().filter_map(|members| context.cluster(members)).collect();
    report.clusters.sort_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| first(a).cmp(&first(b))));
    for (id, cluster) in report.clusters.iter_mut().enumerate() {
        cluster.id = id;
        let rename = |old: &str| format!("{id}.{old}");
        for position in &mut cluster.positions {
            position.id = rename(&position.id);
        }
        for relation in &mut cluster.relations {
            relation.a = rename(&relation.a);
            relation.b = rename(&relation.b);
        }
    }
    report
}

/// Every candidate pair with its levels.
pub(super) fn comparisons(verifier: &Verifier) -> Vec<Comparison> {
    let all: Vec<(u32, &Claims)> = verifier.read.values().enumerate().map(|(i, r)| (i as u32, &r.claims)).collect();
    let (items, vocabulary) = items(&all);
    let first = first_claims(verifier);
    let id = |i: &Item<'_>| first[i.article as usize] + i.claim as usize;
    let comparison = |(a, b): (u32, u32)| {
        let (a, b) = (&items[a as usize], &items[b as usize]);
        Comparison {
            a: id(a),
            b: id(b),
            facets: (a.facet.to_owned(), b.facet.to_owned()),
            levels: compare::named_levels(a, b, &vocabulary),
        }
    };
    compare::candidates(&items, &vocabulary).into_iter().map(comparison).collect()
}

/// Id of every article's first claim.
fn first_claims(verifier: &Verifier) -> Vec<usize> {
    let mut next = 0;
    let lengths = verifier.read.values().map(|r| r.claims.claims.len());
    let start = |n: usize| {
        next += n;
        next - n
    };
    lengths.map(start).collect()
}

/// Contradictions first, then what is developing, then agreement by the number of sources.
fn rank(cluster: &Cluster) -> (u8, std::cmp::Reverse<usize>) {
    let verdict = match cluster.verdict.as_str() {
        "contradiction" => 0,
        "developing" => 1,
        "agreement" => 2,
        "single-origin" => 3,
        _ => 4,
    };
    (verdict, std::cmp::Reverse(cluster.sources))
}

fn first(cluster: &Cluster) -> Option<usize> {
    cluster.positions.iter().flat_map(|p| &p.claims).copied().min()
}

fn article(article: &crate::Article) -> ArticleEntry {
    ArticleEntry {
        id: article.id().to_owned(),
        source: article.source().to_owned(),
        path: article.path().map(str::to_owned),
        url: article.url().map(str::to_owned),
        title: article.title().map(str::to_owned),
        published: article.date().map(|d| d.to_string()),
        published_from: article.date_from().map(str::to_owned),
        format: article.format().map(str::to_owned),
    }
}

fn claim(article: &str, text: &str, claims: &Claims, claim: &crate::claim::Claim) -> ClaimEntry {
    let p = claims.proposition(claim);
    let value = |&v: &u32| {
        let value = &claims.values[v as usize];
        ValueEntry {
            kind: value.kind_name().to_owned(),
            start: value.span.start as usize,
            end: value.span.end as usize,
            normal: value.normal(),
        }
    };
    let mut values: Vec<u32> = claim.foci.iter().filter_map(|f| f.value).collect();
    values.sort_unstable();
    values.dedup();
    ClaimEntry {
        id: 0,
        article: article.to_owned(),
        sentence: p.sentence as usize,
        start: claim.span.start as usize,
        end: claim.span.end as usize,
        text: claim.span.of(text).to_owned(),
        normal: claims.normal(claim),
        facet: claim.facet().to_owned(),
        values: values.iter().map(value).collect(),
        polarity: if p.polarity == Polarity::Affirmed { "affirmed" } else { "negated" }.to_owned(),
        modality: p.modality.name().to_owned(),
        attribution: p
            .attribution
            .iter()
            .map(|a| AttributionEntry {
                holder: a.holder.clone(),
                verb: a.verb.clone(),
                start: a.span.start as usize,
                end: a.span.end as usize,
            })
            .collect(),
    }
}

struct Context<'a> {
    weights: &'a Weights,
    items: &'a [Item<'a>],
    vocabulary: &'a Vocabulary<'a>,
    first_claim: &'a [usize],
    sources: &'a [&'a str],
}

impl Context<'_> {
    fn id(&self, item: &Item<'_>) -> usize {
        self.first_claim[item.article as usize] + item.claim as usize
    }

    /// One cluster; `None` when only one article speaks and does not contradict itself.
    fn cluster(&self, members: &[u32]) -> Option<Cluster> {
        let items: Vec<&Item<'_>> = members.iter().map(|&m| &self.items[m as usize]).collect();
        let mut speaking: Vec<&str> = items.iter().map(|i| self.sources[i.article as usize]).collect();
        speaking.sort_unstable();
        speaking.dedup();
        if speaking.len() < 2 {
            return None;
        }
        let groups = verdict::positions(items.len(), |i, j| self.judge(items[i], items[j]));
        let positions: Vec<Position> = groups.iter().enumerate().map(|(i, group)| self.position(i, group, &items)).collect();
        let relations = self.relations(&groups, &items);
        let verdict = if relations.iter().any(|r| r.relation == "conflict") { "contradiction" } else { "agreement" };
        let mut silent: Vec<String> = self.sources.iter().filter(|s| !speaking.contains(s)).map(|s| (*s).to_owned()).collect();
        silent.sort();
        silent.dedup();
        Some(Cluster {
            id: 0,
            label: label(items[0]),
            facet: items[0].facet.to_owned(),
            verdict: verdict.to_owned(),
            why: String::new(),
            sources: speaking.len(),
            origins: speaking.len(),
            silent,
            positions,
            relations,
            links: self.links(&items),
            story: 0,
        })
    }

    fn ids(&self, group: &[usize], items: &[&Item<'_>]) -> Vec<usize> {
        let mut ids: Vec<usize> = group.iter().map(|&m| self.id(items[m])).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn position(&self, i: usize, group: &[usize], items: &[&Item<'_>]) -> Position {
        let first = items[group[0]];
        let label = first.value.map_or_else(|| first.proposition.predicate.clone(), |v| v.normal());
        Position { id: letter(i), label, claims: self.ids(group, items) }
    }

    fn relations(&self, groups: &[Vec<usize>], items: &[&Item<'_>]) -> Vec<Relation> {
        let mut out = Vec::new();
        for (i, a) in groups.iter().enumerate() {
            for (j, b) in groups.iter().enumerate().skip(i + 1) {
                let judgement = self.worst(a, b, items);
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
        verdict::judge(&Case { a, b, vocabulary: self.vocabulary, bits: compare::score(a, b, self.vocabulary, self.weights) })
    }

    /// The mildest judgement between two positions: they conflict only when no reading lets both stand.
    fn worst(&self, a: &[usize], b: &[usize], items: &[&Item<'_>]) -> Judgement {
        let all = a.iter().flat_map(|&x| b.iter().map(move |&y| self.judge(items[x], items[y])));
        all.min_by_key(|j| j.stand).unwrap_or(Judgement { stand: Stand::Compatible, kind: "restatement", reason: String::new() })
    }

    /// The strongest link of every claim to one of another article.
    fn links(&self, items: &[&Item<'_>]) -> Vec<Link> {
        let mut out: Vec<Link> = Vec::new();
        for (i, a) in items.iter().enumerate() {
            let best =
                items[..i].iter().filter(|b| b.article != a.article).map(|b| (compare::score(b, a, self.vocabulary, self.weights), b));
            if let Some((bits, b)) = best.max_by(|x, y| x.0.total_cmp(&y.0)) {
                let evidence = compare::evidence(b, a, self.vocabulary, self.weights)
                    .into_iter()
                    .map(|e| Evidence { name: e.name, bits: e.bits })
                    .collect();
                out.push(Link { a: self.id(b), b: self.id(a), bits, evidence });
            }
        }
        out
    }
}

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

fn label(item: &Item<'_>) -> String {
    let p = item.proposition;
    let words: Vec<&str> = p.arguments.iter().take(2).map(|a| a.name.as_deref().unwrap_or(&a.head)).collect();
    format!("{}: {}({})", item.facet, p.predicate, words.join(", "))
}

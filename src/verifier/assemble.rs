//! From claims to the report: story by story, then in an order that puts first what a reader should see first.

use super::clusters::StoryClusters;
use super::corpus::Corpus;
use super::entries;
use super::{Progress, Verifier};
use crate::claim::Claims;
use crate::compare::{Comparison, Ground, Item, SentenceComparison};
use crate::report::{Cluster, Origin, Passage, Report, Story};
use crate::verdict::origin::Origins;

/// Makes the report, telling after each story how far it is.
pub(super) fn report(verifier: &Verifier, told: &mut dyn FnMut(Progress)) -> Report {
    let corpus = Corpus::new(verifier);
    let mut report = Report { schema_version: "1".to_owned(), ..Report::default() };
    for (i, read) in corpus.read.iter().enumerate() {
        report.articles.push(entries::article(&read.article, corpus.days[i]));
        for claim in &corpus.claims[i].claims {
            report.claims.push(entries::claim(report.claims.len(), &read.article, &corpus.claims[i], claim));
        }
    }
    let mut clusters = Vec::new();
    let mut progress = Progress { stories: corpus.stories.len(), articles: corpus.read.len(), ..Progress::default() };
    told(progress);
    for (id, members) in corpus.stories.iter().enumerate() {
        let articles = members.iter().map(|&i| corpus.read[i].article.id().to_owned()).collect();
        report.stories.push(Story { id, articles });
        clusters.extend(story(verifier, &corpus, id, &mut report));
        progress.stories_done += 1;
        progress.articles_done += members.len();
        told(progress);
    }
    clusters.sort_by_cached_key(|(strength, c)| (rank(c, *strength), first(c), c.facet.clone()));
    report.clusters = clusters.into_iter().map(|(_, cluster)| cluster).collect();
    number(&mut report.clusters);
    report
}

/// Adds the origins of one story; its clusters, each with how strongly it stands.
fn story(verifier: &Verifier, corpus: &Corpus<'_>, id: usize, report: &mut Report) -> Vec<(f64, Cluster)> {
    let members = &corpus.stories[id];
    let wordings: Vec<_> = members.iter().map(|&i| &corpus.read[i].wording).collect();
    let sources: Vec<_> = members.iter().map(|&i| corpus.read[i].article.source()).collect();
    let origins = Origins::find(&wordings, &sources);
    for group in origins.groups() {
        let name = |local: usize| corpus.read[members[local]].article.id().to_owned();
        let passage =
            |&(local, span): &(usize, crate::Span)| Passage { article: name(local), start: span.start as usize, end: span.end as usize };
        report.origins.push(Origin {
            id: report.origins.len(),
            articles: group.articles.iter().map(|&a| name(a)).collect(),
            why: group.why.clone(),
            passages: group.passages.iter().map(passage).collect(),
        });
    }
    if members.len() > 1 { StoryClusters::new(verifier, corpus, id).clusters(&origins) } else { Vec::new() }
}

/// The claims of every story that answer one question.
pub(super) fn claim_groups(verifier: &Verifier) -> Vec<Vec<usize>> {
    let corpus = Corpus::new(verifier);
    let stories = (0..corpus.stories.len()).filter(|&id| corpus.stories[id].len() > 1);
    let mut out: Vec<Vec<usize>> = stories.flat_map(|id| StoryClusters::new(verifier, &corpus, id).claim_groups()).collect();
    out.sort();
    out
}

/// Gives clusters their ids, and positions theirs: `3.b`.
fn number(clusters: &mut [Cluster]) {
    for (id, cluster) in clusters.iter_mut().enumerate() {
        cluster.id = id;
        let name = |letter: &str| format!("{id}.{letter}");
        for position in &mut cluster.positions {
            position.id = name(&position.id);
        }
        for relation in &mut cluster.relations {
            relation.a = name(&relation.a);
            relation.b = name(&relation.b);
        }
    }
}

/// Contradictions first, then what is developing, then agreement; the strongest first, to a hundredth of a publisher.
fn rank(cluster: &Cluster, strength: f64) -> (u8, std::cmp::Reverse<u64>) {
    let verdict = match cluster.verdict.as_str() {
        "contradiction" => 0,
        "developing" => 1,
        "agreement" => 2,
        "single-origin" => 3,
        _ => 4,
    };
    (verdict, std::cmp::Reverse((strength * 100.0) as u64))
}

fn first(cluster: &Cluster) -> Option<usize> {
    cluster.positions.iter().flat_map(|p| &p.claims).copied().min()
}

/// Every candidate pair of every story with its levels.
pub(super) fn comparisons(verifier: &Verifier) -> Vec<Comparison> {
    let corpus = Corpus::new(verifier);
    let id = |i: &Item<'_>| corpus.first_claim[i.article as usize] + i.claim as usize;
    let mut out = Vec::new();
    for members in &corpus.stories {
        let all: Vec<(u32, &Claims)> = members.iter().map(|&i| (i as u32, &*corpus.claims[i])).collect();
        let ground = Ground::new(&all, &verifier.options.weights, &verifier.options.words);
        out.extend(ground.comparisons().into_iter().map(|(a, b, levels)| {
            let facets = (a.facet.to_owned(), b.facet.to_owned());
            Comparison { a: id(a), b: id(b), facets, levels }
        }));
    }
    out
}

/// Every two sentences of every story that share a word, with their levels.
pub(super) fn sentence_comparisons(verifier: &Verifier) -> Vec<SentenceComparison> {
    let corpus = Corpus::new(verifier);
    let id = |(article, number): (u32, u32)| (corpus.read[article as usize].article.id().to_owned(), number as usize);
    let mut out = Vec::new();
    for members in &corpus.stories {
        let all: Vec<(u32, &Claims)> = members.iter().map(|&i| (i as u32, &*corpus.claims[i])).collect();
        let ground = Ground::new(&all, &verifier.options.weights, &verifier.options.words);
        out.extend(ground.sentence_comparisons().into_iter().map(|(a, b, levels)| SentenceComparison { a: id(a), b: id(b), levels }));
    }
    out
}

//! One story told by many articles: how long its clusters and its report take, and how that grows with its claims. Articles are read before the
//! clock starts.
//!
//! Target: 60 articles with 3,000 claims clustered in 50 ms on one thread. The generated story has as many facts as a large one; every article
//! tells some of them, each in one of several wordings. Three parts are told apart, each the best of many rounds:
//!
//! - clusters: from claims to groups that answer one question. The articles are grouped into stories, sentences are aligned, pairs of claims are
//!   compared and clustered ([`Verifier::claim_groups`]).
//! - verdicts: what the report takes beside that and the entries. Origins, disputes, positions, relations, evidence, questions in words.
//! - entries: the articles and claims as the report lists them (up to the first word of [`Verifier::report_with`], without the stories).

use std::hint::black_box;
use std::time::{Duration, Instant};

use corroborate::{Article, Verifier};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

const WHO: [&str; 12] = [
    "the harbour police",
    "Mayor Ana Ruiz",
    "the coast guard",
    "rescue workers",
    "the shipping company",
    "residents",
    "the transport minister",
    "fishermen",
    "union leaders",
    "the regional hospital",
    "divers",
    "investigators",
];
const DID: [&str; 12] = [
    "found",
    "rescued",
    "searched",
    "closed",
    "inspected",
    "evacuated",
    "reopened",
    "damaged",
    "blamed",
    "questioned",
    "examined",
    "praised",
];
const WHAT: [&str; 12] = [
    "the ferry",
    "the northern pier",
    "a fuel depot",
    "the fish market",
    "two lifeboats",
    "the captain",
    "a container ship",
    "the lighthouse",
    "the customs office",
    "a warehouse",
    "the breakwater",
    "the crew",
];
const PLACES: [&str; 10] = ["Harwick", "Ostrava", "Vellmar", "Tarnow", "Quillan", "Sundby", "Marowe", "Ketterby", "Lindow", "Brescow"];

/// The sentence that tells a fact, in one of three wordings.
fn sentence(fact: usize, wording: usize) -> String {
    let (who, did, what) = (WHO[fact % 12], DID[fact * 5 % 12], WHAT[fact * 7 % 12]);
    let (place, count) = (PLACES[fact * 3 % 10], 3 + fact * 11 % 90);
    match wording % 3 {
        0 => format!("On Friday {who} {did} {what} near {place} and counted {count} people there, officials said."),
        1 => format!("{count} people were in {place} when {who} {did} {what}, according to a statement on Saturday."),
        _ => format!("In {place}, {who} said {what} had been {did} with {count} people close by, the worst such case in ten years."),
    }
}

fn article(number: usize) -> String {
    let told = (0..8).map(|i| sentence((number * 13 + i * 7) % 90, number + i));
    told.collect::<Vec<_>>().chunks(3).map(|p| p.join(" ")).collect::<Vec<_>>().join("\n\n")
}

fn story(articles: usize) -> Verifier {
    let mut verifier = Verifier::new();
    for number in 0..articles {
        let article = Article::new(format!("outlet-{number}"), article(number).as_str()).published("2024-06-19").expect("a date");
        verifier.add(article).expect("an article");
    }
    verifier
}

/// The best of many rounds, in milliseconds. `once` is given the start.
fn best(mut once: impl FnMut(Instant) -> Duration) -> f64 {
    (0..20).map(|_| once(Instant::now())).min().unwrap_or_default().as_secs_f64() * 1e3
}

/// Prints what the parts of a report take.
fn parts(articles: usize, verifier: &Verifier) {
    let clusters = best(|start| {
        black_box(verifier.claim_groups());
        start.elapsed()
    });
    let report = best(|start| {
        black_box(verifier.report());
        start.elapsed()
    });
    let entries = best(|start| {
        let mut first = None;
        black_box(verifier.report_with(|_| first = first.or_else(|| Some(start.elapsed()))));
        first.unwrap_or_default()
    });
    let verdicts = report - clusters - entries;
    println!("{articles} articles: report {report:.1} ms; clusters {clusters:.1}, verdicts {verdicts:.1}, entries {entries:.1}");
}

fn growth(c: &mut Criterion) {
    let mut group = c.benchmark_group("one-story");
    group.sample_size(10);
    for articles in [15, 30, 60] {
        let verifier = story(articles);
        let report = verifier.report();
        assert_eq!(report.stories.iter().map(|s| s.articles.len()).max(), Some(articles), "the articles are one story");
        assert!(!report.clusters.is_empty() && !verifier.claim_groups().is_empty(), "the bench measures something");
        println!("{articles} articles: {} claims, {} clusters", report.claims.len(), report.clusters.len());
        parts(articles, &verifier);
        group.throughput(Throughput::Elements(report.claims.len() as u64));
        group.bench_function(BenchmarkId::new("clusters", articles), |b| b.iter(|| black_box(verifier.claim_groups()).len()));
        group.bench_function(BenchmarkId::new("report", articles), |b| b.iter(|| black_box(verifier.report()).clusters.len()));
    }
    group.finish();
}

criterion_group!(benches, growth);
criterion_main!(benches);

//! The whole way of the data, and its stages, in bytes per second: on the seeds and on a larger generated corpus.

use std::hint::black_box;

use corroborate::text::Document;
use corroborate::{Article, Verifier, claim, value};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn seeds() -> Vec<(String, String)> {
    let mut files: Vec<_> = std::fs::read_dir("seeds").expect("seeds/").map(|e| e.expect("entry").path()).collect();
    files.sort();
    files.into_iter().map(|f| (f.display().to_string(), std::fs::read_to_string(&f).expect("UTF-8"))).collect()
}

/// News of `stories` happenings by five publishers each; every happening has places and figures of its own.
fn generated(stories: usize) -> Vec<(String, String)> {
    const PLACES: [&str; 8] = ["Harwick", "Ostrava", "Vellmar", "Tarnow", "Quillan", "Sundby", "Marowe", "Ketterby"];
    const THINGS: [&str; 6] = ["ferry", "warehouse", "bridge", "school", "tanker", "market"];
    let mut out = Vec::new();
    for story in 0..stories {
        let (place, thing) = (PLACES[story % PLACES.len()], THINGS[story % THINGS.len()]);
        for outlet in 0..5 {
            let (dead, hurt) = (2 + story % 7, 10 + story % 23 + usize::from(outlet == 4));
            let text = format!(
                "A fire destroyed a {thing} in {place} on Friday, killing at least {dead} people and injuring {hurt}, police said.\n\n\
                 The blaze broke out at about 9.{outlet}5pm near pier {story}. \"We have never seen anything like it,\" said Chief Ana Ruiz{story}.\n\n\
                 Officials estimated the damage at ${}.5 million. The {thing} was built in 19{:02} and had been closed for two years.",
                3 + story % 9,
                10 + story % 80
            );
            out.push((format!("{story}-{outlet}"), text));
        }
    }
    out
}

fn report(articles: &[(String, String)]) -> usize {
    let mut verifier = Verifier::new();
    for (id, text) in articles {
        verifier.add(Article::new(id, text.as_str()).published("2024-06-19").expect("a date")).expect("an article");
    }
    verifier.report().clusters.len()
}

fn pipeline(c: &mut Criterion) {
    for (name, articles) in [("seeds", seeds()), ("generated-100", generated(20)), ("generated-400", generated(80))] {
        assert!(report(&articles) > 0, "the bench measures something");
        let bytes: usize = articles.iter().map(|a| a.1.len()).sum();
        let mut group = c.benchmark_group(name);
        group.throughput(Throughput::Bytes(bytes as u64)).sample_size(10);
        group.bench_function("text", |b| b.iter(|| articles.iter().map(|a| black_box(Document::read(&a.1)).tokens.len()).sum::<usize>()));
        let docs: Vec<Document<'_>> = articles.iter().map(|a| Document::read(&a.1)).collect();
        group.bench_function("values", |b| b.iter(|| docs.iter().map(|d| black_box(value::values(d, None)).len()).sum::<usize>()));
        group.bench_function("claims", |b| {
            b.iter(|| docs.iter().map(|d| black_box(claim::claims(d, value::values(d, None))).claims.len()).sum::<usize>())
        });
        group.bench_function("whole", |b| b.iter(|| black_box(report(&articles))));
        group.finish();
    }
}

criterion_group!(benches, pipeline);
criterion_main!(benches);

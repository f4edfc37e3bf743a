//! How fast articles become claims, on one thread, and what share of the time each stage takes.
//!
//! `cargo bench --bench claims`. The text is the Reuters set's where `CORROBORATE_REUTERS` names its JSON Lines file (unpacked), else the
//! seeds. First each stage is timed on the way of every story from text to claims, the best of some rounds; then criterion tells the mean of the
//! claim stage by itself, on values read before, and of "all", the way from text to claims.

use std::hint::black_box;
use std::time::{Duration, Instant};

use corroborate::claim::{Claims, claims};
use corroborate::text::Document;
use corroborate::value::{Value, values};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};

fn corpus() -> Vec<String> {
    let file = std::env::var("CORROBORATE_REUTERS").ok().and_then(|path| std::fs::read_to_string(path).ok());
    let lines: Vec<String> = file.iter().flat_map(|f| f.lines().take(4000)).filter_map(text_of).collect();
    if lines.is_empty() { seeds() } else { lines }
}

fn text_of(line: &str) -> Option<String> {
    let entry: serde_json::Value = serde_json::from_str(line).ok()?;
    entry.get("text")?.as_str().map(str::to_owned)
}

fn seeds() -> Vec<String> {
    let mut files: Vec<_> = std::fs::read_dir("seeds").expect("seeds/").map(|e| e.expect("entry").path()).collect();
    files.sort();
    files.into_iter().map(|f| std::fs::read_to_string(f).expect("UTF-8")).collect()
}

fn documents(texts: &[String]) -> Vec<Document<'_>> {
    texts.iter().map(|t| Document::read(t)).collect()
}

fn all_values(documents: &[Document<'_>]) -> Vec<Vec<Value>> {
    documents.iter().map(|d| values(d, None)).collect()
}

fn all_claims(documents: &[Document<'_>], values: Vec<Vec<Value>>) -> Vec<Claims> {
    documents.iter().zip(values).map(|(d, v)| claims(d, v)).collect()
}

/// Rounds of which the best counts, for each story.
const ROUNDS: usize = 7;

/// What each stage takes on the way of one story after another, its share of the whole, and what the claims hold.
///
/// The stages run as they do in use, one after the other on each story, so that none finds its tables in the cache for having run before.
fn shares(texts: &[String], bytes: usize) {
    let mut best = vec![[Duration::MAX; 3]; texts.len()];
    let mut held = 0;
    for round in 0..ROUNDS {
        for (text, best) in texts.iter().zip(&mut best) {
            let start = Instant::now();
            let document = Document::read(text);
            let read = start.elapsed();
            let values = values(&document, None);
            let valued = start.elapsed();
            let claims = black_box(claims(&document, values));
            let done = start.elapsed();
            *best = [best[0].min(read), best[1].min(valued - read), best[2].min(done - valued)];
            held += if round == 0 { claims.heap_size() } else { 0 };
        }
    }
    let of = |stage: usize| best.iter().map(|times| times[stage].as_secs_f64()).sum::<f64>();
    let whole: f64 = (0..3).map(of).sum();
    for (stage, name) in ["text", "values", "claims"].iter().enumerate() {
        println!("{name}: {:.1} MB/s, {:.0}% of the time", bytes as f64 / 1e6 / of(stage), 100.0 * of(stage) / whole);
    }
    println!("all: {:.1} MB/s; the claims hold {:.1} bytes for each of the text", bytes as f64 / 1e6 / whole, held as f64 / bytes as f64);
}

fn bench(c: &mut Criterion) {
    let texts = corpus();
    let bytes: usize = texts.iter().map(String::len).sum();
    let documents = documents(&texts);
    let found: usize = all_claims(&documents, all_values(&documents)).iter().map(|c| c.claims.len()).sum();
    assert!(found > texts.len(), "only {found} claims in {} texts", texts.len());
    shares(&texts, bytes);
    let mut group = c.benchmark_group("claims");
    group.throughput(Throughput::Bytes(bytes as u64)).sample_size(10).measurement_time(Duration::from_secs(5));
    group.bench_function("claims", |b| {
        b.iter_batched(|| all_values(&documents), |values| black_box(all_claims(&documents, values)), BatchSize::LargeInput);
    });
    group.bench_function("all", |b| {
        b.iter(|| {
            let each = |t: &String| {
                let doc = Document::read(t);
                let values = values(&doc, None);
                claims(&doc, values).claims.len()
            };
            texts.iter().map(each).sum::<usize>()
        });
    });
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);

//! How fast all values of news text are read, on one thread.
//!
//! `cargo bench --bench values`. The text is the Reuters set's where `CORROBORATE_REUTERS` names its JSON Lines file (unpacked), else news
//! made up here. Reading the document (tokens, sentences) and reading its values are timed apart.

use std::time::{Duration, Instant};

use corroborate::text::Document;
use corroborate::value::{Reader, values, values_by};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn corpus() -> Vec<String> {
    let file = std::env::var("CORROBORATE_REUTERS").ok().and_then(|path| std::fs::read_to_string(path).ok());
    let lines: Vec<String> = file.iter().flat_map(|f| f.lines().take(4000)).filter_map(text_of).collect();
    if lines.is_empty() { generated() } else { lines }
}

fn text_of(line: &str) -> Option<String> {
    let entry: serde_json::Value = serde_json::from_str(line).ok()?;
    entry.get("text")?.as_str().map(str::to_owned)
}

/// Articles of plain news sentences with about as many numbers as news has.
fn generated() -> Vec<String> {
    let plain = [
        "The ministry said on Tuesday that talks with the port authority would go on through the summer.",
        "Residents of the valley told reporters that the road had been closed after heavy rain.",
        "Analysts expect the central bank to leave its policy unchanged, citing weak trade and investment.",
        "The mayor, who took office last year, declined to comment on the inquiry.",
    ];
    (0..2000)
        .map(|i| {
            let mut text = String::new();
            for (k, sentence) in plain.iter().cycle().take(12).enumerate() {
                text.push_str(sentence);
                if k % 2 == 0 {
                    let n = i * 7 + k;
                    text.push_str(&format!(
                        " At least {n} people were hurt and {} homes damaged, at a cost of ${}.5 million, up {}%.",
                        n + 3,
                        n % 90,
                        k + 1
                    ));
                }
                text.push(' ');
            }
            text
        })
        .collect()
}

fn bench(c: &mut Criterion) {
    let texts = corpus();
    let bytes: usize = texts.iter().map(String::len).sum();
    let documents: Vec<Document<'_>> = texts.iter().map(|t| Document::read(t)).collect();
    let found: usize = documents.iter().map(|d| values(d, None).len()).sum();
    assert!(found > texts.len(), "only {found} values in {} texts", texts.len());
    shares(&documents, bytes);
    let mut group = c.benchmark_group("values");
    group.throughput(Throughput::Bytes(bytes as u64)).sample_size(10).measurement_time(Duration::from_secs(5));
    group.bench_function("document", |b| b.iter(|| texts.iter().map(|t| Document::read(t).tokens.len()).sum::<usize>()));
    group.bench_function("values", |b| b.iter(|| documents.iter().map(|d| values(d, None).len()).sum::<usize>()));
    group.finish();
}

/// Prints what each reader adds to the time of those before it. Of each document the best of seven rounds counts, so that other work on the
/// machine does not.
fn shares(documents: &[Document<'_>], bytes: usize) {
    let once = |readers: &[Reader], document: &Document<'_>| {
        let start = Instant::now();
        std::hint::black_box(values_by(readers, document, None));
        start.elapsed().as_secs_f64()
    };
    let mut best = [0.0; Reader::ALL.len() + 1];
    for document in documents {
        for (count, best) in best.iter_mut().enumerate() {
            *best += (0..7).map(|_| once(&Reader::ALL[..count], document)).fold(f64::INFINITY, f64::min);
        }
    }
    let whole = best[Reader::ALL.len()];
    let line = |name: &str, time: f64| {
        let speed = bytes as f64 / time.max(1e-9) / 1e6;
        println!("{name:14} {:7.1} ms {:5.1} % {speed:8.1} MB/s", time * 1e3, time / whole * 100.0);
    };
    line("figures' scan", best[0]);
    for (count, reader) in Reader::ALL.iter().enumerate() {
        line(&format!("{reader:?}"), best[count + 1] - best[count]);
    }
    line("all", whole);
}

criterion_group!(benches, bench);
criterion_main!(benches);

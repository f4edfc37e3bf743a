//! How fast text is read, on one thread: sentences, tokens, tokens with stems, whole documents.
//!
//! `cargo bench --bench text`. The text is the Reuters set's where `CORROBORATE_REUTERS` names its JSON Lines file (unpacked), else that of
//! `seeds/`. Beside its peers the stage is timed in `benches/peers`.

use std::hint::black_box;
use std::time::Duration;

use corroborate::text::{Document, sentences, stem, tokens};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

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
    files.into_iter().map(|file| std::fs::read_to_string(file).expect("UTF-8")).collect()
}

fn stems(text: &str) -> usize {
    let mut out = String::with_capacity(text.len());
    tokens(text).for_each(|token| stem(token.span.of(text), &mut out));
    out.len()
}

fn bench(c: &mut Criterion) {
    let texts = corpus();
    let bytes: usize = texts.iter().map(String::len).sum();
    let mut group = c.benchmark_group("text");
    group.throughput(Throughput::Bytes(bytes as u64)).sample_size(10).measurement_time(Duration::from_secs(3));
    let mut time = |name: &str, read: fn(&str) -> usize| {
        let found: usize = texts.iter().map(|text| read(text)).sum();
        assert!(found > bytes / 1000, "{name}: only {found} in {bytes} bytes");
        group.bench_function(name, |b| b.iter(|| texts.iter().map(|text| black_box(read(black_box(text)))).sum::<usize>()));
    };
    time("sentences", |text| sentences(text).count());
    time("tokens", |text| tokens(text).map(black_box).count());
    time("stems", stems);
    time("document", |text| Document::read(text).tokens.len());
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);

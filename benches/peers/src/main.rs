//! Reads JSON Lines with a `text` on standard input and times each splitter over all texts, one call a text, one thread.
//!
//! ```text
//! zcat reuters.jsonl.gz | cargo run --release
//! ```

use std::hint::black_box;
use std::io::{self, BufRead};
use std::time::Instant;

use corroborate::text;
use icu_segmenter::{SentenceSegmenter, options::SentenceBreakInvariantOptions};
use unicode_segmentation::UnicodeSegmentation;

fn main() -> io::Result<()> {
    let mut texts = Vec::new();
    for line in io::stdin().lock().lines() {
        let row: serde_json::Value = serde_json::from_str(&line?)?;
        texts.push(row["text"].as_str().unwrap_or_default().to_owned());
    }
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{} texts, {:.1} MB", texts.len(), bytes as f64 / 1e6);
    let time = |name: &str, read: &dyn Fn(&str) -> usize| {
        let mut best = f64::MAX;
        let mut found = 0;
        for _ in 0..5 {
            let start = Instant::now();
            found = texts.iter().map(|text| black_box(read(black_box(text)))).sum();
            best = best.min(start.elapsed().as_secs_f64());
        }
        assert!(found > texts.len() / 2, "{name} found too little");
        println!("{name:40} {:8.0} MB/s {found:10} found", bytes as f64 / 1e6 / best);
    };
    let icu = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    time("sentences: corroborate", &|t| text::sentences(t).count());
    time("sentences: sentencex 0.1.33", &|t| sentencex::segment("en", t).len());
    time("sentences: icu_segmenter 2.4", &|t| icu.segment_str(t).count());
    time("sentences: unicode-segmentation", &|t| t.unicode_sentences().count());
    time("tokens: corroborate, spans and kinds", &|t| {
        text::tokens(t).map(|token| black_box(token)).count()
    });
    time("tokens: corroborate, with stems", &|t| {
        let mut out = String::with_capacity(t.len());
        text::tokens(t).map(|token| text::stem(token.span.of(t), &mut out)).count()
    });
    time("words: unicode_words().count()", &|t| t.unicode_words().count());
    time("document: sentences, tags, lemmas, quotes", &|t| text::Document::read(t).tokens.len());
    Ok(())
}

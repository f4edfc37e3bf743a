//! The library in twenty lines: two articles in, what they agree on out.
//!
//! ```text
//! cargo run --release --example quickstart
//! ```

use corroborate::{Article, Verifier};

fn main() -> Result<(), corroborate::Error> {
    let mut verifier = Verifier::new();
    verifier.add(Article::new("tass", "Putin visited Pyongyang for the first time since July 2000.").published("2024-06-19")?)?;
    verifier.add(Article::new("cnn", "It is Putin's first visit to North Korea in 24 years.").published("2024-06-19")?)?;
    let report = verifier.report();
    for cluster in report.agreements() {
        println!("{} ({} origins)", cluster.label(), cluster.origins());
    }
    Ok(())
}

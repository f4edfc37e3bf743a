//! A similarity of the user's own joins the evidence as one more named term, in bits.
//!
//! ```text
//! cargo run --example own_similarity
//! ```
//!
//! [`Model`] stands for an embedding model: it turns a passage into a vector, remembers it, and turns a cosine into bits by a table that was
//! counted on labelled pairs. Put the call of your model in the place of [`embed`].

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use corroborate::{Article, Options, Similarity, Verifier};

/// Vectors by passage: every passage is embedded once, however many pairs it is in.
#[derive(Debug, Default)]
struct Model {
    known: Mutex<HashMap<String, [f64; 64]>>,
}

impl Similarity for Model {
    fn name(&self) -> &str {
        "letters in threes"
    }

    fn bits(&self, a: &str, b: &str) -> f64 {
        let cosine: f64 = self.vector(a).iter().zip(self.vector(b)).map(|(x, y)| x * y).sum();
        // Of labelled pairs with such a cosine: log2 of the share among those that match over the share among those that do not.
        match cosine {
            c if c > 0.8 => 2.0,
            c if c > 0.6 => 1.0,
            c if c > 0.4 => 0.0,
            _ => -1.0,
        }
    }
}

impl Model {
    fn vector(&self, passage: &str) -> [f64; 64] {
        let mut known = self.known.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        *known.entry(passage.to_owned()).or_insert_with(|| embed(passage))
    }
}

/// Counts of three letters in a row, by a fixed hash, at length one.
fn embed(passage: &str) -> [f64; 64] {
    let mut vector = [0.0; 64];
    let letters: Vec<char> = passage.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    for three in letters.windows(3) {
        vector[three.iter().fold(7, |hash, &c| (hash * 31 + c as usize) % 64)] += 1.0;
    }
    let length = vector.iter().map(|x| x * x).sum::<f64>().sqrt().max(1e-9);
    vector.map(|x| x / length)
}

fn main() -> corroborate::Result<()> {
    let mut options = Options::default();
    options.similarity = Some(Arc::new(Model::default()));
    let mut verifier = Verifier::with_options(options);
    verifier.add(Article::new("courier", "The ferry Marigold ran aground off Harwick on Friday. Nine people were injured."))?;
    verifier.add(Article::new("post", "On Friday the Marigold, a ferry, ran aground near Harwick, injuring nine people."))?;

    let report = verifier.report();
    for link in report.clusters.iter().flat_map(|c| &c.links).take(3) {
        println!("“{}” and “{}”: {:.1} bits", report.claims[link.a].text, report.claims[link.b].text, link.bits);
        for evidence in &link.evidence {
            println!("  {:+.1} {}", evidence.bits, evidence.name);
        }
    }
    Ok(())
}

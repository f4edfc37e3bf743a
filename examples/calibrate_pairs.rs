//! Estimates the weights of the pair comparison from labelled pairs and prints the table `src/pair/weights.txt`.
//!
//! ```text
//! cargo run --release --example calibrate_pairs -- [--half even|odd] FILE.jsonl... > src/pair/weights.txt
//! ```
//!
//! Lines hold `premise`, `hypothesis` and `label` (entailment, neutral, contradiction), or `a`, `b` and `match`; which decides what questions they
//! bear on. All files are put together: one table serves them all. With `--half`, every second pair alone is used, so that the other half can tell
//! how the weights do on pairs they were not estimated from.
//!
//! The bits are the coefficients of a logistic regression over the levels of all comparisons (iteratively reweighted least squares with a ridge),
//! so that comparisons that say the same thing twice share what it is worth. The prior is then moved so that zero is the bound at which the
//! F1 of "yes" is best. Beside the bits stand the numbers of pairs at the level for which the answer is yes and no.

use std::collections::BTreeMap;

use corroborate::pair::{Question, observations};
use serde_json::Value as Json;

/// Strength of the ridge: how many pairs' worth of doubt stands against every weight.
const RIDGE: f64 = 3.0;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let half = match files.iter().position(|f| f == "--half") {
        Some(at) => Some(usize::from(files.drain(at..at + 2).nth(1).as_deref() == Some("odd"))),
        None => None,
    };
    if files.is_empty() {
        return Err("usage: calibrate_pairs [--half even|odd] FILE.jsonl...".into());
    }
    let mut samples = Question::ALL.map(Sample::new);
    for file in &files {
        for (number, line) in std::fs::read_to_string(file)?.lines().enumerate() {
            if half.is_none_or(|half| number % 2 == half) {
                let pair: Json = serde_json::from_str(line)?;
                samples.iter_mut().for_each(|s| s.add(&pair));
            }
        }
    }
    println!("# Weights of evidence in bits: question, comparison, level, bits, pairs at that level for which the answer is yes and no.");
    println!("# Estimated by examples/calibrate_pairs.rs; see its heading. MIT OR Apache-2.0.");
    samples.iter().for_each(Sample::print);
    Ok(())
}

/// Labelled pairs as they bear on one question; every pair is the columns of its levels.
struct Sample {
    question: Question,
    columns: BTreeMap<(&'static str, String), usize>,
    rows: Vec<(Vec<usize>, bool)>,
}

impl Sample {
    fn new(question: Question) -> Self {
        Sample { question, columns: BTreeMap::new(), rows: Vec::new() }
    }

    fn add(&mut self, pair: &Json) {
        let yes = match (self.question, pair["label"].as_str(), pair["match"].as_bool()) {
            (Question::Contradiction, Some(label), _) => label == "contradiction",
            (Question::Entailment, Some(label), _) if label != "contradiction" => label == "entailment",
            (Question::SameEvent, _, Some(yes)) => yes,
            _ => return,
        };
        let text = |long: &str, short: &str| pair[long].as_str().or(pair[short].as_str()).unwrap_or_default().to_owned();
        let found = observations(self.question, &text("premise", "a"), &text("hypothesis", "b"));
        let mut columns = Vec::with_capacity(found.len());
        for observation in found {
            let next = self.columns.len() + 1; // column 0 is the prior
            columns.push(*self.columns.entry((observation.feature, observation.level)).or_insert(next));
        }
        self.rows.push((columns, yes));
    }

    /// Iteratively reweighted least squares.
    fn regress(&self) -> Vec<f64> {
        let n = self.columns.len() + 1;
        let mut w = vec![0.0; n];
        for _ in 0..10 {
            let mut gradient: Vec<f64> = w.iter().enumerate().map(|(i, w)| if i == 0 { 0.0 } else { -RIDGE * w }).collect();
            let mut hessian = vec![vec![0.0; n]; n];
            for (i, row) in hessian.iter_mut().enumerate() {
                row[i] = if i == 0 { 1e-6 } else { RIDGE };
            }
            for (columns, yes) in &self.rows {
                let p = 1.0 / (1.0 + (-sum(&w, columns)).exp());
                let (error, weight) = (f64::from(u8::from(*yes)) - p, p * (1.0 - p));
                let all = || std::iter::once(0).chain(columns.iter().copied());
                for i in all() {
                    gradient[i] += error;
                    for j in all() {
                        hessian[i][j] += weight;
                    }
                }
            }
            for (w, s) in w.iter_mut().zip(solve(hessian, gradient)) {
                *w += s.clamp(-3.0, 3.0);
            }
        }
        w
    }

    /// The sum above which "yes" is answered with the best F1.
    fn bound(&self, weights: &[f64]) -> f64 {
        let mut scored: Vec<(f64, bool)> = self.rows.iter().map(|(c, yes)| (sum(weights, c), *yes)).collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0));
        let all = scored.iter().filter(|s| s.1).count();
        let (mut right, mut best, mut bound) = (0, 0.0, 0.0);
        for (i, (score, yes)) in scored.iter().enumerate() {
            right += usize::from(*yes);
            let f1 = 2.0 * right as f64 / (i + 1 + all) as f64;
            if f1 > best {
                (best, bound) = (f1, (*score + scored.get(i + 1).map_or(*score, |s| s.0)) / 2.0);
            }
        }
        bound
    }

    fn print(&self) {
        if self.rows.is_empty() {
            return;
        }
        let mut weights = self.regress();
        weights[0] -= self.bound(&weights);
        let bits = |w: f64| (w / std::f64::consts::LN_2 * 100.0).round() / 100.0 + 0.0;
        let question = self.question.name();
        let yes = self.rows.iter().filter(|r| r.1).count();
        println!("{question}\tprior\t-\t{}\t{yes}\t{}", bits(weights[0]), self.rows.len() - yes);
        for ((feature, level), &column) in &self.columns {
            let at = self.rows.iter().filter(|r| r.0.contains(&column));
            let (yes, no): (Vec<_>, Vec<_>) = at.partition(|r| r.1);
            println!("{question}\t{feature}\t{level}\t{}\t{}\t{}", bits(weights[column]), yes.len(), no.len());
        }
    }
}

fn sum(weights: &[f64], columns: &[usize]) -> f64 {
    weights[0] + columns.iter().map(|&c| weights[c]).sum::<f64>()
}

/// Solves a symmetric positive definite system by Gaussian elimination with pivoting.
fn solve(mut m: Vec<Vec<f64>>, mut v: Vec<f64>) -> Vec<f64> {
    let n = v.len();
    for i in 0..n {
        let pivot = (i..n).max_by(|&a, &b| m[a][i].abs().total_cmp(&m[b][i].abs())).unwrap_or(i);
        m.swap(i, pivot);
        v.swap(i, pivot);
        let row = m[i].clone();
        for j in i + 1..n {
            let factor = m[j][i] / row[i];
            for (x, y) in m[j].iter_mut().zip(&row).skip(i) {
                *x -= factor * y;
            }
            v[j] -= factor * v[i];
        }
    }
    for i in (0..n).rev() {
        let known: f64 = (i + 1..n).map(|j| m[i][j] * v[j]).sum();
        v[i] = (v[i] - known) / m[i][i];
    }
    v
}

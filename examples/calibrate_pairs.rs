//! Estimates the weights of the pair comparison from labelled pairs and prints the table `src/pair/weights.txt`.
//!
//! ```text
//! cargo run --release --example calibrate_pairs -- [--mistakes N] FILE.jsonl... > src/pair/weights.txt
//! ```
//!
//! Lines hold `premise`, `hypothesis` and `label` (entailment, neutral, contradiction), or `a`, `b` and `match`; which decides what questions they
//! bear on. All files are put together: one table serves them all. How weights from one half of the pairs do on the other half is told on standard
//! error, file by file; with `--mistakes`, so are the first mistakes of each file.
//!
//! The bits are the coefficients of a logistic regression over the levels of all comparisons (iteratively reweighted least squares with a ridge),
//! so that comparisons that say the same thing twice share what it is worth. The prior is then moved so that zero is the bound at which the
//! F1 of "yes" is best. Beside the bits stand the numbers of pairs at the level for which the answer is yes and no.

use std::collections::BTreeMap;
use std::fmt::Write;

use corroborate::pair::{Observation, Question, observations};
use serde_json::Value as Json;

/// Strength of the ridge: how many pairs' worth of doubt stands against every weight.
const RIDGE: f64 = 1.0;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let mistakes = match files.iter().position(|f| f == "--mistakes") {
        Some(at) => files.drain(at..at + 2).nth(1).and_then(|n| n.parse().ok()).unwrap_or(20),
        None => 0,
    };
    if files.is_empty() {
        return Err("usage: calibrate_pairs [--mistakes N] FILE.jsonl...".into());
    }
    let mut sample = Sample::default();
    for (file, path) in files.iter().enumerate() {
        for line in std::fs::read_to_string(path)?.lines() {
            sample.add(file, &serde_json::from_str(line)?);
        }
    }
    let halves = [0, 1].map(|half| Question::ALL.map(|q| sample.weights(q, |number| number % 2 == half)));
    for (file, path) in files.iter().enumerate() {
        eprintln!("{path}\n{}", sample.report(file, &halves, mistakes)?);
    }
    println!("# Weights of evidence in bits: question, comparison, level, bits, pairs at that level for which the answer is yes and no.");
    println!("# Estimated by examples/calibrate_pairs.rs; see its heading. MIT OR Apache-2.0.");
    Question::ALL.iter().for_each(|&q| sample.print(q));
    Ok(())
}

/// A labelled pair: for each question the columns of its levels, and the answer where it has one.
struct Pair {
    file: usize,
    texts: [String; 2],
    label: String,
    columns: [Vec<usize>; 3],
    yes: [Option<bool>; 3],
}

/// Labelled pairs.
#[derive(Default)]
struct Sample {
    columns: [BTreeMap<(&'static str, String), usize>; 3],
    pairs: Vec<Pair>,
}

impl Sample {
    fn add(&mut self, file: usize, pair: &Json) {
        let text = |long: &str, short: &str| pair[long].as_str().or(pair[short].as_str()).unwrap_or_default().to_owned();
        let texts = [text("premise", "a"), text("hypothesis", "b")];
        let label = pair["label"].as_str().unwrap_or_default().to_owned();
        let known = !label.is_empty();
        let yes = [
            known.then_some(label == "contradiction"),
            (known && label != "contradiction").then_some(label == "entailment"),
            pair["match"].as_bool(),
        ];
        let columns = Question::ALL.map(|question| {
            let wanted = if question == Question::SameEvent { !known } else { known };
            let found = if wanted { observations(question, &texts[0], &texts[1]) } else { Vec::new() };
            let table = &mut self.columns[question as usize];
            let mut column = |observation: Observation| {
                let next = table.len() + 1; // column 0 is the prior
                *table.entry((observation.feature, observation.level)).or_insert(next)
            };
            found.into_iter().map(&mut column).collect()
        });
        self.pairs.push(Pair { file, texts, label, columns, yes });
    }

    fn rows(&self, question: Question, wanted: impl Fn(usize) -> bool) -> Vec<(&[usize], bool)> {
        let q = question as usize;
        let pairs = self.pairs.iter().enumerate().filter(|(number, _)| wanted(*number));
        pairs.filter_map(|(_, pair)| Some((pair.columns[q].as_slice(), pair.yes[q]?))).collect()
    }

    /// The weights of a question from some of the pairs, the prior first.
    fn weights(&self, question: Question, wanted: impl Fn(usize) -> bool) -> Vec<f64> {
        let rows = self.rows(question, wanted);
        let mut weights = regress(&rows, self.columns[question as usize].len() + 1);
        weights[0] -= bound(&rows, &weights);
        weights
    }

    /// How the weights of each half do on the other half's pairs of a file.
    fn report(&self, file: usize, halves: &[[Vec<f64>; 3]; 2], mistakes: usize) -> Result<String, std::fmt::Error> {
        let mut out = String::new();
        let (mut counts, mut scored, mut shown) = (BTreeMap::<(&str, &str), usize>::new(), Vec::new(), 0);
        for (number, pair) in self.pairs.iter().enumerate().filter(|(_, p)| p.file == file) {
            let score = |q: Question| sum(&halves[1 - number % 2][q as usize], &pair.columns[q as usize]);
            if let Some(yes) = pair.yes[Question::SameEvent as usize] {
                scored.push((score(Question::SameEvent), yes));
                continue;
            }
            let answer = match () {
                () if score(Question::Contradiction) > 0.0 => "contradiction",
                () if score(Question::Entailment) > 0.0 => "entailment",
                () => "neutral",
            };
            *counts.entry((pair.label.as_str(), answer)).or_default() += 1;
            if answer != pair.label && shown < mistakes {
                shown += 1;
                writeln!(out, "  {} taken for {answer} | {} | {}", pair.label, pair.texts[0], pair.texts[1])?;
            }
        }
        if scored.is_empty() {
            three_way(&counts, &mut out)?
        } else {
            ranking(&mut scored, &mut out)?
        }
        Ok(out)
    }

    fn print(&self, question: Question) {
        let rows = self.rows(question, |_| true);
        if rows.is_empty() {
            return;
        }
        let weights = self.weights(question, |_| true);
        let bits = |w: f64| (w / std::f64::consts::LN_2 * 100.0).round() / 100.0 + 0.0;
        let name = question.name();
        let yes = rows.iter().filter(|r| r.1).count();
        println!("{name}\tprior\t-\t{}\t{yes}\t{}", bits(weights[0]), rows.len() - yes);
        for ((feature, level), &column) in &self.columns[question as usize] {
            let at: Vec<bool> = rows.iter().filter(|r| r.0.contains(&column)).map(|r| r.1).collect();
            let yes = at.iter().filter(|yes| **yes).count();
            println!("{name}\t{feature}\t{level}\t{}\t{yes}\t{}", bits(weights[column]), at.len() - yes);
        }
    }
}

/// Precision, recall and F1 of each label, and the accuracy.
fn three_way(counts: &BTreeMap<(&str, &str), usize>, out: &mut String) -> std::fmt::Result {
    let total: usize = counts.values().sum();
    let right: usize = counts.iter().filter(|((a, b), _)| a == b).map(|c| c.1).sum();
    write!(out, "  accuracy {:.3}", right as f64 / total as f64)?;
    for label in ["contradiction", "neutral", "entailment"] {
        let of = |keep: &dyn Fn(&str, &str) -> bool| counts.iter().filter(|((a, b), _)| keep(a, b)).map(|c| *c.1 as f64).sum::<f64>();
        let (both, wanted, given) = (of(&|a, b| a == label && b == label), of(&|a, _| a == label), of(&|_, b| b == label));
        write!(out, "  {label} p {:.3} r {:.3} f1 {:.3}", both / given, both / wanted, 2.0 * both / (given + wanted))?;
    }
    writeln!(out)
}

/// How often a match is scored above a pair that is none.
fn ranking(scored: &mut [(f64, bool)], out: &mut String) -> std::fmt::Result {
    scored.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut below, mut wins, mut yes) = (0.0, 0.0, 0.0);
    for (_, matched) in scored.iter() {
        if *matched {
            wins += below;
            yes += 1.0;
        } else {
            below += 1.0;
        }
    }
    writeln!(out, "  auc {:.4}", wins / (below * yes))
}

/// Iteratively reweighted least squares.
fn regress(rows: &[(&[usize], bool)], n: usize) -> Vec<f64> {
    let mut w = vec![0.0; n];
    for _ in 0..10 {
        let mut gradient: Vec<f64> = w.iter().enumerate().map(|(i, w)| if i == 0 { 0.0 } else { -RIDGE * w }).collect();
        let mut hessian = vec![vec![0.0; n]; n];
        for (i, row) in hessian.iter_mut().enumerate() {
            row[i] = if i == 0 { 1e-6 } else { RIDGE };
        }
        for (columns, yes) in rows {
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
fn bound(rows: &[(&[usize], bool)], weights: &[f64]) -> f64 {
    let mut scored: Vec<(f64, bool)> = rows.iter().map(|(c, yes)| (sum(weights, c), *yes)).collect();
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

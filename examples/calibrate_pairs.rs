//! Estimates the weights of the pair comparison from labelled pairs and prints the table `src/pair/weights.txt`.
//!
//! ```text
//! cargo run --release --example calibrate_pairs -- [--mistakes N] FILE.jsonl... tests/cases/pairs/relations.txt > src/pair/weights.txt
//! ```
//!
//! A `.txt` holds cases as the tests have them, `premise | hypothesis => label`. Of the others, lines hold `premise`, `hypothesis` and `label` (entailment, neutral, contradiction), or `a`, `b` and `match`; which decides what questions they
//! bear on. All files are put together: one table serves them all. How weights from four fifths of the pairs do on the fifth that is held out is
//! told on standard error, file by file; with `--mistakes`, so are the first mistakes of each file. Pairs that share a text (a claim and all the
//! headlines about it, the sentences a sentence was paired with) or a `topic` are held out together, so that nothing is seen before.
//!
//! The bits are the coefficients of a logistic regression over the levels of all comparisons, with a ridge against each and against the steps of
//! a scale (see `common/regression.rs`). The prior is then moved so that zero is a bound at which the F1 of "yes" is best or
//! nearly so. Beside the bits stand the numbers of pairs at the level for which the answer is yes and no.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use corroborate::pair::{Observation, Question, observations};
use serde_json::Value as Json;

#[path = "common/regression.rs"]
mod regression;

use regression::{Penalty, bits, regress, sum};

/// How many pairs' worth of doubt stands against every weight of a question, in the order of the questions. The pairs that tell whether two texts
/// are of one event come from few topics and say much the same.
const RIDGE: [f64; 3] = [1.0, 1.0, 20.0];
/// How many stands against a step between neighbouring levels.
const STEP: f64 = 20.0;

/// In how many parts the pairs are held out.
const FOLDS: usize = 5;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let mistakes = match files.iter().position(|f| f == "--mistakes") {
        Some(at) => files.drain(at..(at + 2).min(files.len())).nth(1).and_then(|n| n.parse().ok()).unwrap_or(20),
        None => 0,
    };
    if files.is_empty() {
        return Err("usage: calibrate_pairs [--mistakes N] FILE.jsonl...".into());
    }
    let mut sample = Sample::default();
    for (file, path) in files.iter().enumerate() {
        for line in std::fs::read_to_string(path)?.lines() {
            match path.ends_with(".txt") {
                true => sample.add_case(file, line),
                false => sample.add(file, &serde_json::from_str(line)?),
            }
        }
    }
    sample.fold();
    let held_out: Vec<_> = (0..FOLDS).map(|fold| Question::ALL.map(|q| sample.weights(q, |pair| pair.fold != fold))).collect();
    for (file, path) in files.iter().enumerate() {
        eprintln!("{path}\n{}", sample.report(file, &held_out, mistakes)?);
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
    /// What pairs that are held out together have in common.
    keys: [String; 2],
    fold: usize,
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
    /// A line of cases as the tests have them: premise, hypothesis, relation.
    fn add_case(&mut self, file: usize, line: &str) {
        if let Some(((premise, hypothesis), label)) =
            line.split_once(" => ").and_then(|(texts, label)| Some((texts.split_once(" | ")?, label)))
        {
            self.add(file, &serde_json::json!({ "premise": premise, "hypothesis": hypothesis, "label": label }));
        }
    }

    fn add(&mut self, file: usize, pair: &Json) {
        let text = |long: &str, short: &str| pair[long].as_str().or(pair[short].as_str()).unwrap_or_default().to_owned();
        let texts = [text("premise", "a"), text("hypothesis", "b")];
        let keys = match &pair["topic"] {
            Json::Null => texts.clone().map(|t| t.to_lowercase()),
            topic => [(); 2].map(|()| format!("topic {topic}")),
        };
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
        self.pairs.push(Pair { file, texts, keys, fold: 0, label, columns, yes });
    }

    /// Deals the pairs out to the folds, those that have something in common to one.
    fn fold(&mut self) {
        let mut ids: HashMap<&str, usize> = HashMap::new();
        let mut parent: Vec<usize> = Vec::new();
        fn root(parent: &[usize], mut i: usize) -> usize {
            while parent[i] != i {
                i = parent[i];
            }
            i
        }
        let mut firsts = Vec::with_capacity(self.pairs.len());
        for pair in &self.pairs {
            let [a, b] = [&pair.keys[0], &pair.keys[1]].map(|key| {
                let id = *ids.entry(key).or_insert(parent.len());
                if id == parent.len() {
                    parent.push(id);
                }
                id
            });
            let (a, b) = (root(&parent, a), root(&parent, b));
            parent[a.max(b)] = a.min(b);
            firsts.push(a);
        }
        let mut seen: HashMap<usize, usize> = HashMap::new();
        let folds: Vec<usize> = firsts.into_iter().map(|first| root(&parent, first)).collect();
        for (pair, group) in self.pairs.iter_mut().zip(folds) {
            let next = seen.len();
            pair.fold = *seen.entry(group).or_insert(next) % FOLDS;
        }
    }

    fn rows(&self, question: Question, wanted: impl Fn(&Pair) -> bool) -> Vec<(&[usize], bool)> {
        let q = question as usize;
        self.pairs.iter().filter(|p| wanted(p)).filter_map(|p| Some((p.columns[q].as_slice(), p.yes[q]?))).collect()
    }

    /// The weights of a question from some of the pairs, the prior first.
    fn weights(&self, question: Question, wanted: impl Fn(&Pair) -> bool) -> Vec<f64> {
        let rows = self.rows(question, wanted);
        let columns = &self.columns[question as usize];
        let penalty = Penalty { ridge: RIDGE[question as usize], neighbours: neighbours(columns), step: STEP };
        let mut weights = regress(rows.iter().copied(), columns.len() + 1, &penalty);
        weights[0] -= bound(&rows, &weights, LEAN[question as usize]);
        weights
    }

    /// How the weights do on a file's pairs that they were not estimated from.
    fn report(&self, file: usize, held_out: &[[Vec<f64>; 3]], mistakes: usize) -> Result<String, std::fmt::Error> {
        let mut out = String::new();
        let (mut counts, mut scored, mut shown) = (BTreeMap::<(&str, &str), usize>::new(), vec![Vec::new(); FOLDS], 0);
        for pair in self.pairs.iter().filter(|p| p.file == file) {
            let score = |q: Question| sum(&held_out[pair.fold][q as usize], &pair.columns[q as usize]);
            if let Some(yes) = pair.yes[Question::SameEvent as usize] {
                scored[pair.fold].push((score(Question::SameEvent), yes));
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
        if counts.is_empty() {
            ranking(&scored, &mut out)?
        } else {
            three_way(&counts, &mut out)?
        }
        Ok(out)
    }

    fn print(&self, question: Question) {
        let rows = self.rows(question, |_| true);
        if rows.is_empty() {
            return;
        }
        let weights = self.weights(question, |_| true);
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

/// The levels of scales that lie beside each other: "<0.3" and "<0.5", and the same after a common "plain, ".
fn neighbours(columns: &BTreeMap<(&'static str, String), usize>) -> Vec<(usize, usize)> {
    let mut scales: BTreeMap<(&str, &str), Vec<(f64, usize)>> = BTreeMap::new();
    for ((feature, level), &column) in columns {
        let (kind, step) = level.rsplit_once(", ").unwrap_or(("", level));
        let below = step.strip_prefix('<').and_then(|n| n.parse::<f64>().ok());
        let above = step.strip_suffix('+').and_then(|n| n.parse::<f64>().ok()).map(|n| n + 1e-6);
        if let Some(bound) = below.or(above) {
            scales.entry((feature, kind)).or_default().push((bound, column));
        }
    }
    let mut out = Vec::new();
    for scale in scales.values_mut() {
        scale.sort_by(|a, b| a.0.total_cmp(&b.0));
        out.extend(scale.windows(2).map(|w| (w[0].1, w[1].1)));
    }
    out
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

/// How often a match is scored above a pair that is none, ties counted half: the mean of the folds, whose bounds differ.
fn ranking(scored: &[Vec<(f64, bool)>], out: &mut String) -> std::fmt::Result {
    let area = |fold: &Vec<(f64, bool)>| {
        let of = |wanted: bool| fold.iter().filter(move |s| s.1 == wanted).map(|s| s.0);
        let wins: f64 = of(true).map(|m| of(false).map(|n| if m > n { 1.0 } else { 0.5 * f64::from(u8::from(m == n)) }).sum::<f64>()).sum();
        wins / (of(true).count() * of(false).count()) as f64
    };
    let areas: Vec<f64> = scored.iter().map(area).filter(|a| a.is_finite()).collect();
    writeln!(out, "  auc {:.4}", areas.iter().sum::<f64>() / areas.len() as f64)
}

/// How much of F1 is no more than chance between two bounds.
const CHANCE: f64 = 0.003;

/// Which of the bounds that are nearly as good is taken, by question: 0.5 for the middle one, 1 for that which says "yes" most often.
/// Contradictions are rare and few of them are met, so that there it is beyond the middle.
const LEAN: [f64; 3] = [0.75, 0.5, 0.5];

/// The sum above which "yes" is answered: one of those whose F1 is the best or nearly so, since the very best is a matter of chance.
fn bound(rows: &[(&[usize], bool)], weights: &[f64], lean: f64) -> f64 {
    let mut scored: Vec<(f64, bool)> = rows.iter().map(|(c, yes)| (sum(weights, c), *yes)).collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let all = scored.iter().filter(|s| s.1).count();
    let mut right = 0;
    let mut curve = Vec::with_capacity(scored.len());
    for (i, (score, yes)) in scored.iter().enumerate() {
        right += usize::from(*yes);
        curve.push((2.0 * right as f64 / (i + 1 + all) as f64, *score));
    }
    let best = curve.iter().map(|c| c.0).fold(0.0, f64::max);
    let mut near = curve.iter().filter(|c| c.0 >= best - CHANCE).map(|c| c.1);
    let highest = near.next().unwrap_or(0.0);
    let lowest = near.next_back().unwrap_or(highest);
    highest + (lowest - highest) * lean
}

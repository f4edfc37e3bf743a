//! Estimates the weights of evidence from labelled events and prints the table `src/compare/weights.txt`.
//!
//! ```text
//! cargo run --release --example calibrate -- EVENTS_DIR > src/compare/weights.txt
//! ```
//!
//! `EVENTS_DIR` holds, for every event, `NAME.json` (matters with positions and mentions: `article`, `quote`, `nth`, or `start` and `end` in bytes)
//! and `NAME/*.txt` (the articles). Two claims of different articles are a match when both touch mentions of one matter. The bits are the
//! coefficients of a logistic regression over the levels of all comparisons (iteratively reweighted least squares with a ridge), so that
//! comparisons that say the same thing twice share what it is worth; the counts beside them are of matches and non-matches at the level.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use corroborate::compare::{Level, Weights};
use corroborate::report::ClaimEntry;
use corroborate::{Article, Options, Verifier};
use serde_json::Value as Json;

#[path = "common/regression.rs"]
mod regression;

use regression::{Penalty, bits, regress};

/// Strength of the ridge: how many pairs' worth of doubt stands against every weight.
const RIDGE: f64 = 4.0;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: calibrate EVENTS_DIR [EVENT_LEFT_OUT]")?;
    let left_out = std::env::args().nth(2);
    let mut names: Vec<_> = std::fs::read_dir(&folder)?.filter_map(|e| e.ok()?.file_name().into_string().ok()).collect();
    names.retain(|n| n.strip_suffix(".json").is_some_and(|n| left_out.as_deref() != Some(n)));
    names.sort();
    let events = names.iter().map(|name| Event::read(Path::new(&folder), name.trim_end_matches(".json"))).collect::<Result<Vec<_>, _>>()?;

    // Claims are compared on the ground of their sentences, so the weights of sentences come first.
    let mut sentences = Sample::default();
    for event in &events {
        sentences.sentences(event)?;
    }
    let mut table = sentences.table("sentence prior", "sentences", names.len());
    let mut claims = Sample::default();
    for event in &events {
        claims.claims(event, &Weights::parse(&table))?;
    }
    table += &claims.table("prior", "claims", names.len());
    print!("{table}");
    Ok(())
}

/// A labelled event.
struct Event {
    articles: Vec<(String, String)>,
    mentions: Vec<Mention>,
    kinds: Vec<String>,
}

impl Event {
    fn read(folder: &Path, name: &str) -> Result<Self, Box<dyn std::error::Error>> {
        let gold: Json = serde_json::from_str(&std::fs::read_to_string(folder.join(format!("{name}.json")))?)?;
        let mut articles = Vec::new();
        for id in gold["articles"].as_array().into_iter().flatten().filter_map(Json::as_str) {
            articles.push((id.to_owned(), std::fs::read_to_string(folder.join(name).join(format!("{id}.txt")))?));
        }
        let kind = |matter: &Json| matter["kind"].as_str().unwrap_or("").to_owned();
        let kinds = gold["matters"].as_array().into_iter().flatten().map(kind).collect();
        let mentions = mentions(&gold, &articles.iter().cloned().collect());
        Ok(Event { articles, mentions, kinds })
    }

    fn verifier(&self, weights: &Weights) -> Result<Verifier, corroborate::Error> {
        let mut options = Options::default();
        options.weights = weights.clone();
        let mut verifier = Verifier::with_options(options);
        for (id, text) in &self.articles {
            verifier.add(Article::new(id.as_str(), text.as_str()))?;
        }
        Ok(verifier)
    }

    /// The matters that a claim's span touches.
    fn matters(&self, claim: &ClaimEntry) -> HashSet<usize> {
        let touched = |m: &&Mention| m.article == claim.article && touches((claim.start, claim.end), m.span);
        self.mentions.iter().filter(touched).map(|m| m.matter).collect()
    }
}

/// Labelled pairs; every pair is the columns of its levels.
#[derive(Default)]
struct Sample {
    columns: BTreeMap<(usize, usize, &'static str, &'static str), usize>,
    rows: Vec<(Vec<usize>, bool)>,
}

impl Sample {
    /// Pairs of sentences; a match when claims of both touch one matter.
    fn sentences(&mut self, event: &Event) -> Result<(), corroborate::Error> {
        let verifier = event.verifier(&Weights::default())?;
        let mut matters: HashMap<(String, usize), HashSet<usize>> = HashMap::new();
        for claim in &verifier.report().claims {
            matters.entry((claim.article.clone(), claim.sentence)).or_default().extend(event.matters(claim));
        }
        for comparison in verifier.sentence_comparisons() {
            let matched = !matters[&comparison.a].is_disjoint(&matters[&comparison.b]);
            self.add(&comparison.levels, matched);
        }
        Ok(())
    }

    /// Pairs of claims of different articles; a match when both touch one matter that their facets can answer.
    fn claims(&mut self, event: &Event, weights: &Weights) -> Result<(), corroborate::Error> {
        let verifier = event.verifier(weights)?;
        let claims = verifier.report().claims;
        let matters: Vec<HashSet<usize>> = claims.iter().map(|claim| event.matters(claim)).collect();
        for comparison in verifier.comparisons() {
            if claims[comparison.a].article == claims[comparison.b].article {
                continue;
            }
            let (x, y) = &comparison.facets;
            let answered = |m: &usize| answers(x, &event.kinds[*m]) && answers(y, &event.kinds[*m]);
            let matched = matters[comparison.a].intersection(&matters[comparison.b]).any(answered);
            self.add(&comparison.levels, matched);
        }
        Ok(())
    }

    fn add(&mut self, levels: &[Level], matched: bool) {
        let columns = levels.iter().map(|l| self.column((l.order.0, l.order.1, l.feature, l.level))).collect();
        self.rows.push((columns, matched));
    }

    fn column(&mut self, key: (usize, usize, &'static str, &'static str)) -> usize {
        let next = self.columns.len() + 1; // column 0 is the prior
        *self.columns.entry(key).or_insert(next)
    }

    /// Estimates the weights and writes them with the counts they come from.
    fn table(&self, prior: &str, what: &str, events: usize) -> String {
        let rows = self.rows.iter().map(|(columns, matched)| (columns.as_slice(), *matched));
        let weights = regress(rows, self.columns.len() + 1, &Penalty { ridge: RIDGE, ..Penalty::default() });
        let matches = self.rows.iter().filter(|r| r.1).count();
        let mut out = format!(
            "# Weights of evidence in bits, for {what}: comparison, level, bits, matches and non-matches at that level.\n\
             # Estimated by examples/calibrate.rs from {} pairs of {events} labelled events (ECB+ news, CC BY 3.0, and the project's seeds).\n\
             {prior}\t-\t{}\t{matches}\t{}\n",
            self.rows.len(),
            bits(weights[0]),
            self.rows.len() - matches
        );
        for ((_, _, feature, level), &column) in &self.columns {
            let at: Vec<bool> = self.rows.iter().filter(|r| r.0.contains(&column)).map(|r| r.1).collect();
            let matches = at.iter().filter(|m| **m).count();
            out += &format!("{feature}\t{level}\t{}\t{matches}\t{}\n", bits(weights[column]), at.len() - matches);
        }
        out
    }
}

/// Whether a claim with this facet can answer a question of this kind.
fn answers(facet: &str, kind: &str) -> bool {
    match facet {
        "when" => kind.contains("date") || kind.contains("time") || kind == "duration",
        "where" => kind == "place" || kind == "identity",
        "said-by" => kind == "attribution",
        "who" | "whom" | "what" => matches!(kind, "person/role" | "relation" | "identity" | "other" | "quote" | "cause"),
        "role" | "name" | "origin" | "kind" => matches!(kind, "person/role" | "identity" | "place"),
        "age" => kind == "quantity",
        "event" => !matches!(kind, "attribution" | "quantity" | "place" | "person/role"),
        f if f.ends_with("count") || matches!(f, "amount" | "share") => matches!(kind, "quantity" | "money"),
        _ => true,
    }
}

struct Mention {
    article: String,
    span: (usize, usize),
    matter: usize,
}

fn mentions(gold: &Json, texts: &HashMap<String, String>) -> Vec<Mention> {
    let mut out = Vec::new();
    for (matter, entry) in gold["matters"].as_array().into_iter().flatten().enumerate() {
        for mention in entry["positions"].as_array().into_iter().flatten().flat_map(|p| p["mentions"].as_array().into_iter().flatten()) {
            let Some(article) = mention["article"].as_str() else { continue };
            if let Some(span) = locate(mention, &texts[article]) {
                out.push(Mention { article: article.to_owned(), span, matter });
            }
        }
    }
    out
}

fn locate(mention: &Json, text: &str) -> Option<(usize, usize)> {
    if let (Some(start), Some(end)) = (mention["start"].as_u64(), mention["end"].as_u64()) {
        return Some((start as usize, end as usize));
    }
    let quote = mention["quote"].as_str()?;
    let nth = mention["nth"].as_u64().unwrap_or(1) as usize;
    let start = text.match_indices(quote).nth(nth - 1)?.0;
    Some((start, start + quote.len()))
}

/// Whether two spans share at least half of the shorter one.
fn touches(a: (usize, usize), b: (usize, usize)) -> bool {
    let shared = a.1.min(b.1).saturating_sub(a.0.max(b.0));
    shared > 0 && 2 * shared >= (a.1 - a.0).min(b.1 - b.0)
}

//! Reads JSON Lines on standard input and writes what one stage of the library finds, one JSON line for each.
//!
//! ```text
//! cargo run --release --example inspect -- sentences < in.jsonl > out.jsonl
//! cargo run --release --example inspect -- tokens    < in.jsonl > out.jsonl
//! cargo run --release --example inspect -- values    < in.jsonl > out.jsonl
//! cargo run --release --example inspect -- claims    < in.jsonl > out.jsonl
//! cargo run --release --example inspect -- stories   < in.jsonl > report.json   (one object: the stories of all lines)
//! cargo run --release --example inspect -- pairs     < in.jsonl > out.jsonl
//! ```
//!
//! Each line is an object with `id`, `text` and, where it is known, `published`; for `pairs` with `premise` and `hypothesis`, or `a` and `b`.
//! Every answer carries the `id` of its line; `start` and `end` are bytes in `text`.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use corroborate::pair;
use corroborate::story::Signature;
use corroborate::text::Document;
use corroborate::value;
use serde_json::{Map, Value as Json, json};

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some("stories") {
        return stories();
    }
    let stage: fn(&Map<String, Json>) -> Json = match std::env::args().nth(1).as_deref() {
        Some("sentences") => sentences,
        Some("tokens") => tokens,
        Some("values") => values,
        Some("claims") => claims,
        Some("pairs") => pairs,
        _ => {
            eprintln!("usage: inspect sentences|tokens|values|claims|stories|pairs < in.jsonl > out.jsonl");
            return ExitCode::from(2);
        }
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut failed = false;
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let done = line.map_err(|e| e.to_string()).and_then(|line| {
            if line.trim().is_empty() {
                return Ok(None);
            }
            let input: Map<String, Json> = serde_json::from_str(&line).map_err(|e| e.to_string())?;
            let mut answer = stage(&input);
            answer["id"] = input.get("id").cloned().unwrap_or(Json::Null);
            Ok(Some(answer))
        });
        let written = match done {
            Ok(answer) => answer.map_or(Ok(()), |answer| writeln!(out, "{answer}")),
            Err(problem) => {
                eprintln!("line {}: {problem}", number + 1);
                failed = true;
                Ok(())
            }
        };
        if let Err(problem) = written {
            return unwritten(&problem);
        }
    }
    match out.flush() {
        Err(problem) => unwritten(&problem),
        Ok(()) if failed => ExitCode::FAILURE,
        Ok(()) => ExitCode::SUCCESS,
    }
}

/// Nothing more can be written; a reader (`head`) that has seen enough is no failure.
fn unwritten(problem: &io::Error) -> ExitCode {
    if problem.kind() == io::ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    eprintln!("standard output: {problem}");
    ExitCode::FAILURE
}

fn text<'a>(input: &'a Map<String, Json>, key: &str) -> &'a str {
    input.get(key).and_then(Json::as_str).unwrap_or_default()
}

fn sentences(input: &Map<String, Json>) -> Json {
    let spans: Vec<Json> =
        corroborate::text::sentences(text(input, "text")).map(|s| json!({"start": s.span.start, "end": s.span.end})).collect();
    json!({ "sentences": spans })
}

fn tokens(input: &Map<String, Json>) -> Json {
    let doc = Document::read(text(input, "text"));
    let tokens: Vec<Json> = (0..doc.tokens.len())
        .map(|i| {
            let t = doc.tokens[i];
            json!({"start": t.span.start, "end": t.span.end, "text": doc.word(i), "lemma": doc.lemma(i), "kind": format!("{:?}", t.kind), "pos": format!("{:?}", t.pos)})
        })
        .collect();
    json!({ "tokens": tokens })
}

fn values(input: &Map<String, Json>) -> Json {
    let doc = Document::read(text(input, "text"));
    let published = text(input, "published").get(..10).and_then(|d| d.parse().ok());
    let found: Vec<Json> = value::values(&doc, published)
        .iter()
        .map(|v| {
            let mut entry =
                json!({"kind": v.kind_name(), "start": v.span.start, "end": v.span.end, "text": v.span.of(doc.text), "normal": v.normal()});
            // A length of time is told by its TIMEX3 value: its number means nothing without the unit.
            if let Some(interval) = v.interval().filter(|_| v.kind_name() != "duration") {
                let ends = [("low", interval.low), ("high", interval.high)];
                for (name, end) in ends.into_iter().filter_map(|(name, end)| Some((name, end?))) {
                    entry[name] = json!(end);
                }
            }
            if let Some(unit) = v.unit() {
                entry["unit"] = json!(unit);
            }
            if let Some(timex) = v.timex() {
                entry["timex"] = json!(timex);
            }
            entry
        })
        .collect();
    json!({ "values": found })
}

/// Groups the articles of all lines, and writes the `stories` of a report.
fn stories() -> ExitCode {
    let (mut ids, mut signatures) = (Vec::new(), Vec::new());
    for line in io::stdin().lock().lines().map_while(Result::ok).filter(|line| !line.trim().is_empty()) {
        let Ok(input) = serde_json::from_str::<Map<String, Json>>(&line) else {
            eprintln!("not a JSON object: {line}");
            return ExitCode::FAILURE;
        };
        let doc = Document::read(text(&input, "text"));
        let published = text(&input, "published").get(..10).and_then(|d| d.parse().ok());
        signatures.push(Signature::read(&doc, &value::values(&doc, published), published));
        ids.push(input.get("id").cloned().unwrap_or(Json::Null));
    }
    let stories = corroborate::story::stories(&signatures);
    let stories: Vec<Json> = stories
        .iter()
        .enumerate()
        .map(|(id, story)| json!({"id": id, "articles": story.iter().map(|&i| &ids[i]).collect::<Vec<_>>()}))
        .collect();
    println!("{}", json!({ "stories": stories }));
    ExitCode::SUCCESS
}

/// Two texts, as `premise` and `hypothesis` or `a` and `b`: how they stand, and the bits for their telling of the same event.
fn pairs(input: &Map<String, Json>) -> Json {
    let either = |long, short| if input.contains_key(long) { text(input, long) } else { text(input, short) };
    let found = pair::compare(either("premise", "a"), either("hypothesis", "b"));
    let list = |w: &pair::Weighed| w.evidence.iter().map(|e| json!({"name": e.name, "bits": e.bits})).collect::<Vec<_>>();
    json!({
        "relation": found.relation.name(),
        "score": found.same_event.bits,
        "evidence": list(&found.same_event),
        "contradiction": {"bits": found.contradiction.bits, "evidence": list(&found.contradiction)},
        "entailment": {"bits": found.entailment.bits, "evidence": list(&found.entailment)},
    })
}

fn claims(input: &Map<String, Json>) -> Json {
    let id = input.get("id").and_then(Json::as_str).unwrap_or("article");
    let mut article = corroborate::Article::new(id, text(input, "text"));
    if let Ok(dated) = article.clone().published(text(input, "published")) {
        article = dated;
    }
    let mut verifier = corroborate::Verifier::new();
    match verifier.add(article) {
        Ok(()) => json!({ "claims": verifier.report().claims }),
        Err(problem) => json!({ "claims": [], "error": problem.to_string() }),
    }
}

//! The value readers against the cases in `tests/cases/values/*.txt`, and the algebra of values.
//!
//! A case file is one kind. `# ` starts a comment. A case is a sentence on a line of its own, with the day of publication after ` @ ` where
//! it matters; below it, indented, each value of the kind that must be read, in order: the words of the text, ` => ` and the normal form. A
//! sentence with nothing below it holds no such value. A line `= A | B` gives two texts and, after ` => `, how the first value of the kind
//! in A stands to the first in B.

use std::fmt::Write;
use std::path::Path;

use corroborate::text::Document;
use corroborate::value::{Relation, Value, values};

/// The one door: what is read of some kinds in a text, one value a line.
fn check_values(kinds: &[&str], text: &str, published: Option<&str>, expect: &[&str]) -> Result<(), String> {
    let doc = Document::read(text);
    let found = values(&doc, published.map(|d| d.parse().expect("a date")));
    let wanted = found.iter().filter(|v| kinds.contains(&v.kind_name()));
    let have: Vec<String> = wanted.map(|v| format!("{} => {}", v.span.of(text), v.normal())).collect();
    if have == expect { Ok(()) } else { Err(format!("{text}\n  expected {expect:?}\n  read     {have:?}\n")) }
}

fn first_of(kinds: &[&str], text: &str) -> Option<Value> {
    values(&Document::read(text), None).into_iter().find(|v| kinds.contains(&v.kind_name()))
}

/// How the first value of a kind in one text stands to the first in another, both ways round.
fn check_relation(kinds: &[&str], a: &str, b: &str, expect: &str) -> Result<(), String> {
    let (Some(x), Some(y)) = (first_of(kinds, a), first_of(kinds, b)) else {
        return Err(format!("{a} | {b}: no value read\n"));
    };
    let (there, back) = (x.relation(&y), y.relation(&x));
    if name(there) != expect {
        return Err(format!("{a} | {b}: {there:?}, expected {expect} ({} / {})\n", x.normal(), y.normal()));
    }
    if name(back) != name(there.reversed()) {
        return Err(format!("{a} | {b}: {there:?} one way and {back:?} the other\n"));
    }
    Ok(())
}

fn name(relation: Relation) -> String {
    match relation {
        Relation::Incomparable(_) => "Incomparable".to_owned(),
        relation => format!("{relation:?}"),
    }
}

/// Runs one case file.
fn check_file(file: &str, kinds: &[&str]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/values").join(file);
    let data = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut lines = data.lines().filter(|l| !l.trim().is_empty() && !l.starts_with("# ")).peekable();
    let (mut cases, mut failures) = (0, String::new());
    while let Some(line) = lines.next() {
        cases += 1;
        let outcome = if let Some(pair) = line.strip_prefix("= ") {
            let (texts, expect) = pair.rsplit_once(" => ").expect("a relation");
            let (a, b) = texts.split_once(" | ").expect("two texts");
            check_relation(kinds, a, b, expect)
        } else {
            let (text, published) = line.split_once(" @ ").map_or((line, None), |(text, day)| (text, Some(day)));
            let mut expect = Vec::new();
            while let Some(value) = lines.next_if(|l| l.starts_with("  ")) {
                expect.push(value.trim());
            }
            check_values(kinds, text, published, &expect)
        };
        if let Err(failure) = outcome {
            let _ = write!(failures, "{failure}");
        }
    }
    assert!(cases > 0, "{file} holds no case");
    assert!(failures.is_empty(), "{file}:\n{failures}");
}

const ALL: &[&str] = &["number", "quantity", "money", "percentage", "rank", "date", "duration", "recency", "legal-reference"];

macro_rules! case_files {
    ($($name:ident: $file:literal, $kinds:expr;)*) => {
        $(#[test] fn $name() { check_file($file, $kinds); })*
    };
}

case_files! {
    numbers: "number.txt", &["number", "quantity"];
    quantities: "quantity.txt", &["quantity", "number"];
    amounts_of_money: "money.txt", &["money"];
    percentages: "percentage.txt", &["percentage"];
    ranks: "rank.txt", &["rank"];
    legal_references: "legal.txt", &["legal-reference"];
    lists: "list.txt", &["list"];
    quotations: "quotation.txt", &["quotation"];
    identifiers_are_no_quantities: "identifier.txt", &["number", "quantity"];
    hard_phrases_of_news: "phrases.txt", ALL;
}

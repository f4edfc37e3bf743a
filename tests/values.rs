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
    let (text, published) = text.split_once(" @ ").map_or((text, None), |(text, day)| (text, Some(day.parse().expect("a date"))));
    values(&Document::read(text), published).into_iter().find(|v| kinds.contains(&v.kind_name()))
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

/// The table of relations in every kind's documentation holds.
#[test]
fn documented_relations_hold() {
    let kinds: &[(&str, &[&str])] = &[
        ("date/mod.rs", &["date"]),
        ("duration.rs", &["duration"]),
        ("entity/mod.rs", &["entity"]),
        ("legal.rs", &["legal-reference"]),
        ("list.rs", &["list"]),
        ("money.rs", &["money"]),
        ("number.rs", &["number", "quantity"]),
        ("percentage.rs", &["percentage"]),
        ("place/mod.rs", &["place"]),
        ("quantity.rs", &["quantity"]),
        ("quotation.rs", &["quotation"]),
        ("rank.rs", &["rank"]),
        ("recency.rs", &["recency"]),
    ];
    let mut failures = String::new();
    for (file, kinds) in kinds {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/value").join(file);
        let source = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let rows = source.lines().skip_while(|l| *l != "//! | a | b | a is |").skip(2).map_while(|l| l.strip_prefix("//! | "));
        let mut checked = 0;
        for row in rows {
            let cells: Vec<&str> = row.trim_end_matches(" |").split(" | ").collect();
            let &[a, b, expect] = cells.as_slice() else { panic!("{file}: not three cells: {row}") };
            checked += 1;
            if let Err(failure) = check_relation(kinds, a, b, expect) {
                let _ = write!(failures, "{file}: {failure}");
            }
        }
        assert!(checked > 1, "{file} documents no relations");
    }
    assert!(failures.is_empty(), "{failures}");
}

/// Values of one kind each that stand in many relations to each other.
const FAMILIES: &[&[&str]] = &[
    &[
        "about 100 people",
        "95 people",
        "at least 90 people",
        "up to 200 people",
        "dozens of people",
        "between 90 and 110 people",
        "100 people",
        "no one",
        "36 people",
    ],
    &["5%", "7%", "more than 5%", "5 percentage points", "between 5% and 7%", "nearly 7%"],
    &["$5 million", "US$5 million", "5 million euros", "more than $4 million", "$5 a share", "40 million pounds ($63 million)", "50 cents"],
    &["8 km", "5 miles", "32 km", "20 miles", "more than 10 km", "10 km to 40 km", "5 kg", "40 degrees Celsius", "104 degrees Fahrenheit"],
    &["Article 4", "Article 4 of the treaty", "Article 5", "Section 4", "the UN Charter"],
];

/// The values that sentences about a family's phrases hold.
fn family(phrases: &[&str]) -> Vec<Value> {
    let read = |phrase: &&str| values(&Document::read(&format!("It was {phrase} in all.")), None);
    phrases.iter().flat_map(read).filter(|v| !matches!(v.kind_name(), "entity" | "place" | "date" | "duration")).collect()
}

#[test]
fn relations_are_the_same_from_both_sides() {
    for phrases in FAMILIES {
        let values = family(phrases);
        assert!(values.len() >= phrases.len(), "{phrases:?}: {values:?}");
        for (a, b) in values.iter().flat_map(|a| values.iter().map(move |b| (a, b))) {
            let (there, back) = (name(a.relation(b)), name(b.relation(a).reversed()));
            assert_eq!(there, back, "{} / {}", a.normal(), b.normal());
        }
        assert!(values.iter().all(|v| v.relation(v) == Relation::Same));
    }
}

#[test]
fn what_lies_inside_lies_inside_what_holds_it() {
    for phrases in FAMILIES {
        let values = family(phrases);
        for a in &values {
            for b in values.iter().filter(|b| a.relation(b) == Relation::Inside) {
                for c in values.iter().filter(|c| b.relation(c) == Relation::Inside) {
                    let known = a.relation(c);
                    // What cannot be compared directly (another unit said in between) is not held against it.
                    let fine = known == Relation::Inside || matches!(known, Relation::Incomparable(_));
                    assert!(fine, "{} in {} in {}: {known:?}", a.normal(), b.normal(), c.normal());
                }
            }
        }
    }
}

/// Input that means nothing is read without a crash, and in time that grows with its length.
#[test]
fn bad_numbers_are_no_numbers() {
    let digits = "9".repeat(1_000_000);
    let words = "nine hundred million and ".repeat(20_000);
    let commas = "1,".repeat(200_000);
    let slashes = "1/2-3/4 ".repeat(50_000);
    let sums = "1 over 2 out of 3 in 4 x 10^5 . 6e7 .8 MUSD - $9 >= ".repeat(10_000);
    let spaced = "123 ".repeat(100_000);
    let odd = [
        "1e400",
        "$",
        "%",
        "a",
        "a half",
        "minus",
        "- -",
        "12 1",
        "0/0",
        "1/0",
        "٣٤",
        "½½½",
        "1.2.3.4.5",
        "5--6",
        "US$",
        "of of of",
        "no no one",
    ];
    for text in [&digits, &words, &commas, &slashes, &sums, &spaced].into_iter().map(String::as_str).chain(odd) {
        for value in values(&Document::read(text), None) {
            assert!(text.get(value.span.range()).is_some(), "a span off the text");
            let ends = value.interval().into_iter().flat_map(|i| [i.low, i.high]).flatten();
            assert!(ends.clone().all(f64::is_finite), "{}", value.normal());
        }
    }
    assert!(!values(&Document::read(&digits), None).iter().any(|v| v.interval().is_some()));
}

proptest::proptest! {
    /// Numbers, marks and words in any order: spans are true, numbers finite.
    #[test]
    fn any_text_is_read(text in "([0-9]{1,4}|[,./:%$£€½() -]|million|hundred|two|half|and|of|to|between|more than|km|people|é|\u{202f}| ){0,40}") {
        for value in values(&Document::read(&text), None) {
            proptest::prop_assert!(text.get(value.span.range()).is_some());
            if let Some(interval) = value.interval() {
                proptest::prop_assert!([interval.low, interval.high].into_iter().flatten().all(f64::is_finite));
                proptest::prop_assert!(interval.low.zip(interval.high).is_none_or(|(a, b)| a <= b));
            }
        }
    }
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
    dates: "date.txt", &["date"];
    clock_times: "time.txt", &["date"];
    lengths_of_time: "duration.txt", &["duration"];
    recency: "recency.txt", &["recency"];
    ranks: "rank.txt", &["rank"];
    legal_references: "legal.txt", &["legal-reference"];
    lists: "list.txt", &["list"];
    quotations: "quotation.txt", &["quotation"];
    places: "place.txt", &["place"];
    entities: "entity.txt", &["entity"];
    identifiers_are_no_quantities: "identifier.txt", &["number", "quantity"];
    limits: "limits.txt", ALL;
    hard_phrases_of_news: "phrases.txt", ALL;
}

/// Rows of a table are lines of their own: no number counts what the next one begins with.
#[test]
fn a_number_counts_nothing_of_the_next_line() {
    let text = "Results\n    Income 97.4 million vs 75.6 million\n    Coaches 40 vs 36\n    Year\n    Margin 4 vs 3\n";
    let doc = Document::read(text);
    let read: Vec<String> = values(&doc, None).iter().map(|v| v.normal()).filter(|v| v.starts_with(|c: char| c.is_ascii_digit())).collect();
    assert_eq!(read, ["97400000", "75600000", "40", "36", "4", "3"]);
}

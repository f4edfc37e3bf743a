//! How the answers of short articles stand to each other, against the cases in `tests/cases/relations/*.txt`: one file a kind of conflict.
//!
//! A case is a title after `== `, one article a line (`name | text`, with `\n` for a new line), and after `=> ` the kinds of the conflicts that
//! the report must show between two articles, or `none`. `# ` starts a comment.

use std::collections::BTreeSet;
use std::path::Path;

use corroborate::{Article, Report, Verifier};

struct Case<'d> {
    title: &'d str,
    articles: Vec<(&'d str, String)>,
    expect: &'d str,
}

fn cases(data: &str) -> Vec<Case<'_>> {
    let mut out: Vec<Case<'_>> = Vec::new();
    for line in data.lines().filter(|l| !l.trim().is_empty() && !l.starts_with("# ")) {
        if let Some(title) = line.strip_prefix("== ") {
            out.push(Case { title, articles: Vec::new(), expect: "" });
        } else if let (Some(case), Some(expect)) = (out.last_mut(), line.strip_prefix("=> ")) {
            case.expect = expect;
        } else if let (Some(case), Some((name, text))) = (out.last_mut(), line.split_once(" | ")) {
            case.articles.push((name, text.replace("\\n", "\n")));
        } else {
            panic!("not understood: {line}");
        }
    }
    out
}

fn report(case: &Case<'_>) -> Report {
    let mut verifier = Verifier::new();
    for (name, text) in &case.articles {
        // "a 2024-05-18" is the article a of that day, "a undated" one whose day is not known.
        let (name, day) = name.split_once(' ').unwrap_or((name, "2024-05-17"));
        let article = Article::new(name, text.clone());
        let article = if day == "undated" { article } else { article.published(day).unwrap() };
        verifier.add(article).unwrap();
    }
    verifier.report()
}

/// The one door: which kinds of conflict the report of a few articles shows.
fn check_relation(case: &Case<'_>) -> Result<(), String> {
    let report = report(case);
    let mut shown = BTreeSet::new();
    let mut told = String::new();
    for cluster in &report.clusters {
        for relation in cluster.relations.iter().filter(|r| r.relation == "conflict") {
            shown.insert(relation.kind.as_str());
            told += &format!("    {} ({}): {}\n", relation.kind, relation.reason, cluster.label);
        }
    }
    let expect: BTreeSet<&str> = case.expect.split(", ").filter(|&kind| kind != "none").collect();
    assert!(!case.expect.is_empty(), "{}: no expectation", case.title);
    if shown == expect { Ok(()) } else { Err(format!("{}\n  expected {}\n{told}", case.title, case.expect)) }
}

fn check_file(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/relations").join(name);
    let data = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let cases = cases(&data);
    assert!(cases.len() > 3, "{name} holds {} cases", cases.len());
    let failures: Vec<String> = cases.iter().filter_map(|case| check_relation(case).err()).collect();
    assert!(failures.is_empty(), "{} of {} cases of {name}:\n{}", failures.len(), cases.len(), failures.concat());
}

macro_rules! kinds {
    ($($kind:ident)*) => {
        $(#[test]
        fn $kind() {
            check_file(concat!(stringify!($kind), ".txt"));
        })*
    };
}

kinds!(attribution figure spelling clock_times strength denial direction object closed_list who number quantity wording polarity role_swap provision age cause plea fate post);

/// Opposite answers that cannot be decided are never listed as agreed.
#[test]
fn what_cannot_be_decided_is_unconfirmed() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/relations/undecided.txt")).unwrap();
    for case in cases(&text) {
        let report = report(&case);
        let mut kinds = BTreeSet::new();
        for cluster in &report.clusters {
            let open = cluster.relations.iter().find(|r| matches!(r.kind.as_str(), "undecided" | "question" | "opinion"));
            if let Some(open) = open {
                kinds.insert(open.kind.as_str());
                assert_eq!(cluster.verdict, "unconfirmed", "{}: {}", case.title, cluster.label);
                assert_eq!(cluster.why, format!("{}: {}", open.kind, open.reason), "{}", case.title);
            }
        }
        let expect: BTreeSet<&str> = Some(case.expect).filter(|&kind| kind != "none").into_iter().collect();
        assert_eq!(kinds, expect, "{}", case.title);
        assert!(report.clusters.iter().all(|c| c.verdict != "contradiction"), "{}", case.title);
    }
}

/// One difference between the same two sentences is shown once, whichever of their clauses it is read from.
#[test]
fn one_difference_is_shown_once() {
    let a = "Lena Brook, 33, was known for being photographed on a red carpet with her shoulder exposed, apparently unaware that the strap of \
             her dress had fallen off.";
    let b = "Lena Brook, 33, has a reputation, none more so when she was photographed on the red carpet with a shoulder exposed, completely \
             unaware the strap of her dress had fallen off.";
    let case = Case { title: "unaware", articles: vec![("a", a.to_owned()), ("b", b.to_owned())], expect: "strength" };
    let report = report(&case);
    let conflicts = report.clusters.iter().flat_map(|c| &c.relations).filter(|r| r.relation == "conflict");
    let reasons: Vec<&str> = conflicts.map(|r| r.reason.as_str()).collect();
    assert_eq!(reasons, ["apparently unaware against unaware"]);
}

/// Of two people feared dead each has a question of its own.
#[test]
fn one_question_a_person_feared_dead() {
    let a = "The skier Lars Holm is presumed dead after an avalanche on Mount Orr. The guide Karl Mund is feared dead after the avalanche.";
    let b = "The skier Lars Holm died in an avalanche on Mount Orr. The guide Karl Mund died in the avalanche.";
    let case = Case { title: "two", articles: vec![("a", a.to_owned()), ("b", b.to_owned())], expect: "strength" };
    let report = report(&case);
    let asked: BTreeSet<&str> =
        report.clusters.iter().map(|c| c.label.as_str()).filter(|label| label.starts_with("Is the death")).collect();
    let expect = ["Is the death of Karl Mund certain: Certain or Feared?", "Is the death of Lars Holm certain: Certain or Feared?"];
    assert_eq!(asked, expect.into());
}

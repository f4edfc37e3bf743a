//! The questions that label clusters, in plain words.

use corroborate::{Article, Verifier};

/// The labels of the report on articles that several publishers wrote on one day.
fn labels(articles: &[&str]) -> Vec<String> {
    let mut verifier = Verifier::new();
    for (i, text) in articles.iter().enumerate() {
        let article = Article::new(format!("source-{i}"), *text).published("2024-06-19").unwrap();
        verifier.add(article).unwrap();
    }
    verifier.report().clusters.into_iter().map(|cluster| cluster.label).collect()
}

/// The only door: the articles of a case and what is asked of them.
fn check_labels(case: &str) {
    let of = |mark: &'static str| case.lines().filter_map(move |line| line.strip_prefix(mark));
    let labels = labels(&of("= ").collect::<Vec<_>>());
    for question in of("? ") {
        assert!(labels.iter().any(|label| label == question), "{question}\nis not in {labels:#?}\nfor {case}");
    }
    for question in of("! ") {
        assert!(labels.iter().all(|label| label != question), "{question}\nis in {labels:#?}\nfor {case}");
    }
}

#[test]
fn questions_in_plain_words() {
    let cases = std::fs::read_to_string("tests/cases/questions/labels.txt").unwrap();
    let cases: Vec<&str> = cases.split("\n\n").filter(|case| case.starts_with('=')).collect();
    assert!(cases.len() >= 4);
    cases.into_iter().for_each(check_labels);
}

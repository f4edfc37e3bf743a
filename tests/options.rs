//! What a verifier can be told: the user's own words and own similarity.

use std::sync::Arc;

use corroborate::{Article, Options, Report, Similarity, Verifier, WordLists};

const ONE: &str = "The MSDF boarded a bulker off Harwick on Friday. The bulker sank.";
const TWO: &str = "On Friday the Maritime Self-Defense Force boarded a laker off Harwick. The laker sank.";

fn report(options: Options, articles: &[&str]) -> Report {
    let mut verifier = Verifier::with_options(options);
    for (i, text) in articles.iter().enumerate() {
        verifier.add(Article::new(format!("a{i}"), *text).published("2024-06-22").unwrap()).unwrap();
    }
    verifier.report()
}

fn with_words(words: WordLists) -> Options {
    let mut options = Options::default();
    options.words = words;
    options
}

/// How many answers are given by both articles.
fn shared(report: &Report) -> usize {
    let articles = |claims: &[usize]| claims.iter().map(|&c| &report.claims[c].article).collect::<std::collections::BTreeSet<_>>().len();
    report.clusters.iter().flat_map(|c| &c.positions).filter(|p| articles(&p.claims) > 1).count()
}

#[test]
fn synonyms_make_two_words_one() {
    let plain = report(Options::default(), &[ONE, TWO]);
    let words = WordLists::default().synonyms("bulker\tvessel\nlaker\tvessel").unwrap();
    let told = report(with_words(words), &[ONE, TWO]);
    assert!(shared(&told) > shared(&plain), "{} {}", shared(&told), shared(&plain));
}

#[test]
fn an_alias_is_the_thing_it_stands_for() {
    let words = WordLists::default().aliases("msdf\tMaritime Self-Defense Force").unwrap();
    let told = report(with_words(words), &[ONE, TWO]);
    let agents = told.claims.iter().filter(|c| c.normal.contains("maritime self-defense force")).map(|c| &c.article);
    let agents: std::collections::BTreeSet<_> = agents.collect();
    assert_eq!(agents.len(), 2, "{:#?}", told.claims.iter().map(|c| &c.normal).collect::<Vec<_>>());
}

#[test]
fn a_unit_of_the_users_own_is_measured() {
    let articles = ["The barge carried 50 quintals of wheat to Harwick.", "The barge carried 5,000 kg of wheat to Harwick."];
    let measured = |options| {
        let report = report(options, &articles);
        report.claims.iter().flat_map(|c| &c.values).filter(|v| v.normal.starts_with("5000 kg")).count()
    };
    let words = WordLists::default().units("quintal\t100 kg").unwrap();
    assert!(measured(with_words(words)) > measured(Options::default()));
}

/// Says the same of every pair, or something that is no number.
#[derive(Debug)]
struct Constant(f64);

impl Similarity for Constant {
    fn name(&self) -> &str {
        "constant"
    }

    fn bits(&self, a: &str, b: &str) -> f64 {
        assert!(a <= b, "the passages come in one order, so that a report does not hang on which article came first");
        self.0
    }
}

fn with_constant(bits: f64) -> Options {
    let mut options = Options::default();
    options.similarity = Some(Arc::new(Constant(bits)));
    options
}

#[test]
fn a_similarity_is_one_more_named_term_and_the_bits_add_up() {
    let articles = ["Nine people were injured in Harwick on Friday.", "On Friday nine people were injured in Harwick."];
    let told = report(with_constant(1.5), &articles);
    let links: Vec<_> = told.clusters.iter().flat_map(|c| &c.links).collect();
    assert!(!links.is_empty());
    for link in links {
        assert!(link.evidence.iter().any(|e| e.name == "constant" && e.bits == 1.5));
        let sum: f64 = link.evidence.iter().map(|e| e.bits).sum();
        assert!((sum - link.bits).abs() < 1e-9, "{sum} {}", link.bits);
    }
    assert_eq!(report(with_constant(1.5), &articles), told, "the same again");
}

#[test]
fn a_similarity_can_keep_claims_apart() {
    let articles = ["Nine people were injured in Harwick on Friday.", "On Friday nine people were injured in Harwick."];
    assert!(!report(Options::default(), &articles).clusters.is_empty());
    assert!(report(with_constant(-30.0), &articles).clusters.is_empty());
}

#[test]
fn what_is_no_number_says_nothing() {
    let articles = ["Nine people were injured in Harwick on Friday.", "On Friday nine people were injured in Harwick."];
    let plain = report(Options::default(), &articles);
    for bits in [f64::NAN, f64::INFINITY, 0.0] {
        assert_eq!(report(with_constant(bits), &articles), plain);
    }
}

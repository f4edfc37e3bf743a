//! The promises of the crate, held on made-up and mangled news: spans are true, order does not matter, removal leaves no trace, no input panics.

use corroborate::{Article, Report, Verifier};
use proptest::prelude::*;

/// Pieces that sentences of news are made of, with the marks that trip readers up.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "The navy ",
        "Police ",
        "At least 12 people ",
        "Mr. Oduya ",
        "“",
        "” ",
        "captured ",
        "said ",
        "denied that ",
        "did not rule out ",
        "were injured ",
        "23 pirates ",
        "in the Gulf of Vell ",
        "on Friday",
        ", ",
        ". ",
        "\n\n",
        "for the first time since July 2000 ",
        "$3.5 billion ",
        "5.8-magnitude ",
        "’s ",
        "who ",
        "which ",
        "and ",
        "but ",
        "North Korea ",
        "é",
        "。",
        "🙂 ",
        "according to ",
        "the minister ",
        "to sign ",
        "the treaty ",
        "8 km (5 miles) ",
        "(",
        ") ",
        "No one ",
        "was hurt ",
        "Jan. 5, 2011 ",
        ": ",
        "that ",
        "by ",
        "of ",
        "99999999999999999999 ",
        "\r\n",
        "\u{200b}",
        "'",
        "\"",
        "– ",
    ])
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 1..60).prop_map(|pieces| pieces.concat())
}

fn report(articles: &[(String, String)]) -> Report {
    let mut verifier = Verifier::new();
    for (id, text) in articles {
        // Articles of white space alone are refused; the rest goes on.
        let _ = verifier.add(Article::new(id, text));
    }
    verifier.report()
}

fn named(texts: Vec<String>) -> Vec<(String, String)> {
    texts.into_iter().enumerate().map(|(i, text)| (format!("a{i}"), text)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn spans_are_true(texts in prop::collection::vec(text(), 1..4)) {
        let articles = named(texts);
        let report = report(&articles);
        for claim in &report.claims {
            let text = &articles.iter().find(|a| a.0 == claim.article).unwrap().1;
            prop_assert_eq!(&text[claim.start..claim.end], claim.text.as_str());
            for value in &claim.values {
                prop_assert!(text.get(value.start..value.end).is_some_and(|t| !t.is_empty()));
            }
            for voice in &claim.attribution {
                prop_assert!(text.get(voice.start..voice.end).is_some_and(|t| !t.is_empty()));
            }
        }
        for passage in report.origins.iter().flat_map(|o| &o.passages) {
            let text = &articles.iter().find(|a| a.0 == passage.article).unwrap().1;
            prop_assert!(text.get(passage.start..passage.end).is_some());
        }
    }

    #[test]
    fn order_does_not_matter(texts in prop::collection::vec(text(), 2..5)) {
        let articles = named(texts);
        let mut turned = articles.clone();
        turned.reverse();
        prop_assert_eq!(report(&articles), report(&turned));
    }

    #[test]
    fn removal_leaves_no_trace(texts in prop::collection::vec(text(), 1..4), other in text()) {
        let articles = named(texts);
        let mut verifier = Verifier::new();
        let _ = verifier.add(Article::new("zz", other));
        for (id, text) in &articles {
            let _ = verifier.add(Article::new(id, text));
        }
        verifier.remove("zz");
        prop_assert_eq!(verifier.report(), report(&articles));
    }

    #[test]
    fn nothing_panics(bytes in ".{0,300}") {
        let _ = report(&[("a".to_owned(), bytes.clone()), ("b".to_owned(), bytes)]);
    }

    #[test]
    fn the_bits_of_a_link_add_up(texts in prop::collection::vec(text(), 2..4)) {
        for link in report(&named(texts)).clusters.iter().flat_map(|c| &c.links) {
            let sum: f64 = link.evidence.iter().map(|e| e.bits).sum();
            prop_assert!((sum - link.bits).abs() < 1e-6, "{} against {}", sum, link.bits);
        }
    }
}

#[test]
fn bad_input_names_the_article_and_the_fix() {
    let mut verifier = Verifier::new();
    verifier.add(Article::new("good", "The mill burned down on Friday.")).unwrap();
    let empty = verifier.add(Article::new("empty", "")).unwrap_err();
    assert_eq!(empty.to_string(), "article `empty`: `text` is empty; give the article's text, or leave the article out");
    let white = verifier.add(Article::new("white", " \n\t")).unwrap_err();
    assert!(white.is_article() && white.to_string().contains("only white space"));
    let again = verifier.add(Article::new("good", "Other words.")).unwrap_err();
    assert!(again.is_duplicate() && again.to_string().contains("`good`"));
    let date = Article::new("dated", "Words.").published("the day after").unwrap_err();
    assert!(date.to_string().contains("`dated`") && date.to_string().contains("2024-06-19"));
    let long = verifier.add(Article::new("long", "word ".repeat(1 << 20))).unwrap_err();
    assert!(long.is_limit());
    assert_eq!(verifier.articles().count(), 1, "what was added before stays");
}

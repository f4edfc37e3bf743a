//! The text report: what it shows first, and that nothing in an article reaches the terminal as a control sequence.

use corroborate::report::{ArticleEntry, ClaimEntry, Cluster, Position, Relation, TextStyle};
use corroborate::{Article, Report};

/// Two articles that dispute how many were hurt. The second holds a control sequence.
fn disputed() -> (Report, [Article; 2]) {
    let one = Article::new("courier", "A ferry ran aground.\nNine people were hurt, the coast guard said.");
    let two = Article::new("post", "\u{1b}[31mEleven people were hurt\u{7} on Friday.\u{202e}");
    let claim = |id: usize, article: &Article, words: &str| {
        let start = article.text().find(words).expect("the words");
        ClaimEntry { id, article: article.id().into(), start, end: start + words.len(), text: words.into(), ..ClaimEntry::default() }
    };
    let position = |id: &str, label: &str, claim: usize| Position { id: id.into(), label: label.into(), claims: vec![claim] };
    let entry = |article: &Article| ArticleEntry { id: article.id().into(), source: article.id().into(), ..ArticleEntry::default() };
    let cluster = Cluster {
        label: "How many were hurt?".into(),
        verdict: "contradiction".into(),
        sources: 2,
        origins: 2,
        positions: vec![position("0.a", "9", 0), position("0.b", "11", 1)],
        relations: vec![Relation {
            a: "0.a".into(),
            b: "0.b".into(),
            relation: "conflict".into(),
            kind: "quantity".into(),
            reason: "9 is not 11".into(),
            ..Relation::default()
        }],
        ..Cluster::default()
    };
    let claims = vec![claim(0, &one, "Nine people were hurt"), claim(1, &two, "Eleven people were hurt\u{7}")];
    let report = Report { articles: vec![entry(&one), entry(&two)], claims, clusters: vec![cluster], ..Report::default() };
    (report, [one, two])
}

#[test]
fn a_dispute_with_both_lines() {
    let (report, articles) = disputed();
    let text = report.to_text(&articles, TextStyle { snippets: true, width: 80, ..TextStyle::default() });
    for part in [
        "2 articles from 2 sources\n1 disputed\n",
        "● How many were hurt? (2 sources, 2 origins)\n",
        "  ✗ a/b quantity: 9 is not 11\n",
        "courier:2:1",
        "2 │ Nine people were hurt, the coast guard said.",
        "━━━━━━━━━━━━━━━━━━━━━ a 9",
        "  a 9 — courier\n    “Nine people were hurt” courier:2:1\n",
    ] {
        assert!(text.contains(part), "{part}\nin\n{text}");
    }
    let controls = text.chars().filter(|c| c.is_control() && *c != '\n' || *c == '\u{202e}').collect::<Vec<_>>();
    assert_eq!(controls, Vec::<char>::new(), "{text:?}");
}

#[test]
fn lines_keep_to_the_width() {
    let (report, articles) = super::seeds();
    for width in [40, 80, 120] {
        let text = report.to_text(&articles, TextStyle { width, ..TextStyle::default() });
        let long = text.lines().filter(|line| line.chars().count() > width && line.trim().contains(' ')).collect::<Vec<_>>();
        assert_eq!(long, Vec::<&str>::new(), "at {width}");
    }
}

#[test]
fn colours_only_when_asked_for() {
    let (report, articles) = disputed();
    let plain = TextStyle { snippets: true, ..TextStyle::default() };
    assert!(!report.to_text(&articles, plain).contains('\u{1b}'));
    assert!(report.to_text(&articles, TextStyle { colour: true, ..plain }).contains("\u{1b}[1;31m"));
}

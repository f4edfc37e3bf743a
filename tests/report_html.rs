//! The HTML report holds what articles say as text and nothing else. How it looks and behaves is tested in a browser (tests/browser).

use corroborate::report::{ArticleEntry, ClaimEntry, Cluster, Evidence, Origin, Position, Relation, Story};
use corroborate::{Article, Report};

const ATTACK: &str = "<script>alert(1)</script><img src=x onerror=alert(2)>\" onclick=\"alert(3)\u{2028}</script>&{{ 7 * 7 }}";

/// A report in which every text field is an attack.
fn attacked() -> (Report, Vec<Article>) {
    let articles = ["a", "b"].map(|id| Article::new(id, format!("{ATTACK} one. {ATTACK} two.")));
    let entry = |id: &str| ArticleEntry {
        id: id.to_owned(),
        source: format!("{id} {ATTACK}"),
        path: Some(ATTACK.to_owned()),
        url: Some("javascript:alert(4)".to_owned()),
        title: Some(ATTACK.to_owned()),
        published: Some(ATTACK.to_owned()),
        published_from: Some(ATTACK.to_owned()),
        format: Some(ATTACK.to_owned()),
    };
    let claim = |id: usize, article: &str| ClaimEntry {
        id,
        article: article.to_owned(),
        end: ATTACK.len(),
        text: ATTACK.to_owned(),
        normal: ATTACK.to_owned(),
        facet: ATTACK.to_owned(),
        modality: ATTACK.to_owned(),
        ..ClaimEntry::default()
    };
    let position = |id: &str, claim: usize| Position { id: id.to_owned(), label: ATTACK.to_owned(), claims: vec![claim] };
    let evidence = vec![Evidence { name: ATTACK.to_owned(), bits: 1.5 }];
    let relation = |relation: &str| Relation {
        a: "0.a".to_owned(),
        b: "0.b".to_owned(),
        relation: relation.to_owned(),
        kind: ATTACK.to_owned(),
        reason: ATTACK.to_owned(),
        evidence: evidence.clone(),
    };
    let cluster = Cluster {
        label: ATTACK.to_owned(),
        facet: ATTACK.to_owned(),
        verdict: "contradiction".to_owned(),
        why: ATTACK.to_owned(),
        sources: 2,
        origins: 2,
        silent: vec![ATTACK.to_owned()],
        positions: vec![position("0.a", 0), position("0.b", 1)],
        relations: vec![relation("conflict"), relation("update"), relation("compatible")],
        ..Cluster::default()
    };
    let ids = || vec!["a".to_owned(), "b".to_owned()];
    let report = Report {
        schema_version: "1".to_owned(),
        articles: vec![entry("a"), entry("b")],
        claims: vec![claim(0, "a"), claim(1, "b")],
        clusters: vec![cluster],
        origins: vec![Origin { why: ATTACK.to_owned(), articles: ids(), ..Origin::default() }],
        stories: vec![Story { id: 0, articles: ids() }],
    };
    (report, articles.into())
}

#[test]
fn nothing_from_an_article_becomes_markup() {
    let (report, articles) = attacked();
    let html = report.to_html(&articles);
    assert_eq!(html.matches("<script").count(), 2, "the data and the page's own script");
    assert_eq!(html.matches("</script").count(), 2);
    for markup in ["<img", "onclick=\"", "javascript:"] {
        assert!(!html.contains(markup), "{markup}");
    }
    assert!(html.contains("&lt;script&gt;") && html.contains("{{ 7 * 7 }}"), "it is shown as text");
}

#[test]
fn the_page_may_load_nothing_and_run_only_its_own_script() {
    let (report, articles) = attacked();
    let html = report.to_html(&articles);
    let policy = html.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a policy");
    assert!(policy.contains("default-src &#x27;none&#x27;") || policy.contains("default-src 'none'"), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
    for outside in ["src=\"http", "@import", "url(http", "<link", "<iframe"] {
        assert!(!html.contains(outside), "{outside}");
    }
}

#[test]
fn a_report_with_wrong_ids_and_spans_is_still_written() {
    let (mut report, articles) = attacked();
    report.claims[0].end = 1_000_000;
    report.claims[1].start = 7_000;
    report.clusters[0].positions[0].claims.push(99);
    report.clusters[0].relations[0].a = "9.z".to_owned();
    report.clusters[0].story = 12;
    assert!(report.to_html(&articles).contains("</html>"));
    assert!(report.to_html(&[]).contains("</html>"));
    assert!(!report.to_text(&articles, corroborate::report::TextStyle::default()).is_empty());
}

//! The HTML report holds what articles say as text and nothing else. How it looks and behaves is tested in a browser (tests/browser).

use corroborate::report::TextStyle;

use super::attacked;

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
    assert!(!report.to_text(&articles, TextStyle::default()).is_empty());
}

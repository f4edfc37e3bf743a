//! The forms of the report, each read by something that did not write it.

mod formats;
mod html;
mod schema;
mod text;
mod vocabulary;

use corroborate::report::{ArticleEntry, ClaimEntry, Cluster, Evidence, Origin, Position, Relation, Story};
use corroborate::{Article, Report, Verifier};

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

/// The seeds' report.
fn seeds() -> (Report, Vec<Article>) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut verifier = Verifier::new();
    for entry in std::fs::read_dir(folder).expect("seeds") {
        let path = entry.expect("entry").path();
        let (place, bytes) = (path.display().to_string(), std::fs::read(&path).expect("file"));
        for article in corroborate::article::read(corroborate::article::Input { place: &place, bytes: &bytes }) {
            verifier.add(article.expect("article")).expect("added");
        }
    }
    (verifier.report(), verifier.articles().cloned().collect())
}

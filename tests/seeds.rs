//! The five articles of `seeds/`: what the report must show of them, and the whole report as a reviewed snapshot.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test seeds` writes the snapshot anew; read the difference before it is committed.

use std::fs;

use corroborate::report::Cluster;
use corroborate::{Article, Report, Verifier};

fn seeds() -> Report {
    let mut files: Vec<_> = fs::read_dir("seeds").unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    let mut verifier = Verifier::new();
    for file in files {
        let id = &file.file_stem().unwrap().to_str().unwrap()[..3];
        verifier.add(Article::new(id, fs::read_to_string(&file).unwrap())).unwrap();
    }
    verifier.report()
}

/// The articles that a cluster's claims with this text are from.
fn speaking(report: &Report, cluster: &Cluster) -> Vec<String> {
    let mut articles: Vec<String> = cluster.positions.iter().flat_map(|p| &p.claims).map(|&c| report.claims[c].article.clone()).collect();
    articles.sort();
    articles.dedup();
    articles
}

#[test]
fn first_visit_in_24_years_is_since_july_2000() {
    let report = seeds();
    let cluster = report.clusters.iter().find(|c| c.facet == "first-since").expect("a cluster on the first visit");
    assert_eq!(cluster.label, "Vladimir Putin: the first visit since when?");
    assert_eq!(speaking(&report, cluster), ["000", "001", "002", "003"]);
    assert_eq!((cluster.verdict.as_str(), cluster.sources), ("agreement", 4));
    assert!(cluster.why.contains("July 2000"), "the explanation says so: {}", cluster.why);
}

#[test]
fn the_same_kremlin_quotation_is_one_origin() {
    let report = seeds();
    let shared = report.origins.iter().find(|o| o.articles == ["000", "001", "003"]).expect("an origin of three articles");
    assert!(shared.why.contains("quotation") && shared.passages.len() >= 3);
}

#[test]
fn the_tea_set_meets_nothing() {
    let report = seeds();
    let tea = |c: &usize| report.claims[*c].text.contains("tea set") && report.claims[*c].text.len() < 80;
    assert!(report.clusters.iter().all(|k| !k.positions.iter().flat_map(|p| &p.claims).any(tea)));
}

#[test]
fn the_treaty_is_not_the_agreement_of_ten_years() {
    let report = seeds();
    for cluster in &report.clusters {
        let text = |needle: &str| {
            let claims = cluster.positions.iter().flat_map(|p| &p.claims);
            claims.into_iter().any(|&c| report.claims[c].text.contains(needle) && report.claims[c].text.len() < 90)
        };
        assert!(!(text("10-Year Bilateral") && text("defence pact")), "{}", cluster.label);
    }
}

/// The texts on the two sides of each conflict of a kind.
fn conflicts(report: &Report, kind: &str) -> Vec<[Vec<String>; 2]> {
    let side = |cluster: &Cluster, id: &str| {
        let position = cluster.positions.iter().find(|p| p.id == id).expect("a position");
        position.claims.iter().map(|&c| format!("{}: {}", report.claims[c].article, report.claims[c].text)).collect::<Vec<_>>()
    };
    let all = report.clusters.iter().flat_map(|c| c.relations.iter().map(move |r| (c, r)));
    let shown = all.filter(|(_, r)| r.relation == "conflict" && r.kind == kind);
    shown.map(|(c, r)| [side(c, &r.a), side(c, &r.b)]).collect()
}

/// Whether some conflict has a text with `a` on one side, and one with `b` on the other.
fn against(report: &Report, kind: &str, a: &str, b: &str) -> bool {
    let has = |side: &[String], needle: &str| side.iter().any(|text| text.contains(needle));
    conflicts(report, kind).iter().any(|[x, y]| has(x, a) && has(y, b) || has(y, a) && has(x, b))
}

#[test]
fn mutual_aid_in_case_of_attack_is_one_matter_of_five_articles() {
    let report = seeds();
    let tells =
        |id: &usize| report.claims[*id].text.contains("without delay") || report.claims[*id].text.ends_with("provide military assistance");
    let clause = |c: &&Cluster| c.positions.iter().any(|p| p.claims.iter().any(tells)) && c.verdict == "contradiction";
    let cluster = report.clusters.iter().find(clause).expect("a cluster on Article 4");
    assert_eq!(speaking(&report, cluster), ["000", "001", "002", "003", "004"]);
    let settled = cluster.positions.iter().find(|p| p.claims.iter().any(tells)).expect("a position");
    let articles: std::collections::BTreeSet<&str> = settled.claims.iter().map(|&c| report.claims[c].article.as_str()).collect();
    assert_eq!(articles.len(), 5, "however worded, one answer: {}", settled.label);
    assert!(report.claims.iter().any(|c| c.article == "002" && c.normal.contains("mutual aid") && c.normal.contains("if: attack")));
}

#[test]
fn provided_for_is_not_merely_not_ruled_out() {
    let report = seeds();
    assert!(
        against(&report, "strength", "provides for", "003: the provision of mutual assistance"),
        "{:?}",
        conflicts(&report, "strength")
    );
}

#[test]
fn support_for_ukraine_is_not_support_for_russia() {
    let report = seeds();
    for other in ["001: the DPRK's unwavering support for Russia", "004: North Korea's support for Russian policies"] {
        assert!(against(&report, "participant", "support for Ukraine", other), "{:?}", conflicts(&report, "participant"));
    }
}

#[test]
fn arms_supplies_are_denied() {
    let report = seeds();
    for told in ["002: ", "003: North Korea is providing significant munitions"] {
        assert!(against(&report, "polarity", told, "have denied these allegations"), "{:?}", conflicts(&report, "polarity"));
    }
}

#[test]
fn what_can_all_be_true_is_no_conflict() {
    let report = seeds();
    for kind in ["time", "closed-list", "quantity", "money", "place", "role-swap"] {
        assert!(conflicts(&report, kind).is_empty(), "{kind}: {:?}", conflicts(&report, kind));
    }
    // The days ("19 June", "Wednesday", "today") are covered by `time`; pacts of 1961, 2000 and 2001 with "from the 1960s", and the lists of fields:
    for needle in ["1960s", "1961", "humanitarian"] {
        let told = |pair: &[Vec<String>; 2]| pair.iter().flatten().any(|text| text.contains(needle));
        let shown = ["strength", "participant", "polarity", "wording"].iter().flat_map(|kind| conflicts(&report, kind));
        assert!(!shown.into_iter().any(|pair| told(&pair)), "{needle}");
    }
    let shown = report.clusters.iter().flat_map(|c| &c.relations).filter(|r| r.relation == "conflict");
    assert!(
        shown.clone().count() > 0 && shown.into_iter().all(|r| !r.evidence.is_empty()),
        "every conflict tells the evidence that it is of one thing"
    );
}

#[test]
fn snapshot() {
    let report = seeds();
    let mut shown = String::new();
    for cluster in &report.clusters {
        shown += &format!("{} | {} | {} sources, {} origins\n", cluster.verdict, cluster.label, cluster.sources, cluster.origins);
        for position in &cluster.positions {
            let texts: Vec<String> = position
                .claims
                .iter()
                .map(|&c| format!("{}: {}", report.claims[c].article, report.claims[c].text.replace('\n', " ")))
                .collect();
            shown += &format!("  {}  {}\n", position.label, texts.join(" / "));
        }
        for relation in cluster.relations.iter().filter(|r| r.relation != "compatible") {
            shown += &format!("  {} {} {}: {} ({})\n", relation.a, relation.relation, relation.b, relation.kind, relation.reason);
        }
    }
    let path = "tests/snapshots/seeds.txt";
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all("tests/snapshots").unwrap();
        fs::write(path, &shown).unwrap();
    }
    let kept = fs::read_to_string(path).unwrap();
    assert!(kept == shown, "the report of the seeds has changed; see the heading of this file");
}

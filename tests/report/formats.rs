//! Markdown, CSV, ClaimReview and Web Annotations.

use serde_json::Value;

use super::{attacked, seeds};

#[test]
fn csv_has_a_row_for_every_claim_and_relation() {
    for (report, articles) in [seeds(), attacked()] {
        let csv = report.to_csv(&articles);
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let header = reader.headers().expect("header").clone();
        let column = |name: &str| header.iter().position(|h| h == name).expect("column");
        let rows = reader.records().collect::<Result<Vec<_>, _>>().expect("every row has every column");
        let mut claims = 0;
        for row in rows.iter().filter(|row| &row[0] == "claim") {
            claims += 1;
            let text = &row[column("text")];
            let article = articles.iter().find(|a| a.id() == &row[column("article")]).expect("its article");
            let span = row[column("start")].parse::<usize>().expect("start")..row[column("end")].parse::<usize>().expect("end");
            let words = article.text().get(span).expect("a span");
            assert!(text == words || text == format!("'{words}"), "{text} / {words}");
        }
        assert!(claims >= report.claims.len());
        let relations = report.clusters.iter().map(|c| c.relations.len()).sum::<usize>();
        assert_eq!(rows.iter().filter(|row| &row[0] == "relation").count(), relations);
    }
}

#[test]
fn annotations_point_at_their_words_in_code_points() {
    for (report, articles) in [seeds(), attacked()] {
        let page: Value = serde_json::from_str(&report.to_annotations(&articles)).expect("JSON");
        let items = page["items"].as_array().expect("items");
        assert_eq!(items.len(), report.claims.len());
        for (item, claim) in items.iter().zip(&report.claims) {
            let text = articles.iter().find(|a| a.id() == claim.article).expect("its article").text();
            let [position, quote] = item["target"]["selector"].as_array().expect("selectors").as_slice() else { panic!("two selectors") };
            let number = |name: &str| position[name].as_u64().expect("a number") as usize;
            let words = text.chars().skip(number("start")).take(number("end") - number("start")).collect::<String>();
            assert_eq!(words, claim.text);
            let part = |name: &str| quote[name].as_str().expect("text");
            assert!(text.contains(&format!("{}{}{}", part("prefix"), part("exact"), part("suffix"))));
            assert!(part("prefix").chars().count() <= 32 && part("suffix").chars().count() <= 32);
        }
    }
}

#[test]
fn claimreview_has_what_schema_org_asks_for() {
    for (report, articles) in [seeds(), attacked()] {
        let graph: Value = serde_json::from_str(&report.to_claimreview(&articles)).expect("JSON");
        assert_eq!(graph["@context"], "https://schema.org");
        let reviews = graph["@graph"].as_array().expect("reviews");
        assert_eq!(reviews.len(), report.clusters.iter().filter(|c| c.sources > 1).count());
        for review in reviews {
            assert_eq!(review["@type"], "ClaimReview");
            assert!(review["claimReviewed"].as_str().is_some_and(|c| !c.is_empty()));
            assert_eq!(review["itemReviewed"]["@type"], "Claim");
            assert!(review["itemReviewed"]["appearance"].as_array().is_some_and(|a| a.len() > 1));
            let rating = review["reviewRating"]["ratingValue"].as_i64().expect("a rating");
            assert!((1..=5).contains(&rating) && review["reviewRating"]["alternateName"].is_string());
        }
    }
}

#[test]
fn markdown_holds_no_markup_of_an_article() {
    let (report, articles) = attacked();
    let markdown = report.to_markdown(&articles);
    assert!(markdown.starts_with("# 2 articles\n\n## Disputed (1)\n"), "{markdown}");
    assert!(!markdown.contains("<script") && !markdown.contains("<img"));
    let table = markdown.lines().filter(|line| line.starts_with('|')).map(|line| line.replace("\\|", "").matches('|').count());
    assert!(table.collect::<Vec<_>>().iter().all(|&bars| bars == 6), "{markdown}");
}

//! Checks retrieved passages before they are used: what they agree on, and where they contradict each other.
//!
//! ```text
//! cargo run --example check_context
//! ```

use corroborate::{Article, Verifier};

/// Passages as a search gives them: a name and a text.
const PASSAGES: [(&str, &str); 3] = [
    ("harbour-report", "The ferry Marigold ran aground off Harwick on 19 June 2024. Nine people were injured in the accident."),
    ("evening-post", "Eleven people were injured when the ferry Marigold ran aground off Harwick on 19 June 2024."),
    ("radio", "The ferry Marigold ran aground off Harwick on 19 June 2024."),
];

fn main() -> corroborate::Result<()> {
    let mut verifier = Verifier::new();
    for (name, text) in PASSAGES {
        verifier.add(Article::new(name, text).published("2024-06-20")?)?;
    }
    let report = verifier.report();
    let count = |verdict: &str| report.clusters.iter().filter(|c| c.verdict == verdict).count();
    println!("{} passages: {} disputed, {} agreed", PASSAGES.len(), count("contradiction"), count("agreement"));
    for cluster in report.clusters.iter().filter(|c| c.verdict == "contradiction") {
        println!("do not rely on: {}", cluster.label);
        for relation in cluster.relations.iter().filter(|r| r.relation == "conflict") {
            println!("  {}: {}", relation.kind, relation.reason);
        }
        for claim in cluster.positions.iter().flat_map(|p| &p.claims).filter_map(|&id| report.claims.get(id)) {
            println!("  {}: “{}”", claim.article, claim.text);
        }
    }
    for cluster in report.clusters.iter().filter(|c| c.verdict == "agreement") {
        println!("said by {} sources: {}", cluster.sources, cluster.label);
    }
    Ok(())
}

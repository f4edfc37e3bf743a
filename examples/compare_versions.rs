//! Compares two versions of one article: what was corrected, and what no longer stands in it.
//!
//! ```text
//! cargo run --example compare_versions
//! ```

use std::collections::BTreeSet;

use corroborate::{Article, Verifier};

const MORNING: &str = "The ferry Marigold ran aground off Harwick on Wednesday. Nine people were injured. The harbour was closed.";
const EVENING: &str = "The ferry Marigold ran aground off Harwick on Wednesday. Eleven people were injured.";

fn main() -> corroborate::Result<()> {
    let mut verifier = Verifier::new();
    verifier.add(Article::new("morning", MORNING).published("2024-06-19")?)?;
    verifier.add(Article::new("evening", EVENING).published("2024-06-19")?)?;
    let report = verifier.report();

    // Where the two versions answer one question differently.
    for cluster in &report.clusters {
        for relation in cluster.relations.iter().filter(|r| r.relation != "compatible") {
            println!("changed ({}): {}: {}", relation.relation, cluster.label, relation.reason);
        }
    }
    // What only the first version says.
    let kept = report.clusters.iter().filter(|c| c.sources > 1).flat_map(|c| &c.positions).flat_map(|p| &p.claims).collect::<BTreeSet<_>>();
    for claim in report.claims.iter().filter(|c| c.article == "morning" && !kept.contains(&c.id)) {
        println!("only in the morning: “{}”", claim.text);
    }
    Ok(())
}

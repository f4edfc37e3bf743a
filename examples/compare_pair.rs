//! Compares two texts: does the first say what the second says, contradict it, or leave it open? Prints the answer with its evidence in bits.
//!
//! ```text
//! cargo run --example compare_pair -- "PREMISE" "HYPOTHESIS"
//! ```

use corroborate::pair::{Weighed, compare};

fn main() {
    let mut texts = std::env::args().skip(1);
    let premise = texts.next().unwrap_or_else(|| "Nine people were injured when the ferry Marigold ran aground off Harwick.".to_owned());
    let hypothesis = texts.next().unwrap_or_else(|| "No one was injured when the ferry Marigold ran aground.".to_owned());
    let pair = compare(&premise, &hypothesis);
    println!("{premise}\n{hypothesis}\n=> {}", pair.relation.name());
    if let Some(conflict) = &pair.conflict {
        println!("claims in conflict ({}): {}", conflict.kind, conflict.reason);
    }
    show("do they contradict each other", &pair.contradiction);
    show("does the first say what the second says", &pair.entailment);
    show("do they tell of one event", &pair.same_event);
}

/// The bits of a question and, strongest first, the evidence that they are the sum of.
fn show(question: &str, weighed: &Weighed) {
    println!("{question}? {:+.2} bits", weighed.bits);
    let mut evidence = weighed.evidence.clone();
    evidence.sort_by(|a, b| b.bits.abs().total_cmp(&a.bits.abs()));
    for reason in &evidence {
        println!("  {:+6.2}  {}", reason.bits, reason.name);
    }
}

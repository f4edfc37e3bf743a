//! Claims that state nothing: a question asks, and two opinions can stand beside each other.
//!
//! # What it recognises
//! Claims of a question ("Did the mayor resign?") and two claims that judge rather than tell ("a great day", "I think it was a mistake").
//!
//! # Outcome
//! What would be a conflict is `compatible`, with the reason.
//!
//! # Limits
//! An opinion against a statement of fact is judged like any other pair.

use super::dispute::{Dispute, Story};
use super::{Case, Judgement};
use crate::claim::Worth;
use crate::compare::Item;

/// Why two claims that differ do not contradict each other, where what they are worth says so.
pub(super) fn excuse(case: &Case<'_>) -> Option<Judgement> {
    let worth = |item: &Item<'_>| item.proposition.worth;
    match (worth(case.a), worth(case.b)) {
        (Worth::Question, _) | (_, Worth::Question) => Judgement::compatible("question", "a question states neither answer"),
        (Worth::Opinion, Worth::Opinion) => Judgement::compatible("opinion", "two opinions"),
        _ => None,
    }
}

/// Whether one side of every conflict of a dispute only asks.
pub(super) fn only_asks(story: &Story<'_>, dispute: &Dispute) -> bool {
    let asks = |answer: &Vec<u32>| answer.iter().all(|&i| story.items[i as usize].proposition.worth == Worth::Question);
    !dispute.conflicts.is_empty() && dispute.conflicts.iter().all(|(a, b, _)| asks(&dispute.answers[*a]) || asks(&dispute.answers[*b]))
}

//! Claims that state nothing: a question asks, and two opinions can stand beside each other.
//!
//! # What it recognises
//! Claims of a question ("Did the mayor resign?") and two claims that judge rather than tell ("a great day", "I think it was a mistake").
//!
//! # Outcome
//! What would be a conflict is `compatible`, with the reason; so are opposites of which one only judges. Where that is all that is known of the
//! answers the verdict is `unconfirmed`: nothing is agreed.
//!
//! # Limits
//! An opinion against a statement of fact is judged like any other pair, but for what one affirms and the other negates.

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

/// The same for two claims of which one affirms what the other negates: there an opinion stands against no statement either.
pub(super) fn excuse_opposites(case: &Case<'_>) -> Option<Judgement> {
    let judges = [case.a, case.b].iter().any(|item| item.proposition.worth == Worth::Opinion);
    let of_one = || Judgement::compatible("opinion", "one of the two is an opinion").filter(|_| judges);
    excuse(case).or_else(of_one)
}

/// Whether one side of every conflict of a dispute only asks.
pub(super) fn only_asks(story: &Story<'_>, dispute: &Dispute) -> bool {
    let asks = |answer: &Vec<u32>| answer.iter().all(|&i| story.items[i as usize].proposition.worth == Worth::Question);
    !dispute.conflicts.is_empty() && dispute.conflicts.iter().all(|(a, b, _)| asks(&dispute.answers[*a]) || asks(&dispute.answers[*b]))
}

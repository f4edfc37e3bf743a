//! Positions, relations, conflict kinds, reasons for non-conflict, and verdicts.

mod relation;

pub(crate) use relation::{Judgement, Stand, judge};

use crate::compare::Item;

/// The claims of one cluster that give the same answer; indices into the cluster's members.
pub(crate) type Position = Vec<usize>;

/// Groups a cluster's members by answer: a claim joins the first position whose every member it restates.
pub(crate) fn positions(members: &[&Item<'_>]) -> Vec<Position> {
    let mut out: Vec<Position> = Vec::new();
    for (i, item) in members.iter().enumerate() {
        let home = out.iter_mut().find(|p| p.iter().all(|&j| judge(members[j], item).stand == Stand::Same));
        match home {
            Some(position) => position.push(i),
            None => out.push(vec![i]),
        }
    }
    out
}

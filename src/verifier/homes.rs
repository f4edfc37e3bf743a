//! Which cluster a dispute is shown in.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::verdict::dispute::Dispute;

/// The clause that an item is read from: its article and proposition.
type Clause = (u32, u32);

/// The groups of a story that disputes may join, found by the clauses of their items.
pub(super) struct Homes<'c> {
    groups: Vec<Vec<u32>>,
    clause: &'c dyn Fn(u32) -> Clause,
    /// The groups that hold items of a clause.
    of_clause: FxHashMap<Clause, Vec<usize>>,
}

impl<'c> Homes<'c> {
    /// The members of each group are ascending.
    pub(super) fn new(groups: Vec<Vec<u32>>, clause: &'c dyn Fn(u32) -> Clause) -> Self {
        let mut out = Homes { groups: vec![Vec::new(); groups.len()], clause, of_clause: FxHashMap::default() };
        groups.iter().enumerate().for_each(|(at, members)| out.add(at, members));
        out
    }

    pub(super) fn groups(&self) -> &[Vec<u32>] {
        &self.groups
    }

    /// Adds items to a group.
    pub(super) fn add(&mut self, group: usize, members: &[u32]) {
        for &member in members {
            let known = self.of_clause.entry((self.clause)(member)).or_default();
            if !known.contains(&group) {
                known.push(group);
            }
        }
        self.groups[group].extend(members);
        self.groups[group].sort_unstable();
        self.groups[group].dedup();
    }

    /// The group that holds most of a dispute: claims of the same clauses for as many of its answers as may be, then as many claims as may be.
    /// Else the largest that holds the whole of one answer. None for a question of its own.
    pub(super) fn of(&self, dispute: &Dispute) -> Option<usize> {
        if dispute.asks.is_some() {
            return None;
        }
        let held = self.held(dispute);
        let (&best, &(answers, _)) = held.iter().max_by_key(|&(&group, &held)| (held, Reverse(group)))?;
        if answers > 1 || dispute.answers.len() == 1 {
            return Some(best);
        }
        // The claims of one answer stand together, and the other stands nowhere.
        let whole = dispute.answers.iter().flat_map(|answer| self.whole(answer));
        whole.max_by_key(|&group| (self.groups[group].len(), Reverse(group)))
    }

    /// Of how many answers of a dispute, and of how many claims, each group holds clauses.
    fn held(&self, dispute: &Dispute) -> FxHashMap<usize, (usize, usize)> {
        let mut out: FxHashMap<usize, (usize, usize)> = FxHashMap::default();
        for answer in &dispute.answers {
            let mut groups: Vec<usize> = answer.iter().flat_map(|&item| self.around(item)).copied().collect();
            groups.iter().for_each(|&group| out.entry(group).or_default().1 += 1);
            groups.sort_unstable();
            groups.dedup();
            groups.iter().for_each(|&group| out.entry(group).or_default().0 += 1);
        }
        out
    }

    /// The groups that hold all items of an answer.
    fn whole(&self, answer: &[u32]) -> impl Iterator<Item = usize> {
        let near = answer.first().map_or(&[][..], |&first| self.around(first));
        near.iter().copied().filter(|&group| answer.iter().all(|item| self.groups[group].binary_search(item).is_ok()))
    }

    /// The groups that hold items of an item's clause.
    fn around(&self, item: u32) -> &[usize] {
        self.of_clause.get(&(self.clause)(item)).map_or(&[], Vec::as_slice)
    }
}

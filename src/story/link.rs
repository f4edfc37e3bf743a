//! Average-link clustering over the pairs that are alike at all.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap};

use super::similar::Pair;

/// Joins the two groups of the highest mean likeness while that is at or above the threshold. Pairs that are not given count as nothing alike.
pub(super) fn average(articles: usize, pairs: &[Pair], threshold: f64) -> Vec<Vec<usize>> {
    let mut groups: Vec<Group> = (0..articles).map(|i| Group { members: vec![i], near: BTreeMap::new(), alive: true }).collect();
    let mut heap = BinaryHeap::new();
    for &(a, b, likeness) in pairs {
        groups[a as usize].near.insert(b as usize, likeness);
        groups[b as usize].near.insert(a as usize, likeness);
        if likeness >= threshold {
            heap.push(Join { likeness, a: a as usize, b: b as usize, sizes: (1, 1) });
        }
    }
    while let Some(join) = heap.pop() {
        let stale = |i: usize, size| !groups[i].alive || groups[i].members.len() != size;
        if stale(join.a, join.sizes.0) || stale(join.b, join.sizes.1) {
            continue;
        }
        merge(&mut groups, join.a, join.b);
        for (&other, &likeness) in groups[join.a].near.iter().filter(|(_, likeness)| **likeness >= threshold) {
            let (a, b) = (join.a.min(other), join.a.max(other));
            heap.push(Join { likeness, a, b, sizes: (groups[a].members.len(), groups[b].members.len()) });
        }
    }
    groups.into_iter().filter(|g| g.alive).map(|g| g.members).collect()
}

struct Group {
    members: Vec<usize>,
    /// Mean likeness to the groups it is alike to.
    near: BTreeMap<usize, f64>,
    alive: bool,
}

/// Two groups that may be joined, as they were when it was written down.
struct Join {
    likeness: f64,
    a: usize,
    b: usize,
    sizes: (usize, usize),
}

/// Puts the second group into the first.
fn merge(groups: &mut [Group], a: usize, b: usize) {
    let near_a = std::mem::take(&mut groups[a].near);
    let near_b = std::mem::take(&mut groups[b].near);
    let members = std::mem::take(&mut groups[b].members);
    groups[b].alive = false;
    let (m, n) = (groups[a].members.len() as f64, members.len() as f64);
    let mut near: BTreeMap<usize, f64> = near_a.into_iter().filter(|(k, _)| *k != b).map(|(k, x)| (k, x * m / (m + n))).collect();
    for (k, x) in near_b.into_iter().filter(|(k, _)| *k != a) {
        *near.entry(k).or_insert(0.0) += x * n / (m + n);
        groups[k].near.remove(&b);
    }
    for (&k, &x) in &near {
        groups[k].near.insert(a, x);
    }
    groups[a].near = near;
    groups[a].members.extend(members);
}

impl Ord for Join {
    fn cmp(&self, other: &Self) -> Ordering {
        let order = self.likeness.total_cmp(&other.likeness);
        order.then_with(|| (other.a, other.b, other.sizes).cmp(&(self.a, self.b, self.sizes)))
    }
}

impl PartialOrd for Join {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Join {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Join {}

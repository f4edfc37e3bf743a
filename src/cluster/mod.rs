//! Clusters: claims that answer one question of fact.
//!
//! Average-link agglomeration over the scored pairs (Sokal and Michener 1958): the two clusters whose claims match best on average are joined,
//! until no average stays above the threshold. Pairs that were never candidates count as evidence against, so a chain of weak links does not
//! fuse different matters.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use rustc_hash::FxHashMap;

use crate::compare::Pair;

/// What a pair that shares nothing worth an index key counts, in bits.
const ABSENT: f64 = -4.0;

/// Groups `n` items by their scored pairs; every group has at least two items, both in ascending order. `threshold` is in bits.
pub(crate) fn clusters(n: usize, pairs: &[Pair], threshold: f64) -> Vec<Vec<u32>> {
    let mut state = State::new(n, pairs);
    let mut queue: BinaryHeap<Candidate> = BinaryHeap::new();
    for pair in pairs {
        queue.extend(state.candidate(pair.a, pair.b, threshold));
    }
    while let Some(best) = queue.pop() {
        if state.version[best.a as usize] != best.versions.0 || state.version[best.b as usize] != best.versions.1 {
            continue;
        }
        state.join(best.a, best.b);
        let mut neighbours: Vec<u32> = state.links[best.a as usize].keys().copied().collect();
        neighbours.sort_unstable();
        for other in neighbours {
            queue.extend(state.candidate(best.a, other, threshold));
        }
    }
    let mut out: Vec<Vec<u32>> = state.members.into_iter().filter(|m| m.len() > 1).collect();
    for members in &mut out {
        members.sort_unstable();
    }
    out.sort();
    out
}

/// Removes from each group, one by one, the member that fits worst, while its mean bits with the others stay below `least`.
pub(crate) fn prune(groups: Vec<Vec<u32>>, pairs: &[Pair], least: f64) -> Vec<Vec<u32>> {
    let bits: FxHashMap<(u32, u32), f64> = pairs.iter().map(|p| ((p.a, p.b), p.bits)).collect();
    let pair = |a: u32, b: u32| bits.get(&(a.min(b), a.max(b))).copied().unwrap_or(ABSENT);
    let mut out = Vec::new();
    for group in groups {
        let n = group.len();
        let mut sums: Vec<f64> = group.iter().map(|&a| group.iter().filter(|&&b| b != a).map(|&b| pair(a, b)).sum()).collect();
        let mut left: Vec<usize> = (0..n).collect();
        while left.len() > 2 {
            let worst = (0..left.len()).min_by(|&x, &y| sums[left[x]].total_cmp(&sums[left[y]]).then(y.cmp(&x))).unwrap_or(0);
            if sums[left[worst]] / (left.len() - 1) as f64 >= least {
                break;
            }
            let gone = left.swap_remove(worst);
            for &i in &left {
                sums[i] -= pair(group[i], group[gone]);
            }
        }
        let mut kept: Vec<u32> = left.into_iter().map(|i| group[i]).collect();
        kept.sort_unstable();
        out.push(kept);
    }
    out
}

/// Leaves out groups that say again what a larger one says: those that share at least `share` of their claims with one kept before.
/// `claims` names the claim of an item.
pub(crate) fn distinct(mut groups: Vec<Vec<u32>>, claims: impl Fn(u32) -> usize, share: f64) -> Vec<Vec<u32>> {
    groups.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    let mut standing: FxHashMap<usize, Vec<u32>> = FxHashMap::default();
    let mut kept = Vec::new();
    for group in groups {
        let mut own: Vec<usize> = group.iter().map(|&i| claims(i)).collect();
        own.sort_unstable();
        own.dedup();
        let mut shared: FxHashMap<u32, usize> = FxHashMap::default();
        for home in own.iter().filter_map(|c| standing.get(c)).flatten() {
            *shared.entry(*home).or_default() += 1;
        }
        let most = shared.values().copied().max().unwrap_or(0);
        if (most as f64) < share * own.len() as f64 {
            for claim in own {
                standing.entry(claim).or_default().push(kept.len() as u32);
            }
            kept.push(group);
        }
    }
    kept.sort();
    kept
}

/// Summed bits and number of scored pairs between two clusters.
#[derive(Clone, Copy, Default)]
struct Linkage {
    bits: f64,
    pairs: u32,
}

struct State {
    members: Vec<Vec<u32>>,
    links: Vec<FxHashMap<u32, Linkage>>,
    version: Vec<u32>,
}

impl State {
    fn new(n: usize, pairs: &[Pair]) -> Self {
        let mut links: Vec<FxHashMap<u32, Linkage>> = vec![FxHashMap::default(); n];
        for pair in pairs {
            for (x, y) in [(pair.a, pair.b), (pair.b, pair.a)] {
                let link = links[x as usize].entry(y).or_default();
                link.bits += pair.bits;
                link.pairs += 1;
            }
        }
        State { members: (0..n as u32).map(|i| vec![i]).collect(), links, version: vec![0; n] }
    }

    fn average(&self, a: u32, b: u32) -> f64 {
        let link = self.links[a as usize].get(&b).copied().unwrap_or_default();
        let all = (self.members[a as usize].len() * self.members[b as usize].len()) as f64;
        (link.bits + ABSENT * (all - f64::from(link.pairs))) / all
    }

    fn candidate(&self, a: u32, b: u32, threshold: f64) -> Option<Candidate> {
        let (a, b) = (a.min(b), a.max(b));
        let bits = self.average(a, b);
        (bits > threshold).then(|| Candidate { bits, a, b, versions: (self.version[a as usize], self.version[b as usize]) })
    }

    /// Joins `b` into `a`.
    fn join(&mut self, a: u32, b: u32) {
        let moved = std::mem::take(&mut self.members[b as usize]);
        self.members[a as usize].extend(moved);
        let mut links: Vec<(u32, Linkage)> = std::mem::take(&mut self.links[b as usize]).into_iter().collect();
        links.sort_unstable_by_key(|l| l.0);
        for (other, link) in links {
            self.links[other as usize].remove(&b);
            if other == a {
                continue;
            }
            for (x, y) in [(a, other), (other, a)] {
                let sum = self.links[x as usize].entry(y).or_default();
                sum.bits += link.bits;
                sum.pairs += link.pairs;
            }
        }
        self.version[a as usize] += 1;
        self.version[b as usize] += 1;
    }
}

/// Two clusters that may be joined; the best average first, ties by the lower indices.
struct Candidate {
    bits: f64,
    a: u32,
    b: u32,
    versions: (u32, u32),
}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bits.total_cmp(&other.bits).then_with(|| (other.a, other.b).cmp(&(self.a, self.b)))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Candidate {}

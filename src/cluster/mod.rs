//! Clusters: claims that answer one question of fact.
//!
//! Average-link agglomeration over the scored pairs (Sokal and Michener 1958): the two clusters whose claims match best on average are joined,
//! until no average stays above the threshold. Pairs that were never candidates count as evidence against, so a chain of weak links does not
//! fuse different matters.

use rustc_hash::FxHashMap;

use crate::compare::{Pair, Pairs};

/// What a pair that shares nothing worth an index key counts, in bits.
const ABSENT: f64 = -4.0;

/// Means that differ by less, in bits, are compared exactly.
const NEARLY: f64 = 1e-6;

/// Groups `n` items by their scored pairs; every group has at least two items, both in ascending order. `threshold` is in bits.
///
/// Nearest-neighbour chains (Benzécri 1982; Murtagh 1983) find the groups that always joining the best pair would: the mean is reducible, so two
/// clusters that are each other's nearest can be joined at once, and what is nowhere near enough stays so whatever the others join.
pub(crate) fn clusters(n: usize, pairs: &[Pair], threshold: f64) -> Vec<Vec<u32>> {
    let mut state = State::new(n, pairs, threshold);
    let mut chain: Vec<u32> = Vec::new();
    for first in 0..n as u32 {
        chain.push(first);
        while let Some(&last) = chain.last() {
            let before = chain.len().checked_sub(2).map(|i| chain[i]);
            match state.nearest(last, before) {
                Some(near) if Some(near) == before => {
                    chain.truncate(chain.len() - 2);
                    chain.push(state.join(last, near));
                }
                Some(near) => chain.push(near),
                None => {
                    state.links[last as usize] = Vec::new();
                    chain.pop();
                }
            }
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
pub(crate) fn prune(groups: Vec<Vec<u32>>, pairs: &Pairs, least: f64) -> Vec<Vec<u32>> {
    let pair = |a: u32, b: u32| pairs.bits(a.min(b), a.max(b)).unwrap_or(ABSENT);
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
/// `claims` names the claim of an item; of groups of as many claims that which asks for more
/// values (`valued`) stands.
pub(crate) fn distinct(
    mut groups: Vec<Vec<u32>>,
    claims: impl Fn(u32) -> usize,
    valued: impl Fn(u32) -> bool,
    share: f64,
) -> Vec<Vec<u32>> {
    let size = |group: &Vec<u32>| {
        let mut claims: Vec<usize> = group.iter().map(|&i| claims(i)).collect();
        claims.sort_unstable();
        claims.dedup();
        let values = group.iter().filter(|&&i| valued(i)).count();
        (claims.len(), values * 1000 / group.len().max(1), group.len())
    };
    groups.sort_by_cached_key(|group| (std::cmp::Reverse(size(group)), group.clone()));
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

/// Another cluster, with the summed bits and the number of scored pairs between the two.
#[derive(Clone, Copy)]
struct Linkage {
    to: u32,
    pairs: u32,
    bits: f64,
}

struct State {
    /// The items of each cluster; none where it went into another.
    members: Vec<Vec<u32>>,
    /// The clusters that each is linked to, in order.
    links: Vec<Vec<Linkage>>,
    /// How many items each has, and the lowest of them.
    heads: Vec<(f64, u32)>,
    threshold: f64,
}

impl State {
    fn new(n: usize, pairs: &[Pair], threshold: f64) -> Self {
        // An item of no pair above the threshold stays alone, so its pairs need not be kept.
        let mut joins = vec![false; n];
        for pair in pairs.iter().filter(|p| p.bits > threshold) {
            (joins[pair.a as usize], joins[pair.b as usize]) = (true, true);
        }
        let kept = || pairs.iter().filter(|p| joins[p.a as usize] && joins[p.b as usize]);
        let mut degrees = vec![0; n];
        kept().for_each(|p| [p.a, p.b].into_iter().for_each(|x| degrees[x as usize] += 1));
        let mut links: Vec<Vec<Linkage>> = degrees.into_iter().map(Vec::with_capacity).collect();
        // The pairs are in order: each item is linked to those before it, then to those behind it.
        for pair in kept() {
            for (x, to) in [(pair.a, pair.b), (pair.b, pair.a)] {
                links[x as usize].push(Linkage { to, pairs: 1, bits: pair.bits });
            }
        }
        let items = 0..n as u32;
        State { members: items.clone().map(|i| vec![i]).collect(), links, heads: items.map(|i| (1.0, i)).collect(), threshold }
    }

    /// The cluster that is nearest to another, if it is near enough to be joined; among equals `preferred`, then that of the lowest item.
    fn nearest(&self, of: u32, preferred: Option<u32>) -> Option<u32> {
        let (size, _) = self.heads[of as usize];
        let mut best: Option<(f64, u32, u32)> = None;
        // Most are far away, which is seen without the division; what is nearly equal is looked at closely.
        let mut floor = self.threshold - NEARLY;
        for link in &self.links[of as usize] {
            let (other, lowest) = self.heads[link.to as usize];
            let all = size * other;
            let sum = link.bits + ABSENT * (all - f64::from(link.pairs));
            if sum < floor * all {
                continue;
            }
            let bits = sum / all;
            let better = |(most, held, low): (f64, u32, u32)| {
                bits > most || bits == most && (Some(link.to) == preferred || Some(held) != preferred && lowest < low)
            };
            if bits > self.threshold && best.is_none_or(better) {
                best = Some((bits, link.to, lowest));
                floor = bits - NEARLY;
            }
        }
        best.map(|(_, other, _)| other)
    }

    /// Joins two clusters; returns which of them now holds both. The one with fewer links goes into the other.
    fn join(&mut self, a: u32, b: u32) -> u32 {
        let (a, b) = if self.links[a as usize].len() < self.links[b as usize].len() { (b, a) } else { (a, b) };
        let moved = std::mem::take(&mut self.members[b as usize]);
        self.members[a as usize].extend(moved);
        let ((size, lowest), (more, other)) = (self.heads[a as usize], self.heads[b as usize]);
        self.heads[a as usize] = (size + more, lowest.min(other));
        let (first, second) = (std::mem::take(&mut self.links[a as usize]), std::mem::take(&mut self.links[b as usize]));
        for link in second.iter().filter(|link| link.to != a) {
            turn(&mut self.links[link.to as usize], b, a);
        }
        self.links[a as usize] = merged(&first, &second, [a, b]);
        a
    }
}

/// The links of two clusters that are made one, without those between the two.
fn merged(first: &[Linkage], second: &[Linkage], own: [u32; 2]) -> Vec<Linkage> {
    let mut out: Vec<Linkage> = Vec::with_capacity(first.len() + second.len());
    let (mut x, mut y) = (0, 0);
    loop {
        let (link, steps) = match (first.get(x), second.get(y)) {
            (Some(p), Some(q)) if p.to == q.to => (Linkage { to: p.to, pairs: p.pairs + q.pairs, bits: p.bits + q.bits }, (1, 1)),
            (Some(p), Some(q)) if p.to > q.to => (*q, (0, 1)),
            (Some(p), _) => (*p, (1, 0)),
            (None, Some(q)) => (*q, (0, 1)),
            (None, None) => return out,
        };
        (x, y) = (x + steps.0, y + steps.1);
        if !own.contains(&link.to) {
            out.push(link);
        }
    }
}

/// Makes a link to one cluster a link to another, into which it goes.
fn turn(links: &mut Vec<Linkage>, from: u32, to: u32) {
    let Ok(at) = links.binary_search_by_key(&from, |link| link.to) else { return };
    let moved = links[at];
    match links.binary_search_by_key(&to, |link| link.to) {
        Ok(known) => {
            links[known].bits += moved.bits;
            links[known].pairs += moved.pairs;
            links.remove(at);
        }
        Err(place) => {
            let turned = Linkage { to, ..moved };
            if place <= at {
                links.copy_within(place..at, place + 1);
                links[place] = turned;
            } else {
                links.copy_within(at + 1..place, at);
                links[place - 1] = turned;
            }
        }
    }
}

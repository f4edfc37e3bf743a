//! [`Dispute`]: claims of a story that answer one narrow question differently, found by what they share wherever they were clustered.
//!
//! Clusters are made by likeness, and claims that contradict each other are not always alike. A finder looks through an index of the story's
//! claims for two that speak of one thing by independent evidence (the same event, shared names, rare words) and differ in one slot.

use std::borrow::Borrow;
use std::cmp::Ordering;

use rustc_hash::{FxHashMap, FxHashSet};

use super::around::Around;
use super::{
    Judgement, Stand, age, anchor, attribution, cause, closed_list, denial, direction, fate, figure, number, object, participant, plea,
    post, provision, quantity, spelling, strength, time, wording, worth,
};
use crate::compare::{Item, Pair};

/// Claims that answer one question, mostly in ways that exclude each other.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Dispute {
    /// The answers: items that give the same one, ascending.
    pub answers: Vec<Vec<u32>>,
    /// Which answers exclude each other, in order, and why; the rest are compatible.
    pub conflicts: Vec<(usize, usize, Judgement)>,
    /// What it asks, where it is a question of its own, shown beside the clusters that hold its claims ("Which spelling is right"); else it is
    /// shown in the cluster that holds most of them.
    pub asks: Option<String>,
    /// The answers in words, one each; empty where the claims tell for themselves.
    pub told: Vec<String>,
}

/// A story's items and what is known of them.
pub(crate) struct Story<'a> {
    pub items: &'a [Item<'a>],
    /// The scored candidates.
    pub pairs: &'a [Pair],
    /// What stands around the items, read as it is asked for.
    pub(super) around: Around<'a>,
}

impl<'a> Story<'a> {
    pub(crate) fn new(items: &'a [Item<'a>], pairs: &'a [Pair]) -> Self {
        Story { items, pairs, around: Around::default() }
    }
}

/// How many members of an answer are compared with those of another.
const MOST: usize = 8;

/// The finders, one kind of conflict each.
const FINDERS: [fn(&Story<'_>) -> Vec<Dispute>; 19] = [
    spelling::disputes,
    wording::disputes,
    attribution::disputes,
    number::disputes,
    time::disputes,
    closed_list::disputes,
    quantity::disputes,
    direction::disputes,
    figure::disputes,
    age::disputes,
    participant::disputes,
    object::disputes,
    denial::disputes,
    plea::disputes,
    provision::disputes,
    cause::disputes,
    fate::disputes,
    post::disputes,
    strength::disputes,
];

/// All disputes of a story.
pub(crate) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let found = FINDERS.iter().flat_map(|find| find(story)).filter(|dispute| !worth::only_asks(story, dispute));
    found.filter_map(|dispute| anchor::anchored(story, dispute)).collect()
}

impl Dispute {
    /// A dispute over answers whose members `judge` compares two by two; `None` when nothing excludes anything.
    pub(super) fn among(mut answers: Vec<Vec<u32>>, judge: impl Fn(u32, u32) -> Option<Judgement>) -> Option<Dispute> {
        answers.iter_mut().for_each(|answer| answer.sort_unstable());
        let mut conflicts = Vec::new();
        for i in 0..answers.len() {
            for j in i + 1..answers.len() {
                let found = answers[i].iter().take(MOST).find_map(|&a| against(a, &answers[j], &judge));
                conflicts.extend(found.map(|found| (i, j, found)));
            }
        }
        (!conflicts.is_empty()).then_some(Dispute { answers, conflicts, asks: None, told: Vec::new() })
    }

    /// The same, without the members that stand in no conflict.
    pub(super) fn over(answers: Vec<Vec<u32>>, judge: impl Fn(u32, u32) -> Option<Judgement>) -> Option<Dispute> {
        let others = |i: usize| answers.iter().enumerate().filter(move |(j, _)| *j != i).map(|(_, answer)| answer);
        let disputed = |i: usize, a: u32| others(i).any(|answer| against(a, answer, &judge).is_some());
        let own = |(i, answer): (usize, &Vec<u32>)| answer.iter().copied().filter(|&a| disputed(i, a)).collect::<Vec<_>>();
        let left = answers.iter().enumerate().map(own).filter(|answer| !answer.is_empty()).collect();
        Dispute::among(left, &judge)
    }

    /// A dispute of two answers all of whose members stand so.
    pub(super) fn between(one: Vec<u32>, other: Vec<u32>, judgement: Judgement) -> Dispute {
        Dispute { answers: vec![one, other], conflicts: vec![(0, 1, judgement)], asks: None, told: Vec::new() }
    }

    /// The same as a question of its own, each answer told in words by one of its members.
    pub(super) fn asking(self, asks: impl Into<String>, told: impl Fn(u32) -> String) -> Dispute {
        let told = self.answers.iter().map(|answer| told(answer[0])).collect();
        Dispute { asks: Some(asks.into()), told, ..self }
    }

    /// All its items, ascending.
    pub(crate) fn members(&self) -> Vec<u32> {
        let mut out: Vec<u32> = self.answers.iter().flatten().copied().collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    /// How two of its items stand; `None` where they are not in dispute.
    fn ruling(&self, of: &FxHashMap<u32, usize>, a: u32, b: u32) -> Option<Judgement> {
        let (&i, &j) = (of.get(&a)?, of.get(&b)?);
        if i == j {
            return Some(Judgement { stand: Stand::Same, reason: "the same answer".into(), ..Judgement::default() });
        }
        let at = self.conflicts.binary_search_by_key(&(i.min(j), i.max(j)), |conflict| (conflict.0, conflict.1)).ok()?;
        Some(Judgement { ruled: true, ..self.conflicts[at].2.clone() })
    }
}

/// The first judgement of an item against an answer.
fn against(item: u32, answer: &[u32], judge: impl Fn(u32, u32) -> Option<Judgement>) -> Option<Judgement> {
    answer.iter().take(MOST).find_map(|&other| judge(item, other))
}

/// Disputes, those of the same answers once.
pub(super) fn distinct(disputes: impl Iterator<Item = Dispute>) -> Vec<Dispute> {
    let mut known: FxHashSet<Vec<Vec<u32>>> = FxHashSet::default();
    disputes.filter(|dispute| known.insert(dispute.answers.clone())).collect()
}

/// What some disputes say of pairs of items.
#[derive(Default)]
pub(crate) struct Rulings<'d> {
    disputes: Vec<(&'d Dispute, FxHashMap<u32, usize>)>,
}

impl<'d> Rulings<'d> {
    /// Adds what a dispute says.
    pub(crate) fn add(&mut self, dispute: &'d Dispute) {
        let answers = dispute.answers.iter().enumerate();
        let of = answers.flat_map(|(i, answer)| answer.iter().map(move |&item| (item, i))).collect();
        self.disputes.push((dispute, of));
    }

    /// The answers, as places among `members`; a member of several stands in the first.
    pub(crate) fn answers(&self, members: &[u32]) -> Vec<Vec<usize>> {
        let mut placed = vec![false; members.len()];
        let mut out: Vec<Vec<usize>> = Vec::new();
        for answer in self.disputes.iter().flat_map(|(dispute, _)| &dispute.answers) {
            let places = answer.iter().filter_map(|item| members.binary_search(item).ok());
            let own: Vec<usize> = places.filter(|&at| !std::mem::replace(&mut placed[at], true)).collect();
            out.extend((!own.is_empty()).then_some(own));
        }
        out
    }

    /// How two items stand by the disputes; a conflict before an agreement.
    pub(crate) fn of(&self, a: u32, b: u32) -> Option<Judgement> {
        let all = self.disputes.iter().filter_map(|(dispute, of)| dispute.ruling(of, a, b));
        all.max_by_key(|j| j.stand)
    }
}

/// Values by their keys, in the order of the keys; those of one key in the order they came.
pub(super) struct Grouped<K, V>(Vec<(K, Vec<V>)>);

/// Groups keyed values.
pub(super) fn grouped<K: Ord, V>(pairs: impl Iterator<Item = (K, V)>) -> Grouped<K, V> {
    Grouped::of(pairs.map(Some).collect())
}

impl<K: Ord, V> Grouped<K, V> {
    fn of(mut pairs: Vec<Option<(K, V)>>) -> Self {
        let key = |i: usize| pairs[i].as_ref().map(|(key, _)| key);
        let order = in_order(pairs.len(), &|i, j| key(i).cmp(&key(j)));
        let mut out: Vec<(K, Vec<V>)> = Vec::new();
        for (key, value) in order.into_iter().filter_map(|i| pairs[i].take()) {
            match out.last_mut() {
                Some((last, group)) if *last == key => group.push(value),
                _ => out.push((key, vec![value])),
            }
        }
        Grouped(out)
    }

    /// The values of a key; none of one that is not there.
    pub(super) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> &[V]
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(known, _)| known.borrow().cmp(key)).map_or(&[], |at| &self.0[at].1)
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    pub(super) fn values(&self) -> impl Iterator<Item = &Vec<V>> {
        self.0.iter().map(|(_, values)| values)
    }

    pub(super) fn into_values(self) -> impl Iterator<Item = Vec<V>> {
        self.0.into_iter().map(|(_, values)| values)
    }

    pub(super) fn into_pairs(self) -> Vec<(K, Vec<V>)> {
        self.0
    }
}

/// The numbers below `n` in an order; one sort for whatever is put in order.
fn in_order(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&i, &j| compare(i, j));
    order
}

/// Pairs that hang together by what they share on the left or on the right: what stands left, and what stands right, each ascending.
pub(super) fn components(pairs: &[(u32, u32)]) -> Vec<(Vec<u32>, Vec<u32>)> {
    let mut roots: Vec<usize> = (0..pairs.len()).collect();
    let (mut left, mut right) = (FxHashMap::<u32, usize>::default(), FxHashMap::<u32, usize>::default());
    for (at, (a, b)) in pairs.iter().enumerate() {
        for first in [*left.entry(*a).or_insert(at), *right.entry(*b).or_insert(at)] {
            let (x, y) = (root(&mut roots, first), root(&mut roots, at));
            roots[x.max(y)] = x.min(y);
        }
    }
    let rooted: Vec<(usize, (u32, u32))> = pairs.iter().enumerate().map(|(at, pair)| (root(&mut roots, at), *pair)).collect();
    let side = |of: &mut dyn Iterator<Item = u32>| {
        let mut out: Vec<u32> = of.collect();
        out.sort_unstable();
        out.dedup();
        out
    };
    let sides = |group: Vec<(u32, u32)>| (side(&mut group.iter().map(|pair| pair.0)), side(&mut group.iter().map(|pair| pair.1)));
    let mut out: Vec<(Vec<u32>, Vec<u32>)> = grouped(rooted.into_iter()).into_values().map(sides).collect();
    out.sort();
    out
}

/// The first of what hangs together with a member; on the way, each is hung nearer to it.
pub(super) fn root(roots: &mut [usize], mut at: usize) -> usize {
    while roots[at] != at {
        roots[at] = roots[roots[at]];
        at = roots[at];
    }
    at
}

#[cfg(test)]
mod tests {
    use super::components;

    #[test]
    fn pairs_hang_together_by_either_side() {
        let pairs = [(1, 7), (2, 8), (3, 7), (3, 9), (4, 10), (2, 8)];
        let expect = [(vec![1, 3], vec![7, 9]), (vec![2], vec![8]), (vec![4], vec![10])];
        assert_eq!(components(&pairs), expect);
        assert_eq!(components(&[]), []);
        // What stands on both sides joins nothing.
        assert_eq!(components(&[(1, 2), (2, 3)]), [(vec![1], vec![2]), (vec![2], vec![3])]);
    }
}

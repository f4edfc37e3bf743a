//! What a cluster comes to: which claims give one answer, how the answers stand to each other, and the verdict over all.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::compare::Item;
use crate::report::{Cluster, Relation};
use crate::verdict::{Judgement, Stand, is_open};

/// How the answers of two members of a cluster stand.
pub(super) type Judge<'j> = &'j dyn Fn(usize, usize) -> Judgement;

/// What disputes say of how they stand.
pub(super) type Ruled<'j> = &'j dyn Fn(usize, usize) -> Option<Judgement>;

/// Ruled answers with whatever else is asked of their claims: a claim stands in one position.
pub(super) fn whole_claims(mut answers: Vec<Vec<usize>>, items: &[&Item<'_>]) -> Vec<Vec<usize>> {
    let claim = |m: usize| (items[m].article, items[m].claim);
    let mut homes: FxHashMap<(u32, u32), usize> = FxHashMap::default();
    for (answer, members) in answers.iter().enumerate() {
        for &m in members {
            homes.entry(claim(m)).or_insert(answer);
        }
    }
    let placed: FxHashSet<usize> = answers.iter().flatten().copied().collect();
    for m in (0..items.len()).filter(|m| !placed.contains(m)) {
        if let Some(&home) = homes.get(&claim(m)) {
            answers[home].push(m);
        }
    }
    answers
}

/// How many publishers give an answer beside the first that gives it, for the answer that most give.
pub(super) fn unison(groups: &[Vec<usize>], sources: &[&str]) -> usize {
    let distinct = |group: &Vec<usize>| group.iter().map(|&m| sources[m]).collect::<std::collections::BTreeSet<_>>().len();
    groups.iter().map(distinct).max().unwrap_or(1) - 1
}

/// The judgement between two positions, and the claims it was made of: a conflict ruled by a dispute, else that of the claims that differ most,
/// unless some of them give the same answer after all. What leaves open how they stand is more of a difference than what is known to be compatible.
pub(super) fn decisive(a: &[usize], b: &[usize], ruled: Ruled<'_>, judge: Judge<'_>) -> (Judgement, Option<(usize, usize)>) {
    let pairs = || a.iter().flat_map(|&x| b.iter().map(move |&y| (x, y)));
    let conflict = |(x, y)| ruled(x, y).filter(|j| j.ruled && j.stand == Stand::Conflict).map(|j| (j, (x, y)));
    if let Some((judgement, pair)) = pairs().find_map(conflict) {
        return (judgement, Some(pair));
    }
    let mut most: Option<(Judgement, (usize, usize))> = None;
    for (x, y) in pairs() {
        let judgement = judge(x, y);
        if judgement.stand == Stand::Same {
            return (judgement, Some((x, y)));
        }
        if most.as_ref().is_none_or(|(most, _)| difference(&judgement) > difference(most)) {
            most = Some((judgement, (x, y)));
        }
    }
    most.map_or((Judgement::default(), None), |(judgement, pair)| (judgement, Some(pair)))
}

/// How much a judgement holds two answers to differ.
fn difference(judgement: &Judgement) -> (Stand, bool) {
    (judgement.stand, is_open(judgement.kind))
}

/// Whether one sentence gives both answers: it tells them of two things.
pub(super) fn side_by_side(a: &[usize], b: &[usize], items: &[&Item<'_>]) -> bool {
    let sentence = |i: usize| (items[i].article, items[i].proposition.sentence);
    a.iter().any(|&x| b.iter().any(|&y| sentence(x) == sentence(y)))
}

/// What a difference is known by: its kind and two claims, or its reason and two sentences.
type Difference = (String, (usize, u32), (usize, u32));

/// A difference is shown in the largest cluster that holds it: in others it is told, and no conflict of theirs.
///
/// One reason between the same two sentences is one difference, whichever of their clauses it was read from.
pub(super) fn shown_once(clusters: &mut [(f64, Cluster)], sentence: &dyn Fn(usize) -> (usize, u32)) {
    let mut order: Vec<usize> = (0..clusters.len()).collect();
    let size = |c: &Cluster| c.positions.iter().map(|p| p.claims.len()).sum::<usize>();
    order.sort_by_key(|&k| (std::cmp::Reverse(size(&clusters[k].1)), k));
    let mut shown: FxHashSet<Difference> = FxHashSet::default();
    for k in order {
        let Cluster { positions, relations, .. } = &mut clusters[k].1;
        let claims = |id: &str| positions.iter().find(|p| p.id == id).map_or(&[][..], |p| &p.claims[..]);
        let mut here: FxHashSet<Difference> = FxHashSet::default();
        for relation in relations.iter_mut().filter(|r| r.relation == "conflict") {
            let (a, b) = (claims(&relation.a), claims(&relation.b));
            let pairs = a.iter().flat_map(|&x| b.iter().map(move |&y| (x.min(y), x.max(y))));
            let told = |(x, y)| {
                let (s, t) = (sentence(x), sentence(y));
                [(relation.kind.clone(), (x, 0), (y, 0)), (relation.reason.clone(), s.min(t), s.max(t))]
            };
            let keys: Vec<Difference> = pairs.flat_map(told).collect();
            if keys.iter().any(|key| shown.contains(key) || here.contains(key)) {
                relation.relation = "compatible".to_owned();
            }
            here.extend(keys);
        }
        shown.extend(here);
        retell(&mut clusters[k].1);
    }
}

/// Why two values that are written differently are one answer.
pub(super) fn bridge(items: &[&Item<'_>], judge: Judge<'_>) -> Option<String> {
    let written = items.first()?.value?.normal();
    let other = (1..items.len()).find(|&i| items[i].value.is_some_and(|v| v.normal() != written))?;
    Some(judge(0, other)).filter(|j| j.stand == Stand::Same).map(|j| j.reason.into_owned())
}

/// Gives a cluster its verdict anew.
fn retell(cluster: &mut Cluster) {
    if cluster.verdict == "contradiction" {
        let (verdict, why) = verdict(&cluster.relations, cluster.sources, cluster.origins);
        (cluster.verdict, cluster.why) = (verdict.to_owned(), why);
    }
}

/// The verdict of a cluster and why, in a sentence.
pub(super) fn verdict(relations: &[Relation], sources: usize, origins: usize) -> (&'static str, String) {
    let first = |kind: &str| relations.iter().find(|r| r.relation == kind);
    if let Some(conflict) = first("conflict") {
        return ("contradiction", format!("{}: {}", conflict.kind, conflict.reason));
    }
    if let Some(update) = first("update") {
        return ("developing", format!("{}: {}", update.kind, update.reason));
    }
    if let Some(open) = relations.iter().find(|r| is_open(&r.kind)) {
        return ("unconfirmed", format!("{}: {}", open.kind, open.reason));
    }
    if origins < 2 {
        return ("single-origin", format!("{sources} sources, but their words come from one place"));
    }
    let finer = relations
        .iter()
        .find(|r| matches!(r.kind.as_str(), "refinement" | "estimate" | "longer-list"))
        .map_or(String::new(), |r| format!("; {}", r.reason));
    ("agreement", format!("{sources} sources of {origins} origins agree{finer}"))
}

/// `a`, `b`, ... `z`, `aa`, `ab` ...
pub(super) fn letter(mut i: usize) -> String {
    let mut out = Vec::new();
    loop {
        out.push(b'a' + (i % 26) as u8);
        if i < 26 {
            break;
        }
        i = i / 26 - 1;
    }
    out.reverse();
    String::from_utf8(out).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_open_is_told_though_other_claims_are_compatible() {
        let judge = |_: usize, y: usize| {
            let kind = if y == 2 { crate::verdict::UNDECIDED } else { "restatement" };
            Judgement { kind, ..Judgement::default() }
        };
        let (judgement, between) = decisive(&[0], &[1, 2, 3], &|_, _| None, &judge);
        assert_eq!((judgement.kind, between), ("undecided", Some((0, 2))));
    }
}

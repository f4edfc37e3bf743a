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
        if judgement.stand == Stand::Same && !judgement.retold {
            return (judgement, Some((x, y)));
        }
        // What only seems to tell the same stands behind what cannot both be true.
        if most.as_ref().is_none_or(|(most, _)| difference(&judgement) > difference(most)) {
            most = Some((judgement, (x, y)));
        }
    }
    most.map_or((Judgement::default(), None), |(judgement, pair)| (judgement, Some(pair)))
}

/// How much a judgement holds two answers to differ.
fn difference(judgement: &Judgement) -> (Stand, bool, bool) {
    let stand = if judgement.stand == Stand::Same { Stand::Compatible } else { judgement.stand };
    (stand, is_open(judgement.kind), judgement.retold)
}

/// Whether one sentence gives both answers, or one article both of two figures: it tells them of two things.
pub(super) fn side_by_side(kind: &str, a: &[usize], b: &[usize], items: &[&Item<'_>]) -> bool {
    let figures = matches!(kind, "money" | "quantity");
    let place = |i: usize| (items[i].article, if figures { 0 } else { items[i].proposition.sentence });
    let places: FxHashSet<(u32, u32)> = a.iter().map(|&x| place(x)).collect();
    b.iter().any(|&y| places.contains(&place(y)))
}

/// What a difference is known by: its kind and two claims, or its reason and two sentences.
type Difference<'c> = (&'c str, (usize, u32), (usize, u32));

/// A difference is shown in the largest cluster that holds it: in others it is told, and no conflict of theirs.
///
/// One reason between the same two sentences is one difference, whichever of their clauses it was read from.
pub(super) fn shown_once(clusters: &mut [(f64, Cluster)], sentence: &dyn Fn(usize) -> (usize, u32)) {
    for (cluster, relations) in again(clusters, sentence) {
        let cluster = &mut clusters[cluster].1;
        for &relation in &relations {
            cluster.relations[relation].relation = "compatible".to_owned();
        }
        retell(cluster, &relations);
    }
}

/// The conflicts that were shown before: clusters, and which of their relations.
fn again(clusters: &[(f64, Cluster)], sentence: &dyn Fn(usize) -> (usize, u32)) -> Vec<(usize, Vec<usize>)> {
    let mut order: Vec<usize> = (0..clusters.len()).collect();
    let size = |c: &Cluster| c.positions.iter().map(|p| p.claims.len()).sum::<usize>();
    order.sort_by_key(|&k| (std::cmp::Reverse(size(&clusters[k].1)), k));
    let mut shown: FxHashSet<Difference<'_>> = FxHashSet::default();
    let mut out = Vec::new();
    for k in order {
        let mut told = Vec::new();
        for (at, relation) in clusters[k].1.relations.iter().enumerate().filter(|(_, r)| r.relation == "conflict") {
            let keys = differences(&clusters[k].1, relation, sentence);
            told.extend(keys.iter().any(|key| shown.contains(key)).then_some(at));
            shown.extend(keys);
        }
        out.extend((!told.is_empty()).then_some((k, told)));
    }
    out
}

/// What the difference of a relation is known by.
fn differences<'c>(cluster: &'c Cluster, relation: &'c Relation, sentence: &dyn Fn(usize) -> (usize, u32)) -> Vec<Difference<'c>> {
    let claims = |id: &str| cluster.positions.iter().find(|p| p.id == id).map_or(&[][..], |p| &p.claims[..]);
    let (a, b) = (claims(&relation.a), claims(&relation.b));
    let pairs = a.iter().flat_map(|&x| b.iter().map(move |&y| (x.min(y), x.max(y))));
    let known = |(x, y)| {
        let (s, t) = (sentence(x), sentence(y));
        [(relation.kind.as_str(), (x, 0), (y, 0)), (relation.reason.as_str(), s.min(t), s.max(t))]
    };
    pairs.flat_map(known).collect()
}

/// Why two values that are written differently are one answer.
pub(super) fn bridge(items: &[&Item<'_>], judge: Judge<'_>) -> Option<String> {
    let written = items.first()?.value?.normal();
    let other = (1..items.len()).find(|&i| items[i].value.is_some_and(|v| v.normal() != written))?;
    Some(judge(0, other)).filter(|j| j.stand == Stand::Same).map(|j| j.reason.into_owned())
}

/// Gives a cluster its verdict anew, some of whose conflicts are shown elsewhere: those who contradict each other agree on nothing here either.
fn retell(cluster: &mut Cluster, elsewhere: &[usize]) {
    let voices = Voices { sources: cluster.sources, origins: cluster.origins, agreed: cluster.origins };
    let (told, why) = verdict(&cluster.relations, voices);
    (cluster.verdict, cluster.why) = match elsewhere.first().map(|&at| &cluster.relations[at]) {
        Some(shown) if matches!(told, "agreement" | "single-origin") => {
            ("unconfirmed".to_owned(), format!("{}: {}, shown with another question", shown.kind, shown.reason))
        }
        _ => (told.to_owned(), why),
    };
}

/// Who speaks in a cluster.
#[derive(Clone, Copy)]
pub(super) struct Voices {
    /// Publishers.
    pub sources: usize,
    /// Of which so many are independent of each other.
    pub origins: usize,
    /// Independent ones that give one answer: the most for any.
    pub agreed: usize,
}

/// Reasons for no conflict that leave two answers one: the one is finer than the other.
fn is_finer(kind: &str) -> bool {
    matches!(kind, "refinement" | "estimate" | "longer-list")
}

/// How many independent publishers give one answer, for the answer that most give: in one position, or in two that are the same answer for some
/// of their claims or of which one is finer than the other. `same` are pairs of positions.
pub(super) fn agreed(groups: &[Vec<usize>], relations: &[Relation], same: &[(usize, usize)], origins: &dyn Fn(&[usize]) -> usize) -> usize {
    let at = |id: &str| (0..groups.len()).find(|&i| letter(i) == id);
    let finer = relations.iter().filter(|r| is_finer(&r.kind)).filter_map(|r| Some((at(&r.a)?, at(&r.b)?)));
    let both = finer.chain(same.iter().copied()).map(|(a, b)| origins(&[&groups[a][..], &groups[b]].concat()));
    groups.iter().map(|group| origins(group)).chain(both).max().unwrap_or(0)
}

/// The verdict of a cluster and why, in a sentence.
pub(super) fn verdict(relations: &[Relation], voices: Voices) -> (&'static str, String) {
    let Voices { sources, origins, agreed } = voices;
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
    if agreed < 2 {
        return ("unconfirmed", format!("{sources} sources speak of it, and no answer is given by two of them"));
    }
    let finer = relations.iter().find(|r| is_finer(&r.kind)).map_or(String::new(), |r| format!("; {}", r.reason));
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
    use crate::report::Position;

    #[test]
    fn what_is_left_open_is_told_though_other_claims_are_compatible() {
        let judge = |_: usize, y: usize| {
            let kind = if y == 2 { crate::verdict::UNDECIDED } else { "restatement" };
            Judgement { kind, ..Judgement::default() }
        };
        let (judgement, between) = decisive(&[0], &[1, 2, 3], &|_, _| None, &judge);
        assert_eq!((judgement.kind, between), ("undecided", Some((0, 2))));
    }

    fn cluster(claims: [&[usize]; 2], relations: &[(&str, &str, &str)]) -> (f64, Cluster) {
        let position = |(i, claims): (usize, &&[usize])| Position { id: letter(i), claims: claims.to_vec(), ..Position::default() };
        let relation = |&(relation, kind, reason): &(&str, &str, &str)| Relation {
            a: "a".to_owned(),
            b: "b".to_owned(),
            relation: relation.to_owned(),
            kind: kind.to_owned(),
            reason: reason.to_owned(),
            ..Relation::default()
        };
        let relations: Vec<Relation> = relations.iter().map(relation).collect();
        let positions = claims.iter().enumerate().map(position).collect();
        let (verdict, why) = verdict(&relations, Voices { sources: 2, origins: 2, agreed: 2 });
        (1.0, Cluster { verdict: verdict.to_owned(), why, sources: 2, origins: 2, positions, relations, ..Cluster::default() })
    }

    #[test]
    fn a_conflict_shown_elsewhere_is_no_agreement() {
        let conflict = ("conflict", "quantity", "9 against 12");
        let mut clusters = [cluster([&[1, 2], &[3]], &[conflict]), cluster([&[1], &[3]], &[conflict])];
        shown_once(&mut clusters, &|claim| (claim, 0));
        let told = |(_, cluster): &(f64, Cluster)| (cluster.relations[0].relation.clone(), cluster.verdict.clone());
        assert_eq!(told(&clusters[0]), ("conflict".to_owned(), "contradiction".to_owned()));
        assert_eq!(told(&clusters[1]), ("compatible".to_owned(), "unconfirmed".to_owned()));
        assert_eq!(clusters[1].1.why, "quantity: 9 against 12, shown with another question");
    }

    #[test]
    fn agreement_asks_for_one_answer_of_two_origins() {
        let origins = |members: &[usize]| members.len();
        let relation = |kind: &str| Relation { a: "a".to_owned(), b: "b".to_owned(), kind: kind.to_owned(), ..Relation::default() };
        let (apart, together) = ([vec![0], vec![1]], [vec![0, 1], vec![2]]);
        let other_words = [relation("restatement")];
        assert_eq!(agreed(&together, &other_words, &[], &origins), 2);
        assert_eq!(agreed(&apart, &other_words, &[], &origins), 1);
        // One is finer than the other, or some claims of the two say the same.
        assert_eq!(agreed(&apart, &[relation("refinement")], &[], &origins), 2);
        assert_eq!(agreed(&apart, &other_words, &[(0, 1)], &origins), 2);
        let told = |agreed| verdict(&other_words, Voices { sources: 2, origins: 2, agreed }).0;
        assert_eq!((told(2), told(1)), ("agreement", "unconfirmed"));
    }

    #[test]
    fn a_conflict_of_its_own_stands_beside_one_shown_elsewhere() {
        let (count, time) = (("conflict", "quantity", "9 against 12"), ("conflict", "time", "9pm against 10pm"));
        let mut clusters = [cluster([&[1, 2], &[3]], &[count]), cluster([&[1], &[3]], &[count, time])];
        shown_once(&mut clusters, &|claim| (claim, 0));
        let relations: Vec<&str> = clusters[1].1.relations.iter().map(|r| r.relation.as_str()).collect();
        assert_eq!(relations, ["compatible", "conflict"]);
        assert_eq!((clusters[1].1.verdict.as_str(), clusters[1].1.why.as_str()), ("contradiction", "time: 9pm against 10pm"));
    }
}

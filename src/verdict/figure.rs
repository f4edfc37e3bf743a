//! # Figure
//!
//! **What it does.** Compares the figures and times that articles give of one thing, wherever they were clustered: a price, a share, a length, a
//! count, a year. Of two articles those are compared that are told with the same words, and with no others so well.
//!
//! **When they conflict.** The two share nothing, neither is the other rounded, and neither article gives both.
//!
//! **Limits.** Ages are compared in `age`. A plan or a forecast is not compared with what happened, nor "another three" with three. What rises
//! with the days, as a toll does, is an update. Where two figures of one article fit one of the other alike, none is compared.

use rustc_hash::FxHashMap;

use super::amount::{Told, relation, told};
use super::dispute::{Dispute, Story, grouped, root};
use super::happening::Agreed;
use super::profile::{Profile, Profiles, Shared, candidates};
use super::quantity::{befalls, differ, kind};
use super::same_figure::{given, may_be_one};
use super::{Case, Judgement};
use crate::value::{Kind, Relation};

/// Disputes over a figure.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let mut profiles = Profiles::of(story.items);
    let told = told(story, &mut profiles);
    let by_key = grouped((0..told.len()).map(|at| (told[at].key.as_str(), at)));
    let matches: Vec<Match> = by_key.values().flat_map(|of| matches(&profiles, &told, of)).filter(|m| is_close(m.shared)).collect();
    let agreed = Agreed::of(story, &told, &matches);
    let differ = |m: &&Match| {
        let (x, y) = (&told[m.a], &told[m.b]);
        m.relation == Relation::Disjoint && agreed.of_one(x, y) && !given(x, y) && may_be_one(x, y, m.shared)
    };
    let mut apart: Vec<(usize, usize)> = matches.iter().filter(differ).map(|m| (m.a.min(m.b), m.a.max(m.b))).collect();
    apart.sort_unstable();
    let alike: Vec<(usize, usize)> = matches.iter().filter(|m| m.relation == Relation::Same).map(|m| (m.a, m.b)).collect();
    questions(told.len(), &apart).into_iter().filter_map(|of| dispute(&told, &of, &apart, &alike)).collect()
}

/// The dispute among some values of which some are apart; those that say the same as one of them stand beside it.
fn dispute(told: &[Told<'_>], of: &[usize], apart: &[(usize, usize)], alike: &[(usize, usize)]) -> Option<Dispute> {
    let beside = |at: usize| alike.iter().filter_map(move |&(a, b)| if a == at { Some(b) } else { (b == at).then_some(a) });
    let mut members: Vec<usize> = of.iter().flat_map(|&at| beside(at).chain(std::iter::once(at))).collect();
    members.sort_unstable();
    members.dedup();
    let answers = grouped(members.into_iter().map(|at| (told[at].value.normal(), told[at].item.id))).into_values().collect();
    let at = |item: u32| of.iter().copied().filter(move |&at| told[at].item.id == item);
    Dispute::among(answers, |a, b| {
        let mut pairs = at(a).flat_map(|x| at(b).map(move |y| (x.min(y), x.max(y))));
        pairs.find(|pair| apart.binary_search(pair).is_ok()).and_then(|(x, y)| judge(&told[x], &told[y]))
    })
}

/// The values that hang together by pairs that are apart.
fn questions(count: usize, apart: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut roots: Vec<usize> = (0..count).collect();
    for &(a, b) in apart {
        let (x, y) = (root(&mut roots, a), root(&mut roots, b));
        roots[x.max(y)] = x.min(y);
    }
    let mut of: Vec<usize> = apart.iter().flat_map(|&(a, b)| [a, b]).collect();
    of.sort_unstable();
    of.dedup();
    grouped(of.into_iter().map(|at| (root(&mut roots, at), at))).into_values().collect()
}

pub(super) fn pair(a: u32, b: u32) -> (u32, u32) {
    (a.min(b), a.max(b))
}

/// Two values of two articles that fit each other best.
pub(super) struct Match {
    pub a: usize,
    pub b: usize,
    pub shared: Shared,
    pub relation: Relation,
}

/// The values of one key that fit each other best, article by article.
fn matches(profiles: &Profiles<'_>, told: &[Told<'_>], of: &[usize]) -> Vec<Match> {
    let near: Vec<&Profile> = of.iter().map(|&at| &told[at].profile).collect();
    let pairs: Vec<(usize, usize, Shared)> = candidates(&near)
        .into_iter()
        .map(|(i, j)| (of[i], of[j]))
        .filter(|&(a, b)| told[a].article() != told[b].article())
        .map(|(a, b)| (a, b, profiles.shared(&told[a].profile, &told[b].profile)))
        .collect();
    // What else of each other article fits a value.
    let mut fits: FxHashMap<(usize, u32), Vec<(f64, usize)>> = FxHashMap::default();
    for &(a, b, shared) in &pairs {
        for (x, y) in [(a, b), (b, a)] {
            fits.entry((x, told[y].article())).or_default().push((fit(shared), y));
        }
    }
    let best = |x: usize, y: usize, shared: Shared| {
        let others = fits.get(&(x, told[y].article())).map_or(&[][..], Vec::as_slice);
        let same = |z: usize| z == y || matches!(relation(&told[z], &told[y]), Relation::Same);
        others.iter().all(|&(other, z)| same(z) || other <= MARGIN * fit(shared))
    };
    let found = pairs.iter().filter(|&&(a, b, shared)| best(a, b, shared) && best(b, a, shared));
    found.map(|&(a, b, shared)| Match { a, b, shared, relation: relation(&told[a], &told[b]) }).collect()
}

/// How well two values fit each other.
fn fit(shared: Shared) -> f64 {
    shared.near + shared.head
}

/// How much worse the next best fit must be.
const MARGIN: f64 = 0.85;

/// Whether two values are told with so much in common that they answer one question.
fn is_close(shared: Shared) -> bool {
    let told_alike = shared.near >= 9.0 && shared.cover >= 0.4 && shared.words > 2;
    let of_one_thing = shared.head >= 2.5 && shared.near >= 5.0 && shared.words > 1 && shared.cover >= 0.3;
    let of_one_measure = shared.head >= 3.0 && shared.cover >= 0.3;
    told_alike || of_one_thing || of_one_measure
}

fn judge(x: &Told<'_>, y: &Told<'_>) -> Option<Judgement> {
    let (m, n) = (x.value.plain(), y.value.plain());
    let tolls = befalls(x.item.proposition) || befalls(y.item.proposition);
    match kind(x.value) {
        Some(kind) if tolls && matches!(x.value.kind, Kind::Quantity(_)) => differ(&Case { a: x.item, b: y.item, bits: 0.0 }, kind, &m, &n),
        Some(kind) => Judgement::conflict(kind, format!("{m} against {n}")),
        None => Judgement::conflict("time", format!("{m} against {n}")),
    }
}

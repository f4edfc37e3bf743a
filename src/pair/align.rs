//! Alignment: which word of the premise says what a word of the hypothesis says.
//!
//! Every word of the hypothesis is given the premise's word with the closest tie; of several, the one whose neighbourhood goes on as the
//! hypothesis does. Words that exclude each other are aligned too, when nothing closer is there: they may be the contradiction.

use super::side::{Part, Side, Word};
use super::word::{Tie, tie};

/// One word of the hypothesis and its partner.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    /// Index of the premise's word.
    pub premise: usize,
    pub tie: Tie,
}

/// For every word of the hypothesis its partner in the premise.
pub(super) struct Alignment {
    pub links: Vec<Option<Link>>,
    /// For every word of the premise whether a word of the hypothesis that can be said of the same thing is aligned to it.
    pub used: Vec<bool>,
}

impl Alignment {
    /// Aligns two texts.
    pub(super) fn new(premise: &Side<'_>, hypothesis: &Side<'_>) -> Self {
        let mut links: Vec<Option<Link>> = vec![None; hypothesis.words.len()];
        let mut used = vec![false; premise.words.len()];
        let mut last = None;
        for (i, h) in hypothesis.words.iter().enumerate() {
            let found = joined(premise, h, &used, last);
            if let Some(link) = found {
                used[link.premise] = true;
                last = Some(link.premise);
            }
            links[i] = found;
        }
        // What is left may exclude a word of the premise that nothing else is aligned to.
        for i in 0..links.len() {
            if links[i].is_none() {
                let near = expected(&links, i);
                links[i] = excluded(premise, &hypothesis.words[i], &used, near);
            }
        }
        Alignment { links, used }
    }

    /// The links that join words which can be said of the same thing, with the index of the hypothesis' word.
    pub(super) fn joined(&self) -> impl Iterator<Item = (usize, Link)> + '_ {
        self.links.iter().enumerate().filter_map(|(i, l)| l.filter(|l| l.tie.joins()).map(|l| (i, l)))
    }

    /// The links seen from the premise: for each of its words the closest partner in the hypothesis.
    pub(super) fn turned(&self, premise: usize) -> Vec<Option<Link>> {
        let mut out: Vec<Option<Link>> = vec![None; premise];
        for (i, link) in self.links.iter().enumerate().filter_map(|(i, l)| Some((i, (*l)?))) {
            let slot = &mut out[link.premise];
            if slot.is_none_or(|known| link.tie > known.tie) {
                *slot = Some(Link { premise: i, tie: link.tie });
            }
        }
        out
    }

    /// How much of the hypothesis the premise says, from 0 to 1; words are weighed by their rarity.
    pub(super) fn coverage(&self, hypothesis: &Side<'_>) -> f64 {
        self.coverage_of(hypothesis, |_| true)
    }

    /// How much of some of the hypothesis' words the premise says; 1 when there are none.
    pub(super) fn coverage_of(&self, hypothesis: &Side<'_>, of: impl Fn(usize) -> bool) -> f64 {
        let (mut said, mut all) = (0.0, 0.0);
        for (i, word) in hypothesis.words.iter().enumerate().filter(|(i, _)| of(*i)) {
            all += word.weight;
            said += word.weight * self.links[i].map_or(0.0, |l| l.tie.strength());
        }
        if all > 0.0 { said / all } else { 1.0 }
    }
}

/// The partner with the closest tie; of those alike, a free one, then the nearest after the last one used.
fn joined(premise: &Side<'_>, h: &Word, used: &[bool], last: Option<usize>) -> Option<Link> {
    let mut best: Option<(Tie, bool, usize, usize)> = None;
    for (j, p) in premise.words.iter().enumerate() {
        let Some(t) = tie(p, h).filter(|t| t.joins()) else { continue };
        let far = last.map_or(j, |l| l.abs_diff(j));
        let better = match best {
            None => true,
            Some((tie, free, distance, _)) => (t, !used[j], std::cmp::Reverse(far)) > (tie, free, std::cmp::Reverse(distance)),
        };
        if better {
            best = Some((t, !used[j], far, j));
        }
    }
    best.map(|(tie, _, _, premise)| Link { premise, tie })
}

/// The places in the premise where the partner of a word would be looked for: beside its neighbours' partners.
fn expected(links: &[Option<Link>], i: usize) -> [Option<usize>; 2] {
    let before = links[..i].iter().rev().take(3).find_map(|l| l.filter(|l| l.tie.joins()));
    let after = links[i + 1..].iter().take(3).find_map(|l| l.filter(|l| l.tie.joins()));
    [before, after].map(|l| l.map(|l| l.premise))
}

/// A free word of the premise, near an expected place, that excludes this one.
fn excluded(premise: &Side<'_>, h: &Word, used: &[bool], near: [Option<usize>; 2]) -> Option<Link> {
    let reach = match h.part {
        Part::Direction => 1,
        Part::Verb => 8,
        _ => 4,
    };
    let mut best: Option<(Tie, usize, usize)> = None;
    for (j, p) in premise.words.iter().enumerate() {
        let far = near.into_iter().flatten().map(|n| n.abs_diff(j)).min().unwrap_or(0);
        if far > reach {
            continue;
        }
        let Some(t) = tie(p, h).filter(|t| !t.joins()) else { continue };
        // An opposite counts wherever it stands; a sister only where its place is free.
        if t == Tie::Sister && used[j] {
            continue;
        }
        if best.is_none_or(|(tie, distance, _)| (t, std::cmp::Reverse(far)) > (tie, std::cmp::Reverse(distance))) {
            best = Some((t, far, j));
        }
    }
    best.map(|(tie, _, premise)| Link { premise, tie })
}

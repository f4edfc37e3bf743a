//! Positions, relations, conflict kinds, reasons for non-conflict, and verdicts.
//!
//! Two claims of one cluster answer one question. [`judge`] says how their answers stand: it asks the rules in order, one kind a file, and the
//! first that has something to say decides. A conflict needs the same facet of the same event, participants that do not exclude each other, and
//! times and places that can be the same; short of that the difference is told as a reason for no conflict, never guessed to be one.
//!
//! Claims that contradict each other are not always alike enough to be clustered. So [`dispute`] looks through the story for claims that speak of
//! one thing by evidence of their own (the same event, shared names, rare words) and differ in one slot: spelling, quotation and whose
//! it is, number to call, clock time, list, count, direction, figure, age, doer, object, denial, plea, provision, cause, fate, post, strength. A
//! dispute joins the cluster that holds most of it, or is a question of its own; a difference is shown once.
//!
//! The kinds follow the typology of de Marneffe, Rafferty and Manning (2008), "Finding contradictions in text".

use std::borrow::Cow;

use crate::compare::{Item, shared};
use crate::lexicon::opposites::opposed;

mod age;
mod amount;
mod anchor;
mod around;
mod attribution;
mod cause;
mod closed_list;
mod denial;
mod direction;
pub(crate) mod dispute;
mod fate;
mod figure;
mod firmness;
mod happening;
mod identity;
mod nation;
mod number;
mod object;
pub(crate) mod origin;
mod participant;
mod place;
mod plea;
mod polarity;
mod post;
mod profile;
mod provision;
mod quantity;
mod role_swap;
mod same;
mod same_figure;
mod spelling;
mod strength;
mod time;
mod wording;
mod worth;

/// How two answers stand, from the mildest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stand {
    /// The same answer, however worded.
    Same,
    /// Different answers that can both be true.
    Compatible,
    /// The later one replaces the earlier one.
    Update,
    /// They cannot both be true.
    Conflict,
}

/// The kind of a difference that would be a conflict if both spoke of one thing, which cannot be told.
pub(crate) const UNDECIDED: &str = "undecided";

/// Whether a kind of difference leaves open what is so: nothing is agreed by those who differ in it, and nothing contradicted.
pub(crate) fn is_open(kind: &str) -> bool {
    matches!(kind, UNDECIDED | "question" | "opinion")
}

/// How two answers stand, what was compared, and why.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Judgement {
    pub stand: Stand,
    /// The kind of conflict, or the reason for none.
    pub kind: &'static str,
    pub reason: Cow<'static, str>,
    /// Whether a dispute says so: two claims found to contradict each other, whatever else their positions have in common.
    pub ruled: bool,
    /// Whether the same answer is only likely: told in other words.
    pub retold: bool,
}

impl Default for Judgement {
    fn default() -> Self {
        Judgement { stand: Stand::Compatible, kind: "restatement", reason: Cow::Borrowed(""), ruled: false, retold: false }
    }
}

impl Judgement {
    fn new(stand: Stand, kind: &'static str, reason: impl Into<Cow<'static, str>>) -> Option<Self> {
        Some(Judgement { stand, kind, reason: reason.into(), ruled: false, retold: false })
    }

    fn same(reason: impl Into<Cow<'static, str>>) -> Option<Self> {
        Self::new(Stand::Same, "restatement", reason)
    }

    fn compatible(kind: &'static str, reason: impl Into<Cow<'static, str>>) -> Option<Self> {
        Self::new(Stand::Compatible, kind, reason)
    }

    fn conflict(kind: &'static str, reason: impl Into<Cow<'static, str>>) -> Option<Self> {
        Self::new(Stand::Conflict, kind, reason)
    }
}

/// Two claims of one cluster, and what a rule may ask about them.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    pub a: &'a Item<'a>,
    pub b: &'a Item<'a>,
    /// The evidence that they answer one question, in bits.
    pub bits: f64,
}

/// The rules, in the order they are asked.
const RULES: [fn(&Case<'_>) -> Option<Judgement>; 9] = [
    attribution::judge,
    role_swap::judge,
    direction::judge,
    polarity::judge,
    quantity::judge,
    time::judge,
    place::judge,
    identity::judge,
    participant::judge,
];

/// How the answers of two claims stand.
pub(crate) fn judge(case: &Case<'_>) -> Judgement {
    let ruled = RULES.iter().find_map(|rule| rule(case)).unwrap_or_else(|| fallback(case));
    if ruled.stand != Stand::Conflict { ruled } else { worth::excuse(case).or_else(|| anchor::excuse(case.a, case.b)).unwrap_or(ruled) }
}

/// How the answers of two claims stand where they are to be put together: what tells of other figures tells the same in part at most.
pub(crate) fn judge_together(case: &Case<'_>) -> Judgement {
    let judgement = judge(case);
    let part = judgement.stand == Stand::Same && !judgement.retold && quantity::figures_part(case);
    Judgement { retold: judgement.retold || part, ..judgement }
}

/// What no rule has anything to say of: the same answer when what is asked for is the same, most of the words are, or one tells again what the
/// other tells.
fn fallback(case: &Case<'_>) -> Judgement {
    let (a, b) = (case.a, case.b);
    let asked = case.facet().is_some_and(|f| f != "event") && !a.focus.is_empty() && a.focus == b.focus;
    let told = case.facet() == Some("event") && case.same_event() && case.same_participants();
    let same = (asked || told || alike(a, b)) && firmness::leaves_open(a) == firmness::leaves_open(b);
    let retold = !same && retold(case);
    if (same && !asked || retold) && firmness::takes_back(a) != firmness::takes_back(b) {
        let reason = "one takes back what the other may tell".into();
        return Judgement { stand: Stand::Compatible, kind: UNDECIDED, reason, ruled: false, retold: false };
    }
    let (stand, reason) = match () {
        () if same => (Stand::Same, "the same answer"),
        () if retold => (Stand::Same, "the same told in other words"),
        () => (Stand::Compatible, "other words for it; both can be true"),
    };
    Judgement { stand, kind: "restatement", reason: reason.into(), ruled: false, retold }
}

/// Whether two claims share most of their words.
fn alike(a: &Item<'_>, b: &Item<'_>) -> bool {
    let (both, a, b) = (shared(&a.words, &b.words).count(), a.words.len(), b.words.len());
    both > 0 && 5 * both >= 3 * a.max(b).min(2 * a.min(b))
}

/// Evidence, in bits, that two claims answer one question from which on they are taken to give one answer too.
const RETOLD: f64 = 2.0;

/// Whether one claim tells again what the other does: both as firmly, and with much of their words or strong evidence in common. Of answers to
/// one question that nothing sets apart, more than nine in ten of such are the same on labelled events, and about two in three of the others.
fn retold(case: &Case<'_>) -> bool {
    let (a, b) = (case.a, case.b);
    let (p, q) = (a.proposition, b.proposition);
    let as_firmly = p.polarity == q.polarity && p.modality == q.modality && firmness::leaves_open(a) == firmness::leaves_open(b);
    let shared = shared(&a.words, &b.words).count();
    let much = 20 * shared >= 7 * (a.words.len() + b.words.len() - shared) && shared > 0;
    let valued = a.value.is_some() && b.value.is_some();
    as_firmly && !valued && (much || case.bits >= RETOLD) && opposed(p.predicate(), q.predicate()).is_none()
}

/// The claims of one cluster that give the same answer; indices into the cluster's members.
pub(crate) type Position = Vec<usize>;

/// How many members of a position a claim is compared with.
const COMPARED: usize = 8;

/// Groups a cluster's `n` members by answer: the answers known beforehand first; any other claim joins the position of whose first members it
/// restates most, at least half, where it differs from none of them. One that is known takes only what restates them all, and surely.
pub(crate) fn positions(n: usize, known: Vec<Position>, judge: impl Fn(usize, usize) -> Judgement) -> Vec<Position> {
    let (ruled, mut out) = (known.len(), known);
    let mut placed = vec![false; n];
    out.iter().flatten().for_each(|&i| placed[i] = true);
    for i in (0..n).filter(|&i| !placed[i]) {
        let mut home: Option<(f64, usize)> = None;
        for (at, position) in out.iter().enumerate() {
            let known = at < ruled;
            let share = restated(&position[..position.len().min(COMPARED)], known, |j| judge(j, i));
            if share >= if known { 1.0 } else { 0.5 } && home.is_none_or(|(most, _)| share > most) {
                home = Some((share, at));
            }
        }
        match home {
            Some((_, at)) => out[at].push(i),
            None => out.push(vec![i]),
        }
    }
    for position in &mut out {
        position.sort_unstable();
    }
    out.sort();
    out
}

/// The share of members that a claim restates, `surely` or likely; none where it cannot be true beside one of them.
fn restated(members: &[usize], surely: bool, judge: impl Fn(usize) -> Judgement) -> f64 {
    let mut same = 0;
    for &member in members {
        let judgement = judge(member);
        match judgement.stand {
            Stand::Same => same += usize::from(!(surely && judgement.retold)),
            Stand::Compatible => {}
            Stand::Update | Stand::Conflict => return 0.0,
        }
    }
    same as f64 / members.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stands(pairs: &'static [(usize, usize, Stand)]) -> impl Fn(usize, usize) -> Judgement {
        move |a, b| {
            let stand = pairs.iter().find(|&&(x, y, _)| (x, y) == (a.min(b), a.max(b))).map_or(Stand::Compatible, |p| p.2);
            Judgement { stand, ..Judgement::default() }
        }
    }

    #[test]
    fn an_answer_takes_what_restates_half_of_it() {
        let judge = stands(&[(0, 1, Stand::Same), (0, 2, Stand::Same), (0, 3, Stand::Same), (3, 4, Stand::Same)]);
        // 2 restates one of two, 3 one of three; 4 restates only 3.
        assert_eq!(positions(5, vec![], judge), [vec![0, 1, 2], vec![3, 4]]);
    }

    #[test]
    fn an_answer_takes_nothing_that_contradicts_it() {
        let judge = stands(&[(0, 1, Stand::Same), (0, 2, Stand::Same), (1, 2, Stand::Conflict)]);
        assert_eq!(positions(3, vec![], judge), [vec![0, 1], vec![2]]);
    }

    #[test]
    fn an_answer_that_is_known_takes_what_restates_all_of_it() {
        let judge = || stands(&[(0, 2, Stand::Same), (0, 3, Stand::Same), (1, 3, Stand::Same)]);
        assert_eq!(positions(4, vec![vec![0, 1]], judge()), [vec![0, 1, 3], vec![2]]);
    }
}

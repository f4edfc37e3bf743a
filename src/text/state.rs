//! The tags that the tagger chooses among: finer than [`Pos`], as what may follow a verb depends on its auxiliary.

use std::sync::LazyLock;

use super::pos::{Pos, VerbForm};
use crate::lexicon;

/// A tag. Most are those of the Penn treebank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum State {
    #[default]
    Start,
    Nn,
    Nns,
    Nnp,
    Jj,
    /// Adverb, by what stands before it: nothing of note, be, have, a modal or "to".
    Rb,
    RbBe,
    RbHave,
    RbModal,
    Vb,
    Vbp,
    Vbz,
    Vbd,
    Vbn,
    Vbg,
    Md,
    Be,
    Hv,
    Do,
    To,
    In,
    Dt,
    Prp,
    PrpS,
    Wp,
    Wdt,
    Wrb,
    Ex,
    Pos,
    Rp,
    Cc,
    Cd,
    Uh,
    Comma,
    Stop,
    Mark,
    Open,
    Close,
    Sym,
}

use State as S;

/// How many states there are.
pub(super) const COUNT: usize = S::Sym as usize + 1;

/// Every state with the name the lists give it.
const NAMES: [(&str, State); COUNT] = [
    ("start", S::Start),
    ("nn", S::Nn),
    ("nns", S::Nns),
    ("nnp", S::Nnp),
    ("jj", S::Jj),
    ("rb", S::Rb),
    ("rb-be", S::RbBe),
    ("rb-have", S::RbHave),
    ("rb-modal", S::RbModal),
    ("vb", S::Vb),
    ("vbp", S::Vbp),
    ("vbz", S::Vbz),
    ("vbd", S::Vbd),
    ("vbn", S::Vbn),
    ("vbg", S::Vbg),
    ("md", S::Md),
    ("be", S::Be),
    ("hv", S::Hv),
    ("do", S::Do),
    ("to", S::To),
    ("in", S::In),
    ("dt", S::Dt),
    ("prp", S::Prp),
    ("prp$", S::PrpS),
    ("wp", S::Wp),
    ("wdt", S::Wdt),
    ("wrb", S::Wrb),
    ("ex", S::Ex),
    ("pos", S::Pos),
    ("rp", S::Rp),
    ("cc", S::Cc),
    ("cd", S::Cd),
    ("uh", S::Uh),
    ("comma", S::Comma),
    ("stop", S::Stop),
    ("mark", S::Mark),
    ("open", S::Open),
    ("close", S::Close),
    ("sym", S::Sym),
];

/// A set of states, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct States(u64);

impl States {
    /// The set of some states.
    pub(super) const fn of(states: &[State]) -> States {
        let (mut bits, mut at) = (0, 0);
        while at < states.len() {
            bits |= 1 << states[at] as u64;
            at += 1;
        }
        States(bits)
    }

    /// Whether the state is in the set.
    #[inline]
    pub(super) const fn has(self, state: State) -> bool {
        self.0 >> state as u64 & 1 != 0
    }

    /// Whether one of the states is in both sets.
    #[inline]
    pub(super) const fn meets(self, other: States) -> bool {
        self.0 & other.0 != 0
    }

    /// Adds a state.
    #[inline]
    pub(super) fn add(&mut self, state: State) {
        self.0 |= 1 << state as u64;
    }
}

impl State {
    /// The state of that name.
    pub(super) fn named(name: &str) -> Option<State> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, state)| *state)
    }

    /// The state an adverb takes after this one.
    pub(super) const fn adverb_after(self) -> State {
        match self {
            S::Be | S::RbBe => S::RbBe,
            S::Hv | S::RbHave => S::RbHave,
            S::Md | S::Do | S::To | S::RbModal => S::RbModal,
            _ => S::Rb,
        }
    }
}

/// The state an adverb takes after each, by its number.
pub(super) const ADVERB_AFTER: [State; COUNT] = {
    let (mut table, mut at) = ([S::Rb; COUNT], 0);
    while at < COUNT {
        table[NAMES[at].1 as usize] = NAMES[at].1.adverb_after();
        at += 1;
    }
    table
};

/// The part of speech that each state mostly stands for, by its number.
pub(super) const PLAIN: [Pos; COUNT] = {
    let (mut table, mut at) = ([Pos::Other; COUNT], 0);
    while at < COUNT {
        table[NAMES[at].1 as usize] = plain(NAMES[at].1);
        at += 1;
    }
    table
};

const fn plain(state: State) -> Pos {
    match state {
        S::Nn | S::Nns => Pos::Noun,
        S::Nnp => Pos::ProperNoun,
        S::Jj => Pos::Adjective,
        S::Rb | S::RbBe | S::RbHave | S::RbModal | S::Wrb => Pos::Adverb,
        S::Vb | S::Vbp | S::Do => Pos::Verb(VerbForm::Base),
        S::Vbz | S::Hv => Pos::Verb(VerbForm::Third),
        S::Vbd => Pos::Verb(VerbForm::Past),
        S::Vbn => Pos::Verb(VerbForm::Participle),
        S::Vbg => Pos::Verb(VerbForm::Gerund),
        S::Md | S::Be => Pos::Auxiliary,
        S::In | S::To => Pos::Preposition,
        S::Dt | S::PrpS => Pos::Determiner,
        S::Prp | S::Wp | S::Wdt | S::Ex => Pos::Pronoun,
        S::Pos | S::Rp => Pos::Particle,
        S::Cc => Pos::Coordinator,
        S::Cd => Pos::Number,
        S::Uh => Pos::Interjection,
        S::Sym => Pos::Symbol,
        S::Start | S::Comma | S::Stop | S::Mark | S::Open | S::Close => Pos::Punctuation,
    }
}

/// What it costs, in hundredths of a nat, that a state follows another.
pub(super) struct Costs([[i16; COUNT]; COUNT]);

impl Costs {
    /// What it costs that the state follows each other one, by number. That an adverb follows is what it costs that the kind of adverb does
    /// that it then is.
    #[inline]
    pub(super) fn to(&self, state: State) -> &[i16; COUNT] {
        &self.0[state as usize]
    }
}

/// The costs of the list.
pub(super) fn costs() -> &'static Costs {
    &COSTS
}

/// A transition that was never seen.
const UNSEEN: i16 = 900;

static COSTS: LazyLock<Costs> = LazyLock::new(|| {
    let mut costs = [[UNSEEN; COUNT]; COUNT];
    for line in lexicon::entries(include_str!("../lexicon/tag_transitions.txt")) {
        let Some((pair, cost)) = line.split_once('\t') else { continue };
        let Some((from, to)) = pair.split_once(' ') else { continue };
        if let (Some(from), Some(to), Ok(cost)) = (State::named(from), State::named(to), cost.parse()) {
            costs[to as usize][from as usize] = cost;
        }
    }
    for (_, from) in NAMES {
        costs[S::Rb as usize][from as usize] = costs[from.adverb_after() as usize][from as usize];
    }
    Costs(costs)
});

//! Observations, and the table that weighs them.
//!
//! A comparison of two texts comes out at a level; `weights.txt` says what each level of each comparison is worth for each of three questions. A
//! level that the table does not list is worth nothing.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Weighed;
use crate::compare::Evidence;
use crate::lexicon;

/// What is asked of two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Do they contradict each other?
    Contradiction,
    /// Does the first say what the second says, given that it does not contradict it?
    Entailment,
    /// Do they tell of the same event?
    SameEvent,
}

impl Question {
    /// All three.
    pub const ALL: [Question; 3] = [Question::Contradiction, Question::Entailment, Question::SameEvent];

    /// The name, as the table of weights writes it.
    pub fn name(self) -> &'static str {
        match self {
            Question::Contradiction => "contradiction",
            Question::Entailment => "entailment",
            Question::SameEvent => "same-event",
        }
    }
}

/// How one comparison came out, as far as it bears on a question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Observation {
    /// What was compared: "polarity", "coverage" ...
    pub feature: &'static str,
    /// How it came out.
    pub level: String,
}

/// The level that is no news.
pub(super) const ORDINARY: &str = "";

/// The observations that bear on one question.
#[derive(Default)]
pub(super) struct Observations(pub Vec<Observation>);

impl Observations {
    /// Notes how a comparison came out. What is so of most pairs is noted as `ORDINARY` and weighs nothing: a rare level is then weighed
    /// against it, and one that was hardly ever seen is taken for it.
    pub(super) fn note(&mut self, feature: &'static str, level: impl Into<String>) {
        let level = level.into();
        if level != ORDINARY {
            self.0.push(Observation { feature, level });
        }
    }
}

type Levels = FxHashMap<(&'static str, &'static str), f64>;

/// Bits by feature and level, for each question; the prior is the level "-" of the feature "prior".
static WEIGHTS: LazyLock<[Levels; 3]> = LazyLock::new(|| {
    let mut out: [Levels; 3] = Default::default();
    for line in lexicon::entries(include_str!("weights.txt")) {
        let mut fields = line.split('\t');
        let question = fields.next().and_then(|name| Question::ALL.iter().position(|q| q.name() == name));
        let entry = (question, fields.next(), fields.next(), fields.next().and_then(|b| b.parse::<f64>().ok()));
        if let (Some(question), Some(feature), Some(level), Some(bits)) = entry {
            out[question].insert((feature, level), bits);
        }
    }
    out
});

/// Weighs the observations for one question; the bits of the evidence add up to the sum.
pub(super) fn weigh(question: Question, observations: &Observations) -> Weighed {
    let weights = &WEIGHTS[question as usize];
    let mut evidence = Vec::with_capacity(observations.0.len() + 1);
    let prior = weights.get(&("prior", "-")).copied().unwrap_or(0.0);
    evidence.push(Evidence { name: "prior".to_owned(), bits: prior });
    for Observation { feature, level } in &observations.0 {
        match weights.get(&(*feature, level.as_str())) {
            Some(&bits) if bits != 0.0 => evidence.push(Evidence { name: format!("{feature}: {level}"), bits }),
            _ => {}
        }
    }
    Weighed { bits: evidence.iter().map(|e| e.bits).sum(), evidence }
}

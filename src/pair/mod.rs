//! Two texts: does the one say what the other says, contradict it, or neither? And do they tell of the same event?
//!
//! [`compare`] reads the claims of both texts and judges those that answer one question, as the claims of two articles are. Beside that it aligns
//! the words of a hypothesis with those of a premise (the same word, a synonym, a finer word, a word of the same kind of event, an opposite, another
//! of an exclusive kind) and compares what is negated, the figures, the dates, the places, what each says of the participants both name, the roles, and
//! the cues of doubt and debunking. Each comparison comes out at a level, and a level is worth bits of evidence for each of three questions.
//! The weights stand in `weights.txt` and are estimated by `examples/calibrate_pairs.rs`.
//!
//! ```
//! use corroborate::pair::{Relation, compare};
//!
//! let pair = compare("No one was injured in the fire at the mill.", "A worker was injured in the fire at the mill.");
//! assert_eq!(pair.relation, Relation::Contradiction);
//! ```

use crate::claim;
use crate::compare::Evidence;

mod align;
mod case;
mod claims;
mod contradict;
mod cue;
mod entail;
mod figures;
mod happening;
mod negation;
mod observe;
mod polarity;
mod relation;
mod roles;
mod scope;
mod side;
mod word;

pub use claims::ClaimConflict;
pub use observe::{Observation, Question};

/// How a hypothesis stands to a premise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The premise says what the hypothesis says.
    Entailment,
    /// Neither.
    Neutral,
    /// They cannot both be true.
    Contradiction,
}

impl Relation {
    /// The name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Relation::Entailment => "entailment",
            Relation::Neutral => "neutral",
            Relation::Contradiction => "contradiction",
        }
    }
}

/// An answer in bits, and the evidence it is the sum of.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// Above zero the answer is yes.
    pub bits: f64,
    /// Named reasons; their bits add up.
    pub evidence: Vec<Evidence>,
}

/// Two texts compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// How the hypothesis stands to the premise.
    pub relation: Relation,
    /// Whether they contradict each other.
    pub contradiction: Weighed,
    /// Whether the premise says what the hypothesis says, given that it does not contradict it.
    pub entailment: Weighed,
    /// Whether they tell of the same event.
    pub same_event: Weighed,
    /// The likeliest conflict between a claim of the one and a claim of the other. It is one of the reasons in `contradiction`; by itself it
    /// decides nothing, since the two claims may speak of different things.
    pub conflict: Option<ClaimConflict>,
}

/// Compares a hypothesis with a premise. Never fails; long texts are compared by their first 400 content words.
pub fn compare(premise: &str, hypothesis: &str) -> Pair {
    let ([contradiction, entailment, same_event], conflict) = observe_all(premise, hypothesis);
    let contradiction = observe::weigh(Question::Contradiction, &contradiction);
    let entailment = observe::weigh(Question::Entailment, &entailment);
    let same_event = observe::weigh(Question::SameEvent, &same_event);
    let relation = match () {
        () if contradiction.bits > 0.0 => Relation::Contradiction,
        () if entailment.bits > 0.0 => Relation::Entailment,
        () => Relation::Neutral,
    };
    Pair { relation, contradiction, entailment, same_event, conflict }
}

/// How every comparison that bears on a question comes out; what the weights are estimated from.
pub fn observations(question: Question, premise: &str, hypothesis: &str) -> Vec<Observation> {
    let (mut all, _) = observe_all(premise, hypothesis);
    std::mem::take(&mut all[question as usize].0)
}

fn observe_all(premise: &str, hypothesis: &str) -> ([observe::Observations; 3], Option<ClaimConflict>) {
    let case = case::Case::read(premise, hypothesis);
    let back = case::Case::read(hypothesis, premise);
    let mut out: [observe::Observations; 3] = Default::default();
    let [theirs, ours] = [&case.premise, &case.hypothesis].map(|side| claim::claims(&side.doc, side.values.clone()));
    let answers = claims::answers(&theirs, &ours);
    let told = relation::told(&case, &theirs, &ours);
    contradict::observe(&case, &answers, &told, &mut out[0]);
    entail::observe(&case, &answers, &mut out[1]);
    happening::observe(&case, &back, &mut out[2]);
    (out, answers.conflict)
}

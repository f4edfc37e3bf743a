//! Polarity, modality, certainty and degree: how a proposition is said to hold.
//!
//! Cues come from `lexicon/modality.txt`: hedges and degree words as written, each with its effect and a figure. The verb group is scanned left to
//! right; the weakest modality wins, negations cancel in pairs ("did not rule out" is a cue of its own: neither affirmed nor denied).

use smallvec::SmallVec;

use super::argument::View;
use super::chunk::{Chunk, Verb};
use super::{Modality, Polarity, Word};
use crate::lexicon::control::{Control, control};
use crate::lexicon::modality::{Cue, Effect, cue};
use crate::lexicon::number::group;
use crate::text::Pos;

/// What the words around a predicate say of how it holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mood {
    pub polarity: Polarity,
    pub modality: Modality,
    /// From 100 (a fact) to 0: how often what is said like this turns out true.
    pub certainty: u8,
    /// The part that is affected, from 100 ("completely") to 0, where a degree word says so.
    pub degree: Option<u8>,
    /// Whether it is said to be tried only.
    pub attempted: bool,
    /// Manner adverbs: "rapidly".
    pub manner: SmallVec<[Word; 2]>,
}

impl Default for Mood {
    fn default() -> Self {
        Mood {
            polarity: Polarity::Affirmed,
            modality: Modality::Asserted,
            certainty: 100,
            degree: None,
            attempted: false,
            manner: SmallVec::new(),
        }
    }
}

impl Mood {
    /// Flips the polarity.
    pub(crate) fn negate(&mut self) {
        self.polarity = match self.polarity {
            Polarity::Affirmed => Polarity::Negated,
            Polarity::Negated => Polarity::Affirmed,
        };
    }

    /// Takes the weaker of the modality so far and another.
    pub(crate) fn weaken(&mut self, modality: Modality, certainty: u8) {
        self.modality = self.modality.max(modality);
        self.certainty = self.certainty.min(certainty);
    }

    /// What a cue does, of so many words.
    pub(crate) fn apply<'w>(&mut self, cue: Cue, phrase: impl Iterator<Item = &'w str> + Clone) {
        let says = |part: &str| phrase.clone().any(|word| word.contains(part));
        match cue.effect {
            Effect::Negated if says("rule") && says("not") => self.weaken(Modality::NotRuledOut, cue.figure),
            Effect::Negated => self.negate(),
            Effect::Alleged => self.weaken(Modality::Alleged, cue.figure),
            Effect::Reported => self.weaken(Modality::Reported, cue.figure),
            Effect::Claimed => self.certainty = self.certainty.min(cue.figure),
            Effect::Likely | Effect::Estimated => self.weaken(Modality::Likely, cue.figure),
            Effect::Possible if says("rule") => self.weaken(Modality::NotRuledOut, cue.figure),
            Effect::Possible | Effect::Unlikely => self.weaken(Modality::Possible, cue.figure),
            Effect::Unclear => self.weaken(Modality::Unclear, cue.figure),
            Effect::Expected | Effect::Planned | Effect::Wanted => self.weaken(Modality::Planned, cue.figure),
            Effect::Obliged => self.weaken(Modality::Ordered, cue.figure),
            Effect::Conditional => self.weaken(Modality::Conditional, cue.figure),
            Effect::Attempted => self.attempted = true,
            Effect::Degree => self.degree = Some(self.degree.map_or(cue.figure, |d| d.min(cue.figure))),
            Effect::Asserted | Effect::Able | Effect::Opinion => {}
        }
    }

    /// What a verb of saying, thinking or promising does to what it governs.
    pub(crate) fn govern(&mut self, effect: Effect, stance: &str) {
        match effect {
            Effect::Negated => {
                self.negate();
                self.weaken(Modality::Denied, 20);
            }
            Effect::Planned if matches!(stance, "promise" | "agree" | "pledge") => self.weaken(Modality::Pledged, 70),
            Effect::Asserted | Effect::Claimed | Effect::Opinion => {}
            _ => self.apply(Cue { effect, figure: 50 }, std::iter::once(stance)),
        }
    }
}

impl Mood {
    /// What the verb that it hangs on does.
    pub(crate) fn controlled(&mut self, control: Control) {
        match control {
            Control::Asserted => {}
            Control::Attempted => self.attempted = true,
            Control::Likely => self.weaken(Modality::Likely, 70),
            Control::Possible => self.weaken(Modality::Possible, 45),
            Control::Alleged => self.weaken(Modality::Alleged, 50),
            Control::Planned => self.weaken(Modality::Planned, 60),
            Control::Pledged => self.weaken(Modality::Pledged, 70),
            Control::Ordered => self.weaken(Modality::Ordered, 60),
            Control::Negated => self.negate(),
            Control::Denied => {
                self.negate();
                self.weaken(Modality::Denied, 20);
            }
        }
    }
}

/// Reads the mood of a verb group from its own words, and the degree and hedges of what follows it up to `end`.
pub(crate) fn mood(view: &View<'_, '_>, verb: &Verb, end: usize) -> Mood {
    let mut mood = Mood::default();
    let chained = |t: usize| view.doc.tokens[t].pos == Pos::Particle && view.doc.lemma(t) == "to" && verb.first < t && t < verb.head;
    let lower = |t: usize| view.low(t);
    // "is not just a game": the adverb of the object belongs to the negation.
    let only = verb.end < view.end && matches!(lower(verb.end), "just" | "merely" | "only" | "simply");
    let reach = verb.end + usize::from(only && matches!(lower(verb.end - 1), "not" | "n't"));
    // "reported a profit": who does the reporting does so plainly.
    let own = !verb.passive && verb.end == verb.head + 1 && view.doc.tokens[verb.head].pos != Pos::Adjective;
    let reports = |(_, c): (usize, Cue)| matches!(c.effect, Effect::Reported | Effect::Alleged | Effect::Claimed);
    let plain = own && reach == verb.end && cue(view.lexemes(verb.head, verb.head + 1)).is_some_and(reports);
    scan(view, verb.first, reach - usize::from(plain), &mut mood, |t| {
        let governs = matches!(view.doc.tokens[t].pos, Pos::Verb(_)) && (t + 1..verb.head.min(t + 3)).any(chained);
        governs.then(|| control(view.doc.lexeme(t), "to")).flatten()
    });
    hedges(view, verb.end, end, &mut mood);
    mood
}

/// The mood that the words from a verb up to its object set for the object: only cues that leave it open or denied.
pub(crate) fn operator(view: &View<'_, '_>, first: usize, end: usize) -> Mood {
    let mut mood = Mood::default();
    scan(view, first, end, &mut mood, |_| None);
    if mood.modality != Modality::NotRuledOut {
        mood = Mood::default();
    }
    mood
}

/// Applies every cue between two tokens, and what `chained` says of the verbs that are no cue; other adverbs are manner.
fn scan(view: &View<'_, '_>, first: usize, end: usize, mood: &mut Mood, chained: impl Fn(usize) -> Option<Control>) {
    let mut at = first;
    while at < end {
        match cue(view.lexemes(at, end)) {
            Some((n, cue)) => {
                mood.apply(cue, view.lower(at, at + n));
                at += n;
            }
            None => {
                if let Some(control) = chained(at) {
                    mood.controlled(control);
                }
                if view.doc.tokens[at].pos == Pos::Adverb && !is_connective(view.doc.lemma(at)) {
                    mood.manner.push(view.words.lemma(at));
                }
                at += 1;
            }
        }
    }
}

/// Applies every cue among the words of an adjective phrase.
pub(crate) fn hedged(view: &View<'_, '_>, first: usize, end: usize, mood: &mut Mood) {
    scan(view, first, end, mood, |_| None);
    mood.manner.clear();
}

/// Hedges and degrees among the words after the verb ("treated as potentially suspicious"); negation has its own scope and is left alone.
fn hedges(view: &View<'_, '_>, first: usize, end: usize, mood: &mut Mood) {
    let mut at = first;
    while at < end {
        let found = cue(view.lexemes(at, end));
        if let Some((_, cue)) = found
            && matches!(
                cue.effect,
                Effect::Possible | Effect::Likely | Effect::Alleged | Effect::Degree | Effect::Reported | Effect::Unclear
            )
            && (matches!(view.doc.tokens[at].pos, Pos::Adverb | Pos::Adjective | Pos::Verb(_)) || cue.effect == Effect::Unclear)
        {
            mood.apply(cue, std::iter::empty());
        }
        at += found.map_or(1, |(n, _)| n);
    }
}

/// Adverbs that join clauses, or tell of the subject ("have each pledged"), and not of how something is done.
fn is_connective(lemma: &str) -> bool {
    matches!(
        lemma,
        "also"
            | "all"
            | "both"
            | "each"
            | "then"
            | "now"
            | "too"
            | "just"
            | "still"
            | "already"
            | "even"
            | "however"
            | "so"
            | "there"
            | "here"
            | "meanwhile"
            | "moreover"
    )
}

/// Hedges inside a noun phrase: "a suspected arson attack".
pub(crate) fn phrase_mood(view: &View<'_, '_>, first: usize, end: usize) -> Mood {
    let mut mood = Mood::default();
    hedges(view, first, end, &mut mood);
    mood
}

/// Whether a noun phrase negates its clause: "no one", "none of the crew", "nobody", "no damage".
pub(crate) fn negative_phrase(view: &View<'_, '_>, chunk: &Chunk) -> bool {
    let (first, _) = chunk.tokens();
    (view.first..view.end).contains(&first) && view.doc.number(first).is_in(group::NEGATIVE)
}

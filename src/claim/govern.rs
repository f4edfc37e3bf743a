//! What stands over a clause and says how it holds: "if", "whether", "accused of", "vowed to", "it is unlikely that", "denied reports that".

use super::build::Reader;
use super::chunk::{Chunk, Verb};
use super::frame::{Frame, FrameKind};
use super::modality::{self, Mood};
use super::{Modality, Polarity};
use crate::lexicon::control::{Control, control};
use crate::lexicon::modality::{Effect, cue};
use crate::lexicon::reporting::{Reporting, reporting};
use crate::text::VerbForm;

impl Reader<'_, '_> {
    /// Applies to the mood of a clause what stands over it.
    pub(super) fn govern(&self, number: usize, frame: &Frame, mood: &mut Mood) {
        let mark = frame.mark.map(|t| self.view.low(t)).unwrap_or_default();
        self.marked(mark, mood);
        for effect in self.said.effects(number) {
            mood.govern(effect.content, effect.stance);
        }
        let Some(parent) = frame.parent else {
            // "Minister to visit flooded valley": a headline's future.
            if frame.kind == FrameKind::Infinitive {
                mood.controlled(Control::Planned);
            }
            return;
        };
        let Some(verb) = self.view.chunks[self.frames[parent].verb].verb() else { return };
        match frame.kind {
            FrameKind::Infinitive if frame.is_bare() => self.bare(verb, mood),
            FrameKind::Infinitive => self.infinitive(verb, mood),
            FrameKind::Participle => self.gerund(frame, &self.frames[parent], verb, mark, mood),
            _ => self.content(frame, parent, verb, mark, mood),
        }
    }

    /// The verb's entry among those that report, with the words after it: "rule out".
    fn reporting(&self, verb: &Verb) -> Option<Reporting> {
        let lemmas = (verb.head..self.view.end.min(verb.head + 4)).map(|t| self.view.doc.lexeme(t));
        reporting(lemmas).map(|(_, reporting)| reporting)
    }

    /// "if", "unless" make a condition, "whether" and question words leave the answer open.
    fn marked(&self, mark: &str, mood: &mut Mood) {
        match mark {
            "if" | "unless" | "lest" | "provided" | "assuming" => mood.weaken(Modality::Conditional, 50),
            "whether" => mood.weaken(Modality::Unclear, 50),
            "without" => mood.negate(),
            _ => {}
        }
    }

    /// "vowed to leave", "ordered him to leave", "sailed north to avoid the storm": without a word on the verb above, a purpose.
    fn infinitive(&self, verb: &Verb, mood: &mut Mood) {
        mood.controlled(control(self.view.doc.lexeme(verb.head), "to").unwrap_or(Control::Planned));
        self.inherit(verb, mood);
    }

    /// "saw him fall", "let them leave": as the clause above holds; who did not let them leave says that they did not.
    fn bare(&self, verb: &Verb, mood: &mut Mood) {
        let above = modality::mood(&self.view, verb, verb.end);
        mood.weaken(above.modality, above.certainty);
        if above.polarity == Polarity::Negated && matches!(self.view.doc.lemma(verb.head), "let" | "make" | "have") {
            mood.negate();
        }
    }

    /// "denied taking bribes", "accused of hiding losses", "did not rule out meeting the rebels".
    fn gerund(&self, frame: &Frame, parent: &Frame, verb: &Verb, mark: &str, mood: &mut Mood) {
        let own = self.view.chunks[frame.verb].verb().is_some_and(|v| v.form == VerbForm::Gerund);
        let near = frame.verb.saturating_sub(parent.end.max(parent.verb + 1)) <= 2;
        if !own || !near {
            return;
        }
        let lemma = self.view.doc.lemma(verb.head);
        let direct = self.view.chunks[parent.verb + 1..frame.verb].iter().all(|c| matches!(c, Chunk::Other(_) | Chunk::Preposition(_)));
        if lemma == "rule" {
            self.ruled_out(verb, frame, mood);
        } else if !mark.is_empty() {
            let tried = modality::mood(&self.view, verb, verb.end).attempted;
            let control = control(lemma, mark);
            // "tried to keep them from leaving": whether they left is not told.
            control.into_iter().for_each(|c| mood.controlled(if tried && c == Control::Negated { Control::Possible } else { c }));
        } else if direct {
            control(lemma, "ing").into_iter().for_each(|c| mood.controlled(c));
        }
    }

    /// "ruled out" denies what it governs; "did not rule out" leaves it open.
    fn ruled_out(&self, verb: &Verb, frame: &Frame, mood: &mut Mood) {
        let (first, _) = self.view.chunks[frame.verb].tokens();
        let above = modality::operator(&self.view, verb.first, first);
        if above.modality == Modality::NotRuledOut {
            mood.weaken(above.modality, above.certainty);
        } else {
            mood.negate();
        }
    }

    /// How the clause above holds bears on what hangs on it.
    fn inherit(&self, verb: &Verb, mood: &mut Mood) {
        let above = modality::mood(&self.view, verb, verb.end);
        mood.weaken(above.modality, above.certainty);
    }

    /// A clause that says what is said, known, likely or denied.
    fn content(&self, frame: &Frame, parent: usize, verb: &Verb, mark: &str, mood: &mut Mood) {
        let above = &self.frames[parent];
        let adjoins = frame.first > 0 && frame.first - 1 <= above.end + 1;
        let reporting = self.reporting(verb);
        let negated = || modality::mood(&self.view, verb, verb.end).polarity == Polarity::Negated;
        if adjoins && reporting.is_some_and(|r| r.stance == "know") && negated() {
            mood.weaken(Modality::Unclear, 50);
            return;
        }
        if self.said.reports(parent) {
            let negated = negated();
            match reporting {
                // "did not deny that ..." says neither that it is nor that it is not.
                Some(r) if negated && r.content == Effect::Negated => mood.weaken(Modality::NotRuledOut, 50),
                // "did not think it was safe" says that it was not, as they think.
                Some(r) if negated && matches!(r.stance, "believe" | "guess") => {
                    mood.negate();
                    mood.govern(r.content, r.stance);
                }
                Some(r) => mood.govern(r.content, r.stance),
                None => {}
            }
            return;
        }
        if mark == "that" && adjoins {
            self.predicated(frame, above, verb, mood);
            self.named(frame, reporting, mood);
        }
    }

    /// "it is unlikely that ...", "it is not true that ...".
    fn predicated(&self, frame: &Frame, above: &Frame, verb: &Verb, mood: &mut Mood) {
        let Some(complement) = above.complement.filter(|&c| verb.copula && c < frame.verb) else { return };
        let (first, end) = self.view.chunks[complement].tokens();
        let negated = modality::mood(&self.view, verb, verb.end).polarity == Polarity::Negated;
        match self.view.doc.lemma(end - 1) {
            "true" | "case" if negated => mood.negate(),
            "clear" | "certain" | "sure" | "known" | "confirmed" if negated => mood.weaken(Modality::Unclear, 50),
            _ => modality::hedged(&self.view, first, end, mood),
        }
    }

    /// "allegations that ...", "fears that ..."; denied where they are what is denied: "dismissed reports that ...".
    fn named(&self, frame: &Frame, reporting: Option<Reporting>, mood: &mut Mood) {
        let Some(noun) = frame.first.checked_sub(2).and_then(|i| self.view.chunks[i].noun()) else { return };
        let word = self.view.low(noun.head);
        if let Some((2, found)) = cue([word, "that"].into_iter()) {
            mood.apply(found, std::iter::empty());
        }
        if reporting.is_some_and(|r| r.content == Effect::Negated) {
            mood.controlled(Control::Denied);
        }
    }
}

//! "Adler denied the allegations": the denial of what was said before, tied to it.

use super::build::Reader;
use super::frame::Frame;
use super::modality;
use super::{Claim, Focus, Modality, Polarity, Proposition, Run, Word};
use crate::lexicon::modality::Effect;
use crate::lexicon::reporting::reporting;
use crate::span::Span;

/// How many sentences back what is denied may have been said.
const REACH: u32 = 2;

/// Most propositions that one denial takes up.
const MOST: usize = 4;

impl Reader<'_, '_> {
    /// Where a clause denies allegations, claims or reports: what they say, denied by who denies it.
    pub(super) fn deny(&mut self, frame: &Frame, denial: &Proposition, span: Span) {
        let Some(holder) = frame.subject.map(|s| super::attribution::name(&self.view, s)) else { return };
        let attribution = super::Attribution { holder: self.words.intern(holder), verb: denial.predicate, span: denial.predicate_span };
        for id in self.alleged() {
            let said = &self.out.propositions[id];
            let terms = self.view.terms_of(said.span);
            let flipped = if said.polarity == Polarity::Negated { Polarity::Affirmed } else { Polarity::Negated };
            let proposition = Proposition {
                sentence: self.number,
                span: denial.span,
                predicate_span: denial.predicate_span,
                polarity: flipped,
                modality: Modality::Denied,
                certainty: 20,
                attribution: std::iter::once(attribution).collect(),
                quoted: false,
                ..said.clone()
            };
            let focus = Focus { facet: Word::EVENT, argument: None, value: None };
            let foci = Run { start: self.out.foci.len() as u32, len: 1 };
            self.out.foci.push(focus);
            let number = self.out.propositions.len() as u32;
            self.out.claims.push(Claim { proposition: number, foci, span, terms });
            self.out.propositions.push(proposition);
        }
    }

    /// Whether the clause denies things said, pointed back at.
    pub(super) fn denies(&self, frame: &Frame) -> bool {
        let (Some(verb), Some(noun)) = (self.view.chunks[frame.verb].verb(), frame.object.and_then(|o| self.view.chunks[o].noun())) else {
            return false;
        };
        if !is_saying(self.view.doc.lemma(noun.head)) {
            return false;
        }
        let lemmas = (verb.head..self.view.end.min(verb.head + 4)).map(|t| self.view.doc.lexeme(t));
        let denying = reporting(lemmas).is_some_and(|(_, r)| r.content == Effect::Negated && r.stance == "deny");
        let pointed = matches!(self.view.low(noun.first), "the" | "these" | "those" | "this" | "that" | "such" | "all" | "any")
            || noun.possessor.is_some();
        denying && pointed && modality::mood(&self.view, verb, verb.end).polarity == Polarity::Affirmed
    }

    /// The propositions of the nearest sentence before this one that passes on what someone says.
    fn alleged(&self) -> Vec<usize> {
        let passes_on = |p: &Proposition| !p.attribution.is_empty() || matches!(p.modality, Modality::Alleged | Modality::Reported);
        let near = |p: &&Proposition| p.sentence + REACH >= self.number;
        let recent = self.out.propositions.iter().rev().take_while(near);
        let Some(sentence) = recent.filter(|p| p.sentence < self.number).find(|p| passes_on(p)).map(|p| p.sentence) else {
            return Vec::new();
        };
        let of_it = |p: &Proposition| p.sentence == sentence && passes_on(p) && p.modality != Modality::Denied && !p.nominal;
        let near = self.out.propositions.iter().enumerate().rev().take_while(|(_, p)| p.sentence >= sentence);
        let mut found: Vec<usize> = near.filter(|(_, p)| of_it(p)).map(|(i, _)| i).collect();
        found.reverse();
        found.truncate(MOST);
        found
    }
}

/// Nouns for what is said against someone, or of something.
fn is_saying(lemma: &str) -> bool {
    matches!(
        lemma,
        "allegation"
            | "accusation"
            | "claim"
            | "charge"
            | "report"
            | "suggestion"
            | "rumour"
            | "rumor"
            | "assertion"
            | "story"
            | "speculation"
            | "account"
            | "complaint"
    )
}

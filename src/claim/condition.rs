//! Under what condition a proposition holds: "in the event of an attack", "in case of fire", "if either country is attacked".
//!
//! A condition is an argument like time and place: its head is the event that must happen, its words are those of the phrase or the clause. The
//! clause of an "if" is a proposition of its own too, marked as conditional (`govern`).

use super::argument::View;
use super::build::Reader;
use super::chunk::{Chunk, Noun, Verb};
use super::clause::Arguments;
use super::frame::{Frame, FrameKind};
use super::{Argument, Role};
use crate::lexicon;

impl View<'_, '_> {
    /// The chunk of what must happen where a preposition and the phrase at `at` lead a condition in: attack of "in the event of an attack".
    ///
    /// "In the case of the mayor" puts none, and "in that event" does not say which.
    pub(crate) fn contingency(&self, preposition: usize, at: usize) -> Option<usize> {
        let (leads, of) = (self.chunks[at].noun()?, self.chunks.get(at + 1)?);
        let Chunk::Preposition(of) = of else { return None };
        self.chunks.get(at + 2).and_then(Chunk::noun)?;
        let alone = leads.head == leads.first;
        let word = self.low(leads.head);
        let conditional = word == "case" && alone || word == "event" && (alone || self.low(leads.first) == "the");
        (conditional && self.doc.lemma(preposition) == "in" && self.doc.lemma(*of) == "of").then_some(at + 2)
    }
}

impl Reader<'_, '_> {
    /// Adds the condition of a clause to its arguments, at its place among the roles; where the clause tells it, that has claims of its own.
    pub(super) fn conditioned(&mut self, number: usize, frame: &Frame, arguments: &mut Arguments) {
        let Some(condition) = self.condition(number, frame) else { return };
        let at = arguments.partition_point(|a| a.role <= Role::Condition);
        arguments.insert(at, condition);
        self.told.insert(condition.span);
    }

    /// The condition that a clause of its own puts to the clause of frame `number`: "will help if either is attacked", "if either is attacked,
    /// the other will help".
    fn condition(&self, number: usize, frame: &Frame) -> Option<Argument> {
        if self.is_conditional(frame) {
            return None;
        }
        let after = self.frames.get(number + 1..)?.iter().find(|f| f.kind == FrameKind::Finite);
        let behind = after.filter(|f| self.is_conditional(f) && self.adjoins(frame, f));
        let before = || self.frames[..number].iter().rev().find(|f| f.kind == FrameKind::Finite);
        let ahead = || before().filter(|f| self.is_conditional(f) && frame.kind == FrameKind::Finite && self.follows(f, frame));
        self.stated_condition(behind.or_else(ahead)?)
    }

    fn is_conditional(&self, frame: &Frame) -> bool {
        frame.mark.is_some_and(|t| matches!(self.view.low(t), "if" | "unless"))
    }

    /// Whether nothing but a comma or an adverb stands between the end of a clause and the word that opens the condition behind it.
    pub(super) fn adjoins(&self, frame: &Frame, condition: &Frame) -> bool {
        let between = self.view.chunks.get(frame.end..condition.first).unwrap_or_default();
        let opens = |c: &Chunk| matches!(c, Chunk::Comma(_) | Chunk::Other(_) | Chunk::Subordinator(_));
        between.len() <= 3 && between.iter().all(opens)
    }

    /// Whether a clause is the first behind a condition and its comma.
    fn follows(&self, condition: &Frame, frame: &Frame) -> bool {
        let first = frame.subject.map_or(frame.first, |subject| subject.min(frame.first));
        let between = self.view.chunks.get(condition.end.min(first)..first).unwrap_or_default();
        between.len() <= 3 && between.iter().any(|c| matches!(c, Chunk::Comma(_)))
    }

    /// What must happen, as an argument: of a verb that says little, what its object names ("faces aggression").
    fn stated_condition(&self, frame: &Frame) -> Option<Argument> {
        let verb = self.view.chunks[frame.verb].verb()?;
        let (first, end) = self.core(frame);
        let object = frame.object.or(frame.complement).and_then(|at| self.view.chunks[at].noun());
        let head = object.filter(|noun| self.is_carried(verb, noun)).map_or(verb.head, |noun| noun.head);
        let (span, terms) = (self.view.span(first, end), self.view.words.terms(first, end));
        Some(Argument {
            preposition: self.view.words.lemma(frame.mark?),
            head_start: self.view.doc.tokens[head].span.start,
            ..Argument::of_words(Role::Condition, span, self.view.words.lemma(head), terms)
        })
    }

    /// Whether a verb only carries the event that its object names: "face aggression", "suffer an attack".
    fn is_carried(&self, verb: &Verb, noun: &Noun) -> bool {
        let light = lexicon::is_support_verb(self.view.doc.lexeme(verb.head));
        light && lexicon::is_event_noun(self.view.doc.lexeme(noun.head))
    }
}

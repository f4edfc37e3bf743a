//! Claims that someone said something.

use smallvec::SmallVec;

use super::attribution::Cover;
use super::build::Reader;
use super::clause::Arguments;
use super::frame::Frame;
use super::{Argument, Attribution, Focus, Proposition, Role, Word, facet};
use crate::span::Span;

impl Reader<'_, '_> {
    /// The claim that someone said what the clauses under a reporting verb say.
    pub(super) fn said_by(&mut self, number: usize) {
        let frame = &self.frames[number];
        let Some(source) = self.said.sources.iter().find(|s| s.frame == Some(number)) else { return };
        let content = self.said_content(source.covers);
        let when_and_where = self.adjuncts(frame);
        self.push_said(source.attribution, source.holder, content, self.clause_span(frame), &when_and_where);
    }

    /// "according to the minister": a voice without a clause of its own.
    pub(super) fn voices_without_verb(&mut self) {
        for source in self.said.sources.iter().filter(|s| s.frame.is_none() && s.holder.is_some()) {
            let content = self.said_content(source.covers);
            let before = self.out.claims.len();
            self.push_said(source.attribution, source.holder, content, source.attribution.span, &[]);
            // The words that name the voice say by themselves who says so.
            if let Some(said) = self.out.claims.get(before).copied() {
                let focus = self.out.foci(&said)[0];
                self.claim(said.proposition, &[focus], source.attribution.span);
            }
        }
    }

    /// First and last token of the clauses that a source covers.
    fn said_content(&self, covers: Cover) -> Option<Span> {
        covers.frames(self.frames.len()).map(|f| self.clause_span(&self.frames[f])).reduce(Span::cover)
    }

    /// When and where it was said.
    fn adjuncts(&self, frame: &Frame) -> Arguments {
        let attached = frame.attached.iter().filter_map(|&a| self.attached(a, false));
        attached.filter(|a| matches!(a.role, Role::Time | Role::Place) && !a.unresolved && !self.told.contains(&a.span)).collect()
    }

    fn push_said(&mut self, source: Attribution, holder: Option<usize>, content: Option<Span>, span: Span, adjuncts: &[Argument]) {
        let (Some(holder), Some(content)) = (holder, content) else { return };
        let Some(mut agent) = self.view.argument(holder, Role::Agent, None) else { return };
        if agent.unresolved {
            self.references.resolve(&mut agent, self.number, self.words);
        } else {
            self.references.note(&self.view, holder, self.number, true);
        }
        if agent.unresolved {
            return;
        }
        let terms = self.view.terms_of(content);
        let head = self.view.words.first(terms).unwrap_or(Word::EMPTY);
        let said = Argument::of_words(Role::Patient, content, head, terms);
        let id = self.out.propositions.len() as u32;
        let proposition = Proposition::plain(self.number, span.cover(content), source.verb, source.span);
        let mut arguments: Arguments = SmallVec::from_slice(&[agent, said]);
        arguments.extend_from_slice(adjuncts);
        self.proposition(proposition, &arguments);
        let focus = Focus { facet: Word::SAID_BY, argument: Some(0), value: None };
        self.claim(id, &[focus], span.cover(content));
        for (i, adjunct) in adjuncts.iter().enumerate() {
            self.told.insert(adjunct.span);
            let focus =
                Focus { facet: facet::adjunct(adjunct, self.view.values, self.words), argument: Some(i as u8 + 2), value: adjunct.value };
            self.claim(id, &[focus], self.adjunct_span(source.span, adjunct));
        }
    }
}

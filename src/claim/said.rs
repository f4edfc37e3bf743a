//! Claims that someone said something.

use smallvec::SmallVec;

use super::attribution::Cover;
use super::build::{REACH, Reader};
use super::clause::Arguments;
use super::frame::Frame;
use super::{Argument, Aspect, Attribution, Focus, Modality, Polarity, Proposition, Role, Run, Tense, Word, Worth, facet};
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
        let said = Argument {
            role: Role::Patient,
            preposition: Word::EMPTY,
            span: content,
            head_start: content.start,
            head: self.view.words.first(terms).unwrap_or(Word::EMPTY),
            terms,
            name: None,
            value: None,
            antecedent: Run::default(),
            antecedent_name: None,
            unresolved: false,
        };
        let id = self.out.propositions.len() as u32;
        let proposition = Proposition {
            sentence: self.number,
            span: span.cover(content),
            predicate: source.verb,
            predicate_span: source.span,
            arguments: Run::default(),
            polarity: Polarity::Affirmed,
            modality: Modality::Asserted,
            certainty: 100,
            degree: None,
            manner: SmallVec::new(),
            attribution: SmallVec::new(),
            quoted: false,
            tense: Tense::Untold,
            aspect: Aspect::Simple,
            worth: Worth::Statement,
            nominal: false,
        };
        let mut arguments: Arguments = SmallVec::from_slice(&[agent, said]);
        arguments.extend_from_slice(adjuncts);
        self.proposition(proposition, &arguments);
        let focus = Focus { facet: Word::SAID_BY, argument: Some(0), value: None };
        self.claim(id, &[focus], span.cover(content));
        for (i, adjunct) in adjuncts.iter().enumerate() {
            self.told.insert(adjunct.span);
            let focus =
                Focus { facet: facet::adjunct(adjunct, self.view.values, self.words), argument: Some(i as u8 + 2), value: adjunct.value };
            let both = source.span.cover(adjunct.span);
            self.claim(id, &[focus], if both.len() <= REACH * 6 { both } else { adjunct.span });
        }
    }
}

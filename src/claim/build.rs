//! Drives the reading of claims: sentence by sentence; collects propositions and claims.

use rustc_hash::FxHashSet;

use super::argument::View;
use super::attribution::{self, Voices};
use super::chunk::Chunk;
use super::definite::Introductions;
use super::frame::Frame;
use super::index::{TokenWords, ValueIndex};
use super::reference::References;
use super::words::Interner;
use super::{Argument, Claim, Claims, Focus, Proposition, Role, Run, attribute, chunk, facet, frame, nominal, worth};
use crate::pick::pick_into;
use crate::span::Span;
use crate::text::Document;
use crate::value::Value;

/// Reads the claims of a document.
pub(super) fn claims(doc: &Document<'_>, values: Vec<Value>) -> Claims {
    let mut words = Interner::for_words(doc.tokens.len() + 64);
    let (index, token_words) = (ValueIndex::new(doc, &values), TokenWords::new(doc, &values, &mut words));
    let mut out = Claims::with_room(doc.tokens.len(), doc.sentences.len());
    let mut voices = Voices::default();
    let mut references = References::default();
    let mut introduced = Introductions::default();
    let mut told = FxHashSet::default();
    let (mut chunks, mut nouns, mut frames) = (Vec::with_capacity(64), Vec::with_capacity(64), Vec::with_capacity(16));
    for (number, sentence) in doc.sentences.iter().enumerate() {
        let (first, end) = (sentence.tokens().start, sentence.tokens().end);
        chunk::chunks(doc, sentence, &index, &mut chunks);
        pick_into(&mut nouns, &chunks, |_, chunk| matches!(chunk, Chunk::Noun(_)));
        let view = View { doc, values: &values, index: &index, words: &token_words, chunks: &chunks, nouns: &nouns, first, end };
        frames = frame::frames(doc, &chunks, &index, frames);
        let said = attribution::read(&view, number as u32, sentence, &frames, &references, &mut voices, &mut words);
        told.clear();
        Reader {
            view,
            number: number as u32,
            frames: &frames,
            said: &said,
            references: &mut references,
            introduced: &introduced,
            told: &mut told,
            words: &mut words,
            out: &mut out,
        }
        .read(worth::is_boilerplate(&view, sentence, &frames));
        introduced.read(&view, &frames, number as u32);
        out.sentences.push(token_words.terms(first, end));
    }
    out.terms = token_words.into_content();
    out.words = words.words;
    out.values = values;
    finish(out)
}

/// Puts the claims in order, leaves out those that say a thing twice, and gives back the room that was kept for more.
fn finish(mut out: Claims) -> Claims {
    let mut claims = std::mem::take(&mut out.claims);
    claims.sort_by(|a, b| a.span.cmp(&b.span).then_with(|| (out.facet(a), a.proposition).cmp(&(out.facet(b), b.proposition))));
    claims.dedup_by(|a, b| {
        let (x, y) = (out.foci(a)[0], out.foci(b)[0]);
        // A denial has the span of the clause that denies, and says something else.
        let mood = |c: &Claim| out.propositions[c.proposition as usize].modality;
        a.span == b.span && x.facet == y.facet && x.value == y.value && mood(a) == mood(b)
    });
    out.claims = claims;
    out.shrink();
    out
}

/// Reads one sentence.
pub(super) struct Reader<'a, 't> {
    pub view: View<'a, 't>,
    pub number: u32,
    pub frames: &'a [Frame],
    pub said: &'a attribution::Said,
    pub references: &'a mut References,
    pub introduced: &'a Introductions,
    /// Adjuncts that have a claim already, through the clause or noun nearest to them.
    pub told: &'a mut FxHashSet<Span>,
    pub words: &'a mut Interner,
    pub out: &'a mut Claims,
}

/// How many tokens a claim about an adjunct may reach back to its verb.
pub(super) const REACH: usize = 14;

impl Reader<'_, '_> {
    fn read(&mut self, boilerplate: bool) {
        if boilerplate {
            return;
        }
        for (i, frame) in self.frames.iter().enumerate() {
            if self.said.reports(i) {
                self.said_by(i);
            } else {
                self.clause(i, frame);
            }
        }
        self.voices_without_verb();
        nominal::read(self);
        attribute::read(self);
    }

    /// Adds a proposition, its main claim, and a claim for every adjunct.
    pub(super) fn push(&mut self, proposition: Proposition, arguments: &[Argument], main: Span) {
        let id = self.out.propositions.len() as u32;
        let foci = facet::main(proposition.predicate, arguments, self.view.values, self.words);
        self.claim(id, &foci, main);
        for (i, argument) in arguments.iter().enumerate() {
            let core = matches!(argument.role, Role::Agent | Role::Patient | Role::Complement);
            if core || argument.unresolved || !self.told.insert(argument.span) {
                continue;
            }
            let focus =
                Focus { facet: facet::adjunct(argument, self.view.values, self.words), argument: Some(i as u8), value: argument.value };
            self.claim(id, &[focus], self.adjunct_span(proposition.predicate_span, argument));
        }
        self.proposition(proposition, arguments);
    }

    /// Adds a proposition.
    pub(super) fn proposition(&mut self, proposition: Proposition, arguments: &[Argument]) {
        let run = Run { start: self.out.arguments.len() as u32, len: arguments.len() as u32 };
        self.out.arguments.extend_from_slice(arguments);
        self.out.propositions.push(Proposition { arguments: run, ..proposition });
    }

    /// Adds one claim.
    pub(super) fn claim(&mut self, proposition: u32, foci: &[Focus], span: Span) {
        let run = Run { start: self.out.foci.len() as u32, len: foci.len() as u32 };
        self.out.foci.extend_from_slice(foci);
        let terms = self.view.terms_of(span);
        self.out.claims.push(Claim { proposition, foci: run, span: self.view.closed(span), terms });
    }

    /// From the predicate to the adjunct where they are near, else the adjunct with its preposition.
    pub(super) fn adjunct_span(&self, predicate: Span, argument: &Argument) -> Span {
        let preposition = self.words.words.get(argument.preposition);
        let start = (argument.span.start as usize).saturating_sub(preposition.len() + 1);
        let before = self.view.doc.text.get(start..argument.span.start as usize).unwrap_or_default();
        let stands = !preposition.is_empty() && before.get(..preposition.len()).is_some_and(|word| word.eq_ignore_ascii_case(preposition));
        let phrase = if stands { Span::new(start, argument.span.end as usize) } else { argument.span };
        let both = predicate.cover(phrase);
        if both.len() <= REACH * 6 { both } else { phrase }
    }
}

//! Drives the reading of claims: sentence by sentence, clause by clause.

use rustc_hash::FxHashSet;
use smallvec::{SmallVec, smallvec};

use super::argument::View;
use super::attribution::{self, Voices};
use super::chunk::{self, Chunk};
use super::frame::{self, Attached, Frame, FrameKind};
use super::index::ValueIndex;
use super::modality::{self, Mood};
use super::reference::References;
use super::{Argument, Attribution, Claim, Claims, Focus, Proposition, Role, attribute, facet, nominal};
use crate::lexicon::reporting::reporting;
use crate::span::Span;
use crate::text::Document;
use crate::value::Value;

/// Reads the claims of a document.
pub(super) fn claims(doc: &Document<'_>, values: Vec<Value>) -> Claims {
    let index = ValueIndex::new(doc, &values);
    let mut out = Claims::default();
    let mut voices = Voices::default();
    let mut references = References::default();
    for (number, sentence) in doc.sentences.iter().enumerate() {
        let chunks = chunk::chunks(doc, sentence);
        let words: Vec<String> = sentence.tokens().map(|t| lower(doc.word(t))).collect();
        let view = View { doc, values: &values, index: &index, chunks: &chunks, words: &words, first: sentence.tokens().start };
        let frames = frame::frames(doc, &chunks, &index);
        let said = attribution::read(&view, number as u32, sentence, &frames, &references, &mut voices);
        let mut reader = Reader {
            view,
            number: number as u32,
            frames: &frames,
            said: &said,
            references: &mut references,
            told: FxHashSet::default(),
            out: &mut out,
        };
        reader.read();
        out.sentences.push(view.terms(sentence.tokens().start, sentence.tokens().end).into_vec());
    }
    out.values = values;
    out.claims.sort_by(|a, b| (a.span, a.facet(), a.proposition).cmp(&(b.span, b.facet(), b.proposition)));
    out.claims.dedup_by(|a, b| a.span == b.span && a.facet() == b.facet() && a.foci[0].value == b.foci[0].value);
    out
}

/// A word in lower case, with a plain apostrophe.
fn lower(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// Reads one sentence.
pub(super) struct Reader<'a, 't> {
    pub view: View<'a, 't>,
    pub number: u32,
    pub frames: &'a [Frame],
    pub said: &'a attribution::Said,
    pub references: &'a mut References,
    /// Adjuncts that have a claim already, through the clause or noun nearest to them.
    pub told: FxHashSet<Span>,
    pub out: &'a mut Claims,
}

/// How many tokens a claim about an adjunct may reach back to its verb.
const REACH: usize = 14;

impl Reader<'_, '_> {
    fn read(&mut self) {
        for (i, frame) in self.frames.iter().enumerate() {
            if self.said.reporting.contains(&i) {
                self.said_by(i);
            } else {
                self.clause(i, frame);
            }
        }
        self.voices_without_verb();
        nominal::read(self);
        attribute::read(self);
    }

    /// The claims of one clause.
    fn clause(&mut self, number: usize, frame: &Frame) {
        let Some(verb) = self.view.chunks[frame.verb].verb() else { return };
        let mut mood = modality::mood(&self.view, verb, self.mood_end(frame));
        self.govern(frame, &mut mood);
        if let Some(subject) = frame.subject
            && modality::negative_phrase(&self.view, &self.view.chunks[subject])
        {
            mood.polarity = super::Polarity::Negated;
        }
        // "has had no functioning government": the object negates the clause as "not" would.
        if frame.object.or(frame.complement).is_some_and(|o| modality::negative_phrase(&self.view, &self.view.chunks[o])) {
            mood.negate();
        }
        let arguments = self.arguments(frame, verb.passive);
        self.note_subject(frame);
        if arguments.is_empty() && verb.copula {
            return;
        }
        let span = self.clause_span(frame);
        let proposition = Proposition {
            sentence: self.number,
            span,
            predicate: self.predicate(frame),
            predicate_span: self.view.span(verb.first, verb.end),
            arguments,
            polarity: mood.polarity,
            modality: mood.modality,
            certainty: mood.certainty,
            degree: mood.degree,
            manner: mood.manner,
            attribution: self.said.of(number),
            quoted: self.view.doc.quotation_at(self.view.doc.tokens[verb.head].span.start).is_some(),
        };
        self.push(proposition, self.main_span(frame));
    }

    /// Adds a proposition, its main claim, and a claim for every adjunct.
    pub(super) fn push(&mut self, proposition: Proposition, main: Span) {
        let id = self.out.propositions.len() as u32;
        self.claim(id, facet::main(&proposition, self.view.values), main);
        for (i, argument) in proposition.arguments.iter().enumerate().take(u8::MAX as usize) {
            if matches!(argument.role, Role::Agent | Role::Patient | Role::Complement) || argument.unresolved {
                continue;
            }
            if !self.told.insert(argument.span) {
                continue;
            }
            let focus = Focus { facet: facet::adjunct(argument), argument: Some(i as u8), value: argument.value };
            self.claim(id, smallvec![focus], self.adjunct_span(&proposition, argument));
        }
        self.out.propositions.push(proposition);
    }

    /// Adds one claim.
    pub(super) fn claim(&mut self, proposition: u32, foci: SmallVec<[Focus; 3]>, span: Span) {
        let tokens = &self.view.doc.tokens;
        let first = tokens.partition_point(|t| t.span.start < span.start);
        let end = tokens.partition_point(|t| t.span.start < span.end);
        let terms = self.view.terms(first, end).into_vec();
        self.out.claims.push(Claim { proposition, foci, span, terms });
    }

    /// From the predicate to the adjunct where they are near, else the adjunct with its preposition.
    fn adjunct_span(&self, proposition: &Proposition, argument: &Argument) -> Span {
        let both = proposition.predicate_span.cover(argument.span);
        if both.len() <= REACH * 6 {
            return both;
        }
        let before = argument.preposition.len() + 1;
        let start = (argument.span.start as usize).saturating_sub(before);
        match self.view.doc.text.get(start..argument.span.end as usize) {
            Some(text) if text.to_lowercase().starts_with(&argument.preposition) => Span::new(start, argument.span.end as usize),
            _ => argument.span,
        }
    }

    /// What the clause that governs this one does to it: "denied that ...", "ordered him to ...".
    fn govern(&self, frame: &Frame, mood: &mut Mood) {
        let Some(parent) = frame.parent.map(|p| &self.frames[p]) else { return };
        let Some(verb) = self.view.chunks[parent.verb].verb() else { return };
        let governed = matches!(frame.kind, FrameKind::Infinitive) || self.said.reporting.contains(&frame.parent.unwrap_or(usize::MAX));
        if !governed {
            return;
        }
        let lemmas = (verb.head..self.view.doc.tokens.len().min(verb.head + 4)).map(|t| self.view.doc.lemma(t));
        if let Some((_, reporting)) = reporting(lemmas) {
            mood.govern(reporting.content, reporting.stance);
        }
        if frame.kind == FrameKind::Infinitive {
            let above = modality::mood(&self.view, verb, verb.end);
            mood.modality = mood.modality.max(above.modality);
            mood.certainty = mood.certainty.min(above.certainty);
        }
    }

    /// Where the hedges that bear on a clause's predicate end: after its complement, or its first phrase with "as".
    fn mood_end(&self, frame: &Frame) -> usize {
        let verb = self.view.chunks[frame.verb].tokens().1;
        let like = frame.attached.iter().find(|a| a.preposition.is_some_and(|t| self.view.doc.lemma(t) == "as"));
        let parts = frame.complement.into_iter().chain(like.map(|a| a.noun));
        parts.map(|at| self.view.extent(at).1).fold(verb, usize::max)
    }

    fn predicate(&self, frame: &Frame) -> String {
        let Some(verb) = self.view.chunks[frame.verb].verb() else { return String::new() };
        let lemma = self.view.doc.lemma(verb.head);
        match self.view.chunks.get(frame.verb + 1) {
            Some(Chunk::Other(t) | Chunk::Preposition(t)) if facet::is_particle(self.view.doc.lemma(*t)) => {
                format!("{lemma} {}", self.view.doc.lemma(*t))
            }
            _ => lemma.to_owned(),
        }
    }

    fn arguments(&self, frame: &Frame, passive: bool) -> Vec<Argument> {
        let mut out = Vec::new();
        let (subject, object) = if passive { (Role::Patient, Role::Oblique) } else { (Role::Agent, Role::Patient) };
        out.extend(frame.subject.and_then(|at| self.view.argument(at, subject, None)));
        out.extend(frame.object.and_then(|at| self.view.argument(at, object, None)));
        out.extend(frame.complement.and_then(|at| self.complement(at)));
        out.extend(frame.attached.iter().filter_map(|&attached| self.attached(attached, passive)));
        for argument in out.iter_mut().filter(|a| a.unresolved) {
            self.references.resolve(argument, self.number);
        }
        out.sort_by_key(|a| (a.role, a.span.start));
        out.truncate(u8::MAX as usize);
        out
    }

    /// Remembers the subject for the pronouns to come.
    fn note_subject(&mut self, frame: &Frame) {
        if let Some(subject) = frame.subject
            && let Some(argument) = self.view.argument(subject, Role::Agent, None)
        {
            self.references.note(&self.view, subject, self.number, &argument);
        }
    }

    fn complement(&self, at: usize) -> Option<Argument> {
        match self.view.chunks[at] {
            Chunk::Adjective(first, end) => Some(Argument {
                role: Role::Complement,
                preposition: String::new(),
                span: self.view.span(first, end),
                head: self.view.doc.lemma(end - 1).to_owned(),
                terms: self.view.terms(first, end),
                name: None,
                value: (first..end).find_map(|t| self.view.index.amount(t)),
                unresolved: false,
            }),
            _ => self.view.argument(at, Role::Complement, None),
        }
    }

    fn attached(&self, attached: Attached, passive: bool) -> Option<Argument> {
        let noun = self.view.chunks[attached.noun].noun()?;
        let preposition = attached.preposition.map(|t| self.view.doc.lemma(t)).unwrap_or_default();
        let role = if (noun.first..noun.end).any(|t| self.view.index.time(t).is_some()) {
            Role::Time
        } else if passive && preposition == "by" {
            Role::Agent
        } else if facet::is_locative(preposition) && !noun.pronoun {
            Role::Place
        } else {
            Role::Oblique
        };
        self.view.argument(attached.noun, role, attached.preposition)
    }

    /// From the subject to the last adjunct.
    fn clause_span(&self, frame: &Frame) -> Span {
        let attached = frame.attached.iter().map(|a| self.view.extent(a.noun));
        let (first, end) = self.core(frame);
        let end = attached.map(|(_, e)| e).fold(end, usize::max);
        self.view.span(first, end)
    }

    /// From the subject to the object or complement; where there is neither, to the first adjunct after the verb.
    fn main_span(&self, frame: &Frame) -> Span {
        let (first, mut end) = self.core(frame);
        if frame.object.is_none() && frame.complement.is_none() {
            let after = frame.attached.iter().find(|a| a.noun > frame.verb);
            end = after.map_or(end, |a| self.view.extent(a.noun).1);
        }
        self.view.span(first, end)
    }

    /// First token of the subject (or the verb) and the token after the object, complement or verb.
    fn core(&self, frame: &Frame) -> (usize, usize) {
        let (mut first, mut end) = self.view.chunks[frame.verb].tokens();
        if let Some(subject) = frame.subject {
            let (start, subject_end) = self.view.extent(subject);
            let between = &self.view.chunks[subject.min(frame.verb)..frame.verb];
            let shared = between.iter().any(|c| c.verb().is_some()) && frame.kind != FrameKind::Relative && self.coordinated(frame.verb);
            if start <= first && first.saturating_sub(subject_end) <= REACH && !shared {
                first = start;
            }
        }
        for part in [frame.object, frame.complement].into_iter().flatten() {
            end = end.max(self.view.extent(part).1);
        }
        (first, end)
    }

    /// Whether a verb shares its subject with one before it: "visited Pyongyang and signed".
    fn coordinated(&self, verb: usize) -> bool {
        let before = (0..verb).rev().find(|&i| !matches!(self.view.chunks[i], Chunk::Other(_)));
        before.is_some_and(|i| matches!(self.view.chunks[i], Chunk::Coordinator(_)))
    }

    /// The claim that someone said what the clauses under a reporting verb say.
    fn said_by(&mut self, number: usize) {
        let frame = &self.frames[number];
        let Some(source) = self.said.sources.iter().find(|s| s.frame == Some(number)) else { return };
        let content = self.said_content(&source.covers);
        self.push_said(source.attribution.clone(), source.holder, content, self.clause_span(frame));
    }

    /// "according to the minister": a voice without a clause of its own.
    fn voices_without_verb(&mut self) {
        for source in self.said.sources.iter().filter(|s| s.frame.is_none() && s.holder.is_some()) {
            let content = self.said_content(&source.covers);
            self.push_said(source.attribution.clone(), source.holder, content, source.attribution.span);
        }
    }

    /// First and last token of the clauses that a source covers.
    fn said_content(&self, covers: &[usize]) -> Option<(Span, SmallVec<[String; 4]>)> {
        let spans = covers.iter().map(|&f| self.clause_span(&self.frames[f]));
        let span = spans.reduce(Span::cover)?;
        let first = self.view.doc.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.view.doc.tokens.partition_point(|t| t.span.start < span.end);
        Some((span, self.view.terms(first, end)))
    }

    fn push_said(&mut self, source: Attribution, holder: Option<usize>, content: Option<(Span, SmallVec<[String; 4]>)>, span: Span) {
        let (Some(holder), Some((content_span, terms))) = (holder, content) else { return };
        let Some(mut agent) = self.view.argument(holder, Role::Agent, None) else { return };
        if agent.unresolved {
            self.references.resolve(&mut agent, self.number);
        } else {
            self.references.note(&self.view, holder, self.number, &agent);
        }
        if agent.unresolved {
            return;
        }
        let said = Argument {
            role: Role::Patient,
            preposition: String::new(),
            span: content_span,
            head: terms.first().cloned().unwrap_or_default(),
            terms,
            name: None,
            value: None,
            unresolved: false,
        };
        let id = self.out.propositions.len() as u32;
        self.out.propositions.push(Proposition {
            sentence: self.number,
            span: span.cover(content_span),
            predicate: source.verb,
            predicate_span: source.span,
            arguments: vec![agent, said],
            polarity: super::Polarity::Affirmed,
            modality: super::Modality::Asserted,
            certainty: 100,
            degree: None,
            manner: SmallVec::new(),
            attribution: Vec::new(),
            quoted: false,
        });
        let focus = Focus { facet: "said-by".to_owned(), argument: Some(0), value: None };
        self.claim(id, smallvec![focus], span.cover(content_span));
    }
}

//! From a clause to a proposition: arguments, mood, predicate and spans.

use smallvec::SmallVec;

use super::build::{REACH, Reader};
use super::chunk::{Chunk, Verb, is_particle, takes_place};
use super::frame::{Attached, Frame, FrameKind, Times};
use super::modality;
use super::nominal::is_state;
use super::tense::tense;
use super::{Argument, Proposition, Role, Run, Word, facet, worth};
use crate::lexicon::events::event_classes;
use crate::span::Span;
use crate::text::{Pos, VerbForm, stem};

/// The arguments of one proposition.
pub(super) type Arguments = SmallVec<[Argument; 6]>;

impl Reader<'_, '_> {
    /// The claims of one clause.
    pub(super) fn clause(&mut self, number: usize, frame: &Frame) {
        let Some(verb) = self.view.chunks[frame.verb].verb() else { return };
        // "according to the mayor" says who says so, and is no event.
        let voice = frame.kind == FrameKind::Participle && self.view.low(verb.head) == "according";
        if voice || worth::only_helps(&self.view, frame, verb) {
            return;
        }
        let mut mood = modality::mood(&self.view, verb, self.mood_end(frame));
        self.govern(number, frame, &mut mood);
        if mood.modality == super::Modality::Conditional && self.is_future_told(number, verb) {
            mood.modality = super::Modality::Planned;
        }
        if let Some(subject) = frame.subject
            && modality::negative_phrase(&self.view, &self.view.chunks[subject])
        {
            mood.polarity = super::Polarity::Negated;
        }
        // "has had no functioning government": the object negates the clause as "not" would.
        if frame.object.or(frame.complement).is_some_and(|o| modality::negative_phrase(&self.view, &self.view.chunks[o])) {
            mood.negate();
        }
        // "pleaded not guilty"
        if let Some(Chunk::Adjective(first, _)) = frame.complement.map(|c| &self.view.chunks[c])
            && !verb.copula
            && first.checked_sub(1).is_some_and(|t| t >= verb.end && self.view.doc.word(t) == "not")
        {
            mood.negate();
        }
        let passive = frame.passive || self.suffers(frame, verb);
        let mut arguments = self.arguments(frame, passive);
        self.conditioned(number, frame, &mut arguments);
        self.note_participants(frame);
        if arguments.is_empty() && verb.copula {
            return;
        }
        if mood.attempted {
            mood.manner.push(self.words.intern("attempt"));
        }
        if mood.polarity == super::Polarity::Negated && self.is_for_a_time(number, frame) {
            mood.manner.push(self.words.intern("for-a-time"));
        }
        let attribution = self.said.of(number);
        let (tense, aspect) = tense(&self.view, verb);
        let core = self.core(frame);
        let (span, predicate) = (self.whole_span(frame, core), self.predicate(frame));
        let proposition = Proposition {
            sentence: self.number,
            span,
            predicate,
            predicate_span: if frame.is_gapped() { span } else { self.view.span(verb.first, verb.end) },
            arguments: Run::default(),
            polarity: mood.polarity,
            modality: mood.modality,
            certainty: mood.certainty,
            degree: mood.degree,
            manner: mood.manner,
            tense,
            aspect,
            worth: worth::worth(&self.view, frame, verb, &attribution, self.words),
            attribution,
            quoted: self.view.quotation_at(self.view.doc.tokens[verb.head].span.start).is_some(),
            nominal: false,
        };
        let main = self.main_span(frame, core);
        let denial = self.denies(frame).then(|| proposition.clone());
        self.push(proposition, &arguments, main);
        if let Some(denial) = denial {
            self.deny(frame, &denial, main);
        }
    }

    /// "did not open until the rain stopped", "would not tell until after his death", "no shots were fired when he was taken": what is negated
    /// is so for a time.
    fn is_for_a_time(&self, number: usize, frame: &Frame) -> bool {
        let behind = self.frames.iter().skip(number + 1).take(REACH).find(|f| f.kind == FrameKind::Finite);
        let during = |f: &Frame| f.mark.is_some_and(|t| matches!(self.view.low(t), "when" | "while")) && self.adjoins(frame, f);
        let until = |c: &Chunk| {
            let (first, end) = c.tokens();
            self.view.lower(first, end).any(|word| matches!(word, "until" | "till"))
        };
        behind.is_some_and(during) || self.view.chunks.iter().skip(frame.verb).take(REACH).any(until)
    }

    /// "said the body would meet": in what someone said, "would" is what "will" was, unless a condition stands beside it.
    fn is_future_told(&self, number: usize, verb: &Verb) -> bool {
        let would = self.view.lower(verb.first, verb.end).any(|w| matches!(w, "would" | "'d"));
        let perfect = self.view.lower(verb.first, verb.end).any(|w| w == "have");
        let condition = |c: &Chunk| matches!(c, Chunk::Subordinator(t) if matches!(self.view.doc.lemma(*t), "if" | "unless"));
        let reported = self.said.sources.iter().any(|s| s.covers.holds(number) && s.frame.is_some());
        would && !perfect && reported && !self.view.chunks.iter().any(condition)
    }

    /// Where the hedges that bear on a clause's predicate end: after its complement, or its first phrase with "as".
    fn mood_end(&self, frame: &Frame) -> usize {
        let verb = self.view.chunks[frame.verb].tokens().1;
        let copula = self.view.chunks[frame.verb].verb().is_some_and(|v| v.copula) && frame.complement.is_none();
        let bears = |t: usize| self.view.doc.lemma(t) == "as" || copula && matches!(self.view.doc.lemma(t), "under" | "in");
        let like = frame.attached.iter().find(|a| a.noun > frame.verb && a.preposition.is_some_and(bears));
        let parts = frame.complement.into_iter().chain(like.map(|a| a.noun));
        parts.map(|at| self.view.extent(at).1).fold(verb, usize::max)
    }

    fn predicate(&mut self, frame: &Frame) -> Word {
        let Some(verb) = self.view.chunks[frame.verb].verb() else { return Word::EMPTY };
        let lemma = self.view.doc.lemma(verb.head);
        match self.view.chunks.get(frame.verb + 1) {
            Some(Chunk::Other(t) | Chunk::Preposition(t)) if is_particle(self.view.doc, self.view.chunks, frame.verb) => {
                let both = format!("{lemma} {}", self.view.doc.lemma(*t));
                self.words.intern(&both)
            }
            Some(Chunk::Noun(noun)) if takes_place(self.view.doc, verb, noun) => self.words.intern("take place"),
            // A verb that is tagged a noun or an adjective: "denied taking bribes".
            _ if matches!(self.view.doc.tokens[verb.head].pos, Pos::Noun | Pos::Adjective) => {
                let mut base = String::new();
                stem(self.view.doc.word(verb.head), &mut base);
                self.words.intern(&base)
            }
            _ => self.view.words.lemma(verb.head),
        }
    }

    /// "Two killed", "dozens hurt in blast": what is only ever done to others was done to the subject where there is no object.
    /// "Three men found dead": found or left in a state by others.
    fn suffers(&self, frame: &Frame, verb: &Verb) -> bool {
        let past = matches!(verb.form, VerbForm::Past | VerbForm::Participle) && verb.end - verb.first == 1;
        let state = |c: usize| matches!(self.view.chunks[c], Chunk::Adjective(_, end) if is_state(self.view.doc.lemma(end - 1)));
        let found = matches!(self.view.doc.lemma(verb.head), "find" | "leave" | "shoot" | "pronounce" | "declare");
        if past && found && frame.object.is_none() && frame.complement.is_some_and(state) {
            return true;
        }
        let classes = if past && frame.object.is_none() { event_classes(self.view.doc.lexeme(verb.head)) } else { &[] };
        classes.iter().any(|class| matches!(*class, "injure" | "kill" | "arrest" | "kidnap" | "evacuate" | "rescue"))
    }

    fn arguments(&self, frame: &Frame, passive: bool) -> Arguments {
        let mut out = Arguments::new();
        let (subject, object) = if passive { (Role::Patient, Role::Oblique) } else { (Role::Agent, Role::Patient) };
        let there = |at: &usize| self.view.low(self.view.chunks[*at].tokens().0) == "there";
        out.extend(
            frame.subject.filter(|at| !there(at)).and_then(|at| self.view.argument(at, subject, None).map(|a| self.referred(at, a))),
        );
        out.extend(frame.object.and_then(|at| self.view.argument(at, object, None).map(|a| self.referred(at, a))));
        out.extend(frame.complement.and_then(|at| self.complement(at)));
        out.extend(frame.attached.iter().filter_map(|&attached| self.attached(attached, passive)));
        self.resolve(&mut out);
        out.sort_by_key(|a| (a.role, a.span.start));
        out.truncate(u8::MAX as usize);
        out
    }

    /// Puts what pronouns stand for in their place: two of one clause stand for two.
    fn resolve(&self, arguments: &mut Arguments) {
        let mut taken: SmallVec<[(Word, Run); 4]> = SmallVec::new();
        for argument in arguments.iter_mut() {
            let pronoun = *argument;
            if argument.unresolved {
                self.references.resolve(argument, self.number, self.words);
                let reflexive = self.words.words.get(pronoun.head).contains("sel");
                if !argument.unresolved && !reflexive && taken.contains(&(argument.head, argument.terms)) {
                    self.references.resolve_other(argument, &pronoun, self.number);
                }
            }
            taken.push((argument.head, argument.terms));
        }
    }

    /// What "the pact" or "both sides" at a chunk stands for.
    fn referred(&self, at: usize, argument: Argument) -> Argument {
        match self.introduced.resolve(&self.view, at, self.number) {
            Some(found) if argument.name.is_none() => Argument { antecedent: found.terms, antecedent_name: found.name, ..argument },
            _ => argument,
        }
    }

    /// Remembers subject and object for the pronouns to come.
    fn note_participants(&mut self, frame: &Frame) {
        for (at, is_subject) in frame.subject.map(|s| (s, true)).into_iter().chain(frame.object.map(|o| (o, false))) {
            self.references.note(&self.view, at, self.number, is_subject);
        }
    }

    fn complement(&self, at: usize) -> Option<Argument> {
        match self.view.chunks[at] {
            Chunk::Adjective(first, end) => {
                let (span, terms) = (self.view.span(first, end), self.view.words.terms(first, end));
                Some(Argument {
                    head_start: self.view.doc.tokens[end - 1].span.start,
                    value: (first..end).find_map(|t| self.view.index.amount(t)),
                    ..Argument::of_words(Role::Complement, span, self.view.words.lemma(end - 1), terms)
                })
            }
            _ => self.view.argument(at, Role::Complement, None),
        }
    }

    pub(super) fn attached(&self, attached: Attached, passive: bool) -> Option<Argument> {
        let noun = self.view.chunks[attached.noun].noun()?;
        let preposition = attached.preposition.map(|t| self.view.doc.lemma(t)).unwrap_or_default();
        if let Some(what) = attached.preposition.and_then(|t| self.view.contingency(t, attached.noun)) {
            return self.view.argument(what, Role::Condition, attached.preposition);
        }
        if preposition.is_empty() && (noun.first..noun.end).any(|t| self.view.index.is_stamp(t)) {
            return None;
        }
        let role = if (noun.first..noun.end).any(|t| self.view.index.time(t).is_some() && !self.view.index.is_stamp(t)) {
            Role::Time
        } else if attached.preposition.is_none() && self.view.index.is_offset(noun.head) {
            Role::Place
        } else if passive && preposition == "by" {
            Role::Agent
        } else if facet::is_locative(preposition) && !noun.pronoun && self.view.is_place(attached.noun, preposition) {
            Role::Place
        } else {
            Role::Oblique
        };
        let argument = self.view.argument(attached.noun, role, attached.preposition)?;
        // "150 miles west of Oslo": all that says where.
        let whole = self.view.index.place(noun.head).filter(|_| role == Role::Place && attached.preposition.is_none());
        Some(match whole {
            Some(place) => Argument { span: argument.span.cover(self.view.values[place as usize].span), ..argument },
            None => argument,
        })
    }

    /// From the subject to the last adjunct.
    pub(super) fn clause_span(&self, frame: &Frame) -> Span {
        self.whole_span(frame, self.core(frame))
    }

    /// The same where the clause's core is known.
    fn whole_span(&self, frame: &Frame, (first, end): (usize, usize)) -> Span {
        let attached = frame.attached.iter().map(|a| self.view.extent(a.noun).1);
        self.view.span(first, attached.fold(end, usize::max))
    }

    /// From the subject to the object or complement; where there is neither, to the first adjunct after the verb.
    fn main_span(&self, frame: &Frame, (first, mut end): (usize, usize)) -> Span {
        if frame.object.is_none() && frame.complement.is_none() {
            let after = frame.attached.iter().find(|a| a.noun > frame.verb);
            end = after.map_or(end, |a| self.view.extent(a.noun).1);
        }
        self.view.span(first, end)
    }

    /// First token of the subject (or the verb) and the token after the object, complement or verb.
    pub(super) fn core(&self, frame: &Frame) -> (usize, usize) {
        if frame.is_gapped() {
            let (first, end) = self.view.extent(frame.first);
            return (first, frame.object.map_or(end, |object| self.view.extent(object).1));
        }
        let (mut first, mut end) = self.view.chunks[frame.verb].tokens();
        let light = match (self.view.chunks[frame.verb].verb(), self.view.chunks.get(frame.verb + 1)) {
            (Some(verb), Some(Chunk::Noun(noun))) => takes_place(self.view.doc, verb, noun),
            _ => false,
        };
        end += usize::from(light || is_particle(self.view.doc, self.view.chunks, frame.verb));
        if let Some(subject) = frame.subject {
            let (start, subject_end) = self.view.extent(subject);
            let shared = self.shares(frame, subject);
            if start <= first && first.saturating_sub(subject_end) <= REACH && !shared {
                first = start;
            }
        }
        for part in [frame.object, frame.complement].into_iter().flatten() {
            end = end.max(self.view.extent(part).1);
        }
        (first, end)
    }

    /// Whether the subject is that of another clause between it and this verb: "visited Pyongyang and signed", "hit the valley, killing four".
    fn shares(&self, frame: &Frame, subject: usize) -> bool {
        let before = self.frames.partition_point(|f| f.verb < frame.verb);
        let nearer = self.frames[..before].iter().rev().take_while(|f| f.verb > subject);
        nearer.take(8).any(|f| f.subject == Some(subject) && f.kind == FrameKind::Finite && frame.kind != FrameKind::Relative)
    }
}

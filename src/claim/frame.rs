//! Clauses: which noun phrase is the subject of which verb, which its object, and what hangs on by a preposition.
//!
//! One pass over a sentence's chunks, left to right. Finite verbs open clauses; relative pronouns, participles and infinitives take their subject
//! from the clause they hang on.

use std::sync::LazyLock;

use smallvec::SmallVec;

use super::chunk::{Chunk, Verb};
use crate::lexicon;
use crate::text::{Document, Pos, VerbForm};

/// What kind of clause a frame is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FrameKind {
    /// A clause with a finite verb and a subject of its own.
    Finite,
    /// "who threatened a ship".
    Relative,
    /// "killing two", "started by a spark".
    Participle,
    /// "to meet Kim".
    Infinitive,
}

/// A phrase attached by a preposition, or without one (a time: "Friday").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attached {
    /// The preposition's token.
    pub preposition: Option<usize>,
    /// The noun phrase, as a chunk index.
    pub noun: usize,
}

/// A verb with its arguments; phrases are chunk indices.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    /// The verb group.
    pub verb: usize,
    /// What kind of clause it is.
    pub kind: FrameKind,
    /// Grammatical subject.
    pub subject: Option<usize>,
    /// Grammatical object.
    pub object: Option<usize>,
    /// What a copula ascribes: a noun phrase or adjectives.
    pub complement: Option<usize>,
    /// Phrases attached by prepositions, and times.
    pub attached: SmallVec<[Attached; 4]>,
    /// The frame it hangs on.
    pub parent: Option<usize>,
    /// First chunk of the clause.
    pub first: usize,
    /// Chunk after the last one read.
    pub end: usize,
}

/// Tells a time expression from other nouns, so that "Friday" is no object.
pub(crate) trait Times {
    /// Whether the token lies in a date, time or duration.
    fn is_time(&self, token: usize) -> bool;

    /// Whether the token lies in a place.
    fn is_place(&self, token: usize) -> bool;
}

/// The frames of a sentence, in order of their verbs.
pub(crate) fn frames(doc: &Document<'_>, chunks: &[Chunk], times: &impl Times) -> Vec<Frame> {
    let mut reader = Reader { doc, chunks, times, frames: Vec::new() };
    for (at, chunk) in chunks.iter().enumerate() {
        if let Chunk::Verb(verb) = chunk {
            let frame = reader.frame(at, verb);
            reader.frames.push(frame);
        }
    }
    reader.fill_leading_participles();
    reader.frames
}

struct Reader<'a, 't, T> {
    doc: &'a Document<'t>,
    chunks: &'a [Chunk],
    times: &'a T,
    frames: Vec<Frame>,
}

impl<T: Times> Reader<'_, '_, T> {
    fn frame(&self, at: usize, verb: &Verb) -> Frame {
        let (kind, subject, parent, first) = self.subject(at, verb);
        let mut frame = Frame {
            verb: at,
            kind,
            subject,
            object: None,
            complement: None,
            attached: SmallVec::new(),
            parent,
            first: first.unwrap_or(at),
            end: at + 1,
        };
        self.read_right(&mut frame, verb);
        if kind == FrameKind::Finite {
            self.read_leading(&mut frame);
            if frame.subject.is_none() {
                self.invert(&mut frame);
            }
        }
        frame
    }

    /// Kind, subject, parent frame and first chunk of the clause whose verb stands at `at`.
    fn subject(&self, at: usize, verb: &Verb) -> (FrameKind, Option<usize>, Option<usize>, Option<usize>) {
        let before = self.before(at);
        let last = self.frames.len().checked_sub(1);
        if verb.infinitive {
            return (FrameKind::Infinitive, self.controller(before), last, None);
        }
        if !verb.finite {
            return match before.map(|i| &self.chunks[i]) {
                Some(Chunk::Noun(_)) => (FrameKind::Participle, before, last, before),
                _ => (FrameKind::Participle, self.finite_subject(), last, None),
            };
        }
        match before.map(|i| (i, &self.chunks[i])) {
            Some((i, Chunk::Relative(_))) => (FrameKind::Relative, self.antecedent(i), last, Some(i)),
            Some((_, Chunk::Noun(_))) if self.is_postmodifier(at, verb) => (FrameKind::Participle, before, last, before),
            Some((i, Chunk::Noun(_))) => {
                let subject = self.phrase_start(i);
                (self.embedded(subject), Some(subject), last, Some(subject))
            }
            Some((i, Chunk::Comma(_))) => {
                let subject = self.subject_before_comma(i);
                (FrameKind::Finite, subject, None, subject)
            }
            Some((_, Chunk::Coordinator(_))) => {
                let shared = self.frames.iter().rev().find(|f| f.kind != FrameKind::Infinitive || f.subject.is_some());
                (shared.map_or(FrameKind::Finite, |f| f.kind), shared.and_then(|f| f.subject), last, None)
            }
            _ => (FrameKind::Finite, None, last, None),
        }
    }

    fn embedded(&self, _subject: usize) -> FrameKind {
        FrameKind::Finite
    }

    /// The chunk before, adverbs left out.
    fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().take(4).find(|&i| !matches!(self.chunks[i], Chunk::Other(_)))
    }

    fn after(&self, at: usize) -> Option<usize> {
        (at + 1..self.chunks.len()).take(4).find(|&i| !matches!(self.chunks[i], Chunk::Other(_)))
    }

    /// "a fire started by a spark destroyed ...": a past form right after a noun, with another finite verb to come, is a participle.
    fn is_postmodifier(&self, at: usize, verb: &Verb) -> bool {
        if verb.form != VerbForm::Past && verb.form != VerbForm::Participle || verb.end - verb.first > 1 {
            return false;
        }
        let by = matches!(self.after(at).map(|i| &self.chunks[i]), Some(Chunk::Preposition(t)) if self.doc.lemma(*t) == "by");
        let more = self.chunks[at + 1..].iter().take(8).take_while(|c| {
            !matches!(c, Chunk::Comma(_) | Chunk::Coordinator(_) | Chunk::Subordinator(_) | Chunk::Relative(_) | Chunk::Break(_))
        });
        let finite_follows = more.filter_map(Chunk::verb).any(|v| v.finite);
        by && self.frames.is_empty() || finite_follows
    }

    /// From a noun back over "of", "in" ... to the first noun of the phrase.
    fn phrase_start(&self, mut at: usize) -> usize {
        for _ in 0..6 {
            let Some(before) = at.checked_sub(1) else { break };
            match &self.chunks[before] {
                Chunk::Preposition(_) => match before.checked_sub(1).map(|i| &self.chunks[i]) {
                    Some(Chunk::Noun(_)) if !self.belongs_to_frame(before - 1) => at = before - 1,
                    _ => break,
                },
                _ => match self.conjunct_of(at) {
                    Some(first) => at = first,
                    None => break,
                },
            }
        }
        self.conjunct_of(at).unwrap_or(at)
    }

    /// Whether a noun was already taken as object or adjunct of a clause before.
    fn belongs_to_frame(&self, noun: usize) -> bool {
        self.frames.iter().rev().take(2).any(|f| f.object == Some(noun) && f.kind != FrameKind::Relative)
    }

    /// The first phrase of a coordination that the noun at `at` is part of.
    fn conjunct_of(&self, at: usize) -> Option<usize> {
        (at.saturating_sub(12)..at).find(|&i| self.chunks[i].noun().is_some_and(|n| n.conjuncts.contains(&(at as u32))))
    }

    /// What "who" or "which" stands for: the noun before it, over a comma.
    fn antecedent(&self, relative: usize) -> Option<usize> {
        let before =
            (0..relative).rev().take(3).find(|&i| !matches!(self.chunks[i], Chunk::Comma(_) | Chunk::Preposition(_) | Chunk::Other(_)))?;
        self.chunks[before].noun().map(|_| before)
    }

    /// The subject before ", who was 43, said" or ", a surgeon, said": the noun before the comma that opened the insertion.
    fn subject_before_comma(&self, comma: usize) -> Option<usize> {
        let opening = (0..comma).rev().take(16).find(|&i| {
            matches!(self.chunks[i], Chunk::Comma(_)) && i.checked_sub(1).is_some_and(|b| matches!(self.chunks[b], Chunk::Noun(_)))
        });
        let noun = |i: usize| self.chunks[i].noun().map(|_| self.phrase_start(i));
        if let Some(opening) = opening {
            let inserted = &self.chunks[opening + 1..comma];
            let own_clause =
                inserted.iter().filter_map(Chunk::verb).any(|v| v.finite) && !matches!(inserted.first(), Some(Chunk::Relative(_)));
            if !own_clause {
                return noun(opening - 1);
            }
        }
        comma.checked_sub(1).and_then(noun).filter(|&i| !self.frames.last().is_some_and(|f| f.end > i && f.kind == FrameKind::Finite))
    }

    /// Subject of an infinitive: the object of a verb of ordering or letting, else the subject of the clause it hangs on.
    fn controller(&self, before: Option<usize>) -> Option<usize> {
        let parent = self.frames.last()?;
        let verb = self.chunks[parent.verb].verb()?;
        let controlled = parent.object.filter(|&o| Some(o) == before && hands_on(self.doc.lemma(verb.head)));
        controlled.or(parent.subject)
    }

    fn finite_subject(&self) -> Option<usize> {
        let frame = self.frames.iter().rev().find(|f| f.kind == FrameKind::Finite).or(self.frames.last())?;
        frame.subject
    }

    /// Object, complement and attached phrases to the right of the verb.
    fn read_right(&self, frame: &mut Frame, verb: &Verb) {
        let Some(next) = self.after(frame.verb) else { return };
        let mut at = next;
        match &self.chunks[next] {
            Chunk::Noun(noun) if !self.times.is_time(noun.head) && !self.opens_clause(next) => {
                if verb.copula {
                    frame.complement = Some(next);
                } else {
                    frame.object = Some(next);
                }
                at = self.past(next);
                if let Some(Chunk::Noun(second)) = self.chunks.get(at)
                    && !verb.copula
                    && !self.times.is_time(second.head)
                    && !self.opens_clause(at)
                {
                    frame.object = Some(at);
                    frame.attached.push(Attached { preposition: None, noun: next });
                    at = self.past(at);
                }
            }
            Chunk::Adjective(..) if verb.copula || verb.passive => {
                frame.complement = Some(next);
                at = next + 1;
            }
            _ => {}
        }
        frame.end = self.read_attached(frame, at);
    }

    /// Reads prepositions with their nouns, and times, from `at` on; returns where the clause ends.
    fn read_attached(&self, frame: &mut Frame, mut at: usize) -> usize {
        while at < self.chunks.len() && frame.attached.len() < 12 {
            match &self.chunks[at] {
                Chunk::Preposition(token) => match self.chunks.get(at + 1) {
                    Some(Chunk::Noun(_)) => {
                        frame.attached.push(Attached { preposition: Some(*token), noun: at + 1 });
                        at = self.past(at + 1);
                    }
                    Some(Chunk::Preposition(_)) => at += 1,
                    _ => break,
                },
                Chunk::Noun(noun) if self.times.is_time(noun.head) => {
                    frame.attached.push(Attached { preposition: None, noun: at });
                    at += 1;
                }
                Chunk::Other(token) if self.doc.tokens[*token].pos != Pos::Punctuation => at += 1,
                Chunk::Comma(_) if self.adjunct_follows(at + 1) => at += 1,
                Chunk::Comma(_) if self.wider_place(at) => at += 2,
                _ => break,
            }
        }
        at
    }

    /// "Pyongyang, North Korea, for the first time": a place that only says where the one before it lies.
    fn wider_place(&self, comma: usize) -> bool {
        let place = |i: usize| self.chunks.get(i).and_then(Chunk::noun).is_some_and(|n| self.times.is_place(n.head));
        comma > 0 && place(comma - 1) && place(comma + 1)
    }

    fn adjunct_follows(&self, at: usize) -> bool {
        match self.chunks.get(at) {
            Some(Chunk::Preposition(_)) => matches!(self.chunks.get(at + 1), Some(Chunk::Noun(_))),
            Some(Chunk::Noun(noun)) => self.times.is_time(noun.head),
            _ => false,
        }
    }

    /// The chunk after a noun, the phrases coordinated with it, and the "of" phrases that complete it.
    fn past(&self, noun: usize) -> usize {
        let mut last = noun;
        for _ in 0..8 {
            last = self.chunks[last].noun().and_then(|n| n.conjuncts.last()).map_or(last, |&c| c as usize);
            match (self.chunks.get(last + 1), self.chunks.get(last + 2)) {
                (Some(Chunk::Preposition(t)), Some(Chunk::Noun(_))) if self.doc.lemma(*t) == "of" => last += 2,
                _ => break,
            }
        }
        last + 1
    }

    /// Whether the noun here is the subject of a clause that follows: "said Putin was acting".
    fn opens_clause(&self, noun: usize) -> bool {
        let mut at = self.past(noun);
        while matches!(self.chunks.get(at), Some(Chunk::Preposition(_))) && matches!(self.chunks.get(at + 1), Some(Chunk::Noun(_))) {
            at = self.past(at + 1);
        }
        while matches!(self.chunks.get(at), Some(Chunk::Other(_))) {
            at += 1;
        }
        self.chunks
            .get(at)
            .and_then(Chunk::verb)
            .is_some_and(|v| v.finite && !matches!(self.doc.tokens[v.first].pos, Pos::Verb(VerbForm::Participle)))
    }

    /// Phrases before the subject: "On Wednesday, in Pyongyang, Putin ...".
    fn read_leading(&self, frame: &mut Frame) {
        let start = self.frames.iter().map(|f| f.end).max().unwrap_or(0);
        let mut at = frame.first;
        while at > start && frame.attached.len() < 12 {
            let before = at - 1;
            match &self.chunks[before] {
                Chunk::Comma(_) if at == frame.first || before > start => at = before,
                Chunk::Noun(noun) => {
                    let preposition = match before.checked_sub(1).map(|i| &self.chunks[i]) {
                        Some(Chunk::Preposition(t)) if before > start => Some(*t),
                        _ if self.times.is_time(noun.head) => None,
                        _ => break,
                    };
                    frame.attached.push(Attached { preposition, noun: before });
                    at = before - usize::from(preposition.is_some());
                }
                _ => break,
            }
        }
    }

    /// `"...," said the minister`: the subject stands after the verb.
    fn invert(&self, frame: &mut Frame) {
        let Some(object) = frame.object else { return };
        let head = self.chunks[frame.verb].verb().map_or(0, |v| v.head);
        if super::attribution::is_reporting(self.doc.lemma(head)) {
            frame.subject = Some(object);
            frame.object = None;
        }
    }

    /// A participle at the start of a sentence takes the subject of the clause it leads to: "Speaking in Seoul, he said".
    fn fill_leading_participles(&mut self) {
        for i in 0..self.frames.len() {
            if self.frames[i].kind == FrameKind::Participle && self.frames[i].subject.is_none() {
                self.frames[i].subject = self.frames[i + 1..].iter().find(|f| f.kind == FrameKind::Finite).and_then(|f| f.subject);
            }
        }
    }
}

/// Verbs whose object does what the infinitive says: "ordered him to leave".
fn hands_on(lemma: &str) -> bool {
    static VERBS: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/object_control.txt")));
    VERBS.contains(lemma)
}

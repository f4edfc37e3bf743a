//! Clauses: which noun phrase is the subject of which verb, which its object, and what hangs on by a preposition.
//!
//! One pass over a sentence's chunks, left to right. Finite verbs open clauses; relative pronouns, participles and infinitives take their subject
//! from the clause they hang on.

use smallvec::SmallVec;

use super::chunk::{Chunk, Noun, Verb};
use super::join::counted_again;
use crate::lexicon::inflect::is_only_past;
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
    /// Whether the subject is what it is done to.
    pub passive: bool,
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
    /// The token of what opens the clause: "that", "if", "whether"; of a question word after a verb; of the preposition before "signing".
    pub mark: Option<usize>,
    /// First chunk of the clause.
    pub first: usize,
    /// Chunk after the last one read.
    pub end: usize,
}

impl Frame {
    /// Whether it has the verb of the clause before it: "... and 11 from Bergen".
    pub(crate) fn is_gapped(&self) -> bool {
        self.kind == FrameKind::Finite && self.first > self.verb && self.subject == Some(self.first)
    }

    /// Whether it is a bare verb after the object that does what it says: "saw him fall".
    pub(crate) fn is_bare(&self) -> bool {
        self.kind == FrameKind::Infinitive && self.first + 1 == self.verb && self.subject == Some(self.first)
    }
}

/// Tells a time expression from other nouns, so that "Friday" is no object.
pub(crate) trait Times {
    /// Whether the token lies in a date, time or duration.
    fn is_time(&self, token: usize) -> bool;

    /// Whether the token lies in a place.
    fn is_place(&self, token: usize) -> bool;

    /// Whether the token and the one two before lie in one amount: "five pence [a head]".
    fn goes_on(&self, token: usize) -> bool;

    /// Whether the token lies in a place that is told by its distance from another: "150 miles west of Oslo".
    fn is_offset(&self, token: usize) -> bool;
}

/// The frames of a sentence, in order of their verbs, in the room of those of another.
pub(crate) fn frames(doc: &Document<'_>, chunks: &[Chunk], times: &impl Times, room: Vec<Frame>) -> Vec<Frame> {
    let mut reader = Reader { doc, chunks, times, frames: room, read: 0 };
    reader.frames.clear();
    for (at, chunk) in chunks.iter().enumerate() {
        if let Chunk::Verb(verb) = chunk {
            let frame = reader.frame(at, verb);
            reader.read = reader.read.max(frame.end);
            let regarding = reader.regarding(&frame);
            let said = frame.end + 1;
            reader.give_back(&frame);
            let mut gapped = reader.gapped(&frame);
            reader.frames.push(frame);
            while let Some(frame) = gapped {
                reader.read = reader.read.max(frame.end);
                gapped = reader.gapped(&frame);
                reader.frames.push(frame);
            }
            if let Some(regarding) = regarding {
                reader.frames[regarding].complement = Some(said);
            }
        }
    }
    reader.fill_leading_participles();
    reader.frames
}

/// How many frames back a clause looks.
const RECENT: usize = 12;

/// Reads the frames of one sentence.
pub(super) struct Reader<'a, 't, T> {
    pub doc: &'a Document<'t>,
    pub chunks: &'a [Chunk],
    pub times: &'a T,
    pub frames: Vec<Frame>,
    /// The furthest chunk that a frame so far has read, and one more.
    pub read: usize,
}

impl<T: Times> Reader<'_, '_, T> {
    fn frame(&self, at: usize, verb: &Verb) -> Frame {
        let told = verb.form == VerbForm::Participle && !verb.finite && self.tells(at, verb);
        let (kind, subject, parent, first) = self.subject(at, verb, verb.finite || told);
        let first = first.unwrap_or(at);
        // "had the house searched": done to the subject, though it looks like a past tense.
        let done = verb.form == VerbForm::Past && first > 0 && first + 1 == at && self.is_bare_clause(first - 1, first);
        let mut frame = Frame {
            verb: at,
            kind,
            passive: verb.passive && !told || done,
            subject,
            object: None,
            complement: None,
            attached: SmallVec::new(),
            parent,
            mark: self.mark(kind, first),
            first,
            end: at + 1,
        };
        self.read_right(&mut frame, verb);
        if self.shares_passive(&frame, verb) {
            frame.passive = true;
        }
        if kind == FrameKind::Finite {
            self.read_leading(&mut frame);
            if frame.subject.is_none() {
                self.invert(&mut frame);
            }
        }
        frame
    }

    /// "Police say a climber who saw the fall is in shock": the subject of what is said is no object of the saying.
    fn give_back(&mut self, frame: &Frame) {
        let Some(subject) = frame.subject.filter(|_| frame.kind == FrameKind::Finite) else { return };
        let said = (self.frames.len().saturating_sub(RECENT)..self.frames.len())
            .rev()
            .find(|&i| self.frames[i].object == Some(subject) && self.frames[i].kind == FrameKind::Finite && self.reports(&self.frames[i]));
        if let Some(said) = said.filter(|&i| self.frames[i].verb < frame.verb) {
            self.frames[said].object = None;
            self.frames[said].end = subject;
        }
    }

    /// "was found guilty and jailed": a lone participle coordinated with a passive, and without an object, is one too.
    fn shares_passive(&self, frame: &Frame, verb: &Verb) -> bool {
        let lone =
            verb.first == verb.head && verb.form == VerbForm::Past && frame.object.is_none() && !is_only_past(self.doc.written(verb.head));
        let joined = self.before(frame.verb).is_some_and(|i| matches!(self.chunks[i], Chunk::Coordinator(_)));
        lone && joined && self.frames.last().is_some_and(|f| f.passive && f.subject.is_some() && f.subject == frame.subject)
    }

    /// The clause right after this one that has its verb.
    fn gapped(&self, frame: &Frame) -> Option<Frame> {
        self.gapped_subject(frame).or_else(|| self.gapped_object(frame))
    }

    /// "Labour won 12 seats, the Greens three and the Liberals two": a name and how many.
    fn gapped_object(&self, frame: &Frame) -> Option<Frame> {
        let counted = self.chunks[frame.object?].noun().is_some_and(|n| self.doc.tokens[n.first].pos == Pos::Number);
        let joints = self.chunks.get(frame.end..)?.iter().take(2);
        let at = frame.end + joints.take_while(|c| matches!(c, Chunk::Comma(_) | Chunk::Coordinator(_))).count();
        let told = frame.kind == FrameKind::Finite && !frame.passive && counted && at > frame.end;
        (told && counted_again(self.doc, self.chunks, at)).then(|| Frame {
            subject: Some(at),
            object: Some(at + 1),
            complement: None,
            attached: SmallVec::new(),
            first: at,
            end: at + 2,
            ..frame.clone()
        })
    }

    /// "12 are from Oslo and 11 from Bergen": numbers, and where each belongs.
    fn gapped_subject(&self, frame: &Frame) -> Option<Frame> {
        let at = frame.end + usize::from(matches!(self.chunks.get(frame.end), Some(Chunk::Comma(_))));
        let [Chunk::Coordinator(_), Chunk::Noun(subject), Chunk::Preposition(p), Chunk::Noun(_), rest @ ..] = self.chunks.get(at..)? else {
            return None;
        };
        let number = |n: &Noun| self.doc.tokens[n.first].pos == Pos::Number;
        let counted = self.chunks[frame.subject?].noun().is_some_and(number) && number(subject);
        let alike = frame.attached.iter().any(|a| a.preposition.is_some_and(|q| self.doc.lemma(q) == self.doc.lemma(*p)));
        let own_verb = matches!(rest.first(), Some(Chunk::Verb(v)) if v.finite);
        (frame.kind == FrameKind::Finite && counted && alike && !own_verb && !self.reports(frame)).then(|| Frame {
            subject: Some(at + 1),
            object: None,
            complement: None,
            attached: SmallVec::from_slice(&[Attached { preposition: Some(*p), noun: at + 3 }]),
            first: at + 1,
            end: at + 4,
            ..frame.clone()
        })
    }

    /// What opens the clause whose first chunk is `first`.
    fn mark(&self, kind: FrameKind, first: usize) -> Option<usize> {
        let before = self.before(first)?;
        match &self.chunks[before] {
            Chunk::Subordinator(t) => Some(*t),
            Chunk::Relative(t) if kind == FrameKind::Finite && self.doc.lemma(*t) == "that" => Some(*t),
            Chunk::Preposition(t) if kind == FrameKind::Participle => Some(*t),
            _ => match self.chunks[first] {
                // "know who set the fire": nothing that "who" could stand for.
                Chunk::Relative(t) if kind == FrameKind::Relative && self.chunks[before].verb().is_some() => Some(t),
                _ => None,
            },
        }
    }

    /// The last few frames, the nearest first.
    pub(super) fn recent(&self) -> impl Iterator<Item = &Frame> {
        self.frames.iter().rev().take(RECENT)
    }

    /// The chunk before, adverbs left out.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().take(4).find(|&i| !matches!(self.chunks[i], Chunk::Other(_)))
    }

    /// The chunk after, adverbs left out.
    pub(super) fn after(&self, at: usize) -> Option<usize> {
        (at + 1..self.chunks.len()).take(4).find(|&i| !matches!(self.chunks[i], Chunk::Other(_)))
    }

    /// `"...," said the minister`: the subject stands after the verb.
    fn invert(&self, frame: &mut Frame) {
        let Some(object) = frame.object else { return };
        let head = self.chunks[frame.verb].verb().map_or(0, |v| v.head);
        if super::attribution::is_reporting(self.doc.lexeme(head)) {
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

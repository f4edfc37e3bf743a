//! Whose verb it is: the subject of a clause, and what the clause hangs on.

use std::sync::LazyLock;

use super::attribution::is_reporting;
use super::chunk::{Chunk, Verb};
use super::frame::{Frame, FrameKind, Reader, Times};
use crate::lexicon;
use crate::text::VerbForm;

/// Most chunks between a noun and its verb that a clause of its own may take.
const HOST_REACH: usize = 12;

impl<T: Times> Reader<'_, '_, T> {
    /// Kind, subject, parent frame and first chunk of the clause whose verb stands at `at`.
    pub(super) fn subject(&self, at: usize, verb: &Verb, finite: bool) -> (FrameKind, Option<usize>, Option<usize>, Option<usize>) {
        let before = self.before(at);
        let last = self.frames.len().checked_sub(1);
        if verb.infinitive {
            return (FrameKind::Infinitive, self.controller(before), last, None);
        }
        if !finite {
            return match before.map(|i| &self.chunks[i]) {
                Some(Chunk::Noun(_)) => (FrameKind::Participle, before, last, before),
                Some(Chunk::Preposition(t) | Chunk::Subordinator(t)) => {
                    (FrameKind::Participle, self.governed_subject(self.doc.lemma(*t)), last, None)
                }
                _ => (FrameKind::Participle, self.finite_subject(), last, None),
            };
        }
        if let Some(host) = before.and_then(|i| self.host(i)) {
            return (FrameKind::Finite, Some(host), None, Some(host));
        }
        match before.map(|i| (i, &self.chunks[i])) {
            Some((i, Chunk::Relative(_))) => (FrameKind::Relative, self.antecedent(i), last, Some(i)),
            Some((_, Chunk::Noun(_))) if self.is_postmodifier(at, verb) => (FrameKind::Participle, before, last, before),
            Some((i, Chunk::Noun(_))) => {
                let subject = self.phrase_start(i);
                (FrameKind::Finite, Some(subject), last, Some(subject))
            }
            Some((i, Chunk::Comma(_))) => {
                let subject = self.subject_before_comma(i);
                let shared = if subject.is_none() && i + 1 == at && !self.inverted(at, verb) { self.shared_subject() } else { None };
                (FrameKind::Finite, subject.or(shared), None, subject)
            }
            Some((_, Chunk::Coordinator(_))) => {
                let shared = self.recent().find(|f| f.kind != FrameKind::Infinitive || f.subject.is_some());
                (shared.map_or(FrameKind::Finite, |f| f.kind), shared.and_then(|f| f.subject), last, None)
            }
            _ => (FrameKind::Finite, None, last, None),
        }
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

    /// The noun that a clause between it and its verb tells of, when the verb after chunk `before` is the noun's own: "the man who stole the
    /// painting lived in Tarnow", "a fire started by a cigarette destroyed the barn".
    fn host(&self, before: usize) -> Option<usize> {
        let frame = self.recent().find(|f| matches!(f.kind, FrameKind::Relative | FrameKind::Participle))?;
        let noun = frame.subject.filter(|&s| s < frame.verb && frame.verb <= before)?;
        let opens = match frame.kind {
            FrameKind::Relative => true,
            _ => noun + 1 == frame.verb,
        };
        let apart = |c: &Chunk| {
            matches!(c, Chunk::Comma(_) | Chunk::Coordinator(_) | Chunk::Subordinator(_) | Chunk::Relative(_) | Chunk::Break(_))
        };
        let between = self.chunks[frame.verb..before].iter().any(apart) || before - frame.verb > HOST_REACH;
        let taken = |f: &Frame| {
            f.kind == FrameKind::Finite && (f.subject == Some(noun) || f.object == Some(noun) || f.attached.iter().any(|a| a.noun == noun))
        };
        let clause = self.chunks[frame.verb].verb().is_some_and(|v| is_reporting(self.doc.lemma(v.head)));
        let ends_noun = matches!(self.chunks[before], Chunk::Noun(_) | Chunk::Verb(_) | Chunk::Adjective(..));
        (opens && !between && !clause && ends_noun && !self.recent().any(taken)).then(|| self.phrase_start(noun))
    }

    /// Whether a lone participle is the past tense after all: its noun waits for a verb since another clause came between, and no other verb
    /// that could be the noun's follows ("The bridge, which was built in 1931, collapsed").
    pub(super) fn tells(&self, at: usize, verb: &Verb) -> bool {
        if verb.end - verb.first > 1 {
            return false;
        }
        let by = matches!(self.after(at).map(|i| &self.chunks[i]), Some(Chunk::Preposition(t)) if self.doc.lemma(*t) == "by");
        let later = self.chunks[at + 1..]
            .iter()
            .take(HOST_REACH)
            .take_while(|c| !matches!(c, Chunk::Comma(_) | Chunk::Break(_) | Chunk::Coordinator(_)));
        let waits = self.before(at).is_some_and(|before| match self.chunks[before] {
            Chunk::Comma(_) => self.interrupted(before),
            _ => self.host(before).is_some(),
        });
        waits && !by && !later.filter_map(Chunk::verb).any(|v| v.finite)
    }

    /// Whether a relative clause between commas ends at this one, and the noun it tells of has no verb yet.
    fn interrupted(&self, comma: usize) -> bool {
        let Some(frame) = self.recent().find(|f| f.kind == FrameKind::Relative) else { return false };
        let opened = frame.first > 0 && matches!(self.chunks[frame.first - 1], Chunk::Comma(_));
        let waits =
            |f: &&Frame| f.kind == FrameKind::Finite && f.verb > frame.verb || f.subject == frame.subject && f.kind == FrameKind::Finite;
        opened
            && frame.end <= comma
            && comma - frame.end < 4
            && frame.subject.is_some()
            && !self.recent().any(|f| waits(&f))
            && !self.recent().any(|f| f.object == frame.subject)
    }

    /// Subject of the clause that a verb without one is coordinated with.
    fn shared_subject(&self) -> Option<usize> {
        self.recent().find(|f| f.kind != FrameKind::Infinitive || f.subject.is_some()).and_then(|f| f.subject)
    }

    /// Whether a reporting verb is followed by who reports: `"...," said the minister`.
    fn inverted(&self, at: usize, verb: &Verb) -> bool {
        is_reporting(self.doc.lemma(verb.head)) && matches!(self.after(at).map(|i| &self.chunks[i]), Some(Chunk::Noun(_)))
    }

    /// Subject of "bribing" in "accused the banker of bribing a judge": the object after "of", "from", "as" ..., else the subject.
    fn governed_subject(&self, preposition: &str) -> Option<usize> {
        let parent = self.frames.last()?;
        let object = parent.object.filter(|_| matches!(preposition, "of" | "from" | "for" | "into" | "with" | "as"));
        object.or(parent.subject)
    }

    /// Subject of an infinitive: the object of a verb of ordering or letting, else the subject of the clause it hangs on.
    fn controller(&self, before: Option<usize>) -> Option<usize> {
        // "Minister to visit flooded valley": a headline without a clause to hang on.
        let Some(parent) = self.frames.last() else { return before.filter(|&i| self.chunks[i].noun().is_some()) };
        let verb = self.chunks[parent.verb].verb()?;
        let controlled = parent.object.filter(|&o| Some(o) == before && hands_on(self.doc.lemma(verb.head)));
        controlled.or(parent.subject)
    }

    fn finite_subject(&self) -> Option<usize> {
        let frame = self.recent().find(|f| f.kind == FrameKind::Finite).or(self.frames.last())?;
        frame.subject
    }
}

/// Verbs whose object does what the infinitive says: "ordered him to leave".
fn hands_on(lemma: &str) -> bool {
    static VERBS: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/object_control.txt")));
    VERBS.contains(lemma)
}

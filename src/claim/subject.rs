//! Whose verb it is: the subject of a clause, and what the clause hangs on.

use std::sync::LazyLock;

use super::attribution::is_reporting;
use super::chunk::{Chunk, Noun, Verb};
use super::frame::{Frame, FrameKind, Reader, Times};
use super::right::names;
use crate::lexicon;
use crate::lexicon::bare::{Bare, takes_bare};
use crate::lexicon::inflect::is_only_past;
use crate::lexicon::number::Lexeme;
use crate::text::{Pos, VerbForm};

/// Most chunks between a noun and its verb that a clause of its own may take.
const HOST_REACH: usize = 12;

impl<T: Times> Reader<'_, '_, T> {
    /// Kind, subject, parent frame and first chunk of the clause whose verb stands at `at`.
    pub(super) fn subject(&self, at: usize, verb: &Verb, finite: bool) -> (FrameKind, Option<usize>, Option<usize>, Option<usize>) {
        let before = self.before(at);
        let last = self.frames.len().checked_sub(1);
        if let Some(noun) = before.filter(|&noun| noun > 0 && self.is_bare_clause(noun - 1, noun)) {
            let parent = self.frames.iter().rposition(|f| f.verb + 1 == noun);
            let kind = if verb.form == VerbForm::Base { FrameKind::Infinitive } else { FrameKind::Participle };
            return (kind, Some(noun), parent, Some(noun));
        }
        if verb.infinitive {
            return (FrameKind::Infinitive, self.controller(before), last, None);
        }
        if !finite {
            return match before.map(|i| &self.chunks[i]) {
                // "downplayed the unrest, saying ...": a thing says nothing, its clause's subject does.
                Some(Chunk::Noun(n))
                    if verb.form == VerbForm::Gerund
                        && self.frames.last().is_some_and(|f| f.object == before && f.subject.is_some())
                        && self.is_mute(verb, n) =>
                {
                    (FrameKind::Participle, self.finite_subject(), last, None)
                }
                Some(Chunk::Noun(_)) => (FrameKind::Participle, before, last, before),
                Some(Chunk::Preposition(t) | Chunk::Subordinator(t)) => {
                    (FrameKind::Participle, self.governed_subject(self.doc.lemma(*t)), last, None)
                }
                // "The telescope, launched in 2019, detected water": no verb has come yet that it could go with.
                Some(Chunk::Comma(_)) if !self.frames.iter().any(|f| f.kind != FrameKind::Participle) => {
                    let noun = before.and_then(|comma| comma.checked_sub(1)).filter(|&i| self.chunks[i].noun().is_some());
                    (FrameKind::Participle, noun.map(|i| self.phrase_start(i)).or_else(|| self.finite_subject()), last, None)
                }
                _ => (FrameKind::Participle, self.finite_subject(), last, None),
            };
        }
        if let Some(host) = before.and_then(|i| self.host(i)) {
            return (FrameKind::Finite, Some(host), None, Some(host));
        }
        match before.map(|i| (i, &self.chunks[i])) {
            Some((i, Chunk::Relative(_))) => (FrameKind::Relative, self.antecedent(i, verb), last, Some(i)),
            Some((_, Chunk::Noun(_))) if self.is_postmodifier(at, verb) => (FrameKind::Participle, before, last, before),
            Some((i, Chunk::Noun(_))) => {
                let subject = self.phrase_start(i);
                (FrameKind::Finite, Some(subject), last, Some(subject))
            }
            Some((i, Chunk::Comma(_))) => {
                let subject = self.subject_before_comma(i);
                let shared = subject.is_none() && i + 1 == at && !self.inverted(at, verb);
                let shared = self.coordinate(verb).filter(|_| shared).and_then(|f| f.subject);
                (FrameKind::Finite, subject.or(shared), None, subject)
            }
            Some((_, Chunk::Coordinator(_))) => {
                let shared = self.coordinate(verb);
                (shared.map_or(FrameKind::Finite, |f| f.kind), shared.and_then(|f| f.subject), last, None)
            }
            _ => (FrameKind::Finite, None, last, None),
        }
    }

    /// "a fire started by a spark destroyed ...": a past form right after a noun, with another finite verb to come, is a participle.
    fn is_postmodifier(&self, at: usize, verb: &Verb) -> bool {
        let lone = verb.end - verb.first == 1 && matches!(verb.form, VerbForm::Past | VerbForm::Participle);
        if !lone || is_only_past(self.doc.written(verb.head)) {
            return false;
        }
        // What is done to a noun is followed by no object: "police arrested him on claims he robbed ...".
        let object = match self.after(at).map(|i| &self.chunks[i]) {
            Some(Chunk::Noun(n)) => n.pronoun || self.doc.tokens[n.first].pos == Pos::Determiner,
            _ => false,
        };
        // "Firefighters said as many as 20 people had fled": what follows is what they said.
        let follows = self.after(at).map(|i| &self.chunks[i]);
        if is_reporting(self.doc.lexeme(verb.head)) && matches!(follows, Some(Chunk::Noun(_) | Chunk::Subordinator(_))) {
            return false;
        }
        if self.frames.last().is_some_and(|f| f.object == self.before(at) && f.object.is_some() && !self.reports(f)) {
            return true;
        }
        if object && !names(self.doc.lemma(verb.head)) {
            return false;
        }
        let by = matches!(self.after(at).map(|i| &self.chunks[i]), Some(Chunk::Preposition(t)) if self.doc.lemma(*t) == "by");
        let mut more = self.chunks.iter().enumerate().skip(at + 1).take(8).take_while(|(_, c)| {
            !matches!(c, Chunk::Comma(_) | Chunk::Coordinator(_) | Chunk::Subordinator(_) | Chunk::Relative(_) | Chunk::Break(_))
        });
        // "Tomas watched his brother fall": a bare verb is none of the clause's own.
        let finite_follows = more.any(|(i, c)| c.verb().is_some_and(|v| v.finite) && !self.is_bare_clause(i.wrapping_sub(2), i - 1));
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
    fn antecedent(&self, relative: usize, verb: &Verb) -> Option<usize> {
        let before =
            (0..relative).rev().take(3).find(|&i| !matches!(self.chunks[i], Chunk::Comma(_) | Chunk::Preposition(_) | Chunk::Other(_)))?;
        self.told_of(before).map(|noun| self.over_place(noun, relative, verb))
    }

    /// "pupils from Tarnow who were returning", "a crash in Lomar, which left four dead": no place is "who", and what happened in a place did the
    /// rest of it too.
    fn over_place(&self, place: usize, relative: usize, verb: &Verb) -> usize {
        let Chunk::Relative(token) = self.chunks[relative] else { return place };
        let (Some(Chunk::Noun(name)), Some(Chunk::Preposition(_)), Some(Chunk::Noun(noun))) =
            (self.chunks.get(place), place.checked_sub(1).map(|i| &self.chunks[i]), place.checked_sub(2).map(|i| &self.chunks[i]))
        else {
            return place;
        };
        let proper = self.doc.tokens[name.head].pos == Pos::ProperNoun;
        let lemma = self.doc.lemma(noun.head);
        let over = match self.doc.lower(token) {
            "who" => lexicon::is_person(lemma) && proper && !lexicon::is_given_name(self.doc.lower(name.first)),
            "which" => self.times.is_place(name.head) && lexicon::is_event_noun(lemma) && verb.form == VerbForm::Past && !verb.copula,
            _ => false,
        };
        if over { place - 2 } else { place }
    }

    /// The subject before ", who was 43, said" or ", a surgeon, said": the noun before the comma that opened the insertion.
    fn subject_before_comma(&self, comma: usize) -> Option<usize> {
        let opening = (0..comma)
            .rev()
            .take(16)
            .find(|&i| matches!(self.chunks[i], Chunk::Comma(_)) && i.checked_sub(1).is_some_and(|b| self.told_of(b).is_some()));
        let noun = |i: usize| self.told_of(i).map(|noun| self.phrase_start(noun));
        if let Some(opening) = opening {
            let inserted = &self.chunks[opening + 1..comma];
            // ", the conductor who led it for years," tells of the noun as ", who led it," does.
            let told = inserted.iter().take(4).take_while(|c| c.verb().is_none()).any(|c| matches!(c, Chunk::Relative(_)));
            let own_clause = inserted.iter().filter_map(Chunk::verb).any(|v| v.finite) && !told;
            if !own_clause {
                return noun(opening - 1);
            }
        }
        comma.checked_sub(1).and_then(noun).filter(|&i| !self.frames.last().is_some_and(|f| f.end > i && f.kind == FrameKind::Finite))
    }

    /// The noun at a chunk; of a participle right after its noun ("the women killed, who were sisters"), that noun.
    fn told_of(&self, at: usize) -> Option<usize> {
        match &self.chunks[at] {
            Chunk::Noun(_) => Some(at),
            Chunk::Verb(v) if !v.finite || v.form == VerbForm::Past => {
                let frame = self.recent().find(|f| f.verb == at && f.kind == FrameKind::Participle)?;
                frame.subject.filter(|&s| s + 1 == at)
            }
            _ => None,
        }
    }

    /// The noun that a clause between it and its verb tells of, when the verb after chunk `before` is the noun's own: "the man who stole the
    /// painting lived in Tarnow", "a fire started by a cigarette destroyed the barn".
    fn host(&self, before: usize) -> Option<usize> {
        let apart = |c: &Chunk| {
            matches!(c, Chunk::Comma(_) | Chunk::Coordinator(_) | Chunk::Subordinator(_) | Chunk::Relative(_) | Chunk::Break(_))
        };
        let ends_noun = matches!(self.chunks[before], Chunk::Noun(_) | Chunk::Verb(_) | Chunk::Adjective(..));
        let start = before.saturating_sub(HOST_REACH);
        let last = (start..=before).rev().find(|&i| apart(&self.chunks[i])).map_or(start, |i| i + 1);
        // The nearest clause that tells of a noun right before it, over what hangs on it ("who fled after seeing his brother fall").
        let opens = |f: &&Frame| match f.kind {
            FrameKind::Relative => true,
            FrameKind::Participle => {
                f.subject.is_some_and(|s| s + 1 == f.verb || s + 2 == f.verb && matches!(self.chunks[s + 1], Chunk::Comma(_)))
            }
            _ => false,
        };
        let frame = self.recent().take_while(|f| f.verb >= last).find(opens)?;
        let noun = frame.subject.filter(|&s| s < frame.verb && frame.verb <= before)?;
        let taken = |f: &Frame| {
            let object = f.object == Some(noun) && !self.reports(f);
            f.kind == FrameKind::Finite && (f.subject == Some(noun) || object || f.attached.iter().any(|a| a.noun == noun))
        };
        let clause = self.reports(frame) && !self.recent().any(|f| f.is_bare() && frame.object == f.subject);
        (!clause && ends_noun && !self.recent().any(taken)).then(|| self.phrase_start(noun))
    }

    /// Whether a verb says something and the noun before it can be no one's who does.
    fn is_mute(&self, verb: &Verb, noun: &Noun) -> bool {
        let lemma = self.doc.lemma(noun.head);
        let speaks = self.doc.tokens[noun.head].pos != Pos::Noun || lexicon::is_speaker(lemma);
        is_reporting(self.doc.lexeme(verb.head)) && !speaks
    }

    /// Whether the clause's verb can be followed by what someone says.
    pub(super) fn reports(&self, frame: &Frame) -> bool {
        self.chunks[frame.verb].verb().is_some_and(|v| is_reporting(self.doc.lexeme(v.head)))
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
        let inserted = |f: &&Frame| matches!(f.kind, FrameKind::Relative | FrameKind::Participle);
        let Some(frame) = self.recent().find(inserted) else { return false };
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

    /// The clause that a verb without a subject is coordinated with, and whose subject it shares: the nearest whose subject has the verb's
    /// number, else the nearest. An infinitive that nobody is told to do has no subject to share.
    fn coordinate(&self, verb: &Verb) -> Option<&Frame> {
        let clauses = || self.recent().filter(|f| f.kind != FrameKind::Infinitive || f.subject.is_some());
        clauses().find(|f| self.agrees(verb, f)).or_else(|| clauses().next())
    }

    /// Whether the verb's number can be that of the clause's subject: "Investigators believe the fire was lit, but have no proof".
    fn agrees(&self, verb: &Verb, frame: &Frame) -> bool {
        let Some(noun) = frame.subject.and_then(|s| self.chunks[s].noun()) else { return true };
        let word = self.doc.word(noun.head);
        let known = matches!(self.doc.tokens[noun.head].pos, Pos::Noun | Pos::Pronoun);
        let plural = !noun.conjuncts.is_empty()
            || matches!(word, "they" | "we" | "you" | "I" | "people" | "police" | "those" | "these")
            || !noun.pronoun && self.doc.is_plural(noun.head);
        match self.doc.word(verb.first) {
            "have" | "are" | "were" | "do" => plural || !known,
            "has" | "is" | "was" | "does" => !plural || !known || word == "I",
            _ => true,
        }
    }

    /// Whether a reporting verb is followed by who reports: `"...," said the minister`.
    fn inverted(&self, at: usize, verb: &Verb) -> bool {
        is_reporting(self.doc.lexeme(verb.head)) && matches!(self.after(at).map(|i| &self.chunks[i]), Some(Chunk::Noun(_)))
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

    /// Whether the noun after the verb at `above` is the subject of a bare verb right after it: "saw him fall", "had the house searched".
    pub(super) fn is_bare_clause(&self, above: usize, noun: usize) -> bool {
        let (Some(above), Chunk::Noun(noun), Some(below)) =
            (self.chunks.get(above).and_then(Chunk::verb), &self.chunks[noun], self.chunks.get(noun + 1).and_then(Chunk::verb))
        else {
            return false;
        };
        let takes = |form| takes_bare(Lexeme { word: self.doc.lower(above.head), number: self.doc.number(above.head) }, form);
        if below.infinitive || below.first != below.head || below.copula {
            return false;
        }
        match below.form {
            VerbForm::Past | VerbForm::Participle => takes(Bare::Done),
            VerbForm::Base => takes(Bare::Base) && !self.is_said(above, noun),
            _ => false,
        }
    }

    /// Whether what follows a verb that also reports can be a clause with a subject: "they feel prices rise", "she saw they left".
    fn is_said(&self, above: &Verb, noun: &Noun) -> bool {
        let word = self.doc.word(noun.head);
        let subject = noun.pronoun && matches!(word, "he" | "she" | "they" | "we" | "I" | "who");
        let plural = !noun.pronoun && above.form != VerbForm::Past && self.doc.is_plural(noun.head);
        is_reporting(self.doc.lexeme(above.head)) && (subject || plural)
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

//! What stands with a verb: object, complement, phrases attached by prepositions, times, and the phrases that lead a clause in.

use super::attribution::is_reporting;
use super::chunk::{Chunk, Noun, Verb, is_particle, takes_place};
use super::facet::is_period;
use super::frame::{Attached, Frame, FrameKind, Reader, Times};
use super::phrase::is_score;
use crate::lexicon::inflect::is_only_past;
use crate::lexicon::number::group;
use crate::text::{Pos, VerbForm};

impl<T: Times> Reader<'_, '_, T> {
    /// Object, complement and attached phrases to the right of the verb.
    pub(super) fn read_right(&self, frame: &mut Frame, verb: &Verb) {
        let particle = is_particle(self.doc, self.chunks, frame.verb) && matches!(self.chunks[frame.verb + 1], Chunk::Preposition(_));
        let Some(next) = self.after(frame.verb + usize::from(particle)) else { return };
        let mut at = next;
        match &self.chunks[next] {
            Chunk::Noun(noun) if self.is_adverbial(noun) => {}
            Chunk::Noun(noun) if takes_place(self.doc, verb, noun) => at = next + 1,
            Chunk::Noun(noun)
                if !self.times.is_time(noun.head)
                    && (self.is_inside(frame, verb)
                        || self.is_bare_clause(frame.verb, next)
                        || self.is_told_more(frame, verb, next)
                        || !self.opens_clause(next)) =>
            {
                if verb.copula {
                    frame.complement = Some(next);
                } else {
                    frame.object = Some(next);
                }
                at = self.past(next);
                at = self.read_second(frame, verb, at);
            }
            // "is unclear", "pleaded not guilty", "escaped unhurt"
            Chunk::Adjective(..) if !matches!(self.chunks.get(next + 1), Some(Chunk::Verb(v)) if v.form == VerbForm::Gerund) => {
                frame.complement = Some(next);
                at = next + 1;
            }
            _ => {}
        }
        frame.end = self.read_attached(frame, at);
    }

    /// What follows the object: a second object ("gave the students a prize"), or what the object is called or found to be.
    fn read_second(&self, frame: &mut Frame, verb: &Verb, at: usize) -> usize {
        let (Some(first), false) = (frame.object, verb.copula) else { return at };
        match self.chunks.get(at) {
            Some(Chunk::Noun(second)) if !self.times.is_time(second.head) && !self.is_adverbial(second) && !self.opens_clause(at) => {
                if names(self.doc.lemma(verb.head)) {
                    frame.complement = Some(at);
                } else {
                    frame.object = Some(at);
                    frame.attached.push(Attached { preposition: None, noun: first });
                }
                self.past(at)
            }
            Some(Chunk::Adjective(..)) => {
                frame.complement = Some(at);
                at + 1
            }
            _ => at,
        }
    }

    /// Whether the clause tells of a noun that still waits for its own verb, so that a noun and a finite verb after it are no clause: "the firm
    /// that makes the pumps has closed".
    fn is_inside(&self, frame: &Frame, verb: &Verb) -> bool {
        let Some(noun) = frame.subject.filter(|_| frame.kind == FrameKind::Relative) else { return false };
        let waits = |f: &Frame| f.object == Some(noun) || f.complement == Some(noun) || f.attached.iter().any(|a| a.noun == noun);
        let comma = matches!(self.chunks.get(frame.first.wrapping_sub(1)), Some(Chunk::Comma(_)));
        !comma && !self.recent().any(waits) && !is_reporting(self.doc.lexeme(verb.head))
    }

    /// "formed a sales force dedicated to computers": after a verb that takes no clause, a lone participle with a phrase tells more of the object.
    fn is_told_more(&self, frame: &Frame, verb: &Verb, object: usize) -> bool {
        let joins = |t: usize| !matches!(self.doc.lemma(t), "that" | "whether");
        let Some(below) = self.chunks.get(self.past(object)).and_then(Chunk::verb) else { return false };
        let after = self.chunks.get(self.past(object) + 1);
        let phrase = matches!(after, Some(Chunk::Preposition(_)))
            || matches!(after, Some(Chunk::Other(t)) if self.doc.tokens[*t].pos == Pos::Adverb);
        let lone = below.first == below.head && below.form == VerbForm::Past && !is_only_past(self.doc.written(below.head));
        let pronoun = self.chunks[object].noun().is_some_and(|n| n.pronoun);
        let transitive = !is_reporting(self.doc.lexeme(verb.head)) && !verb.copula && !frame.mark.is_some_and(joins);
        transitive && lone && phrase && !pronoun
    }

    /// Nouns that say how often or how far off rather than whom: "stabbed several times", "struck 150 miles west of Oslo".
    fn is_adverbial(&self, noun: &Noun) -> bool {
        let told = self.doc.number(noun.first).is_in(group::RATES) || self.doc.number(noun.head).is_in(group::RATES);
        let offset = self.doc.tokens[noun.head].pos == Pos::Noun && self.times.is_offset(noun.head);
        if offset || !told {
            return offset || is_score(self.doc.word(noun.head));
        }
        let times = self.doc.word(noun.head) == "times" && noun.first < noun.head && noun.possessor.is_none();
        let articled = self.doc.word(noun.first) == "the";
        // "8,000 samples a night", "died aged 88", "five pence a head"
        let rate = matches!(self.doc.word(noun.first), "a" | "an" | "each" | "every" | "per") && noun.first + 1 == noun.head;
        let each = rate && (is_period(self.doc.word(noun.head)) || self.times.goes_on(noun.head));
        let aged = self.doc.word(noun.first) == "aged";
        // "dismissed this season"
        let near = matches!(self.doc.lower(noun.first), "this" | "last" | "next" | "each" | "every") && noun.first + 1 == noun.head;
        let season = near && is_period(self.doc.word(noun.head));
        times && !articled || each || season || aged || is_score(self.doc.word(noun.head))
    }

    /// Whether the verb is one after which "as" says what its object is held to be.
    fn regards(&self, frame: &Frame) -> bool {
        let verb = self.chunks[frame.verb].verb().map(|v| self.doc.lemma(v.head));
        frame.complement.is_none() && verb.is_some_and(is_regarding)
    }

    /// The frame before that "as suspicious" after this one belongs to: "treat a fire which destroyed a shop as suspicious".
    pub(super) fn regarding(&self, frame: &Frame) -> Option<usize> {
        match (self.chunks.get(frame.end), self.chunks.get(frame.end + 1)) {
            (Some(Chunk::Preposition(t)), Some(Chunk::Adjective(..))) if self.doc.lemma(*t) == "as" => {
                let nearest = self.recent().position(|f| self.regards(f))?;
                self.frames.len().checked_sub(nearest + 1)
            }
            _ => None,
        }
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
                    // "treated as potentially suspicious"
                    Some(Chunk::Adjective(..)) if self.doc.lemma(*token) == "as" && self.regards(frame) => {
                        frame.complement = Some(at + 1);
                        at += 2;
                    }
                    _ => break,
                },
                Chunk::Noun(noun) if self.times.goes_on(noun.head) => at += 1,
                Chunk::Noun(noun) if self.times.is_time(noun.head) || self.is_adverbial(noun) => {
                    frame.attached.push(Attached { preposition: None, noun: at });
                    at += 1;
                    // "150 miles [west of Oslo]" is told with the miles.
                    while self.chunks.get(at).is_some_and(|c| self.times.is_offset(c.tokens().0)) {
                        at += 1;
                    }
                }
                Chunk::Other(token) if self.doc.tokens[*token].pos != Pos::Punctuation => at += 1,
                Chunk::Comma(_) if self.adjunct_follows(at + 1) => at += 1,
                Chunk::Coordinator(_) if self.phrase_joined(at + 1) => at += 1,
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
            Some(Chunk::Noun(noun)) => self.times.is_time(noun.head) || self.is_adverbial(noun),
            // ", first to a barn"
            Some(Chunk::Other(token)) if self.doc.tokens[*token].pos == Pos::Adverb => {
                matches!((self.chunks.get(at + 1), self.chunks.get(at + 2)), (Some(Chunk::Preposition(_)), Some(Chunk::Noun(_))))
            }
            _ => false,
        }
    }

    /// "to a barn and then to a town hall": another phrase of the same verb, with nothing after it that it could be the start of.
    fn phrase_joined(&self, at: usize) -> bool {
        let at = at + usize::from(matches!(self.chunks.get(at), Some(Chunk::Other(t)) if self.doc.tokens[*t].pos == Pos::Adverb));
        let phrase =
            matches!((self.chunks.get(at), self.chunks.get(at + 1)), (Some(Chunk::Preposition(_)), Some(Chunk::Noun(n))) if !n.pronoun);
        let after = if phrase { self.chunks.get(self.past(at + 1)) } else { None };
        let ends = match after {
            None => true,
            Some(Chunk::Comma(_) | Chunk::Break(_) | Chunk::Other(_) | Chunk::Preposition(_) | Chunk::Subordinator(_)) => true,
            Some(Chunk::Noun(noun)) => self.times.is_time(noun.head),
            _ => false,
        };
        phrase && ends
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
    pub(super) fn read_leading(&self, frame: &mut Frame) {
        let start = self.read;
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
}

/// Verbs whose object is held to be what "as" says.
fn is_regarding(lemma: &str) -> bool {
    matches!(
        lemma,
        "treat"
            | "describe"
            | "regard"
            | "see"
            | "view"
            | "characterize"
            | "characterise"
            | "class"
            | "classify"
            | "label"
            | "dismiss"
            | "denounce"
            | "condemn"
            | "depict"
            | "portray"
            | "brand"
            | "perceive"
            | "reject"
            | "praise"
            | "hail"
            | "rate"
    )
}

/// Verbs after whose object stands what it is called or made: "called the tax a disaster", "elected her chairman".
pub(super) fn names(lemma: &str) -> bool {
    matches!(
        lemma,
        "call"
            | "name"
            | "elect"
            | "appoint"
            | "declare"
            | "brand"
            | "label"
            | "dub"
            | "consider"
            | "deem"
            | "crown"
            | "designate"
            | "proclaim"
            | "term"
            | "title"
            | "nickname"
    )
}

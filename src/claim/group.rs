//! Verb groups: auxiliaries, adverbs, the verb, and verbs chained to it by "to".

use smallvec::SmallVec;

use super::chunk::{Chunk, Verb, adverbial, is_quote_mark, modifies_noun, starts_infinitive};
use crate::lexicon::modality::cue;
use crate::text::{Document, Pos, VerbForm};

/// Reads a verb group that starts here.
pub(super) fn verb_group(doc: &Document<'_>, first: usize, end: usize) -> (Chunk, usize) {
    let mut group = Group { doc, end, at: first, verbs: SmallVec::new(), auxiliaries: SmallVec::new(), infinitive: false };
    group.infinitive = doc.lemma(first) == "to";
    group.read();
    let chunk = group.finish(first);
    let next = chunk.end;
    (Chunk::Verb(chunk), next)
}

struct Group<'d, 't> {
    doc: &'d Document<'t>,
    end: usize,
    at: usize,
    verbs: SmallVec<[usize; 4]>,
    auxiliaries: SmallVec<[usize; 4]>,
    infinitive: bool,
}

impl Group<'_, '_> {
    fn read(&mut self) {
        let mut at = self.at;
        while at < self.end {
            match self.doc.tokens[at].pos {
                Pos::Auxiliary if self.verbs.is_empty() || self.after_to(at) => self.auxiliaries.push(at),
                Pos::Verb(_) if self.verbs.is_empty() || self.after_to(at) => self.verbs.push(at),
                Pos::Particle if self.doc.lemma(at) == "to" && (self.verbs.is_empty() || starts_infinitive(self.doc, at, self.end)) => {}
                Pos::Particle if matches!(self.doc.lemma(at), "not" | "n't") && (self.verbs.is_empty() || self.more_follows(at)) => {}
                Pos::Adverb if self.more_follows(at) => {}
                Pos::Punctuation if is_quote_mark(self.doc, at) && self.more_follows(at) => {}
                _ if self.verbs.is_empty() && adverbial(self.doc, at, self.end) => at += 1,
                Pos::Adjective | Pos::Adverb | Pos::Preposition if self.predicts(at) => {}
                _ => break,
            }
            at += 1;
        }
        self.at = at;
    }

    /// Whether an adjective after "be" only says how the infinitive after it holds: "is likely to close", "was unable to land".
    fn predicts(&self, at: usize) -> bool {
        let copula = self.verbs.is_empty() && self.auxiliaries.last().is_some_and(|&a| self.doc.lemma(a) == "be");
        copula
            && at + 1 < self.end
            && starts_infinitive(self.doc, at + 1, self.end)
            && cue([self.doc.word(at), "to"].into_iter()).is_some_and(|(length, _)| length == 2)
    }

    /// Whether the chain goes on over "to" right before this token.
    fn after_to(&self, at: usize) -> bool {
        (self.at..at)
            .rev()
            .find(|&t| self.doc.tokens[t].pos != Pos::Adverb)
            .is_some_and(|t| self.doc.lemma(t) == "to" && self.doc.tokens[t].pos == Pos::Particle)
            || self.verbs.is_empty()
            || self.auxiliaries.last().is_some_and(|&a| self.verbs.last().is_some_and(|&v| a > v))
    }

    fn more_follows(&self, at: usize) -> bool {
        let next = (at + 1..self.end.min(at + 4)).find(|&t| self.doc.tokens[t].pos != Pos::Adverb && !is_quote_mark(self.doc, t));
        next.is_some_and(|t| match self.doc.tokens[t].pos {
            Pos::Verb(_) | Pos::Auxiliary => (self.verbs.is_empty() || self.after_to(t)) && !modifies_noun(self.doc, t, self.end),
            Pos::Particle => matches!(self.doc.lemma(t), "not" | "n't") || starts_infinitive(self.doc, t, self.end),
            _ => false,
        })
    }

    fn finish(self, first: usize) -> Verb {
        let doc = self.doc;
        let head = self.verbs.last().or(self.auxiliaries.last()).copied().unwrap_or(first);
        let form = match doc.tokens[head].pos {
            Pos::Verb(VerbForm::Participle) if self.auxiliaries.is_empty() && tells(doc, first, self.at, self.end) => VerbForm::Past,
            Pos::Verb(form) => form,
            _ => VerbForm::Third,
        };
        let last_aux = self.auxiliaries.iter().rfind(|&&a| a < head).copied();
        let passive = form == VerbForm::Participle && last_aux.is_none_or(|a| matches!(doc.lemma(a), "be" | "get"));
        let told = form == VerbForm::Past || self.verbs.first().is_some_and(|&v| is_finite(doc, v));
        // "accused of having passed secrets", "after being told": no clause of its own.
        let gerund = self.auxiliaries.first().is_some_and(|&a| matches!(doc.word(a), "having" | "being" | "Having" | "Being"));
        let form = if gerund { VerbForm::Gerund } else { form };
        let finite = !self.infinitive && !gerund && (!self.auxiliaries.is_empty() || told);
        let copula = self.verbs.is_empty() || is_copular(doc.lemma(head));
        Verb { first, end: self.at, head, passive, finite, infinitive: self.infinitive, form, copula }
    }
}

/// Whether a lone participle after a noun must be the past tense, by what follows: a clause with "that", or an object ("Adler claimed the
/// letter was forged"). A participle that tells more of its noun takes neither.
fn tells(doc: &Document<'_>, first: usize, end: usize, sentence: usize) -> bool {
    let noun = first > 0 && matches!(doc.tokens[first - 1].pos, Pos::Noun | Pos::ProperNoun | Pos::Pronoun | Pos::Adverb);
    let object = end < sentence && matches!(doc.tokens[end].pos, Pos::Determiner | Pos::Pronoun | Pos::ProperNoun | Pos::Subordinator);
    let clause = end < sentence && matches!(doc.word(end), "that" | "whether" | "if" | "how" | "why");
    // "given", "taken", "thrown" are no past tense; "that" may also tell more of a thing seen.
    let past = !doc.word(end - 1).ends_with(['n', 'g']);
    noun && past && (clause || object && doc.tokens[end].pos != Pos::Subordinator) && !is_relative_object(doc, end)
}

/// "the man found who ...": what follows begins a clause of its own.
fn is_relative_object(doc: &Document<'_>, at: usize) -> bool {
    matches!(doc.word(at), "who" | "which" | "whom" | "whose")
}

fn is_finite(doc: &Document<'_>, verb: usize) -> bool {
    matches!(doc.tokens[verb].pos, Pos::Verb(VerbForm::Past | VerbForm::Third | VerbForm::Base))
}

fn is_copular(lemma: &str) -> bool {
    matches!(lemma, "be" | "become" | "remain" | "seem" | "appear" | "stay" | "look")
}

//! What pairs of tags cannot know, put right after the cheapest tags are chosen.

use super::Document;
use super::state::{State as S, States};
use super::tagger::{Tagger, bounds, finite};
use crate::lexicon::bare::{Bare, takes_bare};
use crate::lexicon::number::group;
use crate::lexicon::{is_given_name, names_person};

/// How many tokens a noun phrase is looked back through for the verb before it.
const PHRASE: usize = 6;

/// How many tokens of a clause are looked through for its verb.
const CLAUSE: usize = 16;

/// What a bare verb can be.
const BARE: States = States::of(&[S::Vbg, S::Vb]);

/// What a noun can be.
const NOUNS: States = States::of(&[S::Nn, S::Nns]);

/// What a verb can be that was taken for one.
const VERBS: States = States::of(&[S::Vb, S::Vbp, S::Vbz]);

/// What helps a verb, and the adverbs after it.
const HELPERS: States = States::of(&[S::Hv, S::Be, S::Md, S::Do, S::RbHave, S::RbBe, S::RbModal]);

impl Tagger<'_> {
    /// Puts right what pairs of tags cannot know: past and participle over a distance.
    pub(super) fn mend(&mut self, doc: &Document<'_>, first: usize) {
        for at in 0..self.states.len() {
            if !self.may_mend(at, doc, first) {
                continue;
            }
            match self.states[at] {
                S::Vbn | S::Vbd => {
                    let helped = self.helped(at);
                    if self.states[at] == S::Vbn && !helped && (self.lacks_verb(at, doc, first) || self.has_object(at, doc, first)) {
                        self.states[at] = S::Vbd;
                    } else if self.states[at] == S::Vbd
                        && (helped
                            || self.reduced(at, doc, first)
                            || self.apposed(at)
                            || self.told_more(at)
                            || self.set_off(at, doc, first))
                    {
                        self.states[at] = S::Vbn;
                    }
                }
                S::Nn | S::Nns if at > 1 => self.mend_bare(at, doc, first),
                S::Dt if at > 0 => self.mend_afloat(at, doc, first),
                S::In => self.mend_condition(at, doc, first),
                S::Vb if at > 0 && self.states[at - 1] == S::To => self.mend_title(at, doc, first),
                S::Vb | S::Vbp | S::Vbz if at > 0 => {
                    self.mend_object(at, doc, first);
                    self.mend_singular(at, doc, first);
                    if self.states[at] == S::Vbz {
                        self.mend_compound(at, doc, first);
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether one of the rules may have something to say of the token; most tokens are told off here, without a branch for each kind.
    #[inline]
    fn may_mend(&self, at: usize, doc: &Document<'_>, first: usize) -> bool {
        let (state, can) = (self.states[at], self.sets[at]);
        let past = (state == S::Vbn) | (state == S::Vbd);
        let noun = NOUNS.has(state) & can.meets(BARE);
        let verb = VERBS.has(state) & can.meets(NOUNS);
        let determiner = (state == S::Dt) & (at > 0) && HELPERS.has(self.states[at - 1]);
        let condition = (state == S::In) & doc.number(first + at).is_in(group::CONDITIONS);
        past & can.has(S::Vbn) & can.has(S::Vbd) | noun | verb | determiner | condition
    }

    /// Whether an auxiliary stands before, with only adverbs between.
    fn helped(&self, at: usize) -> bool {
        let before = self.states[..at].iter().rev().take(4).find(|s| !matches!(s, S::Rb | S::RbBe | S::RbHave | S::RbModal));
        matches!(before, Some(S::Be | S::Hv))
    }

    /// Whether the clause that the verb at `at` stands in has no finite verb before or after it: "Gunmen [killed] five people".
    fn lacks_verb(&self, at: usize, doc: &Document<'_>, first: usize) -> bool {
        // "twenty sailors (12 of them hurt) surrendered": what stands before the brackets.
        let end = match at.checked_sub(1).map(|i| self.states[i]) {
            Some(S::Mark) if matches!(doc.word(first + at - 1), ")" | "]") => {
                self.states[..at].iter().rev().take(20).position(|s| *s == S::Open).map_or(at, |n| at - 1 - n)
            }
            _ => at,
        };
        let subject = end > 0 && matches!(self.states[end - 1], S::Nn | S::Nns | S::Nnp | S::Prp | S::Wdt | S::Wp | S::Rb);
        let by = self.states.get(at + 1) == Some(&S::In) && doc.word(first + at + 1) == "by";
        let before = (0..end).rev().take(12).take_while(|&i| !self.ends_clause(i, doc, first)).any(|i| self.told_at(i, doc, first));
        // What follows a comma and a closing quotation mark is another's verb: `surrendered," the navy said`.
        let rest = &self.states[at + 1..];
        let ends = |i: usize| rest[i] == S::Stop || rest[i] == S::Comma && rest.get(i + 1) == Some(&S::Close);
        // A clause that hangs on this one has a verb of its own: "after being told", not "after a crash, police say".
        let own = |i: usize| self.states[i + 1..].iter().take(10).take_while(|s| !bounds(**s)).any(|s| finite(*s) || *s == S::Vbg);
        let hangs = |i: usize| self.states[i] == S::In && self.ends_clause(i, doc, first) && doc.word(first + i) != "that" && own(i);
        let after = (0..rest.len().min(25)).take_while(|&i| !ends(i) && !hangs(at + 1 + i)).any(|i| finite(rest[i]));
        subject && !by && !before && !after
    }

    /// "the strike killed at least 14 people": an object right after it, where a participle after its noun would have none.
    fn has_object(&self, at: usize, doc: &Document<'_>, first: usize) -> bool {
        let word = |t: usize| doc.tokens[first + t].span.of(self.lower);
        let noun = at > 0 && matches!(self.states[at - 1], S::Nn | S::Nns | S::Nnp);
        let bound = matches!(self.states.get(at + 2), Some(S::Jj | S::Rb | S::In | S::Nns))
            && self.states[at + 1..].iter().take(4).any(|s| *s == S::Cd);
        let object = match self.states.get(at + 1) {
            Some(S::PrpS | S::Cd) => true,
            Some(S::Dt) => !matches!(word(at + 1), "that" | "this"),
            Some(S::In | S::Rb | S::Jj) => bound && matches!(word(at + 1), "at" | "more" | "fewer" | "nearly" | "about" | "almost"),
            _ => false,
        };
        let before = self.states[..at].iter().rev().take(12).take_while(|s| !bounds(**s)).any(|s| finite(*s));
        noun && object && !before && !is_giving(word(at))
    }

    /// "men killed in the raid were": a noun before, a preposition after, and the clause's own verb later.
    fn reduced(&self, at: usize, doc: &Document<'_>, first: usize) -> bool {
        let noun = at > 0 && matches!(self.states[at - 1], S::Nn | S::Nns | S::Nnp | S::Cd);
        let phrase = matches!(self.states.get(at + 1), Some(S::In | S::To | S::Rb));
        let rest = at + 1..self.states.len().min(at + 15);
        let later = rest.take_while(|&i| !self.ends_clause(i, doc, first)).any(|i| self.told_at(i, doc, first));
        noun && phrase && later
    }

    /// Whether the token is a finite verb; "being" and "been" are none.
    fn told_at(&self, at: usize, doc: &Document<'_>, first: usize) -> bool {
        finite(self.states[at]) && !matches!(doc.tokens[first + at].span.of(self.lower), "being" | "been" | "be" | "having")
    }

    /// Whether another clause begins at the token.
    fn ends_clause(&self, at: usize, doc: &Document<'_>, first: usize) -> bool {
        let word = || doc.tokens[first + at].span.of(self.lower);
        bounds(self.states[at])
            || self.states[at] == S::In
                && matches!(word(), "after" | "before" | "because" | "while" | "although" | "though" | "until" | "if" | "that")
    }

    /// ", led by Ana Ruiz," or ", once thought extinct, has": set off by commas from its noun, with "by" or the noun's own verb to come.
    fn set_off(&self, at: usize, doc: &Document<'_>, first: usize) -> bool {
        let before = at - usize::from(at > 1 && matches!(self.states[at - 1], S::Rb | S::Jj));
        let opened = before > 1 && self.states[before - 1] == S::Comma && matches!(self.states[before - 2], S::Nn | S::Nns | S::Nnp);
        let by = doc.tokens.get(first + at + 1).is_some_and(|t| t.span.of(self.lower) == "by");
        let rest = &self.states[at + 1..];
        let closing = rest.iter().take(14).position(|s| bounds(*s) || finite(*s)).filter(|&n| rest[n] == S::Comma);
        // An age may stand between: "named as Ana Ruiz, 52, was".
        let own = |n: usize| match rest.get(n + 1..) {
            Some([S::Cd, S::Comma, verb, ..]) => finite(*verb),
            Some([verb, ..]) => finite(*verb),
            _ => false,
        };
        let verb = closing.is_some_and(own);
        opened && (by && at + 1 < self.states.len() || verb)
    }

    /// ", the church made famous by a song, burned": between the commas of an apposition, with the verb of the noun it belongs to after the
    /// second.
    fn apposed(&self, at: usize) -> bool {
        let phrase = |s: &S| matches!(s, S::Nn | S::Nns | S::Nnp | S::Jj | S::Cd | S::Dt | S::PrpS | S::Pos);
        let noun = at > 1 && matches!(self.states[at - 1], S::Nn | S::Nns);
        let opening = self.states[..at].iter().rev().take(PHRASE).position(|s| !phrase(s)).map(|n| at - 1 - n);
        let opened = opening.is_some_and(|i| i > 0 && self.states[i] == S::Comma && matches!(self.states[i - 1], S::Nn | S::Nns | S::Nnp));
        let closing = self.states[at + 1..].iter().take(14).position(|s| bounds(*s) || finite(*s)).map(|n| at + 1 + n);
        let after = closing.filter(|&i| self.states[i] == S::Comma).and_then(|i| self.states.get(i + 1));
        noun && opened && after.is_some_and(|s| finite(*s))
    }

    /// "the women killed, who were sisters, have": a relative clause and the verb to come say that this one tells of its noun.
    fn told_more(&self, at: usize) -> bool {
        let noun = at > 0 && matches!(self.states[at - 1], S::Nn | S::Nns | S::Nnp);
        let relative = self.states.get(at + 1) == Some(&S::Comma) && matches!(self.states.get(at + 2), Some(S::Wp | S::Wdt));
        let closing = self.states[at + 1..].iter().take(20).skip(2).position(|s| *s == S::Comma).map(|n| at + 3 + n);
        noun && relative && closing.and_then(|i| self.states.get(i + 1)).is_some_and(|s| finite(*s))
    }

    /// "left interest [rates] unchanged": after a verb and a noun, what can be a plural is the object's head.
    fn mend_compound(&mut self, at: usize, doc: &Document<'_>, first: usize) {
        let word = |t: usize| doc.tokens[first + t].span.of(self.lower);
        let verb = at > 1 && self.states[at - 1] == S::Nn && matches!(self.states[at - 2], S::Vbd | S::Vbz | S::Vb);
        let says =
            || matches!(word(at - 2), "said" | "says" | "say" | "thinks" | "believes" | "hopes" | "saw" | "found" | "knows" | "means");
        let ends = matches!(self.states.get(at + 1), None | Some(S::Jj | S::In | S::To | S::Comma | S::Stop | S::Rb | S::Vbn));
        if verb && ends && self.can(at, S::Nns) && !says() {
            self.states[at] = S::Nns;
        }
    }

    /// "on [claims] he robbed", "agreements on [pay]": what stands after a preposition is no verb where it can be a noun.
    fn mend_object(&mut self, at: usize, doc: &Document<'_>, first: usize) {
        let word = || doc.tokens[first + at - 1].span.of(self.lower);
        let preposition = matches!(self.states[at - 1], S::In | S::Rp | S::Rb) && is_plain_preposition(word());
        let noun = [S::Nns, S::Nn].into_iter().find(|&s| self.can(at, s));
        let verb = || self.states[..at - 1].iter().any(|s| finite(*s));
        if let Some(noun) = noun.filter(|_| preposition && verb()) {
            (self.states[at - 1], self.states[at]) = (S::In, noun);
        }
    }

    /// "a goods [train]": after "a" a plural is never the head, so what follows it is no verb where it can be a noun.
    fn mend_singular(&mut self, at: usize, doc: &Document<'_>, first: usize) {
        let article = |t: usize| matches!(doc.tokens[first + t].span.of(self.lower), "a" | "an");
        let plural = at > 1 && self.states[at - 1] == S::Nns;
        let opened = plural && (article(at - 2) || at > 2 && matches!(self.states[at - 2], S::Jj | S::Nn) && article(at - 3));
        if opened && self.can(at, S::Nn) {
            self.states[at] = S::Nn;
        }
    }

    /// A word taken for the head of a compound that is what the noun before it does: "watched his brother [fall]", "saw smoke [rising] from".
    fn mend_bare(&mut self, at: usize, doc: &Document<'_>, first: usize) {
        let state = match () {
            () if self.can(at, S::Vbg) => S::Vbg,
            () if self.states[at] == S::Nn && self.can(at, S::Vb) => S::Vb,
            () => return,
        };
        let noun = self.states[at - 1];
        let ends = !matches!(self.states.get(at + 1), Some(S::Nn | S::Nns | S::Nnp | S::Pos | S::Vbn));
        if !ends || !matches!(noun, S::Nn | S::Nns | S::Nnp) {
            return;
        }
        let word = |t: usize| doc.tokens[first + t].span.of(self.lower);
        let form = if state == S::Vbg { Bare::Gerund } else { Bare::Base };
        let phrase = |s: &S| matches!(s, S::Nn | S::Nns | S::Nnp | S::Jj | S::Cd | S::Dt | S::PrpS);
        let verb = (at.saturating_sub(PHRASE)..at).rev().find(|&t| !phrase(&self.states[t]));
        // "with a striker scoring twice"
        let with = form == Bare::Gerund && verb.is_some_and(|t| word(t) == "with");
        let Some(verb) = verb.filter(|&t| with || takes_bare(word(t), form)) else { return };
        let person = names_person(word(at - 1)) || is_given_name(word(at - 1));
        let alone = verb + 2 == at;
        let way = self.states.get(at + 1).is_some_and(|_| leads_away(word(at + 1)));
        // "saw a mass shooting" is no clause: a noun by itself, a plural or a person tells.
        let acts = person || state == S::Vbg && (noun == S::Nns || alone && noun == S::Nn && way);
        let named = with && noun == S::Nnp && verb + 4 > at;
        if named || acts && matches!(self.states[verb], S::In | S::Vb | S::Vbp | S::Vbz | S::Vbd | S::Vbn | S::Vbg | S::Hv) {
            self.states[at] = state;
        }
    }

    /// "have [each] pledged", "will [both] sign": what counts the subject off within its verb group is an adverb there, and what follows it the
    /// verb, unless it determines a noun ("have all required documents").
    fn mend_afloat(&mut self, at: usize, doc: &Document<'_>, first: usize) {
        let (helper, next) = (self.states[at - 1], self.states.get(at + 1).copied());
        if !HELPERS.has(helper) || !matches!(doc.tokens[first + at].span.of(self.lower), "each" | "all" | "both") {
            return;
        }
        let noun = matches!(self.states.get(at + 2), Some(S::Nn | S::Nns | S::Nnp | S::Jj));
        let determines = noun && doc.tokens[first + at].span.of(self.lower) != "each";
        match next {
            Some(S::Vb | S::Be | S::Hv | S::Do | S::Rb) => {}
            Some(S::Vbn | S::Vbd | S::Vbg) if !determines => {}
            Some(S::Jj) if matches!(helper, S::Hv | S::RbHave) && !determines && self.can(at + 1, S::Vbn) => self.states[at + 1] = S::Vbn,
            _ => return,
        }
        self.states[at] = helper.adverb_after();
    }

    /// "unless inflation [rises]", "if either [faces] aggression": where the clause has no other verb, a plural right after its first noun is
    /// its verb if it can be.
    fn mend_condition(&mut self, at: usize, doc: &Document<'_>, first: usize) {
        let word = |t: usize| doc.tokens[first + t].span.of(self.lower);
        if !matches!(word(at), "if" | "unless" | "whether" | "because" | "although" | "lest") {
            return;
        }
        let clause = at + 1..self.states.len().min(at + 1 + CLAUSE);
        let end = clause.clone().find(|&t| bounds(self.states[t]) || finite(self.states[t])).unwrap_or(clause.end);
        if self.states.get(end).is_some_and(|s| finite(*s)) {
            return;
        }
        let phrase = |s: &S| matches!(s, S::Nn | S::Nns | S::Nnp | S::Jj | S::Cd | S::Dt | S::PrpS | S::Pos);
        let subject = |t: usize| match self.states[t] {
            S::Nn | S::Nnp => true,
            S::Dt => matches!(word(t), "either" | "neither" | "each" | "this" | "that" | "another"),
            _ => false,
        };
        let mut inside = (at + 1..end).take_while(|&t| phrase(&self.states[t]));
        if let Some(verb) = inside.find(|&t| t > at + 1 && self.states[t] == S::Nns && self.can(t, S::Vbz) && subject(t - 1)) {
            self.states[verb] = S::Vbz;
        }
    }

    /// "apologised to [referee] Ana Ruiz": what a person is, before the name, is no infinitive.
    fn mend_title(&mut self, at: usize, doc: &Document<'_>, first: usize) {
        let word = |t: usize| doc.tokens[first + t].span.of(self.lower);
        let name = |t: usize| self.states.get(t) == Some(&S::Nnp);
        if self.can(at, S::Nn) && name(at + 1) && name(at + 2) && names_person(word(at)) && is_given_name(word(at + 1)) {
            self.states[at] = S::Nn;
        }
    }
}

/// Participles that keep an object: "a man named Ray", "the prize awarded the boy".
fn is_giving(word: &str) -> bool {
    matches!(
        word,
        "named"
            | "called"
            | "dubbed"
            | "titled"
            | "nicknamed"
            | "given"
            | "awarded"
            | "offered"
            | "paid"
            | "granted"
            | "sent"
            | "shown"
            | "taught"
            | "told"
            | "asked"
            | "promised"
            | "owed"
            | "denied"
            | "sold"
            | "left"
            | "aged"
    )
}

/// Prepositions after which no finite verb stands: the others are also conjunctions or adverbs.
fn is_plain_preposition(word: &str) -> bool {
    matches!(word, "of" | "on" | "in" | "at" | "for" | "with" | "by" | "from" | "into" | "against" | "under" | "between" | "among")
}

/// Words that say where something moves to, as no noun for an activity is completed: "rising from", "running across".
fn leads_away(word: &str) -> bool {
    matches!(
        word,
        "from"
            | "into"
            | "out"
            | "up"
            | "down"
            | "through"
            | "across"
            | "off"
            | "along"
            | "around"
            | "over"
            | "towards"
            | "toward"
            | "onto"
            | "away"
    )
}

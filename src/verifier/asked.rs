//! What a claim gives to a question: who does it, what it is done to, whether its verb is passive, all in the words of its article.

use super::phrasing::{as_named, short, words};
use crate::claim::nominal::comes_about;
use crate::claim::{Modality, Phrase, Role, Stated, Tense};
use crate::compare::Item;
use crate::lexicon::{self, inflect};
use crate::value::Kind;

/// A claim and the text it was read from.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub item: &'a Item<'a>,
    pub stated: Stated<'a>,
    /// The text of its article.
    pub text: &'a str,
}

impl<'a> Asked<'a> {
    pub(super) fn new(item: &'a Item<'a>, text: &'a str) -> Self {
        Asked { item, stated: item.proposition, text }
    }

    /// The words of the first argument of a role; none where its value is what is asked for.
    pub(super) fn words(&self, role: Role) -> Option<String> {
        self.stated.argument(role).filter(|phrase| !self.answers(phrase)).and_then(|phrase| words(phrase, self.text))
    }

    /// Whether a phrase is the answer: "$52" where it is asked how much.
    fn answers(&self, phrase: &Phrase<'_>) -> bool {
        let amount = matches!(self.item.facet, "amount" | "share") || measured(self.item);
        amount && phrase.role != Role::Agent && phrase.value().is_some() && phrase.value() == self.item.value
    }

    /// "on whom", of a person that the preposition attaches; "on what".
    pub(super) fn attached_by(&self, preposition: &str) -> String {
        let phrase = self.stated.arguments().find(|a| a.preposition() == preposition);
        let asking = match phrase {
            Some(p) if is_person(&p) => "whom",
            Some(p) if p.name().is_none() && !p.unresolved => "what",
            _ => "whom or what",
        };
        format!("{preposition} {asking}")
    }

    /// The one whose age, role or home is told, by name where there is one.
    pub(super) fn subject(&self) -> String {
        let subject = self.stated.argument(Role::Agent).or_else(|| self.stated.argument(Role::Patient));
        let named = subject.and_then(|p| Some(as_named(p.name()?, p.span.of(self.text))));
        named.or_else(|| subject.and_then(|p| words(p, self.text))).unwrap_or_else(|| "the one named".to_owned())
    }

    /// The argument that the item asks for.
    pub(super) fn asked_for(&self) -> Option<Phrase<'a>> {
        let claims = self.stated.claims();
        let focus = claims.foci(self.item.source).iter().find(|f| {
            let value = f.value.and_then(|v| claims.values.get(v as usize));
            claims.word(f.facet) == self.item.facet && value == self.item.value
        });
        focus.and_then(|f| claims.argument(self.item.source, f))
    }

    /// Object or complement; where there is neither, the first phrase that a preposition attaches, or the place.
    pub(super) fn rest(&self) -> String {
        if let Some(core) = self.core() {
            return core;
        }
        match self.attached() {
            attached if attached.is_empty() && !self.is_copula() => self.placed(),
            attached => attached,
        }
    }

    /// Object and complement, with what belongs to them.
    pub(super) fn core(&self) -> Option<String> {
        let core = self.recipient().into_iter().chain(self.object()).chain(self.words(Role::Complement)).collect::<Vec<_>>();
        (!core.is_empty()).then(|| core.join(" ") + self.particle() + &self.partner())
    }

    /// The verb's own word behind its object: " in" of "turned himself in to police".
    fn particle(&self) -> &'static str {
        let Some(object) = self.stated.argument(Role::Patient).filter(|p| p.span.start >= self.stated.predicate_span.end) else {
            return "";
        };
        let after = self.text.get(object.span.end as usize..).unwrap_or_default();
        let mut words = after.split(' ').skip(1).take(2);
        let Some(word) = words.next().filter(|_| after.starts_with(' ')) else { return "" };
        let ends =
            word.ends_with([',', '.', ';']) || words.next().is_some_and(|next| matches!(next, "to" | "at" | "after" | "before" | "and"));
        let particle = [" up", " in", " out", " down", " off", " back", " away", " over"];
        let found = particle.into_iter().find(|p| p.trim_start() == word.trim_end_matches([',', '.', ';']));
        found.filter(|_| ends).unwrap_or_default()
    }

    /// To whom the object goes, before it: "the team" of "offered the team a new deal".
    fn recipient(&self) -> Option<String> {
        let object = self.stated.argument(Role::Patient).filter(|_| self.item.facet != "recipient")?;
        let verb = self.stated.predicate_span;
        let between = |p: &Phrase<'_>| {
            p.role == Role::Oblique
                && p.preposition().is_empty()
                && p.value().is_none()
                && verb.end <= p.span.start
                && p.span.end <= object.span.start
        };
        self.stated.arguments().find(between).and_then(|p| words(p, self.text))
    }

    /// Where a verb by itself says that it happens: "at the old mill" of "lived at the old mill".
    fn placed(&self) -> String {
        let place = |p: &Phrase<'_>| {
            p.role == Role::Place && self.item.facet != "where" && !p.unresolved && self.stated.predicate_span.end <= p.span.start
        };
        // "The actor died at a hospital": the death is told well without.
        if comes_about(self.stated.predicate()) {
            return String::new();
        }
        let found = self.stated.arguments().find(place).filter(|p| !p.preposition().is_empty());
        found.and_then(|p| Some(format!("{} {}", p.preposition(), words(p, self.text)?))).unwrap_or_default()
    }

    /// What a verb takes beside its object: "with weapons" of "provide Russia with weapons".
    pub(super) fn partner(&self) -> String {
        let Some(object) = self.stated.argument(Role::Patient) else { return String::new() };
        let beside = |p: &Phrase<'_>| {
            let between = self.text.get(object.span.end as usize..p.span.start as usize).unwrap_or_default();
            p.role == Role::Oblique
                && p.preposition() == "with"
                && p.preposition() != self.item.facet
                && matches!(between.trim(), "" | "with")
        };
        let found = self.stated.arguments().find(beside).and_then(|p| words(p, self.text));
        found.map_or(String::new(), |words| format!(" with {}", words.strip_prefix("with ").unwrap_or(&words)))
    }

    /// The first phrase with a preposition other than the one that is asked for.
    pub(super) fn attached(&self) -> String {
        let free = |p: &Phrase<'_>| {
            p.role == Role::Oblique && !p.preposition().is_empty() && p.preposition() != self.item.facet && !self.answers(p)
        };
        let found = self.stated.arguments().find(free);
        found.and_then(|p| Some(format!("{} {}", p.preposition(), words(p, self.text)?))).unwrap_or_default()
    }

    /// The phrase right behind the verb: "with fraud" of "was charged with fraud in May".
    pub(super) fn follows(&self) -> String {
        let next = |p: &Phrase<'_>| {
            let between = self.text.get(self.stated.predicate_span.end as usize..p.span.start as usize);
            p.role == Role::Oblique
                && self.item.facet != "where"
                && p.preposition() != self.item.facet
                && p.head() != "result"
                && !matches!(p.preposition(), "after" | "before" | "during" | "since")
                && !self.answers(p)
                && between.is_some_and(|between| between.trim() == p.preposition() && !between.is_empty())
        };
        let found = self.stated.arguments().find(next);
        found.and_then(|p| Some(format!("{} {}", p.preposition(), words(p, self.text)?))).unwrap_or_default()
    }

    pub(super) fn is_copula(&self) -> bool {
        self.stated.predicate() == "be"
    }

    /// Whether the predicate is a noun: "Putin's visit".
    pub(super) fn is_noun(&self) -> bool {
        let span = self.stated.predicate_span;
        let word = span.of(self.text).to_lowercase();
        let lemma = self.stated.predicate();
        if self.stated.tense != Tense::Untold || !lexicon::is_event_noun(lemma) || (word != lemma && word != inflect::plural(lemma)) {
            return false;
        }
        let before = self.before();
        let owned = |w: &&str| ["'s", "’s", "s'", "s’"].iter().any(|end| w.ends_with(end)) || inflect::is_determiner(&w.to_lowercase());
        match before.first() {
            _ if NOUN_ENDINGS.iter().any(|end| lemma.ends_with(end)) => true,
            Some(&("to" | "will" | "would" | "could" | "may" | "can" | "should" | "must")) => false,
            _ => before.iter().any(owned) || self.words(Role::Agent).is_none() && self.words(Role::Patient).is_none(),
        }
    }

    /// The three words before the predicate, the nearest first.
    pub(super) fn before(&self) -> Vec<&str> {
        self.text[..self.stated.predicate_span.start as usize].split_whitespace().rev().take(3).collect()
    }

    /// Whether the verb is passive: "was sentenced".
    fn is_passive(&self) -> bool {
        let be = |w: &&str| matches!(*w, "is" | "are" | "was" | "were" | "be" | "been" | "being");
        // A verb group stands whole in the span: "were also damaged".
        let group = self.stated.predicate_span.of(self.text);
        let within = group.split_whitespace().map(|w| w.trim_start_matches(['"', '“'])).collect::<Vec<_>>();
        let within = within.split_last().is_some_and(|(_, helpers)| helpers.iter().any(be));
        !self.is_copula() && !group.ends_with("ing") && (within || self.before().iter().any(be) || self.is_reduced())
    }

    /// Whether a participle alone follows whom it is done to: "the man shot in Belton", "Ann Weir, released on Friday".
    fn is_reduced(&self) -> bool {
        let group = self.stated.predicate_span.of(self.text).to_lowercase();
        let start = self.stated.predicate_span.start;
        let (agent, patient) = (self.stated.argument(Role::Agent), self.stated.argument(Role::Patient));
        let before = |p: &Phrase<'_>| p.span.end <= start;
        let apart = |p: Phrase<'_>| self.text.get(p.span.end as usize..start as usize).is_some_and(|between| between.trim() == ",");
        let done_to = match (agent, patient) {
            (None, Some(p)) => before(&p) && !comes_about(self.stated.predicate()),
            (Some(p), None) => apart(p),
            _ => false,
        };
        done_to
            && (self.stated.tense == Tense::Untold || agent.is_none() && self.stated.argument(Role::Complement).is_some())
            && group == inflect::participle(self.stated.predicate())
            && group != self.stated.predicate()
    }

    /// What stands before a verb by itself, whatever role it was given: an active verb's subject, a passive verb's object.
    fn alone_before(&self) -> Option<String> {
        let (agent, patient) = (self.stated.argument(Role::Agent), self.stated.argument(Role::Patient));
        let alone = if agent.is_some() && patient.is_some() { None } else { agent.or(patient) };
        let before = |p: &Phrase<'_>| p.span.end <= self.stated.predicate_span.start;
        alone.filter(before).and_then(|p| words(p, self.text))
    }

    /// The words of who or what does it.
    pub(super) fn agent(&self) -> Option<String> {
        match self.alone_before() {
            Some(_) if self.is_passive() => None,
            Some(subject) => Some(subject),
            None => self.words(Role::Agent).or_else(|| self.by()),
        }
    }

    /// The words of whom or what it is done to.
    pub(super) fn object(&self) -> Option<String> {
        match self.alone_before() {
            Some(object) if self.is_passive() => Some(object),
            Some(_) => None,
            None if self.by().is_some() => None,
            None => self.words(Role::Patient),
        }
    }

    /// What stands alone behind a verb and "by": the one who does it.
    fn by(&self) -> Option<String> {
        let alone = self.stated.argument(Role::Patient).filter(|_| self.stated.argument(Role::Agent).is_none())?;
        let before = self.text.get(self.stated.predicate_span.end as usize..alone.span.start as usize)?;
        (before.trim() == "by").then(|| words(alone, self.text)).flatten()
    }

    /// The noun phrase of a predicate that is a noun.
    pub(super) fn noun(&self) -> String {
        short(self.stated.span.of(self.text))
    }

    pub(super) fn helper(&self) -> &'static str {
        match self.stated.modality {
            Modality::Planned | Modality::Pledged | Modality::Ordered => "will",
            _ if self.stated.tense == Tense::Future => "will",
            _ => "did",
        }
    }

    /// "were" of several that something was done to: "the two cables", "Ann and Tom".
    pub(super) fn was(&self) -> &'static str {
        let alone = self.stated.argument(Role::Patient).or_else(|| self.stated.argument(Role::Agent));
        if alone.is_some_and(|p| self.is_several(&p)) { "were" } else { "was" }
    }

    /// The copula, in the number and the time of the claim: "is", "were".
    pub(super) fn is(&self) -> &'static str {
        let several = self.stated.argument(Role::Agent).is_some_and(|p| self.is_several(&p));
        match (self.stated.tense, several) {
            (Tense::Past, true) => "were",
            (Tense::Past, false) => "was",
            (_, true) => "are",
            (_, false) => "is",
        }
    }

    /// "are" of several.
    pub(super) fn now(&self) -> &'static str {
        let subject = self.stated.argument(Role::Agent).or_else(|| self.stated.argument(Role::Patient));
        if subject.is_some_and(|p| self.is_several(&p)) { "are" } else { "is" }
    }

    fn is_several(&self, p: &Phrase<'_>) -> bool {
        let (written, plural) = (words(*p, self.text).unwrap_or_default().to_lowercase(), inflect::plural(p.head()));
        // One person's name can look like a plural: "Fields".
        if p.name().is_some() && is_person(p) && !written.contains(" and ") {
            return false;
        }
        let of = written.split_once(" of ").map_or(written.as_str(), |(before, _)| before);
        plural != p.head() && of.split_whitespace().any(|word| word == plural) || of.contains(" and ") || p.head() == "police"
    }
}

/// Whether a phrase is surely a person, or several.
pub(super) fn is_person(p: &Phrase<'_>) -> bool {
    let given = |name: &str| name.split(' ').next().is_some_and(lexicon::is_given_name);
    lexicon::names_person(p.head()) || p.name().is_some_and(given)
}

/// Endings of nouns that are made of verbs.
const NOUN_ENDINGS: [&str; 6] = ["tion", "sion", "ment", "ship", "ance", "ness"];

/// Whether an item's facet is the unit of its value.
pub(super) fn measured(item: &Item<'_>) -> bool {
    matches!(item.value.map(|v| &v.kind), Some(Kind::Quantity(quantity)) if quantity.unit == item.facet)
}

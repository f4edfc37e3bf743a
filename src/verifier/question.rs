//! What a cluster asks, in plain words: "How many people were killed?", "Who signed a mutual defence agreement?"
//!
//! The question is put together from one claim of the cluster: its predicate, and the words of its arguments as its article has them.

use super::phrasing::{ageless, as_named, as_written, first_what, short, tidy, uncapital, without_source, words};
use crate::claim::nominal::comes_about;
use crate::claim::{Modality, Phrase, Role, Stated, Tense};
use crate::compare::Item;
use crate::lexicon::inflect::capital;
use crate::lexicon::{self, inflect, is_number_word};
use crate::value::Kind;

/// The question that an item answers; `told` are the passages of the whole cluster. It may be no sentence: see `clarity`.
pub(super) fn question(asked: &Asked<'_>, told: &[&str]) -> String {
    let item = asked.item;
    let line = match item.facet {
        "who" => asked.who(),
        "whom" => asked.whom(),
        "what" => asked.what(),
        "event" => asked.event(),
        "when" => asked.adverb("When"),
        "where" => asked.adverb("Where"),
        "condition" => asked.adverb("On what condition"),
        "said-by" => asked.said(),
        "role" => format!("What is the role of {}?", asked.subject()),
        "age" => format!("How old is {}?", ageless(&asked.subject())),
        "name" => format!("What is the name of {}?", asked.subject()),
        "origin" => format!("Where {} {} from?", asked.now(), asked.subject()),
        "kind" => asked.kind(),
        "first-since" => asked.first_since(told),
        "amount" => asked.adverb("How much"),
        "share" => asked.adverb("What share"),
        facet if facet.ends_with(" count") => asked.how_many(),
        unit if measured(item) => asked.adverb(&format!("How many ({unit})")),
        preposition => asked.adverb(&capital(&asked.attached_by(preposition))),
    };
    tidy(&line)
}

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
    fn attached_by(&self, preposition: &str) -> String {
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

    /// Object or complement; where there is neither, the first phrase that a preposition attaches.
    fn rest(&self) -> String {
        let core = self.object().into_iter().chain(self.words(Role::Complement)).collect::<Vec<_>>();
        if core.is_empty() { self.attached() } else { core.join(" ") + &self.partner() }
    }

    /// What a verb takes beside its object: "with weapons" of "provide Russia with weapons".
    fn partner(&self) -> String {
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
    fn attached(&self) -> String {
        let free = |p: &Phrase<'_>| {
            p.role == Role::Oblique && !p.preposition().is_empty() && p.preposition() != self.item.facet && !self.answers(p)
        };
        let found = self.stated.arguments().find(free);
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
        let within = group.split_whitespace().collect::<Vec<_>>();
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
            && self.stated.tense == Tense::Untold
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

    /// "did Putin visit Pyongyang", "was the treaty signed", "is the deal important".
    fn clause(&self) -> String {
        let predicate = self.stated.predicate();
        let rest = self.rest();
        match (self.agent(), self.is_copula()) {
            (Some(agent), true) => format!("{} {agent} {rest}", self.is()),
            (None, true) => format!("{} {rest}", self.is()),
            (Some(agent), false) => format!("{} {agent} {predicate} {rest}", self.helper()),
            (None, false) => self.passive(&rest),
        }
    }

    /// "was the treaty signed", "was the girl pronounced dead", "will the store be rebuilt".
    fn passive(&self, rest: &str) -> String {
        let participle = inflect::participle(self.stated.predicate());
        let Some(object) = self.object() else { return format!("was it {participle} {rest}") };
        let beside = self.words(Role::Complement).unwrap_or_default() + &self.partner();
        match self.helper() {
            "will" => format!("will {object} be {participle} {beside}"),
            _ => format!("{} {object} {participle} {beside}", self.was()),
        }
    }

    /// "were" of several that something was done to: "the two cables", "Ann and Tom".
    fn was(&self) -> &'static str {
        let alone = self.stated.argument(Role::Patient).or_else(|| self.stated.argument(Role::Agent));
        if alone.is_some_and(|p| self.is_several(&p)) { "were" } else { "was" }
    }

    /// The copula, in the number and the time of the claim: "is", "were".
    fn is(&self) -> &'static str {
        let several = self.stated.argument(Role::Agent).is_some_and(|p| self.is_several(&p));
        match (self.stated.tense, several) {
            (Tense::Past, true) => "were",
            (Tense::Past, false) => "was",
            (_, true) => "are",
            (_, false) => "is",
        }
    }

    /// "are" of several.
    fn now(&self) -> &'static str {
        let subject = self.stated.argument(Role::Agent).or_else(|| self.stated.argument(Role::Patient));
        if subject.is_some_and(|p| self.is_several(&p)) { "are" } else { "is" }
    }

    fn is_several(&self, p: &Phrase<'_>) -> bool {
        let (written, plural) = (words(*p, self.text).unwrap_or_default().to_lowercase(), inflect::plural(p.head()));
        let of = written.split_once(" of ").map_or(written.as_str(), |(before, _)| before);
        plural != p.head() && of.split_whitespace().any(|word| word == plural) || of.contains(" and ") || p.head() == "police"
    }

    fn adverb(&self, asking: &str) -> String {
        // What is measured does it itself: "52 percent was out of service".
        let own =
            self.item.value.is_some() && self.stated.argument(Role::Agent).and_then(|p| p.value().cloned()).as_ref() == self.item.value;
        if self.is_noun() {
            format!("{}: {}?", capital(&self.noun()), asking.to_lowercase())
        } else if own && matches!(self.item.facet, "amount" | "share") {
            format!("{asking} {} {}?", inflect::past(self.stated.predicate()), self.rest())
        } else {
            format!("{asking} {}?", self.clause())
        }
    }

    fn event(&self) -> String {
        if self.is_noun() { format!("What is said of {}?", uncapital(&self.noun())) } else { format!("{}?", capital(&self.clause())) }
    }

    fn who(&self) -> String {
        let named = self.stated.argument(Role::Agent).is_some_and(|p| p.name().is_some() || is_person(&p));
        let asking = if named { "Who" } else { "Who or what" };
        let rest = self.rest();
        match () {
            () if self.is_copula() && self.stated.tense == Tense::Past => format!("{asking} was {rest}?"),
            () if self.is_copula() => format!("{asking} is {rest}?"),
            () if self.is_noun() => format!("Whose {} {}?", self.stated.predicate(), self.attached()),
            () if self.helper() == "will" => format!("{asking} will {} {rest}?", self.stated.predicate()),
            () => format!("{asking} {} {rest}?", inflect::past(self.stated.predicate())),
        }
    }

    fn whom(&self) -> String {
        let predicate = self.stated.predicate();
        let person = self.stated.argument(Role::Patient).is_some_and(|p| is_person(&p));
        let (whom, who) = if person { ("Whom", "Who") } else { ("Whom or what", "Who or what") };
        match self.agent() {
            _ if self.is_noun() => format!("{} of whom or what?", capital(predicate)),
            Some(agent) => format!("{whom} {} {agent} {predicate} {}?", self.helper(), self.attached()),
            None => {
                let beside = self.words(Role::Complement).unwrap_or_else(|| self.attached());
                let was = if self.helper() == "will" { "will be" } else { "was" };
                format!("{who} {was} {} {beside}?", inflect::participle(predicate))
            }
        }
    }

    fn what(&self) -> String {
        match (self.words(Role::Agent), self.is_copula()) {
            (Some(agent), true) => self.described(&agent),
            (Some(agent), false) => format!("What {} {agent} {}?", self.helper(), self.stated.predicate()),
            (None, true) => format!("Who or what is {}?", self.rest()),
            _ => format!("What is said of {}?", self.noun()),
        }
    }

    /// What a copula ascribes: a noun says what the subject is, anything else how it is.
    fn described(&self, agent: &str) -> String {
        let ascribed = self.words(Role::Complement).unwrap_or_default();
        let noun = ascribed.split_whitespace().next().is_some_and(|first| inflect::is_determiner(&first.to_lowercase()));
        let is = self.is();
        match self.stated.argument(Role::Agent) {
            Some(p) if noun && is_person(&p) => format!("Who {is} {agent}?"),
            _ if noun => format!("What {is} {agent}?"),
            _ => format!("How {is} {agent} described?"),
        }
    }

    /// The shortest words that were said.
    fn said(&self) -> String {
        let said = self.words(Role::Patient).or_else(|| self.words(Role::Complement));
        format!(
            "Who says “{}”?",
            said.unwrap_or_else(|| short(without_source(self.stated.span.of(self.text)))).trim_matches(['"', '“', '”'])
        )
    }

    fn kind(&self) -> String {
        let focus = self.stated.arguments().find(|p| p.terms.len > 1);
        let noun = focus.map_or(self.stated.predicate(), |p| p.head());
        // A name has no kinds: "Obama", of "the popular Obama".
        let named = focus.filter(|p| p.span.of(self.text).split_whitespace().any(|word| word == capital(noun)));
        match named.and_then(|p| words(p, self.text)) {
            Some(name) => format!("{}: what kind?", capital(&name)),
            None => format!("What kind of {noun}?"),
        }
    }

    /// "How many people were killed?", "How many people died?"
    fn how_many(&self) -> String {
        let held = |p: &Phrase<'_>| p.value().is_some_and(|v| Some(v) == self.item.value);
        let Some(counted) = self.stated.arguments().find(held) else { return self.adverb("How many") };
        let noun = match counted.value().map(|v| &v.kind) {
            Some(Kind::Quantity(quantity)) if !quantity.counted.is_empty() => inflect::plural(&quantity.counted),
            // The figure alone was counted; what it counts is the head of its phrase, unless that is the figure: "nine".
            _ if counted.head().chars().all(char::is_alphabetic) && !is_number_word(counted.head()) => inflect::plural(counted.head()),
            _ => String::new(),
        };
        let noun = as_written(&noun, counted.span.of(self.text));
        let predicate = self.stated.predicate();
        if self.is_noun() {
            return format!("{}: how many {noun}?", capital(predicate));
        }
        match (counted.role, self.words(Role::Agent)) {
            (Role::Agent, _) => format!("How many {noun} {} {}?", inflect::past(predicate), self.rest()),
            (_, Some(agent)) if self.is_copula() => format!("How many {noun} are {agent}?"),
            (_, Some(agent)) => format!("How many {noun} {} {agent} {predicate}?", self.helper()),
            (_, None) if self.helper() == "will" => format!("How many {noun} will be {}?", inflect::participle(predicate)),
            (_, None) => format!("How many {noun} were {}?", inflect::participle(predicate)),
        }
    }

    /// "Putin: the first visit since when?"
    fn first_since(&self, told: &[&str]) -> String {
        let noun = told.iter().find_map(|told| first_what(told)).unwrap_or("time");
        match self.words(Role::Agent) {
            Some(agent) => format!("{}: the first {noun} since when?", capital(&agent)),
            None => format!("The first {noun} since when?"),
        }
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
fn measured(item: &Item<'_>) -> bool {
    matches!(item.value.map(|v| &v.kind), Some(Kind::Quantity(quantity)) if quantity.unit == item.facet)
}

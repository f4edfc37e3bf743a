//! What a cluster asks, in plain words: "How many people were killed?", "Who signed a mutual defence agreement?"
//!
//! The question is put together from one claim of the cluster: its predicate, and the words of its arguments as its article has them.

use std::sync::LazyLock;

use crate::claim::{Modality, Phrase, Role, Stated};
use crate::compare::Item;
use crate::lexicon::inflect::{capital, title};
use crate::lexicon::{self, inflect};
use crate::value::Kind;

/// Words of an argument that a question repeats.
const MOST_WORDS: usize = 7;

/// The question that an item answers; `text` is its article's, `told` the passages of the whole cluster.
pub(super) fn question(item: &Item<'_>, text: &str, told: &[&str]) -> String {
    let asked = Asked { item, stated: item.proposition, text };
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
        "age" => format!("How old is {}?", asked.subject()),
        "name" => format!("What is the name of {}?", asked.subject()),
        "origin" => format!("Where is {} from?", asked.subject()),
        "kind" => format!("What kind of {}?", asked.kind()),
        "first-since" => asked.first_since(told),
        "amount" => asked.adverb("How much"),
        "share" => asked.adverb("What share"),
        facet if facet.ends_with(" count") => asked.how_many(),
        unit if measured(item) => asked.adverb(&format!("How many ({unit})")),
        preposition => asked.adverb(&format!("{} whom or what", capital(preposition))),
    };
    tidy(&line)
}

/// A claim and the text it was read from.
struct Asked<'a> {
    item: &'a Item<'a>,
    stated: Stated<'a>,
    text: &'a str,
}

impl Asked<'_> {
    fn words(&self, role: Role) -> Option<String> {
        self.stated.argument(role).and_then(|phrase| words(phrase, self.text))
    }

    /// The one whose age, role or home is told, by name where there is one.
    fn subject(&self) -> String {
        let subject = self.stated.argument(Role::Agent).or_else(|| self.stated.argument(Role::Patient));
        let named = subject.and_then(|p| p.name()).map(title);
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
        let free = |p: &Phrase<'_>| p.role == Role::Oblique && !p.preposition().is_empty() && p.preposition() != self.item.facet;
        let found = self.stated.arguments().find(free);
        found.and_then(|p| Some(format!("{} {}", p.preposition(), words(p, self.text)?))).unwrap_or_default()
    }

    fn is_copula(&self) -> bool {
        self.stated.predicate() == "be"
    }

    /// Whether the predicate is a noun: "Putin's visit".
    fn is_noun(&self) -> bool {
        let span = self.stated.predicate_span;
        let word = span.of(self.text).to_lowercase();
        let lemma = self.stated.predicate();
        if !lexicon::is_event_noun(lemma) || (word != lemma && word != inflect::plural(lemma)) {
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
    fn before(&self) -> Vec<&str> {
        self.text[..self.stated.predicate_span.start as usize].split_whitespace().rev().take(3).collect()
    }

    /// Whether the verb is passive: "was sentenced".
    fn is_passive(&self) -> bool {
        let be = |w: &&str| matches!(*w, "is" | "are" | "was" | "were" | "be" | "been" | "being");
        // A verb group stands whole in the span: "were also damaged".
        let group = self.stated.predicate_span.of(self.text);
        let within = group.split_whitespace().collect::<Vec<_>>();
        let within = within.split_last().is_some_and(|(_, helpers)| helpers.iter().any(be));
        !self.is_copula() && !group.ends_with("ing") && (within || self.before().iter().any(be))
    }

    /// What stands before a verb by itself, whatever role it was given: an active verb's subject, a passive verb's object.
    fn alone_before(&self) -> Option<String> {
        let (agent, patient) = (self.stated.argument(Role::Agent), self.stated.argument(Role::Patient));
        let alone = if agent.is_some() && patient.is_some() { None } else { agent.or(patient) };
        let before = |p: &Phrase<'_>| p.span.end <= self.stated.predicate_span.start;
        alone.filter(before).and_then(|p| words(p, self.text))
    }

    /// The words of who or what does it.
    fn agent(&self) -> Option<String> {
        match self.alone_before() {
            Some(_) if self.is_passive() => None,
            Some(subject) => Some(subject),
            None => self.words(Role::Agent),
        }
    }

    /// The words of whom or what it is done to.
    fn object(&self) -> Option<String> {
        match self.alone_before() {
            Some(object) if self.is_passive() => Some(object),
            Some(_) => None,
            None => self.words(Role::Patient),
        }
    }

    /// The noun phrase of a predicate that is a noun.
    fn noun(&self) -> String {
        short(self.stated.span.of(self.text))
    }

    fn helper(&self) -> &'static str {
        match self.stated.modality {
            Modality::Planned | Modality::Pledged | Modality::Ordered => "will",
            _ => "did",
        }
    }

    /// "did Putin visit Pyongyang", "was the treaty signed", "is the deal important".
    fn clause(&self) -> String {
        let predicate = self.stated.predicate();
        let rest = self.rest();
        match (self.agent(), self.is_copula()) {
            (Some(agent), true) => format!("is {agent} {rest}"),
            (None, true) => format!("is {rest}"),
            (Some(agent), false) => format!("{} {agent} {predicate} {rest}", self.helper()),
            (None, false) if self.helper() == "will" => format!("will {rest} be {}", inflect::participle(predicate)),
            (None, false) if self.object().is_some() => format!("{} {rest} {}", self.was(), inflect::participle(predicate)),
            (None, false) => format!("was it {} {rest}", inflect::participle(predicate)),
        }
    }

    /// "were" of several that something was done to: "the two cables", "Ann and Tom".
    fn was(&self) -> &'static str {
        let alone = self.stated.argument(Role::Patient).or_else(|| self.stated.argument(Role::Agent));
        let several = alone.is_some_and(|p| {
            let (written, plural) = (p.span.of(self.text).to_lowercase(), inflect::plural(p.head()));
            plural != p.head() && written.split_whitespace().any(|word| word == plural) || written.contains(" and ")
        });
        if several { "were" } else { "was" }
    }

    fn adverb(&self, asking: &str) -> String {
        if self.is_noun() {
            format!("{}: {}?", capital(&self.noun()), asking.to_lowercase())
        } else {
            format!("{asking} {}?", self.clause())
        }
    }

    fn event(&self) -> String {
        if self.is_noun() { format!("What is said of {}?", self.noun()) } else { format!("{}?", capital(&self.clause())) }
    }

    fn who(&self) -> String {
        let named = self.stated.argument(Role::Agent).is_some_and(|p| p.name().is_some());
        let asking = if named { "Who" } else { "Who or what" };
        let rest = self.rest();
        match () {
            () if self.is_copula() => format!("{asking} is {rest}?"),
            () if self.is_noun() => format!("Whose {} {}?", self.stated.predicate(), rest),
            () if self.helper() == "will" => format!("{asking} will {} {rest}?", self.stated.predicate()),
            () => format!("{asking} {} {rest}?", inflect::past(self.stated.predicate())),
        }
    }

    fn whom(&self) -> String {
        let predicate = self.stated.predicate();
        match self.agent() {
            _ if self.is_noun() => format!("{} of whom or what?", capital(predicate)),
            Some(agent) => format!("Whom or what {} {agent} {predicate} {}?", self.helper(), self.attached()),
            None => format!("Who or what was {} {}?", inflect::participle(predicate), self.attached()),
        }
    }

    fn what(&self) -> String {
        match (self.words(Role::Agent), self.is_copula()) {
            (Some(agent), true) => format!("What is {agent}?"),
            (Some(agent), false) => format!("What {} {agent} {}?", self.helper(), self.stated.predicate()),
            (None, true) => format!("Who or what is {}?", self.rest()),
            _ => format!("What is said of {}?", self.noun()),
        }
    }

    /// The shortest words that were said.
    fn said(&self) -> String {
        let said = self.words(Role::Patient).or_else(|| self.words(Role::Complement));
        format!("Who says “{}”?", said.unwrap_or_else(|| self.noun()).trim_matches(['"', '“', '”']))
    }

    fn kind(&self) -> String {
        let focus = self.stated.arguments().find(|p| p.terms.len > 1);
        focus.map_or_else(|| self.stated.predicate().to_owned(), |p| p.head().to_owned())
    }

    /// "How many people were killed?", "How many people died?"
    fn how_many(&self) -> String {
        let held = |p: &Phrase<'_>| p.value().is_some_and(|v| Some(v) == self.item.value);
        let Some(counted) = self.stated.arguments().find(held) else { return self.adverb("How many") };
        let noun = match counted.value().map(|v| &v.kind) {
            Some(Kind::Quantity(quantity)) if !quantity.counted.is_empty() => inflect::plural(&quantity.counted),
            // The figure alone was counted; what it counts is the head of its phrase.
            _ if counted.head().chars().all(char::is_alphabetic) => inflect::plural(counted.head()),
            _ => String::new(),
        };
        let predicate = self.stated.predicate();
        if self.is_noun() {
            return format!("{}: how many {noun}?", capital(predicate));
        }
        match (counted.role, self.words(Role::Agent)) {
            (Role::Agent, _) => format!("How many {noun} {} {}?", inflect::past(predicate), self.rest()),
            (_, Some(agent)) if self.is_copula() => format!("How many {noun} are {agent}?"),
            (_, Some(agent)) => format!("How many {noun} {} {agent} {predicate}?", self.helper()),
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

/// Endings of nouns that are made of verbs.
const NOUN_ENDINGS: [&str; 6] = ["tion", "sion", "ment", "ship", "ance", "ness"];

/// "visit" of "his first visit to Seoul"; nothing of "the first time".
fn first_what(told: &str) -> Option<&str> {
    let after = told.split("first ").nth(1)?.split_whitespace().next()?;
    Some(after).filter(|w| *w != "time" && w.chars().all(char::is_alphabetic))
}

/// Whether an item's facet is the unit of its value.
fn measured(item: &Item<'_>) -> bool {
    matches!(item.value.map(|v| &v.kind), Some(Kind::Quantity(quantity)) if quantity.unit == item.facet)
}

/// The answer that an item gives, in the words of its article, where one of its arguments is the answer.
pub(super) fn answer(item: &Item<'_>, text: &str) -> Option<String> {
    let p = item.proposition;
    let phrase = match item.facet {
        "who" | "said-by" => p.argument(Role::Agent),
        "whom" => p.argument(Role::Patient),
        "what" => p.argument(Role::Complement),
        "condition" => p.argument(Role::Condition),
        "event" | "when" | "where" | "role" | "age" | "name" | "origin" | "kind" | "first-since" | "amount" | "share" => None,
        facet => p.arguments().find(|a| a.preposition() == facet),
    }?;
    words(phrase, text).map(|words| format!("{} {words}", phrase.preposition()).trim_start().to_owned())
}

/// The words of a phrase as its article has them; the name it stands for, where they are a pronoun.
fn words(phrase: Phrase<'_>, text: &str) -> Option<String> {
    let written = phrase.span.of(text);
    if phrase.unresolved {
        return None;
    }
    let pronoun = written.len() < 6 && inflect::is_pronoun(&written.to_lowercase());
    match phrase.name() {
        Some(name) if pronoun => Some(title(name)),
        None if pronoun && inflect::is_pronoun(phrase.head()) => None,
        None if pronoun => Some(format!("the {}", phrase.head())),
        _ => Some(uncapital(&short(written))),
    }
}

/// A few words on one line, without what quotation and possession leave at the end.
fn short(words: &str) -> String {
    let all: Vec<&str> = words.split_whitespace().collect();
    let more = if all.len() > MOST_WORDS { " …" } else { "" };
    let line = all[..all.len().min(MOST_WORDS)].join(" ");
    let line = line.trim_matches([',', ';', ':', '.', '"', '“', '”', '(', ')']);
    let line = line.strip_suffix("'s").or_else(|| line.strip_suffix("’s")).unwrap_or(line);
    line.to_owned() + more
}

static NUMBERS: LazyLock<lexicon::Set> =
    LazyLock::new(|| lexicon::entries(include_str!("../lexicon/number_words.txt")).filter_map(|line| line.split('\t').next()).collect());

/// "the treaty" of "The treaty": a determiner at the start of a sentence is no name.
fn uncapital(words: &str) -> String {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let lower = first.to_lowercase();
    if inflect::is_determiner(&lower) || NUMBERS.contains(lower.as_str()) {
        format!("{lower} {rest}").trim_end().to_owned()
    } else {
        words.to_owned()
    }
}

/// One space between words, none before the mark.
fn tidy(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ?", "?")
}

//! What a cluster asks, in plain words: "How many people were killed?", "Who signed a mutual defence agreement?"
//!
//! The question is put together from one claim of the cluster: its predicate, and the words of its arguments as its article has them (`asked`).

use super::asked::{Asked, is_person, measured};
use super::phrasing::{ageless, as_written, first_what, short, tidy, uncapital, units, without_source, words};
use crate::claim::nominal::comes_about;
use crate::claim::{Phrase, Role, Tense};
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
        "when" => asked.when(),
        "where" => asked.place(),
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
        "times" => asked.adverb("How many times"),
        unit if measured(item) => asked.measure(unit),
        preposition if asks_well(preposition) => asked.adverb(&capital(&asked.attached_by(preposition))),
        _ => asked.with_answer(),
    };
    tidy(&line)
}

impl Asked<'_> {
    /// "did Putin visit Pyongyang", "was the treaty signed", "is the deal important".
    fn clause(&self) -> String {
        self.clause_with(&self.rest(), "")
    }

    /// The same with the words that stand behind the verb, and one more phrase.
    fn clause_with(&self, rest: &str, more: &str) -> String {
        let predicate = self.stated.predicate();
        match (self.agent(), self.is_copula()) {
            (Some(agent), true) => format!("{} {agent} {rest} {more}", self.is()),
            (None, true) => format!("{} {rest} {more}", self.is()),
            (Some(agent), false) => format!("{} {agent} {predicate} {rest} {more}", self.helper()),
            (None, false) => format!("{} {more}", self.passive(rest)),
        }
    }

    /// "was the treaty signed", "was the girl pronounced dead", "will the store be rebuilt".
    fn passive(&self, rest: &str) -> String {
        let participle = inflect::participle(self.stated.predicate());
        let Some(object) = self.object() else { return format!("was it {participle} {rest}") };
        let beside = self.words(Role::Complement).unwrap_or_else(|| self.follows());
        match self.helper() {
            "will" => format!("will {object} be {participle} {beside}"),
            _ => format!("{} {object} {participle} {beside}", self.was()),
        }
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

    /// "When was the mayor elected?", "For how long did the jury deliberate?"
    fn when(&self) -> String {
        let length = matches!(self.item.value.map(|v| &v.kind), Some(Kind::Duration(_)));
        let preposition = self.asked_for().map_or("", |p| p.preposition());
        match self.stated.predicate() {
            _ if !length || self.is_noun() => self.adverb("When"),
            "last" | "spend" | "take" => self.adverb("How long"),
            _ if preposition == "for" => self.adverb("For how long"),
            _ if matches!(preposition, "over" | "during" | "within") => self.adverb("Over what time"),
            _ => self.adverb("When"),
        }
    }

    /// "Where did the two leaders meet?", "Where did the boy climb into?"
    fn place(&self) -> String {
        let preposition = self.asked_for().map_or("", |p| p.preposition());
        let bare = !self.is_noun() && !self.is_copula() && self.rest().is_empty() && self.object().is_none();
        match preposition {
            "into" | "onto" if bare => format!("Where {} {preposition}?", self.clause().trim_end()),
            _ => self.adverb("Where"),
        }
    }

    /// "How many grams did the phone weigh?", "The display: how many inches?"
    fn measure(&self, unit: &str) -> String {
        let counted = match self.item.value.map(|v| &v.kind) {
            Some(Kind::Quantity(quantity)) => quantity.counted.as_str(),
            _ => "",
        };
        match units(unit) {
            "score" => self.adverb("With what score"),
            units if counted.is_empty() => self.adverb(&format!("How many {units}")),
            units => format!("The {counted}: how many {units}?"),
        }
    }

    /// Whether it is so, with the phrase that is asked for: "Did the girl shoot herself in the neck?", where "In what did ...?" would read badly.
    fn with_answer(&self) -> String {
        let answer = self.asked_for().and_then(|p| Some(format!("{} {}", p.preposition(), words(p, self.text)?)));
        match answer {
            Some(answer) if !self.is_noun() => format!("{}?", capital(&self.clause_with(&self.core().unwrap_or_default(), &answer))),
            _ => self.event(),
        }
    }

    fn event(&self) -> String {
        if self.is_noun() { format!("What is said of {}?", uncapital(&self.noun())) } else { format!("{}?", capital(&self.clause())) }
    }

    fn who(&self) -> String {
        let asking = self.stated.argument(Role::Agent).map_or("Who or what", |p| whoever(&p));
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
        let who = match self.stated.argument(Role::Patient) {
            _ if befalls_people(predicate) => "Who",
            patient => patient.map_or("Who or what", |p| whoever(&p)),
        };
        let whom = match who {
            "Who" => "Whom",
            "What" => "What",
            _ => "Whom or what",
        };
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
        if matches!(counted.value().map(|v| &v.kind), Some(Kind::Rank(_))) {
            return self.event();
        }
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
            (_, None) if comes_about(predicate) => format!("How many {noun} {}?", inflect::past(predicate)),
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

/// "Who" of people, their names and their bodies, "What" of things, "Who or what" where it is not known which.
fn whoever(p: &Phrase<'_>) -> &'static str {
    let head = p.head();
    let counted = p.value().is_some_and(|v| match &v.kind {
        Kind::Place(_) | Kind::Entity(_) => false,
        Kind::Quantity(quantity) => quantity.age().is_none(),
        _ => true,
    });
    let kinds = lexicon::nouns::wider(head);
    match () {
        () if is_person(p) || lexicon::is_speaker(head) || head.ends_with("-year-old") => "Who",
        () if counted => "What",
        () if p.name().is_some() => "Who",
        () if kinds.iter().any(|kind| matches!(*kind, "person" | "group" | "body" | "organization" | "worker" | "leader")) => "Who",
        () if !kinds.is_empty() || lexicon::is_event_noun(head) => "What",
        () => "Who or what",
    }
}

/// Whether a verb tells of what is done to people: "killed 12 co-workers".
fn befalls_people(verb: &str) -> bool {
    let classes = lexicon::events::event_classes(verb);
    classes.iter().any(|class| matches!(*class, "injure" | "kill" | "arrest" | "kidnap" | "rescue"))
}

/// Prepositions after which "what" or "whom" asks as people ask: "With what did he pay?", but hardly "In what did he shoot himself?"
fn asks_well(preposition: &str) -> bool {
    matches!(preposition, "with" | "for" | "against" | "to" | "from" | "of" | "about" | "between" | "toward" | "towards" | "by")
}

//! The tables of places, indexed by first word.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lexicon::number::{List, group};
use crate::lexicon::{self, entries};
use crate::text;
use crate::value::names::{Shape, Words, lower};

/// What a table says of a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Entry {
    /// The usual name.
    pub name: &'static str,
    /// What is so named.
    pub kind: Kind,
    /// Code of the country.
    pub country: Option<&'static str>,
}

/// What is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Country,
    Demonym,
    Capital,
    State,
    City,
    /// Seas, rivers, continents, regions.
    Area,
}

struct Phrase {
    /// Its words after the first, in lower case.
    rest: Vec<String>,
    /// Whether it must stand in capitals: "US", "N.Y.".
    upper: bool,
    /// Whether it counts only after a comma: "Ill.", "IN".
    after_comma: bool,
    entries: Vec<Entry>,
}

struct Gazetteer {
    by_first: List<Vec<Phrase>>,
    /// States by their chief cities.
    states: FxHashMap<&'static str, &'static str>,
}

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(load);

/// The longest name of the tables that starts with a word: its number of words, and what it may be, the likeliest first.
pub(super) fn longest(words: &Words, at: usize, after_comma: bool) -> Option<(usize, &'static [Entry])> {
    let gazetteer: &'static Gazetteer = &GAZETTEER;
    let list = gazetteer.by_first.get(words[at].number)?;
    list.iter().filter(|p| after_comma || !p.after_comma).find(|p| matches(p, words, at)).map(|p| (p.rest.len() + 1, &p.entries[..]))
}

fn matches(phrase: &Phrase, words: &Words, at: usize) -> bool {
    if phrase.upper && words[at].shape != Shape::Upper {
        return false;
    }
    let after = at + 1;
    words.len() - after >= phrase.rest.len()
        && (after..).zip(&phrase.rest).all(|(i, want)| {
            let word = &words[i];
            let small = matches!(want.as_str(), "of" | "and" | "the" | "state" | "region" | "peninsula" | "territories" | "'s");
            word.sentence == words[at].sentence && (small || word.shape != Shape::Lower) && words.low(i) == want
        })
}

/// Whether a usual name is that of a state, province or county.
pub(super) fn is_state(name: &str) -> bool {
    static STATES: LazyLock<lexicon::Table> = LazyLock::new(|| lexicon::table(include_str!("../../lexicon/regions.txt")));
    STATES.contains_key(name)
}

/// The state whose chief city this is.
pub(super) fn state_of(city: &str) -> Option<&'static str> {
    GAZETTEER.states.get(city).copied()
}

fn load() -> Gazetteer {
    let mut g = Gazetteer { by_first: List::of(group::PLACES), states: FxHashMap::default() };
    countries(&mut g);
    states(&mut g);
    for line in entries(include_str!("../../lexicon/cities.txt")) {
        if let Some((name, code)) = line.split_once('\t') {
            g.insert(name, false, Entry { name, kind: Kind::City, country: Some(code) });
        }
    }
    for line in entries(include_str!("../../lexicon/areas.txt")) {
        if let Some((name, _)) = line.split_once('\t') {
            g.insert(name, false, Entry { name, kind: Kind::Area, country: None });
        }
    }
    for list in g.by_first.values_mut() {
        list.sort_by_key(|p| std::cmp::Reverse(p.rest.len()));
    }
    g
}

/// The fields of a line, each a list.
fn fields(line: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    line.split('\t').map(|field| field.split('|').filter(|name| !name.is_empty()).collect())
}

fn first(field: Option<Vec<&'static str>>) -> Option<&'static str> {
    field.and_then(|names| names.first().copied())
}

fn countries(g: &mut Gazetteer) {
    for line in entries(include_str!("../../lexicon/countries.txt")) {
        let mut fields = fields(line);
        let (Some(name), country) = (first(fields.next()), first(fields.next())) else { continue };
        let entry = |kind, name| Entry { name, kind, country };
        g.insert(name, false, entry(Kind::Country, name));
        for other in fields.next().unwrap_or_default() {
            g.insert(other, false, entry(Kind::Country, name));
        }
        let capitals = fields.next().unwrap_or_default();
        for capital in &capitals {
            // Two spellings of one capital have one name; two capitals have two.
            let same = strsim::jaro_winkler(&lower(capitals[0]), &lower(capital)) > 0.8;
            g.insert(capital, false, entry(Kind::Capital, if same { capitals[0] } else { capital }));
        }
        for demonym in fields.next().unwrap_or_default() {
            g.insert(demonym, false, entry(Kind::Demonym, name));
        }
    }
}

fn states(g: &mut Gazetteer) {
    for line in entries(include_str!("../../lexicon/regions.txt")) {
        let mut fields = fields(line);
        let (Some(name), country) = (first(fields.next()), first(fields.next())) else { continue };
        g.insert(name, false, Entry { name, kind: Kind::State, country });
        for other in fields.next().unwrap_or_default() {
            let short = other.ends_with('.') || other.chars().all(|c| c.is_uppercase());
            g.insert(other, short, Entry { name, kind: Kind::State, country });
        }
        for city in fields.next().unwrap_or_default() {
            g.states.entry(city).or_insert(name);
            g.insert(city, false, Entry { name: city, kind: Kind::City, country });
        }
    }
}

impl Gazetteer {
    fn insert(&mut self, phrase: &'static str, after_comma: bool, entry: Entry) {
        let mut words: Vec<String> = text::tokens(phrase)
            .flat_map(|t| t.span.of(phrase).split('-').map(lower).collect::<Vec<_>>())
            .filter(|w| !w.is_empty())
            .collect();
        if words.is_empty() {
            return;
        }
        let first = words.remove(0);
        let upper = phrase.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) && phrase.len() > 1;
        let list = self.by_first.entry(&first);
        match list.iter_mut().find(|p| p.rest == words && p.upper == upper && p.after_comma == after_comma) {
            Some(known) if !known.entries.contains(&entry) => known.entries.push(entry),
            Some(_) => {}
            None => list.push(Phrase { rest: words, upper, after_comma, entries: vec![entry] }),
        }
    }
}

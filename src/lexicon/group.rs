//! The words of the dictionary, and the groups of lists that they are in.
//!
//! Lists of one group are asked together, a bit for each group: most words are in none, which is then told without a look at the list.

use std::sync::LazyLock;

use super::entries;
use super::key::Dictionary;

/// Words that numbers are made of, and those that join them.
pub(crate) const NUMBERS: u32 = 1;
/// Words of time.
pub(crate) const TIMES: u32 = 1 << 1;
/// The first words of feasts.
pub(crate) const FEASTS: u32 = 1 << 2;
/// Given names, titles, roles, and what tells a name's kind.
pub(crate) const NAMES: u32 = 1 << 3;
/// Words of the names of places.
pub(crate) const PLACES: u32 = 1 << 4;
/// Common words of the language.
pub(crate) const FUNCTION: u32 = 1 << 5;
/// Hedges, or their first words.
pub(crate) const CUES: u32 = 1 << 6;
/// Verbs of saying, or the first words of such phrases.
pub(crate) const REPORTING: u32 = 1 << 7;
/// Words that name events.
pub(crate) const EVENTS: u32 = 1 << 8;
/// Words with synonyms.
pub(crate) const SYNONYMS: u32 = 1 << 9;
/// Nouns of which something wider is known.
pub(crate) const NOUNS: u32 = 1 << 10;
/// Nouns for persons.
pub(crate) const PEOPLE: u32 = 1 << 11;
/// Bodies and what people write.
pub(crate) const PAPERS: u32 = 1 << 12;
/// Verbs that rule the verb after them.
pub(crate) const CONTROL: u32 = 1 << 13;
/// Irregular forms.
pub(crate) const IRREGULAR: u32 = 1 << 14;
/// Words that tell something of a number after them: "about", "minus", "flight".
pub(crate) const BEFORE_FIGURES: u32 = 1 << 15;
/// Words that tell something of a number before them: units, currencies, "percent".
pub(crate) const AFTER_FIGURES: u32 = 1 << 16;
/// Words between a number and what it counts.
pub(crate) const COUNT_FILLERS: u32 = 1 << 17;
/// Nouns that are plural without an ending.
pub(crate) const BARE_PLURALS: u32 = 1 << 18;
/// Days named from today, and weekdays.
pub(crate) const CALENDAR: u32 = 1 << 19;
/// Units of time in the plural.
pub(crate) const LAPSES: u32 = 1 << 20;
/// First words of adverbs of two words.
pub(crate) const ADVERBIAL: u32 = 1 << 21;
/// What begins a noun phrase that negates its clause.
pub(crate) const NEGATIVE: u32 = 1 << 22;
/// What begins a definite noun phrase.
pub(crate) const POINTED: u32 = 1 << 23;
/// What names a voice without a verb.
pub(crate) const VOICES: u32 = 1 << 24;
/// First words of what adds to a list.
pub(crate) const ADDING: u32 = 1 << 25;
/// What tells how often or when without a preposition.
pub(crate) const RATES: u32 = 1 << 26;
/// Prepositions and conjunctions that may open a clause.
pub(crate) const SUBORDINATING: u32 = 1 << 27;
/// Conjunctions of condition and cause.
pub(crate) const CONDITIONS: u32 = 1 << 28;
/// Adverbs that negate or join clauses.
pub(crate) const JOINING: u32 = 1 << 29;
/// Whatever is listed.
pub(crate) const ANY: u32 = 1 << 31;

/// The words with their groups; the one with the number 0 is empty.
pub(super) static WORDS: LazyLock<Dictionary<u32>> = LazyLock::new(|| {
    let mut words = Dictionary::default();
    // The commonest words first, so that what lists say of them stands together and stays in the cache.
    for word in entries(include_str!("closed_class.txt")).filter_map(|line| line.split('\t').next()) {
        words.entry(word);
    }
    let mut common: Vec<(&str, &str)> = entries(include_str!("frequency.txt")).filter_map(|line| line.split_once('\t')).collect();
    common.sort_by_key(|&(_, bits)| bits);
    for (word, _) in common {
        words.entry(word);
    }
    for (groups, list) in LISTS {
        for entry in entries(list).filter_map(|line| line.split('\t').next()) {
            *words.entry(entry) |= groups;
            entry.split([' ', '\'']).next().into_iter().for_each(|first| *words.entry(first) |= groups);
        }
    }
    for list in GAZETTEER {
        for word in entries(list).flat_map(|line| line.split(['\t', '|', ' ', '-'])) {
            let word: &str = word.to_lowercase().leak();
            *words.entry(word) |= PLACES;
            // "People's" is two tokens, "N'Djamena" one.
            word.split('\'').next().into_iter().for_each(|first| *words.entry(first) |= PLACES);
        }
    }
    for (groups, list) in FIGURES {
        for word in entries(list).filter_map(|line| line.split('\t').next()).flat_map(|entry| entry.split(|c: char| !c.is_alphabetic())) {
            *words.entry(word) |= groups;
        }
    }
    for (word, side) in entries(include_str!("figure_neighbours.txt")).filter_map(|line| line.split_once('\t')) {
        *words.entry(word) |= if side == "before" { BEFORE_FIGURES } else { AFTER_FIGURES };
    }
    for (group, listed) in GRAMMAR {
        listed.split(' ').for_each(|word| *words.entry(word) |= group);
    }
    words
});

/// The lists whose entries are in the dictionary, and the first words of those of several words.
const LISTS: [(u32, &str); 33] = [
    (IRREGULAR, include_str!("irregular.txt")),
    (0, include_str!("pos.txt")),
    (0, include_str!("spelling.txt")),
    (EVENTS, include_str!("events.txt")),
    (SYNONYMS, include_str!("synonyms.txt")),
    (NOUNS, include_str!("hypernyms.txt")),
    (NUMBERS, include_str!("number_words.txt")),
    (TIMES, include_str!("time_words.txt")),
    (TIMES, include_str!("time_joints.txt")),
    (FEASTS, include_str!("holidays.txt")),
    (FUNCTION, include_str!("function_words.txt")),
    (CUES, include_str!("modality.txt")),
    (REPORTING, include_str!("reporting.txt")),
    (CONTROL, include_str!("control.txt")),
    (CONTROL, include_str!("bare_control.txt")),
    (CONTROL, include_str!("support_verbs.txt")),
    (0, include_str!("unchanged_verbs.txt")),
    (PEOPLE, include_str!("people.txt")),
    (PEOPLE | NAMES, include_str!("roles.txt")),
    (PAPERS, include_str!("papers.txt")),
    (NAMES, include_str!("role_modifiers.txt")),
    (NAMES, include_str!("titles.txt")),
    (NAMES, include_str!("given_names.txt")),
    (NAMES, include_str!("calendar_words.txt")),
    (NAMES, include_str!("organisation_heads.txt")),
    (NAMES, include_str!("mastheads.txt")),
    (NAMES, include_str!("place_heads.txt")),
    (NAMES, include_str!("place_nouns.txt")),
    (NAMES, include_str!("place_ambiguous.txt")),
    (COUNT_FILLERS, include_str!("count_fillers.txt")),
    (BARE_PLURALS, include_str!("bare_plurals.txt")),
    (0, include_str!("superlatives.txt")),
    (0, include_str!("changes.txt")),
];

/// The lists of what stands beside numbers; every word of an entry is in the dictionary.
const FIGURES: [(u32, &str); 6] = [
    (BEFORE_FIGURES, include_str!("approximators.txt")),
    (BEFORE_FIGURES, include_str!("designators.txt")),
    (BEFORE_FIGURES, include_str!("before_years.txt")),
    (BEFORE_FIGURES | AFTER_FIGURES, include_str!("months.txt")),
    (AFTER_FIGURES, include_str!("units.txt")),
    (AFTER_FIGURES, include_str!("currencies.txt")),
];

/// Words of the grammar that are asked for at every token.
const GRAMMAR: [(u32, &str); 13] = [
    (NUMBERS, "a an and of or to point"),
    (CUES, "n't"),
    (CALENDAR, "today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday"),
    (LAPSES, "seconds minutes hours days weeks months years moments decades"),
    (ADVERBIAL, "all no more"),
    (NEGATIVE, "no nobody no-one none nothing neither"),
    (POINTED, "the this that these those both"),
    (VOICES, "accord according per cite citing"),
    (ADDING, "along together as"),
    (
        SUBORDINATING,
        "that if whether because although though while whilst unless lest whereas whereby after before since until till as once so than like",
    ),
    (CONDITIONS, "if unless whether because although lest"),
    (JOINING, "not n't when where whenever wherever"),
    (RATES, "times a an each every per aged this last next"),
];

/// The lists of places; every word of a name is in the dictionary, in lower case.
const GAZETTEER: [&str; 4] =
    [include_str!("countries.txt"), include_str!("regions.txt"), include_str!("cities.txt"), include_str!("areas.txt")];

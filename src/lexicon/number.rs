//! The dictionary of all lists: every word has a number, so that a text's word is looked up once and each list is then asked by the number.

use std::sync::LazyLock;

use super::entries;
use super::key::{Dictionary, Key};

/// A word's number in the dictionary, and which lists it is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Number {
    at: u16,
    lists: u32,
}

/// Groups of lists that are asked together, a bit each: most words are in none, which is then told without a look at the list.
pub(crate) mod group {
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
}

impl Number {
    /// That of a word that is in no list.
    pub(crate) const NONE: Number = Number { at: 0, lists: 0 };

    /// The number of a word in lower case.
    #[inline]
    pub(crate) fn of(word: &str) -> Number {
        WORDS.place(word).map_or(Number::NONE, |(at, &lists)| Number { at: at as u16, lists: lists | group::ANY })
    }

    /// The number of the word with that key.
    #[inline]
    pub(crate) fn of_key(key: Key) -> Number {
        WORDS.place_of_key(key).map_or(Number::NONE, |(at, &lists)| Number { at: at as u16, lists: lists | group::ANY })
    }

    /// The numbers of the words with some keys.
    pub(crate) fn of_keys(keys: &[Key]) -> Vec<Number> {
        let number = |at: u16| match at {
            0 => Number::NONE,
            at => Number { at, lists: WORDS.said(usize::from(at)) | group::ANY },
        };
        WORDS.places(keys).into_iter().map(number).collect()
    }

    /// Its place in a list of what is said of every number.
    #[inline]
    pub(crate) fn index(self) -> usize {
        usize::from(self.at)
    }

    /// Whether the word is in a list of one of the [groups](group).
    #[inline]
    pub(crate) fn is_in(self, groups: u32) -> bool {
        self.lists & groups != 0
    }
}

/// How many numbers there are.
pub(crate) fn count() -> usize {
    WORDS.len()
}

/// What a list can be asked of: a word in lower case, mostly a lemma. A string is looked up when its number is asked for.
pub(crate) trait Listed<'w>: Copy {
    /// The word.
    fn word(self) -> &'w str;
    /// Its number.
    fn number(self) -> Number;
}

/// A word with its number, looked up before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lexeme<'w> {
    /// The word.
    pub(crate) word: &'w str,
    /// Its number.
    pub(crate) number: Number,
}

impl<'w> Listed<'w> for Lexeme<'w> {
    #[inline]
    fn word(self) -> &'w str {
        self.word
    }

    #[inline]
    fn number(self) -> Number {
        self.number
    }
}

impl<'w> Listed<'w> for &'w str {
    #[inline]
    fn word(self) -> &'w str {
        self
    }

    #[inline]
    fn number(self) -> Number {
        Number::of(self)
    }
}

impl<'w> Listed<'w> for &'w String {
    fn word(self) -> &'w str {
        self
    }

    fn number(self) -> Number {
        Number::of(self)
    }
}

impl<'w> Listed<'w> for &&'w str {
    fn word(self) -> &'w str {
        self
    }

    fn number(self) -> Number {
        Number::of(self)
    }
}

/// What a list says of words, by their numbers.
#[derive(Debug)]
pub(crate) struct List<T> {
    /// The groups that its words are in.
    groups: u32,
    /// For every number the place in `said`, where 0 stands for nothing. These are small, and stand together for common words.
    places: Vec<u16>,
    said: Vec<T>,
}

impl<T> List<T> {
    /// What the list says of a word.
    #[inline]
    pub(crate) fn get(&self, word: Number) -> Option<&T> {
        if !word.is_in(self.groups) {
            return None;
        }
        match self.places[word.index()] {
            0 => None,
            place => self.said.get(usize::from(place)),
        }
    }

    /// Whether the list has the word.
    #[inline]
    pub(crate) fn has(&self, word: Number) -> bool {
        word.is_in(self.groups) && self.places[word.index()] != 0
    }

    /// Everything that the list says, in the order of its words.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.said.iter_mut().skip(1)
    }
}

impl<T: Default> List<T> {
    /// A list that says nothing yet, whose words will be in these groups.
    pub(crate) fn of(groups: u32) -> Self {
        List { groups, places: vec![0; count()], said: vec![T::default()] }
    }

    /// The list of some words of these groups.
    pub(crate) fn new<'w>(groups: u32, entries: impl IntoIterator<Item = (&'w str, T)>) -> Self {
        let mut list = List::of(groups);
        entries.into_iter().for_each(|(word, said)| *list.entry(word) = said);
        list
    }

    /// What is said of a word, to be set. The word must be of the list's groups.
    pub(crate) fn entry(&mut self, word: &str) -> &mut T {
        let number = Number::of(word);
        debug_assert!(number.is_in(self.groups), "{word:?} is in no such list");
        let place = &mut self.places[number.index()];
        if *place == 0 {
            *place = self.said.len() as u16;
            self.said.push(T::default());
        }
        &mut self.said[usize::from(*place)]
    }
}

/// Which of up to 32 lists a word is in, a bit each, by its number.
#[derive(Debug)]
pub(crate) struct Marks(Vec<u32>);

impl Default for Marks {
    fn default() -> Self {
        Marks(vec![0; count()])
    }
}

impl Marks {
    /// The bits of a word; none for a word in no list.
    #[inline]
    pub(crate) fn of(&self, word: Number) -> u32 {
        self.0[word.index()]
    }

    /// Adds bits to those of a word. The word must be of the dictionary ([`WORDS`]).
    pub(crate) fn mark(&mut self, word: &str, bits: u32) {
        let number = Number::of(word);
        debug_assert!(number != Number::NONE, "{word:?} is not in the dictionary");
        self.0[number.index()] |= bits;
    }
}

/// The words with their groups; the one with the number 0 is empty.
static WORDS: LazyLock<Dictionary<u32>> = LazyLock::new(|| {
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
    for list in PLACES {
        for word in entries(list).flat_map(|line| line.split(['\t', '|', ' ', '-'])) {
            let word: &str = word.to_lowercase().leak();
            *words.entry(word) |= group::PLACES;
            // "People's" is two tokens, "N'Djamena" one.
            word.split('\'').next().into_iter().for_each(|first| *words.entry(first) |= group::PLACES);
        }
    }
    for (groups, list) in FIGURES {
        for word in entries(list).filter_map(|line| line.split('\t').next()).flat_map(|entry| entry.split(|c: char| !c.is_alphabetic())) {
            *words.entry(word) |= groups;
        }
    }
    for (word, side) in entries(include_str!("figure_neighbours.txt")).filter_map(|line| line.split_once('\t')) {
        *words.entry(word) |= if side == "before" { group::BEFORE_FIGURES } else { group::AFTER_FIGURES };
    }
    for (group, listed) in GRAMMAR {
        listed.split(' ').for_each(|word| *words.entry(word) |= group);
    }
    words
});

/// The lists whose entries are in the dictionary, and the first words of those of several words.
const LISTS: [(u32, &str); 33] = [
    (group::IRREGULAR, include_str!("irregular.txt")),
    (0, include_str!("pos.txt")),
    (0, include_str!("spelling.txt")),
    (group::EVENTS, include_str!("events.txt")),
    (group::SYNONYMS, include_str!("synonyms.txt")),
    (group::NOUNS, include_str!("hypernyms.txt")),
    (group::NUMBERS, include_str!("number_words.txt")),
    (group::TIMES, include_str!("time_words.txt")),
    (group::TIMES, include_str!("time_joints.txt")),
    (group::FEASTS, include_str!("holidays.txt")),
    (group::FUNCTION, include_str!("function_words.txt")),
    (group::CUES, include_str!("modality.txt")),
    (group::REPORTING, include_str!("reporting.txt")),
    (group::CONTROL, include_str!("control.txt")),
    (group::CONTROL, include_str!("bare_control.txt")),
    (group::CONTROL, include_str!("support_verbs.txt")),
    (0, include_str!("unchanged_verbs.txt")),
    (group::PEOPLE, include_str!("people.txt")),
    (group::PEOPLE | group::NAMES, include_str!("roles.txt")),
    (group::PAPERS, include_str!("papers.txt")),
    (group::NAMES, include_str!("role_modifiers.txt")),
    (group::NAMES, include_str!("titles.txt")),
    (group::NAMES, include_str!("given_names.txt")),
    (group::NAMES, include_str!("calendar_words.txt")),
    (group::NAMES, include_str!("organisation_heads.txt")),
    (group::NAMES, include_str!("mastheads.txt")),
    (group::NAMES, include_str!("place_heads.txt")),
    (group::NAMES, include_str!("place_nouns.txt")),
    (group::NAMES, include_str!("place_ambiguous.txt")),
    (group::COUNT_FILLERS, include_str!("count_fillers.txt")),
    (group::BARE_PLURALS, include_str!("bare_plurals.txt")),
    (0, include_str!("superlatives.txt")),
    (0, include_str!("changes.txt")),
];

/// The lists of what stands beside numbers; every word of an entry is in the dictionary.
const FIGURES: [(u32, &str); 6] = [
    (group::BEFORE_FIGURES, include_str!("approximators.txt")),
    (group::BEFORE_FIGURES, include_str!("designators.txt")),
    (group::BEFORE_FIGURES, include_str!("before_years.txt")),
    (group::BEFORE_FIGURES | group::AFTER_FIGURES, include_str!("months.txt")),
    (group::AFTER_FIGURES, include_str!("units.txt")),
    (group::AFTER_FIGURES, include_str!("currencies.txt")),
];

/// Words of the grammar that are asked for at every token.
const GRAMMAR: [(u32, &str); 13] = [
    (group::NUMBERS, "a an and of or to point"),
    (group::CUES, "n't"),
    (group::CALENDAR, "today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday"),
    (group::LAPSES, "seconds minutes hours days weeks months years moments decades"),
    (group::ADVERBIAL, "all no more"),
    (group::NEGATIVE, "no nobody no-one none nothing neither"),
    (group::POINTED, "the this that these those both"),
    (group::VOICES, "accord according per cite citing"),
    (group::ADDING, "along together as"),
    (
        group::SUBORDINATING,
        "that if whether because although though while whilst unless lest whereas whereby after before since until till as once so than like",
    ),
    (group::CONDITIONS, "if unless whether because although lest"),
    (group::JOINING, "not n't when where whenever wherever"),
    (group::RATES, "times a an each every per aged this last next"),
];

/// The lists of places; every word of a name is in the dictionary, in lower case.
const PLACES: [&str; 4] =
    [include_str!("countries.txt"), include_str!("regions.txt"), include_str!("cities.txt"), include_str!("areas.txt")];

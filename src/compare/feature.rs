//! What is compared between two claims, and the levels each comparison can come out at.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::item::{Term, Terms, Vocabulary};
use super::row::{NONE, Row, Set, Tables};
use crate::lexicon;
use crate::value::Relation;

/// One comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Feature {
    Facet,
    Predicate,
    Focus,
    Value,
    Agent,
    Patient,
    Place,
    Time,
    Words,
    Rarest,
    Names,
    Sentence,
    Length,
    Polarity,
}

use Feature::*;

/// Levels of the predicate, one set a group of facets.
const PREDICATES: [&str; 40] = [
    "event: same",
    "event: of a kind",
    "event: different",
    "event: opposite",
    "count: same",
    "count: of a kind",
    "count: different",
    "count: opposite",
    "when: same",
    "when: of a kind",
    "when: different",
    "when: opposite",
    "where: same",
    "where: of a kind",
    "where: different",
    "where: opposite",
    "said-by: same",
    "said-by: of a kind",
    "said-by: different",
    "said-by: opposite",
    "attribute: same",
    "attribute: of a kind",
    "attribute: different",
    "attribute: opposite",
    "who: same",
    "who: of a kind",
    "who: different",
    "who: opposite",
    "other: same",
    "other: of a kind",
    "other: different",
    "other: opposite",
    "whom: same",
    "whom: of a kind",
    "whom: different",
    "whom: opposite",
    "mixed: same",
    "mixed: of a kind",
    "mixed: different",
    "mixed: opposite",
];

/// Levels of the argument in focus, one set a group of facets.
const FOCI: [&str; 60] = [
    "event: absent",
    "event: one-sided",
    "event: nothing shared",
    "event: little shared",
    "event: much shared",
    "event: same",
    "count: absent",
    "count: one-sided",
    "count: nothing shared",
    "count: little shared",
    "count: much shared",
    "count: same",
    "when: absent",
    "when: one-sided",
    "when: nothing shared",
    "when: little shared",
    "when: much shared",
    "when: same",
    "where: absent",
    "where: one-sided",
    "where: nothing shared",
    "where: little shared",
    "where: much shared",
    "where: same",
    "said-by: absent",
    "said-by: one-sided",
    "said-by: nothing shared",
    "said-by: little shared",
    "said-by: much shared",
    "said-by: same",
    "attribute: absent",
    "attribute: one-sided",
    "attribute: nothing shared",
    "attribute: little shared",
    "attribute: much shared",
    "attribute: same",
    "who: absent",
    "who: one-sided",
    "who: nothing shared",
    "who: little shared",
    "who: much shared",
    "who: same",
    "other: absent",
    "other: one-sided",
    "other: nothing shared",
    "other: little shared",
    "other: much shared",
    "other: same",
    "whom: absent",
    "whom: one-sided",
    "whom: nothing shared",
    "whom: little shared",
    "whom: much shared",
    "whom: same",
    "mixed: absent",
    "mixed: one-sided",
    "mixed: nothing shared",
    "mixed: little shared",
    "mixed: much shared",
    "mixed: same",
];

/// Levels of how long the two passages are, the shorter first. Two that are both short answer one thing each.
const LENGTHS: [&str; 15] = [
    "words and words",
    "words and phrase",
    "words and clause",
    "words and long clause",
    "words and sentence",
    "phrase and phrase",
    "phrase and clause",
    "phrase and long clause",
    "phrase and sentence",
    "clause and clause",
    "clause and long clause",
    "clause and sentence",
    "long clause and long clause",
    "long clause and sentence",
    "sentence and sentence",
];

impl Feature {
    /// All features, in the order of the table of weights.
    pub(crate) const ALL: [Feature; 14] =
        [Facet, Predicate, Focus, Value, Agent, Patient, Place, Time, Words, Rarest, Names, Sentence, Length, Polarity];

    /// The name, as evidence shows it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Facet => "facet",
            Predicate => "predicate",
            Focus => "focus",
            Value => "value",
            Agent => "agent",
            Patient => "patient",
            Place => "place",
            Time => "time",
            Words => "words",
            Rarest => "rarest shared word",
            Names => "names",
            Sentence => "sentence",
            Length => "length",
            Polarity => "polarity",
        }
    }

    /// The names of its levels.
    pub(crate) fn levels(self) -> &'static [&'static str] {
        match self {
            Facet => &["event", "count", "when", "where", "said-by", "attribute", "who", "other", "whom", "mixed"],
            Predicate => &PREDICATES,
            Focus => &FOCI,
            Agent | Patient | Place => &["absent", "one-sided", "nothing shared", "little shared", "much shared", "same"],
            Value => &["absent", "one-sided", "same", "inside", "overlapping", "disjoint", "incomparable", "other kind"],
            Time => &["absent", "one-sided", "same", "inside", "overlapping", "disjoint", "incomparable"],
            Words => &["0", "<0.1", "<0.2", "<0.3", "<0.45", "<0.6", "<0.8", "<=1"],
            Rarest => &["none", "<2", "<4", "<5", "<6", "<7.5", "7.5+"],
            Names => &["absent", "one-sided", "disjoint", "some", "all"],
            Sentence => &super::sentence::ALIGNED,
            Length => &LENGTHS,
            Polarity => &["same", "differs"],
        }
    }

    /// The comparison and how it came out, as evidence shows them: "value: same".
    pub(super) fn told(self, level: u8) -> &'static str {
        static TOLD: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
            let of = |feature: Feature| feature.levels().iter().map(move |level| format!("{}: {level}", feature.name())).collect();
            Feature::ALL.into_iter().map(of).collect()
        });
        &TOLD[self as usize][level as usize]
    }

    /// The name of a level.
    pub(crate) fn level_name(self, level: u8) -> &'static str {
        self.levels()[level as usize]
    }
}

/// How every comparison of two claims comes out: one level a feature, in the order of [`Feature::ALL`].
pub(crate) type Levels = [u8; Feature::ALL.len()];

/// One item held against others: its terms are marked, so that what another shares with them is seen without a search.
pub(super) struct Comparer {
    /// For every term of the story, in which sets of the item held it is: one bit a set.
    marks: Vec<u8>,
    held: Option<Row>,
    /// Levels of two predicates and of two values, by their numbers, as far as they were asked for.
    predicates: FxHashMap<(u32, u32), u8>,
    values: FxHashMap<(u32, u32), u8>,
}

impl Comparer {
    /// For a story with so many terms.
    pub(super) fn new(terms: usize) -> Self {
        Comparer { marks: vec![0; terms], held: None, predicates: FxHashMap::default(), values: FxHashMap::default() }
    }

    /// Takes up an item that others will be compared with.
    pub(super) fn hold(&mut self, row: &Row, tables: &Tables<'_>) {
        if self.held.is_some_and(|held| held.sets == row.sets) {
            return;
        }
        for &set in self.held.replace(*row).iter().flat_map(|before| &before.sets) {
            tables.sets.terms(set).iter().for_each(|&term| self.marks[term as usize] = 0);
        }
        for (bit, &set) in row.sets.iter().enumerate() {
            tables.sets.terms(set).iter().for_each(|&term| self.marks[term as usize] |= 1 << bit);
        }
    }

    /// Compares the item held, which is `a`, with another; `sentence` is the level of the sentences they stand in.
    pub(super) fn levels(&mut self, a: &Row, b: &Row, sentence: u8, tables: &Tables<'_>, vocabulary: &Vocabulary<'_>) -> Levels {
        let facets = facet(a, b).min(9);
        let words = self.shared(Set::Words, b, tables).map(|t| vocabulary.weight(t));
        let (both, rarest) = words.fold((0.0, 0.0_f64), |(sum, most), weight| (sum + weight, most.max(weight)));
        let [focus, agent, patient, place] =
            [Set::Focus, Set::Agent, Set::Patient, Set::Place].map(|set| self.overlap(set, a, b, tables, vocabulary));
        [
            facets,
            facets * 4 + self.predicate(a, b, tables),
            facets * 6 + focus,
            self.value(a, b, tables),
            agent,
            patient,
            place,
            self.relation((a.time, b.time), tables),
            bucket(dice(both, Set::Words, a, b, tables), &[1e-9, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8]),
            bucket(rarest, &[1e-9, 2.0, 4.0, 5.0, 6.0, 7.5]),
            self.names(a, b, tables),
            sentence,
            lengths(a, b),
            u8::from(a.negated != b.negated),
        ]
    }

    /// The terms that a set of an item shares with the same set of the item held.
    fn shared<'t>(&'t self, set: Set, b: &Row, tables: &'t Tables<'_>) -> impl Iterator<Item = u32> + 't {
        let bit = 1 << set as u8;
        tables.sets.terms(b.sets[set as usize]).iter().copied().filter(move |&term| self.marks[term as usize] & bit != 0)
    }

    fn overlap(&self, set: Set, a: &Row, b: &Row, tables: &Tables<'_>, vocabulary: &Vocabulary<'_>) -> u8 {
        match (a.sets[set as usize], b.sets[set as usize]) {
            (0, 0) => 0,
            (0, _) | (_, 0) => 1,
            (x, y) if x == y => 5,
            _ => match dice(self.shared(set, b, tables).map(|t| vocabulary.weight(t)).sum(), set, a, b, tables) {
                0.0 => 2,
                x if x < 0.4 => 3,
                _ => 4,
            },
        }
    }

    fn names(&self, a: &Row, b: &Row, tables: &Tables<'_>) -> u8 {
        let (x, y) = (a.sets[Set::Names as usize], b.sets[Set::Names as usize]);
        match (x, y) {
            (0, 0) => 0,
            (0, _) | (_, 0) => 1,
            _ => match self.shared(Set::Names, b, tables).count() {
                0 => 2,
                n if n == tables.sets.terms(x).len().min(tables.sets.terms(y).len()) => 4,
                _ => 3,
            },
        }
    }

    fn predicate(&mut self, a: &Row, b: &Row, tables: &Tables<'_>) -> u8 {
        if a.predicate == b.predicate {
            return 0;
        }
        let told = |row: &Row| tables.predicates[row.predicate as usize];
        *self.predicates.entry((a.predicate, b.predicate)).or_insert_with(|| predicates(told(a), told(b)))
    }

    fn value(&mut self, a: &Row, b: &Row, tables: &Tables<'_>) -> u8 {
        let other_kinds = |x: u32, y: u32| tables.kinds[x as usize] != tables.kinds[y as usize];
        match (a.value, b.value) {
            (x, y) if x != NONE && y != NONE && other_kinds(x, y) => 7,
            values => self.relation(values, tables),
        }
    }

    fn relation(&mut self, values: (u32, u32), tables: &Tables<'_>) -> u8 {
        match values {
            (NONE, NONE) => 0,
            (NONE, _) | (_, NONE) => 1,
            (x, y) => *self.values.entry(values).or_insert_with(|| relation(tables.values[x as usize].relation(tables.values[y as usize]))),
        }
    }
}

fn facet(a: &Row, b: &Row) -> u8 {
    let (x, y) = (a.group, b.group);
    match () {
        () if x == y && (x == 7 || a.facet == b.facet) => x,
        () if x == y && x == 1 => x,
        () if matches!((x.min(y), x.max(y)), (0, 7 | 8 | 1) | (7, 8)) => 9,
        () => 10,
    }
}

/// Whether two facets can be answers to one question at all.
pub(super) fn comparable(a: &Row, b: &Row) -> bool {
    facet(a, b) < 10
}

/// The group of a facet: its place among the levels of [`Facet`].
pub(super) fn group(facet: &str) -> u8 {
    match facet {
        "event" => 0,
        "when" => 2,
        "where" => 3,
        "said-by" => 4,
        "role" | "age" | "name" | "origin" | "kind" => 5,
        "who" => 6,
        "whom" | "what" => 8,
        f if f.ends_with("count") || matches!(f, "amount" | "share" | "first-since") => 1,
        _ => 7,
    }
}

/// The level of two predicates that are not the same, each with its concept.
fn predicates((p, concept): (&str, Term), (q, other): (&str, Term)) -> u8 {
    match () {
        () if lexicon::opposites::opposed(p, q).is_some() => 3,
        () if concept == other => 1,
        () if lexicon::same_event(p, q) => 1,
        () => 2,
    }
}

/// How long a passage of so many bytes is: from 0, a few words, to 4, a sentence.
pub(super) fn length(bytes: usize) -> u8 {
    [30, 60, 100, 160].iter().take_while(|&&least| bytes >= least).count() as u8
}

fn lengths(a: &Row, b: &Row) -> u8 {
    let (low, high) = (a.length.min(b.length), a.length.max(b.length));
    [0, 5, 9, 12, 14][low as usize] + high - low
}

fn bucket(x: f64, bounds: &[f64]) -> u8 {
    bounds.iter().take_while(|&&b| x >= b).count() as u8
}

/// Terms that both sets hold.
pub(crate) fn shared<'s>(a: &'s Terms, b: &'s Terms) -> impl Iterator<Item = u32> + 's {
    a.iter().copied().filter(|t| b.binary_search(t).is_ok())
}

/// Weighted Dice coefficient of a set of two items that share so much.
fn dice(both: f64, set: Set, a: &Row, b: &Row, tables: &Tables<'_>) -> f64 {
    let total = tables.sets.mass(a.sets[set as usize]) + tables.sets.mass(b.sets[set as usize]);
    if total > 0.0 { 2.0 * both / total } else { 0.0 }
}

fn relation(relation: Relation) -> u8 {
    match relation {
        Relation::Same => 2,
        Relation::Inside | Relation::Contains => 3,
        Relation::Overlapping => 4,
        Relation::Disjoint => 5,
        Relation::Incomparable(_) => 6,
    }
}

//! What is compared between two claims, and the levels each comparison can come out at.

use smallvec::SmallVec;

use super::Ground;
use super::item::{Item, Terms, Vocabulary};
use crate::claim::Polarity;
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

    /// The name of a level.
    pub(crate) fn level_name(self, level: u8) -> &'static str {
        self.levels()[level as usize]
    }
}

/// How every comparison of two claims comes out.
pub(crate) fn levels(a: &Item<'_>, b: &Item<'_>, story: &Ground<'_>) -> SmallVec<[(Feature, u8); 16]> {
    let mut out = SmallVec::new();
    let v = &story.vocabulary;
    let facets = facet(a, b);
    out.push((Facet, facets.min(9)));
    out.push((Predicate, facets.min(9) * 4 + predicate(a, b)));
    out.push((Focus, facets.min(9) * 6 + overlap(&a.focus, &b.focus, v)));
    out.push((Value, value(a, b)));
    out.push((Agent, overlap(&a.agent, &b.agent, v)));
    out.push((Patient, overlap(&a.patient, &b.patient, v)));
    out.push((Place, overlap(&a.place, &b.place, v)));
    out.push((Time, time(a, b)));
    out.push((Words, bucket(dice(&a.words, &b.words, v), &[1e-9, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8])));
    out.push((Rarest, bucket(rarest(&a.words, &b.words, v), &[1e-9, 2.0, 4.0, 5.0, 6.0, 7.5])));
    out.push((Names, names(&a.names, &b.names)));
    out.push((Sentence, story.alignment.level(a, b)));
    out.push((Length, length(a, b)));
    out.push((Polarity, u8::from((a.proposition.polarity == self::Pol::Negated) != (b.proposition.polarity == self::Pol::Negated))));
    out
}

use Polarity as Pol;

fn facet(a: &Item<'_>, b: &Item<'_>) -> u8 {
    let (x, y) = (a.group, b.group);
    match () {
        () if x == y && (x == 7 || a.facet == b.facet) => x,
        () if x == y && x == 1 => x,
        () if matches!((x.min(y), x.max(y)), (0, 7 | 8 | 1) | (7, 8)) => 9,
        () => 10,
    }
}

/// Whether two facets can be answers to one question at all.
pub(crate) fn comparable(a: &Item<'_>, b: &Item<'_>) -> bool {
    facet(a, b) < 10
}

/// The group of a facet: its place among the levels of [`Facet`].
pub(crate) fn group(facet: &str) -> u8 {
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

fn predicate(a: &Item<'_>, b: &Item<'_>) -> u8 {
    let (p, q) = (a.happening, b.happening);
    match () {
        () if p == q => 0,
        () if crate::lexicon::opposites::opposed(p, q).is_some() => 3,
        () if a.predicate == b.predicate => 1,
        () if crate::lexicon::same_event(p, q) => 1,
        () => 2,
    }
}

fn length(a: &Item<'_>, b: &Item<'_>) -> u8 {
    let size = |i: &Item<'_>| [30, 60, 100, 160].iter().take_while(|&&bytes| i.source.span.len() >= bytes).count();
    let (low, high) = (size(a).min(size(b)), size(a).max(size(b)));
    ([0, 5, 9, 12, 14][low] + high - low) as u8
}

fn bucket(x: f64, bounds: &[f64]) -> u8 {
    bounds.iter().take_while(|&&b| x >= b).count() as u8
}

/// Terms that both sets hold.
pub(crate) fn shared<'s>(a: &'s Terms, b: &'s Terms) -> impl Iterator<Item = u32> + 's {
    a.iter().copied().filter(|t| b.binary_search(t).is_ok())
}

/// Weighted Dice coefficient of two sets of terms.
fn dice(a: &Terms, b: &Terms, v: &Vocabulary<'_>) -> f64 {
    let both: f64 = shared(a, b).map(|t| v.weight(t)).sum();
    let total = v.mass(a) + v.mass(b);
    if total > 0.0 { 2.0 * both / total } else { 0.0 }
}

fn rarest(a: &Terms, b: &Terms, v: &Vocabulary<'_>) -> f64 {
    shared(a, b).map(|t| v.weight(t)).fold(0.0, f64::max)
}

fn overlap(a: &Terms, b: &Terms, v: &Vocabulary<'_>) -> u8 {
    match (a.is_empty(), b.is_empty()) {
        (true, true) => 0,
        (true, false) | (false, true) => 1,
        _ if a == b => 5,
        _ => match dice(a, b, v) {
            0.0 => 2,
            x if x < 0.4 => 3,
            _ => 4,
        },
    }
}

fn value(a: &Item<'_>, b: &Item<'_>) -> u8 {
    match (a.value, b.value) {
        (None, None) => 0,
        (Some(_), None) | (None, Some(_)) => 1,
        (Some(x), Some(y)) if x.kind_name() != y.kind_name() => 7,
        (Some(x), Some(y)) => relation(x.relation(y)),
    }
}

fn time(a: &Item<'_>, b: &Item<'_>) -> u8 {
    match (a.time, b.time) {
        (None, None) => 0,
        (Some(_), None) | (None, Some(_)) => 1,
        (Some(x), Some(y)) => relation(x.relation(y)),
    }
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

fn names(a: &Terms, b: &Terms) -> u8 {
    match (a.is_empty(), b.is_empty()) {
        (true, true) => 0,
        (true, false) | (false, true) => 1,
        _ => match shared(a, b).count() {
            0 => 2,
            n if n == a.len().min(b.len()) => 4,
            _ => 3,
        },
    }
}

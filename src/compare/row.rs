//! [`Row`]: what an item is compared by, in numbers, so that comparing two of them looks at no word.

use std::mem::{Discriminant, discriminant};

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::item::{Term, Terms};
use crate::value::{Kind, Value};

/// The number of what is not there.
pub(super) const NONE: u32 = u32::MAX;

/// The sets of terms of an item, each the place of its number in [`Row::sets`].
#[derive(Clone, Copy)]
pub(super) enum Set {
    /// Of the argument in focus.
    Focus,
    Agent,
    /// Of patient and complement.
    Patient,
    Place,
    /// All terms of the claim's span.
    Words,
    /// Named entities and places among the arguments.
    Names,
}

/// How many sets an item has.
pub(super) const SETS: usize = 6;

/// What an item is compared by. Facets, predicates, values and sets of terms are the numbers of [`Tables`]: equal ones have equal numbers.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub article: u32,
    /// Index among the story's sentences that make claims.
    pub sentence: u32,
    pub facet: u32,
    pub predicate: u32,
    /// The value in focus, or [`NONE`].
    pub value: u32,
    /// The time of the proposition, or [`NONE`].
    pub time: u32,
    /// The sets of terms, by [`Set`].
    pub sets: [u32; SETS],
    /// The group of facets, as [`feature`](super::feature) numbers them.
    pub group: u8,
    /// How long the passage is: from 0, a few words, to 4, a sentence.
    pub length: u8,
    pub negated: bool,
}

/// What the numbers of a story's rows stand for.
#[derive(Default)]
pub(super) struct Tables<'a> {
    facets: FxHashMap<&'a str, u32>,
    /// Predicates as they stand, and their concepts.
    pub predicates: Vec<(&'a str, Term)>,
    predicate_numbers: FxHashMap<&'a str, u32>,
    /// Values, those that compare alike once.
    pub values: Vec<&'a Value>,
    /// Their kinds.
    pub kinds: Vec<Discriminant<Kind>>,
    /// For each value the number of its normal form.
    pub forms: Vec<u32>,
    by_form: FxHashMap<(&'static str, String), SmallVec<[u32; 2]>>,
    pub sets: Sets,
}

impl<'a> Tables<'a> {
    /// The number of a facet.
    pub(super) fn facet(&mut self, facet: &'a str) -> u32 {
        let next = self.facets.len() as u32;
        *self.facets.entry(facet).or_insert(next)
    }

    /// The number of a facet that some item has.
    pub(super) fn facet_of(&self, facet: &str) -> Option<u32> {
        self.facets.get(facet).copied()
    }

    /// The number of a predicate, whose concept is asked for once.
    pub(super) fn predicate(&mut self, predicate: &'a str, concept: Term) -> u32 {
        let predicates = &mut self.predicates;
        *self.predicate_numbers.entry(predicate).or_insert_with(|| {
            predicates.push((predicate, concept));
            predicates.len() as u32 - 1
        })
    }

    /// The number of a value.
    pub(super) fn value(&mut self, value: &'a Value) -> u32 {
        let next = self.by_form.len() as u32;
        let known = self.by_form.entry((value.kind_name(), value.normal())).or_default();
        if let Some(&number) = known.iter().find(|&&number| compares_alike(&self.values[number as usize].kind, &value.kind)) {
            return number;
        }
        let number = self.values.len() as u32;
        self.forms.push(known.first().map_or(next, |&first| self.forms[first as usize]));
        self.values.push(value);
        self.kinds.push(discriminant(&value.kind));
        known.push(number);
        number
    }
}

/// Whether two values stand alike to any third. Of a named thing, its index in the article and its title tell nothing.
fn compares_alike(a: &Kind, b: &Kind) -> bool {
    match (a, b) {
        (Kind::Entity(a), Kind::Entity(b)) => a.name == b.name && a.kind == b.kind,
        _ => a == b,
    }
}

/// Sets of terms, each kept once. Set 0 is empty.
pub(super) struct Sets {
    terms: Vec<Term>,
    ends: Vec<u32>,
    numbers: FxHashMap<Terms, u32>,
    /// The summed weight of each set.
    masses: Vec<f64>,
}

impl Default for Sets {
    fn default() -> Self {
        Sets { terms: Vec::new(), ends: vec![0], numbers: FxHashMap::from_iter([(Terms::new(), 0)]), masses: Vec::new() }
    }
}

impl Sets {
    /// The number of a set that is sorted and without doubles.
    pub(super) fn number(&mut self, set: &Terms) -> u32 {
        if set.is_empty() {
            return 0;
        }
        if let Some(&known) = self.numbers.get(set) {
            return known;
        }
        let number = self.ends.len() as u32;
        self.terms.extend_from_slice(set);
        self.ends.push(self.terms.len() as u32);
        self.numbers.insert(set.clone(), number);
        number
    }

    /// Weighs the sets, when all terms have been counted.
    pub(super) fn weigh(&mut self, mass: impl Fn(&[Term]) -> f64) {
        self.masses = (0..self.ends.len() as u32).map(|set| mass(self.terms(set))).collect();
    }

    /// The terms of a set.
    pub(super) fn terms(&self, set: u32) -> &[Term] {
        let start = if set == 0 { 0 } else { self.ends[set as usize - 1] };
        &self.terms[start as usize..self.ends[set as usize] as usize]
    }

    /// The summed weight of a set.
    pub(super) fn mass(&self, set: u32) -> f64 {
        self.masses[set as usize]
    }
}

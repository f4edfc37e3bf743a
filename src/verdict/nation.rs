//! Countries that words name, directly or by their people: "Somali", "Somalian" and "Somalia" are one.

use std::sync::LazyLock;

use crate::lexicon::entries;
use crate::lexicon::number::group;
use crate::lexicon::phrases::Phrases;

/// The countries named among some lemmas, sorted, without doubles.
pub(super) fn nations<'w>(lemmas: impl Iterator<Item = &'w str> + Clone) -> Vec<&'static str> {
    let mut out = Vec::new();
    let mut rest = lemmas;
    while rest.clone().next().is_some() {
        let found = NAMES.longest(rest.clone());
        out.extend(found.map(|(_, country)| *country));
        for _ in 0..found.map_or(1, |(length, _)| length) {
            rest.next();
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// Names of countries and of their people, in lower case.
static NAMES: LazyLock<Phrases<&'static str>> = LazyLock::new(|| {
    let mut names: Vec<(&'static str, &'static str)> = Vec::new();
    for line in entries(include_str!("../lexicon/countries.txt")) {
        let fields: Vec<&str> = line.split('\t').collect();
        let Some(&country) = fields.first() else { continue };
        let others = [2, 4].into_iter().filter_map(|i| fields.get(i)).flat_map(|f| f.split('|')).filter(|name| !name.is_empty());
        names.extend(std::iter::once(country).chain(others).map(|name| (lower(name), country)));
    }
    Phrases::new(group::ANY, names.into_iter())
});

/// The name in lower case, for as long as the program runs: the table is made once.
fn lower(name: &'static str) -> &'static str {
    if name.chars().any(char::is_uppercase) { name.to_lowercase().leak() } else { name }
}

/// Whether a lemma names a country or its people.
pub(super) fn is_nation(lemma: &str) -> bool {
    !nations(std::iter::once(lemma)).is_empty()
}

//! Candidate pairs: claims that share something rare enough to be worth a look.

use super::feature::comparable;
use super::item::Vocabulary;
use super::row::{Row, Set, Tables};

/// Keys that more items share than this are no key: everybody has them.
const MAX_SHARED: usize = 256;

/// Which items share what.
///
/// Claims that share no term of their words, predicate or name answer different questions however alike their sentences are: with them the
/// development events' link F1 fell by 0.015.
pub(super) struct Index {
    /// The keys of all items: terms of their words and names, then predicates.
    keys: Vec<u32>,
    /// Where the keys of each item start.
    starts: Vec<u32>,
    /// The items of all keys, those of one key in ascending order.
    items: Vec<u32>,
    /// Where the items of each key start.
    groups: Vec<u32>,
}

impl Index {
    /// Indexes the items of a story.
    pub(super) fn new(rows: &[Row], tables: &Tables<'_>, vocabulary: &Vocabulary<'_>) -> Self {
        let first_since = tables.facet_of("first-since");
        let predicates = vocabulary.len() as u32;
        let (mut keys, mut starts) = (Vec::new(), vec![0]);
        let mut groups = vec![0; 2 * vocabulary.len() + 2];
        for row in rows {
            let set = |set: Set| tables.sets.terms(row.sets[set as usize]).iter().copied();
            // A name is never the term of a word.
            keys.extend(set(Set::Words).filter(|&t| vocabulary.weight(t) > 1.0).chain(set(Set::Names)));
            keys.push(predicates + tables.predicates[row.predicate as usize].1);
            keys.extend((Some(row.facet) == first_since).then_some(2 * predicates));
            keys[starts[starts.len() - 1] as usize..].iter().for_each(|&key| groups[key as usize + 1] += 1);
            starts.push(keys.len() as u32);
        }
        (1..groups.len()).for_each(|i| groups[i] += groups[i - 1]);
        let (mut ends, mut items) = (groups.clone(), vec![0; keys.len()]);
        for (item, run) in starts.windows(2).enumerate() {
            for &key in &keys[run[0] as usize..run[1] as usize] {
                items[ends[key as usize] as usize] = item as u32;
                ends[key as usize] += 1;
            }
        }
        Index { keys, starts, items, groups }
    }

    /// Tells for each item, in order, those behind it that it is to be compared with, in order.
    pub(super) fn each(&self, rows: &[Row], mut told: impl FnMut(u32, &[u32])) {
        // How far the items of each key have been passed.
        let mut passed = self.groups.clone();
        let mut seen = vec![u32::MAX; rows.len()];
        let mut near: Vec<u32> = Vec::new();
        for (a, row) in (0u32..).zip(rows) {
            for &key in &self.keys[self.starts[a as usize] as usize..self.starts[a as usize + 1] as usize] {
                let (start, end) = (self.groups[key as usize] as usize, self.groups[key as usize + 1] as usize);
                passed[key as usize] += 1;
                if end - start > MAX_SHARED {
                    continue;
                }
                for &b in &self.items[passed[key as usize] as usize..end] {
                    if std::mem::replace(&mut seen[b as usize], a) != a && comparable(row, &rows[b as usize]) {
                        near.push(b);
                    }
                }
            }
            near.sort_unstable();
            told(a, &near);
            near.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Claims, claims};
    use crate::compare::item::Term;
    use crate::compare::{Ground, Weights};
    use crate::lexicon::WordLists;
    use crate::text::Document;
    use crate::value::values;

    /// Bits from which two claims would be joined by themselves.
    const MATTERS: f64 = -1.7;

    fn seeds() -> Vec<Claims> {
        let mut files: Vec<_> = std::fs::read_dir("seeds").unwrap().map(|e| e.unwrap().path()).collect();
        files.sort();
        let texts = files.iter().map(|f| std::fs::read_to_string(f).unwrap());
        texts.map(|text| claims(&Document::read(&text), values(&Document::read(&text), None))).collect()
    }

    #[test]
    fn the_index_loses_no_pair_that_matters_and_leaves_most_out() {
        let read = seeds();
        let articles: Vec<(u32, &Claims)> = read.iter().enumerate().map(|(i, c)| (i as u32, c)).collect();
        let weights = Weights::default();
        let words = WordLists::default();
        let ground = Ground::new(&articles, &weights, &words);
        let found = ground.pairs();
        let (mut all, mut matter, mut kept) = (0, 0, 0);
        for (i, a) in ground.items.iter().enumerate() {
            for (j, b) in ground
                .items
                .iter()
                .enumerate()
                .skip(i + 1)
                .filter(|(_, b)| a.article != b.article && comparable(ground.row(a), ground.row(b)))
            {
                all += 1;
                let common = |x: &[Term], y: &[Term]| x.iter().any(|t| y.contains(t));
                let something = common(&a.words, &b.words) || common(&a.names, &b.names) || a.predicate == b.predicate;
                if something && ground.score(a, b) > MATTERS {
                    matter += 1;
                    kept += usize::from(found.bits(i as u32, j as u32).is_some());
                }
            }
        }
        println!("{} of {all} pairs compared, {kept} of {matter} that matter kept", found.all().len());
        assert!(matter > 100, "some pairs matter");
        assert!(kept as f64 >= 0.98 * f64::from(matter), "{kept} of {matter}");
        assert!(2 * found.all().len() < all, "{} of {all}", found.all().len());
    }
}

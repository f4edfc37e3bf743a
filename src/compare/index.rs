//! Candidate pairs: claims that share something rare enough to be worth a look.

use super::feature::comparable;
use super::item::{Item, Term, Vocabulary};

/// Keys that more items share than this are no key: everybody has them.
const MAX_SHARED: usize = 256;

/// Pairs of items `(a, b)`, `a < b`, that share a term of their words, their predicate with the facet, or a name; sorted, without doubles.
///
/// Claims that share none of these answer different questions however alike their sentences are: with them the development events' link F1 fell by
/// 0.015.
pub(crate) fn candidates(items: &[Item<'_>], vocabulary: &Vocabulary<'_>) -> Vec<(u32, u32)> {
    let mut keys: Vec<(u64, u32)> = Vec::new();
    for (i, item) in items.iter().enumerate() {
        for &term in item.words.iter().filter(|&&t| vocabulary.weight(t) > 1.0) {
            keys.push((key(0, term), i as u32));
        }
        for &term in &item.names {
            keys.push((key(1, term), i as u32));
        }
        keys.push((key(2, item.predicate), i as u32));
        if item.facet == "first-since" {
            keys.push((key(3, 0), i as u32));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    let mut pairs = Vec::new();
    for group in keys.chunk_by(|a, b| a.0 == b.0).filter(|g| g.len() > 1 && g.len() <= MAX_SHARED) {
        for (i, &(_, a)) in group.iter().enumerate() {
            let others = group[i + 1..].iter().filter(|&&(_, b)| comparable(&items[a as usize], &items[b as usize]));
            pairs.extend(others.map(|&(_, b)| (a, b)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn key(kind: u64, term: Term) -> u64 {
    kind << 32 | u64::from(term)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Claims, claims};
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
        let found = candidates(&ground.items, &ground.vocabulary);
        let (mut all, mut matter, mut kept) = (0, 0, 0);
        for (i, a) in ground.items.iter().enumerate() {
            for (j, b) in ground.items.iter().enumerate().skip(i + 1).filter(|(_, b)| a.article != b.article && comparable(a, b)) {
                all += 1;
                let common = |x: &[Term], y: &[Term]| x.iter().any(|t| y.contains(t));
                let something = common(&a.words, &b.words) || common(&a.names, &b.names) || a.predicate == b.predicate;
                if something && ground.score(a, b) > MATTERS {
                    matter += 1;
                    kept += usize::from(found.binary_search(&(i as u32, j as u32)).is_ok());
                }
            }
        }
        println!("{} of {all} pairs compared, {kept} of {matter} that matter kept", found.len());
        assert!(matter > 100, "some pairs matter");
        assert!(kept as f64 >= 0.98 * f64::from(matter), "{kept} of {matter}");
        assert!(2 * found.len() < all, "{} of {all}", found.len());
    }
}

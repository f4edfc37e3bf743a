//! Candidate pairs: claims that share something rare enough to be worth a look.

use super::feature::comparable;
use super::item::{Item, Term, Vocabulary};

/// Keys that more items share than this are no key: everybody has them.
const MAX_SHARED: usize = 256;

/// Pairs of items `(a, b)`, `a < b`, that share a term of their words, their predicate with the facet, or a name; sorted, without doubles.
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

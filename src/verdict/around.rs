//! [`Around`]: what stands around the claims of a story, by which two that are worded otherwise are known to tell of one thing.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::compare::Item;
use crate::lexicon;

/// The words of the sentences that claims stand in and of those beside them, gathered once a sentence and numbered.
#[derive(Default)]
pub(crate) struct Around<'a> {
    words: RefCell<Numbered<'a>>,
    /// By article and sentence: as concepts, sorted.
    sentences: RefCell<FxHashMap<(u32, u32), Rc<[u32]>>>,
    /// By item: a claim's own words as concepts, sorted.
    own: RefCell<FxHashMap<u32, Rc<[u32]>>>,
}

/// Words by their numbers.
#[derive(Default)]
struct Numbered<'a> {
    numbers: FxHashMap<&'a str, u32>,
    rarity: Vec<f64>,
}

impl<'a> Around<'a> {
    /// Bits of the words that the sentences of two claims, and those beside them, have in common, without the first claim's own.
    pub(super) fn beside(&self, a: &Item<'a>, b: &Item<'a>) -> f64 {
        let (x, y, own) = (self.of(a), self.of(b), self.own(a));
        let words = self.words.borrow();
        let both = x.iter().filter(|w| y.binary_search(w).is_ok() && own.binary_search(w).is_err());
        both.map(|&w| words.rarity[w as usize]).sum()
    }

    /// Whether a word stands in a claim's sentence or in one beside it.
    pub(super) fn speak_of(&self, item: &Item<'a>, word: &str) -> bool {
        let near = self.of(item);
        let number = self.words.borrow().numbers.get(lexicon::concept(word)).copied();
        number.is_some_and(|number| near.binary_search(&number).is_ok())
    }

    /// The words of a claim's sentence and of those before and behind it.
    fn of(&self, item: &Item<'a>) -> Rc<[u32]> {
        let (claims, at) = (item.proposition.claims(), item.proposition.sentence);
        let read = || {
            let sentences = at.saturating_sub(1)..=at + 1;
            self.numbers(sentences.flat_map(|n| claims.terms(claims.sentence_run(n))).map(lexicon::concept))
        };
        Rc::clone(self.sentences.borrow_mut().entry((item.article, at)).or_insert_with(read))
    }

    fn own(&self, item: &Item<'a>) -> Rc<[u32]> {
        let read = || self.numbers(item.proposition.claims().terms(item.source.terms).map(lexicon::concept));
        Rc::clone(self.own.borrow_mut().entry(item.id).or_insert_with(read))
    }

    /// The numbers of words, sorted, without doubles.
    fn numbers(&self, words: impl Iterator<Item = &'a str>) -> Rc<[u32]> {
        let Numbered { numbers, rarity } = &mut *self.words.borrow_mut();
        let number = |word: &'a str| {
            *numbers.entry(word).or_insert_with(|| {
                rarity.push(lexicon::rarity(word));
                rarity.len() as u32 - 1
            })
        };
        let mut out: Vec<u32> = words.map(number).collect();
        out.sort_unstable();
        out.dedup();
        out.into()
    }
}

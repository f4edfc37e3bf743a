//! Sentences of different articles that tell the same: the ground on which their claims are compared.
//!
//! Articles about one event are comparable texts, and most of what they share is told sentence by sentence. Every two sentences that share a word
//! are compared (shared words, names and values, how they rank among all sentences of the other article, their neighbours, their places in the
//! articles), each comparison with its weight, as claims are. That a sentence is the other's best match in its article, and the other way round,
//! says more than any similarity by itself (competitive linking, after Melamed 2000, "Models of translational equivalence among words"; sentence
//! alignment in comparable corpora after Barzilay and Elhadad 2003).

use std::cmp::Reverse;
use std::ops::Range;

use smallvec::SmallVec;

use super::item::{Item, Terms, Vocabulary};
use super::row::{NONE, Row, Tables};
use super::weight::Weights;

/// What is compared between two sentences, with the names of its levels.
pub(crate) const FEATURES: [(&str, &[&str]); 9] = [
    ("sentence words", &["<0.02", "<0.05", "<0.08", "<0.12", "<0.16", "<0.2", "<0.25", "<0.3", "<0.4", "<0.5", "<0.7", "0.7+"]),
    ("sentence overlap", &["<0.05", "<0.1", "<0.15", "<0.2", "<0.3", "<0.4", "<0.5", "<0.6", "<0.8", "0.8+"]),
    (
        "sentence rank",
        &["1 and 1", "1 and 2", "1 and 3", "1 and lower", "2 and 2", "2 and 3", "2 and lower", "3 and 3", "3 and lower", "lower"],
    ),
    ("sentence rarest", &["none", "<2", "<4", "<5", "<6", "<7.5", "7.5+"]),
    ("sentence names", &["none named", "none shared", "one", "two", "three or more"]),
    ("sentence values", &["none", "none shared", "one", "two or more"]),
    ("sentence neighbours", &["<0.05", "<0.1", "<0.2", "<0.3", "<0.45", "0.45+"]),
    (
        "sentence places",
        &["1 and 1", "1 and 2", "1 and 3", "1 and later", "2 and 2", "2 and 3", "2 and later", "3 and 3", "3 and later", "later"],
    ),
    ("sentence distance", &["<0.1", "<0.25", "<0.5", "0.5+"]),
];

/// How two sentences compare: one level a feature.
pub(crate) type SentenceLevels = [u8; FEATURES.len()];

/// Words that more sentences of a story hold are not looked up.
const MAX_SHARED: usize = 256;

/// A sentence that makes claims.
pub(crate) struct Sentence {
    /// Index of the article.
    pub article: u32,
    /// Number of the sentence in its article.
    pub number: u32,
    /// How many sentences of the article make claims before it.
    pub place: u32,
    /// The same as a share of the article's sentences, from 0 to 1.
    share: f64,
    /// Its content words.
    terms: Terms,
    names: Terms,
    /// Numbers of the normal forms of its values.
    values: Terms,
}

/// The sentences of a story and what each two have in common.
pub(crate) struct Sentences {
    all: Vec<Sentence>,
    /// In the order of the first sentence, then of the second.
    overlaps: Vec<Overlap>,
    /// Where the overlaps of each sentence start.
    starts: Vec<u32>,
}

/// Two sentences of different articles that share a word; `a` comes first.
#[derive(Clone, Copy)]
pub(crate) struct Overlap {
    pub a: u32,
    pub b: u32,
    /// Summed weight of what they share.
    shared: f64,
    rarest: f64,
    /// Weighted Dice coefficient.
    dice: f64,
    /// How many sentences of `b`'s article are more like `a`, and the other way round; three at most.
    ranks: (u8, u8),
}

impl Sentences {
    /// Gathers the sentences of a story's items, which name them by their index here.
    pub(super) fn gather(items: &[Item<'_>], rows: &[Row], tables: &Tables<'_>, terms: Vec<Terms>, vocabulary: &Vocabulary<'_>) -> Self {
        let mut all: Vec<Sentence> = terms.into_iter().map(Sentence::of).collect();
        for (item, row) in items.iter().zip(rows) {
            let sentence = &mut all[row.sentence as usize];
            (sentence.article, sentence.number) = (item.article, item.proposition.sentence);
            sentence.names.extend_from_slice(&item.names);
            let values = [row.value, row.time].into_iter().filter(|&value| value != NONE);
            sentence.values.extend(values.map(|value| tables.forms[value as usize]));
        }
        for sentence in &mut all {
            for set in [&mut sentence.names, &mut sentence.values] {
                set.sort_unstable();
                set.dedup();
            }
        }
        for told in all.chunk_by_mut(|a, b| a.article == b.article) {
            let last = (told.len() - 1).max(1);
            for (place, sentence) in told.iter_mut().enumerate() {
                sentence.place = place as u32;
                sentence.share = place as f64 / last as f64;
            }
        }
        let mut out = Sentences { all, overlaps: Vec::new(), starts: Vec::new() };
        out.find(vocabulary);
        out
    }

    /// Finds what the sentences share.
    fn find(&mut self, vocabulary: &Vocabulary<'_>) {
        let mut postings: Vec<Vec<u32>> = vec![Vec::new(); vocabulary.len()];
        for (i, sentence) in self.all.iter().enumerate() {
            sentence.terms.iter().for_each(|&term| postings[term as usize].push(i as u32));
        }
        let masses: Vec<f64> = self.all.iter().map(|s| vocabulary.mass(&s.terms)).collect();
        let mut met: Vec<(f64, f64)> = vec![(0.0, 0.0); self.all.len()];
        let mut touched: Vec<u32> = Vec::new();
        for (a, sentence) in self.all.iter().enumerate() {
            self.starts.push(self.overlaps.len() as u32);
            for &term in &sentence.terms {
                let others = &postings[term as usize];
                let weight = vocabulary.weight(term);
                if others.len() > MAX_SHARED || weight <= 0.0 {
                    continue;
                }
                for &b in &others[others.partition_point(|&b| b <= a as u32)..] {
                    let sum = &mut met[b as usize];
                    if sum.0 == 0.0 {
                        touched.push(b);
                    }
                    *sum = (sum.0 + weight, sum.1.max(weight));
                }
            }
            touched.sort_unstable();
            for b in touched.drain(..) {
                let (shared, rarest) = std::mem::take(&mut met[b as usize]);
                if self.all[b as usize].article != sentence.article {
                    let dice = 2.0 * shared / (masses[a] + masses[b as usize]);
                    let least = masses[a].min(masses[b as usize]);
                    self.overlaps.push(Overlap { a: a as u32, b, shared: shared / least, rarest, dice, ranks: (0, 0) });
                }
            }
        }
        self.starts.push(self.overlaps.len() as u32);
        self.rank();
    }

    /// Ranks the sentences of every article by how much they are like a sentence of another.
    fn rank(&mut self) {
        let Sentences { all, overlaps, starts } = self;
        // The overlaps of a first sentence stand together, and in them those with the sentences of one article.
        for run in overlaps.chunk_by_mut(|x, y| x.a == y.a && all[x.b as usize].article == all[y.b as usize].article) {
            let ranks = ranks(&run.iter().map(|o| o.dice).collect::<Vec<_>>());
            run.iter_mut().zip(ranks).for_each(|(overlap, rank)| overlap.ranks.0 = rank);
        }
        // In the order of the second sentence; under it those of the first stay in order.
        let mut ends = vec![0; starts.len()];
        overlaps.iter().for_each(|o| ends[o.b as usize + 1] += 1);
        (1..ends.len()).for_each(|i| ends[i] += ends[i - 1]);
        let mut turned = vec![0u32; overlaps.len()];
        for (i, overlap) in overlaps.iter().enumerate() {
            let at: &mut usize = &mut ends[overlap.b as usize];
            turned[*at] = i as u32;
            *at += 1;
        }
        let group = |i: u32| (overlaps[i as usize].b, all[overlaps[i as usize].a as usize].article);
        let mut second = vec![0u8; overlaps.len()];
        for run in turned.chunk_by(|&x, &y| group(x) == group(y)) {
            let ranks = ranks(&run.iter().map(|&i| overlaps[i as usize].dice).collect::<Vec<_>>());
            run.iter().zip(ranks).for_each(|(&i, rank)| second[i as usize] = rank);
        }
        overlaps.iter_mut().zip(second).for_each(|(overlap, rank)| overlap.ranks.1 = rank);
    }

    /// The sentence at an index.
    pub(crate) fn sentence(&self, index: u32) -> &Sentence {
        &self.all[index as usize]
    }

    /// Which of the overlaps are those of a sentence with later ones.
    fn of(&self, sentence: u32) -> Range<usize> {
        self.starts[sentence as usize] as usize..self.starts[sentence as usize + 1] as usize
    }

    /// Which of the overlaps is that of two sentences.
    fn overlap_at(&self, a: u32, b: u32) -> Option<usize> {
        let of = self.of(a.min(b));
        self.overlaps[of.clone()].binary_search_by_key(&a.max(b), |o| o.b).ok().map(|i| of.start + i)
    }

    /// Compares every two sentences that share a word.
    pub(super) fn each(&self, mut told: impl FnMut(&Overlap, SentenceLevels)) {
        let beside = |s: u32, other: Option<u32>| {
            let other = other.filter(|&o| (o as usize) < self.all.len())?;
            (self.sentence(other).article == self.sentence(s).article).then_some(other)
        };
        let before = |s: u32| beside(s, s.checked_sub(1));
        let behind = |s: u32| beside(s, s.checked_add(1));
        let (mut first, mut second) = (Spread::default(), Spread::default());
        for a in 0..self.all.len() as u32 {
            first.fill(self, before(a), |i| self.overlaps[i].dice);
            second.fill(self, behind(a), |i| self.overlaps[i].dice);
            for overlap in &self.overlaps[self.of(a)] {
                let likeness = |row: &Spread<f64>, other: Option<u32>| other.map_or(0.0, |other| row.at(other));
                let neighbours = likeness(&first, before(overlap.b)).max(likeness(&second, behind(overlap.b)));
                told(overlap, self.levels(overlap, neighbours));
            }
        }
    }

    /// How two sentences compare; `neighbours` says how much the sentences before, or behind, the two are alike.
    fn levels(&self, overlap: &Overlap, neighbours: f64) -> SentenceLevels {
        let (a, b) = (self.sentence(overlap.a), self.sentence(overlap.b));
        [
            level(overlap.dice, &[0.02, 0.05, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7]),
            level(overlap.shared, &[0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8]),
            unordered(overlap.ranks.0, overlap.ranks.1),
            level(overlap.rarest, &[1e-9, 2.0, 4.0, 5.0, 6.0, 7.5]),
            common(&a.names, &b.names, 3),
            common(&a.values, &b.values, 2),
            level(neighbours, &[0.05, 0.1, 0.2, 0.3, 0.45]),
            unordered(a.place.min(3) as u8, b.place.min(3) as u8),
            level((a.share - b.share).abs(), &[0.1, 0.25, 0.5]),
        ]
    }
}

/// What a sentence has in common with each of those behind it, spread out by their indices.
#[derive(Default)]
pub(super) struct Spread<T> {
    cells: Vec<T>,
    of: Option<u32>,
}

impl<T: Copy + Default> Spread<T> {
    /// Takes up a sentence, or none. `told` tells of an overlap, by its index.
    pub(super) fn fill(&mut self, sentences: &Sentences, sentence: Option<u32>, told: impl Fn(usize) -> T) {
        let run = |sentence: Option<u32>| sentence.map_or(0..0, |s| sentences.of(s));
        self.cells.resize(sentences.all.len(), T::default());
        run(self.of).for_each(|i| self.cells[sentences.overlaps[i].b as usize] = T::default());
        run(sentence).for_each(|i| self.cells[sentences.overlaps[i].b as usize] = told(i));
        self.of = sentence;
    }

    /// What it has in common with a later sentence.
    pub(super) fn at(&self, sentence: u32) -> T {
        self.cells[sentence as usize]
    }
}

/// The place of each of some likenesses among them, from 0 for the highest; three at most. Of equals the first is higher.
fn ranks(likeness: &[f64]) -> Vec<u8> {
    let mut order: SmallVec<[(Reverse<u64>, u32); 16]> = likeness.iter().map(|&x| Reverse(ordered(x))).zip(0..).collect();
    order.sort_unstable();
    let mut out = vec![3; likeness.len()];
    order.iter().take(3).zip(0..).for_each(|(&(_, at), rank)| out[at as usize] = rank);
    out
}

impl Sentence {
    fn of(terms: Terms) -> Self {
        Sentence { article: 0, number: 0, place: 0, share: 0.0, terms, names: Terms::new(), values: Terms::new() }
    }
}

/// The levels that claims are compared at by their sentences.
pub(crate) const ALIGNED: [&str; 11] = ["one article", "<-5", "<-4", "<-3", "<-2", "<-1", "<0", "<1", "<2", "<3", "3+"];

/// The level of two claims of one article.
const ONE_ARTICLE: u8 = 0;

/// The level of two sentences of different articles that share no word.
const APART: u8 = 1;

/// For every two sentences of a story that share a word, how surely they tell the same: a level of [`ALIGNED`].
pub(crate) struct Alignment {
    /// One an overlap.
    levels: Vec<u8>,
}

impl Alignment {
    /// Weighs what the sentences share.
    pub(crate) fn new(sentences: &Sentences, weights: &Weights) -> Self {
        let mut levels = Vec::with_capacity(sentences.overlaps.len());
        sentences.each(|_, compared| {
            let bits = weights.sentences(&compared);
            levels.push(APART + level(bits, &[-5.0, -4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0]));
        });
        Alignment { levels }
    }

    /// The level of two claims' sentences.
    pub(super) fn level(&self, sentences: &Sentences, a: &Row, b: &Row) -> u8 {
        if a.article == b.article {
            return ONE_ARTICLE;
        }
        sentences.overlap_at(a.sentence, b.sentence).map_or(APART, |i| self.levels[i])
    }

    /// Spreads out the levels of one sentence against those behind it.
    pub(super) fn spread(&self, sentences: &Sentences, sentence: u32, out: &mut Spread<u8>) {
        out.fill(sentences, Some(sentence), |i| self.levels[i]);
    }

    /// The level of two claims' sentences, of which the first is spread out.
    pub(super) fn spread_level(spread: &Spread<u8>, a: &Row, b: &Row) -> u8 {
        if a.article == b.article {
            return ONE_ARTICLE;
        }
        spread.at(b.sentence).max(APART)
    }
}

fn level(x: f64, bounds: &[f64]) -> u8 {
    bounds.iter().take_while(|&&b| x >= b).count() as u8
}

/// Level of two numbers from 0 to 3 whose order says nothing: 00, 01, 02, 03, 11, 12, 13, 22, 23, 33.
fn unordered(x: u8, y: u8) -> u8 {
    let (low, high) = (x.min(y), x.max(y));
    [0, 4, 7, 9][low as usize] + high - low
}

/// Level of what two sets share: one of them empty, nothing, one ... up to `most`.
fn common(a: &Terms, b: &Terms, most: usize) -> u8 {
    if a.is_empty() || b.is_empty() {
        return 0;
    }
    1 + super::feature::shared(a, b).count().min(most) as u8
}

/// A number in an order that is total; none of them is not a number.
fn ordered(x: f64) -> u64 {
    (x * 1e9) as u64
}

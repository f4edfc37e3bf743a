//! Sentences of different articles that tell the same: the ground on which their claims are compared.
//!
//! Articles about one event are comparable texts, and most of what they share is told sentence by sentence. Every two sentences that share a word
//! are compared (shared words, names and values, how they rank among all sentences of the other article, their neighbours, their places in the
//! articles), each comparison with its weight, as claims are. That a sentence is the other's best match in its article, and the other way round,
//! says more than any similarity by itself (competitive linking, after Melamed 2000, "Models of translational equivalence among words"; sentence
//! alignment in comparable corpora after Barzilay and Elhadad 2003).

use rustc_hash::FxHashMap;

use super::item::{Item, Term, Terms, Vocabulary};
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
    /// Its content words.
    pub terms: Terms,
    names: Terms,
    values: Terms,
}

/// The sentences of a story and what each two have in common.
pub(crate) struct Sentences {
    all: Vec<Sentence>,
    /// How many sentences of the story's articles make claims, by article.
    told: FxHashMap<u32, u32>,
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
    pub(crate) fn gather(items: &[Item<'_>], terms: Vec<Terms>, vocabulary: &Vocabulary<'_>) -> Self {
        let mut all: Vec<Sentence> = terms.into_iter().map(Sentence::of).collect();
        let mut values: FxHashMap<String, Term> = FxHashMap::default();
        for item in items {
            let sentence = &mut all[item.sentence as usize];
            (sentence.article, sentence.number) = (item.article, item.proposition.sentence);
            sentence.names.extend(item.names.iter().copied());
            for value in [item.value, item.time].into_iter().flatten() {
                let next = values.len() as Term;
                sentence.values.push(*values.entry(format!("{} {}", value.kind_name(), value.normal())).or_insert(next));
            }
        }
        let mut told: FxHashMap<u32, u32> = FxHashMap::default();
        for sentence in &mut all {
            for set in [&mut sentence.names, &mut sentence.values] {
                set.sort_unstable();
                set.dedup();
            }
            let count = told.entry(sentence.article).or_default();
            sentence.place = *count;
            *count += 1;
        }
        let mut out = Sentences { all, told, overlaps: Vec::new(), starts: Vec::new() };
        out.find(vocabulary);
        out
    }

    /// Finds what the sentences share.
    fn find(&mut self, vocabulary: &Vocabulary<'_>) {
        let mut postings: FxHashMap<Term, Vec<u32>> = FxHashMap::default();
        for (i, sentence) in self.all.iter().enumerate() {
            for &term in &sentence.terms {
                postings.entry(term).or_default().push(i as u32);
            }
        }
        let masses: Vec<f64> = self.all.iter().map(|s| vocabulary.mass(&s.terms)).collect();
        let mut met: Vec<(f64, f64)> = vec![(0.0, 0.0); self.all.len()];
        for (a, sentence) in self.all.iter().enumerate() {
            self.starts.push(self.overlaps.len() as u32);
            let mut touched: Vec<u32> = Vec::new();
            for term in &sentence.terms {
                let others = &postings[term];
                let weight = vocabulary.weight(*term);
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
            for b in touched {
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
        let all = &self.all;
        let overlaps = &self.overlaps;
        let mut first: Vec<u32> = (0..overlaps.len() as u32).collect();
        let mut second = first.clone();
        let by_likeness = |i: u32| std::cmp::Reverse(ordered(overlaps[i as usize].dice));
        first.sort_by_key(|&i| (overlaps[i as usize].a, all[overlaps[i as usize].b as usize].article, by_likeness(i), i));
        second.sort_by_key(|&i| (overlaps[i as usize].b, all[overlaps[i as usize].a as usize].article, by_likeness(i), i));
        let group = |i: u32, turned: bool| {
            let o = &overlaps[i as usize];
            if turned { (o.b, all[o.a as usize].article) } else { (o.a, all[o.b as usize].article) }
        };
        let mut ranks = vec![(0u8, 0u8); overlaps.len()];
        for run in first.chunk_by(|&x, &y| group(x, false) == group(y, false)) {
            run.iter().enumerate().for_each(|(rank, &i)| ranks[i as usize].0 = rank.min(3) as u8);
        }
        for run in second.chunk_by(|&x, &y| group(x, true) == group(y, true)) {
            run.iter().enumerate().for_each(|(rank, &i)| ranks[i as usize].1 = rank.min(3) as u8);
        }
        self.overlaps.iter_mut().zip(ranks).for_each(|(overlap, ranks)| overlap.ranks = ranks);
    }

    /// The sentence at an index.
    pub(crate) fn sentence(&self, index: u32) -> &Sentence {
        &self.all[index as usize]
    }

    /// Every two sentences of different articles that share a word.
    pub(crate) fn overlaps(&self) -> &[Overlap] {
        &self.overlaps
    }

    fn overlap(&self, a: u32, b: u32) -> Option<&Overlap> {
        let (a, b) = (a.min(b), a.max(b));
        let of = &self.overlaps[self.starts[a as usize] as usize..self.starts[a as usize + 1] as usize];
        of.binary_search_by_key(&b, |o| o.b).ok().map(|i| &of[i])
    }

    /// How two sentences compare.
    pub(crate) fn levels(&self, overlap: &Overlap) -> SentenceLevels {
        let (a, b) = (self.sentence(overlap.a), self.sentence(overlap.b));
        let share = |s: &Sentence| f64::from(s.place) / f64::from((self.told[&s.article] - 1).max(1));
        [
            level(overlap.dice, &[0.02, 0.05, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7]),
            level(overlap.shared, &[0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8]),
            unordered(overlap.ranks.0, overlap.ranks.1),
            level(overlap.rarest, &[1e-9, 2.0, 4.0, 5.0, 6.0, 7.5]),
            common(&a.names, &b.names, 3),
            common(&a.values, &b.values, 2),
            level(self.neighbours(overlap), &[0.05, 0.1, 0.2, 0.3, 0.45]),
            unordered(a.place.min(3) as u8, b.place.min(3) as u8),
            level((share(a) - share(b)).abs(), &[0.1, 0.25, 0.5]),
        ]
    }

    /// How much the sentences before, or after, the two are alike.
    fn neighbours(&self, overlap: &Overlap) -> f64 {
        let beside = |s: u32, step: i64| {
            let other = u32::try_from(i64::from(s) + step).ok().filter(|&o| (o as usize) < self.all.len())?;
            (self.all[other as usize].article == self.all[s as usize].article).then_some(other)
        };
        let likeness = |step: i64| Some(self.overlap(beside(overlap.a, step)?, beside(overlap.b, step)?)?.dice);
        likeness(-1).unwrap_or(0.0).max(likeness(1).unwrap_or(0.0))
    }
}

impl Sentence {
    fn of(terms: Terms) -> Self {
        Sentence { article: 0, number: 0, place: 0, terms, names: Terms::new(), values: Terms::new() }
    }
}

/// For two sentences of one story, the bits that they tell the same; the level that claims in them are compared at.
pub(crate) struct Alignment {
    bits: FxHashMap<(u32, u32), u8>,
}

/// The levels of a claim's sentence against another's.
pub(crate) const ALIGNED: [&str; 11] = ["one article", "<-5", "<-4", "<-3", "<-2", "<-1", "<0", "<1", "<2", "<3", "3+"];

impl Alignment {
    /// Weighs what the sentences share.
    pub(crate) fn new(sentences: &Sentences, weights: &Weights) -> Self {
        let bits = |o: &Overlap| weights.sentences(&sentences.levels(o));
        let leveled = |o: &Overlap| ((o.a, o.b), 1 + level(bits(o), &[-5.0, -4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0]));
        Alignment { bits: sentences.overlaps().iter().map(leveled).collect() }
    }

    /// The level of two claims' sentences.
    pub(crate) fn level(&self, a: &Item<'_>, b: &Item<'_>) -> u8 {
        if a.article == b.article {
            return 0;
        }
        let pair = (a.sentence.min(b.sentence), a.sentence.max(b.sentence));
        self.bits.get(&pair).copied().unwrap_or(1)
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

//! What a figure or a time is told of: the words beside it in its sentence, weighed by how few sentences of the story have them.
//!
//! Two figures that answer one question stand among the same words, however the clauses around them are built: "Orbis says the battery lasts 22
//! hours", "18 hours of battery life". So every value has a *profile*: the words near it (of its phrase, of its clause, and a few to each side) and
//! those of the rest of the sentence. A word counts as shared where the other has it, a synonym, or a word for the same kind of event.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use crate::claim::{Phrase, Role, Run};
use crate::compare::Item;
use crate::lexicon::{self, events::event_classes};
use crate::value::{Kind, Value};

/// A word, or a kind of event, by number.
type Feature = u32;

/// A word by what it can be shared as: itself, and the kinds of event it is most often a word for.
type Word = SmallVec<[Feature; 3]>;

/// How many content words to each side of a value's phrase are near it.
const SIDE: u32 = 4;

/// What the words of the rest of a sentence are worth beside those that are near.
const FAR: f64 = 0.4;

/// What sharing a kind of event is worth beside sharing a word.
const KIND: f64 = 0.7;

/// A story of fewer sentences is taken to have this many: in two short notes every word stands in each.
const FEWEST: f64 = 32.0;

/// Features that more profiles have than this bring none together.
const MAX_SHARED: usize = 48;

/// The words that one value is told with.
#[derive(Clone, Debug, Default)]
pub(super) struct Profile {
    /// What the amount is of, or what happened: the words of its phrase, else its verb and who or what that is about.
    own: Vec<Word>,
    near: Vec<Word>,
    far: Vec<Word>,
    near_features: Vec<Feature>,
    features: Vec<Feature>,
}

/// How much two profiles have in common, in bits.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Shared {
    /// What is near both.
    pub near: f64,
    /// That and what is in both sentences.
    pub all: f64,
    /// What part of the poorer one's near words is shared.
    pub cover: f64,
    /// How many words are near both.
    pub words: usize,
    /// The most that a word of what both are amounts of is worth.
    pub head: f64,
}

/// The profiles of a story's values, and what their words are worth.
#[derive(Default)]
pub(super) struct Profiles<'a> {
    numbers: FxHashMap<(&'a str, bool), Feature>,
    rarity: Vec<f64>,
    /// In how many sentences each feature stands.
    sentences: Vec<u32>,
    counted: FxHashSet<(u32, u32)>,
}

impl<'a> Profiles<'a> {
    /// The words that stand in the sentences of a story's items, counted.
    pub(super) fn of(items: &[Item<'a>]) -> Self {
        let mut out = Profiles::default();
        for item in items.iter().filter(|item| item.proposition.sentence != u32::MAX) {
            let claims = item.proposition.claims();
            if out.counted.insert((item.article, item.proposition.sentence)) {
                let words: Vec<Word> = claims.sentence(item.proposition.sentence).filter_map(|term| out.word(term)).collect();
                let mut features: Vec<Feature> = words.into_iter().flatten().collect();
                features.sort_unstable();
                features.dedup();
                features.iter().for_each(|&f| out.sentences[f as usize] += 1);
            }
        }
        out
    }

    /// The profile of a value that an item holds.
    pub(super) fn profile(&mut self, item: &Item<'a>, value: &Value) -> Profile {
        let p = item.proposition;
        let claims = p.claims();
        let sentence = claims.sentence_run(p.sentence);
        let own = holding(item, value);
        let phrase = own.map_or(item.source.terms, |a| a.terms);
        let start = phrase.start.saturating_sub(SIDE).max(sentence.start);
        let end = (phrase.start + phrase.len + SIDE).min(sentence.start + sentence.len).max(start);
        let core = || p.arguments().filter(|a| matches!(a.role, Role::Agent | Role::Patient | Role::Complement));
        let per = match &value.kind {
            Kind::Money(money) => money.per.as_str(),
            Kind::Quantity(quantity) => quantity.per.as_str(),
            _ => "",
        };
        let told = claims.propositions_of(p.sentence).iter().flat_map(|p| claims.stated(p).arguments());
        let names: Vec<&str> = told.filter_map(|a| a.name()).collect();
        let is_name = |term: &str| names.iter().any(|name| name.split(' ').any(|word| word == term));
        let mut owned: Vec<Word> =
            own.into_iter().flat_map(|a| a.terms()).filter(|t| !is_name(t) && *t != per).filter_map(|t| self.word(t)).collect();
        if owned.is_empty() {
            owned.extend(self.word(p.predicate()).filter(|_| p.predicate() != "be"));
            owned.extend(core().filter(|a| a.name().is_none() && a.head() != per).filter_map(|a| self.word(a.head())));
        }
        tidy(&mut owned);
        let mut near: Vec<Word> = claims.terms(Run { start, len: end - start }).filter_map(|t| self.word(t)).collect();
        near.extend(core().flat_map(|a| a.terms().chain(std::iter::once(a.head()))).filter_map(|t| self.word(t)));
        near.extend(self.word(p.predicate()));
        tidy(&mut near);
        let mut far: Vec<Word> = claims.sentence(p.sentence).filter_map(|t| self.word(t)).collect();
        tidy(&mut far);
        far.retain(|word| near.binary_search(word).is_err());
        let flat = |words: &[Word]| {
            let mut out: Vec<Feature> = words.iter().flatten().copied().collect();
            out.sort_unstable();
            out.dedup();
            out
        };
        let near_features = flat(&near);
        let mut features = flat(&far);
        features.extend(&near_features);
        features.sort_unstable();
        features.dedup();
        Profile { own: owned, near, far, near_features, features }
    }

    /// A word as features; none of a figure, which is what is compared.
    fn word(&mut self, term: &'a str) -> Option<Word> {
        if !term.starts_with(char::is_alphabetic) || is_of_figure(term) {
            return None;
        }
        let mut out = Word::new();
        out.push(self.feature(measure(term), false));
        for &class in event_classes(term).iter().take(2) {
            out.push(self.feature(class, true));
        }
        Some(out)
    }

    fn feature(&mut self, name: &'a str, kind: bool) -> Feature {
        let next = self.rarity.len() as u32;
        let number = *self.numbers.entry((name, kind)).or_insert(next);
        if number == next {
            self.rarity.push(if kind { -1.0 } else { lexicon::rarity(name) });
            self.sentences.push(0);
        }
        number
    }

    /// What sharing a feature is worth, in bits: by how few sentences have it, and by how rare it is in general.
    fn weight(&self, feature: Feature) -> f64 {
        let all = (self.counted.len() as f64).max(FEWEST);
        let here = f64::log2((all + 2.0) / (f64::from(self.sentences[feature as usize]) + 1.0)).clamp(0.0, 6.0);
        match self.rarity[feature as usize] {
            rarity if rarity < 0.0 => KIND * here,
            rarity => 0.5 * here + 0.25 * rarity.min(12.0),
        }
    }

    /// How much two profiles share.
    pub(super) fn shared(&self, a: &Profile, b: &Profile) -> Shared {
        let worth = |word: &Word, in_other: &[Feature]| {
            word.iter().filter(|f| in_other.binary_search(f).is_ok()).map(|&f| self.weight(f)).fold(0.0, f64::max)
        };
        let mass = |words: &[Word]| words.iter().map(|word| self.weight(word[0])).sum::<f64>();
        let from = |a: &Profile, b: &Profile| {
            let met: Vec<f64> = a.near.iter().map(|word| worth(word, &b.near_features)).filter(|bits| *bits > 0.0).collect();
            let crossed = a.near.iter().filter(|word| worth(word, &b.near_features) == 0.0).map(|word| worth(word, &b.features));
            let far = a.far.iter().map(|word| worth(word, &b.features)).sum::<f64>() + crossed.sum::<f64>();
            (met.iter().sum::<f64>(), far, met.len())
        };
        let ((near, far, words), (back, far_back, words_back)) = (from(a, b), from(b, a));
        let (near, far) = (near.min(back), far.min(far_back));
        let least = mass(&a.near).min(mass(&b.near)).max(1.0);
        let owned: Vec<Feature> = b.own.iter().flatten().copied().collect();
        let head = a.own.iter().flatten().filter(|f| owned.contains(f)).map(|&f| self.weight(f)).fold(0.0, f64::max);
        Shared { near, all: near + FAR * far, cover: (near / least).min(1.0), words: words.min(words_back), head }
    }
}

/// What a noun stands for beside a figure.
pub(super) fn measure(noun: &str) -> &str {
    static MEASURES: LazyLock<lexicon::Table> = LazyLock::new(|| lexicon::table(include_str!("../lexicon/measures.txt")));
    MEASURES.get(noun).copied().unwrap_or_else(|| lexicon::concept(noun))
}

/// The phrase of an item's clause that holds a value.
pub(super) fn holding<'a>(item: &Item<'a>, value: &Value) -> Option<Phrase<'a>> {
    let holds = |a: &Phrase<'a>| a.span.start <= value.span.start && value.span.end <= a.span.end;
    item.proposition.arguments().filter(holds).min_by_key(|a| a.span.len())
}

/// The pairs of profiles that share a feature near them which not too many have; by their places, each pair once, in order.
pub(super) fn candidates(profiles: &[&Profile]) -> Vec<(usize, usize)> {
    let mut having: FxHashMap<Feature, Vec<usize>> = FxHashMap::default();
    for (at, profile) in profiles.iter().enumerate() {
        profile.near_features.iter().for_each(|&f| having.entry(f).or_default().push(at));
    }
    let few = having.values().filter(|places| places.len() <= MAX_SHARED);
    let mut out: Vec<(usize, usize)> =
        few.flat_map(|places| places.iter().enumerate().flat_map(move |(i, &a)| places[i + 1..].iter().map(move |&b| (a, b)))).collect();
    out.sort_unstable();
    out.dedup();
    out
}

fn tidy(words: &mut Vec<Word>) {
    words.sort_unstable();
    words.dedup();
}

/// Whether a lemma is a number, a scale of one, a unit or a length of time: a part of the figure that is compared.
fn is_of_figure(term: &str) -> bool {
    static WORDS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
        let lists =
            [include_str!("../lexicon/number_words.txt"), include_str!("../lexicon/units.txt"), include_str!("../lexicon/time_units.txt")];
        let words = lists.into_iter().flat_map(lexicon::entries).filter_map(|line| line.split('\t').next());
        let words = words.chain(lexicon::entries(include_str!("../lexicon/currencies.txt")).filter_map(|line| line.split('\t').next()));
        words.flat_map(|name| name.split(' ')).filter(|word| word.len() > 1).collect()
    });
    let weekday = matches!(term, "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday");
    weekday || matches!(term, "percent" | "per" | "percentage" | "point") || WORDS.contains(term)
}

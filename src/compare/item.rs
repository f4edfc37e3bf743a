//! [`Item`]: a claim made ready for comparison, its words interned and weighed.

use jiff::civil::Date;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::alias::Aliases;
use super::feature;
use super::row::{NONE, Row, Tables};
use super::sentence::Sentences;
use crate::claim::{Claim, Claims, Polarity, Role, Run, Stated, Word};
use crate::lexicon::{self, WordLists};
use crate::value::Value;

/// An interned term.
pub(crate) type Term = u32;

/// Terms, sorted, without doubles.
pub(crate) type Terms = SmallVec<[Term; 8]>;

/// The terms of a story and what sharing each of them is worth.
#[derive(Default)]
pub(crate) struct Vocabulary<'a> {
    ids: FxHashMap<&'a str, Term>,
    names: FxHashMap<&'a str, Term>,
    aliases: Aliases<'a>,
    /// Synonyms of the user's own.
    own: Option<&'a WordLists>,
    /// How many claims hold the term.
    frequency: Vec<u32>,
    /// How rare it is: bits, about 0 (everywhere) to 12.
    rarity: Vec<f64>,
    claims: u32,
}

impl<'a> Vocabulary<'a> {
    fn intern(&mut self, word: &'a str) -> Term {
        let word = lexicon::concept(self.own.map_or(word, |own| own.synonym(word)));
        let next = self.ids.len() as u32 + self.names.len() as u32;
        let id = *self.ids.entry(word).or_insert(next);
        if id == next {
            self.frequency.push(0);
            self.rarity.push(lexicon::rarity(word));
        }
        id
    }

    /// The term of a named thing; apart from the same letters as a common word.
    fn name(&mut self, canonical: &'a str) -> Term {
        let next = self.ids.len() as u32 + self.names.len() as u32;
        let id = *self.names.entry(canonical).or_insert(next);
        if id == next {
            self.frequency.push(0);
            self.rarity.push(8.0);
        }
        id
    }

    /// Counts the items' terms; after this, [`weight`](Self::weight) may be asked.
    fn count(&mut self, items: &[Item<'a>]) {
        for item in items {
            for &term in item.words.iter().chain(&item.names) {
                self.frequency[term as usize] += 1;
            }
        }
        self.claims = items.len() as u32;
        for (rarity, &n) in self.rarity.iter_mut().zip(&self.frequency) {
            let here = f64::log2((self.claims as f64 + 2.0) / (n as f64 + 1.0));
            *rarity = 0.5 * *rarity + 0.5 * here.min(10.0);
        }
    }

    /// What sharing a term is worth: the mean of its rarity in general English and in this story, in bits.
    pub(crate) fn weight(&self, term: Term) -> f64 {
        self.rarity[term as usize]
    }

    /// How many terms there are.
    pub(super) fn len(&self) -> usize {
        self.rarity.len()
    }

    /// The summed weight of terms.
    pub(crate) fn mass(&self, terms: &[Term]) -> f64 {
        terms.iter().map(|&t| self.weight(t)).sum()
    }
}

/// A focus of a claim made ready for comparison.
pub(crate) struct Item<'a> {
    /// Its index among the story's items.
    pub id: u32,
    /// Index of the article.
    pub article: u32,
    /// Index of the claim in the article's claims.
    pub claim: u32,
    /// The claim.
    pub source: &'a Claim,
    /// What of it is compared.
    pub facet: &'a str,
    /// Its proposition.
    pub proposition: Stated<'a>,
    /// The value in focus.
    pub value: Option<&'a Value>,
    /// The predicate's concept.
    pub predicate: Term,
    /// Terms of the argument in focus.
    pub focus: Terms,
    /// All terms of the claim's span.
    pub words: Terms,
    /// Named entities and places among the arguments.
    pub names: Terms,
    /// The time of the proposition.
    pub time: Option<&'a Value>,
    /// The day its article was published, where that is known.
    pub published: Option<Date>,
}

/// The items of a story, and what they are compared by.
pub(super) struct Made<'a> {
    pub items: Vec<Item<'a>>,
    /// What each item is compared by.
    pub rows: Vec<Row>,
    pub tables: Tables<'a>,
    pub vocabulary: Vocabulary<'a>,
    pub sentences: Sentences,
}

/// Makes items of all claims of a story's articles, and gathers the sentences they stand in.
pub(super) fn items<'a>(articles: &[(u32, &'a Claims)], own: &'a WordLists) -> Made<'a> {
    let names = articles.iter().flat_map(|(_, c)| c.names());
    let mut vocabulary = Vocabulary { aliases: Aliases::find(names), own: Some(own), ..Vocabulary::default() };
    let mut tables = Tables::default();
    let (mut items, mut rows, mut told) = (Vec::new(), Vec::new(), Vec::new());
    for &(article, claims) in articles {
        let mut numbers: Vec<u32> = claims.claims.iter().map(|c| claims.proposition(c).sentence).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let first = told.len();
        let mut reader = Reader::new(article, claims, &mut vocabulary, &mut tables);
        told.extend(numbers.iter().map(|&n| reader.terms(claims.sentence_run(n))));
        for (i, claim) in claims.claims.iter().enumerate() {
            let at = numbers.partition_point(|&n| n < claims.proposition(claim).sentence);
            reader.claim(i as u32, claim, (first + at) as u32, &mut items, &mut rows);
        }
    }
    vocabulary.count(&items);
    tables.sets.weigh(|set| vocabulary.mass(set));
    let sentences = Sentences::gather(&items, &rows, &tables, told, &vocabulary);
    Made { items, rows, tables, vocabulary, sentences }
}

/// Reads the items of one article. What several of them share is read once.
struct Reader<'r, 'a> {
    article: u32,
    claims: &'a Claims,
    vocabulary: &'r mut Vocabulary<'a>,
    tables: &'r mut Tables<'a>,
    /// The term of each of the article's words, where it was met.
    words: Vec<Option<Term>>,
    /// The terms of each argument, where it was met.
    phrases: Vec<Option<Terms>>,
    /// The number of each value, where it was met.
    values: Vec<u32>,
    /// What the items of each proposition share, where it was met.
    stated: Vec<Option<Shared>>,
}

/// What the items of one proposition share.
#[derive(Clone)]
struct Shared {
    concept: Term,
    predicate: u32,
    /// The numbers of its sets of terms: agent, patient and complement, place, names.
    sets: [u32; 4],
    names: Terms,
    /// Index of its time in the article's values.
    time: Option<u32>,
}

impl<'r, 'a> Reader<'r, 'a> {
    fn new(article: u32, claims: &'a Claims, vocabulary: &'r mut Vocabulary<'a>, tables: &'r mut Tables<'a>) -> Self {
        let words = vec![None; claims.word_count()];
        let values = vec![NONE; claims.values.len()];
        let phrases = vec![None; claims.argument_count()];
        let stated = vec![None; claims.propositions.len()];
        Reader { article, claims, vocabulary, tables, words, phrases, values, stated }
    }

    /// Adds the items of a claim, one a focus.
    fn claim(&mut self, id: u32, claim: &'a Claim, sentence: u32, items: &mut Vec<Item<'a>>, rows: &mut Vec<Row>) {
        let proposition = self.claims.proposition(claim);
        let shared = self.stated[claim.proposition as usize].take().unwrap_or_else(|| self.shared(proposition));
        let words = self.terms(claim.terms);
        let told = self.tables.sets.number(&words);
        for focus in self.claims.foci(claim) {
            let facet = self.claims.word(focus.facet);
            let mut focused = Terms::new();
            if let Some(at) = focus.argument.filter(|&at| u32::from(at) < proposition.arguments.len) {
                self.argument(proposition.arguments.start + u32::from(at), &mut focused);
                tidy(&mut focused);
            }
            let [agent, patient, place, names] = shared.sets;
            rows.push(Row {
                article: self.article,
                sentence,
                facet: self.tables.facet(facet),
                predicate: shared.predicate,
                value: focus.value.map_or(NONE, |v| self.value(v)),
                time: shared.time.map_or(NONE, |v| self.value(v)),
                sets: [self.tables.sets.number(&focused), agent, patient, place, told, names],
                group: feature::group(facet),
                length: feature::length(claim.span.len()),
                negated: proposition.polarity == Polarity::Negated,
            });
            items.push(Item {
                id: items.len() as u32,
                article: self.article,
                claim: id,
                source: claim,
                facet,
                proposition,
                value: focus.value.map(|v| &self.claims.values[v as usize]),
                predicate: shared.concept,
                focus: focused,
                words: words.clone(),
                names: shared.names.clone(),
                time: shared.time.map(|v| &self.claims.values[v as usize]),
                published: None,
            });
        }
        self.stated[claim.proposition as usize] = Some(shared);
    }

    fn shared(&mut self, proposition: Stated<'a>) -> Shared {
        let concept = self.vocabulary.intern(proposition.predicate());
        let predicate = self.tables.predicate(proposition.predicate(), concept);
        let agent = self.arguments(proposition, &[Role::Agent]);
        let patient = self.arguments(proposition, &[Role::Patient, Role::Complement]);
        let place = self.arguments(proposition, &[Role::Place]);
        let names = self.canonical(proposition);
        let sets = [agent, patient, place, self.tables.sets.number(&names)];
        let time = proposition.argument(Role::Time).and_then(|a| a.value);
        Shared { concept, predicate, sets, names, time }
    }

    /// The set of terms of the arguments that have one of these roles.
    fn arguments(&mut self, proposition: Stated<'a>, roles: &[Role]) -> u32 {
        let mut out = Terms::new();
        for (at, argument) in (proposition.arguments.start..).zip(proposition.arguments()) {
            if roles.contains(&argument.role) {
                self.argument(at, &mut out);
            }
        }
        tidy(&mut out);
        self.tables.sets.number(&out)
    }

    /// Terms of an argument: its content words, and the thing it names in place of the name's words.
    fn argument(&mut self, at: u32, out: &mut Terms) {
        if let Some(known) = &self.phrases[at as usize] {
            out.extend_from_slice(known);
            return;
        }
        let claims = self.claims;
        let argument = claims.phrase(at);
        let named = argument.name().map(|name| (name, self.vocabulary.aliases.of(name)));
        let mut terms = Terms::new();
        terms.extend(named.map(|(_, canonical)| self.vocabulary.name(canonical)));
        for &word in claims.words_of(argument.terms) {
            let of_name = |name| is_word_of(name, claims.word(word));
            if !named.is_some_and(|(name, canonical)| of_name(canonical) || of_name(name)) {
                terms.push(self.term(word));
            }
        }
        out.extend_from_slice(&terms);
        self.phrases[at as usize] = Some(terms);
    }

    /// The things that a proposition names.
    fn canonical(&mut self, proposition: Stated<'a>) -> Terms {
        let mut out = Terms::new();
        for name in proposition.arguments().filter_map(|a| a.name()) {
            let canonical = self.vocabulary.aliases.of(name);
            out.push(self.vocabulary.name(canonical));
        }
        tidy(&mut out);
        out
    }

    /// The terms of some content words.
    fn terms(&mut self, run: Run) -> Terms {
        let mut out = Terms::new();
        for &word in self.claims.words_of(run) {
            out.push(self.term(word));
        }
        tidy(&mut out);
        out
    }

    fn term(&mut self, word: Word) -> Term {
        let known = &mut self.words[word.index()];
        *known.get_or_insert_with(|| self.vocabulary.intern(self.claims.word(word)))
    }

    /// The number of one of the article's values.
    fn value(&mut self, value: u32) -> u32 {
        let known = &mut self.values[value as usize];
        if *known == NONE {
            *known = self.tables.value(&self.claims.values[value as usize]);
        }
        *known
    }
}

/// Sorts terms and leaves out doubles.
fn tidy(terms: &mut Terms) {
    terms.sort_unstable();
    terms.dedup();
}

/// Whether a lemma is one of a name's words.
fn is_word_of(name: &str, lemma: &str) -> bool {
    name.split(|c: char| !c.is_alphanumeric()).any(|w| w == lemma)
}

impl Item<'_> {
    /// The content words of the claim in one line.
    pub(crate) fn told(&self) -> String {
        self.proposition.claims().terms(self.source.terms).collect::<Vec<_>>().join(" ")
    }
}

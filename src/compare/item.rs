//! [`Item`]: a claim made ready for comparison, its words interned and weighed.

use jiff::civil::Date;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::alias::Aliases;
use super::sentence::Sentences;
use crate::claim::{Claim, Claims, Focus, Phrase, Role, Stated};
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

    /// Terms of an argument: its content words, and the thing it names in place of the name's words.
    fn argument(&mut self, argument: Phrase<'a>, out: &mut Terms) {
        match argument.name() {
            Some(name) => {
                let canonical = self.aliases.of(name);
                out.push(self.name(canonical));
                let rest = argument.terms().filter(|t| !is_word_of(canonical, t) && !is_word_of(name, t));
                out.extend(rest.map(|w| self.intern(w)));
            }
            None => out.extend(argument.terms().map(|w| self.intern(w))),
        }
    }

    fn arguments(&mut self, arguments: impl Iterator<Item = Phrase<'a>>) -> Terms {
        let mut out = Terms::new();
        for argument in arguments {
            self.argument(argument, &mut out);
        }
        out.sort_unstable();
        out.dedup();
        out
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

    /// The things that a proposition names.
    fn canonical(&mut self, proposition: Stated<'a>) -> Terms {
        let mut out = Terms::new();
        for name in proposition.arguments().filter_map(|a| a.name()) {
            let canonical = self.aliases.of(name);
            out.push(self.name(canonical));
        }
        out.sort_unstable();
        out.dedup();
        out
    }

    fn terms(&mut self, words: impl IntoIterator<Item = &'a str>) -> Terms {
        let mut out: Terms = words.into_iter().map(|w| self.intern(w)).collect();
        out.sort_unstable();
        out.dedup();
        out
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

    /// The summed weight of terms.
    pub(crate) fn mass(&self, terms: &[Term]) -> f64 {
        terms.iter().map(|&t| self.weight(t)).sum()
    }
}

/// A focus of a claim made ready for comparison.
pub(crate) struct Item<'a> {
    /// Index of the article.
    pub article: u32,
    /// Index of the claim in the article's claims.
    pub claim: u32,
    /// The claim.
    pub source: &'a Claim,
    /// What of it is compared.
    pub facet: &'a str,
    /// The group of facets it belongs to, as [`feature`](super::feature) numbers them.
    pub group: u8,
    /// Its proposition.
    pub proposition: Stated<'a>,
    /// The proposition's predicate as it stands.
    pub happening: &'a str,
    /// The value in focus.
    pub value: Option<&'a Value>,
    /// The predicate's concept.
    pub predicate: Term,
    /// Terms of the argument in focus.
    pub focus: Terms,
    /// Terms of agent, patient and complement, place; one set a role.
    pub agent: Terms,
    pub patient: Terms,
    pub place: Terms,
    /// All terms of the claim's span.
    pub words: Terms,
    /// Named entities and places among the arguments.
    pub names: Terms,
    /// Index of its sentence among the story's sentences that make claims.
    pub sentence: u32,
    /// The time of the proposition.
    pub time: Option<&'a Value>,
    /// The day its article was published, where that is known.
    pub published: Option<Date>,
}

/// Makes items of all claims of a story's articles, and gathers the sentences they stand in.
pub(crate) fn items<'a>(articles: &[(u32, &'a Claims)], own: &'a WordLists) -> (Vec<Item<'a>>, Vocabulary<'a>, Sentences) {
    let names = articles.iter().flat_map(|(_, c)| c.names());
    let mut vocabulary = Vocabulary { aliases: Aliases::find(names), own: Some(own), ..Vocabulary::default() };
    let (mut out, mut told) = (Vec::new(), Vec::new());
    for &(article, claims) in articles {
        let mut numbers: Vec<u32> = claims.claims.iter().map(|c| claims.proposition(c).sentence).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let first = told.len();
        told.extend(numbers.iter().map(|&n| vocabulary.terms(claims.sentence(n))));
        for (i, claim) in claims.claims.iter().enumerate() {
            let at = numbers.partition_point(|&n| n < claims.proposition(claim).sentence);
            for focus in claims.foci(claim) {
                let item = item(article, i as u32, claims, claim, focus, &mut vocabulary);
                out.push(Item { sentence: (first + at) as u32, ..item });
            }
        }
    }
    vocabulary.count(&out);
    let sentences = Sentences::gather(&out, told, &vocabulary);
    (out, vocabulary, sentences)
}

/// Whether a lemma is one of a name's words.
fn is_word_of(name: &str, lemma: &str) -> bool {
    name.split(|c: char| !c.is_alphanumeric()).any(|w| w == lemma)
}

fn item<'a>(article: u32, id: u32, claims: &'a Claims, claim: &'a Claim, focus: &'a Focus, vocabulary: &mut Vocabulary<'a>) -> Item<'a> {
    let proposition = claims.proposition(claim);
    let of = |roles: &'static [Role]| proposition.arguments().filter(move |a| roles.contains(&a.role));
    let argument = claims.argument(claim, focus);
    let value = focus.value.map(|v| &claims.values[v as usize]);
    let time = proposition.argument(Role::Time).and_then(|a| a.value());
    Item {
        article,
        claim: id,
        source: claim,
        proposition,
        value,
        predicate: vocabulary.intern(proposition.predicate()),
        happening: proposition.predicate(),
        facet: claims.word(focus.facet),
        group: super::feature::group(claims.word(focus.facet)),
        focus: vocabulary.arguments(argument.into_iter()),
        agent: vocabulary.arguments(of(&[Role::Agent])),
        patient: vocabulary.arguments(of(&[Role::Patient, Role::Complement])),
        place: vocabulary.arguments(of(&[Role::Place])),
        words: vocabulary.terms(claims.terms(claim.terms)),
        names: vocabulary.canonical(proposition),
        sentence: 0,
        published: None,
        time,
    }
}

impl Item<'_> {
    /// The content words of the claim in one line.
    pub(crate) fn told(&self) -> String {
        self.proposition.claims().terms(self.source.terms).collect::<Vec<_>>().join(" ")
    }
}

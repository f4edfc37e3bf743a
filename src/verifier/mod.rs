//! The front door: articles in, report out.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::article::{Article, Limits};
use crate::claim::{Claims, claims};
use crate::compare::{Comparison, SentenceComparison, Weights};
use crate::error::{Error, Result};
use crate::lexicon::WordLists;
use crate::report::Report;
use crate::story::Signature;
use crate::text::Document;
use crate::value::{Kind, Quantity, Value, date::dateline, values};
use crate::verdict::origin::Wording;

mod answers;
mod asked;
mod assemble;
mod clarity;
mod clusters;
mod corpus;
mod entries;
mod homes;
mod outcome;
mod phrasing;
mod question;
mod similarity;
mod standing;

pub use similarity::Similarity;

/// Reads articles and compares what they claim.
///
/// Articles may be added and removed at any time; the report depends only on the articles that are there, not on the order they came in.
///
/// ```
/// use corroborate::{Article, Verifier};
///
/// let mut verifier = Verifier::new();
/// verifier.add(Article::new("tass", "Putin visited Pyongyang for the first time since July 2000.").published("2024-06-19")?)?;
/// verifier.add(Article::new("cnn", "It is Putin's first visit to North Korea in 24 years.").published("2024-06-19")?)?;
/// let report = verifier.report();
/// assert_eq!(report.articles.len(), 2);
/// # Ok::<(), corroborate::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Verifier {
    options: Options,
    read: BTreeMap<String, Read>,
}

/// An article, read.
#[derive(Clone, Debug)]
struct Read {
    article: Article,
    /// The day its relative dates refer to, and where it was taken from.
    day: Option<(Date, DayFrom)>,
    claims: Claims,
    signature: Signature,
    wording: Wording,
}

/// Where an article's day was taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DayFrom {
    /// Given with the article.
    Given,
    /// Read from its dateline.
    Dateline,
    /// Deduced from the other articles of its story.
    Deduced,
}

/// What a verifier can be told.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// Limits on input.
    pub limits: Limits,
    /// Bits of evidence, on average, from which claims are put in one cluster. Default -1.7, where the links are best on labelled events; a higher
    /// one gives fewer and surer links, a lower one more.
    pub threshold: f64,
    /// The weights of evidence.
    pub weights: Weights,
    /// Word lists of the user's own, beside the crate's.
    pub words: WordLists,
    /// A similarity of the user's own, as one more term of the evidence.
    pub similarity: Option<Arc<dyn Similarity>>,
}

/// How far a report is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Stories compared.
    pub stories_done: usize,
    /// Stories there are.
    pub stories: usize,
    /// Articles of the stories compared.
    pub articles_done: usize,
    /// Articles there are.
    pub articles: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options { limits: Limits::default(), threshold: -1.7, weights: Weights::default(), words: WordLists::default(), similarity: None }
    }
}

impl Verifier {
    /// A verifier with the default options.
    pub fn new() -> Self {
        Verifier::default()
    }

    /// A verifier with these options.
    pub fn with_options(options: Options) -> Self {
        Verifier { options, read: BTreeMap::new() }
    }

    /// Reads an article and adds its claims.
    ///
    /// # Errors
    ///
    /// When the article is empty, passes a limit, or its id is taken. What was added before stays.
    pub fn add(&mut self, article: Article) -> Result<()> {
        self.options.limits.check(&article)?;
        if self.read.contains_key(article.id()) {
            return Err(Error::duplicate(article.id()));
        }
        let (count, limit) = (self.read.len() + 1, self.options.limits.articles);
        if count > limit {
            return Err(Error::limit(article.id(), "the number of articles", count, limit, "raise `Limits::articles`"));
        }
        self.read.insert(article.id().to_owned(), read(article, &self.options.words));
        Ok(())
    }

    /// Removes an article and all that came from it; returns it, if it was there. The report is then what it would be had it never been added.
    pub fn remove(&mut self, id: &str) -> Option<Article> {
        self.read.remove(id).map(|read| read.article)
    }

    /// The articles, sorted by id. The report's writers take them: `report.to_text(verifier.articles(), style)`.
    pub fn articles(&self) -> impl Iterator<Item = &Article> {
        self.read.values().map(|read| &read.article)
    }

    /// Every candidate pair of claims and how their comparisons came out, claims by their ids in the report. This is what weights are
    /// estimated from.
    pub fn comparisons(&self) -> Vec<Comparison> {
        assemble::comparisons(self)
    }

    /// Every two sentences of one story that share a word, and how their comparisons came out. This is what the weights of sentences are
    /// estimated from.
    pub fn sentence_comparisons(&self) -> Vec<SentenceComparison> {
        assemble::sentence_comparisons(self)
    }

    /// The claims that answer one question of fact, by their ids in the report: the clusters before their answers are compared. A claim that
    /// answers several questions stands in several groups; disputes found beside the clusters are not among them. This is for whoever needs the
    /// links alone: it takes a part of a report's time.
    ///
    /// ```
    /// use corroborate::{Article, Verifier};
    ///
    /// let mut verifier = Verifier::new();
    /// verifier.add(Article::new("courier", "The ferry Marigold ran aground off Harwick on Friday."))?;
    /// verifier.add(Article::new("post", "On Friday the ferry Marigold ran aground near Harwick."))?;
    /// assert!(verifier.claim_groups().iter().all(|group| group.len() > 1));
    /// # Ok::<(), corroborate::Error>(())
    /// ```
    pub fn claim_groups(&self) -> Vec<Vec<usize>> {
        assemble::claim_groups(self)
    }

    /// Compares the claims and says who agrees with whom. Never fails; with fewer than two articles in a story it lists the claims alone.
    ///
    /// ```
    /// use corroborate::{Article, Verifier};
    ///
    /// let mut verifier = Verifier::new();
    /// verifier.add(Article::new("courier", "Nine people were injured in Harwick on 19 June 2024."))?;
    /// let alone = verifier.report();
    /// assert!(alone.clusters.is_empty() && !alone.claims.is_empty());
    ///
    /// verifier.add(Article::new("post", "On 19 June 2024, nine people were injured in Harwick."))?;
    /// assert!(verifier.report().clusters.iter().any(|cluster| cluster.sources == 2));
    /// verifier.remove("post");
    /// assert_eq!(verifier.report(), alone);
    /// # Ok::<(), corroborate::Error>(())
    /// ```
    pub fn report(&self) -> Report {
        assemble::report(self, &mut |_| {})
    }

    /// Like [`report`](Self::report), and tells how far it is: once when the stories are known, then after each.
    ///
    /// ```
    /// use corroborate::{Article, Verifier};
    ///
    /// let mut verifier = Verifier::new();
    /// verifier.add(Article::new("courier", "A ferry ran aground off Harwick."))?;
    /// let report = verifier.report_with(|progress| eprintln!("{} of {} stories", progress.stories_done, progress.stories));
    /// assert_eq!(report, verifier.report());
    /// # Ok::<(), corroborate::Error>(())
    /// ```
    pub fn report_with(&self, mut told: impl FnMut(Progress)) -> Report {
        assemble::report(self, &mut told)
    }
}

/// Reads one article by itself: a pure function of its text, its day and the user's names.
fn read(article: Article, words: &WordLists) -> Read {
    let doc = Document::read(article.text());
    let given = article.date().map(|day| (day, DayFrom::Given));
    let day = given.or_else(|| dateline(&doc).map(|(day, _)| (day, DayFrom::Dateline)));
    let values = named(values(&doc, day.map(|(day, _)| day)), words);
    let signature = Signature::read(&doc, &values, day.map(|(day, _)| day));
    let wording = Wording::read(&doc);
    let claims = claims(&doc, values);
    Read { article, day, claims, signature, wording }
}

/// A count of a unit that the user's lists know is a measure: "50 quintals" are 5,000 kg.
fn measured(quantity: &mut Quantity, words: &WordLists) {
    let (first, of) = quantity.counted.split_once(' ').unwrap_or((&quantity.counted, ""));
    let Some((factor, unit)) = words.unit(first).filter(|_| quantity.unit.is_empty()) else { return };
    (quantity.number, quantity.unit, quantity.counted) = (quantity.number.scaled(factor), unit, of.to_owned());
}

/// Values with the names that the user's lists know under the names that they stand for.
fn named(mut values: Vec<Value>, words: &WordLists) -> Vec<Value> {
    for value in &mut values {
        let name = match &mut value.kind {
            Kind::Quantity(quantity) => {
                measured(quantity, words);
                continue;
            }
            Kind::Entity(entity) => &mut entity.name,
            Kind::Place(place) => &mut place.name,
            _ => continue,
        };
        if let Some(known) = words.alias(name) {
            *name = known.to_owned();
        }
    }
    values
}

//! The front door: articles in, report out.

use std::collections::BTreeMap;

use crate::article::{Article, Limits};
use crate::claim::{Claims, claims};
use crate::compare::{Comparison, Weights};
use crate::error::{Error, Result};
use crate::report::Report;
use crate::text::Document;
use crate::value::values;

mod assemble;

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

/// An article with its claims.
#[derive(Clone, Debug)]
struct Read {
    article: Article,
    claims: Claims,
}

/// What a verifier can be told.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// Limits on input.
    pub limits: Limits,
    /// Bits of evidence, on average, from which claims are put in one cluster.
    pub threshold: f64,
    /// The weights of evidence.
    pub weights: Weights,
}

impl Default for Options {
    fn default() -> Self {
        Options { limits: Limits::default(), threshold: -2.0, weights: Weights::default() }
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
        if self.read.len() >= self.options.limits.articles {
            return Err(Error::limit(
                article.id(),
                "the number of articles",
                self.read.len() + 1,
                self.options.limits.articles,
                "raise `Limits::articles`",
            ));
        }
        let doc = Document::read(article.text());
        let claims = claims(&doc, values(&doc, article.date()));
        self.read.insert(article.id().to_owned(), Read { article, claims });
        Ok(())
    }

    /// Removes an article and all that came from it; returns it, if it was there.
    pub fn remove(&mut self, id: &str) -> Option<Article> {
        self.read.remove(id).map(|read| read.article)
    }

    /// The articles, by id.
    pub fn articles(&self) -> impl Iterator<Item = &Article> {
        self.read.values().map(|read| &read.article)
    }

    /// Every candidate pair of claims and how their comparisons came out, claims by their ids in the report. This is what weights are
    /// estimated from.
    pub fn comparisons(&self) -> Vec<Comparison> {
        assemble::comparisons(self)
    }

    /// Compares the claims and says who agrees with whom.
    pub fn report(&self) -> Report {
        assemble::report(self)
    }
}

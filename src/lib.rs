//! Claim cross-verification: who agrees with whom, who contradicts whom and about what exactly, across articles about the same events.
//!
//! ```
//! use corroborate::{Article, Verifier};
//!
//! let mut verifier = Verifier::new();
//! verifier.add(Article::new("tass", "Putin visited Pyongyang for the first time since July 2000.").published("2024-06-19")?)?;
//! verifier.add(Article::new("cnn", "It is Putin's first visit to North Korea in 24 years.").published("2024-06-19")?)?;
//! let report = verifier.report();
//! assert!(report.clusters.iter().any(|cluster| cluster.facet == "first-since" && cluster.verdict == "agreement"));
//! # Ok::<(), corroborate::Error>(())
//! ```
//!
//! # The way of the data
//!
//! Walk the modules in this order and you have read the crate:
//!
//! | module | what it makes |
//! |---|---|
//! | [`article`] | articles from text, JSON, web pages and feeds; limits |
//! | [`text`] | sentences, tokens, parts of speech, lemmas, quotations, every one with a byte span |
//! | [`value`] | typed normal forms (numbers, money, dates, places, names ...) with an algebra |
//! | [`claim`] | atomic propositions with polarity, modality and attribution |
//! | [`story`] | groups of articles that tell of one happening |
//! | [`compare`] | candidate pairs of claims and their evidence in bits |
//! | `cluster` | claims that answer one question |
//! | `verdict` | how the answers stand; conflict kinds; origins |
//! | [`report`] | the [`Report`] and its writers |
//! | [`Verifier`] | the front door that runs it all |
//!
//! [`pair`] stands beside the way: it compares two texts by themselves.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod error;
mod lexicon;
mod span;

pub mod article;
pub mod claim;
mod cluster;
pub mod compare;
pub mod pair;
pub mod report;
pub mod story;
pub mod text;
pub mod value;
mod verdict;
mod verifier;

pub use article::{Article, Limits};
pub use error::{Error, Result};
pub use lexicon::WordLists;
pub use report::Report;
pub use span::Span;
pub use verifier::{Options, Progress, Similarity, Verifier};

/// The README's examples run with the documentation's.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

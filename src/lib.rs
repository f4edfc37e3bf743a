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
//!
//! # A guided tour
//!
//! One sentence through the first stages. Every one of them is a pure function that can be used alone, and what each finds points at the bytes
//! it was read from.
//!
//! ```
//! use corroborate::{claim::claims, text::Document, value::values};
//!
//! let text = "Officials denied on 19 June 2024 that at least 30 people were killed.";
//! let doc = Document::read(text);
//! assert_eq!(doc.sentences.len(), 1);
//!
//! // Values are intervals: "at least 30" has a lower end and no upper one.
//! let values = values(&doc, None);
//! let count = values.iter().find(|v| v.kind_name() == "quantity").expect("a count");
//! assert_eq!((count.normal(), count.plain()), ("30.. people".to_owned(), "at least 30 people".to_owned()));
//! assert_eq!(&text[count.span.start as usize..count.span.end as usize], "at least 30 people");
//!
//! // Claims say who did what, how firmly it is said, and by whom.
//! let claims = claims(&doc, values);
//! let normal: Vec<String> = claims.claims.iter().map(|c| claims.normal(c)).collect();
//! assert!(normal.iter().any(|n| n.starts_with("not denied kill(")), "{normal:?}");
//! # Ok::<(), corroborate::Error>(())
//! ```
//!
//! A [`Verifier`] does this for every article that is added, groups articles into stories, and compares the claims of each story. Its
//! [`Report`] is plain data. A *cluster* is a question of fact with the *positions* (answers) that were given to it; a *relation* says how two
//! positions stand: `compatible`, `update` or `conflict`, with a kind and a reason. The *verdict* of a cluster counts origins, not sources:
//! five papers that carry one agency's words are one voice.
//!
//! # Cookbook
//!
//! ## Find contradictions, with the words they were read from
//!
//! ```
//! use corroborate::{Article, Verifier};
//!
//! let mut verifier = Verifier::new();
//! let courier = "The ferry Marigold ran aground off Harwick on 19 June 2024. Nine people were injured in the accident.";
//! let post = "Eleven people were injured when the ferry Marigold ran aground off Harwick on 19 June 2024.";
//! verifier.add(Article::new("courier", courier).published("2024-06-20")?)?;
//! verifier.add(Article::new("post", post).published("2024-06-20")?)?;
//! let report = verifier.report();
//!
//! let cluster = report.contradictions().next().expect("a contradiction");
//! let conflict = cluster.relations.iter().find(|r| r.relation == "conflict").expect("a conflict");
//! assert_eq!(conflict.kind, "quantity");
//! for position in &cluster.positions {
//!     let claim = &report.claims[position.claims[0]];
//!     let article = verifier.articles().find(|a| a.id() == claim.article).expect("its article");
//!     // Spans are bytes of the text as it was given.
//!     assert_eq!(&article.text()[claim.start..claim.end], claim.text);
//! }
//! # Ok::<(), corroborate::Error>(())
//! ```
//!
//! ## Compare two texts
//!
//! [`pair::compare`] needs no articles: a premise, a hypothesis, and an answer in bits whose reasons add up.
//!
//! ```
//! use corroborate::pair::{Relation, compare};
//!
//! let fire = "No one was injured in the fire at the mill.";
//! let pair = compare(fire, "A worker was injured in the fire at the mill.");
//! assert_eq!(pair.relation, Relation::Contradiction);
//! assert!(pair.contradiction.bits > 0.0);
//! let sum: f64 = pair.contradiction.evidence.iter().map(|e| e.bits).sum();
//! assert!((sum - pair.contradiction.bits).abs() < 1e-6);
//!
//! let other = compare(fire, "The parliament of Norway passed a budget on Monday.");
//! assert_eq!(other.relation, Relation::Neutral);
//! ```
//!
//! ## Check a retrieved context before it is used
//!
//! Passages go in as articles; what they dispute is told to whoever asked, instead of being passed on as fact.
//!
//! ```
//! use corroborate::{Article, Verifier};
//!
//! let passages = [
//!     ("report", "The ferry Marigold ran aground off Harwick on 19 June 2024. Nine people were injured in the accident."),
//!     ("evening", "Eleven people were injured when the ferry Marigold ran aground off Harwick on 19 June 2024."),
//!     ("radio", "The ferry Marigold ran aground off Harwick on 19 June 2024."),
//! ];
//! let mut verifier = Verifier::new();
//! for (name, text) in passages {
//!     verifier.add(Article::new(name, text))?;
//! }
//! let report = verifier.report();
//! let disputed: Vec<usize> = report.contradictions().flat_map(|c| &c.positions).flat_map(|p| p.claims.clone()).collect();
//! let doubtful: Vec<&str> = disputed.iter().map(|&id| report.claims[id].article.as_str()).collect();
//! assert!(doubtful.contains(&"report") && doubtful.contains(&"evening") && !doubtful.contains(&"radio"));
//! // That it ran aground all three say, but in one sentence word for word: that is one voice.
//! assert!(report.clusters.iter().any(|c| c.sources == 3 && c.origins == 1 && c.verdict == "single-origin"));
//! # Ok::<(), corroborate::Error>(())
//! ```
//!
//! ## Use word lists of your own
//!
//! Words that your field uses and general English lacks: synonyms, and names that stand for one thing.
//!
//! ```
//! use corroborate::{Article, Options, Verifier, WordLists};
//!
//! // How many answers both articles give.
//! let shared = |words: WordLists| -> corroborate::Result<usize> {
//!     let mut options = Options::default();
//!     options.words = words;
//!     let mut verifier = Verifier::with_options(options);
//!     verifier.add(Article::new("courier", "The MSDF boarded a bulker off Harwick on Friday. The bulker sank.").published("2024-06-22")?)?;
//!     verifier.add(Article::new("post", "On Friday the MSDF boarded a laker off Harwick. The laker sank.").published("2024-06-22")?)?;
//!     let report = verifier.report();
//!     let by = |claims: &[usize], id: &str| claims.iter().any(|&c| report.claims[c].article == id);
//!     let positions = report.clusters.iter().flat_map(|c| &c.positions);
//!     Ok(positions.filter(|p| by(&p.claims, "courier") && by(&p.claims, "post")).count())
//! };
//! let own = WordLists::default().synonyms("bulker\tvessel\nlaker\tvessel\n")?;
//! assert!(shared(own)? > shared(WordLists::default())?);
//! // Names and units of measure have lists of their own.
//! WordLists::default().aliases("MSDF\tMaritime Self-Defense Force\n")?.units("quintal\t100 kg\n")?;
//! # Ok::<(), corroborate::Error>(())
//! ```
//!
//! ## Plug in a similarity of your own
//!
//! An embedding model's cosine, turned into bits, joins the evidence as one more named term. Here a toy stands for the model.
//!
//! ```
//! use corroborate::{Article, Options, Similarity, Verifier};
//! use std::sync::Arc;
//!
//! #[derive(Debug)]
//! struct Model;
//!
//! impl Similarity for Model {
//!     fn name(&self) -> &str {
//!         "my model"
//!     }
//!     fn bits(&self, a: &str, b: &str) -> f64 {
//!         if a.contains("ferry") == b.contains("ferry") { 1.0 } else { -1.0 }
//!     }
//! }
//!
//! let mut options = Options::default();
//! options.similarity = Some(Arc::new(Model));
//! let mut verifier = Verifier::with_options(options);
//! verifier.add(Article::new("courier", "The ferry ran aground off Harwick on Friday."))?;
//! verifier.add(Article::new("post", "On Friday the ferry ran aground near Harwick."))?;
//! let report = verifier.report();
//! let evidence = report.clusters.iter().flat_map(|c| &c.links).flat_map(|link| &link.evidence);
//! assert!(evidence.into_iter().any(|e| e.name == "my model" && e.bits.abs() == 1.0));
//! # Ok::<(), corroborate::Error>(())
//! ```
//!
//! ## Write a report as JSON and read it back
//!
//! The format is public and versioned; `schema/report.schema.json` describes it. The same articles give the same bytes in whatever order they
//! came.
//!
//! ```
//! use corroborate::{Article, Report, Verifier};
//!
//! let articles = [("courier", "Nine people were hurt in Harwick."), ("post", "In Harwick, nine people were hurt.")];
//! let mut forwards = Verifier::new();
//! let mut backwards = Verifier::new();
//! for (id, text) in articles {
//!     forwards.add(Article::new(id, text))?;
//! }
//! for (id, text) in articles.into_iter().rev() {
//!     backwards.add(Article::new(id, text))?;
//! }
//! let json = forwards.report().to_json();
//! assert_eq!(json, backwards.report().to_json());
//! let read = Report::from_json(&json)?;
//! assert_eq!(read.to_json(), json);
//! assert!(Report::from_json("{oops").is_err());
//! # Ok::<(), corroborate::Error>(())
//! ```
//!
//! ## Read files of any format
//!
//! [`article::read`] takes a name and bytes and finds out what they are: plain text, JSON Lines or a JSON array, and with the features `html`
//! and `feeds` web pages and feeds. It never reads a file by itself. A bad entry is an error; its neighbours are read all the same.
//!
//! ```
//! use corroborate::article::{Input, read};
//!
//! let lines = br#"{"id": "a", "publisher": "Courier", "date": "19 June 2024", "body": "A ferry ran aground."}
//! {"id": "b", "title": "No text here"}
//! {"id": "c", "text": "It was refloated."}"#;
//! let found = read(Input { place: "news.jsonl", bytes: lines });
//! let articles: Vec<_> = found.iter().flatten().map(|a| a.id()).collect();
//! assert_eq!(articles, ["a", "c"]);
//! let problem = found[1].as_ref().unwrap_err().to_string();
//! assert!(problem.contains("news.jsonl, line 2") && problem.contains("no text"), "{problem}");
//!
//! let page = read(Input { place: "ferry.txt", bytes: b"HARWICK, June 19, 2024 - A ferry ran aground." });
//! assert_eq!(page[0].as_ref().expect("an article").id(), "ferry");
//! ```
//!
//! ## Show progress on long work
//!
//! ```
//! use corroborate::{Article, Verifier};
//!
//! let mut verifier = Verifier::new();
//! verifier.add(Article::new("courier", "A ferry ran aground off Harwick on Friday."))?;
//! verifier.add(Article::new("gazette", "The Bank of Norland raised its rate to 4 percent."))?;
//! let mut told = Vec::new();
//! let report = verifier.report_with(|p| told.push((p.articles_done, p.articles)));
//! assert_eq!((told.first(), told.last()), (Some(&(0, 2)), Some(&(2, 2))));
//! assert_eq!(report.stories.len(), 2);
//! # Ok::<(), corroborate::Error>(())
//! ```
//!
//! ## Set limits and handle errors
//!
//! Reading text never fails. Errors are for input, configuration and limits; each names the article, the field and the fix, and nothing that was
//! added before is lost.
//!
//! ```
//! use corroborate::{Article, Options, Verifier};
//!
//! let mut options = Options::default();
//! options.limits.article_bytes = 64;
//! let mut verifier = Verifier::with_options(options);
//! verifier.add(Article::new("courier", "A ferry ran aground."))?;
//!
//! let long = verifier.add(Article::new("post", "A ferry ran aground. ".repeat(9).as_str())).unwrap_err();
//! assert!(long.is_limit() && long.to_string().contains("`post`"));
//! assert!(verifier.add(Article::new("courier", "Again.")).unwrap_err().is_duplicate());
//! assert!(Article::new("radio", "A ferry.").published("soonish").unwrap_err().to_string().contains("2024-06-19"));
//! assert_eq!(verifier.articles().count(), 1);
//! # Ok::<(), corroborate::Error>(())
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod error;
mod lexicon;
mod pick;
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

//! Claim cross-verification for articles about the same events.
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
pub use report::Report;
pub use span::Span;
pub use verifier::{Options, Verifier};

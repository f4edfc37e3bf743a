//! Claim cross-verification for articles about the same events.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod error;
mod lexicon;
mod span;

pub mod article;
pub mod report;
pub mod text;
pub mod value;

pub use article::{Article, Limits};
pub use error::{Error, Result};
pub use report::Report;
pub use span::Span;

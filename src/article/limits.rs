//! [`Limits`]: how much one article may ask of the program.

use super::Article;
use crate::error::{Error, Result};

/// Limits on input, so that no text can make a program run away. All are checked when an article is added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Most bytes of one article's text. Default 4 MiB; at most 4 GiB, since spans are counted in 32 bits.
    pub article_bytes: usize,
    /// Most articles in one verifier. Default one million.
    pub articles: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { article_bytes: 4 << 20, articles: 1_000_000 }
    }
}

impl Limits {
    /// Checks one article against the limits, and that it holds text at all.
    pub(crate) fn check(&self, article: &Article) -> Result<()> {
        let (id, text) = (article.id(), article.text());
        if id.is_empty() {
            return Err(Error::article(id, "id", "is empty", "give the article an id"));
        }
        if text.len() > self.article_bytes {
            return Err(Error::limit(
                id,
                "the text's length in bytes",
                text.len(),
                self.article_bytes,
                "split it, or raise `Limits::article_bytes`",
            ));
        }
        if text.is_empty() {
            return Err(Error::article(id, "text", "is empty", "give the article's text, or leave the article out"));
        }
        if text.chars().all(char::is_whitespace) {
            return Err(Error::article(id, "text", "holds only white space", "give the article's text, or leave the article out"));
        }
        Ok(())
    }
}

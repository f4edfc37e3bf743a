//! Reading articles from bytes, as they come. Files are opened by the caller: this module takes bytes and names.

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
    pub(super) fn text(self) -> Result<&'a str> {
        let bytes = self.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(self.bytes);
        if let Some(name) = utf16_mark(bytes) {
            return Err(Error::input(self.place, format!("is {name}, not UTF-8"), "convert the file to UTF-8"));
        }
        if let Some((name, fix)) = foreign(bytes) {
            return Err(Error::input(self.place, format!("is {name}, not text"), fix));
        }
        std::str::from_utf8(bytes)
            .map_err(|e| Error::input(self.place, format!("is not UTF-8 (at byte {})", e.valid_up_to()), "convert the file to UTF-8"))
    }

    /// The file's stem: its name without folders and without the last extension.
    pub(super) fn stem(self) -> &'a str {
        let name = self.place.rsplit(['/', '\\']).next().unwrap_or(self.place);
        name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
    }

    fn extension(self) -> String {
        self.place.rsplit_once('.').map_or(String::new(), |(_, extension)| extension.to_ascii_lowercase())
    }
}

/// What a file is that holds no text of its own, by its first bytes, and what to do about it.
pub(super) fn foreign(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    const KNOWN: [(&[u8], &str, &str); 7] = [
        (b"%PDF-", "a PDF document", "save its text as .txt"),
        (b"PK\x03\x04", "a ZIP archive or an office document", "unpack it, or save the document as text or HTML"),
        (b"\x1F\x8B", "compressed with gzip", "unpack it"),
        (b"\x28\xB5\x2F\xFD", "compressed with zstd", "unpack it"),
        (b"\xD0\xCF\x11\xE0", "an office document", "save it as text or HTML"),
        (b"\x89PNG", "a picture", "leave it out"),
        (b"\xFF\xD8\xFF", "a picture", "leave it out"),
    ];
    KNOWN.iter().find(|(mark, ..)| bytes.starts_with(mark)).map(|&(_, name, fix)| (name, fix))
}

fn utf16_mark(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, ..] => Some("UTF-16 (little-endian)"),
        [0xFE, 0xFF, ..] => Some("UTF-16 (big-endian)"),
        _ => None,
    }
}

/// Reads an input as what it is, by its extension or else by its first characters: JSON Lines or a JSON array; a web page (feature `html`);
/// an RSS or Atom feed (feature `feeds`); else plain text.
///
/// # Errors
///
/// One error a bad entry; the good ones are still returned.
///
/// ```
/// use corroborate::article::{Input, read};
///
/// let found = read(Input { place: "news/ferry.txt", bytes: "A ferry ran aground.".as_bytes() });
/// assert_eq!(found[0].as_ref().unwrap().id(), "ferry");
/// ```
pub fn read(input: Input<'_>) -> Vec<Result<Article>> {
    match kind(input) {
        Kind::Json => read_json(input),
        Kind::Html => html(input),
        Kind::Feed => feed(input),
        Kind::Text => vec![read_text(input)],
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Json,
    Html,
    Feed,
    Text,
}

/// The extension decides where it is known, but for a web page under another name; a name without a telling one is looked into.
fn kind(input: Input<'_>) -> Kind {
    let starts = |with: &str| {
        let head = input.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(input.bytes).trim_ascii_start();
        head.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with.as_bytes()))
    };
    let is_page = || ["<!doctype html", "<html"].iter().any(|with| starts(with));
    match input.extension().as_str() {
        // A web page is one by its first characters, whatever its name: its markup must not be read as an article.
        _ if is_page() => Kind::Html,
        "jsonl" | "ndjson" => Kind::Json,
        "txt" | "text" | "md" => Kind::Text,
        "html" | "htm" | "xhtml" => Kind::Html,
        "rss" | "atom" | "xml" => Kind::Feed,
        "json" if starts(r#"{"version": "https://jsonfeed.org"#) => Kind::Feed,
        "json" => Kind::Json,
        _ if starts("{\"") || starts("[{") => Kind::Json,
        _ if starts("<?xml") || starts("<rss") || starts("<feed") => Kind::Feed,
        _ => Kind::Text,
    }
}

fn html(input: Input<'_>) -> Vec<Result<Article>> {
    #[cfg(feature = "html")]
    return vec![super::read_html(input)];
    #[cfg(not(feature = "html"))]
    vec![Err(Error::input(
        input.place,
        "is a web page, which this build does not read",
        "build with the feature `html`, or save it as text",
    ))]
}

fn feed(input: Input<'_>) -> Vec<Result<Article>> {
    #[cfg(feature = "feeds")]
    return super::read_feed(input);
    #[cfg(not(feature = "feeds"))]
    vec![Err(Error::input(input.place, "is a feed, which this build does not read", "build with the feature `feeds`"))]
}

/// Reads a plain-text file as one article, whose id is the file's stem; the headline and the dateline are recognised.
///
/// # Errors
///
/// When the bytes are not UTF-8; the message names the place and the byte.
pub fn read_text(input: Input<'_>) -> Result<Article> {
    Ok(Article::new(input.stem(), input.text()?).at_path(input.place).in_format("text").with_head(true))
}

/// Reads JSON Lines or a JSON array of articles (feature `json`).
///
/// The usual names of the fields are known: `id`; `source` or `publisher`; `url` or `link`; `title` or `headline`; `published`, `date` and the
/// like; `text`, `content` or `body`. An article without an id takes the file's stem and its number.
///
/// # Errors
///
/// One error a bad entry; the good ones are still returned.
pub fn read_json(input: Input<'_>) -> Vec<Result<Article>> {
    #[cfg(feature = "json")]
    return super::json::read(input);
    #[cfg(not(feature = "json"))]
    vec![Err(Error::input(input.place, "is JSON, which this build does not read", "build with the feature `json`"))]
}

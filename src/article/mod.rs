//! What comes in: articles, where they are from, and how they are read from files.

use jiff::civil::Date;

use crate::error::{Error, Result};

mod day;
#[cfg(feature = "html")]
mod encoding;
#[cfg(feature = "feeds")]
mod feed;
pub(crate) mod head;
#[cfg(feature = "html")]
mod html;
#[cfg(feature = "json")]
mod json;
#[cfg(feature = "html")]
mod jsonld;
mod limits;
mod read;

#[cfg(feature = "feeds")]
pub use feed::read_feed;
pub use head::Head;
#[cfg(feature = "html")]
pub use html::read_html;
pub use limits::Limits;
pub use read::{Input, read, read_json, read_text};

/// One text from one publisher.
///
/// The text is kept byte for byte as it was given; every span of every later stage points into it.
///
/// ```
/// use corroborate::Article;
///
/// let article = Article::new("tass", "Putin visited Pyongyang for the first time since July 2000.")
///     .published("2024-06-19")?;
/// assert_eq!(article.id(), "tass");
/// assert_eq!(article.source(), "tass");
/// # Ok::<(), corroborate::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    id: String,
    source: String,
    path: Option<String>,
    url: Option<String>,
    title: Option<String>,
    published: Option<Date>,
    published_from: Option<&'static str>,
    format: Option<&'static str>,
    text: String,
}

impl Article {
    /// An article with this id and text. Its source is the id until [`source_name`](Article::source_name) says otherwise.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        let id = id.into();
        Article {
            source: id.clone(),
            id,
            path: None,
            url: None,
            title: None,
            published: None,
            published_from: None,
            format: None,
            text: text.into(),
        }
    }

    /// Sets the day of publication, written as news and the web write it: `2024-06-19`, an RFC 3339 timestamp (whose civil date is taken as
    /// written), `19 June 2024`, `June 19, 2024` or `Wed, 19 Jun 2024 10:00:00 GMT`.
    ///
    /// # Errors
    ///
    /// When the text is not a date; the message names the article.
    pub fn published(self, date: &str) -> Result<Self> {
        match day::parse(date) {
            Some(date) => Ok(self.published_on(date)),
            None => {
                Err(Error::article(&self.id, "published", format!("`{date}` is not a date"), "write it as 2024-06-19, or leave it out"))
            }
        }
    }

    /// Sets the day of publication from a civil date.
    pub fn published_on(self, date: Date) -> Self {
        Article { published: Some(date), published_from: Some("given"), ..self }
    }

    /// Takes from the head of the text what was not given: the day from its dateline, and the title where the text is a plain file.
    pub(crate) fn with_head(mut self, take_title: bool) -> Self {
        let head = Head::read(&self.text);
        if self.published.is_none() && head.published.is_some() {
            self.published = head.published;
            self.published_from = Some("dateline");
        }
        if take_title && self.title.is_none() {
            self.title = head.title.map(|span| span.of(&self.text).to_owned());
        }
        self
    }

    /// Sets what the input was taken for.
    pub(crate) fn in_format(self, format: &'static str) -> Self {
        Article { format: Some(format), ..self }
    }

    /// Sets the publisher's name.
    pub fn source_name(self, source: impl Into<String>) -> Self {
        Article { source: source.into(), ..self }
    }

    /// Sets the title, where it was given apart from the text.
    pub fn titled(self, title: impl Into<String>) -> Self {
        Article { title: Some(title.into()), ..self }
    }

    /// Sets the address the article was found at.
    pub fn at_url(self, url: impl Into<String>) -> Self {
        Article { url: Some(url.into()), ..self }
    }

    /// Sets the path of the file the article was read from.
    pub fn at_path(self, path: impl Into<String>) -> Self {
        Article { path: Some(path.into()), ..self }
    }

    /// The id, unique within a verifier.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The publisher.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The path of the file, if it came from one.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// The address, if known.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// The title, if given apart from the text or recognised as the headline of a plain-text file.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The day of publication, if known.
    pub fn date(&self) -> Option<Date> {
        self.published
    }

    /// What the day of publication was taken from: `given` or `dateline`. `None` when there is no day.
    pub fn date_from(&self) -> Option<&'static str> {
        self.published_from
    }

    /// What the input was taken for, when it was read by [`read`]: `text`, `json`, `html` or `feed`.
    pub fn format(&self) -> Option<&'static str> {
        self.format
    }

    /// The text, byte for byte as given.
    pub fn text(&self) -> &str {
        &self.text
    }
}

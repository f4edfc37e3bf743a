//! [`Error`]: what can go wrong before reading starts. Reading itself never fails.

/// Why an article, a date or an input was refused.
///
/// The message names the article or path, the field, and what to do about it. Ask with the `is_` methods what kind of thing went wrong.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(Box<Kind>);

/// A result whose error is [`Error`].
pub type Result<T> = std::result::Result<T, Error>;

#[derive(Debug, thiserror::Error)]
pub(crate) enum Kind {
    #[error("article `{id}`: `{field}` {problem}; {fix}")]
    Article { id: String, field: &'static str, problem: String, fix: String },
    #[error("article `{id}`: an article with this id was already added; give each article an id of its own, or remove the first one")]
    Duplicate { id: String },
    #[error("article `{id}`: {what} is {actual}, above the limit of {limit}; {fix}")]
    Limit { id: String, what: &'static str, actual: usize, limit: usize, fix: &'static str },
    #[error("`{place}`: {problem}; {fix}")]
    Input { place: String, problem: String, fix: String },
}

impl Error {
    pub(crate) fn article(id: &str, field: &'static str, problem: impl Into<String>, fix: impl Into<String>) -> Self {
        Kind::Article { id: id.to_owned(), field, problem: problem.into(), fix: fix.into() }.into()
    }

    pub(crate) fn duplicate(id: &str) -> Self {
        Kind::Duplicate { id: id.to_owned() }.into()
    }

    pub(crate) fn limit(id: &str, what: &'static str, actual: usize, limit: usize, fix: &'static str) -> Self {
        Kind::Limit { id: id.to_owned(), what, actual, limit, fix }.into()
    }

    pub(crate) fn input(place: &str, problem: impl Into<String>, fix: impl Into<String>) -> Self {
        Kind::Input { place: place.to_owned(), problem: problem.into(), fix: fix.into() }.into()
    }

    /// Whether two articles were given the same id.
    pub fn is_duplicate(&self) -> bool {
        matches!(*self.0, Kind::Duplicate { .. })
    }

    /// Whether a limit was passed (see [`Limits`](crate::Limits)).
    pub fn is_limit(&self) -> bool {
        matches!(*self.0, Kind::Limit { .. })
    }

    /// Whether a field of an article cannot be used as given.
    pub fn is_article(&self) -> bool {
        matches!(*self.0, Kind::Article { .. })
    }

    /// Whether a file, folder or line of input could not be read.
    pub fn is_input(&self) -> bool {
        matches!(*self.0, Kind::Input { .. })
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Self {
        Error(Box::new(kind))
    }
}

//! Articles from RSS, Atom and JSON feeds that carry whole articles.

use feed_rs::model::{Entry, Feed};
use feed_rs::parser;

use super::{Article, Input, encoding, html};
use crate::error::{Error, Result};

/// Reads a feed: every entry with a text is an article (feature `feeds`).
///
/// # Errors
///
/// One error when it is no feed, and one for each entry without text; the others are still returned.
pub fn read_feed(input: Input<'_>) -> Vec<Result<Article>> {
    let text = match encoding::decode(input) {
        Ok(text) => text,
        Err(error) => return vec![Err(error)],
    };
    // The text is decoded: what the declaration says of its bytes no longer holds. Ids that a feed leaves out are made below, since those
    // that the parser makes are random in the last resort.
    let body = text.trim_start().strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")).map_or(text.trim_start(), |(_, body)| body);
    let parser = parser::Builder::new().id_generator(|_, _, _| String::new()).build();
    match parser.parse(body.as_bytes()) {
        Ok(feed) if feed.entries.is_empty() => vec![Err(Error::input(input.place, "is a feed without entries", "leave it out"))],
        Ok(feed) => feed.entries.iter().enumerate().map(|(index, item)| entry(input, &feed, item, index + 1)).collect(),
        Err(e) => vec![Err(Error::input(input.place, format!("is not a feed that can be read ({e})"), "give an RSS or Atom feed"))],
    }
}

fn entry(input: Input<'_>, feed: &Feed, entry: &Entry, number: usize) -> Result<Article> {
    let body = entry.content.as_ref().and_then(|c| c.body.as_deref()).or(entry.summary.as_ref().map(|s| s.content.as_str()));
    let text = body.map(html::plain).filter(|text| !text.trim().is_empty());
    let Some(text) = text else {
        return Err(Error::input(&format!("{}, entry {number}", input.place), "has no text", "use a feed that carries whole articles"));
    };
    let id = if entry.id.is_empty() { format!("{}-{number}", input.stem()) } else { entry.id.clone() };
    let mut article = Article::new(id, text).at_path(input.place).in_format("feed");
    let link = entry.links.first().map(|link| link.href.clone());
    let site = feed.title.as_ref().map(|t| t.content.trim().to_owned()).filter(|t| !t.is_empty()).or_else(|| html::host(link.as_deref()?));
    article = article.source_name(site.unwrap_or_else(|| input.stem().to_owned()));
    if let Some(link) = link {
        article = article.at_url(link);
    }
    if let Some(title) = &entry.title {
        article = article.titled(title.content.trim());
    }
    if let Some(time) = entry.published.or(entry.updated) {
        article = article.published(&time.to_rfc3339())?;
    }
    Ok(article.with_head(false))
}

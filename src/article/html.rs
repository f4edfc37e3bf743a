//! Articles from web pages: the text without menus and advertising, and title, day and site from the page's metadata.

use dom_query::Document;
use dom_smoothie::{Config, Readability, TextMode};

use super::{Article, Input, day, encoding, jsonld};
use crate::error::{Error, Result};

/// Where pages say on which day they were published, beside what JSON-LD and Open Graph say.
const DAYS: [(&str, &str); 7] = [
    ("meta[itemprop=datePublished]", "content"),
    ("[itemprop=datePublished]", "datetime"),
    ("meta[name=date]", "content"),
    ("meta[name=pubdate]", "content"),
    ("meta[name='DC.date.issued']", "content"),
    ("article time[datetime]", "datetime"),
    ("time[datetime]", "datetime"),
];

/// Boxes that publishing systems set into an article's text: invitations to sign up, subscribe and share.
const BOXES: &str =
    "[class*='newsletter'], [class*='signup'], [class*='sign-up'], [class*='subscribe'], [class*='sharedaddy'], [class*='share-']";

/// Bytes of text above which such a box is the article itself, named by what it is behind.
const LONGEST_BOX: usize = 300;

/// Reads a web page as one article, whose id is the file's stem (feature `html`).
///
/// # Errors
///
/// When the bytes are in no encoding that is known, or the page holds no text; the message names the place.
pub fn read_html(input: Input<'_>) -> Result<Article> {
    let html = encoding::decode(input)?;
    let document = Document::from(html.as_ref());
    let days = DAYS.iter().filter_map(|(selector, attribute)| document.select_single(selector).attr(attribute)).map(|d| d.to_string());
    let days = days.collect::<Vec<_>>();
    let described = jsonld::described(&document);
    for aside in document.select(BOXES).iter().filter(|found| found.text().trim().len() < LONGEST_BOX) {
        aside.remove();
    }
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let page = Readability::with_document(document, None, Some(config)).and_then(|mut r| r.parse()).ok();
    // A page too short for the main text to be told from the rest is taken whole.
    let text = page.as_ref().map(|p| p.text_content.to_string()).filter(|t| !t.trim().is_empty()).unwrap_or_else(|| plain(&html));
    if text.trim().is_empty() {
        return Err(Error::input(input.place, "is a page without text", "save the page with its text, or leave it out"));
    }
    let mut article = Article::new(input.stem(), text).at_path(input.place).in_format("html");
    if let Some(page) = page {
        let url = page.url.or(described.url).filter(|url| url.contains("://"));
        let site = page.site_name.filter(|site| !site.trim().is_empty()).or(described.publisher);
        let site = site.or_else(|| url.as_deref().and_then(host));
        if let Some(site) = site {
            article = article.source_name(site.trim());
        }
        let title = described.headline.as_deref().unwrap_or(&page.title).trim();
        if !title.is_empty() {
            article = article.titled(title);
        }
        if let Some(url) = url {
            article = article.at_url(url);
        }
        if let Some(date) = page.published_time.iter().chain(&described.published).chain(&days).find_map(|date| day::parse(date)) {
            article = article.published_on(date);
        }
    }
    Ok(article.with_head(true))
}

/// The text of a piece of HTML, whatever it is.
pub(super) fn plain(html: &str) -> String {
    let document = Document::from(html);
    document.select("head, script, style, noscript, template").remove();
    document.formatted_text().to_string()
}

/// The host of an address, without `www.`.
pub(super) fn host(url: &str) -> Option<String> {
    let rest = url.split_once("://")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    (!host.is_empty()).then(|| host.to_owned())
}

//! Articles from JSON Lines and JSON, under the field names that news data usually has.

use serde_json::{Map, Value};

use super::{Article, Input};
use crate::error::{Error, Result};

const ID: &[&str] = &["id", "uuid", "guid", "article_id"];
const SOURCE: &[&str] = &["source", "publisher", "source_name", "site_name", "outlet", "site", "domain", "feed"];
const URL: &[&str] = &["url", "link", "permalink", "web_url"];
const TITLE: &[&str] = &["title", "headline"];
const PUBLISHED: &[&str] = &[
    "published",
    "date",
    "published_at",
    "publishedAt",
    "date_published",
    "datePublished",
    "date_publish",
    "pubDate",
    "pub_date",
    "publication_date",
    "published_date",
    "created_at",
    "timestamp",
];
const TEXT: &[&str] = &["text", "content", "body", "articleBody", "content_text", "maintext", "full_text", "article"];

/// Reads an array, one object, an object that holds an array of articles, or one object a line.
pub(super) fn read(input: Input<'_>) -> Vec<Result<Article>> {
    let text = match input.text() {
        Ok(text) => text,
        Err(error) => return vec![Err(error)],
    };
    if text.trim().is_empty() {
        return vec![Err(Error::input(input.place, "holds no article", "write one JSON object a line, or leave the file out"))];
    }
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Array(entries)) => entries.iter().enumerate().map(|(i, e)| entry(input, e, Some(i + 1), "entry")).collect(),
        Ok(Value::Object(object)) => match wrapped(&object) {
            Some(entries) => entries.iter().enumerate().map(|(i, e)| entry(input, e, Some(i + 1), "entry")).collect(),
            None => vec![entry(input, &Value::Object(object), None, "")],
        },
        _ => lines(input, text),
    }
}

/// The articles of `{"articles": [...]}`, as search interfaces answer.
fn wrapped(object: &Map<String, Value>) -> Option<&Vec<Value>> {
    ["articles", "items", "data", "results"].iter().find_map(|name| object.get(*name)?.as_array())
}

fn lines(input: Input<'_>, text: &str) -> Vec<Result<Article>> {
    let filled = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    filled
        .map(|(number, line)| match serde_json::from_str::<Value>(line) {
            Ok(value) => entry(input, &value, Some(number + 1), "line"),
            Err(e) => Err(Error::input(
                &format!("{}:{}", input.place, number + 1),
                format!("is not JSON ({e})"),
                "write one JSON object a line, or a JSON array of objects",
            )),
        })
        .collect()
}

fn entry(input: Input<'_>, value: &Value, number: Option<usize>, what: &str) -> Result<Article> {
    let place = number.map_or(input.place.to_owned(), |n| format!("{}, {what} {n}", input.place));
    let Value::Object(object) = value else {
        return Err(Error::input(&place, "is not a JSON object", "write each article as an object with `id` and `text`"));
    };
    let Some(text) = field(object, TEXT) else {
        return Err(Error::input(&place, "has no text", "put the article's text in a field named `text`, `content` or `body`"));
    };
    let id = field(object, ID).unwrap_or_else(|| number.map_or(input.stem().to_owned(), |n| format!("{}-{n}", input.stem())));
    let mut article = Article::new(id, text).at_path(input.place).in_format("json");
    if let Some(source) = field(object, SOURCE) {
        article = article.source_name(source);
    }
    if let Some(url) = field(object, URL) {
        article = article.at_url(url);
    }
    if let Some(title) = field(object, TITLE) {
        article = article.titled(title);
    }
    if let Some(date) = field(object, PUBLISHED) {
        article = article.published(&date)?;
    }
    Ok(article.with_head(false))
}

/// The first of the names that holds something: text, a number, an object with a name, or the first of a list.
fn field(object: &Map<String, Value>, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| plain(object.get(*name)?))
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(object) => ["name", "title", "id"].iter().find_map(|n| object.get(*n)?.as_str().map(str::to_owned)),
        Value::Array(entries) if entries.iter().all(Value::is_string) && !entries.is_empty() => {
            Some(entries.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n\n"))
        }
        _ => None,
    }
}

//! Web pages and feeds, as they are saved and served.

use corroborate::article::{Input, read};
use corroborate::{Article, Result};

fn articles(name: &str) -> Vec<Result<Article>> {
    let place = format!("{}/tests/cases/article/{name}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&place).expect("the case's file");
    read(Input { place: &place, bytes: &bytes })
}

fn only(name: &str) -> Article {
    let mut found = articles(name);
    assert_eq!(found.len(), 1);
    found.remove(0).expect("an article")
}

#[test]
fn a_page_gives_its_article_and_nothing_around_it() {
    let article = only("ferry.html");
    assert_eq!((article.id(), article.source(), article.format()), ("ferry", "Harwick Courier", Some("html")));
    assert_eq!(article.title(), Some("Ferry runs aground off Harwick"));
    assert_eq!(article.date().expect("a day").to_string(), "2024-06-19");
    assert_eq!(article.url(), Some("https://courier.example/news/ferry"));
    let text = article.text();
    assert!(text.contains("“Everybody is off the ship,” said the harbour master"), "{text}");
    assert!(text.contains("two miles from the harbour.\n"), "paragraphs stay apart: {text}");
    for furniture in ["Sport", "Cookie", "parking", "tracker", "color"] {
        assert!(!text.contains(furniture), "{furniture} in {text}");
    }
}

#[test]
fn a_short_page_in_a_declared_encoding() {
    let article = only("short-1252.html");
    assert_eq!((article.title(), article.source()), (Some("Short"), "short-1252"));
    assert!(article.text().contains("The café on the quay"), "{}", article.text());
    assert!(article.text().contains("“We will open again.”"), "{}", article.text());
}

#[test]
fn a_page_without_text_says_so() {
    for html in ["<html></html>", "<!doctype html><script>let x = 1;</script>", "<html><body>  </body></html>"] {
        let error = read(Input { place: "a.html", bytes: html.as_bytes() }).remove(0).expect_err("no text").to_string();
        assert!(error.contains("`a.html`") && error.contains("without text"), "{error}");
    }
}

#[test]
fn a_feed_gives_its_entries() {
    let found = articles("feed.xml");
    assert_eq!(found.len(), 3);
    let first = found[0].as_ref().expect("an article");
    assert_eq!((first.id(), first.source(), first.format()), ("post-1", "Port Elmore Post", Some("feed")));
    assert_eq!((first.title(), first.url()), (Some("Marigold on a sandbank"), Some("https://post.example/marigold")));
    assert_eq!(first.date().expect("a day").to_string(), "2024-06-19");
    assert!(first.text().contains("on Wednesday.") && first.text().contains("Eleven people were hurt & taken ashore."), "{}", first.text());
    let error = found[1].as_ref().expect_err("no text").to_string();
    assert!(error.contains("feed.xml, entry 2") && error.contains("no text"), "{error}");
    assert_eq!(found[2].as_ref().expect("an article").id(), "feed-3");
}

#[test]
fn no_bytes_make_a_reader_panic() {
    let odd: [&[u8]; 8] = [
        b"",
        b"<",
        b"<?xml",
        b"<rss><channel><item>",
        b"<html><p",
        b"[{",
        b"{\"a\":",
        b"<?xml version='1.0' encoding='utf-16'?><feed>\xFF\xFE\x00",
    ];
    for bytes in odd {
        for place in ["a.html", "a.xml", "a.json", "a.jsonl", "a.txt", "a", "", ".html"] {
            let _ = read(Input { place, bytes });
        }
    }
}

//! The report as one self-contained HTML page: no network, no script but its own, everything from articles escaped.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment};

use super::Report;
use super::view::View;
use crate::article::Article;

mod cards;
mod data;
mod evidence;
mod graph;
mod matrix;
mod page;
mod sources;
mod stories;
mod timeline;

const PAGE: &str = include_str!("../../../templates/report.html");
const STYLE: &str = include_str!("../../../templates/report.css");
const SCRIPT: &str = include_str!("../../../templates/report.js");

impl Report {
    /// The report as one HTML page that needs nothing else (feature `report-html`). The articles are those the report was made from: their
    /// texts stand in the page, so that passages can be read in their place.
    ///
    /// ```
    /// let html = corroborate::Report::default().to_html(&[]);
    /// assert!(html.starts_with("<!doctype html>"));
    /// ```
    pub fn to_html<'a>(&'a self, articles: impl IntoIterator<Item = &'a Article>) -> String {
        let view = View::new(self, articles);
        let mut reasons = evidence::Reasons::default();
        let page = page::page(&view, &mut reasons);
        let links = self.clusters.iter().filter(|c| !c.links.is_empty()).map(|c| (c.id, cards::links(c, &mut reasons))).collect();
        let context = minijinja::context! {
            page => Serde(page),
            data => data::block(&view, &reasons, &links),
            policy => policy(),
            style => STYLE,
            script => SCRIPT,
        };
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
            environment.set_syntax(syntax);
        }
        // The template is a constant of this crate and its tests render it; a message in the page is better than a panic in a program.
        environment.render_named_str("report.html", PAGE, context).unwrap_or_else(|e| format!("<!doctype html><title>{}</title>", e.kind()))
    }
}

/// What the page may do: run its own script, use its own style, and nothing else. Both are named by their hashes, so that no other script or
/// style runs even if one got into the page.
fn policy() -> String {
    format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        base64(&hmac_sha256::Hash::hash(SCRIPT.as_bytes())),
        base64(&hmac_sha256::Hash::hash(STYLE.as_bytes()))
    )
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0u32, |group, &byte| group << 8 | u32::from(byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let digit = DIGITS[(group >> (18 - 6 * place) & 63) as usize];
            out.push(if place <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn base64_of_rfc_4648() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(super::base64(bytes.as_bytes()), text);
        }
    }
}

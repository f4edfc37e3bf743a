//! The report as Markdown, for issues, chat and notes.

use std::fmt::Write;

use super::paint::clean;
use super::view::{View, count, letter, relations};
use super::{Cluster, Report};
use crate::article::Article;

const SECTIONS: [(&str, &str); 4] =
    [("contradiction", "Disputed"), ("developing", "Developing"), ("agreement", "Agreed"), ("single-origin", "From one origin")];

impl Report {
    /// The report as Markdown: disputes first, then what develops and what is agreed. What one source alone says is counted.
    ///
    /// ```
    /// let markdown = corroborate::Report::default().to_markdown(&[]);
    /// assert!(markdown.starts_with("# 0 articles"));
    /// ```
    pub fn to_markdown<'a>(&'a self, articles: impl IntoIterator<Item = &'a Article>) -> String {
        let view = View::new(self, articles);
        let mut out = format!("# {}\n", count(self.articles.len(), "article"));
        for (verdict, heading) in SECTIONS {
            let clusters = self.clusters.iter().filter(|c| c.verdict == verdict).collect::<Vec<_>>();
            if !clusters.is_empty() {
                let _ = write!(out, "\n## {heading} ({})\n", clusters.len());
            }
            for item in clusters {
                cluster(&view, item, &mut out);
            }
        }
        let unconfirmed = self.clusters.iter().filter(|c| c.verdict == "unconfirmed").count();
        if unconfirmed > 0 {
            let _ = write!(out, "\n{} unconfirmed.\n", count(unconfirmed, "question"));
        }
        origins(&view, &mut out);
        out
    }
}

fn cluster(view: &View<'_>, cluster: &Cluster, out: &mut String) {
    let counts = format!("{}, {}", count(cluster.sources, "source"), count(cluster.origins, "origin"));
    // Why the verdict was given, where neither a relation below nor the numbers say it.
    let told = cluster.relations.iter().any(|r| r.relation != "compatible");
    let why = match cluster.why.split_once(" agree; ") {
        _ if told || cluster.why.ends_with(" agree") => "",
        Some((_, more)) => more,
        None => &cluster.why,
    };
    let why = if why.is_empty() { String::new() } else { format!(": {}", escape(why)) };
    let _ = write!(out, "\n### {}\n\n{counts}{why}\n\n", escape(&cluster.label));
    for relation in relations(cluster).into_iter().filter(|r| r.relation != "compatible") {
        let letters = format!("{}/{}", letter(&relation.a), letter(&relation.b));
        let _ = writeln!(out, "> **{letters} {}: {}** — {}\n", relation.relation, escape(&relation.kind), escape(&relation.reason));
    }
    let _ = writeln!(out, "| | Answer | Source | Words | Place |\n|---|---|---|---|---|");
    for position in &cluster.positions {
        for (index, claim) in view.claims(position).enumerate() {
            let (name, answer) = if index == 0 { (letter(&position.id), escape(&position.label)) } else { ("", String::new()) };
            let place = view.place(&claim.article, claim.start).map_or(String::new(), |p| format!(":{}:{}", p.line, p.column));
            let (source, words) = (escape(view.source(&claim.article)), escape(&claim.text));
            let _ = writeln!(out, "| {name} | {answer} | {source} | {words} | {}{place} |", escape(&claim.article));
        }
    }
    if !cluster.silent.is_empty() {
        let _ = write!(out, "\nSilent: {}\n", cluster.silent.iter().map(|s| escape(s)).collect::<Vec<_>>().join(", "));
    }
}

fn origins(view: &View<'_>, out: &mut String) {
    let shared = view.report.origins.iter().filter(|o| o.articles.len() > 1).collect::<Vec<_>>();
    if shared.is_empty() {
        return;
    }
    out.push_str("\n## Who copied whom\n\n");
    for origin in shared {
        let sources = origin.articles.iter().map(|a| escape(view.source(a))).collect::<Vec<_>>().join(", ");
        let _ = writeln!(out, "- {sources}: {}", escape(&origin.why));
    }
}

/// Text that Markdown shows as it is: one line, no markup, no HTML, no mention of anybody.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in clean(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            // A mention or a link in an article must not call anybody.
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '!' | '>' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn text_is_shown_as_it_is() {
        assert_eq!(super::escape("a | b\n*c* <d> @e [f](g)"), r"a \| b \*c\* &lt;d\> &#64;e \[f\](g)");
    }
}

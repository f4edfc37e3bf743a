//! [`View`]: the report and the articles' texts side by side, with the look-ups that every writer for people needs.
//!
//! A report may have been read back from a file, so nothing here trusts its ids or spans.

use std::collections::{BTreeMap, BTreeSet};

use super::{ArticleEntry, AttributionEntry, ClaimEntry, Cluster, Position, Relation, Report};
use crate::article::Article;
use crate::lexicon::inflect;

/// A report with what it refers to at hand.
pub(super) struct View<'a> {
    pub(super) report: &'a Report,
    entries: BTreeMap<&'a str, &'a ArticleEntry>,
    texts: BTreeMap<&'a str, Text<'a>>,
}

/// A text and the offsets at which its lines start.
struct Text<'a> {
    text: &'a str,
    lines: Vec<usize>,
}

/// Where a span starts, as editors count: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl<'a> View<'a> {
    pub(super) fn new(report: &'a Report, articles: impl IntoIterator<Item = &'a Article>) -> Self {
        let texts = articles.into_iter().map(|article| (article.id(), Text::new(article.text()))).collect();
        let entries = report.articles.iter().map(|entry| (entry.id.as_str(), entry)).collect();
        View { report, entries, texts }
    }

    /// The claims of a position that exist.
    pub(super) fn claims(&self, position: &'a Position) -> impl Iterator<Item = &'a ClaimEntry> + use<'a> {
        let report = self.report;
        position.claims.iter().filter_map(|&id| report.claims.get(id))
    }

    /// The publisher of an article; its id where the report does not know it.
    pub(super) fn source(&self, article: &'a str) -> &'a str {
        self.entries.get(article).map_or(article, |entry| entry.source.as_str())
    }

    /// The text of an article, where it is at hand.
    #[cfg(any(feature = "json", feature = "terminal"))]
    pub(super) fn text(&self, article: &str) -> Option<&'a str> {
        self.texts.get(article).map(|text| text.text)
    }

    /// The day an article was published.
    pub(super) fn published(&self, article: &str) -> Option<&'a str> {
        self.entries.get(article)?.published.as_deref()
    }

    /// Where a byte of an article stands, if the article's text is at hand and has such a byte.
    pub(super) fn place(&self, article: &str, byte: usize) -> Option<Place> {
        let text = self.texts.get(article)?;
        let line = text.lines.partition_point(|&start| start <= byte).checked_sub(1)?;
        let column = text.text.get(text.lines[line]..byte)?.chars().count() + 1;
        Some(Place { line: line + 1, column })
    }

    /// The publishers that give a position, each once, in order of their claims.
    pub(super) fn sources(&self, position: &'a Position) -> Vec<&'a str> {
        let mut seen = BTreeSet::new();
        self.claims(position).map(|claim| self.source(&claim.article)).filter(|source| seen.insert(*source)).collect()
    }
}

impl<'a> Text<'a> {
    fn new(text: &'a str) -> Self {
        let starts = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at + 1);
        Text { text, lines: std::iter::once(0).chain(starts).collect() }
    }
}

/// The letter of a position: `a` of `0.a`.
pub(super) fn letter(position: &str) -> &str {
    position.rsplit('.').next().unwrap_or(position)
}

/// The conflicts of a cluster first, then the updates, then the rest.
pub(super) fn relations(cluster: &Cluster) -> Vec<&Relation> {
    let mut relations = cluster.relations.iter().collect::<Vec<_>>();
    relations.sort_by_key(|relation| rank(&relation.relation));
    relations
}

fn rank(relation: &str) -> u8 {
    match relation {
        "conflict" => 0,
        "update" => 1,
        _ => 2,
    }
}

/// Who says so, as a reader has it: "the mayor says", "according to police".
pub(super) fn voice(said: &AttributionEntry) -> String {
    match said.verb.as_str() {
        "according to" => format!("according to {}", said.holder),
        verb => format!("{} {}", said.holder, inflect::says(verb)),
    }
}

/// `1 article`, `3 articles`.
pub(super) fn count(n: usize, noun: &str) -> String {
    match (n, noun) {
        (1, _) => format!("1 {noun}"),
        (_, "story") => format!("{n} stories"),
        _ => format!("{n} {noun}s"),
    }
}

/// What was read, in a line: `5 articles from 4 sources, 2 groups with words in common`.
pub(super) fn summary(report: &Report) -> String {
    let sources = report.articles.iter().map(|a| a.source.as_str()).collect::<BTreeSet<_>>();
    let mut summary = format!("{} from {}", count(report.articles.len(), "article"), count(sources.len(), "source"));
    let shared = report.origins.iter().filter(|o| o.articles.len() > 1).count();
    if shared > 0 {
        summary += &format!(", {} with words in common", count(shared, "group"));
    }
    if report.stories.len() > 1 {
        summary += &format!(", {}", count(report.stories.len(), "story"));
    }
    summary
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters_from_one() {
        let article = Article::new("a", "“Où”\nest-il ?");
        let report = Report::default();
        let view = View::new(&report, [&article]);
        assert_eq!(view.place("a", 0), Some(Place { line: 1, column: 1 }));
        assert_eq!(view.place("a", "“Où”\nest".len()), Some(Place { line: 2, column: 4 }));
        assert_eq!(view.place("a", 1), None, "within a character");
        assert_eq!(view.place("a", 99), None);
        assert_eq!(view.place("b", 0), None);
    }
}

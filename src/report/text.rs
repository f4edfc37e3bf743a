//! The report as text for the terminal: verdict first, disputes on top, each answer with its sources and the words it was read from.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::paint::{Paint, clean, shorten, wrap};
use super::view::{View, count, letter, relations, summary, voice};
use super::{ClaimEntry, Cluster, Position, Relation, Report};
use crate::article::Article;

/// How the text report looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextStyle {
    /// Columns to fill, a character each; 40 or more read well. Default 100.
    pub width: usize,
    /// Whether to colour with ANSI sequences. Default no.
    pub colour: bool,
    /// Whether to list everything: every agreement rather than the strongest of each matter, every answer and claim, and every compatible pair
    /// of answers. Default no.
    pub all: bool,
    /// Whether to show conflicts as a compiler shows errors: both lines with the words underlined. Needs the feature `terminal`. Default no.
    pub snippets: bool,
}

impl Default for TextStyle {
    fn default() -> Self {
        TextStyle { width: 100, colour: false, all: false, snippets: false }
    }
}

/// The verdicts in the order a reader needs them, with heading and colour.
const SECTIONS: [(&str, &str, Paint); 5] = [
    ("contradiction", "Disputed: the sources contradict each other", Paint::Red),
    ("developing", "Developing: later reports go beyond earlier ones", Paint::Yellow),
    ("agreement", "Agreed: independent sources say the same", Paint::Green),
    ("single-origin", "One origin: several sources, the same words behind them", Paint::Cyan),
    ("unconfirmed", "Unconfirmed: no two independent sources give one answer, or it cannot be decided", Paint::Dim),
];

/// How many matters are shown of what is agreed, the strongest first, when not all are asked for.
const AGREED_SHOWN: usize = 12;

/// The longest lead beneath which nothing else is written.
const LONGEST_HANG: usize = 12;

/// How many unconfirmed claims are listed when not all are asked for.
const UNCONFIRMED_SHOWN: usize = 5;

impl Report {
    /// The report as text for a terminal. The articles are those the report was made from: places are counted in their texts.
    ///
    /// ```
    /// use corroborate::{Report, report::TextStyle};
    ///
    /// let text = Report::default().to_text(&[], TextStyle::default());
    /// assert!(text.starts_with("0 articles"));
    /// ```
    pub fn to_text<'a>(&'a self, articles: impl IntoIterator<Item = &'a Article>, style: TextStyle) -> String {
        let mut writer = Writer { view: View::new(self, articles), style, out: String::new() };
        writer.summary();
        for (verdict, heading, paint) in SECTIONS {
            writer.section(verdict, heading, paint);
        }
        writer.origins();
        writer.articles();
        writer.out
    }
}

struct Writer<'a> {
    view: View<'a>,
    style: TextStyle,
    out: String,
}

impl<'a> Writer<'a> {
    /// A paragraph with a lead (a mark, a letter or a name) on its first line, wrapped beneath its text; beneath itself where the lead is long.
    fn paragraph(&mut self, indent: usize, lead: &str, paint: Option<Paint>, text: &str) {
        let lead_width = lead.chars().count();
        let hang = if lead_width > LONGEST_HANG { 4 } else { lead_width };
        let width = self.style.width.saturating_sub(indent + hang).max(24);
        let lead = lead.trim_end();
        for (index, line) in
            wrap(&format!("{lead}{}{text}", if lead_width > lead.chars().count() { " " } else { "" }), width).iter().enumerate()
        {
            let painted = match (line.strip_prefix(lead), paint) {
                (Some(rest), Some(paint)) if index == 0 && !lead.is_empty() => paint.on(lead, self.style.colour) + rest,
                _ => line.clone(),
            };
            let _ = writeln!(self.out, "{:1$}{painted}", "", if index == 0 { indent } else { indent + hang });
        }
    }

    fn heading(&mut self, text: &str, paint: Paint) {
        let text = shorten(text, self.style.width.saturating_sub(4));
        let rule = "─".repeat(self.style.width.saturating_sub(text.chars().count() + 4));
        let _ = writeln!(self.out, "\n{}", paint.on(&format!("── {text} {rule}"), self.style.colour));
    }

    /// What a reader wants to know if they read two lines only.
    fn summary(&mut self) {
        let report = self.view.report;
        for line in wrap(&summary(report), self.style.width) {
            let _ = writeln!(self.out, "{}", Paint::Bold.on(&line, self.style.colour));
        }
        let names = [
            ("contradiction", "disputed"),
            ("developing", "developing"),
            ("agreement", "agreed"),
            ("single-origin", "from one origin"),
            ("unconfirmed", "unconfirmed"),
        ];
        let mut column = 0;
        for ((verdict, name), (_, _, paint)) in names.iter().zip(SECTIONS) {
            let n = report.clusters.iter().filter(|c| c.verdict == *verdict).count();
            let text = format!("{n} {name}");
            if n == 0 {
                continue;
            }
            if column > 0 {
                let breaks = column + 3 + text.len() > self.style.width;
                self.out.push_str(if breaks { "\n" } else { " · " });
                column = if breaks { 0 } else { column + 3 };
            }
            column += text.len();
            self.out.push_str(&paint.on(&text, self.style.colour));
        }
        self.out.push_str(if column == 0 { "no claim found that can be compared\n" } else { "\n" });
    }

    fn section(&mut self, verdict: &str, heading: &str, paint: Paint) {
        let clusters = self.view.report.clusters.iter().filter(|c| c.verdict == verdict).collect::<Vec<_>>();
        if clusters.is_empty() {
            return;
        }
        self.heading(&format!("{heading} ({})", clusters.len()), paint);
        if verdict == "unconfirmed" {
            return self.unconfirmed(&clusters);
        }
        let shown =
            if self.style.all || matches!(verdict, "contradiction" | "developing") { clusters.clone() } else { self.matters(&clusters) };
        for cluster in &shown {
            self.cluster(cluster, paint);
        }
        if shown.len() < clusters.len() {
            self.out.push('\n');
            self.more(0, &format!("and {} more, weaker or on the same sentences (--all lists them)", clusters.len() - shown.len()));
        }
    }

    /// The strongest clusters, without those that are read from sentences already shown.
    fn matters(&self, clusters: &[&'a Cluster]) -> Vec<&'a Cluster> {
        let mut seen = BTreeSet::new();
        let mut shown = Vec::new();
        for &cluster in clusters {
            let lead = self.by_sources(cluster);
            let sentences: BTreeSet<_> = lead.iter().take(2).flat_map(|p| self.view.claims(p)).map(|c| (&c.article, c.sentence)).collect();
            let fresh = sentences.iter().filter(|&s| !seen.contains(s)).count();
            if 2 * fresh > sentences.len() {
                seen.extend(sentences);
                shown.push(cluster);
            }
            if shown.len() == AGREED_SHOWN {
                break;
            }
        }
        shown
    }

    /// The answers of a cluster: those of the most sources first, and of these those in the words of the question.
    fn by_sources(&self, cluster: &'a Cluster) -> Vec<&'a Position> {
        let echo = |p: &'a Position| self.view.claims(p).map(|c| echo(&cluster.label, &c.text)).max();
        let mut positions: Vec<&Position> = cluster.positions.iter().collect();
        positions.sort_by_cached_key(|p| std::cmp::Reverse((self.view.sources(p).len(), echo(p))));
        positions
    }

    /// The answers to show of what is agreed: that of the most sources; where no two sources give the same, two.
    fn lead(&self, cluster: &'a Cluster) -> Vec<&'a Position> {
        let positions = self.by_sources(cluster);
        let shared = positions.first().is_some_and(|p| self.view.sources(p).len() > 1);
        positions.into_iter().take(if shared { 1 } else { 2 }).collect()
    }

    /// A line that says what is left out.
    fn more(&mut self, indent: usize, text: &str) {
        let text = Paint::Dim.on(text, self.style.colour);
        self.paragraph(indent, "", None, &text);
    }

    fn cluster(&mut self, cluster: &'a Cluster, paint: Paint) {
        self.out.push('\n');
        let counts = format!("{}, {}", count(cluster.sources, "source"), count(cluster.origins, "origin"));
        self.paragraph(0, "● ", Some(paint), &format!("{} ({counts})", clean(&cluster.label)));
        for relation in relations(cluster) {
            self.relation(cluster, relation);
        }
        let every_source = self.style.all || matches!(cluster.verdict.as_str(), "contradiction" | "developing");
        if let Some(why) = self.worth_telling(cluster) {
            self.paragraph(2, "", None, &clean(why));
        }
        let positions = match every_source {
            true if self.style.all => cluster.positions.iter().collect(),
            true => differing(cluster),
            false => self.lead(cluster),
        };
        for position in &positions {
            self.position(cluster, position, every_source);
        }
        if positions.len() < cluster.positions.len() {
            let noun = if cluster.verdict == "agreement" { "other wording" } else { "other answer" };
            let hidden = cluster.positions.len() - positions.len();
            self.more(2, &format!("and {} (--all lists {})", count(hidden, noun), if hidden == 1 { "it" } else { "them" }));
        }
        if !cluster.silent.is_empty() {
            let silent = cluster.silent.iter().map(|s| clean(s)).collect::<Vec<_>>();
            let text = silent.join(", ");
            self.paragraph(2, "silent: ", Some(Paint::Dim), &text);
        }
    }

    /// Why the verdict was given, where that says more than the numbers beside the question and no relation says it.
    fn worth_telling(&self, cluster: &'a Cluster) -> Option<&'a str> {
        let told = !cluster.why.is_empty() && cluster.relations.iter().all(|r| r.relation == "compatible");
        let counted = cluster.why.ends_with("agree") || cluster.why.contains(" agree; ");
        match cluster.why.split_once(" agree; ") {
            Some((_, more)) if told && !self.style.all => Some(more),
            _ => Some(cluster.why.as_str()).filter(|_| told && (self.style.all || !counted)),
        }
    }

    /// Conflicts and updates always; what is compatible in one line each, when all is asked for.
    fn relation(&mut self, cluster: &Cluster, relation: &Relation) {
        let (paint, mark) = match relation.relation.as_str() {
            "conflict" => (Paint::Red, "✗"),
            "update" => (Paint::Yellow, "→"),
            _ if self.style.all => (Paint::Green, "≈"),
            _ => return,
        };
        let lead = format!("{mark} {}/{} {}: ", letter(&relation.a), letter(&relation.b), relation.kind);
        self.paragraph(2, &lead, Some(paint), &clean(&relation.reason));
        if self.style.snippets && relation.relation == "conflict" {
            self.snippet(cluster, relation);
        }
    }

    /// Both lines of a conflict with the words underlined, where they are at hand.
    fn snippet(&mut self, cluster: &Cluster, relation: &Relation) {
        #[cfg(feature = "terminal")]
        for line in super::snippet::snippet(&self.view, cluster, relation, self.style).unwrap_or_default().lines() {
            let _ = writeln!(self.out, "{}", format!("    {line}").trim_end());
        }
        #[cfg(not(feature = "terminal"))]
        let _ = (cluster, relation);
    }

    /// An answer, who gives it, and the words: of every source where it is disputed, else of one, with the places of the others.
    fn position(&mut self, cluster: &Cluster, position: &'a Position, every_source: bool) {
        let sources = self.view.sources(position).iter().map(|s| clean(s)).collect::<Vec<_>>().join(", ");
        let lead = format!("{} ", letter(&position.id));
        self.paragraph(2, &lead, Some(Paint::Cyan), &format!("{} — {sources}", clean(&position.label)));
        let mut claims: Vec<&'a ClaimEntry> = self.view.claims(position).collect();
        if !self.style.all {
            // Of each article the claim in the words of the question; the first of equals.
            claims.sort_by_cached_key(|c| (std::cmp::Reverse(echo(&cluster.label, &c.text)), c.id));
            let mut seen = BTreeSet::new();
            claims.retain(|c| seen.insert(&c.article));
        }
        let quoted = if every_source { claims.len() } else { 1.min(claims.len()) };
        for claim in &claims[..quoted] {
            self.claim(claim);
        }
        let others = claims[quoted..].iter().map(|c| self.place(c)).collect::<Vec<_>>();
        if !others.is_empty() {
            self.paragraph(4, "also ", Some(Paint::Dim), &others.join(", "));
        }
    }

    fn claim(&mut self, claim: &'a ClaimEntry) {
        let words = clean(&claim.text);
        // Words that are a quotation already keep the article's own marks.
        let quoted = words.starts_with(['"', '“', '‘', '\'']);
        let (lead, end) = if quoted { ("", "") } else { ("“", "”") };
        self.paragraph(4, lead, None, &format!("{words}{end} {}{}", self.place(claim), holder(claim)));
    }

    /// `article:line:column`.
    fn place(&self, claim: &'a ClaimEntry) -> String {
        match self.view.place(&claim.article, claim.start) {
            Some(place) => format!("{}:{}:{}", clean(&claim.article), place.line, place.column),
            None => clean(&claim.article),
        }
    }

    fn unconfirmed(&mut self, clusters: &[&'a Cluster]) {
        let shown = if self.style.all { clusters.len() } else { UNCONFIRMED_SHOWN };
        for cluster in clusters.iter().take(shown) {
            let sources = cluster.positions.iter().flat_map(|p| self.view.sources(p)).map(clean);
            let mut sources = sources.collect::<Vec<_>>();
            sources.dedup();
            let label = shorten(&clean(&cluster.label), 160);
            self.paragraph(0, "· ", Some(Paint::Dim), &format!("{label} — {}", sources.join(", ")));
        }
        if clusters.len() > shown {
            self.more(0, &format!("and {} more (--all lists them)", clusters.len() - shown));
        }
    }

    fn origins(&mut self) {
        let shared = self.view.report.origins.iter().filter(|o| o.articles.len() > 1).collect::<Vec<_>>();
        if shared.is_empty() {
            return;
        }
        self.heading("Who copied whom", Paint::Bold);
        for origin in shared {
            let sources = origin.articles.iter().map(|a| clean(self.view.source(a))).collect::<Vec<_>>().join(", ");
            self.paragraph(0, "● ", Some(Paint::Cyan), &format!("{sources}: {}", clean(&origin.why)));
        }
    }
}

impl Writer<'_> {
    /// What was read, and what it was taken for.
    fn articles(&mut self) {
        self.heading("Articles", Paint::Bold);
        for article in &self.view.report.articles {
            let mut facts = Vec::new();
            // An article whose publisher is not known goes by its id.
            if article.source != article.id {
                facts.push(clean(&article.source));
            }
            facts.extend(article.published.clone());
            facts.extend(article.published_from.clone().filter(|from| from != "given").map(|from| format!("({from})")));
            facts.extend(article.format.clone());
            facts.extend(article.title.as_deref().map(|title| shorten(&clean(title), 90)));
            self.paragraph(0, &format!("{}: ", clean(&article.id)), Some(Paint::Cyan), &facts.join(" · "));
        }
    }
}

/// The answers that conflict or that were updated; the others only say the same in other words.
fn differing(cluster: &Cluster) -> Vec<&Position> {
    let differs = |p: &&Position| cluster.relations.iter().any(|r| r.relation != "compatible" && (r.a == p.id || r.b == p.id));
    cluster.positions.iter().filter(differs).collect()
}

/// How many of the question's longer words a passage holds.
fn echo(question: &str, passage: &str) -> usize {
    let (question, passage) = (question.to_lowercase(), passage.to_lowercase());
    let words = question.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() > 3);
    words.filter(|word| passage.contains(*word)).count()
}

/// Whose word it is and how firmly it is given, where the article does not simply say it.
fn holder(claim: &ClaimEntry) -> String {
    let mut out = String::new();
    if !matches!(claim.modality.as_str(), "asserted" | "") {
        let _ = write!(out, " · {}", claim.modality);
    }
    if let Some(said) = claim.attribution.last() {
        let _ = write!(out, " · {}", clean(&voice(said)));
    }
    out
}

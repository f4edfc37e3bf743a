//! Conflicts as a compiler shows errors: both lines, the words underlined (feature `terminal`).

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::paint::{clean, shorten};
use super::text::TextStyle;
use super::view::{View, letter};
use super::{ClaimEntry, Cluster, Relation};

/// Claims of an answer that are looked at when two are to be shown.
const MOST_SHOWN: usize = 24;

/// Columns by which the report indents a snippet.
const INDENT: usize = 4;
/// The longest label of an answer, a shorter one where the line has no room, and none but its letter where that has none either.
const LABELS: [usize; 3] = [40, 20, 0];
/// Columns of a line that the number, the frame, the ellipses and the letter take: the words underlined have the others.
const FRAME: usize = 20;

/// Both sides of a relation, each with its line of the article; `None` where a line is not at hand.
pub(super) fn snippet(view: &View<'_>, cluster: &Cluster, relation: &Relation, style: TextStyle) -> Option<String> {
    let (one, other) = telling(view, cluster, relation)?;
    let width = style.width.saturating_sub(INDENT);
    let line = |claim| Some(Line::of(view, claim)?.within(width.saturating_sub(FRAME)));
    let (first, second) = (line(one)?, line(other)?);
    let label = |id: &str, chars: usize| {
        let position = cluster.positions.iter().find(|p| p.id == id)?;
        Some(if chars == 0 { letter(id).to_owned() } else { format!("{} {}", letter(id), shorten(&clean(&position.label), chars)) })
    };
    let level = || if relation.relation == "conflict" { Level::ERROR } else { Level::WARNING };
    let draw = |renderer: Renderer, (a, b): (&str, &str)| {
        let group = Group::with_level(level())
            .element(first.snippet().annotation(AnnotationKind::Primary.span(first.span.clone()).label(a)))
            .element(second.snippet().annotation(AnnotationKind::Primary.span(second.span.clone()).label(b)));
        renderer.decor_style(DecorStyle::Unicode).term_width(width).render(&[group])
    };
    // A label stands behind the words it names; where it would end beyond the last column, both are letters.
    for chars in LABELS {
        let (a, b) = (label(&relation.a, chars)?, label(&relation.b, chars)?);
        let plain = draw(Renderer::plain(), (&a, &b));
        if chars == 0 || plain.lines().all(|line| line.chars().count() <= width) {
            return Some(if style.colour { draw(Renderer::styled(), (&a, &b)) } else { plain });
        }
    }
    None
}

/// The line on which a claim starts.
struct Line<'a> {
    article: &'a str,
    number: usize,
    text: &'a str,
    /// The claim's words within the line.
    span: std::ops::Range<usize>,
}

impl<'a> Line<'a> {
    fn of(view: &View<'a>, claim: &'a ClaimEntry) -> Option<Self> {
        let text = view.text(&claim.article)?;
        let number = view.place(&claim.article, claim.start)?.line;
        let start = text[..claim.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[claim.start..].find('\n').map_or(text.len(), |at| claim.start + at);
        let span = claim.start - start..claim.end.min(end).max(claim.start) - start;
        let line = &text[start..end];
        (line.is_char_boundary(span.end) && !span.is_empty()).then_some(Line { article: &claim.article, number, text: line, span })
    }

    /// No more of the claim's words than have room in a line.
    fn within(mut self, columns: usize) -> Self {
        let words = &self.text[self.span.clone()];
        let cut = words.char_indices().nth(columns.max(1)).map_or(words.len(), |(at, _)| at);
        let cut = if cut < words.len() { words[..cut].rfind(' ').filter(|&space| space > 0).unwrap_or(cut) } else { cut };
        self.span.end = self.span.start + cut;
        self
    }

    fn snippet<'s>(&'s self) -> Snippet<'s, annotate_snippets::Annotation<'s>> {
        Snippet::source(self.text).line_start(self.number).path(self.article)
    }
}

/// Two claims that show best how two answers stand: that differ in strength, polarity or value where the answers do, and of different
/// articles; the first of equals.
fn telling<'a>(view: &'a View<'_>, cluster: &'a Cluster, relation: &Relation) -> Option<(&'a ClaimEntry, &'a ClaimEntry)> {
    let claims = |id: &str| cluster.positions.iter().find(|p| p.id == id).map(|p| view.claims(p).take(MOST_SHOWN).collect::<Vec<_>>());
    let (ones, others) = (claims(&relation.a)?, claims(&relation.b)?);
    let differ = |x: &ClaimEntry, y: &ClaimEntry| match relation.kind.as_str() {
        "strength" => x.modality != y.modality && [x, y].iter().all(|c| relation.reason.contains(&c.modality.replace('-', " "))),
        "polarity" => x.polarity != y.polarity || x.modality != y.modality,
        _ => x.values.iter().map(|v| &v.normal).ne(y.values.iter().map(|v| &v.normal)),
    };
    let pairs = ones.iter().flat_map(|x| others.iter().map(move |y| (*x, *y)));
    let rank = |(x, y): &(&ClaimEntry, &ClaimEntry)| (!differ(x, y), x.article == y.article);
    pairs.min_by_key(rank)
}

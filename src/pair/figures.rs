//! Whether the figures, dates and places of the hypothesis can be those of the premise.

use super::align::Alignment;
use super::side::{Part, Side, Word};
use crate::span::Span;
use crate::value::{Kind, Relation, Value};

/// How the hypothesis' values of some kinds stand to the premise's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// The hypothesis has none.
    Absent,
    /// Each is given by the premise, or can be.
    Given,
    /// The premise gives none for the same thing.
    New,
    /// The premise gives another for the same thing, hardly different: one of the two may be rounded.
    Near,
    /// The premise gives another for the same thing.
    Excluded,
}

impl Standing {
    pub(super) fn name(self) -> &'static str {
        match self {
            Standing::Absent => "absent",
            Standing::Given => "given",
            Standing::New => "new",
            Standing::Near => "near",
            Standing::Excluded => "excluded",
        }
    }
}

/// How counts, measures, shares and amounts of money stand.
pub(super) fn figures(premise: &Side<'_>, hypothesis: &Side<'_>) -> Standing {
    standing(premise, hypothesis, is_figure)
}

fn is_figure(v: &Value) -> bool {
    matches!(v.kind, Kind::Number(_) | Kind::Quantity(_) | Kind::Money(_) | Kind::Percentage(_) | Kind::Rank(_) | Kind::Duration(_))
}

/// How dates and clock times stand.
pub(super) fn dates(premise: &Side<'_>, hypothesis: &Side<'_>) -> Standing {
    standing(premise, hypothesis, |v| matches!(v.kind, Kind::Date(_)))
}

/// How places stand.
pub(super) fn places(premise: &Side<'_>, hypothesis: &Side<'_>) -> Standing {
    standing(premise, hypothesis, |v| matches!(v.kind, Kind::Place(_)))
}

/// The worst standing of any of the hypothesis' values. At most this many values of a side are looked at.
const MAX_VALUES: usize = 40;

fn standing(premise: &Side<'_>, hypothesis: &Side<'_>, wanted: impl Fn(&Value) -> bool) -> Standing {
    let ours = some_of(hypothesis, &wanted);
    ours.map(|value| one(value, some_of(premise, &wanted))).max().unwrap_or(Standing::Absent)
}

/// The side's first values of some kinds.
fn some_of<'s>(side: &'s Side<'_>, wanted: impl Fn(&Value) -> bool) -> impl Iterator<Item = &'s Value> {
    side.values.iter().filter(move |v| wanted(v)).take(MAX_VALUES)
}

fn one<'v>(value: &Value, theirs: impl Iterator<Item = &'v Value>) -> Standing {
    let mut worst = Standing::New;
    for other in theirs {
        match value.relation(other) {
            Relation::Same | Relation::Inside | Relation::Contains | Relation::Overlapping => return Standing::Given,
            Relation::Disjoint if same_thing(value, other) => {
                worst = worst.max(if near(value, other) { Standing::Near } else { Standing::Excluded })
            }
            Relation::Disjoint => {}
            Relation::Incomparable(_) => {}
        }
    }
    worst
}

/// Whether a figure of the hypothesis and one of the premise, both affirmed, that exclude each other stand beside words that both texts share: then they are
/// likely figures of one thing. "The guild has 40 masters" and "the guild's 44 masters".
pub(super) fn beside(premise: &Side<'_>, hypothesis: &Side<'_>, alignment: &Alignment) -> bool {
    let affirmed = |side: &Side<'_>, v: &Value| {
        let inside = |w: &&Word| v.span.contains(side.doc.tokens[w.token].span);
        !side.words.iter().filter(inside).any(Word::negated)
    };
    let said = |x: &Value, y: &Value| affirmed(hypothesis, x) && affirmed(premise, y);
    let excluded = |x: &Value, y: &Value| x.relation(y) == Relation::Disjoint && same_thing(x, y) && !near(x, y) && said(x, y);
    let clash = |x: &Value, y: &Value| excluded(x, y) && share_words(premise, hypothesis, alignment, [x.span, y.span]);
    some_of(hypothesis, is_figure).any(|x| some_of(premise, is_figure).any(|y| clash(x, y)))
}

/// Whether a word near the one span is said by a word near the other.
fn share_words(premise: &Side<'_>, hypothesis: &Side<'_>, alignment: &Alignment, [ours, theirs]: [Span; 2]) -> bool {
    const NEAR: usize = 4;
    let near = |side: &Side<'_>, span: Span| {
        let first = side.words.partition_point(|w| side.doc.tokens[w.token].span.end <= span.start);
        let end = side.words.partition_point(|w| side.doc.tokens[w.token].span.start < span.end);
        (first.saturating_sub(NEAR)..first, end..(end + NEAR).min(side.words.len()))
    };
    let ((before, after), (from, to)) = (near(hypothesis, ours), near(premise, theirs));
    let within = |j: usize| from.contains(&j) || to.contains(&j);
    let telling = |i: &usize| matches!(hypothesis.words[*i].part, Part::Noun | Part::Name | Part::Verb);
    before.chain(after).filter(telling).any(|i| alignment.links[i].is_some_and(|l| l.tie.joins() && within(l.premise)))
}

/// Whether two figures lie so close that one of them may be rounded.
fn near(a: &Value, b: &Value) -> bool {
    const SHARE: f64 = 0.1;
    const SMALL: f64 = 20.0;
    let middle = |v: &Value| v.interval().and_then(|i| Some((i.low? + i.high?) / 2.0));
    match (middle(a), middle(b)) {
        (Some(x), Some(y)) => x.abs().max(y.abs()) >= SMALL && (x - y).abs() <= SHARE * x.abs().max(y.abs()),
        _ => false,
    }
}

/// Whether two figures are of one thing: the same counted noun or unit.
fn same_thing(a: &Value, b: &Value) -> bool {
    match (&a.kind, &b.kind) {
        (Kind::Quantity(x), Kind::Quantity(y)) => {
            let named = !x.unit.is_empty() || !x.head().is_empty();
            named && x.unit == y.unit && x.head() == y.head()
        }
        (Kind::Number(_), Kind::Number(_) | Kind::Quantity(_)) | (Kind::Quantity(_), Kind::Number(_)) => false,
        _ => true,
    }
}

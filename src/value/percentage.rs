//! Percentages and percentage points.
//!
//! # What it recognises
//! "5%", "10 to 15 per cent", "nearly 6 percent", "5 pct", "two percentage points", "50 basis points".
//!
//! # Normal form
//! The number before "per cent": `10..15 %`; for points `2 pp` (a basis point is 0.01 of one).
//!
//! # Relations
//! As of the numbers. Per cent against percentage points is `Incomparable`, and so are parts of different things. A share in words is
//! compared in whole per cents.
//!
//! | a | b | a is |
//! |---|---|---|
//! | 5% | 5 per cent | Same |
//! | 5% | between 4 and 6 per cent | Inside |
//! | nearly 6 percent | 6 percent | Contains |
//! | 5 to 7% | 6 to 8% | Overlapping |
//! | 5% | 7% | Disjoint |
//! | 5% | 5 percentage points | Incomparable |
//! | 50 basis points | half a percentage point | Same |
//! | 20% of voters | 20% of homes | Incomparable |
//!
//! # Limits
//! Bare "points" are counted things (of an index, a game), not percentage points. Fractions ("a third") are numbers of their own.

use super::bound::bounded;
use super::counted::phrase;
use super::figure::{Figure, Role, silent_after};
use super::numeral::NumeralForm;
use super::piece::{Class, Piece};
use super::quantity::same_thing;
use super::{Context, Interval, Kind, Number, Quantity, Relation, Value};

/// A percentage.
#[derive(Clone, Debug, PartialEq)]
pub struct Percentage {
    /// The number before "per cent".
    pub number: Number,
    /// Whether percentage points are meant.
    pub points: bool,
    /// Of what, as lemmas ("15 per cent of voters": "voter"); empty when the text does not say it right after.
    pub of: String,
}

impl Percentage {
    /// How this percentage stands to another.
    pub fn relation(&self, other: &Percentage) -> Relation {
        if self.points != other.points {
            return Relation::Incomparable("per cent against percentage points");
        }
        if !same_thing(&self.of, &other.of) {
            return Relation::Incomparable("parts of different things");
        }
        self.number.relation(&other.number)
    }

    /// How this percentage stands to a share ("a third of voters"), rounded to whole per cents.
    pub(super) fn against_share(&self, share: &Quantity) -> Relation {
        if share.unit != "share" || self.points {
            return Relation::Incomparable("different kinds of value");
        }
        if !same_thing(&self.of, &share.counted) {
            return Relation::Incomparable("parts of different things");
        }
        let round = |x: Option<f64>| x.map(|x| (x * 100.0).round());
        self.number.interval.relation(Interval { low: round(share.number.interval.low), high: round(share.number.interval.high) })
    }

    /// `10..15 %`, `2 pp`.
    pub fn normal(&self) -> String {
        let of = if self.of.is_empty() { String::new() } else { format!(" of {}", self.of) };
        format!("{} {}{of}", self.number.normal(), if self.points { "pp" } else { "%" })
    }
}

/// Reads the percentage that a figure states.
pub(super) fn at(cx: &Context<'_, '_>, figure: &Figure) -> Option<Value> {
    if figure.form == NumeralForm::Ordinal || matches!(figure.role, Role::Score(..)) {
        return None;
    }
    let pieces = &cx.scan.pieces;
    // "half a per cent", "7/8 of a percentage point"
    let part = figure.form == NumeralForm::Fraction;
    let then = |at: usize, class: Class| usize::from(part && pieces.get(at).is_some_and(|p| p.class == class));
    let article = figure.end + then(figure.end, Class::Of);
    let whole = then(article, Class::A);
    let (end, points, parts) = sign(pieces, cx.doc.text, if whole > 0 { article + 1 } else { figure.end })?;
    let bound = bounded(cx, figure, figure.first, end);
    let number = bound.number.scaled(1.0 / parts);
    let whole = phrase(cx, end).filter(|p| p.of);
    let span = whole.as_ref().map_or(bound.span, |p| bound.span.cover(p.span));
    let of = whole.map_or(String::new(), |p| p.lemmas);
    Some(Value { span, kind: Kind::Percentage(Percentage { number, points, of }) })
}

/// The index after the sign that starts at a piece, whether it means points, and how many of it make one.
pub(super) fn sign(pieces: &[Piece], text: &str, at: usize) -> Option<(usize, bool, f64)> {
    let at = at + usize::from(pieces.get(at).is_some_and(|p| p.class == Class::Dash && p.glued));
    pieces.get(at).filter(|p| matches!(p.class, Class::Mark('%')) || matches!(p.class, Class::Word) && !silent_after(p))?;
    let is = |at: usize, words: &[&str]| pieces.get(at).is_some_and(|p| words.iter().any(|w| p.span.of(text).eq_ignore_ascii_case(w)));
    let points = |at: usize| is(at + usize::from(is(at, &["-"])), &["point", "points"]);
    if is(at, &["%", "percent", "pct", "pct.", "percentage"]) {
        let far = at + 1 + usize::from(is(at + 1, &["-"]));
        return Some(if points(at + 1) { (far + 1, true, 1.0) } else { (at + 1, false, 1.0) });
    }
    if is(at, &["per"]) && is(at + 1, &["cent", "cent."]) || is(at, &["pc"]) {
        return Some((at + if is(at, &["pc"]) { 1 } else { 2 }, false, 1.0));
    }
    if is(at, &["basis"]) && points(at + 1) {
        return Some((at + 2, true, 100.0));
    }
    is(at, &["pp", "ppt", "ppts", "pps"]).then_some((at + 1, true, 1.0))
}

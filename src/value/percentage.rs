//! Percentages and percentage points.
//!
//! # What it recognises
//! "5%", "10 to 15 per cent", "nearly 6 percent", "5 pct", "two percentage points", "50 basis points".
//!
//! # Normal form
//! The number before "per cent": `10..15 %`; for points `2 pp` (a basis point is 0.01 of one).
//!
//! # Relations
//! As of the numbers. Per cent against percentage points is `Incomparable`.
//!
//! # Limits
//! Bare "points" are counted things (of an index, a game), not percentage points. Fractions ("a third") are numbers of their own.

use super::bound::bounded;
use super::figure::{Figure, Role};
use super::numeral::NumeralForm;
use super::piece::{Class, Piece};
use super::{Context, Kind, Number, Relation, Value};

/// A percentage.
#[derive(Clone, Debug, PartialEq)]
pub struct Percentage {
    /// The number before "per cent".
    pub number: Number,
    /// Whether percentage points are meant.
    pub points: bool,
}

impl Percentage {
    /// How this percentage stands to another.
    pub fn relation(&self, other: &Percentage) -> Relation {
        if self.points != other.points {
            return Relation::Incomparable("per cent against percentage points");
        }
        self.number.relation(&other.number)
    }

    /// `10..15 %`, `2 pp`.
    pub fn normal(&self) -> String {
        format!("{} {}", self.number.normal(), if self.points { "pp" } else { "%" })
    }
}

/// Reads the percentage that a figure states.
pub(super) fn at(cx: &Context<'_, '_>, figure: &Figure) -> Option<Value> {
    if figure.form == NumeralForm::Ordinal || matches!(figure.role, Role::Score(..)) {
        return None;
    }
    let (end, points, parts) = sign(&cx.scan.pieces, cx.doc.text, figure.end)?;
    let bound = bounded(cx, figure, figure.first, end);
    let number = bound.number.scaled(1.0 / parts);
    Some(Value { span: bound.span, kind: Kind::Percentage(Percentage { number, points }) })
}

/// The index after the sign that starts at a piece, whether it means points, and how many of it make one.
pub(super) fn sign(pieces: &[Piece], text: &str, at: usize) -> Option<(usize, bool, f64)> {
    let at = at + usize::from(pieces.get(at).is_some_and(|p| p.class == Class::Dash && p.glued));
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

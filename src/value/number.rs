//! Numbers: digits, words, approximators and ranges, as intervals.
//!
//! # What it recognises
//! Digits with the separators of both habits ("1,234.5", "1.234,5", "1 234"), suffixes ("2.5m", "1.2bn"), words ("one and a half million",
//! "three dozen", "hundreds of thousands", "a couple"), fractions ("two thirds", "half of", "2½"), ranges ("between 10 and 15", "5-6"),
//! nothing ("none"), and the approximators of `bound.rs`.
//!
//! # Normal form
//! An interval: `5`, `30..`, `10..15`, `..8`. Indefinite words stand for these: "a couple" 2..3, "a few" and "a handful" 2..9, "several"
//! 3..9; the plural of a unit *u* ("dozens", "hundreds of thousands") from 2 *u* to 20 *u*.
//!
//! # Relations
//! Those of closed intervals; a number also stands to a count, whatever that counts.
//!
//! | a | b | a is |
//! |---|---|---|
//! | 36 | 36 | Same |
//! | 36 | at least 30 | Inside |
//! | dozens | 36 | Contains |
//! | about 100 | 95 | Contains |
//! | between 10 and 20 | 15 to 30 | Overlapping |
//! | more than 30 | up to 40 | Overlapping |
//! | 36 | more than 40 | Disjoint |
//! | three dozen | 36 people | Same |
//! | a third | 0.5 | Disjoint |
//!
//! # Limits
//! Runs of more than 24 digits, numbers of 10²⁷ and more and powers too small to tell from nothing are not read. Numbers that only name something (years, codes, clock times,
//! telephone numbers, flights, streets) are not values.

use super::bound::bounded;
use super::figure::{Figure, Role};
use super::numeral::NumeralForm;
use super::{Context, Kind, Relation, Value};

/// A closed interval of numbers; an end that is `None` is open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
}

impl Interval {
    /// The interval of one number.
    pub fn exact(number: f64) -> Self {
        Interval { low: Some(number), high: Some(number) }
    }

    /// How this interval stands to another.
    pub fn relation(self, other: Interval) -> Relation {
        let (low, high) = (f64::NEG_INFINITY, f64::INFINITY);
        let (a, b) = (self.low.unwrap_or(low), self.high.unwrap_or(high));
        let (c, d) = (other.low.unwrap_or(low), other.high.unwrap_or(high));
        Relation::of_closed([a, b], [c, d])
    }
}

/// A number as written and the interval it stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// What it can be.
    pub interval: Interval,
    /// The number written, where one is: 7,000 of "nearly 7,000".
    pub stated: Option<f64>,
}

impl Number {
    /// Of what is no number: nothing is known of it.
    pub(crate) const NONE: Number = Number { interval: Interval { low: None, high: None }, stated: None };

    /// A number that is said exactly.
    pub fn exact(number: f64) -> Self {
        Number { interval: Interval::exact(number), stated: Some(number) }
    }

    /// The number times a factor above zero.
    pub fn scaled(&self, factor: f64) -> Self {
        if factor == 1.0 {
            return *self;
        }
        // Division of whole numbers keeps more digits right than multiplication by a fraction does.
        let scale = |x: f64| if factor < 1.0 { x / (1.0 / factor).round() } else { x * factor };
        Number {
            interval: Interval { low: self.interval.low.map(scale), high: self.interval.high.map(scale) },
            stated: self.stated.map(scale),
        }
    }

    /// The number with its sign turned.
    pub(crate) fn negated(&self) -> Self {
        let turn = |x: f64| -x;
        let interval = Interval { low: self.interval.high.map(turn), high: self.interval.low.map(turn) };
        Number { interval, stated: self.stated.map(turn) }
    }

    /// The number and so much more.
    pub(crate) fn plus(&self, more: f64) -> Self {
        let add = |x: f64| x + more;
        let interval = Interval { low: self.interval.low.map(add), high: self.interval.high.map(add) };
        Number { interval, stated: self.stated.map(add) }
    }

    /// How this number stands to another.
    pub fn relation(&self, other: &Number) -> Relation {
        self.interval.relation(other.interval)
    }

    /// `5`, `30..`, `10..15`, `..8`.
    pub fn normal(&self) -> String {
        match (self.interval.low, self.interval.high) {
            (Some(a), Some(b)) if a == b => shown(a),
            (a, b) => format!("{}..{}", a.map_or(String::new(), shown), b.map_or(String::new(), shown)),
        }
    }
}

/// A number to twelve significant digits.
fn shown(x: f64) -> String {
    if x.fract() == 0.0 || !x.is_finite() {
        return format!("{x}");
    }
    let before = x.abs().log10().floor().max(-12.0) as i32 + 1;
    let places = (12 - before).max(0) as usize;
    format!("{x:.places$}").trim_end_matches('0').to_owned()
}

/// Whether a number as written can be another, rounded to its last digit that is not zero, and within a share of it.
pub(crate) fn rounded(exact: f64, written: f64, share: f64) -> bool {
    let mut step = 1.0;
    let size = written.abs();
    if size.fract() == 0.0 && size > 0.0 {
        while size % (step * 10.0) == 0.0 && step < 1e24 {
            step *= 10.0;
        }
    } else {
        while step > 1e-9 && ((size / step).round() * step - size).abs() > 1e-9 * size.max(1.0) {
            step /= 10.0;
        }
    }
    (exact - written).abs() <= (step / 2.0).min(size * share) * (1.0 + 1e-9)
}

/// Reads the bare number that a figure states.
pub(super) fn at(cx: &Context<'_, '_>, figure: &Figure) -> Option<Value> {
    let pieces = &cx.scan.pieces;
    let no = figure.form == NumeralForm::Nothing && pieces[figure.end - 1].span.len() == 2;
    if no || figure.form == NumeralForm::Ordinal || pronoun(cx, figure) || year(cx, figure) {
        return None;
    }
    let bound = bounded(cx, figure, figure.first, figure.end);
    Some(Value { span: bound.span, kind: Kind::Number(bound.number) })
}

/// Four plain digits that count and measure nothing are a year, if they can be one.
fn year(cx: &Context<'_, '_>, figure: &Figure) -> bool {
    let bare = figure.form == NumeralForm::Plain && figure.role == Role::Number && cx.scan.pieces.len() > 1;
    bare && figure.number.stated.is_some_and(|n| (1900.0..2100.0).contains(&n))
}

/// "one" alone is mostly a pronoun: "one of them" counts, "no one did", "this one" and "one must" do not.
fn pronoun(cx: &Context<'_, '_>, figure: &Figure) -> bool {
    let pieces = &cx.scan.pieces;
    let word = pieces[figure.first].span.of(cx.doc.text);
    let lone = figure.end == figure.first + 1 && word.eq_ignore_ascii_case("one");
    let of = pieces.get(figure.end).is_some_and(|p| p.class == super::piece::Class::Of);
    lone && !of && pieces.len() > 1
}

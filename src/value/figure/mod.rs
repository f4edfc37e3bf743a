//! Figures: the numerals of a document, ranges joined, and those that only name something told apart.

mod beside;
mod join;
mod naming;

use super::numeral::{Numeral, NumeralForm, any_numeral};
use super::piece::marks::{FIGURE, FIGURE_OPENING, Marks};
use super::piece::{Class, Piece, pieces};
use super::{Interval, Number};
use crate::span::Span;
use crate::text::Document;
pub(crate) use beside::{Quiet, silent_after, silent_before};
use beside::{quiet_after, quiet_before};
pub(super) use join::changes;
use join::join;
use naming::{code, name, names, zeros};

/// The pieces and figures of a document: read once, used by every kind of value that holds a number.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// The tokens, cut where numbers meet letters.
    pub pieces: Vec<Piece>,
    /// What the pieces may be or begin.
    pub marks: Marks,
    /// The numbers, in order.
    pub figures: Vec<Figure>,
}

/// A number or a range of numbers as it stands in the text, without approximators and units.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figure {
    /// Index of its first piece.
    pub first: usize,
    /// Index after its last piece.
    pub end: usize,
    /// What it comes to.
    pub number: Number,
    /// How its (last) numeral is written.
    pub form: NumeralForm,
    /// What it is besides a number that counts.
    pub role: Role,
}

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Role {
    /// It counts, measures or ranks.
    Number,
    /// "10 to 15", "between 10 and 15", "5-6".
    Range,
    /// "52-3": the two sides of a score or vote.
    Score(f64, f64),
    /// It names something: part of a code, a clock time, a flight, a street number, a year.
    Name,
}

impl Figure {
    /// Where it stands.
    pub fn span(&self, pieces: &[Piece]) -> Span {
        pieces[self.first].span.cover(pieces[self.end - 1].span)
    }
}

impl Scan {
    /// Reads a document's figures.
    pub fn read(doc: &Document<'_>) -> Self {
        Scan::top(doc, doc.tokens.len())
    }

    /// Reads the figures of a document's first tokens.
    pub fn top(doc: &Document<'_>, tokens: usize) -> Self {
        let (pieces, marks) = pieces(doc, tokens);
        let mut figures = Vec::new();
        let mut next = 0;
        for at in marks.places_or_openings(FIGURE, FIGURE_OPENING) {
            if at >= next
                && let Some(figure) = figure(doc, &pieces, at)
            {
                next = figure.end;
                figures.push(figure);
            }
        }
        Scan { pieces, marks, figures }
    }
}

fn figure(doc: &Document<'_>, pieces: &[Piece], at: usize) -> Option<Figure> {
    let text = doc.text;
    if code(pieces, at) {
        return Some(name(pieces, at));
    }
    let before = quiet_before(pieces, text, at);
    let negative = !before && minus(pieces, text, at);
    let mut left = any_numeral(pieces, text, at)?;
    if !left.fits() {
        // None of it is read, nor a part of it for the whole.
        return Some(Figure { first: at, end: left.end, number: Number::NONE, form: left.form, role: Role::Name });
    }
    if negative {
        (left.low, left.high, left.first) = (-left.high, -left.low, left.first - 1);
    }
    if quiet_after(pieces, text, left.end) {
        return Some(single(doc, pieces, left, before));
    }
    Some(join(doc, pieces, left).unwrap_or_else(|| single(doc, pieces, left, false)))
}

/// A figure of one numeral; nothing beside a quiet one makes a name of it.
fn single(doc: &Document<'_>, pieces: &[Piece], n: Numeral, quiet: bool) -> Figure {
    let exact = n.low == n.high;
    let number = Number { interval: Interval { low: Some(n.low), high: Some(n.high) }, stated: exact.then_some(n.low) };
    let named = zeros(pieces, &n) || !quiet && names(doc, pieces, &n);
    let role = if named { Role::Name } else { Role::Number };
    Figure { first: n.first, end: n.end, number, form: n.form, role }
}

/// A minus sign before digits, or "minus" before any number. A hyphen after a word or a number is none.
fn minus(pieces: &[Piece], text: &str, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|i| &pieces[i]) else { return false };
    let open = at < 2 || !before.glued || matches!(pieces[at - 2].class, Class::Mark('(' | '[' | '<' | '>' | '='));
    let sign = matches!(before.class, Class::Dash) && before.span.len() <= 3 && before.span.of(text) != "–" && before.span.of(text) != "—";
    match before.class {
        Class::Dash => sign && pieces[at].glued && open && matches!(pieces[at].class, Class::Digits(_)),
        Class::Word => ["minus", "negative"].iter().any(|w| before.span.of(text).eq_ignore_ascii_case(w)),
        _ => false,
    }
}

/// A plain number that can be a year.
pub(crate) fn year(n: &Numeral) -> bool {
    n.form == NumeralForm::Plain && n.low.fract() == 0.0 && (1500.0..2100.0).contains(&n.low)
}

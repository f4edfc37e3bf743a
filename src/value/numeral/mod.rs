//! Numerals: the grammar of numbers in digits and words, from pieces to an amount.
//!
//! "one and a half million", "three hundred and twenty-one", "2.5m", "two thirds", "twenty-first", "hundreds of thousands". What stands
//! around a number (approximators, units, what is counted) is not read here.

mod cardinal;
mod digits;
mod fraction;
mod vague;

use super::piece::{Class, Digits, Form, NumberWord, Piece};
use crate::lexicon::number::group;
use cardinal::cardinal;
pub(crate) use digits::suffix;
use fraction::{fraction_follows, of_a_scale, part};
use vague::{few, nothing, vague};

/// A number as read from pieces `first..end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Numeral {
    /// Index of its first piece.
    pub first: usize,
    /// Index after its last piece.
    pub end: usize,
    /// The least it can be.
    pub low: f64,
    /// The most it can be; equal to `low` when it says one number.
    pub high: f64,
    /// How it is written.
    pub form: NumeralForm,
}

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumeralForm {
    /// Digits only, without separators: may be a year, a code, a part of a name.
    Plain,
    /// Any other number that counts or measures.
    Cardinal,
    /// "third", "21st".
    Ordinal,
    /// "two thirds", "half".
    Fraction,
    /// "dozens", "several": an interval by itself.
    Vague,
    /// "no one", "none", "no" before a noun: a count of zero.
    Nothing,
}

/// Numbers from here on are not read: they mean nothing that a news text says.
const LIMIT: f64 = 1e27;

impl Numeral {
    /// Whether it is small enough to mean something.
    pub(crate) fn fits(&self) -> bool {
        self.low.abs() < LIMIT && self.high.abs() < LIMIT
    }
}

/// Reads the numeral that starts at a piece, if it is within the limit.
pub(crate) fn numeral(pieces: &[Piece], text: &str, at: usize) -> Option<Numeral> {
    any_numeral(pieces, text, at).filter(Numeral::fits)
}

/// Reads the numeral that starts at a piece, however large.
pub(crate) fn any_numeral(pieces: &[Piece], text: &str, at: usize) -> Option<Numeral> {
    let class = pieces.get(at)?.class;
    if let Class::Digits(Digits { value, form: Form::Plain | Form::Zeros, .. }) = class
        && ends(pieces, at + 1)
    {
        return Some(exact(at, at + 1, value, NumeralForm::Plain));
    }
    match class {
        Class::Digits(Digits { value, form: Form::Grouped | Form::Decimal, .. })
        | Class::Number(NumberWord::Unit(value) | NumberWord::Teen(value) | NumberWord::Ten(value))
            if ends(pieces, at + 1) =>
        {
            Some(exact(at, at + 1, value, NumeralForm::Cardinal))
        }
        Class::Digits(d) if d.form != Form::Odd => cardinal(pieces, text, at),
        Class::Number(word) => match word {
            NumberWord::Many(_) | NumberWord::Some(..) => vague(pieces, at, at),
            NumberWord::None | NumberWord::No => Some(nothing(pieces, text, at)),
            NumberWord::Parts(_) | NumberWord::Few(..) => None,
            NumberWord::UnitTh(n) | NumberWord::TeenTh(n) | NumberWord::TenTh(n) => Some(exact(at, at + 1, n, NumeralForm::Ordinal)),
            NumberWord::HundredTh => Some(exact(at, at + 1, 100.0, NumeralForm::Ordinal)),
            NumberWord::Part(_) => part(pieces, text, at, at),
            _ => cardinal(pieces, text, at),
        },
        Class::A => after_article(pieces, text, at),
        _ => None,
    }
}

/// Whether no number goes on with a piece: it is the end of the text, a mark between words or a word that no number is made of.
fn ends(pieces: &[Piece], at: usize) -> bool {
    pieces.get(at).is_none_or(|p| match p.class {
        Class::Mark(',' | ')' | '(' | '"' | ';') => true,
        // Letters that multiply are two at most: "k", "bn".
        _ => p.letters && p.span.len() > 2 && !p.number.is_in(group::NUMBERS),
    })
}

/// "a hundred", "a dozen", "a third of", "a couple", "a few", "half" after "a".
fn after_article(pieces: &[Piece], text: &str, at: usize) -> Option<Numeral> {
    let next = at + 1 + usize::from(is(pieces, at + 1, Class::Dash) && pieces[at + 1].glued);
    match word(pieces, next)? {
        NumberWord::Hundred | NumberWord::Scale(_) | NumberWord::Group(_) => {
            cardinal(pieces, text, next).map(|n| Numeral { first: at, ..n })
        }
        NumberWord::Few(low, high) => Some(few(pieces, at, next, low, high)),
        NumberWord::Part(_) => part(pieces, text, at, next),
        NumberWord::UnitTh(n) | NumberWord::TeenTh(n) | NumberWord::TenTh(n) if n > 2.0 && fraction_follows(pieces, next + 1) => {
            Some(of_a_scale(pieces, exact(at, next + 1, 1.0 / n, NumeralForm::Fraction)))
        }
        NumberWord::HundredTh if fraction_follows(pieces, next + 1) => Some(exact(at, next + 1, 0.01, NumeralForm::Fraction)),
        NumberWord::ScaleTh(n) if fraction_follows(pieces, next + 1) => Some(exact(at, next + 1, 1.0 / n, NumeralForm::Fraction)),
        _ => None,
    }
}

fn exact(first: usize, end: usize, value: f64, form: NumeralForm) -> Numeral {
    Numeral { first, end, low: value, high: value, form }
}

fn word(pieces: &[Piece], at: usize) -> Option<NumberWord> {
    match pieces.get(at)?.class {
        Class::Number(word) => Some(word),
        _ => None,
    }
}

fn is(pieces: &[Piece], at: usize, class: Class) -> bool {
    pieces.get(at).is_some_and(|p| p.class == class)
}

/// A glued hyphen, as inside "twenty-one".
fn hyphen(pieces: &[Piece], at: usize) -> bool {
    is(pieces, at, Class::Dash) && pieces[at].glued && pieces.get(at + 1).is_some_and(|p| p.glued)
}

fn said(pieces: &[Piece], text: &str, at: usize, word: &str) -> bool {
    pieces.get(at).is_some_and(|p| p.span.of(text).eq_ignore_ascii_case(word))
}

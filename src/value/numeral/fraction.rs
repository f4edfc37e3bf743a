//! Fractions in words: "half of", "two thirds", "one and a half", "three quarters of a million".

use std::sync::LazyLock;

use super::{Numeral, NumeralForm, exact, hyphen, is, said, word};
use crate::lexicon::{self, Set};
use crate::value::piece::{Class, NumberWord, Piece, lower};

/// "half of", "half a million", "quarter million", "a quarter of". `first` is the article's piece, `at` the word's.
pub(super) fn part(pieces: &[Piece], text: &str, first: usize, at: usize) -> Option<Numeral> {
    let Some(NumberWord::Part(n)) = word(pieces, at) else { return None };
    let mut next = at + 1;
    if is(pieces, next, Class::A) || (is(pieces, next, Class::Dash) && is(pieces, next + 1, Class::A)) {
        next += if is(pieces, next, Class::A) { 1 } else { 2 };
    } else if is(pieces, next, Class::Dash) {
        next += 1;
    }
    if let Some(scale) = scale_at(pieces, text, next) {
        return Some(exact(first, next + 1, scale / n, NumeralForm::Cardinal));
    }
    let whole = |at: usize| pieces.get(at).is_some_and(|p| WHOLES.contains(p.span.of(text)));
    let alone = n == 2.0 && (is(pieces, at + 1, Class::A) || whole(at + 1));
    let quarter = n == 4.0 && first < at && fraction_follows(pieces, at + 1);
    (alone || quarter || (first == at && n == 2.0 && !said(pieces, text, at + 1, "-") && bounded(pieces, text, first)))
        .then(|| of_a_scale(pieces, exact(first, at + 1, 1.0 / n, NumeralForm::Fraction)))
}

/// Words after "half" that name the whole: "half of", "half their".
static WHOLES: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/wholes.txt")));

/// Words that make a number of a bare "half" after them: "more than half", "nearly half", "by half".
static BEFORE_HALF: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/before_half.txt")));

fn bounded(pieces: &[Piece], text: &str, at: usize) -> bool {
    let mut buffer = [0; 16];
    at > 0 && lower(pieces[at - 1].span.of(text), &mut buffer).is_some_and(|w| BEFORE_HALF.contains(w))
}

/// "a third" is a fraction before "of" and at the end of a clause; elsewhere ("a third man") it is an ordinal.
pub(super) fn fraction_follows(pieces: &[Piece], at: usize) -> bool {
    match pieces.get(at).map(|p| p.class) {
        None | Some(Class::Of) => true,
        Some(Class::Mark(c)) => matches!(c, '.' | ',' | ';'),
        _ => false,
    }
}

/// "two thirds of a million".
pub(super) fn of_a_scale(pieces: &[Piece], part: Numeral) -> Numeral {
    match (is(pieces, part.end, Class::Of) && is(pieces, part.end + 1, Class::A), word(pieces, part.end + 2)) {
        (true, Some(NumberWord::Scale(s))) => exact(part.first, part.end + 3, part.low * s, NumeralForm::Cardinal),
        _ => part,
    }
}

/// "hundred", "million", "dozen" as multipliers.
fn scale_at(pieces: &[Piece], text: &str, at: usize) -> Option<f64> {
    match word(pieces, at)? {
        NumberWord::Hundred => Some(100.0),
        NumberWord::Scale(s) => Some(s),
        NumberWord::Group(n) if !said(pieces, text, at, "score") => Some(n),
        _ => None,
    }
}

/// "one and a half", "two thirds", "one-fifth", "three and three quarters", "one and a half million".
pub(super) fn with_fraction(pieces: &[Piece], text: &str, whole: Numeral) -> Numeral {
    if let Some(part) = parts_of_one(pieces, whole) {
        return of_a_scale(pieces, part);
    }
    let Some((part, after)) = and_a_half(pieces, text, whole.end) else { return whole };
    // "3 million and a quarter" is a quarter of a million more.
    let unit = match word(pieces, whole.end - 1) {
        Some(NumberWord::Scale(s)) => s,
        _ => 1.0,
    };
    match scale_at(pieces, text, after) {
        Some(scale) if whole.low < 1000.0 => exact(whole.first, after + 1, (whole.low + part) * scale, NumeralForm::Cardinal),
        Some(scale) if scale < unit => exact(whole.first, after + 1, whole.low + part * scale, NumeralForm::Cardinal),
        _ => exact(whole.first, after, whole.low + part * unit, NumeralForm::Cardinal),
    }
}

/// "two thirds", "one-fifth", "three twenty-firsts".
fn parts_of_one(pieces: &[Piece], whole: Numeral) -> Option<Numeral> {
    let spaced = spaced_dash(pieces, whole.end);
    let at = whole.end + usize::from(spaced || hyphen(pieces, whole.end));
    let (under, after, many) = denominator(pieces, at)?;
    let fits = whole.low >= 1.0 && whole.form != NumeralForm::Plain && (whole.low < 1000.0 || whole.low < under);
    let loose = spaced && !(whole.low < 10.0 && fraction_follows(pieces, after));
    (fits && (many || whole.low == 1.0) && !loose).then(|| exact(whole.first, after, whole.low / under, NumeralForm::Fraction))
}

/// A hyphen with spaces around it, in text that was cut into words before it came here.
fn spaced_dash(pieces: &[Piece], at: usize) -> bool {
    is(pieces, at, Class::Dash) && pieces[at].span.len() == 1 && !pieces[at].glued && pieces.get(at + 1).is_some_and(|p| !p.glued)
}

/// The denominator that starts at a piece, the index after it, and whether it can stand after more than one.
fn denominator(pieces: &[Piece], at: usize) -> Option<(f64, usize, bool)> {
    match word(pieces, at)? {
        NumberWord::Parts(n) | NumberWord::Part(n) if n > 1.0 => Some((n, at + 1, true)),
        NumberWord::UnitTh(n) | NumberWord::TeenTh(n) | NumberWord::TenTh(n) if n > 2.0 => Some((n, at + 1, false)),
        NumberWord::Ten(ten) => {
            let unit = at + 1 + usize::from(hyphen(pieces, at + 1));
            match word(pieces, unit)? {
                NumberWord::UnitTh(n) => Some((ten + n, unit + 1, false)),
                NumberWord::Parts(n) if n < 10.0 => Some((ten + n, unit + 1, true)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// "and a half", "and three quarters", "-and-a-half", "and fifty-four hundredths": the fraction and the piece after it.
fn and_a_half(pieces: &[Piece], text: &str, at: usize) -> Option<(f64, usize)> {
    let skip = |at: usize| at + usize::from(is(pieces, at, Class::Dash) && pieces[at].glued);
    let at = skip(at);
    if !is(pieces, at, Class::And) {
        return None;
    }
    let at = skip(at + 1);
    let (over, at) = match pieces.get(at)?.class {
        Class::A => (1.0, at + 1),
        Class::Number(NumberWord::Unit(n) | NumberWord::Teen(n)) => (n, at + 1),
        Class::Number(NumberWord::Ten(ten)) => match word(pieces, skip(at + 1)) {
            Some(NumberWord::Unit(n)) => (ten + n, skip(at + 1) + 1),
            _ => (ten, at + 1),
        },
        _ => return None,
    };
    let at = skip(at);
    let under = match word(pieces, at)? {
        NumberWord::Part(n) => n,
        NumberWord::Parts(n) if over > 1.0 => n,
        NumberWord::UnitTh(n) | NumberWord::TeenTh(n) | NumberWord::TenTh(n)
            if n > 2.0 && over == 1.0 && !said(pieces, text, at + 1, "of") =>
        {
            n
        }
        _ => return None,
    };
    (over < under).then_some((over / under, at + 1))
}

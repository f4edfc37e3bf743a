//! Digits within a number: groups with spaces between, mixed fractions, powers, and the letters after them.

use std::sync::LazyLock;

use super::cardinal::Sum;
use super::{is, said};
use crate::lexicon::{self, Set};
use crate::value::piece::{Class, Digits, Form, Piece};

pub(super) fn digits_step(sum: &mut Sum, pieces: &[Piece], text: &str, at: usize, d: Digits) -> bool {
    if let Some(before) = sum.digits {
        if d.form == Form::Vulgar && before.form == Form::Plain && d.value < 1.0 && at == sum.end {
            sum.group += d.value;
            return true;
        }
        // "USD115.5" is cut into "USD115" and ".5".
        if d.form == Form::Decimal && d.whole == 0 && before.form == Form::Plain && pieces[at].glued && at == sum.end {
            sum.group += d.value;
            return true;
        }
        return spaced_group(sum, pieces, text, at, d);
    }
    if d.form == Form::Odd || !sum.add(d.value, 0.0) {
        return false;
    }
    sum.digits = Some(d);
    sum.part = d.form == Form::Vulgar;
    let alone = sum.steps == 0;
    if alone && (spaced_decimal(sum, pieces, at, d) || power(sum, pieces, text, at)) {
        sum.digits = Some(Digits { form: Form::Decimal, ..d });
    } else if d.form == Form::Plain {
        mixed_fraction(sum, pieces, at);
    }
    true
}

/// "1 234 567": groups of three after a narrow or common space.
fn spaced_group(sum: &mut Sum, pieces: &[Piece], text: &str, at: usize, d: Digits) -> bool {
    let spaced = |at: usize| (1..=3).contains(&(pieces[at].span.start - pieces[at - 1].span.end));
    let first = matches!(pieces[at - 1].class, Class::Digits(b) if b.form == Form::Plain && b.len <= 3 && sum.steps == 1 || b.len == 3 && sum.steps > 1);
    let fits = first && at == sum.end && spaced(at) && sum.steps < 7;
    // The groups must not run on into another run of digits: "020 794 609 58" is a telephone number.
    let runs_on = matches!(pieces.get(at + 1).map(|p| p.class), Some(Class::Digits(next)) if next.whole != 3 && spaced(at + 1));
    if !fits || runs_on {
        return false;
    }
    let whole = match d.form {
        Form::Plain | Form::Zeros => d.len == 3,
        // The last group may carry the decimals: "1 234 567,89".
        Form::Decimal => d.whole == 3 && pieces[at].span.of(text).contains(','),
        _ => false,
    };
    if whole {
        sum.group = sum.group * 1000.0 + d.value;
    }
    whole
}

/// "6 . 2": decimals in text that was cut into words before it came here. In other text no space stands before a full stop.
fn spaced_decimal(sum: &mut Sum, pieces: &[Piece], at: usize, d: Digits) -> bool {
    let apart = |at: usize| pieces.get(at).filter(|p| !p.glued).map(|p| p.class);
    let whole = matches!(d.form, Form::Plain | Form::Grouped) && apart(at + 1) == Some(Class::Mark('.'));
    match apart(at + 2) {
        Some(Class::Digits(part)) if whole && matches!(part.form, Form::Plain | Form::Zeros) => {
            sum.group += part.value / 10f64.powi(part.len.into());
            sum.end = at + 3;
            true
        }
        _ => false,
    }
}

/// "1.3e6", "1.3 x 10^6", "10^6".
fn power(sum: &mut Sum, pieces: &[Piece], text: &str, at: usize) -> bool {
    let raised = |at: usize| is(pieces, at, Class::Mark('^')) && pieces[at].glued;
    if raised(at + 1)
        && let Some((exponent, end)) = exponent(pieces, at + 2)
    {
        (sum.group, sum.end) = (in_range(sum.group, sum.group.powf(exponent)), end);
        return true;
    }
    let letter = pieces.get(at + 1).is_some_and(|p| p.glued) && said(pieces, text, at + 1, "e");
    let times = is(pieces, at + 1, Class::Mark('×')) || said(pieces, text, at + 1, "x");
    let ten = |at: usize| matches!(pieces.get(at).map(|p| p.class), Some(Class::Digits(d)) if d.value == 10.0 && d.form == Form::Plain);
    let from = match () {
        () if letter => at + 2,
        () if times && ten(at + 2) && raised(at + 3) => at + 4,
        () => return false,
    };
    let Some((exponent, end)) = exponent(pieces, from) else { return false };
    (sum.group, sum.end) = (in_range(sum.group, sum.group * 10f64.powf(exponent)), end);
    true
}

/// A power too small to be told from nothing is as little read as one too large.
fn in_range(base: f64, power: f64) -> f64 {
    if power == 0.0 && base != 0.0 || power.is_nan() { f64::INFINITY } else { power }
}

/// An exponent glued to what stands before it, and the index after it. Nothing of a longer code may follow.
fn exponent(pieces: &[Piece], at: usize) -> Option<(f64, usize)> {
    let glued = |at: usize| pieces.get(at).filter(|p| p.glued).map(|p| p.class);
    let (sign, at) = match glued(at)? {
        Class::Dash => (-1.0, at + 1),
        Class::Mark('+') => (1.0, at + 1),
        _ => (1.0, at),
    };
    let Class::Digits(d) = glued(at)? else { return None };
    let runs_on = matches!(glued(at + 1), Some(Class::Word | Class::Digits(_) | Class::Dash | Class::Mark('^' | '/' | '_')));
    (d.form == Form::Plain && d.len <= 3 && !runs_on).then_some((sign * d.value, at + 1))
}

/// "2 1/4", "1/2", "10-1/2".
fn mixed_fraction(sum: &mut Sum, pieces: &[Piece], at: usize) {
    let digits = |at: usize| match pieces.get(at).map(|p| p.class) {
        Some(Class::Digits(d)) if d.form == Form::Plain => Some(d.value),
        _ => None,
    };
    let slash = |at: usize| matches!(pieces.get(at).map(|p| p.class), Some(Class::Mark('/' | '⁄'))) && pieces[at].glued;
    let dash = usize::from(is(pieces, at + 1, Class::Dash) && pieces[at + 1].glued);
    if slash(at + 1) && !slash(at + 3) {
        if let Some(under) = digits(at + 2).filter(|&n| n > 1.0 && n <= 100.0 && n > sum.group) {
            sum.group /= under;
            sum.end = at + 3;
            sum.part = true;
        }
    } else if slash(at + dash + 2)
        && !slash(at + dash + 4)
        && let (Some(over), Some(under)) = (digits(at + dash + 1), digits(at + dash + 3))
        && over < under
        && under <= 64.0
    {
        sum.group += over / under;
        sum.end = at + dash + 4;
    }
}

/// Words after "300m" that make metres of it: "300m tall".
static EXTENTS: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/extents.txt")));

/// What letters after digits multiply them by: k, m, b, t.
pub(crate) fn suffix(letters: &str) -> Option<f64> {
    Some(match letters {
        "k" | "K" => 1e3,
        "m" | "M" => 1e6,
        "b" | "B" => 1e9,
        "t" | "T" => 1e12,
        _ => return None,
    })
}

/// Letters after digits: m, k, bn, th.
pub(super) fn suffix_step(sum: &mut Sum, pieces: &[Piece], text: &str, at: usize) -> bool {
    let word = pieces[at].span.of(text);
    if word.len() > 2 {
        return false;
    }
    if pieces[at].glued && sum.steps == 1 && matches!(word, "st" | "nd" | "rd" | "th") {
        sum.ordinal = true;
        return true;
    }
    let metres = word == "m" && pieces.get(at + 1).is_some_and(|p| EXTENTS.contains(p.span.of(text)));
    // "2.33 k" is so many thousand, "a 10 K race" is not.
    let apart = matches!(word, "k" | "K") && sum.digits.is_some_and(|d| d.form == Form::Decimal);
    let Some(scale) = suffix(word).filter(|_| (pieces[at].glued || apart) && !metres) else { return false };
    sum.digits = None;
    sum.scale(scale)
}

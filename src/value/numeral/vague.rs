//! Numbers without a figure: "dozens", "a few", "several hundred", "no one".

use super::{Numeral, NumeralForm, exact, is, said, word};
use crate::value::piece::{Class, NumberWord, Piece};

/// "a few", "a couple of", "a couple of hundred", "a handful of", "a few dozen".
pub(super) fn few(pieces: &[Piece], first: usize, at: usize, low: f64, high: f64) -> Numeral {
    let mut end = at + 1;
    let of = usize::from(is(pieces, end, Class::Of));
    let times = match word(pieces, end + of) {
        Some(NumberWord::Hundred) => Some(100.0),
        Some(NumberWord::Scale(s) | NumberWord::Group(s) | NumberWord::Many(s)) => Some(s),
        _ => None,
    };
    let times = times.map_or(1.0, |times| {
        end += of + 1;
        times
    });
    Numeral { first, end, low: low * times, high: high * times, form: NumeralForm::Vague }
}

/// "dozens", "hundreds of thousands", "several hundred", "tens of millions".
pub(super) fn vague(pieces: &[Piece], first: usize, at: usize) -> Option<Numeral> {
    match word(pieces, at)? {
        NumberWord::Some(low, high) => Some(few(pieces, first, at, low, high)),
        NumberWord::Many(unit) => {
            let (mut unit, mut end) = (unit, at + 1);
            while let (true, Some(NumberWord::Many(times))) = (is(pieces, end, Class::Of), word(pieces, end + 1)) {
                unit *= times;
                end += 2;
            }
            // "tens" and "scores" are numbers only before "of": "scores of homes", not "she scores".
            if (unit == 10.0 || unit == 20.0) && !is(pieces, end, Class::Of) {
                return None;
            }
            Some(Numeral { first, end, low: 2.0 * unit, high: 20.0 * unit, form: NumeralForm::Vague })
        }
        _ => None,
    }
}

/// "no one", "nobody", "none", "no injuries".
pub(super) fn nothing(pieces: &[Piece], text: &str, at: usize) -> Numeral {
    let one = word(pieces, at) == Some(NumberWord::No) && said(pieces, text, at + 1, "one");
    exact(at, at + 1 + usize::from(one), 0.0, NumeralForm::Nothing)
}

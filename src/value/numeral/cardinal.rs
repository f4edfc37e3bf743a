//! Cardinals and ordinals: the sum of words and digits, scale by scale.

use super::digits::{digits_step, suffix_step};
use super::fraction::with_fraction;
use super::{Numeral, NumeralForm, exact, hyphen, is, said, word};
use crate::value::piece::{Class, Digits, Form, NumberWord, Piece};

/// "three hundred and twenty-one million", "1.2bn", "4 thousand 3 hundred", "three dozen", "one and a half", "twenty-first", "two thirds".
pub(super) fn cardinal(pieces: &[Piece], text: &str, at: usize) -> Option<Numeral> {
    let mut sum = Sum::new(at);
    while !sum.ordinal && step(&mut sum, pieces, text, true) {}
    if sum.steps == 0 {
        return None;
    }
    let form = match sum.digits {
        Some(d) if sum.steps == 1 && sum.end == at + 1 && matches!(d.form, Form::Plain | Form::Zeros) => NumeralForm::Plain,
        _ if sum.ordinal => NumeralForm::Ordinal,
        // "1/3", "½"
        Some(_) if sum.part && sum.steps == 1 && sum.group < 1.0 => NumeralForm::Fraction,
        _ => NumeralForm::Cardinal,
    };
    let whole = exact(at, sum.end, sum.total + sum.group, form);
    Some(if sum.ordinal { whole } else { with_fraction(pieces, text, whole) })
}

/// The parts of a cardinal read so far.
pub(super) struct Sum {
    /// What is closed by a scale.
    pub(super) total: f64,
    /// What is read since the last scale.
    pub(super) group: f64,
    /// The next scale must be smaller than this.
    pub(super) scale: f64,
    /// What is added to the group must be smaller than this.
    pub(super) room: f64,
    /// Index after the last piece taken.
    pub(super) end: usize,
    /// How many steps were taken.
    pub(super) steps: u32,
    /// The digits taken last, when nothing else was taken since.
    pub(super) digits: Option<Digits>,
    /// What stood before the "and" taken last.
    pub(super) before_and: f64,
    /// Whether the digits taken are a fraction, or have one behind them.
    pub(super) part: bool,
    /// Whether an ordinal has ended it.
    pub(super) ordinal: bool,
}

impl Sum {
    fn new(at: usize) -> Self {
        Sum {
            total: 0.0,
            group: 0.0,
            scale: f64::INFINITY,
            room: f64::INFINITY,
            end: at,
            steps: 0,
            digits: None,
            before_and: 0.0,
            part: false,
            ordinal: false,
        }
    }

    pub(super) fn add(&mut self, n: f64, room: f64) -> bool {
        let fits = n < self.room;
        if fits {
            self.group += n;
            self.room = room;
        }
        fits
    }

    pub(super) fn scale(&mut self, scale: f64) -> bool {
        if self.group == 0.0 && self.total > 0.0 {
            // "three lakh crore", "hundred thousand million"
            self.total *= scale;
        } else if scale >= self.scale {
            return false;
        } else {
            self.total += scale * if self.steps == 0 { 1.0 } else { self.group };
            self.group = 0.0;
        }
        self.scale = scale;
        self.room = 1000.0_f64.min(scale);
        true
    }
}

/// Takes the next piece into the sum, if it fits.
fn step(sum: &mut Sum, pieces: &[Piece], text: &str, joints: bool) -> bool {
    let Some(at) = joint(sum, pieces, text, joints) else { return false };
    let Some(piece) = pieces.get(at) else { return false };
    let (before, so_far) = (sum.end, sum.total + sum.group);
    let taken = match piece.class {
        Class::Digits(d) => digits_step(sum, pieces, text, at, d),
        Class::Number(word) => {
            let taken = word_step(sum, word, pieces, text, at);
            sum.digits = if taken { None } else { sum.digits };
            taken
        }
        Class::Word if sum.digits.is_some() && at == sum.end => suffix_step(sum, pieces, text, at),
        _ => false,
    };
    if taken {
        if is(pieces, before, Class::And) {
            sum.before_and = so_far;
        }
        sum.steps += 1;
        sum.end = sum.end.max(at + 1);
    }
    debug_assert!(!taken || sum.end > before);
    taken
}

/// Where the next piece of the number stands: at once, after a hyphen ("twenty-one", "two-million") or after "and".
fn joint(sum: &Sum, pieces: &[Piece], text: &str, joints: bool) -> Option<usize> {
    if sum.steps == 0 {
        return Some(sum.end);
    }
    if hyphen(pieces, sum.end) && word(pieces, sum.end + 1).is_some() {
        return Some(sum.end + 1);
    }
    if !is(pieces, sum.end, Class::And) {
        return Some(sum.end);
    }
    // "and" joins what is smaller than the last multiplier: "three hundred and two", not "3 hundred and 2 hundred".
    let multiplier = matches!(word(pieces, sum.end - 1), Some(NumberWord::Hundred | NumberWord::Scale(_)));
    let more = matches!(pieces.get(sum.end + 1).map(|p| p.class), Some(Class::Digits(_) | Class::Number(_)));
    if !joints || !multiplier || !more {
        return None;
    }
    let (next, after) = small(pieces, text, sum.end + 1)?;
    // "six million and two thirds" goes on with a fraction.
    let fraction = matches!(word(pieces, after), Some(NumberWord::Parts(_)));
    (next > 0.0 && next < sum.room && !fraction).then_some(sum.end + 1)
}

/// The number that starts at a piece and the index after it, as far as a joint needs to know it. No joint is followed, and few
/// pieces, so that long chains of "and" stay linear.
fn small(pieces: &[Piece], text: &str, at: usize) -> Option<(f64, usize)> {
    let mut sum = Sum::new(at);
    for _ in 0..4 {
        if !step(&mut sum, pieces, text, false) {
            break;
        }
    }
    (sum.steps > 0).then_some((sum.total + sum.group, sum.end))
}

fn word_step(sum: &mut Sum, number: NumberWord, pieces: &[Piece], text: &str, at: usize) -> bool {
    let words = sum.digits.is_none();
    let taken = match number {
        NumberWord::Zero => sum.steps == 0,
        NumberWord::Unit(n) => words && sum.add(n, 0.0),
        NumberWord::Teen(n) => words && sum.add(n, 0.0),
        NumberWord::Ten(n) => words && sum.add(n, 10.0),
        NumberWord::Hundred if sum.group < 100.0 && (sum.steps == 0 || sum.group > 0.0) => {
            sum.group = sum.group.max(1.0) * 100.0;
            sum.room = 100.0;
            true
        }
        NumberWord::Scale(s) => return sum.scale(s),
        NumberWord::Group(n) | NumberWord::Many(n @ (12.0 | 20.0))
            if sum.scale > 0.0 && (sum.steps > 0 || matches!(number, NumberWord::Group(_))) =>
        {
            // "three hundred and two dozen" are two dozen more.
            let base = sum.before_and;
            sum.group = base + (sum.total + sum.group - base).max(1.0) * n;
            (sum.total, sum.scale, sum.room) = (0.0, 0.0, 0.0);
            return true;
        }
        NumberWord::UnitTh(n) | NumberWord::TeenTh(n) | NumberWord::TenTh(n) if words && (sum.steps == 0 || sum.room.is_finite()) => {
            sum.ordinal = sum.add(n, 0.0);
            return sum.ordinal;
        }
        NumberWord::HundredTh if words && sum.steps > 0 && sum.group < 100.0 => {
            sum.group *= 100.0;
            sum.ordinal = true;
            return true;
        }
        NumberWord::ScaleTh(s) if words && sum.steps > 0 => {
            sum.ordinal = sum.scale(s);
            return sum.ordinal;
        }
        _ => false,
    };
    if taken {
        point(sum, pieces, text, at);
    }
    taken
}

/// "two point zero three": digits after the point, said one by one or as one number.
fn point(sum: &mut Sum, pieces: &[Piece], text: &str, at: usize) {
    if !said(pieces, text, at + 1, "point") {
        return;
    }
    let (mut end, mut digits, mut value) = (at + 2, 0, 0.0);
    while digits < 12 {
        let next = if hyphen(pieces, end) { end + 1 } else { end };
        match word(pieces, next) {
            Some(NumberWord::Zero) => value *= 10.0,
            Some(NumberWord::Unit(n)) if end > at + 2 && matches!(word(pieces, end - 1), Some(NumberWord::Ten(_))) => {
                value += n;
                digits -= 1;
            }
            Some(NumberWord::Unit(n)) => value = value * 10.0 + n,
            Some(NumberWord::Teen(n) | NumberWord::Ten(n)) => {
                value = value * 100.0 + n;
                digits += 1;
            }
            _ => break,
        }
        digits += 1;
        end = next + 1;
    }
    if digits > 0 {
        sum.group += value / 10f64.powi(digits);
        sum.end = end;
    }
}

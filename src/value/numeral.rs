//! Numerals: the grammar of numbers in digits and words, from pieces to an amount.
//!
//! "one and a half million", "three hundred and twenty-one", "2.5m", "two thirds", "twenty-first", "hundreds of thousands". What stands
//! around a number (approximators, units, what is counted) is not read here.

use super::piece::{Class, Digits, Form, NumberWord, Piece};

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

/// Reads the numeral that starts at a piece.
pub(crate) fn numeral(pieces: &[Piece], text: &str, at: usize) -> Option<Numeral> {
    let read = match pieces.get(at)?.class {
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
    };
    read.filter(|n| n.low.abs() < LIMIT && n.high.abs() < LIMIT)
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

/// "a third" is a fraction before "of" and at the end of a clause; elsewhere ("a third man") it is an ordinal.
fn fraction_follows(pieces: &[Piece], at: usize) -> bool {
    match pieces.get(at).map(|p| p.class) {
        None | Some(Class::Of) => true,
        Some(Class::Mark(c)) => matches!(c, '.' | ',' | ';'),
        _ => false,
    }
}

/// "a few", "a couple of", "a couple of hundred", "a handful of", "a few dozen".
fn few(pieces: &[Piece], first: usize, at: usize, low: f64, high: f64) -> Numeral {
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
fn vague(pieces: &[Piece], first: usize, at: usize) -> Option<Numeral> {
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
fn nothing(pieces: &[Piece], text: &str, at: usize) -> Numeral {
    let one = word(pieces, at) == Some(NumberWord::No) && said(pieces, text, at + 1, "one");
    exact(at, at + 1 + usize::from(one), 0.0, NumeralForm::Nothing)
}

/// "half of", "half a million", "quarter million", "a quarter of". `first` is the article's piece, `at` the word's.
fn part(pieces: &[Piece], text: &str, first: usize, at: usize) -> Option<Numeral> {
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
    let whole = |at: usize| ["of", "the", "its", "their", "his", "her", "all"].iter().any(|w| said(pieces, text, at, w));
    let alone = n == 2.0 && (is(pieces, at + 1, Class::A) || whole(at + 1));
    let quarter = n == 4.0 && first < at && fraction_follows(pieces, at + 1);
    (alone || quarter || (first == at && n == 2.0 && !said(pieces, text, at + 1, "-") && bounded(pieces, text, first)))
        .then(|| of_a_scale(pieces, exact(first, at + 1, 1.0 / n, NumeralForm::Fraction)))
}

/// Whether words before make a bare "half" a number: "more than half", "nearly half", "by half".
fn bounded(pieces: &[Piece], text: &str, at: usize) -> bool {
    at > 0
        && ["than", "nearly", "almost", "about", "over", "under", "by", "least", "roughly", "around"]
            .iter()
            .any(|w| said(pieces, text, at - 1, w))
}

/// "two thirds of a million".
fn of_a_scale(pieces: &[Piece], part: Numeral) -> Numeral {
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

/// The parts of a cardinal read so far.
struct Sum {
    /// What is closed by a scale.
    total: f64,
    /// What is read since the last scale.
    group: f64,
    /// The next scale must be smaller than this.
    scale: f64,
    /// What is added to the group must be smaller than this.
    room: f64,
    /// Index after the last piece taken.
    end: usize,
    /// How many steps were taken.
    steps: u32,
    /// The digits taken last, when nothing else was taken since.
    digits: Option<Digits>,
    /// Whether an ordinal has ended it.
    ordinal: bool,
}

impl Sum {
    fn new(at: usize) -> Self {
        Sum { total: 0.0, group: 0.0, scale: f64::INFINITY, room: f64::INFINITY, end: at, steps: 0, digits: None, ordinal: false }
    }

    fn add(&mut self, n: f64, room: f64) -> bool {
        let fits = n < self.room;
        if fits {
            self.group += n;
            self.room = room;
        }
        fits
    }

    fn scale(&mut self, scale: f64) -> bool {
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

/// "three hundred and twenty-one million", "1.2bn", "4 thousand 3 hundred", "three dozen", "one and a half", "twenty-first", "two thirds".
fn cardinal(pieces: &[Piece], text: &str, at: usize) -> Option<Numeral> {
    let mut sum = Sum::new(at);
    while !sum.ordinal && step(&mut sum, pieces, text, true) {}
    if sum.steps == 0 {
        return None;
    }
    let form = match sum.digits {
        Some(d) if sum.steps == 1 && sum.end == at + 1 && matches!(d.form, Form::Plain | Form::Zeros) => NumeralForm::Plain,
        _ if sum.ordinal => NumeralForm::Ordinal,
        _ => NumeralForm::Cardinal,
    };
    let whole = exact(at, sum.end, sum.total + sum.group, form);
    Some(if sum.ordinal { whole } else { with_fraction(pieces, text, whole) })
}

/// Takes the next piece into the sum, if it fits.
fn step(sum: &mut Sum, pieces: &[Piece], text: &str, joints: bool) -> bool {
    let Some(at) = joint(sum, pieces, text, joints) else { return false };
    let Some(piece) = pieces.get(at) else { return false };
    let before = sum.end;
    let taken = match piece.class {
        Class::Digits(d) => digits_step(sum, pieces, at, d),
        Class::Number(word) => {
            let taken = word_step(sum, word, pieces, text, at);
            sum.digits = if taken { None } else { sum.digits };
            taken
        }
        Class::Word if sum.digits.is_some() && at == sum.end => suffix_step(sum, pieces, text, at),
        _ => false,
    };
    if taken {
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

/// The number that starts at a piece and the index after it, as far as a joint needs to know it. No joint is followed, and few pieces, so that long chains of
/// "and" stay linear.
fn small(pieces: &[Piece], text: &str, at: usize) -> Option<(f64, usize)> {
    let mut sum = Sum::new(at);
    for _ in 0..4 {
        if !step(&mut sum, pieces, text, false) {
            break;
        }
    }
    (sum.steps > 0).then_some((sum.total + sum.group, sum.end))
}

fn digits_step(sum: &mut Sum, pieces: &[Piece], at: usize, d: Digits) -> bool {
    if let Some(before) = sum.digits {
        if d.form == Form::Vulgar && before.form == Form::Plain && d.value < 1.0 && at == sum.end {
            sum.group += d.value;
            return true;
        }
        return spaced_group(sum, pieces, at, d);
    }
    if d.form == Form::Odd || !sum.add(d.value, 0.0) {
        return false;
    }
    sum.digits = Some(d);
    if d.form == Form::Plain {
        mixed_fraction(sum, pieces, at);
    }
    true
}

/// "1 234 567": groups of three after a narrow or common space.
fn spaced_group(sum: &mut Sum, pieces: &[Piece], at: usize, d: Digits) -> bool {
    let spaced = |at: usize| (1..=3).contains(&(pieces[at].span.start - pieces[at - 1].span.end));
    let first = matches!(pieces[at - 1].class, Class::Digits(b) if b.form == Form::Plain && b.len <= 3 && sum.steps == 1 || b.len == 3 && sum.steps > 1);
    let fits = first && at == sum.end && spaced(at) && d.len == 3 && matches!(d.form, Form::Plain | Form::Zeros) && sum.steps < 7;
    // The groups must not run on into another run of digits: "020 794 609 58" is a telephone number.
    let runs_on = matches!(pieces.get(at + 1).map(|p| p.class), Some(Class::Digits(next)) if next.len != 3 && spaced(at + 1));
    if !fits || runs_on {
        return false;
    }
    sum.group = sum.group * 1000.0 + d.value;
    true
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
            sum.group = (sum.total + sum.group).max(1.0) * n;
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

/// Letters after digits: m, k, bn, th.
fn suffix_step(sum: &mut Sum, pieces: &[Piece], text: &str, at: usize) -> bool {
    let piece = &pieces[at];
    // "300m tall" are metres.
    let extent = [
        "tall",
        "high",
        "long",
        "wide",
        "deep",
        "away",
        "apart",
        "north",
        "south",
        "east",
        "west",
        "above",
        "below",
        "ahead",
        "off",
        "sprint",
        "race",
        "final",
        "freestyle",
    ];
    if piece.span.of(text) == "m" && extent.iter().any(|w| said(pieces, text, at + 1, w)) {
        return false;
    }
    let scale = match piece.span.of(text) {
        "k" | "K" if piece.glued => 1e3,
        "m" | "M" if piece.glued => 1e6,
        "b" | "B" if piece.glued => 1e9,
        "t" | "T" if piece.glued => 1e12,
        "st" | "nd" | "rd" | "th" if piece.glued && sum.steps == 1 => {
            sum.ordinal = true;
            return true;
        }
        _ => return false,
    };
    sum.digits = None;
    sum.scale(scale)
}

/// "one and a half", "two thirds", "one-fifth", "three and three quarters", "one and a half million".
fn with_fraction(pieces: &[Piece], text: &str, whole: Numeral) -> Numeral {
    let end = whole.end;
    let dash = usize::from(hyphen(pieces, end));
    let denominator = match word(pieces, end + dash) {
        Some(NumberWord::Parts(n) | NumberWord::Part(n)) => Some(n),
        Some(NumberWord::UnitTh(n) | NumberWord::TeenTh(n) | NumberWord::TenTh(n)) if n > 2.0 && whole.low == 1.0 => Some(n),
        _ => None,
    };
    if let Some(n) = denominator.filter(|_| whole.low >= 1.0 && !matches!(whole.form, NumeralForm::Plain) && whole.low < 1000.0) {
        return of_a_scale(pieces, exact(whole.first, end + dash + 1, whole.low / n, NumeralForm::Fraction));
    }
    match and_a_half(pieces, text, end) {
        Some((part, after)) => match scale_at(pieces, text, after).filter(|_| whole.low < 1000.0) {
            Some(scale) => exact(whole.first, after + 1, (whole.low + part) * scale, NumeralForm::Cardinal),
            None => {
                // "3 million and a quarter" is a quarter of a million more.
                let unit = match word(pieces, end - 1) {
                    Some(NumberWord::Scale(s)) => s,
                    _ => 1.0,
                };
                exact(whole.first, after, whole.low + part * unit, NumeralForm::Cardinal)
            }
        },
        None => whole,
    }
}

/// "and a half", "and three quarters", "-and-a-half": the fraction and the piece after it.
fn and_a_half(pieces: &[Piece], text: &str, at: usize) -> Option<(f64, usize)> {
    let skip = |at: usize| at + usize::from(is(pieces, at, Class::Dash) && pieces[at].glued);
    let at = skip(at);
    if !is(pieces, at, Class::And) {
        return None;
    }
    let at = skip(at + 1);
    let over = match pieces.get(at)?.class {
        Class::A => 1.0,
        Class::Number(NumberWord::Unit(n)) => n,
        _ => return None,
    };
    let at = skip(at + 1);
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

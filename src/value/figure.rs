//! Figures: the numerals of a document, ranges joined, and those that only name something told apart.

use std::sync::LazyLock;

use super::numeral::{Numeral, NumeralForm, numeral};
use super::piece::{Class, Form, NumberWord, Piece, lower, pieces};
use super::{Interval, Number};
use crate::lexicon::{self, Set};
use crate::span::Span;
use crate::text::Document;

/// The pieces and figures of a document: read once, used by every kind of value that holds a number.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// The tokens, cut where numbers meet letters.
    pub pieces: Vec<Piece>,
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
        let pieces = pieces(doc);
        let mut figures = Vec::new();
        let mut at = 0;
        while at < pieces.len() {
            let starts = matches!(pieces[at].class, Class::Digits(_) | Class::Number(_) | Class::A);
            at = match if starts { figure(doc, &pieces, at) } else { None } {
                Some(figure) => {
                    figures.push(figure);
                    figure.end
                }
                None => at + 1,
            };
        }
        Scan { pieces, figures }
    }
}

/// Words that, before a number, make a name of it: "flight 370", "route 66", "no. 5".
static DESIGNATORS: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/designators.txt")));

/// Words that end an address: "10 Harbour Street".
static STREETS: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/streets.txt")));

fn figure(doc: &Document<'_>, pieces: &[Piece], at: usize) -> Option<Figure> {
    let text = doc.text;
    if let Class::Digits(d) = pieces[at].class
        && (d.form == Form::Odd || code(pieces, text, at))
    {
        return Some(name(pieces, at));
    }
    let signed = if minus(pieces, text, at) { -1.0 } else { 1.0 };
    let mut left = numeral(pieces, text, at)?;
    if signed < 0.0 {
        (left.low, left.high, left.first) = (-left.high, -left.low, left.first - 1);
    }
    Some(join(doc, pieces, left).unwrap_or_else(|| single(doc, pieces, left)))
}

fn single(doc: &Document<'_>, pieces: &[Piece], n: Numeral) -> Figure {
    let exact = n.low == n.high;
    let number = Number { interval: Interval { low: Some(n.low), high: Some(n.high) }, stated: exact.then_some(n.low) };
    let role = if names(doc, pieces, &n) { Role::Name } else { Role::Number };
    Figure { first: n.first, end: n.end, number, form: n.form, role }
}

/// A code: everything glued to it by digits, dashes, slashes and colons.
fn name(pieces: &[Piece], at: usize) -> Figure {
    let mut end = at + 1;
    // The groups of a telephone number after "+" stand apart.
    let plus = at > 0 && pieces[at - 1].class == Class::Mark('+');
    let group = |p: &Piece| matches!(p.class, Class::Digits(d) if matches!(d.form, Form::Plain | Form::Zeros));
    while plus && end < (at + 7).min(pieces.len()) && group(&pieces[end]) {
        end += 1;
    }
    while end < pieces.len()
        && pieces[end].glued
        && (matches!(pieces[end].class, Class::Digits(_) | Class::Dash | Class::Mark('/' | ':' | '.')))
    {
        end += 1;
    }
    while end > at + 1 && !matches!(pieces[end - 1].class, Class::Digits(_)) {
        end -= 1;
    }
    let number = Number { interval: Interval { low: None, high: None }, stated: None };
    Figure { first: at, end, number, form: NumeralForm::Plain, role: Role::Name }
}

/// Three runs of digits joined by dashes, slashes or dots, a colon between two ("5:30"), or a telephone number.
fn code(pieces: &[Piece], text: &str, at: usize) -> bool {
    let digits = |at: usize| {
        pieces.get(at).and_then(|p| match p.class {
            Class::Digits(d) => Some(d),
            _ => None,
        })
    };
    let joint = |at: usize| {
        pieces.get(at).is_some_and(|p| p.glued && matches!(p.class, Class::Dash | Class::Mark('/')))
            && pieces.get(at + 1).is_some_and(|p| p.glued)
    };
    let clock = pieces.get(at + 1).is_some_and(|p| p.glued && p.class == Class::Mark(':'))
        && digits(at + 2).is_some_and(|d| d.len <= 2)
        && pieces[at + 2].glued;
    let chain = joint(at + 1) && digits(at + 2).is_some() && joint(at + 3) && digits(at + 4).is_some();
    // "1-1/4" is one and a quarter.
    let mixed = chain
        && pieces[at + 1].class == Class::Dash
        && pieces[at + 3].class == Class::Mark('/')
        && digits(at + 2).zip(digits(at + 4)).is_some_and(|(a, b)| a.value < b.value && b.value <= 64.0);
    let chain = chain && !mixed;
    let phone = joint(at + 1)
        && pieces[at + 1].class == Class::Dash
        && digits(at).is_some_and(|d| d.len == 3)
        && digits(at + 2).is_some_and(|d| d.len == 4 && d.form != Form::Decimal);
    let plus = at > 0
        && pieces[at].glued
        && pieces[at - 1].class == Class::Mark('+')
        && digits(at).is_some_and(|d| d.len <= 3)
        && digits(at + 1).is_some();
    let years = joint(at + 1)
        && pieces[at + 1].class == Class::Mark('/')
        && digits(at).is_some_and(|d| (1900.0..2100.0).contains(&d.value))
        && digits(at + 2).is_some();
    years || clock || chain || plus || phone && !text.is_empty()
}

/// A minus sign before digits, or "minus" before any number. A hyphen after a word or a number is none.
fn minus(pieces: &[Piece], text: &str, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|i| &pieces[i]) else { return false };
    let open = at < 2 || !pieces[at - 1].glued;
    let sign = before.class == Class::Dash && before.span.len() <= 3 && before.span.of(text) != "–" && before.span.of(text) != "—";
    match before.class {
        Class::Dash => sign && pieces[at].glued && open && matches!(pieces[at].class, Class::Digits(_)),
        Class::Word => ["minus", "negative"].iter().any(|w| before.span.of(text).eq_ignore_ascii_case(w)),
        _ => false,
    }
}

/// Joins two numerals: "10 to 15", "between 10 and 15", "5-6", "two or three", "52-3".
fn join(doc: &Document<'_>, pieces: &[Piece], left: Numeral) -> Option<Figure> {
    let text = doc.text;
    if matches!(left.form, NumeralForm::Ordinal | NumeralForm::Vague | NumeralForm::Nothing) {
        return None;
    }
    let joint = pieces.get(left.end)?;
    let right = numeral(pieces, text, left.end + 1)?;
    let glued = joint.glued && pieces[left.end + 1].glued;
    let before = |word: &str| left.first > 0 && pieces[left.first - 1].span.of(text).eq_ignore_ascii_case(word);
    let joined = match joint.class {
        Class::Dash => glued || !joint.glued && !pieces[left.end + 1].glued && left.form == right.form,
        Class::To => !(before("from") && changes(doc, pieces[left.first].token as usize)),
        Class::Word => glued && joint.span.of(text) == "to" || joint.span.of(text).eq_ignore_ascii_case("through"),
        Class::And => before("between"),
        Class::Or => left.form == right.form && right.low - left.low == 1.0,
        _ => false,
    };
    if !joined || matches!(right.form, NumeralForm::Ordinal | NumeralForm::Nothing) {
        return None;
    }
    let low = shared_scale(pieces, text, &left, &right);
    let worded = joint.class == Class::And || before("from") && joint.class == Class::To;
    let first = left.first - usize::from(worded);
    let role = role_of(doc, pieces, &left, &right, low, glued && joint.class == Class::Dash)?;
    let interval = match role {
        Role::Range => Interval { low: Some(low), high: Some(right.high) },
        _ => Interval { low: None, high: None },
    };
    let form = if left.form == NumeralForm::Plain { right.form } else { left.form };
    Some(Figure { first, end: right.end, number: Number { interval, stated: None }, form, role })
}

fn role_of(doc: &Document<'_>, pieces: &[Piece], left: &Numeral, right: &Numeral, low: f64, dash: bool) -> Option<Role> {
    let plain = left.form == NumeralForm::Plain && right.form == NumeralForm::Plain;
    let small = plain && left.low < 1000.0 && right.low < 1000.0;
    if dash && named_before(doc, pieces, left.first) || year(left) && year_tail(left, right, dash) {
        return Some(Role::Name);
    }
    if dash && small && (low >= right.low || contest(doc, pieces, left.first, right.end)) {
        return Some(Role::Score(left.low, right.low));
    }
    (low < right.high).then_some(Role::Range)
}

/// "2008-2010", "2008-09".
fn year_tail(left: &Numeral, right: &Numeral, dash: bool) -> bool {
    year(right) && left.low > 1800.0 || dash && right.low < 100.0 && right.low == (left.low + 1.0) % 100.0
}

/// "2 to 3 million": the scale of the second is the first's too.
fn shared_scale(pieces: &[Piece], text: &str, left: &Numeral, right: &Numeral) -> f64 {
    let scale = match pieces[right.end - 1].class {
        Class::Number(NumberWord::Scale(s)) => s,
        Class::Word => match pieces[right.end - 1].span.of(text) {
            "k" | "K" => 1e3,
            "m" | "M" => 1e6,
            "b" | "B" => 1e9,
            _ => 1.0,
        },
        _ => 1.0,
    };
    if left.low < 1000.0 && left.low * scale < right.low { left.low * scale } else { left.low }
}

/// Words of change in the six tokens before a token: then "from A to B" tells two values, not a range.
pub(super) fn changes(doc: &Document<'_>, token: usize) -> bool {
    static CHANGES: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/changes.txt")));
    (token.saturating_sub(6)..token).any(|t| CHANGES.contains(doc.lemma(t)))
}

/// Words of contest around "3-1".
fn contest(doc: &Document<'_>, pieces: &[Piece], first: usize, end: usize) -> bool {
    static CONTESTS: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/contests.txt")));
    let (from, to) = (pieces[first].token as usize, pieces[end - 1].token as usize + 1);
    (from.saturating_sub(4)..from).chain(to..(to + 2).min(doc.tokens.len())).any(|t| CONTESTS.contains(doc.lemma(t)))
}

/// A plain number that can be a year.
pub(crate) fn year(n: &Numeral) -> bool {
    n.form == NumeralForm::Plain && n.low.fract() == 0.0 && (1500.0..2100.0).contains(&n.low)
}

/// Whether a numeral only names something.
fn names(doc: &Document<'_>, pieces: &[Piece], n: &Numeral) -> bool {
    let zeros = matches!(pieces[n.first].class, Class::Digits(d) if d.form == Form::Zeros) && n.form == NumeralForm::Plain;
    zeros
        || named_before(doc, pieces, n.first)
        || year(n) && dated(doc, pieces, n.first)
        || matches!(n.form, NumeralForm::Plain | NumeralForm::Cardinal)
            && matches!(pieces[n.end - 1].class, Class::Digits(_))
            && named_after(doc, pieces, n)
}

/// Words before a year: "in 2003", "since 1999", "March 2004".
fn dated(doc: &Document<'_>, pieces: &[Piece], first: usize) -> bool {
    static BEFORE_YEARS: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/before_years.txt")));
    let mut buffer = [0; 16];
    let before = first.checked_sub(1).map(|i| pieces[i].span.of(doc.text).trim_end_matches('.'));
    before.and_then(|w| lower(w, &mut buffer)).is_some_and(|w| BEFORE_YEARS.contains(w))
}

/// "AK-47", "G7", "flight 370", "No. 5", "#5".
fn named_before(doc: &Document<'_>, pieces: &[Piece], first: usize) -> bool {
    let Some(before) = first.checked_sub(1).map(|i| &pieces[i]) else { return false };
    let word = before.span.of(doc.text);
    if !matches!(pieces[first].class, Class::Digits(_)) {
        return false;
    }
    match before.class {
        Class::Mark('#') => true,
        Class::Word | Class::A if pieces[first].glued => !super::money::is_code(word),
        Class::Dash if pieces[first].glued && before.glued && first > 1 => {
            matches!(pieces[first - 2].class, Class::Word | Class::Digits(_))
                && !pieces[first - 2].span.of(doc.text).eq_ignore_ascii_case("magnitude")
        }
        Class::Word => {
            let mut buffer = [0; 16];
            lower(word.trim_end_matches('.'), &mut buffer).is_some_and(|w| DESIGNATORS.contains(w))
                && !word.starts_with(|c: char| c.is_lowercase() && word == "no")
        }
        _ => false,
    }
}

/// "747s", "9pm", "5G", "10 Harbour Street".
fn named_after(doc: &Document<'_>, pieces: &[Piece], n: &Numeral) -> bool {
    let Some(after) = pieces.get(n.end) else { return false };
    let word = after.span.of(doc.text);
    let clock = ["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock", "gmt", "hrs"].iter().any(|w| word.eq_ignore_ascii_case(w));
    if clock {
        return true;
    }
    if after.glued && after.class == Class::Word {
        return !super::unit::starts(word) && !super::money::is_code(word);
    }
    let street = |at: usize| {
        let mut buffer = [0; 16];
        pieces.get(at).is_some_and(|p| lower(p.span.of(doc.text).trim_end_matches('.'), &mut buffer).is_some_and(|w| STREETS.contains(w)))
    };
    let capital = |at: usize| pieces.get(at).is_some_and(|p| p.span.of(doc.text).starts_with(char::is_uppercase));
    n.form == NumeralForm::Plain && capital(n.end) && (1..4).any(|k| capital(n.end + k) && street(n.end + k))
}

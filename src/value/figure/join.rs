//! Two numerals that make one figure: "10 to 15", "between 10 and 15", "5-6", "two or three", "52-3", "one in five".

use std::sync::LazyLock;

use super::naming::named_before;
use super::{Figure, Role, silent_after, year};
use crate::lexicon::{self, Set};
use crate::text::{Document, Pos};
use crate::value::numeral::{Numeral, NumeralForm, numeral, suffix};
use crate::value::piece::{Class, NumberWord, Piece, lower};
use crate::value::{Interval, Number};

/// Joins two numerals: "10 to 15", "between 10 and 15", "5-6", "two or three", "52-3".
pub(super) fn join(doc: &Document<'_>, pieces: &[Piece], left: Numeral) -> Option<Figure> {
    let text = doc.text;
    if matches!(left.form, NumeralForm::Ordinal | NumeralForm::Vague | NumeralForm::Nothing) {
        return None;
    }
    if let Some(share) = share(doc, pieces, &left) {
        return Some(share);
    }
    let joint = pieces.get(left.end)?;
    let joins = match joint.class {
        Class::Dash | Class::To | Class::And | Class::Or => true,
        Class::Word => joint.span.of(text).eq_ignore_ascii_case("through"),
        _ => false,
    };
    if !joins {
        return None;
    }
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
        _ => Number::NONE.interval,
    };
    let form = if left.form == NumeralForm::Plain { right.form } else { left.form };
    Some(Figure { first, end: right.end, number: Number { interval, stated: None }, form, role })
}

/// "two out of three voters", "one in five", and in sums "one over three": a part of one.
fn share(doc: &Document<'_>, pieces: &[Piece], left: &Numeral) -> Option<Figure> {
    let text = doc.text;
    pieces.get(left.end).filter(|p| matches!(p.class, Class::Word) && !silent_after(p))?;
    let said = |at: usize, word: &str| pieces.get(at).is_some_and(|p| p.span.of(text) == word);
    let whole = |n: &Numeral| n.low == n.high && n.low.fract() == 0.0 && matches!(n.form, NumeralForm::Plain | NumeralForm::Cardinal);
    let (out, among, over) = (said(left.end, "out") && said(left.end + 1, "of"), said(left.end, "in"), said(left.end, "over"));
    if !(out || among || over) || !whole(left) {
        return None;
    }
    let right = numeral(pieces, text, left.end + 1 + usize::from(out)).filter(whole)?;
    let fits = match () {
        () if out => left.low > 0.0 && left.low < right.low,
        () if among => among_so_many(doc, pieces, left, &right),
        () => sum(doc, pieces, left, &right),
    };
    if !fits || right.low == 0.0 {
        return None;
    }
    let part = left.low / right.low;
    Some(Figure { first: left.first, end: right.end, number: Number::exact(part), form: NumeralForm::Fraction, role: Role::Number })
}

/// "One in five", "nine in 10": round numbers, no unit of time after them ("one in 10 days"), and no verb whose object the first could be
/// ("killed two in three attacks").
fn among_so_many(doc: &Document<'_>, pieces: &[Piece], left: &Numeral, right: &Numeral) -> bool {
    let round = matches!(right.low as u32, 2..=6 | 8 | 10 | 12 | 15 | 20 | 25 | 30 | 40 | 50 | 100) || right.low >= 200.0 && !year(right);
    let words = matches!(pieces[left.first].class, Class::Number(_)) || left.low == 1.0;
    let object = || {
        let before = (pieces[left.first].token as usize).checked_sub(1).map(|t| doc.tokens[t].pos);
        left.low > 1.0 && matches!(before, Some(Pos::Verb(_)))
    };
    let time = || pieces.get(right.end).is_some_and(|p| is_time(p, doc.text)) || hyphen_after(pieces, right.end);
    left.low > 0.0 && left.low < right.low && left.low < 10.0 && round && words && !object() && !time()
}

fn is_time(piece: &Piece, text: &str) -> bool {
    static TIMES: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/time_units.txt")));
    let mut buffer = [0; 16];
    lower(piece.span.of(text), &mut buffer).is_some_and(|w| TIMES.contains(w))
}

fn hyphen_after(pieces: &[Piece], at: usize) -> bool {
    pieces.get(at).is_some_and(|p| p.glued && p.class == Class::Dash)
}

/// "One over three" is a fraction where it is all that is said, or what something equals; elsewhere "over" is "more than".
fn sum(doc: &Document<'_>, pieces: &[Piece], left: &Numeral, right: &Numeral) -> bool {
    let text = doc.text;
    let ends = pieces.get(right.end).is_none_or(|p| matches!(p.class, Class::Mark('.' | '?' | '!')));
    let starts = match left.first.checked_sub(1).map(|before| &pieces[before]) {
        None => true,
        Some(before) => ["is", "equals", "minus", "negative", "="].iter().any(|w| before.span.of(text).eq_ignore_ascii_case(w)),
    };
    ends && starts
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
        Class::Word => suffix(pieces[right.end - 1].span.of(text)).unwrap_or(1.0),
        _ => 1.0,
    };
    if left.low < 1000.0 && left.low * scale < right.low { left.low * scale } else { left.low }
}

/// Words of change in the six tokens before a token: then "from A to B" tells two values, not a range.
pub(in crate::value) fn changes(doc: &Document<'_>, token: usize) -> bool {
    static CHANGES: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/changes.txt")));
    (token.saturating_sub(6)..token).any(|t| CHANGES.contains(doc.lemma(t)))
}

/// Words of contest around "3-1".
fn contest(doc: &Document<'_>, pieces: &[Piece], first: usize, end: usize) -> bool {
    static CONTESTS: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/contests.txt")));
    let (from, to) = (pieces[first].token as usize, pieces[end - 1].token as usize + 1);
    (from.saturating_sub(4)..from).chain(to..(to + 2).min(doc.tokens.len())).any(|t| CONTESTS.contains(doc.lemma(t)))
}

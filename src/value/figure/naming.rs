//! Numbers that count and measure nothing: codes, clock times, flights, street numbers, years.

use std::sync::LazyLock;

use super::{Figure, Role, silent_after, silent_before, year};
use crate::lexicon::{self, Set};
use crate::text::{Document, Pos};
use crate::value::numeral::{Numeral, NumeralForm};
use crate::value::piece::{Class, Digits, Form, NumberWord, Piece, lower};
use crate::value::{Number, money, unit};

/// Whether a numeral begins with noughts that count nothing: "007".
pub(super) fn zeros(pieces: &[Piece], n: &Numeral) -> bool {
    n.form == NumeralForm::Plain && matches!(pieces[n.first].class, Class::Digits(d) if d.form == Form::Zeros)
}

/// Whether a numeral only names something.
pub(super) fn names(doc: &Document<'_>, pieces: &[Piece], n: &Numeral) -> bool {
    named_before(doc, pieces, n.first)
        || year(n) && dated(doc, pieces, n.first)
        || day(doc, pieces, n)
        || matches!(n.form, NumeralForm::Plain | NumeralForm::Cardinal)
            && matches!(pieces[n.end - 1].class, Class::Digits(_))
            && named_after(doc, pieces, n)
}

/// Whether digits begin a code: three runs joined by dashes or slashes, a clock time ("5:30"), a telephone number, two years ("2008/09").
pub(super) fn code(pieces: &[Piece], at: usize) -> bool {
    let Some(first) = digits(pieces, at) else { return false };
    if first.form == Form::Odd || abroad(pieces, at, first) || telephone(pieces, at).is_some() {
        return true;
    }
    // What goes on without a space tells a code from a number.
    match pieces.get(at + 1).filter(|p| p.glued).map(|p| p.class) {
        Some(Class::Mark(':')) => clock(pieces, at),
        Some(Class::Dash) => chain(pieces, at) || local(pieces, at, first),
        Some(Class::Mark('/')) => {
            let years = (1900.0..2100.0).contains(&first.value) && joint(pieces, at + 1) && digits(pieces, at + 2).is_some();
            // "the 0/92 plan": nothing is nought parts of anything.
            let nought = first.value == 0.0 && joint(pieces, at + 1);
            years || nought || chain(pieces, at)
        }
        _ => false,
    }
}

fn digits(pieces: &[Piece], at: usize) -> Option<Digits> {
    match pieces.get(at)?.class {
        Class::Digits(d) => Some(d),
        _ => None,
    }
}

/// A dash or slash glued on both sides.
fn joint(pieces: &[Piece], at: usize) -> bool {
    let glued = |at: usize| pieces.get(at).is_some_and(|p| p.glued);
    glued(at) && glued(at + 1) && matches!(pieces[at].class, Class::Dash | Class::Mark('/'))
}

/// "5:30".
fn clock(pieces: &[Piece], at: usize) -> bool {
    digits(pieces, at + 2).is_some_and(|d| d.len <= 2) && pieces[at + 2].glued
}

/// "12/7/41", "01-43-22"; but "1-1/4" is one and a quarter.
fn chain(pieces: &[Piece], at: usize) -> bool {
    let (true, Some(second), true, Some(third)) =
        (joint(pieces, at + 1), digits(pieces, at + 2), joint(pieces, at + 3), digits(pieces, at + 4))
    else {
        return false;
    };
    let mixed = pieces[at + 1].class == Class::Dash
        && pieces[at + 3].class == Class::Mark('/')
        && second.value < third.value
        && third.value <= 64.0;
    !mixed
}

/// "555-0142".
fn local(pieces: &[Piece], at: usize, first: Digits) -> bool {
    first.len == 3 && joint(pieces, at + 1) && digits(pieces, at + 2).is_some_and(|d| d.len == 4 && d.form != Form::Decimal)
}

/// "+44 20 ...".
fn abroad(pieces: &[Piece], at: usize, first: Digits) -> bool {
    let plus = at > 0 && pieces[at].glued && matches!(pieces[at - 1].class, Class::Mark('+'));
    plus && first.len <= 3 && digits(pieces, at + 1).is_some()
}

/// The end of a telephone number that begins with nought and stands in groups: "0900 555 0142", "020 7946 0123".
fn telephone(pieces: &[Piece], at: usize) -> Option<usize> {
    let area = digits(pieces, at).filter(|d| d.form == Form::Zeros && (3..7).contains(&d.len))?;
    let group =
        |i: usize| digits(pieces, i).filter(|d| !pieces[i].glued && matches!(d.form, Form::Plain | Form::Zeros) && (2..9).contains(&d.len));
    let groups = (at + 1..at + 5).map_while(group).fold((0, area.len), |(n, digits), d| (n + 1, digits + d.len));
    (groups.0 > 0 && (9..13).contains(&groups.1)).then_some(at + 1 + groups.0)
}

/// A code: everything glued to it by digits, dashes, slashes and colons.
pub(super) fn name(pieces: &[Piece], at: usize) -> Figure {
    let mut end = telephone(pieces, at).unwrap_or(at + 1);
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
    Figure { first: at, end, number: Number::NONE, form: NumeralForm::Plain, role: Role::Name }
}

/// Words that, before a number, make a name of it: "flight 370", "route 66", "no. 5".
static DESIGNATORS: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/designators.txt")));

/// Words that end an address: "10 Harbour Street".
static STREETS: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/streets.txt")));

/// Words before a year: "in 2003", "since 1999", "March 2004".
fn dated(doc: &Document<'_>, pieces: &[Piece], first: usize) -> bool {
    static BEFORE_YEARS: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/before_years.txt")));
    let mut buffer = [0; 16];
    let before = first.checked_sub(1).map(|i| &pieces[i]).filter(|p| !silent_before(p)).map(|p| p.span.of(doc.text).trim_end_matches('.'));
    before.and_then(|w| lower(w, &mut buffer)).is_some_and(|w| BEFORE_YEARS.contains(w))
}

/// "AK-47", "G7", "flight 370", "No. 5", "#5".
pub(super) fn named_before(doc: &Document<'_>, pieces: &[Piece], first: usize) -> bool {
    let Some(before) = first.checked_sub(1).map(|i| &pieces[over_stop(pieces, i)]) else { return false };
    let word = before.span.of(doc.text);
    if !matches!(pieces[first].class, Class::Digits(_)) {
        return false;
    }
    match before.class {
        Class::Mark('#') => true,
        Class::Word | Class::A if pieces[first].glued => !money::is_code(word),
        Class::Dash if pieces[first].glued && before.glued && first > 1 => {
            matches!(pieces[first - 2].class, Class::Word | Class::Digits(_))
                && !pieces[first - 2].span.of(doc.text).eq_ignore_ascii_case("magnitude")
        }
        Class::Number(NumberWord::No) => pieces[first - 1].class == Class::Mark('.'),
        Class::Word if model(doc, pieces, first) => true,
        Class::Word if silent_before(before) => false,
        Class::Word => {
            let mut buffer = [0; 16];
            lower(word.trim_end_matches('.'), &mut buffer).is_some_and(|w| DESIGNATORS.contains(w)) && word != "no"
        }
        _ => false,
    }
}

/// In text cut into words beforehand, the piece before a full stop that stands apart: "no . 5", "sept . 30".
fn over_stop(pieces: &[Piece], at: usize) -> usize {
    at - usize::from(at > 0 && matches!(pieces[at].class, Class::Mark('.')) && !pieces[at].glued)
}

/// "May 19" where no date was made of it (lower case, no year): a day counts nothing, unless what follows is counted.
fn day(doc: &Document<'_>, pieces: &[Piece], n: &Numeral) -> bool {
    static MONTHS: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/months.txt")));
    if n.form != NumeralForm::Plain || !(1.0..32.0).contains(&n.low) {
        return false;
    }
    let mut buffer = [0; 16];
    let before = n.first.checked_sub(1).map(|i| &pieces[over_stop(pieces, i)]).filter(|p| !silent_before(p));
    let before = before.map(|p| p.span.of(doc.text).trim_end_matches('.'));
    let month = before.and_then(|w| lower(w, &mut buffer)).is_some_and(|w| MONTHS.contains(w));
    let counts =
        |p: &Piece| p.glued && p.class != Class::Mark(',') || matches!(doc.tokens[p.token as usize].pos, Pos::Noun | Pos::Adjective);
    // "31 February": a day that no calendar has.
    let after = || {
        let word = pieces.get(n.end).filter(|p| !silent_after(p)).map_or("", |p| p.span.of(doc.text));
        word.starts_with(|c: char| c.is_ascii_uppercase()) && lower(word, &mut [0; 16]).is_some_and(|w| MONTHS.contains(w))
    };
    month && !pieces.get(n.end).is_some_and(counts) || after()
}

/// "12 AK 47 rifles": between a count and what it counts, a name's number is part of the name.
fn model(doc: &Document<'_>, pieces: &[Piece], first: usize) -> bool {
    let capital = pieces[first - 1].span.of(doc.text).starts_with(char::is_uppercase);
    let counted = || first > 1 && matches!(pieces[first - 2].class, Class::Digits(_) | Class::Number(_));
    let short = digits(pieces, first).is_some_and(|d| d.form == Form::Plain && d.len <= 3);
    let plural = |p: &Piece| p.span.len() > 3 && p.span.of(doc.text).ends_with('s') && doc.tokens[p.token as usize].pos == Pos::Noun;
    capital && short && counted() && pieces.get(first + 1).is_some_and(|p| !p.glued && plural(p))
}

/// "747s", "9pm", "5G", "10 Harbour Street".
fn named_after(doc: &Document<'_>, pieces: &[Piece], n: &Numeral) -> bool {
    let Some(after) = pieces.get(n.end) else { return false };
    let word = after.span.of(doc.text);
    let clock = !silent_after(after)
        && matches!(after.class, Class::Word)
        && ["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock", "gmt", "hrs"].iter().any(|w| word.eq_ignore_ascii_case(w));
    if clock {
        return true;
    }
    if after.glued && after.class == Class::Word {
        return !unit::is_unit(word) && !money::is_code(word);
    }
    let street = |at: usize| {
        let mut buffer = [0; 16];
        pieces.get(at).is_some_and(|p| lower(p.span.of(doc.text).trim_end_matches('.'), &mut buffer).is_some_and(|w| STREETS.contains(w)))
    };
    let capital = |at: usize| pieces.get(at).is_some_and(|p| p.span.of(doc.text).starts_with(char::is_uppercase));
    n.form == NumeralForm::Plain && capital(n.end) && (1..4).any(|k| capital(n.end + k) && street(n.end + k))
}

//! Quantities: a number with a unit, or with what is counted.
//!
//! # What it recognises
//! Measures ("8 km", "six-mile", "98 degrees Fahrenheit", "20 knots"), counts ("50 people", "23 Somali pirates", "dozens of homes", "no
//! injuries"), ages ("47-year-old", "aged 43", "three months old", and ", 43," after a name), magnitudes ("5.8-magnitude", "a magnitude of
//! 5.8"), scores ("52-3") and rates ("500,000 barrels a day").
//!
//! # Normal form
//! The number and the unit's symbol or the counted noun with its modifiers, as lemmas: `8 km`, `23 somali pirate`, `47-year-old`.
//!
//! # Relations
//! Measures of one dimension are converted; then two exact figures are `Same` when one can be the other rounded ("5 miles" is "8 km", "20
//! miles" is "32 kilometres"). Counts are compared as numbers when one counted phrase ends in the other ("pirate", "somali pirate").
//! Different dimensions, rates or counted things are `Incomparable`.
//!
//! | a | b | a is |
//! |---|---|---|
//! | 5 miles | 8 km | Same |
//! | 20 miles | 32 kilometres | Same |
//! | 40 km | 20 miles | Disjoint |
//! | 104 degrees Fahrenheit | 40 degrees Celsius | Same |
//! | more than 10 km | 5 miles | Disjoint |
//! | 8 km | 8 kg | Incomparable |
//! | 23 Somali pirates | 23 pirates | Same |
//! | 36 people | dozens of people | Inside |
//! | 12 Somali pirates | 12 Yemeni pirates | Incomparable |
//! | a 47-year-old man | 48 years old | Disjoint |
//! | two barrels a day | two barrels an hour | Incomparable |
//! | a 3-1 win | a 2-1 win | Disjoint |
//! | one in five voters | a fifth of voters | Same |
//!
//! # Limits
//! What is counted is the noun phrase that follows, or the one of the count before in the sentence ("nine people died and 14 were hurt"); a part counts what its
//! whole counts ("eight of eleven counts").
//! Adjectives that stand for people ("12 Somali and 11 Yemeni") count nothing here: those are numbers. Two exact figures in different units
//! are `Same` by rounding, so that `Same` is not transitive between units.

use super::bound::{after_figure, bounded};
use super::counted::phrase;
use super::figure::{Figure, Role, silent_after, silent_before};
use super::number::rounded;
use super::numeral::NumeralForm;
use super::piece::{Class, Piece};
use super::unit::{Unit, by_symbol, convert, unit_at};
use super::{Context, Interval, Kind, Number, Relation, Value};
use crate::span::Span;
use crate::text::Pos;

/// A number with its unit and what is counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The number, in the unit as written.
    pub number: Number,
    /// The unit's symbol ("km", "°C", "magnitude", "year-old", "score"), or empty for a count.
    pub unit: &'static str,
    /// What is counted, as lemmas: "people", "pirate", "speed boat". Empty for a measure, unless the text says of what ("six-mile trip").
    pub counted: String,
    /// What a rate is given for each of ("day", "hour"); empty for none.
    pub per: String,
    /// The same quantity in another unit, given in brackets: "8 kilometres (5 miles)".
    pub also: Option<(Number, &'static str)>,
}

impl Quantity {
    /// The last word of what is counted: "pirate" of "somali pirate".
    pub fn head(&self) -> &str {
        self.counted.rsplit(' ').next().unwrap_or_default()
    }

    /// The unit of an age: "year" of "47-year-old". None of what is no age.
    pub(crate) fn age(&self) -> Option<&'static str> {
        self.unit.strip_suffix("-old")
    }

    /// How this quantity stands to another; units of one dimension are converted.
    pub fn relation(&self, other: &Quantity) -> Relation {
        if self.per != other.per {
            return Relation::Incomparable("rates over different times");
        }
        if self.unit == "score" && other.unit == "score" {
            return if self.counted == other.counted { Relation::Same } else { Relation::Disjoint };
        }
        if self.unit == other.unit && matches!(self.unit, "" | "share") {
            return self.count_relation(other);
        }
        let sides = |q: &Quantity| [Some((q.number, q.unit)), q.also];
        // Said twice in a unit, the figure in the other's own unit is compared first: no conversion, no rounding.
        for (a, x) in sides(self).into_iter().flatten() {
            for (b, y) in sides(other).into_iter().flatten() {
                if x == y {
                    return a.relation(&b);
                }
            }
        }
        match (by_symbol(self.unit), by_symbol(other.unit)) {
            (Some(a), Some(b)) => measured(&self.number, a, &other.number, b, 0.1),
            _ => Relation::Incomparable("different units"),
        }
    }

    fn count_relation(&self, other: &Quantity) -> Relation {
        if !same_thing(&self.counted, &other.counted) {
            return Relation::Incomparable("different things counted");
        }
        self.number.relation(&other.number)
    }

    /// `30.. people`, `8 km`.
    pub fn normal(&self) -> String {
        let mut out = match self.unit {
            "score" => self.counted.clone(),
            "" => format!("{} {}", self.number.normal(), self.counted),
            unit if self.age().is_some() => format!("{}-{unit} {}", self.number.normal(), self.counted),
            unit if self.counted.is_empty() => format!("{} {unit}", self.number.normal()),
            unit => format!("{} {unit} {}", self.number.normal(), self.counted),
        };
        if !self.per.is_empty() {
            out.push_str(" / ");
            out.push_str(&self.per);
        }
        if let Some((number, unit)) = self.also {
            out.push_str(&format!(" = {} {unit}", number.normal()));
        }
        out.trim_end().to_owned()
    }
}

/// Whether two counted phrases can mean one thing: one is not said, or ends in the other ("pirate", "somali pirate").
pub(super) fn same_thing(a: &str, b: &str) -> bool {
    let ends = |a: &str, b: &str| b.is_empty() || a.strip_suffix(b).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
    ends(a, b) || ends(b, a)
}

/// Whether a quantity in brackets can be the one before it in another unit; writers round that one as they like.
pub(super) fn said_again(a: &Quantity, b: &Quantity) -> bool {
    match (by_symbol(a.unit), by_symbol(b.unit)) {
        (Some(from), Some(to)) => a.unit != b.unit && measured(&a.number, from, &b.number, to, 0.5) == Relation::Same,
        _ => false,
    }
}

/// Compares two measures in different units. Figures are the same when one is the other, converted and rounded as written, and within
/// `share` of it: 40 km is not 20 miles, though 24.9 rounds to 20 by tens.
fn measured(a: &Number, from: Unit, b: &Number, to: Unit, share: f64) -> Relation {
    if from.dimension != to.dimension {
        return Relation::Incomparable("different dimensions");
    }
    let there = |x: Option<f64>| x.and_then(|x| convert(x, from, to));
    let back = |x: Option<f64>| x.and_then(|x| convert(x, to, from));
    let close = |x: Option<f64>, y: Option<f64>| match (x, y) {
        (None, None) => true,
        (Some(x), Some(y)) => there(Some(x)).is_some_and(|c| rounded(c, y, share)) || back(Some(y)).is_some_and(|c| rounded(c, x, share)),
        _ => false,
    };
    if close(a.interval.low, b.interval.low) && close(a.interval.high, b.interval.high) {
        return Relation::Same;
    }
    Interval { low: there(a.interval.low), high: there(a.interval.high) }.relation(b.interval)
}

/// Reads the quantity that a figure states, if it has a unit or counts something; one that stands alone, with no word for a unit beside it,
/// has none.
pub(super) fn at(cx: &Context<'_, '_>, figure: &Figure, alone: bool) -> Option<Value> {
    if let Role::Score(a, b) = figure.role {
        let span = figure.span(&cx.scan.pieces);
        let number = Number::exact(a);
        return Some(value(span, number, "score", format!("{a}-{b}")));
    }
    if figure.form == NumeralForm::Ordinal {
        return None;
    }
    if alone {
        return count(cx, figure);
    }
    age(cx, figure).or_else(|| magnitude(cx, figure)).or_else(|| measure(cx, figure)).or_else(|| count(cx, figure))
}

fn value(span: Span, number: Number, unit: &'static str, counted: String) -> Value {
    Value { span, kind: Kind::Quantity(Quantity { number, unit, counted, per: String::new(), also: None }) }
}

fn is(pieces: &[Piece], text: &str, at: usize, words: &[&str]) -> bool {
    pieces.get(at).is_some_and(|p| words.iter().any(|w| p.span.of(text).eq_ignore_ascii_case(w)))
}

/// Skips a glued dash.
fn dash(pieces: &[Piece], at: usize) -> usize {
    at + usize::from(pieces.get(at).is_some_and(|p| p.class == Class::Dash && p.glued))
}

/// "47-year-old", "three months old", "3 years of age", "aged 43", "age 87", "87 yo".
pub(super) fn age(cx: &Context<'_, '_>, figure: &Figure) -> Option<Value> {
    let (pieces, text) = (&cx.scan.pieces, cx.doc.text);
    let at = dash(pieces, figure.end);
    if let Some(unit) =
        pieces.get(at).filter(|p| matches!(p.class, Class::Word) && !silent_after(p)).and_then(|p| age_unit(p.span.of(text)))
    {
        let after = dash(pieces, at + 1);
        let end = if is(pieces, text, after, &["old", "olds"]) {
            after + 1
        } else if is(pieces, text, at + 1, &["of"]) && is(pieces, text, at + 2, &["age"]) {
            at + 3
        } else if unit == "year-old" && is(pieces, text, at, &["yo"]) {
            at + 1
        } else {
            return None;
        };
        return Some(aged(cx, figure, figure.first, end, unit));
    }
    let before = figure.first.checked_sub(1)?;
    let bare = figure.number.stated.is_some_and(|n| n < 125.0 && n.fract() == 0.0);
    if !bare {
        return None;
    }
    let named = !silent_before(&pieces[before]) && is(pieces, text, before, &["aged", "age"]);
    ((named || apposed(cx, figure)) && measure(cx, figure).is_none()).then(|| {
        let first = if named { before } else { figure.first };
        let span = pieces[first].span.cover(pieces[figure.end - 1].span);
        value(span, figure.number, "year-old", String::new())
    })
}

/// The unit of an age by its word.
fn age_unit(word: &str) -> Option<&'static str> {
    let units = [("year", "year-old"), ("month", "month-old"), ("week", "week-old"), ("day", "day-old")];
    if word.eq_ignore_ascii_case("yo") {
        return Some("year-old");
    }
    let one = word.strip_suffix(['s', 'S']).unwrap_or(word);
    units.iter().find(|(noun, _)| one.eq_ignore_ascii_case(noun)).map(|(_, unit)| *unit)
}

fn aged(cx: &Context<'_, '_>, figure: &Figure, first: usize, end: usize, unit: &'static str) -> Value {
    let bound = bounded(cx, figure, first, end);
    match phrase(cx, end) {
        Some(who) => value(bound.span.cover(who.span), bound.number, unit, who.lemmas),
        None => value(bound.span, bound.number, unit, String::new()),
    }
}

/// ", 43," after a person's name.
fn apposed(cx: &Context<'_, '_>, figure: &Figure) -> bool {
    let pieces = &cx.scan.pieces;
    let comma = |at: usize| pieces.get(at).is_some_and(|p| matches!(p.class, Class::Mark(',')));
    let end = pieces.get(figure.end).is_none_or(|p| matches!(p.class, Class::Mark(',' | '.' | ';' | ')')));
    let Some(name) = figure.first.checked_sub(2) else { return false };
    let token = pieces[name].token as usize;
    figure.form == NumeralForm::Plain && comma(figure.first - 1) && end && cx.doc.tokens[token].pos == Pos::ProperNoun
}

/// "magnitude 5.8", "a magnitude of 5.8", "5.8-magnitude", "5.8 on the Richter scale".
fn magnitude(cx: &Context<'_, '_>, figure: &Figure) -> Option<Value> {
    let (pieces, text) = (&cx.scan.pieces, cx.doc.text);
    let after = dash(pieces, figure.end);
    let back = |n: usize| figure.first.checked_sub(n);
    let (first, end) = if is(pieces, text, after, &["magnitude"]) {
        (figure.first, after + 1)
    } else if is(pieces, text, after, &["on"]) && (1..4).any(|k| is(pieces, text, after + k, &["richter"])) {
        (figure.first, figure.end)
    } else {
        let named = |n: usize| back(n).filter(|&at| is(pieces, text, at, &["magnitude"]));
        let joined = back(1).is_some_and(|at| is(pieces, text, at, &["of", "-", "at"]));
        (named(1).or_else(|| named(2).filter(|_| joined))?, figure.end)
    };
    let bound = bounded(cx, figure, figure.first, end);
    Some(value(bound.span.cover(pieces[first].span), bound.number, "magnitude", String::new()))
}

/// A figure with a unit of measure.
fn measure(cx: &Context<'_, '_>, figure: &Figure) -> Option<Value> {
    let (pieces, doc) = (&cx.scan.pieces, cx.doc);
    let (unit, mut end) = unit_at(pieces, doc.text, dash(pieces, figure.end)).filter(|_| !cx.parted(figure.end))?;
    if figure.form == NumeralForm::Nothing {
        return None;
    }
    let hyphenated = pieces[figure.end].class == Class::Dash;
    let mut per = String::new();
    if let Some((each, after)) = super::money::per(cx, end).filter(|_| !hyphenated) {
        (per, end) = (each, after);
    }
    let bound = bounded(cx, figure, figure.first, end);
    let counted = if hyphenated || is(pieces, doc.text, end, &["of"]) {
        phrase(cx, end + usize::from(!hyphenated)).map_or(String::new(), |p| p.lemmas)
    } else {
        String::new()
    };
    let quantity = Quantity { number: bound.number, unit: unit.symbol, counted, per, also: None };
    Some(Value { span: bound.span, kind: Kind::Quantity(quantity) })
}

/// A figure and what it counts.
fn count(cx: &Context<'_, '_>, figure: &Figure) -> Option<Value> {
    let pieces = &cx.scan.pieces;
    let text = cx.doc.text;
    if figure.form == NumeralForm::Nothing && !is(pieces, text, figure.end - 1, &["no"]) {
        let people = is(pieces, text, figure.end - 1, &["one", "nobody", "no-one", "noone"]);
        return people.then(|| value(figure.span(pieces), figure.number, "", "people".to_owned()));
    }
    let after = after_figure(cx, figure);
    let whole = figure.form == NumeralForm::Fraction && is(pieces, text, after, &["the", "its", "their", "his", "her", "our"]);
    let found = phrase(cx, after + usize::from(whole))?;
    let one = figure.number.stated.is_some_and(|n| n.abs() <= 1.0 || n.fract() != 0.0);
    let nothing = figure.form == NumeralForm::Nothing;
    if (nothing || figure.form == NumeralForm::Plain && !one) && !found.plural {
        return None;
    }
    let bound = bounded(cx, figure, figure.first, figure.end);
    // A part of a whole is a share: "a third of voters" is no count of voters, "7/8 points" are a number of points.
    let written = pieces[figure.first..figure.end].iter().all(|p| matches!(p.class, Class::Digits(_) | Class::Mark(_)));
    let share = figure.form == NumeralForm::Fraction && (!written || found.of || whole);
    Some(value(bound.span.cover(found.span), bound.number, if share { "share" } else { "" }, found.lemmas))
}

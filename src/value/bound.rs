//! Approximators: the words around a number that make an interval of it.
//!
//! | words | interval of *v* |
//! |---|---|
//! | at least, no fewer than, a minimum of | *v*.. |
//! | more than, over, above, upwards of, in excess of | *v*.. |
//! | at most, no more than, up to, as many as, a maximum of | ..*v* |
//! | fewer than, less than, under, below | ..*v* |
//! | nearly, almost, close to, just under, approaching | 0.9 *v*..*v* |
//! | just over, slightly more than | *v*..1.1 *v* |
//! | about, around, some, roughly, an estimated, or so | 0.9 *v*..1.1 *v* |
//! | only, just, exactly, a total of | *v* |
//!
//! The ends are closed: "more than 30" may be a way to say 30, and figures in news are rounded.

use std::sync::LazyLock;

use smallvec::SmallVec;

use super::figure::Figure;
use super::piece::{Class, Piece, lower};
use super::{Context, Interval, Number};
use crate::lexicon::number::{List, Number as WordNumber, group};
use crate::lexicon::{self, Table};
use crate::span::Span;

/// A number with its approximators read, and the span of all of it.
pub(crate) struct Bounded {
    pub number: Number,
    pub span: Span,
}

static BEFORE: LazyLock<Table> = LazyLock::new(|| lexicon::table(include_str!("../lexicon/approximators.txt")));

/// What is known of a phrase by its last word, to leave at once when the words before a number are none.
#[derive(Default)]
struct Last {
    /// Whether the word is a phrase by itself.
    alone: bool,
    /// The words before it in longer phrases.
    before: Vec<WordNumber>,
}

static LAST: LazyLock<List<Last>> = LazyLock::new(|| {
    let mut last: List<Last> = List::of(group::BEFORE_FIGURES);
    for phrase in BEFORE.keys().filter(|phrase| phrase.bytes().all(|b| b.is_ascii_alphabetic() || b == b' ')) {
        let mut words = phrase.rsplit(' ');
        let word = last.entry(words.next().unwrap_or_default());
        match words.next() {
            Some(before) => word.before.push(WordNumber::of(before)),
            None => word.alone = true,
        }
    }
    last
});

/// Phrases with other characters than letters; they are of one word.
static IRREGULAR: LazyLock<lexicon::Set> =
    LazyLock::new(|| BEFORE.keys().copied().filter(|phrase| phrase.bytes().any(|b| !b.is_ascii_alphabetic() && b != b' ')).collect());

/// Longest phrase before a number, in words.
const LONGEST: usize = 5;

/// Reads the approximators around the pieces `first..end`, which hold the figure with its currency or unit.
pub(crate) fn bounded(cx: &Context<'_, '_>, figure: &Figure, first: usize, end: usize) -> Bounded {
    let pieces = &cx.scan.pieces;
    let mut number = figure.number;
    let (mut from, mut to) = (first, end);
    // Two at most: "at least some 20".
    for _ in 0..2 {
        let Some((rule, start)) = before(cx, from) else { break };
        number = apply(number, rule);
        from = start;
        if !matches!(rule, "about" | "exact") {
            break;
        }
    }
    if let Some((rule, after)) = after(pieces, cx.doc.text, end) {
        number = apply(number, rule);
        to = after;
    }
    Bounded { number, span: pieces[from].span.cover(pieces[to - 1].span) }
}

fn before(cx: &Context<'_, '_>, first: usize) -> Option<(&'static str, usize)> {
    let (pieces, text) = (&cx.scan.pieces, cx.doc.text);
    let previous = pieces.get(first.checked_sub(1)?)?;
    match previous.class {
        Class::Mark('~' | '≈') => return Some(("about", first - 1)),
        Class::Mark('>' | '≥') if !previous.glued => return Some(("min", first - 1)),
        Class::Mark('<' | '≤') if !previous.glued => return Some(("max", first - 1)),
        Class::Mark('=') if previous.glued => {
            return match pieces[first - 2].class {
                Class::Mark('>') => Some(("min", first - 2)),
                Class::Mark('<') => Some(("max", first - 2)),
                _ => None,
            };
        }
        _ => {}
    }
    if previous.letters {
        let last = LAST.get(previous.number)?;
        let second = || first.checked_sub(2).map(|at| &pieces[at]).is_some_and(|p| last.before.contains(&p.number));
        if !last.alone && !second() {
            return None;
        }
    } else if !IRREGULAR.contains(lower(previous.span.of(text), &mut [0; 16])?) {
        return None;
    }
    // The longest phrase holds the shorter ones.
    let (mut words, mut starts) = (String::with_capacity(64), SmallVec::<[usize; LONGEST]>::new());
    let from = first - LONGEST.min(first);
    for piece in &pieces[from..first] {
        starts.push(words.len());
        words.extend(piece.span.of(text).chars().flat_map(char::to_lowercase));
        words.push(' ');
    }
    (from..first).zip(starts).find_map(|(at, start)| Some((*BEFORE.get(words[start..].trim_end())?, at)))
}

/// The index after the figure and the approximator behind it: "20 or so".
pub(crate) fn after_figure(cx: &Context<'_, '_>, figure: &Figure) -> usize {
    after(&cx.scan.pieces, cx.doc.text, figure.end).map_or(figure.end, |(_, end)| end)
}

fn after(pieces: &[Piece], text: &str, end: usize) -> Option<(&'static str, usize)> {
    let is = |at: usize, word: &str| pieces.get(at).is_some_and(|p| p.span.of(text).eq_ignore_ascii_case(word));
    match pieces.get(end)?.class {
        Class::Mark('+') if pieces[end].glued => return Some(("min", end + 1)),
        Class::Or => {}
        _ => return None,
    }
    let rule = match () {
        () if ["more", "higher", "greater", "above", "over"].iter().any(|w| is(end + 1, w)) => "min",
        () if ["less", "fewer", "lower", "below", "under"].iter().any(|w| is(end + 1, w)) => "max",
        () if ["so", "thereabouts"].iter().any(|w| is(end + 1, w)) => "about",
        () => return None,
    };
    Some((rule, end + 2))
}

fn apply(number: Number, rule: &str) -> Number {
    let Interval { low, high } = number.interval;
    // Widening works on the size of the number, so that "about -5" is about -5.
    let down = |x: f64| x - x.abs() / 10.0;
    let up = |x: f64| x + x.abs() / 10.0;
    let interval = match rule {
        "min" => Interval { low, high: None },
        "max" => Interval { low: None, high },
        "nearly" => Interval { low: low.map(down), high },
        "just-over" => Interval { low, high: high.map(up) },
        "about" => Interval { low: low.map(down), high: high.map(up) },
        _ => number.interval,
    };
    Number { interval, ..number }
}

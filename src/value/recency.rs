//! "first in 24 years", "for the first time since July 2000".
//!
//! # What it recognises
//! A place in an order or a superlative, and the time since the last such thing: "first visit in 24 years", "for the first time since July
//! 2000", "the worst flooding in a decade", "not since 1953", "for the fourth time in two months", "the second in a week".
//!
//! # Normal form
//! The rank, what is ranked, and the interval in which the last one fell. Lengths are rounded in speech: "in 24 years" reaches from 25 years
//! before publication to 23½, "in a decade" from 12½ years to 8. Of a rank above the first, the interval is the whole length up to
//! publication, in which the others fell.
//!
//! # Relations
//! Those of the intervals, for equal ranks: "since July 2000" is `Inside` "in 24 years" said in June 2024.
//!
//! | a | b | a is |
//! |---|---|---|
//! | for the first time since July 2000 @ 2024-06-19 | the first visit in 24 years @ 2024-06-19 | Inside |
//! | the first visit in 24 years @ 2024-06-19 | for the first time since July 2000 @ 2024-06-19 | Contains |
//! | for the first time since 1998 @ 2024-06-19 | for the first time since 2003 @ 2024-06-19 | Disjoint |
//! | for the first time since 2003 @ 2024-06-19 | for the second time since 2003 @ 2024-06-19 | Incomparable |
//!
//! # Limits
//! Rank and time stand in one sentence, at most fourteen words apart. With no day of publication "in 24 years" stays symbolic.

use std::sync::LazyLock;

use jiff::civil::{Date, Time};

use super::piece::{Class, NumberWord, lower};
use super::{Context, DateInterval, Duration, Granularity, Kind, Relation, Value};
use crate::lexicon::{self, Set};

/// That something is the n-th (mostly the first) since a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Recency {
    /// 1 for "first", 2 for "second in a week"; also 1 for "worst in a decade", whose superlative is in `what`.
    pub rank: u32,
    /// The superlative or the noun ranked, as a lemma, where given: "worst", "visit".
    pub what: String,
    /// The interval that the last one fell in: July 2000; of "in 24 years", the time about 24 years before publication.
    pub since: DateInterval,
}

impl Recency {
    /// How this recency stands to another: by the interval of the last time.
    pub fn relation(&self, other: &Recency) -> Relation {
        if self.rank != other.rank {
            return Relation::Incomparable("different ranks");
        }
        self.since.relation(&other.since)
    }

    /// `first since 2000-07`.
    pub fn normal(&self) -> String {
        let rank = if self.rank == 1 { "first".to_owned() } else { format!("no. {}", self.rank) };
        format!("{rank} since {}", self.since.normal())
    }
}

/// How many pieces may stand between the rank and the time.
const REACH: usize = 14;

static SUPERLATIVES: LazyLock<Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/superlatives.txt")));

/// Reads the values of this kind: every date after "since" and every length after "in" may end one.
pub(super) fn read(cx: &Context<'_, '_>, out: &mut Vec<Value>) {
    let found: Vec<Value> = out.iter().filter_map(|value| at(cx, value)).collect();
    out.extend(found);
}

fn at(cx: &Context<'_, '_>, value: &Value) -> Option<Value> {
    let pieces = &cx.scan.pieces;
    let first = pieces.partition_point(|p| p.span.start < value.span.start);
    let link = first.checked_sub(1)?;
    let rank = match &value.kind {
        Kind::Date(_) if is(cx, link, "since") => rank_before(cx, link),
        Kind::Duration(_) if is(cx, link, "in") || is(cx, link, "for") => rank_before(cx, link),
        _ => None,
    }?;
    let since = match &value.kind {
        Kind::Date(date) => date.clone(),
        Kind::Duration(length) => last_time(length, rank.rank, cx.published),
        _ => return None,
    };
    let span = pieces[rank.first].span.cover(value.span);
    Some(Value { span, kind: Kind::Recency(Recency { rank: rank.rank, what: rank.what, since }) })
}

struct Ranked {
    first: usize,
    rank: u32,
    what: String,
}

fn is(cx: &Context<'_, '_>, at: usize, word: &str) -> bool {
    cx.scan.pieces.get(at).is_some_and(|p| p.span.of(cx.doc.text).eq_ignore_ascii_case(word))
}

fn is_any(cx: &Context<'_, '_>, at: usize, words: &[&str]) -> bool {
    words.iter().any(|word| is(cx, at, word))
}

/// The nearest rank before the link word, in the same sentence.
fn rank_before(cx: &Context<'_, '_>, link: usize) -> Option<Ranked> {
    let pieces = &cx.scan.pieces;
    for at in (link.saturating_sub(REACH)..link).rev() {
        if matches!(pieces[at].class, Class::Mark('.' | '!' | '?' | ';')) || is_any(cx, at, &["will", "would", "which"]) {
            return None;
        }
        if let Some(found) = ordinal(cx, at, link).or_else(|| superlative(cx, at)).or_else(|| not_since(cx, at, link)) {
            return Some(found);
        }
    }
    None
}

/// "first", "4th", where it ranks a thing: after an article or possessive, or before "time".
fn ordinal(cx: &Context<'_, '_>, at: usize, link: usize) -> Option<Ranked> {
    let pieces = &cx.scan.pieces;
    let (rank, next) = match pieces[at].class {
        Class::Number(NumberWord::UnitTh(n) | NumberWord::TeenTh(n) | NumberWord::TenTh(n)) => (n as u32, at + 1),
        Class::Digits(d) if d.len <= 2 && pieces.get(at + 1)?.glued && is_any(cx, at + 1, &["st", "nd", "rd", "th"]) => {
            (d.value as u32, at + 2)
        }
        _ => return None,
    };
    let time = is(cx, next, "time");
    let led = at > 0 && (is_any(cx, at - 1, &["the", "a", "his", "her", "its", "their", "our", "'s", "’s"]) || owner(cx, at - 1));
    let headline = next == link || pieces[at].token == 0;
    if !(time || led || headline) || is_any(cx, next, &["quarter", "half", "century", "phase"]) {
        return None;
    }
    let what = if time || next >= link { String::new() } else { noun(cx, next, link) };
    Some(Ranked { first: opening(cx, at), rank, what })
}

/// A possessive written with its noun: "country's".
fn owner(cx: &Context<'_, '_>, at: usize) -> bool {
    let word = cx.scan.pieces[at].span.of(cx.doc.text);
    word.ends_with("'s") || word.ends_with("’s")
}

/// The first noun after a rank, or else the word after it.
fn noun(cx: &Context<'_, '_>, from: usize, link: usize) -> String {
    let token = |at: usize| cx.scan.pieces[at].token as usize;
    let nouns = (from..link.min(from + 4)).find(|&at| cx.doc.tokens[token(at)].pos == crate::text::Pos::Noun);
    cx.doc.lemma(token(nouns.unwrap_or(from))).to_owned()
}

/// From "for the" or "the" before a rank.
fn opening(cx: &Context<'_, '_>, at: usize) -> usize {
    let the = at - usize::from(at > 0 && is(cx, at - 1, "the"));
    the - usize::from(the < at && the > 0 && is(cx, the - 1, "for"))
}

fn superlative(cx: &Context<'_, '_>, at: usize) -> Option<Ranked> {
    let word = cx.scan.pieces[at].span.of(cx.doc.text);
    let mut buffer = [0; 16];
    let word = lower(word, &mut buffer).filter(|w| SUPERLATIVES.contains(w))?;
    Some(Ranked { first: opening(cx, at), rank: 1, what: word.to_owned() })
}

/// "not since 1953", "not seen since the 1930s", "unseen since".
fn not_since(cx: &Context<'_, '_>, at: usize, link: usize) -> Option<Ranked> {
    let near = link - at <= 2 && is(cx, link, "since") && is_any(cx, at, &["not", "n't", "unseen", "never"]);
    near.then(|| Ranked { first: at, rank: 1, what: String::new() })
}

/// The interval of the last time, of "in 24 years" said on a day.
fn last_time(length: &Duration, rank: u32, published: Option<Date>) -> DateInterval {
    settled(length, rank, published).unwrap_or_else(|| DateInterval::unsettled(Granularity::Year, length.timex()))
}

fn settled(length: &Duration, rank: u32, published: Option<Date>) -> Option<DateInterval> {
    let published = published?;
    let low = length.number.interval.low?;
    let high = length.number.interval.high.unwrap_or(low * 1.5);
    // The unit in days, how much is added for rounding at each end, and how fine the answer is.
    let (days, granularity) = match length.unit {
        "CE" => (36_524.0, Granularity::Decade),
        "DE" => (3_652.4, Granularity::Year),
        "Y" => (365.24, Granularity::Year),
        "M" => (30.44, Granularity::Month),
        "W" => (7.0, Granularity::Week),
        "D" => (1.0, Granularity::Day),
        _ => return None,
    };
    let (later, earlier) = match length.unit {
        "CE" | "DE" => (low * 0.8, high * 1.25),
        _ => (low - 0.5, high + 1.0),
    };
    let back = |units: f64| -> Option<Date> {
        let n = (units * days).round();
        (0.0..800_000.0).contains(&n).then(|| published.checked_sub(jiff::Span::new().days(n as i32)).ok()).flatten()
    };
    let (start, end) = if rank > 1 { (back(high)?, published.tomorrow().ok()?) } else { (back(earlier)?, back(later)?) };
    let middle = back(length.number.stated.unwrap_or((low + high) / 2.0))?;
    let timex = match granularity {
        Granularity::Decade | Granularity::Year => format!("{}", middle.year()),
        Granularity::Month => format!("{}-{:02}", middle.year(), middle.month()),
        _ => middle.to_string(),
    };
    let midnight = |day: Date| day.to_datetime(Time::midnight());
    Some(DateInterval { start: Some(midnight(start)), end: Some(midnight(end)), granularity, timex, zone: None })
}

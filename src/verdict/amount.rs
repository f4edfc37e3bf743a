//! What an article gives figures and times of: every value with the claim that tells it, what it is an amount of, and how two of them stand.
//!
//! Figures are rounded in news: one that may be another in fewer digits does not contradict it. What is five times as much is of another thing,
//! and a vague figure ("dozens") is no answer to an exact one.

use rustc_hash::FxHashMap;

use super::dispute::Story;
use super::profile::{Profile, Profiles, holding, measure};
use crate::claim::Phrase;
use crate::compare::Item;
use crate::lexicon;
use crate::value::{Granularity, Kind, Money, Number, Relation, Value};

/// A value that an item tells.
pub(super) struct Told<'a> {
    pub item: &'a Item<'a>,
    pub value: &'a Value,
    /// What it is an amount of; values of other keys are not compared.
    pub key: String,
    pub profile: Profile,
}

impl Told<'_> {
    /// The article that tells it.
    pub(super) fn article(&self) -> u32 {
        self.item.article
    }

    /// The phrase that holds the value.
    pub(super) fn phrase(&self) -> Option<Phrase<'_>> {
        holding(self.item, self.value)
    }
}

/// The values that are told, each by the narrowest claim of it; of one that no claim answers, by the narrowest that holds it.
pub(super) fn told<'a>(story: &Story<'a>, profiles: &mut Profiles<'a>) -> Vec<Told<'a>> {
    let size = |i: u32| story.items[i as usize].source.span.len();
    let mut narrowest: FxHashMap<(u32, usize), (bool, usize, u32)> = FxHashMap::default();
    for (i, item) in (0u32..).zip(story.items) {
        let (values, span) = (&item.proposition.claims().values, item.source.span);
        let first = values.partition_point(|v| v.span.start < span.start);
        let within = values[first..].iter().enumerate().take_while(|(_, v)| v.span.start < span.end);
        for (at, value) in within {
            let own = item.value.is_some_and(|v| std::ptr::eq(v, value));
            if !own && span.end < value.span.end || is_whole(item, value) || item.facet == "said-by" || key(item, value).is_none() {
                continue;
            }
            let rank = (!own, size(i), i);
            let known = narrowest.entry((item.article, first + at)).or_insert(rank);
            *known = rank.min(*known);
        }
    }
    let mut all: Vec<((u32, usize), u32)> = narrowest.into_iter().map(|(at, (_, _, i))| (at, i)).collect();
    all.sort_unstable();
    let tell = |((_, at), i): ((u32, usize), u32)| {
        let item = &story.items[i as usize];
        let value = &item.proposition.claims().values[at];
        Some(Told { item, value, key: key(item, value)?, profile: profiles.profile(item, value) })
    };
    all.into_iter().filter_map(tell).collect()
}

/// What an item's value is an amount of.
fn key(item: &Item<'_>, value: &Value) -> Option<String> {
    if matches!(item.facet, "age" | "said-by" | "role" | "name" | "origin") {
        return None;
    }
    match &value.kind {
        Kind::Money(_) => Some("money".to_owned()),
        Kind::Percentage(_) => Some("percent".to_owned()),
        Kind::Quantity(q) if q.unit == "share" => Some("percent".to_owned()),
        Kind::Quantity(q) if q.unit.ends_with("-old") => None,
        Kind::Quantity(q) if !q.unit.is_empty() => Some(format!("measure {}", if q.unit == "score" { "score" } else { "" })),
        Kind::Quantity(q) if q.head().is_empty() || q.number.interval.high.is_some_and(|high| high < 2.0) => None,
        Kind::Quantity(q) if lexicon::names_person(q.head()) => Some("count person".to_owned()),
        Kind::Quantity(q) => Some(format!("count {}", measure(q.head()))),
        Kind::Duration(_) => Some("duration".to_owned()),
        Kind::Recency(_) => Some("recency".to_owned()),
        Kind::Date(date) => match date.granularity {
            Granularity::Year => Some("year".to_owned()),
            Granularity::Quarter => Some("quarter".to_owned()),
            Granularity::Month => Some("month".to_owned()),
            Granularity::Day | Granularity::PartOfDay | Granularity::Hour | Granularity::Minute => Some("day".to_owned()),
            _ => None,
        },
        _ => None,
    }
}

/// How two values stand; what one of them is paid or counted for each of may be left unsaid.
pub(super) fn relation(x: &Told<'_>, y: &Told<'_>) -> Relation {
    let bare = |value: &Value| match &value.kind {
        Kind::Money(money) => Value { kind: Kind::Money(Money { per: String::new(), ..money.clone() }), ..value.clone() },
        _ => value.clone(),
    };
    let found = match (&x.value.kind, &y.value.kind) {
        (Kind::Money(m), Kind::Money(n)) if m.per.is_empty() != n.per.is_empty() => bare(x.value).relation(&bare(y.value)),
        (Kind::Quantity(p), Kind::Quantity(q)) if p.unit.is_empty() && q.unit.is_empty() => {
            if p.per == q.per {
                p.number.relation(&q.number)
            } else {
                Relation::Incomparable("rates over different times")
            }
        }
        _ => x.value.relation(y.value),
    };
    match (found, number(x.value), number(y.value)) {
        (Relation::Disjoint, Some(m), Some(n)) if of_another_order(m, n) => Relation::Incomparable("of another order"),
        (Relation::Disjoint, Some(m), Some(n)) if m.stated.is_none() || n.stated.is_none() => {
            Relation::Incomparable("one of the two is vague")
        }
        (Relation::Disjoint, Some(m), Some(n)) if is_rounded(m, n) && !matches!(x.value.kind, Kind::Duration(_)) => Relation::Overlapping,
        (Relation::Disjoint, ..) if !settled(x.value) || !settled(y.value) => Relation::Incomparable("the day is not known"),
        (found, ..) => found,
    }
}

/// How many days a unit of time has, about.
fn days(unit: &str) -> f64 {
    match unit {
        "CE" => 36500.0,
        "DE" => 3650.0,
        "Y" => 365.0,
        "M" => 30.0,
        "W" => 7.0,
        "TH" => 1.0 / 24.0,
        "TM" => 1.0 / 1440.0,
        "TS" => 1.0 / 86400.0,
        _ => 1.0,
    }
}

/// How many times as much one figure of a thing may be as another: what is further apart is of other things.
const ORDER: f64 = 5.0;

fn of_another_order(x: Number, y: Number) -> bool {
    match (x.stated, y.stated) {
        (Some(m), Some(n)) => m.abs().max(n.abs()) > ORDER * m.abs().min(n.abs()),
        _ => false,
    }
}

/// How many bytes "of the" may take.
const OF_THE: i64 = 14;

/// Whether a figure is the whole of which another is a part: "eight of eleven counts".
fn is_whole(item: &Item<'_>, value: &Value) -> bool {
    let numeric = |v: &&Value| matches!(v.kind, Kind::Number(_) | Kind::Quantity(_) | Kind::Percentage(_));
    let before = |phrase: Phrase<'_>| {
        let values = &item.proposition.claims().values;
        let first = values.partition_point(|v| v.span.start < phrase.span.start);
        values[first..].iter().take_while(|v| v.span.start < value.span.start).filter(numeric).any(|v| v.span.end <= value.span.start)
    };
    // The part counts what the whole counts: "41 of the 120 seats" are 41 seats.
    let values = &item.proposition.claims().values;
    let part = |v: &Value| match (&v.kind, &value.kind) {
        (Kind::Quantity(m), Kind::Quantity(n)) => {
            m.counted == n.counted && (0..=OF_THE).contains(&(value.span.start as i64 - v.span.end as i64))
        }
        _ => false,
    };
    let last = values.partition_point(|v| v.span.start < value.span.start);
    values[last.saturating_sub(3)..last].iter().any(part) || holding(item, value).is_some_and(before)
}

/// Whether a time is known to the fineness that it is told with.
fn settled(value: &Value) -> bool {
    !matches!(&value.kind, Kind::Date(date) if date.timex.contains(['X', '_', '/']))
}

fn number(value: &Value) -> Option<Number> {
    match &value.kind {
        Kind::Money(money) => Some(money.main()),
        Kind::Percentage(percentage) => Some(percentage.number),
        Kind::Quantity(quantity) => Some(quantity.number),
        Kind::Duration(duration) => Some(duration.number.scaled(days(duration.unit))),
        _ => None,
    }
}

/// Whether one of two values may be the other in fewer figures, where both are large enough to be rounded: "1.46 billion" for 1,459,193,000.
pub(super) fn may_be_rounded(x: &Value, y: &Value) -> bool {
    let large = |n: Number| n.stated.is_some_and(|n| n.abs() >= ROUNDED);
    matches!((number(x), number(y)), (Some(m), Some(n)) if large(m) && large(n) && is_rounded(m, n))
}

/// Numbers below this are mostly told as they were counted.
const ROUNDED: f64 = 100.0;

/// Whether one of two numbers may be the other in fewer figures: "12,000" for 12,500, "54" for 53.4.
fn is_rounded(x: Number, y: Number) -> bool {
    match (x.stated, y.stated) {
        (Some(m), Some(n)) => (m - n).abs() < step(m).max(step(n)) * (1.0 - 1e-9),
        _ => false,
    }
}

/// What the last figure of a number that is not zero stands for: 1,000 in 12,000.
fn step(number: f64) -> f64 {
    let size = number.abs();
    let mut step: f64 = 1.0;
    if size.fract() == 0.0 {
        while size > 0.0 && size % (step * 10.0) == 0.0 && step < 1e24 {
            step *= 10.0;
        }
    } else {
        while step > 1e-6 && ((size / step).round() * step - size).abs() > 1e-9 * size.max(1.0) {
            step /= 10.0;
        }
    }
    if size < 100.0 && step >= 10.0 { step / 2.0 } else { step }
}

/// Whether a value is a time by the clock.
pub(super) fn is_clock(value: &Value) -> bool {
    matches!(&value.kind, Kind::Date(date) if date.granularity >= Granularity::Hour)
}

//! # Quantity and money
//!
//! **What it does.** Compares the figures of two claims about the same thing: counts, measures, percentages, amounts of money, durations, ages.
//!
//! **When they agree.** The intervals are the same, in whatever unit. One inside the other is a refinement ("at least 30" and 34), overlapping
//! intervals are compatible.
//!
//! **When they conflict.** The intervals share nothing, the facet and the counted noun are the same, and the event is.
//!
//! **Limits.** Figures whose counted nouns differ are of different things; a figure that rises with the day of publication is an update.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::amount::may_be_rounded;
use super::dispute::{Dispute, Grouped, Story, distinct, grouped};
use super::same::{Thing, thing};
use super::{Case, Judgement, Stand, age};
use crate::claim::{Claims, Modality, Phrase, Polarity, Role, Stated};
use crate::compare::{Item, shared};
use crate::lexicon::{self, events::event_classes};
use crate::value::{Kind, Relation, Value};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (x, y) = (case.a.value?, case.b.value?);
    let kind = kind(x)?;
    if x.kind_name() != y.kind_name() {
        return None;
    }
    let (m, n) = (x.plain(), y.plain());
    match x.relation(y) {
        Relation::Same => Judgement::same(format!("both say {m}")),
        Relation::Inside => Judgement::compatible("refinement", format!("{m} is finer than {n}")),
        Relation::Contains => Judgement::compatible("refinement", format!("{n} is finer than {m}")),
        Relation::Overlapping => Judgement::compatible("estimate", format!("{m} and {n} overlap")),
        Relation::Incomparable(why) => Judgement::compatible("different-referent", format!("{m} and {n}: {why}")),
        Relation::Disjoint if may_be_rounded(x, y) => {
            Judgement::compatible("estimate", format!("{m} and {n}: one may be the other rounded"))
        }
        Relation::Disjoint if !same_matter(case, x, y) => {
            Judgement::compatible("different-referent", format!("{m} and {n} may be said of different things"))
        }
        Relation::Disjoint if case.elsewhere() => Judgement::compatible("other-time", format!("{m} and {n} at different times")),
        Relation::Disjoint if age::in_other_years(case) => {
            Judgement::compatible("other-time", format!("{m} and {n}, in articles whose years are not known"))
        }
        Relation::Disjoint => differ(case, kind, &m, &n),
    }
}

/// Two figures that share nothing: what was counted by one day may be counted anew by another.
pub(super) fn differ(case: &Case<'_>, kind: &'static str, m: &str, n: &str) -> Option<Judgement> {
    match (case.a.published, case.b.published) {
        (Some(x), Some(y)) if x != y => Judgement::new(Stand::Update, "later-figure", format!("{m} as of {x}, {n} as of {y}")),
        _ => Judgement::new(Stand::Conflict, kind, format!("{m} against {n}")),
    }
}

/// Whether two clauses of one kind of event give, in one place, figures that share nothing.
pub(super) fn figures_part(case: &Case<'_>) -> bool {
    fn figures<'a>(p: Stated<'a>) -> impl Iterator<Item = (Phrase<'a>, &'a Value)> {
        p.arguments().filter_map(|a| Some((a, a.value().filter(|v| kind(v).is_some())?)))
    }
    let (p, q) = (case.a.proposition, case.b.proposition);
    let part = |m: &Value, n: &Value| m.kind_name() == n.kind_name() && m.relation(n) == Relation::Disjoint && !may_be_rounded(m, n);
    let one_place = |x: Phrase<'_>, y: Phrase<'_>| x.role == y.role && x.preposition() == y.preposition();
    figures(p).any(|(x, m)| figures(q).any(|(y, n)| one_place(x, y) && part(m, n))) && case.same_event()
}

pub(super) fn kind(value: &Value) -> Option<&'static str> {
    match value.kind {
        Kind::Money(_) => Some("money"),
        Kind::Number(_) | Kind::Quantity(_) | Kind::Percentage(_) | Kind::Rank(_) => Some("quantity"),
        Kind::Duration(_) => Some("time"),
        _ => None,
    }
}

/// Whether the two figures answer one question: the same counted noun or unit, the same facet, the same event and no other participants.
fn same_matter(case: &Case<'_>, x: &Value, y: &Value) -> bool {
    let counted = match (&x.kind, &y.kind) {
        (Kind::Quantity(p), Kind::Quantity(q)) if p.unit.is_empty() && q.unit.is_empty() => head(&p.counted) == head(&q.counted),
        (Kind::Quantity(p), Kind::Quantity(q)) => p.unit == q.unit,
        (Kind::Number(_), Kind::Number(_)) => false,
        _ => true,
    };
    let participants = case.things(Role::Agent) != Thing::Other && case.things(Role::Patient) != Thing::Other;
    counted && case.facet().is_some() && case.same_event() && participants && case.bits > 0.0 && one_tally(case)
}

/// Whether two figures are of one tally. What a happening does to many is counted once; what someone does, scores or spends is counted anew for
/// every stretch of it, so that those two must tell of the same one, by the same doer, with the same beside it.
pub(super) fn one_tally(case: &Case<'_>) -> bool {
    let (p, q) = (case.a.proposition, case.b.proposition);
    if befalls(p) && befalls(q) {
        return true;
    }
    let known = match (p.argument(Role::Agent), q.argument(Role::Agent)) {
        (Some(x), Some(y)) => thing(x, y) == Thing::Same,
        // Told of no one, it is of what befell one thing, or of what both name beside it.
        (None, None) => case.things(Role::Patient) == Thing::Same || shared(&case.a.names, &case.b.names).count() > 0,
        _ => false,
    };
    known && one_stretch(p, q)
}

/// Whether what happens is of a kind that befalls many at once and is counted as a toll.
pub(super) fn befalls(p: Stated<'_>) -> bool {
    static TOLL: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/toll.txt")));
    event_classes(p.predicate()).iter().any(|class| TOLL.contains(class))
}

/// Whether what two claims say beside who, whom and the figure told of is the same: "two on the ground" is no other count of "six in all", nor "in
/// the second half" of "in the match".
fn one_stretch(p: Stated<'_>, q: Stated<'_>) -> bool {
    let beside = |a: &Phrase<'_>| matches!(a.role, Role::Time | Role::Place | Role::Oblique);
    let met = |x: Phrase<'_>, p: Stated<'_>| {
        p.arguments().filter(beside).any(|y| x.preposition() == y.preposition() && thing(x, y) == Thing::Same)
    };
    p.arguments().filter(beside).all(|x| met(x, q)) && q.arguments().filter(beside).all(|y| met(y, p))
}

fn head(counted: &str) -> &str {
    lexicon::concept(counted.rsplit(' ').next().unwrap_or(counted))
}

/// What the sentences of two counts share beside them, in bits, where the counts share no name.
const BESIDE: f64 = 14.0;

/// Disputes over how many of one thing the same befell, where the claims stand in different clusters.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let item = |i: u32| &story.items[i as usize];
    let numbers: Vec<Option<(&str, u64)>> = story.items.iter().map(counted).collect();
    let number = |i: u32| numbers[i as usize].map_or(0, |(_, number)| number);
    let counts = (0u32..).zip(&numbers).filter_map(|(i, counted)| Some((i, (*counted)?.0)));
    let keyed = counts.flat_map(|(i, head)| event_classes(item(i).proposition.predicate()).iter().map(move |&class| ((class, head), i)));
    let bounds = grouped(story.items.iter().filter_map(at_least));
    let given = given(story);
    let dispute = |((_, head), group): ((&str, &str), Vec<u32>)| {
        let by_number = grouped(group.iter().map(|&i| (number(i), i)));
        // An article that gives both numbers of the thing, wherever, tells of two things, or of a part.
        let others = |&i: &u32| given.get(&(item(i).article, head)).iter().map(move |&n| (number(i), n));
        let together: FxHashSet<(u64, u64)> = group.iter().flat_map(others).flat_map(|(m, n)| [(m, n), (n, m)]).collect();
        Dispute::over(by_number.into_values().collect(), |a, b| {
            let (m, n) = (number(a), number(b));
            let (x, y) = (item(a), item(b));
            let case = Case { a: x, b: y, bits: 0.0 };
            let part = part_of_more(bounds.get(head), (x.article, m), (y.article, n));
            (x.article != y.article && !together.contains(&(m, n)) && !part && one_count(story, x, y))
                .then(|| differ(&case, "quantity", &m.to_string(), &n.to_string()))?
        })
    };
    distinct(grouped(keyed).into_pairs().into_iter().filter_map(dispute))
}

/// The exact numbers of a thing that an article counts anywhere, by the article and the thing.
fn given<'a>(story: &Story<'a>) -> Grouped<(u32, &'a str), u64> {
    let mut articles: Vec<(u32, &'a Claims)> = story.items.iter().map(|item| (item.article, item.proposition.claims())).collect();
    articles.dedup_by_key(|(article, _)| *article);
    let exact = |value: &'a Value| {
        let Kind::Quantity(quantity) = &value.kind else { return None };
        let interval = quantity.number.interval;
        let number = interval.low.filter(|low| interval.low == interval.high && low.fract() == 0.0)?;
        Some((lexicon::concept(quantity.head()), number as u64))
    };
    let counts =
        |(article, claims): (u32, &'a Claims)| claims.values.iter().filter_map(exact).map(move |(head, number)| ((article, head), number));
    let mut counts: Vec<((u32, &str), u64)> = articles.into_iter().flat_map(counts).collect();
    counts.sort_unstable();
    counts.dedup();
    grouped(counts.into_iter())
}

/// "At least 17 people": the article's least count of a thing, by the thing.
fn at_least<'a>(item: &Item<'a>) -> Option<(&'a str, (u32, u64))> {
    let Kind::Quantity(quantity) = &item.value?.kind else { return None };
    let low = quantity.number.interval.low.filter(|_| quantity.unit.is_empty() && quantity.number.interval.high.is_none())?;
    (item.facet.ends_with(" count") && befalls(item.proposition)).then(|| (lexicon::concept(quantity.head()), (item.article, low as u64)))
}

/// Whether the article of the smaller of two counts tells elsewhere of at least more than that, and of no more than the other: it counts a part.
fn part_of_more(told: &[(u32, u64)], a: (u32, u64), b: (u32, u64)) -> bool {
    let (less, more) = if a.1 < b.1 { (a, b) } else { (b, a) };
    told.iter().any(|&(article, low)| article == less.0 && less.1 < low && low <= more.1)
}

/// What a claim says was counted and how many there were exactly, of whom or what something befell.
fn counted<'a>(item: &Item<'a>) -> Option<(&'a str, u64)> {
    let Kind::Quantity(quantity) = &item.value?.kind else { return None };
    let interval = quantity.number.interval;
    let exact = interval.low.filter(|_| interval.low == interval.high && quantity.unit.is_empty() && quantity.per.is_empty())?;
    let facet = item.facet.ends_with(" count") && is_fact(item);
    (facet && exact >= 2.0 && !quantity.head().is_empty()).then(|| (lexicon::concept(quantity.head()), exact as u64))
}

/// Whether a count is told as a fact of what happened.
fn is_fact(item: &Item<'_>) -> bool {
    let p = item.proposition;
    p.modality == Modality::Asserted && p.polarity == Polarity::Affirmed && !matches!(p.predicate(), "be" | "have")
}

/// Whether two counts are of one happening: no participant, time or place excludes it, and names or rare words tell that it is one.
fn one_count<'a>(story: &Story<'a>, a: &Item<'a>, b: &Item<'a>) -> bool {
    let case = Case { a, b, bits: 0.0 };
    let places = |item: &Item<'a>| item.proposition.arguments().filter(|a| a.role == Role::Place).filter_map(|a| a.name());
    let named = places(a).next().is_some() && places(b).next().is_some();
    let elsewhere = || named && !places(a).any(|place| places(b).any(|other| other == place));
    let known = || shared(&a.names, &b.names).next().is_some() || story.around.beside(a, b) >= BESIDE;
    case.things(Role::Agent) != Thing::Other && one_tally(&case) && !elsewhere() && !case.elsewhere() && known()
}

//! # Age
//!
//! **What it does.** Compares the ages that articles give of one person, by the whole name or another spelling of it.
//!
//! **When they conflict.** Two ages of one full name, where no article gives both.
//!
//! **Limits.** Ages of the arrest and of the verdict may lie years apart. Ages in articles that appeared more than a season apart are left alone,
//! for a birthday may lie between them; so are ages more than a year apart where the days of publication are not known. A name of one word may be
//! another's.

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

use super::dispute::{Dispute, Story, grouped};
use super::spelling::one_name;
use super::{Case, Judgement};
use crate::claim::{Modality, Polarity, Role};
use crate::compare::Item;
use crate::lexicon::events::event_classes;
use crate::value::Kind;

/// Names that end alike and are compared with one another, at most.
const MOST: usize = 32;

/// Years that a case may take from the deed to the verdict.
const YEARS: u32 = 4;

/// Days between two articles up to which a birthday between them is too seldom to be reckoned with: of one in four people.
const SEASON: i32 = 90;

/// Disputes over someone's age.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let told = (0u32..).zip(story.items).filter_map(|(i, item)| Some((name(item)?, (age(item)?, i))));
    let by_name = grouped(told);
    let by_family = grouped(by_name.keys().map(|name| (name.rsplit(' ').next().unwrap_or(name), *name)));
    let tried = story.items.iter().filter(|item| is_judged(item)).map(|item| item.article).collect();
    let mut out = Vec::new();
    for names in by_family.into_values().filter(|names| names.len() <= MOST) {
        let mut left = names;
        while let Some(first) = left.first().copied() {
            let (same, rest): (Vec<&str>, Vec<&str>) = left.into_iter().partition(|other| *other == first || one_name(first, other));
            left = rest;
            let of: Vec<(u32, u32)> = same.iter().flat_map(|name| by_name.get(*name).iter().copied()).collect();
            out.extend(dispute(story.items, &of, &tried));
        }
    }
    out
}

/// The dispute over the ages of one person; none when an article gives two of them, then and now. `tried` are the articles that tell of a verdict.
fn dispute(items: &[Item<'_>], told: &[(u32, u32)], tried: &FxHashSet<u32>) -> Option<Dispute> {
    let by_age = grouped(told.iter().copied());
    let articles: Vec<BTreeSet<u32>> = by_age.values().map(|of| of.iter().map(|&i| items[i as usize].article).collect()).collect();
    let both = (0..articles.len()).any(|i| articles[i + 1..].iter().any(|other| !articles[i].is_disjoint(other)));
    let tried = |item: &Item<'_>| tried.contains(&item.article);
    let judge = |a: u32, b: u32| {
        let case = Case { a: &items[a as usize], b: &items[b as usize], bits: 0.0 };
        let (x, y) = (age(case.a)?, age(case.b)?);
        let at_once = x.abs_diff(y) > YEARS || tried(case.a) == tried(case.b);
        (x != y && at_once && !is_undated(&case, x, y) && !case.elsewhere() && !years_apart(&case))
            .then(|| Judgement::conflict("quantity", format!("aged {x} against {y}")))?
    };
    (!both).then(|| Dispute::over(by_age.values().cloned().collect(), judge))?
}

/// Whether a claim tells of a verdict or a sentence: those come years after what they are for.
fn is_judged(item: &Item<'_>) -> bool {
    let class = |class: &&str| matches!(*class, "convict" | "sentence" | "acquit");
    let mut terms = item.proposition.claims().terms(item.source.terms);
    item.facet == "event" && terms.any(|term| event_classes(term).iter().any(class))
}

/// Whether the articles may be of different years, as far as is known: without their days, ages that are years apart tell of nothing else.
fn is_undated(case: &Case<'_>, x: u32, y: u32) -> bool {
    (case.a.published.is_none() || case.b.published.is_none()) && x.abs_diff(y) > 1
}

/// Whether two items give ages that lie years apart, in articles of which one may be of another year.
pub(super) fn in_other_years(case: &Case<'_>) -> bool {
    let is_age = |item: &Item<'_>| matches!(item.value.map(|v| &v.kind), Some(Kind::Quantity(q)) if q.unit == "year-old");
    let ages = age(case.a).zip(age(case.b)).filter(|_| is_age(case.a) && is_age(case.b));
    ages.is_some_and(|(x, y)| is_undated(case, x, y))
}

/// Whether the articles appeared so far apart that someone grew older in between.
fn years_apart(case: &Case<'_>) -> bool {
    case.a.published.zip(case.b.published).is_some_and(|(x, y)| (x - y).get_days().abs() > SEASON)
}

/// The full name of the one whose age an item tells.
fn name<'a>(item: &Item<'a>) -> Option<&'a str> {
    let p = item.proposition;
    let told = item.facet == "age" && p.polarity == Polarity::Affirmed && matches!(p.modality, Modality::Asserted | Modality::Reported);
    p.argument(Role::Agent).and_then(|a| a.name()).filter(|name| told && name.contains(' '))
}

/// The age in whole years.
fn age(item: &Item<'_>) -> Option<u32> {
    let Kind::Quantity(quantity) = &item.value?.kind else { return None };
    let interval = quantity.number.interval;
    let years = interval.low.filter(|_| interval.low == interval.high)?;
    (years.fract() == 0.0 && (1.0..120.0).contains(&years)).then_some(years as u32)
}

//! # Direction
//!
//! **What it does.** Tells what rose from what fell: "closed up 3.1 per cent", "dropped by 3.1 per cent", "finished lower", "a rise of a third".
//! The direction is that of the event's class (`increase`, `decrease` in `lexicon/events.txt`), else of a word beside the verb.
//!
//! **When they conflict.** One thing went up by one figure and down by the same, or went up and down on one day.
//!
//! **Limits.** A figure that rose and one that fell at times that are not known may be of two stretches: `undecided`. What both say rose is for
//! the other rules.

use super::dispute::{Dispute, Story, grouped};
use super::same::{Thing, thing};
use super::{Case, Judgement, Stand, UNDECIDED};
use crate::claim::{Phrase, Polarity, Role};
use crate::compare::Item;
use crate::lexicon;
use crate::lexicon::events::event_classes;
use crate::value::{Kind, Relation, Value};

/// Where something went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Up,
    Down,
}

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (x, y) = (measured(case.a)?, measured(case.b)?);
    let (p, q) = (direction(case.a)?, direction(case.b)?);
    if p == q || x.kind_name() != y.kind_name() || case.a.proposition.polarity != case.b.proposition.polarity {
        return None;
    }
    if case.a.article == case.b.article || case.elsewhere() || !one_thing(case) {
        return Judgement::compatible("different-referent", "one rose and the other fell: they are of different things or times");
    }
    if x.relation(y) != Relation::Same && !one_day(case) {
        return Judgement::compatible(UNDECIDED, "one rose and the other fell; they may be of different times");
    }
    let (up, down) = if p == Direction::Up { (x, y) } else { (y, x) };
    Judgement::conflict("polarity", format!("up {} against down {}", up.plain(), down.plain()))
}

/// Disputes over whether a thing rose or fell, wherever the claims stand.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let item = |i: u32| &story.items[i as usize];
    let moved = (0u32..).zip(story.items).filter(|(_, item)| measured(item).is_some() && direction(item).is_some());
    let keyed = moved.flat_map(|(i, item)| changed(item).map(move |x| (lexicon::concept(x.head()).to_owned(), i)));
    let judge = |a: u32, b: u32| {
        let case = Case { a: item(a), b: item(b), bits: 0.0 };
        judge(&case).filter(|j| j.stand == Stand::Conflict && case.a.article != case.b.article)
    };
    let sides = |of: Vec<u32>| {
        let (up, down) = of.into_iter().partition(|&i| direction(item(i)) == Some(Direction::Up));
        Dispute::over(vec![up, down], judge)
    };
    grouped(keyed).into_values().filter_map(sides).collect()
}

/// What may have changed: who or what a claim is about, figures aside.
fn changed<'a>(item: &'a Item<'_>) -> impl Iterator<Item = Phrase<'a>> {
    let roles = [Role::Agent, Role::Patient, Role::Complement];
    roles.into_iter().filter_map(|role| item.proposition.argument(role)).filter(|x| x.value().is_none())
}

/// By how much something changed, not what it came to ("rose to 26,732 tons").
fn measured<'a>(item: &Item<'a>) -> Option<&'a Value> {
    let value = item.value?;
    let told = item.proposition.arguments().find(|x| x.value().is_some_and(|v| v.span == value.span));
    let came_to = told.is_some_and(|x| matches!(x.preposition(), "to" | "from" | "at"));
    Some(value)
        .filter(|_| !came_to)
        .filter(|v| matches!(v.kind, Kind::Percentage(_) | Kind::Money(_) | Kind::Quantity(_) | Kind::Number(_)))
}

/// Which way the thing went of which a claim tells.
pub(super) fn direction(item: &Item<'_>) -> Option<Direction> {
    let p = item.proposition;
    if p.polarity == Polarity::Negated {
        return None;
    }
    let classes = event_classes(p.predicate());
    let beside = p.predicate().rsplit(' ').next().into_iter().chain(p.manner()).chain(p.claims().terms(item.source.terms));
    match (classes.contains(&"increase"), classes.contains(&"decrease")) {
        (true, false) => Some(Direction::Up),
        (false, true) => Some(Direction::Down),
        _ => beside.filter_map(of_word).next(),
    }
}

fn of_word(word: &str) -> Option<Direction> {
    match word {
        "up" | "higher" => Some(Direction::Up),
        "down" | "lower" => Some(Direction::Down),
        _ => None,
    }
}

/// Whether what changed is known to be one thing: it is the subject, or what someone raised or cut, and not each of the two claims has words
/// for it that the other has not ("shares in Halden" and "shares in Merrow").
fn one_thing(case: &Case<'_>) -> bool {
    let met = changed(case.a).any(|x| changed(case.b).any(|y| thing(x, y) == Thing::Same));
    met && (words_beyond(case.a, case.b) == 0 || words_beyond(case.b, case.a) == 0)
}

/// How a share of a hundred is written.
const PERCENT: [&str; 4] = ["per", "cent", "percent", "pct"];

/// How many words of a claim the other has not, what it says of the change aside.
fn words_beyond(a: &Item<'_>, b: &Item<'_>) -> usize {
    fn words<'a>(item: &'a Item<'_>) -> impl Iterator<Item = &'a str> {
        item.proposition.claims().terms(item.source.terms)
    }
    let of_change = |word: &str| {
        let classes = event_classes(word);
        of_word(word).is_some() || classes.contains(&"increase") || classes.contains(&"decrease")
    };
    let of_figure = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || PERCENT.contains(&word);
    let told = |word: &str| of_change(word) || of_figure(word) || a.proposition.predicate().split(' ').any(|w| w == word);
    words(a).filter(|word| !told(word) && !words(b).any(|other| other == *word)).count()
}

/// Whether both tell of one day, as far as they say.
fn one_day(case: &Case<'_>) -> bool {
    matches!((case.a.time, case.b.time), (Some(x), Some(y)) if matches!(x.relation(y), Relation::Same | Relation::Inside | Relation::Contains))
}

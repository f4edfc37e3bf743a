//! Whether two values that are told alike are of one thing: what speaks against it.

use super::Case;
use super::amount::{Told, is_clock};
use super::direction::direction;
use super::profile::{Shared, measure};
use super::quantity::{befalls, one_tally};
use super::same::{Thing, happened, same_thing};
use super::time;
use crate::claim::{Modality, Phrase, Polarity, Role, Stated};
use crate::compare::Item;
use crate::lexicon::reporting::reporting;
use crate::value::{Kind, Quantity, Relation, Value};

/// Whether an article of one of the two values gives the other too: it tells them of two things.
pub(super) fn given(x: &Told<'_>, y: &Told<'_>) -> bool {
    let gives = |t: &Told<'_>, other: &Told<'_>| {
        t.item.proposition.claims().values.iter().any(|value| {
            value.kind_name() == other.value.kind_name() && matches!(value.relation(other.value), Relation::Same | Relation::Inside)
        })
    };
    gives(x, y) || gives(y, x)
}

/// Whether nothing tells that two values are of two things.
pub(super) fn may_be_one(x: &Told<'_>, y: &Told<'_>, shared: Shared) -> bool {
    let (a, b) = (x.item, y.item);
    let (p, q) = (a.proposition, b.proposition);
    let counted = match (&x.value.kind, &y.value.kind) {
        (Kind::Quantity(m), Kind::Quantity(n)) if m.unit.is_empty() && n.unit.is_empty() => one_noun(m, n),
        _ => true,
    };
    counted
        && p.polarity == Polarity::Affirmed
        && q.polarity == Polarity::Affirmed
        && mood(p.modality) == mood(q.modality)
        && !is_direction(x, y)
        && !more(x)
        && !more(y)
        && !foreign(a, b, Role::Agent)
        && !foreign(a, b, Role::Patient)
        && of_one_thing(x, y, shared)
        && (!is_done(x) || !is_done(y) || one_tally(&Case { a, b, bits: 0.0 }))
}

/// Whether two values are told of one thing: of one deed, or of one measure of what both speak of.
fn of_one_thing(x: &Told<'_>, y: &Told<'_>, shared: Shared) -> bool {
    let case = Case { a: x.item, b: y.item, bits: 0.0 };
    let p = x.item.proposition;
    let deed = case.same_event() && !is_light(p.predicate());
    let met = speak_of_one(x, y);
    let stamps = |verb: &str| matches!(verb, "post" | "publish" | "update");
    let says = |t: &Told<'_>| {
        let verb = t.item.proposition.predicate();
        stamps(verb) || reporting(std::iter::once(verb)).is_some()
    };
    let around = time::read_from_around(&case, x.value, y.value).is_some();
    let times = !around && is_time(x) && is_time(y) && !at_one_hour(x.value, y.value) && is_clock(x.value) == is_clock(y.value);
    match x.value.kind {
        Kind::Date(_) if is_clock(x.value) && time::are_rounded(x.value, y.value) => false,
        Kind::Date(_) => (deed || shared.head >= 3.0 && is_clock(x.value)) && met && times && !says(x) && !says(y),
        _ if case.long_ago() || (befalls(p) || befalls(y.item.proposition)) && case.elsewhere() || of_other_things(x, y) => false,
        _ => (deed || shared.head >= 2.5 || shared.near >= 12.0 && shared.cover >= 0.4 && shared.words > 3) && !elsewhere(x, y),
    }
}

/// Whether one tells of a rise and the other of a fall: `direction` compares those.
fn is_direction(x: &Told<'_>, y: &Told<'_>) -> bool {
    matches!((direction(x.item), direction(y.item)), (Some(m), Some(n)) if m != n)
}

/// Whether a value counts what someone does, as goals scored: that is counted anew for every stretch of it.
fn is_done(told: &Told<'_>) -> bool {
    let p = told.item.proposition;
    let holds = matches!(p.predicate(), "have" | "hold" | "own" | "employ" | "include" | "contain" | "number" | "carry");
    let counts = matches!(&told.value.kind, Kind::Quantity(q) if q.unit.is_empty());
    counts && !holds && p.argument(Role::Agent).is_some_and(|a| a.value() != Some(told.value))
}

/// Whether both say what for, and it is not the same: ten years for robbery, four for arson.
fn of_other_things(x: &Told<'_>, y: &Told<'_>) -> bool {
    let words = |phrase: Phrase<'_>| phrase.terms().map(|t| measure(t).to_owned()).collect::<Vec<_>>();
    what_for(x.item.proposition)
        .zip(what_for(y.item.proposition))
        .is_some_and(|(m, n)| !words(m).iter().any(|word| words(n).contains(word)))
}

fn what_for<'a>(p: Stated<'a>) -> Option<Phrase<'a>> {
    p.arguments().find(|a| a.role == Role::Oblique && matches!(a.preposition(), "for" | "against"))
}

/// Whether two clauses, or else their sentences, tell of different times beside their values.
fn elsewhere(x: &Told<'_>, y: &Told<'_>) -> bool {
    fn beside<'a>(t: &Told<'a>) -> impl Iterator<Item = &'a Value> {
        let own = t.value.span;
        happened(t.item).into_iter().filter(move |time| time.span != own && matches!(time.kind, Kind::Date(_)))
    }
    let told = |t| beside(t).next().is_some();
    told(x) && told(y) && beside(x).all(|m| beside(y).all(|n| m.relation(n) == Relation::Disjoint))
}

/// Whether a date is when something happened: written out, or counted from a day that is known; not the stamp of a page.
fn is_time(told: &Told<'_>) -> bool {
    let digits = |phrase: Phrase<'_>| phrase.terms().filter(|t| t.starts_with(|c: char| c.is_ascii_digit())).map(str::len).max();
    let preposition = told.phrase().map_or("", |phrase| phrase.preposition());
    match told.phrase().and_then(digits) {
        Some(4) => !preposition.is_empty(),
        Some(_) => true,
        None => told.item.published.is_some(),
    }
}

/// Whether two times are of one hour of two days: then only what the days were read from differs.
fn at_one_hour(x: &Value, y: &Value) -> bool {
    let hour = |value: &Value| match &value.kind {
        Kind::Date(date) => date.timex.split_once('T').map(|(_, hour)| hour.to_owned()),
        _ => None,
    };
    hour(x).is_some() && hour(x) == hour(y)
}

/// Whether two clauses are about one thing, what is counted left aside.
pub(super) fn speak_of_one(x: &Told<'_>, y: &Told<'_>) -> bool {
    let (p, q) = (x.item.proposition, y.item.proposition);
    core(p).any(|m| m.value().is_none_or(|v| v != x.value) && core(q).any(|n| same_thing(m, n)))
}

/// Who or what a clause is about.
fn core<'a>(p: Stated<'a>) -> impl Iterator<Item = Phrase<'a>> + use<'a> {
    p.arguments().filter(|a| matches!(a.role, Role::Agent | Role::Patient | Role::Complement))
}

/// Whether a verb tells nothing of what happened.
fn is_light(verb: &str) -> bool {
    matches!(verb, "be" | "have" | "do" | "get" | "take" | "make" | "give" | "come" | "go" | "see" | "put" | "set")
}

/// Whether two arguments of one role are other things, neither of which the other sentence speaks of.
fn foreign(a: &Item<'_>, b: &Item<'_>, role: Role) -> bool {
    let name = |item: &Item<'_>| item.proposition.argument(role).filter(|a| a.value().is_none()).and_then(|a| a.name().map(str::to_owned));
    let (Some(m), Some(n)) = (name(a), name(b)) else { return false };
    let speaks = |item: &Item<'_>, name: &str| {
        let mut terms = item.proposition.claims().sentence(item.proposition.sentence);
        let last = name.rsplit(' ').next().unwrap_or(name);
        terms.any(|term| term == last)
    };
    (Case { a, b, bits: 0.0 }).things(role) == Thing::Other && !speaks(b, &m) && !speaks(a, &n)
}

/// Whether two counts can be of one thing: the same words for it, or a word for people at large.
fn one_noun(x: &Quantity, y: &Quantity) -> bool {
    let general = |quantity: &Quantity| matches!(quantity.counted.as_str(), "people" | "person" | "other" | "victim");
    let concepts = |quantity: &Quantity| quantity.counted.split(' ').map(|word| measure(word).to_owned()).collect::<Vec<_>>();
    concepts(x) == concepts(y) || general(x) || general(y)
}

/// What has happened, what is meant to, and what may.
fn mood(modality: Modality) -> u8 {
    match modality {
        Modality::Asserted | Modality::Reported | Modality::Likely | Modality::Alleged => 0,
        Modality::Planned | Modality::Pledged | Modality::Ordered => 1,
        _ => 2,
    }
}

/// Whether an amount is told as one beside another: "another three", "a further 200".
fn more(told: &Told<'_>) -> bool {
    let beside = |a: Phrase<'_>| a.terms().any(|t| matches!(t, "another" | "other" | "further" | "additional" | "extra"));
    told.phrase().is_some_and(beside)
}

//! What every rule asks before it speaks of a conflict: is it the same event, with the same participants, at the same time and place?

use smallvec::{SmallVec, smallvec};

use super::Case;
use crate::claim::{Phrase, Role, Stated};
use crate::compare::Item;
use crate::lexicon::{self, inflect, nouns::is_a, reporting::reporting};
use crate::value::{Kind, Relation, Value};

/// How two phrases stand as names of things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    /// The same name, or the same head noun.
    Same,
    /// Nothing excludes that they are the same.
    Open,
    /// Different names, or heads that exclude each other.
    Other,
}

impl Case<'_> {
    /// Whether both speak of one kind of event: the same predicate, or two of one class.
    pub(super) fn same_event(&self) -> bool {
        self.a.predicate == self.b.predicate || lexicon::same_event(self.a.proposition.predicate(), self.b.proposition.predicate())
    }

    /// The facet both answer, where it is the same.
    pub(super) fn facet(&self) -> Option<&str> {
        (self.a.facet == self.b.facet).then_some(self.a.facet)
    }

    /// How the arguments of one role stand.
    pub(super) fn things(&self, role: Role) -> Thing {
        match (self.a.proposition.argument(role), self.b.proposition.argument(role)) {
            (Some(x), Some(y)) => thing(x, y),
            _ => Thing::Open,
        }
    }

    /// Whether some participant is known to be the same and none to be another.
    pub(super) fn same_participants(&self) -> bool {
        let (agent, patient) = (self.things(Role::Agent), self.things(Role::Patient));
        agent != Thing::Other && patient != Thing::Other && (agent == Thing::Same || patient == Thing::Same)
    }

    /// Whether both tell of one deed by its people and things: whom or what it befell is known to be the same and no doer excludes the other; of
    /// what befalls no one, the doer is.
    pub(super) fn same_deed(&self) -> bool {
        let (p, q) = (self.a.proposition, self.b.proposition);
        let same = match (befallen(p), befallen(q)) {
            (Some(x), Some(y)) => same_thing(x, y) && self.things(Role::Agent) != Thing::Other,
            (None, None) => matches!((p.argument(Role::Agent), q.argument(Role::Agent)), (Some(x), Some(y)) if same_thing(x, y)),
            _ => false,
        };
        same && self.same_event() && !self.elsewhere()
    }

    /// Whether one of the two tells of another year, as far as is known, and the other tells no time: it may be another happening.
    pub(super) fn long_ago(&self) -> bool {
        let of_its_year = |timex: &str, item: &Item<'_>| item.published.is_some_and(|day| timex.starts_with(&day.year().to_string()));
        let dated = |item: &Item<'_>, time: &Value| match &time.kind {
            Kind::Date(date) => !date.timex.contains(['X', '_']) && !of_its_year(&date.timex, item),
            _ => false,
        };
        let (x, y) = (times(self.a), times(self.b));
        x.iter().any(|t| dated(self.a, t)) && y.is_empty() || y.iter().any(|t| dated(self.b, t)) && x.is_empty()
    }

    /// Whether the two are known to speak of different times or places.
    pub(super) fn elsewhere(&self) -> bool {
        let (x, y) = (happened(self.a), happened(self.b));
        let apart = |x: &&Value| y.iter().all(|y| x.relation(y) == Relation::Disjoint);
        !x.is_empty() && !y.is_empty() && x.iter().all(apart) && self.facet() != Some("when")
    }
}

/// When a claim says that it happened; where it does not say so itself, the times that its sentence tells.
fn times<'a>(item: &Item<'a>) -> SmallVec<[&'a Value; 2]> {
    times_of(item, |_| true)
}

/// When a claim says that it happened; where it does not say so itself, the times that its sentence tells of anything but speech: when it was said
/// is not when it happened.
pub(super) fn happened<'a>(item: &Item<'a>) -> SmallVec<[&'a Value; 2]> {
    times_of(item, |p| reporting(std::iter::once(p.predicate())).is_none_or(|(_, verb)| verb.stance != "say"))
}

fn times_of<'a>(item: &Item<'a>, tells: impl Fn(&Stated<'a>) -> bool) -> SmallVec<[&'a Value; 2]> {
    if let Some(time) = item.time {
        return smallvec![time];
    }
    let claims = item.proposition.claims();
    let told = claims.propositions_of(item.proposition.sentence).iter().map(|p| claims.stated(p)).filter(tells);
    told.flat_map(|p| p.arguments().filter(|a| a.role == Role::Time).filter_map(|a| a.value())).collect()
}

/// How two phrases stand as names of things.
pub(super) fn thing(x: Phrase<'_>, y: Phrase<'_>) -> Thing {
    if x.unresolved || y.unresolved {
        return Thing::Open;
    }
    match (x.name(), y.name()) {
        (Some(m), Some(n)) if m == n || inflect::without_accents(m) == inflect::without_accents(n) => return Thing::Same,
        (Some(m), Some(n)) if !m.contains(n) && !n.contains(m) => return Thing::Other,
        _ => {}
    }
    let (m, n) = (lexicon::concept(x.head()), lexicon::concept(y.head()));
    if m == n { Thing::Same } else { Thing::Open }
}

/// Whom or what a deed befell, or what is ascribed.
fn befallen<'a>(p: Stated<'a>) -> Option<Phrase<'a>> {
    p.argument(Role::Patient).or_else(|| p.argument(Role::Complement))
}

/// Whether two phrases name one thing: the same name or head, or a kind of thing and the thing it is ("a supermarket", "the store").
pub(super) fn same_thing(x: Phrase<'_>, y: Phrase<'_>) -> bool {
    let kinds = || is_a(x.head(), y.head()) || is_a(y.head(), x.head());
    // "two other players" are not the player.
    let others = |p: Phrase<'_>| p.terms().any(|t| matches!(t, "other" | "another" | "else"));
    match thing(x, y) {
        _ if others(x) != others(y) => false,
        Thing::Same => true,
        Thing::Open => !x.unresolved && !y.unresolved && kinds(),
        Thing::Other => false,
    }
}

/// A value's or phrase's words for a reason.
pub(super) fn show(item: &Item<'_>) -> String {
    match item.value {
        Some(value) => value.normal(),
        None => item.told(),
    }
}

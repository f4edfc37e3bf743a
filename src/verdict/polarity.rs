//! # Polarity
//!
//! **What it does.** Tells what is affirmed from what is negated or denied.
//!
//! **When they conflict.** One claim affirms and the other negates one event with the same participants, at the same time. An accusation against
//! a denial is a conflict too; both holders are named, and it is a dispute, not the articles' own contradiction.
//!
//! **Limits.** One thing that befell is known to be one, not merely possible; a denial is taken to answer what was said. What is not so until something, or when something was, may be so at
//! another time. Under a condition, in a plan or in a forecast nothing is affirmed yet.

use super::firmness::hangs_on_open;
use super::same::{Thing, thing};
use super::{Case, Judgement, Stand, UNDECIDED, worth};
use crate::claim::{Modality, Phrase, Polarity, Role, Stated, Tense};
use crate::lexicon::{self, inflect};

pub(super) fn judge(case: &Case<'_>) -> Option<Judgement> {
    let (p, q) = (case.a.proposition, case.b.proposition);
    let denied = |p: &Stated<'_>| p.polarity == Polarity::Negated || p.modality == Modality::Denied || befell_nobody(p);
    // "including" says what is among others, whatever the clause denies.
    let lists = |p: &Stated<'_>| p.predicate() == "include";
    if denied(&p) == denied(&q) || !case.same_event() || lists(&p) || lists(&q) {
        return planned(case);
    }
    // Two plans can exclude each other; "to leave" tells of none.
    let planned = |p: &Stated<'_>| matches!(p.modality, Modality::Planned | Modality::Pledged) && p.tense != Tense::Untold;
    if !(planned(&p) && planned(&q))
        && [p, q].iter().any(|p| matches!(p.modality, Modality::Conditional | Modality::Planned | Modality::Possible | Modality::Unclear))
    {
        return Judgement::compatible("other-scope", "one of the two is no statement of fact");
    }
    if let Some(excuse) = worth::excuse_opposites(case) {
        return Some(excuse);
    }
    let (yes, no) = if denied(&q) { (p, q) } else { (q, p) };
    let one = if no.modality == Modality::Denied { spoken_of(case) } else { case.same_deed() || of_one_thing(case) };
    if !one || case.bits < 1.0 || says_little(&p) || says_little(&q) {
        return Judgement::compatible(UNDECIDED, "one affirms it and the other does not; they may speak of different things");
    }
    // "prevented pirates from boarding a ship", "an attempt to board a ship" tell of no ship that was boarded or was not.
    let untold = |p: &Stated<'_>| p.tense == Tense::Untold && !p.nominal && p.modality != Modality::Denied;
    if untold(&yes) || untold(&no) {
        return Judgement::compatible("other-scope", "one of the two is no statement of fact");
    }
    if hangs_on_open(if denied(&q) { case.a } else { case.b }) {
        return Judgement::compatible("other-scope", "one of the two hangs on what is no statement of fact");
    }
    if is_for_a_time(no) {
        return Judgement::compatible("other-time", "one of the two speaks of a time only: not until then, or not while it lasted");
    }
    Judgement::conflict(
        "polarity",
        format!("{} against {}", voice(yes, "affirmed"), voice(no, if no.modality == Modality::Denied { "denied" } else { "negated" })),
    )
}

/// Whether what is negated is so for a time: "would not tell it until he died", "no shots were fired when he was arrested".
fn is_for_a_time(p: Stated<'_>) -> bool {
    p.manner().any(|word| word == "for-a-time")
}

/// Whether what is denied may be what the other says: a denial answers what was said, so one thing that both speak of is enough.
fn spoken_of(case: &Case<'_>) -> bool {
    let (p, q) = (case.a.proposition, case.b.proposition);
    let participants = case.things(Role::Agent) != Thing::Other && case.things(Role::Patient) != Thing::Other;
    let shared =
        |x: Phrase<'_>| q.arguments().any(|y| x.role == y.role && x.preposition() == y.preposition() && thing(x, y) == Thing::Same);
    participants && !case.elsewhere() && p.arguments().any(shared)
}

/// Whether one does or knows it of the same thing, however it is attached: "knew nothing of the entries" and "knew about the entries".
fn of_one_thing(case: &Case<'_>) -> bool {
    let (p, q) = (case.a.proposition, case.b.proposition);
    let beside = |a: &Phrase<'_>| matches!(a.role, Role::Patient | Role::Oblique);
    // The last content word: the head, but of "nothing of the entries" the entries.
    let last = |x: Phrase<'_>| x.terms().last().map(|word| lexicon::concept(word).to_owned());
    let met = p.arguments().filter(beside).any(|x| q.arguments().filter(beside).any(|y| last(x).is_some() && last(x) == last(y)));
    p.predicate() == q.predicate() && case.things(Role::Agent) == Thing::Same && met && !case.elsewhere()
}

/// "It was good", "there appeared to be some purpose": the predicate tells nothing, and no one is named of whom it is told.
fn says_little(p: &Stated<'_>) -> bool {
    let light = matches!(p.predicate(), "appear" | "be" | "become" | "feel" | "have" | "look" | "remain" | "seem");
    light && !p.argument(Role::Agent).is_some_and(|a| !a.unresolved && (a.name().is_some() || !inflect::is_pronoun(a.head())))
}

/// "no-one was hurt", wherever it stands in the sentence.
fn befell_nobody(p: &Stated<'_>) -> bool {
    p.arguments().any(|a| matches!(a.role, Role::Agent | Role::Patient) && matches!(a.head(), "no-one" | "nobody" | "none"))
}

fn voice(p: Stated<'_>, what: &str) -> String {
    match p.attribution().last() {
        Some((holder, _)) if !holder.is_empty() => format!("{what} by {holder}"),
        _ => format!("{what} by the article"),
    }
}

/// What one article has as planned and another as done is an update, where it is the same deed of the same people.
fn planned(case: &Case<'_>) -> Option<Judgement> {
    let (p, q) = (case.a.proposition, case.b.proposition);
    let modality = |m, n| p.modality == m && q.modality == n || p.modality == n && q.modality == m;
    let done = modality(Modality::Planned, Modality::Asserted) && case.facet() == Some("event");
    let sure = case.a.predicate == case.b.predicate && case.same_participants() && !case.elsewhere() && case.bits > 1.0;
    (done && sure).then(|| Judgement::new(Stand::Update, "other-time", "planned in one, done in the other"))?
}

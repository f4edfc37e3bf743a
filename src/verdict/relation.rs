//! How the answers of two claims of one cluster stand to each other.

use crate::claim::{Modality, Polarity};
use crate::compare::Item;
use crate::value::Relation;

/// How two answers stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stand {
    /// The same answer, however worded.
    Same,
    /// Different answers that can both be true.
    Compatible,
    /// The later one replaces the earlier one.
    Update,
    /// They cannot both be true.
    Conflict,
}

/// How two answers stand, what was compared, and why.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Judgement {
    pub stand: Stand,
    pub kind: &'static str,
    pub reason: String,
}

/// Compares the answers of two claims of one cluster.
pub(crate) fn judge(a: &Item<'_>, b: &Item<'_>) -> Judgement {
    let done = |stand, kind, reason: String| Judgement { stand, kind, reason };
    if let (Some(x), Some(y)) = (a.value, b.value) {
        let (m, n) = (x.normal(), y.normal());
        let kind = match x.kind_name() {
            "money" => "money",
            "date" | "duration" | "recency" => "time",
            "place" => "place",
            _ => "quantity",
        };
        match x.relation(y) {
            Relation::Same => {}
            Relation::Inside | Relation::Contains => return done(Stand::Compatible, kind, format!("{m} and {n}: one is the finer")),
            Relation::Overlapping => return done(Stand::Compatible, kind, format!("{m} and {n} overlap")),
            Relation::Disjoint if a.predicate == b.predicate && a.source.facet == b.source.facet => {
                return done(Stand::Conflict, kind, format!("{m} against {n}"));
            }
            Relation::Disjoint => {
                return done(Stand::Compatible, "different-referent", format!("{m} and {n} may be said of different things"));
            }
            Relation::Incomparable(why) => return done(Stand::Compatible, kind, format!("{m} and {n}: {why}")),
        }
    }
    let (p, q) = (a.proposition, b.proposition);
    if p.polarity != q.polarity && a.predicate == b.predicate {
        let (yes, no) = if p.polarity == Polarity::Affirmed { ("affirmed", "negated") } else { ("negated", "affirmed") };
        return done(Stand::Conflict, "polarity", format!("{yes} against {no}"));
    }
    let weak = |m: Modality| matches!(m, Modality::NotRuledOut | Modality::Unclear);
    if weak(p.modality) != weak(q.modality) && a.predicate == b.predicate {
        return done(Stand::Conflict, "strength", format!("{} against {}", p.modality.name(), q.modality.name()));
    }
    if a.predicate == b.predicate && (a.focus == b.focus || a.value.is_some()) {
        return done(Stand::Same, "restatement", "the same answer".to_owned());
    }
    done(Stand::Compatible, "restatement", "other words for it".to_owned())
}

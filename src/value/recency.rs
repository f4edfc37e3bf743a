//! "first in 24 years", "for the first time since July 2000".

use super::{Context, DateInterval, Relation, Value};

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

/// Reads the values of this kind.
pub(super) fn read(_cx: &Context<'_, '_>, _out: &mut Vec<Value>) {}

//! [`Relation`]: how one value stands to another of its kind.
//!
//! | relation | of sets | seen from the other side |
//! |---|---|---|
//! | `Same` | equal | `Same` |
//! | `Inside` | the first is a part of the second: it says more | `Contains` |
//! | `Contains` | the second is a part of the first: it says less | `Inside` |
//! | `Overlapping` | both have something of their own and something shared | `Overlapping` |
//! | `Disjoint` | nothing is shared: not both can be true of one thing | `Disjoint` |
//! | `Incomparable` | not known, for the reason given | `Incomparable`, for the same reason |
//!
//! `Inside` is transitive within a kind: what lies inside a part of a set lies inside the set. Where figures are compared as rounded (in
//! different units), they may come out the `Same` instead.

/// How one value stands to another of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The same set.
    Same,
    /// The first lies inside the second: it says more.
    Inside,
    /// The first contains the second: it says less.
    Contains,
    /// They share some values and not others.
    Overlapping,
    /// They share none.
    Disjoint,
    /// They cannot be compared, for this reason.
    Incomparable(&'static str),
}

impl Relation {
    /// The relation seen from the other side.
    pub fn reversed(self) -> Relation {
        match self {
            Relation::Inside => Relation::Contains,
            Relation::Contains => Relation::Inside,
            other => other,
        }
    }

    /// How one closed interval stands to another: those that share an end share a value.
    pub(crate) fn of_closed<T: PartialOrd>(a: [T; 2], b: [T; 2]) -> Relation {
        Relation::of_intervals(a, b, |end, start| end < start)
    }

    /// How one half-open interval stands to another: the end of one may be the start of the next.
    pub(crate) fn of_half_open<T: PartialOrd>(a: [T; 2], b: [T; 2]) -> Relation {
        Relation::of_intervals(a, b, |end, start| end <= start)
    }

    fn of_intervals<T: PartialOrd>([a, b]: [T; 2], [c, d]: [T; 2], apart: impl Fn(&T, &T) -> bool) -> Relation {
        if a == c && b == d {
            Relation::Same
        } else if apart(&b, &c) || apart(&d, &a) {
            Relation::Disjoint
        } else if c <= a && b <= d {
            Relation::Inside
        } else if a <= c && d <= b {
            Relation::Contains
        } else {
            Relation::Overlapping
        }
    }

    /// The relation of two sets, by whether the first lies in the second, the second in the first, and whether they share anything.
    pub(crate) fn of_sets(inside: bool, contains: bool, shares: impl FnOnce() -> bool) -> Relation {
        match (inside, contains) {
            (true, true) => Relation::Same,
            (true, false) => Relation::Inside,
            (false, true) => Relation::Contains,
            (false, false) if shares() => Relation::Overlapping,
            (false, false) => Relation::Disjoint,
        }
    }
}

//! Whether two articles tell of one happening, as far as their figures show.
//!
//! Two fires, two matches, two arrests are told with the same words and other figures, and so are two days of a market. Articles of one happening
//! appear within days of each other, name the same people and places, and agree in more figures than they differ in: the further apart they
//! appear, the less may differ. Those that share no full name must open with the same names mostly.

use rustc_hash::FxHashMap;

use super::Case;
use super::amount::Told;
use super::anchor::much_in_common;
use super::dispute::{Story, grouped};
use super::figure::{Match, pair};
use super::same_figure::speak_of_one;
use crate::value::Relation;

/// In how much two articles agree and in how many figures they differ: those of two happenings mostly differ.
pub(super) struct Agreed(FxHashMap<(u32, u32), Tally>);

/// What two articles have in common.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    /// Whether both appeared within a few days.
    near: bool,
    /// Whether they appeared within a day of each other.
    close: bool,
    /// Names that both have.
    names: u32,
    /// Figures of one thing that are compatible.
    agree: u32,
    /// Figures of one thing that are not.
    differ: u32,
}

/// Within how many days the news of one happening appears.
const DAYS: i32 = 8;

/// In how many figures articles that appear within a day of each other may differ with nothing in common to show for it.
const SPARED: u32 = 2;

/// Names that two articles share count for no more than this.
const NAMES: usize = 3;

impl Agreed {
    /// What the articles of some values that fit each other have in common.
    pub(super) fn of(story: &Story<'_>, told: &[Told<'_>], matches: &[Match]) -> Self {
        let names = grouped(story.items.iter().flat_map(|item| {
            let full = item.proposition.arguments().filter_map(|a| a.name()).filter(|name| name.contains(' '));
            full.map(|name| (item.article, name)).collect::<Vec<_>>()
        }));
        let named = |article: u32| {
            let mut names: Vec<&str> = names.get(&article).to_vec();
            names.sort_unstable();
            names.dedup();
            names
        };
        let mut out: FxHashMap<(u32, u32), Tally> = FxHashMap::default();
        for m in matches {
            let (x, y) = (&told[m.a], &told[m.b]);
            let tally = out.entry(pair(x.article(), y.article())).or_insert_with(|| {
                let (m, n) = (named(x.article()), named(y.article()));
                let names = m.iter().filter(|name| n.binary_search(name).is_ok()).count().min(NAMES) as u32;
                let days = x.item.published.zip(y.item.published).map(|(m, n)| (m - n).get_days().abs());
                let (near, close) = (days.is_some_and(|days| days < DAYS), days.is_some_and(|days| days < 2));
                Tally { near, close, names, ..Tally::default() }
            });
            match m.relation {
                Relation::Disjoint => tally.differ += 1,
                Relation::Incomparable(_) => {}
                _ => tally.agree += 1,
            }
        }
        Agreed(out)
    }

    /// Whether two articles tell of one happening, as far as their figures show; those of which a day is not known must agree in most.
    pub(super) fn of_one(&self, x: &Told<'_>, y: &Told<'_>) -> bool {
        let Some(t) = self.0.get(&pair(x.article(), y.article())) else { return false };
        if !t.near {
            let case = Case { a: x.item, b: y.item, bits: 0.0 };
            return t.agree > 2 && t.agree >= 3 * t.differ && case.same_event() && speak_of_one(x, y);
        }
        let known = t.names > 0 || t.agree > t.differ || much_in_common(x.item.proposition.claims(), y.item.proposition.claims());
        known && t.agree + t.names + if t.close { SPARED } else { 0 } >= t.differ
    }
}

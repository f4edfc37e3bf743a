//! What excludes what, and what says the same with the parties exchanged.

use super::{entries, events::event_classes};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// How two kinds of event, or two words, exclude each other when they are said of the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opposition {
    /// Both cannot hold at one time.
    Contradictory,
    /// The one can follow the other: arrested, then released.
    Sequence,
    /// Not the same, yet both may hold.
    Different,
}

/// How two lemmas exclude each other: as words, or by their classes of event, of which one is the word's likeliest. Words that share a class do not.
pub(crate) fn opposed(a: &str, b: &str) -> Option<Opposition> {
    if let Some(found) = find(&OPPOSITES.lemmas, a, b) {
        return Some(found);
    }
    let (first, second) = (event_classes(a), event_classes(b));
    if first.iter().any(|class| second.contains(class)) {
        return None;
    }
    let (likeliest_a, likeliest_b) = (first.first()?, second.first()?);
    let pairs = second.iter().map(|b| (likeliest_a, b)).chain(first.iter().map(|a| (a, likeliest_b)));
    pairs.into_iter().find_map(|(a, b)| classes_opposed(a, b))
}

/// How two classes of event exclude each other.
pub(crate) fn classes_opposed(a: &str, b: &str) -> Option<Opposition> {
    find(&OPPOSITES.classes, a, b)
}

/// Whether "A x B" says what "B y A" says, by the words themselves or by a class that each of them has.
pub(crate) fn converses(a: &str, b: &str) -> bool {
    let class_pair = |x: &&str| event_classes(b).iter().any(|y| CONVERSES.classes.contains(&ordered(x, y)));
    CONVERSES.lemmas.contains(&ordered(a, b)) || event_classes(a).iter().any(class_pair)
}

#[derive(Default)]
struct Opposites {
    classes: FxHashMap<(&'static str, &'static str), Opposition>,
    lemmas: FxHashMap<(&'static str, &'static str), Opposition>,
}

static OPPOSITES: LazyLock<Opposites> = LazyLock::new(|| {
    let mut all = Opposites::default();
    for (a, b, how) in entries(include_str!("opposites.txt")).filter_map(opposite) {
        match (a.strip_prefix('@'), b.strip_prefix('@')) {
            (Some(a), Some(b)) => all.classes.insert((a, b), how),
            _ => all.lemmas.insert((a, b), how),
        };
    }
    all
});

#[derive(Default)]
struct Converses {
    classes: FxHashSet<(&'static str, &'static str)>,
    lemmas: FxHashSet<(&'static str, &'static str)>,
}

static CONVERSES: LazyLock<Converses> = LazyLock::new(|| {
    let mut all = Converses::default();
    for (a, b) in entries(include_str!("converses.txt")).filter_map(|line| line.split_once('\t')) {
        match (a.strip_prefix('@'), b.strip_prefix('@')) {
            (Some(a), Some(b)) => all.classes.insert((a, b)),
            _ => all.lemmas.insert((a, b)),
        };
    }
    all
});

fn opposite(line: &'static str) -> Option<(&'static str, &'static str, Opposition)> {
    let mut fields = line.split('\t');
    let (a, b) = (fields.next()?, fields.next()?);
    let how = match fields.next()? {
        "contradictory" => Opposition::Contradictory,
        "sequence" => Opposition::Sequence,
        "different" => Opposition::Different,
        _ => return None,
    };
    Some((a, b, how))
}

fn find(map: &FxHashMap<(&'static str, &'static str), Opposition>, a: &str, b: &str) -> Option<Opposition> {
    map.get(&ordered(a, b)).copied()
}

fn ordered<'w>(a: &'w str, b: &'w str) -> (&'w str, &'w str) {
    if a < b { (a, b) } else { (b, a) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opposites_by_word_and_by_class() {
        assert_eq!(opposed("alive", "dead"), Some(Opposition::Contradictory));
        assert_eq!(opposed("soar", "plummet"), Some(Opposition::Contradictory));
        assert_eq!(opposed("arrest", "free"), Some(Opposition::Sequence));
        assert_eq!(opposed("kill", "murder"), None);
        assert_eq!(opposed("kill", "table"), None);
    }

    #[test]
    fn converses_by_word_and_by_class() {
        assert!(converses("buy", "sell") && converses("acquire", "sell") && converses("husband", "wife"));
        assert!(!converses("buy", "purchase"));
    }

    #[test]
    fn pairs_are_in_order_and_their_classes_exist() {
        let known: FxHashSet<&str> =
            entries(include_str!("events.txt")).filter_map(|line| line.rsplit('\t').next()).flat_map(|list| list.split(',')).collect();
        for line in entries(include_str!("opposites.txt")).chain(entries(include_str!("converses.txt"))) {
            let mut fields = line.split('\t');
            let (a, b) = (fields.next().unwrap(), fields.next().unwrap());
            assert!(a < b, "{line}");
            for class in [a, b].into_iter().filter_map(|name| name.strip_prefix('@')) {
                assert!(known.contains(class), "{line}");
            }
        }
        assert!(entries(include_str!("opposites.txt")).all(|line| opposite(line).is_some()));
    }
}

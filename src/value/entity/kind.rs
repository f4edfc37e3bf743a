//! What kind of thing a name is of, by the words in it.

use std::sync::LazyLock;

use super::EntityKind;
use crate::lexicon;
use crate::value::names::{given, organisation_head};

/// The kind that a name's own words tell; lower case, in order.
pub(super) fn of_words(words: &[&str], upper: bool, numbered: bool) -> EntityKind {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return EntityKind::Unknown };
    let stem = last.trim_end_matches('.');
    if words.len() > 1 && event_prefix(first) || words.len() > 1 && event(stem) {
        return EntityKind::Event;
    }
    let governed = words.iter().position(|w| *w == "of" || *w == "for").is_some_and(|of| of > 0 && organisation_head(words[of - 1]));
    if organisation_head(stem) || governed || words.contains(&"&") {
        return EntityKind::Organisation;
    }
    if numbered {
        return EntityKind::Product;
    }
    if words.len() > 1 && given(first) {
        return EntityKind::Person;
    }
    if upper && words.len() == 1 && (2..=6).contains(&stem.len()) {
        return EntityKind::Organisation;
    }
    EntityKind::Unknown
}

/// Whether the word begins the name of a ship: "USS".
pub(super) fn ship(word: &str) -> bool {
    static WORDS: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/ship_prefixes.txt")));
    WORDS.contains(word)
}

fn event(word: &str) -> bool {
    static WORDS: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/event_heads.txt")));
    WORDS.contains(word)
}

/// Whether the word begins the name of an event: "Hurricane".
pub(super) fn event_prefix(word: &str) -> bool {
    static WORDS: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../../lexicon/event_prefixes.txt")));
    WORDS.contains(word)
}

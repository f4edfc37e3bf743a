//! Event and state words of news, in classes: `kill` holds "kill", "slay", "killing", "fatal" ...

use super::number::{List, Listed, group};
use super::{entries, phrases::Phrases};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Classes of event, the likeliest first. A class is its name; two words may tell of one event when they share a class.
pub(crate) type Classes = &'static [&'static str];

/// The part of speech a list tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Verb.
    Verb,
    /// Noun.
    Noun,
    /// Adjective.
    Adjective,
    /// A noun of the person who acts or suffers: "killer", "victim".
    Person,
}

/// The classes of a word in a part of speech; empty when it names no event.
pub(crate) fn classes<'w>(lemma: impl Listed<'w>, part: Part) -> Classes {
    EVENTS.of(lemma, part as usize)
}

/// The classes of a word in any part of speech, verbs' first.
pub(crate) fn event_classes<'w>(lemma: impl Listed<'w>) -> Classes {
    EVENTS.of(lemma, ANY)
}

/// The single words that name events, in no order.
pub(crate) fn event_words() -> impl Iterator<Item = &'static str> {
    entries(include_str!("events.txt")).filter_map(|line| line.split('\t').next()).filter(|lemma| !lemma.contains(' '))
}

/// The phrase of two words or more that the lemmas begin with ("step down", "burn to the ground"): its number of words and classes.
pub(crate) fn phrase<'w, W: Listed<'w>>(lemmas: impl Iterator<Item = W> + Clone) -> Option<(usize, Classes)> {
    EVENTS.phrases.longest(lemmas).map(|(length, classes)| (length, *classes))
}

/// The verb that tells of the event a noun names: "seize" of "seizure", "die" of "death"; the noun itself when it names none.
///
/// Among the verbs of the noun's class that which is most alike by its first letters; where none is, the class.
pub(crate) fn verb_of<'w>(noun: impl Listed<'w>) -> &'w str {
    let class = classes(noun, Part::Noun).first();
    let noun = noun.word();
    let Some(&class) = class else { return noun };
    let alike = |verb: &str| verb.bytes().zip(noun.bytes()).take_while(|(a, b)| a == b).count();
    let near = start(noun).and_then(|start| VERBS.near.get(&(class, start)));
    let best = near.into_iter().flatten().map(|verb| (alike(verb), std::cmp::Reverse(verb.len()), *verb)).max();
    match best {
        Some((.., verb)) => verb,
        None if VERBS.named.contains(class) => class,
        None => noun,
    }
}

/// The verbs of every class.
#[derive(Default)]
struct Verbs {
    /// By class and first letters.
    near: FxHashMap<(&'static str, [u8; 3]), Vec<&'static str>>,
    /// Classes that are named by a verb of theirs.
    named: FxHashSet<&'static str>,
}

static VERBS: LazyLock<Verbs> = LazyLock::new(|| {
    let mut verbs = Verbs::default();
    for (lemma, part, classes) in entries(include_str!("events.txt")).filter_map(read) {
        if part == Part::Verb && !lemma.contains(' ') {
            verbs.named.extend(classes.iter().filter(|class| **class == lemma));
            for (class, start) in classes.iter().zip(std::iter::repeat(start(lemma))) {
                start.into_iter().for_each(|start| verbs.near.entry((class, start)).or_default().push(lemma));
            }
        }
    }
    verbs
});

/// The letters by which a verb and its noun are known to be alike.
fn start(word: &str) -> Option<[u8; 3]> {
    word.as_bytes().first_chunk().copied()
}

/// Whether two words can name one kind of event.
pub(crate) fn share_class(a: &str, b: &str) -> bool {
    event_classes(a).iter().any(|class| event_classes(b).contains(class))
}

/// Where a word's classes in any part of speech stand, after those of each part.
const ANY: usize = 4;

struct Events {
    /// For every part of speech, and any: which of the lists is the word's.
    words: List<[u16; 5]>,
    /// Lists of classes, each kept once; the first is empty.
    lists: Vec<Classes>,
    phrases: Phrases<Classes>,
}

static EVENTS: LazyLock<Events> = LazyLock::new(Events::read);

impl Events {
    fn of<'w>(&self, lemma: impl Listed<'w>, part: usize) -> Classes {
        self.words.get(lemma.number()).map_or(&[], |lists| self.lists[usize::from(lists[part])])
    }

    fn read() -> Events {
        let mut words: List<[u16; 5]> = List::of(group::EVENTS);
        let mut lists: Vec<Classes> = vec![&[]];
        let mut phrases = Vec::new();
        let mut known: FxHashMap<Classes, u16> = FxHashMap::default();
        let mut number = |lists: &mut Vec<Classes>, list: Classes| {
            *known.entry(list).or_insert_with(|| {
                lists.push(list);
                lists.len() as u16 - 1
            })
        };
        for (lemma, part, classes) in entries(include_str!("events.txt")).filter_map(read) {
            if lemma.contains(' ') {
                phrases.push((lemma, classes));
            } else {
                words.entry(lemma)[part as usize] = number(&mut lists, classes);
            }
        }
        for word in words.values_mut() {
            let parts: Vec<Classes> = word[..ANY].iter().map(|&list| lists[usize::from(list)]).collect();
            word[ANY] = number(&mut lists, union(&parts));
        }
        Events { words, lists, phrases: Phrases::new(group::EVENTS, phrases.into_iter()) }
    }
}

fn read(line: &'static str) -> Option<(&'static str, Part, Classes)> {
    let mut fields = line.split('\t');
    let lemma = fields.next()?;
    let part = match fields.next()? {
        "v" => Part::Verb,
        "n" => Part::Noun,
        "a" => Part::Adjective,
        "p" => Part::Person,
        _ => return None,
    };
    Some((lemma, part, fields.next()?.split(',').collect::<Vec<_>>().leak()))
}

/// All classes of some lists, each once; the list itself when the others are empty.
fn union(lists: &[Classes]) -> Classes {
    let mut filled = lists.iter().filter(|list| !list.is_empty());
    if let (Some(only), None) = (filled.next(), filled.next()) {
        return only;
    }
    let mut all: Vec<&'static str> = Vec::new();
    for class in lists.iter().copied().flatten() {
        if !all.contains(class) {
            all.push(class);
        }
    }
    all.leak()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_event_share_a_class() {
        for (a, b) in [("kill", "slay"), ("die", "fatality"), ("fire", "blaze"), ("acquire", "takeover"), ("gut", "destroy")] {
            assert!(share_class(a, b), "{a} {b}");
        }
        for (a, b) in [("kill", "injure"), ("win", "lose"), ("buy", "sell"), ("arrest", "release"), ("rise", "fall")] {
            assert!(!share_class(a, b), "{a} {b}");
        }
    }

    #[test]
    fn nouns_have_their_verb() {
        for (noun, verb) in [
            ("seizure", "seize"),
            ("death", "die"),
            ("arrival", "arrive"),
            ("destruction", "destroy"),
            ("acquisition", "acquire"),
            ("closure", "close"),
            ("visit", "visit"),
            ("table", "table"),
        ] {
            assert_eq!(verb_of(noun), verb);
        }
    }

    #[test]
    fn parts_are_told_apart() {
        assert_eq!(classes("fire", Part::Noun).first(), Some(&"burn"));
        assert_eq!(classes("fire", Part::Verb).first(), Some(&"shoot"));
        assert!(classes("fire", Part::Adjective).is_empty());
    }

    #[test]
    fn phrases_are_found_at_a_place() {
        let phrase = |text: &'static str| phrase(text.split(' ')).map(|(n, c)| (n, c[0]));
        assert_eq!(phrase("step down as chairman"), Some((2, "resign")));
        assert_eq!(phrase("burn to the ground in hours"), Some((4, "destroy")));
        assert_eq!(phrase("step on"), None);
    }

    #[test]
    fn every_line_is_read() {
        for line in entries(include_str!("events.txt")) {
            assert!(read(line).is_some(), "{line}");
        }
    }
}

//! What a word can be: the tags the lexicon, its ending and its shape allow, and its base forms.

use smallvec::SmallVec;

use super::state::State;
use super::vocabulary::{Entry, Tag, look_up, look_up_key};
use crate::lexicon::key::Key;

/// Adds the tags of a word of an open class, in lower case, to `tags`. Returns whether anything is known of it.
///
/// `bases` are those that the word may be a form of; they are not asked for where it is an irregular form.
pub(super) fn open(entry: Entry, bases: &[Known], tags: &mut Vec<Tag>) -> bool {
    let first = tags.len();
    if let Some(parts) = entry.parts() {
        parts.tags.write(tags);
    }
    match entry.irregular() {
        Some(form) => form.tags.iter().for_each(|&tag| add(tags, first, tag)),
        None => bases.iter().for_each(|base| inflected(base, tags, first)),
    }
    tags.len() > first
}

/// Adds the tags that the word has as a regular form of the base.
fn inflected(known: &Known, tags: &mut Vec<Tag>, first: usize) {
    let Some(parts) = known.entry.parts() else { return };
    let mut put = |state, cost| add(tags, first, Tag { state, cost });
    match known.base.ending {
        Ending::S => {
            parts.noun.into_iter().for_each(|cost| put(State::Nns, cost));
            parts.verb.into_iter().for_each(|cost| put(State::Vbz, cost));
        }
        Ending::Ed if parts.verb.is_some() => {
            put(State::Vbd, 0);
            put(State::Vbn, 0);
        }
        Ending::Ing if parts.verb.is_some() => put(State::Vbg, 0),
        Ending::Ed | Ending::Ing => {}
    }
}

/// Adds a tag to those from `first` on, or makes the one that is there cheaper.
fn add(tags: &mut Vec<Tag>, first: usize, tag: Tag) {
    match tags[first..].iter_mut().find(|known| known.state == tag.state) {
        Some(known) => known.cost = known.cost.min(tag.cost),
        None => tags.push(tag),
    }
}

/// A regular ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// Plural, or third person.
    S,
    /// Past, or participle.
    Ed,
    /// Gerund.
    Ing,
}

/// What a word may be a form of: its first bytes, and another letter or none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Base {
    pub(super) keep: u32,
    pub(super) add: Option<Letter>,
    pub(super) ending: Ending,
}

/// A base with what the lists say of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) base: Base,
    pub(super) entry: Entry,
}

/// The letters that endings replace.
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub(super) enum Letter {
    E = b'e',
    Y = b'y',
}

impl Base {
    /// The bytes that the base shares with the start of the word, and its length.
    pub(super) fn shared(self, word: &str) -> (usize, usize) {
        let keep = self.keep as usize;
        match self.add {
            // "announced", "signs": the base stands in the word itself.
            Some(letter) if word.as_bytes().get(keep) != Some(&(letter as u8)) => (keep, keep + 1),
            add => (keep + add.iter().count(), keep + add.iter().count()),
        }
    }

    /// The key of the base where the word's is known; none for a long one.
    pub(super) fn key(self, word: Key) -> Option<Key> {
        let keep = self.keep as usize;
        match self.add {
            None => Some(word.start(keep)),
            Some(letter) => (keep < 16).then(|| word.start(keep).with(keep, letter as u8)),
        }
    }

    /// What the lists say of the base.
    pub(super) fn look_up(self, word: &str) -> Entry {
        let start = &word[..self.keep as usize];
        match (self.add, Key::of(word.as_bytes()).and_then(|key| self.key(key))) {
            (_, Some(key)) => look_up_key(key),
            (None, None) => look_up(start),
            (Some(letter), None) => look_up(&format!("{start}{}", char::from(letter as u8))),
        }
    }
}

/// Whether the word's last letter is one that the regular endings have.
#[inline(always)]
pub(super) fn may_inflect(word: &str) -> bool {
    word.len() > 3 && matches!(word.as_bytes()[word.len() - 1], b's' | b'd' | b'g')
}

/// The bases of a word.
pub(super) type Bases = SmallVec<[Base; 3]>;

/// What the word may be an inflected form of, by the rules of spelling, likelier ones first. Whether such a word exists is not asked.
#[inline(always)]
pub(super) fn bases(word: &str) -> Bases {
    if may_inflect(word) && word.is_ascii() { inflected_bases(word.as_bytes()) } else { Bases::new() }
}

/// The same with what the lists say of each.
pub(super) fn known_bases(word: &str) -> SmallVec<[Known; 3]> {
    bases(word).into_iter().map(|base| Known { base, entry: base.look_up(word) }).collect()
}

fn inflected_bases(word: &[u8]) -> Bases {
    let n = word.len();
    let mut out = Bases::new();
    let mut put = |keep: usize, add, ending| out.push(Base { keep: keep as u32, add, ending });
    match word {
        [.., b'i', b'e', b'd'] => put(n - 3, Some(Letter::Y), Ending::Ed),
        [stem @ .., b'e', b'd'] => stems(stem, |keep, add| put(keep, add, Ending::Ed)),
        [stem @ .., b'i', b'n', b'g'] => stems(stem, |keep, add| put(keep, add, Ending::Ing)),
        [.., b'i', b'e', b's'] => {
            put(n - 3, Some(Letter::Y), Ending::S);
            put(n - 1, None, Ending::S);
        }
        [.., b's' | b'u', b's'] => {}
        [rest @ .., b's'] => {
            put(n - 1, None, Ending::S);
            if matches!(rest, [.., b's' | b'x' | b'z' | b'o', b'e'] | [.., b'c' | b's', b'h', b'e']) {
                put(n - 2, None, Ending::S);
            }
        }
        _ => {}
    }
    out
}

/// The bases of a form without "ed" or "ing": with "e" first where the stem would else have doubled its consonant.
fn stems(stem: &[u8], mut put: impl FnMut(usize, Option<Letter>)) {
    let n = stem.len();
    let vowel = |b: u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let doubled = n > 2 && stem[n - 1] == stem[n - 2] && !vowel(stem[n - 1]);
    let undone = doubled && !matches!(stem[n - 1], b'l' | b's' | b'f' | b'z');
    let e_first = n >= 2 && !vowel(stem[n - 1]) && vowel(stem[n - 2]) && !(n >= 3 && vowel(stem[n - 3]));
    if undone {
        put(n - 1, None);
    }
    if e_first {
        put(n, Some(Letter::E));
    }
    if n > 1 {
        put(n, None);
    }
    if !e_first {
        put(n, Some(Letter::E));
    }
    if doubled && !undone {
        put(n - 1, None);
    }
}

/// Adds the tags that the ending of an unknown word suggests.
pub(super) fn guess(word: &str, tags: &mut Vec<Tag>) {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending));
    let mut put = |all: &[(State, i16)]| tags.extend(all.iter().map(|&(state, cost)| Tag { state, cost }));
    if let Some((_, last)) = word.rsplit_once('-') {
        if bases(last).iter().any(|base| base.ending == Ending::S && base.look_up(last).can_be('n')) {
            return put(&[(State::Nns, 0)]);
        }
        let noun = look_up(last).can_be('n') && !matches!(last, "year" | "old" | "day" | "mile" | "month");
        return put(&[(State::Jj, 0), (State::Nn, if noun { 60 } else { 200 })]);
    }
    // Few of the endings are asked for: those that have the word's last letter.
    let adjective: &[&str] = match word.as_bytes().last() {
        Some(b's') => &["ous", "less"],
        Some(b'l') => &["ful", "al"],
        Some(b'e') => &["ive", "able", "ible", "ese"],
        Some(b'c') => &["ic"],
        Some(b'h') => &["ish"],
        Some(b'n') => &["ian"],
        Some(b'y') if ends(&["ly"]) => return put(&[(State::Rb, 0)]),
        Some(b'd') if ends(&["ed"]) => return put(&[(State::Vbn, 0), (State::Vbd, 0), (State::Jj, 100)]),
        Some(b'g') if ends(&["ing"]) => return put(&[(State::Vbg, 0), (State::Nn, 80)]),
        _ => &[],
    };
    if ends(adjective) {
        put(&[(State::Jj, 0), (State::Nn, 100)]);
    } else if ends(&["s"]) && !ends(&["ss", "us", "is"]) {
        put(&[(State::Nns, 0), (State::Vbz, 250)]);
    } else {
        put(&[(State::Nn, 0), (State::Jj, 200), (State::Vb, 350), (State::Vbp, 400)]);
    }
}

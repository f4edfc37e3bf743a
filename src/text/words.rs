//! What a word can be: the tags the lexicon, its ending and its shape allow, and its base forms.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::state::State;
use crate::lexicon;

/// Tags with what each costs, in hundredths of a nat.
pub(super) type Options = SmallVec<[(State, i32); 6]>;

/// What the second, third and later tags of a word cost.
const BY_RANK: [i32; 5] = [0, 90, 180, 250, 300];
/// What a tag costs that the lexicon calls rare for the word.
const RARE: i32 = 280;

/// Everything the lists say of words.
struct Words {
    closed: FxHashMap<&'static str, Options>,
    open: FxHashMap<&'static str, &'static str>,
    irregular: FxHashMap<&'static str, (&'static str, &'static str)>,
    spelling: FxHashMap<&'static str, &'static str>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    closed: lexicon::table(include_str!("../lexicon/closed_class.txt"))
        .into_iter()
        .map(|(word, tags)| (word, tags.split(' ').filter_map(State::named).zip(BY_RANK).collect()))
        .collect(),
    open: lexicon::table(include_str!("../lexicon/pos.txt")),
    irregular: lexicon::table(include_str!("../lexicon/irregular.txt"))
        .into_iter()
        .filter_map(|(form, rest)| Some((form, rest.split_once('\t')?)))
        .collect(),
    spelling: lexicon::table(include_str!("../lexicon/spelling.txt")),
});

/// The tags of a word of a closed class, in lower case.
pub(super) fn closed(word: &str) -> Option<&'static Options> {
    WORDS.closed.get(word)
}

/// The irregular form's lemma and forms.
pub(super) fn irregular(word: &str) -> Option<(&'static str, &'static str)> {
    WORDS.irregular.get(word).copied()
}

/// The spelling that is kept of a word.
pub(super) fn spelling(word: &str) -> Option<&'static str> {
    WORDS.spelling.get(word).copied()
}

/// The lexicon's parts of speech of a base form: letters in order of frequency, rare ones after "-".
pub(super) fn parts(word: &str) -> Option<&'static str> {
    WORDS.open.get(word).copied()
}

/// Whether the base form can be the part of speech.
pub(super) fn can_be(word: &str, part: char) -> bool {
    parts(word).is_some_and(|parts| parts.contains(part))
}

/// The tags of a word of an open class, in lower case. Empty when nothing is known of it.
pub(super) fn open(word: &str) -> Options {
    let mut options = Options::new();
    let mut rare = 0;
    for (rank, part) in parts(word).unwrap_or_default().chars().enumerate() {
        let cost = BY_RANK[rank.min(4)] + rare;
        match part {
            'n' => options.push((State::Nn, cost)),
            'v' => options.extend([(State::Vb, cost), (State::Vbp, cost)]),
            'a' => options.push((State::Jj, cost)),
            'r' => options.push((State::Rb, cost)),
            _ => rare = RARE,
        }
    }
    inflected(word, &mut options);
    options
}

/// Adds the tags of an inflected form.
fn inflected(word: &str, options: &mut Options) {
    if let Some((lemma, forms)) = irregular(word) {
        let rank = |part| parts(lemma).and_then(|parts| parts.find(part)).map_or(0, |rank| BY_RANK[rank.min(4)]);
        for form in forms.split(',') {
            match form {
                "past" => add(options, State::Vbd, 0),
                "participle" => add(options, State::Vbn, 0),
                "gerund" => add(options, State::Vbg, 0),
                "third" => add(options, State::Vbz, rank('v')),
                "present" => add(options, State::Vbp, 0),
                "plural" => add(options, State::Nns, rank('n')),
                "comparative" | "superlative" => add(options, State::Jj, 0),
                _ => {}
            }
        }
        return;
    }
    for (base, ending) in bases(word) {
        let Some(parts) = parts(&base) else { continue };
        let rank = |part| parts.find(part).map(|rank| BY_RANK[rank.min(4)] + if parts[..rank].contains('-') { RARE } else { 0 });
        match ending {
            Ending::S => {
                rank('n').into_iter().for_each(|cost| add(options, State::Nns, cost));
                rank('v').into_iter().for_each(|cost| add(options, State::Vbz, cost));
            }
            Ending::Ed if rank('v').is_some() => {
                add(options, State::Vbd, 0);
                add(options, State::Vbn, 0);
            }
            Ending::Ing if rank('v').is_some() => add(options, State::Vbg, 0),
            Ending::Ed | Ending::Ing => {}
        }
    }
}

/// Adds a tag, or makes the one that is there cheaper.
fn add(options: &mut Options, state: State, cost: i32) {
    match options.iter_mut().find(|(known, _)| *known == state) {
        Some((_, known)) => *known = cost.min(*known),
        None => options.push((state, cost)),
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

/// What the word may be an inflected form of, by the rules of spelling, likelier ones first. Whether such a word exists is not asked.
pub(super) fn bases(word: &str) -> SmallVec<[(String, Ending); 3]> {
    let mut out = SmallVec::new();
    if !word.is_ascii() || word.len() < 4 {
        return out;
    }
    if let Some(stem) = word.strip_suffix("ied") {
        out.push((format!("{stem}y"), Ending::Ed));
    } else if let Some(stem) = word.strip_suffix("ed") {
        out.extend(stems(stem).map(|base| (base, Ending::Ed)));
    } else if let Some(stem) = word.strip_suffix("ing") {
        out.extend(stems(stem).map(|base| (base, Ending::Ing)));
    } else if let Some(stem) = word.strip_suffix("ies") {
        out.push((format!("{stem}y"), Ending::S));
        out.push((format!("{stem}ie"), Ending::S));
    } else if word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") {
        out.push((word[..word.len() - 1].to_owned(), Ending::S));
        let sibilant = ["ses", "xes", "zes", "ches", "shes", "oes"].iter().any(|ending| word.ends_with(ending));
        if sibilant {
            out.push((word[..word.len() - 2].to_owned(), Ending::S));
        }
    }
    out
}

/// The bases of a form without "ed" or "ing": with "e" first where the stem would else have doubled its consonant.
fn stems(stem: &str) -> impl Iterator<Item = String> {
    let bytes = stem.as_bytes();
    let n = bytes.len();
    let vowel = |b: u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let doubled = n > 2 && bytes[n - 1] == bytes[n - 2] && !vowel(bytes[n - 1]);
    let undone = (doubled && !matches!(bytes[n - 1], b'l' | b's' | b'f' | b'z')).then(|| stem[..n - 1].to_owned());
    let e_first = n >= 2 && !vowel(bytes[n - 1]) && vowel(bytes[n - 2]) && !(n >= 3 && vowel(bytes[n - 3]));
    let (plain, with_e) = (stem.to_owned(), format!("{stem}e"));
    let (first, second) = if e_first { (with_e, plain) } else { (plain, with_e) };
    let last = (doubled && undone.is_none()).then(|| stem[..n - 1].to_owned());
    undone.into_iter().chain([first, second]).chain(last).filter(|base| base.len() > 1)
}

/// The tags that the ending of an unknown word suggests.
pub(super) fn guess(word: &str) -> Options {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending));
    let mut options = Options::new();
    if let Some((_, last)) = word.rsplit_once('-') {
        let noun = can_be(last, 'n') && !matches!(last, "year" | "old" | "day" | "mile" | "month");
        options.extend([(State::Jj, 0), (State::Nn, if noun { 60 } else { 200 })]);
        if bases(last).iter().any(|(base, ending)| *ending == Ending::S && can_be(base, 'n')) {
            options = [(State::Nns, 0)].into_iter().collect();
        }
    } else if ends(&["ly"]) {
        options.push((State::Rb, 0));
    } else if ends(&["ed"]) {
        options.extend([(State::Vbn, 0), (State::Vbd, 0), (State::Jj, 100)]);
    } else if ends(&["ing"]) {
        options.extend([(State::Vbg, 0), (State::Nn, 80)]);
    } else if ends(&["ous", "ful", "ive", "al", "able", "ible", "ic", "less", "ish", "ian", "ese"]) {
        options.extend([(State::Jj, 0), (State::Nn, 100)]);
    } else if ends(&["s"]) && !ends(&["ss", "us", "is"]) {
        options.extend([(State::Nns, 0), (State::Vbz, 250)]);
    } else {
        options.extend([(State::Nn, 0), (State::Jj, 200), (State::Vb, 350), (State::Vbp, 400)]);
    }
    options
}

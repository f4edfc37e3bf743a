//! From lemmas back to words: past, participle and plural, for questions that are asked in plain words.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::entries;
use super::events::{Part, classes};
use super::number::{List, Listed, group};

/// "went" of "go", "touched down" of "touch down".
pub(crate) fn past(verb: &str) -> String {
    inflected(verb, "past", |v| regular(v, "ed"))
}

/// "gone" of "go", "ruled out" of "rule out".
///
/// An adjective that tells of an event and is no verb stays as it is: "injured", "dead".
pub(crate) fn participle(verb: &str) -> String {
    if classes(verb, Part::Verb).is_empty() && !classes(verb, Part::Adjective).is_empty() {
        return verb.to_owned();
    }
    inflected(verb, "participle", |v| regular(v, "ed"))
}

/// Whether a word, in lower case, is a past tense and no participle: "took", "fell".
pub(crate) fn is_only_past<'w>(word: impl Listed<'w>) -> bool {
    static WORDS: LazyLock<List<()>> = LazyLock::new(|| {
        let only = |line: &'static str| {
            let mut fields = line.split('\t');
            let (word, forms) = (fields.next()?, fields.nth(1)?);
            forms.split(',').all(|form| form == "past").then_some((word, ()))
        };
        List::new(group::IRREGULAR, entries(include_str!("irregular.txt")).filter_map(only))
    });
    WORDS.has(word.number())
}

/// "says" of "say", "denies" of "deny"; what is no bare verb ("according to", "said") stays as it is.
pub(crate) fn says(verb: &str) -> String {
    let (head, rest) = verb.split_once(' ').unwrap_or((verb, ""));
    match head {
        "be" => format!("is {rest}").trim_end().to_owned(),
        "have" => format!("has {rest}").trim_end().to_owned(),
        _ if head.ends_with("ed") || head.ends_with("ing") || matches!(head, "said" | "told" | "to" | "in" | "by" | "of") => {
            verb.to_owned()
        }
        _ if rest.ends_with("to") || head.ends_with('s') && !head.ends_with("ss") => verb.to_owned(),
        _ => format!("{} {rest}", regular(head, "s")).trim_end().to_owned(),
    }
}

/// "people" of "person", "countries" of "country".
pub(crate) fn plural(noun: &str) -> String {
    // The last word of a noun is its head.
    let (before, head) = noun.rsplit_once(' ').map_or(("", noun), |(before, head)| (before, head));
    let head = match head {
        "person" | "people" => "people".to_owned(),
        "police" | "personnel" => head.to_owned(),
        // A plural already: "greeks", "series"; not "boss", "bus", "crisis", "gas".
        _ if head.ends_with('s') && !["ss", "us", "is", "as"].iter().any(|end| head.ends_with(end)) => head.to_owned(),
        _ => listed(head, "plural").map_or_else(|| regular(head, "s"), str::to_owned),
    };
    format!("{before} {head}").trim_start().to_owned()
}

/// Whether a word, in lower case, is a plural that the rules of spelling do not give: "women", "crises".
pub(crate) fn is_irregular_plural<'w>(word: impl Listed<'w>) -> bool {
    static WORDS: LazyLock<List<()>> = LazyLock::new(|| {
        let plural = |line: &'static str| line.split_once('\t').filter(|(_, rest)| rest.ends_with("\tplural")).map(|(word, _)| (word, ()));
        List::new(group::IRREGULAR, entries(include_str!("irregular.txt")).filter_map(plural))
    });
    WORDS.has(word.number())
}

/// A name that is kept in lower case, as names are written.
pub(crate) fn title(name: &str) -> String {
    name.split(' ').map(capital).collect::<Vec<_>>().join(" ")
}

/// The word with its first letter in upper case.
pub(crate) fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A name as it is written where no accents are to hand: "Touré" and "Toure" are one.
pub(crate) fn without_accents(name: &str) -> std::borrow::Cow<'_, str> {
    if name.is_ascii() {
        return name.into();
    }
    let plain = |c: char| match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        c => c,
    };
    name.chars().map(plain).collect::<String>().into()
}

/// Words that open a noun phrase: "the", "his", "two" are not names, whatever their first letter.
pub(crate) fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "this"
            | "that"
            | "these"
            | "those"
            | "his"
            | "her"
            | "its"
            | "their"
            | "our"
            | "my"
            | "your"
            | "both"
            | "some"
            | "any"
    )
}

/// Words that stand for a noun.
pub(crate) fn is_pronoun(word: &str) -> bool {
    matches!(
        word,
        "he" | "she"
            | "it"
            | "they"
            | "we"
            | "i"
            | "you"
            | "him"
            | "her"
            | "them"
            | "us"
            | "me"
            | "his"
            | "its"
            | "their"
            | "who"
            | "which"
            | "that"
            | "this"
    )
}

static UNCHANGED: LazyLock<super::Set> = LazyLock::new(|| super::set(include_str!("unchanged_verbs.txt")));

/// A verb with its first word in another form.
fn inflected(verb: &str, form: &'static str, rule: impl Fn(&str) -> String) -> String {
    let (head, rest) = verb.split_once(' ').unwrap_or((verb, ""));
    let (before, base) = compound(head);
    let head = format!("{before}{}", irregular(base, form).map_or_else(|| rule(base), str::to_owned));
    format!("{head} {rest}").trim_end().to_owned()
}

/// What stands before the verb that another is made of, and that verb, where it is irregular: "re" and "run", "co-" and "write".
fn compound(verb: &str) -> (&str, &str) {
    const BEFORE: [&str; 10] = ["fore", "inter", "mis", "out", "over", "pre", "re", "un", "under", "up"];
    let known = |base: &str| irregular(base, "past").is_some();
    if let Some(dash) = verb.rfind('-').filter(|_| !known(verb)) {
        return verb.split_at(dash + 1);
    }
    let prefix = BEFORE.iter().find(|prefix| verb.strip_prefix(**prefix).is_some_and(known));
    match prefix {
        // "relayed" is no form of "lay".
        Some(prefix) if verb != "relay" && !known(verb) => verb.split_at(prefix.len()),
        _ => ("", verb),
    }
}

/// The form of a verb that the rules of spelling do not give.
fn irregular<'v>(verb: &'v str, form: &'static str) -> Option<&'v str> {
    match (verb, form) {
        ("be", "past") => Some("was"),
        ("be", _) => Some("been"),
        // Read as a word of its own: nobody "bears" when someone is born.
        ("born", _) => Some("born"),
        // The lists leave out the forms that are first of all other words.
        ("grind", _) => Some("ground"),
        ("wind", _) => Some("wound"),
        _ if UNCHANGED.contains(verb) => Some(verb),
        _ => match listed(verb, form) {
            // "came", but "has come"; "beaten", but "he beat".
            None if form == "participle" => listed(verb, "past").map(|_| verb),
            None => listed(verb, "participle").filter(|p| p.strip_suffix("en") == Some(verb)).map(|_| verb),
            known => known,
        },
    }
}

/// The irregular form of a lemma; where there are several, the regular one ("pleaded") or else the shortest.
fn listed(lemma: &str, form: &'static str) -> Option<&'static str> {
    static FORMS: LazyLock<FxHashMap<(&'static str, &'static str), &'static str>> = LazyLock::new(|| {
        let mut out = FxHashMap::default();
        for line in entries(include_str!("irregular.txt")) {
            let mut fields = line.split('\t');
            let (Some(word), Some(lemma), Some(forms)) = (fields.next(), fields.next(), fields.next()) else { continue };
            for form in forms.split(',') {
                let known = out.entry((lemma, form)).or_insert(word);
                let regular = regular(lemma, "ed");
                if word == regular || word.len() < known.len() && *known != regular {
                    *known = word;
                }
            }
        }
        out
    });
    FORMS.get(&(lemma, form)).copied()
}

fn regular(word: &str, ending: &str) -> String {
    let before_y = word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']));
    match before_y {
        Some(stem) => format!("{stem}ie{}", ending.trim_start_matches('e')),
        None if ending == "ed" && word.ends_with('e') => format!("{word}d"),
        None if ending == "ed" && word.ends_with("ic") => format!("{word}ked"),
        None if ending == "ed" && doubles(word) => format!("{word}{}ed", &word[word.len() - 1..]),
        None if ending == "s" && ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end)) => format!("{word}es"),
        None => format!("{word}{ending}"),
    }
}

/// Whether a verb doubles its last letter before "ed": one syllable with one vowel before one consonant, as "plan" and "quiz". Of longer
/// verbs a list knows.
fn doubles(verb: &str) -> bool {
    let vowel = |b: &u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u');
    let [start @ .., middle, last] = verb.as_bytes() else { return false };
    let start = start.strip_suffix(b"qu").unwrap_or(start);
    let single = (vowel(middle) || *middle == b'y') && !start.iter().any(|b| vowel(b) || *b == b'y');
    single && last.is_ascii_lowercase() && !vowel(last) && !matches!(last, b'w' | b'x' | b'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        for (lemma, form) in [
            ("go", "went"),
            ("touch down", "touched down"),
            ("carry", "carried"),
            ("sign", "signed"),
            ("beat", "beat"),
            ("be", "was"),
            ("read", "read"),
            ("run", "ran"),
            ("grind", "ground"),
            ("rerun", "reran"),
            ("outbid", "outbid"),
            ("co-write", "co-wrote"),
            ("relay", "relayed"),
            ("ad-lib", "ad-libbed"),
            ("fast-track", "fast-tracked"),
            ("repeat", "repeated"),
            ("quiz", "quizzed"),
            ("rob", "robbed"),
            ("jail", "jailed"),
            ("visit", "visited"),
            ("vow", "vowed"),
            ("mimic", "mimicked"),
            ("strike", "struck"),
            ("plead", "pleaded"),
        ] {
            assert_eq!(past(lemma), form);
        }
        for (lemma, form) in [
            ("take over", "taken over"),
            ("kill", "killed"),
            ("accuse", "accused"),
            ("hurt", "hurt"),
            ("born", "born"),
            ("run", "run"),
            ("become", "become"),
            ("overcome", "overcome"),
            ("read", "read"),
            ("outrun", "outrun"),
            ("prove", "proven"),
            ("strike", "struck"),
            ("plan", "planned"),
            ("injured", "injured"),
        ] {
            assert_eq!(participle(lemma), form);
        }
        for (lemma, form) in [("say", "says"), ("deny", "denies"), ("according to", "according to"), ("point out", "points out")] {
            assert_eq!(says(lemma), form);
        }
        for (lemma, form) in [("angry greeks", "angry greeks"), ("boss", "bosses")] {
            assert_eq!(plural(lemma), form);
        }
        for (lemma, form) in [("person", "people"), ("speed boat", "speed boats"), ("country", "countries"), ("child", "children")] {
            assert_eq!(plural(lemma), form);
        }
    }
}

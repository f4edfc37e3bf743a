//! From lemmas back to words: past, participle and plural, for questions that are asked in plain words.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::key::Dictionary;
use super::{Set, entries};

/// "went" of "go", "touched down" of "touch down".
pub(crate) fn past(verb: &str) -> String {
    inflected(verb, "past", |v| regular(v, "ed"))
}

/// "gone" of "go", "ruled out" of "rule out".
pub(crate) fn participle(verb: &str) -> String {
    inflected(verb, "participle", |v| regular(v, "ed"))
}

/// Whether a word, in lower case, is a past tense and no participle: "took", "fell".
pub(crate) fn is_only_past(word: &str) -> bool {
    static WORDS: LazyLock<Set> = LazyLock::new(|| {
        let only = |line: &'static str| {
            let mut fields = line.split('\t');
            let (word, forms) = (fields.next()?, fields.nth(1)?);
            forms.split(',').all(|form| form == "past").then_some(word)
        };
        entries(include_str!("irregular.txt")).filter_map(only).collect()
    });
    WORDS.contains(word)
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
pub(crate) fn is_irregular_plural(word: &str) -> bool {
    static WORDS: LazyLock<Dictionary<()>> = LazyLock::new(|| {
        let plural = |line: &'static str| line.split_once('\t').filter(|(_, rest)| rest.ends_with("\tplural")).map(|(word, _)| (word, ()));
        entries(include_str!("irregular.txt")).filter_map(plural).collect()
    });
    WORDS.contains(word)
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
    let head = match (head, form) {
        ("be", "past") => "was".to_owned(),
        ("be", _) => "been".to_owned(),
        _ if UNCHANGED.contains(head) => head.to_owned(),
        // Read as a word of its own: nobody "bears" when someone is born.
        ("born", _) => "born".to_owned(),
        // "beaten" of "beat", which has no other past.
        _ if form == "past"
            && listed(head, form).is_none()
            && listed(head, "participle").is_some_and(|p| p.strip_suffix("en") == Some(head)) =>
        {
            head.to_owned()
        }
        _ => listed(head, form).map_or_else(|| rule(head), str::to_owned),
    };
    format!("{head} {rest}").trim_end().to_owned()
}

/// The irregular form of a lemma, the shortest where there are several.
fn listed(lemma: &str, form: &'static str) -> Option<&'static str> {
    static FORMS: LazyLock<FxHashMap<(&'static str, &'static str), &'static str>> = LazyLock::new(|| {
        let mut out = FxHashMap::default();
        for line in entries(include_str!("irregular.txt")) {
            let mut fields = line.split('\t');
            let (Some(word), Some(lemma), Some(forms)) = (fields.next(), fields.next(), fields.next()) else { continue };
            for form in forms.split(',') {
                let known = out.entry((lemma, form)).or_insert(word);
                if word.len() < known.len() {
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
        None if ending == "s" && ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end)) => format!("{word}es"),
        None => format!("{word}{ending}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        for (lemma, form) in
            [("go", "went"), ("touch down", "touched down"), ("carry", "carried"), ("sign", "signed"), ("beat", "beat"), ("be", "was")]
        {
            assert_eq!(past(lemma), form);
        }
        for (lemma, form) in [("take over", "taken over"), ("kill", "killed"), ("accuse", "accused"), ("hurt", "hurt"), ("born", "born")] {
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

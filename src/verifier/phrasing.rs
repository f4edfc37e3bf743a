//! The words that a question takes over from an article: an argument as it is written, made fit to stand inside a sentence.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::claim::{Phrase, Role};
use crate::lexicon::inflect::title;
use crate::lexicon::{self, inflect, is_number_word};

/// Words of an argument that a question repeats.
const MOST_WORDS: usize = 7;

/// Words of a passage that an answer repeats.
const MOST_OF_PASSAGE: usize = 14;

/// Stands where words were left out.
pub(super) const CUT: &str = " …";

/// The words of a phrase as its article has them; the name it stands for, where they are a pronoun.
pub(super) fn words(phrase: Phrase<'_>, text: &str) -> Option<String> {
    let written = phrase.span.of(text);
    // "Herself" tells enough, whoever she is.
    if phrase.unresolved && (written.ends_with("self") || written.ends_with("selves")) {
        return Some(written.to_lowercase());
    }
    if phrase.unresolved {
        return None;
    }
    let pronoun = written.len() < 6 && inflect::is_pronoun(&written.to_lowercase());
    match phrase.name() {
        Some(name) if pronoun => Some(title(name)),
        None if pronoun && inflect::is_pronoun(phrase.head()) => None,
        None if pronoun => Some(format!("the {}", phrase.head())),
        Some(_) => Some(uncapital(&short(&without_addresses(without_apposition(written))))),
        None => {
            let fit = uncapital(&short(&lowered(&without_addresses(written), opens_sentence(phrase, text))));
            Some(if lacks_article(&phrase, &fit) { format!("the {}", fit_first(&fit)) } else { fit })
        }
    }
}

/// Whether a phrase names one person or one made thing without the article that only headlines leave out: "passenger train", "Teen".
fn lacks_article(phrase: &Phrase<'_>, written: &str) -> bool {
    let head = phrase.head();
    let all: Vec<&str> = written.split_whitespace().collect();
    let (Some(first), Some(last)) = (all.first().map(|w| w.to_lowercase()), all.last()) else { return false };
    let one = last.to_lowercase() == head && inflect::plural(head) != head && !written.contains([',', '"', '“', '’', '\'']);
    // "President of Norland"
    let one = one || first == head && all.get(1) == Some(&"of") && lexicon::is_person(head);
    let made = |kind: &str| matches!(kind, "vehicle" | "vessel" | "building" | "weapon" | "machine" | "device");
    let opened = inflect::is_determiner(&first)
        || is_number_word(&first)
        || matches!(
            first.as_str(),
            "no" | "each" | "every" | "another" | "one" | "either" | "what" | "which" | "such" | "many" | "most" | "all"
        );
    let counts = first.starts_with(|c: char| c.is_ascii_digit()) && !first.contains('-');
    let core = matches!(phrase.role, Role::Agent | Role::Patient);
    let happened = matches!(head, "shooting" | "stabbing" | "crash" | "accident" | "attack" | "explosion" | "blast" | "robbery" | "raid");
    core && one && !opened && !counts && (happened || lexicon::is_person(head) || lexicon::nouns::hypernyms(head).any(made))
}

/// The phrase without the capital of a headline's first word, where that word is all there is.
fn fit_first(written: &str) -> String {
    if written.contains(' ') { written.to_owned() } else { written.to_lowercase() }
}

/// A claim's passage on one line, cut after a few words.
pub(super) fn passage(written: &str) -> String {
    let (line, more) = first_words(&without_addresses(written), MOST_OF_PASSAGE);
    line + more
}

/// A few words on one line, without what quotation and possession leave at the end.
pub(super) fn short(words: &str) -> String {
    let (line, more) = first_words(words, MOST_WORDS);
    let line = line.trim_matches([',', ';', ':', '.', '"', '“', '”', '(', ')']);
    let line = line.strip_suffix("'s").or_else(|| line.strip_suffix("’s")).unwrap_or(line);
    // "at 4 p.m.", "to the U.S."
    let dotted = line.rsplit(' ').next().is_some_and(|last| last.len() < 8 && last.contains('.') && last.ends_with(char::is_alphabetic));
    let dot = if dotted && more.is_empty() { "." } else { "" };
    format!("{line}{dot}{more}")
}

/// The first words on one line, and what stands for those left out.
fn first_words(words: &str, most: usize) -> (String, &'static str) {
    let mut all = words.split_whitespace();
    let first: Vec<&str> = all.by_ref().take(most).collect();
    (first.join(" "), all.next().map_or("", |_| CUT))
}

/// "the treaty" of "The treaty": a determiner at the start of a sentence is no name.
pub(super) fn uncapital(words: &str) -> String {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let lower = first.to_lowercase();
    if inflect::is_determiner(&lower) || is_number_word(&lower) {
        format!("{lower} {rest}").trim_end().to_owned()
    } else {
        words.to_owned()
    }
}

/// One space between words, none before the mark, and "an" before a vowel.
pub(super) fn tidy(line: &str) -> String {
    let mut out: Vec<&str> = line.split_whitespace().collect();
    for at in 1..out.len() {
        if out[at - 1] == "a" && sounds_open(out[at]) {
            out[at - 1] = "an";
        }
    }
    out.join(" ").replace(" ?", "?")
}

/// Whether a word surely begins with the sound of a vowel: "eight-year", "inquiry", but not "one" or "union".
fn sounds_open(word: &str) -> bool {
    let word = word.to_lowercase();
    let closed = ["one", "once", "eu", "uni", "use", "usu", "uti", "ut", "ura", "uku", "ub"].iter().any(|start| word.starts_with(start));
    word.len() > 2 && word.starts_with(['a', 'e', 'i', 'o', 'u']) && !closed
}

/// Whether a word is the address of a page rather than a word: "https://a.example/b", "a.example/news/1.html".
pub(super) fn is_address(word: &str) -> bool {
    let dotted = word.split_once('.').is_some_and(|(_, rest)| rest.contains('/') && rest.len() > 4);
    word.contains("://") || word.contains("www.") || dotted && word.bytes().any(|b| b.is_ascii_lowercase())
}

/// A passage without the addresses of pages that stand in it.
fn without_addresses(written: &str) -> String {
    written.split(' ').filter(|word| !is_address(word)).collect::<Vec<_>>().join(" ")
}

/// What a unit's symbol stands for, of several: "inches" of "in".
pub(super) fn units(symbol: &str) -> &str {
    static PLURALS: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
        let mut out: FxHashMap<&'static str, &'static str> = FxHashMap::default();
        for line in lexicon::entries(include_str!("../lexicon/units.txt")) {
            let Some((name, symbol)) = line.split_once('\t').and_then(|(name, entry)| Some((name, entry.split(' ').next()?))) else {
                continue;
            };
            let several = (name.ends_with('s') || name == "feet") && !name.ends_with("mmes") && name.len() > 3;
            let plain = |name: &str| (!name.contains([' ', '-', '/']), name.len());
            if several && out.get(symbol).is_none_or(|known| plain(name) >= plain(known)) {
                out.insert(symbol, name);
            }
        }
        out
    });
    PLURALS.get(symbol).copied().unwrap_or(symbol)
}

/// "Gary Gomes" of "Gary Gomes, 35": what an age or a description adds to a name. A list of names stays whole.
fn without_apposition(written: &str) -> &str {
    match written.split_once(", ") {
        Some((name, added)) => {
            let first = added.split_whitespace().next().unwrap_or("").to_lowercase();
            let aged = first.starts_with(|c: char| c.is_ascii_digit()) && !added.contains(" and ");
            let described = matches!(first.as_str(), "a" | "an" | "the");
            if (aged || described) && !name.contains(" and ") { name } else { written }
        }
        None => written,
    }
}

/// Whether a phrase is the first of its sentence or line, where every word has a capital.
fn opens_sentence(phrase: Phrase<'_>, text: &str) -> bool {
    let before = text[..phrase.span.start as usize].trim_end_matches([' ', '\t', '"', '“', '‘', '\'']);
    before.is_empty() || before.ends_with(['.', '!', '?', '\n', ':', '—', ')'])
}

/// A phrase that names nothing: without the capital of a sentence's first word, and without common words that shout.
fn lowered(written: &str, opens: bool) -> String {
    let loud = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 4 && !word.chars().any(char::is_lowercase);
    let titled = |word: &str| word.starts_with(char::is_uppercase) && word.len() > 1 && !word.chars().skip(1).any(char::is_uppercase);
    let all: Vec<&str> = written.split_whitespace().collect();
    let named = all.iter().any(|word| lexicon::is_given_name(&word.to_lowercase()));
    // A second capital makes a name of both: "Salt Lake man".
    let alone = opens && !all.get(1).is_some_and(|next| next.starts_with(char::is_uppercase));
    let fit = |(at, &word): (usize, &&str)| {
        if !named && (alone && at == 0 && titled(word) || loud(word)) && is_common(&word.to_lowercase()) {
            word.to_lowercase()
        } else {
            word.to_owned()
        }
    };
    all.iter().enumerate().map(fit).collect::<Vec<_>>().join(" ")
}

/// Whether a word in lower case is one of general English, by itself or in the singular.
fn is_common(word: &str) -> bool {
    let known = |word: &str| lexicon::rarity(word) < 10.0 || lexicon::words::mostly_noun(word);
    known(word) || word.strip_suffix('s').is_some_and(known) || word.strip_suffix("es").is_some_and(known)
}

/// A phrase without its age: "his son" of "his 8-year-old son".
pub(super) fn ageless(words: &str) -> String {
    let old = |word: &&str| !word.to_lowercase().trim_end_matches('s').ends_with("-year-old");
    words.split_whitespace().filter(old).collect::<Vec<_>>().join(" ")
}

/// A passage without the source that opens it: "According to the police, ".
pub(super) fn without_source(passage: &str) -> &str {
    let opens = passage.get(..12).is_some_and(|start| start.eq_ignore_ascii_case("according to"));
    passage.split_once(", ").filter(|_| opens).map_or(passage, |(_, told)| told)
}

/// "visit" of "his first visit to Seoul"; nothing of "the first time".
pub(super) fn first_what(told: &str) -> Option<&str> {
    let after = told.split("first ").nth(1)?.split_whitespace().next()?;
    Some(after).filter(|w| *w != "time" && w.chars().all(char::is_alphabetic))
}

/// A counted noun with the capital that its phrase gives it: "Somalis" of "12 Somali".
pub(super) fn as_written(noun: &str, phrase: &str) -> String {
    let capital = inflect::capital(noun);
    let stem = capital.trim_end_matches('s');
    let named = |word: &str| word.starts_with(stem) && !word.chars().skip(1).any(char::is_uppercase);
    if !stem.is_empty() && phrase.split_whitespace().skip(1).any(named) { capital } else { noun.to_owned() }
}

/// A name, kept in lower case, with the capitals that its phrase gives it: "IBF".
pub(super) fn as_named(name: &str, written: &str) -> String {
    let at = if written.is_ascii() { written.to_ascii_lowercase().find(name) } else { None };
    at.and_then(|at| written.get(at..at + name.len())).map_or_else(|| title(name), str::to_owned)
}

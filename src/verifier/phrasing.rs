//! The words that a question takes over from an article: an argument as it is written, made fit to stand inside a sentence.

use crate::claim::{Phrase, Role};
use crate::compare::Item;
use crate::lexicon::inflect::title;
use crate::lexicon::{self, inflect, is_number_word};

/// Words of an argument that a question repeats.
const MOST_WORDS: usize = 7;

/// Words of a passage that an answer repeats.
const MOST_OF_PASSAGE: usize = 14;

/// Stands where words were left out.
pub(super) const CUT: &str = " …";

/// The answer that an item gives, in the words of its article, where one of its arguments is the answer.
pub(super) fn answer(item: &Item<'_>, text: &str) -> Option<String> {
    let p = item.proposition;
    let phrase = match item.facet {
        "who" | "said-by" => p.argument(Role::Agent),
        "whom" => p.argument(Role::Patient),
        "what" => p.argument(Role::Complement),
        "condition" => p.argument(Role::Condition),
        "event" | "when" | "where" | "role" | "age" | "name" | "origin" | "kind" | "first-since" | "amount" | "share" => None,
        facet => p.arguments().find(|a| a.preposition() == facet),
    }?;
    words(phrase, text).map(|words| format!("{} {words}", phrase.preposition()).trim_start().to_owned())
}

/// The words of a phrase as its article has them; the name it stands for, where they are a pronoun.
pub(super) fn words(phrase: Phrase<'_>, text: &str) -> Option<String> {
    let written = phrase.span.of(text);
    if phrase.unresolved {
        return None;
    }
    let pronoun = written.len() < 6 && inflect::is_pronoun(&written.to_lowercase());
    match phrase.name() {
        Some(name) if pronoun => Some(title(name)),
        None if pronoun && inflect::is_pronoun(phrase.head()) => None,
        None if pronoun => Some(format!("the {}", phrase.head())),
        Some(_) => Some(uncapital(&short(without_apposition(written)))),
        None => Some(uncapital(&short(&lowered(written, opens_sentence(phrase, text))))),
    }
}

/// A claim's passage on one line, cut after a few words.
pub(super) fn passage(written: &str) -> String {
    let (line, more) = first_words(written, MOST_OF_PASSAGE);
    line + more
}

/// A few words on one line, without what quotation and possession leave at the end.
pub(super) fn short(words: &str) -> String {
    let (line, more) = first_words(words, MOST_WORDS);
    let line = line.trim_matches([',', ';', ':', '.', '"', '“', '”', '(', ')']);
    let line = line.strip_suffix("'s").or_else(|| line.strip_suffix("’s")).unwrap_or(line);
    line.to_owned() + more
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

/// One space between words, none before the mark.
pub(super) fn tidy(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ").replace(" ?", "?")
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

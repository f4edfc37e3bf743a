//! What words are in numbers and in expressions of time: one look-up tells both.

use std::sync::LazyLock;

use super::marks::{ADDRESSED, AND, FIGURE, FIGURE_OPENING, Mark, TIME, TIME_OPENING};
use super::{Class, NumberWord};
use crate::lexicon;
use crate::lexicon::key::Key;
use crate::lexicon::number::{List, Number, group};
use crate::value::date::{Tag, TagNumber, feast_words, tags};

/// The groups of all words that are listed here, and of those that join them.
pub(super) const LISTED: u32 = group::NUMBERS | group::TIMES | group::FEASTS;

/// A word of numbers or times.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    pub class: Class,
    pub tag: TagNumber,
    /// What it may begin.
    pub marks: Mark,
    /// Whether it is the word of its tag only as it is written, or where it stands: "May", "sat".
    pub unsure: bool,
}

static WORDS: LazyLock<List<Word>> = LazyLock::new(|| {
    let mut words: List<Word> = List::of(LISTED);
    let numbers = lexicon::entries(include_str!("../../lexicon/number_words.txt"))
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(word, entry)| Some((word, Class::Number(number_word(entry)?))));
    let others = [("a", Class::A), ("an", Class::A), ("and", Class::And), ("of", Class::Of), ("or", Class::Or), ("to", Class::To)];
    for (word, class) in numbers.chain(others) {
        let said = words.entry(word);
        said.class = class;
        said.marks |= marks(class);
    }
    for (word, number, tag) in tags() {
        let said = words.entry(word);
        said.tag = number;
        said.unsure = matches!(tag, Tag::Weekday(_) | Tag::Month(_) | Tag::Zone(_));
        said.marks |= time_marks(word, tag);
    }
    feast_words().for_each(|word| words.entry(word).marks |= TIME);
    words
});

/// What is said of a word.
#[inline]
pub(super) fn word(number: Number) -> Word {
    WORDS.get(number).copied().unwrap_or_default()
}

/// The same for a word that is not of letters alone: a possessive and an abbreviation are words of time as what stands before the ending is.
pub(super) fn marked_word(text: &str, number: Number) -> Word {
    let whole = word(number);
    let ended = bare(text);
    let time = if ended.len() < text.len() { word(lower_number(ended)) } else { whole };
    let first = text.split(['\'', '’', '.']).next().unwrap_or(text);
    let feast = if first.len() < text.len() { word(lower_number(first)) } else { whole };
    let marks = marks(whole.class) | time.marks & (TIME | TIME_OPENING | ADDRESSED) | feast.marks & TIME;
    Word { class: whole.class, marks, ..time }
}

fn lower_number(word: &str) -> Number {
    Key::of(word.as_bytes()).map_or(Number::NONE, |key| Number::of_key(key.lower().unwrap_or(key)))
}

/// A word without a possessive ending and without the full stop of an abbreviation.
pub(super) fn bare(word: &str) -> &str {
    match word.as_bytes() {
        [.., b's'] if word.len() > 2 => word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word),
        [inner @ .., b'.'] if !inner.is_empty() && !inner.contains(&b'.') => &word[..word.len() - 1],
        _ => word,
    }
}

/// What a piece of a class may begin, whatever it says.
pub(super) fn marks(class: Class) -> Mark {
    match class {
        Class::Digits(_) | Class::Number(_) => FIGURE | TIME_OPENING,
        Class::A => FIGURE_OPENING | TIME_OPENING,
        Class::And | Class::Mark('&') => AND,
        Class::Mark('\'' | '’' | '‘') => TIME_OPENING,
        _ => 0,
    }
}

/// Whether an expression of time may begin with a word of time: always, or unless a plain word follows.
fn time_marks(word: &str, tag: Tag) -> Mark {
    match tag {
        Tag::Addressed => ADDRESSED,
        Tag::Before if word != "at" => 0,
        Tag::Past | Tag::Future | Tag::Ago | Tag::Period | Tag::Am | Tag::Pm | Tag::Zone(_) => 0,
        Tag::Part(part) if part != "NI" => 0,
        Tag::The | Tag::Its | Tag::Edge(_) | Tag::EdgeOf(_) | Tag::Shift(_) | Tag::About | Tag::Every | Tag::Before => TIME_OPENING,
        Tag::Turn(_) | Tag::Anaphor(_) | Tag::Season(_) | Tag::Fiscal | Tag::Unit(_) => TIME_OPENING,
        _ => TIME,
    }
}

fn number_word(entry: &str) -> Option<NumberWord> {
    let mut fields = entry.split(' ');
    let class = fields.next()?;
    let value: f64 = fields.next()?.parse().ok()?;
    let high: f64 = fields.next().and_then(|f| f.parse().ok()).unwrap_or(value);
    Some(match class {
        "zero" => NumberWord::Zero,
        "unit" => NumberWord::Unit(value),
        "teen" => NumberWord::Teen(value),
        "ten" => NumberWord::Ten(value),
        "hundred" => NumberWord::Hundred,
        "scale" => NumberWord::Scale(value),
        "group" => NumberWord::Group(value),
        "many" => NumberWord::Many(value),
        "unit-th" => NumberWord::UnitTh(value),
        "teen-th" => NumberWord::TeenTh(value),
        "ten-th" => NumberWord::TenTh(value),
        "hundred-th" => NumberWord::HundredTh,
        "scale-th" => NumberWord::ScaleTh(value),
        "part" => NumberWord::Part(value),
        "parts" => NumberWord::Parts(value),
        "some" => NumberWord::Some(value, high),
        "few" => NumberWord::Few(value, high),
        "none" => NumberWord::None,
        "no" => NumberWord::No,
        _ => return None,
    })
}

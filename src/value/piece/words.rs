//! What words are in numbers and in expressions of time: one look-up tells both.

use std::sync::LazyLock;

use super::marks::{ADDRESSED, AND, FIGURE, FIGURE_OPENING, Mark, PLAIN, TIME, TIME_OPENING};
use super::{Class, NumberWord};
use crate::lexicon;
use crate::lexicon::key::Key;
use crate::lexicon::number::{Number, count, group};
use crate::value::date::{Tag, TagNumber, feast_words, tags};

/// The groups of all words that are listed here, and of those that join them.
const LISTED: u32 = group::NUMBERS | group::TIMES | group::FEASTS;

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

/// What is said of every word and of the marks between words.
pub(super) struct Words {
    /// By the words' numbers, where in `said` it is; 0 is for a word of which nothing is said.
    places: Vec<u16>,
    said: Vec<Word>,
}

/// The marks that stand between words and are never part of one, with a place each in what is said, after 0.
const MARKS: [u8; 5] = *b",.\"()";

/// The number words, the words of time and of feasts.
static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let plain = |class| Word { class, marks: PLAIN, ..Word::default() };
    let marks = MARKS.map(|mark| plain(Class::Mark(mark.into())));
    let mut words = Words { places: vec![0; count()], said: std::iter::once(plain(Class::Word)).chain(marks).collect() };
    let numbers = lexicon::entries(include_str!("../../lexicon/number_words.txt"))
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(word, entry)| Some((word, Class::Number(number_word(entry)?))));
    let others = [("a", Class::A), ("an", Class::A), ("and", Class::And), ("of", Class::Of), ("or", Class::Or), ("to", Class::To)];
    for (word, class) in numbers.chain(others) {
        let said = words.entry(word);
        said.class = class;
        said.marks |= marks_of(class);
    }
    for (word, number, tag) in tags() {
        let said = words.entry(word);
        said.tag = number;
        said.unsure = matches!(tag, Tag::Weekday(_) | Tag::Month(_) | Tag::Zone(_));
        said.marks |= time_marks(word, tag);
    }
    lexicon::entries(include_str!("../../lexicon/time_joints.txt")).for_each(|word| _ = words.entry(word));
    // "Q3", "H1".
    feast_words().chain(["q", "h"]).for_each(|word| words.entry(word).marks |= TIME);
    words
});

impl Words {
    #[inline]
    pub(super) fn all() -> &'static Words {
        &WORDS
    }

    /// What is said of a word.
    #[inline]
    pub(super) fn of(&self, number: Number) -> &Word {
        // The place of a word in no list is that of the number 0: no branch is asked for.
        let index = number.index() * usize::from(number.is_in(LISTED));
        &self.said[usize::from(self.places[index])]
    }

    /// What is said of a mark between words.
    #[inline]
    pub(super) fn of_mark(&self, mark: u8) -> Option<&Word> {
        MARKS.iter().position(|&other| other == mark).map(|at| &self.said[at + 1])
    }

    fn entry(&mut self, word: &str) -> &mut Word {
        let number = Number::of(word);
        debug_assert!(number.is_in(LISTED), "{word:?} is in no such list");
        let place = &mut self.places[number.index()];
        if *place == 0 {
            *place = self.said.len() as u16;
            self.said.push(Word::default());
        }
        &mut self.said[usize::from(*place)]
    }
}

/// The same for a word that is not of letters alone: a possessive and an abbreviation are words of time as what stands before the ending is.
pub(super) fn marked_word(text: &str, number: Number) -> Word {
    let word = |number| *WORDS.of(number);
    let whole = word(number);
    let ended = bare(text);
    let time = if ended.len() < text.len() { word(lower_number(ended)) } else { whole };
    let first = text.split(['\'', '’', '.']).next().unwrap_or(text);
    let feast = if first.len() < text.len() { word(lower_number(first)) } else { whole };
    let marks = marks_of(whole.class) | time.marks & (TIME | TIME_OPENING | ADDRESSED) | feast.marks & TIME;
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
pub(super) fn marks_of(class: Class) -> Mark {
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

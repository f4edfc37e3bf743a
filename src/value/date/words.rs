//! The words that expressions of time are made of, told apart by one look-up a word.

use std::sync::LazyLock;

use crate::lexicon;
use crate::value::piece::{Class, NumberWord, Piece};

/// What a word can be in an expression of time; see the heading of `lexicon/time_words.txt`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tag {
    /// No word of time.
    #[default]
    Other,
    /// Monday is 1.
    Weekday(i8),
    Month(i8),
    /// A unit of time by its TIMEX3 letters ("Y", "TH"); "Q" is a quarter, "WE" a weekend.
    Unit(&'static str),
    /// The same in the plural.
    Units(&'static str),
    /// A part of the day: "MO", "AF", "EV", "NI", "DT".
    Part(&'static str),
    Season(&'static str),
    /// "nineties", by the last two figures of its first year.
    Decade(i8),
    /// A day by its distance from today.
    Day(i8),
    /// "noon", "midnight", by its hour.
    Hour(i8),
    Tonight,
    /// Present, past or future without a date: a whole TIMEX3 value.
    Ref(&'static str),
    /// "last", "next", "this" and their like: -1, 1, 0.
    Turn(i8),
    /// "previous", "following", "same", of a date said before: -1, 1, 0.
    Anaphor(i8),
    /// "ago".
    Ago,
    /// "earlier", "before", "later", "after": -1, 1.
    Shift(i8),
    /// "early", "mid", "late".
    Edge(i8),
    /// "end", "start", "beginning", "middle" before "of".
    EdgeOf(i8),
    Every,
    /// A set by its TIMEX3 value: "daily".
    Set(&'static str),
    The,
    /// "his", "its", "our".
    Its,
    Fiscal,
    /// "latest", "current".
    Latest(i8),
    Period,
    Am,
    Pm,
    /// Minutes east of UTC.
    Zone(i16),
    Future,
    /// A word of the past: "said".
    Past,
    /// A preposition that a year or clock time follows.
    Before,
    /// "about", "around".
    About,
    /// A word that speaks to someone, or of the one who speaks: "you", "please", "I".
    Addressed,
}

/// The place of a [`Tag`] in the list of all; 0 is [`Tag::Other`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TagNumber(u16);

impl TagNumber {
    #[inline]
    pub(crate) fn tag(self) -> Tag {
        TAGS.get(usize::from(self.0)).map_or(Tag::Other, |(_, tag)| *tag)
    }
}

/// The words of time with their tags.
static TAGS: LazyLock<Vec<(&str, Tag)>> = LazyLock::new(|| {
    let words = lexicon::entries(include_str!("../../lexicon/time_words.txt"))
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(word, entry)| Some((word, tag(entry)?)));
    std::iter::once(("", Tag::Other)).chain(words).collect()
});

/// The words of time with their tags and the numbers of these.
pub(crate) fn tags() -> impl Iterator<Item = (&'static str, TagNumber, Tag)> {
    TAGS.iter().enumerate().skip(1).map(|(at, &(word, tag))| (word, TagNumber(at as u16), tag))
}

fn tag(entry: &'static str) -> Option<Tag> {
    let (class, value) = entry.split_once(' ').unwrap_or((entry, ""));
    let number = || value.parse::<i8>().ok();
    Some(match class {
        "weekday" => Tag::Weekday(number()?),
        "month" => Tag::Month(number()?),
        "unit" => Tag::Unit(value),
        "units" => Tag::Units(value),
        "part" => Tag::Part(value),
        "decade" => Tag::Decade(number()?),
        "season" => Tag::Season(value),
        "day" => Tag::Day(number()?),
        "hour" => Tag::Hour(number()?),
        "tonight" => Tag::Tonight,
        "ref" => Tag::Ref(value),
        "turn" => Tag::Turn(number()?),
        "anaphor" => Tag::Anaphor(number()?),
        "ago" => Tag::Ago,
        "shift" => Tag::Shift(number()?),
        "edge" => Tag::Edge(number()?),
        "edge-of" => Tag::EdgeOf(number()?),
        "every" => Tag::Every,
        "set" => Tag::Set(value),
        "the" => Tag::The,
        "its" => Tag::Its,
        "fiscal" => Tag::Fiscal,
        "latest" => Tag::Latest(number()?),
        "period" => Tag::Period,
        "am" => Tag::Am,
        "pm" => Tag::Pm,
        "zone" => Tag::Zone(value.parse().ok()?),
        "future" => Tag::Future,
        "past" => Tag::Past,
        "before" => Tag::Before,
        "about" => Tag::About,
        "addressed" => Tag::Addressed,
        _ => return None,
    })
}

/// Whether a word of the calendar or a zone is written as one, whatever stands around it.
pub(crate) fn is_sure(word: &str, tag: Tag) -> bool {
    written_as(word, tag) || calendar_word(word, tag)
}

/// Whether a month in small letters stands in a date: "14 nov", "2019-aug-01", "march 3rd".
pub(crate) fn dated(word: &str, pieces: &[Piece], at: usize) -> bool {
    let digits = |i: usize| matches!(pieces.get(i).map(|p| p.class), Some(Class::Digits(d)) if d.len <= 4);
    let joint = |i: usize| matches!(pieces.get(i), Some(p) if p.glued && matches!(p.class, Class::Dash | Class::Mark('/')));
    let before = at > 0 && digits(at - 1) || at > 1 && joint(at - 1) && digits(at - 2);
    let after = digits(at + 1) || joint(at + 1) && digits(at + 2);
    let ordinal = |i: usize| match pieces.get(i).map(|p| p.class) {
        Some(Class::Number(NumberWord::UnitTh(_) | NumberWord::TeenTh(_) | NumberWord::TenTh(_))) => true,
        Some(Class::Digits(_)) => pieces.get(i + 1).is_some_and(|p| p.glued && p.class == Class::Word),
        _ => false,
    };
    if matches!(word, "may" | "march" | "mar") { ordinal(at + 1) } else { before || after || ordinal(at + 1) }
}

/// Names of the calendar that are nothing else, in small letters too.
fn calendar_word(word: &str, tag: Tag) -> bool {
    match tag {
        Tag::Weekday(_) => word.len() >= 6,
        Tag::Month(_) => word.len() >= 4 && !matches!(word, "march" | "august" | "sept"),
        _ => false,
    }
}

/// "May", "March", "Sun", "Sat" are names of time with a capital only, and zones in capitals only.
fn written_as(word: &str, tag: Tag) -> bool {
    match tag {
        Tag::Weekday(_) | Tag::Month(_) => word.starts_with(|c: char| c.is_ascii_uppercase()),
        Tag::Zone(_) => word.bytes().all(|b| b.is_ascii_uppercase()),
        _ => true,
    }
}

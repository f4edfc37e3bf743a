//! The words that expressions of time are made of, told apart by one look-up a word.

use std::sync::LazyLock;

use super::named::begins_feast;
use crate::lexicon;
use crate::lexicon::number::{List, Number, group};
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

static WORDS: LazyLock<List<Tag>> = LazyLock::new(|| {
    let words = lexicon::entries(include_str!("../../lexicon/time_words.txt")).filter_map(|line| line.split_once('\t'));
    List::new(group::TIMES, words.filter_map(|(word, entry)| Some((word, tag(entry)?))))
});

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

/// The tags of a document's pieces, and the pieces at which an expression of time can begin.
pub(crate) struct Tags {
    /// One a piece.
    pub(crate) tags: Vec<Tag>,
    /// The places of those that may begin one, in order.
    pub(crate) starts: Vec<u32>,
    /// Whether one speaks to someone.
    pub(crate) addressed: bool,
}

/// Tags every piece.
pub(crate) fn tags(text: &str, pieces: &[Piece]) -> Tags {
    let words = &*WORDS;
    let mut out = Tags { tags: vec![Tag::Other; pieces.len()], starts: Vec::with_capacity(pieces.len() / 2), addressed: false };
    for (at, piece) in pieces.iter().enumerate() {
        let tag = tag_of(words, text, pieces, at);
        if let Some(tag) = tag {
            out.tags[at] = tag;
            out.addressed |= tag == Tag::Addressed;
            // "Labor Day", "the other day".
            let before = at.checked_sub(1).filter(|_| tag == Tag::Unit("D")).map(|before| before as u32);
            out.starts.extend(before.filter(|before| out.starts.last() != Some(before)));
        }
        if may_begin(text, piece, tag) {
            out.starts.push(at as u32);
        }
    }
    out
}

/// The tag of a piece that is a word of time.
#[inline]
fn tag_of(words: &List<Tag>, text: &str, pieces: &[Piece], at: usize) -> Option<Tag> {
    let piece = &pieces[at];
    if !matches!(piece.class, Class::Word | Class::Number(_) | Class::And | Class::To | Class::Of) {
        return None;
    }
    let number = match text.as_bytes()[..piece.span.end as usize] {
        [.., b'.'] | [.., b'\'' | 0x99, b's'] => Number::of(&bare(piece.span.of(text)).to_ascii_lowercase()),
        _ => piece.number,
    };
    let found = *words.get(number)?;
    let word = bare(piece.span.of(text));
    let sure = written_as(word, found) || calendar_word(word, found) || matches!(found, Tag::Month(_)) && dated(word, pieces, at);
    sure.then_some(found)
}

/// Whether an expression of time may begin at a piece.
#[inline]
fn may_begin(text: &str, piece: &Piece, tag: Option<Tag>) -> bool {
    match (piece.class, tag) {
        (Class::Digits(_) | Class::Number(_) | Class::A | Class::Mark('\'' | '’' | '‘'), _) => true,
        (Class::Word, None) => may_be_named(text, piece),
        (_, None) => false,
        (_, Some(Tag::Past | Tag::Future | Tag::Addressed | Tag::Ago | Tag::Period | Tag::Am | Tag::Pm | Tag::Zone(_))) => false,
        (_, Some(_)) => true,
    }
}

/// Whether a word is written as feasts and quarters are, with a capital or as "q" alone, and may be the first of one.
#[inline]
fn may_be_named(text: &str, piece: &Piece) -> bool {
    let first = text.as_bytes()[piece.span.start as usize];
    (first.is_ascii_uppercase() || first == b'q') && (piece.span.len() == 1 || begins_feast(piece, text))
}

/// A word without a possessive ending and without the full stop of an abbreviation.
fn bare(word: &str) -> &str {
    match word.as_bytes() {
        [.., b's'] if word.len() > 2 => word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word),
        [inner @ .., b'.'] if !inner.is_empty() && !inner.contains(&b'.') => &word[..word.len() - 1],
        _ => word,
    }
}

/// Whether a month in small letters stands in a date: "14 nov", "2019-aug-01", "march 3rd".
fn dated(word: &str, pieces: &[Piece], at: usize) -> bool {
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

//! Pieces: tokens cut where a number meets letters or a dash, so that "24-year-old", "2.5m" and "US$3" are read with one grammar,
//! whatever the tokens look like.

mod digits;
pub(crate) mod marks;
mod words;

use super::date::{Tag, TagNumber, dated, is_sure};
use crate::lexicon::key::Key;
use crate::lexicon::number::Number;
use crate::span::Span;
use crate::text::{Document, TokenKind};
use digits::{bare_decimals, digits, vulgar};
use marks::{Marks, TIME};
use words::{LISTED, Word, bare, marked_word, word};

/// One piece of a token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    /// Where it stands.
    pub span: Span,
    /// The token it is cut from.
    pub token: u32,
    /// Whether it follows the piece before without white space.
    pub glued: bool,
    /// Whether it is a word of ASCII letters alone: what lists say of it, they say of its number.
    pub letters: bool,
    /// What it is in an expression of time.
    pub tag: TagNumber,
    /// Its number in the dictionary, in lower case, where it is a word in ASCII.
    pub number: Number,
    /// What it is.
    pub class: Class,
}

/// What a piece is, as far as numbers are concerned.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Class {
    /// Digits with their separators.
    Digits(Digits),
    /// A word that numbers are made of.
    Number(NumberWord),
    /// The word "and", "&".
    And,
    /// The word "a" or "an".
    A,
    /// The words "to", "or" and "of".
    To,
    Or,
    Of,
    /// Any other word.
    #[default]
    Word,
    /// A hyphen or dash, long or short.
    Dash,
    /// Any other mark, by its first character.
    Mark(char),
    /// A URL, an address, a tag: nothing in it is a number.
    Address,
}

/// Digits as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Digits {
    /// What they come to.
    pub value: f64,
    /// How many digits there are.
    pub len: u8,
    /// How many of them stand before the decimal mark.
    pub whole: u8,
    /// How they are written.
    pub form: Form,
}

/// How digits are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// 1984
    Plain,
    /// 007
    Zeros,
    /// 1,984
    Grouped,
    /// 19.84
    Decimal,
    /// ½, 2½
    Vulgar,
    /// 1.2.3, or too many digits to mean a number.
    Odd,
}

/// A word that numbers are made of; see the heading of `lexicon/number_words.txt`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum NumberWord {
    Zero,
    Unit(f64),
    Teen(f64),
    Ten(f64),
    Hundred,
    Scale(f64),
    Group(f64),
    Many(f64),
    UnitTh(f64),
    TeenTh(f64),
    TenTh(f64),
    HundredTh,
    ScaleTh(f64),
    Part(f64),
    Parts(f64),
    Some(f64, f64),
    Few(f64, f64),
    None,
    No,
}

/// Cuts the first tokens of a document into pieces.
pub(crate) fn pieces(doc: &Document<'_>, tokens: usize) -> Pieces {
    let room = tokens + tokens / 8;
    let mut out = Pieces { pieces: Vec::with_capacity(room), marks: Marks::with_room(room), months: Vec::new() };
    for (index, token) in doc.tokens[..tokens].iter().enumerate() {
        let text = token.span.of(doc.text);
        let mut cut = Cutter { text, base: token.span.start as usize, token: index as u32, out: &mut out };
        match (token.kind, text.as_bytes()) {
            (TokenKind::Word, _) if letters(doc.text.as_bytes(), token.span) => {
                let number = doc.number(index);
                if number.is_in(LISTED) || text.len() < 3 { cut.listed(number) } else { cut.plain(number, Class::Word) }
            }
            (TokenKind::Word, bytes) if whole(bytes) => cut.word(0, text.len(), doc.number(index)),
            (TokenKind::Punctuation, &[mark @ (b',' | b'.' | b'"' | b'(' | b')')]) => cut.plain(Number::NONE, Class::Mark(mark.into())),
            (TokenKind::Address, _) => cut.push(0, text.len(), Class::Address),
            _ => cut.cut(),
        }
    }
    out.date_months(doc.text);
    out
}

/// Whether a word is a piece by itself: no hyphen, digit, dash or fraction is in it.
fn whole(word: &[u8]) -> bool {
    !word.iter().any(|&b| b == b'-' || b.is_ascii_digit() || b == 0xc2 || b >= 0xe2)
}

/// Whether a word is made of ASCII letters, eight bytes at a time; `false` may also mean that it is too long or too near the end to tell.
#[inline]
fn letters(text: &[u8], word: Span) -> bool {
    // Of the two highest bits a letter has the lower one; digits, hyphens, full stops and what is not ASCII do not look so.
    const BOTH: u64 = 0xc0c0_c0c0_c0c0_c0c0;
    const LOWER: u64 = 0x4040_4040_4040_4040;
    let eight = |at: usize, mask: u64| {
        let bytes = text.get(at..at + 8).and_then(|b| <[u8; 8]>::try_from(b).ok());
        bytes.is_some_and(|bytes| (u64::from_le_bytes(bytes) & BOTH ^ LOWER) & mask == 0)
    };
    match word.len() {
        len @ 1..=8 => eight(word.start as usize, u64::MAX >> (64 - 8 * len)),
        9..=16 => eight(word.start as usize, u64::MAX) && eight(word.end as usize - 8, u64::MAX),
        _ => false,
    }
}

/// The pieces of a document, and which of them to look at.
#[derive(Debug, Default)]
pub(crate) struct Pieces {
    /// All, in order.
    pub pieces: Vec<Piece>,
    /// What each may be or begin.
    pub marks: Marks,
    /// The names of months in small letters, which are months only in a date.
    months: Vec<u32>,
}

impl Pieces {
    /// Tags the months in small letters that stand in dates, all pieces being known.
    fn date_months(&mut self, text: &str) {
        for at in std::mem::take(&mut self.months).into_iter().map(|at| at as usize) {
            let name = bare(self.pieces[at].span.of(text));
            if dated(name, &self.pieces, at) {
                self.pieces[at].tag = marked_word(self.pieces[at].span.of(text), self.pieces[at].number).tag;
                self.marks.add(at, TIME);
            }
        }
    }
}

struct Cutter<'a> {
    text: &'a str,
    base: usize,
    token: u32,
    out: &'a mut Pieces,
}

impl Cutter<'_> {
    /// The whole token, a word or mark with which neither a number nor an expression of time goes on.
    #[inline]
    fn plain(&mut self, number: Number, class: Class) {
        self.out.marks.add_plain(self.out.pieces.len());
        self.put(0, self.text.len(), number, class, TagNumber::default(), class == Class::Word);
    }

    /// The whole token, a word of letters that lists may have.
    #[inline]
    fn listed(&mut self, number: Number) {
        let said = word(number);
        self.add(0, self.text.len(), number, said, true);
    }

    /// A word of any characters.
    fn word(&mut self, start: usize, end: usize, number: Number) {
        let said = marked_word(&self.text[start..end], number);
        let letters = end - start <= 16 && self.text.as_bytes()[start..end].iter().all(u8::is_ascii_alphabetic);
        self.add(start, end, number, said, letters);
    }

    #[inline]
    fn add(&mut self, start: usize, end: usize, number: Number, said: Word, letters: bool) {
        let (at, text) = (self.out.pieces.len(), &self.text[start..end]);
        let (mut tag, mut marks) = (said.tag, said.marks);
        if said.unsure && !is_sure(bare(text), tag.tag()) {
            if matches!(tag.tag(), Tag::Month(_)) {
                self.out.months.push(at as u32);
            }
            tag = TagNumber::default();
        }
        // "Q3", "H1".
        if matches!(text, "Q" | "H" | "q") {
            marks |= TIME;
        }
        if marks != 0 {
            self.out.marks.add(at, marks);
        }
        self.put(start, end, number, said.class, tag, letters);
    }

    fn push(&mut self, start: usize, end: usize, class: Class) {
        let at = self.out.pieces.len();
        self.out.marks.add(at, words::marks(class));
        self.put(start, end, Number::NONE, class, TagNumber::default(), false);
        if let Class::Digits(digits) = class {
            // A year may stand alone. What is glued to digits is no plain mark, nor is a full stop, which may part decimals.
            if digits.len == 4 || digits.form == Form::Odd {
                self.out.marks.add(at, TIME);
            }
            if at > 0 && (self.out.pieces[at].glued || self.out.pieces[at - 1].class == Class::Mark('.')) {
                self.out.marks.not_plain(at - 1);
            }
        }
    }

    #[inline]
    fn put(&mut self, start: usize, end: usize, number: Number, class: Class, tag: TagNumber, letters: bool) {
        let span = Span::new(self.base + start, self.base + end);
        let pieces = &mut self.out.pieces;
        let glued = pieces.last().is_some_and(|p| p.span.end == span.start);
        pieces.push(Piece { span, token: self.token, glued, letters, tag, number, class });
    }

    /// Cuts a token into digits, words and single marks.
    fn cut(&mut self) {
        let mut at = 0;
        while let Some(c) = self.text[at..].chars().next() {
            let rest = &self.text[at..];
            let len;
            if c == '.' && at == 0 && rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit) {
                let (taken, digits) = bare_decimals(rest);
                len = taken;
                self.push(at, at + len, Class::Digits(digits));
            } else if c.is_ascii_digit() || vulgar(c).is_some() {
                let (taken, digits) = digits(rest);
                len = taken;
                self.push(at, at + len, Class::Digits(digits));
            } else if c.is_alphabetic() {
                len = word_len(rest);
                let key = Key::of(&rest.as_bytes()[..len]).and_then(Key::lower);
                self.word(at, at + len, key.map_or(Number::NONE, Number::of_key));
            } else {
                len = c.len_utf8();
                if c.is_whitespace() {
                    // A narrow space between groups of digits.
                    at += len;
                    continue;
                }
                self.push(at, at + len, if is_dash(c) { Class::Dash } else { Class::Mark(c) });
            }
            at += len;
        }
    }
}

/// Letters, with the apostrophes and full stops inside them: "o'clock", "p.m.", "U.S.".
pub(crate) fn word_len(text: &str) -> usize {
    let inner = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’' | '.' | '\u{300}'..='\u{36f}');
    text.find(|c| !inner(c)).unwrap_or(text.len())
}

/// The word in lower case, when it is ASCII and no longer than the buffer. Nothing is allocated.
pub(crate) fn lower<'b>(word: &str, buffer: &'b mut [u8]) -> Option<&'b str> {
    let out = buffer.get_mut(..word.len())?;
    for (to, from) in out.iter_mut().zip(word.bytes()) {
        if !from.is_ascii() {
            return None;
        }
        *to = from.to_ascii_lowercase();
    }
    std::str::from_utf8(out).ok()
}

pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

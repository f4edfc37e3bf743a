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
use marks::{Mark, Marks, PLAIN, TIME};
use words::{Word, Words, bare, marked_word, marks_of};

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
pub(crate) fn pieces(doc: &Document<'_>, tokens: usize) -> (Vec<Piece>, Marks) {
    let words = Words::all();
    let room = tokens + tokens / 8;
    let mut out = Pieces { pieces: Vec::with_capacity(room), marks: Vec::with_capacity(room), months: Vec::new() };
    for (index, token) in doc.tokens[..tokens].iter().enumerate() {
        let number = doc.number(index);
        let letters = token.kind == TokenKind::Word && letters(doc.text.as_bytes(), token.span);
        let said = match token.kind {
            _ if letters => Some(words.of(number)),
            TokenKind::Punctuation if token.span.len() == 1 => words.of_mark(doc.text.as_bytes()[token.span.start as usize]),
            _ => None,
        };
        let mut cut = Cutter { text: doc.text, token: index as u32, out: &mut out };
        match said {
            Some(said) => cut.add(token.span, number, said, letters),
            None => cut.odd(token.span, token.kind, number),
        }
    }
    out.date_months(doc.text);
    (out.pieces, Marks::new(&out.marks))
}

/// Whether a word is a piece by itself: no hyphen, digit, dash or fraction is in it.
fn whole(word: &[u8]) -> bool {
    !word.iter().any(|&b| b == b'-' || b.is_ascii_digit() || b == 0xc2 || b >= 0xe2)
}

/// Whether a word is made of ASCII letters; `false` may also mean that it is too long or too near the end to tell.
#[inline]
fn letters(text: &[u8], word: Span) -> bool {
    // Of the two highest bits a letter has the lower one; digits, hyphens, full stops and what is not ASCII do not look so.
    const BOTH: u128 = u128::from_ne_bytes([0xc0; 16]);
    const LOWER: u128 = u128::from_ne_bytes([0x40; 16]);
    match text.get(word.start as usize..).and_then(<[u8]>::first_chunk::<16>) {
        Some(&chunk) if (1..=16).contains(&word.len()) => (u128::from_le_bytes(chunk) & BOTH ^ LOWER) << (8 * (16 - word.len())) == 0,
        _ => false,
    }
}

/// The pieces of a document while they are cut.
struct Pieces {
    /// All, in order.
    pieces: Vec<Piece>,
    /// What each may be or begin.
    marks: Vec<Mark>,
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
                self.marks[at] |= TIME;
            }
        }
    }
}

/// What is known of a piece besides where it stands.
struct Entry {
    number: Number,
    class: Class,
    tag: TagNumber,
    marks: Mark,
    letters: bool,
}

/// Adds the pieces of a token.
struct Cutter<'a> {
    text: &'a str,
    token: u32,
    out: &'a mut Pieces,
}

impl Cutter<'_> {
    /// A token that is neither a word of letters nor one of the common marks.
    fn odd(&mut self, span: Span, kind: TokenKind, number: Number) {
        match kind {
            TokenKind::Word if whole(span.of(self.text).as_bytes()) => self.word(span, number),
            TokenKind::Address => self.push(span, Class::Address),
            _ => self.cut(span),
        }
    }

    /// A word of any characters.
    fn word(&mut self, span: Span, number: Number) {
        let text = span.of(self.text);
        let letters = text.len() <= 16 && text.bytes().all(|b| b.is_ascii_alphabetic());
        self.add(span, number, &marked_word(text, number), letters);
    }

    /// A word or mark of which this is said.
    #[inline(always)]
    fn add(&mut self, span: Span, number: Number, said: &Word, letters: bool) {
        let mut tag = said.tag;
        if said.unsure && !is_sure(bare(span.of(self.text)), tag.tag()) {
            if matches!(tag.tag(), Tag::Month(_)) {
                self.out.months.push(self.out.pieces.len() as u32);
            }
            tag = TagNumber::default();
        }
        // A number can go on with letters, which are two at most.
        let marks = said.marks & !(Mark::from(letters && span.len() < 3) * PLAIN);
        self.put(span, Entry { number, class: said.class, tag, marks, letters });
    }

    /// Anything that is no word.
    fn push(&mut self, span: Span, class: Class) {
        let mut marks = marks_of(class);
        if let Class::Digits(digits) = class {
            // A year may stand alone. What is glued to digits is no plain mark, nor is a full stop, which may part decimals.
            marks |= Mark::from(digits.len == 4 || digits.form == Form::Odd) * TIME;
            if let (Some(before), Some(plain)) = (self.out.pieces.last(), self.out.marks.last_mut())
                && (before.span.end == span.start || before.class == Class::Mark('.'))
            {
                *plain &= !PLAIN;
            }
        }
        self.put(span, Entry { number: Number::NONE, class, tag: TagNumber::default(), marks, letters: false });
    }

    #[inline(always)]
    fn put(&mut self, span: Span, entry: Entry) {
        let Entry { number, class, tag, marks, letters } = entry;
        let Pieces { pieces, marks: all, .. } = &mut *self.out;
        let glued = pieces.last().is_some_and(|p| p.span.end == span.start);
        pieces.push(Piece { span, token: self.token, glued, letters, tag, number, class });
        all.push(marks);
    }

    /// Cuts a token into digits, words and single marks.
    fn cut(&mut self, token: Span) {
        let text = token.of(self.text);
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let rest = &text[at..];
            let piece = |len: usize| Span::new(token.start as usize + at, token.start as usize + at + len);
            let len;
            if c == '.' && at == 0 && rest.as_bytes().get(1).is_some_and(u8::is_ascii_digit) {
                let (taken, digits) = bare_decimals(rest);
                len = taken;
                self.push(piece(len), Class::Digits(digits));
            } else if c.is_ascii_digit() || vulgar(c).is_some() {
                let (taken, digits) = digits(rest);
                len = taken;
                self.push(piece(len), Class::Digits(digits));
            } else if c.is_alphabetic() {
                len = word_len(rest);
                let key = Key::of(&rest.as_bytes()[..len]).and_then(Key::lower);
                self.word(piece(len), key.map_or(Number::NONE, Number::of_key));
            } else {
                len = c.len_utf8();
                // White space is a narrow one between groups of digits.
                if !c.is_whitespace() {
                    self.push(piece(len), if is_dash(c) { Class::Dash } else { Class::Mark(c) });
                }
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

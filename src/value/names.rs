//! Words as names need them: hyphenated words in their parts, and how each part is capitalised.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::lexicon;
use crate::lexicon::key::Key;
use crate::lexicon::number::{List, Marks, Number, group};
use crate::pick::pick;
use crate::span::Span;
use crate::text::{Document, TokenKind, is_base};

/// A word, or a part of a hyphenated one: "Jong" and "Un" of "Jong-Un", "Russian" and "Korean" of "Russian-Korean".
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// Where it stands.
    pub span: Span,
    /// The token it is of.
    pub token: u32,
    /// The sentence it stands in.
    pub sentence: u32,
    /// Whether a hyphen joins it to the part before.
    pub joined: bool,
    /// How it is written.
    pub shape: Shape,
    /// The number of its small letters in the dictionary.
    pub number: Number,
    /// What the lists say of it: see [`is`].
    traits: u16,
    /// Where its small letters stand in [`Words`], and how long they are.
    low: u32,
    len: u32,
}

impl Word {
    fn new(shape: Shape) -> Word {
        Word {
            span: Span { start: 0, end: 0 },
            token: 0,
            sentence: 0,
            joined: false,
            shape,
            number: Number::NONE,
            traits: 0,
            low: 0,
            len: 0,
        }
    }

    /// Whether the lists say one of these things of it.
    pub(crate) fn is(&self, traits: u16) -> bool {
        self.traits & traits != 0
    }
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// "Putin", "McCain", "iPhone"
    Capital,
    /// "NATO", "U.S."
    Upper,
    /// "leader"
    Lower,
    /// Starts with a digit.
    Digit,
    /// Punctuation and symbols.
    Mark,
}

impl Shape {
    /// Whether it is written as a name is.
    pub(crate) fn named(self) -> bool {
        matches!(self, Shape::Capital | Shape::Upper)
    }
}

/// The words of a document, hyphenated ones in their parts, with their small letters and what the lists say of them.
#[derive(Debug)]
pub(crate) struct Words {
    list: Vec<Word>,
    /// The places of those that are written as names are.
    named: Vec<u32>,
    /// The text in lower case, and after it the words that are not ASCII.
    lows: String,
}

impl std::ops::Deref for Words {
    type Target = [Word];

    fn deref(&self) -> &[Word] {
        &self.list
    }
}

impl Words {
    /// Reads the words of a document: one pass, two allocations.
    pub(crate) fn read(doc: &Document<'_>) -> Words {
        let mut words = Words { list: Vec::with_capacity(doc.tokens.len() + 8), named: Vec::new(), lows: doc.text.to_ascii_lowercase() };
        let traits = &*LISTS;
        for (number, sentence) in doc.sentences.iter().enumerate() {
            for token in sentence.first..sentence.last {
                words.split(doc, token, number as u32, traits);
            }
        }
        words.named = pick(&words.list, |_, word| word.shape.named());
        words
    }

    /// The places of the words that are written as names are, in order.
    pub(crate) fn named(&self) -> impl Iterator<Item = usize> {
        self.named.iter().map(|&at| at as usize)
    }

    /// A word in lower case, with a plain apostrophe.
    pub(crate) fn low(&self, at: usize) -> &str {
        let word = &self.list[at];
        &self.lows[word.low as usize..(word.low + word.len) as usize]
    }

    /// A word in lower case without accents, apostrophes and full stops, for comparing names: borrowed where that is how it stands.
    pub(crate) fn plain(&self, at: usize) -> Cow<'_, str> {
        let low = self.low(at);
        let stands = low.is_ascii() && !low.as_bytes().iter().any(|b| matches!(b, b'\'' | b'.'));
        if stands { Cow::Borrowed(low) } else { Cow::Owned(plain(low)) }
    }

    fn split(&mut self, doc: &Document<'_>, token: u32, sentence: u32, traits: &Lists) {
        let t = doc.tokens[token as usize];
        let text = t.span.of(doc.text);
        let key =
            Key::at(doc.text.as_bytes(), t.span.start as usize, t.span.len()).filter(|key| t.kind == TokenKind::Word && !key.has(b'-'));
        if let Some((key, low)) = key.and_then(|key| Some((key, key.lower()?))) {
            // A short word in ASCII: most are.
            let shape = if key == low { Shape::Lower } else { shape(text, t.kind) };
            let number = doc.number(token as usize);
            let traits = traits.of_number(number) | traits.of_short(text);
            let low = t.span.start;
            self.list.push(Word { span: t.span, token, sentence, number, traits, low, len: t.span.len() as u32, ..Word::new(shape) });
            return;
        }
        if t.kind != TokenKind::Word || !text.as_bytes().contains(&b'-') {
            self.push(text, Word { span: t.span, token, sentence, joined: false, ..Word::new(shape(text, t.kind)) }, traits);
            return;
        }
        let mut at = t.span.start;
        for part in text.split('-') {
            if !part.is_empty() {
                let span = Span { start: at, end: at + part.len() as u32 };
                self.push(part, Word { span, token, sentence, joined: at > t.span.start, ..Word::new(shape(part, t.kind)) }, traits);
            }
            at += part.len() as u32 + 1;
        }
    }

    fn push(&mut self, text: &str, mut word: Word, traits: &Lists) {
        (word.low, word.len) = (word.span.start, word.span.len() as u32);
        if !text.is_ascii() {
            word.low = self.lows.len() as u32;
            self.lows.extend(text.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
            word.len = self.lows.len() as u32 - word.low;
        }
        if !matches!(word.shape, Shape::Mark | Shape::Digit) {
            let low = &self.lows[word.low as usize..(word.low + word.len) as usize];
            word.number = Number::of(low);
            word.traits = traits.of_number(word.number) | traits.of_short(low);
        }
        self.list.push(word);
    }
}

/// What the lists say of a word, as bits.
pub(crate) mod is {
    /// A common given name.
    pub(crate) const GIVEN: u16 = 1;
    /// A title that stands before a name.
    pub(crate) const TITLE: u16 = 2;
    /// What a person does.
    pub(crate) const ROLE: u16 = 4;
    /// A word that stands before or within a role.
    pub(crate) const ROLE_MODIFIER: u16 = 8;
    /// A word that ends the name of an organisation.
    pub(crate) const ORGANISATION_HEAD: u16 = 16;
    /// A word of the calendar.
    pub(crate) const CALENDAR: u16 = 32;
    /// A word that makes the name after it a place: "Mount".
    pub(crate) const PLACE_BEFORE: u16 = 64;
    /// A word that makes the name before it a place: "County".
    pub(crate) const PLACE_AFTER: u16 = 128;
    /// The last word of a newspaper's, a team's, an airline's name.
    pub(crate) const MASTHEAD: u16 = 256;
    /// A common noun for a place: "town".
    pub(crate) const PLACE_NOUN: u16 = 512;
    /// A place's name that is also something else.
    pub(crate) const PLACE_AMBIGUOUS: u16 = 1024;
}

/// The lists in one table.
struct Lists {
    marks: Marks,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let lists = [
        (is::GIVEN, include_str!("../lexicon/given_names.txt")),
        (is::TITLE, include_str!("../lexicon/titles.txt")),
        (is::ROLE, include_str!("../lexicon/roles.txt")),
        (is::ROLE_MODIFIER, include_str!("../lexicon/role_modifiers.txt")),
        (is::ORGANISATION_HEAD, include_str!("../lexicon/organisation_heads.txt")),
        (is::CALENDAR, include_str!("../lexicon/calendar_words.txt")),
        (is::MASTHEAD, include_str!("../lexicon/mastheads.txt")),
        (is::PLACE_NOUN, include_str!("../lexicon/place_nouns.txt")),
        (is::PLACE_AMBIGUOUS, include_str!("../lexicon/place_ambiguous.txt")),
    ];
    let mut marks = Marks::default();
    for (bit, list) in lists {
        lexicon::entries(list).for_each(|word| marks.mark(word, u32::from(bit)));
    }
    for (word, stands) in lexicon::entries(include_str!("../lexicon/place_heads.txt")).filter_map(|line| line.split_once('\t')) {
        marks.mark(word, u32::from(if stands == "before" { is::PLACE_BEFORE } else { is::PLACE_AFTER }));
    }
    Lists { marks }
});

impl Lists {
    /// What the lists say of a word in lower case.
    fn of(&self, lower: &str) -> u16 {
        self.of_number(Number::of(lower))
    }

    /// The same by its number.
    #[inline]
    fn of_number(&self, lower: Number) -> u16 {
        if lower.is_in(group::NAMES) { self.marks.of(lower) as u16 } else { 0 }
    }

    /// What the lists say of "Mt.", "Ave." by the word without its full stop.
    fn of_short(&self, word: &str) -> u16 {
        let short = word.strip_suffix('.').map(|short| self.of(&lower(short)));
        short.map_or(0, |traits| traits & (is::PLACE_BEFORE | is::PLACE_AFTER))
    }
}

fn shape(text: &str, kind: TokenKind) -> Shape {
    match kind {
        TokenKind::Number => return Shape::Digit,
        TokenKind::Word => {}
        _ => return Shape::Mark,
    }
    let bytes = text.as_bytes();
    let (mut upper, mut lower) = (0, 0);
    if text.is_ascii() {
        upper = bytes.iter().filter(|b| b.is_ascii_uppercase()).count();
        lower = bytes.iter().filter(|b| b.is_ascii_lowercase()).count();
    } else {
        for c in text.chars() {
            upper += usize::from(c.is_uppercase());
            lower += usize::from(c.is_lowercase());
        }
    }
    match (upper, lower) {
        (0, _) => Shape::Lower,
        (1, 0) if text.chars().count() == 1 => Shape::Capital,
        (_, 0) => Shape::Upper,
        _ if text.starts_with(char::is_uppercase) || upper > 1 || text.chars().nth(1).is_some_and(char::is_uppercase) => Shape::Capital,
        _ => Shape::Lower,
    }
}

/// A word in lower case, with a plain apostrophe.
pub(crate) fn lower(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect()
}

/// A word in lower case without accents, for comparing names.
pub(crate) fn plain(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    if word.is_ascii() {
        out.extend(word.bytes().filter(|b| !matches!(b, b'\'' | b'.')).map(|b| char::from(b.to_ascii_lowercase())));
        return out;
    }
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => out.push('a'),
            'ç' | 'ć' | 'č' => out.push('c'),
            'ď' | 'đ' => out.push('d'),
            'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => out.push('e'),
            'ğ' => out.push('g'),
            'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => out.push('i'),
            'ł' | 'ľ' => out.push('l'),
            'ñ' | 'ń' | 'ň' => out.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => out.push('o'),
            'ř' => out.push('r'),
            'š' | 'ś' | 'ş' | 'ș' => out.push('s'),
            'ť' | 'ț' | 'ţ' => out.push('t'),
            'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            'ž' | 'ź' | 'ż' => out.push('z'),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            '’' | '\'' | '.' => {}
            c => out.push(c),
        }
    }
    out
}

/// Whether a word, in lower case, is a common English word: one that a sentence or a headline may begin with a capital.
pub(crate) fn common(lower: &str) -> bool {
    static SMALL: LazyLock<List<()>> = LazyLock::new(|| {
        List::new(group::FUNCTION, lexicon::entries(include_str!("../lexicon/function_words.txt")).map(|word| (word, ())))
    });
    let small = &*SMALL;
    let inflected = matches!(lower.as_bytes().last(), Some(b's' | b'd' | b'g' | b'r' | b'y'));
    let known = |word: Number| is_base(word) || small.has(word);
    known(Number::of(lower)) || inflected && stems(lower).any(|stem| known(Number::of_key(stem)))
}

/// The base forms that a regular ending may hide.
fn stems(word: &str) -> impl Iterator<Item = Key> + '_ {
    const ENDINGS: &[(&str, Option<u8>)] = &[
        ("ies", Some(b'y')),
        ("es", None),
        ("s", None),
        ("ied", Some(b'y')),
        ("ed", None),
        ("ed", Some(b'e')),
        ("ing", None),
        ("ing", Some(b'e')),
        ("er", None),
        ("ly", None),
    ];
    ENDINGS.iter().filter_map(|&(end, put)| {
        let stem = word.strip_suffix(end).filter(|stem| (3..16).contains(&stem.len()))?;
        let key = Key::of(stem.as_bytes())?;
        Some(put.map_or(key, |letter| key.with(stem.len(), letter)))
    })
}

/// Whether a word, in lower case, is a common given name.
pub(crate) fn given(lower: &str) -> bool {
    listed(lower, is::GIVEN)
}

/// Whether a word, in lower case, is a title that stands before a name.
pub(crate) fn title(lower: &str) -> bool {
    listed(lower, is::TITLE)
}

/// Whether a word, in lower case, names what a person does.
pub(crate) fn role(lower: &str) -> bool {
    listed(lower, is::ROLE)
}

/// Whether a word, in lower case, ends the name of an organisation.
pub(crate) fn organisation_head(lower: &str) -> bool {
    listed(lower, is::ORGANISATION_HEAD)
}

fn listed(lower: &str, bit: u16) -> bool {
    LISTS.of(lower) & bit != 0
}

/// White space made single.
pub(crate) fn single(text: &str) -> String {
    let mut before = b' ';
    let single = |b: u8| {
        let doubled = b == b' ' && before == b' ';
        before = b;
        b.is_ascii() && !matches!(b, b'\t'..=b'\r') && !doubled
    };
    let plain = text.bytes().all(single) && before != b' ';
    if plain { text.to_owned() } else { text.split_whitespace().collect::<Vec<_>>().join(" ") }
}

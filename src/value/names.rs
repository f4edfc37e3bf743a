//! Words as names need them: hyphenated words in their parts, and how each part is capitalised.

use rustc_hash::FxHashSet;
use std::sync::LazyLock;

use crate::lexicon;
use crate::span::Span;
use crate::text::{Document, TokenKind};

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

/// The words of a document, hyphenated ones in their parts.
pub(crate) fn words(doc: &Document<'_>) -> Vec<Word> {
    let mut out = Vec::with_capacity(doc.tokens.len() + 8);
    for (number, sentence) in doc.sentences.iter().enumerate() {
        for token in sentence.first..sentence.last {
            split(doc, token, number as u32, &mut out);
        }
    }
    out
}

fn split(doc: &Document<'_>, token: u32, sentence: u32, out: &mut Vec<Word>) {
    let t = doc.tokens[token as usize];
    let text = t.span.of(doc.text);
    if t.kind != TokenKind::Word || !text.contains('-') {
        out.push(Word { span: t.span, token, sentence, joined: false, shape: shape(text, t.kind) });
        return;
    }
    let mut at = t.span.start;
    for part in text.split('-') {
        if !part.is_empty() {
            let span = Span { start: at, end: at + part.len() as u32 };
            out.push(Word { span, token, sentence, joined: at > t.span.start, shape: shape(part, t.kind) });
        }
        at += part.len() as u32 + 1;
    }
}

fn shape(text: &str, kind: TokenKind) -> Shape {
    match kind {
        TokenKind::Number => return Shape::Digit,
        TokenKind::Word => {}
        _ => return Shape::Mark,
    }
    let (mut upper, mut lower) = (0, 0);
    for c in text.chars() {
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
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
    word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect()
}

/// A word in lower case without accents, for comparing names.
pub(crate) fn plain(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
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
    static WORDS: LazyLock<FxHashSet<&'static str>> =
        LazyLock::new(|| lexicon::entries(include_str!("../lexicon/pos.txt")).filter_map(|line| line.split('\t').next()).collect());
    let known = |w: &str| WORDS.contains(w) || function(w);
    known(lower) || stems(lower).any(|stem| known(&stem))
}

/// Whether a word, in lower case, is a function word, or a common irregular form that no table of base forms holds.
pub(crate) fn function(lower: &str) -> bool {
    static WORDS: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/function_words.txt")));
    WORDS.contains(lower)
}

/// The base forms that a regular ending may hide.
fn stems(word: &str) -> impl Iterator<Item = String> + '_ {
    const ENDINGS: &[(&str, &str)] =
        &[("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("er", ""), ("ly", "")];
    ENDINGS.iter().filter_map(move |(end, put)| {
        let stem = word.strip_suffix(end)?;
        (stem.len() >= 3).then(|| format!("{stem}{put}"))
    })
}

/// Whether a word, in lower case, is a common given name.
pub(crate) fn given(lower: &str) -> bool {
    static NAMES: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/given_names.txt")));
    NAMES.contains(lower)
}

/// Whether a word, in lower case, is a title that stands before a name.
pub(crate) fn title(lower: &str) -> bool {
    static TITLES: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/titles.txt")));
    let bare = lower.strip_suffix("-elect").unwrap_or(lower);
    let bare = ["vice-", "ex-", "co-", "deputy-"].iter().find_map(|before| bare.strip_prefix(before)).unwrap_or(bare);
    TITLES.contains(bare)
}

/// Whether a word, in lower case, names what a person does.
pub(crate) fn role(lower: &str) -> bool {
    static ROLES: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/roles.txt")));
    ROLES.contains(lower)
}

/// Whether a word, in lower case, stands before or within a role without being one.
pub(crate) fn role_modifier(lower: &str) -> bool {
    static WORDS: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/role_modifiers.txt")));
    WORDS.contains(lower)
}

/// Whether a word, in lower case, ends the name of an organisation.
pub(crate) fn organisation_head(lower: &str) -> bool {
    static HEADS: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/organisation_heads.txt")));
    HEADS.contains(lower)
}

/// Whether a word, in lower case, is of the calendar.
pub(crate) fn calendar(lower: &str) -> bool {
    static WORDS: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/calendar_words.txt")));
    WORDS.contains(lower)
}

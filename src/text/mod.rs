//! Sentences, tokens, quotations, stems and part of speech, every one with a byte span.
//!
//! [`Document::read`] is the door: it reads a text once and keeps flat arrays that later stages index into.

mod abbreviation;
mod block;
mod boundary;
mod class;
mod lemma;
mod line;
mod marker;
mod mend;
mod pos;
mod quote;
mod scan;
mod sentence;
mod state;
mod tagger;
mod token;
mod vocabulary;
mod words;

use crate::lexicon::inflect::is_irregular_plural;
use crate::lexicon::key::Key;
use crate::lexicon::number::{Lexeme, Number};

pub use block::{Block, BlockKind};
pub use lemma::stem;
pub use pos::{Pos, VerbForm};
pub use quote::Quotation;
pub use sentence::{Sentence, Sentences, sentences};
pub use token::{Token, TokenKind, Tokens, tokens};
pub(crate) use vocabulary::is_base;

/// A text with its sentences, tokens and quotations.
///
/// ```
/// use corroborate::text::Document;
///
/// let doc = Document::read("Dr. Ruiz spoke at 5 p.m. on Friday. She was calm.");
/// assert_eq!(doc.sentences.len(), 2);
/// assert_eq!(doc.word(0), "Dr.");
/// ```
#[derive(Clone, Debug)]
pub struct Document<'t> {
    /// The text as given.
    pub text: &'t str,
    /// Sentences in order; each knows its tokens.
    pub sentences: Vec<Sentence>,
    /// Blocks in order: paragraphs, headlines, list lines.
    pub blocks: Vec<Block>,
    /// All tokens in order.
    pub tokens: Vec<Token>,
    /// Quotations in order of their opening mark.
    pub quotations: Vec<Quotation>,
    /// The text in lower case, then lemmas that do not stand in it; tokens point into it.
    lemmas: String,
    /// The tokens' numbers in the dictionary, by their lower case and by their lemmas.
    numbers: Vec<Number>,
    lemma_numbers: Vec<Number>,
    /// Whether the text has no character outside ASCII.
    ascii: bool,
}

impl<'t> Document<'t> {
    /// Reads a text. Never fails.
    pub fn read(text: &'t str) -> Self {
        let mut tokens = Vec::with_capacity(text.len() / 5);
        let mut sentences = Vec::with_capacity(text.len() / 100);
        for mut sentence in sentence::sentences(text) {
            sentence.first = tokens.len() as u32;
            token::tokens(sentence.span.of(text)).for_each(|t| tokens.push(t.shifted(sentence.span.start)));
            sentence.last = tokens.len() as u32;
            sentences.push(sentence);
        }
        let blocks = block::blocks(text, &sentences);
        let mut doc = Document {
            text,
            sentences,
            blocks,
            tokens,
            quotations: quote::quotations(text),
            lemmas: String::new(),
            numbers: Vec::new(),
            lemma_numbers: Vec::new(),
            ascii: text.is_ascii(),
        };
        let mut lemmas = text.to_ascii_lowercase();
        let (numbers, said) = vocabulary::look_up_all(&lemmas, &doc.tokens);
        (doc.lemma_numbers, doc.numbers) = (numbers.clone(), numbers);
        tagger::tag(&mut doc, &lemmas, &said);
        lemma::lemmatise(text, &mut doc.tokens, &said, &mut lemmas, &mut doc.lemma_numbers);
        doc.lemmas = lemmas;
        doc
    }

    /// The token's text as written.
    #[inline]
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens[token].span.of(self.text)
    }

    /// The token's normal form: lower case, plain quotes and dashes, British and American spelling brought together, and the
    /// inflected forms of a word brought to one ("signed", "signs", "signing" are `sign`).
    #[inline]
    pub fn lemma(&self, token: usize) -> &str {
        self.tokens[token].lemma.of(&self.lemmas)
    }

    /// Whether the text has no character outside ASCII.
    #[inline]
    pub(crate) fn is_ascii(&self) -> bool {
        self.ascii
    }

    /// The token in lower case, letters outside ASCII left as they are.
    #[inline]
    pub(crate) fn lower(&self, token: usize) -> &str {
        self.tokens[token].span.of(&self.lemmas)
    }

    /// Whether the token is written as a plural: "bridges", "women"; not "series" or "Texas".
    pub(crate) fn is_plural(&self, token: usize) -> bool {
        let word = self.lower(token);
        (word.ends_with('s') || is_irregular_plural(Lexeme { word, number: self.number(token) })) && word != self.lemma(token)
    }

    /// The key of the token's normal form; none where that is long.
    #[inline]
    pub(crate) fn lemma_key(&self, token: usize) -> Option<Key> {
        let lemma = self.tokens[token].lemma;
        Key::at(self.lemmas.as_bytes(), lemma.start as usize, lemma.len())
    }

    /// The token's normal form with its number in the dictionary.
    #[inline]
    pub(crate) fn lexeme(&self, token: usize) -> Lexeme<'_> {
        Lexeme { word: self.lemma(token), number: self.lemma_numbers[token] }
    }

    /// The number of the token's normal form in the dictionary.
    #[inline]
    pub(crate) fn lemma_number(&self, token: usize) -> Number {
        self.lemma_numbers[token]
    }

    /// The token as written, with its number where it is in lower case.
    pub(crate) fn written(&self, token: usize) -> Lexeme<'t> {
        let word = self.word(token);
        Lexeme { word, number: if word == self.lower(token) { self.number(token) } else { Number::NONE } }
    }

    /// The number in the dictionary of the token in lower case, as [`lower`](Self::lower) gives it.
    #[inline]
    pub(crate) fn number(&self, token: usize) -> Number {
        self.numbers[token]
    }

    /// The innermost quotation that holds the byte.
    pub fn quotation_at(&self, byte: u32) -> Option<&Quotation> {
        self.quotations.iter().rfind(|q| q.span.start <= byte && byte < q.span.end)
    }
}

//! Blocks: the paragraphs, headlines, list lines and other lines that a text is laid out in.

use std::ops::Range;
use std::sync::LazyLock;

use super::marker;
use super::sentence::Sentence;
use crate::lexicon::{self, Table};
use crate::span::Span;

/// A stretch of text that line breaks set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    first: u32,
    last: u32,
}

impl Block {
    /// The indices of its sentences in [`Document::sentences`](super::Document).
    pub fn sentences(&self) -> Range<usize> {
        self.first as usize..self.last as usize
    }
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A title, or a heading within the text: short, with no full stop, and text after it.
    Headline,
    /// An item of a list.
    ListLine,
    /// The caption or credit of a picture.
    Caption,
    /// Who wrote it, when it was put up.
    Byline,
    /// What the page adds: "Source link", "Read more".
    Furniture,
}

/// A heading has no more words.
const HEADING: usize = 22;
/// Furniture, credits and bylines have no more words.
const SHORT: usize = 12;

static FURNITURE: LazyLock<Table> = LazyLock::new(|| lexicon::table(include_str!("../lexicon/furniture.txt")));

/// The blocks of a text, from its sentences.
pub(super) fn blocks(text: &str, sentences: &[Sentence]) -> Vec<Block> {
    let mut out = Vec::new();
    let mut first = 0;
    for run in sentences.chunk_by(|a, b| a.block == b.block) {
        let last = first + run.len();
        let span = run[0].span.cover(run[run.len() - 1].span);
        let kind = kind(span.of(text), last < sentences.len());
        out.push(Block { span, kind, first: first as u32, last: last as u32 });
        first = last;
    }
    out
}

fn kind(text: &str, followed: bool) -> BlockKind {
    if marker::starts_line(text) {
        return BlockKind::ListLine;
    }
    let words = count_words(text, HEADING + 1);
    let bare = text.trim_end_matches(['"', '”', '’', '\'', ')']);
    let stopped = bare.ends_with(['.', '!', '…', ':', ',', ';']);
    let known = if words <= SHORT { listed(text) } else { None };
    match known {
        Some("c") if !stopped || words <= 6 => BlockKind::Caption,
        Some("b") if !stopped || words <= 6 => BlockKind::Byline,
        Some("f") if !stopped || words <= 4 => BlockKind::Furniture,
        _ if followed && !stopped && words <= HEADING => BlockKind::Headline,
        _ => BlockKind::Paragraph,
    }
}

/// How many words there are, up to `most`.
fn count_words(text: &str, most: usize) -> usize {
    if !text.is_ascii() {
        return text.split_whitespace().take(most).count();
    }
    let space = |b: u8| (b == b' ') | (b.wrapping_sub(b'\t') < 5);
    let (mut words, mut before) = (0, b' ');
    for chunk in text.as_bytes().chunks(128) {
        words += usize::from(space(before) & !space(chunk[0]));
        words += chunk.iter().zip(&chunk[1..]).map(|(&a, &b)| u8::from(space(a) & !space(b))).sum::<u8>() as usize;
        if words >= most {
            return most;
        }
        before = chunk[chunk.len() - 1];
    }
    words
}

/// What the list says of the first words, or of the last ones.
fn listed(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(SHORT + 8).collect();
    let longest = words.len().min(3);
    let class = |words: &[&str]| FURNITURE.get(words.join(" ").as_str()).copied();
    let first = (1..=longest).rev().find_map(|n| {
        let found = class(&words[..n])?;
        // "Photo finish in ..." and "By noon ..." are text: a lone first word counts when a colon or name follows or nothing does.
        let alone = words.len() == n || n > 1 || text.as_bytes().get(words[0].len()) == Some(&b':') || found == "b" && named(text);
        alone.then_some(found)
    });
    first.or_else(|| (2..=longest).rev().find_map(|n| class(&words[words.len() - n..])))
}

/// Whether every word after the first one begins with a capital: "By Ana Ruiz".
fn named(text: &str) -> bool {
    let mut words = text.split_whitespace().skip(1).filter(|word| !matches!(*word, "and" | "," | "&")).peekable();
    words.peek().is_some() && words.all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()))
}

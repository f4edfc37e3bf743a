//! [`Wording`]: the words of an article as copying is seen in them, whom it is credited to and whom it cites.

use std::sync::LazyLock;

use crate::lexicon;
use crate::span::Span;
use crate::text::{Document, TokenKind};

/// The words of an article, made ready for comparison.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wording {
    pub(super) words: Vec<Word>,
    /// The agency that the whole article is credited to.
    pub(super) credit: Option<&'static str>,
    /// Sentences that say whom they cite.
    pub(super) cites: Vec<(Span, &'static str)>,
}

/// A word: its spelling as a number, where it stands, and what it counts for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub hash: u64,
    pub span: Span,
    /// Whether it is more than a function word.
    pub content: bool,
    /// Whether it stands in quotation marks.
    pub quoted: bool,
}

/// A credit stands within so many tokens of the article's start.
const HEAD: usize = 80;

impl Wording {
    /// Reads an article.
    pub(crate) fn read(doc: &Document<'_>) -> Self {
        let mut words = Vec::with_capacity(doc.tokens.len());
        let mut quotation = 0;
        for (i, token) in doc.tokens.iter().enumerate() {
            if !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                continue;
            }
            while doc.quotations.get(quotation).is_some_and(|q| q.span.end <= token.span.start) {
                quotation += 1;
            }
            let quoted = doc.quotations.get(quotation).is_some_and(|q| q.span.contains(token.span));
            let lemma = doc.lemma(i);
            let content = token.kind == TokenKind::Number || lexicon::rarity(lemma) >= 3.0;
            words.push(Word { hash: hash(doc.word(i)), span: token.span, content, quoted });
        }
        let mut out = Wording { words, credit: None, cites: Vec::new() };
        out.sources(doc);
        out
    }

    /// Finds agencies in brackets at the head, and in sentences that cite them.
    fn sources(&mut self, doc: &Document<'_>) {
        for sentence in &doc.sentences {
            let (first, last) = (sentence.first as usize, sentence.last as usize);
            let mut at = first;
            while at < last {
                let Some((length, agency)) = agency(doc, at, last) else {
                    at += 1;
                    continue;
                };
                let end = at + length;
                let bracketed = at > first && doc.word(at - 1) == "(" && end < last && doc.word(end) == ")";
                let alone = at == first && end == last;
                if self.credit.is_none() && (bracketed && end < HEAD || alone && (end < HEAD || end + 3 > doc.tokens.len())) {
                    self.credit = Some(agency);
                } else if cites(doc, first, last, at, end) {
                    self.cites.push((sentence.span, agency));
                }
                at = end;
            }
        }
    }
}

/// Whether what stands around an agency's name makes it a source: "as X reported", "according to X", "told X".
fn cites(doc: &Document<'_>, first: usize, last: usize, at: usize, end: usize) -> bool {
    let reports = |i: usize| matches!(doc.lemma(i), "report" | "say" | "quote" | "write" | "cite" | "add" | "tell");
    let mut before = at;
    while before > first && matches!(doc.lemma(before - 1), "the" | "agency" | "news" | "newspaper" | "by" | "to") {
        before -= 1;
    }
    let led = before > first && matches!(doc.lemma(before - 1), "accord" | "according" | "tell" | "cite" | "per" | "quote" | "report");
    led || (end..last.min(end + 3)).any(reports)
}

/// The agency named at a token: its number of tokens and its usual name.
fn agency(doc: &Document<'_>, at: usize, last: usize) -> Option<(usize, &'static str)> {
    static AGENCIES: LazyLock<lexicon::Table> = LazyLock::new(|| lexicon::table(include_str!("../../lexicon/agencies.txt")));
    if !doc.word(at).starts_with(char::is_uppercase) {
        return None;
    }
    (1..=4).rev().filter(|n| at + n <= last).find_map(|n| {
        let name = doc.tokens[at].span.cover(doc.tokens[at + n - 1].span).of(doc.text);
        let known = AGENCIES.get(name.to_lowercase().as_str())?;
        // "pa" and "ap" are agencies in capitals only.
        (name.len() > 4 || name.chars().all(|c| c.is_uppercase())).then_some((n, *known))
    })
}

/// FNV-1a over the word in lower case without points and apostrophes: the same on every platform.
fn hash(word: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut buffer = [0; 4];
    for c in word.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()) {
        for byte in c.encode_utf8(&mut buffer).bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    hash
}

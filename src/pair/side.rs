//! [`Side`]: one of the two texts, made ready for comparison.

use super::cue::{self, Cues};
use super::negation;
use super::word;
use crate::lexicon;
use crate::text::{self, Document, Pos, TokenKind, VerbForm};
use crate::value::{self, Value};

/// More content words than this are not looked at: the work of an alignment stays bounded.
const MAX_WORDS: usize = 400;

/// What kind of word it is, as far as comparison cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Name,
    Noun,
    Verb,
    Adjective,
    Adverb,
    Number,
    /// "under", "away": where and whither, beside a verb or a noun.
    Direction,
}

/// A content word.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Index of its token.
    pub token: usize,
    pub lemma: String,
    pub part: Part,
    /// How rare it is, in bits.
    pub weight: f64,
    /// In the scope of how many negations it stands.
    pub negations: u8,
    /// Whether the negation stands in a subordinate clause: "so that he will not ...".
    pub embedded: bool,
    /// Number of its sentence.
    pub sentence: u32,
}

impl Word {
    /// Whether an odd number of negations reaches the word.
    pub(super) fn negated(&self) -> bool {
        self.negations % 2 == 1
    }
}

/// A text made ready for comparison.
pub(super) struct Side<'t> {
    pub doc: Document<'t>,
    pub values: Vec<Value>,
    /// Content words in order, those of negation left out.
    pub words: Vec<Word>,
    pub cues: Cues,
}

impl<'t> Side<'t> {
    /// Reads a text.
    pub(super) fn read(text: &'t str) -> Self {
        let doc = Document::read(text);
        let values = value::values(&doc, None);
        let lower: Vec<String> = (0..doc.tokens.len()).map(|t| doc.word(t).replace('’', "'").to_lowercase()).collect();
        let title = title_case(&doc);
        let lemmas: Vec<String> = (0..doc.tokens.len()).map(|t| lemma(&doc, t, title)).collect();
        let negation = negation::read(&doc, &lower, &lemmas);
        let mut words = Vec::new();
        let tokens = doc.sentences.iter().zip(0u32..).flat_map(|(s, number)| s.tokens().map(move |t| (number, t)));
        for (sentence, token) in tokens.filter(|&(_, t)| !negation.cue[t]) {
            if words.len() == MAX_WORDS {
                break;
            }
            let Some((part, lemma)) = read_word(&doc, &lemmas[token], sentence, token, title) else { continue };
            let weight = weight(&lemma, part);
            let (negations, embedded) = (negation.depth[token], negation.embedded[token]);
            words.push(Word { token, lemma, part, weight, negations, embedded, sentence });
        }
        let cues = cue::read(&doc, &lower, &lemmas, title, &negation);
        Side { doc, values, words, cues }
    }

    /// The summed weight of all content words.
    pub(super) fn mass(&self) -> f64 {
        self.words.iter().map(|w| w.weight).sum()
    }

    /// Whether the text is more than a sentence or a headline: then what stands in it need not bear on the other text.
    pub(super) fn is_long(&self) -> bool {
        self.words.len() > 15
    }

    /// Whether the text is written in sentences; headlines have no full stop, and round their figures.
    pub(super) fn is_prose(&self) -> bool {
        let last = self.doc.tokens.iter().rev().map(|t| t.span.of(self.doc.text)).find(|t| !matches!(*t, "\"" | "”" | "’" | ")"));
        self.is_long() || last.is_some_and(|t| t.ends_with('.'))
    }

    /// Whether any content word is negated.
    pub(super) fn negates(&self) -> bool {
        self.words.iter().any(Word::negated)
    }
}

/// A lemma without inner marks: "jong-un" and "jong un" meet as "jongun" does not, so hyphens stay and apostrophes go.
fn plain(lemma: &str) -> String {
    lemma.trim_matches(|c: char| !c.is_alphanumeric()).replace(['\'', '’', '.'], "")
}

fn weight(lemma: &str, part: Part) -> f64 {
    match part {
        Part::Number => 5.0,
        Part::Direction => 0.5,
        _ => lexicon::rarity(lemma).clamp(0.5, 10.0),
    }
}

/// Whether most words start with a capital, as in headlines: then a capital tells nothing.
fn title_case(doc: &Document<'_>) -> bool {
    let long = (0..doc.tokens.len()).filter(|&t| doc.tokens[t].kind == TokenKind::Word && doc.word(t).len() > 3);
    let (mut capital, mut all) = (0, 0);
    for token in long {
        all += 1;
        capital += usize::from(doc.word(token).starts_with(char::is_uppercase));
    }
    all >= 3 && capital * 10 >= all * 7
}

/// The lemma of a token. What a headline writes with a capital is taken for a name, and keeps its ending: "Denies" is read again as a word.
fn lemma(doc: &Document<'_>, token: usize, title: bool) -> String {
    let word = doc.word(token);
    if doc.tokens[token].pos == Pos::ProperNoun && (title || is_shouted(word)) {
        let mut stem = String::new();
        text::stem(word, &mut stem);
        if lexicon::rarity(&stem) < 10.0 {
            return stem;
        }
    }
    doc.lemma(token).to_owned()
}

/// Whether a word is written in capitals throughout: "DENIES".
fn is_shouted(word: &str) -> bool {
    word.len() > 4 && word.chars().all(char::is_uppercase)
}

/// The kind and the lemma of the content word at a token; `None` for function words and marks.
fn read_word(doc: &Document<'_>, lemma: &str, sentence: u32, token: usize, title: bool) -> Option<(Part, String)> {
    let part = part(doc, lemma, token, title)?;
    if matches!(part, Part::Noun | Part::Adjective) && is_participle(doc, sentence, token) {
        let mut lemma = String::new();
        text::stem(doc.word(token), &mut lemma);
        return Some((Part::Verb, lemma));
    }
    Some((part, plain(lemma)))
}

/// Whether a word in "-ing" says what someone does: "there is no man dancing", "peeling apples and cutting bread".
fn is_participle(doc: &Document<'_>, sentence: u32, token: usize) -> bool {
    const NEAR: usize = 10;
    let first = doc.sentences[sentence as usize].tokens().start.max(token.saturating_sub(NEAR));
    if token == first || !doc.word(token).ends_with("ing") {
        return false;
    }
    let before = &doc.tokens[first..token];
    let there = (first..token).any(|t| doc.lemma(t) == "there" && doc.lemma(t + 1) == "be");
    match before.last().map(|t| t.pos) {
        Some(Pos::Noun) => there && !doc.word(token - 1).ends_with("ing"),
        Some(Pos::Coordinator) => before.iter().any(|t| t.pos == Pos::Verb(VerbForm::Gerund)),
        _ => false,
    }
}

/// What kind of content word stands at a token; `None` for function words and marks.
fn part(doc: &Document<'_>, lemma: &str, token: usize, title: bool) -> Option<Part> {
    if is_empty_word(lemma) {
        return None;
    }
    match doc.tokens[token].pos {
        _ if word::is_direction(lemma) => Some(Part::Direction),
        Pos::ProperNoun if (title || is_shouted(doc.word(token))) && lexicon::rarity(lemma) < 10.0 => Some(Part::Noun),
        Pos::ProperNoun => Some(Part::Name),
        Pos::Noun => Some(Part::Noun),
        Pos::Verb(_) => Some(Part::Verb),
        Pos::Adjective => Some(Part::Adjective),
        Pos::Adverb => Some(Part::Adverb),
        Pos::Number => Some(Part::Number),
        Pos::Other | Pos::Interjection => doc.word(token).chars().any(char::is_alphabetic).then_some(Part::Noun),
        Pos::Preposition if lemma.len() > 4 => Some(Part::Direction),
        _ => None,
    }
}

/// Words that say nothing by themselves, whatever the tagger calls them.
fn is_empty_word(lemma: &str) -> bool {
    const EMPTY: [&str; 38] = [
        "a", "also", "an", "and", "are", "as", "at", "be", "being", "by", "do", "for", "from", "have", "he", "her", "his", "is", "it",
        "its", "just", "of", "s", "she", "so", "that", "the", "their", "there", "they", "this", "to", "was", "who", "which", "will",
        "with", "would",
    ];
    EMPTY.contains(&lemma) || !lemma.chars().any(char::is_alphanumeric)
}

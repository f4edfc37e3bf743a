//! Which words of a text a negation reaches.
//!
//! A negation reaches from its cue to the end of the clause. Scopes of one sentence may nest: what two negations reach is affirmed again
//! ("did not fail to come"). "Not only", "not counting", "no doubt" and "whether or not" negate nothing.

use std::sync::LazyLock;

use crate::lexicon::{self, Table};
use crate::text::{Document, Pos, TokenKind};

/// The negations of a text, token by token.
pub(super) struct Negation {
    /// How many negations reach the token.
    pub depth: Vec<u8>,
    /// Whether the token is itself (part of) a cue.
    pub cue: Vec<bool>,
    /// Whether a negation that reaches the token stands in a subordinate clause.
    pub embedded: Vec<bool>,
}

/// How far a cue reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// To the end of the clause: "not", "never", "there is no".
    Clause,
    /// To the end of the noun phrase: "without a hat", "with no hat".
    Phrase,
    /// Verbs and adjectives that deny what they govern: "failed to", "unable to". The word is content itself.
    Governed,
}

/// Cues: the word as written or its lemma, and how far it reaches.
static CUES: LazyLock<Table> = LazyLock::new(|| lexicon::table(include_str!("../lexicon/negators.txt")));

/// Finds the negations of a document; `lower` holds its tokens in lower case, `lemmas` their lemmas.
pub(super) fn read(doc: &Document<'_>, lower: &[String], lemmas: &[String]) -> Negation {
    let n = doc.tokens.len();
    let mut out = Negation { depth: vec![0; n], cue: vec![false; n], embedded: vec![false; n] };
    for sentence in &doc.sentences {
        let range = sentence.tokens();
        let (mut clause, mut embedded) = (range.start, false);
        for at in range.clone() {
            if is_mark(doc, lower, at) {
                (clause, embedded) = (at + 1, false);
            }
            embedded |= subordinates(doc, lower, at, range.end);
            let Some(reach) = reach(doc, lower, lemmas, at, range.start) else { continue };
            out.cue[at] = reach != Reach::Governed;
            // "No one" counts nobody.
            if lower[at] == "no" && at + 1 < range.end && lower[at + 1] == "one" {
                out.cue[at + 1] = true;
            }
            let end = scope_end(doc, lower, at + 1, range.end, reach);
            // "is played by nobody": what is said before is negated too.
            let start = if is_nobody(lower, at) { clause } else { at + 1 };
            for token in (start..end).filter(|&t| t != at) {
                out.depth[token] = out.depth[token].saturating_add(1);
                out.embedded[token] |= embedded;
            }
        }
    }
    out
}

/// Whether a mark ends a clause here.
fn is_mark(doc: &Document<'_>, lower: &[String], at: usize) -> bool {
    doc.tokens[at].kind == TokenKind::Punctuation && matches!(lower[at].as_str(), "," | ";" | ":" | "." | "!" | "?" | "—" | "–")
}

/// Whether a subordinate clause starts here: "so", "because", "who", "to" before a verb (but not a copula's "is to").
fn subordinates(doc: &Document<'_>, lower: &[String], at: usize, end: usize) -> bool {
    match lower[at].as_str() {
        "so" | "because" | "unless" | "until" | "if" | "when" | "while" | "after" | "before" | "who" | "which" | "whose" | "where" => true,
        "to" => at + 1 < end && doc.tokens[at].pos == Pos::Particle,
        _ => false,
    }
}

fn is_nobody(lower: &[String], at: usize) -> bool {
    let no_one = lower[at] == "no" && lower.get(at + 1).is_some_and(|w| w == "one");
    no_one || matches!(lower[at].as_str(), "nobody" | "nothing" | "no-one" | "nowhere")
}

fn reach(doc: &Document<'_>, lower: &[String], lemmas: &[String], at: usize, first: usize) -> Option<Reach> {
    let word = lower[at].as_str();
    let stem = CUES.get(word).or_else(|| CUES.get(lemmas[at].as_str()));
    let reach = match *stem? {
        "clause" => Reach::Clause,
        "phrase" => Reach::Phrase,
        "from" if !lower[at + 1..].iter().take(5).any(|w| w == "from") => return None,
        _ => Reach::Governed,
    };
    let next = lower.get(at + 1).map_or("", String::as_str);
    let previous = if at > first { lower[at - 1].as_str() } else { "" };
    let idle = match word {
        "not" => {
            matches!(next, "only" | "just" | "merely" | "simply" | "least" | "counting" | "including")
                || matches!(previous, "or" | "why" | "if")
        }
        "no" => matches!(next, "doubt" | "matter" | "wonder" | "." | "1") || next.is_empty(),
        "nothing" => next == "but",
        _ => false,
    };
    if idle {
        return None;
    }
    if word == "no" && doc.tokens.get(at + 1).is_some_and(|t| t.kind == TokenKind::Punctuation) {
        return Some(Reach::Clause);
    }
    // "with no hat", "in no hurry": the noun phrase alone.
    if word == "no" && at > first && doc.tokens[at - 1].pos == Pos::Preposition {
        return Some(Reach::Phrase);
    }
    // "fails to", "refuses to": only where it governs something.
    if reach == Reach::Governed && !governs(doc, lower, lemmas, at) {
        return None;
    }
    Some(reach)
}

/// Whether a word that denies what it governs has something to govern: an infinitive or a gerund; for some words a noun phrase.
fn governs(doc: &Document<'_>, lower: &[String], lemmas: &[String], at: usize) -> bool {
    const NOUNS: [&str; 4] = ["deny", "lack", "avoid", "keep"];
    let Some(next) = lower.get(at + 1) else { return false };
    let clause = next == "to" || next.ends_with("ing") || lower[at + 1..].iter().take(5).any(|w| w == "from");
    // "was denied by the court": what is denied stands before it.
    clause || NOUNS.contains(&lemmas[at].as_str()) && doc.tokens[at + 1].kind != TokenKind::Punctuation && next != "by"
}

/// Index after the last token that a cue reaches.
fn scope_end(doc: &Document<'_>, lower: &[String], from: usize, end: usize, reach: Reach) -> usize {
    let mut seen = false;
    let existential = from > 0 && matches!(lower[from - 1].as_str(), "no" | "nobody" | "none" | "no-one");
    for at in from..end {
        let token = doc.tokens[at];
        let word = lower[at].as_str();
        if !seen {
            // "No, the tree has not ...": the mark right after the cue ends nothing.
            seen = token.kind != TokenKind::Punctuation;
            continue;
        }
        let next_clause = || lower.get(at + 1).is_some_and(|w| opens_clause(doc, at + 1, w));
        let ends = match word {
            "," | ";" | ":" | "." | "—" | "–" | "!" | "?" | "(" => true,
            "but" | "because" | "while" | "although" | "though" | "whereas" | "since" | "until" | "when" | "unless" | "if" => true,
            "which" | "who" | "whose" | "where" => !existential,
            "and" => next_clause(),
            _ => reach == Reach::Phrase && matches!(token.pos, Pos::Verb(_) | Pos::Auxiliary | Pos::Preposition | Pos::Coordinator),
        };
        if ends {
            return at;
        }
    }
    end
}

/// Whether a new clause starts at a token after "and": an auxiliary or a finite verb, or a pronoun.
fn opens_clause(doc: &Document<'_>, at: usize, word: &str) -> bool {
    use crate::text::VerbForm::{Past, Third};
    matches!(doc.tokens[at].pos, Pos::Auxiliary | Pos::Verb(Third | Past))
        || matches!(word, "is" | "are" | "was" | "were" | "he" | "she" | "it" | "they")
}

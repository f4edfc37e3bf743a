//! Cues of debunking, denial, doubt and hearsay: what a text makes of the story that it tells.
//!
//! A headline says "hoax", "denies", "rumoured" or puts a question mark where an article would argue. The lists are data: `lexicon/doubt.txt`.

use std::sync::LazyLock;

use super::align::Alignment;
use super::negation::Negation;
use super::side::{Part, Side, Word};
use crate::lexicon::{self, number::group, phrases::Phrases};
use crate::text::{Document, Pos};

/// What a cue makes of a story, from the mildest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Doubt {
    /// Passed on without being vouched for: "reportedly", "may have".
    Rumour,
    /// It may well not be so: "skeptical".
    Doubtful,
    /// Someone says that it is not so: "denies".
    Deny,
    /// It is not so: "hoax".
    Debunk,
}

/// A cue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    /// The token it starts at.
    pub token: usize,
    pub doubt: Doubt,
    /// Whether it may describe the thing named after it: "fake" does, of "hoax" before a word of a headline it is not known.
    pub describes: bool,
}

/// The cues of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Cues {
    /// What was found, in order.
    pub found: Vec<Cue>,
    /// Whether a sentence is a question.
    pub question: bool,
    /// Whether a colon or a saying verb attributes it: "Report: ...", "... : police".
    pub attributed: bool,
}

impl Cues {
    /// The strongest cue.
    pub(super) fn strongest(&self) -> Option<Doubt> {
        self.found.iter().map(|c| c.doubt).max()
    }

    /// The strongest cue, those left out that describe a thing the other text does not speak of: "his fake passport".
    pub(super) fn strongest_but_of_other_things(&self, side: &Side<'_>, alignment: &Alignment) -> Option<Doubt> {
        // In a long text the cue must stand beside words that the other text shares.
        let far = |token: usize| {
            let at = side.words.partition_point(|w| w.token < token);
            let near = alignment.used.iter().take((at + 4).min(side.words.len())).skip(at.saturating_sub(2));
            side.is_long() && near.filter(|used| **used).count() < 2
        };
        let beside = |cue: &Cue| cue.describes && describes_another_thing(cue.token, side, alignment);
        self.found.iter().filter(|c| c.doubt == Doubt::Rumour || !beside(c) && !far(c.token)).map(|c| c.doubt).max()
    }
}

/// Whether the nouns after a cue name a thing that the other text does not speak of, and no story: "fake news website", "false alarm".
fn describes_another_thing(token: usize, side: &Side<'_>, alignment: &Alignment) -> bool {
    const MOST: usize = 4;
    let first = side.words.partition_point(|w| w.token <= token);
    let noun = |w: &Word| matches!(w.part, Part::Noun | Part::Name);
    let described: Vec<usize> = (first..side.words.len())
        .zip(token + 1..)
        .take(MOST)
        .take_while(|&(j, at)| side.words[j].token == at && noun(&side.words[j]))
        .map(|(j, _)| j)
        .collect();
    !described.is_empty() && described.iter().all(|&j| !alignment.used[j] && !is_story(&side.words[j].lemma))
}

/// Words for what is told: a fake report is a fake.
fn is_story(lemma: &str) -> bool {
    const STORIES: [&str; 33] = [
        "account",
        "accusation",
        "alarm",
        "allegation",
        "article",
        "assertion",
        "audio",
        "claim",
        "clip",
        "email",
        "footage",
        "headline",
        "hoax",
        "image",
        "news",
        "page",
        "photo",
        "photograph",
        "picture",
        "post",
        "prank",
        "quote",
        "report",
        "rumor",
        "rumour",
        "site",
        "statement",
        "story",
        "tale",
        "theory",
        "tweet",
        "video",
        "website",
    ];
    STORIES.contains(&lemma)
}

/// Whether "no" or "nope" stands alone: "No, the bridge has not ...", "UPDATE: Nope".
fn says_no(lower: &[String], at: usize, end: usize) -> bool {
    matches!(lower[at].as_str(), "no" | "nope") && (at + 1 >= end || matches!(lower[at + 1].as_str(), "," | "." | "!" | "—"))
}

static DOUBTS: LazyLock<Phrases<Doubt>> =
    LazyLock::new(|| Phrases::new(group::ANY, lexicon::entries(include_str!("../lexicon/doubt.txt")).filter_map(read_entry)));

fn read_entry(line: &'static str) -> Option<(&'static str, Doubt)> {
    let (phrase, name) = line.split_once('\t')?;
    let doubt = match name {
        "rumour" => Doubt::Rumour,
        "doubt" => Doubt::Doubtful,
        "deny" => Doubt::Deny,
        "debunk" => Doubt::Debunk,
        _ => return None,
    };
    Some((phrase, doubt))
}

/// The cue that the first part of a compound is: "fake-news".
fn compound(word: &str) -> Option<(usize, &'static Doubt)> {
    let (first, _) = word.split_once('-')?;
    DOUBTS.longest(std::iter::once(first)).map(|(_, doubt)| (1, doubt))
}

/// Finds the cues of a document; `lower` holds its tokens in lower case, `lemmas` their lemmas, and `title` tells whether it is written as a headline.
pub(super) fn read(doc: &Document<'_>, lower: &[String], lemmas: &[String], title: bool, negation: &Negation) -> Cues {
    let mut cues = Cues::default();
    for sentence in &doc.sentences {
        let range = sentence.tokens();
        let mut at = range.start;
        while at < range.end {
            let written = DOUBTS.longest(lower[at..range.end].iter().map(String::as_str));
            let stems = DOUBTS.longest(lemmas[at..range.end].iter().map(String::as_str));
            let longest = [written, stems].into_iter().flatten().max_by_key(|(length, _)| *length).or_else(|| compound(&lower[at]));
            // "In May": the month.
            let longest = longest.filter(|_| lower[at] != "may" || doc.tokens[at].pos == Pos::Auxiliary);
            if let Some((_, &doubt)) = longest {
                // "Not a hoax", "denies that it is fake": the doubt is itself turned away.
                let turned = doubt == Doubt::Debunk && negation.depth[at] % 2 == 1 && !negation.cue[at];
                let describes = doc.tokens[at].pos == Pos::Adjective || !title;
                cues.found.push(Cue { token: at, doubt: if turned { Doubt::Rumour } else { doubt }, describes });
            } else if says_no(lower, at, range.end) {
                cues.found.push(Cue { token: at, doubt: Doubt::Debunk, describes: false });
            }
            cues.question |= lower[at] == "?";
            cues.attributed |=
                lower[at] == ":" || lexicon::reporting::reporting(lemmas[at..range.end].iter().map(String::as_str)).is_some();
            at += longest.map_or(1, |(length, _)| length);
        }
    }
    cues
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        assert!(lexicon::entries(include_str!("../lexicon/doubt.txt")).all(|line| read_entry(line).is_some()));
    }
}

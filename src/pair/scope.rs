//! Where one text negates what the other affirms: does the other text speak of just that?
//!
//! "There is no man riding a horse" says nothing of a woman who rides one, nor of a man who rides a mule. What the negated side says must be said
//! by the other side, word by word; what the other side says beyond it does no harm.

use super::align::Link;
use super::case::{Case, bucket};
use super::observe::{ORDINARY, Observations};
use super::polarity::Polarity;
use super::side::{Part, Side, Word};
use super::word::Tie;
use crate::text::Pos;

/// Notes how what is negated stands to the other text.
pub(super) fn observe(case: &Case<'_>, out: &mut Observations) {
    const SCOPE: &[f64] = &[0.35, 0.6, 0.85, 1.0];
    const COVERAGE: &[f64] = &[0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
    let (state, level) = match case.polarity {
        Polarity::Plain => ("plain", ORDINARY.to_owned()),
        // A long text negates something or other.
        Polarity::Beside if case.premise.is_long() && !case.hypothesis.negates() => ("plain", ORDINARY.to_owned()),
        Polarity::Beside => ("beside", "beside".to_owned()),
        Polarity::Alike => ("alike", "alike".to_owned()),
        Polarity::HypothesisNegates(s) => ("hypothesis negates", format!("hypothesis negates, {}", bucket(s, SCOPE))),
        Polarity::PremiseNegates(s) => ("premise negates", format!("premise negates{}, {}", length(case), bucket(s, SCOPE))),
    };
    out.note("polarity", level.clone());
    out.note("coverage", format!("{state}, {}", bucket(case.coverage, COVERAGE)));
    let Some(negated) = Negated::find(case) else { return };
    out.note("negated as", format!("{level}, {}, subject {}", negated.manner(), subject_stands(case)));
    let alone = negated.words().filter(|&i| !negated.said(i)).count();
    let other = if matches!(subject_stands(case), "other" | "unsaid") { ", other subject" } else { "" };
    out.note("negated alone", format!("{}{other}", bucket(alone as f64, &[1.0, 2.0, 3.0])));
    out.note("negated verb", negated.worst(|w| w.part == Part::Verb));
    out.note("negated noun", negated.worst(|w| matches!(w.part, Part::Noun | Part::Name)));
    out.note("negated quality", negated.worst(|w| matches!(w.part, Part::Adjective | Part::Adverb | Part::Number)));
    out.note("determiners", negated.determiners());
}

/// Whether the premise is long: then a negation in it is less likely to bear on the hypothesis.
pub(super) fn length(case: &Case<'_>) -> &'static str {
    if case.premise.is_long() { " in a long text" } else { "" }
}

/// The side that negates what the other affirms, and how its words are said by the other.
struct Negated<'c, 't> {
    side: &'c Side<'t>,
    other: &'c Side<'t>,
    /// For each of its words the partner in the other text.
    links: Vec<Option<Link>>,
}

impl<'c, 't> Negated<'c, 't> {
    fn find(case: &'c Case<'t>) -> Option<Self> {
        match case.polarity {
            Polarity::HypothesisNegates(_) => {
                Some(Negated { side: &case.hypothesis, other: &case.premise, links: case.alignment.links.clone() })
            }
            Polarity::PremiseNegates(_) => {
                Some(Negated { side: &case.premise, other: &case.hypothesis, links: case.alignment.turned(case.premise.words.len()) })
            }
            _ => None,
        }
    }

    /// The words in the scope of the negation.
    fn words(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.side.words.len()).filter(|&i| self.side.words[i].negated())
    }

    fn said(&self, word: usize) -> bool {
        self.links[word].is_some_and(|l| l.tie.joins())
    }

    /// How the worst said of some of the negated words is said.
    fn worst(&self, of: impl Fn(&Word) -> bool) -> &'static str {
        let rank = |i: usize| match self.links[i].map(|l| l.tie) {
            Some(Tie::Sister | Tie::Antonym) => 0,
            None => 1,
            Some(Tie::Kin | Tie::Wider | Tie::Narrower) => 2,
            Some(Tie::Synonym | Tie::Same) => 3,
        };
        match self.words().filter(|&i| of(&self.side.words[i])).map(rank).min() {
            None => "absent",
            Some(0) => "other",
            Some(1) => "unsaid",
            Some(2) => "akin",
            Some(_) => "said",
        }
    }

    /// Whether the side that negates says that there is none, or that something is not so.
    fn manner(&self) -> &'static str {
        let doc = &self.side.doc;
        let none = |t: usize| matches!(doc.lemma(t), "no" | "nobody" | "none" | "no-one");
        if (0..doc.tokens.len()).any(none) { "none" } else { "not" }
    }

    /// How the first thing that both sides speak of is pointed to in the negated text, and in the other.
    fn determiners(&self) -> String {
        let things = |i: &usize| matches!(self.side.words[*i].part, Part::Noun | Part::Name) && self.said(*i);
        match (0..self.side.words.len()).find(things).and_then(|i| Some((i, self.links[i]?.premise))) {
            Some((here, there)) => format!("{}, {}", determiner(self.side, here), determiner(self.other, there)),
            None => "unsaid".to_owned(),
        }
    }
}

/// How a thing is pointed to: as one that is known, as one or more that are not, or as none.
fn determiner(side: &Side<'_>, word: usize) -> &'static str {
    const NEAR: usize = 4;
    let at = side.words[word].token;
    let first = side.doc.sentences[side.words[word].sentence as usize].tokens().start;
    for token in (at.saturating_sub(NEAR).max(first)..at).rev() {
        match side.doc.lemma(token) {
            "the" | "this" | "that" | "these" | "those" | "his" | "her" | "its" | "their" | "my" | "our" | "your" => return "known",
            "a" | "an" | "another" => return "one",
            "some" | "several" | "many" | "few" | "most" | "any" | "more" | "all" | "every" | "each" | "both" => return "some",
            "no" => return "none",
            _ => {}
        }
        match side.doc.tokens[token].pos {
            Pos::Number => return "some",
            Pos::Adjective | Pos::Noun | Pos::ProperNoun | Pos::Adverb => {}
            _ => break,
        }
    }
    if side.words[word].part == Part::Name { "known" } else { "bare" }
}

/// Whether both speak of the same thing first: where one negates what the other affirms, "no woman plays" leaves men open.
fn subject_stands(case: &Case<'_>) -> &'static str {
    let Some(first) = case.hypothesis.words.iter().position(|w| matches!(w.part, Part::Noun | Part::Name)) else { return "unsaid" };
    let Some(link) = case.alignment.links[first] else { return "unsaid" };
    match link.tie {
        Tie::Same if !same_form(case, first, link) => "in other number",
        Tie::Same | Tie::Synonym => "same",
        Tie::Narrower | Tie::Wider | Tie::Kin => "akin",
        Tie::Sister | Tie::Antonym => "other",
    }
}

/// Whether two aligned words are written alike: "two men" are not the "man" of the other text.
fn same_form(case: &Case<'_>, h: usize, link: Link) -> bool {
    let ours = case.hypothesis.doc.word(case.hypothesis.words[h].token);
    let theirs = case.premise.doc.word(case.premise.words[link.premise].token);
    ours.eq_ignore_ascii_case(theirs)
}

//! Runs of capitalised words, with the roles before and after them.

use std::borrow::Cow;

use smallvec::SmallVec;

use super::kind::{event_prefix, of_words, ship};
use super::{Context, EntityKind};
use crate::span::Span;
use crate::text::Quotation;
use crate::value::names::{self, Shape, Word, Words, is};
use crate::value::{Kind, Value};

/// Names and roles longer than this are not read as one.
const LONGEST: usize = 10;

/// The words of a name in lower case, without accents; hyphenated ones in parts.
pub(super) type Plain<'a> = SmallVec<[Cow<'a, str>; 4]>;

/// A name as it stands in the text.
pub(super) struct Mention<'a> {
    /// The name, without its role.
    pub span: Span,
    /// Its words as names are compared.
    pub words: Plain<'a>,
    /// What its own words and its role say it is.
    pub kind: EntityKind,
    /// The role given with it, as written.
    pub role: Option<String>,
    /// Whether it counts only if the article names it elsewhere: a common word with a capital.
    pub weak: bool,
    /// Whether it is written in capitals throughout.
    pub upper: bool,
}

/// The words of a document and the places in it.
pub(super) struct Reader<'a, 't> {
    pub text: &'t str,
    pub words: &'a Words,
    pub headline: Vec<bool>,
    places: Vec<(Span, bool, Option<&'static str>)>,
    /// Measures without anything counted, in order.
    measures: Vec<Span>,
    quotations: &'a [Quotation],
}

impl<'a, 't> Reader<'a, 't> {
    pub fn new(cx: &Context<'a, 't>, values: &[Value]) -> Self {
        let words = cx.words();
        let mut places: Vec<_> = values
            .iter()
            .filter_map(|v| match &v.kind {
                Kind::Place(p) => Some((v.span, p.demonym, p.country)),
                _ => None,
            })
            .collect();
        places.sort_by_key(|p| p.0);
        let measure = |v: &&Value| matches!(&v.kind, Kind::Quantity(q) if !q.unit.is_empty() && q.counted.is_empty());
        let mut measures: Vec<Span> = values.iter().filter(measure).map(|v| v.span).collect();
        measures.sort_unstable();
        let mut headline = vec![false; cx.doc.sentences.len()];
        for sentence in words.chunk_by(|a, b| a.sentence == b.sentence) {
            headline[sentence[0].sentence as usize] = is_headline(cx.doc.text, sentence);
        }
        Reader { text: cx.doc.text, words, headline, places, measures, quotations: &cx.doc.quotations }
    }

    pub fn low(&self, at: usize) -> &str {
        self.words.low(at)
    }

    /// The place that starts at a word: the index after it, whether it is a demonym, and its country.
    pub fn place_at(&self, at: usize) -> Option<(usize, bool, Option<&'static str>)> {
        let start = self.words[at].span.start;
        let i = self.places.binary_search_by_key(&start, |p| p.0.start).ok()?;
        let (span, demonym, country) = self.places[i];
        Some((at + self.words[at..].iter().take_while(|w| w.span.start < span.end).count(), demonym, country))
    }

    /// Whether a word stands in a place that started before it.
    fn in_place(&self, at: usize) -> bool {
        let start = self.words[at].span.start;
        let after = self.places.partition_point(|p| p.0.start < start);
        self.places[after.saturating_sub(3)..after].iter().any(|p| p.0.end > start)
    }

    /// Whether a word is part of a unit: "12 degrees Celsius".
    fn in_measure(&self, span: Span) -> bool {
        let after = self.measures.partition_point(|m| m.start <= span.start);
        after > 0 && self.measures[after - 1].end >= span.end
    }

    fn named(&self, at: usize, with: usize) -> bool {
        self.same(at, with) && self.words[at].shape.named()
    }

    pub fn same(&self, at: usize, with: usize) -> bool {
        at < self.words.len() && self.words[at].sentence == self.words[with].sentence
    }

    /// All mentions outside headlines, in order, then the titles of works.
    pub fn mentions(&self) -> Vec<Mention<'a>> {
        let mut out = Vec::new();
        let mut end = 0;
        for at in self.words.named() {
            let word = &self.words[at];
            let taken = || self.in_place(at) || self.in_measure(word.span);
            if at < end || self.headline[word.sentence as usize] || word.is(is::CALENDAR) || taken() {
                continue;
            }
            end = self.run_end(at);
            self.read_run(at, end, &mut out);
        }
        self.works(&mut out);
        out
    }

    /// Where the run of a name's words ends.
    fn run_end(&self, from: usize) -> usize {
        let mut end = from + 1;
        while end < from + LONGEST && self.same(end, from) {
            let next_named = self.named(end + 1, from);
            let low = self.low(end);
            let before = self.low(end - 1);
            let goes_on = match self.words[end].shape {
                Shape::Capital | Shape::Upper => !self.words[end].is(is::CALENDAR),
                Shape::Mark if low == "&" => next_named,
                Shape::Mark if low == "." => next_named && before.len() == 1,
                Shape::Mark if low == "'" || low == "’" => {
                    next_named && before.ends_with('s') && self.words[end + 1].is(is::ORGANISATION_HEAD)
                }
                Shape::Lower if self.words[end].joined => true,
                Shape::Lower if low == "of" || low == "for" => next_named && governs(before),
                Shape::Lower if low == "and" => next_named && (from..end).any(|i| self.low(i) == "of") && self.low(end - 2) == "of",
                Shape::Lower => next_named && particle(low),
                Shape::Digit => {
                    // "Norvale 3-1" is a name and a result.
                    !low.contains([',', '.', '-', '–'])
                        && !next_named
                        && end == from + 1
                        && low.len() < 4
                        && self.words[from].shape == Shape::Capital
                }
                _ => false,
            };
            if !goes_on {
                break;
            }
            end += 1;
        }
        end
    }

    fn starts_sentence(&self, at: usize) -> bool {
        at == 0
            || self.words[at - 1].sentence != self.words[at].sentence
            || self.words[at - 1].shape == Shape::Mark && self.text[self.words[at - 1].span.range()].starts_with(['"', '“', ':', '(', '—'])
    }

    /// Reads the mentions in one run: a name, and what stands before its role.
    fn read_run(&self, start: usize, end: usize, out: &mut Vec<Mention<'a>>) {
        let mut at = start;
        let first = self.low(at);
        let opening = self.starts_sentence(at);
        let stray = opening && !self.words[at].is(is::ROLE | is::TITLE) && !event_prefix(first) && names::common(first);
        if matches!(first, "the" | "a" | "an")
            || stray && end - at > 1 && !self.words[at].is(is::GIVEN) && !self.heads_organisation(at, end)
        {
            at += 1;
        }
        if at >= end {
            return;
        }
        let role_end = self.role_end(at, end);
        let mut role = None;
        if role_end > at {
            self.before_role(at, role_end, out);
            role = Some(self.written(at, role_end));
            at = role_end;
        } else if let Some((from, name)) = self.office_before(at, end) {
            role = Some(self.written(from, name));
            at = name;
        } else if let Some(from) = self.role_before(at) {
            role = Some(self.written(from, at));
        }
        // "American Ana Ruiz", "Seoul Ana"
        if let Some((after, demonym, _)) = self.place_at(at) {
            if after >= end {
                return;
            }
            if demonym && self.words[after].is(is::GIVEN) {
                at = after;
            }
        }
        let lone = stray && at == start && end - at == 1 && !self.words[start].is(is::GIVEN);
        self.name(at, end, role, lone, out);
    }

    fn heads_organisation(&self, at: usize, end: usize) -> bool {
        (at + 1..end).any(|i| self.words[i].is(is::ORGANISATION_HEAD))
            && !matches!(self.low(at), "in" | "at" | "on" | "for" | "but" | "and")
    }

    /// The name from a word on, unless it is all roles, or a place.
    fn name(&self, at: usize, end: usize, role: Option<String>, weak: bool, out: &mut Vec<Mention<'a>>) {
        let words: Plain<'a> = (at..end).map(|i| self.words.plain(i)).filter(|w| !w.is_empty()).collect();
        let lows: SmallVec<[&str; 8]> = (at..end).map(|i| self.low(i)).collect();
        let after_place = self.place_at(at).map_or(at, |p| p.0).min(end) - at;
        // "Surrey Police" is a body, though "police" may also stand before a role.
        let body = after_place > 0 && self.words[end - 1].is(is::ORGANISATION_HEAD);
        let all_roles = !body && (at + after_place..end).all(|i| self.words[i].is(is::ROLE | is::ROLE_MODIFIER | is::TITLE));
        if words.is_empty()
            || !self.words[at].shape.named()
            || words.len() == 1 && words[0].chars().count() < 2
            || all_roles && role.is_none()
        {
            return;
        }
        let upper = (at..end).all(|i| self.words[i].shape == Shape::Upper);
        let numbered = (at..end).any(|i| self.words[i].shape == Shape::Digit);
        let mut kind = of_words(&lows, upper, numbered);
        let role = role.or_else(|| self.role_after(end));
        if ship(self.words[at].span.of(self.text)) {
            kind = EntityKind::Product;
        } else if role.is_some() && kind != EntityKind::Organisation || self.aged(end) && kind == EntityKind::Unknown && words.len() > 1 {
            kind = EntityKind::Person;
        }
        let span = self.words[at].span.cover(self.words[end - 1].span);
        let weak = weak || upper && words.len() == 1 && names::common(lows[0]);
        out.push(Mention { span, words, kind, role, weak, upper });
    }

    /// The index after the role that a run begins with, when a name follows it: "U.S. Secretary of State" of "... Antony Blinken".
    fn role_end(&self, at: usize, end: usize) -> usize {
        let last = self.low(end - 1);
        let head = names::organisation_head(last.trim_end_matches('.'));
        let is_role = |i: usize| self.words[i].is(is::ROLE | is::TITLE);
        let Some(role) = (at..end - 1).rev().find(|&i| is_role(i)) else { return at };
        let mut after = role + 1;
        // "President-elect", "Prime Minister-designate"
        while after < end && self.words[after].joined && matches!(self.low(after), "-" | "elect" | "designate") {
            after += 1;
        }
        if self.low(after) == "of" || self.low(after) == "for" {
            after += 1;
            while after < end && (self.words[after].is(is::ROLE_MODIFIER) || self.place_at(after).is_some()) {
                after = self.place_at(after).map_or(after + 1, |p| p.0);
            }
            // "Minister of Trade and Harbours Ana Ruiz": up to the given name, or two words before the end.
            if after < end && self.low(after) == "and" {
                after = (after..end).find(|&i| self.words[i].is(is::GIVEN)).unwrap_or(end.saturating_sub(2)).max(after + 1);
            }
        }
        after += usize::from(after < end && self.low(after) == ".");
        // "President's Office", "General Motors": a role within an organisation's name is none.
        if after >= end || head && end - after < 3 { at } else { after }
    }

    /// What stands before the role in its own right: "NATO" of "NATO Secretary General", "Lakeside" of "Lakeside Police Chief".
    fn before_role(&self, at: usize, role_end: usize, out: &mut Vec<Mention<'a>>) {
        let part = |i: usize| self.words[i].is(is::ROLE | is::TITLE | is::ROLE_MODIFIER);
        let Some(role) = (at..role_end).find(|&i| part(i)) else { return };
        if role > at && self.place_at(at).is_none() {
            self.name(at, role, None, false, out);
        }
    }

    /// "secretary of State Ana Ruiz": the office that ends in the run; where it starts, and where the name does.
    fn office_before(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        let role = at.checked_sub(2).filter(|&i| self.same(i, at))?;
        if !matches!(self.low(at - 1), "of" | "for") || !self.words[role].is(is::ROLE) {
            return None;
        }
        let name = (at..end).find(|&i| !self.words[i].is(is::ROLE_MODIFIER))?;
        (name > at).then(|| (self.role_start(role), name))
    }

    /// Where the lower-case role right before a name starts: "Norlandic leader" of "Norlandic leader Ana Ruiz".
    fn role_before(&self, at: usize) -> Option<usize> {
        let role_at = at.checked_sub(1).filter(|&i| self.same(i, at) && !self.words[at].joined)?;
        if self.words[role_at].shape != Shape::Lower || !self.words[role_at].is(is::ROLE) {
            return None;
        }
        Some(self.role_start(role_at))
    }

    /// Where the role that ends at a word starts: modifiers and places before it belong to it.
    pub fn role_start(&self, role_at: usize) -> usize {
        let mut from = role_at;
        while from > 0 && role_at - from < 6 && self.same(from - 1, role_at) {
            let place = (1..=3).rev().find(|&n| from >= n && self.place_at(from - n).is_some_and(|p| p.0 == from));
            match place {
                Some(n) => from -= n,
                None if self.words[from - 1].is(is::ROLE_MODIFIER | is::ROLE) => from -= 1,
                None => break,
            }
        }
        from
    }

    /// The role after a name: "Ana Ruiz, a surgeon at", "Ana Ruiz, the mayor of".
    fn role_after(&self, end: usize) -> Option<String> {
        let comma = self.words.get(end)?;
        if comma.span.of(self.text) != "," || !self.same(end + 2, end) {
            return None;
        }
        let mut at = end + 1;
        if matches!(self.low(at), "a" | "an" | "the" | "his" | "her" | "their" | "who") {
            at += 1;
        }
        let role = (at..at + 5).take_while(|&i| self.same(i, end) && self.words[i].shape != Shape::Mark).find(|&i| {
            self.words[i].is(is::ROLE) && !self.words.get(i + 1).is_some_and(|w| w.shape.named() && w.sentence == comma.sentence)
        })?;
        let fits =
            (at..role).all(|i| self.words[i].is(is::ROLE_MODIFIER | is::ROLE) || self.words[i].shape.named() || self.words[i].joined);
        fits.then(|| self.written(at, role + 1))
    }

    /// ", 33," or ", aged 33": an age.
    fn aged(&self, end: usize) -> bool {
        let at = |i: usize| self.words.get(i).filter(|w| w.sentence == self.words[end - 1].sentence).map_or("", |w| w.span.of(self.text));
        let number = if at(end + 1) == "aged" { at(end + 2) } else { at(end + 1) };
        at(end) == "," && number.len() <= 3 && number.parse::<u8>().is_ok_and(|n| n < 120)
    }

    /// A stretch of words as written, white space made single.
    pub fn written(&self, from: usize, to: usize) -> String {
        let span = self.words[from].span.cover(self.words[to - 1].span);
        names::single(span.of(self.text))
    }

    /// Quoted titles: "The Long Harbour", "Lakeside Nights".
    fn works(&self, out: &mut Vec<Mention<'a>>) {
        let mut works = Vec::new();
        for quotation in self.quotations.iter().filter(|q| q.closed && q.inner.len() < 60 && q.inner.len() > 3) {
            let from = self.words.partition_point(|w| w.span.start < quotation.inner.start);
            let to = self.words.partition_point(|w| w.span.start < quotation.inner.end);
            let words = &self.words[from..to.max(from)];
            let title = |w: &Word| w.shape.named() || w.shape == Shape::Digit || w.shape == Shape::Lower && w.span.len() <= 3;
            let capitals = words.iter().filter(|w| w.shape.named()).count();
            if !(2..=6).contains(&capitals) || !words.iter().all(title) || self.headline[words[0].sentence as usize] {
                continue;
            }
            let span = words[0].span.cover(words[words.len() - 1].span);
            let plain = (from..to).map(|i| self.words.plain(i)).collect();
            works.push(Mention { span, words: plain, kind: EntityKind::Work, role: None, weak: false, upper: false });
        }
        // Quotations stand in order and apart: the last that begins before a mention's end is the only one that can hold it.
        let ends = |m: &Mention<'_>| works.partition_point(|w| w.span.start < m.span.end);
        out.retain(|m| ends(m).checked_sub(1).is_none_or(|i| !works[i].span.overlaps(m.span)));
        out.append(&mut works);
    }
}

/// Whether nearly all long words of a sentence begin with a capital, and it does not end as a sentence does.
fn is_headline(text: &str, sentence: &[Word]) -> bool {
    let (mut long, mut capital, mut upper, mut small) = (0, 0, 0, 0);
    for word in sentence {
        let is_long = word.span.len() > 3 && matches!(word.shape, Shape::Capital | Shape::Upper | Shape::Lower);
        long += usize::from(is_long);
        capital += usize::from(is_long && word.shape.named());
        upper += usize::from(word.shape == Shape::Upper);
        small += usize::from(word.shape == Shape::Lower);
    }
    let shouted = small == 0 && long >= 2;
    let ends = sentence.last().is_some_and(|w| matches!(w.span.of(text), "." | "?" | "!" | "”" | "\""));
    shouted && capital > 2 && upper * 2 > capital || long >= 4 && capital * 10 >= long * 8 && !ends
}

/// Words that take "of" or "for" within a name.
fn governs(word: &str) -> bool {
    names::organisation_head(word)
        || names::role(word)
        || names::title(word)
        || matches!(word, "ministry" | "department" | "centre" | "center" | "republic" | "house" | "union" | "kingdom" | "states")
}

fn particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "bin"
            | "bint"
            | "ibn"
            | "de"
            | "del"
            | "della"
            | "der"
            | "den"
            | "di"
            | "da"
            | "dos"
            | "du"
            | "el"
            | "la"
            | "le"
            | "van"
            | "von"
    )
}

//! The tagger: the cheapest sequence of tags, by what each word can be and what may follow what.

use std::ops::Range;

use super::state::{self, State, State as S, States};
use super::vocabulary::{self, Entry, Said, Tag};
use super::words::Known;
use super::{Document, Pos, TokenKind, VerbForm, words};
use crate::lexicon::number::{Number, group};

/// Sets the part of speech of every token. `lower` is the text in lower case (ASCII only), `said` what the lists say of each token.
pub(super) fn tag(doc: &mut Document<'_>, lower: &str, said: &Said) {
    let mut tagger = Tagger::new(lower);
    for index in 0..doc.sentences.len() {
        let range = doc.sentences[index].tokens();
        tagger.read(doc, range.clone(), said);
        tagger.decide();
        tagger.mend(doc, range.start);
        for (at, token) in range.enumerate() {
            doc.tokens[token].pos = tagger.pos(doc, token, at);
        }
    }
}

/// Works through one sentence at a time and keeps its buffers.
pub(super) struct Tagger<'t> {
    /// The text in lower case.
    pub(super) lower: &'t str,
    costs: &'static state::Costs,
    /// What each token can be, end to end.
    tags: Vec<Tag>,
    /// Where the tags of each token end.
    ends: Vec<usize>,
    /// What each token can be, as a set.
    pub(super) sets: Vec<States>,
    /// For each tag: the best way there.
    best: Vec<Way>,
    /// The tags chosen.
    pub(super) states: Vec<State>,
    /// A word outside ASCII in lower case.
    folded: String,
}

/// Tags whose part of speech hangs on the word or on what stands around it.
const IN_CONTEXT: States = States::of(&[S::Rb, S::RbBe, S::RbHave, S::RbModal, S::Wrb, S::Hv, S::Do, S::To, S::In, S::Dt, S::PrpS]);

/// Few sentences have more tokens.
const LONG: usize = 64;

/// The cheapest way to a tag.
#[derive(Clone, Copy)]
struct Way {
    cost: i32,
    state: State,
    /// The place of the tag before, counted from the first one of its token.
    before: u8,
}

impl<'t> Tagger<'t> {
    fn new(lower: &'t str) -> Self {
        let costs = state::costs();
        let (tags, best) = (Vec::with_capacity(4 * LONG), Vec::with_capacity(4 * LONG));
        let (ends, sets, states) = (Vec::with_capacity(LONG), Vec::with_capacity(LONG), Vec::with_capacity(LONG));
        Tagger { lower, costs, tags, best, ends, sets, states, folded: String::new() }
    }

    /// Finds what each token of the sentence can be.
    fn read(&mut self, doc: &Document<'_>, range: Range<usize>, said: &Said) {
        let titled = is_titled(doc, range.clone());
        self.tags.clear();
        self.ends.clear();
        for token in range.clone() {
            let word = doc.word(token);
            match doc.tokens[token].kind {
                TokenKind::Word => {
                    let lower = doc.tokens[token].span.of(self.lower);
                    if matches!(word, "US" | "WHO" | "IT") && !is_shouted(doc, range.clone(), token) {
                        self.put(S::Nnp, 0);
                        self.ends.push(self.tags.len());
                        continue;
                    }
                    let first = starts_clause(doc, range.start, token);
                    if lower.is_ascii() {
                        self.options(lower, said.entries[token], said.bases(token), is_capital(word), first, titled);
                    } else {
                        self.folded(word, first, titled);
                    }
                }
                TokenKind::Number => self.put(S::Cd, 0),
                TokenKind::Address => self.put(S::Nnp, 0),
                TokenKind::Punctuation if owns(doc, &range, token) => self.put(S::Pos, 0),
                TokenKind::Punctuation | TokenKind::Symbol => self.put(mark(word), 0),
            }
            self.ends.push(self.tags.len());
        }
    }

    fn put(&mut self, state: State, cost: i16) {
        self.tags.push(Tag { state, cost });
    }

    /// Puts the tags of a word outside ASCII.
    fn folded(&mut self, word: &str, first: bool, titled: bool) {
        let mut folded = std::mem::take(&mut self.folded);
        folded.clear();
        folded.extend(word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
        self.options(&folded, vocabulary::look_up(&folded), &words::known_bases(&folded), is_capital(word), first, titled);
        self.folded = folded;
    }

    /// Puts the tags of a word in lower case.
    fn options(&mut self, lower: &str, entry: Entry, bases: &[Known], capital: bool, first: bool, titled: bool) {
        let start = self.tags.len();
        let closed = entry.closed();
        if !closed.is_empty() {
            let name = capital && !first && !titled && lower.len() > 2 && !is_function(closed[0].state);
            if name {
                self.put(S::Nnp, 0);
            }
            let first = self.tags.len();
            closed.write(&mut self.tags);
            if name {
                self.tags[first..].iter_mut().for_each(|tag| tag.cost += 250);
            }
            return;
        }
        let known = words::open(entry, bases, &mut self.tags);
        if !known {
            words::guess(lower, &mut self.tags);
        }
        if !capital {
            return;
        }
        let (name, common) = match (first || titled, known) {
            (true, true) => (if titled && !first { 160 } else { 260 }, 0),
            (true, false) => (0, 200),
            (false, true) => (0, 330),
            (false, false) => (0, 600),
        };
        self.tags[start..].iter_mut().for_each(|tag| tag.cost += common);
        self.put(S::Nnp, name);
    }

    /// The tags of a token.
    fn range(&self, at: usize) -> Range<usize> {
        at.checked_sub(1).map_or(0, |before| self.ends[before])..self.ends[at]
    }

    /// Chooses the cheapest sequence of tags.
    fn decide(&mut self) {
        self.best.clear();
        self.best.resize(1 + self.tags.len(), Way { cost: 0, state: S::Start, before: 0 });
        self.sets.clear();
        // The ways to the token before stand in `best` from `before` on, those to this one after them.
        let (mut before, mut here, mut first) = (0, 1, 0);
        for &end in &self.ends {
            let (behind, ahead) = self.best.split_at_mut(here);
            self.sets.push(step(self.costs, &behind[before..], &self.tags[first..end], ahead));
            (before, here, first) = (here, here + end - first, end);
        }
        self.trace();
    }

    /// Follows the cheapest sequence from its end.
    fn trace(&mut self) {
        self.states.clear();
        self.states.resize(self.ends.len(), S::Sym);
        let Some(last) = self.ends.len().checked_sub(1) else { return };
        // The start has a way of its own, so that those to a tag stand one further than the tag.
        let mut index = self.range(last).min_by_key(|&tag| self.best[tag + 1].cost).unwrap_or_default();
        for at in (0..=last).rev() {
            let Some(&way) = self.best.get(index + 1) else { return };
            self.states[at] = way.state;
            index = at.checked_sub(1).map_or(0, |at| self.range(at).start) + usize::from(way.before);
        }
    }

    /// Whether the token can have the tag.
    pub(super) fn can(&self, at: usize, state: State) -> bool {
        self.sets[at].has(state)
    }

    /// The part of speech of the token, from its tag and those around it.
    fn pos(&self, doc: &Document<'_>, token: usize, at: usize) -> Pos {
        let state = self.states[at];
        if !IN_CONTEXT.has(state) {
            return state::PLAIN[state as usize];
        }
        // Words outside ASCII may be spelled otherwise than the lists have them.
        let may_be = |groups| doc.number(token).is_in(groups) || doc.number(token) == Number::NONE;
        match state {
            S::Rb | S::RbBe | S::RbHave | S::RbModal if may_be(group::JOINING) && is_negation(doc.word(token)) => Pos::Particle,
            S::Rb | S::RbBe | S::RbHave | S::RbModal | S::Wrb if may_be(group::JOINING) => self.adverb(doc, token),
            S::Hv | S::Do => self.have_or_do(doc, token, at),
            S::To if self.leads_to_verb(at) => Pos::Particle,
            S::In if may_be(group::SUBORDINATING) && self.subordinates(doc, token, at) => Pos::Subordinator,
            S::Dt | S::PrpS => self.determiner(at),
            _ => state::PLAIN[state as usize],
        }
    }

    /// "when", "where" and "how" join clauses; the others are adverbs.
    fn adverb(&self, doc: &Document<'_>, token: usize) -> Pos {
        let word = doc.word(token);
        let joins = ["when", "where", "whenever", "wherever"].iter().any(|known| word.eq_ignore_ascii_case(known));
        if joins { Pos::Subordinator } else { Pos::Adverb }
    }

    /// Have and do help another verb, or are the verb.
    fn have_or_do(&self, doc: &Document<'_>, token: usize, at: usize) -> Pos {
        let next =
            self.states[at + 1..].iter().take(6).find(|s| !matches!(s, S::Rb | S::RbBe | S::RbHave | S::RbModal | S::Prp | S::Comma));
        let word = doc.word(token);
        let helps = match self.states[at] {
            S::Hv => matches!(next, Some(S::Vbn | S::Be | S::Hv | S::Do)),
            _ => matches!(next, Some(S::Vb | S::Hv | S::Be | S::Do)) || self.states.get(at + 1) == Some(&S::RbModal),
        };
        match word {
            _ if helps => Pos::Auxiliary,
            "has" | "Has" | "does" | "Does" => Pos::Verb(VerbForm::Third),
            "had" | "Had" | "did" | "Did" => Pos::Verb(VerbForm::Past),
            "having" | "Having" => Pos::Verb(VerbForm::Gerund),
            _ => Pos::Verb(VerbForm::Base),
        }
    }

    fn leads_to_verb(&self, at: usize) -> bool {
        let next = self.states[at + 1..].iter().take(3).find(|s| !matches!(s, S::Rb | S::RbModal));
        matches!(next, Some(S::Vb | S::Be | S::Hv | S::Do))
    }

    /// Whether the preposition or conjunction begins a clause: always, as "because" does, or when a finite verb follows.
    fn subordinates(&self, doc: &Document<'_>, token: usize, at: usize) -> bool {
        match doc.tokens[token].span.of(self.lower) {
            "that" | "if" | "whether" | "because" | "although" | "though" | "while" | "whilst" | "unless" | "lest" | "whereas"
            | "whereby" => true,
            "after" | "before" | "since" if self.states.get(at + 1) == Some(&S::Vbg) => false,
            "after" | "before" | "since" | "until" | "till" | "as" | "once" | "so" | "than" | "like" => {
                let clause = self.states[at + 1..].iter().take(10).take_while(|s| !bounds(**s));
                matches!(self.states.get(at + 1), Some(S::Prp | S::Ex)) || clause.clone().any(|s| finite(*s))
            }
            _ => false,
        }
    }

    /// A determiner with nothing to determine stands for its noun.
    fn determiner(&self, at: usize) -> Pos {
        match self.states.get(at + 1) {
            Some(S::Nn | S::Nns | S::Nnp | S::Jj | S::Cd | S::Dt | S::PrpS | S::Vbg | S::Vbn | S::Rb | S::Open | S::Sym | S::Hv) => {
                Pos::Determiner
            }
            None | Some(_) if self.states[at] == S::PrpS => Pos::Determiner,
            _ => Pos::Pronoun,
        }
    }
}

/// Writes the cheapest way to each tag of a token, over those to the tags before, and returns the tags as a set.
///
/// One loop over all pairs: how many tags a word has is hard to foresee, and loops within loops would end at the wrong guess for each tag.
fn step(costs: &state::Costs, ways: &[Way], tags: &[Tag], out: &mut [Way]) -> States {
    let mut set = States::default();
    let (mut from, mut to) = (0, 0);
    let (mut cheapest, mut before) = (i32::MAX, 0);
    for _ in 0..ways.len() * tags.len() {
        let (way, tag) = (ways[from], tags[to]);
        let cost = way.cost + i32::from(costs.to(tag.state)[way.state as usize]);
        (cheapest, before) = if cost < cheapest { (cost, from) } else { (cheapest, before) };
        set.add(tag.state);
        let state = if tag.state == S::Rb { state::ADVERB_AFTER[ways[before].state as usize] } else { tag.state };
        out[to] = Way { cost: cheapest + i32::from(tag.cost), state, before: before as u8 };
        from += 1;
        let last = from == ways.len();
        to += usize::from(last);
        (from, cheapest, before) = if last { (0, i32::MAX, 0) } else { (from, cheapest, before) };
    }
    set
}

/// Whether the tag is that of a finite verb or auxiliary.
pub(super) fn finite(state: State) -> bool {
    matches!(state, S::Vbd | S::Vbz | S::Vbp | S::Md | S::Be | S::Hv | S::Do)
}

/// Whether the tag ends the stretch of a clause that is looked at.
pub(super) fn bounds(state: State) -> bool {
    matches!(state, S::Comma | S::Stop | S::Cc | S::Wdt | S::Wp | S::Wrb | S::Mark | S::Open)
}

/// Tags that a capital in the middle of a sentence does not turn into a name: "The", "Of" in titles.
fn is_function(state: State) -> bool {
    !matches!(state, S::Nn | S::Nns | S::Jj | S::Vb | S::Vbd | S::Vbn | S::Vbg | S::Vbz | S::Cd | S::Md | S::Rb)
}

fn is_negation(word: &str) -> bool {
    matches!(word, "not" | "n't" | "n’t" | "Not" | "NOT")
}

/// Whether the token begins a sentence or a quotation or follows a colon, so that its capital says nothing.
fn starts_clause(doc: &Document<'_>, first: usize, token: usize) -> bool {
    token == first
        || token > first
            && !matches!(doc.tokens[token - 1].kind, TokenKind::Word | TokenKind::Number)
            && matches!(doc.word(token - 1), "\"" | "“" | "‘" | "'" | ":" | "(" | "[" | "—" | "•" | "-" | "--")
}

/// Whether the words beside a word in capitals are in capitals too, so that they say nothing.
fn is_shouted(doc: &Document<'_>, range: Range<usize>, token: usize) -> bool {
    let beside = [token.checked_sub(1), Some(token + 1)].into_iter().flatten().filter(|t| range.contains(t));
    let capitals = |t: usize| doc.tokens[t].kind == TokenKind::Word && !doc.word(t).bytes().any(|b| b.is_ascii_lowercase());
    beside.filter(|&t| doc.word(t).len() > 1).any(capitals)
}

/// Whether an apostrophe is that of an owner: "the workers' union". It follows an s and stands before a word, and closes no quotation.
fn owns(doc: &Document<'_>, range: &Range<usize>, token: usize) -> bool {
    if !matches!(doc.word(token), "'" | "’") || token <= range.start || token + 1 >= range.end {
        return false;
    }
    let (here, before, after) = (doc.tokens[token].span, doc.tokens[token - 1], doc.tokens[token + 1]);
    let opened = doc.quotations.partition_point(|q| q.span.start < here.start);
    let closes = doc.quotations[opened.saturating_sub(8)..opened].iter().any(|q| q.span.end == here.end);
    let word = |kind| matches!(kind, TokenKind::Word | TokenKind::Number);
    before.span.end == here.start
        && here.end < after.span.start
        && word(before.kind)
        && word(after.kind)
        && doc.word(token - 1).ends_with(['s', 'S', 'z', 'x'])
        && !closes
}

/// Whether the word starts with a capital.
fn is_capital(word: &str) -> bool {
    match word.as_bytes().first() {
        Some(first) if first.is_ascii() => first.is_ascii_uppercase(),
        _ => word.starts_with(char::is_uppercase),
    }
}

/// Whether the sentence is written like a headline: most of its longer words with a capital.
fn is_titled(doc: &Document<'_>, range: Range<usize>) -> bool {
    let (mut all, mut capital) = (0, 0);
    for token in &doc.tokens[range] {
        let first = doc.text.as_bytes()[token.span.start as usize];
        let long = (token.kind == TokenKind::Word) & (token.span.len() > 3);
        all += usize::from(long);
        capital += usize::from(long & (first.is_ascii_uppercase() | (first >= 0x80 && is_capital(token.span.of(doc.text)))));
    }
    all >= 3 && capital * 10 >= all * 8
}

/// The tag of a mark.
fn mark(word: &str) -> State {
    match word {
        "," => S::Comma,
        "." | "?" | "!" | "…" | "..." | ";" => S::Stop,
        "\"" | "“" | "‘" | "«" | "”" | "’" | "»" | "'" => S::Close,
        "(" | "[" | "{" => S::Open,
        ")" | "]" | "}" => S::Mark,
        ":" | "-" | "--" | "–" | "—" => S::Mark,
        "&" => S::Cc,
        _ if word
            .chars()
            .all(|c| c.is_ascii_punctuation() && !matches!(c, '$' | '%' | '+' | '=' | '<' | '>' | '^' | '`' | '|' | '~' | '#' | '@')) =>
        {
            S::Mark
        }
        _ => S::Sym,
    }
}

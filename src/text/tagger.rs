//! The tagger: the cheapest sequence of tags, by what each word can be and what may follow what.

use std::ops::Range;

use smallvec::SmallVec;

use super::state::{self, State, State as S};
use super::words::{self, Options};
use super::{Document, Pos, TokenKind, VerbForm};

/// Sets the part of speech of every token.
pub(crate) fn tag(doc: &mut Document<'_>) {
    let mut tagger = Tagger::default();
    for index in 0..doc.sentences.len() {
        let range = doc.sentences[index].tokens();
        tagger.read(doc, range.clone());
        tagger.decide();
        tagger.mend(doc, range.start);
        for (at, token) in range.enumerate() {
            doc.tokens[token].pos = tagger.pos(doc, token, at);
        }
    }
}

/// Works through one sentence at a time and keeps its buffers.
#[derive(Default)]
struct Tagger {
    /// What each token can be.
    options: Vec<Options>,
    /// For each token and option: the cost of the best way there, and the option of the token before.
    best: Vec<SmallVec<[(i32, State, u8); 6]>>,
    /// The tags chosen.
    states: Vec<State>,
    lower: String,
}

impl Tagger {
    /// Finds what each token of the sentence can be.
    fn read(&mut self, doc: &Document<'_>, range: Range<usize>) {
        let titled = is_titled(doc, range.clone());
        self.options.clear();
        for token in range.clone() {
            let word = doc.word(token);
            self.lower.clear();
            self.lower.extend(word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
            let options = match doc.tokens[token].kind {
                TokenKind::Word => self.word(word, starts_clause(doc, range.start, token), titled),
                TokenKind::Number => SmallVec::from_slice(&[(S::Cd, 0)]),
                TokenKind::Address => SmallVec::from_slice(&[(S::Nnp, 0)]),
                TokenKind::Punctuation | TokenKind::Symbol => SmallVec::from_slice(&[(mark(word), 0)]),
            };
            self.options.push(options);
        }
    }

    fn word(&self, word: &str, first: bool, titled: bool) -> Options {
        let capital = word.starts_with(char::is_uppercase);
        if let Some(closed) = words::closed(&self.lower) {
            let mut options = closed.clone();
            if capital && !first && !titled && word.len() > 2 && !is_function(options[0].0) {
                options.insert(0, (S::Nnp, 0));
                options.iter_mut().skip(1).for_each(|option| option.1 += 250);
            }
            return options;
        }
        let mut options = words::open(&self.lower);
        let known = !options.is_empty();
        if !known {
            options = words::guess(&self.lower);
        }
        if !capital {
            return options;
        }
        let (name, common) = match (first || titled, known) {
            (true, true) => (if titled && !first { 160 } else { 260 }, 0),
            (true, false) => (0, 200),
            (false, true) => (0, 330),
            (false, false) => (0, 600),
        };
        options.iter_mut().for_each(|option| option.1 += common);
        options.push((S::Nnp, name));
        options
    }

    /// Chooses the cheapest sequence of tags.
    fn decide(&mut self) {
        self.best.clear();
        for at in 0..self.options.len() {
            let mut row = SmallVec::new();
            for &(state, cost) in &self.options[at] {
                let mut cheapest = (i32::MAX, state, 0);
                let before = at.checked_sub(1).map(|before| self.best[before].as_slice()).unwrap_or(&[(0, S::Start, 0)]);
                for (index, &(so_far, from, _)) in before.iter().enumerate() {
                    let to = if state == S::Rb { from.adverb_after() } else { state };
                    let total = so_far + state::transition(from, to) + cost;
                    if total < cheapest.0 {
                        cheapest = (total, to, index as u8);
                    }
                }
                row.push(cheapest);
            }
            self.best.push(row);
        }
        self.trace();
    }

    /// Follows the cheapest sequence from its end.
    fn trace(&mut self) {
        self.states.clear();
        self.states.resize(self.best.len(), S::Sym);
        let mut index = self.best.last().and_then(|row| (0..row.len()).min_by_key(|&i| row[i].0)).unwrap_or(0);
        for at in (0..self.best.len()).rev() {
            let Some(&(_, state, before)) = self.best[at].get(index) else { return };
            self.states[at] = state;
            index = before as usize;
        }
    }

    /// Whether the token can have the tag.
    fn can(&self, at: usize, state: State) -> bool {
        self.options[at].iter().any(|&(known, _)| known == state)
    }

    /// Puts right what pairs of tags cannot know: past and participle over a distance.
    fn mend(&mut self, doc: &Document<'_>, first: usize) {
        for at in 0..self.states.len() {
            match self.states[at] {
                S::Vbn | S::Vbd if self.can(at, S::Vbn) && self.can(at, S::Vbd) => {
                    let helped = self.helped(at);
                    if self.states[at] == S::Vbn && !helped && self.lacks_verb(at, doc, first) {
                        self.states[at] = S::Vbd;
                    } else if self.states[at] == S::Vbd && (helped || self.reduced(at)) {
                        self.states[at] = S::Vbn;
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether an auxiliary stands before, with only adverbs between.
    fn helped(&self, at: usize) -> bool {
        let before = self.states[..at].iter().rev().take(4).find(|s| !matches!(s, S::Rb | S::RbBe | S::RbHave | S::RbModal));
        matches!(before, Some(S::Be | S::Hv))
    }

    /// Whether the clause that the verb at `at` stands in has no finite verb before or after it: "Gunmen [killed] five people".
    fn lacks_verb(&self, at: usize, doc: &Document<'_>, first: usize) -> bool {
        let subject = at > 0 && matches!(self.states[at - 1], S::Nn | S::Nns | S::Nnp | S::Prp | S::Wdt | S::Wp | S::Rb);
        let by = self.states.get(at + 1) == Some(&S::In) && doc.word(first + at + 1) == "by";
        let before = self.states[..at].iter().rev().take(12).take_while(|s| !bounds(**s)).any(|s| finite(*s));
        let after = self.states[at + 1..].iter().take(25).take_while(|s| !matches!(s, S::Stop)).any(|s| finite(*s));
        subject && !by && !before && !after
    }

    /// "men killed in the raid were": a noun before, a preposition after, and the clause's own verb later.
    fn reduced(&self, at: usize) -> bool {
        let noun = at > 0 && matches!(self.states[at - 1], S::Nn | S::Nns | S::Nnp | S::Cd);
        let phrase = matches!(self.states.get(at + 1), Some(S::In | S::To | S::Rb));
        let later = self.states[at + 1..].iter().take(14).take_while(|s| !bounds(**s)).any(|s| finite(*s));
        noun && phrase && later
    }

    /// The part of speech of the token, from its tag and those around it.
    fn pos(&self, doc: &Document<'_>, token: usize, at: usize) -> Pos {
        match self.states[at] {
            S::Nn | S::Nns => Pos::Noun,
            S::Nnp => Pos::ProperNoun,
            S::Jj => Pos::Adjective,
            S::Rb | S::RbBe | S::RbHave | S::RbModal if is_negation(doc.word(token)) => Pos::Particle,
            S::Rb | S::RbBe | S::RbHave | S::RbModal | S::Wrb => self.adverb(doc, token),
            S::Vb | S::Vbp => Pos::Verb(VerbForm::Base),
            S::Vbz => Pos::Verb(VerbForm::Third),
            S::Vbd => Pos::Verb(VerbForm::Past),
            S::Vbn => Pos::Verb(VerbForm::Participle),
            S::Vbg => Pos::Verb(VerbForm::Gerund),
            S::Md | S::Be => Pos::Auxiliary,
            S::Hv | S::Do => self.have_or_do(doc, token, at),
            S::To if self.leads_to_verb(at) => Pos::Particle,
            S::In if self.subordinates(doc, token, at) => Pos::Subordinator,
            S::In | S::To => Pos::Preposition,
            S::Dt | S::PrpS => self.determiner(at),
            S::Prp | S::Wp | S::Wdt | S::Ex => Pos::Pronoun,
            S::Pos | S::Rp => Pos::Particle,
            S::Cc => Pos::Coordinator,
            S::Cd => Pos::Number,
            S::Uh => Pos::Interjection,
            S::Sym => Pos::Symbol,
            S::Start | S::Comma | S::Stop | S::Mark | S::Open | S::Close => Pos::Punctuation,
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
        let word = doc.word(token).to_ascii_lowercase();
        match word.as_str() {
            "that" | "if" | "whether" | "because" | "although" | "though" | "while" | "whilst" | "unless" | "lest" | "whereas"
            | "whereby" => true,
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

/// Whether the tag is that of a finite verb or auxiliary.
fn finite(state: State) -> bool {
    matches!(state, S::Vbd | S::Vbz | S::Vbp | S::Md | S::Be | S::Hv | S::Do)
}

/// Whether the tag ends the stretch of a clause that is looked at.
fn bounds(state: State) -> bool {
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
    token == first || token > first && matches!(doc.word(token - 1), "\"" | "“" | "‘" | "'" | ":" | "(" | "[" | "—" | "•" | "-" | "--")
}

/// Whether the sentence is written like a headline: most of its longer words with a capital.
fn is_titled(doc: &Document<'_>, range: Range<usize>) -> bool {
    let words = range.filter(|&token| doc.tokens[token].kind == TokenKind::Word && doc.word(token).len() > 3);
    let (mut all, mut capital) = (0, 0);
    for token in words {
        all += 1;
        capital += usize::from(doc.word(token).starts_with(char::is_uppercase));
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

//! What the lists say of words, all of it in one table, so that a word is looked up once.

use std::ops::Deref;
use std::sync::LazyLock;

use super::state::State;
use super::token::{Token, TokenKind};
use super::words::{self, Known};
use crate::lexicon;
use crate::lexicon::key::Key;
use crate::lexicon::number::{self, Number};
use crate::pick::pick;
use rustc_hash::FxHashMap;

/// A tag that a word can have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) state: State,
    /// What it costs, in hundredths of a nat.
    pub(super) cost: i16,
}

/// Most tags that a word of the lists has.
const MOST_TAGS: usize = 6;

/// Tags of one word.
#[derive(Debug, Default)]
pub(super) struct Tags {
    all: [Tag; MOST_TAGS],
    len: u8,
}

impl Tags {
    fn push(&mut self, tag: Tag) {
        let at = usize::from(self.len);
        debug_assert!(at < MOST_TAGS, "a word with more tags");
        self.all[at] = tag;
        self.len += 1;
    }

    /// Adds them to a list. As many as there can be are copied, whose number is known beforehand, and the rest is dropped.
    #[inline]
    pub(super) fn write(&self, out: &mut Vec<Tag>) {
        let len = out.len() + usize::from(self.len);
        out.extend_from_slice(&self.all);
        out.truncate(len);
    }
}

impl Deref for Tags {
    type Target = [Tag];

    #[inline]
    fn deref(&self) -> &[Tag] {
        &self.all[..usize::from(self.len)]
    }
}

impl FromIterator<Tag> for Tags {
    fn from_iter<I: IntoIterator<Item = Tag>>(tags: I) -> Self {
        let mut out = Tags::default();
        tags.into_iter().for_each(|tag| out.push(tag));
        out
    }
}

/// What the lists say of one word: places in the tables of [`Vocabulary`], where 0 stands for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    closed: u16,
    irregular: u16,
    spelling: u16,
    parts: u8,
    special: bool,
}

/// The parts of speech of a base form.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// Letters in order of frequency, rare ones after "-".
    letters: &'static str,
    /// The tags of the base form.
    pub(super) tags: Tags,
    /// What a form of the noun costs, and one of the verb. None if it is no noun or verb.
    pub(super) noun: Option<i16>,
    pub(super) verb: Option<i16>,
}

/// An inflected form that the rules of spelling do not give.
#[derive(Debug, Default)]
pub(super) struct Irregular {
    pub(super) lemma: &'static str,
    /// Whether it is a plural.
    pub(super) plural: bool,
    /// Whether it is a comparative or superlative.
    pub(super) compared: bool,
    /// Its tags, to be added to those that it has as a base form.
    pub(super) tags: Tags,
}

/// The lists.
struct Vocabulary {
    /// By the words' numbers.
    entries: Vec<Entry>,
    closed: Vec<Tags>,
    parts: Vec<Parts>,
    irregular: Vec<Irregular>,
    spelling: Vec<&'static str>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::read);

/// What the second, third and later tags of a word cost.
const BY_RANK: [i16; 5] = [0, 90, 180, 250, 300];
/// What a tag costs that the lexicon calls rare for the word.
const RARE: i16 = 280;

/// Forms that [`lemma`](super::lemma) knows by itself.
const CONTRACTED: [&str; 17] =
    ["n't", "'ll", "wo", "ca", "sha", "'re", "'m", "'ve", "'s", "'d", "been", "being", "is", "are", "was", "were", "am"];

/// What the lists say of a word in lower case.
#[inline]
pub(super) fn look_up(word: &str) -> Entry {
    look_up_number(Number::of(word))
}

/// What the lists say of every token of a text.
#[derive(Default)]
pub(super) struct Said {
    /// Of each token, where it is a word in ASCII.
    pub(super) entries: Vec<Entry>,
    /// What regular forms may be forms of, end to end.
    bases: Vec<Known>,
    /// Where those of each token end.
    ends: Vec<u32>,
    /// The tokens, in order, whose lemma may be another word.
    pub(super) changing: Vec<u32>,
}

impl Said {
    /// What a token may be a regular form of.
    #[inline]
    pub(super) fn bases(&self, token: usize) -> &[Known] {
        let first = token.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.bases[first as usize..self.ends[token] as usize]
    }

    /// Finds the words whose lemma may be another.
    fn read_changing(&mut self, lower: &str, tokens: &[Token]) {
        let entries = &self.entries;
        let ascii = lower.is_ascii();
        self.changing = pick(tokens, |at, token| {
            let form = ends_as_form(lower, token) | entries[at].special;
            (token.kind == TokenKind::Word) & form || !ascii && !token.span.of(lower).is_ascii()
        });
    }

    /// Finds what the words with some keys may be regular forms of.
    fn read_bases(&mut self, lower: &str, tokens: &[Token], keys: &[Key]) {
        let entries = &self.entries;
        let regular =
            |at: usize, token: &Token| (token.kind == TokenKind::Word) & ends_as_form(lower, token) & (entries[at].irregular == 0);
        let picked = pick(tokens, regular);
        let mut base_keys = Vec::with_capacity(3 * picked.len());
        self.bases.reserve(3 * picked.len());
        self.ends = vec![0; tokens.len()];
        for at in picked.into_iter().map(|at| at as usize) {
            let word = tokens[at].span.of(lower);
            for base in words::bases(word) {
                self.bases.push(Known { base, entry: Entry::default() });
                base_keys.push(if word.len() <= 16 { base.key(keys[at]) } else { None }.unwrap_or_default());
                self.ends[at] += 1;
            }
        }
        let mut sum = 0;
        for end in &mut self.ends {
            sum += *end;
            *end = sum;
        }
        for (known, number) in self.bases.iter_mut().zip(Number::of_keys(&base_keys)) {
            known.entry = look_up_number(number);
        }
        if base_keys.contains(&Key::default()) {
            self.read_long_bases(lower, tokens, &base_keys);
        }
    }

    /// The same for bases too long for a key.
    fn read_long_bases(&mut self, lower: &str, tokens: &[Token], keys: &[Key]) {
        for (token, end) in self.ends.iter().enumerate() {
            let first = token.checked_sub(1).map_or(0, |before| self.ends[before]);
            for (known, _) in
                (self.bases.iter_mut().zip(keys)).take(*end as usize).skip(first as usize).filter(|(_, key)| **key == Key::default())
            {
                known.entry = known.base.look_up(tokens[token].span.of(lower));
            }
        }
    }
}

/// Whether a token ends as regular forms do.
#[inline]
fn ends_as_form(lower: &str, token: &Token) -> bool {
    let last = lower.as_bytes()[token.span.end as usize - 1];
    (token.span.len() > 3) & ((last == b's') | (last == b'd') | (last == b'g'))
}

/// The number of every token in the dictionary and what the lists say of it. `lower` is the text in lower case (ASCII only).
///
/// All words are looked up in one go, since the memory is slow to answer and can be asked for several words at a time.
pub(super) fn look_up_all(lower: &str, tokens: &[Token]) -> (Vec<Number>, Said) {
    let key = |token: &Token| Key::at(lower.as_bytes(), token.span.start as usize, token.span.len()).unwrap_or_default();
    let keys: Vec<Key> = tokens.iter().map(key).collect();
    let mut numbers = Number::of_keys(&keys);
    for (number, token) in numbers.iter_mut().zip(tokens).filter(|(_, token)| token.span.len() > 16) {
        *number = Number::of(token.span.of(lower));
    }
    let entry = |(token, &number): (&Token, &Number)| match token.kind {
        TokenKind::Word => look_up_number(number),
        _ => Entry::default(),
    };
    let mut said = Said { entries: tokens.iter().zip(&numbers).map(entry).collect(), ..Said::default() };
    said.read_changing(lower, tokens);
    said.read_bases(lower, tokens, &keys);
    (numbers, said)
}

/// What the lists say of the word with that number.
#[inline]
pub(super) fn look_up_number(word: Number) -> Entry {
    VOCABULARY.entries[word.index()]
}

/// What the lists say of the word with that key.
#[inline]
pub(super) fn look_up_key(key: Key) -> Entry {
    look_up_number(Number::of_key(key))
}

/// Whether the word with that number is the base form of a noun, verb, adjective or adverb.
#[inline]
pub(crate) fn is_base(word: Number) -> bool {
    look_up_number(word).parts != 0
}

impl Entry {
    /// The tags of a word of a closed class; none for other words.
    #[inline]
    pub(super) fn closed(self) -> &'static Tags {
        &VOCABULARY.closed[usize::from(self.closed)]
    }

    /// The parts of speech of a base form.
    #[inline]
    pub(super) fn parts(self) -> Option<&'static Parts> {
        (self.parts != 0).then(|| &VOCABULARY.parts[usize::from(self.parts)])
    }

    /// Whether the base form can be the part of speech.
    pub(super) fn can_be(self, part: char) -> bool {
        self.parts().is_some_and(|parts| parts.letters.contains(part))
    }

    /// Whether its lemma may be another word, its endings aside.
    #[inline]
    pub(super) fn is_special(self) -> bool {
        self.special
    }

    /// The irregular form.
    #[inline]
    pub(super) fn irregular(self) -> Option<&'static Irregular> {
        (self.irregular != 0).then(|| &VOCABULARY.irregular[usize::from(self.irregular)])
    }

    /// The spelling that is kept of the word, where it is another.
    #[inline]
    pub(super) fn spelling(self) -> Option<&'static str> {
        (self.spelling != 0).then(|| VOCABULARY.spelling[usize::from(self.spelling)])
    }
}

impl Vocabulary {
    fn read() -> Vocabulary {
        let mut all = Vocabulary {
            entries: vec![Entry::default(); number::count()],
            closed: vec![Tags::default()],
            parts: vec![Parts::default()],
            irregular: vec![Irregular::default()],
            spelling: vec![""],
        };
        for (word, tags) in rows(include_str!("../lexicon/closed_class.txt")) {
            let tags = tags.split(' ').filter_map(State::named).zip(BY_RANK);
            all.entry(word).closed = all.closed.len() as u16;
            all.closed.push(tags.map(|(state, cost)| Tag { state, cost }).collect());
        }
        all.read_open();
        all.read_irregular();
        for (word, kept) in rows(include_str!("../lexicon/spelling.txt")) {
            let place = all.spelling.len() as u16;
            let entry = all.entry(word);
            (entry.spelling, entry.special) = (place, true);
            all.spelling.push(kept);
        }
        for word in CONTRACTED {
            all.entry(word).special = true;
        }
        all
    }

    /// What is said of a word, to be set. The word must be of the dictionary.
    fn entry(&mut self, word: &str) -> &mut Entry {
        let number = Number::of(word);
        debug_assert!(number != Number::NONE, "{word:?} is not in the dictionary");
        &mut self.entries[number.index()]
    }

    /// Base forms. Few sets of parts of speech are shared by all words.
    fn read_open(&mut self) {
        let mut known: FxHashMap<&'static str, u8> = FxHashMap::default();
        for (word, letters) in rows(include_str!("../lexicon/pos.txt")) {
            let parts = *known.entry(letters).or_insert_with(|| {
                self.parts.push(Parts::read(letters));
                self.parts.len() as u8 - 1
            });
            self.entry(word).parts = parts;
        }
    }

    fn read_irregular(&mut self) {
        for (form, rest) in rows(include_str!("../lexicon/irregular.txt")) {
            let Some((lemma, forms)) = rest.split_once('\t') else { continue };
            let letters = self.parts[usize::from(self.entries[Number::of(lemma).index()].parts)].letters;
            let place = self.irregular.len() as u16;
            let entry = self.entry(form);
            (entry.irregular, entry.special) = (place, true);
            self.irregular.push(Irregular::read(lemma, forms, letters));
        }
    }
}

/// The rows of a list of two columns.
fn rows(data: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lexicon::entries(data).filter_map(|line| line.split_once('\t'))
}

impl Parts {
    fn read(letters: &'static str) -> Parts {
        let mut parts = Parts { letters, ..Parts::default() };
        let mut rare = 0;
        for (rank, part) in letters.chars().enumerate() {
            let cost = BY_RANK[rank.min(4)] + rare;
            let mut tag = |state| parts.tags.push(Tag { state, cost });
            match part {
                'n' => {
                    tag(State::Nn);
                    parts.noun = Some(cost);
                }
                'v' => {
                    tag(State::Vb);
                    tag(State::Vbp);
                    parts.verb = Some(cost);
                }
                'a' => tag(State::Jj),
                'r' => tag(State::Rb),
                _ => rare = RARE,
            }
        }
        parts
    }
}

impl Irregular {
    /// Reads a form, its lemma and the lemma's parts of speech.
    fn read(lemma: &'static str, forms: &'static str, letters: &str) -> Irregular {
        let rank = |part| letters.find(part).map_or(0, |rank: usize| BY_RANK[rank.min(4)]);
        let mut tags = Tags::default();
        for form in forms.split(',') {
            let (state, cost) = match form {
                "past" => (State::Vbd, 0),
                "participle" => (State::Vbn, 0),
                "gerund" => (State::Vbg, 0),
                "third" => (State::Vbz, rank('v')),
                "present" => (State::Vbp, 0),
                "plural" => (State::Nns, rank('n')),
                "comparative" | "superlative" => (State::Jj, 0),
                _ => continue,
            };
            tags.push(Tag { state, cost });
        }
        Irregular { lemma, plural: forms.contains("plural"), compared: forms.contains("ative"), tags }
    }
}

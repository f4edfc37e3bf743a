//! [`Claims`]: everything read of one article, in flat lists that point into each other, and views that read like the text.

use std::ops::Deref;

use super::normal;
use super::proposition::{Argument, Attribution, Proposition, Role, Run};
use super::words::{Word, Words};
use crate::span::Span;
use crate::value::Value;

/// What a claim answers, and with which argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    /// `event`, `killed`, `when`, `where`, `who`, `said-by`, `role` ...
    pub facet: Word,
    /// Index of the argument in the proposition's arguments; `None` when the whole proposition is in focus.
    pub argument: Option<u8>,
    /// Index of the value in focus, in the article's values.
    pub value: Option<u32>,
}

/// A proposition with one thing, or a few that share a span, in focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Index of the proposition in the article's propositions.
    pub proposition: u32,
    /// What it answers; the first is the claim's own facet. "The navy seized 23 pirates" answers how many, and by whom.
    pub foci: Run,
    /// The narrow span a reader wants to see.
    pub span: Span,
    /// The content words in the span, in order.
    pub terms: Run,
}

/// All claims of one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Claims {
    /// The article's values, in order.
    pub values: Vec<Value>,
    /// The propositions, in order.
    pub propositions: Vec<Proposition>,
    /// The claims, in order of their spans.
    pub claims: Vec<Claim>,
    /// The propositions' arguments.
    pub(super) arguments: Vec<Argument>,
    /// The claims' foci.
    pub(super) foci: Vec<Focus>,
    /// Lemmas of the article's content words, in order.
    pub(super) terms: Vec<Word>,
    /// The content words of every sentence.
    pub(super) sentences: Vec<Run>,
    pub(super) words: Words,
}

impl Claims {
    /// What a word is.
    pub fn word(&self, word: Word) -> &str {
        self.words.get(word)
    }

    /// How many words the article has, each counted once.
    pub(crate) fn word_count(&self) -> usize {
        self.words.len()
    }

    /// How many arguments its propositions have.
    pub(crate) fn argument_count(&self) -> usize {
        self.arguments.len()
    }

    /// One of the propositions' arguments, by its index among all of them.
    pub(crate) fn phrase(&self, argument: u32) -> Phrase<'_> {
        Phrase { claims: self, argument: &self.arguments[argument as usize] }
    }

    /// Content words, in order.
    pub(crate) fn words_of(&self, run: Run) -> &[Word] {
        &self.terms[run.range()]
    }

    /// Lemmas of content words, in order.
    pub fn terms(&self, run: Run) -> impl ExactSizeIterator<Item = &str> + Clone {
        self.terms[run.range()].iter().map(|&word| self.words.get(word))
    }

    /// Lemmas of the content words of a sentence, in order.
    ///
    /// # Panics
    ///
    /// When the article has no sentence of this number; they are counted from 0.
    pub fn sentence(&self, number: u32) -> impl ExactSizeIterator<Item = &str> + Clone {
        self.terms(self.sentences[number as usize])
    }

    /// The propositions of a sentence: they stand in the order of their sentences.
    pub(crate) fn propositions_of(&self, sentence: u32) -> &[Proposition] {
        let first = self.propositions.partition_point(|p| p.sentence < sentence);
        let end = self.propositions.partition_point(|p| p.sentence <= sentence);
        &self.propositions[first..end.max(first)]
    }

    /// Which of the article's content words are those of a sentence; none behind the last.
    pub(crate) fn sentence_run(&self, number: u32) -> Run {
        self.sentences.get(number as usize).copied().unwrap_or_default()
    }

    /// The proposition of a claim.
    pub fn proposition(&self, claim: &Claim) -> Stated<'_> {
        self.stated(&self.propositions[claim.proposition as usize])
    }

    /// A proposition of this article with its words.
    pub fn stated<'a>(&'a self, proposition: &'a Proposition) -> Stated<'a> {
        Stated { claims: self, proposition }
    }

    /// What a claim answers, its own facet first.
    pub fn foci(&self, claim: &Claim) -> &[Focus] {
        &self.foci[claim.foci.range()]
    }

    /// The facet of a claim's first focus.
    pub fn facet(&self, claim: &Claim) -> &str {
        self.foci(claim).first().map_or("event", |f| self.word(f.facet))
    }

    /// The argument that a focus of a claim names.
    pub fn argument(&self, claim: &Claim, focus: &Focus) -> Option<Phrase<'_>> {
        focus.argument.and_then(|i| self.proposition(claim).arguments().nth(i as usize))
    }

    /// All names among the arguments, with repetitions.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.arguments.iter().filter_map(|a| a.name).map(|name| self.word(name))
    }

    /// The canonical form of a claim in one line.
    pub fn normal(&self, claim: &Claim) -> String {
        normal::normal(self.proposition(claim))
    }

    /// With room for what a text of so many tokens and sentences mostly says.
    pub(super) fn with_room(tokens: usize, sentences: usize) -> Self {
        Claims {
            propositions: Vec::with_capacity(tokens / 6),
            claims: Vec::with_capacity(tokens / 4),
            arguments: Vec::with_capacity(tokens / 3),
            foci: Vec::with_capacity(tokens / 2),
            sentences: Vec::with_capacity(sentences),
            ..Claims::default()
        }
    }

    /// Gives back the room that was kept for more.
    pub(super) fn shrink(&mut self) {
        self.propositions.shrink_to_fit();
        self.claims.shrink_to_fit();
        self.arguments.shrink_to_fit();
        self.foci.shrink_to_fit();
        self.terms.shrink_to_fit();
        self.sentences.shrink_to_fit();
        self.words.shrink();
    }

    /// Bytes that the claims take on the heap, their values left out.
    pub fn heap_size(&self) -> usize {
        fn list<T>(list: &Vec<T>) -> usize {
            list.capacity() * size_of::<T>()
        }
        let spilled = |p: &Proposition| {
            let attribution = if p.attribution.spilled() { p.attribution.capacity() * size_of::<Attribution>() } else { 0 };
            attribution + if p.manner.spilled() { p.manner.capacity() * size_of::<Word>() } else { 0 }
        };
        list(&self.propositions)
            + list(&self.claims)
            + list(&self.arguments)
            + list(&self.foci)
            + list(&self.terms)
            + list(&self.sentences)
            + self.words.heap()
            + self.propositions.iter().map(spilled).sum::<usize>()
    }
}

/// A proposition with its words.
#[derive(Clone, Copy, Debug)]
pub struct Stated<'a> {
    claims: &'a Claims,
    proposition: &'a Proposition,
}

impl Deref for Stated<'_> {
    type Target = Proposition;

    fn deref(&self) -> &Proposition {
        self.proposition
    }
}

impl<'a> Stated<'a> {
    /// The article's claims.
    pub fn claims(&self) -> &'a Claims {
        self.claims
    }

    /// Lemma of the predicate.
    pub fn predicate(&self) -> &'a str {
        self.claims.word(self.proposition.predicate)
    }

    /// Its arguments, in order of their roles.
    pub fn arguments(&self) -> impl ExactSizeIterator<Item = Phrase<'a>> + use<'a> {
        let claims = self.claims;
        claims.arguments[self.proposition.arguments.range()].iter().map(move |argument| Phrase { claims, argument })
    }

    /// The first argument of this role.
    pub fn argument(&self, role: Role) -> Option<Phrase<'a>> {
        self.arguments().find(|a| a.role == role)
    }

    /// Manner words beside the predicate.
    pub fn manner(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let claims = self.claims;
        self.proposition.manner.iter().map(move |&word| claims.word(word))
    }

    /// Who says so and with which verb, outermost first.
    pub fn attribution(&self) -> impl ExactSizeIterator<Item = (&'a str, &'a str)> + DoubleEndedIterator + use<'a> {
        let claims = self.claims;
        self.proposition.attribution.iter().map(move |a| (claims.word(a.holder), claims.word(a.verb)))
    }
}

/// An argument with its words.
#[derive(Clone, Copy, Debug)]
pub struct Phrase<'a> {
    claims: &'a Claims,
    argument: &'a Argument,
}

impl Deref for Phrase<'_> {
    type Target = Argument;

    fn deref(&self) -> &Argument {
        self.argument
    }
}

impl<'a> Phrase<'a> {
    /// The preposition that attaches it, or empty.
    pub fn preposition(&self) -> &'a str {
        self.claims.word(self.argument.preposition)
    }

    /// Lemma of its head noun; of a resolved pronoun, of what it stands for.
    pub fn head(&self) -> &'a str {
        self.claims.word(self.argument.head)
    }

    /// Lemmas of its content words, in order.
    pub fn terms(&self) -> impl ExactSizeIterator<Item = &'a str> + Clone + use<'a> {
        let claims = self.claims;
        claims.terms[self.argument.terms.range()].iter().map(move |&word| claims.words.get(word))
    }

    /// Its content words in one line.
    pub fn text(&self) -> String {
        self.terms().collect::<Vec<_>>().join(" ")
    }

    /// What it stands for where it is a reference ("the pact") that was resolved: the name, or the words that introduced it.
    pub fn stands_for(&self) -> Option<String> {
        let claims = self.claims;
        let words = || claims.terms(self.argument.antecedent).collect::<Vec<_>>().join(" ");
        let name = self.argument.antecedent_name.map(|name| claims.word(name).to_owned());
        name.or_else(|| (!self.argument.antecedent.is_empty()).then(words))
    }

    /// The named entity or place that it is, by fullest name in lower case.
    pub fn name(&self) -> Option<&'a str> {
        self.argument.name.map(|name| self.claims.word(name))
    }

    /// The value it holds.
    pub fn value(&self) -> Option<&'a Value> {
        self.argument.value.map(|v| &self.claims.values[v as usize])
    }
}

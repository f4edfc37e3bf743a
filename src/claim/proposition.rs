//! What one verb or event noun says: predicate, arguments, polarity, modality, and who says so.

use smallvec::SmallVec;

use super::words::Word;
use crate::span::Span;

/// Some members of one of the article's lists, one after another: see [`Claims`](super::Claims).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Run {
    /// Index of the first.
    pub start: u32,
    /// How many.
    pub len: u32,
}

impl Run {
    /// The range to index the list with.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..(self.start + self.len) as usize
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.len == 0
    }
}

/// Whether a proposition is affirmed or negated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Polarity {
    /// It is said to hold.
    Affirmed,
    /// It is said not to hold.
    Negated,
}

/// How firmly a proposition is put forward, in falling strength.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modality {
    /// Said as a fact.
    Asserted,
    /// Passed on as hearsay: "reportedly".
    Reported,
    /// Ordered or required.
    Ordered,
    /// Promised or agreed.
    Pledged,
    /// Planned or to come.
    Planned,
    /// Believed or likely.
    Likely,
    /// Alleged or accused.
    Alleged,
    /// Possible.
    Possible,
    /// Under a condition.
    Conditional,
    /// "did not rule out".
    NotRuledOut,
    /// Said to be unclear or unknown.
    Unclear,
    /// Denied by someone.
    Denied,
}

impl Modality {
    /// The name, as reports write it.
    pub fn name(self) -> &'static str {
        match self {
            Modality::Asserted => "asserted",
            Modality::Reported => "reported",
            Modality::Ordered => "ordered",
            Modality::Pledged => "pledged",
            Modality::Planned => "planned",
            Modality::Likely => "likely",
            Modality::Alleged => "alleged",
            Modality::Possible => "possible",
            Modality::Conditional => "conditional",
            Modality::NotRuledOut => "not-ruled-out",
            Modality::Unclear => "unclear",
            Modality::Denied => "denied",
        }
    }
}

/// When a proposition holds, as seen from the telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tense {
    /// "seized", "was seized", "had seized".
    Past,
    /// "seizes", "is seized", "has seized".
    Present,
    /// "will seize".
    Future,
    /// No finite verb tells: "to seize", "seizing", "the seizure".
    Untold,
}

impl Tense {
    /// The name.
    pub fn name(self) -> &'static str {
        match self {
            Tense::Past => "past",
            Tense::Present => "present",
            Tense::Future => "future",
            Tense::Untold => "untold",
        }
    }
}

/// How a proposition lies in its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// "seized".
    Simple,
    /// "has seized".
    Perfect,
    /// "is seizing".
    Progressive,
}

impl Aspect {
    /// The name.
    pub fn name(self) -> &'static str {
        match self {
            Aspect::Simple => "simple",
            Aspect::Perfect => "perfect",
            Aspect::Progressive => "progressive",
        }
    }
}

/// Whether a proposition can be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Worth {
    /// It says that something is so.
    Statement,
    /// It asks.
    Question,
    /// It judges.
    Opinion,
}

/// One link of the chain of who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Who, as the article names them most fully.
    pub holder: Word,
    /// The framing verb as a lemma, or "according to".
    pub verb: Word,
    /// Where holder and verb stand.
    pub span: Span,
}

/// What an argument does in its proposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Who or what does it.
    Agent,
    /// Who or what it is done to.
    Patient,
    /// What a copula ascribes.
    Complement,
    /// When.
    Time,
    /// Where.
    Place,
    /// What must happen for it to hold: "in the event of an attack", "if either country is attacked".
    Condition,
    /// Anything else, attached by a preposition.
    Oblique,
}

/// A phrase that a predicate takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Argument {
    /// What it does.
    pub role: Role,
    /// The preposition that attaches it, or empty.
    pub preposition: Word,
    /// Where it stands, without the preposition.
    pub span: Span,
    /// Where its head noun starts.
    pub head_start: u32,
    /// Lemma of its head noun; of a resolved pronoun, of what it stands for.
    pub head: Word,
    /// Lemmas of its content words, in order.
    pub terms: Run,
    /// The named entity or place that it is, by fullest name in lower case.
    pub name: Option<Word>,
    /// Index of the value it holds, in the article's values.
    pub value: Option<u32>,
    /// What "the pact" stands for: the words with which the article introduced it; none where it is no reference or was not resolved.
    pub antecedent: Run,
    /// The name of what "the company" stands for.
    pub antecedent_name: Option<Word>,
    /// Whether it is a pronoun that was not resolved.
    pub unresolved: bool,
}

impl Argument {
    /// Words that hold neither a name nor a value, stand after no preposition and for nothing else.
    pub(crate) fn of_words(role: Role, span: Span, head: Word, terms: Run) -> Argument {
        Argument {
            role,
            preposition: Word::EMPTY,
            span,
            head_start: span.start,
            head,
            terms,
            name: None,
            value: None,
            antecedent: Run::default(),
            antecedent_name: None,
            unresolved: false,
        }
    }
}

/// What one verb or event noun says.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposition {
    /// Number of its sentence.
    pub sentence: u32,
    /// From its first to its last word.
    pub span: Span,
    /// Lemma of the predicate.
    pub predicate: Word,
    /// Where the predicate stands.
    pub predicate_span: Span,
    /// Its arguments, in order of their roles.
    pub arguments: Run,
    /// Affirmed or negated.
    pub polarity: Polarity,
    /// How firmly.
    pub modality: Modality,
    /// From 100 (a fact) to 0: how often what is said with such hedges turns out true.
    pub certainty: u8,
    /// The part that is affected, from 100 ("completely") to 0, where a degree word says so.
    pub degree: Option<u8>,
    /// Manner words beside the predicate: "rapidly", "attempt".
    pub manner: SmallVec<[Word; 2]>,
    /// Who says so, outermost first.
    pub attribution: SmallVec<[Attribution; 1]>,
    /// When it holds, by its verb.
    pub tense: Tense,
    /// How it lies in that time.
    pub aspect: Aspect,
    /// Whether it stands inside a quotation.
    pub quoted: bool,
    /// Whether it can be checked: statements, marked apart from questions and opinions.
    pub worth: Worth,
    /// Whether its predicate is an event noun, not a verb.
    pub nominal: bool,
}

impl Proposition {
    /// What is told plainly and without a verb, in the article's own voice; it has no arguments yet.
    pub(crate) fn plain(sentence: u32, span: Span, predicate: Word, predicate_span: Span) -> Proposition {
        Proposition {
            sentence,
            span,
            predicate,
            predicate_span,
            arguments: Run::default(),
            polarity: Polarity::Affirmed,
            modality: Modality::Asserted,
            certainty: 100,
            degree: None,
            manner: SmallVec::new(),
            attribution: SmallVec::new(),
            tense: Tense::Untold,
            aspect: Aspect::Simple,
            quoted: false,
            worth: Worth::Statement,
            nominal: false,
        }
    }
}

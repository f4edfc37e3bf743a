//! From sentences to atomic, attributed propositions.
//!
//! A [`Proposition`] is what one verb or event noun says: predicate, arguments, polarity, modality and who says so. A [`Claim`] is a proposition
//! with one thing in focus, the *facet* it answers, and a narrow span. "The navy seized 23 pirates on Saturday" is one proposition and two claims:
//! seized 23 pirates; on Saturday.
//!
//! Nothing here looks at another article, and no model is involved: the parse is shallow (`chunk`, `frame`), word knowledge comes from the
//! lexicon (`src/lexicon/`). Pronouns and "the pact" are resolved inside the article or left alone.

use smallvec::SmallVec;

use crate::span::Span;
use crate::text::Document;
use crate::value::Value;

mod argument;
mod attribute;
pub(crate) mod attribution;
mod build;
mod chunk;
mod facet;
mod frame;
mod index;
mod modality;
mod nominal;
mod normal;
mod reference;

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

/// One link of the chain of who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Who, as the article names them most fully.
    pub holder: String,
    /// The framing verb as a lemma, or "according to".
    pub verb: String,
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
    /// Anything else, attached by a preposition.
    Oblique,
}

/// A phrase that a predicate takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// What it does.
    pub role: Role,
    /// The preposition that attaches it, or empty.
    pub preposition: String,
    /// Where it stands, without the preposition.
    pub span: Span,
    /// Lemma of its head noun; of a resolved pronoun, of what it stands for.
    pub head: String,
    /// Lemmas of its content words, in order.
    pub terms: SmallVec<[String; 4]>,
    /// The named entity or place that it is, by fullest name in lower case.
    pub name: Option<String>,
    /// Index of the value it holds, in the article's values.
    pub value: Option<u32>,
    /// Whether it is a pronoun that was not resolved.
    pub unresolved: bool,
}

/// What one verb or event noun says.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposition {
    /// Number of its sentence.
    pub sentence: u32,
    /// From its first to its last word.
    pub span: Span,
    /// Lemma of the predicate.
    pub predicate: String,
    /// Where the predicate stands.
    pub predicate_span: Span,
    /// Its arguments, in order of their roles.
    pub arguments: Vec<Argument>,
    /// Affirmed or negated.
    pub polarity: Polarity,
    /// How firmly.
    pub modality: Modality,
    /// From 100 (a fact) to 0: how often what is said with such hedges turns out true.
    pub certainty: u8,
    /// The part that is affected, from 100 ("completely") to 0, where a degree word says so.
    pub degree: Option<u8>,
    /// Manner words beside the predicate: "rapidly", "attempt".
    pub manner: SmallVec<[String; 2]>,
    /// Who says so, outermost first.
    pub attribution: Vec<Attribution>,
    /// Whether it stands inside a quotation.
    pub quoted: bool,
}

impl Proposition {
    /// The first argument of this role.
    pub fn argument(&self, role: Role) -> Option<&Argument> {
        self.arguments.iter().find(|a| a.role == role)
    }
}

/// What a claim answers, and with which argument.
#[derive(Clone, Debug, PartialEq)]
pub struct Focus {
    /// `event`, `killed`, `when`, `where`, `who`, `said-by`, `role` ...
    pub facet: String,
    /// Index of the argument in the proposition's arguments; `None` when the whole proposition is in focus.
    pub argument: Option<u8>,
    /// Index of the value in focus, in the article's values.
    pub value: Option<u32>,
}

/// A proposition with one thing, or a few that share a span, in focus.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Index of the proposition in the article's propositions.
    pub proposition: u32,
    /// What it answers; the first is the claim's own facet. "The navy seized 23 pirates" answers how many, and by whom.
    pub foci: SmallVec<[Focus; 3]>,
    /// The narrow span a reader wants to see.
    pub span: Span,
    /// Lemmas of the content words in the span, in order.
    pub terms: Vec<String>,
}

impl Claim {
    /// The facet of its first focus.
    pub fn facet(&self) -> &str {
        self.foci.first().map_or("event", |f| &f.facet)
    }
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
    /// Lemmas of the content words of every sentence.
    pub sentences: Vec<Vec<String>>,
}

impl Claims {
    /// The proposition of a claim.
    pub fn proposition(&self, claim: &Claim) -> &Proposition {
        &self.propositions[claim.proposition as usize]
    }

    /// The argument that a focus of a claim names.
    pub fn argument(&self, claim: &Claim, focus: &Focus) -> Option<&Argument> {
        focus.argument.and_then(|i| self.proposition(claim).arguments.get(i as usize))
    }

    /// The canonical form of a claim in one line.
    pub fn normal(&self, claim: &Claim) -> String {
        normal::normal(self, claim)
    }
}

/// Reads the claims of a document.
pub fn claims(doc: &Document<'_>, values: Vec<Value>) -> Claims {
    build::claims(doc, values)
}

//! From sentences to atomic, attributed propositions.
//!
//! A [`Proposition`] is what one verb or event noun says: predicate, arguments, polarity, modality and who says so. A [`Claim`] is a proposition
//! with one thing in focus, the *facet* it answers, and a narrow span. "The navy seized 23 pirates on Saturday" is one proposition and two claims:
//! seized 23 pirates; on Saturday.
//!
//! Nothing here looks at another article, and no model is involved: the parse is shallow, word knowledge comes from the lexicon
//! (`src/lexicon/`). In the order of the work:
//!
//! | step | files |
//! |---|---|
//! | words numbered once, values by token | `words`, `index` |
//! | noun phrases and verb groups | `chunk`, with `phrase`, `group`, `join`; `retag` for tags that leave a clause without a verb |
//! | clauses: subject, object, what is attached | `frame`, with `subject`, `right` |
//! | who says so | `attribution`; the claims that they do: `said` |
//! | how it is said to hold | `modality`, what stands over the clause: `govern`; `tense`; is it worth checking: `worth` |
//! | propositions and claims | `build`, `clause`, `nominal`, `attribute`, `denial`; what they answer: `facet` |
//! | what must happen first | `condition` |
//! | references | pronouns: `reference`; "the pact", "both sides": `definite` |
//!
//! What is read is kept in flat lists that point into each other ([`Claims`]); [`Stated`] and [`Phrase`] are views that give the words. The claims
//! of an article take about ten times its bytes.
//!
//! ```
//! use corroborate::{claim::claims, text::Document, value::values};
//!
//! let doc = Document::read("The mayor denied that the ship was seized by the navy.");
//! let claims = claims(&doc, values(&doc, None));
//! assert!(claims.claims.iter().any(|c| claims.normal(c) == "not denied seize(navy, ship) [mayor deny]"));
//! ```
//!
//! # Limits
//!
//! A tag that is wrong is mostly believed. A clause has one subject, the nearest that fits; what hangs on by a preposition is given to the verb,
//! not to a noun, but for "of". A verb left out is read beside a number only ("12 are from Oslo and 11 from Bergen", "won 12 seats and the Greens
//! three"): in "won gold and Jones silver" the name could tell of the silver. Two voices of one sentence both cover what follows the first. A
//! reference for which two things fit is left alone.

use crate::text::Document;
use crate::value::Value;

mod argument;
mod attribute;
pub(crate) mod attribution;
mod build;
mod chunk;
mod clause;
mod condition;
mod definite;
mod denial;
mod facet;
mod frame;
mod govern;
mod group;
mod index;
mod join;
mod modality;
pub(crate) mod nominal;
mod normal;
mod phrase;
mod proposition;
mod reference;
mod retag;
mod right;
mod said;
mod store;
mod subject;
mod tense;
mod words;
mod worth;

pub use proposition::{Argument, Aspect, Attribution, Modality, Polarity, Proposition, Role, Run, Tense, Worth};
pub use store::{Claim, Claims, Focus, Phrase, Stated};
pub use words::Word;

/// Reads the claims of a document.
pub fn claims(doc: &Document<'_>, values: Vec<Value>) -> Claims {
    build::claims(doc, values)
}

//! From sentences to atomic, attributed propositions.
//!
//! A [`Proposition`] is what one verb or event noun says: predicate, arguments, polarity, modality and who says so. A [`Claim`] is a proposition
//! with one thing in focus, the *facet* it answers, and a narrow span. "The navy seized 23 pirates on Saturday" is one proposition and two claims:
//! seized 23 pirates; on Saturday.
//!
//! Nothing here looks at another article, and no model is involved: the parse is shallow (`chunk`, `frame`), word knowledge comes from the
//! lexicon (`src/lexicon/`). Pronouns and "the pact" are resolved inside the article or left alone.

use crate::text::Document;
use crate::value::Value;

mod argument;
mod attribute;
pub(crate) mod attribution;
mod build;
mod chunk;
mod clause;
mod definite;
mod denial;
mod facet;
mod frame;
mod govern;
mod group;
mod index;
mod join;
mod modality;
mod nominal;
mod normal;
mod phrase;
mod proposition;
mod reference;
mod retag;
mod right;
mod said;
mod store;
mod subject;
mod words;
mod worth;

pub use proposition::{Argument, Attribution, Modality, Polarity, Proposition, Role, Run, Worth};
pub use store::{Claim, Claims, Focus, Phrase, Stated};
pub use words::Word;

/// Reads the claims of a document.
pub fn claims(doc: &Document<'_>, values: Vec<Value>) -> Claims {
    build::claims(doc, values)
}

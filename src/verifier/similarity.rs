//! [`Similarity`]: evidence that the user brings, an embedding model's for example.

use std::fmt::Debug;

use crate::claim::Claim;
use crate::compare::Evidence;

/// A similarity of the user's own, whose score joins the evidence for every pair of claims that is compared, under its own name.
///
/// The score is in bits: the log2 of how much likelier such a pair answers one question than not. A cosine of embeddings becomes bits by
/// counting, on pairs that are labelled, how often it lies in a range among those that match and those that do not; 0 says nothing.
///
/// The same two passages must always give the same bits, or reports are no longer the same for the same articles. Which pairs are looked at
/// is decided before, by the words, names and values they share: what shares none is never asked about.
///
/// ```
/// use corroborate::{Article, Options, Similarity, Verifier};
/// use std::sync::Arc;
///
/// /// Passages of like length are a little likelier to say the same.
/// #[derive(Debug)]
/// struct Length;
///
/// impl Similarity for Length {
///     fn name(&self) -> &str {
///         "length"
///     }
///
///     fn bits(&self, a: &str, b: &str) -> f64 {
///         if a.len().abs_diff(b.len()) < 10 { 0.5 } else { -0.5 }
///     }
/// }
///
/// let mut options = Options::default();
/// options.similarity = Some(Arc::new(Length));
/// let mut verifier = Verifier::with_options(options);
/// verifier.add(Article::new("courier", "The ferry Marigold ran aground off Harwick on Friday."))?;
/// verifier.add(Article::new("post", "On Friday the ferry Marigold ran aground near Harwick."))?;
/// let report = verifier.report();
/// let evidence = report.clusters.iter().flat_map(|c| &c.links).flat_map(|l| &l.evidence);
/// assert!(evidence.into_iter().any(|e| e.name == "length"));
/// # Ok::<(), corroborate::Error>(())
/// ```
pub trait Similarity: Debug + Send + Sync {
    /// The name that the evidence is shown under.
    fn name(&self) -> &str;

    /// Bits for (above 0) or against (below 0) two passages' answering one question. What is not finite counts as 0; what is
    /// beyond 32 either way counts as 32.
    fn bits(&self, a: &str, b: &str) -> f64;
}

/// The most that a similarity of the user's own counts, either way: more than all other evidence for a pair, less than what would make sums lose
/// their last digits.
const MOST: f64 = 32.0;

/// What the user's similarity says of the passages of two claims, in whichever order they come.
pub(super) fn bits(own: Option<&dyn Similarity>, a: (&Claim, &str), b: (&Claim, &str)) -> f64 {
    let Some(own) = own else { return 0.0 };
    let (a, b) = (a.0.span.of(a.1), b.0.span.of(b.1));
    let bits = own.bits(a.min(b), a.max(b));
    if bits.is_finite() { bits.clamp(-MOST, MOST) } else { 0.0 }
}

/// The same as one named term.
pub(super) fn evidence(own: Option<&dyn Similarity>, bits: f64) -> Option<Evidence> {
    own.filter(|_| bits != 0.0).map(|own| Evidence { name: own.name().to_owned(), bits })
}

//! Polarity, modality, degree and manner of a verb group, and what governs it.

use smallvec::SmallVec;

use super::chunk::{Chunk, Verb};
use super::{Modality, Polarity};
use crate::text::{Document, Pos};

/// What the words around a predicate say of how it holds.
#[derive(Clone, Debug)]
pub(crate) struct Mood {
    pub polarity: Polarity,
    pub modality: Modality,
    pub manner: SmallVec<[String; 2]>,
}

impl Default for Mood {
    fn default() -> Self {
        Mood { polarity: Polarity::Affirmed, modality: Modality::Asserted, manner: SmallVec::new() }
    }
}

impl Mood {
    /// Flips the polarity.
    fn negate(&mut self) {
        self.polarity = match self.polarity {
            Polarity::Affirmed => Polarity::Negated,
            Polarity::Negated => Polarity::Affirmed,
        };
    }

    /// Takes the weaker of the modality so far and another.
    pub(crate) fn weaken(&mut self, modality: Modality) {
        self.modality = self.modality.max(modality);
    }
}

/// Reads the mood of a verb group from its own words.
pub(crate) fn mood(doc: &Document<'_>, verb: &Verb) -> Mood {
    let mut mood = Mood::default();
    let conditional_aux = (verb.first..verb.end).any(|t| doc.lemma(t) == "would");
    for t in verb.first..verb.end {
        let lemma = doc.lemma(t);
        match doc.tokens[t].pos {
            Pos::Particle if matches!(lemma, "not" | "n't") => mood.negate(),
            Pos::Adverb if matches!(lemma, "never" | "not" | "no" | "neither" | "hardly" | "nowhere") => mood.negate(),
            Pos::Auxiliary if t != verb.head || !verb.copula => auxiliary(lemma, &mut mood),
            Pos::Auxiliary if lemma != "be" => auxiliary(lemma, &mut mood),
            Pos::Adverb => adverb(lemma, &mut mood),
            _ => {}
        }
    }
    if conditional_aux {
        mood.weaken(Modality::Planned);
    }
    for &governor in &verb.governors {
        govern(doc.lemma(governor as usize), &mut mood);
    }
    mood
}

fn auxiliary(lemma: &str, mood: &mut Mood) {
    match lemma {
        "may" | "might" | "could" | "can" => mood.weaken(Modality::Possible),
        "will" | "shall" | "'ll" => mood.weaken(Modality::Planned),
        "should" | "must" | "ought" => mood.weaken(Modality::Ordered),
        _ => {}
    }
}

/// What an adverb does: a hedge weakens, a degree or manner word is kept.
pub(crate) fn adverb(lemma: &str, mood: &mut Mood) {
    match hedge(lemma) {
        Some(modality) => mood.weaken(modality),
        None if !matches!(
            lemma,
            "also" | "then" | "now" | "too" | "just" | "still" | "already" | "even" | "however" | "so" | "there" | "here"
        ) =>
        {
            mood.manner.push(lemma.to_owned());
        }
        None => {}
    }
}

/// Hedging adverbs and adjectives.
pub(crate) fn hedge(lemma: &str) -> Option<Modality> {
    match lemma {
        "allegedly" | "reportedly" | "purportedly" | "supposedly" | "alleged" | "suspected" => Some(Modality::Alleged),
        "probably" | "likely" | "apparently" | "presumably" | "presumed" | "feared" | "believed" => Some(Modality::Likely),
        "possibly" | "perhaps" | "maybe" | "potentially" | "potential" | "possible" => Some(Modality::Possible),
        "unclear" | "unknown" | "uncertain" | "unsure" => Some(Modality::Unclear),
        _ => None,
    }
}

/// What a governing verb does to what it governs: "fail to", "plan to", "agree to", "be believed to".
pub(crate) fn govern(lemma: &str, mood: &mut Mood) {
    match lemma {
        "fail" | "refuse" | "decline" | "cease" | "forget" | "avoid" | "neglect" => mood.negate(),
        "deny" => mood.weaken(Modality::Denied),
        "plan" | "intend" | "aim" | "hope" | "prepare" | "seek" | "set" | "schedule" | "want" | "wish" | "propose" | "decide" | "go" => {
            mood.weaken(Modality::Planned);
        }
        "agree" | "pledge" | "promise" | "vow" | "commit" | "undertake" | "guarantee" | "swear" => mood.weaken(Modality::Pledged),
        "order" | "require" | "oblige" | "force" | "tell" | "ask" | "urge" | "demand" => mood.weaken(Modality::Ordered),
        "expect" | "believe" | "think" | "presume" | "fear" | "appear" | "seem" | "suspect" | "suppose" | "estimate" => {
            mood.weaken(Modality::Likely)
        }
        "allege" | "accuse" | "rumour" | "rumor" | "purport" => mood.weaken(Modality::Alleged),
        "try" | "attempt" | "struggle" | "endeavour" => mood.manner.push("attempt".to_owned()),
        _ => {}
    }
}

/// Whether a noun phrase negates its clause: "no one", "none of the crew", "nobody", "no damage".
pub(crate) fn negative_phrase(doc: &Document<'_>, chunk: &Chunk) -> bool {
    let (first, _) = chunk.tokens();
    matches!(doc.lemma(first), "no" | "nobody" | "no-one" | "none" | "nothing" | "neither") || doc.word(first).eq_ignore_ascii_case("no")
}

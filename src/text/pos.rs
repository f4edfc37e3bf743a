//! Coarse part of speech, from lexicon, shape, suffix and context.

/// Coarse part of speech, after the universal tag set (UPOS), with the forms of the verb kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pos {
    /// Common noun.
    Noun,
    /// Proper noun.
    ProperNoun,
    /// Main verb, with its form.
    Verb(VerbForm),
    /// Auxiliary or modal: be, have, do (before another verb), will, may, must ...
    Auxiliary,
    /// Adjective.
    Adjective,
    /// Adverb.
    Adverb,
    /// Pronoun: he, it, who, this (alone) ...
    Pronoun,
    /// Determiner: the, a, this (before a noun), his, every ...
    Determiner,
    /// Preposition: in, of, against ...
    Preposition,
    /// Coordinating conjunction: and, or, but ...
    Coordinator,
    /// Subordinating conjunction: that, if, because, while ...
    Subordinator,
    /// Infinitive "to", possessive "'s", verb particle, "not", "n't".
    Particle,
    /// Numeral, in digits or words.
    Number,
    /// Interjection.
    Interjection,
    /// Punctuation.
    Punctuation,
    /// Symbol.
    Symbol,
    /// Anything else.
    Other,
}

/// The form a verb stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VerbForm {
    /// sign
    Base,
    /// signs
    Third,
    /// signed, took
    Past,
    /// signed, taken (after have or be, or before or after a noun)
    Participle,
    /// signing
    Gerund,
}

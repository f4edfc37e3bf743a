//! What is counted: the noun phrase after a number.

use super::Context;
use super::figure::Role;
use super::piece::Class;
use crate::lexicon::number::group;
use crate::span::Span;
use crate::text::{Pos, TokenKind, VerbForm};

/// The noun phrase that a number counts.
pub(crate) struct Phrase {
    /// Its lemmas, modifiers first.
    pub lemmas: String,
    /// Where it stands.
    pub span: Span,
    /// Whether it is plural in form, as what is counted by any number but one must be.
    pub plural: bool,
    /// Whether an "of" leads to it: "a third of voters".
    pub of: bool,
}

/// How many tokens are looked at after a number.
const REACH: usize = 7;

/// The phrase that starts at a piece, if there is one.
pub(crate) fn phrase(cx: &Context<'_, '_>, at: usize) -> Option<Phrase> {
    let (pieces, doc) = (&cx.scan.pieces, cx.doc);
    let piece = pieces.get(at)?;
    if piece.class == Class::Dash && piece.glued {
        return compound(cx, at + 1);
    }
    if cx.parted(at) {
        return None;
    }
    let first = piece.token as usize;
    let sentence_end = doc.sentences.partition_point(|s| s.tokens().end <= first);
    let end = doc.sentences.get(sentence_end)?.tokens().end.min(first + REACH);
    // "20 more people", "dozens of the men".
    let fills = |t: usize| doc.lexeme(t).number.is_in(group::COUNT_FILLERS);
    let mut tokens = first..end;
    let mut of = false;
    while let Some(t) = tokens
        .clone()
        .next()
        .filter(|&t| fills(t) && !doc.word(t).eq_ignore_ascii_case("others") || of && doc.tokens[t].pos == Pos::Determiner)
    {
        of |= doc.lemma(t) == "of";
        tokens.next();
    }
    // "Eight of eleven counts": what the whole counts, the part counts too.
    let whole = tokens.start;
    let part = of
        && figure_at(cx, whole)
        && !doc.word(whole).contains('-')
        && doc.tokens.get(whole + 1).is_some_and(|n| matches!(n.pos, Pos::Noun | Pos::Adjective));
    if part {
        tokens.next();
    }
    let (mut last, mut start) = (None, None);
    for t in tokens {
        let token = &doc.tokens[t];
        if figure_at(cx, t) {
            break;
        }
        // The number in a name ("12 AK 47 rifles") is part of it.
        if token.kind == TokenKind::Number && last.is_some() && doc.tokens[t - 1].pos == Pos::ProperNoun && t + 1 < end {
            continue;
        }
        let next_noun =
            || doc.tokens.get(t + 1).is_some_and(|n| t + 1 < end && matches!(n.pos, Pos::Noun | Pos::ProperNoun | Pos::Adjective));
        match token.pos {
            Pos::Noun if !doc.word(t).eq_ignore_ascii_case("others") => last = Some(t),
            Pos::ProperNoun if last.is_none() && next_noun() => {}
            Pos::ProperNoun if last.is_none() && token.kind == TokenKind::Word => last = Some(t),
            Pos::Adjective if last.is_none() => {}
            Pos::Verb(VerbForm::Participle | VerbForm::Gerund) if last.is_none() && next_noun() => {}
            _ => break,
        }
        start = start.or(Some(t));
    }
    let (start, last) = (start?, last?);
    // "Person" and "people" count alike.
    let head = if doc.lemma(last) == "person" { "people" } else { doc.lemma(last) };
    let lemmas: Vec<&str> = (start..last).map(|t| doc.lemma(t)).chain([head]).collect();
    let word = doc.word(last);
    let plural = doc.lexeme(last).number.is_in(group::BARE_PLURALS) || word.ends_with('s') || !word.eq_ignore_ascii_case(doc.lemma(last));
    let span = if part { pieces[at.saturating_sub(1)].span } else { doc.tokens[start].span.cover(doc.tokens[last].span) };
    Some(Phrase { lemmas: lemmas.join(" "), span, plural, of })
}

/// Whether a figure starts in a token: "five of the three-ton satellites" does not count tons.
fn figure_at(cx: &Context<'_, '_>, token: usize) -> bool {
    let (pieces, figures) = (&cx.scan.pieces, &cx.scan.figures);
    let at = figures.partition_point(|f| (pieces[f.first].token as usize) < token);
    figures.get(at).is_some_and(|f| pieces[f.first].token as usize == token && f.role != Role::Name)
}

/// "six-party talks", "three-man crew": the word after the dash.
fn compound(cx: &Context<'_, '_>, at: usize) -> Option<Phrase> {
    let piece = cx.scan.pieces.get(at).filter(|p| p.glued && p.class == Class::Word)?;
    let word = piece.span.of(cx.doc.text);
    Some(Phrase { lemmas: word.to_lowercase(), span: piece.span, plural: true, of: false })
}

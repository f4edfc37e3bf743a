//! What stands beside a figure: of most words it is known at once that they are no unit, no currency, no approximator, so that those who
//! look for these need not.

use super::Figure;
use crate::lexicon::number::group;
use crate::value::piece::{Class, Piece};

/// Whether nothing beside a figure tells more of it than that it is a number: on its left, on its right.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quiet {
    pub before: bool,
    pub after: bool,
}

impl Quiet {
    /// Looks at the pieces around a figure.
    pub(crate) fn around(pieces: &[Piece], text: &str, figure: &Figure) -> Quiet {
        Quiet { before: quiet_before(pieces, text, figure.first), after: quiet_after(pieces, text, figure.end) }
    }
}

/// Whether the piece before a place tells nothing of a figure that begins there.
pub(super) fn quiet_before(pieces: &[Piece], text: &str, first: usize) -> bool {
    let Some(before) = first.checked_sub(1).map(|at| &pieces[at]) else { return true };
    match before.class {
        Class::Mark('"' | '(' | ';' | '?' | '!') => true,
        _ => silent_before(before) && !pieces[first].glued && !is_capital(before, text),
    }
}

/// Whether the piece at a place tells nothing of a figure that ends there.
pub(super) fn quiet_after(pieces: &[Piece], text: &str, end: usize) -> bool {
    let Some(after) = pieces.get(end) else { return true };
    match after.class {
        Class::Mark(',' | '.' | '"' | '(' | ')' | ';' | '?' | '!') => true,
        _ => silent_after(after) && !after.glued && !is_capital(after, text),
    }
}

/// Whether a word before a figure is in no list of what stands there.
pub(crate) fn silent_before(piece: &Piece) -> bool {
    piece.letters && !piece.number.is_in(group::BEFORE_FIGURES)
}

/// Whether a word after a figure is in no list of what stands there.
pub(crate) fn silent_after(piece: &Piece) -> bool {
    piece.letters && !piece.number.is_in(group::AFTER_FIGURES)
}

fn is_capital(piece: &Piece, text: &str) -> bool {
    text.as_bytes()[piece.span.start as usize].is_ascii_uppercase()
}

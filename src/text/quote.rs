//! Quotations: what stands between quotation marks.

use crate::span::Span;

/// A quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// From the opening mark to after the closing one.
    pub span: Span,
    /// What is quoted, without the marks.
    pub inner: Span,
    /// How many quotations it stands inside of.
    pub depth: u8,
    /// Whether the closing mark is there. A quotation that goes on in the next paragraph has none.
    pub closed: bool,
}

/// The quotations of a text, in order of their opening mark.
pub(crate) fn quotations(text: &str) -> Vec<Quotation> {
    let mut out = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('"' | '“', None) => open = Some(at),
            ('"' | '”', Some(start)) => {
                let inner = start + text[start..].chars().next().map_or(0, char::len_utf8);
                out.push(Quotation { span: Span::new(start, at + c.len_utf8()), inner: Span::new(inner, at), depth: 0, closed: true });
                open = None;
            }
            _ => {}
        }
    }
    out
}

//! Line breaks: which end a block of text, and which are only where the line was wrapped.

use super::class::{self, char_at, char_before, is_closer};
use super::marker;
use crate::article::head;

/// Lines longer than this are not hard-wrapped: each is a paragraph.
const WIDEST: usize = 110;
/// Lines shorter than this are not hard-wrapped prose: each is a block (a caption, a heading, an entry of a list).
const NARROWEST: usize = 42;

/// The lines between two blank lines.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Group {
    /// Where they end.
    end: usize,
    /// Length of the longest, in bytes.
    width: usize,
    /// The first line of the group after this one, once it was met.
    next: Option<usize>,
}

impl Group {
    /// The group that holds the line starting at `at`.
    fn read(text: &str, at: usize) -> Group {
        let mut group = Group { end: text.len(), width: 0, next: None };
        let mut start = at;
        while start < text.len() {
            let end = class::next_line_break(text.as_bytes(), start);
            let width = class::trim_end(text, start, end) - start;
            if width == 0 && start > at {
                group.end = start;
                break;
            }
            group.width = group.width.max(width);
            start = end + 1;
        }
        group
    }

    /// The width of the group that holds the line that starts at `start` and ends at `newline`.
    fn width(&mut self, text: &str, start: usize, newline: usize) -> usize {
        if newline >= self.end {
            *self = Group::read(text, self.next.unwrap_or(start));
        }
        self.width
    }
}

/// Whether the line break at `newline` ends a block, when the line before it starts at `start`. `group` is kept from one call to the next.
pub(super) fn ends_block(text: &str, start: usize, newline: usize, group: &mut Group) -> bool {
    if newline >= group.end && group.next.is_none() {
        group.next = Some(start);
    }
    if plainly_wrapped(text.as_bytes(), newline) {
        return false;
    }
    let next = class::skip_space(text, newline + 1);
    if next >= text.len() || text.as_bytes()[newline + 1..next].contains(&b'\n') {
        group.next = None;
        return true;
    }
    let after = &text[next..];
    if marker::starts_line(after) {
        return true;
    }
    let ends_well = ends_well(&text[..newline]);
    if !ends_well && char_at(text, next).is_some_and(char::is_lowercase) {
        return false;
    }
    let line = text[start..newline].trim_end();
    let indent = next - newline - 1;
    if ends_well && indent >= 2 && line.len() - line.trim_start().len() < indent {
        return true;
    }
    let width = group.width(text, start, newline);
    if !(NARROWEST..=WIDEST).contains(&width) {
        return true;
    }
    // A line that had room for the next word was not wrapped.
    let word = after.bytes().take(WIDEST).take_while(|&b| !class::is(b, class::SPACE)).count();
    let had_room = line.len() + 1 + word <= width && (ends_well || line.len() + 12 <= width);
    had_room || alone(line.trim_start()) || alone(after)
}

/// Whether the line that a text starts with is short, and a date or a byline.
fn alone(text: &str) -> bool {
    let bytes = text.as_bytes();
    if !bytes.first().is_some_and(|b| b.is_ascii_uppercase() || b.is_ascii_digit()) {
        return false;
    }
    let end = class::next_line_break(&bytes[..bytes.len().min(NARROWEST)], 0);
    let may = end < NARROWEST && (bytes[..end].iter().any(u8::is_ascii_digit) || matches!(bytes.get(..3), Some(b"By " | b"BY ")));
    may && head::stands_alone(text[..end].trim_end())
}

/// Whether a word in lower case follows at once, and a letter, digit or comma stands before: by far the commonest case.
fn plainly_wrapped(bytes: &[u8], newline: usize) -> bool {
    let before = newline.checked_sub(1).map_or(b' ', |at| bytes[at]);
    (before.is_ascii_alphanumeric() || before == b',')
        && bytes.get(newline + 1..newline + 3).is_some_and(|word| word.iter().all(u8::is_ascii_lowercase))
}

/// Whether the text ends as a sentence does, white space at its end aside.
fn ends_well(text: &str) -> bool {
    match text.as_bytes().last() {
        Some(b'.') => return true,
        Some(b) if b.is_ascii_alphanumeric() => return false,
        _ => {}
    }
    let body = text.trim_end().trim_end_matches(is_closer);
    char_before(body, body.len()).is_some_and(|c| matches!(c, '.' | '?' | '!' | '…' | ':' | '。' | '！' | '？'))
}

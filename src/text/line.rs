//! Line breaks: which end a block of text, and which are only where the line was wrapped.

use super::class::{self, char_at, char_before, is_closer};
use super::marker;

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
}

impl Group {
    /// The group that holds the line starting at `at`.
    fn read(text: &str, at: usize) -> Group {
        let mut group = Group { end: text.len(), width: 0 };
        let mut start = at;
        for line in text[at..].split_inclusive('\n') {
            let body = line.trim_end();
            if body.trim_start().is_empty() && start > at {
                group.end = start;
                break;
            }
            group.width = group.width.max(body.len());
            start += line.len();
        }
        group
    }
}

/// Whether the line break at `newline` ends a block. `group` is kept from one call to the next.
pub(super) fn ends_block(text: &str, newline: usize, group: &mut Group) -> bool {
    let next = class::skip_space(text, newline + 1);
    if next >= text.len() || text.as_bytes()[newline + 1..next].contains(&b'\n') {
        return true;
    }
    let start = line_start(text, newline);
    if newline >= group.end {
        *group = Group::read(text, start);
    }
    let line = text[start..newline].trim_end();
    let body = line.trim_start();
    let after = &text[next..];
    let indent = next - newline - 1;
    if marker::starts_line(after) || indent >= 2 && line.len() - body.len() < indent && ends_well(line) {
        return true;
    }
    if char_at(text, next).is_some_and(char::is_lowercase) && !ends_well(line) {
        return false;
    }
    if group.width > WIDEST || group.width < NARROWEST {
        return true;
    }
    // A line that had room for the next word was not wrapped.
    let word = after.bytes().take(WIDEST).take_while(|&b| !class::is(b, class::SPACE)).count();
    line.len() + 1 + word <= group.width && (ends_well(line) || line.len() + 12 <= group.width)
}

/// Whether the line ends as a sentence does.
fn ends_well(line: &str) -> bool {
    let body = line.trim_end_matches(is_closer);
    char_before(body, body.len()).is_some_and(|c| matches!(c, '.' | '?' | '!' | '…' | ':' | '。' | '！' | '？'))
}

/// Where the line that ends at `newline` starts, or a place in it when it is long.
fn line_start(text: &str, newline: usize) -> usize {
    let floor = newline.saturating_sub(WIDEST + 90);
    let bytes = &text.as_bytes()[floor..newline];
    let mut start = floor + bytes.iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    start
}

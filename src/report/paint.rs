//! Colours and line breaking for the terminal.

/// What a piece of text is, for the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    /// A heading.
    Bold,
    /// Places, counts: what the eye may skip.
    Dim,
    /// A dispute.
    Red,
    /// A development.
    Yellow,
    /// An agreement.
    Green,
    /// The letter of a position.
    Cyan,
}

impl Paint {
    fn code(self) -> &'static str {
        match self {
            Paint::Bold => "1",
            Paint::Dim => "2",
            Paint::Red => "1;31",
            Paint::Yellow => "1;33",
            Paint::Green => "1;32",
            Paint::Cyan => "1;36",
        }
    }

    /// The text in this colour, or as it is.
    pub(super) fn on(self, text: &str, colour: bool) -> String {
        if colour { format!("\u{1b}[{}m{text}\u{1b}[0m", self.code()) } else { text.to_owned() }
    }
}

/// Breaks text at white space so that no line is wider than `width`, where words allow it. Never empty.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut used) = (String::new(), 0);
    for word in text.split_whitespace() {
        let len = word.chars().count();
        if used > 0 && used + 1 + len > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += len;
    }
    lines.push(line);
    lines
}

/// Text from an article or its metadata without control characters: an escape sequence in an article must not reach the terminal.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|p| !p.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(piece.chars().filter(|c| !is_override(*c)));
    }
    out
}

/// Characters that turn the direction of the text around them.
fn is_override(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}')
}

/// The first `chars` characters, with an ellipsis where something was cut, at a word's end where there is one near.
pub(super) fn shorten(text: &str, chars: usize) -> String {
    if text.chars().count() <= chars {
        return text.to_owned();
    }
    let cut = text.char_indices().nth(chars.saturating_sub(1)).map_or(text.len(), |(i, _)| i);
    let cut = text[..cut].rfind(' ').filter(|&space| space > cut / 2).unwrap_or(cut);
    format!("{}…", text[..cut].trim_end_matches([' ', ',', ';']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_to_the_width() {
        assert_eq!(wrap("a bb ccc dddd", 6), ["a bb", "ccc", "dddd"]);
        assert_eq!(wrap("", 6), [""]);
        assert_eq!(wrap("longerthanthat x", 6), ["longerthanthat", "x"]);
    }

    #[test]
    fn escape_sequences_do_not_pass() {
        assert_eq!(clean("a\u{1b}[31mred\u{7}\n b \u{202e}c"), "a [31mred b c");
    }

    #[test]
    fn cut_at_a_word() {
        assert_eq!(shorten("twelve people were hurt", 15), "twelve people…");
        assert_eq!(shorten("short", 15), "short");
    }
}

//! Whether a sentence ends at a full stop, question mark, exclamation mark or ellipsis.

use super::abbreviation::{self, Short};
use super::class::{self, DIGIT, HIGH, LETTER, SPACE, UPPER, char_at, char_before, is_closer, is_opener};
use super::marker;

/// What a stop means for the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It goes on; look again from the offset.
    Go(usize),
    /// It ends before the offset.
    End(usize),
}

/// Judges the stop at `at` in the sentence that began at `start`.
pub(super) fn judge(text: &str, start: usize, at: usize) -> Outcome {
    let bytes = text.as_bytes();
    let Some(c) = char_at(text, at) else { return Outcome::End(at) };
    match c {
        // "5.93", "example.com".
        '.' if bytes.get(at + 1).is_some_and(|b| b.is_ascii_digit() || b.is_ascii_lowercase()) => return Outcome::Go(at + 1),
        '\u{2028}' | '\u{2029}' | '\u{85}' => return Outcome::End(at),
        '.' | '?' | '!' | '…' | '。' | '！' | '？' => {}
        _ => return Outcome::Go(at + c.len_utf8()),
    }
    let stop = Stop::read(text, start, at);
    if stop.bracketed || (stop.ellipsis && start == at) {
        return Outcome::Go(stop.after);
    }
    if let Some(end) = stop.leading_ellipsis {
        return Outcome::End(end);
    }
    let next = class::skip_space(text, stop.after);
    if next >= text.len() {
        return Outcome::End(stop.after);
    }
    let ends = if next == stop.after { glued(text, &stop, next) } else { Judgement { text, start, stop, next }.ends() };
    if ends { Outcome::End(stop.after) } else { Outcome::Go(stop.after) }
}

/// The marks of one stop, with what closes after them.
#[derive(Clone, Copy)]
struct Stop {
    /// Offset of the first mark.
    at: usize,
    /// Offset after the marks, the closing quotes and brackets and the numbers of notes.
    after: usize,
    /// Whether "?" or "!" is among the marks.
    strong: bool,
    /// Whether it is one of "。！？", which need no space.
    wide: bool,
    /// Two dots or more, or "…".
    ellipsis: bool,
    /// Whether quotes or brackets close here.
    closes: bool,
    /// "[...]", "(?)": marks alone in brackets.
    bracketed: bool,
    /// "compounds. . . . The": a full stop, then an ellipsis that belongs to the next sentence. The offset after the full stop.
    leading_ellipsis: Option<usize>,
}

impl Stop {
    fn read(text: &str, start: usize, at: usize) -> Stop {
        let mut stop =
            Stop { at, after: at, strong: false, wide: false, ellipsis: false, closes: false, bracketed: false, leading_ellipsis: None };
        if lone_dot(text.as_bytes(), at) {
            stop.after = at + 1;
            return stop;
        }
        let (dots, spaced) = stop.marks(text);
        let marks_end = stop.after;
        while let Some(c) = char_at(text, stop.after).filter(|&c| is_closer(c)) {
            stop.closes = true;
            stop.after += c.len_utf8();
        }
        if text.get(stop.after..).is_some_and(|rest| rest.starts_with(" ) ")) {
            stop.after += 2;
        }
        let opened = at > start && char_before(text, at).is_some_and(|c| matches!(c, '[' | '('));
        stop.bracketed = opened && char_at(text, marks_end).is_some_and(|c| matches!(c, ']' | ')'));
        while let Some(end) = note(text, stop.after) {
            stop.after = end;
        }
        let attached = at > start && char_before(text, at).is_some_and(char::is_alphanumeric);
        if attached && dots == 4 && spaced == 3 && starts_upper(text, class::skip_space(text, stop.after)) && !stop.closes {
            stop.leading_ellipsis = Some(at + 1);
        }
        stop
    }

    /// Takes the marks; says how many dots there are and how many of them stand after a space.
    fn marks(&mut self, text: &str) -> (usize, usize) {
        let (mut dots, mut spaced) = (0, 0);
        loop {
            match char_at(text, self.after) {
                Some('.') => dots += 1,
                Some('…') => dots += 3,
                Some('?' | '!') => self.strong = true,
                Some('。') => self.wide = true,
                Some('！' | '？') => (self.strong, self.wide) = (true, true),
                Some(' ') if dots > 0 && text.as_bytes().get(self.after + 1) == Some(&b'.') && !decimal(text, self.after + 1) => {
                    spaced += 1;
                }
                _ => break,
            }
            self.after += char_at(text, self.after).map_or(1, char::len_utf8);
        }
        self.ellipsis = dots > 1;
        (dots, spaced)
    }
}

/// Whether it is a full stop with a line break, or a space and a letter, after it, and so one without anything about it.
fn lone_dot(bytes: &[u8], at: usize) -> bool {
    match bytes[at..] {
        [b'.', b'\n', ..] => true,
        [b'.', b' ', after, ..] => after.is_ascii_alphabetic(),
        _ => false,
    }
}

/// Whether the dot begins a decimal: ".45".
fn decimal(text: &str, dot: usize) -> bool {
    text.as_bytes().get(dot + 1).is_some_and(|&b| class::is(b, DIGIT))
}

/// The end of a note number or omission mark that follows a stop: "[17]", "[…]", and a bare number before a word that begins a sentence.
fn note(text: &str, at: usize) -> Option<usize> {
    raised(text, at).or_else(|| bracketed(text, at))
}

/// "rights. 4 Even though".
fn raised(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?.strip_prefix(' ')?;
    let digits = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let word = at + 1 + digits + 1;
    let follows = (1..=2).contains(&digits) && rest.as_bytes().get(digits) == Some(&b' ') && starts_upper(text, word);
    (follows && abbreviation::begins_sentences(word_at(text, word))).then_some(word - 1)
}

fn bracketed(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let open = if bytes.get(at) == Some(&b' ') { at + 1 } else { at };
    if bytes.get(open) != Some(&b'[') {
        return None;
    }
    let inside = text.get(open + 1..)?;
    let length = inside.bytes().take(12).position(|b| b == b']')?;
    let plain = inside.get(..length)?.chars().all(|c| matches!(c, '0'..='9' | '.' | '…' | ',' | ' ' | '–' | '-'));
    (plain && length > 0).then_some(open + length + 2)
}

/// A stop with no space after it: ends a sentence in scripts without spaces, and where the space was forgotten ("said.The").
fn glued(text: &str, stop: &Stop, next: usize) -> bool {
    if stop.wide || stop.ellipsis && !stop.closes && starts_upper(text, next) {
        return true;
    }
    let before = word_before(text, 0, stop.at);
    if stop.closes || stop.ellipsis || before.len() < 2 || !before.bytes().all(|b| b.is_ascii_lowercase()) {
        return false;
    }
    let host = char_before(text, stop.at - before.len());
    if host.is_some_and(|c| matches!(c, '/' | '@' | '-' | '=' | '_' | ':')) {
        return false;
    }
    let bytes = text.as_bytes();
    let word = word_at(text, next);
    let rest = bytes.get(next + word.len());
    (class::is(bytes[next], UPPER) || stop.strong && !word.is_empty())
        && word.bytes().skip(1).all(|b| b.is_ascii_lowercase())
        && rest.is_none_or(|&b| class::is(b, SPACE) || matches!(b, b'\'' | b','))
}

/// A stop with white space after it, and its surroundings.
struct Judgement<'t> {
    text: &'t str,
    start: usize,
    stop: Stop,
    /// Offset of the next character.
    next: usize,
}

impl Judgement<'_> {
    fn ends(&self) -> bool {
        let Some(first) = char_at(self.text, self.next) else { return true };
        if matches!(first, ',' | '.' | ';' | ':' | ')' | ']' | '-' | '–' | '—' | '/' | '&') {
            return self.stop.wide || self.list_dash(first);
        }
        let word = self.skip_openers();
        let lower = char_at(self.text, word).is_some_and(char::is_lowercase);
        if self.stop.wide {
            true
        } else if self.stop.strong {
            self.ends_strong(lower, word)
        } else if self.stop.ellipsis {
            // "I" has its capital in the middle of a sentence too.
            !lower && !self.stutters(word) && word_at(self.text, word) != "I"
        } else {
            self.ends_dot(lower, word)
        }
    }

    /// A dash before a capital after a full stop: a list in one paragraph, or a signature.
    fn list_dash(&self, first: char) -> bool {
        matches!(first, '-' | '–' | '—')
            && !self.stop.ellipsis
            && {
                let after = self.next + first.len_utf8();
                let after = after + usize::from(self.text.as_bytes().get(after) == Some(&b'-'));
                self.text.as_bytes().get(after) == Some(&b' ') && starts_upper(self.text, after + 1)
            }
            && abbreviation::short(word_before(self.text, self.start, self.stop.at)) == Short::Not
    }

    /// The offset of the next word, past opening quotes and brackets.
    fn skip_openers(&self) -> usize {
        let mut at = self.next;
        for _ in 0..3 {
            match char_at(self.text, at) {
                Some(c) if is_opener(c) || c == '¿' || c == '¡' => at += c.len_utf8(),
                _ => break,
            }
        }
        at
    }

    fn ends_strong(&self, lower: bool, word: usize) -> bool {
        if self.stop.closes {
            return !lower && !reported(self.text, word);
        }
        // "Yahoo! in", but "Is it? yes".
        !lower || !starts_upper(self.text, self.stop.at - word_before(self.text, self.start, self.stop.at).len())
    }

    /// "I... I mean".
    fn stutters(&self, word: usize) -> bool {
        let before = word_before(self.text, self.start, self.stop.at);
        !before.is_empty() && before == word_at(self.text, word)
    }

    fn ends_dot(&self, lower: bool, word: usize) -> bool {
        let (text, stop) = (self.text, self.stop);
        if marker::only(&text[self.start..stop.after]) {
            return false;
        }
        let before = word_before(text, self.start, stop.at);
        let kind = abbreviation::short(before);
        if stop.closes && !lower && !matches!(kind, Short::Title | Short::Never) {
            return true;
        }
        if lower {
            return !stop.closes && kind == Short::Not && is_plain(before);
        }
        let digit = text.as_bytes().get(word).is_some_and(|&b| class::is(b, DIGIT));
        let next = || word_at(text, word);
        match kind {
            // "N°. 5", "c. 1250".
            Short::Not => !(digit && (text[..stop.at].ends_with('°') || before.len() == 1 && before.as_bytes()[0].is_ascii_lowercase())),
            Short::Title | Short::Never => false,
            Short::BeforeNumber => !digit && (before.eq_ignore_ascii_case("no") || abbreviation::begins_sentences(next())),
            Short::MayEnd => !digit && abbreviation::begins_sentences(next()),
            Short::Clock => !self.goes_on_after_clock(next()),
            Short::Initial if text[..stop.at - before.len()].ends_with('°') => true,
            Short::Initial => abbreviation::begins_sentences(next()) && !self.within_name(before),
        }
    }

    /// "5 p.m. Friday", "5 p.m. EST", and "At 5 p.m. Mr. Smith went", where the time opens the sentence.
    fn goes_on_after_clock(&self, next: &str) -> bool {
        let so_far = &self.text[self.start..self.stop.at];
        let opens = so_far.len() < 24 && so_far.split_whitespace().count() <= 4 && {
            let first = so_far.split_whitespace().next().unwrap_or_default();
            matches!(first, "At" | "By" | "Around" | "About" | "Before" | "After" | "Until" | "From" | "Since" | "On")
        };
        let zone = (2..=4).contains(&next.len()) && next.bytes().all(|b| class::is(b, UPPER));
        opens || zone || abbreviation::follows_clock(next)
    }

    /// Whether a capitalised word stands before the initial: "Jonas E.", so that the name goes on.
    fn within_name(&self, initial: &str) -> bool {
        let gap = self.stop.at - initial.len();
        let before = self.text[self.start..gap].trim_end();
        let word = word_before(before, 0, before.len());
        initial != "I" && (word.is_empty() || starts_upper(before, before.len() - word.len()))
    }
}

/// A common word or a number of some length: a full stop after it is no abbreviation's, whatever follows.
fn is_plain(word: &str) -> bool {
    match word.len() {
        0 | 1 => false,
        2 => word.bytes().all(|b| b.is_ascii_lowercase()) && abbreviation::begins_sentences(word),
        _ => word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()),
    }
}

/// `"Is it true?" Smith asked`: up to three capitalised words and a verb of speaking.
fn reported(text: &str, mut at: usize) -> bool {
    if matches!(char_before(text, at), Some('"' | '“' | '‘' | '(' | '[')) {
        return false;
    }
    for turn in 0..4 {
        let word = word_at(text, at);
        if word.is_empty() {
            return false;
        }
        if turn > 0 && abbreviation::is_speech_verb(word) {
            return true;
        }
        if !starts_upper(text, at) || abbreviation::begins_sentences(word) && turn == 0 {
            return false;
        }
        at += word.len();
        at += usize::from(text.as_bytes().get(at) == Some(&b'.'));
        if text.as_bytes().get(at) != Some(&b' ') {
            return false;
        }
        at += 1;
    }
    false
}

fn starts_upper(text: &str, at: usize) -> bool {
    char_at(text, at).is_some_and(char::is_uppercase)
}

/// The longest word looked at, in bytes.
const REACH: usize = 24;

/// The word, with inner full stops, that ends at the offset.
fn word_before(text: &str, start: usize, end: usize) -> &str {
    let bytes = text.as_bytes();
    let floor = start.max(end.saturating_sub(REACH));
    let mut at = end;
    while at > floor && (class::is(bytes[at - 1], LETTER | DIGIT | HIGH) || bytes[at - 1] == b'.') {
        at -= 1;
    }
    while !text.is_char_boundary(at) {
        at += 1;
    }
    match bytes.get(at) {
        Some(&b) if at < end && class::is(b, DIGIT | LETTER) && b != b'_' => &text[at..end],
        _ => text[at..end].trim_start_matches(|c: char| !c.is_alphanumeric()),
    }
}

/// The word that starts at the offset.
fn word_at(text: &str, start: usize) -> &str {
    let bytes = text.as_bytes();
    let ceiling = bytes.len().min(start + REACH);
    let mut at = start;
    while at < ceiling && class::is(bytes[at], LETTER | DIGIT | HIGH) {
        at += 1;
    }
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let word = &text[start.min(at)..at];
    if word.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return word;
    }
    word.find(|c: char| !c.is_alphanumeric()).map_or(word, |end| &word[..end])
}

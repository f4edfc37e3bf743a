//! [`Head`]: the headline, byline and dateline at the top of a plain text.

use jiff::civil::Date;

use super::day;
use crate::span::Span;

/// How many lines from the top are looked at.
const LINES: usize = 12;
/// A headline is at most this long.
const HEADLINE_BYTES: usize = 220;

/// What stands above or at the start of the first paragraph of an article.
///
/// ```
/// use corroborate::article::Head;
///
/// let text = "Ferry runs aground off Harwick\nBy Ada Moss\n19 June 2024\n\nHARWICK (AP) - A ferry ran aground on Wednesday.\n";
/// let head = Head::read(text);
/// assert_eq!(head.title.unwrap().of(text), "Ferry runs aground off Harwick");
/// assert_eq!(head.byline.unwrap().of(text), "By Ada Moss");
/// assert_eq!(head.published.unwrap().to_string(), "2024-06-19");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The headline: the first line, where it stands as one.
    pub title: Option<Span>,
    /// Who wrote it: a line that starts with `By` and a name.
    pub byline: Option<Span>,
    /// The day written in a line of its own, after a word such as `Published`, or in a dateline.
    pub published: Option<Date>,
}

impl Head {
    /// Reads the head of a text. Never fails; what is not there is `None`.
    pub fn read(text: &str) -> Head {
        let mut head = Head::default();
        let lines = lines(text).take(LINES).collect::<Vec<_>>();
        for (index, &span) in lines.iter().enumerate() {
            let line = span.of(text);
            if head.byline.is_none() && is_byline(line) {
                head.byline = Some(span);
            } else if head.published.is_none() {
                head.published = date_line(line).or_else(|| dateline(line));
            }
            if index == 0 && lines.len() > 1 && is_headline(line) {
                head.title = Some(span);
            }
        }
        head
    }
}

/// Whether a line stands by itself, however close the next: a byline, or a date with nothing but a time of day behind it.
pub(crate) fn stands_alone(line: &str) -> bool {
    let told = line.split(|c: char| !c.is_alphabetic()).any(|word| word.len() > 4 && word.chars().all(char::is_lowercase));
    is_byline(line) || !told && date_line(line).is_some()
}

/// The lines that are not blank, without the white space around them.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        let body = line.trim();
        (!body.is_empty()).then(|| Span::new(start, start + body.len()))
    })
}

/// Headlines do not end as sentences do, and are followed by a text.
fn is_headline(line: &str) -> bool {
    let starts = line.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric() || "\"'“‘¿¡$£€".contains(c));
    let words = line.split_whitespace().count();
    let ends_as_sentence = line.ends_with(['.', ';', ',', ':']) && !line.ends_with("...");
    line.len() <= HEADLINE_BYTES
        && (3..=30).contains(&words)
        && starts
        && !ends_as_sentence
        && !is_byline(line)
        && date_line(line).is_none()
        && !line.contains("://")
}

/// `By Ada Moss`, `BY ADA MOSS AND LEE CHO, Harwick Courier`: every word but small ones starts with a capital.
fn is_byline(line: &str) -> bool {
    let Some(names) = line.strip_prefix("By ").or_else(|| line.strip_prefix("BY ")) else { return false };
    let words = names.split_whitespace().collect::<Vec<_>>();
    words.len() <= 12
        && line.len() <= 120
        && !line.ends_with('.')
        && words.iter().all(|w| matches!(*w, "and" | "in" | "for" | "of" | "the" | "|" | "-") || w.starts_with(|c: char| c.is_uppercase()))
}

/// A line that is a date, or that says so: `19 June 2024`, `Published: June 19, 2024 at 8 p.m.`, `date 2024-06-19 ...`.
fn date_line(line: &str) -> Option<Date> {
    const LABELS: [&str; 7] = ["published", "updated", "posted", "last updated", "date", "published on", "posted on"];
    let lower = line.get(..20).unwrap_or(line).to_ascii_lowercase();
    let label = LABELS
        .iter()
        .filter(|l| lower.strip_prefix(**l).is_some_and(|rest| rest.starts_with([' ', ':'])))
        .map(|l| l.len())
        .max()
        .filter(|&len| line.is_char_boundary(len));
    let body = line[label.unwrap_or(0)..].trim_start_matches([' ', ':']);
    let (date, rest) = day::leading(body)?;
    (label.is_some() || rest.trim_matches(['.', ' ', '|']).len() <= 24).then_some(date)
}

/// `PYONGYANG, June 19, 2024 (Reuters) - ...`: the part before the dash holds a whole date.
fn dateline(line: &str) -> Option<Date> {
    let end = line.char_indices().nth(90).map_or(line.len(), |(i, _)| i);
    let head = &line[..end];
    let dash = ["—", "–", " - ", " -- "].iter().filter_map(|d| head.find(d)).min()?;
    let head = &head[..dash];
    if !head.starts_with(|c: char| c.is_uppercase()) {
        return None;
    }
    head.match_indices([',', '(']).find_map(|(at, _)| day::leading(head[at + 1..].trim_start()).map(|(date, _)| date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_the_head() {
        for (text, day) in [
            ("Title of the thing\nPublished: June 19, 2024 at 8 p.m.\nBody.", Some("2024-06-19")),
            (" date 2024-06-19 During his stay the minister spoke.", Some("2024-06-19")),
            ("HARWICK, June 19, 2024 (Reuters) - A ferry ran aground.", Some("2024-06-19")),
            ("On 19 June 2024 the ferry ran aground.\nIt was raining.", None),
            ("A ferry that was built on 3 May 1990 - an old one.\n", None),
            ("Body with no date.", None),
        ] {
            assert_eq!(Head::read(text).published.map(|d| d.to_string()).as_deref(), day, "{text}");
        }
    }

    #[test]
    fn what_is_no_headline() {
        for text in ["The ferry ran aground.\nIt was raining.", "lower case start here\nBody.", "Only one line here", "By Ada Moss\nBody."]
        {
            assert_eq!(Head::read(text).title, None, "{text}");
        }
    }
}

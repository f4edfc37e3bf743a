//! The day of publication where a text carries it itself: in a dateline or a header line.

use jiff::civil::Date;

use super::reader::Reader;
use super::{Granularity, Tag};
use crate::span::Span;
use crate::text::Document;
use crate::value::figure::Scan;
use crate::value::piece::Class;
use crate::value::{Context, Kind};

/// How many blocks from the top of the text a dateline can stand in.
const BLOCKS: u32 = 12;

/// How many words may stand before the date of a header line.
const HEADING: usize = 6;

/// The day of publication that a text states of itself, and where: "June 19th 2024." alone in its block, "date 2024-06-19",
/// "Published: 3 May 2011 09:12 GMT", "LONDON, March 3, 2011 (Agency) -".
///
/// Only a full civil date counts, and only where it stands as a dateline; a date mentioned in running text does not.
///
/// ```
/// use corroborate::{text::Document, value::date::dateline};
///
/// let doc = Document::read("Ferry runs aground\nPublished: 3 May 2011 09:12 GMT\n\nA ferry ran aground on Monday.");
/// assert_eq!(dateline(&doc).map(|found| found.0.to_string()), Some("2011-05-03".to_owned()));
/// assert_eq!(dateline(&Document::read("The treaty was signed on 3 May 2011 in Oslo.")), None);
/// ```
pub fn dateline(doc: &Document<'_>) -> Option<(Date, Span)> {
    let end = doc.sentences.iter().take_while(|s| s.block < BLOCKS).last()?.span.end;
    let scan = Scan::top(doc, doc.tokens.partition_point(|token| token.span.start < end));
    let words = std::cell::OnceCell::new();
    let cx = Context { doc, published: None, scan: &scan, words: &words };
    let reader = Reader::new(&cx);
    let mut at = 0;
    while at < scan.pieces.len() {
        let begins = matches!(scan.pieces[at].class, Class::Digits(_)) || matches!(reader.tag(at), Tag::Weekday(_) | Tag::Month(_));
        let Some(got) = begins.then(|| reader.at(at)).flatten() else {
            at += 1;
            continue;
        };
        let span = scan.pieces[got.first].span.cover(scan.pieces[got.end - 1].span);
        if let Kind::Date(date) = &got.kind
            && let Some(start) = date.start
            && date.granularity >= Granularity::Day
            && stands(doc.text, span)
        {
            return Some((start.date(), span));
        }
        at = got.end.max(at + 1);
    }
    None
}

/// Whether a date stands as a dateline: alone in its line, after a label, or after a place in capitals and before a dash.
fn stands(text: &str, span: Span) -> bool {
    let (start, end) = (span.start as usize, span.end as usize);
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let (before, after) = (text[line_start..start].trim(), text[end..line_end].trim());
    let place = before.trim_end_matches([',', '(']).trim();
    labelled(before) && tail(after) || capitals(place) && dashed(after)
}

/// Nothing, or a label and no sentence: "Published:", "date", "By A. Writer |".
fn labelled(before: &str) -> bool {
    let words = before.split_whitespace().count();
    let first = before.split(|c: char| !c.is_alphabetic()).next().unwrap_or("").to_lowercase();
    let label = ["date", "dated", "published", "updated", "posted", "issued", "released", "last", "first", "created", "time"];
    before.is_empty() || words <= HEADING && (label.contains(&first.as_str()) || before.ends_with(['|', '·', '•', '—', '–']))
}

/// What may follow a date on its line: a clock time, a zone, a mark.
fn tail(after: &str) -> bool {
    let words = after.split_whitespace().count();
    words <= 6
        && after.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).all(|w| {
            let w = w.to_lowercase();
            ["am", "pm", "a", "m", "p", "at", "t", "z", "gmt", "utc", "bst", "est", "edt", "et", "ist", "cet", "updated", "min", "read"]
                .contains(&w.as_str())
        })
}

/// "LONDON", "NEW YORK (AP)".
fn capitals(place: &str) -> bool {
    let mut letters = place.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase) && place.len() <= 40
}

/// "(Agency) -", "--", "—".
fn dashed(after: &str) -> bool {
    let after = after.trim_start_matches([',', ')']).trim_start();
    let after = match after.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((agency, rest)) if agency.len() <= 40 => rest.trim_start(),
        _ => after,
    };
    after.starts_with(['-', '–', '—'])
}

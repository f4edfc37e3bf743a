//! Expressions of time: no input breaks them, and datelines are told from dates in running text.

use corroborate::text::Document;
use corroborate::value::{Kind, date::dateline, values};
use proptest::prelude::*;

/// Words and marks that expressions of time are made of, in any order.
const WORDS: &[&str] = &[
    "31",
    "February",
    "99999",
    "9999999999999",
    "years",
    "ago",
    "the",
    "last",
    "next",
    "every",
    "first",
    "quarter",
    "of",
    "2024",
    "-",
    "'90s",
    "Friday",
    ",",
    "at",
    "25:61",
    "24:00",
    "8.49pm",
    "p.m.",
    "GMT",
    "2045",
    "in",
    "since",
    "decade",
    "century",
    "99th",
    "Q4",
    "half",
    "early",
    "mid-",
    "end",
    "the",
    "year",
    "earlier",
    "1960s",
    "0000-00-00",
    "2024-13-45",
    "12/31/99",
    "-five",
    "a",
    "couple",
    "weeks",
    "later",
    "'s",
    "Easter",
    "May",
    "19-21",
    "to",
    "between",
    "and",
    "fiscal",
    "tonight",
    "\n",
    ".",
    "twenty",
    "nineteen",
    "ninety-nine",
    "worst",
    "time",
];

proptest! {
    #[test]
    fn any_order_of_words_is_read_without_panic(picks in prop::collection::vec(0..WORDS.len(), 0..40), year in 1i16..9999) {
        let text: Vec<&str> = picks.iter().map(|&i| WORDS[i]).collect();
        let text = text.join(" ");
        let doc = Document::read(&text);
        let _ = dateline(&doc);
        for published in [None, jiff::civil::Date::new(year, 2, 28).ok()] {
            for value in values(&doc, published) {
                prop_assert!(text.get(value.span.range()).is_some());
                if let Kind::Date(date) = &value.kind
                    && let (Some(start), Some(end)) = (date.start, date.end)
                {
                    prop_assert!(start < end, "{} in {text}", date.timex);
                }
            }
        }
    }
}

fn check_dateline(text: &str, expect: Option<&str>) {
    let found = dateline(&Document::read(text)).map(|(date, _)| date.to_string());
    assert_eq!(found.as_deref(), expect, "{text}");
}

#[test]
fn datelines_are_read_where_they_stand() {
    check_dateline("Bridge closed\nJune 19th 2024.\nThe bridge was closed after a crack was found.", Some("2024-06-19"));
    check_dateline("date 2024-06-19\nThe bridge was closed.", Some("2024-06-19"));
    check_dateline("Bridge closed\nPublished: 3 May 2011 09:12 GMT\nThe bridge was closed.", Some("2011-05-03"));
    check_dateline("HARLOW, March 3, 2009 (Northwire) - The bridge was closed.", Some("2009-03-03"));
    check_dateline("By Ada Writer | 3 May 2011\nThe bridge was closed.", Some("2011-05-03"));
}

#[test]
fn dates_in_running_text_are_no_datelines() {
    check_dateline("The bridge was closed on 3 May 2011 after a crack was found.", None);
    check_dateline("HARLOW, March 3 (Northwire) - The bridge was closed.", None);
    check_dateline("Opened in 1987, the bridge was closed.", None);
}

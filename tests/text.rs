//! Properties of the text stage on arbitrary input, and its cases.

use corroborate::text::{Document, sentences, tokens};
use proptest::prelude::*;

/// Text of the marks that decide things, mixed with words, and with anything else.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(vec![
            "The", "president", "U.S.", "Mr.", "a.m.", "No.", "4", "2.5m", "isn’t", "didn't", "“", "”", "\"", "'", "’", "‘", "(", ")", "[", "]",
            ".", "!", "?", "...", "…", "。", "！", "\n", "\n\n", "\r\n", "\t", "    ", "•", "1.", "2)", "a.", "***", "--", "—", "习近平", "ไทย", "é",
            "e\u{301}", "👩‍👩‍👧", "http://x.org/y", "a@b.com", "www.", "n’t", "O’", "\u{feff}", "\u{2028}", "\u{85}", "said", "Smith", "J.", "5-", "8:3", "9p.m.",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec((piece, any::<bool>()), 0..60)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, space)| if space { piece + " " } else { piece }).collect())
}

/// Spans are in order, disjoint, on character boundaries and not empty; what lies between them is white space.
fn covers(text: &str, spans: impl Iterator<Item = corroborate::Span>) -> Result<(), TestCaseError> {
    let blank = |gap: &str| gap.chars().all(|c| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'));
    let mut at = 0;
    for span in spans {
        prop_assert!(!span.is_empty() && at <= span.start as usize, "{span:?} after {at}");
        let gap = text.get(at..span.start as usize);
        prop_assert!(gap.is_some_and(blank), "{gap:?} before {span:?}");
        prop_assert!(text.get(span.range()).is_some(), "{span:?}");
        at = span.end as usize;
    }
    prop_assert!(blank(&text[at..]), "{:?} left over", &text[at..]);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn spans_cover_the_text(text in any_text()) {
        covers(&text, sentences(&text).map(|s| s.span))?;
        covers(&text, tokens(&text).map(|t| t.span))?;
        let doc = Document::read(&text);
        covers(&text, doc.tokens.iter().map(|t| t.span))?;
        for quotation in &doc.quotations {
            prop_assert!(text.get(quotation.span.range()).is_some() && quotation.span.contains(quotation.inner));
        }
    }

    /// Paragraphs are read alike alone and together.
    #[test]
    fn paragraphs_are_read_alone(paragraphs in prop::collection::vec(any_text(), 1..4)) {
        let whole = paragraphs.join("\n\n");
        let mut at = 0;
        let mut apart = Vec::new();
        for paragraph in &paragraphs {
            apart.extend(sentences(paragraph).map(|s| (s.span.start as usize + at, s.span.end as usize + at)));
            at += paragraph.len() + 2;
        }
        let together: Vec<_> = sentences(&whole).map(|s| (s.span.start as usize, s.span.end as usize)).collect();
        prop_assert_eq!(together, apart);
    }
}

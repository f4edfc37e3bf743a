//! Properties of the text stage on arbitrary input, and its cases.

use corroborate::text::{Document, Pos, VerbForm, sentences, tokens};
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

    /// With the gaps between them, sentences and tokens rebuild the text; every token stands in its sentence.
    #[test]
    fn spans_and_gaps_rebuild_the_text(text in any_text()) {
        let rebuilt = |spans: &mut dyn Iterator<Item = corroborate::Span>| {
            let (mut out, mut at) = (String::new(), 0);
            for span in spans {
                out += &text[at..span.start as usize];
                out += span.of(&text);
                at = span.end as usize;
            }
            out + &text[at..]
        };
        let doc = Document::read(&text);
        prop_assert_eq!(&rebuilt(&mut sentences(&text).map(|s| s.span)), &text);
        prop_assert_eq!(&rebuilt(&mut doc.tokens.iter().map(|t| t.span)), &text);
        let mut next = 0;
        for sentence in &doc.sentences {
            prop_assert_eq!(sentence.tokens().start, next);
            next = sentence.tokens().end;
            prop_assert!(doc.tokens[sentence.tokens()].iter().all(|t| sentence.span.contains(t.span)));
        }
        prop_assert_eq!(next, doc.tokens.len());
    }

    /// A word has one stem, in small letters and in capitals.
    #[test]
    fn stems_do_not_depend_on_case(word in "[a-z]{1,20}(-[a-z]{1,8})?(s|ed|ing|ies)?") {
        let of = |word: &str| {
            let mut out = String::new();
            corroborate::text::stem(word, &mut out);
            out
        };
        prop_assert_eq!(of(&word), of(&word.to_uppercase()));
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

/// The lines of a case file, without its heading.
fn cases(data: &str) -> impl Iterator<Item = &str> {
    data.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The one door to the splitter: the text with "¦" where its sentences end.
fn check_sentences(marked: &str) -> Result<(), String> {
    let marked = marked.replace('⏎', "\n").replace(" ¦ ", "¦ ").replace(" ¦", "¦");
    let text = marked.replace('¦', "");
    let want: Vec<&str> = marked.split('¦').map(str::trim).collect();
    let have: Vec<&str> = sentences(&text).map(|s| s.span.of(&text)).collect();
    if want == have { Ok(()) } else { Err(format!("want {want:#?}\nhave {have:#?}")) }
}

/// Runs a check on every case and shows all that fail.
fn check_all<'c>(cases: impl Iterator<Item = &'c str>, check: impl Fn(&str) -> Result<(), String>) {
    let failed: Vec<String> = cases.filter_map(|case| check(case).err().map(|why| format!("{case}\n{why}"))).collect();
    assert!(failed.is_empty(), "{} failed:\n{}", failed.len(), failed.join("\n\n"));
}

#[test]
fn sentences_end_where_they_should() {
    check_all(cases(include_str!("cases/sentences/abbreviations.txt")), check_sentences);
    check_all(cases(include_str!("cases/sentences/quotations.txt")), check_sentences);
    check_all(cases(include_str!("cases/sentences/layout.txt")), check_sentences);
    check_all(cases(include_str!("cases/sentences/marks.txt")), check_sentences);
}

/// A text, a tab, and one entry for each token.
fn check_words(case: &str, word: impl Fn(&Document, usize) -> String) -> Result<(), String> {
    let (text, want) = case.split_once('\t').ok_or("no tab")?;
    let doc = Document::read(text);
    let have: Vec<String> = (0..doc.tokens.len()).map(|token| word(&doc, token)).collect();
    if want.split(' ').eq(have.iter()) { Ok(()) } else { Err(format!("have {}", have.join(" "))) }
}

#[test]
fn tokens_and_lemmas() {
    check_all(cases(include_str!("cases/text/tokens.txt")), |case| check_words(case, |doc, token| doc.word(token).to_owned()));
    check_all(cases(include_str!("cases/text/lemmas.txt")), |case| check_words(case, |doc, token| doc.lemma(token).to_owned()));
}

fn name(pos: Pos) -> &'static str {
    match pos {
        Pos::Noun => "noun",
        Pos::ProperNoun => "name",
        Pos::Adjective => "adj",
        Pos::Adverb => "adv",
        Pos::Auxiliary => "aux",
        Pos::Verb(VerbForm::Base) => "base",
        Pos::Verb(VerbForm::Third) => "third",
        Pos::Verb(VerbForm::Past) => "past",
        Pos::Verb(VerbForm::Participle) => "part",
        Pos::Verb(VerbForm::Gerund) => "ger",
        _ => "other",
    }
}

/// A sentence in which some words carry the part of speech they must get.
fn check_pos(case: &str) -> Result<(), String> {
    let text: Vec<&str> = case.split(' ').map(|word| word.split('/').next().unwrap_or(word)).collect();
    let text = text.join(" ");
    let doc = Document::read(&text);
    let (mut at, mut wrong) = (0, String::new());
    for word in case.split(' ') {
        let (bare, want) = word.split_once('/').unwrap_or((word, ""));
        let token = doc.tokens.iter().find(|t| t.span.start as usize == at).ok_or_else(|| format!("no token at {bare}"))?;
        if !want.is_empty() && name(token.pos) != want {
            wrong += &format!("{bare} is {}, not {want}; ", name(token.pos));
        }
        at += bare.len() + 1;
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

#[test]
fn parts_of_speech() {
    check_all(cases(include_str!("cases/text/pos.txt")), check_pos);
}

/// A text with its quotations in braces.
fn check_quotations(case: &str) -> Result<(), String> {
    let marked = case.replace('⏎', "\n");
    let text = marked.replace(['{', '}'], "");
    let doc = Document::read(&text);
    let mut have = text.clone();
    let mut marks: Vec<(usize, char)> =
        doc.quotations.iter().flat_map(|q| [(q.span.start as usize, '{'), (q.span.end as usize, '}')]).collect();
    marks.sort();
    for (at, mark) in marks.into_iter().rev() {
        have.insert(at, mark);
    }
    if have == marked { Ok(()) } else { Err(format!("have {have:?}")) }
}

#[test]
fn quotations() {
    check_all(cases(include_str!("cases/text/quotations.txt")), check_quotations);
}

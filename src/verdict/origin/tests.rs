use super::*;
use crate::text::Document;

const QUOTE: &str = "the harbour will stay closed until every last barrel of oil is out of the water";

fn read(texts: &[&str]) -> Vec<Wording> {
    texts.iter().map(|text| Wording::read(&Document::read(text))).collect()
}

fn origins(wordings: &[Wording], sources: &[&str]) -> Origins {
    Origins::find(&wordings.iter().collect::<Vec<_>>(), sources)
}

/// The claim that a piece of a text stands for.
fn claim(texts: &[&str], article: usize, piece: &str) -> (usize, Span) {
    let at = texts[article].find(piece).expect("a piece of the text");
    (article, Span::new(at, at + piece.len()))
}

fn quoting() -> [String; 3] {
    [
        format!("Mayor Ana Ruiz spoke on Monday. \"I promise you that {QUOTE},\" she said."),
        format!("In a speech the mayor said “{QUOTE}”, and thanked the crews."),
        "Ruiz told reporters there would be no shipping before the oil had been cleaned up, and that crews had done well.".to_owned(),
    ]
}

#[test]
fn one_quotation_is_one_origin() {
    let texts = quoting();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let wordings = read(&texts);
    let origins = origins(&wordings, &["a", "b", "c"]);
    let (x, y) = (claim(&texts, 0, QUOTE), claim(&texts, 1, QUOTE));
    let z = claim(&texts, 2, "no shipping before the oil had been cleaned up");
    assert_eq!(origins.count(&[x, y]), 1);
    assert_eq!(origins.count(&[x, y, z]), 2);
    assert_eq!(origins.groups().len(), 1);
    assert_eq!(origins.groups()[0].articles, [0, 1]);
    let (article, span) = origins.groups()[0].passages[1];
    assert_eq!((article, span.of(texts[1])), (1, QUOTE));
}

#[test]
fn words_outside_the_passage_are_ones_own() {
    let texts = quoting();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let wordings = read(&texts);
    let origins = origins(&wordings, &["a", "b", "c"]);
    assert_eq!(origins.count(&[claim(&texts, 0, "spoke on Monday"), claim(&texts, 1, "thanked the crews")]), 2);
}

#[test]
fn a_copy_is_one_origin_for_all_it_says() {
    let texts = [
        "A barge carrying gravel sank in the Lindow estuary before dawn on Friday, and divers recovered the captain alive from an air pocket.",
        "A barge carrying gravel sank in the Lindow estuary before dawn on Friday, and divers later recovered the captain alive from an air \
         pocket. It had left port on Thursday.",
        "Divers pulled a barge captain out alive after his vessel went down near Lindow on Friday.",
    ];
    let wordings = read(&texts);
    let origins = origins(&wordings, &["a", "b", "c"]);
    assert_eq!(origins.count(&[claim(&texts, 0, "the captain alive"), claim(&texts, 1, "left port on Thursday")]), 1);
    assert_eq!(origins.count(&[claim(&texts, 0, "the captain alive"), claim(&texts, 2, "captain out alive")]), 2);
}

#[test]
fn an_agency_is_one_origin() {
    let texts = [
        "LINDOW (Reuters) - The ferry sank in eight minutes, a survivor recalled on Tuesday.",
        "(Reuters) - Prosecutors charged the ferry's owner with neglect.",
        "The ferry went down within minutes, those who were aboard say.",
    ];
    let wordings = read(&texts);
    let origins = origins(&wordings, &["a", "b", "c"]);
    let all: Vec<_> = (0..3).map(|i| claim(&texts, i, "ferry")).collect();
    assert_eq!(origins.count(&all), 2);
    assert_eq!(origins.groups()[0].why, "credited to Reuters");
}

#[test]
fn a_citation_leads_to_whom_it_cites() {
    let texts =
        ["As CNN reports, the ferry had 60 people aboard.", "Sixty were on the boat.", "The boat held 60 people, according to CNN."];
    let wordings = read(&texts);
    let origins = origins(&wordings, &["a", "CNN", "c"]);
    let all = [claim(&texts, 0, "60 people"), claim(&texts, 1, "Sixty"), claim(&texts, 2, "held 60 people")];
    assert_eq!(origins.count(&all), 1);
    assert_eq!(origins.count(&all[..1]), 1);
}

#[test]
fn phrases_of_the_language_are_no_copies() {
    let texts =
        ["For the first time in more than two decades the river froze.", "The king came for the first time in more than two decades."];
    let wordings = read(&texts);
    let origins = origins(&wordings, &["a", "b"]);
    assert!(origins.groups().is_empty());
}

#[test]
fn the_order_of_articles_does_not_matter() {
    let texts = quoting();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let turned = [texts[2], texts[0], texts[1]];
    let wordings = read(&turned);
    let origins = origins(&wordings, &["c", "a", "b"]);
    assert_eq!(origins.count(&[claim(&turned, 1, QUOTE), claim(&turned, 2, QUOTE)]), 1);
    assert_eq!(origins.groups()[0].articles, [1, 2]);
}

#[test]
fn nothing_is_of_no_origin() {
    let origins = origins(&[], &[]);
    assert_eq!(origins.count(&[]), 0);
    assert_eq!(origins.count(&[(7, Span::new(0, 1))]), 0);
}

//! The ClaimReview report against schema.org's vocabulary: types, the properties they have, and what kinds of values these take.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{attacked, seeds};

/// The vocabulary of `schema_org.txt`.
struct Vocabulary {
    parents: BTreeMap<String, String>,
    /// Of each property, the types that have it and the types of its values.
    properties: BTreeMap<String, (Vec<String>, Vec<String>)>,
}

impl Vocabulary {
    fn read() -> Self {
        let mut out = Vocabulary { parents: BTreeMap::new(), properties: BTreeMap::new() };
        for line in include_str!("schema_org.txt").lines().filter(|line| !line.starts_with('#')) {
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            if let Some(rest) = line.strip_prefix("type ") {
                let (name, parent) = rest.split_once(' ').expect("a type and its parent");
                out.parents.insert(name.to_owned(), parent.to_owned());
            } else {
                let (left, range) = line.split_once(" -> ").expect("an arrow");
                let mut left = words(left.strip_prefix("property ").expect("a property"));
                out.properties.insert(left.remove(0), (left, words(range)));
            }
        }
        out
    }

    /// Whether a type is another or a kind of it.
    fn is(&self, name: &str, kind: &str) -> bool {
        name == kind || self.parents.get(name).is_some_and(|parent| self.is(parent, kind))
    }

    /// What is wrong with a node, with where it stands.
    fn problems(&self, node: &Value, place: &str, out: &mut Vec<String>) {
        let Some(kind) = node["@type"].as_str() else { return out.push(format!("{place}: has no type")) };
        if !self.parents.contains_key(kind) {
            return out.push(format!("{place}: `{kind}` is no type"));
        }
        for (name, value) in node.as_object().into_iter().flatten().filter(|(name, _)| !name.starts_with('@')) {
            let place = format!("{place}.{name}");
            match self.properties.get(name) {
                Some((domain, range)) if domain.iter().any(|d| self.is(kind, d)) => self.value(value, range, &place, out),
                Some(_) => out.push(format!("{place}: `{kind}` has no such property")),
                None => out.push(format!("{place}: is no property")),
            }
        }
    }

    fn value(&self, value: &Value, range: &[String], place: &str, out: &mut Vec<String>) {
        let takes = |kind: &str| range.iter().any(|r| r == kind);
        let fits = match value {
            Value::Array(values) => return values.iter().for_each(|v| self.value(v, range, place, out)),
            Value::Object(_) => {
                self.problems(value, place, out);
                value["@type"].as_str().is_some_and(|kind| range.iter().any(|r| self.is(kind, r)))
            }
            Value::Number(_) => takes("Number"),
            Value::String(text) if takes("Date") && !takes("Text") => is_date(text),
            Value::String(text) if takes("URL") && !takes("Text") => text.starts_with("https://") || text.starts_with("http://"),
            Value::String(_) => takes("Text"),
            _ => false,
        };
        if !fits {
            out.push(format!("{place}: {value} is none of {}", range.join(", ")));
        }
    }
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    parts.iter().map(|p| p.len()).eq([4, 2, 2]) && parts.iter().all(|p| p.bytes().all(|b| b.is_ascii_digit()))
}

fn problems(json: &str) -> Vec<String> {
    let graph: Value = serde_json::from_str(json).expect("JSON");
    let (vocabulary, mut out) = (Vocabulary::read(), Vec::new());
    for (i, node) in graph["@graph"].as_array().expect("a graph").iter().enumerate() {
        vocabulary.problems(node, &format!("review {i}"), &mut out);
    }
    out
}

#[test]
fn claimreview_keeps_to_the_vocabulary() {
    for (report, articles) in [seeds(), attacked()] {
        assert_eq!(problems(&report.to_claimreview(&articles)), Vec::<String>::new());
    }
}

#[test]
fn what_breaks_the_vocabulary_is_found() {
    for (json, problem) in [
        (r#"{"@graph": [{"@type": "Opinion"}]}"#, "review 0: `Opinion` is no type"),
        (r#"{"@graph": [{"@type": "Claim", "verdict": "x"}]}"#, "review 0.verdict: is no property"),
        (r#"{"@graph": [{"@type": "Claim", "ratingValue": 1}]}"#, "review 0.ratingValue: `Claim` has no such property"),
        (r#"{"@graph": [{"@type": "Claim", "name": 7}]}"#, "review 0.name: 7 is none of Text"),
        (r#"{"@graph": [{"@type": "Claim", "datePublished": "soon"}]}"#, "review 0.datePublished: \"soon\" is none of Date, DateTime"),
        (r#"{"@graph": [{"@type": "Claim", "url": "javascript:x"}]}"#, "review 0.url: \"javascript:x\" is none of URL"),
    ] {
        assert_eq!(problems(json), [problem]);
    }
}

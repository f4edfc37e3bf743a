//! The report's JSON conforms to schema/report.schema.json, and the schema knows every field.
//!
//! The checker knows the keywords that the schema uses, and refuses others, so that no part of it goes unchecked.

use serde_json::{Value, json};

use super::{attacked, seeds};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../schema/report.schema.json")).expect("the schema is JSON")
}

/// What is wrong with `value`, each with its path.
fn check(schema: &Value, rule: &Value, value: &Value, path: &str, wrong: &mut Vec<String>) {
    for (keyword, wanted) in rule.as_object().expect("a rule is an object") {
        let holds = match keyword.as_str() {
            "$schema" | "$id" | "title" | "description" | "$defs" => true,
            "$ref" => {
                let target = schema.pointer(wanted.as_str().expect("a path").trim_start_matches('#')).expect("the definition exists");
                check(schema, target, value, path, wrong);
                true
            }
            "type" => match wanted.as_str().expect("one type") {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "integer" => value.is_u64() || value.is_i64(),
                "number" => value.as_f64().is_some_and(f64::is_finite),
                other => panic!("type {other} is not known to the checker"),
            },
            "const" => value == wanted,
            "enum" => wanted.as_array().expect("choices").contains(value),
            "minimum" => value.as_f64() >= wanted.as_f64(),
            "minLength" => value.as_str().map(|s| s.chars().count() as u64) >= wanted.as_u64(),
            "pattern" => matches(wanted.as_str().expect("a pattern"), value.as_str().unwrap_or_default()),
            "required" => wanted.as_array().expect("names").iter().all(|name| value.get(name.as_str().expect("a name")).is_some()),
            "properties" => {
                for (name, inner) in value.as_object().into_iter().flatten() {
                    match wanted.get(name) {
                        Some(rule) => check(schema, rule, inner, &format!("{path}/{name}"), wrong),
                        // The format may grow, but this crate's own schema must grow with it.
                        None => wrong.push(format!("{path}/{name}: not in the schema")),
                    }
                }
                true
            }
            "items" => {
                for (index, inner) in value.as_array().into_iter().flatten().enumerate() {
                    check(schema, wanted, inner, &format!("{path}/{index}"), wrong);
                }
                true
            }
            other => panic!("{other} is not known to the checker"),
        };
        if !holds {
            wrong.push(format!("{path}: {keyword} {wanted}, but it is {value}"));
        }
    }
}

/// The two patterns of the schema.
fn matches(pattern: &str, text: &str) -> bool {
    let all = |text: &str, test: fn(u8) -> bool| !text.is_empty() && text.bytes().all(test);
    match pattern {
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok(),
        r"^[0-9]+\.[a-z]+$" => {
            text.split_once('.').is_some_and(|(n, l)| all(n, |b| b.is_ascii_digit()) && all(l, |b| b.is_ascii_lowercase()))
        }
        other => panic!("pattern {other} is not known to the checker"),
    }
}

fn problems(report: &Value) -> Vec<String> {
    let schema = schema();
    let mut wrong = Vec::new();
    check(&schema, &schema, report, "", &mut wrong);
    wrong
}

#[test]
fn the_seeds_report_conforms() {
    let json = seeds().0.to_json();
    let report: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(problems(&report), Vec::<String>::new());
    assert!(json.ends_with("}\n"));
}

#[test]
fn what_does_not_conform_is_found() {
    let report: Value = serde_json::from_str(&attacked().0.to_json()).expect("JSON");
    let found = problems(&report).join("\n");
    for path in ["/articles/0/published:", "/articles/0/format:", "/claims/0/modality:", "/claims/0/polarity:"] {
        assert!(found.contains(path), "{path} in {found}");
    }
    assert!(!problems(&json!({"schema_version": "2"})).is_empty());
}

#[test]
fn numbers_are_finite() {
    let (mut report, _) = attacked();
    report.clusters[0].relations[0].evidence[0].bits = f64::NAN;
    report.clusters[0].relations[1].evidence[0].bits = f64::INFINITY;
    let json: Value = serde_json::from_str(&report.to_json()).expect("JSON");
    assert!(json["clusters"][0]["relations"][0]["evidence"][0]["bits"].is_f64());
    assert!(json["clusters"][0]["relations"][1]["evidence"][0]["bits"].is_f64());
}

//! # Number
//!
//! **What it does.** Compares numbers by which something is reached: telephone numbers, told to be called.
//!
//! **When they conflict.** Two numbers of nearly the same digits, of which one is missing, changed or changed over.
//!
//! **Limits.** A number with the code of its country, or grouped otherwise, is the same. Numbers of fewer than seven digits are not compared.

use super::Judgement;
use super::dispute::{Dispute, Story, grouped};
use crate::compare::Item;
use crate::lexicon::events::event_classes;

/// Digits that a number has at least.
const LEAST: usize = 7;

/// Disputes over a number to call.
pub(super) fn disputes(story: &Story<'_>) -> Vec<Dispute> {
    let told = (0u32..).zip(story.items).flat_map(|(i, item)| numbers(item).into_iter().map(move |number| (number, i)));
    let all: Vec<(String, Vec<u32>)> = grouped(told).into_pairs();
    let near = |x: &str| all.iter().filter(|(y, _)| digits_off(x, y)).count() > 0;
    let answers: Vec<Vec<u32>> = all.iter().filter(|(x, _)| near(x)).map(|(_, items)| items.clone()).collect();
    let found = Dispute::over(answers, |a, b| {
        let (x, y) = (numbers(&story.items[a as usize]), numbers(&story.items[b as usize]));
        let (m, n) = x.iter().find_map(|m| Some((m, y.iter().find(|n| digits_off(m, n))?)))?;
        (!x.iter().any(|m| y.contains(m) && digits_off(m, n))).then(|| Judgement::conflict("identity", format!("{m} against {n}")))?
    });
    let told = |i: u32| numbers(&story.items[i as usize]).into_iter().find(|n| near(n)).unwrap_or_default();
    found.into_iter().map(|d| d.asking("Which number is right", told)).collect()
}

/// The numbers that a claim tells to call, as digits.
fn numbers(item: &Item<'_>) -> Vec<String> {
    let predicate = item.proposition.predicate();
    let asked = matches!(predicate, "contact" | "fax" | "reach" | "ring" | "text") || event_classes(predicate).contains(&"call_phone");
    if !asked {
        return Vec::new();
    }
    let mut out = vec![String::new()];
    for term in item.proposition.claims().terms(item.source.terms) {
        let digits: String = term.chars().filter(char::is_ascii_digit).collect();
        let last = out.len() - 1;
        if !digits.is_empty() && !term.chars().any(char::is_alphabetic) {
            out[last] += &digits;
        } else if !out[last].is_empty() {
            out.push(String::new());
        }
    }
    out.retain(|n| n.len() >= LEAST);
    out
}

/// Whether two numbers are one but for a slip.
fn digits_off(a: &str, b: &str) -> bool {
    let bare = |n: &str| n.trim_start_matches('0').to_owned();
    let (x, y) = (bare(a), bare(b));
    x != y && !x.ends_with(&y) && !y.ends_with(&x) && strsim::osa_distance(&x, &y) == 1
}

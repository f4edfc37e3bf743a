//! Values that belong together: one said twice in brackets, the two ends of a range, and counts whose noun stands with the count before.

use super::figure::changes;
use super::{Context, Interval, Kind, Number, Value, quantity};
use crate::span::Span;
use crate::text::{Pos, VerbForm};

/// Joins neighbours, in order of the text.
pub(super) fn join(cx: &Context<'_, '_>, found: Vec<Value>) -> Vec<Value> {
    let mut out: Vec<Value> = Vec::with_capacity(found.len());
    for value in found {
        let Some(last) = out.last_mut() else {
            out.push(value);
            continue;
        };
        if !said_again(cx.doc.text, last, &value) && !range(cx, last, &value) && !bounds(cx, last, &value) {
            let value = elliptic(cx, last, value);
            share_unit(cx.doc.text, &mut out, &value);
            out.push(value);
        }
    }
    out
}

/// "8 kilometres (5 miles)", "40 million pounds ($63 million)": the value in brackets is the one before, said again.
fn said_again(text: &str, first: &mut Value, second: &Value) -> bool {
    if !bracketed(text, first.span, second.span) {
        return false;
    }
    let again = match (&mut first.kind, &second.kind) {
        (Kind::Quantity(a), Kind::Quantity(b)) if a.also.is_none() && quantity::said_again(a, b) => {
            a.also = Some((b.number, b.unit));
            true
        }
        (Kind::Money(a), Kind::Money(b)) if a.currency != b.currency && a.also.is_none() => {
            a.also = Some((b.main(), b.currency));
            true
        }
        _ => false,
    };
    if again {
        first.span.end = second.span.end + 1;
    }
    again
}

/// Whether the second span is all that stands in the brackets right after the first.
fn bracketed(text: &str, first: Span, second: Span) -> bool {
    first.end < second.start
        && matches!(text[first.end as usize..second.start as usize].trim(), "(" | "[")
        && text[second.end as usize..].starts_with([')', ']'])
}

/// "between $5 and $7 million", "10 km to 15 km", "10 per cent to 15 per cent": two ends of one value.
fn range(cx: &Context<'_, '_>, first: &mut Value, second: &Value) -> bool {
    if first.span.end >= second.span.start {
        return false;
    }
    let text = cx.doc.text;
    let joint = text[first.span.end as usize..second.span.start as usize].trim();
    let before = text[..first.span.start as usize].trim_end();
    let lead = ["between", "from", "Between", "From"].into_iter().find(|w| before.ends_with(w));
    let between = lead.is_some_and(|w| w.ends_with("tween"));
    let token = cx.doc.tokens.partition_point(|t| t.span.start < first.span.start);
    // Without "between" or "from", only ends of one size make a range: "fell 5p to 235p" tells two values.
    let sized = |r: f64| (1.0..=4.0).contains(&r);
    let ratio = || second.interval()?.low.zip(first.interval()?.high).map(|(b, a)| if a < 1000.0 && b >= 1e6 { 1.0 } else { b / a });
    let joined = match joint {
        "and" => between,
        "to" => !changes(cx.doc, token) && (lead.is_some() || ratio().is_some_and(sized)),
        "-" | "–" => true,
        _ => false,
    };
    if !joined || !merge(&mut first.kind, &second.kind) {
        return false;
    }
    let start = lead.map_or(first.span.start as usize, |w| before.len() - w.len());
    first.span = Span::new(start, second.span.end as usize);
    true
}

fn merge(first: &mut Kind, second: &Kind) -> bool {
    // Counts, scores and bare numbers have been joined as figures.
    if matches!(first, Kind::Number(_)) || matches!(first, Kind::Quantity(q) if matches!(q.unit, "" | "score")) {
        return false;
    }
    let Some((number, other)) = alike(first, second) else { return false };
    let (Some(low), Some(high)) = (number.stated, other.stated) else { return false };
    // "$5 to $7 million": the scale of the second is the first's too.
    let scale = [1e12, 1e9, 1e6].into_iter().find(|s| high >= *s && low < 1000.0 && low * s < high).unwrap_or(1.0);
    let ordered = low * scale < high;
    if ordered {
        *number = Number { interval: Interval { low: Some(low * scale), high: Some(high) }, stated: None };
        take_rest(first, second);
    }
    ordered
}

/// The numbers of two values in one unit, where the first has nothing that the second lacks.
fn alike<'a>(first: &'a mut Kind, second: &Kind) -> Option<(&'a mut Number, Number)> {
    match (first, second) {
        (Kind::Number(a), Kind::Number(b)) => Some((a, *b)),
        (Kind::Money(a), Kind::Money(b)) if a.currency == b.currency && a.parts == b.parts && a.per.is_empty() => {
            Some((&mut a.amount, b.amount))
        }
        (Kind::Percentage(a), Kind::Percentage(b)) if a.points == b.points && a.of.is_empty() => Some((&mut a.number, b.number)),
        (Kind::Quantity(a), Kind::Quantity(b)) if a.unit == b.unit && a.counted == b.counted && a.unit != "score" && a.also.is_none() => {
            Some((&mut a.number, b.number))
        }
        _ => None,
    }
}

/// What stands only with the second end is said of both: "$5 to $7 a share".
fn take_rest(first: &mut Kind, second: &Kind) {
    match (first, second) {
        (Kind::Money(a), Kind::Money(b)) => a.per.clone_from(&b.per),
        (Kind::Percentage(a), Kind::Percentage(b)) => a.of.clone_from(&b.of),
        _ => {}
    }
}

/// "more than 10 but fewer than 20 people", "above 1,000 and below 1,500": a lower and an upper bound are one interval.
fn bounds(cx: &Context<'_, '_>, first: &mut Value, second: &Value) -> bool {
    if first.span.end >= second.span.start {
        return false;
    }
    let joint = cx.doc.text[first.span.end as usize..second.span.start as usize].trim();
    if !matches!(joint, "and" | "but" | "," | ", but" | ", and" | "and is") {
        return false;
    }
    // A bare number takes what the second counts.
    let mut kind = match (&first.kind, &second.kind) {
        (Kind::Number(a), Kind::Quantity(b)) if b.unit.is_empty() => {
            let mut quantity = b.clone();
            quantity.number = *a;
            Kind::Quantity(quantity)
        }
        (kind, _) => kind.clone(),
    };
    let Some((number, other)) = alike(&mut kind, &second.kind) else { return false };
    let (a, b) = (number.interval, other.interval);
    let interval = match (a.low, a.high, b.low, b.high) {
        (Some(low), None, None, Some(high)) | (None, Some(high), Some(low), None) if low < high => {
            Interval { low: Some(low), high: Some(high) }
        }
        _ => return false,
    };
    *number = Number { interval, stated: None };
    take_rest(&mut kind, &second.kind);
    *first = Value { span: first.span.cover(second.span), kind };
    true
}

/// "52 and 37 years old", "5, 10 and 15 km": the unit of the last is that of the bare numbers coordinated with it.
fn share_unit(text: &str, out: &mut [Value], value: &Value) {
    let Kind::Quantity(measure) = &value.kind else { return };
    if matches!(measure.unit, "" | "score" | "share") {
        return;
    }
    let mut after = value.span.start;
    let mut joints: &[&str] = &["and", "or", ", and", ", or"];
    for before in out.iter_mut().rev().take(6) {
        let joint = text.get(before.span.end as usize..after as usize).unwrap_or_default().trim();
        let Kind::Number(number) = before.kind else { return };
        if !joints.contains(&joint) || number.stated.is_none() {
            return;
        }
        before.kind = Kind::Quantity(quantity::Quantity { number, counted: String::new(), also: None, ..measure.clone() });
        (after, joints) = (before.span.start, &[","]);
    }
}

/// How far back, in bytes, the noun of an elliptic count may stand.
const REACH: u32 = 160;

/// "Nine people were killed and 14 wounded", "12 soldiers and three others": the noun of the count before, in the same sentence.
fn elliptic(cx: &Context<'_, '_>, last: &Value, value: Value) -> Value {
    let doc = cx.doc;
    let Kind::Number(number) = &value.kind else { return value };
    let Kind::Quantity(before) = &last.kind else { return value };
    let near = value.span.start.saturating_sub(last.span.end) < REACH && number.stated.is_some_and(|n| n.fract() == 0.0);
    if !near || !before.unit.is_empty() || before.counted.is_empty() {
        return value;
    }
    let after = doc.tokens.partition_point(|t| t.span.start < value.span.end);
    let sentence = doc.sentences.partition_point(|s| s.span.end <= value.span.start);
    let same = doc.sentences.get(sentence).is_some_and(|s| s.span.contains(last.span));
    let next = doc.tokens.get(after);
    let verb = next.is_some_and(|t| matches!(t.pos, Pos::Verb(VerbForm::Participle | VerbForm::Past) | Pos::Auxiliary));
    let others = next.is_some_and(|_| matches!(doc.word(after), "others" | "more"));
    if !same || !verb && !others {
        return value;
    }
    let mut quantity = before.clone();
    quantity.number = *number;
    let span = if others { value.span.cover(doc.tokens[after].span) } else { value.span };
    Value { span, kind: Kind::Quantity(quantity) }
}

//! Evidence as a waterfall: each bar starts where the one before it ended, and the last one shows the sum.

use serde::Serialize;

use crate::report::Evidence;

/// The bars of one match, on an axis of 100 units.
#[derive(Debug, Serialize)]
pub(super) struct Waterfall {
    rows: Vec<Bar>,
    total: String,
    zero: f64,
    end: Bar,
}

#[derive(Debug, Serialize)]
struct Bar {
    name: String,
    bits: String,
    x: f64,
    width: f64,
    against: bool,
}

/// `None` where there is no evidence to show.
pub(super) fn waterfall(evidence: &[Evidence]) -> Option<Waterfall> {
    if evidence.is_empty() {
        return None;
    }
    let (mut sum, mut low, mut high) = (0.0f64, 0.0f64, 0.0f64);
    for reason in evidence {
        sum += reason.bits;
        (low, high) = (low.min(sum), high.max(sum));
    }
    let scale = 100.0 / (high - low).max(1e-6);
    let at = |bits: f64| (bits - low) * scale;
    let bar = |name: &str, from: f64, to: f64, bits: f64| Bar {
        name: name.to_owned(),
        bits: format!("{bits:+.1}"),
        x: round(at(from.min(to))),
        width: round((at(from) - at(to)).abs().max(0.8)),
        against: bits < 0.0,
    };
    let mut running = 0.0;
    let rows = evidence.iter().map(|reason| {
        let from = running;
        running += reason.bits;
        bar(&reason.name, from, running, reason.bits)
    });
    let rows = rows.collect();
    Some(Waterfall { rows, total: format!("{sum:+.1}"), zero: round(at(0.0)), end: bar("sum", 0.0, sum, sum) })
}

fn round(x: f64) -> f64 {
    (x * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_follow_each_other_and_end_at_the_sum() {
        let evidence = [("a", 3.0), ("b", -1.0), ("c", 2.0)].map(|(name, bits)| Evidence { name: name.into(), bits });
        let drawn = waterfall(&evidence).expect("bars");
        let places = drawn.rows.iter().map(|b| (b.x, b.width)).collect::<Vec<_>>();
        assert_eq!(places, [(0.0, 75.0), (50.0, 25.0), (50.0, 50.0)]);
        assert_eq!((drawn.end.x, drawn.end.width, drawn.total.as_str()), (0.0, 100.0, "+4.0"));
    }
}

//! Evidence as the page shows it: a line of reasons with their bits, which the page's script draws as a waterfall.

use serde::Serialize;

use crate::report::Evidence;

/// The reasons of one match, and their sum.
#[derive(Debug, Serialize)]
pub(super) struct Reasons {
    rows: Vec<Reason>,
    total: String,
}

#[derive(Debug, Serialize)]
struct Reason {
    name: String,
    bits: String,
}

/// `None` where there is no evidence to show.
pub(super) fn reasons(evidence: &[Evidence]) -> Option<Reasons> {
    if evidence.is_empty() {
        return None;
    }
    let rows = evidence.iter().map(|reason| Reason { name: reason.name.clone(), bits: format!("{:+.1}", reason.bits) });
    Some(Reasons { rows: rows.collect(), total: format!("{:+.1}", evidence.iter().map(|reason| reason.bits).sum::<f64>()) })
}

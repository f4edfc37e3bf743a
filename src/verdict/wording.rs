//! # Wording
//!
//! **What it does.** Compares quotations of one speaker.
//!
//! **When they conflict.** The same quotation but for a content word that changes what was said.
use super::{Case, Judgement};

pub(super) fn judge(_case: &Case<'_>) -> Option<Judgement> {
    None
}

//! Amounts of money.

use super::{Context, Number, Relation, Value};

/// An amount of money.
#[derive(Clone, Debug, PartialEq)]
pub struct Money {
    /// The amount, scale applied.
    pub amount: Number,
    /// ISO 4217 code, or `$` for dollars of unknown country.
    pub currency: &'static str,
}

impl Money {
    /// How this amount stands to another; there are no exchange rates.
    pub fn relation(&self, other: &Money) -> Relation {
        if self.currency != other.currency {
            return Relation::Incomparable("different currencies");
        }
        self.amount.relation(&other.amount)
    }

    /// `1200000000 GBP`.
    pub fn normal(&self) -> String {
        format!("{} {}", self.amount.normal(), self.currency)
    }
}

/// Reads the values of this kind.
pub(super) fn read(_cx: &Context<'_, '_>, _out: &mut Vec<Value>) {}

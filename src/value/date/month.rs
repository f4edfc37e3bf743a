//! Months: "July 2000", "June last year", "March", "Jan-Feb 2017".

use super::calendar;
use super::reader::{Got, Reader};
use super::words::Tag;
use super::{DateInterval, Granularity};
use crate::value::piece::Class;

impl Reader<'_> {
    pub(super) fn abbreviated(&self, at: usize) -> bool {
        self.word(at).len() <= 5 && !self.is_any(at, &["march", "april", "may", "june", "july"])
    }

    /// "June 19th 2024", "June 19", "July 2000", "June last year", "June".
    pub(super) fn month(&self, at: usize, month: i8) -> Option<Got> {
        let next = if self.abbreviated(at) { self.over_stop(at + 1) } else { at + 1 };
        let end = next;
        let next = self.over_joint(next);
        // "October, 1st"
        let next = if self.mark(next, ',') && self.ordinal(next + 1).is_some() { next + 1 } else { next };
        if let Some((day, end)) = self.day_of_month(next)
            && !self.starts_clock(next)
        {
            return self.with_year(at, month, day, end);
        }
        if let Some(got) = self.month_of_year(at, month, next) {
            return Some(got);
        }
        let joined = self.month_joined(at, end);
        if let Some((second, later)) = joined
            && let Some((year, _)) = self.any_year(self.over_stop(second + 1))
        {
            return Got::date(at, end, calendar::month(year - i16::from(later < month), month)?);
        }
        // Short for the month with a full stop only: "Jan" and "Mar" are names too.
        let short = joined.is_none()
            && !self.month_follows(at)
            && self.word(at).len() == 3
            && self.word(at) != "May"
            && !self.mark(at + 1, '.')
            && !self.word(at).ends_with('.');
        let sure = !short && (self.word(at) != "May" && self.word(at) != "March" || self.month_here(at));
        if !sure {
            return None;
        }
        let year = self.year_of(at, |year| calendar::valid(year, month, 1));
        let end = if self.abbreviated(at) && self.glued(next.saturating_sub(1)) { next.max(at + 1) } else { at + 1 };
        let end = if self.class(end - 1) == Some(Class::Dash) { end - 1 } else { end };
        match year {
            Some(year) => Got::date(at, end, calendar::month(year, month)?),
            None => Got::date(at, end, DateInterval::unsettled(Granularity::Month, format!("XXXX-{month:02}"))),
        }
    }

    /// "July 2000", "July, 2000", "July of 2000", "July of last year", "July this year", "July '98".
    fn month_of_year(&self, at: usize, month: i8, next: usize) -> Option<Got> {
        let next = next + usize::from(self.mark(next, ',') || self.is(next, "of") || self.is(next, "in"));
        if let Some((year, end)) = self.any_year(next) {
            return Got::date(at, end, calendar::month(year, month)?);
        }
        if let (Tag::Turn(turn @ -1..=1), Tag::Unit("Y")) = (self.tag(next), self.tag(next + 1)) {
            let year = self.cx.published?.year().checked_add(i16::from(turn))?;
            return Got::date(at, next + 2, calendar::month(year, month)?);
        }
        None
    }

    /// Whether "May" or "March" alone is the month: after a preposition or a word of time.
    fn month_here(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        matches!(self.tag(before), Tag::Before | Tag::Edge(_) | Tag::Turn(_) | Tag::Future)
            || self.is_any(before, &["a", "by", "the", "until"])
    }

    /// The month that a word joins to the one ending here: "to October", "-Feb", and "and October" after "between".
    fn month_joined(&self, first: usize, end: usize) -> Option<(usize, i8)> {
        let Tag::Month(month) = self.tag(end + 1) else { return None };
        self.joins(end, || first).then_some((end + 1, month))
    }

    /// Whether a word joins the month here to one before it.
    fn month_follows(&self, at: usize) -> bool {
        let before = |i: usize| matches!(self.tag(i), Tag::Month(_));
        let first = match at {
            2.. if before(at - 2) => at - 2,
            3.. if self.mark(at - 2, '.') && before(at - 3) => at - 3,
            _ => return false,
        };
        self.joins(at - 1, || first)
    }
}

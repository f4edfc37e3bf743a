//! The walk over a document: at every piece that can begin an expression of time, the one grammar that its word calls for.

use jiff::civil::Date;

use super::words::Tag;
use super::{DateInterval, Granularity};
use crate::text::{Pos, VerbForm};
use crate::value::piece::marks::{ADDRESSED, TIME, TIME_OPENING};
use crate::value::piece::{Class, Piece};
use crate::value::{Context, Duration, Kind, Value};

/// Reads the expressions of time of a document.
pub(crate) struct Reader<'a> {
    pub(super) cx: &'a Context<'a, 'a>,
    pub(super) text: &'a str,
    pub(super) pieces: &'a [Piece],
    pub(super) said: Said,
    /// Whether the text speaks to someone and tells nothing past ("I'll be back on Friday"): then a weekday alone is not the last one.
    pub(super) addressed: bool,
}

/// What was said before, for "the following day", "a year earlier", "the quarter".
#[derive(Default)]
pub(super) struct Said {
    day: Option<(Date, usize)>,
    quarter: Option<(i16, i8, usize)>,
    year: Option<(i16, usize)>,
}

/// An expression read: pieces `first..end`.
pub(super) struct Got {
    pub first: usize,
    pub end: usize,
    pub kind: Kind,
}

/// How many pieces at the top of a text settle whether it speaks to someone.
const TOP: usize = 200;

/// How far back, in pieces, a day said before may stand.
const DAY_REACH: usize = 80;

/// How far back a quarter or year said before may stand.
const PERIOD_REACH: usize = 250;

impl Got {
    pub fn date(first: usize, end: usize, date: DateInterval) -> Option<Got> {
        Some(Got { first, end, kind: Kind::Date(date) })
    }

    pub fn reference(first: usize, end: usize, timex: &str) -> Option<Got> {
        Got::date(first, end, DateInterval::unsettled(Granularity::Century, timex))
    }

    pub fn duration(first: usize, end: usize, duration: Duration) -> Option<Got> {
        Some(Got { first, end, kind: Kind::Duration(duration) })
    }

    pub fn from(self, first: usize) -> Got {
        Got { first, ..self }
    }
}

impl<'a> Reader<'a> {
    pub fn new(cx: &'a Context<'a, 'a>) -> Self {
        let pieces = cx.scan.pieces.as_slice();
        let mut reader = Reader { cx, text: cx.doc.text, pieces, said: Said::default(), addressed: false };
        reader.addressed = reader.speaks_to_someone();
        reader
    }

    /// News quotes people who say "you" and "my"; only what the text itself says counts.
    fn speaks_to_someone(&self) -> bool {
        let top = self.pieces.len().min(TOP);
        let mut addressed = self.cx.scan.marks.places(ADDRESSED).take_while(|&at| at < top);
        addressed.any(|at| !self.quoted(at)) && !(0..top).any(|i| self.tense(i) == Some(false))
    }

    fn quoted(&self, at: usize) -> bool {
        let start = self.pieces[at].span.start;
        let quotations = &self.cx.doc.quotations;
        let after = quotations.partition_point(|q| q.inner.start <= start);
        quotations[..after].last().is_some_and(|q| start < q.inner.end)
    }

    /// The day that a date which comes again is taken to be nearest to.
    pub(super) fn nearest(&self) -> Option<Date> {
        if self.addressed { None } else { self.cx.published }
    }

    /// Reads all of them, in order.
    pub fn read(mut self, out: &mut Vec<Value>) {
        let mut next = 0;
        for at in self.cx.scan.marks.places_or_openings(TIME, TIME_OPENING) {
            let Some(got) = (at >= next).then(|| self.at(at)).flatten() else { continue };
            let last = self.pieces[got.end.saturating_sub(1).max(got.first)];
            let got = match out.last() {
                Some(before) => self.following(before, got),
                None => got,
            };
            if let Some(range) = out.last().and_then(|before| self.range(before, &got)) {
                out.push(range);
            }
            self.remember(&got);
            next = got.end;
            out.push(Value { span: self.pieces[got.first].span.cover(last.span), kind: got.kind });
        }
    }

    /// The expression that begins at a piece.
    pub(super) fn at(&self, at: usize) -> Option<Got> {
        match (self.pieces[at].class, self.tag(at)) {
            (Class::Word, Tag::Other) => (self.named(at) || matches!(self.tag(at + 1), Tag::Unit("D"))).then(|| self.spelled(at)).flatten(),
            (Class::Digits(_), _) => self.digits(at).or_else(|| self.counted(at)),
            (Class::Mark('\'' | '’' | '‘'), _) => self.short_year(at),
            (Class::Number(_), Tag::Other) => {
                self.spoken_year(at).or_else(|| self.nth_period(at)).or_else(|| self.clock_time(at)).or_else(|| self.counted(at))
            }
            (Class::A, _) if self.starts_length(at + 1) => self.counted(at),
            (_, Tag::Other) => None,
            (_, tag) => self.tagged(at, tag),
        }
    }

    /// Whether a word is written as feasts and quarters are: with a capital, or as "q" alone.
    pub(super) fn named(&self, at: usize) -> bool {
        self.word(at).as_bytes().first().is_some_and(|&b| b.is_ascii_uppercase() || b == b'q')
    }

    /// Whether a length may go on here after "a": a unit, a number, or a word that stands between.
    fn starts_length(&self, at: usize) -> bool {
        matches!(self.class(at), Some(Class::Number(_) | Class::Dash))
            || matches!(self.tag(at), Tag::Unit(_) | Tag::Units(_))
            || self.between(at)
    }

    fn tagged(&self, at: usize, tag: Tag) -> Option<Got> {
        match tag {
            Tag::The | Tag::Its => self.after_the(at),
            Tag::Edge(_) | Tag::EdgeOf(_) => self.edge(at),
            Tag::Shift(_) => self.shifted_word(at),
            Tag::About => self.about(at),
            Tag::Every => self.every(at),
            // "the quarterly report" tells of no time.
            Tag::Set("P3M") if self.noun(at + 1) => None,
            Tag::Set(timex) => Got::date(at, at + 1, DateInterval::unsettled(Granularity::Day, timex)),
            Tag::Ref(timex) => Got::reference(at, at + 1, timex),
            Tag::Units(_) => self.many(at),
            Tag::Before => self.at_present(at),
            _ => self.core(at),
        }
    }

    /// An expression without article or modifier, with the clock time or part of day that belongs to it.
    pub(super) fn core(&self, at: usize) -> Option<Got> {
        let got = match (self.pieces.get(at)?.class, self.tag(at)) {
            (Class::Digits(_), _) => return self.digits(at),
            (Class::Number(_), Tag::Other) => return self.nth_period(at),
            (_, Tag::Weekday(weekday)) => self.weekday(at, weekday),
            (_, Tag::Month(month)) => self.month(at, month),
            (_, Tag::Day(shift)) => self.near_day(at, shift),
            (_, Tag::Tonight) => self.tonight(at),
            (_, Tag::Turn(turn)) => self.turn(at, turn),
            (_, Tag::Anaphor(turn)) => self.anaphor(at, turn),
            (_, Tag::Latest(turn)) => self.latest(at, turn),
            (_, Tag::Decade(first)) => self.spoken_decade(at, first),
            (_, Tag::Season(season)) => self.season(at, season),
            (_, Tag::Hour(hour)) => self.hour(at, hour),
            (_, Tag::Fiscal) => self.fiscal(at),
            (_, Tag::Unit(unit)) => self.unit_word(at, unit),
            (_, Tag::Part("NI")) => self.overnight(at),
            (Class::Word, Tag::Other) => self.spelled(at),
            (Class::Mark(_), _) => return self.short_year(at),
            _ => None,
        }?;
        Some(self.with_time(got))
    }

    fn remember(&mut self, got: &Got) {
        let Kind::Date(date) = &got.kind else { return };
        let Some(start) = date.start else { return };
        match date.granularity {
            Granularity::Day | Granularity::PartOfDay | Granularity::Hour | Granularity::Minute => {
                self.said.day = Some((start.date(), got.end));
            }
            // "a year earlier" and "last year's quarter" lean on the quarter spoken of; they do not change it.
            Granularity::Quarter if !self.leans(got) => self.said.quarter = Some((start.year(), (start.month() - 1) / 3 + 1, got.end)),
            Granularity::Year => self.said.year = Some((start.year(), got.end)),
            _ => {}
        }
    }

    fn leans(&self, got: &Got) -> bool {
        (got.first..got.end).any(|i| matches!(self.tag(i), Tag::Ago | Tag::Shift(_) | Tag::Turn(-1) | Tag::Period))
    }

    /// The day said last, if not too long ago, or the day of publication.
    pub(super) fn day_said(&self, at: usize) -> Option<Date> {
        self.day_told(at).or(if self.addressed { None } else { self.cx.published })
    }

    /// The day said last, if not too long ago.
    pub(super) fn day_told(&self, at: usize) -> Option<Date> {
        self.said.day.filter(|&(_, end)| at.saturating_sub(end) <= DAY_REACH).map(|(day, _)| day)
    }

    pub(super) fn quarter_said(&self, at: usize) -> Option<(i16, i8)> {
        self.said.quarter.filter(|&(.., end)| at.saturating_sub(end) <= PERIOD_REACH).map(|(year, quarter, _)| (year, quarter))
    }

    pub(super) fn year_said(&self, at: usize) -> Option<i16> {
        let near = self.said.year.filter(|&(_, end)| at.saturating_sub(end) <= DAY_REACH).map(|(year, _)| year);
        near.or(self.cx.published.map(Date::year))
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.pieces.get(at).map_or(Tag::Other, |piece| piece.tag.tag())
    }

    pub(super) fn class(&self, at: usize) -> Option<Class> {
        self.pieces.get(at).map(|p| p.class)
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        self.pieces.get(at).map_or("", |p| p.span.of(self.text))
    }

    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let here = self.word(at);
        words.iter().any(|word| word.len() == here.len() && word.eq_ignore_ascii_case(here))
    }

    pub(super) fn mark(&self, at: usize, mark: char) -> bool {
        matches!(self.class(at), Some(Class::Mark(here)) if here == mark)
    }

    fn noun(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|p| self.cx.doc.tokens[p.token as usize].pos == Pos::Noun)
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|p| p.glued)
    }

    /// The next piece, over the full stop of an abbreviation and over a glued hyphen.
    pub(super) fn over_stop(&self, at: usize) -> usize {
        at + usize::from(self.mark(at, '.') && self.glued(at))
    }

    pub(super) fn over_dash(&self, at: usize) -> usize {
        at + usize::from(matches!(self.class(at), Some(Class::Dash)) && self.glued(at) && self.glued(at + 1))
    }

    /// Over a glued hyphen or slash, as in "22-Jan-2019" and "22/Jan/2019".
    pub(super) fn over_joint(&self, at: usize) -> usize {
        let joint = matches!(self.class(at), Some(Class::Dash | Class::Mark('/')));
        at + usize::from(joint && self.glued(at) && self.glued(at + 1))
    }

    pub(super) fn over_comma(&self, at: usize) -> usize {
        at + usize::from(self.mark(at, ','))
    }

    /// Whether the words around speak of the future (`Some(true)`) or the past; `None` when they do not say.
    pub(super) fn future(&self, at: usize) -> Option<bool> {
        if self.awaited(at) {
            return Some(true);
        }
        let before = (at.saturating_sub(18)..at).rev().take_while(|&i| !self.stop(i)).find_map(|i| self.tense(i));
        before.or_else(|| (at + 1..(at + 9).min(self.pieces.len())).take_while(|&i| !self.stop(i)).find_map(|i| self.tense(i)))
    }

    /// "as early as Tuesday", "as soon as Tuesday", "no later than Friday", "until Monday" after what ended.
    fn awaited(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        self.is(before, "as") && before > 0 && self.is_any(before - 1, &["soon", "early"])
            || self.is(before, "than") && before > 0 && self.is(before - 1, "later")
    }

    fn stop(&self, at: usize) -> bool {
        matches!(self.pieces[at].class, Class::Mark('.' | '!' | '?' | ';'))
    }

    /// "be held", "to be signed": the tense is in the words before.
    fn passive(&self, at: usize) -> bool {
        at > 0 && self.is_any(at - 1, &["be", "to", "been", "being"])
    }

    fn tense(&self, at: usize) -> Option<bool> {
        match self.tag(at) {
            Tag::Future => Some(true),
            Tag::Past => (!self.passive(at)).then_some(false),
            Tag::Other if matches!(self.pieces[at].class, Class::Word) => {
                let pos = self.cx.doc.tokens[self.pieces[at].token as usize].pos;
                let word = self.word(at);
                let ended = word.len() > 4
                    && word.starts_with(|c: char| c.is_lowercase())
                    && word.ends_with("ed")
                    && !matches!(pos, Pos::Adjective);
                ((ended || pos == Pos::Verb(VerbForm::Past)) && !self.passive(at)).then_some(false)
            }
            // "is to resume", "planned to leave", "set to meet".
            _ if at > 0 && self.is(at, "to") && self.is_any(at - 1, &["is", "are", "set", "planned", "hoped", "due", "ready"]) => {
                Some(true)
            }
            _ => None,
        }
    }
}

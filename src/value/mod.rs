//! Typed normal forms with an algebra.
//!
//! Every value is an interval or a set, so that two values of a kind are never just equal or unequal: they are the same, one lies inside the
//! other, they overlap, or they exclude each other. One kind a file.

use std::cell::OnceCell;

use jiff::civil::Date;

use crate::span::Span;
use crate::text::Document;

mod bound;
mod counted;
pub mod date;
pub mod duration;
pub mod entity;
mod figure;
mod joined;
pub mod legal;
pub mod list;
pub mod money;
mod named;
pub(crate) mod names;
pub mod number;
mod numeral;
pub mod percentage;
mod piece;
pub mod place;
mod plain;
pub mod quantity;
pub mod quotation;
pub mod rank;
pub mod recency;
mod relation;
mod unit;

pub use date::{DateInterval, Granularity};
pub use duration::Duration;
pub use entity::Entity;
pub use legal::LegalReference;
pub use list::List;
pub use money::Money;
pub use number::{Interval, Number};
pub use percentage::Percentage;
pub use place::Place;
pub use quantity::Quantity;
pub use quotation::Quoted;
pub use rank::Rank;
pub use recency::Recency;
pub use relation::Relation;

/// A value read from a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// Where it was read.
    pub span: Span,
    /// Its normal form.
    pub kind: Kind,
}

/// The kinds of value and their normal forms.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Kind {
    /// A bare number: "three dozen".
    Number(Number),
    /// A number with a unit or a counted noun: "8 km", "50 people", "47-year-old".
    Quantity(Quantity),
    /// An amount of money: "£1.2bn".
    Money(Money),
    /// A percentage or percentage points.
    Percentage(Percentage),
    /// A date, a time, or a set of them.
    Date(DateInterval),
    /// A length of time.
    Duration(Duration),
    /// "first in 24 years", "since July 2000".
    Recency(Recency),
    /// A place in an order: "fifth term".
    Rank(Rank),
    /// "Article 4", "Resolution 1718".
    LegalReference(LegalReference),
    /// A place, with distance and bearing where given.
    Place(Place),
    /// A person, organisation or other named thing.
    Entity(Entity),
    /// Words quoted.
    Quotation(Quoted),
    /// A list of terms.
    List(List),
}

impl Value {
    /// How this value stands to another. Values of different kinds are incomparable, but for a bare number against a count and a percentage
    /// against a share.
    pub fn relation(&self, other: &Value) -> Relation {
        match (&self.kind, &other.kind) {
            // A bare number may count what the other names: "36" against "dozens of people".
            (Kind::Number(a), Kind::Quantity(b)) if b.unit.is_empty() => a.relation(&b.number),
            (Kind::Quantity(a), Kind::Number(b)) if a.unit.is_empty() => a.number.relation(b),
            (Kind::Percentage(a), Kind::Quantity(b)) => a.against_share(b),
            (Kind::Quantity(a), Kind::Percentage(b)) => b.against_share(a).reversed(),
            (Kind::Number(a), Kind::Number(b)) => a.relation(b),
            (Kind::Quantity(a), Kind::Quantity(b)) => a.relation(b),
            (Kind::Money(a), Kind::Money(b)) => a.relation(b),
            (Kind::Percentage(a), Kind::Percentage(b)) => a.relation(b),
            (Kind::Date(a), Kind::Date(b)) => a.relation(b),
            (Kind::Duration(a), Kind::Duration(b)) => a.relation(b),
            (Kind::Recency(a), Kind::Recency(b)) => a.relation(b),
            (Kind::Rank(a), Kind::Rank(b)) => a.relation(b),
            (Kind::LegalReference(a), Kind::LegalReference(b)) => a.relation(b),
            (Kind::Place(a), Kind::Place(b)) => a.relation(b),
            (Kind::Entity(a), Kind::Entity(b)) => a.relation(b),
            (Kind::Quotation(a), Kind::Quotation(b)) => a.relation(b),
            (Kind::List(a), Kind::List(b)) => a.relation(b),
            _ => Relation::Incomparable("different kinds of value"),
        }
    }

    /// The kind's name, as reports write it.
    pub fn kind_name(&self) -> &'static str {
        match self.kind {
            Kind::Number(_) => "number",
            Kind::Quantity(_) => "quantity",
            Kind::Money(_) => "money",
            Kind::Percentage(_) => "percentage",
            Kind::Date(_) => "date",
            Kind::Duration(_) => "duration",
            Kind::Recency(_) => "recency",
            Kind::Rank(_) => "rank",
            Kind::LegalReference(_) => "legal-reference",
            Kind::Place(_) => "place",
            Kind::Entity(_) => "entity",
            Kind::Quotation(_) => "quotation",
            Kind::List(_) => "list",
        }
    }

    /// The normal form in one line, for people and for comparison.
    pub fn normal(&self) -> String {
        match &self.kind {
            Kind::Number(x) => x.normal(),
            Kind::Quantity(x) => x.normal(),
            Kind::Money(x) => x.normal(),
            Kind::Percentage(x) => x.normal(),
            Kind::Date(x) => x.normal(),
            Kind::Duration(x) => x.normal(),
            Kind::Recency(x) => x.normal(),
            Kind::Rank(x) => x.normal(),
            Kind::LegalReference(x) => x.normal(),
            Kind::Place(x) => x.normal(),
            Kind::Entity(x) => x.normal(),
            Kind::Quotation(x) => x.normal(),
            Kind::List(x) => x.normal(),
        }
    }

    /// The numeric interval of a value that has one, in the unit as written.
    pub fn interval(&self) -> Option<Interval> {
        match &self.kind {
            Kind::Number(x) => Some(x.interval),
            Kind::Quantity(x) => Some(x.number.interval),
            Kind::Money(x) => Some(x.amount.interval),
            Kind::Percentage(x) => Some(x.number.interval),
            Kind::Duration(x) => Some(x.number.interval),
            Kind::Rank(x) => Some(Interval::exact(x.rank as f64)),
            _ => None,
        }
    }

    /// The unit of a quantity ("km"), amount ("GBP") or percentage ("%", "pp"), where there is one.
    pub fn unit(&self) -> Option<&'static str> {
        match &self.kind {
            Kind::Quantity(x) => Some(x.unit).filter(|unit| !unit.is_empty()),
            Kind::Money(x) => Some(x.currency),
            Kind::Percentage(x) => Some(if x.points { "pp" } else { "%" }),
            _ => None,
        }
    }

    /// The TIMEX3 value of a date, time, duration or set (ISO-TimeML), where there is one.
    pub fn timex(&self) -> Option<String> {
        match &self.kind {
            Kind::Date(x) => x.timex3(),
            Kind::Duration(x) => Some(x.timex()),
            _ => None,
        }
    }
}

/// What a reader of values sees: the document, and the day it was published.
#[derive(Clone, Copy, Debug)]
pub struct Context<'d, 't> {
    /// The text, read.
    pub doc: &'d Document<'t>,
    /// The day of publication, to which relative dates refer.
    pub published: Option<Date>,
    /// The numbers of the text, read once for all kinds.
    pub(crate) scan: &'d figure::Scan,
    /// The words of the text as names need them, read when a kind first asks.
    words: &'d OnceCell<names::Words>,
}

impl<'d> Context<'d, '_> {
    /// Whether a sentence ends between a piece and the one before it: what stands after it is not counted by a number before it.
    fn parted(&self, at: usize) -> bool {
        let Some([before, piece]) = at.checked_sub(1).and_then(|before| self.scan.pieces.get(before..=at)) else { return false };
        let ends = |token: u32| self.doc.sentences.partition_point(|s| s.tokens().end <= token as usize);
        before.token != piece.token && ends(before.token) != ends(piece.token)
    }

    fn words(&self) -> &'d names::Words {
        self.words.get_or_init(|| names::Words::read(self.doc))
    }
}

/// The readers of values, in the order in which they run: each sees what those before it have read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Reader {
    /// Dates, times and durations.
    Dates,
    /// "First in 24 years": needs the dates.
    Recency,
    /// "Article 4", "the UN Charter".
    References,
    /// Numbers, quantities, money, percentages and ranks, of what dates and references have left.
    Figures,
    /// Countries, cities, distances with a bearing.
    Places,
    /// People, organisations and other named things.
    Entities,
    /// Words quoted.
    Quotations,
    /// Coordinated terms.
    Lists,
}

impl Reader {
    /// All readers, in order.
    pub const ALL: [Reader; 8] = [
        Reader::Dates,
        Reader::Recency,
        Reader::References,
        Reader::Figures,
        Reader::Places,
        Reader::Entities,
        Reader::Quotations,
        Reader::Lists,
    ];

    fn read(self, cx: &Context<'_, '_>, out: &mut Vec<Value>) {
        match self {
            Reader::Dates => date::read(cx, out),
            Reader::Recency => recency::read(cx, out),
            Reader::References => legal::read(cx, out),
            Reader::Figures => figures(cx, out),
            Reader::Places => place::read(cx, out),
            Reader::Entities => entity::read(cx, out),
            Reader::Quotations => quotation::read(cx, out),
            Reader::Lists => list::read(cx, out),
        }
    }
}

/// All values of a document, in order of their start; of two that start alike, the longer first.
///
/// A value may lie inside another where both are wanted (the places in a list, the number in a recency); a number that is part of a date,
/// a reference or an amount is not given again.
///
/// ```
/// use corroborate::{text::Document, value::values};
///
/// let doc = Document::read("At least 1,200 people fled.");
/// let values = values(&doc, None);
/// assert_eq!(values[0].normal(), "1200.. people");
/// ```
pub fn values(doc: &Document<'_>, published: Option<Date>) -> Vec<Value> {
    values_by(&Reader::ALL, doc, published)
}

/// The values that some readers find, in the order of [`values`]. The readers run as given: one that takes up what others found
/// ([`Reader::Recency`] of the dates) comes after them.
///
/// ```
/// use corroborate::{text::Document, value::{Reader, values_by}};
///
/// let doc = Document::read("Article 4 binds 50 members.");
/// let found = values_by(&[Reader::References], &doc, None);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].normal(), "article 4");
/// ```
pub fn values_by(readers: &[Reader], doc: &Document<'_>, published: Option<Date>) -> Vec<Value> {
    let scan = figure::Scan::read(doc);
    let words = OnceCell::new();
    let cx = Context { doc, published, scan: &scan, words: &words };
    let mut out = Vec::with_capacity(doc.tokens.len() / 4);
    for reader in readers {
        reader.read(&cx, &mut out);
    }
    sort(&mut out);
    out
}

/// Puts values in order of their start, of two that start alike the longer first; those of one span stay as they are. Values are large, so
/// that their places are put in order first, and each value is then moved once.
fn sort(values: &mut [Value]) {
    let key = |span: Span| u64::from(span.start) << 32 | u64::from(u32::MAX - span.end);
    let mut order: Vec<(u64, u32)> = values.iter().zip(0..).map(|(value, at)| (key(value.span), at)).collect();
    order.sort_unstable();
    let mut goes_to = vec![0; order.len()];
    order.iter().enumerate().for_each(|(to, &(_, from))| goes_to[from as usize] = to);
    for at in 0..goes_to.len() {
        while goes_to[at] != at {
            let to = goes_to[at];
            values.swap(at, to);
            goes_to.swap(at, to);
        }
    }
}

/// The values that hold a number, of every figure that no date, duration or reference has taken. Each figure is one value: the first of
/// money, percentage, rank, quantity and number that fits.
fn figures(cx: &Context<'_, '_>, out: &mut Vec<Value>) {
    let mut taken: Vec<(Span, bool)> = out.iter().map(|v| (v.span, matches!(v.kind, Kind::Duration(_)))).collect();
    taken.sort_unstable();
    let mut next = 0;
    let mut found: Vec<Value> = Vec::with_capacity(cx.scan.figures.len());
    for figure in &cx.scan.figures {
        let span = figure.span(&cx.scan.pieces);
        while next < taken.len() && taken[next].0.end <= span.start {
            next += 1;
        }
        // Taken spans may nest; a few before the next one can still reach over the figure.
        let near = taken[next.saturating_sub(3)..].iter().take_while(|t| t.0.start < span.end);
        let mut over = near.filter(|t| t.0.overlaps(span)).peekable();
        let overlaps = over.peek().is_some();
        // "47-year-old" is a length of time and an age.
        if overlaps && over.all(|t| t.1) {
            found.extend(quantity::age(cx, figure));
        }
        // Cents after dollars, a "dozen" after "cents a": a figure before has taken this one.
        let used = found.last().is_some_and(|v| v.span.overlaps(span));
        if overlaps || used {
            continue;
        }
        let named = figure.role == figure::Role::Name;
        let read = if named { money::at(cx, figure) } else { measured(cx, figure) };
        found.extend(read);
    }
    out.append(&mut joined::join(cx, found));
}

fn measured(cx: &Context<'_, '_>, figure: &figure::Figure) -> Option<Value> {
    let quiet = figure::Quiet::around(&cx.scan.pieces, cx.doc.text, figure);
    let alone = quiet.before && quiet.after;
    let named = if alone { None } else { money::at(cx, figure) };
    named
        .or_else(|| if quiet.after { None } else { percentage::at(cx, figure) })
        .or_else(|| rank::at(cx, figure))
        .or_else(|| quantity::at(cx, figure, alone))
        .or_else(|| number::at(cx, figure))
}

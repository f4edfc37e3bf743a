//! Amounts of money.
//!
//! # What it recognises
//! Signs and codes before or after the number ("£1.2bn", "US$ 3 million", "USD115.5", "15 EUR", "MSEK 30"), names after it ("3.5 billion dollars",
//! "450,000 yen"), hundredth parts ("50 cents"), and what the amount is paid for ("$98 a share"). An amount in brackets after another
//! ("40 million pounds ($63 million)") is the same value said again.
//!
//! # Normal form
//! The amount in the main unit and the ISO 4217 code: `1200000000 GBP`. "$" stays `$` unless the text names the country; so do names that
//! several countries share ("franc", "peso").
//!
//! # Relations
//! As of the amounts when the currencies are the same; `$` is compared with any dollar. When both amounts are said in several currencies,
//! those in common are compared. Otherwise `Incomparable`: there are no exchange rates here.
//!
//! | a | b | a is |
//! |---|---|---|
//! | $3.5 billion | 3.5 billion dollars | Same |
//! | $5 million | US$5 million | Same |
//! | £1.2bn | more than £1bn | Inside |
//! | 50 cents | $1 | Disjoint |
//! | about $5 million | $5 million | Contains |
//! | $5 to $7 million | $6 million to $9 million | Overlapping |
//! | 40 million pounds ($63 million) | $63 million | Same |
//! | $5 | 5 euros | Incomparable |
//! | US$5 | A$5 | Incomparable |
//! | $5 a share | $5 | Incomparable |
//!
//! # Limits
//! Lower-case "p" and "c" after a number are read as pence only when glued ("50p").

use std::sync::LazyLock;

use super::bound::bounded;
use super::figure::{Figure, Role};
use super::named::Names;
use super::numeral::NumeralForm;
use super::piece::{Class, Form, Piece};
use super::{Context, Kind, Number, Relation, Value};
use crate::lexicon;

/// An amount of money.
#[derive(Clone, Debug, PartialEq)]
pub struct Money {
    /// The amount as written, scale applied: 50 of "50 cents".
    pub amount: Number,
    /// ISO 4217 code, or the bare name where several countries share it: `$` for dollars of unknown country.
    pub currency: &'static str,
    /// How many of the unit written make one of the currency: 100 for cents, else 1.
    pub parts: u32,
    /// What the amount is paid for each of ("share", "barrel"), as a lemma; empty when it stands alone.
    pub per: String,
    /// The same amount in another currency, given in brackets.
    pub also: Option<(Number, &'static str)>,
}

impl Money {
    /// How this amount stands to another; there are no exchange rates.
    pub fn relation(&self, other: &Money) -> Relation {
        if self.per != other.per {
            return Relation::Incomparable("paid for different things");
        }
        let sides = |m: &Money| [Some((m.main(), m.currency)), m.also];
        for (a, x) in sides(self).into_iter().flatten() {
            for (b, y) in sides(other).into_iter().flatten() {
                if comparable(x, y) {
                    return a.relation(&b);
                }
            }
        }
        Relation::Incomparable("different currencies")
    }

    /// The amount in the currency's main unit.
    pub fn main(&self) -> Number {
        self.amount.scaled(1.0 / f64::from(self.parts))
    }

    /// `1200000000 GBP`.
    pub fn normal(&self) -> String {
        let per = if self.per.is_empty() { String::new() } else { format!(" / {}", self.per) };
        let also = self.also.map_or(String::new(), |(n, c)| format!(" = {} {c}", n.normal()));
        format!("{} {}{per}{also}", self.main().normal(), self.currency)
    }
}

/// Whether two currency names can mean one currency.
fn comparable(a: &str, b: &str) -> bool {
    let dollars = |c: &str| c == "$" || c.ends_with('D') && c.len() == 3 && !matches!(c, "AED" | "KWD" | "IQD" | "JOD");
    a == b || (a == "$" && dollars(b)) || (b == "$" && dollars(a))
}

static CURRENCIES: LazyLock<Names<(&'static str, u32)>> = LazyLock::new(|| {
    let entries = lexicon::table(include_str!("../lexicon/currencies.txt")).into_iter();
    Names::new(entries.map(|(name, code)| (name, code.strip_suffix("/100").map_or((code, 1), |code| (code, 100)))))
});

/// Short names and codes that are words besides: after a number they must be written as a code ("15 EUR", not "3 try").
static AMBIGUOUS: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/currency_words.txt")));

/// Whether a word glued to digits is a currency: "USD115", "100EUR", "50p".
pub(crate) fn is_code(word: &str) -> bool {
    code(word).is_some()
}

fn code(word: &str) -> Option<(&'static str, u32)> {
    CURRENCIES.get(word)
}

/// A code with the letter of millions before it, as companies write it: "MSEK", "30 MUSD".
fn millions(word: &str) -> Option<&'static str> {
    let rest = word.strip_prefix('M').filter(|rest| rest.len() == 3 && rest.bytes().all(|b| b.is_ascii_uppercase()))?;
    code(rest).filter(|found| found.1 == 1).map(|found| found.0)
}

/// A currency written at a figure, and the pieces that it and the figure take.
struct Written {
    currency: &'static str,
    parts: u32,
    /// What the letter before a code multiplies the figure by.
    times: f64,
    /// Whether a minus sign stands before the currency's.
    minus: bool,
    first: usize,
    end: usize,
}

/// Reads the amount of money that a figure states.
pub(super) fn at(cx: &Context<'_, '_>, figure: &Figure) -> Option<Value> {
    if matches!(figure.form, NumeralForm::Ordinal) || matches!(figure.role, Role::Score(..)) || figure.number == Number::NONE {
        return None;
    }
    let written = before(cx, figure).or_else(|| after(cx, figure))?;
    let mut bound = bounded(cx, figure, written.first, written.end);
    let mut amount = bound.number.scaled(written.times);
    if written.minus {
        amount = amount.negated();
        bound.span.start = cx.scan.pieces[written.first - 1].span.start.min(bound.span.start);
    }
    let mut money = Money { amount, currency: written.currency, parts: written.parts, per: String::new(), also: None };
    if let Some((cents, end)) = cents(cx, figure, &written) {
        money.amount = Number::exact(money.amount.interval.low? + cents / 100.0);
        bound.span = bound.span.cover(cx.scan.pieces[end - 1].span);
    }
    if let Some((per, end)) = per(cx, written.end) {
        money.per = per;
        bound.span = bound.span.cover(cx.scan.pieces[end - 1].span);
    }
    Some(Value { span: bound.span, kind: Kind::Money(money) })
}

/// "$3", "US$ 3", "USD 3", "A$3".
fn before(cx: &Context<'_, '_>, figure: &Figure) -> Option<Written> {
    let (pieces, text) = (&cx.scan.pieces, cx.doc.text);
    let sign = figure.first.checked_sub(1)?;
    let word = pieces[sign].span.of(text);
    let mut end = figure.end;
    if pieces[sign].class == Class::Word
        && let Some(currency) = millions(word)
    {
        return Some(Written { currency, parts: 1, times: 1e6, minus: false, first: sign, end });
    }
    let found = match pieces[sign].class {
        Class::Mark('$' | '£' | '€' | '¥' | '₹' | '₽' | '₩' | '₺' | '₦' | '₪' | '₫' | '₱' | '₭' | '₴' | '฿' | '₿') => {
            code(word)?
        }
        Class::Word if word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase()) || word == "Rs" || word == "Rs." => code(word)?,
        _ => return None,
    };
    let mut first = sign;
    let (mut currency, parts) = found;
    // "US$3", "HK $ 3": the letters before the sign say whose.
    if word == "$"
        && let Some(letters) = sign.checked_sub(1).map(|i| &pieces[i])
        && matches!(letters.class, Class::Word | Class::A)
        && letters.span.len() <= 4
        && (letters.class == Class::Word || pieces[sign].glued && letters.span.of(text) == "A")
        && let Some((whose, 1)) = code(&format!("{}$", letters.span.of(text)))
    {
        (currency, first) = (whose, sign - 1);
    }
    // "$3 million Canadian", "$3.5bn US" are rare; "$3 dollars" is said twice.
    if pieces.get(end).is_some_and(|p| p.class == Class::Word && p.span.of(text).eq_ignore_ascii_case("dollars")) {
        end += 1;
    }
    Some(Written { currency, parts, times: 1.0, minus: minus(pieces, text, first), first, end })
}

/// "-$3": a minus sign glued to a currency sign, and to nothing before it.
fn minus(pieces: &[Piece], text: &str, sign: usize) -> bool {
    let Some(dash) = sign.checked_sub(1).map(|at| &pieces[at]) else { return false };
    dash.class == Class::Dash && pieces[sign].glued && !dash.glued && matches!(dash.span.of(text), "-" | "\u{2212}")
}

/// "3 dollars", "5 US dollars", "10 €", "115.5USD", "12-cent".
fn after(cx: &Context<'_, '_>, figure: &Figure) -> Option<Written> {
    let (pieces, text) = (&cx.scan.pieces, cx.doc.text);
    let dash = usize::from(pieces.get(figure.end).is_some_and(|p| p.class == Class::Dash && p.glued));
    let start = figure.end + dash;
    if let Some(currency) = pieces.get(start).and_then(|p| millions(p.span.of(text))) {
        return Some(Written { currency, parts: 1, times: 1e6, minus: false, first: figure.first, end: start + 1 });
    }
    let first = pieces.get(start)?;
    let word = first.span.of(text);
    let fits = |name: &str, end: usize| {
        // "3 USD50 cards": the code is the next number's.
        let next = pieces.get(end).is_some_and(|p| p.glued && matches!(p.class, Class::Digits(_)));
        !next && (end > start + 1 || !AMBIGUOUS.contains(name) || like_a_code(first, word, figure))
    };
    let ((currency, parts), end) = CURRENCIES.longest(pieces, text, start, fits)?;
    let pounds = matches!(word, "pound" | "pounds") && end == start + 1;
    if pounds && weighs(cx, figure, end) {
        return None;
    }
    Some(Written { currency, parts, times: 1.0, minus: false, first: figure.first, end })
}

/// "15 EUR", "50p", "300 won": a word that is written or used as a currency.
fn like_a_code(piece: &Piece, word: &str, figure: &Figure) -> bool {
    let large = figure.number.interval.low.is_some_and(|n| n >= 100.0);
    word.bytes().all(|b| b.is_ascii_uppercase()) || piece.glued && word == "p" || word.eq_ignore_ascii_case("won") && large
}

/// Whether pounds are a weight: "25 pounds of rice", "weighs two pounds", "a 20-pound bag".
fn weighs(cx: &Context<'_, '_>, figure: &Figure, end: usize) -> bool {
    static WEIGHTS: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/weight_words.txt")));
    let (pieces, doc) = (&cx.scan.pieces, cx.doc);
    let token = pieces[figure.first].token as usize;
    let of = pieces.get(end).is_some_and(|p| p.class == Class::Of);
    of || (token.saturating_sub(6)..token).any(|t| WEIGHTS.contains(doc.lemma(t)))
}

/// "50 cents" of "3 dollars (and) 50 cents", "50" of "15 dollars 50".
fn cents(cx: &Context<'_, '_>, figure: &Figure, written: &Written) -> Option<(f64, usize)> {
    let pieces = &cx.scan.pieces;
    let at = written.end + usize::from(pieces.get(written.end)?.class == Class::And);
    let next = cx.scan.figures.partition_point(|f| f.first < at);
    let rest = cx.scan.figures.get(next).filter(|f| f.first == at && written.parts == 1)?;
    figure.number.stated?;
    let part = rest.number.stated.filter(|n| *n < 100.0)?;
    if let Some(small) = after(cx, rest) {
        return (small.parts == 100 && comparable(small.currency, written.currency)).then_some((part, small.end));
    }
    // Two digits that count nothing, after the currency's name.
    let two = matches!(pieces[at].class, Class::Digits(d) if d.len == 2 && d.form == Form::Plain) && rest.form == NumeralForm::Plain;
    let named = written.first == figure.first && pieces[written.end - 1].class == Class::Word;
    let ends = pieces.get(rest.end).is_none_or(|p| matches!(p.class, Class::Mark('.' | ',' | ';' | ')')));
    (two && named && ends).then_some((part, rest.end))
}

/// "a share", "per barrel", "an ounce".
pub(super) fn per(cx: &Context<'_, '_>, at: usize) -> Option<(String, usize)> {
    let (pieces, doc) = (&cx.scan.pieces, cx.doc);
    let joint = pieces.get(at)?;
    let is_per = joint.span.of(doc.text).eq_ignore_ascii_case("per") || joint.class == Class::A;
    let noun = pieces.get(at + 1)?;
    if !is_per || !matches!(noun.class, Class::Word | Class::Number(super::piece::NumberWord::Group(_))) {
        return None;
    }
    let lemma = doc.lemma(noun.token as usize);
    static EACH: LazyLock<lexicon::Set> = LazyLock::new(|| lexicon::set(include_str!("../lexicon/per.txt")));
    EACH.contains(lemma).then(|| (lemma.to_owned(), at + 2))
}

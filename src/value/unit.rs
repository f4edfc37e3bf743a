//! Units of measure: their names, symbols, dimensions and sizes.
//!
//! "Ton" without more is the short ton of 907 kg; a long ton or a tonne is within the rounding that [`same`] allows for "about", and news
//! mixes them freely.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::named::Names;
use super::piece::Piece;
use crate::lexicon;

/// A unit of measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Unit {
    /// Its symbol: "km".
    pub symbol: &'static str,
    /// Its dimension: "length".
    pub dimension: &'static str,
    /// Its size in the base unit of the dimension.
    pub size: f64,
}

static UNITS: LazyLock<Names<Unit>> = LazyLock::new(|| {
    Names::new(lexicon::entries(include_str!("../lexicon/units.txt")).filter_map(|line| {
        let (name, entry) = line.split_once('\t')?;
        let mut fields = entry.split(' ');
        Some((name, Unit { symbol: fields.next()?, dimension: fields.next()?, size: fields.next()?.parse().ok()? }))
    }))
});

static SYMBOLS: LazyLock<FxHashMap<&'static str, Unit>> = LazyLock::new(|| UNITS.iter().map(|(_, u)| (u.symbol, u)).collect());

/// The unit of a symbol.
pub(crate) fn by_symbol(symbol: &str) -> Option<Unit> {
    SYMBOLS.get(symbol).copied()
}

/// Whether a word is the name of a unit; used for letters glued to digits.
pub(crate) fn is_unit(word: &str) -> bool {
    UNITS.get(word).is_some()
}

/// The longest unit name that starts at a piece, and the index after it.
pub(crate) fn unit_at(pieces: &[Piece], text: &str, at: usize) -> Option<(Unit, usize)> {
    UNITS.longest(pieces, text, at, |_, _| true)
}

/// What an amount in one unit comes to in another of the same dimension.
pub(crate) fn convert(amount: f64, from: Unit, to: Unit) -> Option<f64> {
    if from.dimension != to.dimension {
        return None;
    }
    if from.symbol == to.symbol {
        return Some(amount);
    }
    let offset = |u: Unit| match u.symbol {
        "°F" => 459.67,
        "°C" => 273.15,
        _ => 0.0,
    };
    Some((amount + offset(from)) * from.size / to.size - offset(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conversions() {
        let cases = [
            (5.0, "mi", "km", 8.04672),
            (32.0, "°F", "°C", 0.0),
            (100.0, "°C", "°F", 212.0),
            (1.0, "nmi", "km", 1.852),
            (10.0, "kn", "km/h", 18.52),
        ];
        for (amount, from, to, expect) in cases {
            let got = convert(amount, by_symbol(from).unwrap(), by_symbol(to).unwrap()).unwrap();
            assert!((got - expect).abs() < 1e-9, "{amount} {from} is {got} {to}");
        }
        assert_eq!(convert(1.0, by_symbol("km").unwrap(), by_symbol("kg").unwrap()), None);
    }
}

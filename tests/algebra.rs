//! The algebra of values: how values of each kind stand to each other, whatever they are.
//!
//! Values are made here, not read, so that every kind meets ends that are open, equal, crossed and far apart.

use corroborate::Span;
use corroborate::value::{
    DateInterval, Duration, Granularity, Interval, Kind, LegalReference, List, Money, Number, Percentage, Quantity, Quoted, Rank, Recency,
    Relation, Value,
};
use jiff::civil::DateTime;
use proptest::prelude::*;
use proptest::sample::select;

fn number() -> impl Strategy<Value = Number> {
    // Few different ends, so that equal and shared ones are met often.
    (proptest::option::weighted(0.85, 0_i32..9), proptest::option::weighted(0.85, 0_i32..5)).prop_map(|(low, more)| {
        let low = low.map(f64::from);
        let high = more.map(|more| low.unwrap_or(0.0) + f64::from(more));
        Number { interval: Interval { low, high }, stated: low.filter(|_| low == high) }
    })
}

fn words(pool: &'static [&'static str], most: usize) -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(select(pool), 1..=most).prop_map(|words| words.into_iter().map(str::to_owned).collect())
}

fn quantity(units: &'static [&'static str]) -> impl Strategy<Value = Quantity> {
    let counted = select(&["pirate", "somali pirate", "home"][..]);
    (number(), select(units), counted).prop_map(|(number, unit, counted)| {
        let counted = if unit.is_empty() { counted } else { "" };
        Quantity { number, unit, counted: counted.to_owned(), per: String::new(), also: None }
    })
}

fn money() -> impl Strategy<Value = Money> {
    (number(), select(&["USD", "$", "EUR"][..]), select(&[1_u32, 100][..])).prop_map(|(amount, currency, parts)| Money {
        amount,
        currency,
        parts,
        per: String::new(),
        also: None,
    })
}

fn date() -> impl Strategy<Value = DateInterval> {
    let moment = |day: i8| DateTime::constant(2024, 6, 1 + day, 0, 0, 0, 0);
    (0_i8..8, 1_i8..5, any::<bool>()).prop_map(move |(start, days, known)| DateInterval {
        start: known.then(|| moment(start)),
        end: known.then(|| moment(start + days)),
        granularity: Granularity::Day,
        timex: if known { format!("{start}/{days}") } else { "XXXX-WXX-3".to_owned() },
        zone: None,
    })
}

fn duration() -> impl Strategy<Value = Duration> {
    // Whole years in months, weeks and days, so that lengths in different units meet.
    (number(), select(&[("Y", 1.0), ("M", 1.0), ("M", 12.0), ("W", 4.0), ("D", 30.0), ("D", 366.0), ("TH", 24.0), ("DE", 1.0)][..]))
        .prop_map(|(Number { interval: Interval { low, high }, .. }, (unit, times))| {
            let interval = Interval { low: low.map(|n| n * times), high: high.map(|n| n * times) };
            Duration { number: Number { interval, stated: None }, unit }
        })
}

fn legal() -> impl Strategy<Value = LegalReference> {
    let document = proptest::option::of(select(&["treaty", "trade treaty", "un charter"][..]));
    (select(&["article", "section"][..]), select(&["4", "5", ""][..]), document).prop_map(|(kind, number, document)| LegalReference {
        kind: if number.is_empty() { "document" } else { kind }.to_owned(),
        number: number.to_owned(),
        // What has no number is a document named alone.
        document: document.or(number.is_empty().then_some("treaty")).map(str::to_owned),
    })
}

fn list() -> impl Strategy<Value = List> {
    words(&["trade", "sport", "culture", "security"], 4).prop_map(|mut terms| {
        terms.sort();
        terms.dedup();
        List { terms, closed: false }
    })
}

fn percentage() -> impl Strategy<Value = Percentage> {
    let of = select(&["", "voter", "home"][..]);
    (number(), any::<bool>(), of).prop_map(|(number, points, of)| Percentage { number, points, of: of.to_owned() })
}

fn recency() -> impl Strategy<Value = Recency> {
    (date(), 1_u32..3).prop_map(|(since, rank)| Recency { rank, what: String::new(), since })
}

fn rank() -> impl Strategy<Value = Rank> {
    (1_i64..3, select(&["term", "win"][..])).prop_map(|(rank, of)| Rank { rank, of: of.to_owned() })
}

fn quoted() -> impl Strategy<Value = Quoted> {
    words(&["we", "will", "never", "leave"], 6).prop_map(|words| Quoted { words })
}

/// A value of any kind that is made of few parts.
fn kind() -> BoxedStrategy<Kind> {
    prop_oneof![
        number().prop_map(Kind::Number),
        quantity(&["", "km", "mi", "kg", "share", "°C", "°F"]).prop_map(Kind::Quantity),
        money().prop_map(Kind::Money),
        percentage().prop_map(Kind::Percentage),
        date().prop_map(Kind::Date),
        duration().prop_map(Kind::Duration),
        recency().prop_map(Kind::Recency),
        rank().prop_map(Kind::Rank),
        legal().prop_map(Kind::LegalReference),
        list().prop_map(Kind::List),
        quoted().prop_map(Kind::Quotation),
    ]
    .boxed()
}

/// Two values, of one kind more often than chance has it.
fn two() -> impl Strategy<Value = [Kind; 2]> {
    proptest::collection::vec(kind(), 12).prop_map(|kinds| {
        let like = |k: &&Kind| std::mem::discriminant(*k) == std::mem::discriminant(&kinds[0]);
        let second = kinds[1..].iter().find(like).unwrap_or(&kinds[1]);
        [kinds[0].clone(), second.clone()]
    })
}

/// Three values of a kind that is compared as it stands: in one unit, with no rounding and nothing left unsaid.
fn three() -> impl Strategy<Value = [Kind; 3]> {
    let money = number().prop_map(|amount| Money { amount, currency: "EUR", parts: 1, per: String::new(), also: None });
    let pools = [
        number().prop_map(Kind::Number).boxed(),
        quantity(&["km"]).prop_map(Kind::Quantity).boxed(),
        money.prop_map(Kind::Money).boxed(),
        date().prop_map(Kind::Date).boxed(),
        duration().prop_map(Kind::Duration).boxed(),
        list().prop_map(Kind::List).boxed(),
        quoted().prop_map(Kind::Quotation).boxed(),
    ];
    proptest::strategy::Union::new(pools.map(|pool| [pool.clone(), pool.clone(), pool].boxed()))
}

fn value(kind: Kind) -> Value {
    Value { span: Span::new(0, 1), kind }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_value_is_the_same_as_itself(kind in kind()) {
        let value = value(kind);
        prop_assert_eq!(value.relation(&value), Relation::Same, "{}", value.normal());
    }

    #[test]
    fn relations_are_the_same_from_both_sides([a, b] in two()) {
        let (a, b) = (value(a), value(b));
        prop_assert_eq!(a.relation(&b), b.relation(&a).reversed(), "{} and {}", a.normal(), b.normal());
    }

    #[test]
    fn inside_is_transitive([a, b, c] in three()) {
        let (a, b, c) = (value(a), value(b), value(c));
        if a.relation(&b) == Relation::Inside && b.relation(&c) == Relation::Inside {
            prop_assert_eq!(a.relation(&c), Relation::Inside, "{} in {} in {}", a.normal(), b.normal(), c.normal());
        }
    }

    /// What excludes a set excludes all that lies inside it.
    #[test]
    fn a_part_of_what_is_apart_is_apart([a, b, c] in three()) {
        let (a, b, c) = (value(a), value(b), value(c));
        if a.relation(&b) == Relation::Inside && b.relation(&c) == Relation::Disjoint {
            // A list of fewer terms says less: of lists, what is shared may be named only in the part.
            let list = matches!(a.kind, Kind::List(_));
            prop_assert!(list || a.relation(&c) == Relation::Disjoint, "{} in {} apart from {}", a.normal(), b.normal(), c.normal());
        }
    }
}

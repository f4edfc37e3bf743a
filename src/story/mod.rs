//! Groups articles that tell of one happening, for corpora that hold many.
//!
//! An article's [`Signature`] is what it can be known by: its words, names, numbers, places and days. [`stories`] weighs them by how rare
//! they are, in general English and in the corpus at hand, looks only at pairs of articles that share something rare, and joins groups while
//! the mean likeness of their articles stays above a threshold. The result does not depend on the order of the articles.
//!
//! ```
//! use corroborate::story::{Signature, stories};
//! use corroborate::text::Document;
//!
//! let read = |text| Signature::read(&Document::read(text), &[], None);
//! let articles = [
//!     read("A ferry ran aground off Vell on Monday with 60 people aboard."),
//!     read("Sixty people were aboard the ferry that ran aground near Vell."),
//!     read("The central bank of Norlandia raised interest rates by a quarter point."),
//! ];
//! assert_eq!(stories(&articles), [vec![0, 1], vec![2]]);
//! ```

mod link;
mod signature;
mod similar;
mod weigh;

pub use signature::{Signature, Term};

/// The mean likeness from which two groups of articles are one story, in a large corpus.
const THRESHOLD: f64 = 0.135;

/// A corpus of this many articles has half the threshold: what a person brings together by hand is likelier to be of one story.
const HALF: f64 = 7.0;

/// Groups articles by the happening they tell of. Each story lists its articles in ascending order; stories are in the order of their first.
///
/// Articles whose days of publication are known and far apart are not of one story, however alike.
pub fn stories(signatures: &[Signature]) -> Vec<Vec<usize>> {
    let order = canonical(signatures);
    let sorted: Vec<&Signature> = order.iter().map(|&i| &signatures[i]).collect();
    let vectors = weigh::vectors(&sorted);
    let threshold = THRESHOLD * sorted.len() as f64 / (sorted.len() as f64 + HALF);
    let pairs = similar::pairs(&sorted, &vectors);
    let mut out: Vec<Vec<usize>> = link::average(sorted.len(), &pairs, threshold)
        .into_iter()
        .map(|group| {
            let mut members: Vec<usize> = group.into_iter().map(|i| order[i]).collect();
            members.sort_unstable();
            members
        })
        .collect();
    out.sort_unstable();
    out
}

/// The articles in an order that depends on what they say alone, so that the grouping does not depend on how they came in.
fn canonical(signatures: &[Signature]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..signatures.len()).collect();
    order.sort_by(|&a, &b| signatures[a].cmp(&signatures[b]));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;
    use crate::value::values;

    const TEXTS: &[(&str, &str)] = &[
        (
            "Four people were shot outside a bar in Lindow, Ohio, early on Sunday. Police named the gunman as Dale Orrin, 31, a former \
             welder. The wounded were flown to Saint Brannock Hospital.",
            "2019-03-10",
        ),
        (
            "LINDOW, Ohio - A welder named Dale Orrin shot four people at the Anchor Bar on Sunday, police said. Saint Brannock Hospital \
             said one of the wounded had gone home.",
            "2019-03-11",
        ),
        (
            "Two students were stabbed and one was shot at a motel in Carrow on Monday night. Sheriff Lena Quist is looking for a white van \
             with Nevada plates.",
            "2019-03-11",
        ),
        ("Sheriff Lena Quist has found the white van that was seen at the Carrow motel where two students were stabbed.", "2019-03-12"),
        ("The Norlandic parliament passed a budget that raises the tax on tobacco.", "2019-03-11"),
    ];

    fn signatures() -> Vec<Signature> {
        TEXTS
            .iter()
            .map(|(text, day)| {
                let (doc, day) = (Document::read(text), day.parse().ok());
                Signature::read(&doc, &values(&doc, day), day)
            })
            .collect()
    }

    #[test]
    fn look_alike_happenings_stay_apart() {
        assert_eq!(stories(&signatures()), [vec![0, 1], vec![2, 3], vec![4]]);
    }

    #[test]
    fn order_does_not_matter() {
        let all = signatures();
        for turn in 0..all.len() {
            let turned: Vec<Signature> = (0..all.len()).map(|i| all[(i + turn) % all.len()].clone()).collect();
            let mut back: Vec<Vec<usize>> = stories(&turned)
                .into_iter()
                .map(|story| {
                    let mut story: Vec<usize> = story.into_iter().map(|i| (i + turn) % all.len()).collect();
                    story.sort_unstable();
                    story
                })
                .collect();
            back.sort_unstable();
            assert_eq!(back, stories(&all));
        }
    }

    #[test]
    fn a_year_apart_is_another_story() {
        let read = |day: &str| {
            let (doc, day) = (Document::read(TEXTS[0].0), day.parse().ok());
            Signature::read(&doc, &values(&doc, day), day)
        };
        assert_eq!(stories(&[read("2019-03-10"), read("2019-03-12")]).len(), 1);
        assert_eq!(stories(&[read("2019-03-10"), read("2020-03-10")]).len(), 2);
    }

    #[test]
    fn nothing_in_nothing_out() {
        assert!(stories(&[]).is_empty());
        let empty = Signature::read(&Document::read(""), &[], None);
        assert_eq!(stories(&[empty.clone(), empty]), [vec![0], vec![1]]);
    }
}

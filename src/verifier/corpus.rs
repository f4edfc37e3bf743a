//! The articles by story, with days deduced where a story knows them and an article does not.

use std::borrow::Cow;

use jiff::civil::Date;

use super::{DayFrom, Read, Verifier, named};
use crate::claim::{Claims, claims};
use crate::lexicon::WordLists;
use crate::story;
use crate::text::Document;
use crate::value::values;

/// Days of a story's articles may lie this far apart for an undated article to take one of them.
const MOST_DAYS: i32 = 7;

/// The articles of a verifier in the order of their ids, and their stories.
pub(super) struct Corpus<'v> {
    /// The articles.
    pub read: Vec<&'v Read>,
    /// Their claims, read anew where the day was deduced.
    pub claims: Vec<Cow<'v, Claims>>,
    /// The day of each and where it was taken from.
    pub days: Vec<Option<(Date, DayFrom)>>,
    /// Articles of one happening, by index.
    pub stories: Vec<Vec<usize>>,
    /// Id in the report of each article's first claim.
    pub first_claim: Vec<usize>,
}

impl<'v> Corpus<'v> {
    /// The article and the sentence that a claim of the report is read from.
    pub fn sentence(&self, claim: usize) -> (usize, u32) {
        let article = self.first_claim.partition_point(|&first| first <= claim).saturating_sub(1);
        let claims = &self.claims[article];
        let own = &claims.claims[claim - self.first_claim[article]];
        (article, claims.proposition(own).sentence)
    }

    /// Groups the articles and deduces days.
    pub(super) fn new(verifier: &'v Verifier) -> Self {
        let read: Vec<&Read> = verifier.read.values().collect();
        let signatures: Vec<story::Signature> = read.iter().map(|r| r.signature.clone()).collect();
        let stories = story::stories(&signatures);
        let mut days: Vec<_> = read.iter().map(|r| r.day).collect();
        let mut claims: Vec<Cow<'v, Claims>> = read.iter().map(|r| Cow::Borrowed(&r.claims)).collect();
        for story in &stories {
            let Some(day) = common_day(story.iter().filter_map(|&i| days[i])) else { continue };
            for &i in story.iter().filter(|&&i| read[i].day.is_none()) {
                days[i] = Some((day, DayFrom::Deduced));
                claims[i] = Cow::Owned(read_on(read[i], day, &verifier.options.words));
            }
        }
        let ends = claims.iter().scan(0, |end, c| {
            *end += c.claims.len();
            Some(*end - c.claims.len())
        });
        let first_claim = ends.collect();
        Corpus { read, claims, days, stories, first_claim }
    }
}

/// The commonest of the days of a story, the earliest of equals; `None` when they lie far apart.
fn common_day(days: impl Iterator<Item = (Date, DayFrom)>) -> Option<Date> {
    let mut days: Vec<Date> = days.map(|(day, _)| day).collect();
    days.sort_unstable();
    let (first, last) = (*days.first()?, *days.last()?);
    let apart = last.since(first).map_or(i32::MAX, |s| s.get_days());
    let commonest = days.chunk_by(|a, b| a == b).max_by(|a, b| a.len().cmp(&b.len()).then(b[0].cmp(&a[0])))?;
    (apart <= MOST_DAYS).then_some(commonest[0])
}

fn read_on(read: &Read, day: Date, words: &WordLists) -> Claims {
    let doc = Document::read(read.article.text());
    let values = named(values(&doc, Some(day)), words);
    claims(&doc, values)
}

//! Articles and claims as the report lists them.

use jiff::civil::Date;

use super::DayFrom;
use crate::Article;
use crate::claim::{Claim, Claims, Polarity, Worth};
use crate::report::{ArticleEntry, AttributionEntry, ClaimEntry, ValueEntry};

pub(super) fn article(article: &Article, day: Option<(Date, DayFrom)>) -> ArticleEntry {
    let from = |from| match from {
        DayFrom::Given => article.date_from().unwrap_or("given"),
        DayFrom::Dateline => "dateline",
        DayFrom::Deduced => "deduced",
    };
    ArticleEntry {
        id: article.id().to_owned(),
        source: article.source().to_owned(),
        path: article.path().map(str::to_owned),
        url: article.url().map(str::to_owned),
        title: article.title().map(str::to_owned),
        published: day.map(|(day, _)| day.to_string()),
        published_from: day.map(|(_, f)| from(f).to_owned()),
        format: article.format().map(str::to_owned),
    }
}

pub(super) fn claim(id: usize, article: &Article, claims: &Claims, claim: &Claim) -> ClaimEntry {
    let p = claims.proposition(claim);
    let mut values: Vec<u32> = claims.foci(claim).iter().filter_map(|f| f.value).collect();
    values.sort_unstable();
    values.dedup();
    let value = |&v: &u32| {
        let value = &claims.values[v as usize];
        ValueEntry {
            kind: value.kind_name().to_owned(),
            start: value.span.start as usize,
            end: value.span.end as usize,
            normal: value.normal(),
        }
    };
    let source = |a: &crate::claim::Attribution| AttributionEntry {
        holder: claims.word(a.holder).to_owned(),
        verb: claims.word(a.verb).to_owned(),
        start: a.span.start as usize,
        end: a.span.end as usize,
    };
    ClaimEntry {
        id,
        article: article.id().to_owned(),
        sentence: p.sentence as usize,
        start: claim.span.start as usize,
        end: claim.span.end as usize,
        text: claim.span.of(article.text()).to_owned(),
        normal: claims.normal(claim),
        facet: claims.facet(claim).to_owned(),
        values: values.iter().map(value).collect(),
        polarity: if p.polarity == Polarity::Affirmed { "affirmed" } else { "negated" }.to_owned(),
        modality: p.modality.name().to_owned(),
        worth: match p.worth {
            Worth::Statement => None,
            Worth::Question => Some("question".to_owned()),
            Worth::Opinion => Some("opinion".to_owned()),
        },
        attribution: p.attribution.iter().map(source).collect(),
    }
}

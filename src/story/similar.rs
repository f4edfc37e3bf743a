//! Pairs of articles that share something rare, and how alike they are.

use super::Signature;
use super::weigh::Vector;

/// How alike two articles are, by their indices; the first is the smaller.
pub(super) type Pair = (u32, u32, f64);

/// A term in more articles than this brings no two of them together.
const COMMON: usize = 300;

/// An article is looked for by so many of its heaviest terms.
const LEADS: usize = 40;

/// Likeness below this is none.
const LEAST: f64 = 0.01;

/// Days apart up to which publication dates say nothing, and from which two articles are not of one story.
const NEAR: i32 = 4;
const FAR: i32 = 30;

/// All pairs that share one of their heaviest terms, unless it is in very many articles.
pub(super) fn pairs(signatures: &[&Signature], vectors: &[Vector]) -> Vec<Pair> {
    let leads: Vec<Vec<u32>> = vectors.iter().map(leads).collect();
    let terms = vectors.iter().flatten().map(|(id, _)| *id as usize + 1).max().unwrap_or(0);
    let mut index: Vec<Vec<u32>> = vec![Vec::new(); terms];
    for (article, leads) in leads.iter().enumerate() {
        leads.iter().for_each(|&term| index[term as usize].push(article as u32));
    }
    let mut out = Vec::new();
    let mut seen = vec![u32::MAX; vectors.len()];
    for (a, terms) in leads.iter().enumerate() {
        for &term in terms {
            let list = &index[term as usize];
            if list.len() > COMMON {
                continue;
            }
            for &b in list.iter().take_while(|&&b| (b as usize) < a) {
                if std::mem::replace(&mut seen[b as usize], a as u32) == a as u32 {
                    continue;
                }
                let likeness = dot(&vectors[a], &vectors[b as usize]) * nearness(signatures[a].day, signatures[b as usize].day);
                if likeness > LEAST {
                    out.push((b, a as u32, likeness));
                }
            }
        }
    }
    out
}

/// An article's heaviest terms.
fn leads(vector: &Vector) -> Vec<u32> {
    let mut by_weight = vector.clone();
    by_weight.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    by_weight.truncate(LEADS);
    by_weight.into_iter().map(|(id, _)| id).collect()
}

fn dot(a: &Vector, b: &Vector) -> f64 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.0.cmp(&y.0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += x.1 * y.1;
                i += 1;
                j += 1;
            }
        }
    }
    sum
}

/// What is left of likeness at the distance of two days of publication: all of it near by, or where a day is not known.
fn nearness(a: Option<i32>, b: Option<i32>) -> f64 {
    let (Some(a), Some(b)) = (a, b) else { return 1.0 };
    let apart = a.saturating_sub(b).saturating_abs();
    f64::from((FAR - apart).clamp(0, FAR - NEAR)) / f64::from(FAR - NEAR)
}

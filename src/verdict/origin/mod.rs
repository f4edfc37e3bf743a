//! Origins and independence: which articles carry the same words, and of how many origins a set of claims is.
//!
//! A chain of copying ends at one origin. Articles share one when they carry the same passage (eight content words in order, a few others
//! between them allowed), the same quotation (five words of it), or one agency's credit; a sentence that says whom it cites has its origin there.
//! What is said in words of one's own counts as one's own.

mod passage;
mod wording;

use std::collections::BTreeMap;

use crate::span::Span;

pub(crate) use wording::Wording;

/// An article of which at least this part stands in another is a copy of it.
const COPY: f64 = 0.5;

/// Articles shorter than this, in words, are no copies by their length alone.
const SHORT: usize = 12;

/// Which articles of a set carry the same words.
pub(crate) struct Origins {
    /// Articles by what they are copies of or credited to: the root of each.
    whole: Vec<usize>,
    /// Shared passages of each article, sorted: where, and which group.
    passages: Vec<Vec<(Span, usize)>>,
    /// Whom the sentences of each article cite: where, and a node.
    cites: Vec<Vec<(Span, usize)>>,
    nodes: usize,
    groups: Vec<Group>,
}

/// Articles that share words or a credit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// Indices of the articles, ascending.
    pub articles: Vec<usize>,
    /// The shared passages, by article and place.
    pub passages: Vec<(usize, Span)>,
    /// Why they are taken to share an origin.
    pub why: String,
}

impl Origins {
    /// Compares the wordings of a story's articles. `sources` names their publishers, in the same order.
    pub(crate) fn find(articles: &[&Wording], sources: &[&str]) -> Self {
        let shared = passage::shared(articles);
        let mut whole = Sets::new(articles.len());
        let mut groups = copies(articles, &shared, &mut whole);
        groups.extend(credits(articles, &mut whole));
        groups.extend(passage_groups(&shared));
        groups.sort_by(|a, b| (&a.articles, &a.why).cmp(&(&b.articles, &b.why)));
        let n = articles.len();
        let whole: Vec<usize> = (0..n).map(|i| whole.root(i)).collect();
        let mut passages = vec![Vec::new(); n];
        for p in &shared.passages {
            passages[p.article].push((p.span, n + p.group));
        }
        passages.iter_mut().for_each(|list| list.sort_unstable());
        let mut nodes = n + shared.groups;
        let cites = cites(articles, sources, &whole, &mut nodes);
        Origins { whole, passages, cites, nodes, groups }
    }

    /// How many independent origins the claims have; each is an article's index and where the claim stands in it.
    pub(crate) fn count(&self, claims: &[(usize, Span)]) -> usize {
        let mut sets = Sets::new(self.nodes);
        for &(article, span) in claims {
            let Some(&own) = self.whole.get(article) else { continue };
            let within = |list: &[(Span, usize)]| {
                let near = list.iter().filter(|(at, _)| at.overlaps(span));
                near.filter(|(at, _)| 2 * overlap(*at, span) >= span.len().min(at.len())).map(|(_, node)| *node).collect::<Vec<_>>()
            };
            for node in within(&self.passages[article]).into_iter().chain(within(&self.cites[article])) {
                sets.join(own, node);
            }
        }
        let mut roots: Vec<usize> = claims.iter().filter_map(|(a, _)| self.whole.get(*a)).map(|&own| sets.root(own)).collect();
        roots.sort_unstable();
        roots.dedup();
        roots.len()
    }

    /// The groups of articles that share words or a credit.
    pub(crate) fn groups(&self) -> &[Group] {
        &self.groups
    }
}

fn overlap(a: Span, b: Span) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start)) as usize
}

/// Articles most of whose words stand in another.
fn copies(articles: &[&Wording], shared: &passage::Shared, whole: &mut Sets) -> Vec<Group> {
    let own: Vec<usize> = articles.iter().map(|a| a.words.iter().filter(|w| !w.quoted).count()).collect();
    let mut out = Vec::new();
    for (&(a, b), &(in_a, in_b)) in &shared.covered {
        let (shorter, covered) = if own[a] <= own[b] { (own[a], in_a) } else { (own[b], in_b) };
        let part = covered as f64 / shorter.max(1) as f64;
        if shorter >= SHORT && part >= COPY {
            whole.join(a, b);
            let percent = (100.0 * part).round();
            out.push(Group {
                articles: vec![a, b],
                passages: Vec::new(),
                why: format!("{percent}% of the shorter one stands in the other"),
            });
        }
    }
    out
}

/// Articles credited to one agency.
fn credits(articles: &[&Wording], whole: &mut Sets) -> Vec<Group> {
    let mut by_agency: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, article) in articles.iter().enumerate() {
        if let Some(agency) = article.credit {
            by_agency.entry(agency).or_default().push(i);
        }
    }
    let shared = by_agency.into_iter().filter(|(_, list)| list.len() > 1);
    shared
        .map(|(agency, list)| {
            list.windows(2).for_each(|pair| whole.join(pair[0], pair[1]));
            Group { articles: list, passages: Vec::new(), why: format!("credited to {agency}") }
        })
        .collect()
}

/// One group for each set of articles that share passages.
fn passage_groups(shared: &passage::Shared) -> Vec<Group> {
    let mut members: Vec<Vec<&passage::Passage>> = vec![Vec::new(); shared.groups];
    for p in &shared.passages {
        members[p.group].push(p);
    }
    let mut by_articles: BTreeMap<Vec<usize>, Vec<&passage::Passage>> = BTreeMap::new();
    for group in members {
        let mut articles: Vec<usize> = group.iter().map(|p| p.article).collect();
        articles.sort_unstable();
        articles.dedup();
        by_articles.entry(articles).or_default().extend(group);
    }
    let describe = |(articles, group): (Vec<usize>, Vec<&passage::Passage>)| {
        let quoted = group.iter().any(|p| p.quoted);
        let longest = group.iter().map(|p| p.words).max().unwrap_or(0);
        let what = if quoted { "the same quotation" } else { "the same words" };
        let mut passages: Vec<(usize, Span)> = group.iter().map(|p| (p.article, p.span)).collect();
        passages.sort_unstable();
        Group { articles, passages, why: format!("{what}: up to {longest} words in order") }
    };
    by_articles.into_iter().filter(|(articles, _)| articles.len() > 1).map(describe).collect()
}

/// A node for every publisher that is cited: an article of its own among these, or a name.
fn cites(articles: &[&Wording], sources: &[&str], whole: &[usize], nodes: &mut usize) -> Vec<Vec<(Span, usize)>> {
    let mut named: BTreeMap<&str, usize> = BTreeMap::new();
    let same = |source: &str, agency: &str| agency.trim_start_matches("The ").eq_ignore_ascii_case(source.trim_start_matches("The "));
    let mut node = |agency: &'static str| {
        *named.entry(agency).or_insert_with(|| match sources.iter().position(|s| same(s, agency)) {
            Some(article) if article < whole.len() => whole[article],
            _ => {
                *nodes += 1;
                *nodes - 1
            }
        })
    };
    articles.iter().map(|article| article.cites.iter().map(|&(span, agency)| (span, node(agency))).collect()).collect()
}

/// Disjoint sets.
struct Sets(Vec<usize>);

impl Sets {
    fn new(n: usize) -> Self {
        Sets((0..n).collect())
    }

    fn root(&mut self, mut i: usize) -> usize {
        while self.0[i] != i {
            self.0[i] = self.0[self.0[i]];
            i = self.0[i];
        }
        i
    }

    /// Joins two sets; the smaller root stays, so that the result does not depend on the order of joining.
    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }
}

#[cfg(test)]
mod tests;

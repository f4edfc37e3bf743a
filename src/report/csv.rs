//! The report as CSV (RFC 4180): one row a claim in its cluster, and one row a relation.

use super::view::View;
use super::{Cluster, Report};
use crate::article::Article;

/// The columns; a row leaves empty what does not concern it.
const HEADER: [&str; 22] = [
    "row",
    "cluster",
    "question",
    "facet",
    "verdict",
    "sources",
    "origins",
    "position",
    "answer",
    "article",
    "source",
    "published",
    "start",
    "end",
    "line",
    "column",
    "text",
    "normal",
    "other_position",
    "relation",
    "kind",
    "reason",
];

impl Report {
    /// The report as CSV with a header: `row` is `claim` or `relation`. Claims that no other claim was compared with have an empty `cluster`.
    ///
    /// ```
    /// let csv = corroborate::Report::default().to_csv(&[]);
    /// assert!(csv.starts_with("row,cluster,question,"));
    /// ```
    pub fn to_csv<'a>(&'a self, articles: impl IntoIterator<Item = &'a Article>) -> String {
        let view = View::new(self, articles);
        let mut out = String::new();
        row(&mut out, HEADER.map(str::to_owned));
        let mut placed = vec![false; self.claims.len()];
        for cluster in &self.clusters {
            for position in &cluster.positions {
                for &id in position.claims.iter().filter(|&&id| id < self.claims.len()) {
                    placed[id] = true;
                    claim_row(&view, &mut out, id, Some(cluster), &position.id, &position.label);
                }
            }
            relation_rows(&mut out, cluster);
        }
        for id in (0..self.claims.len()).filter(|&id| !placed[id]) {
            claim_row(&view, &mut out, id, None, "", "");
        }
        out
    }
}

fn claim_row(view: &View<'_>, out: &mut String, id: usize, cluster: Option<&Cluster>, position: &str, answer: &str) {
    let claim = &view.report.claims[id];
    let place = view.place(&claim.article, claim.start);
    let number = |n: Option<usize>| n.map_or(String::new(), |n| n.to_string());
    row(
        out,
        [
            "claim".to_owned(),
            number(cluster.map(|c| c.id)),
            cluster.map_or(String::new(), |c| c.label.clone()),
            claim.facet.clone(),
            cluster.map_or(String::new(), |c| c.verdict.clone()),
            number(cluster.map(|c| c.sources)),
            number(cluster.map(|c| c.origins)),
            position.to_owned(),
            answer.to_owned(),
            claim.article.clone(),
            view.source(&claim.article).to_owned(),
            view.published(&claim.article).unwrap_or_default().to_owned(),
            claim.start.to_string(),
            claim.end.to_string(),
            number(place.map(|p| p.line)),
            number(place.map(|p| p.column)),
            claim.text.clone(),
            claim.normal.clone(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ],
    );
}

fn relation_rows(out: &mut String, cluster: &Cluster) {
    let answer = |id: &str| cluster.positions.iter().find(|p| p.id == id).map_or(String::new(), |p| p.label.clone());
    for relation in &cluster.relations {
        let mut cells: [String; 22] = Default::default();
        cells[0] = "relation".to_owned();
        cells[1] = cluster.id.to_string();
        cells[2].clone_from(&cluster.label);
        cells[3].clone_from(&cluster.facet);
        cells[4].clone_from(&cluster.verdict);
        cells[5] = cluster.sources.to_string();
        cells[6] = cluster.origins.to_string();
        cells[7].clone_from(&relation.a);
        cells[8] = answer(&relation.a);
        cells[18].clone_from(&relation.b);
        cells[19].clone_from(&relation.relation);
        cells[20].clone_from(&relation.kind);
        cells[21].clone_from(&relation.reason);
        row(out, cells);
    }
}

fn row(out: &mut String, cells: [String; 22]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        field(out, cell);
    }
    out.push_str("\r\n");
}

fn field(out: &mut String, text: &str) {
    // A spreadsheet must not take an article's words for a formula.
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if !formula && !text.contains([',', '"', '\n', '\r']) {
        out.push_str(text);
        return;
    }
    out.push('"');
    if formula {
        out.push('\'');
    }
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    #[test]
    fn fields_are_quoted_where_they_must_be() {
        for (text, written) in [("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "\"'=1+1\"")] {
            let mut out = String::new();
            super::field(&mut out, text);
            assert_eq!(out, written);
        }
    }
}

//! The publishers by number: what the filter and the script know them by, so that a page of hundreds need not repeat their names.

use std::collections::BTreeMap;

use super::super::view::View;
use crate::report::Cluster;

/// The publishers in order of their names.
#[derive(Debug)]
pub(super) struct Sources<'a> {
    numbers: BTreeMap<&'a str, usize>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(view: &View<'a>) -> Self {
        let mut numbers: BTreeMap<&str, usize> = view.report.articles.iter().map(|a| (a.source.as_str(), 0)).collect();
        numbers.values_mut().enumerate().for_each(|(at, number)| *number = at);
        Sources { numbers }
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.numbers.keys().map(|name| (*name).to_owned()).collect()
    }

    /// The numbers of the publishers that speak, each between spaces.
    pub(super) fn speakers(&self, view: &View<'a>, cluster: &'a Cluster) -> String {
        let mut speakers = cluster.positions.iter().flat_map(|p| view.sources(p)).filter_map(|s| self.numbers.get(s)).collect::<Vec<_>>();
        speakers.sort_unstable();
        speakers.dedup();
        speakers.iter().fold(" ".to_owned(), |line, number| format!("{line}{number} "))
    }
}

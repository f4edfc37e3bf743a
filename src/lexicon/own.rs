//! [`WordLists`]: words that a user's field needs and general English lacks.

use std::collections::BTreeMap;

use super::entries;
use crate::error::{Error, Result};

/// Word lists of the user's own, beside those of the crate: synonyms, names that stand for one thing, and units of measure.
///
/// A list is text: one entry a line, the entry, a tab, what it stands for; lines that start with `#` are for people. Case does not matter.
///
/// ```
/// use corroborate::{Article, Options, Verifier, WordLists};
///
/// let mut options = Options::default();
/// options.words = WordLists::default().synonyms("# of shipping\nbulker\tvessel\n")?.aliases("MSDF\tMaritime Self-Defense Force\n")?;
/// let mut verifier = Verifier::with_options(options);
/// verifier.add(Article::new("courier", "The MSDF towed the bulker into Harwick on Friday."))?;
///
/// let problem = WordLists::default().synonyms("bulker vessel").unwrap_err();
/// assert_eq!(problem.to_string(), "`synonyms, line 1`: `bulker vessel` has no tab; write the word, a tab, and the word it stands for");
/// # Ok::<(), corroborate::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordLists {
    synonyms: BTreeMap<String, String>,
    aliases: BTreeMap<String, String>,
    units: BTreeMap<String, (f64, &'static str)>,
}

impl Eq for WordLists {}

impl WordLists {
    /// Adds synonyms: a lemma, a tab, the lemma it stands for ("bulker", "vessel"). They count as one word wherever words are compared.
    ///
    /// # Errors
    ///
    /// When a line has no tab, an empty side, or gives an entry a second meaning; the message names the line.
    pub fn synonyms(mut self, list: &str) -> Result<Self> {
        read("synonyms", list, &mut self.synonyms)?;
        Ok(self)
    }

    /// Adds names: a name, a tab, the name of the thing it stands for ("MSDF", "Maritime Self-Defense Force"). Articles are read as if the
    /// second were written wherever the first is the name of a person, an organisation or a place.
    ///
    /// # Errors
    ///
    /// As for [`synonyms`](Self::synonyms).
    pub fn aliases(mut self, list: &str) -> Result<Self> {
        read("aliases", list, &mut self.aliases)?;
        Ok(self)
    }

    /// Adds units of measure: a unit in the singular, a tab, how much it is in a unit that the crate knows ("quintal", "100 kg"). Figures in it
    /// are read as figures in that one, so that "50 quintals" and "5 tonnes" are one answer.
    ///
    /// ```
    /// use corroborate::WordLists;
    ///
    /// let words = WordLists::default().units("quintal\t100 kg\ncord\t3.62 m³\n");
    /// assert!(words.is_ok());
    /// let problem = WordLists::default().units("quintal\t100 sacks").unwrap_err().to_string();
    /// assert!(problem.contains("`quintal`") && problem.contains("100 kg"), "{problem}");
    /// ```
    ///
    /// # Errors
    ///
    /// As for [`synonyms`](Self::synonyms), and when what stands after the tab is no amount of a unit of measure.
    pub fn units(mut self, list: &str) -> Result<Self> {
        let mut table = BTreeMap::new();
        read("units", list, &mut table)?;
        for (name, amount) in table {
            let Some(known) = measure(&amount) else {
                let problem = format!("`{name}`: `{amount}` is no amount of a unit that is known");
                return Err(Error::input("units", problem, "write a number above zero, a space, and a unit or its symbol, as 100 kg"));
            };
            self.units.insert(name, known);
        }
        Ok(self)
    }

    /// How much a unit is, and in which unit.
    pub(crate) fn unit(&self, name: &str) -> Option<(f64, &'static str)> {
        self.units.get(name).copied()
    }

    /// The word that a lemma stands for: itself when no list knows it.
    pub(crate) fn synonym<'w>(&'w self, lemma: &'w str) -> &'w str {
        self.synonyms.get(lemma).map_or(lemma, String::as_str)
    }

    /// The name that a name stands for, as the list writes it.
    pub(crate) fn alias(&self, name: &str) -> Option<&str> {
        if self.aliases.is_empty() { None } else { self.aliases.get(&name.to_lowercase()).map(String::as_str) }
    }
}

/// "100 kg": a number above zero and the symbol of a unit of the crate's list, which may be named in full.
fn measure(amount: &str) -> Option<(f64, &'static str)> {
    let (number, name) = amount.split_once(' ')?;
    let number = number.parse::<f64>().ok().filter(|n| n.is_finite() && *n > 0.0)?;
    let name = name.trim();
    let units =
        entries(include_str!("units.txt")).filter_map(|line| Some((line.split_once('\t')?.0, line.split(['\t', ' ']).rev().nth(2)?)));
    let symbol = units.into_iter().find(|(known, symbol)| *symbol == name || *known == name.to_lowercase())?.1;
    Some((number, symbol))
}

/// Reads one list into a table of entries in lower case.
fn read(list: &str, data: &str, table: &mut BTreeMap<String, String>) -> Result<()> {
    let lines = data.trim_start_matches('\u{feff}').lines().enumerate().filter(|(_, line)| entries(line).next().is_some());
    for (number, line) in lines {
        let refuse = |problem: String, fix: &str| Err(Error::input(&format!("{list}, line {}", number + 1), problem, fix));
        let Some((entry, meaning)) = line.split_once('\t') else {
            return refuse(format!("`{}` has no tab", line.trim()), "write the word, a tab, and the word it stands for");
        };
        let (entry, meaning) = (entry.trim().to_lowercase(), meaning.trim());
        if entry.is_empty() || meaning.is_empty() {
            return refuse("has nothing on one side of its tab".to_owned(), "write the word, a tab, and the word it stands for");
        }
        // Synonyms are lemmas, which are lower case; names keep the case they are shown in.
        let meaning = if list == "synonyms" { meaning.to_lowercase() } else { meaning.to_owned() };
        match table.get(&entry) {
            Some(known) if *known != meaning => {
                return refuse(format!("`{entry}` stands for `{known}` already"), "leave one of the two out");
            }
            _ => table.insert(entry, meaning),
        };
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_name_the_line() {
        for (list, words) in [
            ("a\tb\nc d\n", &["line 2", "`c d`", "no tab"][..]),
            ("# heading\n\na\t \n", &["line 3", "nothing on one side"]),
            ("a\tb\nA\tc\n", &["line 2", "`a` stands for `b` already"]),
        ] {
            let problem = WordLists::default().synonyms(list).unwrap_err().to_string();
            assert!(words.iter().all(|word| problem.contains(word)), "{problem}");
        }
    }

    #[test]
    fn entries_are_found_whatever_their_case() {
        let words = WordLists::default().synonyms("Bulker\tVessel\r\n").unwrap().aliases("MSDF\tMaritime Force\n").unwrap();
        assert_eq!((words.synonym("bulker"), words.synonym("boat")), ("vessel", "boat"));
        assert_eq!((words.alias("Msdf"), words.alias("Navy")), (Some("Maritime Force"), None));
    }
}

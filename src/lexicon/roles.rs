//! Titles and words for what a person does, in groups that stand for one another.

use super::number::{Listed, group};
use super::{entries, phrases::Phrases};
use std::sync::LazyLock;

/// A role: "spokesman" and "spokeswoman" are of one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Role {
    /// What the words of one role have in common.
    pub(crate) name: &'static str,
    wider: &'static str,
}

impl Role {
    /// Whether words of the two roles can be said of one person's one post: the same role, or the one is the other's wider role
    /// ("leader" of a "president").
    pub(crate) fn agrees(&self, other: &Role) -> bool {
        self.name == other.name || self.has_wider(other.name) || other.has_wider(self.name)
    }

    fn has_wider(&self, name: &str) -> bool {
        self.wider.split(',').any(|role| role == name)
    }
}

/// The role that the words (lower case, short forms with their point) begin with, and its number of words.
pub(crate) fn role<'w, W: Listed<'w>>(words: impl Iterator<Item = W> + Clone) -> Option<(usize, Role)> {
    static ROLES: LazyLock<Phrases<Role>> =
        LazyLock::new(|| Phrases::new(group::ANY, entries(include_str!("role_groups.txt")).filter_map(read)));
    ROLES.longest(words).map(|(length, role)| (length, *role))
}

fn read(line: &'static str) -> Option<(&'static str, Role)> {
    let mut fields = line.split('\t');
    let words = fields.next()?;
    Some((words, Role { name: fields.next()?, wider: fields.next()? }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_that_can_be_one_person() {
        let role = |text: &'static str| role(text.split(' ')).map(|(_, role)| role).unwrap();
        for (a, b) in [("spokesman", "spokeswoman"), ("president", "leader"), ("gov.", "governor"), ("ceo", "chief executive officer")] {
            assert!(role(a).agrees(&role(b)) && role(b).agrees(&role(a)), "{a} {b}");
        }
        for (a, b) in [("president", "prime minister"), ("judge", "lawyer"), ("sgt.", "general")] {
            assert!(!role(a).agrees(&role(b)), "{a} {b}");
        }
    }

    #[test]
    fn the_longest_title_wins() {
        assert_eq!(role("secretary of state".split(' ')).map(|(n, r)| (n, r.name)), Some((3, "foreign_minister")));
        assert_eq!(role("table".split(' ')), None);
    }

    #[test]
    fn every_line_is_read() {
        assert!(entries(include_str!("role_groups.txt")).all(|line| read(line).is_some()));
    }
}

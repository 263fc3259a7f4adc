//! Titles that come again in each section: Challenge, Solution and Impact under the title of each project.

use rustc_hash::FxHashMap;

/// What the titles of a report do that has such cycles.
pub(super) struct Cycles {
    /// Of each title, by its place among them.
    roles: Vec<Role>,
}

/// What a title does in a cycle.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It is none of a cycle, or nothing says so.
    Plain,
    /// The next title begins a cycle below it.
    Head,
    /// It comes again under each head.
    Again,
}

impl Cycles {
    /// Of `titles` in the order of the text. One that comes again is part of a cycle only where another that does not stands before each.
    pub(super) fn of(titles: &[&[char]]) -> Cycles {
        let mut counts: FxHashMap<&[char], usize> = FxHashMap::default();
        titles.iter().for_each(|title| *counts.entry(title).or_default() += 1);
        let comes_again = |title: &[char]| counts[title] > 1;
        // How many titles that do not come again stand before each, and before the last place of the same title.
        let mut passed = 0;
        let mut last: FxHashMap<&[char], usize> = FxHashMap::default();
        let mut broken: FxHashMap<&[char], bool> = FxHashMap::default();
        for title in titles {
            if !comes_again(title) {
                passed += 1;
                continue;
            }
            let before = last.insert(title, passed).unwrap_or(0);
            *broken.entry(title).or_default() |= passed == before;
        }
        let in_cycle = |title: &[char]| comes_again(title) && !broken[title];
        let first = titles.iter().find(|title| in_cycle(title));
        let role = |at: usize| match titles.get(at + 1) {
            _ if in_cycle(titles[at]) => Role::Again,
            Some(next) if Some(next) == first => Role::Head,
            _ => Role::Plain,
        };
        Cycles { roles: (0..titles.len()).map(role).collect() }
    }

    /// What the title `at` that place does.
    pub(super) fn role(&self, at: usize) -> Role {
        self.roles.get(at).copied().unwrap_or(Role::Plain)
    }
}

//! The table of units and classifiers, `data/units/han.tsv`.

use crate::analysis::Kind;
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::sync::OnceLock;

/// A unit or classifier.
#[derive(Debug)]
pub(super) struct Unit {
    /// As written in the table.
    pub chars: Vec<char>,
    /// What it counts.
    pub kind: Kind,
    /// The unit it can share an axis with; for money the currency.
    pub group: String,
    /// One of it in the group's unit.
    pub factor: Decimal,
}

impl Unit {
    /// The name to report.
    pub fn name(&self) -> String {
        self.chars.iter().collect()
    }
}

/// All units, found by their first character.
pub(super) struct Units {
    by_first: HashMap<char, Vec<Unit>>,
}

impl Units {
    /// The embedded table.
    pub fn embedded() -> &'static Units {
        static UNITS: OnceLock<Units> = OnceLock::new();
        UNITS.get_or_init(|| Units::parse(include_str!("../../data/units/han.tsv")))
    }

    fn parse(table: &str) -> Units {
        let mut by_first: HashMap<char, Vec<Unit>> = HashMap::new();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split('\t');
            let (Some(name), Some(kind), Some(group), Some(factor)) =
                (fields.next(), fields.next(), fields.next(), fields.next())
            else {
                continue;
            };
            let chars: Vec<char> = name.chars().collect();
            let kind = match kind {
                "money" => Kind::Money,
                "percent" => Kind::Percent,
                "duration" => Kind::Duration,
                "measure" => Kind::Measure,
                "ratio" => Kind::Ratio,
                _ => Kind::Count,
            };
            let factor = factor.parse().unwrap_or(Decimal::ONE);
            if let Some(&first) = chars.first() {
                by_first.entry(first).or_default().push(Unit { chars, kind, group: group.to_owned(), factor });
            }
        }
        for units in by_first.values_mut() {
            units.sort_by_key(|unit| std::cmp::Reverse(unit.chars.len()));
        }
        Units { by_first }
    }

    /// The longest unit that `chars` goes on with at `at`.
    pub fn longest(&self, chars: &[char], at: usize) -> Option<&Unit> {
        let units = self.by_first.get(chars.get(at)?)?;
        units.iter().find(|unit| chars[at..].starts_with(&unit.chars) && ends_word(chars, at + unit.chars.len()))
    }
}

/// Whether a unit may end before `at`: not in the middle of a Latin word.
fn ends_word(chars: &[char], at: usize) -> bool {
    let letter = |index: usize| chars.get(index).is_some_and(char::is_ascii_alphanumeric);
    !(letter(at) && at > 0 && letter(at - 1))
}

//! What figures over quantities have in common: which quantities they may show, and how a row reads.

use super::numbers::{bound_sign, group_value, short, short_range, with_unit};
use super::strings::{Strings, fill};
use super::{FigureOptions, FigureRow, Target};
use crate::analysis::{Analysis, Change, Quantity, Status};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// A quantity with its index in the analysis.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    pub index: usize,
    pub quantity: &'a Quantity,
}

/// All quantities that can stand on an axis, in document order.
pub fn readings(analysis: &Analysis) -> impl Iterator<Item = Reading<'_>> {
    let all = analysis.quantities.iter().enumerate().map(|(index, quantity)| Reading { index, quantity });
    all.filter(|reading| reading.quantity.group_value.is_finite() && !reading.quantity.group.is_empty())
}

impl<'a> Reading<'a> {
    /// What is measured; the number itself as written where the text has no words for it.
    pub fn label(self) -> &'a str {
        if self.quantity.label.is_empty() { &self.quantity.text } else { &self.quantity.label }
    }

    /// The row in words: `特岗教师：≥320名，目标，2020年`.
    pub fn name(self, options: &FigureOptions) -> String {
        let strings = Strings::of(options.language);
        let quantity = self.quantity;
        let mut name = format!("{}{}{}", self.label(), strings.colon, self.value_with_unit(options));
        if quantity.status == Status::Target {
            name += strings.separator;
            name += strings.target;
        }
        if !self.period().is_empty() {
            name += strings.separator;
            name += self.period();
        }
        name
    }

    /// The value in its own unit: `≥320名`, `500亩`.
    fn value_with_unit(self, options: &FigureOptions) -> String {
        let quantity = self.quantity;
        let value = match quantity.value_max {
            Some(upper) => short_range(quantity.value, upper, options.language),
            None => short(quantity.value, options.language),
        };
        with_unit(&(bound_sign(quantity.bound).to_owned() + &value), &quantity.unit, quantity.kind)
    }

    /// The value in the unit of the group.
    pub fn group_value_label(self, options: &FigureOptions) -> String {
        group_value(self.quantity, options.language)
    }

    /// Label and value, for a description.
    pub fn brief(self, options: &FigureOptions) -> String {
        format!("{}{}{}", self.label(), Strings::of(options.language).colon, self.value_with_unit(options))
    }

    /// The row of the table; its heads are [`columns`].
    pub fn row(self, analysis: &Analysis, strings: &Strings) -> FigureRow {
        let quantity = self.quantity;
        let value = match &quantity.exact_max {
            Some(max) => format!("{}–{max}", quantity.exact),
            None => quantity.exact.clone(),
        };
        let section = quantity.section.and_then(|section| analysis.outline.get(section));
        let cells = vec![
            self.label().to_owned(),
            bound_sign(quantity.bound).to_owned() + &value,
            quantity.unit.clone(),
            quantity.text.clone(),
            strings.status_word(quantity.status).to_owned(),
            self.period().to_owned(),
            section.map_or_else(String::new, |section| section.text.clone()),
        ];
        FigureRow { cells, target: Target::Quantity(self.index) }
    }

    /// What makes two quantities the same statement.
    fn statement(self) -> impl Hash + Eq + use<'a> {
        let quantity = self.quantity;
        let values = (quantity.group_value.to_bits(), quantity.value_max.map(f64::to_bits));
        (self.label(), &quantity.group, values, quantity.status, quantity.change, self.period())
    }

    /// The time it speaks of, `""` where the text doesn't say.
    pub fn period(self) -> &'a str {
        self.quantity.period.as_ref().map_or("", |period| &period.text)
    }
}

/// Heads of the table behind quantities.
pub fn columns(strings: &Strings) -> Vec<String> {
    let heads =
        [strings.item, strings.value, strings.unit, strings.source, strings.status, strings.period, strings.section];
    heads.map(str::to_owned).to_vec()
}

/// Quantities that share an axis.
pub struct Group<'a> {
    /// Their unit.
    pub unit: &'a str,
    /// Amounts.
    pub levels: Vec<Reading<'a>>,
    /// Differences.
    pub changes: Vec<Reading<'a>>,
}

/// By unit, in the order in which the units first appear.
pub fn by_group<'a>(readings: impl Iterator<Item = Reading<'a>>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for reading in readings {
        let unit = reading.quantity.group.as_str();
        let place = *places.entry(unit).or_insert(groups.len());
        if place == groups.len() {
            groups.push(Group { unit, levels: Vec::new(), changes: Vec::new() });
        }
        let group = &mut groups[place];
        let list = if reading.quantity.change == Change::Level { &mut group.levels } else { &mut group.changes };
        list.push(reading);
    }
    groups
}

/// Takes the later ones of the same statement out of `readings`; how many.
pub fn drop_repeats(readings: &mut Vec<Reading>) -> usize {
    let before = readings.len();
    let mut seen = HashSet::new();
    readings.retain(|reading| seen.insert(reading.statement()));
    before - readings.len()
}

/// The label of each of `readings`, with its period where the same words stand for several.
pub fn labels(readings: &[Reading], strings: &Strings) -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for reading in readings {
        *counts.entry(reading.label()).or_default() += 1;
    }
    let label = |reading: &Reading| {
        let (label, period) = (reading.label(), reading.period());
        if counts[label] > 1 && !period.is_empty() {
            fill(strings.label_in_period, &[label, period])
        } else {
            label.to_owned()
        }
    };
    readings.iter().map(label).collect()
}

/// The sentences of those counts that are not 0.
pub fn sentences<const N: usize>(counts: [(usize, &str); N]) -> Vec<String> {
    let said = counts.into_iter().filter(|(count, _)| *count > 0);
    said.map(|(count, sentence)| fill(sentence, &[&count.to_string()])).collect()
}

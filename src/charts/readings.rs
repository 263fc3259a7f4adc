//! What figures over quantities have in common: which quantities they may show, and how a row reads.

use super::numbers::{bound_sign, group_value, short, with_unit};
use super::strings::Strings;
use super::{FigureOptions, FigureRow, Target};
use crate::analysis::{Analysis, Quantity, Status};
use std::collections::HashSet;

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
        if let Some(period) = &quantity.period {
            name += strings.separator;
            name += &period.text;
        }
        name
    }

    /// The value in its own unit: `≥320名`, `500亩`.
    fn value_with_unit(self, options: &FigureOptions) -> String {
        let quantity = self.quantity;
        let mut value = bound_sign(quantity.bound).to_owned() + &short(quantity.value, options.language);
        if let Some(upper) = quantity.value_max {
            value = value + "–" + &short(upper, options.language);
        }
        with_unit(&value, &quantity.unit, quantity.kind)
    }

    /// The value in the unit of the group, without it.
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
            quantity.period.as_ref().map_or_else(String::new, |period| period.text.clone()),
            section.map_or_else(String::new, |section| section.text.clone()),
        ];
        FigureRow { cells, target: Target::Quantity(self.index) }
    }

    /// What makes two quantities the same statement.
    fn statement(self) -> (&'a str, &'a str, u64, Option<u64>, Status, bool) {
        let quantity = self.quantity;
        let max = quantity.value_max.map(f64::to_bits);
        let level = quantity.change == crate::analysis::Change::Level;
        (self.label(), &quantity.group, quantity.group_value.to_bits(), max, quantity.status, level)
    }
}

/// Heads of the table behind quantities.
pub fn columns(strings: &Strings) -> Vec<String> {
    let heads =
        [strings.item, strings.value, strings.unit, strings.source, strings.status, strings.period, strings.section];
    heads.map(str::to_owned).to_vec()
}

/// Takes the later ones of the same statement out of `readings`; how many.
pub fn drop_repeats(readings: &mut Vec<Reading>) -> usize {
    let before = readings.len();
    let mut seen = HashSet::new();
    readings.retain(|reading| seen.insert(reading.statement()));
    before - readings.len()
}

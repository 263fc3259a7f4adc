//! What figures over quantities have in common: which quantities they may show, and how a row reads.

use super::axis_unit::AxisUnit;
use super::numbers::{bound_sign, short, short_range, unit_name, with_unit};
use super::strings::{Strings, fill};
use super::table::Table;
use super::{FigureOptions, Target};
use reportlens_analysis::{Analysis, Change, Heading, Quantity, Status};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// A quantity with its index in the analysis.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    pub index: usize,
    pub quantity: &'a Quantity,
}

/// Nothing that is counted or measured in a report is larger; drawing has room to spare.
const LARGEST: f64 = 1e30;

/// All quantities that can stand on an axis, in document order.
pub fn readings(analysis: &Analysis) -> impl Iterator<Item = Reading<'_>> {
    let all = analysis.quantities.iter().enumerate().map(|(index, quantity)| Reading { index, quantity });
    let fits = |value: f64| value.is_finite() && value.abs() <= LARGEST;
    all.filter(move |Reading { quantity, .. }| {
        !quantity.group.is_empty() && fits(quantity.group_value) && quantity.value_max.is_none_or(fits)
    })
}

impl<'a> Reading<'a> {
    /// What is measured; the number itself as written where the text has no words for it.
    pub fn label(self) -> &'a str {
        if self.quantity.label.is_empty() { &self.quantity.text } else { &self.quantity.label }
    }

    /// The row in words: `特岗教师：≥320名，目标，2020年`.
    fn name(self, options: &FigureOptions) -> String {
        let strings = Strings::of(options.language);
        let target = if self.quantity.status == Status::Target { strings.target } else { "" };
        let mut name = self.brief(options);
        for more in [target, self.period()] {
            if !more.is_empty() {
                name += strings.separator;
                name += more;
            }
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
        with_unit(
            &(bound_sign(quantity.bound).to_owned() + &value),
            unit_name(&quantity.unit, options.language),
            quantity.kind,
        )
    }

    /// Label and value, for a description.
    pub fn brief(self, options: &FigureOptions) -> String {
        format!("{}{}{}", self.label(), Strings::of(options.language).colon, self.value_with_unit(options))
    }

    /// The heading that it stands under.
    pub fn section(self, analysis: &'a Analysis) -> Option<&'a str> {
        self.quantity.section.and_then(|section| analysis.outline.get(section)).map(Heading::name)
    }

    /// The cells under [`heads`].
    fn cells(self, axis: AxisUnit, analysis: &Analysis, strings: &Strings) -> Vec<String> {
        let quantity = self.quantity;
        let value = match &quantity.exact_max {
            Some(max) => format!("{}–{max}", quantity.exact),
            None => quantity.exact.to_string(),
        };
        let on_axis = axis.value(quantity);
        vec![
            self.label().to_owned(),
            bound_sign(quantity.bound).to_owned(),
            value,
            quantity.unit.to_string(),
            if on_axis == quantity.value { String::new() } else { format!("{on_axis} {}", axis.name) },
            quantity.text.to_string(),
            strings.status_word(quantity.status).to_owned(),
            strings.change_word(quantity.change).to_owned(),
            quantity.relative_to.clone().unwrap_or_default(),
            self.period().to_owned(),
            self.section(analysis).unwrap_or_default().to_owned(),
        ]
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

/// The table behind quantities; `axis` is the unit that the figure has them in.
pub fn table(readings: &[Reading], axis: AxisUnit, analysis: &Analysis, strings: &Strings) -> Table {
    let rows = readings.iter().map(|reading| (reading.cells(axis, analysis, strings), Target::Quantity(reading.index)));
    Table::new(&heads(strings), rows.collect())
}

fn heads(strings: &Strings) -> [&str; 11] {
    [
        strings.item,
        strings.bound,
        strings.value,
        strings.unit,
        strings.converted,
        strings.source,
        strings.status,
        strings.change,
        strings.relative_to,
        strings.period,
        strings.section,
    ]
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
        let unit = &*reading.quantity.group;
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

/// The label and the row in words of each of `readings`. Where the same words stand for several, the label tells their
/// periods if these differ, and the words tell the section.
pub fn labelled(readings: &[Reading], analysis: &Analysis, options: &FigureOptions) -> Vec<(String, String)> {
    let strings = Strings::of(options.language);
    let mut periods: HashMap<&str, Vec<&str>> = HashMap::new();
    for reading in readings {
        periods.entry(reading.label()).or_default().push(reading.period());
    }
    let one = |reading: &Reading| {
        let (label, period, mut name) = (reading.label(), reading.period(), reading.name(options));
        let alike = &periods[label];
        if let Some(section) = reading.section(analysis).filter(|_| alike.len() > 1) {
            name += strings.separator;
            name += section;
        }
        let tell = !period.is_empty() && alike.iter().any(|other| *other != period) && !label.contains(period);
        (if tell { fill(strings.label_in_period, &[label, period]) } else { label.to_owned() }, name)
    };
    readings.iter().map(one).collect()
}

/// The sentences of those counts that are not 0.
pub fn sentences<const N: usize>(counts: [(usize, &str); N]) -> Vec<String> {
    let said = counts.into_iter().filter(|(count, _)| *count > 0);
    said.map(|(count, sentence)| fill(sentence, &[&count.to_string()])).collect()
}

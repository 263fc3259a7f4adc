//! The unit of an axis: of the units that can share it, the one that the text uses most.

use super::FigureLanguage;
use super::numbers::{bound_sign, short, short_range, unit_name};
use super::readings::Reading;
use reportlens_analysis::Quantity;

/// A unit and how much of its group's unit it is.
#[derive(Clone, Copy)]
pub struct AxisUnit<'a> {
    pub name: &'a str,
    factor: f64,
}

impl<'a> AxisUnit<'a> {
    /// The unit in which most of `readings`, which are of one group, are written; the group's own where units of the
    /// same size differ (名 and 人).
    pub fn of(readings: &[Reading<'a>]) -> AxisUnit<'a> {
        let mut units: Vec<(AxisUnit, usize)> = Vec::new();
        for Reading { quantity, .. } in readings {
            match units.iter_mut().find(|(unit, _)| unit.name == quantity.unit) {
                Some((_, count)) => *count += 1,
                None => units.push((AxisUnit { name: &quantity.unit, factor: factor(quantity) }, 1)),
            }
        }
        // Of equally many the first.
        let most = units.iter().rev().max_by_key(|(_, count)| *count).map(|(unit, _)| *unit);
        let group = readings.first().map_or("", |reading| &*reading.quantity.group);
        most.filter(|unit| !unit.name.is_empty() && (units.len() == 1 || unit.factor != 1.0))
            .unwrap_or(AxisUnit { name: group, factor: 1.0 })
    }

    /// The value of `quantity` in this unit.
    pub fn value(self, quantity: &Quantity) -> f64 {
        if quantity.unit == self.name { quantity.value } else { quantity.group_value / self.factor }
    }

    /// The upper end of a range in this unit.
    pub fn upper(self, quantity: &Quantity) -> Option<f64> {
        let upper = quantity.value_max.filter(|upper| *upper > quantity.value)?;
        Some(if quantity.unit == self.name { upper } else { upper * factor(quantity) / self.factor })
    }

    /// What the unit is called.
    pub fn shown(self, language: FigureLanguage) -> &'a str {
        unit_name(self.name, language)
    }

    /// The value of `quantity` in this unit, which only a percentage says: `≥6.97亿`, `3–6`, `84.38%`.
    pub fn label(self, quantity: &Quantity, language: FigureLanguage) -> String {
        let value = match self.upper(quantity) {
            Some(upper) => short_range(self.value(quantity), upper, language),
            None => short(self.value(quantity), language),
        };
        bound_sign(quantity.bound).to_owned() + &value + if self.name == "%" { "%" } else { "" }
    }
}

/// How much of its group's unit the unit of `quantity` is.
fn factor(quantity: &Quantity) -> f64 {
    if quantity.value == 0.0 { 1.0 } else { quantity.group_value / quantity.value }
}

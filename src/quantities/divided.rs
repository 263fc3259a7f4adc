//! Units divided by another one behind a stroke: 元/吨, MB/s, 自然箱/小时.

use super::amount::{Measured, Reader};
use super::dates;
use super::numeral::{Form, Numeral};
use super::units::word_end;
use crate::analysis::Kind;
use crate::text::is_han;
use crate::text::phrases::is_any;
use rust_decimal::Decimal;

/// What money is paid for each of, beside the units of the tables.
const EACH: &[&str] = &[
    "night", "unit", "person", "head", "user", "seat", "share", "item", "ticket", "visit", "student", "pupil", "child",
];

impl Reader<'_> {
    /// A unit of Chinese with what it is for each of: 元/吨, 人次/年, 条/秒, 元/百公里.
    pub fn per(&self, unit: Measured) -> Measured {
        let stroke = unit.end;
        let Some(stop) = self.is_stroke(stroke).then(|| self.divisor_end(stroke + 1)).flatten() else { return unit };
        let per: String = self.chars[stroke + 1..stop].iter().collect();
        let name = format!("{}/{per}", unit.name);
        Measured { group: name.clone().into(), factor: Decimal::ONE, name: name.into(), end: stop, ..unit }
    }

    /// 36.8自然箱/小时, 12标台/万人: characters that are no unit of the table, for each of one that is.
    pub fn unknown_per(&self, start: usize, at: usize, numeral: &Numeral) -> Option<Measured> {
        const LONGEST: usize = 5;
        let rest = self.chars[at..].iter();
        let stroke = at + rest.take(LONGEST + 1).take_while(|c| is_han(**c)).count();
        if !(1..=LONGEST).contains(&(stroke - at)) || !self.is_stroke(stroke) || numeral.form != Form::Arabic {
            return None;
        }
        let stop = self.divisor_end(stroke + 1)?;
        let ends =
            !self.chars.get(stop).is_some_and(|c| is_han(*c)) && !dates::is_year_like(self.chars, start, numeral);
        ends.then(|| Measured::plain(self.chars[at..stop].iter().collect::<String>(), Kind::Measure, stop))
    }

    /// The end of what stands behind a stroke, one more of it behind a dot: 人次/公里·日.
    fn divisor_end(&self, open: usize) -> Option<usize> {
        let end = self.units.per_end(self.chars, open)?;
        let more = (self.peek(end) == Some('·')).then(|| self.units.per_end(self.chars, end + 1)).flatten();
        Some(more.unwrap_or(end))
    }

    fn is_stroke(&self, at: usize) -> bool {
        matches!(self.peek(at), Some('/' | '∕'))
    }

    /// The unit with what a slash divides it by: 250 MB/s, 4 mg/L, 342 cells/µL.
    pub fn with_divisor(&self, unit: Measured) -> Measured {
        const LONGEST: usize = 6;
        // 53,300 m^2
        if let (Some('^'), Some(power @ ('2' | '3'))) = (self.peek(unit.end), self.peek(unit.end + 1))
            && unit.kind == Kind::Measure
        {
            let name: String = unit.name.chars().chain(['^', power]).collect();
            return Measured { factor: Decimal::ONE, ..Measured::plain(name, Kind::Measure, unit.end + 2) };
        }
        if self.peek(unit.end) != Some('/') {
            return unit;
        }
        if unit.kind == Kind::Money {
            return self.money_for_each(unit);
        }
        if !self.chars[unit.end - 1].is_ascii_alphabetic() {
            return unit;
        }
        let open = unit.end + 1;
        // GJ/新台幣億元
        if unit.kind == Kind::Measure
            && let Some(stop) = self.units.per_end(self.chars, open).filter(|&stop| !self.chars[stop - 1].is_ascii())
        {
            let name: String = self.chars[open - 1..stop].iter().collect();
            let name = [&*unit.name, &name].concat();
            return Measured { factor: Decimal::ONE, ..Measured::plain(name, Kind::Measure, stop) };
        }
        let is_letter = |c: &&char| c.is_ascii_alphabetic() || matches!(c, 'µ' | 'μ');
        let stop = open + self.chars[open..].iter().take(LONGEST + 1).take_while(is_letter).count();
        // 35 ug/m3
        let cubed =
            matches!(self.chars[open..stop], [.., 'm']) && matches!(self.peek(stop), Some('2' | '3' | '²' | '³'));
        let stop = stop + usize::from(cubed);
        let volume = matches!(self.chars[open..stop], [.., 'L' | 'l']) && stop - open <= 2;
        let divides = match unit.kind {
            Kind::Measure => true,
            Kind::Count => volume,
            _ => false,
        };
        if !divides || !(1..=LONGEST).contains(&(stop - open)) || self.peek(stop).is_some_and(|c| c.is_alphanumeric()) {
            return unit;
        }
        let divisor: String = self.chars[open..stop].iter().collect();
        let name = format!("{}/{divisor}", unit.name);
        Measured { factor: Decimal::ONE, ..Measured::plain(name, Kind::Measure, stop) }
    }

    /// $60/hour, 25 EUR/MWh, €1.20/litre: money with what it is for each of, a unit of the tables or one of [`EACH`].
    fn money_for_each(&self, money: Measured) -> Measured {
        let open = money.end + 1;
        let word = word_end(self.chars, open);
        let unit = self.units.longest(self.chars, open).map(|unit| open + unit.chars.len());
        let unit =
            unit.or_else(|| self.units.in_words(self.chars, open).map(|(_, end)| end)).filter(|&end| end >= word);
        let each = &self.chars[open..unit.unwrap_or(word)];
        let stop = open + each.len();
        let goes_on = self.peek(stop).is_some_and(|c| c.is_alphanumeric() || c == '/');
        if each.is_empty() || goes_on || unit.is_none() && !is_any(each, EACH) {
            return money;
        }
        let each: String = each.iter().collect();
        let name = [&*money.name, "/", &each].concat();
        Measured { group: name.clone().into(), factor: Decimal::ONE, name: name.into(), end: stop, ..money }
    }
}

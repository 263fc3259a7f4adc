//! Quantities of one unit as sorted bars; percentages as dots.

use super::axis_unit::AxisUnit;
use super::backend::Role;
use super::bars::{self, Bar};
use super::dots::{self, Dot};
use super::per_head;
use super::readings::{Group, Reading, by_group, drop_repeats, labelled, readings, sentences, table};
use super::rows::Key;
use super::strings::{Strings, fill};
use super::{Figure, FigureOptions, MAX_ROWS};
use reportlens_analysis::order;
use reportlens_analysis::{Analysis, Kind, Status};

/// Two amounts of money say something; of things counted it takes three.
const MIN_MONEY: usize = 2;
const MIN_BARS: usize = 3;
const MIN_DOTS: usize = 2;

/// More units than this are better read in the table of numbers.
const MAX_UNITS: usize = 10;
/// Classifiers of things of all sorts, which are less alike than the unit says.
const GENERIC: [&str; 6] = ["个", "項", "项", "件", "次", "種"];

/// Amounts by unit: money, percentages, then the units with the most amounts, generic classifiers last.
pub fn levels(analysis: &Analysis, options: &FigureOptions) -> Vec<Figure> {
    let strings = Strings::of(options.language);
    let groups = by_group(readings(analysis).filter(|reading| reading.quantity.kind != Kind::Ratio));
    let axes: Vec<Axis> = groups.into_iter().flat_map(|group| axes_of(group, strings)).collect();
    let axes = order::by_key(axes, |axis| order::descending(axis.levels.len()));
    let mut axes = order::by_key(axes, |axis| i64::from(axis.rank()));
    let others = axes.len().saturating_sub(MAX_UNITS);
    axes.truncate(MAX_UNITS);
    let mut figures: Vec<Figure> = axes.into_iter().filter_map(|axis| figure(axis, analysis, options)).collect();
    if let Some(last) = figures.last_mut() {
        last.left_out.extend(sentences([(others, strings.left_units)]));
    }
    figures
}

/// The totals of a group, and its amounts per head, which have an axis of their own or are left out. Percentages are all of
/// one kind.
fn axes_of<'a>(group: Group<'a>, strings: &Strings) -> Vec<Axis<'a>> {
    if group.unit == "%" {
        return Axis::of(group, false, strings).into_iter().collect();
    }
    let (totals, per_head) = per_head::split(group);
    let count = per_head.levels.len();
    let per_head = Axis::of(per_head, true, strings);
    let mut totals = Axis::of(totals, false, strings);
    if let (Some(totals), None) = (&mut totals, &per_head) {
        totals.left_out.extend(sentences([(count, strings.left_per_head)]));
    }
    totals.into_iter().chain(per_head).collect()
}

/// What is shown on one axis.
struct Axis<'a> {
    unit: &'a str,
    per_head: bool,
    kind: Kind,
    /// Largest first.
    levels: Vec<Reading<'a>>,
    left_out: Vec<String>,
}

impl<'a> Axis<'a> {
    /// The largest amounts of a group; `None` where they say nothing.
    fn of(group: Group<'a>, per_head: bool, strings: &Strings) -> Option<Axis<'a>> {
        let Group { unit, mut levels, changes } = group;
        let kind = levels.first()?.quantity.kind;
        let repeats = drop_repeats(&mut levels);
        let mut levels = order::by_key(levels, |level| order::key_of(-level.quantity.group_value));
        let smaller = levels.len().saturating_sub(MAX_ROWS);
        levels.truncate(MAX_ROWS);
        let value = |reading: Option<&Reading>| reading.map(|reading| reading.quantity.group_value);
        let differ = value(levels.first()) != value(levels.last());
        let says_something = match kind {
            // Percentages compare with 0 and 100, even where they are all the same.
            Kind::Percent => unit == "%" && levels.len() >= MIN_DOTS,
            Kind::Money => differ && levels.len() >= MIN_MONEY,
            _ => differ && levels.len() >= MIN_BARS,
        };
        let left_out = sentences([
            (smaller, strings.left_smaller),
            (changes.len(), strings.left_changes),
            (repeats, strings.left_repeats),
        ]);
        says_something.then_some(Axis { unit, per_head, kind, levels, left_out })
    }

    /// Which axes come first.
    fn rank(&self) -> u8 {
        match self.kind {
            Kind::Money => 0,
            Kind::Percent => 1,
            _ if GENERIC.contains(&self.unit) => 3,
            _ => 2,
        }
    }
}

fn figure(axis: Axis, analysis: &Analysis, options: &FigureOptions) -> Option<Figure> {
    let strings = Strings::of(options.language);
    let levels = &axis.levels;
    let unit = AxisUnit::of(levels);
    let percent = axis.kind == Kind::Percent;
    let (title, template) = if percent {
        (strings.percentages.to_owned(), strings.describe_dots)
    } else {
        (fill(strings.quantities(axis.kind), &[unit.shown(options.language)]), strings.describe_bars)
    };
    let [most, least] = [levels.first()?, levels.last()?].map(|reading| reading.brief(options));
    let title = if axis.per_head { fill(strings.per_head, &[&title]) } else { title };
    let description = fill(template, &[&levels.len().to_string(), &most, &least]);
    let svg = if percent {
        let keys = status_keys(levels, strings, [Role::Dot, Role::DotTarget]);
        dots::draw(&title, &description, options.width, &dots_of(levels, unit, analysis, options), &keys)?
    } else {
        let keys = status_keys(levels, strings, [Role::Bar, Role::BarTarget]);
        bars::draw(&title, &description, options.width, &bars_of(levels, unit, analysis, options), &keys)?
    };
    let table = table(levels, unit, analysis, strings);
    Some(Figure {
        id: match (percent, axis.per_head) {
            (true, _) => "percentages".to_owned(),
            (false, false) => format!("quantities-{}", axis.unit),
            (false, true) => format!("per-head-{}", axis.unit),
        },
        svg,
        title,
        subtitle: fill(strings.quantities_subtitle, &[unit.shown(options.language)]),
        description,
        columns: table.columns,
        rows: table.rows,
        left_out: axis.left_out,
    })
}

fn bars_of(levels: &[Reading], unit: AxisUnit, analysis: &Analysis, options: &FigureOptions) -> Vec<Bar> {
    let rows = levels.iter().zip(labelled(levels, analysis, options));
    rows.map(|(reading, (label, name))| Bar {
        label,
        value: unit.value(reading.quantity),
        upper: unit.upper(reading.quantity),
        value_label: unit.label(reading.quantity, options.language),
        role: if reading.quantity.status == Status::Target { Role::BarTarget } else { Role::Bar },
        name,
    })
    .collect()
}

fn dots_of(levels: &[Reading], unit: AxisUnit, analysis: &Analysis, options: &FigureOptions) -> Vec<Dot> {
    let rows = levels.iter().zip(labelled(levels, analysis, options));
    rows.map(|(reading, (label, name))| Dot {
        label,
        value: unit.value(reading.quantity),
        upper: unit.upper(reading.quantity),
        bound: reading.quantity.bound,
        value_label: unit.label(reading.quantity, options.language),
        target: reading.quantity.status == Status::Target,
        name,
    })
    .collect()
}

/// A legend where there are targets.
fn status_keys(levels: &[Reading], strings: &'static Strings, roles: [Role; 2]) -> Vec<Key<'static>> {
    let has = |status| levels.iter().any(|reading| reading.quantity.status == status);
    if !has(Status::Target) {
        return Vec::new();
    }
    let mut keys = vec![Key { role: roles[1], word: strings.target }];
    if has(Status::Actual) {
        keys.insert(0, Key { role: roles[0], word: strings.actual });
    }
    keys
}

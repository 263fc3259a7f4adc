//! Quantities of one unit as sorted bars; percentages as dots.

use super::backend::Role;
use super::bars::{self, Bar};
use super::dots::{self, Dot};
use super::numbers::upper_group_value;
use super::readings::{Group, Reading, by_group, columns, drop_repeats, labels, readings, sentences};
use super::rows::Key;
use super::strings::{Strings, fill};
use super::{Figure, FigureOptions, MAX_ROWS};
use crate::analysis::{Analysis, Kind, Quantity, Status};

/// Two amounts of money say something; of things counted it takes three.
const MIN_MONEY: usize = 2;
const MIN_BARS: usize = 3;
const MIN_DOTS: usize = 2;

/// A figure for each unit that has enough amounts, money first, then by their number.
pub fn quantities(analysis: &Analysis, options: &FigureOptions) -> Vec<Figure> {
    let shown = |quantity: &Quantity| !matches!(quantity.kind, Kind::Percent | Kind::Ratio);
    let mut groups = by_group(readings(analysis).filter(|reading| shown(reading.quantity)));
    groups.sort_by_key(|group| {
        let kind = group.levels.first().map(|reading| reading.quantity.kind);
        (kind != Some(Kind::Money), std::cmp::Reverse(group.levels.len()))
    });
    groups.into_iter().filter_map(|group| bars_of(group, analysis, options)).collect()
}

/// All percentages on one scale.
pub fn percentages(analysis: &Analysis, options: &FigureOptions) -> Option<Figure> {
    let percent = |reading: &Reading| reading.quantity.kind == Kind::Percent && reading.quantity.group == "%";
    let group = by_group(readings(analysis).filter(percent)).pop()?;
    dots_of(group, analysis, options)
}

/// Sorts a group's levels, largest first, and cuts them to what a figure holds; what was left out.
fn choose(group: &mut Group, strings: &Strings) -> Vec<String> {
    let repeats = drop_repeats(&mut group.levels);
    group.levels.sort_by(|a, b| b.quantity.group_value.total_cmp(&a.quantity.group_value));
    let smaller = group.levels.len().saturating_sub(MAX_ROWS);
    group.levels.truncate(MAX_ROWS);
    sentences([
        (smaller, strings.left_smaller),
        (group.changes.len(), strings.left_changes),
        (repeats, strings.left_repeats),
    ])
}

/// Whether the values differ at all.
fn differ(levels: &[Reading]) -> bool {
    levels.first().map(|reading| reading.quantity.group_value) != levels.last().map(|last| last.quantity.group_value)
}

fn bars_of(mut group: Group, analysis: &Analysis, options: &FigureOptions) -> Option<Figure> {
    let strings = Strings::of(options.language);
    let left_out = choose(&mut group, strings);
    let kind = group.levels.first()?.quantity.kind;
    let enough = if kind == Kind::Money { MIN_MONEY } else { MIN_BARS };
    if group.levels.len() < enough || !differ(&group.levels) {
        return None;
    }
    let bars: Vec<Bar> = group
        .levels
        .iter()
        .zip(labels(&group.levels, strings))
        .map(|(reading, label)| Bar {
            label,
            value: reading.quantity.group_value,
            upper: upper_group_value(reading.quantity),
            value_label: reading.group_value_label(options),
            role: if reading.quantity.status == Status::Target { Role::BarTarget } else { Role::Bar },
            name: reading.name(options),
        })
        .collect();
    let title = fill(strings.quantities(kind), &[group.unit]);
    let description = describe(strings.describe_bars, &group.levels, options);
    let keys = status_keys(&group.levels, strings, [Role::Bar, Role::BarTarget]);
    Some(Figure {
        id: format!("quantities-{}", group.unit),
        svg: bars::draw(&title, &description, options.width, &bars, &keys)?,
        title,
        subtitle: fill(strings.quantities_subtitle, &[group.unit]),
        description,
        columns: columns(strings),
        rows: group.levels.iter().map(|reading| reading.row(analysis, strings)).collect(),
        left_out,
    })
}

fn dots_of(mut group: Group, analysis: &Analysis, options: &FigureOptions) -> Option<Figure> {
    let strings = Strings::of(options.language);
    let left_out = choose(&mut group, strings);
    if group.levels.len() < MIN_DOTS {
        return None;
    }
    let dots: Vec<Dot> = group
        .levels
        .iter()
        .zip(labels(&group.levels, strings))
        .map(|(reading, label)| Dot {
            label,
            value: reading.quantity.group_value,
            upper: upper_group_value(reading.quantity),
            bound: reading.quantity.bound,
            value_label: reading.group_value_label(options),
            target: reading.quantity.status == Status::Target,
            name: reading.name(options),
        })
        .collect();
    let title = strings.percentages.to_owned();
    let description = describe(strings.describe_dots, &group.levels, options);
    let keys = status_keys(&group.levels, strings, [Role::Dot, Role::DotTarget]);
    Some(Figure {
        id: "percentages".to_owned(),
        svg: dots::draw(&title, &description, options.width, &dots, &keys)?,
        title,
        subtitle: strings.percentages_subtitle.to_owned(),
        description,
        columns: columns(strings),
        rows: group.levels.iter().map(|reading| reading.row(analysis, strings)).collect(),
        left_out,
    })
}

/// How many, the first and the last.
fn describe(template: &str, levels: &[Reading], options: &FigureOptions) -> String {
    let brief = |reading: Option<&Reading>| reading.map_or_else(String::new, |reading| reading.brief(options));
    fill(template, &[&levels.len().to_string(), &brief(levels.first()), &brief(levels.last())])
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

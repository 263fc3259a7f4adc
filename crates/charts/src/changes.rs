//! Increases and decreases of one unit as bars to both sides of a zero line.

use super::axis_unit::AxisUnit;
use super::backend::Role;
use super::bars::{self, Bar};
use super::readings::{Group, Reading, by_group, drop_repeats, labelled, readings, sentences, table};
use super::rows::Key;
use super::strings::{Strings, fill};
use super::{Figure, FigureOptions, MAX_ROWS};
use reportlens_analysis::order;
use reportlens_analysis::{Analysis, Change, Status};

const MIN_BARS: usize = 2;
/// More units than this are better read in the table of numbers.
const MAX_UNITS: usize = 6;

/// A figure for each unit that has at least two changes.
pub fn changes(analysis: &Analysis, options: &FigureOptions) -> Vec<Figure> {
    let strings = Strings::of(options.language);
    let sides: Vec<Sides> = by_group(readings(analysis)).into_iter().filter_map(Sides::of).collect();
    let mut sides = order::by_key(sides, |sides| order::descending(sides.changes.len()));
    let others = sides.len().saturating_sub(MAX_UNITS);
    sides.truncate(MAX_UNITS);
    let mut figures: Vec<Figure> = sides.into_iter().filter_map(|sides| figure(sides, analysis, options)).collect();
    if let Some(last) = figures.last_mut() {
        last.left_out.extend(sentences([(others, strings.left_change_units)]));
    }
    figures
}

/// What is shown on both sides of one axis.
struct Sides<'a> {
    unit: &'a str,
    /// From the largest increase to the largest decrease.
    changes: Vec<Reading<'a>>,
    smaller: usize,
    repeats: usize,
}

impl<'a> Sides<'a> {
    /// The largest changes of a group, whichever way they point; `None` where there are too few.
    fn of(group: Group<'a>) -> Option<Sides<'a>> {
        let Group { unit, mut changes, .. } = group;
        let repeats = drop_repeats(&mut changes);
        let value = |reading: &Reading| signed(reading, reading.quantity.group_value);
        let mut changes = order::by_key(changes, |change| order::key_of(-value(change).abs()));
        let smaller = changes.len().saturating_sub(MAX_ROWS);
        changes.truncate(MAX_ROWS);
        let changes = order::by_key(changes, |change| order::key_of(-value(change)));
        (changes.len() >= MIN_BARS).then_some(Sides { unit, changes, smaller, repeats })
    }
}

/// The change with its sign.
fn signed(reading: &Reading, value: f64) -> f64 {
    if reading.quantity.change == Change::Decrease { -value.abs() } else { value.abs() }
}

fn figure(sides: Sides, analysis: &Analysis, options: &FigureOptions) -> Option<Figure> {
    let strings = Strings::of(options.language);
    let Sides { unit, changes, smaller, repeats } = sides;
    let axis = AxisUnit::of(&changes);
    let brief =
        |reading: &Reading| format!("{}{}{}", reading.label(), strings.colon, change_label(reading, axis, options));
    let bars: Vec<Bar> = changes
        .iter()
        .zip(labelled(&changes, analysis, options))
        .map(|(reading, (label, name))| Bar {
            label,
            value: signed(reading, axis.value(reading.quantity)),
            upper: axis.upper(reading.quantity).map(|upper| signed(reading, upper)),
            value_label: change_label(reading, axis, options),
            role: role(reading),
            name,
        })
        .collect();
    let title = fill(strings.changes, &[axis.shown(options.language)]);
    let [first, last] = [changes.first()?, changes.last()?].map(brief);
    let description = fill(strings.describe_bars, &[&changes.len().to_string(), &first, &last]);
    let table = table(&changes, axis, analysis, strings);
    Some(Figure {
        id: format!("changes-{unit}"),
        svg: bars::draw(&title, &description, options.width, &bars, &keys(&changes, strings))?,
        title,
        subtitle: fill(strings.changes_subtitle, &[axis.shown(options.language)]),
        description,
        columns: table.columns,
        rows: table.rows,
        left_out: sentences([(smaller, strings.left_smaller), (repeats, strings.left_repeats)]),
    })
}

/// `↑18.75%`: the arrow says which way, so that a bound stays one of the amount.
fn change_label(reading: &Reading, axis: AxisUnit, options: &FigureOptions) -> String {
    let arrow = if reading.quantity.change == Change::Decrease { "↓" } else { "↑" };
    arrow.to_owned() + &axis.label(reading.quantity, options.language)
}

fn role(reading: &Reading) -> Role {
    match (reading.quantity.status, reading.quantity.change) {
        (Status::Target, _) => Role::BarTarget,
        (_, Change::Decrease) => Role::BarDown,
        _ => Role::BarUp,
    }
}

/// A legend where there are targets, which are hollow.
fn keys(changes: &[Reading], strings: &'static Strings) -> Vec<Key<'static>> {
    let kinds = [(Role::BarUp, strings.increase), (Role::BarDown, strings.decrease), (Role::BarTarget, strings.target)];
    let present = kinds.into_iter().filter(|(kind, _)| changes.iter().any(|reading| role(reading) == *kind));
    let keys: Vec<Key> = present.map(|(role, word)| Key { role, word }).collect();
    if keys.len() > 1 { keys } else { Vec::new() }
}

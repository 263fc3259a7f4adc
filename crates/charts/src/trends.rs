//! The same indicator at two times.

use super::axis_unit::AxisUnit;
use super::numbers::with_unit;
use super::periods::Time;
use super::readings::{Reading, readings, sentences};
use super::slope::{self, Line};
use super::strings::{Strings, fill};
use super::table::Table;
use super::{Figure, FigureOptions, Target};
use reportlens_analysis::order;
use reportlens_analysis::{Analysis, Change, Quantity, Status};
use std::collections::{BTreeMap, HashMap};

/// More lines than this can't be told apart.
const MAX_LINES: usize = 12;
/// More pairs of times than this are better read in the table of numbers.
const MAX_FIGURES: usize = 4;

/// An indicator at its two latest comparable times.
struct Pair<'a> {
    earlier: Reading<'a>,
    later: Reading<'a>,
}

/// Pairs that share an axis: same unit, same two times.
struct Slope<'a> {
    pairs: Vec<Pair<'a>>,
    /// Values at still earlier times.
    older: usize,
}

/// A figure for each unit and pair of times, those with the most indicators first.
pub fn slopes(analysis: &Analysis, options: &FigureOptions) -> Vec<Figure> {
    let strings = Strings::of(options.language);
    let mut slopes = order::by_key(collect(analysis), |slope| order::descending(slope.pairs.len()));
    let others = slopes.len().saturating_sub(MAX_FIGURES);
    slopes.truncate(MAX_FIGURES);
    let mut figures: Vec<Figure> = slopes.into_iter().filter_map(|slope| figure(slope, analysis, options)).collect();
    if let Some(last) = figures.last_mut() {
        last.left_out.extend(sentences([(others, strings.left_comparisons)]));
    }
    figures
}

fn collect(analysis: &Analysis) -> Vec<Slope<'_>> {
    let mut slopes: Vec<Slope> = Vec::new();
    let mut places = HashMap::new();
    for times in by_indicator(analysis) {
        let Some((pair, older)) = latest_pair(&times) else { continue };
        let key = (&pair.earlier.quantity.group, pair.earlier.period(), pair.later.period());
        let place = *places.entry(key).or_insert(slopes.len());
        if place == slopes.len() {
            slopes.push(Slope { pairs: Vec::new(), older: 0 });
        }
        slopes[place].pairs.push(pair);
        slopes[place].older += older;
    }
    slopes
}

/// The levels of each label and unit that have a time, in the order in which the indicators first appear.
fn by_indicator(analysis: &Analysis) -> Vec<Vec<(Time, Reading<'_>)>> {
    let mut indicators: Vec<Vec<(Time, Reading)>> = Vec::new();
    let mut places = HashMap::new();
    let level = |quantity: &Quantity| quantity.change == Change::Level && !quantity.label.is_empty();
    for reading in readings(analysis).filter(|reading| level(reading.quantity)) {
        let Some(time) = Time::read(reading.period()) else { continue };
        let key = (indicator(reading).to_lowercase(), &reading.quantity.group);
        let place = *places.entry(key).or_insert(indicators.len());
        if place == indicators.len() {
            indicators.push(Vec::new());
        }
        indicators[place].push((time, reading));
    }
    indicators
}

/// What is measured, without the time where the label begins with it.
fn indicator(reading: Reading<'_>) -> &str {
    let label = reading.label();
    let rest = label.strip_prefix(reading.period()).unwrap_or(label).trim_start_matches([' ', '的', '末', '，', ',']);
    if rest.is_empty() { label } else { rest }
}

/// The two latest times of the scale of the latest one, and how many times there are before them. Of several values
/// at one time the first counts.
fn latest_pair<'a>(times: &[(Time, Reading<'a>)]) -> Option<(Pair<'a>, usize)> {
    let mut firsts = BTreeMap::new();
    for &(time, reading) in times {
        firsts.entry(time).or_insert(reading);
    }
    let (latest, later) = firsts.pop_last()?;
    let mut earlier = firsts.into_iter().rev().filter(|(time, _)| time.comparable(latest));
    let (_, last) = earlier.next()?;
    Some((Pair { earlier: last, later }, earlier.count()))
}

fn figure(slope: Slope, analysis: &Analysis, options: &FigureOptions) -> Option<Figure> {
    let strings = Strings::of(options.language);
    let Slope { mut pairs, older } = slope;
    let beyond = pairs.len().saturating_sub(MAX_LINES);
    pairs.truncate(MAX_LINES);
    let first = pairs.first()?;
    let group = &*first.earlier.quantity.group;
    let readings: Vec<Reading> = pairs.iter().flat_map(|pair| [pair.earlier, pair.later]).collect();
    let axis = AxisUnit::of(&readings);
    let times = [first.earlier.period(), first.later.period()];
    let name = |pair: &Pair| {
        let [from, to] = [pair.earlier, pair.later].map(|reading| value(reading, axis, options));
        fill(strings.from_to, &[indicator(pair.later), &from, &to])
    };
    let lines: Vec<Line> = pairs
        .iter()
        .map(|pair| Line {
            label: indicator(pair.later).to_owned(),
            values: [pair.earlier, pair.later].map(|reading| axis.value(reading.quantity)),
            value_labels: [pair.earlier, pair.later].map(|reading| axis.label(reading.quantity, options.language)),
            targets: [pair.earlier, pair.later].map(|reading| reading.quantity.status == Status::Target),
            name: name(pair),
        })
        .collect();
    let title = fill(strings.slope, &[times[0], times[1], axis.shown(options.language)]);
    let separator = strings.separator;
    let all: Vec<String> = pairs.iter().map(name).collect();
    let description = fill(strings.describe_slope, &[&pairs.len().to_string(), &all.join(separator)]);
    let heads = [strings.item, times[0], times[1], strings.unit, strings.section];
    let table = Table::new(&heads, pairs.iter().map(|pair| row(pair, axis, analysis, options)).collect());
    Some(Figure {
        id: format!("slope-{group}-{}-{}", times[0], times[1]),
        svg: slope::draw(&title, &description, options.width, &lines, times)?,
        title,
        subtitle: fill(strings.slope_subtitle, &[axis.shown(options.language)]),
        description,
        columns: table.columns,
        rows: table.rows,
        left_out: sentences([(beyond, strings.left_later), (older, strings.left_periods)]),
    })
}

fn value(reading: Reading, axis: AxisUnit, options: &FigureOptions) -> String {
    let unit = if axis.name == "%" { "" } else { axis.shown(options.language) };
    with_unit(&axis.label(reading.quantity, options.language), unit, reading.quantity.kind)
}

fn row(pair: &Pair, axis: AxisUnit, analysis: &Analysis, options: &FigureOptions) -> (Vec<String>, Target) {
    let [earlier, later] = [pair.earlier, pair.later].map(|reading| axis.value(reading.quantity).to_string());
    let section = pair.later.section(analysis).unwrap_or_default().to_owned();
    let cells =
        vec![indicator(pair.later).to_owned(), earlier, later, axis.shown(options.language).to_owned(), section];
    (cells, Target::Quantity(pair.later.index))
}

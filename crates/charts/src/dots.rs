//! Dots on a scale of percent: results solid, targets hollow, an arm where the value is a bound.

use super::backend::{Head, Role, svg};
use super::measure::text_width;
use super::rows::{Area, Drawn, Key, Rows, draw_legend, legend_height, text};
use plotters::chart::ChartBuilder;
use plotters::element::{Circle, PathElement, Text};
use plotters::style::Color;
use plotters::style::text_anchor::HPos;
use reportlens_analysis::Bound;

/// One row.
pub struct Dot {
    /// Name of the row.
    pub label: String,
    /// Where the dot is; finite.
    pub value: f64,
    /// Upper end of a range.
    pub upper: Option<f64>,
    /// Which way the value may differ.
    pub bound: Bound,
    /// What stands beside the dot.
    pub value_label: String,
    /// Hollow.
    pub target: bool,
    /// The row in words.
    pub name: String,
}

const RADIUS: i32 = 5;
/// Length of the arm of a bound.
const ARM: i32 = 14;
/// Between a dot, or its arm, and its value.
const VALUE_GAP: i32 = 5;
/// Between tick labels.
const TICK_GAP: i32 = 6;
/// Height of the axis below the rows.
const AXIS: i32 = 22;

/// Dots as an SVG of `width`.
pub fn draw(title: &str, description: &str, width: u32, dots: &[Dot], keys: &[Key]) -> Option<String> {
    let rows = Rows::new(dots.iter().map(|dot| dot.label.as_str()), legend_height(keys), width);
    let names: Vec<String> = dots.iter().map(|dot| dot.name.clone()).collect();
    let size = (width, (rows.bottom() + AXIS) as u32);
    svg(&Head { title, description, size }, &names, |area| {
        draw_legend(area, keys, rows.left)?;
        draw_dots(area, &rows, dots, width)
    })
}

fn draw_dots(area: &Area, rows: &Rows, dots: &[Dot], width: u32) -> Drawn {
    let height = rows.bottom() - rows.top();
    let axis = Axis::over(dots.iter().flat_map(|dot| [dot.value, dot.upper.unwrap_or(dot.value)]));
    let last_tick = text_width(&tick_label(axis.to)).ceil() as i32;
    let mut chart = ChartBuilder::on(area)
        .margin_left(rows.left + RADIUS + 1)
        .margin_right(last_tick.max(2 * RADIUS) / 2 + 1)
        .margin_top(rows.top())
        .margin_bottom(AXIS)
        .build_cartesian_2d(axis.from..axis.to, height..0)?;
    // A tick label that would touch the one before is left out.
    let mut free = i32::MIN;
    for tick in axis.ticks() {
        let role = if tick == 0.0 { Role::Axis } else { Role::Grid };
        chart.draw_series([PathElement::new([(tick, 0), (tick, height)], role.plain())])?;
        let (x, y) = chart.backend_coord(&(tick, height));
        let half = (text_width(&tick_label(tick)) / 2.0).ceil() as i32;
        if x - half >= free {
            area.draw(&Text::new(tick_label(tick), (x, y + AXIS / 2), text(Role::Tick.plain(), HPos::Center)))?;
            free = x + half + TICK_GAP;
        }
    }
    for (row, dot) in dots.iter().enumerate() {
        rows.draw(area, row)?;
        let (x, y) = chart.backend_coord(&(dot.value, rows.middle(row) - rows.top()));
        let end = dot.upper.map_or(x, |upper| chart.backend_coord(&(upper, 0)).0);
        draw_bound(area, dot, row, (x, y), end, rows.left)?;
        let ink = Role::Dot.of(row);
        if dot.target {
            area.draw(&Circle::new((x, y), RADIUS, Role::DotTarget.of(row)))?;
        } else {
            area.draw(&Circle::new((x, y), RADIUS, ink.filled()))?;
        }
        draw_value(area, dot, row, (x, y), end, width as i32)?;
    }
    Ok(())
}

/// An arm from the dot towards where the value may lie, or through the range.
fn draw_bound(area: &Area, dot: &Dot, row: usize, (x, y): (i32, i32), end: i32, left: i32) -> Drawn {
    let (from, to) = match dot.bound {
        _ if end > x => (x + RADIUS, end),
        Bound::Exact => return Ok(()),
        Bound::Min => (x + RADIUS, x + ARM),
        Bound::Max => (x - ARM, x - RADIUS),
        Bound::Approx => (x - ARM + 3, x + ARM - 3),
    };
    area.draw(&PathElement::new([(from.max(left), y), (to.max(left), y)], Role::Bound.of(row)))
}

/// The value to the right of its dot, or to the left where there is no room.
fn draw_value(area: &Area, dot: &Dot, row: usize, (x, y): (i32, i32), end: i32, width: i32) -> Drawn {
    let value = dot.value_label.as_str();
    let arm = |bounds: [Bound; 2]| if bounds.contains(&dot.bound) { ARM } else { RADIUS };
    let right = x.max(end) + arm([Bound::Min, Bound::Approx]) + VALUE_GAP;
    let style = |anchor| text(Role::Value.of(row), anchor);
    if right + text_width(value).ceil() as i32 <= width {
        area.draw(&Text::new(value, (right, y), style(HPos::Left)))
    } else {
        let left = x - arm([Bound::Max, Bound::Approx]) - VALUE_GAP;
        area.draw(&Text::new(value, (left, y), style(HPos::Right)))
    }
}

/// An axis from 0 to 100, longer where values are beyond it.
struct Axis {
    from: f64,
    to: f64,
    step: f64,
}

impl Axis {
    fn over(values: impl Iterator<Item = f64>) -> Axis {
        let (low, high) = values.fold((0.0, 100.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)));
        // 25, 50, 100, then 2, 5 and 10 times as much and so on, until there are at most six steps.
        let mut factors = [2.0, 2.0].into_iter().chain([2.0, 2.5, 2.0].into_iter().cycle());
        let mut step = 25.0;
        while high - low > 6.0 * step {
            step *= factors.next().unwrap_or(10.0);
        }
        Axis { from: (low / step).floor() * step, to: (high / step).ceil() * step, step }
    }

    fn ticks(&self) -> impl Iterator<Item = f64> {
        let count = ((self.to - self.from) / self.step).round() as usize;
        let (from, step) = (self.from, self.step);
        (0..=count).map(move |at| from + step * at as f64)
    }
}

fn tick_label(value: f64) -> String {
    format!("{value}%").replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(values: &[f64]) -> (f64, f64, usize) {
        let axis = Axis::over(values.iter().copied());
        (axis.from, axis.to, axis.ticks().count())
    }

    #[test]
    fn the_axis_goes_to_a_hundred_and_further_where_it_must() {
        assert_eq!(ends(&[84.38]), (0.0, 100.0, 5));
        assert_eq!(ends(&[120.5]), (0.0, 125.0, 6));
        assert_eq!(ends(&[-12.0, 340.0]), (-100.0, 400.0, 6));
    }
}

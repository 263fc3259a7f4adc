//! Horizontal bars from a zero line, to the right for what is positive and to the left for what is negative.

use super::backend::{Head, Role, svg};
use super::measure::text_width;
use super::rows::{Area, Drawn, GAP, Key, Rows, draw_legend, legend_height, text};
use plotters::chart::ChartBuilder;
use plotters::element::{PathElement, Rectangle, Text};
use plotters::style::Color;
use plotters::style::text_anchor::HPos;

/// One row.
pub struct Bar {
    /// Name of the row.
    pub label: String,
    /// Where the bar ends; finite.
    pub value: f64,
    /// Where its paler end ends, for a range.
    pub upper: Option<f64>,
    /// What stands at the end of the bar.
    pub value_label: String,
    /// What kind of bar.
    pub role: Role,
    /// The row in words.
    pub name: String,
}

impl Bar {
    /// Where its value stands.
    fn end(&self) -> f64 {
        self.upper.unwrap_or(self.value)
    }
}

/// Bars shorter than that can't be told from nothing.
const SMALLEST: f64 = 1e-12;
/// Between the end of a bar and its value.
const VALUE_GAP: i32 = 5;
/// Half of a bar's thickness.
const HALF: i32 = 7;
/// To the right of the longest row.
const RIGHT: i32 = 3;
/// Below the last row.
const BOTTOM: i32 = 4;

/// Bars as an SVG of `width`. `None` where there is no bar longer than nothing.
pub fn draw(title: &str, description: &str, width: u32, bars: &[Bar], keys: &[Key]) -> Option<String> {
    let rows = Rows::new(bars.iter().map(|bar| bar.label.as_str()), legend_height(keys), width);
    let names: Vec<String> = bars.iter().map(|bar| bar.name.clone()).collect();
    let scale = Scale::new(bars, f64::from(width) - f64::from(rows.left) - f64::from(RIGHT))?;
    let size = (width, (rows.bottom() + BOTTOM) as u32);
    svg(&Head { title, description, size }, &names, |area| {
        draw_legend(area, keys, rows.left)?;
        draw_bars(area, &rows, bars, &scale)
    })
}

fn draw_bars(area: &Area, rows: &Rows, bars: &[Bar], scale: &Scale) -> Drawn {
    let height = rows.bottom() - rows.top();
    let mut chart = ChartBuilder::on(area)
        .margin_left(rows.left)
        .margin_top(rows.top())
        .margin_bottom(BOTTOM)
        .margin_right(RIGHT)
        .build_cartesian_2d(scale.from..scale.to, height..0)?;
    for (row, bar) in bars.iter().enumerate() {
        let middle = rows.middle(row) - rows.top();
        let (above, below) = (middle - HALF, middle + HALF);
        rows.draw(area, row)?;
        let end = bar.end();
        if let Some(upper) = bar.upper {
            let corners = [(bar.value, above), (upper, below)];
            chart.draw_series([Rectangle::new(corners, Role::Range.of(row).filled())])?;
        }
        let ink = bar.role.of(row);
        let style = if bar.role == Role::BarTarget { (&ink).into() } else { ink.filled() };
        chart.draw_series([Rectangle::new([(0.0, above), (bar.value, below)], style)])?;
        let (gap, anchor) = if end < 0.0 { (-VALUE_GAP, HPos::Right) } else { (VALUE_GAP, HPos::Left) };
        let (x, y) = chart.backend_coord(&(end, middle));
        area.draw(&Text::new(bar.value_label.as_str(), (x + gap, y), text(Role::Value.of(row), anchor)))?;
    }
    chart.draw_series([PathElement::new([(0.0, 0), (0.0, height)], Role::Axis.plain())])?;
    Ok(())
}

/// The values at the left and the right end of the plot.
struct Scale {
    from: f64,
    to: f64,
}

impl Scale {
    /// The largest scale at which every bar and the value at its end have room in `room` pixels.
    fn new(bars: &[Bar], room: f64) -> Option<Scale> {
        let largest = bars.iter().flat_map(|bar| [bar.value, bar.end()]).map(f64::abs).fold(0.0, f64::max);
        if !(largest > SMALLEST && largest.is_finite() && room > 0.0) {
            return None;
        }
        // In shares of the largest value, so that no size of number loses digits.
        let label = |bar: &Bar| text_width(&bar.value_label) + f64::from(VALUE_GAP);
        let ends: Vec<(f64, f64)> =
            bars.iter().flat_map(|bar| [(bar.value / largest, 0.0), (bar.end() / largest, label(bar))]).collect();
        let reach = |pixels: f64, sign: f64| {
            let ends = ends.iter().filter(|(share, _)| share * sign >= 0.0 && (*share != 0.0 || sign > 0.0));
            ends.map(|(share, label)| share.abs() * pixels + label).fold(0.0, f64::max)
        };
        // Length of the largest bar: what is needed grows with it, so halving finds it.
        let (mut fits, mut too_long) = (f64::from(GAP), room);
        for _ in 0..24 {
            let pixels = f64::midpoint(fits, too_long);
            if reach(pixels, 1.0) + reach(pixels, -1.0) <= room { fits = pixels } else { too_long = pixels }
        }
        let from = -reach(fits, -1.0) / fits * largest;
        Some(Scale { from, to: from + room / fits * largest })
    }
}

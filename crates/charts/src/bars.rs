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
        let to_the_left = end < 0.0 && !scale.all_to_the_right;
        let (gap, anchor) = if to_the_left { (-VALUE_GAP, HPos::Right) } else { (VALUE_GAP, HPos::Left) };
        let (x, y) = chart.backend_coord(&(if to_the_left { end } else { end.max(0.0) }, middle));
        area.draw(&Text::new(bar.value_label.as_str(), (x + gap, y), text(Role::Value.of(row), anchor)))?;
    }
    chart.draw_series([PathElement::new([(0.0, 0), (0.0, height)], Role::Axis.plain())])?;
    Ok(())
}

/// The values at the left and the right end of the plot.
struct Scale {
    from: f64,
    to: f64,
    /// The values of negative bars stand beyond the zero line: to the left of their bars they would leave the bars no room.
    all_to_the_right: bool,
}

/// The longest bar takes at least this share of the room, if values can be put elsewhere.
const BAR_SHARE: f64 = 0.3;

impl Scale {
    /// The largest scale at which every bar and the value at its end have room in `room` pixels.
    fn new(bars: &[Bar], room: f64) -> Option<Scale> {
        let largest = bars.iter().flat_map(|bar| [bar.value, bar.end()]).map(f64::abs).fold(0.0, f64::max);
        if !(largest > SMALLEST && largest.is_finite() && room > 0.0) {
            return None;
        }
        let (mut bar, mut left) = Scale::longest(bars, largest, room, false);
        let all_to_the_right = left > 0.0 && bar < BAR_SHARE * room;
        if all_to_the_right {
            (bar, left) = Scale::longest(bars, largest, room, true);
        }
        let from = -left / bar * largest;
        Some(Scale { from, to: from + room / bar * largest, all_to_the_right })
    }

    /// Pixels that the longest bar can take, and how far what is left of the zero line reaches then.
    fn longest(bars: &[Bar], largest: f64, room: f64, all_to_the_right: bool) -> (f64, f64) {
        // In shares of the largest value, so that no size of number loses digits.
        let ends = || bars.iter().flat_map(|bar| [(bar.value / largest, 0.0), (bar.end() / largest, label_width(bar))]);
        let left = |pixels: f64| {
            let label = |label: f64| if all_to_the_right { 0.0 } else { label };
            ends().filter(|end| end.0 < 0.0).map(|end| label(end.1) - end.0 * pixels).fold(0.0, f64::max)
        };
        let right = |pixels: f64| {
            let ends = ends().filter(|end| end.0 >= 0.0 || all_to_the_right);
            ends.map(|end| end.0.max(0.0) * pixels + end.1).fold(0.0, f64::max)
        };
        // What is needed grows with it, so halving finds it.
        let (mut fits, mut too_long) = (f64::from(GAP), room);
        for _ in 0..24 {
            let pixels = f64::midpoint(fits, too_long);
            if left(pixels) + right(pixels) <= room { fits = pixels } else { too_long = pixels }
        }
        (fits, left(fits))
    }
}

/// Pixels that the value at the end of a bar takes.
fn label_width(bar: &Bar) -> f64 {
    text_width(&bar.value_label) + f64::from(VALUE_GAP)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(value: f64, value_label: &str) -> Bar {
        let (label, name) = (String::new(), String::new());
        Bar { label, value, upper: None, value_label: value_label.to_owned(), role: Role::Bar, name }
    }

    #[test]
    fn values_have_room_on_both_sides() {
        let bars = [bar(1940.0, "1.94 billion"), bar(204.12, "204.12 million"), bar(-72.4, "−72.4 million")];
        for room in [160.0, 300.0, 600.0] {
            let scale = Scale::new(&bars, room).unwrap();
            let pixels = room / (scale.to - scale.from);
            let zero = -scale.from * pixels;
            for bar in &bars {
                let end = zero + bar.value * pixels;
                let width = label_width(bar) - 0.01;
                if bar.value > 0.0 {
                    assert!(end + width <= room, "{room}: {}", bar.value_label);
                } else if scale.all_to_the_right {
                    assert!(zero + width <= room && end >= -0.01, "{room}: {}", bar.value_label);
                } else {
                    assert!(end - width >= 0.0, "{room}: {}", bar.value_label);
                }
            }
            assert!(1940.0 * pixels >= 40.0, "{room}: bars can be told apart");
        }
        assert!(Scale::new(&bars, 160.0).unwrap().all_to_the_right);
        assert!(!Scale::new(&bars, 600.0).unwrap().all_to_the_right);
    }
}

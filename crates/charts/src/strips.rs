//! A band for the whole document in each row, with marks where something stands in it.

use super::backend::{Head, Role, svg};
use super::measure::text_width;
use super::rows::{Area, Drawn, Rows, text};
use plotters::chart::ChartBuilder;
use plotters::element::{PathElement, Rectangle, Text};
use plotters::style::Color;
use plotters::style::text_anchor::HPos;

/// One row.
pub struct Strip {
    /// Name of the row.
    pub label: String,
    /// Where its marks are, from 0 to 1, in order.
    pub places: Vec<f64>,
    /// The row in words.
    pub name: String,
}

/// Where a section begins.
pub struct Border {
    /// From 0 to 1.
    pub place: f64,
    /// A short name for it.
    pub label: String,
}

/// Half of a band's thickness.
const HALF: i32 = 8;
/// Width of a mark; marks closer than that are drawn as one.
const MARK: i32 = 2;
/// Height of the names of sections below the rows.
const FOOT: i32 = 20;
/// To the right of the bands.
const RIGHT: i32 = 6;

/// Strips as an SVG of `width`. `None` where there is no row.
pub fn draw(title: &str, description: &str, width: u32, strips: &[Strip], borders: &[Border]) -> Option<String> {
    let rows = Rows::new(strips.iter().map(|strip| strip.label.as_str()), 0, width);
    let names: Vec<String> = strips.iter().map(|strip| strip.name.clone()).collect();
    let foot = if borders.is_empty() { 2 } else { FOOT };
    let size = (width, (rows.bottom() + foot) as u32);
    svg(&Head { title, description, size }, &names, |area| draw_strips(area, &rows, strips, borders, foot))
}

fn draw_strips(area: &Area, rows: &Rows, strips: &[Strip], borders: &[Border], foot: i32) -> Drawn {
    let height = rows.bottom();
    let mut chart = ChartBuilder::on(area)
        .margin_left(rows.left)
        .margin_right(RIGHT)
        .margin_bottom(foot)
        .build_cartesian_2d(0.0..1.0, height..0)?;
    let end = chart.backend_coord(&(1.0, 0)).0;
    for (row, strip) in strips.iter().enumerate() {
        let middle = rows.middle(row);
        rows.draw(area, row)?;
        let band = [(0.0, middle - HALF), (1.0, middle + HALF)];
        chart.draw_series([Rectangle::new(band, Role::Strip.of(row).filled())])?;
        let places = strip.places.iter().map(|&place| chart.backend_coord(&(place, 0)).0);
        for (from, to) in runs(places, end) {
            let corners = [(from, middle - HALF), (to, middle + HALF)];
            area.draw(&Rectangle::new(corners, Role::Occurrence.of(row).filled()))?;
        }
    }
    for border in borders.iter().filter(|border| border.place > 0.0) {
        chart.draw_series([PathElement::new([(border.place, 0), (border.place, height)], Role::Border.plain())])?;
    }
    let starts: Vec<i32> = borders.iter().map(|border| chart.backend_coord(&(border.place, 0)).0).collect();
    draw_names(area, borders, &starts, end, height + foot / 2)
}

/// Names of sections under the space that they take, where it is wide enough for them.
fn draw_names(area: &Area, borders: &[Border], starts: &[i32], end: i32, y: i32) -> Drawn {
    for (at, border) in borders.iter().enumerate() {
        let (from, to) = (starts[at], starts.get(at + 1).copied().unwrap_or(end));
        if f64::from(to - from) > text_width(&border.label) + 4.0 {
            let place = (i32::midpoint(from, to), y);
            area.draw(&Text::new(border.label.as_str(), place, text(Role::Tick.plain(), HPos::Center)))?;
        }
    }
    Ok(())
}

/// Pixels from `places`, which are in order, as stretches at least [`MARK`] wide that don't go beyond `end`.
fn runs(places: impl Iterator<Item = i32>, end: i32) -> Vec<(i32, i32)> {
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for from in places {
        let from = from.min(end - MARK);
        match runs.last_mut() {
            Some((_, to)) if from <= *to => *to = (from + MARK).max(*to),
            _ => runs.push((from, from + MARK)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_marks_become_one() {
        assert_eq!(runs([10, 11, 13, 20, 99].into_iter(), 100), [(10, 15), (20, 22), (98, 100)]);
    }
}

//! A line for each indicator from its earlier to its later value.

use super::backend::{Head, Role, svg};
use super::measure::{LINE_HEIGHT, shorten, text_width, wrap};
use super::rows::{Area, Drawn, GAP, text};
use plotters::chart::ChartBuilder;
use plotters::element::{Circle, PathElement, Text};
use plotters::style::Color;
use plotters::style::text_anchor::HPos;
use reportlens_analysis::order;

/// One indicator.
pub struct Line {
    /// Its name.
    pub label: String,
    /// Earlier and later value; finite.
    pub values: [f64; 2],
    /// What stands beside them.
    pub value_labels: [String; 2],
    /// Which of them are hollow.
    pub targets: [bool; 2],
    /// The line in words.
    pub name: String,
}

const RADIUS: i32 = 4;
/// The names of the two times stand above the lines.
const HEAD: i32 = 26;
/// Below the lines.
const FOOT: i32 = 10;
/// Room for the tie between a label that had to move and its dot.
const TIE: i32 = 22;
/// Names take at most this share of the width.
const NAME_SHARE: f64 = 0.34;
const NAME_MAX: f64 = 240.0;
/// However little room there is, names take so much.
const NAME_MIN: i32 = 40;
/// To the left of the names and to the right of the values.
const EDGE: i32 = 3;
/// Lines rise and fall more clearly where they aren't stretched.
const MAX_SPAN: i32 = 320;
/// And are no shorter than that.
const MIN_SPAN_WIDTH: i32 = 22;
/// Height of the plot without lines; it grows with them up to the other, then as their labels need.
const MIN_HEIGHT: i32 = 50;
const MAX_MIN_HEIGHT: i32 = 170;
/// Least span of the axis, as a share of the largest value.
const MIN_SPAN: f64 = 0.1;
/// Least span where all values are 0.
const SMALLEST_SPAN: f64 = 1e-9;

/// Lines as an SVG of `width`, `times` above their ends.
pub fn draw(title: &str, description: &str, width: u32, lines: &[Line], times: [&str; 2]) -> Option<String> {
    let layout = Layout::new(lines, width as i32);
    let names: Vec<String> = lines.iter().map(|line| line.name.clone()).collect();
    let size = (width, layout.height as u32);
    svg(&Head { title, description, size }, &names, |area| draw_lines(area, lines, &layout, times))
}

/// Where things stand.
struct Layout {
    names: Vec<Vec<String>>,
    /// Right ends of the names and of the earlier values; the two times; the left end of the later values.
    name_right: i32,
    value_right: i32,
    x: [i32; 2],
    value_left: i32,
    width: i32,
    height: i32,
}

impl Layout {
    fn new(lines: &[Line], width: i32) -> Layout {
        let widest = |texts: &mut dyn Iterator<Item = &String>| {
            texts.map(|text| text_width(text)).fold(0.0, f64::max).ceil() as i32
        };
        let [earlier, later] = [0, 1].map(|end| widest(&mut lines.iter().map(|line| &line.value_labels[end])));
        // Values are never cut; where they leave little room, names are.
        let rest = width - (EDGE + GAP + earlier + TIE + MIN_SPAN_WIDTH + TIE + later + EDGE);
        let column = (f64::from(width) * NAME_SHARE).min(NAME_MAX).min(f64::from(rest.max(NAME_MIN)));
        let names: Vec<Vec<String>> = lines.iter().map(|line| wrap(&line.label, column)).collect();
        let name_right = EDGE + widest(&mut names.iter().flatten());
        let value_right = name_right + GAP + earlier;
        let left = value_right + TIE;
        let right = (width - later - TIE - EDGE).min(left + MAX_SPAN).max(left + MIN_SPAN_WIDTH);
        let needed: i32 = names.iter().map(|name| label_height(name)).sum();
        let least = (MIN_HEIGHT + lines.len() as i32 * 2 * LINE_HEIGHT).min(MAX_MIN_HEIGHT);
        let height = HEAD + needed.max(least) + FOOT;
        Layout { names, name_right, value_right, x: [left, right], value_left: right + TIE, width, height }
    }
}

fn label_height(lines: &[String]) -> i32 {
    lines.len() as i32 * LINE_HEIGHT + 3
}

fn draw_lines(area: &Area, lines: &[Line], layout: &Layout, times: [&str; 2]) -> Drawn {
    let (low, high) = lines
        .iter()
        .flat_map(|line| line.values)
        .fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    // Small changes look small: the axis spans at least a tenth of the largest value.
    let least = (high.abs().max(low.abs()) * MIN_SPAN).max(SMALLEST_SPAN);
    let pad = ((least - (high - low)) / 2.0).max(0.0);
    let mut chart = ChartBuilder::on(area)
        .margin_left(layout.x[0])
        .margin_right(layout.width - layout.x[1])
        .margin_top(HEAD + LINE_HEIGHT / 2)
        .margin_bottom(FOOT + LINE_HEIGHT / 2)
        .build_cartesian_2d(0.0..1.0, (low - pad)..(high + pad))?;
    for (end, time) in times.iter().enumerate() {
        let ends = [(end as f64, low - pad), (end as f64, high + pad)];
        chart.draw_series([PathElement::new(ends, Role::Grid.plain())])?;
        draw_time(area, layout, end, time)?;
    }
    let heights = |end: usize| -> Vec<i32> {
        lines.iter().map(|line| chart.backend_coord(&(end as f64, line.values[end])).1).collect()
    };
    let dots = [heights(0), heights(1)];
    let sizes: Vec<i32> = layout.names.iter().map(|name| label_height(name)).collect();
    let room = (HEAD, layout.height - FOOT / 2);
    let labels = [spread(&dots[0], &sizes, room), spread(&dots[1], &vec![LINE_HEIGHT; lines.len()], room)];
    for (row, line) in lines.iter().enumerate() {
        let [from, to] = line.values;
        let role = if to > from {
            Role::LineUp
        } else if to < from {
            Role::LineDown
        } else {
            Role::LineLevel
        };
        let path = [(0.0, from), (1.0, to)];
        // A wide line that isn't seen is easier to point at.
        chart.draw_series([PathElement::new(path, Role::Hit.of(row))])?;
        chart.draw_series([PathElement::new(path, role.of(row))])?;
        for end in [0, 1] {
            draw_end(area, line, row, end, (layout.x[end], dots[end][row]))?;
            draw_labels(area, line, row, end, layout, [dots[end][row], labels[end][row]])?;
        }
    }
    Ok(())
}

/// The name of a time above its line, inside of the drawing.
fn draw_time(area: &Area, layout: &Layout, end: usize, time: &str) -> Drawn {
    let room = if end == 0 { layout.x[0] + layout.x[1] } else { 2 * layout.width - layout.x[0] - layout.x[1] };
    let time = shorten(time, f64::from(room / 2 - GAP));
    let half = (text_width(&time) / 2.0).ceil() as i32;
    let x = layout.x[end].min(layout.width - half).max(half);
    area.draw(&Text::new(time, (x, HEAD / 2), text(Role::Tick.plain(), HPos::Center)))
}

fn draw_end(area: &Area, line: &Line, row: usize, end: usize, place: (i32, i32)) -> Drawn {
    if line.targets[end] {
        area.draw(&Circle::new(place, RADIUS, Role::DotTarget.of(row)))
    } else {
        area.draw(&Circle::new(place, RADIUS, Role::Dot.of(row).filled()))
    }
}

/// The value at one end, and the name at the earlier one; tied to the dot where they had to move.
fn draw_labels(area: &Area, line: &Line, row: usize, end: usize, layout: &Layout, [dot, y]: [i32; 2]) -> Drawn {
    let value = line.value_labels[end].as_str();
    let (x, anchor, side) =
        if end == 0 { (layout.value_right, HPos::Right, -1) } else { (layout.value_left, HPos::Left, 1) };
    if (dot - y).abs() > 3 {
        let tie = [(x - side * 3, y), (layout.x[end] + side * (RADIUS + 1), dot)];
        area.draw(&PathElement::new(tie, Role::Leader.of(row)))?;
    }
    area.draw(&Text::new(value, (x, y), text(Role::Value.of(row), anchor)))?;
    if end == 1 {
        return Ok(());
    }
    let name = &layout.names[row];
    for (at, words) in name.iter().enumerate() {
        let y = y + (2 * at as i32 + 1 - name.len() as i32) * LINE_HEIGHT / 2;
        area.draw(&Text::new(words.as_str(), (layout.name_right, y), text(Role::Label.of(row), HPos::Right)))?;
    }
    Ok(())
}

/// Middles for labels of `sizes` that want to stand at `wanted`, moved as little as it takes for none to overlap, inside
/// of `room` where it is large enough.
fn spread(wanted: &[i32], sizes: &[i32], room: (i32, i32)) -> Vec<i32> {
    let order: Vec<usize> = order::by_key((0..wanted.len()).collect(), |&at| i64::from(wanted[at]));
    let mut places = vec![0; wanted.len()];
    let mut free = room.0;
    for &at in &order {
        let top = (wanted[at] - sizes[at] / 2).max(free);
        places[at] = top + sizes[at] / 2;
        free = top + sizes[at];
    }
    let mut free = room.1;
    for &at in order.iter().rev() {
        let bottom = (places[at] - sizes[at] / 2 + sizes[at]).min(free);
        places[at] = bottom - sizes[at] + sizes[at] / 2;
        free = bottom - sizes[at];
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_move_apart_and_stay_inside() {
        assert_eq!(spread(&[50, 50, 10], &[10, 10, 10], (0, 100)), [50, 60, 10]);
        assert_eq!(spread(&[99, 98, 97], &[10, 10, 10], (0, 100)), [95, 85, 75]);
        assert_eq!(spread(&[0], &[10], (0, 100)), [5]);
    }

    #[test]
    fn values_have_room_in_a_narrow_drawing() {
        let line = Line {
            label: "Net cash provided by operating activities".to_owned(),
            values: [204.12, 118.44],
            value_labels: ["204.12 million".to_owned(), "118.44 million".to_owned()],
            targets: [false; 2],
            name: String::new(),
        };
        for width in [320, 400, 800] {
            let layout = Layout::new(std::slice::from_ref(&line), width);
            let end = layout.value_left + text_width(&line.value_labels[1]).ceil() as i32;
            assert!(end <= width, "{end} in {width}");
            assert!(layout.name_right >= 40);
        }
    }
}

//! Rows with a label each: the left column of bars, dots and strips.

use super::backend::{Ink, Role, Svg};
use super::measure::{FONT_SIZE, LINE_HEIGHT, text_width, wrap};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, IntoFont, TextStyle};
use std::io;

/// The whole drawing, in pixels.
pub type Area<'a> = DrawingArea<Svg<'a>, Shift>;
/// What drawing on it gives.
pub type Drawn = Result<(), DrawingAreaErrorKind<io::Error>>;

/// To the left of the longest label.
const EDGE: i32 = 3;
/// Between a label and what it names.
pub const GAP: i32 = 8;
/// Height of a row with a label of one line.
const ROW: i32 = 24;
/// Height of a row with two.
const TALL_ROW: i32 = 2 * LINE_HEIGHT + 8;
/// The label column takes at most this share of the width, and not more than this many pixels.
const COLUMN_SHARE: f64 = 0.42;
const COLUMN_MAX: f64 = 260.0;
/// Height of a line of legend.
const LEGEND: i32 = 24;

/// Where rows and their labels stand.
pub struct Rows {
    labels: Vec<Vec<String>>,
    /// Tops of the rows and the bottom of the last.
    edges: Vec<i32>,
    width: i32,
    /// Where the labels end and the plot begins.
    pub left: i32,
}

impl Rows {
    /// Rows for `labels`, from `top` down, in a drawing of `width`.
    pub fn new<'a>(labels: impl Iterator<Item = &'a str>, top: i32, width: u32) -> Rows {
        let column = (f64::from(width) * COLUMN_SHARE).min(COLUMN_MAX);
        let labels: Vec<Vec<String>> = labels.map(|label| wrap(label, column)).collect();
        let widest = labels.iter().flatten().map(|line| text_width(line)).fold(0.0, f64::max);
        let mut edges = vec![top];
        for lines in &labels {
            edges.push(edges[edges.len() - 1] + if lines.len() > 1 { TALL_ROW } else { ROW });
        }
        Rows { labels, edges, width: width as i32, left: EDGE + widest.ceil() as i32 + GAP }
    }

    /// Top of the first row.
    pub fn top(&self) -> i32 {
        self.edges[0]
    }

    /// Bottom of the last row.
    pub fn bottom(&self) -> i32 {
        self.edges[self.edges.len() - 1]
    }

    /// Middle of a row.
    pub fn middle(&self, row: usize) -> i32 {
        i32::midpoint(self.edges[row], self.edges[row + 1])
    }

    /// Draws the area of `row` that reacts to pointers and focus, and its label.
    pub fn draw(&self, area: &Area, row: usize) -> Drawn {
        let hit = [(0, self.edges[row]), (self.width, self.edges[row + 1])];
        area.draw(&Rectangle::new(hit, Role::Hit.of(row)))?;
        let lines = &self.labels[row];
        for (at, line) in lines.iter().enumerate() {
            let offset = (2 * at as i32 + 1 - lines.len() as i32) * LINE_HEIGHT / 2;
            let place = (self.left - GAP, self.middle(row) + offset);
            area.draw(&Text::new(line.as_str(), place, text(Role::Label.of(row), HPos::Right)))?;
        }
        Ok(())
    }
}

/// Text in `ink`, its middle line at the place that it is drawn at.
pub fn text(ink: Ink, anchor: HPos) -> TextStyle<'static> {
    // plotters' SVG backend has a factor of its own on sizes; the size is an attribute of the whole drawing.
    ("sans-serif", FONT_SIZE).into_font().color(&ink).pos(Pos::new(anchor, VPos::Center))
}

/// A word of a legend with its sign.
pub struct Key<'a> {
    /// What it looks like.
    pub role: Role,
    /// What it means.
    pub word: &'a str,
}

/// Height that a legend takes.
pub fn legend_height(keys: &[Key]) -> i32 {
    if keys.is_empty() { 0 } else { LEGEND }
}

/// Draws `keys` beside each other at the top, from `left` or as far to the left of it as they need.
pub fn draw_legend(area: &Area, keys: &[Key], left: i32) -> Drawn {
    const SIGN: i32 = 10;
    let key_width = |key: &Key| SIGN + 4 + text_width(key.word).ceil() as i32;
    let needed = keys.iter().map(|key| key_width(key) + 2 * GAP).sum::<i32>() - 2 * GAP;
    let middle = LEGEND / 2 - 2;
    let mut x = left.min(area.dim_in_pixel().0 as i32 - needed - EDGE).max(EDGE);
    for key in keys {
        let ink = key.role.plain();
        match key.role {
            Role::Dot => area.draw(&Circle::new((x + SIGN / 2, middle), 5, ink.filled()))?,
            Role::DotTarget => area.draw(&Circle::new((x + SIGN / 2, middle), 5, ink))?,
            _ => {
                let corners = [(x, middle - SIGN / 2), (x + SIGN, middle + SIGN / 2)];
                let style = if key.role == Role::BarTarget { (&ink).into() } else { ink.filled() };
                area.draw(&Rectangle::new(corners, style))?;
            }
        }
        area.draw(&Text::new(key.word, (x + SIGN + 4, middle), text(Role::Tick.plain(), HPos::Left)))?;
        x += key_width(key) + 2 * GAP;
    }
    Ok(())
}

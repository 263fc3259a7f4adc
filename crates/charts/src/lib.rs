//! Figures over an Analysis, drawn by plotters as SVG.
//!
//! - What is shown, and what was left out: `levels`, `changes`, `trends`, `terms`, `sections`; `readings`, `axis_unit`,
//!   `per_head`, `periods` and `numbers` are how they read a quantity, `table` is what stands behind a figure.
//! - How it is drawn: `bars`, `dots`, `slope`, `strips`; `rows`, `measure` and `backend` are what drawings are made of.
//! - `strings` holds all words.

mod axis_unit;
mod backend;
mod bars;
mod changes;
mod dots;
mod levels;
mod measure;
mod numbers;
mod per_head;
mod periods;
mod readings;
mod rows;
mod sections;
mod slope;
mod strings;
mod strips;
mod table;
mod terms;
mod trends;

use reportlens_analysis::Analysis;
use serde::Serialize;
#[cfg(feature = "types")]
use ts_rs::TS;

/// The language of titles and numbers in a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FigureLanguage {
    /// Chinese, numbers in 万 and 亿.
    #[default]
    Chinese,
    /// English, numbers in thousands and millions.
    English,
}

/// How figures are drawn.
#[derive(Clone, Copy, Debug)]
pub struct FigureOptions {
    /// Language of titles, axes and numbers.
    pub language: FigureLanguage,
    /// Width in CSS pixels, at least 280; the height follows from the rows.
    pub width: u32,
}

/// A chart with all that stands beside it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
pub struct Figure {
    /// Stable name within an analysis: `quantities-元`, `keywords`.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// The unit, and what else a reader has to know.
    pub subtitle: String,
    /// The figure in words, for those who don't see it.
    pub description: String,
    /// One `<svg>` element with classes for colours. A mark has `data-mark` with the index of its row in `rows`.
    pub svg: String,
    /// Heads of the table behind it.
    pub columns: Vec<String>,
    /// Rows of that table.
    pub rows: Vec<FigureRow>,
    /// What was left out, a sentence each.
    pub left_out: Vec<String>,
}

/// One row of the table behind a figure, which is one mark in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
pub struct FigureRow {
    /// A cell for each column.
    pub cells: Vec<String>,
    /// What the mark stands for.
    pub target: Target,
}

/// An entry of the analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(TS))]
#[serde(rename_all = "lowercase", tag = "kind", content = "index")]
pub enum Target {
    /// Index into `quantities`.
    Quantity(usize),
    /// Index into `keywords`.
    Keyword(usize),
    /// Index into `outline`.
    Heading(usize),
}

/// No figure is narrower, whatever is asked for: labels and values need room.
const MIN_WIDTH: u32 = 280;
/// Most rows of a figure.
const MAX_ROWS: usize = 20;

/// The figures that say something about `analysis`, whose offsets may be bytes or UTF-16.
pub fn figures(analysis: &Analysis, options: &FigureOptions) -> Vec<Figure> {
    let options = &FigureOptions { width: options.width.max(MIN_WIDTH), ..*options };
    let mut figures = levels::levels(analysis, options);
    figures.extend(changes::changes(analysis, options));
    figures.extend(trends::slopes(analysis, options));
    figures.extend(terms::keywords(analysis, options));
    figures.extend(terms::dispersion(analysis, options));
    figures.extend(sections::numbers(analysis, options));
    figures.extend(sections::sizes(analysis, options));
    figures
}

//! Keywords as bars, and where they stand as strips.

use super::backend::Role;
use super::bars::{self, Bar};
use super::sections::{Section, sections};
use super::strings::{Strings, fill};
use super::strips::{self, Border, Strip};
use super::table::Table;
use super::{Figure, FigureOptions, FigureRow, MAX_ROWS, Target};
use crate::analysis::{Analysis, Keyword};

const MIN_TERMS: usize = 3;
const MAX_STRIPS: usize = 12;

/// The best terms, most frequent first.
pub fn keywords(analysis: &Analysis, options: &FigureOptions) -> Option<Figure> {
    let strings = Strings::of(options.language);
    let terms = best(analysis, MAX_ROWS);
    if terms.len() < MIN_TERMS {
        return None;
    }
    let name = |keyword: &Keyword| {
        format!("{}{}{}", keyword.term, strings.colon, fill(strings.times, &[&keyword.count.to_string()]))
    };
    let bars: Vec<Bar> = terms
        .iter()
        .map(|(_, keyword)| Bar {
            label: keyword.term.clone(),
            value: keyword.count as f64,
            upper: None,
            value_label: keyword.count.to_string(),
            role: Role::Bar,
            name: name(keyword),
        })
        .collect();
    let title = strings.keywords.to_owned();
    let description =
        fill(strings.describe_bars, &[&terms.len().to_string(), &name(terms[0].1), &name(terms[terms.len() - 1].1)]);
    Some(Figure {
        id: "keywords".to_owned(),
        svg: bars::draw(&title, &description, options.width, &bars, &[])?,
        title,
        subtitle: strings.keywords_subtitle.to_owned(),
        description,
        columns: [strings.term, strings.count].map(str::to_owned).to_vec(),
        rows: terms
            .iter()
            .map(|(index, keyword)| FigureRow {
                cells: vec![keyword.term.clone(), keyword.count.to_string()],
                target: Target::Keyword(*index),
            })
            .collect(),
        left_out: left_out(analysis, terms.len(), strings),
    })
}

/// Where the best terms stand in the document.
pub fn dispersion(analysis: &Analysis, options: &FigureOptions) -> Option<Figure> {
    let strings = Strings::of(options.language);
    let terms = best(analysis, MAX_STRIPS);
    let length = analysis.document.length as f64;
    if terms.len() < MIN_TERMS {
        return None;
    }
    let sections = sections(analysis);
    let share = |offset: usize| offset as f64 / length;
    let spread: Vec<usize> = terms.iter().map(|(_, keyword)| sections_with(keyword, &sections)).collect();
    let name = |keyword: &Keyword, spread: usize| {
        let counts = [keyword.count, spread].map(|count| count.to_string());
        let times = if sections.is_empty() { strings.times } else { strings.in_sections };
        format!("{}{}{}", keyword.term, strings.colon, fill(times, &[&counts[0], &counts[1]]))
    };
    let strips: Vec<Strip> = terms
        .iter()
        .zip(&spread)
        .map(|((_, keyword), spread)| Strip {
            label: keyword.term.clone(),
            places: keyword.positions.iter().map(|span| share(span.start)).collect(),
            name: name(keyword, *spread),
        })
        .collect();
    let borders: Vec<Border> = sections
        .iter()
        .map(|section| Border { place: share(section.start), label: section.short_label(analysis) })
        .collect();
    let title = strings.dispersion.to_owned();
    let description = fill(strings.describe_strips, &[&terms.len().to_string(), &name(terms[0].1, spread[0])]);
    let subtitle = if sections.is_empty() { strings.dispersion_subtitle_plain } else { strings.dispersion_subtitle };
    let cells = |keyword: &Keyword, spread: usize| {
        let spread = if sections.is_empty() { String::new() } else { spread.to_string() };
        vec![keyword.term.clone(), keyword.count.to_string(), spread]
    };
    let rows = terms.iter().zip(&spread);
    let rows = rows.map(|((index, keyword), spread)| (cells(keyword, *spread), Target::Keyword(*index)));
    let table = Table::new(&[strings.term, strings.count, strings.sections], rows.collect());
    Some(Figure {
        id: "dispersion".to_owned(),
        svg: strips::draw(&title, &description, options.width, &strips, &borders)?,
        title,
        subtitle: subtitle.to_owned(),
        description,
        columns: table.columns,
        rows: table.rows,
        left_out: left_out(analysis, terms.len(), strings),
    })
}

/// How many of `sections`, which are in order, hold `keyword`.
fn sections_with(keyword: &Keyword, sections: &[Section]) -> usize {
    let holds = |section: &&Section| {
        let first = keyword.positions.partition_point(|span| span.start < section.start);
        keyword.positions.get(first).is_some_and(|span| span.start < section.end)
    };
    sections.iter().filter(holds).count()
}

/// The first `limit` keywords that stand there more than once, with their indices, most frequent first.
fn best(analysis: &Analysis, limit: usize) -> Vec<(usize, &Keyword)> {
    let repeated = analysis.keywords.iter().enumerate().filter(|(_, keyword)| keyword.count > 1);
    let mut terms: Vec<_> = repeated.take(limit).collect();
    terms.sort_by_key(|(_, keyword)| std::cmp::Reverse(keyword.count));
    terms
}

fn left_out(analysis: &Analysis, shown: usize, strings: &Strings) -> Vec<String> {
    let others = analysis.keywords.len() - shown;
    if others > 0 { vec![fill(strings.left_terms, &[&others.to_string()])] } else { Vec::new() }
}

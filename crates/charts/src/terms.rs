//! Keywords as bars, and where they stand as strips.

use super::backend::Role;
use super::bars::{self, Bar};
use super::sections::{Section, sections};
use super::strings::{Strings, fill};
use super::strips::{self, Border, Strip};
use super::table::Table;
use super::{Figure, FigureOptions, FigureRow, MAX_ROWS, Target};
use reportlens_analysis::order;
use reportlens_analysis::{Analysis, Keyword, Span};
use std::cmp::Reverse;

const MIN_TERMS: usize = 3;
const MAX_STRIPS: usize = 12;

/// The best terms, most frequent first.
pub fn keywords(analysis: &Analysis, options: &FigureOptions) -> Option<Figure> {
    let strings = Strings::of(options.language);
    let terms = best(analysis, MAX_ROWS);
    if terms.len() < MIN_TERMS {
        return None;
    }
    let name =
        |term: &Term| format!("{}{}{}", term.name, strings.colon, fill(strings.times, &[&term.count().to_string()]));
    let bars: Vec<Bar> = terms
        .iter()
        .map(|term| Bar {
            label: term.name.to_owned(),
            value: term.count() as f64,
            upper: None,
            value_label: term.count().to_string(),
            role: Role::Bar,
            name: name(term),
        })
        .collect();
    let title = strings.keywords.to_owned();
    let description =
        fill(strings.describe_bars, &[&terms.len().to_string(), &name(&terms[0]), &name(&terms[terms.len() - 1])]);
    Some(Figure {
        id: "keywords".to_owned(),
        svg: bars::draw(&title, &description, options.width, &bars, &[])?,
        title,
        subtitle: strings.keywords_subtitle.to_owned(),
        description,
        columns: [strings.term, strings.count].map(str::to_owned).to_vec(),
        rows: terms
            .iter()
            .map(|term| FigureRow {
                cells: vec![term.name.to_owned(), term.count().to_string()],
                target: Target::Keyword(term.index),
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
    let spread: Vec<usize> = terms.iter().map(|term| sections_with(term, &sections)).collect();
    let name = |term: &Term, spread: usize| {
        let counts = [term.count(), spread].map(|count| count.to_string());
        let times = if sections.is_empty() { strings.times } else { strings.in_sections };
        format!("{}{}{}", term.name, strings.colon, fill(times, &[&counts[0], &counts[1]]))
    };
    let strips: Vec<Strip> = terms
        .iter()
        .zip(&spread)
        .map(|(term, spread)| Strip {
            label: term.name.to_owned(),
            places: term.places.iter().map(|&place| share(place)).collect(),
            name: name(term, *spread),
        })
        .collect();
    let borders: Vec<Border> = sections
        .iter()
        .map(|section| Border { place: share(section.start), label: section.short_label(analysis) })
        .collect();
    let title = strings.dispersion.to_owned();
    let description = fill(strings.describe_strips, &[&terms.len().to_string(), &name(&terms[0], spread[0])]);
    let subtitle = if sections.is_empty() { strings.dispersion_subtitle_plain } else { strings.dispersion_subtitle };
    let cells = |term: &Term, spread: usize| {
        let spread = if sections.is_empty() { String::new() } else { spread.to_string() };
        vec![term.name.to_owned(), term.count().to_string(), spread]
    };
    let rows = terms.iter().zip(&spread);
    let rows = rows.map(|(term, spread)| (cells(term, *spread), Target::Keyword(term.index)));
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

/// A keyword with its other forms.
struct Term<'a> {
    /// Index of the keyword.
    index: usize,
    name: &'a str,
    /// Where it starts, in order.
    places: Vec<usize>,
}

impl<'a> Term<'a> {
    fn new(index: usize, keyword: &'a Keyword) -> Self {
        let mut lists: Vec<&[Span]> = std::iter::once(&keyword.positions)
            .chain(keyword.forms.iter().map(|form| &form.positions))
            .map(Vec::as_slice)
            .collect();
        let mut places = Vec::new();
        // A form inside of another is the same occurrence.
        let mut end = 0;
        // The lists are in order and few.
        while let Some(next) = lists.iter_mut().filter(|list| !list.is_empty()).min_by_key(|list| first_of(list)) {
            let span = next[0];
            *next = &next[1..];
            if span.end > end {
                places.push(span.start);
                end = span.end;
            }
        }
        Term { index, name: &keyword.term, places }
    }

    fn count(&self) -> usize {
        self.places.len()
    }
}

/// The earliest first, of those the longest.
fn first_of(spans: &[Span]) -> (usize, Reverse<usize>) {
    spans.first().map_or((usize::MAX, Reverse(0)), |span| (span.start, Reverse(span.end)))
}

/// How many of `sections`, which are in order, hold `term`.
fn sections_with(term: &Term, sections: &[Section]) -> usize {
    let holds = |section: &&Section| {
        let first = term.places.partition_point(|&place| place < section.start);
        term.places.get(first).is_some_and(|&place| place < section.end)
    };
    sections.iter().filter(holds).count()
}

/// The first `limit` keywords that stand there more than once, most frequent first.
fn best(analysis: &Analysis, limit: usize) -> Vec<Term<'_>> {
    let all = analysis.keywords.iter().enumerate().map(|(index, keyword)| Term::new(index, keyword));
    let terms: Vec<_> = all.filter(|term| term.count() > 1).take(limit).collect();
    order::by_key(terms, |term| order::descending(term.count()))
}

fn left_out(analysis: &Analysis, shown: usize, strings: &Strings) -> Vec<String> {
    let others = analysis.keywords.len() - shown;
    if others > 0 { vec![fill(strings.left_terms, &[&others.to_string()])] } else { Vec::new() }
}

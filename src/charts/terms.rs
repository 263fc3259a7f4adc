//! Keywords as bars.

use super::backend::Role;
use super::bars::{self, Bar};
use super::strings::{Strings, fill};
use super::{Figure, FigureOptions, FigureRow, MAX_ROWS, Target};
use crate::analysis::{Analysis, Keyword};

const MIN_TERMS: usize = 3;

/// The best terms, most frequent first.
pub fn keywords(analysis: &Analysis, options: &FigureOptions) -> Option<Figure> {
    let strings = Strings::of(options.language);
    let terms = best(analysis, MAX_ROWS);
    // Terms that all stand there once say nothing by their length.
    if terms.len() < MIN_TERMS || terms[0].1.count < 2 {
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

/// The first `limit` keywords with their indices, most frequent first.
fn best(analysis: &Analysis, limit: usize) -> Vec<(usize, &Keyword)> {
    let mut terms: Vec<_> = analysis.keywords.iter().enumerate().take(limit).collect();
    terms.sort_by_key(|(_, keyword)| std::cmp::Reverse(keyword.count));
    terms
}

fn left_out(analysis: &Analysis, shown: usize, strings: &Strings) -> Vec<String> {
    let others = analysis.keywords.len() - shown;
    if others > 0 { vec![fill(strings.left_terms, &[&others.to_string()])] } else { Vec::new() }
}

//! The document's sections, how long they are and how many numbers they hold.

use super::backend::Role;
use super::bars::{self, Bar};
use super::numbers::short;
use super::readings::sentences;
use super::strings::{Strings, fill};
use super::{Figure, FigureOptions, FigureRow, MAX_ROWS, Target};
use reportlens_analysis::{Analysis, Heading, HeadingKind};

const MIN_SECTIONS: usize = 3;
/// Fewer numbers than this are counted faster than they are read from bars.
const MIN_NUMBERS: usize = 6;

/// A section of the level at which the document is best divided.
#[derive(Clone, Copy)]
pub struct Section {
    /// Index of its heading in the outline.
    pub index: usize,
    /// Where its heading starts.
    pub start: usize,
    /// Where its text ends.
    pub end: usize,
}

impl Section {
    /// The number of its heading without punctuation and dashes; the title where it has none.
    pub fn short_label(&self, analysis: &Analysis) -> String {
        let heading = &analysis.outline[self.index];
        let number = heading.marker.trim_matches(|c: char| " #.、()（）．—–-•·●■◆*".contains(c));
        if number.is_empty() { heading.title.clone() } else { number.to_owned() }
    }
}

/// The headings of the shallowest level that has three or more, or else two; with them, headings above that level that
/// have nothing of it below them. In document order, disjoint. Empty where there is no such level.
pub fn sections(analysis: &Analysis) -> Vec<Section> {
    let headings = || analysis.outline.iter().filter(|heading| heading.kind == HeadingKind::Heading);
    let deepest = headings().map(|heading| heading.level).max().unwrap_or(0);
    let count = |level: u32| headings().filter(|heading| heading.level == level).count();
    let level = [MIN_SECTIONS, 2].into_iter().find_map(|least| (1..=deepest).find(|&level| count(level) >= least));
    let Some(level) = level else { return Vec::new() };
    let mut sections: Vec<Section> = Vec::new();
    for (index, heading) in analysis.outline.iter().enumerate() {
        if heading.kind != HeadingKind::Heading || heading.level > level {
            continue;
        }
        // What turned out to be divided gives way to its parts.
        while sections.last().is_some_and(|last| last.end > heading.start) {
            sections.pop();
        }
        sections.push(Section { index, start: heading.start, end: heading.section_end });
    }
    sections
}

/// How many quantities each section holds, in the order of the text.
pub fn numbers(analysis: &Analysis, options: &FigureOptions) -> Option<Figure> {
    let strings = Strings::of(options.language);
    let sections = sections(analysis);
    let mut counts = vec![0usize; sections.len()];
    let mut outside = 0;
    for quantity in &analysis.quantities {
        let before = sections.partition_point(|section| section.start <= quantity.start);
        match before.checked_sub(1) {
            Some(at) if quantity.start < sections[at].end => counts[at] += 1,
            _ => outside += 1,
        }
    }
    if counts.iter().sum::<usize>() < MIN_NUMBERS {
        return None;
    }
    let values: Vec<f64> = counts.iter().map(|&count| count as f64).collect();
    let words = Words {
        id: "numbers-by-section",
        title: strings.numbers_by_section,
        subtitle: strings.numbers_by_section_subtitle,
        value_column: strings.amounts,
        value: "{0}",
    };
    let mut figure = section_bars(&words, analysis, &sections, &values, options)?;
    figure.left_out.extend(sentences([(outside, strings.left_outside)]));
    Some(figure)
}

/// The share of the text that each section takes, in the order of the text.
pub fn sizes(analysis: &Analysis, options: &FigureOptions) -> Option<Figure> {
    let strings = Strings::of(options.language);
    let sections = sections(analysis);
    let length = analysis.document.length as f64;
    let share = |section: &Section| (section.end - section.start) as f64 / length * 100.0;
    let values: Vec<f64> = sections.iter().map(|section| (share(section) * 10.0).round() / 10.0).collect();
    let words = Words {
        id: "section-sizes",
        title: strings.section_sizes,
        subtitle: strings.section_sizes_subtitle,
        value_column: strings.share,
        value: "{0}%",
    };
    section_bars(&words, analysis, &sections, &values, options)
}

/// What a figure over sections says.
struct Words {
    id: &'static str,
    title: &'static str,
    subtitle: &'static str,
    value_column: &'static str,
    /// A value with its unit.
    value: &'static str,
}

fn section_bars(
    words: &Words,
    analysis: &Analysis,
    sections: &[Section],
    values: &[f64],
    options: &FigureOptions,
) -> Option<Figure> {
    if sections.len() < MIN_SECTIONS {
        return None;
    }
    let strings = Strings::of(options.language);
    let later = sections.len().saturating_sub(MAX_ROWS);
    let shown: Vec<(usize, &Heading, f64)> = sections
        .iter()
        .zip(values)
        .take(MAX_ROWS)
        .map(|(section, &value)| (section.index, &analysis.outline[section.index], value))
        .collect();
    let value_label = |value: f64| fill(words.value, &[&short(value, options.language)]);
    let name = |heading: &Heading, value: f64| format!("{}{}{}", heading.name(), strings.colon, value_label(value));
    let bars: Vec<Bar> = shown
        .iter()
        .map(|&(_, heading, value)| Bar {
            label: heading.name().to_owned(),
            value,
            upper: None,
            value_label: value_label(value),
            role: Role::Bar,
            name: name(heading, value),
        })
        .collect();
    let title = words.title.to_owned();
    let most = shown.iter().max_by(|a, b| a.2.total_cmp(&b.2))?;
    let least = shown.iter().min_by(|a, b| a.2.total_cmp(&b.2))?;
    let description =
        fill(strings.describe_sections, &[&shown.len().to_string(), &name(most.1, most.2), &name(least.1, least.2)]);
    Some(Figure {
        id: words.id.to_owned(),
        svg: bars::draw(&title, &description, options.width, &bars, &[])?,
        title,
        subtitle: words.subtitle.to_owned(),
        description,
        columns: [strings.section, words.value_column].map(str::to_owned).to_vec(),
        rows: shown
            .iter()
            .map(|&(index, heading, value)| FigureRow {
                cells: vec![heading.name().to_owned(), value_label(value)],
                target: Target::Heading(index),
            })
            .collect(),
        left_out: sentences([(later, strings.left_later)]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_are_no_name_of_a_section() {
        let text = "一、回顾\n——改革深入。完成5项。\n——民生改善。新建3所。\n——生态向好。绿化2处。\n";
        let analysis = reportlens::analyze(text, &reportlens::Options::default());
        let labels: Vec<String> = sections(&analysis).iter().map(|section| section.short_label(&analysis)).collect();
        assert_eq!(labels, ["改革深入", "民生改善", "生态向好"]);
    }
}

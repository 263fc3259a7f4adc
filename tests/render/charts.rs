use reportlens::charts::{FigureLanguage, FigureOptions, figures};
use std::fmt::Write;

/// Each figure as `= id: title (subtitle)`, its rows with their cells, what it left out as `- sentence`. The words are
/// in the language of the text.
pub fn charts(text: &str) -> String {
    let analysis = super::analyze(text);
    let language = if analysis.language == "en" { FigureLanguage::English } else { FigureLanguage::Chinese };
    let mut out = String::new();
    for figure in figures(&analysis, &FigureOptions { language, width: 640 }) {
        writeln!(out, "= {}: {} ({})", figure.id, figure.title, figure.subtitle).unwrap();
        for row in &figure.rows {
            let cells: Vec<&str> = row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
            writeln!(out, "{}", cells.join(" | ")).unwrap();
        }
        for sentence in &figure.left_out {
            writeln!(out, "- {sentence}").unwrap();
        }
    }
    out
}

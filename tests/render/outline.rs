use reportlens::analysis::HeadingKind;
use std::fmt::Write;

/// The title, then an entry a line, indented by its level: `#` for a heading and `-` for a point, the marker in
/// brackets, the title. Notes follow as `! code "text" args`.
pub fn outline(text: &str) -> String {
    let analysis = super::analyze(text);
    let mut out = String::new();
    if let Some(title) = &analysis.title {
        writeln!(out, "title: {title}").unwrap();
    }
    for entry in &analysis.outline {
        let indent = "  ".repeat(entry.level as usize - 1);
        let sign = if entry.kind == HeadingKind::Heading { '#' } else { '-' };
        writeln!(out, "{indent}{sign} [{}] {}", entry.marker, entry.title).unwrap();
    }
    for note in &analysis.notes {
        writeln!(out, "! {} \"{}\" {}", note.code, &text[note.start..note.end], note.args.join(" ")).unwrap();
    }
    out
}

use std::fmt::Write;

/// Language and counts, then metadata, chrome and sentences, a line each.
pub fn document(text: &str) -> String {
    let analysis = super::analyze(text);
    let document = &analysis.document;
    let mut out = format!(
        "{} characters={} paragraphs={} sentences={}\n",
        analysis.language, document.characters, document.paragraphs, document.sentences
    );
    if let Some(title) = &analysis.title {
        writeln!(out, "title: {title}").unwrap();
    }
    for entry in &document.metadata {
        writeln!(out, "{}: {} [{}]", entry.key, entry.value, entry.label).unwrap();
    }
    for span in &document.chrome {
        writeln!(out, "chrome: {}", text[span.start..span.end].replace('\n', "⏎")).unwrap();
    }
    let split = reportlens::text::Document::new(text);
    for range in &split.sentences {
        writeln!(out, "| {}", split.text(range.clone()).replace('\n', "⏎")).unwrap();
    }
    out
}

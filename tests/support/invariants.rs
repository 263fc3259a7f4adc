//! What holds for the analysis of every text. Used by the property tests and the fuzz targets.

use reportlens::{Analysis, Options, analyze};

/// Analyses `text` and holds the result against all of it.
pub fn check(text: &str) -> Analysis {
    let analysis = analyze(text, &Options::default());
    let slice = |start: usize, end: usize| text.get(start..end).expect("a span slices its text");
    let mut last = 0;
    for (index, entry) in analysis.outline.iter().enumerate() {
        assert_eq!(slice(entry.start, entry.end), entry.text);
        assert!(entry.start >= last && entry.end <= entry.section_end, "entries are in order, inside their section");
        last = entry.start;
        assert!(entry.level >= 1);
        if let Some(parent) = entry.parent {
            let parent = (parent < index).then(|| &analysis.outline[parent]).expect("parents come first");
            assert!(parent.level < entry.level && entry.section_end <= parent.section_end, "sections nest");
        }
    }
    let mut last = 0;
    for quantity in &analysis.quantities {
        assert_eq!(slice(quantity.start, quantity.end), quantity.text);
        assert!(quantity.start >= last && quantity.end > quantity.start, "quantities are in order and disjoint");
        last = quantity.end;
        assert_eq!(quantity.exact.parse::<f64>().unwrap(), quantity.value);
        assert!(quantity.section.is_none_or(|section| section < analysis.outline.len()));
    }
    for keyword in &analysis.keywords {
        assert_eq!(keyword.count, keyword.positions.len());
        for span in &keyword.positions {
            assert!(!slice(span.start, span.end).is_empty());
        }
    }
    for span in analysis.document.chrome.iter().chain(&analysis.document.title) {
        slice(span.start, span.end);
    }
    for entry in &analysis.document.metadata {
        assert_eq!(slice(entry.start, entry.end), entry.value);
    }
    for note in &analysis.notes {
        slice(note.start, note.end);
    }
    analysis
}

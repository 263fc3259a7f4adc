//! Reads a report out of its plain text: outline, keywords, quantities, and charts of them.
//!
//! ```
//! let analysis = reportlens::analyze("一、工作情况\n争取项目资金6.97亿元。", &reportlens::Options::default());
//! assert_eq!(analysis.outline[0].title, "工作情况");
//! assert_eq!(analysis.quantities[0].exact, "697000000");
//! ```
//!
//! Everything but the shell in `wasm.rs` is plain Rust that knows nothing of the web.

pub mod analysis;
pub mod charts;
pub mod keywords;
pub mod outline;
pub mod quantities;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod words;

pub use analysis::Analysis;

/// What a caller may choose. The defaults are what the page uses.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// How keywords are chosen.
    pub keywords: keywords::Options,
}

/// Analyses `text`. Never fails and never panics: what is doubtful becomes a note.
///
/// Offsets in the result are bytes into `text`; [`Analysis::into_utf16`] turns them into what JavaScript counts.
pub fn analyze(text: &str, options: &Options) -> Analysis {
    let document = text::Document::new(text);
    let outline = outline::read(&document);
    let tokens = words::segment(&document);
    let quantities = quantities::extract(&document, &outline, &tokens);
    let keywords = keywords::rank(&document, &outline, &quantities, &tokens, &options.keywords);
    let mut summary = document.summary();
    summary.title = outline.title.clone().map(|range| document.span(range));
    Analysis {
        schema: analysis::SCHEMA,
        title: outline.title.clone().map(|range| document.text(range).to_owned()),
        language: document.language.code().to_owned(),
        document: summary,
        outline: outline.headings,
        quantities,
        keywords,
        notes: outline.notes,
    }
}

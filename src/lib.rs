//! Reads a report out of its plain text: outline, keywords, quantities, and charts of them.
//!
//! ```
//! let analysis = reportlens::analyze("一、工作情况\n争取项目资金6.97亿元。", &reportlens::Options::default());
//! assert_eq!(analysis.outline[0].title, "工作情况");
//! assert_eq!(analysis.quantities[0].exact, "697000000");
//! ```
//!
//! Everything but the shell in `wasm.rs` is plain Rust that knows nothing of the web.

pub mod keywords;
pub mod limits;
pub mod outline;
pub mod packed;
pub mod quantities;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod words;

pub use reportlens_analysis as analysis;
pub use reportlens_analysis::Analysis;
pub use reportlens_charts as charts;

use text::OffsetUnit;

/// What a caller may choose. The defaults are what the page uses.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Options {
    /// How keywords are chosen.
    pub keywords: keywords::Options,
}

/// The steps of an analysis, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Lines, sentences, page chrome, metadata.
    Text,
    /// Headings and points.
    Outline,
    /// Segmentation.
    Words,
    /// Quantities.
    Quantities,
    /// Keywords.
    Keywords,
}

/// Analyses `text`. Never fails and never panics: what is doubtful becomes a note. Of a text of 4 GiB and more only the
/// beginning is analysed; what takes texts from people refuses much shorter ones by [`limits::check`].
///
/// Offsets in the result are bytes into `text`; [`Analysis::into_utf16`] turns them into what JavaScript counts.
pub fn analyze(text: &str, options: &Options) -> Analysis {
    analyze_with_progress(text, options, &mut |_| {})
}

/// The most bytes that are analysed: positions inside are 32 bits wide.
const ADDRESSABLE: usize = u32::MAX as usize;

/// The same as [`analyze`], telling `progress` of each phase as it begins.
pub fn analyze_with_progress(text: &str, options: &Options, progress: &mut dyn FnMut(Phase)) -> Analysis {
    let text = limits::beginning(text, ADDRESSABLE);
    match text::Unified::of(text) {
        Some(unified) => {
            let analysis = analyze_unified(unified.text(), OffsetUnit::Bytes, options, progress);
            let place = |offset| unified.source_offset(offset);
            analysis.moved(text, &place, &place)
        }
        None => analyze_unified(text, OffsetUnit::Bytes, options, progress),
    }
}

/// The same as [`analyze_with_progress`] with [`Analysis::into_utf16`] of its result, in less time.
pub fn analyze_in_utf16(text: &str, options: &Options, progress: &mut dyn FnMut(Phase)) -> Analysis {
    let text = limits::beginning(text, ADDRESSABLE);
    match text::Unified::of(text) {
        Some(_) => analyze_with_progress(text, options, progress).into_utf16(text),
        None => analyze_unified(text, OffsetUnit::Utf16, options, progress),
    }
}

/// Analyses a text without CR LF.
fn analyze_unified(text: &str, unit: OffsetUnit, options: &Options, progress: &mut dyn FnMut(Phase)) -> Analysis {
    // Once: what is left may hold what looks like a tag again (&&nbsp;nbsp;), and so on without end.
    if let Some(plain) = text::Joined::of_markup(text) {
        let analysis = analyze_plain(plain.text(), OffsetUnit::Bytes, options, progress);
        let analysis = plain.moved_back(analysis, text);
        return if unit == OffsetUnit::Utf16 { analysis.into_utf16(text) } else { analysis };
    }
    analyze_plain(text, unit, options, progress)
}

/// Analyses a text without CR LF and tags.
fn analyze_plain(text: &str, unit: OffsetUnit, options: &Options, progress: &mut dyn FnMut(Phase)) -> Analysis {
    progress(Phase::Text);
    let document = text::Document::counting(text, unit);
    if let Some(joined) = text::Joined::of(&document).or_else(|| text::Joined::of_broken_words(&document)) {
        drop(document);
        let document = text::Document::counting(joined.text(), OffsetUnit::Bytes);
        let analysis = joined.moved_back(read_close(&document, options, progress), text);
        return if unit == OffsetUnit::Utf16 { analysis.into_utf16(text) } else { analysis };
    }
    read_close(&document, options, progress)
}

/// The same of what it says without blanks beside its numbers.
fn read_close(document: &text::Document, options: &Options, progress: &mut dyn FnMut(Phase)) -> Analysis {
    let gaps = text::spaced::blanks(document, quantities::starts_unit);
    if gaps.is_empty() {
        return read(document, options, progress);
    }
    let joined = text::Joined::without(document, &gaps);
    let close = text::Document::counting(joined.text(), OffsetUnit::Bytes);
    let analysis = joined.moved_back(read(&close, options, progress), document.source);
    let analysis = text::spaced::as_written(analysis, document.source);
    if document.unit == OffsetUnit::Utf16 { analysis.into_utf16(document.source) } else { analysis }
}

/// The steps behind [`Phase::Text`]. Called from two places, and too large to stand in both.
#[inline(never)]
fn read(document: &text::Document, options: &Options, progress: &mut dyn FnMut(Phase)) -> Analysis {
    progress(Phase::Outline);
    let outline = outline::read(document);
    progress(Phase::Words);
    let tokens = words::segment(document);
    progress(Phase::Quantities);
    let quantities = quantities::extract(document, &outline, &tokens);
    progress(Phase::Keywords);
    let keywords = keywords::rank(document, &outline, &quantities, &tokens, &options.keywords);
    let mut summary = document.summary();
    summary.title = outline.title.clone().map(|range| document.span(range));
    Analysis {
        schema: analysis::SCHEMA,
        title: outline.title.map(|range| outline::unwrapped(document.text(range))),
        language: document.language.code().to_owned(),
        document: summary,
        outline: outline.headings,
        quantities,
        keywords,
        notes: outline.notes,
    }
}

//! What an analysis looks like in a case file.

mod charts;
mod document;
mod keywords;
mod outline;
mod quantities;
mod words;

pub use charts::charts;
pub use document::document;
pub use keywords::keywords;
pub use outline::outline;
pub use quantities::quantities;
pub use words::words;

fn analyze(text: &str) -> reportlens::Analysis {
    reportlens::analyze(text, &reportlens::Options::default())
}

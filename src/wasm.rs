//! The shell for the browser: the only file that knows wasm-bindgen, web-sys and serde-wasm-bindgen.
//!
//! Runs in a worker. A panic here is a defect; it is written to the console, the instance traps, and the page replaces
//! the worker.

use crate::analysis::Analysis;
use crate::charts::{FigureLanguage, FigureOptions};
use crate::limits::{self, TooLong};
use crate::text::Document;
use crate::{Options, Phase, analyze_with_progress};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Sends panics to the console, where they name their place instead of `unreachable executed`.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
}

/// The last analysis, kept so that figures can be drawn from it without sending it back and forth.
#[wasm_bindgen]
pub struct Session {
    analysis: Option<Analysis>,
}

#[wasm_bindgen]
impl Session {
    /// A session that has analysed nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Session {
        Session { analysis: None }
    }

    /// Analyses `text`; the value is the JSON contract as a plain object. `progress` is called with the name of each
<<<<<<< HEAD
    /// phase as it begins. `options` is [`Options`] as an object, any part of which may be missing.
    pub fn analyze(&mut self, text: &str, options: JsValue, progress: &js_sys::Function) -> Result<JsValue, JsValue> {
        let options: Options = serde_wasm_bindgen::from_value(options)?;
        let analysis = analyze_with_progress(text, &options, &mut |phase| {
=======
    /// phase as it begins. A text longer than [`limits::MAX_LENGTH`] is refused before it is copied: an Error whose
    /// `code` is `too-long`.
    pub fn analyze(
        &mut self,
        text: &js_sys::JsString,
        _options: JsValue,
        progress: &js_sys::Function,
    ) -> Result<JsValue, JsValue> {
        limits::check(text.length() as usize).map_err(too_long)?;
        // What the analysis before holds makes room for this one.
        self.analysis = None;
        let text = String::from(text);
        let analysis = analyze_with_progress(&text, &Options::default(), &mut |phase| {
>>>>>>> trust
            // A listener that throws must not stop the analysis.
            let _ = progress.call1(&JsValue::NULL, &phase_name(phase).into());
        })
        .into_utf16(&text);
        let value = plain(&analysis);
        self.analysis = Some(analysis);
        value
    }

    /// Ends of the tokens of `text`, in UTF-16 code units, in order.
    pub fn segment(&self, text: &str) -> Vec<u32> {
        let document = Document::new(text);
        let tokens = crate::words::segment(&document);
        tokens.0.iter().map(|token| document.offsets.utf16_of_char(token.end as usize) as u32).collect()
    }

    /// Figures of the last analysis; none before the first. `language` is `zh` or `en`, `width` is in CSS pixels.
    pub fn figures(&self, language: &str, width: u32) -> Result<JsValue, JsValue> {
        let language = if language == "en" { FigureLanguage::English } else { FigureLanguage::Chinese };
        let options = FigureOptions { language, width };
        let figures = self.analysis.as_ref().map(|analysis| crate::charts::figures(analysis, &options));
        plain(&figures.unwrap_or_default())
    }
}

impl Default for Session {
    fn default() -> Self {
        Session::new()
    }
}

/// The same shapes that serde_json writes.
fn plain<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn too_long(error: TooLong) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    // Setting a property of an object just made does not fail.
    let _ = js_sys::Reflect::set(&thrown, &"code".into(), &TooLong::CODE.into());
    thrown.into()
}

fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Text => "text",
        Phase::Outline => "outline",
        Phase::Words => "words",
        Phase::Quantities => "quantities",
        Phase::Keywords => "keywords",
    }
}

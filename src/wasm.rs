//! The shell for the browser: the only file that knows wasm-bindgen, web-sys and serde-wasm-bindgen.
//!
//! Runs in a worker. A panic here is a defect: the instance traps, and the page replaces the worker and tells the reader. The same
//! text in `reportlens analyze` says what it was and where, which the module is built without.

use crate::analysis::{Analysis, DocumentSummary, Note};
use crate::charts::{FigureLanguage, FigureOptions};
use crate::limits::{self, TooLong};
use crate::packed::Packed;
use crate::{Options, Phase, analyze_in_utf16};
use serde::Serialize;
use wasm_bindgen::prelude::*;

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

    /// Analyses `text`. `progress` is called with the name of each phase as it begins. `options` is [`Options`] as an
    /// object, any part of which may be missing.
    ///
    /// The value is the JSON contract in the form that `unpack` of `www/src/engine/unpack.ts` makes it from: an object with
    /// the short parts as they are in `head` and the fields of [`Packed`] beside it.
    ///
    /// Throws an Error with a `code`: `too-long` for a text longer than [`limits::MAX_LENGTH`], which is refused before it is
    /// copied, and `options` for options that are none.
    pub fn analyze(
        &mut self,
        text: &js_sys::JsString,
        options: JsValue,
        progress: &js_sys::Function,
    ) -> Result<JsValue, JsValue> {
        limits::check(text.length() as usize).map_err(|error| thrown(TooLong::CODE, &error))?;
        let options: Options = serde_wasm_bindgen::from_value(options).map_err(|error| thrown("options", &error))?;
        // What the analysis before holds makes room for this one.
        self.analysis = None;
        let text = encoded(text);
        let analysis = analyze_in_utf16(&text, &options, &mut |phase| {
            mark(phase);
            // A listener that throws must not stop the analysis.
            let _ = progress.call1(&JsValue::NULL, &phase_name(phase).into());
        });
        let value = hand_over(&analysis);
        self.analysis = Some(analysis);
        value
    }

    /// Ends of the tokens of `text`, in UTF-16 code units, in order.
    pub fn segment(&self, text: &js_sys::JsString) -> Vec<u32> {
        let mut units = vec![0; text.length() as usize];
        read_code_units(text, &mut units);
        crate::words::ends(&units)
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

#[wasm_bindgen]
extern "C" {
    /// Copies the code units of `text`; of `www/src/engine/units.ts`. In Chromium it takes half as long as TextEncoder does, and
    /// UTF-8 has to be decoded, too.
    #[wasm_bindgen(js_name = readCodeUnits)]
    fn read_code_units(text: &js_sys::JsString, units: &mut [u16]);
    type TextEncoder;
    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;
    #[wasm_bindgen(method, js_name = encodeInto)]
    fn encode_into(this: &TextEncoder, text: &js_sys::JsString, bytes: &mut [u8]) -> Encoded;
    type Encoded;
    #[wasm_bindgen(method, getter)]
    fn read(this: &Encoded) -> u32;
    #[wasm_bindgen(method, getter)]
    fn written(this: &Encoded) -> u32;
}

/// `text` in UTF-8. What begins in ASCII is copied one character after the other by the glue of wasm-bindgen, which the
/// browser does faster.
fn encoded(text: &js_sys::JsString) -> String {
    const OTHERS: u32 = 8;
    let length = text.length();
    let begins_in_ascii = length > 0 && text.char_code_at(length / 2) < 128.0 && text.char_code_at(0) < 128.0;
    if begins_in_ascii {
        let mut bytes = vec![0; (length + length / OTHERS) as usize];
        let encoded = TextEncoder::new().encode_into(text, &mut bytes);
        bytes.truncate(encoded.written() as usize);
        bytes.shrink_to_fit();
        if encoded.read() == length
            && let Ok(text) = String::from_utf8(bytes)
        {
            return text;
        }
    }
    String::from(text)
}

/// The parts of an [`Analysis`] that are short.
#[derive(Serialize)]
struct Head<'a> {
    schema: u32,
    title: &'a Option<String>,
    language: &'a str,
    document: &'a DocumentSummary,
    notes: &'a [Note],
}

/// See [`Session::analyze`]. The arrays are copies in buffers of their own, which a worker can give away.
fn hand_over(analysis: &Analysis) -> Result<JsValue, JsValue> {
    let Analysis { schema, title, language, document, notes, .. } = analysis;
    let head = Head { schema: *schema, title, language, document, notes };
    let Packed { words, floats, strings, string_ends } = Packed::new(analysis);
    let value = js_sys::Object::new();
    let fields: [(&str, JsValue); 5] = [
        ("head", plain(&head)?),
        ("words", js_sys::Uint32Array::from(&words[..]).into()),
        ("floats", js_sys::Float64Array::from(&floats[..]).into()),
        ("strings", strings.into()),
        ("stringEnds", js_sys::Uint32Array::from(&string_ends[..]).into()),
    ];
    for (name, field) in fields {
        js_sys::Reflect::set(&value, &name.into(), &field)?;
    }
    Ok(value.into())
}

/// The same shapes that serde_json writes.
fn plain<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// An Error with a code for the page.
fn thrown(code: &str, error: &dyn std::error::Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.to_string());
    // Setting a property of an object just made does not fail.
    let _ = js_sys::Reflect::set(&thrown, &"code".into(), &code.into());
    thrown.into()
}

/// Marks in the browser's timeline where `phase` begins, so that a recording of a slow text, and the bench, tell what took its
/// time. Where there is no timeline, nothing happens.
fn mark(phase: Phase) {
    let scope: web_sys::WorkerGlobalScope = js_sys::global().unchecked_into();
    if let Some(timeline) = scope.performance() {
        // A mark that can't be set must not stop the analysis.
        let _ = timeline.mark(phase_name(phase));
    }
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

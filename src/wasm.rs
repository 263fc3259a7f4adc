//! The shell for the browser: the only file that knows wasm-bindgen, web-sys and serde-wasm-bindgen.

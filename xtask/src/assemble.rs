//! One HTML file out of the parts, with a content security policy that forbids every connection.

use crate::bundle::Bundle;
use crate::engine::Engine;
use anyhow::{Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// What stands in the file where its build id goes while the id is computed.
const NO_ID: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The whole file. `about` is what the page tells of itself and becomes the JSON in `#about`; its `build` is set to the
/// file's id: the SHA-256 of the file with zeros in the id's place, so that anyone can compute it again.
pub fn html(template: &str, engine: &Engine, bundle: &Bundle, mut about: Value) -> Result<String> {
    about["build"] = NO_ID.into();
    let html = fill(template, engine, bundle, &about)?;
    ensure!(html.matches(NO_ID).count() == 1, "the build id has to stand in the file once");
    let id = format!("{:x}", Sha256::digest(&html));
    Ok(html.replacen(NO_ID, &id, 1))
}

fn fill(template: &str, engine: &Engine, bundle: &Bundle, about: &Value) -> Result<String> {
    let payload = BASE64_STANDARD.encode(deflated(&engine.wasm)?);
    let worker = format!("{}\n{}", engine.glue, bundle.worker);
    // A script element ends at the first `</script` and changes its rules at `<!--`, whatever stands around them.
    for script in [&worker, &bundle.early, &bundle.page] {
        ensure!(!script.contains("</script") && !script.contains("<!--"), "a script would end its element early");
    }
    ensure!(!bundle.style.contains("</style"), "the style sheet would end its element early");
    let parts = [
        ("<!--CSP-->", format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, policy(bundle))),
        ("<!--EARLY-->", early_blocks(&worker, &bundle.early)),
        ("<!--STYLE-->", format!("<style>{}</style>", bundle.style)),
        ("<!--ENGINE-->", engine_parts(&payload)),
        ("<!--ABOUT-->", about_block(about)),
        ("<!--SCRIPT-->", format!("<script>{}</script>", bundle.page)),
    ];
    let mut html = String::with_capacity(template.len() + payload.len() + worker.len() + bundle.page.len());
    let mut rest = template;
    for (place, part) in &parts {
        let (before, after) = rest.split_once(place).ok_or_else(|| anyhow::anyhow!("www/index.html has no {place}"))?;
        html.push_str(before);
        html.push_str(part);
        rest = after;
    }
    html.push_str(rest);
    Ok(html)
}

/// Code, tables and the streams of the dictionary want codes of their own each: so many blocks, where zopfli would stop at
/// 15, make the engine a fortieth smaller. More than this many are never worth their heads.
const MAX_BLOCK_SPLITS: u16 = 250;

/// The module as gzip. Takes seconds in place of a tenth of one, for a twentieth of the page.
fn deflated(wasm: &[u8]) -> Result<Vec<u8>> {
    let options = zopfli::Options { maximum_block_splits: MAX_BLOCK_SPLITS, ..Default::default() };
    let mut gzip = Vec::new();
    zopfli::compress(options, zopfli::Format::Gzip, wasm, &mut gzip)?;
    Ok(gzip)
}

/// The browser does not run the first; the second makes a worker of it.
fn early_blocks(worker: &str, early: &str) -> String {
    format!("<script type=\"text/plain\" id=\"worker\">{worker}</script>\n<script>{early}</script>")
}

/// Data that the page reads.
fn about_block(about: &Value) -> String {
    // In JSON a `<` may stand as an escape, and as one it can end no element.
    let about = about.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/json\" id=\"about\">{about}</script>")
}

/// Characters of a part of the engine; a multiple of 4, so that each part is base64 by itself.
const PART: usize = 1 << 16;

/// The engine stands in parts, so that the first ones are unpacked while the browser still reads the others. The last one is
/// marked.
fn engine_parts(payload: &str) -> String {
    let last = payload.len().div_ceil(PART) - 1;
    let part = |(index, part): (usize, &[u8])| {
        let part = str::from_utf8(part).expect("base64 is ASCII");
        let mark = if index == last { " data-last" } else { "" };
        format!("<script type=\"application/octet-stream+base64\" class=\"engine\"{mark}>{part}</script>")
    };
    payload.as_bytes().chunks(PART).enumerate().map(part).collect::<Vec<_>>().join("\n")
}

/// Nothing may be loaded or sent; this file's own scripts and style run by their hashes; the worker comes from a blob.
fn policy(bundle: &Bundle) -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; worker-src blob:; style-src {}; img-src data: blob:; \
         connect-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types reportlens-worker reportlens-drawing",
        hash(&bundle.early),
        hash(&bundle.page),
        hash(&bundle.style)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn assemble(page: &str) -> Result<String> {
        let engine = Engine { wasm: b"wasm".to_vec(), glue: "glue()".into() };
        let bundle =
            Bundle { early: "start()".into(), page: page.into(), worker: "work()".into(), style: "p{}".into() };
        html(
            "<head><!--CSP--><!--EARLY--><!--STYLE--></head><!--ENGINE--><!--ABOUT--><!--SCRIPT-->",
            &engine,
            &bundle,
            json!({ "notice": "</script>" }),
        )
    }

    #[test]
    fn the_policy_names_the_hash_of_the_script_and_forbids_connections() {
        let html = assemble("run()").unwrap();
        let hash = |script: &str| BASE64_STANDARD.encode(Sha256::digest(script));
        let hashes = format!("script-src 'sha256-{}' 'sha256-{}' 'wasm-unsafe-eval'", hash("start()"), hash("run()"));
        assert!(html.contains(&hashes), "{html}");
        assert!(html.contains("connect-src 'none'"), "{html}");
        assert!(html.contains("glue()\nwork()"), "{html}");
    }

    #[test]
    fn the_id_is_the_hash_of_the_file_with_zeros_in_its_place() {
        let html = assemble("run()").unwrap();
        let (_, after) = html.split_once("\"build\":\"").unwrap();
        let id = &after[..64];
        assert_eq!(format!("{:x}", Sha256::digest(html.replace(id, NO_ID))), id);
        assert!(html.contains("\\u003c/script>"), "{html}");
    }

    #[test]
    fn a_script_that_would_end_its_element_is_refused() {
        assert!(assemble("'</script>'").is_err());
    }
}

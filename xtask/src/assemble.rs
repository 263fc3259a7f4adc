//! One HTML file out of the parts, with a content security policy that forbids every connection.

use crate::bundle::Bundle;
use crate::engine::Engine;
use anyhow::{Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::io::Write;

/// The whole file.
pub fn html(template: &str, engine: &Engine, bundle: &Bundle) -> Result<String> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&engine.wasm)?;
    let payload = BASE64_STANDARD.encode(gzip.finish()?);
    let worker = format!("{}\n{}", engine.glue, bundle.worker);
    // A script element ends at the first `</script` and changes its rules at `<!--`, whatever stands around them.
    for script in [&worker, &bundle.page] {
        ensure!(!script.contains("</script") && !script.contains("<!--"), "a script would end its element early");
    }
    ensure!(!bundle.style.contains("</style"), "the style sheet would end its element early");
    let parts = [
        ("<!--CSP-->", format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, policy(bundle))),
        ("<!--STYLE-->", format!("<style>{}</style>", bundle.style)),
        ("<!--PAYLOAD-->", payload_elements(&payload, &worker)),
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

/// Both are data blocks: the browser does not run them, the page turns them into a worker.
fn payload_elements(payload: &str, worker: &str) -> String {
    format!(
        "<script type=\"application/octet-stream+base64\" id=\"engine\">{payload}</script>\n\
         <script type=\"text/plain\" id=\"worker\">{worker}</script>"
    )
}

/// Nothing may be loaded or sent; this file's own script and style run by their hashes; the worker comes from a blob.
fn policy(bundle: &Bundle) -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; worker-src blob:; style-src {}; img-src data: blob:; \
         connect-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'",
        hash(&bundle.page),
        hash(&bundle.style)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assemble(page: &str) -> Result<String> {
        let engine = Engine { wasm: b"wasm".to_vec(), glue: "glue()".into() };
        let bundle = Bundle { page: page.into(), worker: "work()".into(), style: "p{}".into() };
        html("<head><!--CSP--><!--STYLE--></head><!--PAYLOAD--><!--SCRIPT-->", &engine, &bundle)
    }

    #[test]
    fn the_policy_names_the_hash_of_the_script_and_forbids_connections() {
        let html = assemble("run()").unwrap();
        let hash = BASE64_STANDARD.encode(Sha256::digest("run()"));
        assert!(html.contains(&format!("script-src 'sha256-{hash}'")), "{html}");
        assert!(html.contains("connect-src 'none'"), "{html}");
        assert!(html.contains("glue()\nwork()"), "{html}");
    }

    #[test]
    fn a_script_that_would_end_its_element_is_refused() {
        assert!(assemble("'</script>'").is_err());
    }
}

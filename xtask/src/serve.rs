//! A server for development.

use crate::command::root;
use crate::page;
use anyhow::{Result, anyhow};
use std::fs;
use std::path::Path;
use std::time::SystemTime;
use tiny_http::{Header, Response, Server};

/// Folders and files whose change makes the page old.
const SOURCES: [&str; 6] = ["src", "data", "www/src", "www/index.html", "build", "Cargo.toml"];

/// Serves the page until it is stopped; a load after a change builds it first, and shows the error where that fails.
pub fn run(port: u16) -> Result<()> {
    let server = Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("{error}"))?;
    println!("http://127.0.0.1:{port}/");
    let page = root().join("dist/reportlens.html");
    for request in server.incoming_requests() {
        if request.url() != "/" {
            request.respond(Response::from_string("only the page is here").with_status_code(404))?;
            continue;
        }
        let built = if is_old(&page) { page::build().map(drop) } else { Ok(()) };
        let (body, kind) = match built.and_then(|()| Ok(fs::read_to_string(&page)?)) {
            Ok(html) => (html, "text/html; charset=utf-8"),
            Err(error) => (format!("{error:#}"), "text/plain; charset=utf-8"),
        };
        let kind = Header::from_bytes("Content-Type", kind).map_err(|()| anyhow!("not a header"))?;
        request.respond(Response::from_string(body).with_header(kind))?;
    }
    Ok(())
}

fn is_old(page: &Path) -> bool {
    let Ok(built) = fs::metadata(page).and_then(|data| data.modified()) else { return true };
    SOURCES.iter().filter_map(|source| newest(&root().join(source))).any(|changed| changed > built)
}

/// The latest change of a file or of anything in a folder.
fn newest(path: &Path) -> Option<SystemTime> {
    if path.is_dir() && !path.ends_with("generated") {
        return fs::read_dir(path).ok()?.filter_map(|entry| newest(&entry.ok()?.path())).max();
    }
    path.is_file().then(|| fs::metadata(path).ok()?.modified().ok()).flatten()
}

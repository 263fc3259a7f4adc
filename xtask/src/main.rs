//! Builds, tests and serves Report Lens.
fn main() {}

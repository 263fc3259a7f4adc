/// The words between slashes, a line for a line.
pub fn words(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let document = reportlens::text::Document::new(line);
        let tokens = reportlens::words::segment(&document);
        let words: Vec<_> = tokens.0.iter().map(|token| document.text(token.range())).collect();
        out += &words.join("/");
        out.push('\n');
    }
    out
}

//! Width folding, one character to one, so that offsets survive it.

/// The half-width form of a full-width character, a plain space for the other white space within a line, and every
/// other character itself. `、`, `。` and quotes stay as they are.
pub fn fold(c: char) -> char {
    match c {
        // Most of a Chinese text; what they are follows from the rest.
        '\u{3001}'..='\u{ff00}' => c,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xff01 + 0x21).unwrap_or(c),
        '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        _ => c,
    }
}

/// The characters of `text`, folded.
pub fn folded(text: &str) -> Vec<char> {
    // Counting first is cheaper than growing, or asking at each character whether to grow.
    let mut chars = vec!['\0'; text.chars().count()];
    for (slot, c) in chars.iter_mut().zip(text.chars()) {
        *slot = fold(c);
    }
    chars
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn full_width_becomes_half_width() {
        let folded: String = folded("（１，２％）　Ａ、。“”～").into_iter().collect();
        assert_eq!(folded, "(1,2%) A、。“”~");
    }
}

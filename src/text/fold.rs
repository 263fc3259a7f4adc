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
    folded_by_groups(text, |_, _| {})
}

/// So many characters are folded at a time.
pub(super) const GROUP: usize = 16;

/// The characters of `text`, folded; calls `group` for each [`GROUP`] of them with the byte at which it begins, and with the
/// bytes that each character has beyond the first, two bits a character, the first in the lowest.
pub(super) fn folded_by_groups(text: &str, mut group: impl FnMut(usize, u32)) -> Vec<char> {
    // Counting first is cheaper than growing, or asking at each character whether to grow.
    let mut chars = vec!['\0'; text.chars().count()];
    let mut rest = text;
    for slots in chars.chunks_mut(GROUP) {
        let at = text.len() - rest.len();
        let mut widths = 0;
        rest = match rest.as_bytes().first_chunk::<GROUP>() {
            Some(bytes) if bytes.is_ascii() => {
                for (slot, &byte) in slots.iter_mut().zip(bytes) {
                    *slot = if byte == b'\t' { ' ' } else { char::from(byte) };
                }
                &rest[GROUP..]
            }
            _ => {
                let mut source = rest.chars();
                for ((slot, c), place) in slots.iter_mut().zip(&mut source).zip(0..) {
                    *slot = fold(c);
                    widths |= (c.len_utf8() as u32 - 1) << (2 * place);
                }
                source.as_str()
            }
        };
        group(at, widths);
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

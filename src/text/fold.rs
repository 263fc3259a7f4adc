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
                let mut end = at;
                for (slot, place) in slots.iter_mut().zip(0..) {
                    let Some((c, width)) = char_at(text, end) else { break };
                    *slot = fold(c);
                    widths |= (width as u32 - 1) << (2 * place);
                    end += width;
                }
                &text[end..]
            }
        };
        group(at, widths);
    }
    chars
}

/// The character at byte `at` and how many bytes it has; `None` at the end.
#[inline]
fn char_at(text: &str, at: usize) -> Option<(char, usize)> {
    let rest = &text.as_bytes()[at..];
    // Most that are not ASCII have three.
    if let Some(&[first @ 0xe0..=0xef, second, third]) = rest.first_chunk() {
        let code = u32::from(first & 0xf) << 12 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f);
        return Some((char::from_u32(code)?, 3));
    }
    let c = text[at..].chars().next()?;
    Some((c, c.len_utf8()))
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

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

/// Adds to `chars` the characters of a text in UTF-16, folded. A surrogate without its other half is U+FFFD.
pub fn fold_units(units: &[u16], chars: &mut Vec<char>) {
    // Not a search, so that it becomes vector code.
    if units.iter().fold(false, |any, unit| any | (unit & 0xf800 == 0xd800)) {
        let decoded = char::decode_utf16(units.iter().copied());
        chars.extend(decoded.map(|c| fold(c.unwrap_or(char::REPLACEMENT_CHARACTER))));
    } else {
        // In two steps, of which the first one, that of 16 bits, has more in a vector.
        let mut folded = [0; PART];
        for units in units.chunks(PART) {
            let folded = &mut folded[..units.len()];
            folded.iter_mut().zip(units).for_each(|(folded, &unit)| *folded = fold_unit(unit));
            let of_one = |&unit: &u16| char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER);
            chars.extend(folded.iter().map(of_one));
        }
    }
}

/// So many code units are folded at a time.
const PART: usize = 256;

/// [`fold`] of a character that is one code unit, without a branch.
#[inline]
fn fold_unit(unit: u16) -> u16 {
    let all_if = |truth: bool| u16::from(truth).wrapping_neg();
    let within = |first: u16, last: u16| all_if(unit.wrapping_sub(first) <= last - first);
    let is = |other: u16| all_if(unit == other);
    let narrow = unit.wrapping_sub(within(0xff01, 0xff5e) & (0xff01 - 0x21));
    let space = is(0x09) | is(0xa0) | within(0x2000, 0x200a) | is(0x202f) | is(0x205f) | is(0x3000);
    narrow & !space | 0x20 & space
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
    use super::{fold, fold_units, folded};

    #[test]
    fn full_width_becomes_half_width() {
        let folded: String = folded("（１，２％）　Ａ、。“”～").into_iter().collect();
        assert_eq!(folded, "(1,2%) A、。“”~");
    }
    #[test]
    fn code_units_are_folded_as_characters_are() {
        let all: String = ('\0'..='\u{10ffff}').collect();
        let of_one: String = ('\0'..='\u{ffff}').collect();
        for text in [all, of_one] {
            let units: Vec<u16> = text.encode_utf16().collect();
            let mut chars = Vec::new();
            fold_units(&units, &mut chars);
            assert!(chars.into_iter().eq(text.chars().map(fold)));
        }
        let mut chars = Vec::new();
        fold_units(&[0xd83d, 0x41, 0xdc00], &mut chars);
        assert_eq!(chars, ['\u{fffd}', 'A', '\u{fffd}']);
    }
}

//! Counting as Chinese offices do.

/// Characters as a Chinese word processor's 字数 counts them: each character that is not white space, a run of Latin
/// letters and digits being one. `chars` are folded.
pub(super) fn characters(chars: &[char]) -> usize {
    // All that are not blank and do not go on with a run: a sum without branches, which becomes vector code.
    let counts = |before: char, c: char| u32::from(!is_blank(c) & !(is_of_run(before) & is_of_run(c)));
    let rest: u32 = chars.array_windows().map(|&[before, c]| counts(before, c)).sum();
    chars.first().map_or(0, |&first| counts('\0', first) as usize) + rest as usize
}

#[inline]
fn is_of_run(c: char) -> bool {
    let c = c as u32;
    (c.wrapping_sub(u32::from(b'0')) < 10) | ((c | 0x20).wrapping_sub(u32::from(b'a')) < 26)
}

/// [`char::is_whitespace`] of a folded character, without a table.
#[inline]
fn is_blank(c: char) -> bool {
    let c = c as u32;
    (c == 0x20) | (c.wrapping_sub(0x9) < 5) | (c == 0x85) | (c == 0x1680) | (c & !1 == 0x2028)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn a_number_is_one_character() {
        assert_eq!(characters(&"共 2021 年,AI。".chars().collect::<Vec<_>>()), 6);
    }

    #[test]
    fn blanks_are_what_the_standard_library_says() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_blank(fold(c)), c.is_whitespace(), "{c:?}");
            assert_eq!(is_of_run(c), c.is_ascii_alphanumeric(), "{c:?}");
        }
    }
}

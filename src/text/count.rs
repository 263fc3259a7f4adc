//! Counting as Chinese offices do.

/// Characters as a Chinese word processor's 字数 counts them: each character that is not white space, a run of Latin
/// letters and digits being one.
pub(super) fn characters(chars: &[char]) -> usize {
    let mut count = 0;
    let mut in_run = false;
    for &c in chars {
        // Most are Chinese.
        if ('\u{3400}'..='\u{9fff}').contains(&c) {
            count += 1;
            in_run = false;
        } else if c.is_ascii_alphanumeric() {
            count += usize::from(!in_run);
            in_run = true;
        } else {
            let is_blank = if c.is_ascii() { matches!(c, ' ' | '\t'..='\r') } else { c.is_whitespace() };
            count += usize::from(!is_blank);
            in_run = false;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::characters;

    #[test]
    fn a_number_is_one_character() {
        assert_eq!(characters(&"共 2021 年,AI。".chars().collect::<Vec<_>>()), 6);
    }
}

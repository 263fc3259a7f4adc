//! Counting as Chinese offices do.

/// Characters as a Chinese word processor's 字数 counts them: each character that is not white space, a run of Latin
/// letters and digits being one.
pub(super) fn characters(chars: &[char]) -> usize {
    let mut count = 0;
    let mut in_run = false;
    for &c in chars {
        let of_run = c.is_ascii_alphanumeric();
        // What is neither a letter of a run nor white space counts; most of it is Chinese.
        let counts = if of_run {
            !in_run
        } else if c.is_ascii() {
            !matches!(c, ' ' | '\t'..='\r')
        } else {
            ('\u{3400}'..='\u{9fff}').contains(&c) || !c.is_whitespace()
        };
        count += usize::from(counts);
        in_run = of_run;
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

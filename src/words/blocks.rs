//! Parts of a text that can be cut by themselves.

/// About how many characters a block has: few enough that all that is known of them stays in the nearest cache.
const LENGTH: usize = 1 << 10;

/// The blocks of a text in characters or in UTF-16 code units. Each but the last ends behind a character which is in no
/// token with another.
pub(super) fn blocks<C: Copy + Into<u32>>(mut text: &[C]) -> impl Iterator<Item = &[C]> {
    std::iter::from_fn(move || {
        let (block, rest) = text.split_at(end(text));
        text = rest;
        (!block.is_empty()).then_some(block)
    })
}

/// Where the first block of `text` ends.
fn end<C: Copy + Into<u32>>(text: &[C]) -> usize {
    let is_end = |&c: &C| ['\n', '。', '、'].map(u32::from).contains(&c.into());
    let mut from = 0;
    while let Some(part) = text.get(from..from + LENGTH) {
        if let Some(at) = part.iter().rposition(is_end) {
            return from + at + 1;
        }
        from += LENGTH;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{LENGTH, blocks};

    #[test]
    fn blocks_end_behind_signs_and_are_the_text() {
        for text in ["", "一。二", &"三、四".repeat(LENGTH), &"五".repeat(3 * LENGTH + 1), &"六七\n八九".repeat(700)]
        {
            let chars: Vec<char> = text.chars().collect();
            let found: Vec<&[char]> = blocks(&chars).collect();
            assert_eq!(found.concat(), chars);
            let (Some(_), all) = (found.last(), &found) else { continue };
            assert!(all[..all.len() - 1].iter().all(|block| matches!(block.last(), Some('\n' | '。' | '、'))));
        }
    }
}

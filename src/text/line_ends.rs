//! One kind of line end: what is counted or looked ahead in must not depend on the system that a report was written on.

/// So many bytes are looked at together.
const STRETCH: usize = 256;

/// A text whose CR LF are LF, with the way back.
pub(crate) struct Unified {
    text: String,
    /// Offsets of the LF that a CR stood before.
    shortened: Vec<u32>,
}

impl Unified {
    /// `source`, which is shorter than 4 GiB, without the CR of each CR LF; `None` where it has none.
    pub fn of(source: &str) -> Option<Unified> {
        // Most texts have no CR at all, which can be said of many bytes at once.
        let is_return = |stretch: &[u8]| stretch.iter().fold(false, |any, &byte| any | (byte == b'\r'));
        if !source.as_bytes().chunks(STRETCH).any(is_return) {
            return None;
        }
        let mut returns = source.match_indices('\r').map(|(at, _)| at);
        let first = returns.find(|&at| source[at + 1..].starts_with('\n'))?;
        let mut text = String::with_capacity(source.len());
        text.push_str(&source[..first]);
        let mut shortened = Vec::new();
        for rest in source[first + 2..].split("\r\n") {
            shortened.push(text.len() as u32);
            text.push('\n');
            text.push_str(rest);
        }
        Some(Unified { text, shortened })
    }

    /// The text with one kind of line end.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where in the source the byte `offset` of the text is. The CR before an LF belongs to what comes after `offset`.
    pub fn source_offset(&self, offset: usize) -> usize {
        offset + self.shortened.partition_point(|&end| (end as usize) < offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_lead_back_to_the_source() {
        let source = "甲\r\n\r\n乙\n丙\r丁\r\n";
        let unified = Unified::of(source).unwrap();
        assert_eq!(unified.text(), "甲\n\n乙\n丙\r丁\n");
        for (offset, c) in unified.text().char_indices().filter(|(_, c)| *c != '\n') {
            assert!(source[unified.source_offset(offset)..].starts_with(c), "{c}");
        }
        assert_eq!(unified.source_offset(3), 3);
        assert_eq!(unified.source_offset(unified.text().len()), source.len());
        assert!(Unified::of("甲\n乙\r丙").is_none());
    }
}

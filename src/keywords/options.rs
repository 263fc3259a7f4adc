//! What a reader may choose: which words are shown, and the reader's own words.

use serde::Deserialize;
use std::fmt;

/// How keywords are chosen. The defaults are what the page starts with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[non_exhaustive]
pub struct Options {
    /// At most so many terms.
    pub limit: usize,
    /// What the list is sorted and cut off by.
    pub order: Order,
    /// List what every report says (发展, 推进).
    pub boilerplate: bool,
    /// List function words (的, 和, the).
    pub stop_words: bool,
    /// List single characters of scripts without spaces.
    pub single_characters: bool,
    /// List numbers.
    pub numbers: bool,
    /// The reader's own words, as [`ReaderWords::parse`] reads them.
    pub reader_words: String,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            limit: 200,
            order: Order::Score,
            boilerplate: false,
            stop_words: false,
            single_characters: false,
            numbers: false,
            reader_words: String::new(),
        }
    }
}

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// The most telling first.
    #[default]
    Score,
    /// The most frequent first.
    Count,
}

/// The reader's own stop words, words to keep whole, and synonyms.
///
/// As text, one entry a line: `-发展` is a stop word, `互联网+教育` is kept whole, and `双减 = 减负 = “双减”工作` are
/// names of one thing, shown under the first. Blank lines and lines that begin with `#` are notes.
///
/// ```
/// use reportlens::keywords::ReaderWords;
/// let words = ReaderWords::parse("# mine\n-发展\n互联网+教育\n双减 = 减负");
/// assert_eq!(words.stop, ["发展"]);
/// assert_eq!(words.keep, ["互联网+教育"]);
/// assert_eq!(words.synonyms, [["双减", "减负"]]);
/// assert_eq!(ReaderWords::parse(&words.to_string()), words);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReaderWords {
    /// Never listed.
    pub stop: Vec<String>,
    /// Listed wherever they stand in the text.
    pub keep: Vec<String>,
    /// Groups of names for one thing, each of at least two.
    pub synonyms: Vec<Vec<String>>,
}

impl ReaderWords {
    /// Reads the text form. Any text is one; a line that says nothing is left out.
    pub fn parse(text: &str) -> ReaderWords {
        let mut words = ReaderWords::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(word) = line.strip_prefix('-').map(str::trim) {
                words.stop.extend((!word.is_empty()).then(|| word.to_owned()));
                continue;
            }
            let names: Vec<String> =
                line.split('=').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
            match names.len() {
                0 => {}
                1 => words.keep.extend(names),
                _ => words.synonyms.push(names),
            }
        }
        words
    }
}

impl fmt::Display for ReaderWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.stop.iter().try_for_each(|word| writeln!(f, "-{word}"))?;
        self.keep.iter().try_for_each(|word| writeln!(f, "{word}"))?;
        self.synonyms.iter().try_for_each(|names| writeln!(f, "{}", names.join(" = ")))
    }
}

//! Numbers of a report's cards, each alone on its line with its label on the line below or above: 157 / Countries reached // 61 / Partners
//! served.

use super::amount::Reader;

/// Longest line of a card's label.
const LONGEST_LABEL: usize = 60;

impl Reader<'_> {
    /// Whether the number from `start` to `end` stands alone on its line beside a label, and a figure with a label stands in the group of lines
    /// before or behind, or its thousands are parted. Numbers of pages stand alone without either.
    // A function of its own, as it is asked of every bare number and few stand so.
    #[inline(never)]
    pub(super) fn is_on_card(&self, start: usize, end: usize) -> bool {
        if !(start == 0 || self.chars[start - 1] == '\n') || self.peek(end) != Some('\n') || self.chars[start] == '0' {
            return false;
        }
        let parted = self.chars[start..end].contains(&',');
        let above = &self.chars[..start];
        let first = start == 0 || above.ends_with(&['\n', '\n']);
        let below = self.label_end(end + 1);
        if let Some(below) = below.filter(|_| first) {
            return parted || self.is_figure_at(below + 2) || self.ends_with_card(start);
        }
        // Partners served / 157 / Countries reached / 61
        let labelled = !first && self.label_start(start - 1).is_some_and(|label| self.is_figure_above(label));
        let listed = || {
            !first && self.label_start(start - 1).is_some() && below.is_some_and(|below| self.is_figure_at(below + 1))
        };
        labelled || listed()
    }

    /// The end of the line of a label that begins at `open`: Countries and territories reached.
    fn label_end(&self, open: usize) -> Option<usize> {
        let line = &self.chars[open.min(self.chars.len())..];
        let length = line.iter().take(LONGEST_LABEL + 1).take_while(|c| **c != '\n').count();
        is_label(&line[..length]).then_some(open + length)
    }

    /// Where the line of a label begins that ends at `close`.
    fn label_start(&self, close: usize) -> Option<usize> {
        let length = self.chars[..close].iter().rev().take(LONGEST_LABEL + 1).take_while(|c| **c != '\n').count();
        is_label(&self.chars[close - length..close]).then_some(close - length)
    }

    /// Whether a line begins at `at` with a figure: 61, $80.3M, +4%.
    fn is_figure_at(&self, at: usize) -> bool {
        let sign = usize::from(matches!(self.peek(at), Some('$' | '£' | '€' | '¥' | '+')));
        let figure = &self.chars[(at + sign).min(self.chars.len())..];
        let year = matches!(figure, ['1', '9', _, _, '\n', ..] | ['2', '0', _, _, '\n', ..]);
        at > 0 && self.chars[at - 1] == '\n' && figure.first().is_some_and(char::is_ascii_digit) && !year
    }

    /// Whether the line before the one that begins at `line` begins with a figure.
    fn is_figure_above(&self, line: usize) -> bool {
        let Some(close) = line.checked_sub(1) else { return false };
        let length = self.chars[..close].iter().rev().take(LONGEST_LABEL).take_while(|c| **c != '\n').count();
        self.is_figure_at(close - length)
    }

    /// Whether a figure over a label stands in the lines before the blank one above `start`.
    fn ends_with_card(&self, start: usize) -> bool {
        start > 2 && self.label_start(start - 2).is_some_and(|label| self.is_figure_above(label))
    }
}

/// Whether a line reads as the label of a figure: words without a stop.
fn is_label(line: &[char]) -> bool {
    let letters = line.iter().filter(|c| c.is_ascii_alphabetic()).count();
    line.len() <= LONGEST_LABEL
        && line.first().is_some_and(char::is_ascii_alphabetic)
        && line.last().is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, ')' | '*'))
        && letters * 4 >= line.len() * 3
}

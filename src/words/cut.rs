//! The cut of a block of text into tokens.

use super::class::Class;
use super::dictionary::Dictionary;
use super::lattice::Lattice;
use super::trie::Trie;
use super::{Sink, measures};
use crate::text::Language;

/// Cuts blocks of a text in one language.
pub(super) struct Cutter {
    trie: &'static Trie,
    lattice: Lattice,
    /// The words of Japanese are not those of the dictionary: runs of a script are what can be told apart.
    japanese: bool,
}

impl Cutter {
    pub fn new(language: Language) -> Cutter {
        let trie = &Dictionary::embedded().trie;
        Cutter { trie, lattice: Lattice::default(), japanese: language == Language::Japanese }
    }

    /// Cuts `chars`, a folded block that begins at `base`.
    pub fn cut(&mut self, chars: &[char], base: u32, sink: &mut impl Sink) {
        if !self.japanese {
            self.lattice.read(self.trie, chars);
        }
        let mut start = 0;
        while start < chars.len() {
            if !self.japanese && self.lattice.is_han(start) {
                start = self.lattice.cut(self.trie, start, base, sink);
                continue;
            }
            let class = Class::of(chars[start]);
            let end = match class {
                Class::Space | Class::Punctuation => start + 1,
                Class::Digit if !self.japanese => number_end(chars, start),
                _ => run_end(chars, start, class),
            };
            if class != Class::Space {
                sink.token(base + start as u32, base + end as u32, class.token_kind());
            }
            start = end;
        }
    }
}

/// End of the number, date or code that starts at `start`.
fn number_end(chars: &[char], start: usize) -> usize {
    let mut end = run_end(chars, start, Class::Digit);
    if chars[end - 1].is_ascii_digit() {
        end = measures::end_of_number(chars, end);
        while measures::date_goes_on(chars, end) {
            end = measures::end_of_number(chars, run_end(chars, end, Class::Digit));
        }
    }
    end
}

/// End of the run that starts at `start`: letters and digits run together, as do `.`, `-`, `'` and `/` between them,
/// and `,` between digits.
fn run_end(chars: &[char], start: usize, class: Class) -> usize {
    let of_code = |class| matches!(class, Class::Latin | Class::Digit);
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut end = start + 1;
    loop {
        // Most runs are words and numbers of ASCII, of which no more has to be asked.
        if of_code(class) {
            end += chars[end..].iter().take_while(|c| c.is_ascii_alphanumeric()).count();
        }
        let Some(&c) = chars.get(end) else { break };
        let next = Class::of(c);
        let joined = next == class
            || of_code(class) && of_code(next)
            || of_code(class)
                && matches!(c, '.' | '-' | '\'' | '’' | '/')
                && chars.get(end + 1).is_some_and(|&c| of_code(Class::of(c)))
            || c == ',' && is_digit(end - 1) && is_digit(end + 1)
            || c == ' ' && is_digit(end + 1) && is_standard(&chars[start..end]);
        if !joined {
            break;
        }
        end += 1;
    }
    end
}

/// Whether a code is the head of a standard's number, which goes on behind a blank: GB/T 9704, ISO 9001.
fn is_standard(code: &[char]) -> bool {
    const HEADS: [&[char]; 4] = [&['G', 'B'], &['I', 'S', 'O'], &['I', 'E', 'C'], &['D', 'B']];
    code.len() <= 8
        && code.iter().all(|c| c.is_ascii_uppercase() || *c == '/')
        && (code.contains(&'/') || HEADS.contains(&code))
}

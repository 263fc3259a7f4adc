//! Where a noun phrase ends: without what the cut into tokens leaves at its end.

use super::{Labels, Last};
use crate::analysis::Kind;
use crate::text::Chars;

impl Labels<'_> {
    /// `to` without the time that a change starts from: 比重由2020年末, 出口额从上年.
    pub(super) fn without_origin(&self, from: usize, to: usize) -> usize {
        /// Characters of the longest such time.
        const REACH: usize = 9;
        let chars = &self.document.chars;
        let lowest = from.max(to.saturating_sub(REACH)) + 1;
        if !chars
            .get(to.max(1) - 1)
            .is_some_and(|c| matches!(c, '年' | '末' | '底' | '初' | '期' | '度' | '由' | '从' | '從'))
        {
            return to;
        }
        let in_time = |c: char| {
            c.is_ascii_digit()
                || matches!(
                    c,
                    '年' | '末' | '底' | '初' | '期' | '上' | '去' | '前' | '同' | '五' | '十' | '度' | '月' | '半'
                )
        };
        let time = chars[lowest.min(to)..to].iter().rev().take_while(|c| in_time(**c)).count();
        match chars.get(to - time - 1) {
            Some('由' | '从' | '從') if to - time > lowest => to - time - 1,
            _ => to,
        }
    }

    /// Words dropped at the end that the cut into tokens has hidden: 率达到.
    pub(super) fn without_tail(&self, range: &Chars) -> usize {
        let mut end = range.end;
        while end > range.start + 1
            && matches!(self.document.chars[end - 1], 'は' | 'が' | 'を' | 'に' | 'で' | 'と' | 'も' | 'の')
        {
            end -= 1;
        }
        for _ in 0..3 {
            match self.words.tail(&self.document.chars[range.start..end]) {
                Some(length) => end -= length,
                None => break,
            }
        }
        // 达95%, 均为95%; not 行为.
        let verb = match self.document.chars[end - 1] {
            '为' => end < 2 || self.document.chars[end - 2] != '行',
            c => c == '达',
        };
        if end > range.start + 2 && verb { end - 1 } else { end }
    }

    /// A bracket whose end was dropped: 示范县(区) keeps it, 总产值(CTP) and 投资(不含农户) lose it, and of what stands
    /// in one that is still open (问卷调查(有效样本1286份) the inside is meant.
    pub(super) fn with_bracket(&self, range: Chars) -> Chars {
        /// Characters of the longest bracket that is part of a name, and of the longest measure in an open one.
        const SHORT: usize = 6;
        let chars = &self.document.chars;
        let open = chars[range.clone()].iter().rposition(|c| matches!(c, '(' | ')')).map(|at| range.start + at);
        let Some(open) = open.filter(|&at| at > range.start + 1 && chars[at] == '(') else { return range };
        let inside = &chars[open + 1..range.end];
        let named = (1..=SHORT).contains(&inside.len()) && inside.iter().all(|c| *c > '\u{2fff}');
        let without = matches!(inside, ['不' | '含' | '扣' | '剔', ..] | ['包' | '其', ..]);
        let closed = chars.get(range.end) == Some(&')');
        match named && !without {
            true if closed => range.start..range.end + 1,
            true if inside.len() > 1 => open + 1..range.end,
            _ => range.start..open,
        }
    }

    /// The inside of a quote that the phrase ends with: 第二届全市“名医工作室”.
    pub(super) fn unquoted(&self, range: Chars) -> Chars {
        let chars = &self.document.chars;
        if chars[range.end - 1] != '”' {
            return range;
        }
        let open = range.clone().rev().find(|&at| chars[at] == '“');
        match open {
            Some(open) if open + 2 < range.end => open + 1..range.end - 1,
            _ => range,
        }
    }

    /// 提供5项公费疫苗、大学生交通补助每年1万元: of a list that goes on behind a count its first items are what was counted.
    pub(super) fn without_noun_of(&self, phrase: Chars, last: Option<Last>) -> Chars {
        let chars = &self.document.chars[phrase.clone()];
        let counted = last.is_some_and(|last| {
            // The list began before the count.
            let before = &self.document.chars[last.amount.range.start.saturating_sub(8)..last.amount.range.start];
            last.amount.kind == Kind::Count && last.amount.range.end == phrase.start && before.contains(&'、')
        });
        match chars.iter().rposition(|c| *c == '、').filter(|at| counted && at + 3 < chars.len()) {
            Some(at) => phrase.start + at + 1..phrase.end,
            None => phrase,
        }
    }
}

//! Brackets and quotation marks at a label's ends.

use super::Labels;
use crate::text::Chars;
use crate::words::{Tag, Token};

impl Labels<'_> {
    /// A label opens no bracket that it does not close, nor closes one: 征收(用)533亩, (PCCP)2公里, [5]-股本.
    #[inline]
    pub(super) fn unbracketed(&self, range: Chars) -> Chars {
        // Most labels hold none.
        let chars = &self.document.chars[range.clone()];
        match chars.iter().fold(false, |found, c| found | matches!(c, '(' | ')' | '[' | ']' | '》')) {
            true => self.without_open_bracket(range),
            false => range,
        }
    }

    #[inline(never)]
    fn without_open_bracket(&self, range: Chars) -> Chars {
        let chars = &self.document.chars;
        let close = |sign: char| chars[range.clone()].iter().rposition(|&c| c == sign).map(|at| range.start + at);
        // 被《若干措施》吸收, of which the name is cut
        if let Some(at) = close('》').filter(|&at| at + 2 < range.end && !chars[range.start..at].contains(&'《')) {
            return at + 1..range.end;
        }
        let start = match (close(']'), close(')')) {
            (Some(at), _) => at + 1,
            // (及县级市)区县
            (None, Some(at)) if chars[range.start] == '(' || !chars[range.start..at].contains(&'(') => at + 1,
            _ => range.start,
        };
        let start = start + chars[start..range.end].iter().take_while(|c| matches!(c, ' ' | '-' | '—')).count();
        let open = chars[start..range.end].iter().rposition(|&c| c == '(').map(|at| start + at);
        let Some(open) = open.filter(|&open| !chars[open..range.end].contains(&')')) else {
            return if range.end >= start + 2 { start..range.end } else { range };
        };
        let inside = &chars[open + 1..range.end];
        if chars.get(range.end) == Some(&')') {
            // 示范县(区)2个 is named so, 固定资产投资(不含农户) only explained.
            let named = inside.len() <= 5 && inside.iter().all(|&c| !c.is_ascii()) && !inside.contains(&'含');
            return if named { start..range.end + 1 } else { start..self.document.trim(start..open).end };
        }
        // 问卷调查(有效样本1286份): the amount stands in the bracket.
        let own = self.inside(open + 1, range.end);
        let is_thing = |token: &Token| token.word.is_some_and(|word| matches!(word.tag, Tag::Noun | Tag::Name));
        if inside.len() >= 3 && own.last().is_some_and(is_thing) && !matches!(chars.get(range.end), Some('≥' | '≤'))
        {
            return open + 1..range.end;
        }
        let end = self.document.trim(start..open).end;
        if end >= start + 2 { start..end } else { range }
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
}

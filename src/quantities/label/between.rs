//! What stands between the noun and its number: words of a level or a change, footnotes, what a change starts from.

use super::Labels;
use crate::quantities::cues::{Cue, Role};

impl Labels<'_> {
    /// 装机容量2×660MW: where the number of machines starts, or `to`.
    pub(super) fn before_times(&self, from: usize, to: usize) -> usize {
        let chars = &self.document.chars[from..to];
        let Some((sign, figures)) = chars.split_last() else { return to };
        let digits = figures.iter().rev().take(3).take_while(|c| c.is_ascii_digit()).count();
        if matches!(sign, '×' | 'x' | 'X' | '*') && digits > 0 { to - 1 - digits } else { to }
    }

    /// 地区生产总值[2]: where the number of a footnote starts, or `to`.
    pub(super) fn before_note(&self, from: usize, to: usize) -> usize {
        let Some((']' | '〕', number)) = self.document.chars[from..to].split_last().map(|(last, rest)| (*last, rest))
        else {
            return to;
        };
        let digits = number.iter().rev().take(3).take_while(|c| c.is_ascii_digit()).count();
        let is_note = digits > 0 && matches!(number[..number.len() - digits], [.., '[' | '〔']);
        if is_note { to - digits - 2 } else { to }
    }

    /// 过渡费由每月每平方米5元调整为6.5元, 支出进度由平均不到三成提高: where starts what a change starts from, or `to`.
    pub(super) fn before_origin(&self, from: usize, to: usize) -> usize {
        const REACH: usize = 14;
        let near = &self.document.chars[from.max(to.saturating_sub(REACH))..to];
        let Some(origin) = near.iter().rposition(|c| matches!(c, '由' | '从' | '從')) else { return to };
        let at = to - near.len() + origin;
        let per = matches!(
            near[origin + 1..],
            ['每', _, ..] | ['平', '均'] | ['原', '来' | '先'] | ['原', '来' | '先', '的']
        );
        // 由“十三五”初期的每亩800元上涨
        let since = near[origin + 1..].iter().position(|c| *c == '的').map(|of| &near[origin + of + 2..]);
        let dated = matches!(since, Some([] | ['每', ..]));
        if (per || dated) && at > from { at } else { to }
    }

    /// 工程比计划晚47天: where starts what something is late or early against.
    pub(super) fn before_delay(&self, from: usize, to: usize) -> Option<usize> {
        const REACH: usize = 16;
        let near = &self.document.chars[from.max(to.saturating_sub(REACH))..to];
        let late = matches!(near, [.., '晚' | '早' | '迟' | '遲']);
        let compared = if late { near.iter().rposition(|c| matches!(c, '比' | '较' | '較')) } else { None };
        compared.map(|at| to - near.len() + at)
    }

    /// Where the verb before `to` starts that leads to a level: 办电环节分别压减至.
    pub(super) fn before_level(&self, from: usize, to: usize) -> usize {
        if !may_lead_to_level(&self.document.chars[from..to]) {
            return to;
        }
        let level = self.cues.ending_at(to).filter(|cue| cue.role == Role::Level && cue.start > from);
        // 占比达 is cut into 占 and 比达.
        let opens = |at: usize| self.inside(from, to).iter().rev().any(|token| token.start as usize == at);
        level.map(|cue| cue.start).filter(|&at| !self.document.chars[at].is_ascii() && opens(at)).unwrap_or(to)
    }

    /// Where the words of change before `to` start, with what they compare to: 比上年提高, 同比增长.
    pub(super) fn before_change(&self, from: usize, to: usize) -> usize {
        let cues = self.cues.within(from, to);
        let Some(verb) =
            cues.iter().rev().find(|cue| matches!(cue.role, Role::Up | Role::Down | Role::Min | Role::Max))
        else {
            return to;
        };
        let chars = &self.document.chars;
        // 高出上期增幅4.2个百分点: what is compared ends in a word of change of its own.
        let compares =
            |cue: &&Cue| matches!(chars[cue.start..cue.end], ['高' | '低', '出' | '于' | '於'] | ['快' | '慢', '于']);
        let near = |cue: &&Cue| !chars[cue.end..verb.start].iter().any(|c| matches!(c, ',' | '。' | ';'));
        let rate = matches!(chars[verb.start..verb.end], [.., '幅']);
        let verb = cues.iter().rev().filter(|_| rate).filter(compares).find(near).unwrap_or(verb);
        let apart =
            chars[verb.end..to].iter().any(|c| !matches!(c, '了' | '近' | '约' | '約' | '超' | '逾' | ' ' | '\n'));
        let comparing = matches!(verb.role, Role::Min | Role::Max)
            || matches!(chars[verb.start..verb.end], ['高' | '低' | '多', '出']);
        if apart && !comparing {
            return to;
        }
        let mut start = verb.start;
        // 比上年, 较2022年, 同比, 按年: what is compared to stands right before.
        let lowest = from.max(start.saturating_sub(16));
        for at in (lowest..start).rev() {
            match chars[at] {
                // 所占比重年均提高
                '比' if at > from && chars[at - 1] == '占' && matches!(chars[at + 1], '重' | '例' | '率') => {}
                // 与上年同月比较增加, 与上年相比
                '比' | '较' | '較'
                    if at > from
                        && matches!(chars[at - 1..at + 1], ['比', '较' | '較'] | ['相', '比' | '较' | '較']) =>
                {
                    let with =
                        (lowest..at - 1).rev().find(|&at| matches!(chars[at], '与' | '與' | '和' | '跟' | '同' | ','));
                    start = with.filter(|&with| chars[with] != ',').unwrap_or(at - 1);
                    break;
                }
                '比' | '较' | '較'
                    if at == from
                        || !matches!(chars[at - 1], '占' | '佔' | '对' | '對' | '之' | '百')
                        || at + 3 < start =>
                {
                    let whole = at > from && matches!(chars[at - 1], '同' | '环' | '環');
                    start = if whole { at - 1 } else { at };
                    break;
                }
                '按' if chars.get(at + 1) == Some(&'年') || chars.get(at + 1) == Some(&'可') => {
                    start = at;
                    break;
                }
                ',' | ':' | '、' => break,
                _ => {}
            }
        }
        if start >= from + 3 && chars[start - 3..start] == ['同', '口', '径'] {
            start -= 3;
        }
        start
    }
}

/// Whether `text` ends as the verbs do that lead to a level: a look spares most of them the table.
pub(super) fn may_lead_to_level(text: &[char]) -> bool {
    matches!(text.last(), Some('到' | '至' | '为' | '為' | '达' | '達' | '在'))
}

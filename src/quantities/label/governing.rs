//! Verbs that govern the rest of a phrase, 完成投资, and those that are part of its noun, 案件平均审理时间.

use super::before::{is_nominal, is_stop};
use super::{Labels, Part};
use crate::text::phrases::is_any;
use crate::words::{Dictionary, Tag, Token};

impl Labels<'_> {
    /// Whether the token at `at` is a verb whose object the rest is.
    pub(super) fn governs(&self, tokens: &[Token], at: usize) -> bool {
        let token = &tokens[at];
        let text = &self.document.chars[token.range()];
        let parts = self.words.parts_like(text, Part::Verb);
        // 对独居老年人每周至少探访
        let counts = match text {
            ['每', of] => *of != '股',
            ['至', bound] => matches!(bound, '少' | '多'),
            _ => false,
        };
        if !(counts || parts.has(Part::Verb) || parts.has(Part::Soft)) || parts.has(Part::Kept) {
            return false;
        }
        // 民商事案件平均审理天数
        let averaged = text[0] != '每'
            && at.checked_sub(1).is_some_and(|before| {
                matches!(self.document.chars[tokens[before].range()], ['平', '均']) && tokens[before].end == token.start
            });
        if averaged {
            return false;
        }
        let next = &self.document.chars[tokens[at + 1].range()];
        // “命案零发生”
        if matches!(next, ['”' | '》' | '」', ..]) {
            return false;
        }
        // 派发现金 is no 发现.
        if let ([first, second], Some(before)) = (text, at.checked_sub(1).map(|before| &tokens[before]))
            && before.range().len() == 1
            && before.end == token.start
            && Dictionary::embedded().get([self.document.chars[before.start as usize], *first]).is_some()
            && Dictionary::embedded().get([*second, next[0]]).is_some()
        {
            return false;
        }
        let suffixed = matches!(
            next,
            ['率'
                | '数'
                | '數'
                | '量'
                | '额'
                | '額'
                | '费'
                | '費'
                | '员'
                | '員'
                | '者'
                | '点'
                | '點'
                | '站'
                | '室'
                | '所'
                | '园'
                | '園'
                | '区'
                | '區'
                | '期'
                | '度'
                | '面']
                | ['率', '达', ..]
                | ['会']
                | ['工', '作']
                | ['活', '动']
                | ['工', '程']
                | ['等']
        );
        if suffixed || counts {
            return !suffixed;
        }
        // 政府采购项目
        if matches!(text, ['采' | '採', '购' | '購'])
            && at.checked_sub(1).is_some_and(|before| self.document.chars[tokens[before].range()] == ['政', '府'])
        {
            return false;
        }
        // 新能源汽车产业签约项目
        if matches!(text, ['签' | '籤', '约' | '約'] | ['开' | '開' | '竣', '工'])
            && (text[0] == '签' || matches!(&tokens[at + 1..], [only] if self.is(only, Part::Generic)))
            && at
                .checked_sub(1)
                .is_some_and(|before| is_nominal(&tokens[before]) && !self.is(&tokens[before], Part::Lead))
        {
            return false;
        }
        // 高原炊具累计销售5.1亿元, 物业费当年累计收缴率88.7%
        if matches!(text, ['累', '计' | '計']) {
            let mut before = tokens[..at].iter().rev().skip_while(|before| self.is(before, Part::Lead));
            let rate = matches!(self.document.chars[..tokens[tokens.len() - 1].end as usize], [.., '率']);
            let sold = tokens.len() == at + 2
                && !self.is(&tokens[at.saturating_sub(1)], Part::Lead)
                && tokens[at + 1].word.is_some_and(|word| word.tag == Tag::VerbalNoun);
            if (sold || rate && tokens.len() <= at + 3) && before.next().is_some_and(is_nominal) {
                return false;
            }
        }
        let of = matches!(next, ['的' | '和' | '、' | '与' | '及' | '或' | '並' | '與']);
        if parts.has(Part::Verb) {
            let attributive = at > 0 && self.document.chars[tokens[at - 1].range()] == ['的'];
            return !of && !attributive && !self.is_compound(tokens, at);
        }
        let opens = at == 0
            || self.is(&tokens[at - 1], Part::Lead)
            || is_stop(&self.document.chars[tokens[at - 1].range()])
            || tokens[..at].iter().all(|before| self.is(before, Part::Lead))
            // 2020年9月计划掘进
            || matches!(text, ['计', '划'] | ['計', '劃']) && self.without_leads(&tokens[..at]).is_empty();
        opens
            && !of
            && !self.words.is(next, Part::Compound)
            && !(tokens.len() == at + 2
                && (self.is(&tokens[at + 1], Part::Attribute) || self.is(&tokens[at + 1], Part::Generic)))
    }

    /// 案件平均审理时间, 政府采购支出总额: a verb between a noun and a measure of what it does.
    fn is_compound(&self, tokens: &[Token], at: usize) -> bool {
        let rest = &tokens[at + 1..];
        let measured = rest.len() <= 2
            && rest.last().is_some_and(|last| {
                let lent = matches!(self.document.chars[last.range()], ['贷' | '貸' | '存', '款']);
                self.is(last, Part::Attribute) && !lent
            });
        // 农机购置补贴, but 学校发放补贴
        const OF_THINGS: &[&str] = &["购置", "购买", "采购", "引进", "招聘", "招录", "購置", "採購", "聘用"];
        const SUMS: &[&str] = &["补贴", "经费", "资金", "奖励", "奖补", "补助", "费用", "補助", "經費", "資金", "津貼"];
        let chars = &self.document.chars;
        let paid = || {
            matches!(rest, [sum] if is_any(&chars[sum.range()], SUMS)) && is_any(&chars[tokens[at].range()], OF_THINGS)
        };
        let measured = measured || paid();
        let before = tokens[..at].iter().rev().find(|before| self.document.chars[before.range()] != ['平', '均']);
        let of = before.is_some_and(|before| is_nominal(before) && !self.is(before, Part::Lead));
        measured && of && !self.is(&tokens[at], Part::Light)
    }
}

//! Shares of those who were asked or looked at: 76%的受访者使用远程会议系统, 35%表示用工成本上升, 近七成（68.2%）的居民愿意参与.

use super::predicate::Predicate;
use super::{Labels, Last, MAX_LABEL, Part, concat};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::Chars;
use crate::text::phrases::{is_any, starts_with};

/// How begins what people say or do, or what is said of them.
#[rustfmt::skip]
const SAID: &[&str] = &[
    "认为", "表示", "觉得", "希望", "反映", "感到", "感觉", "感覺", "愿意", "不愿", "不愿意", "不知道", "知道", "知晓", "知曉", "选择", "使用", "拥有", "擁有", "没有",
    "从未", "从来", "從來", "曾", "曾经", "曾經", "会", "不会", "能", "不能", "能够", "能夠", "可以", "在", "对", "将", "不", "没", "沒", "无", "無", "无法", "無法", "难以", "難以", "来自", "需要", "支持", "反对", "反對", "赞成", "贊成", "同意",
    "不同意", "满意", "滿意", "不满意", "不滿意", "担心", "担忧", "擔憂", "关注", "了解", "瞭解", "不了解", "不瞭解", "经常", "每天", "每周", "每週", "已", "已经", "仍", "仍然", "更", "更愿意", "更願意", "未",
    "把", "因", "说", "說", "称", "稱", "报告", "報告", "参加", "參加", "参与", "參與", "接受", "获得", "獲得", "打算", "计划", "計劃", "倾向", "傾向", "倾向于", "傾向於", "比较", "比較", "非常", "主要", "通过", "通過", "用", "用于", "用於", "从", "從",
    "認為", "覺得", "反映", "願意", "不願", "不願意", "選擇", "沒有", "從未", "會", "不會", "對", "將", "來自", "擔心", "關注", "經常", "已經",
];

/// Those who are asked, whom a share may stand before without 的.
const ASKED: &[&str] = &[
    "受访者",
    "被访者",
    "受訪者",
    "受访企业",
    "受访市民",
    "受访居民",
    "市民",
    "居民",
    "家长",
    "家長",
    "学生",
    "學生",
    "用户",
    "企业",
    "企業",
];

/// Verbs that say nothing without what is said.
const SAYING: &[&str] = &["表示", "认为", "認為", "觉得", "覺得", "反映", "说", "称", "希望"];

/// Words before such a share that name nothing.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "有", "约有", "約有", "仅有", "僅有", "共有", "但", "而", "然而", "但是", "由于", "由於", "因为", "因為", "此外", "同时", "另", "另有", "还有", "還有", "也有", "显示", "顯示", "发现", "發現", "表明", "结果", "結果",
    "调查", "調查", "数据", "數據", "也就是说", "也就是說", "即", "约", "約", "近", "超", "超过", "超過", "其余", "其餘", "另外", "因此", "所以", "尽管", "儘管", "虽然", "雖然", "近乎", "几乎", "幾乎", "的", "，", ",", " ",
];

impl Labels<'_> {
    /// 91%的单位愿意继续招聘, 六成的老人为空巢老人: whose share an amount is that opens its clause.
    pub(super) fn share_of_those(&self, amount: &Amount, scope: Scope, last: Option<Last>) -> Option<String> {
        if !matches!(amount.kind, Kind::Percent | Kind::Ratio) {
            return None;
        }
        let chars = &self.document.chars;
        let blank = |at: usize| at + usize::from(chars.get(at) == Some(&' '));
        let end = blank(self.after_bracket(blank(amount.range.end)));
        // Most shares end their clause.
        if !chars.get(end).is_some_and(|c| c.is_alphanumeric() || matches!(c, '“' | '「' | '《')) {
            return None;
        }
        let of = chars.get(end) == Some(&'的');
        // 近三成企业未设置专岗
        let tenths = amount.unit == "成" && chars.get(amount.range.end).is_some_and(|c| !c.is_ascii());
        let start = if of { blank(end + 1) } else { end };
        let limit = scope.clause_end.max(start);
        if !self.opens_share(scope.clause, amount.range.start) {
            return None;
        }
        if let Some(said) = self.said_of_those(start, limit, last) {
            return Some(said);
        }
        // 70%受访者认为高质量的10分钟足够: more is said than a name holds.
        let asked = ASKED.iter().find(|asked| starts_with(&chars[start..limit], asked));
        if let Some(asked) = asked.filter(|_| !of) {
            return Some(concat(asked, self.added.share));
        }
        if !of && !tenths {
            return None;
        }
        let noun = self.noun(start, limit.min(start + MAX_LABEL))?;
        // 的老人为空巢老人
        if chars[noun.end..limit].first() == Some(&'为')
            && let Some(called) = self.noun(noun.end + 1, limit)
        {
            return Some(concat(&self.text(called), self.added.share));
        }
        let told = self.predicate(noun.end, limit).map(|predicate: Predicate| self.joined(predicate, &noun));
        let told = told.filter(|told| told.chars().count() <= 16).unwrap_or_else(|| self.text(noun));
        Some(concat(&told, self.added.share))
    }

    /// Whether nothing that names anything stands between the clause's start and the share.
    fn opens_share(&self, from: usize, to: usize) -> bool {
        /// Characters of the longest openings, several in a row.
        const LONGEST: usize = 14;
        to.saturating_sub(from) <= LONGEST
            && self.inside(from, to).iter().all(|token| {
                let text = &self.document.chars[token.range()];
                self.is(token, Part::Lead) || is_any(text, OPENINGS) || matches!(text, ['·' | '•' | '-' | '*'])
            })
    }

    /// 使用远程会议系统的受访者 of 受访者使用远程会议系统, 表示用工成本上升: what the clause says of those it names, or of those named before.
    fn said_of_those(&self, start: usize, limit: usize, last: Option<Last>) -> Option<String> {
        /// Characters of the longest noun and of the longest that is said.
        const LONGEST_NOUN: usize = 8;
        const LONGEST: usize = 18;
        let tokens = self.inside(start, limit);
        let says = |range: Chars| is_any(&self.document.chars[range], SAID);
        let verb = tokens.iter().take(LONGEST_NOUN).find(|token| says(token.range()))?.start as usize;
        let mut open = verb;
        for done in ["已经", "已經", "已", "仍然", "仍", "将", "將"] {
            open += if starts_with(&self.document.chars[open..limit], done) { done.chars().count() } else { 0 };
        }
        let (noun, said) = (self.document.trim(start..verb), self.document.trim(open..limit));
        // 受访者的主要职责是开发
        let noun = noun.start..noun.end - usize::from(self.document.chars[noun.clone()].last() == Some(&'的'));
        let plain = |range: &Chars| {
            !self.document.chars[range.clone()]
                .iter()
                .any(|c| matches!(c, ',' | '、' | '(' | ')' | ':' | '“') || c.is_ascii_digit())
        };
        if noun.len() > LONGEST_NOUN || !plain(&noun) {
            return None;
        }
        // 受访者表示“…”: what they say is quoted.
        let says_more = !is_any(&self.document.chars[said.clone()], SAYING);
        let said =
            Some(said).filter(|said| says_more && said.len() <= LONGEST && plain(said)).map(|said| self.text(said));
        match (noun.is_empty(), said) {
            // 43%的企业反映融资难,35%表示用工成本上升: of those named before.
            (true, said) => {
                let those = last.and_then(|last| last.label.rsplit_once('的')).map_or("", |(_, those)| those);
                let named = |said: String| if those.is_empty() { said } else { concat(&concat(&said, "的"), those) };
                said.map(named)
            }
            (false, Some(said)) => Some(concat(&concat(&said, "的"), &self.text(noun))),
            (false, None) => Some(concat(&self.text(noun), self.added.share)),
        }
    }
}

//! A phrase put together with what the amount before was about.

use super::earlier::{is_average, is_rank};
use super::parts::{replaced_class, without_winning};
use super::words::Part;
use super::{Labels, Last, MAX_LABEL, concat};
use crate::analysis::{Bound, Kind};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::Chars;
use crate::text::phrases::ends_with;
use crate::words::{Tag, Token};

/// What an examination ends with, for so many of what was examined.
const RESULTS: &[&str] = &[
    "检出不合格",
    "檢出不合格",
    "基本合格",
    "不合格",
    "合格",
    "阳性",
    "阴性",
    "陽性",
    "陰性",
    "未达标",
    "未達標",
    "不达标",
    "不達標",
    "达标",
    "達標",
    "超标",
    "超標",
    "有效",
    "无效",
    "無效",
    "優良",
    "优良",
    "盈利",
    "亏损",
    "虧損",
    "持平",
    "未通过",
    "未通過",
    "通过",
    "通過",
    "优秀",
    "優秀",
    "良好",
    "不满意",
    "不滿意",
    "基本满意",
    "基本滿意",
    "满意",
    "滿意",
];

impl Labels<'_> {
    /// Puts a phrase together with what the amount before was about, where it says too little alone.
    pub(super) fn composed(
        &self,
        phrase: Chars,
        amount: &Amount,
        scope: Scope,
        last: Option<Last>,
        joined: bool,
    ) -> String {
        let chars = &self.document.chars[phrase.clone()];
        let text = self.text(phrase.clone());
        let won = chars.contains(&'获') && chars.iter().any(|c| matches!(c, '赛' | '賽' | '评' | '評'));
        let text = won.then(|| without_winning(&text)).flatten().unwrap_or(text);
        if phrase.start > 0 && self.document.chars[phrase.start - 1] == '(' && chars.len() <= 6 {
            let total = chars[0] == '总' || chars[0] == '總' || self.words.is(chars, Part::Attribute);
            if let Some(owner) = self.outside_bracket(phrase.start - 1, last).filter(|_| total) {
                return concat(&owner, &text);
            }
        }
        let Some(last) = last else {
            let measures = chars.len() <= 3 && self.words.is(chars, Part::Attribute);
            let topic = if measures {
                self.topic_before(&phrase, scope).or_else(|| self.topic_of_heading(&phrase, scope))
            } else {
                None
            };
            // 后备力量储备不足,村均不到2名
            if is_average(&text)
                && let Some(topic) = self.nearby(scope).filter(|topic| topic.chars().count() <= MAX_LABEL / 2)
            {
                return concat(&text, &topic);
            }
            return match topic {
                Some(topic) if topic.chars().count() + text.chars().count() <= MAX_LABEL => concat(&topic, &text),
                _ => text,
            };
        };
        let between = &self.document.chars[last.amount.range.end.min(phrase.start)..phrase.start];
        // 总面积5万平方米(含地下室1万平方米),造价2亿元: what a bracket tells of owns nothing outside.
        if between.contains(&')') && !between.contains(&'(') && last.amount.range.end < phrase.start {
            return text;
        }
        let listed = between.iter().all(|c| matches!(c, '、' | ',' | '和' | '及' | ' ' | '\n'));
        if joined {
            return last.label.to_owned();
        }
        let part = self.of_class(&text, amount, last).or_else(|| self.of_measure(&phrase, amount, last));
        let part =
            part.or_else(|| self.of_shared(&phrase, amount, last)).or_else(|| self.of_place(&phrase, amount, last));
        if let Some(label) = part.or_else(|| self.of_so_many(&text, amount, between, last)) {
            return label;
        }
        if listed && !last.label.is_empty() {
            // 新建高中1所、小学2所, but 查处线索97条、追回资金215万元
            let does = |token: &Token| {
                token.start as usize == phrase.start && token.word.is_some_and(|word| word.tag == Tag::Verb)
            };
            if between.contains(&'、')
                && !self.inside(phrase.start, phrase.end).first().is_some_and(does)
                && self.kept_verb(&text).is_none()
                // 维修费43万元、培训费9万元
                && !(last.label.ends_with(['费', '費']) && text.ends_with(['费', '費']))
                && let Some(verb) = self.kept_verb(last.label)
            {
                return concat(verb, &text);
            }
            // 获省一等奖10人,二等奖5人: the same noun of another class.
            if let Some(label) = replaced_class(last.label, &text) {
                return label;
            }
        }
        // 抽检食品412批次,不合格9批次
        if amount.kind == Kind::Count
            && last.amount.unit == amount.unit
            && RESULTS.iter().any(|result| *result == text)
            && !last.label.is_empty()
            && !last.label.ends_with(text.as_str())
        {
            let owner = RESULTS.iter().find_map(|result| last.label.strip_suffix(result)).unwrap_or(last.label);
            return concat(owner, &text);
        }
        // 应到代表56人,实到52人; 物业费应收860万元,实收792万元
        const DUE: &[(&str, &str)] =
            &[("实到", "应到"), ("实收", "应收"), ("实缴", "应缴"), ("实付", "应付"), ("实发", "应发")];
        if let Some((_, due)) = DUE.iter().find(|(done, due)| *done == text && last.label.contains(due)) {
            return last.label.replacen(due, &text, 1);
        }
        // “三公”经费预算数48万元,决算数39.6万元
        const ACCOUNTS: &[(&str, &str)] =
            &[("决算数", "预算数"), ("决算", "预算"), ("決算數", "預算數"), ("決算", "預算")];
        let account = ACCOUNTS.iter().find(|(account, _)| *account == text);
        if let Some(owner) = account.and_then(|(_, budget)| last.label.strip_suffix(budget)).filter(|it| !it.is_empty())
        {
            return concat(owner, &text);
        }
        // 配套资金应到位420万元,实际到位310万元
        if let Some(done) = text.strip_prefix("实际")
            && let Some(owner) = last.label.strip_suffix(done).and_then(|owner| owner.strip_suffix('应'))
        {
            return concat(owner, &text);
        }
        // 提取安全费用7294万元,实际使用6983万元
        if let Some(done) = text.strip_prefix("实际").filter(|done| done.chars().count() == 2)
            && amount.kind == Kind::Money
            && last.amount.kind == Kind::Money
            && let Some(label) = self.of_deed(done, last.label)
        {
            return label;
        }
        // 总投资6.9亿元,当年完成投资2.15亿元
        if text == "投资"
            && let Some(owner) = last.label.strip_suffix("总投资").filter(|owner| !owner.is_empty())
            && ends_with(&self.document.chars[..phrase.start], "完成")
        {
            return format!("{owner}完成{text}");
        }
        // 总投资8600万元,已到位5150万元
        if amount.kind == Kind::Money
            && let Some(label) = paid_of(&text, last.label)
        {
            return label;
        }
        // 国家级一流专业5个、省级14个
        if is_rank(&text) && last.amount.kind == Kind::Count {
            let noun = last.label.split_once(['级', '級']).map_or(last.label, |(_, noun)| noun);
            if noun.chars().count() >= 2 && noun.chars().count() < 12 {
                return concat(&text, noun);
            }
        }
        // 清收不良贷款1147万元,核销620万元
        let sums = || {
            last.amount.kind == Kind::Money
                && !self.words.is(chars, Part::Soft)
                && !matches!(chars, [_, '口' | '入' | '出'])
                && self.without_deed(last.label).len() < last.label.len()
        };
        // 撤销线路9条、调整17条, 流转土地3000亩,撂荒200亩, but 扶持创业860人,带动就业2600人
        let object = || {
            let verb = phrase.start.saturating_sub(2)..phrase.start;
            self.is_deed(&verb) && self.document.chars[verb] != ['完', '成']
        };
        if chars.len() == 2
            && last.amount.unit == amount.unit
            && matches!(last.amount.kind, Kind::Count | Kind::Money | Kind::Measure)
            && self.is_deed(&phrase)
            && !object()
            && (last.amount.kind != Kind::Money || sums())
            && (!between.contains(&'、') || self.without_deed(last.label).len() < last.label.len())
            && let Some(label) = self.of_deed(&text, last.label)
        {
            return label;
        }
        // 重点项目150个,其中新开工60个
        if let ['新', ..] = chars
            && chars.len() == 3
            && amount.kind == Kind::Count
            && last.amount.unit == amount.unit
            && self.is_deed(&(phrase.start + 1..phrase.end))
            && let Some(label) = self.of_deed(&text, last.label)
        {
            return label;
        }
        // 堤防决口11处,长1.7公里
        let size = ["长", "宽", "深", "高", "厚"].contains(&text.as_str()) && amount.kind == Kind::Measure;
        if size {
            return format!("{}{text}度", self.without_attribute(last.label));
        }
        // 教学支出5127万元,生均2781元
        if is_average(&text) {
            return concat(&text, last.label);
        }
        if let Some(label) = self.owned(&phrase, &text, between, scope, amount, last) {
            return label;
        }
        if text.starts_with(['占', '佔']) {
            // 60岁以上农村患者,占失访总数的六成多
            let aged = || {
                last.label
                    .strip_suffix(self.added.age)
                    .filter(|_| matches!(&*last.amount.unit, "岁" | "周岁" | "歲" | "週歲"))
            };
            if let Some(those) = aged().filter(|_| last.amount.bound != Bound::Exact) {
                return concat(&concat(&self.text(last.amount.range.clone()), those), &text);
            }
            // 项目总投资1.6亿元,占地45亩; 占市下达任务的92%,占县下达任务的86%
            let owner = match last.label.split_once(['占', '佔']) {
                _ if text.starts_with("占地") || text.starts_with("佔地") => self.without_attribute(last.label),
                Some((owner, _)) => owner,
                None => last.label,
            };
            // 累计78道,占设计数量86道的90.7%
            let taken = ["占地", "占用", "佔地", "佔用"].iter().any(|taken| text.starts_with(taken));
            let whole = !matches!(amount.kind, Kind::Percent | Kind::Ratio) && !taken;
            let text = if whole { text.trim_start_matches(['占', '佔']) } else { &text };
            if owner.chars().count() + text.chars().count() <= MAX_LABEL {
                return concat(owner, text);
            }
        }
        text
    }

    /// 开工建设青溪水库(总库容1860万立方米): what stands before the bracket that opens at `open`.
    fn outside_bracket(&self, open: usize, last: Option<Last>) -> Option<String> {
        const LONGEST: usize = 14;
        if let Some(last) = last.filter(|last| last.amount.range.end == open) {
            return Some(last.label.to_owned()).filter(|label| !label.is_empty());
        }
        let chars = &self.document.chars;
        let from = open.saturating_sub(2 * LONGEST);
        let sign =
            chars[from..open].iter().rposition(|c| matches!(c, ',' | '。' | ';' | '、' | ':' | '\n' | ')' | '0'..='9'));
        let thing = self.phrase(sign.map_or(from, |at| from + at + 1), open)?;
        (thing.end == open && (3..=LONGEST).contains(&thing.len())).then(|| self.text(thing))
    }

    /// The verb of building that a label starts with.
    fn kept_verb<'l>(&self, label: &'l str) -> Option<&'l str> {
        let mut chars = [' '; 4];
        let mut length = 0;
        for (slot, c) in chars.iter_mut().zip(label.chars()) {
            *slot = c;
            length += 1;
        }
        let end = (2..=length).rev().find(|&end| self.words.is(&chars[..end], Part::Kept))?;
        Some(&label[..chars[..end].iter().map(|c| c.len_utf8()).sum()])
    }
}

/// 老旧小区改造到位投资 of 到位 and 老旧小区改造总投资: how much of a sum has come in or gone out.
fn paid_of(text: &str, whole: &str) -> Option<String> {
    const PAID: &[&str] = &["到位", "拨付", "撥付", "下达", "下達", "支付"];
    let sums = [("总投资", "投资"), ("投资", "投资"), ("资金", "资金"), ("总金额", "金额")];
    let (owner, sum) = sums.iter().find_map(|(all, sum)| Some((whole.strip_suffix(all)?, *sum)))?;
    PAID.contains(&text).then(|| concat(owner, &concat(text, sum)))
}

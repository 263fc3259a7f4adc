//! Whose rate a rate is that is named alone: 受理投诉76件,办结率100%.

use super::{Labels, Last, Part, concat};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::quantities::cues::{Cue, Role};
use crate::text::Chars;
use crate::text::phrases::{is_any, starts_with, starts_with_any};
use crate::words::{Dictionary, Tag};

/// How something is done whose rate is told.
const MANNERS: &[&str] = &[
    "按时", "按期", "按時", "及时", "及時", "合规", "合規", "规范", "規範", "安全", "整治", "处置", "處置", "成功",
    "限期", "如期", "综合", "綜合", "調解", "调解", "调处", "調處", "有效",
];

/// Characters of what something is done to whose rate is told.
const LONGEST_OBJECT: usize = 10;

/// What is done with money whose rate is told.
const OF_MONEY: &[&str] =
    &["核销", "核銷", "达成", "達成", "兑付", "兌付", "兑现", "拨付", "撥付", "到位", "执行", "執行"];

/// Whether what `label` ends with is no verb: 养老护理员, and not 审执结.
pub(super) fn ends_in_noun(label: &str) -> bool {
    let chars: Vec<char> = label.chars().rev().take(4).collect();
    let word =
        (2..=chars.len()).rev().find_map(|length| Dictionary::embedded().get(chars[..length].iter().rev().copied()));
    chars.len() > 2
        && word.is_none_or(|word| {
            matches!(word.tag, Tag::Noun | Tag::Name) || word.tag == Tag::VerbalNoun && chars.len() > 3
        })
}

impl Labels<'_> {
    /// 两年平均增长5.2%: whether the amount is the time over which a rate is taken that stands behind it.
    pub(in crate::quantities) fn is_span_of_rate(&self, amount: &Amount) -> bool {
        const TAKEN: &[&str] = &["平均", "年均", "累计", "累計", "复合", "複合"];
        let chars = &self.document.chars;
        let mut at = amount.range.end;
        let Some(word) = TAKEN.iter().find(|word| amount.kind == Kind::Duration && starts_with(&chars[at..], word))
        else {
            return false;
        };
        at += word.chars().count();
        at += if starts_with_any(&chars[at..], &["分别", "分別"]) { 2 } else { 0 };
        let changes = |cue: Cue| matches!(cue.role, Role::Up | Role::Down);
        self.cues.starting_at(at).is_some_and(changes) || starts_with_any(&chars[at..], &["增速", "增长率"])
    }

    /// 岗位供需比9.2:1, 成本收入比33.8%: `phrase` with the 比 that it is a ratio by.
    pub(super) fn with_ratio(&self, phrase: Chars, amount: &Amount) -> Chars {
        let gap = match amount.kind {
            // 岗位供需比达到10:1
            Kind::Ratio if amount.unit.is_empty() => 3,
            Kind::Percent if amount.unit == "%" => 1,
            _ => return phrase,
        };
        let chars = &self.document.chars;
        let ratio = chars.get(phrase.end) == Some(&'比') && phrase.end + gap >= amount.range.start;
        if ratio && !matches!(chars[phrase.end - 1], '占' | '佔' | '同' | '环' | '環' | '相') {
            phrase.start..phrase.end + 1
        } else {
            phrase
        }
    }

    /// 工业下降3.2%,降幅收窄5.5个百分点: `label` with the rate of change whose own change the amount at `index` is.
    pub(super) fn with_rate_of_change(&self, label: String, index: usize, scope: Scope) -> String {
        const REACH: usize = 24;
        let amount = &self.amounts[index];
        if amount.kind != Kind::Percent || amount.unit == "%" || label.is_empty() || label.ends_with(['幅', '速']) {
            return label;
        }
        let from = scope.clause.max(amount.range.start.saturating_sub(REACH)).min(amount.range.start);
        let said = &self.document.chars[from..amount.range.start];
        let rate = said.windows(2).rposition(|two| matches!(two, ['降' | '增' | '涨' | '跌' | '升' | '漲', '幅']));
        let Some(rate) = rate.map(|at| from + at) else { return label };
        let changes = |role| matches!(role, Role::Up | Role::Down);
        if self.cues.has_within(rate + 2, amount.range.start, changes) {
            return concat(&label, &self.text(rate..rate + 2));
        }
        label
    }

    /// 养老护理员2893人,平均年龄53.6岁,持证率46.2%: whose rate of doing something `text` is.
    pub(super) fn owner_of_rate<'l>(&self, text: &[char], last: Last<'l>) -> Option<&'l str> {
        let [stem @ .., '率'] = text else { return None };
        // 危险废物5.3万吨,合规处置率100%
        let by_manner = stem.len() == 4 && is_any(&stem[..2], MANNERS);
        let stem = if by_manner { &stem[2..] } else { stem };
        if !(2..=3).contains(&stem.len()) {
            return None;
        }
        // 贷款逾期额127万元,逾期率0.1%; 核酸阳性226份,阳性率21%
        let stem_text: String = stem.iter().collect();
        let of_same = last.label.rfind(&stem_text).filter(|&at| at > 0);
        // 问卷回收有效样本3127份,有效回收率57.5%
        if by_manner && let Some(at) = of_same.filter(|&at| at >= 2 * '一'.len_utf8()) {
            return Some(&last.label[..at]);
        }
        // 化解隐性债务2亿元,债务率186%: a sum's rate is its own.
        let noun = Dictionary::embedded().get(stem.iter().copied()).is_some_and(|word| word.tag == Tag::Noun);
        let of_same = of_same.filter(|_| !(noun && last.amount.kind == Kind::Money));
        let ends = |at: &usize| matches!(&last.label[at + stem_text.len()..], "" | "额" | "額" | "数" | "數" | "量");
        if let Some(at) = of_same.filter(ends) {
            // 不合格12批次,合格率97%; 表示满意的96人,满意率98% has no owner.
            let owner = last.label[..at].trim_end_matches(['不', '未', '无', '非']);
            let owner = owner.strip_suffix("基本").unwrap_or(owner);
            return Some(owner).filter(|owner| !owner.is_empty() && *owner != "表示");
        }
        // 物业费实收792万元,收缴率92.1%
        const PAID: &[&str] = &["实收", "实缴", "应收", "应缴"];
        if last.amount.kind == Kind::Money && matches!(stem[0], '收' | '缴') {
            return PAID.iter().find_map(|paid| last.label.strip_suffix(paid)).filter(|owner| !owner.is_empty());
        }
        // 发放消费券4500万元,核销率92.4%
        if last.amount.kind == Kind::Money && is_any(stem, OF_MONEY) {
            let object = Some(self.without_deed(last.label)).filter(|object| object.chars().count() > 2);
            return object
                .or(Some(last.label))
                .filter(|owner| owner.chars().count() > 2 && !owner.contains(&stem_text));
        }
        // 整改火灾隐患1792处,整改率97.2%; 有效问卷632份,有效率92.9%
        // 出生人口1.2万人,出生率6.1‰; 审计局出具报告26个,审计率72%
        let object = |object: &&str| {
            (2..=LONGEST_OBJECT).contains(&object.chars().count())
                && !["人口", "人员", "人員", "人数", "人數", "户数", "到位", "完成"].contains(object)
                && !object.starts_with(['局', '院', '署', '员', '所', '部', '处', '厅', '機', '机'])
        };
        let done_to = |label: &'l str| label.strip_prefix(stem_text.as_str()).filter(object);
        if matches!(last.amount.kind, Kind::Count | Kind::Measure)
            && let Some(object) = done_to(last.label).or_else(|| done_to(self.without_deed(last.label)))
        {
            return Some(object);
        }
        let tag = Dictionary::embedded().get(stem.iter().copied()).map(|word| word.tag);
        let owner = match last.amount.kind {
            Kind::Count => last.label,
            Kind::Percent | Kind::Duration | Kind::Measure => self.without_attribute(last.label),
            _ => return None,
        };
        // 产生危险废物5.3万吨, 整治撂荒地1.27万亩
        let object = match last.amount.kind {
            Kind::Count | Kind::Measure => self.without_deed(owner),
            _ => owner,
        };
        let owner = if object.chars().count() > 2 { object } else { owner };
        // 新流转土地2400亩,流转率41%
        let behind = || owner.strip_prefix('新').and_then(|rest| rest.strip_prefix(stem_text.as_str()));
        if let Some(object) = behind().filter(|object| object.chars().count() > 1) {
            return Some(object);
        }
        // 受理争议调解2.6万件,调解成立率72%
        let manner: String = text[..2].iter().collect();
        let owner = owner.strip_suffix(manner.as_str()).unwrap_or(owner);
        // 审执结31782件,结案率98%
        let told =
            owner.ends_with(stem[0]) || owner.chars().zip(owner.chars().skip(1)).any(|pair| pair == (stem[0], stem[1]));
        // 受理诉求28416件,办结率99.2%,满意率95.8%
        let another =
            last.amount.kind == Kind::Percent && last.label.ends_with('率') && self.words.is(text, Part::Attribute);
        let does = by_manner || another || matches!(tag, Some(Tag::Verb | Tag::VerbalNoun));
        let named = owner.len() < last.label.len()
            || last.amount.kind == Kind::Count
            || last.amount.kind == Kind::Measure && does && !last.amount.unit.contains('/');
        let counted = last.amount.kind == Kind::Count && stem.len() == 2 && !matches!(tag, Some(Tag::Noun | Tag::Name));
        // 受理劳动争议调解2.6万件,调解成立率72%
        let names = || another && owner.chars().count() > 2 || ends_in_noun(owner) || owner.chars().count() > 5;
        ((does || counted) && named && !told && names()).then_some(owner)
    }
}

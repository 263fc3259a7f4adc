//! Labels that are nothing but a verb, a word of comparison or a fragment, made whole by what the sentence has named before.

use super::endings::Endings;
use super::{Labels, MAX_LABEL, Part, concat};
use crate::analysis::{Change, Kind, Quantity};
use crate::quantities::clause::Scope;
use crate::quantities::status::compares;
use crate::text::Language;
use crate::text::phrases::{ends_with_any, starts_with_any};

/// What people do or get by what was named before them: 培训班60期,受训2万人次.
static REACHED: Endings =
    Endings::new(&["受训", "参训", "受益", "惠及", "覆盖", "受教育", "参与", "參訓", "受訓", "覆蓋", "參與"]);

/// How fast something has grown, of what it is said.
static PACES: Endings = Endings::new(&["增速", "增幅", "降幅", "涨幅", "跌幅", "漲幅"]);

/// What is asked of something, which is no name of its own: 离县里要求的98%.
static DEMANDS: Endings = Endings::new(&["要求", "规定", "規定"]);

/// Levels that something is held against: 高于年均19次的水平.
static LEVELS: Endings = Endings::new(&["水平", "水準", "标准", "要求", "平均水平", "均值", "平均值"]);

/// What compares with something else.
static BEYOND: Endings = Endings::new(&[
    "滞后", "落后", "高于", "低于", "快于", "慢于", "好于", "优于", "多于", "少于", "高於", "低於", "快於", "慢於",
    "優於",
]);

/// What a price is for.
static WEIGHTS: Endings =
    Endings::new(&["每公斤", "每斤", "每吨", "每担", "每亩", "每立方米", "每平方米", "每度", "每千克"]);

/// Times since when something is compared: 为本世纪以来年均18次的1.8倍.
static SINCE: Endings = Endings::new(&["以来", "以來"]);

/// What is left of something.
static OTHERS: Endings = Endings::new(&["剩下", "余下", "剩余", "剩餘", "餘下"]);

/// What a plan still lacks.
static LACKING: Endings = Endings::new(&["尚差", "尚缺", "还差", "还缺", "還差", "還缺", "尚欠", "仍缺", "仍差"]);

/// Circumstances, which are not what is measured: 在连旱63天的情况下.
static CIRCUMSTANCES: Endings = Endings::new(&["情况", "情況", "条件", "背景", "前提", "基础"]);

/// What is said again of the same things: 新增条目2.1万条,总量达8.9万条.
const AGAIN: &[&str] =
    &["总量", "總量", "总数", "總數", "总计", "總計", "达到", "達到", "超额", "超額", "超额完成", "超額完成"];

/// Verbs of what keeps to a norm, and norms: 满足设计不小于95%的要求.
const MEETING: &[&str] = &["满足", "滿足", "符合", "达到"];
const NORMS: &[&str] =
    &["设计", "設計", "规范", "規範", "标准", "標準", "规定", "要求", "设计要求", "設計要求", "规范要求", "規範要求"];

/// Verbs of money that say at least what became of it.
#[rustfmt::skip]
const SPENT: &[&str] = &[
    "投入", "支出", "筹集", "拨付", "募集", "拿出", "列支", "花费", "耗资", "撥付", "籌集", "花費", "耗資", "撥出",
];

/// Verbs of those who get what the clause before tells of.
static GOT: Endings = Endings::new(&["接到", "收到", "受理", "接获", "办结", "接獲", "辦結"]);

/// What they get.
const SENT: &[&str] = &[
    "投诉", "举报", "信访", "诉求", "訴求", "来信", "來信", "来电", "來電", "线索", "線索", "工单", "工單", "求助",
    "投訴", "舉報",
];

impl Labels<'_> {
    /// `label` made whole where it says nothing alone, and without what the cut has left at its start, in Chinese.
    pub(super) fn spoken_whole(
        &self,
        label: String,
        index: usize,
        scope: Scope,
        change: Change,
        earlier: &[Quantity],
    ) -> String {
        if self.document.language != Language::Chinese {
            return label;
        }
        let label = self.made_whole(&label, index, scope, change, earlier).unwrap_or(label);
        if let Some(whole) = self.of_one_of_several(&label, index, scope) {
            return whole;
        }
        match (label.starts_with('（'), label.ends_with(['（', '('])) {
            (true, _) => without_bracket(&label).to_owned(),
            // 30家一定規模(30人以上)企業
            (_, true) => label.trim_end_matches(['（', '(']).to_owned(),
            _ => label,
        }
    }

    /// `label` made whole for the amount at `index`, if it says nothing alone.
    // A function of its own, as the caller is large.
    #[inline(never)]
    fn made_whole(
        &self,
        label: &str,
        index: usize,
        scope: Scope,
        change: Change,
        earlier: &[Quantity],
    ) -> Option<String> {
        /// Bytes of the longest such label, and of the longest verb.
        const LONGEST: usize = 14 * '一'.len_utf8();
        const VERB: usize = 2 * '一'.len_utf8();
        /// Of 标准缺, what is left of 较标准缺6名.
        const LACK: usize = 3 * '一'.len_utf8();
        let amount = &self.amounts[index];
        let last = index.checked_sub(1).filter(|&last| self.amounts[last].range.end > scope.sentence);
        if let Some(label) = self.spent_on(index, scope) {
            return Some(label);
        }
        if label.is_empty() {
            return self.spending(index, scope);
        }
        if let Some(label) = self.with_figure(label, index, scope).or_else(|| self.done_once(label, index, scope)) {
            return Some(label);
        }
        if label.len() > LONGEST {
            return None;
        }
        if let Some(label) = self.of_facility(label, amount.range.start, scope) {
            return Some(label);
        }
        // 其中地上19800平方米, 地上9层
        if matches!(label, "地上" | "地下") {
            let measure = match &*amount.group {
                "层" | "層" => "层数",
                "平方米" => "建筑面积",
                _ => "",
            };
            return Some(concat(label, measure));
        }
        if matches!(label, "会议" | "全体会议" | "會議") {
            return self.of_body(label, amount.range.start, scope);
        }
        if let Some(label) =
            self.of_members(label, index, scope, earlier).or_else(|| self.of_accident(label, index, scope, earlier))
        {
            return Some(label);
        }
        if let Some(label) = self.of_circumstance(label, index, scope, change, last, earlier) {
            return Some(label);
        }
        if label.len() <= VERB
            && let Some(label) = self.sent_before(label, scope)
        {
            return Some(label);
        }
        let last = last?;
        let owner = &*earlier[last].label;
        if owner.is_empty() {
            return None;
        }
        let same = self.amounts[last].kind == amount.kind;
        let share = matches!(amount.kind, Kind::Percent | Kind::Ratio);
        // 7级以上地震33次,为本世纪以来年均18次的1.8倍; 合格率96%,高于全省92%的平均水平; 离县里要求的98%
        let of = self.document.chars.get(amount.range.end) == Some(&'的');
        let compared = || {
            let clause = &self.document.chars[scope.clause.min(amount.range.start)..amount.range.start];
            compares(&clause[..clause.len().min(MAX_LABEL)])
        };
        let held = same
            && (of && LEVELS.has(label)
                || amount.kind != Kind::Count && BEYOND.behind(label).is_some()
                || DEMANDS.before(label).is_some() && compared());
        if held || (same || share) && SINCE.before(label).is_some() {
            return Some(owner.to_owned());
        }
        // 年经营性收入20万元以下的还有6个
        if label.as_bytes()[0].is_ascii_digit() && self.text(self.amounts[last].range.clone()) == label {
            return whole(owner, label).filter(|_| owner != label);
        }
        // 截至9月末已完成2260万元,尚差740万元
        let lacks = LACKING.has(label) || label.ends_with('缺') && label.len() <= LACK;
        if lacks && self.amounts[last].unit == amount.unit {
            return Some(owner.to_owned());
        }
        if OTHERS.has(label) {
            return self.left_over(label, index, scope, earlier);
        }
        // 新增条目2.1万条,总量达8.9万条; 采集血样263人份,超额完成63人份
        if AGAIN.contains(&label) {
            const AMOUNTS: usize = 3;
            let same =
                |at: &usize| self.amounts[*at].range.start >= scope.sentence && self.amounts[*at].unit == amount.unit;
            let of = (index.saturating_sub(AMOUNTS)..index).rev().find(same);
            return of.map(|of| earlier[of].label.to_string()).filter(|label| !label.is_empty());
        }
        // 压实度97.2%,满足设计不小于95%的要求
        let met = || MEETING.iter().find_map(|meeting| label.strip_prefix(meeting));
        if same && of && met().is_some_and(|norm| NORMS.contains(&norm)) {
            return Some(owner.to_owned());
        }
        if matches!(label, "其他" | "其它") {
            return self.other_part(label, index, earlier);
        }
        // 规模以上工业增加值增长1.6%,增速低于全市2.7个百分点
        if PACES.has(label) && earlier[last].change != Change::Level && PACES.before(owner).is_none() {
            return whole(owner, label);
        }
        // 空气质量优良天数338天,优良率92.6%
        if share
            && !same
            && let Some(stem) = label.strip_suffix('率').filter(|stem| matches!(stem.len(), 6 | 9))
            && let Some((at, _)) =
                owner.char_indices().find(|(at, _)| owner[*at..].starts_with(stem)).filter(|(at, _)| *at > 0)
            && owner.len() > at + stem.len()
        {
            return whole(&owner[..at], label);
        }
        let reached = || REACHED.before(owner);
        if amount.kind == Kind::Count && REACHED.has(label) {
            return whole(reached().unwrap_or(owner), label).filter(|whole| whole.len() > label.len() + 6);
        }
        if amount.kind != Kind::Money {
            return None;
        }
        // 营养改善计划覆盖41所、每生每天补助5元
        if label.starts_with('每') {
            return reached().filter(|owner| !owner.is_empty()).and_then(|owner| whole(owner, label));
        }
        // 烟叶收购9600担,均价每公斤31.4元
        let price = WEIGHTS.before(label).filter(|price| price.ends_with('价'))?;
        if price.len() <= 9 { whole(owner, price) } else { Some(price.to_owned()) }
    }

    /// Where the amount behind the one at `index` starts; 学校全部接受一次评估 says once of what is done.
    pub(super) fn next_beside(&self, index: usize) -> usize {
        let mut next = self.amounts[index + 1..].iter().take(2).map(|next| next.range.clone());
        let first = next.next();
        let once =
            first.clone().filter(|once| matches!(self.document.chars[once.clone()], ['一', '次' | '轮' | '輪' | '遍']));
        let first = if once.is_some() { next.next() } else { first };
        first.map_or(usize::MAX, |next| next.start)
    }

    /// 学校全部接受一次第三方评估: what is done once, where the label is only who has it done.
    fn done_once(&self, label: &str, index: usize, scope: Scope) -> Option<String> {
        let range = &self.amounts[index].range;
        let chars = &self.document.chars;
        let once = matches!(chars[range.clone()], ['一', '次' | '轮' | '輪' | '遍']);
        let verb = range.start.checked_sub(1).filter(|_| once).map(|at| chars[at]);
        verb.filter(|&verb| label.ends_with(verb)).and_then(|_| self.noun_behind(range.end, scope.clause_end))
    }

    /// 1.2万亩高标准农田已建成1.05万亩,剩下的1500亩结转今年: the others of what the sentence measured first in the same unit.
    fn left_over(&self, label: &str, index: usize, scope: Scope, earlier: &[Quantity]) -> Option<String> {
        const AMOUNTS: usize = 4;
        let near = (index.saturating_sub(AMOUNTS)..index).find(|&other| {
            self.amounts[other].range.start >= scope.sentence && self.amounts[other].unit == self.amounts[index].unit
        })?;
        let of = &*earlier[near].label;
        whole(label, of.strip_prefix("新建").unwrap_or(of))
    }

    /// 业务收入312万元,其中存款利息200万元,其他1.2万元: the other parts of the whole whose parts are told.
    fn other_part(&self, label: &str, index: usize, earlier: &[Quantity]) -> Option<String> {
        const AMOUNTS: usize = 8;
        const LONGEST_GAP: usize = 24;
        let gap = |at: usize| {
            self.document.chars.get(self.amounts[at].range.end..self.amounts[at + 1].range.start).unwrap_or_default()
        };
        let near = (index.saturating_sub(AMOUNTS)..index).rev().take_while(|&at| gap(at).len() <= LONGEST_GAP);
        let parted = |at: &usize| gap(*at).windows(2).any(|two| two == ['其', '中']);
        let of = { near }.find(parted)?;
        let same = self.amounts[of].unit == self.amounts[index].unit || earlier[of].change != Change::Level;
        if !same {
            return None;
        }
        whole(label, &earlier[of].label)
    }

    /// 全年投入2340万元: what was done with the money, where nothing says for what.
    fn spending(&self, index: usize, scope: Scope) -> Option<String> {
        let amount = &self.amounts[index];
        let before = &self.document.chars[scope.clause.min(amount.range.start)..amount.range.start];
        let spent = amount.kind == Kind::Money && ends_with_any(before, SPENT);
        spent.then(|| self.text(amount.range.start - 2..amount.range.start))
    }

    /// 管理委员会全年召开2次会议, 领导小组召开会议3次: the `meeting` with the body that held it.
    fn of_body(&self, meeting: &str, start: usize, scope: Scope) -> Option<String> {
        /// Characters from the body to the number.
        const REACH: usize = 40;
        const BODIES: &[char] = &['会', '會', '组', '組', '委', '办', '院'];
        let chars = &self.document.chars;
        let near = scope.clause.max(start.saturating_sub(REACH)).min(start);
        let held = near + chars[near..start].windows(2).position(|it| matches!(it, ['召', '开' | '開']))?;
        let body = self.phrase(near, held)?;
        let named = (3..=MAX_LABEL / 2).contains(&body.len()) && BODIES.contains(&chars[body.end - 1]);
        named.then(|| concat(&self.text(body), meeting))
    }

    /// 在连旱63天的情况下只减了2.1%: what stood before the circumstances, for the first of the amounts, and what was measured before them,
    /// for the second.
    fn of_circumstance(
        &self,
        label: &str,
        index: usize,
        scope: Scope,
        change: Change,
        last: Option<usize>,
        earlier: &[Quantity],
    ) -> Option<String> {
        let amount = &self.amounts[index];
        let of = self.document.chars.get(amount.range.end) == Some(&'的');
        if of && CIRCUMSTANCES.has(label) {
            return self.before(scope.clause, amount, change).map(|phrase| self.text(phrase));
        }
        let rest = CIRCUMSTANCES.behind(label)?.strip_prefix(['下', '上'])?;
        if rest.len() > 3 {
            return Some(rest.to_owned());
        }
        let measured = last?.checked_sub(1).filter(|&of| self.amounts[of].range.end > scope.sentence)?;
        Some(earlier[measured].label.to_string()).filter(|label| !label.is_empty())
    }

    /// 建1座日处理鲜果30吨的初加工厂, 购置3台功率300千瓦的发电机: the noun behind the figure that stands between it and what is counted.
    fn with_figure(&self, label: &str, index: usize, scope: Scope) -> Option<String> {
        const REACH: usize = 12;
        let (amount, next) = (&self.amounts[index], self.amounts.get(index + 1)?);
        let chars = &self.document.chars;
        if amount.kind != Kind::Count
            || next.kind == Kind::Count
            || chars.get(next.range.end) != Some(&'的')
            || next.range.start.checked_sub(amount.range.end).is_none_or(|gap| !(1..=REACH).contains(&gap))
        {
            return None;
        }
        let figure = &chars[amount.range.end..next.range.start];
        let apart = figure.iter().any(|c| matches!(c, ',' | '、' | '。' | ';'));
        let measures =
            self.words.is(figure, Part::Attribute) || matches!(figure, ['日' | '年', ..] | ['占' | '佔', '地']);
        if apart || !measures && label.chars().count() > 2 {
            return None;
        }
        self.noun_behind(next.range.end + 1, scope.clause_end)
    }

    /// The noun phrase at `start`, or what is left of the clause where no dictionary has it: 初加工厂.
    pub(super) fn noun_behind(&self, start: usize, clause_end: usize) -> Option<String> {
        const LONGEST: usize = 10;
        let end = clause_end.max(start);
        let is_plain = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c) && *c != '的';
        let whole = || {
            let rest = self.document.trim(start..end);
            let plain = self.document.chars[rest.clone()].iter().all(is_plain);
            (plain && (2..=LONGEST).contains(&rest.len())).then_some(rest)
        };
        self.noun(start, end.min(start + MAX_LABEL)).or_else(whole).map(|noun| self.text(noun))
    }

    /// 拿出150万元的资金用于党校建设: what the money is for, where 资金 stands between.
    fn spent_on(&self, index: usize, scope: Scope) -> Option<String> {
        const LONGEST: usize = 12;
        let amount = &self.amounts[index];
        let rest = &self.document.chars[amount.range.end..scope.clause_end.max(amount.range.end)];
        let given = || starts_with_any(rest, &["的资金用于", "的经费用于", "的資金用於"]);
        if amount.kind != Kind::Money || !given() {
            return None;
        }
        let start = amount.range.end + 5;
        let purpose = self.phrase(start, scope.clause_end).filter(|purpose| purpose.len() <= LONGEST)?;
        Some(concat(&self.text(purpose), &self.text(start - 4..start - 2)))
    }

    /// 水压偏低的投诉也多了起来,全年接到186件: what somebody got, which the clause before tells of.
    fn sent_before(&self, label: &str, scope: Scope) -> Option<String> {
        const REACH: usize = 24;
        if !GOT.has(label) {
            return None;
        }
        let comma = scope.clause.checked_sub(1).filter(|&at| at > scope.sentence)?;
        let near = scope.sentence.max(comma.saturating_sub(REACH));
        let before = &self.document.chars[near..comma];
        let at = (0..before.len().saturating_sub(1)).rev().find(|&at| starts_with_any(&before[at..], SENT))?;
        let start = before[..at].iter().rposition(|c| matches!(c, ',' | ':')).map_or(near, |comma| near + comma + 1);
        let contrary = starts_with_any(&self.document.chars[start..], &["不过", "但是", "同时", "然而"]);
        let start = start + 2 * usize::from(contrary);
        let sent = self.phrase(start, near + at + 2)?;
        // 其中初次信访198件、重复信访76件,办结305件
        let counted = self.document.chars[sent.clone()].iter().any(char::is_ascii_digit);
        (!counted).then(|| self.text(sent))
    }
}

/// 年经营性收入 of （社区）里年经营性收入: `label` without the end of a name that the number before it counts.
#[inline(never)]
fn without_bracket(label: &str) -> &str {
    const SHORTEST: usize = 6;
    let rest = label.find('）').map_or(label, |at| &label[at + '）'.len_utf8()..]);
    if rest.len() > SHORTEST { rest.strip_prefix(['里', '中', '内']).unwrap_or(rest) } else { label }
}

/// `first` and `second` as one label, if it is not too long.
#[inline(never)]
pub(super) fn whole(first: &str, second: &str) -> Option<String> {
    (first.chars().count() + second.chars().count() <= MAX_LABEL).then(|| concat(first, second))
}

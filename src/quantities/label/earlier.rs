//! What a label takes from what was named before in the sentence: 占比, 生均, 完成预算 of it, another class or deed.

use super::{Labels, Last, MAX_LABEL, Part, concat};
use crate::analysis::{Change, Kind, Quantity};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::quantities::compared::with_other_time;
use crate::text::Chars;
use crate::text::phrases::{contains, ends_with, ends_with_any};
use crate::words::Tag;

/// Whether `text` is a class of what was named before: 省级, 特级.
pub(super) fn is_rank(text: &str) -> bool {
    let ranks = [
        "国家", "國家", "省", "省部", "市", "地市", "县", "縣", "区", "區", "部", "州", "特", "一", "二", "三", "甲",
        "乙",
    ];
    text.strip_suffix(['级', '級']).is_some_and(|rank| ranks.contains(&rank))
}

/// Whether `text` says only what an amount is divided by.
pub(super) fn is_average(text: &str) -> bool {
    matches!(
        text,
        "生均"
            | "人均"
            | "件均"
            | "户均"
            | "亩均"
            | "戶均"
            | "次均"
            | "村均"
            | "镇均"
            | "县均"
            | "校均"
            | "班均"
            | "店均"
            | "单均"
            | "户月均"
            | "平均每人"
            | "平均每户"
    )
}

/// What nouns of measures end with.
pub(super) const MEASURES: &[char] =
    &['率', '量', '数', '數', '额', '額', '价', '價', '费', '費', '温', '溫', '值', '度', '比', '积', '入'];

/// Whether two names are of one class by what they end with: 春季 and 冬季, 江阳区 and 古兰县.
fn is_of_class(c: char, class: char) -> bool {
    const PLACES: &[char] = &['省', '市', '区', '區', '县', '縣', '镇', '鎮', '乡', '鄉', '州', '旗'];
    const CLASSES: &[char] = &['季', '生', '月', '类', '類', '校', '院'];
    c == class && CLASSES.contains(&c) || PLACES.contains(&c) && PLACES.contains(&class)
}

impl Labels<'_> {
    /// What part something is of the whole.
    pub(super) fn share_of(&self, label: &str) -> String {
        match label.ends_with(['比', '率'])
            || label.ends_with("比例")
            || label.ends_with("比重")
            || label.contains(['占', '佔'])
        {
            true => label.to_owned(),
            false => concat(label, self.added.share),
        }
    }

    /// 规模以上工业企业实现利润总额: who brought about the measure that `phrase` is alone.
    pub(super) fn doer(&self, from: usize, phrase: &Chars) -> Option<String> {
        let chars = &self.document.chars;
        // 就业困难人员实现再就业
        let employed = matches!(chars[phrase.clone()], ['就', '业' | '業']);
        // 茅岭底水库完成投资6.81亿元
        let invested = matches!(chars[phrase.clone()], ['投', '资' | '資']);
        let again = usize::from(employed && phrase.start > from && chars[phrase.start - 1] == '再');
        let phrase = phrase.start - again..phrase.end;
        let verb = phrase.start.checked_sub(2).filter(|verb| *verb > from + 1)?;
        let brought = matches!((chars[verb], chars[verb + 1]), ('实' | '實', '现' | '現') | ('完', '成'));
        if !brought || !employed && !invested && !self.words.is(&chars[phrase.clone()], Part::Attribute) {
            return None;
        }
        let doer = self.phrase(from, verb).filter(|doer| doer.len() + phrase.len() <= MAX_LABEL && doer.end == verb)?;
        let alone = self.words.is(&chars[doer.clone()], Part::Generic) || doer.len() < 3;
        let again = if again > 0 { "再" } else { "" };
        (!alone).then(|| concat(&self.text(doer), again))
    }

    /// 参保32.1万人,比上年的30.5万人增加1.6万人: what is held against the same at another time.
    pub(super) fn at_other_time(&self, amount: &Amount, scope: Scope, last: Option<Last>) -> Option<String> {
        let clause = &self.document.chars[scope.clause.min(amount.range.start)..amount.range.start];
        let compared = scope.clause + with_other_time(clause)?;
        if let Some(whose) = self.phrase(scope.clause, compared) {
            return Some(self.text(whose));
        }
        let last = last.filter(|last| last.amount.unit == amount.unit && !last.label.is_empty())?;
        Some(last.label.to_owned())
    }

    /// 财政拨款收入17842万元,占99.2%: nothing but 占 stands before the percentage.
    pub(super) fn is_share_alone(&self, from: usize, amount: &Amount) -> bool {
        let gap = &self.document.chars[from..amount.range.start.max(from)];
        let mut said = gap
            .iter()
            .filter(|c| !matches!(c, ',' | '、' | ' ' | '达' | '達' | '到' | '约' | '約' | '近' | '比' | '\n'));
        amount.kind == Kind::Percent && matches!(said.next(), Some('占' | '佔')) && said.next().is_none()
    }

    /// 本月完成11.28公里;1-9月累计完成57.17公里, 充电桩1.2万个。今年新增1860个: what an amount of the same unit measured right before, where the clause
    /// says only that it was done.
    pub(super) fn same_measure(&self, index: usize, scope: Scope, earlier: &[Quantity]) -> Option<String> {
        const AMOUNTS: usize = 4;
        const REACH: usize = 120;
        let amount = &self.amounts[index];
        let from = index.checked_sub(1).map_or(scope.clause, |last| scope.clause.max(self.amounts[last].range.end));
        let said = self.document.chars.get(from..amount.range.start)?;
        const GROWTH: [&str; 6] = ["新增", "净增", "淨增", "增加", "减少", "減少"];
        let done = contains(said, "累计") || contains(said, "累計") || contains(said, "实际");
        let grown = amount.kind == Kind::Count && ends_with_any(said, &GROWTH);
        if !done && !grown {
            return None;
        }
        let near = (index.saturating_sub(AMOUNTS)..index).rev().take_while(|&other| {
            let end = self.amounts[other].range.end;
            end + REACH > amount.range.start && !self.document.chars[end..amount.range.start].contains(&'\n')
        });
        let same = |&other: &usize| {
            let other = &self.amounts[other];
            other.unit == amount.unit && other.kind == amount.kind && self.share_verb_before(other).is_none()
        };
        let label = near.filter(same).map(|other| &*earlier[other].label).find(|label| !label.is_empty())?;
        Some(label.to_owned())
    }

    /// 发放贷款823笔,金额5964万元,净增607笔: the amount of the same unit that was named before in the sentence.
    pub(super) fn of_same_unit(&self, index: usize, scope: Scope) -> Option<usize> {
        const AMOUNTS: usize = 3;
        let amount = &self.amounts[index];
        let other = index.checked_sub(2)?;
        let near = (index.saturating_sub(AMOUNTS)..=other).rev();
        let counted = matches!(amount.kind, Kind::Count | Kind::Duration) && !amount.unit.is_empty();
        near.filter(|_| counted)
            .take_while(|&other| self.amounts[other].range.end > scope.sentence)
            .find(|&other| self.amounts[other].kind == amount.kind && self.amounts[other].unit == amount.unit)
    }

    /// The last amount of the same unit that was named before in the sentence, whatever it is of.
    pub(super) fn of_same_kind(&self, index: usize, scope: Scope) -> Option<usize> {
        const AMOUNTS: usize = 4;
        let near = (index.saturating_sub(AMOUNTS)..index).rev();
        near.take_while(|&at| self.amounts[at].range.end > scope.sentence)
            .find(|&at| self.amounts[at].unit == self.amounts[index].unit)
    }

    /// 定期会议每年至少召开两次: what comes back so often.
    pub(super) fn recurring(&self, amount: &Amount, scope: Scope) -> Option<String> {
        let said = &self.document.chars[scope.clause..amount.range.start];
        let each = scope.clause + said.iter().rposition(|&c| c == '每')?;
        self.phrase(scope.clause, each).filter(|phrase| phrase.len() <= 12).map(|phrase| self.text(phrase))
    }

    /// [`Labels::share_verb`] right before `amount`.
    pub(super) fn share_verb_before(&self, amount: &Amount) -> Option<usize> {
        self.share_verb(amount.range.start.saturating_sub(16), amount.range.start)
    }

    /// 扣除留抵退税因素后增长4.5%, 受疫情影响下降: why, and not what.
    pub(super) fn is_reason(&self, phrase: &Chars) -> bool {
        let text = &self.document.chars[phrase.clone()];
        ends_with_any(text, &["因素后", "影响", "计算", "口径", "期末", "当月", "同期", "因素"])
    }

    /// 推进新院区建设,总建筑面积9.6万平方米: what the clause before is about, for a measure alone.
    pub(super) fn topic_before(&self, phrase: &Chars, scope: Scope) -> Option<String> {
        let comma = scope.clause.checked_sub(1).filter(|at| *at > scope.sentence && phrase.start >= scope.clause)?;
        let chars = &self.document.chars;
        let lowest = scope.sentence.max(comma.saturating_sub(MAX_LABEL));
        let start = (lowest..comma).rev().find(|&at| matches!(chars[at], ',' | ':')).map_or(lowest, |at| at + 1);
        let comma = behind_ranking(&chars[start..comma]).map_or(comma, |length| start + length);
        // 主要集中在制造业领域,占比46.2%
        let found =
            chars[start..comma].windows(3).rposition(|it| matches!(it, ['集', '中', '在'] | ['分', '布', '在']));
        let start = found.map_or(start, |at| start + at + 3);
        let topic = self.phrase(start, comma).map(|topic| self.end_of_list(topic));
        let topic = topic.filter(|topic| (3..=16).contains(&topic.len()))?;
        let period = ends_with(&chars[topic.clone()], "内") || ends_with(&chars[topic.clone()], "期");
        // 加工企业发展迅速,产值100万元以上的企业
        let told = self
            .inside(topic.start, topic.end)
            .last()
            .is_some_and(|last| last.word.is_some_and(|word| matches!(word.tag, Tag::Adjective | Tag::Adverb)))
            || ends_with_any(&chars[topic.clone()], MOVES);
        // 从委员反馈意见来看, 没有不满意件
        let aside = matches!(chars[..comma], [.., '看' | '说' | '說' | '讲' | '講'])
            || matches!(chars[topic.start], '没' | '沒' | '无' | '無' | '未');
        if period || told || aside || chars[topic.clone()].iter().any(|c| c.is_ascii_digit()) {
            return None;
        }
        Some(self.text(topic))
    }

    /// What a label's measure belongs to: 粮食 of 粮食产量.
    pub(super) fn without_attribute<'l>(&self, label: &'l str) -> &'l str {
        let chars: Vec<char> = label.chars().rev().take(6).collect();
        let length = (2..=chars.len().saturating_sub(2)).rev().find(|&length| {
            let word: Vec<char> = chars[..length].iter().rev().copied().collect();
            self.words.is(&word, Part::Attribute)
        });
        let bytes: usize = chars[..length.unwrap_or(0)].iter().map(|c| c.len_utf8()).sum();
        let owner = &label[..label.len() - bytes];
        // 粮食播种面积98万亩,产量8.5亿斤
        let owner = match length {
            Some(_) if label.ends_with(['积', '積']) => owner
                .strip_suffix("播种")
                .or(owner.strip_suffix("种植"))
                .filter(|crop| !crop.is_empty())
                .unwrap_or(owner),
            _ => owner,
        };
        // 项目占地面积, 新校区投资
        let owner = owner.strip_suffix("投资").filter(|owner| owner.chars().count() > 3).unwrap_or(owner);
        owner.strip_suffix("占地").or_else(|| owner.strip_suffix("佔地")).unwrap_or(owner)
    }

    /// An attribute with whose it is: what the clause before names where one stands `between`, else what was counted or
    /// measured last.
    pub(super) fn owned(
        &self,
        phrase: &Chars,
        text: &str,
        between: &[char],
        scope: Scope,
        amount: &Amount,
        last: Last,
    ) -> Option<String> {
        let chars = &self.document.chars[phrase.clone()];
        // 新增产值, 减少损失: the verb has its object, which is nobody's before it.
        let brought = matches!(
            self.document.chars[..phrase.start],
            [.., '新' | '净', '增'] | [.., '增', '加'] | [.., '减', '少'] | [.., '挽', '回']
        );
        if brought
            && matches!(
                chars,
                [.., '损' | '損', '失'] | [.., '产' | '產', '值'] | [.., '利', '润' | '潤'] | [.., '效', '益']
            )
        {
            return None;
        }
        // 总用地面积45亩,建筑面积2.3万平方米: neither is the other's.
        let same_measure =
            chars.len() >= 4 && matches!(chars, [.., '面', '积' | '積']) && last.label.ends_with(['积', '積']);
        if same_measure {
            return None;
        }
        let fits = |owner: &str| owner.chars().count() + chars.len() <= MAX_LABEL;
        let is_attribute = self.words.is(chars, Part::Attribute);
        // 辖9个镇、212个行政村,总面积1860平方公里
        // 查处案件32起,罚款4万元: only cases have their fines.
        let fine = matches!(chars, ['罚' | '罰', '款' | '金']);
        if fine && !["案", "案件", "行为", "违法", "违规", "行為", "違法"].iter().any(|case| last.label.ends_with(case))
        {
            return None;
        }
        // 死亡人数减少2人,损失上升3.2%: no loss is of those who died.
        if matches!(chars, ['损' | '損', '失']) && last.label.ends_with(['人', '数', '數', '亡', '伤', '傷']) {
            return None;
        }
        let of_place = is_attribute && chars[0] == '总' && {
            let said = &self.document.chars[scope.sentence..phrase.start];
            said.iter().take(60).any(|c| *c == '辖')
        };
        if of_place {
            return None;
        }
        // 续建龙潭大型水库,总库容1.32亿立方米
        if is_attribute
            && between.iter().filter(|c| **c == ',').count() >= 2
            && let Some(topic) = self.topic_before(phrase, scope)
        {
            return Some(concat(&topic, text));
        }
        if let Some(owner) = self.owner_of_rate(chars, last).filter(|owner| fits(owner)) {
            return Some(concat(owner, text));
        }
        // 基本满意8件,满意率96%: the rate is of all.
        if let [stem @ .., '率'] = chars
            && last.label.chars().rev().take(stem.len()).eq(stem.iter().rev().copied())
        {
            return None;
        }
        let money = last.amount.kind == Kind::Money;
        let counted = last.amount.kind == Kind::Count;
        // 实施重点项目58个,完成投资64.3亿元
        let invested = counted
            && matches!(chars, ['投', '资' | '資'])
            && !matches!(&*last.amount.unit, "名" | "人" | "户" | "人次" | "家");
        let lent = money && matches!(chars, ['贷' | '存' | '貸', '款']);
        // 掘进进尺22,800米,营业收入28亿元: sums of the whole business are not of a measure.
        let of_business = matches!(chars, ['营' | '營', '业' | '業', ..] | ['利' | '净' | '淨', ..]);
        let measured = last.amount.kind == Kind::Measure && last.amount.unit != "分";
        let may_own = counted || money || measured && !of_business;
        if !(is_attribute || invested) || lent || !may_own || last.label.ends_with(text) {
            return None;
        }
        // 贷款余额64亿元,不良率0.9%
        let sum = chars.ends_with(&['率']) && ["余额", "餘額", "收入"].iter().any(|sum| last.label.ends_with(sum));
        // 年产值85亿元、税收3.2亿元: neither is the other's.
        let beside = money && amount.kind == Kind::Money && !self.is_attribute(last.label);
        let owner = if money && !sum && !beside { last.label } else { self.without_attribute(last.label) };
        let owner = if beside { owner.strip_suffix('年').unwrap_or(owner) } else { owner };
        // 每千名老人拥有床位24张,空置率54%
        let owner = owner.strip_prefix('每').and_then(|each| each.split_once("有")).map_or(owner, |(_, of)| of);
        // 生活垃圾分类覆盖2148个小区,覆盖率96%
        let told: String = chars.iter().take(2).collect();
        // 一般公共预算支出增支3亿元,支出进度98%
        let owner =
            owner.strip_suffix(told.as_str()).filter(|owner| chars.len() > 3 && !owner.is_empty()).unwrap_or(owner);
        let rest = owner.strip_prefix(told.as_str()).filter(|rest| chars.len() == 3 && rest.chars().count() > 1);
        let owner = rest.unwrap_or(owner);
        // 债务限额38亿元,余额36亿元
        let owner =
            if chars.ends_with(&['余', '额']) { owner.strip_suffix("限额").unwrap_or(owner) } else { owner };
        let rate = money && chars.ends_with(&['率']) && owner.chars().count() < 4;
        // PM2.5浓度27.6微克/立方米,产量450公斤: a measure has no measure of another kind.
        let physical = matches!(chars.last(), Some('价' | '價' | '量' | '度' | '积' | '積'));
        let of_its_own = physical && !money && owner.ends_with(MEASURES);
        // 营收突破180亿元,利润9亿元: neither is of the other.
        const EARNED: &[&str] = &["利润", "净利润", "净利", "利税", "税收", "利潤", "淨利", "稅收", "利润总额"];
        let beside = money && EARNED.contains(&text) && owner.ends_with(['收', '入', '值']);
        let says_more = !rate && !of_its_own && !beside && !text.starts_with(owner);
        (fits(owner) && !self.is_attribute(owner) && says_more).then(|| concat(owner, text))
    }

    /// 进口2846万吨,增加5.8%,均价812元: what a difference is of, rather than the difference.
    pub(super) fn before_difference<'l>(
        &'l self,
        last: Last<'l>,
        index: usize,
        scope: Scope,
        earlier: &'l [Quantity],
    ) -> Last<'l> {
        const AMOUNTS: usize = 4;
        // 公务接待费8.4万元,接待112批次、864人次,人均97元
        let amount = &self.amounts[index];
        let averaged = amount.kind == Kind::Money
            && last.amount.kind == Kind::Count
            && matches!(self.document.chars[..amount.range.start], [.., '人' | '户' | '戶' | '件' | '次', '均']);
        let near = (index.saturating_sub(AMOUNTS)..index).rev();
        let sum = { near }
            .take_while(|&at| averaged && self.amounts[at].range.end > scope.sentence)
            .find(|&at| self.amounts[at].kind == Kind::Money);
        if let Some(sum) = sum.filter(|&sum| earlier[sum].label.strip_suffix(['费', '費']) == Some(last.label)) {
            return Last { amount: &self.amounts[sum], label: &earlier[sum].label };
        }
        let of = index.checked_sub(2).filter(|&of| self.amounts[of].range.end > scope.sentence);
        match of {
            Some(of)
                if earlier[of + 1].change != Change::Level
                    && earlier[of].label == last.label
                    && !last.label.is_empty() =>
            {
                Last { amount: &self.amounts[of], label: last.label }
            }
            _ => last,
        }
    }

    /// 冬季平均气温8.3℃;春季18.6℃: another of the kind whose measure was named a few amounts before.
    pub(super) fn parallel(&self, phrase: &Chars, index: usize, earlier: &[Quantity]) -> Option<String> {
        const AMOUNTS: usize = 4;
        const REACH: usize = 120;
        let amount = &self.amounts[index];
        let name = &self.document.chars[phrase.clone()];
        let class = *name.last().filter(|_| (2..=8).contains(&name.len()))?;
        let is_named = self.is_class(name);
        let alike = is_named || is_of_class(class, class);
        if amount.kind == Kind::Count || !alike || self.words.is(name, Part::Attribute) {
            return None;
        }
        let near = (index.saturating_sub(AMOUNTS)..index).rev().filter(|&other| {
            let other = &self.amounts[other];
            other.kind == amount.kind && other.unit == amount.unit && other.range.end + REACH > amount.range.start
        });
        let is_place = self.names_place(phrase);
        near.filter_map(|other| {
            let label = earlier.get(other)?.label.as_str();
            let place = Last { amount: &self.amounts[other], label };
            let gap = self.document.chars.get(place.amount.range.end..phrase.start).unwrap_or_default();
            let (is_place, is_named) = if gap.contains(&'。') { (false, false) } else { (is_place, is_named) };
            if let Some(measure) = if is_place { self.measure_of_place(place) } else { None } {
                return Some(concat(&self.text(phrase.clone()), measure));
            }
            if let Some(measure) = if is_named { self.measure_of_class(name, label) } else { None } {
                return Some(concat(&self.text(phrase.clone()), measure));
            }
            let at = label.rfind(|c| is_of_class(c, class)).filter(|at| *at > 0)?;
            let measure = &label[at..];
            let measure = &measure[measure.chars().next()?.len_utf8()..];
            let measures = measure.ends_with(MEASURES) || measure.chars().nth(1) == Some('均');
            let named = measure.chars().count() >= 2 && measures && !label.starts_with(['占', '佔']);
            named.then(|| concat(&self.text(phrase.clone()), measure))
        })
        .next()
    }

    fn is_attribute(&self, label: &str) -> bool {
        label.chars().count() <= 6 && self.words.is(&label.chars().collect::<Vec<_>>(), Part::Attribute)
    }
}

/// How something goes, told without an amount: 受伤人数持平,损失上升3.2%.
const MOVES: &[&str] =
    &["持续", "恢复", "持平", "滞后", "下降", "上升", "回升", "回落", "增长", "减少", "不变", "向好", "改善"];

/// How much of `clause` stands before what ranks it: 建筑业居第三, 信息服务业次之, 青山区最多.
fn behind_ranking(clause: &[char]) -> Option<usize> {
    const LONGEST: usize = 6;
    let length = match clause {
        [rest @ .., '次', '之'] | [rest @ .., '居', '多' | '首' | '次' | '末'] => rest.len(),
        [rest @ .., '最', '多' | '少' | '高' | '低' | '大' | '小'] => rest.len(),
        [.., '第' | '前', _] | [.., '第' | '前', _, '位' | '名'] => {
            let near = clause.len().saturating_sub(LONGEST);
            near + clause[near..].iter().position(|c| matches!(c, '居' | '列' | '位' | '排'))?
        }
        _ => return None,
    };
    Some(if length > 0 && matches!(clause[length - 1], '位' | '排') { length - 1 } else { length })
}

//! Lists of what several amounts are of, 甲率、乙率达95%、85%, whose items share words with their first or their last: 一般公共预算收入和支出.

use super::edges::{is_time_alone, without_quarter};
use super::held_against::FULFILLED;
use super::{Labels, Part, concat};
use crate::analysis::{Change, Kind, Quantity};
use crate::quantities::clause::Scope;
use crate::quantities::cues::{Cue, Role};
use crate::text::Chars;
use crate::text::phrases::{ends_with, is_any, starts_with_any};
use crate::words::{Dictionary, Tag};
use rust_decimal::Decimal;

impl Labels<'_> {
    /// Whether nothing but 、 and the like stands between two amounts.
    pub(super) fn is_joined(&self, from: usize, to: usize) -> bool {
        from <= to
            && to - from <= 2
            && self.document.chars[from..to].iter().all(|c| matches!(c, '、' | '和' | '及' | '与' | '與' | ' ' | '\n'))
    }

    /// 甲率、乙率达95%、85%: the item of the list that stands for the amount among those joined.
    pub(super) fn distributed(
        &self,
        index: usize,
        scope: Scope,
        change: Change,
        earlier: &[Quantity],
    ) -> Option<String> {
        /// Most characters between amounts that are joined.
        const LONGEST_JOINT: usize = 5;
        let near = |left: usize| {
            self.amounts.get(left + 1).is_some_and(|right| {
                let (from, to) = (self.amounts[left].range.end, right.range.start);
                // 案件21件28人 counts the same by two units.
                to.wrapping_sub(from) <= LONGEST_JOINT
                    && (from < to && self.is_joined(from, to) || self.is_joined_by_change(from, to))
            })
        };
        if !near(index) && !index.checked_sub(1).is_some_and(near) {
            return None;
        }
        let lowest = index.saturating_sub(4);
        let first = (lowest..index).rev().take_while(|&left| near(left)).last().unwrap_or(index);
        let last = (index..index + 4).take_while(|&left| near(left)).last().map_or(index, |left| left + 1);
        if last == first || self.amounts[first].range.start < scope.sentence {
            return None;
        }
        let start = self.marks.scope(&self.amounts[first].range).clause;
        let count = last - first + 1;
        // 由2成、5成和3成调整为3成、4成和3成
        let levels = first.checked_sub(count).filter(|&of| {
            let gap = self.amounts[first - 1].range.end..self.amounts[first].range.start;
            self.amounts[of].range.start >= start
                && self.cues.within(gap.start, gap.end).iter().any(|cue| cue.role == Role::Level && cue.end == gap.end)
                && gap.len() <= 5
        });
        if let Some(of) = levels {
            return earlier.get(of + index - first).map(|quantity| quantity.label.clone());
        }
        let Some(phrase) = self.before(start, &self.amounts[first], change) else {
            // 客运量8650万人次,货运量1.86亿吨,分别增长23.5%和8.7%
            let respectively = self.document.chars[start..self.amounts[first].range.start]
                .windows(2)
                .any(|pair| matches!(pair, ['分', '别' | '別']));
            if let Some(item) = self.of_leading(start, index - first, count).filter(|_| respectively) {
                return Some(item);
            }
            // 两年平均分别增长7.6%、6.2%
            let open = first - usize::from(first > 0 && self.is_span_of_rate(&self.amounts[first - 1]));
            let named = open
                .checked_sub(count)
                .filter(|&named| respectively && self.amounts[named].range.start >= scope.sentence)?;
            return earlier.get(named + index - first).map(|quantity| quantity.label.clone());
        };
        if let Some(label) = self.of_indicators(index, first, count, earlier) {
            return Some(label);
        }
        if let Some(label) = self.of_industries(start, index - first, count, self.amounts[first].range.start) {
            return Some(label);
        }
        if let Some(label) = self.of_shared_measure(start, index - first, count, self.amounts[first].range.start) {
            return Some(label);
        }
        // 公路、水路货运量分别占全社会货运量的70%、20%
        let of_whole = self.document.chars[phrase.clone()]
            .windows(3)
            .position(|it| matches!(it, ['分', '别' | '別', '占' | '佔']));
        if let Some(each) = of_whole.map(|each| phrase.start + each) {
            let item = self.item(phrase.start..each, index, first, last, earlier)?;
            return Some(concat(&item, &self.text(each + 2..phrase.end)));
        }
        self.item(phrase, index, first, last, earlier)
    }

    /// The item at `index - first` of a `phrase` that lists what the amounts from `first` to `last` are of.
    fn item(&self, phrase: Chars, index: usize, first: usize, last: usize, earlier: &[Quantity]) -> Option<String> {
        let count = last - first + 1;
        let start = self.marks.scope(&self.amounts[first].range).clause;
        let is_joint = |c: &char| matches!(c, '、' | '和' | '及' | '与' | '與');
        let phrase = self.whole_list(start, phrase);
        let listed = &self.document.chars[phrase.clone()];
        let mut items: Vec<&[char]> = listed.split(is_joint).collect();
        // 家用电器和音像器材类、日用品类零售额: of more joints than there are amounts 、 parts the items.
        if items.len() > count {
            let parted: Vec<&[char]> = listed.split(|c| *c == '、').collect();
            let class = parted[0].last().filter(|class| parted[parted.len() - 1].contains(class));
            items = if class.is_some() { parted } else { items };
        }
        // 制造业和电力、热力、燃气及水生产供应业: a name that holds joints is one item.
        if items.len() > count {
            let joined = parted_by_and(listed);
            let class = joined[0].last().filter(|class| joined[joined.len() - 1].contains(class));
            items = if joined.len() == count && class.is_some() { joined } else { items };
        }
        // 汽车产销分别完成1304.8万辆和1323.9万辆
        if let ([pair], 2) = (&items[..], count)
            && let Some((owner, sides)) =
                SIDES.iter().find_map(|(pair_of, sides)| Some((strip_end(pair, pair_of)?, sides)))
        {
            return Some(owner.iter().collect::<String>() + sides[index - first]);
        }
        if items.len() == 1
            && let Some(label) = self.of_owners(index, first, count, phrase.clone(), earlier)
        {
            return Some(label);
        }
        let Some(item) = items.get(index - first).filter(|_| items.len() == count) else {
            return self.item_of_all(start, index - first, count, self.amounts[first].range.start);
        };
        // 化肥、农药使用量: what the last item ends with belongs to all.
        let whole = items[items.len() - 1];
        let shared = [
            "使用量",
            "覆盖率",
            "满意率",
            "合格率",
            "产量",
            "面积",
            "收入",
            "支出",
            "增速",
            "占比",
            "投资",
            "增加值",
            "产值",
            "价格",
            "零售额",
            "销售额",
            "贷款",
            "存款",
            "率",
            "数",
            "量",
            "额",
        ];
        if let Some(label) = self.completed(items[0], item, whole, index < last) {
            return Some(label);
        }
        let item: String = item.iter().collect();
        let last_item = phrase.end - whole.len()..phrase.end;
        let whole: String = whole.iter().collect();
        let tail = shared.iter().find(|tail| whole.ends_with(**tail) && whole != **tail && !item.ends_with(**tail));
        // 晴雨、空气质量、紫外线预报准确率; 同城、异地业务量: of a longer measure all that stands behind the last item's first word.
        let ending = tail.and_then(|tail| tail.chars().next().filter(|c| tail.len() == c.len_utf8()));
        let measure = match self.inside(last_item.start, last_item.end) {
            [_, rest @ ..] if index < last && ending.is_some() => {
                let word = rest.iter().find(|token| token.range().len() > 1);
                word.map_or(String::new(), |word| self.text(word.start as usize..last_item.end))
            }
            _ => String::new(),
        };
        let (least, measured) = match ending {
            Some('率') => (4, item.ends_with('率')),
            _ => (2, item.ends_with(['率', '数', '量', '额', '者', '值'])),
        };
        if measure.chars().count() >= least && !measured {
            return Some(concat(&item, &measure));
        }
        Some(match tail {
            Some(tail) if index < last && !item.ends_with(['率', '数', '數', '量', '额', '額', '者']) => {
                match ending {
                    Some(_) if item.ends_with('值') => item,
                    _ => concat(&item, tail),
                }
            }
            _ => item,
        })
    }

    /// `phrase` from the first item of its list on, where that is longer than a label may be: `start` is where the clause starts.
    fn whole_list(&self, start: usize, phrase: Chars) -> Chars {
        /// Characters of the longest list before what a label holds of it.
        const REACH: usize = 120;
        let start = start.max(phrase.start.saturating_sub(REACH)).min(phrase.start);
        let before = &self.document.chars[start..phrase.start];
        if !before.ends_with(&['、']) {
            return phrase;
        }
        let first = before.iter().position(|c| *c == '、').and_then(|first| self.phrase(start, start + first));
        first.map_or(phrase.start, |first| first.start)..phrase.end
    }

    /// 事故43起,死亡11人,受伤46人,损失37万元,四项指标同比分别下降8.5%、15.4%、9.8%和12.1%: the indicators that are summed up right before, one
    /// by one.
    fn of_indicators(&self, index: usize, first: usize, count: usize, earlier: &[Quantity]) -> Option<String> {
        let sum = first.checked_sub(1).map(|sum| &self.amounts[sum])?;
        let counts = sum.kind == Kind::Count && sum.value == Decimal::from(count);
        let behind = self.document.chars.get(sum.range.end..self.amounts[first].range.start)?;
        let named = starts_with_any(behind, &["指标", "指標", "指数", "指數", "数据", "數據"]);
        let from = (first - 1).checked_sub(count).filter(|_| counts && named)?;
        let same_sentence = self.marks.scope(&sum.range).sentence <= self.amounts[from].range.start;
        let label = earlier.get(from + index - first).filter(|_| same_sentence)?.label.to_string();
        (!label.is_empty()).then_some(label)
    }

    /// 三次产业增加值占比分别为11.2%、43.3%和45.5%: the primary, the secondary and the tertiary industry.
    fn of_industries(&self, start: usize, item: usize, count: usize, first: usize) -> Option<String> {
        const REACH: usize = 48;
        let chars = &self.document.chars;
        let start = start.max(first.saturating_sub(REACH));
        let at = start
            + chars[start..first].windows(4).position(|it| matches!(it, ['三', '次', '产' | '產', '业' | '業']))?;
        let each = at + chars[at..first].windows(2).rposition(|pair| matches!(pair, ['分', '别' | '別']))?;
        let measure = self.document.trim(at + 4..each);
        let industry = ["第一", "第二", "第三"].get(item).filter(|_| count == 3 && measure.len() <= 16)?;
        Some(concat(&concat(industry, &self.text(at + 2..at + 4)), &self.text(measure)))
    }

    /// 以建造业和饮食业居多,分别有2984宗和1207宗: the item of the clause before `start` that names the foremost.
    fn of_leading(&self, start: usize, item: usize, count: usize) -> Option<String> {
        const REACH: usize = 40;
        const FOREMOST: &[&str] = &["居多", "为主", "為主", "最多", "较多", "較多", "居前", "为首", "為首"];
        let chars = &self.document.chars;
        let clause = chars.get(start.saturating_sub(REACH)..start.checked_sub(1)?)?;
        let with = clause.iter().rposition(|&c| c == '以')?;
        let foremost = FOREMOST.iter().find(|word| ends_with(clause, word))?;
        let items = clause.get(with + 1..clause.len() - foremost.chars().count())?;
        let mut parts = items.split(|c| matches!(c, '、' | '和' | '及' | '与' | '與'));
        let named = parts.clone().count() == count && !items.contains(&',');
        parts.nth(item).filter(|part| named && (2..=12).contains(&part.len())).map(|part| part.iter().collect())
    }

    /// 许可案卷112卷、处罚案卷148卷,合格率分别为97.3%、94.6%: the measure of what was counted before, one by one;
    /// 分别下降2%、7%,分别完成目标进度的37%和23%: how far each of them meets the plan.
    #[inline(never)]
    fn of_owners(
        &self,
        index: usize,
        first: usize,
        count: usize,
        measure: Chars,
        earlier: &[Quantity],
    ) -> Option<String> {
        let named = first.checked_sub(count)?;
        let chars = &self.document.chars;
        let end = |at: usize| self.amounts[at].range.end;
        let told = &chars[measure.clone()];
        let plan = is_any(told, FULFILLED);
        let measures =
            self.amounts[named].kind == Kind::Count && matches!(told, [_, .., '率' | '额' | '額' | '量' | '比']);
        let clause = self.marks.scope(&self.amounts[first].range).clause;
        let joined = (named..first - 1).all(|at| chars.get(end(at)) == Some(&'、'));
        if !(plan || measures) || clause != end(first - 1) + 1 || !joined {
            return None;
        }
        let owner = &earlier.get(named + index - first)?.label;
        let owner = concat(owner, if plan { "完成" } else { "" });
        Some(concat(&owner, &self.text(measure)))
    }

    /// 进口货值、新增外资企业、销售额分别增长: of a longer list, whose items hold verbs, the one at `item`.
    fn item_of_all(&self, start: usize, item: usize, count: usize, first: usize) -> Option<String> {
        let chars = &self.document.chars;
        let each = start + chars[start..first].windows(2).rposition(|pair| matches!(pair, ['分', '别' | '別']))?;
        let joints = (start..each).filter(|&at| matches!(chars[at], '、' | '和' | '及' | '与' | '與'));
        let borders: Vec<usize> = joints.chain([each]).collect();
        if count < 3 || borders.len() != count {
            return None;
        }
        let from = item.checked_sub(1).map_or(start, |before| borders[before] + 1);
        let named = if item == 0 { self.phrase(from, borders[0])? } else { self.document.trim(from..borders[item]) };
        // 一季度、二季度、三季度营业收入: what all of them are of
        if item > 0 && is_time_alone(&chars[borders[item - 1] + 1..borders[item]]) {
            let last = self.document.trim(borders[count - 2] + 1..each);
            let of_all = self.text(last);
            return Some(without_quarter(&of_all).to_owned()).filter(|label| *label != of_all);
        }
        (2..=12).contains(&named.len()).then(|| self.text(named))
    }

    /// 对办理态度和办理结果的满意率分别为99%和97%: the measure stands behind 的, for each item before it.
    fn of_shared_measure(&self, start: usize, item: usize, count: usize, first: usize) -> Option<String> {
        const REACH: usize = 40;
        let chars = &self.document.chars;
        let from = start.max(first.saturating_sub(REACH));
        let each = from + chars[from..first].windows(2).rposition(|pair| matches!(pair, ['分', '别' | '別']))?;
        let of = from + chars[from..each].iter().rposition(|&c| c == '的')?;
        let measure = self.phrase(of + 1, each).filter(|measure| measure.start == of + 1 && measure.len() <= 8)?;
        let joints: Vec<usize> =
            (from..of).filter(|&at| matches!(chars[at], '、' | '和' | '及' | '与' | '與')).collect();
        let [joint] = joints[..] else { return None };
        if count != 2 || chars[measure.clone()].iter().any(|c| matches!(c, '、' | '和' | '及' | '与' | '與' | ','))
        {
            return None;
        }
        let last = self.document.trim(joint + 1..of);
        let toward = (from..joint).rev().find(|&at| matches!(chars[at], '对' | '對')).map_or(from, |at| at + 1);
        let whole = if item == 0 { self.phrase(toward, joint)? } else { last.clone() };
        // Both items are of one length or the first begins where a verb ends.
        let whole = match item {
            0 if whole.len() < last.len() && chars[joint - last.len()..joint][0] == chars[last.start] => {
                joint - last.len()..joint
            }
            _ => whole,
        };
        (2..=10).contains(&whole.len()).then(|| concat(&self.text(whole), &self.text(measure)))
    }

    /// 分别上升3.2%、下降1.8%: another verb of change is all between two amounts.
    fn is_joined_by_change(&self, from: usize, to: usize) -> bool {
        let gap = &self.document.chars[from.min(to)..to];
        let [first, ..] = gap else { return false };
        if !(2..=5).contains(&gap.len()) || !matches!(first, '、' | '和' | '与' | '與') {
            return false;
        }
        let is_change = |cue: &Cue| cue.start == from + 1 && cue.end == to && matches!(cue.role, Role::Up | Role::Down);
        let clause = &self.document.chars[from.saturating_sub(24)..from];
        self.cues.within(from, to).iter().any(is_change) && clause.windows(2).any(|pair| pair == ['分', '别'])
    }

    /// `item` with what it shares with the `first` item or, where it stands `before_last`, with the `last` one.
    #[inline(never)]
    fn completed(&self, first: &[char], item: &[char], last: &[char], before_last: bool) -> Option<String> {
        // 第一、二、三产业占比
        let ordinal =
            |item: &[char]| Some(*item.strip_prefix(&['第']).unwrap_or(item).first().filter(|c| is_rank(**c))?);
        if let ['第', _] = first
            && let (Some(rank), Some(_)) = (ordinal(item), ordinal(last))
        {
            let shared = &last.strip_prefix(&['第']).unwrap_or(last)[1..];
            return Some(['第', rank].iter().chain(shared).collect());
        }
        let is_side = |word: &[char]| {
            matches!(word, ['收', '入'] | ['支', '出'] | ['进' | '進' | '出', '口'] | ['存' | '贷' | '貸', '款'])
        };
        let measures = |word: &[char]| is_side(word) || word.len() == 2 && self.words.is(word, Part::Attribute);
        // 一般公共预算收入和支出
        if !before_last {
            let (owner, measure) = first.split_at_checked(first.len().checked_sub(2)?)?;
            let shared = measures(item) && measures(measure) && owner.len() > 1;
            return shared.then(|| owner.iter().chain(item).collect());
        }
        // 进口、出口通关时间; 高压、低压客户办电环节
        let opening = last.get(..item.len())?;
        // 最高、最低气温
        let alike = |at: usize| opening[at] == item[at];
        let paired = item.len() == 2
            && (alike(1) || alike(0) && item[0] == '最')
            && opening != item
            && last.len() >= item.len() + 4;
        if paired && !measures(opening) || paired && is_side(opening) && is_side(item) {
            return Some(item.iter().chain(&last[item.len()..]).collect());
        }
        // 失业保险、工伤保险参保人数
        let class = item.get(item.len().saturating_sub(2)..).filter(|class| class.len() == 2);
        let of_class =
            class.and_then(|class| last.windows(2).rposition(|pair| pair == class)).map(|at| &last[at + 2..]);
        // 城镇和农村居民人均可支配收入
        let opens = Dictionary::embedded().get(last.get(..item.len())?.iter().copied());
        // 火电、太阳能发电: 太阳 is no word there.
        let longer = last.get(..item.len() + 1).and_then(|word| Dictionary::embedded().get(word.iter().copied()));
        let opens = opens.filter(|_| longer.is_none());
        // 东、中、西部地区税收收入
        if item.len() == 1 && opens.is_none_or(|word| word.tag != Tag::Noun) && last.len() > 3 {
            return Some(item.iter().chain(&last[1..]).collect());
        }
        // 工业、服务业税收收入增速
        let kind = item.last().filter(|kind| item.len() > 1 && "业類类区區部县縣市省镇鎮国國洲店厂廠".contains(**kind));
        let of_kind = kind.and_then(|kind| last.iter().take(6).rposition(|c| c == kind)).map(|at| &last[at + 1..]);
        let of_class = of_class.or(of_kind.filter(|tail| tail.len() > 2));
        let noun = opens.is_some_and(|word| matches!(word.tag, Tag::Noun | Tag::Name | Tag::Attribute));
        let of_noun = (noun && item.len() <= 4 && !class.is_some_and(measures)).then(|| &last[item.len()..]);
        let has_measure =
            item.ends_with(&['率']) || item.ends_with(&['数']) || item.ends_with(&['量']) || item.ends_with(&['额']);
        let tail = of_class.or(of_noun.filter(|_| !has_measure))?;
        (2..=16).contains(&tail.len()).then(|| item.iter().chain(tail).collect())
    }
}

/// What one word names two of, one after the other.
const SIDES: &[(&str, [&str; 2])] = &[
    ("产销", ["产量", "销量"]),
    ("产销量", ["产量", "销量"]),
    ("收支", ["收入", "支出"]),
    ("存贷款", ["存款", "贷款"]),
    ("进出口", ["进口", "出口"]),
    ("供需", ["供给", "需求"]),
];

/// `chars` without `end`, if they end so.
fn strip_end<'c>(chars: &'c [char], end: &str) -> Option<&'c [char]> {
    ends_with(chars, end).then(|| &chars[..chars.len() - end.chars().count()])
}

/// Whether `c` is an ordinal's numeral.
fn is_rank(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五')
}

/// `listed` parted at each 和, but for that of an industry's name: 燃气及水生产和供应业.
fn parted_by_and(listed: &[char]) -> Vec<&[char]> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in listed.iter().enumerate().filter(|(_, c)| **c == '和') {
        if !ends_with(&listed[..at], "生产") || !starts_with_any(&listed[at + 1..], &["供应"]) {
            parts.push(&listed[start..at]);
            start = at + 1;
        }
    }
    parts.push(&listed[start..]);
    parts
}

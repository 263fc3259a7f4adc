//! Whether an amount is a level or a difference.

use super::amount::{Amount, POINTS};
use super::by_how_much::{in_comparison, is_by_alone};
use super::change_behind;
use super::change_by_sign::{is_saved, signed};
use super::change_of_object::{is_object_of, takes_object};
use super::clause::Scope;
use super::compared::with_other_time;
use super::cues::{Cue, Role};
use super::growth_behind;
use super::heights::{is_height, is_of_limit};
use super::index::Cut;
use super::said_again::{is_joined, is_said_again, is_share_of_others};
use super::table::Cell;
use crate::analysis::{Bound, Change, Kind};
use crate::text::phrases::{contains, contains_any, ends_with, ends_with_any, is, starts_with_any, string_of};
use crate::text::{Document, Language};
use crate::words::{Tag, Token};
use rust_decimal::Decimal;

/// Verbs whose object may stand before the number: 新增学位7575个. The others must stand next to it.
pub(super) const TRANSITIVE: &[&str] = &[
    "新增",
    "净增",
    "淨增",
    "净增加",
    "淨增加",
    "增加",
    "增加了",
    "扩招",
    "擴招",
    "减少",
    "减少了",
    "減少了",
    "削减",
    "削減",
    "压减",
    "壓減",
    "精简",
    "精簡",
    "缩减",
    "縮減",
    "追加",
    "減少",
    "增配",
    "增聘",
    "减排",
    "減排",
    "压降",
    "壓降",
    "核减",
    "核減",
    "扩种",
    "擴種",
    "节省",
    "節省",
    "增长",
    "增長",
    "下降",
];

/// Comparing words of which the number is the difference: 高于经济增速0.5个百分点.
const COMPARING: &[(&str, Change)] = &[
    ("高于", Change::Increase),
    ("高於", Change::Increase),
    ("超过", Change::Increase),
    ("超出", Change::Increase),
    ("快于", Change::Increase),
    ("慢于", Change::Decrease),
    ("超", Change::Increase),
    ("多于", Change::Increase),
    ("低于", Change::Decrease),
    ("低於", Change::Decrease),
    ("少于", Change::Decrease),
];

/// What the words around `amount` say; `last` is the amount before in the same sentence with its change.
pub(super) struct Judge<'a> {
    pub document: &'a Document<'a>,
    pub tokens: &'a Cut<'a>,
}

impl Judge<'_> {
    /// Level, increase or decrease; `cues` are those of the sentence before the amount.
    pub fn change(
        &self,
        amount: &Amount,
        scope: Scope,
        cues: &[Cue],
        cell: Option<&Cell>,
        last: Option<(&Amount, Change)>,
    ) -> Change {
        let (chars, start) = (&self.document.chars, amount.range.start);
        if let Some(cell) = cell {
            return self.in_cell(amount, cell);
        }
        if let Some(change) = change_behind::in_english(chars, amount.range.end, amount.kind)
            .or_else(|| change_behind::in_japanese(chars, amount))
            .or_else(|| growth_behind::in_chinese(chars, amount.range.end))
            .or_else(|| growth_behind::named(chars, amount).map(|(_, change)| change))
        {
            return change;
        }
        let told = || cues.iter().any(|cue| matches!(cue.role, Role::Up | Role::Down));
        if let Some(change) =
            signed(chars, amount, told).or_else(|| in_comparison(&chars[scope.clause.min(start)..start]))
        {
            return change;
        }
        if is_saved(chars, amount) || change_behind::taken_off(chars, amount) {
            return Change::Decrease;
        }
        if let Some(change) = change_behind::in_noun(chars, amount) {
            return change;
        }
        if with_other_time(&chars[scope.clause.min(amount.range.start)..amount.range.start]).is_some() {
            return Change::Level;
        }
        // 减少42%至2714万项次
        if let Some((last, change)) = last
            && change != Change::Level
            && matches!(
                chars[last.range.end.min(amount.range.start)..amount.range.start],
                ['至' | '到'] | ['至' | '到', '约' | '約']
            )
        {
            return Change::Level;
        }
        if let Some((last, change)) = last
            && change != Change::Level
            && (last.kind != Kind::Percent
                || matches!(amount.kind, Kind::Percent | Kind::Ratio)
                || is_said_again(&chars[last.range.end.min(amount.range.start)..amount.range.start]))
            && is_joined(&chars[last.range.end.min(amount.range.start)..amount.range.start])
            && !is_share_of_others(chars, amount, last)
        {
            return change;
        }
        if let Some(change) = self.by_verb(amount, scope, cues, last.map(|(last, _)| last.range.end)) {
            return change;
        }
        match last {
            Some((last, change)) if change == Change::Increase && self.goes_on_list(amount, scope, last) => change,
            _ => Change::Level,
        }
    }

    /// The nearest verb of change in the clause that governs the amount.
    fn by_verb(&self, amount: &Amount, scope: Scope, cues: &[Cue], last_end: Option<usize>) -> Option<Change> {
        let (chars, start) = (&self.document.chars, amount.range.start);
        // Thefts rose sharply, by 38%.
        let by_alone = is_by_alone(&chars[scope.clause.min(start)..start]);
        let reach = if by_alone { scope.sentence } else { scope.clause };
        for cue in cues.iter().rev().take_while(|cue| cue.start >= reach) {
            let crosses = last_end.is_some_and(|last| cue.end <= last && last <= start);
            let change = match cue.role {
                Role::Level if self.touches(cue, start) => {
                    return Some(self.of_rate(cues, cue).unwrap_or(Change::Level));
                }
                Role::Level => continue,
                // 売上高5,500億円
                Role::Up if self.document.language == Language::Japanese && is(&chars[cue.start..cue.end], "高") => {
                    continue;
                }
                // 楼高12层: how high it is; the lower bound of 5%
                Role::Up | Role::Down if is_height(&chars[..cue.end]) || is_of_limit(chars, cue.end) => continue,
                // Women make up 45% of staff.
                Role::Up if self.is_of_making(cue) => continue,
                // could lower growth by 2 percentage points
                Role::Up if self.is_lowered(cue, cues) => continue,
                Role::Up => Change::Increase,
                Role::Down => Change::Decrease,
                Role::Min if !crosses && self.is_exceeded_by(cue, start) => return Some(Change::Increase),
                Role::Min | Role::Max => match self.compared(cue, amount) {
                    Some(change) if !crosses => return Some(change),
                    _ => continue,
                },
                _ => continue,
            };
            // Money saved is an amount of its own, but for what is less than a budget: 比预算节约2万元.
            let less = || chars[scope.clause..cue.start].iter().any(|c| matches!(c, '比' | '较' | '較'));
            let amounts_to = match chars[cue.start..cue.end] {
                ['节' | '節', '省'] => amount.kind == Kind::Money && !less(),
                // 用水节约41% is less of it.
                ['节' | '節', '约' | '約'] => {
                    let of = is_han(cue.start.checked_sub(1).map(|at| &chars[at]));
                    !(less() || of && matches!(amount.kind, Kind::Percent | Kind::Ratio))
                }
                // 还差3所 are as many as are lacking.
                [_, '差'] => amount.kind != Kind::Percent,
                // 比计划滞后11天, 连续下降七个季度: how long it is, and not by how much.
                ['滞' | '滯', '后' | '後'] => amount.kind == Kind::Duration,
                _ => amount.kind == Kind::Duration && matches!(chars[..cue.start], [.., '连' | '連', '续' | '續']),
            };
            if amounts_to {
                continue;
            }
            // 新增泊位2600个、改造小区31个
            let anew = crosses && cue.is_transitive && last_end.is_some_and(|last| self.begins_anew(last, start));
            if !anew && self.governs(cue, amount, crosses) {
                // Negative growth is a decrease.
                return Some(if amount.value < Decimal::ZERO { Change::Decrease } else { change });
            }
        }
        None
    }

    /// Whether `cue` is growth, which the one of `cues` right before it lowers.
    fn is_lowered(&self, cue: &Cue, cues: &[Cue]) -> bool {
        is(&self.document.chars[cue.start..cue.end], "growth")
            && cues.iter().any(|before| before.role == Role::Down && before.end + 1 == cue.start)
    }

    /// Whether `cue` is the up of making up, which says what something consists of.
    fn is_of_making(&self, cue: &Cue) -> bool {
        const MAKING: &[&str] = &["make ", "makes ", "making ", "made ", "Making "];
        let chars = &self.document.chars;
        is(&chars[cue.start..cue.end], "up") && ends_with_any(&chars[..cue.start], MAKING)
    }

    /// 增幅达到34.6%: the change whose rate `level` states.
    #[inline(never)]
    fn of_rate(&self, cues: &[Cue], level: &Cue) -> Option<Change> {
        let rate = cues.iter().find(|cue| cue.end == level.start && self.document.chars[cue.end - 1] == '幅')?;
        match rate.role {
            Role::Up => Some(Change::Increase),
            Role::Down => Some(Change::Decrease),
            _ => None,
        }
    }

    /// Whether a verb of its own stands behind the sign that parts an amount from the one that ends at `from`.
    #[inline(never)]
    fn begins_anew(&self, from: usize, to: usize) -> bool {
        let between = &self.document.chars[from..to];
        let Some(sign) = between.iter().rposition(|c| matches!(c, ',' | '、')) else { return false };
        let tokens = self.tokens.within(from + sign + 1..to);
        let does = |token: &Token| token.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun));
        tokens.len() > 1 && does(&tokens[0])
    }

    /// 超过规定比例6.2个百分点: the bound word does not touch the number, which is then a difference.
    fn compared(&self, cue: &Cue, amount: &Amount) -> Option<Change> {
        let word = &self.document.chars[cue.start..cue.end];
        let change = COMPARING.iter().find(|(text, _)| is(word, text))?.1;
        // 低于全省平均0.14张的水平: the number is what is compared to.
        let apart = cue.end < amount.range.start
            && !starts_with_any(
                &self.document.chars[amount.range.end..],
                &["的水平", "的平均水平", "的标准", "的均值", "的水準"],
            );
        let difference = matches!(amount.kind, Kind::Percent | Kind::Ratio) && amount.unit != "%"
            || matches!(amount.kind, Kind::Count | Kind::Duration | Kind::Measure)
            // 每吨低于市场价120元
            || amount.kind == Kind::Money && matches!(word, [.., '于' | '於']);
        let standard = [
            "水平", "标准", "比例", "增速", "平均", "规定", "进度", "同期", "上年", "价", "预期", "目标", "均值",
            "幅度", "指标", "線", "线", "设计", "限值",
        ];
        let between = &self.document.chars[cue.end..amount.range.start];
        let points = amount.unit.ends_with("百分点") || amount.unit.ends_with("百分點");
        (apart && difference && (points || contains_any(between, &standard))).then_some(change)
    }

    /// Overtime exceeded the budget by $610,500.
    fn is_exceeded_by(&self, cue: &Cue, start: usize) -> bool {
        const REACH: usize = 60;
        let chars = &self.document.chars;
        let gap = &chars[cue.end..start];
        chars[cue.start..cue.end].starts_with(&['e', 'x', 'c', 'e', 'e', 'd'])
            && gap.len() <= REACH
            && ends_with(gap, " by ")
    }

    fn governs(&self, cue: &Cue, amount: &Amount, crosses: bool) -> bool {
        let chars = &self.document.chars;
        let start = amount.range.start;
        let gap = &chars[cue.end..start];
        let latin = chars[cue.start].is_ascii_alphabetic();
        if latin {
            let text = string_of(gap);
            // will expand by “3% to 4%”
            let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '“' | '"'));
            // grew by only 8 percent
            let text = [" only", " just"].iter().find_map(|only| text.strip_suffix(only)).unwrap_or(text);
            // The appeal raised $96,400.
            let brought = text.is_empty()
                && amount.kind == Kind::Money
                && chars[cue.start..cue.end].starts_with(&['r', 'a', 'i', 's']);
            // raised policy rates 25 basis points: points are those of a difference.
            let adjective = matches!(chars[cue.start], 'H' | 'L' | 'h' | 'l') && chars[cue.end - 1] == 'r';
            let points = amount.group == POINTS
                && gap.len() < 40
                && !adjective
                && ![" to", " at", " of"].iter().any(|end| text.ends_with(end));
            // Lower costs were offset by write-downs of $6 million.
            let other_verb = ["offset by", "driven by", "caused by", "led by", "supported by", "funded by", "paid by"];
            // fell below 6 percent: where it came to.
            let beyond = text.is_empty() && starts_with_any(&chars[start..], &["below ", "above ", "under "]);
            // fell from a peak of 15.7 percent
            let origin = text.ends_with(" of") && text.contains("from ");
            return !crosses
                && !brought
                && !beyond
                && !origin
                && !other_verb.iter().any(|verb| text.ends_with(verb))
                && (text.is_empty()
                    || points
                    || text == "at" && amount.kind == Kind::Percent
                    || text.ends_with(" by")
                    || matches!(
                        text,
                        "by" | "of"
                            | "by an"
                            | "of an"
                            | "a"
                            | "an"
                            | "another"
                            | "a further"
                            | "an additional"
                            | "an extra"
                    )
                    || text.ends_with(" of") && gap.len() < 40);
        }
        let word = &chars[cue.start..cue.end];
        // 升幅為6.7%
        let rate = matches!(word, [.., '幅']);
        let tight = gap.iter().all(|c| {
            matches!(c, '了' | ' ' | '\n' | '近' | '约' | '約' | '超' | '逾')
                || rate && matches!(c, '为' | '為' | '达' | '達')
        });
        if tight {
            // 提升4.6万人饮水安全水平; 新增3岁以下婴幼儿托位
            let modifies = amount.kind == Kind::Count
                && !cue.is_transitive
                && !matches!(word, ['多' | '少' | '增' | '减' | '減'] | ['增', '收'])
                && is_han(chars.get(amount.range.end));
            let limit =
                amount.kind == Kind::Measure && amount.bound != Bound::Exact && is_han(chars.get(amount.range.end));
            return !modifies && !limit;
        }
        // 高出城区5.1个百分点
        if matches!(word, ['高' | '低' | '多', '出']) {
            return gap.len() <= 14;
        }
        // 比上年多争取1.2亿元
        if matches!(word, ['多' | '少']) && gap.len() <= 3 {
            return chars[cue.start.saturating_sub(12)..cue.start].iter().any(|c| matches!(c, '比' | '较' | '較'));
        }
        // 负向拉动零售额增速1.1个百分点
        if matches!(word, ['负' | '負', '向', ..]) {
            return amount.unit == POINTS && gap.len() <= 20;
        }
        // 滞后序时进度1.2个百分点, 落后全市平均水平3个百分点
        if matches!(word, ['滞' | '滯' | '落', '后' | '後', ..]) {
            const HELD_AGAINST: [&str; 10] =
                ["进度", "進度", "计划", "計劃", "平均", "水平", "节点", "節點", "目标", "目標"];
            return gap.len() <= 12 && (amount.unit == POINTS || contains_any(gap, &HELD_AGAINST));
        }
        if takes_object(word) {
            return is_object_of(gap, amount, matches!(word, ['提', ..]));
        }
        if !cue.is_transitive || matches!(word, ['增', '长' | '長'] | ['下', '降']) && gap.len() > 4 {
            return false;
        }
        gap.len() <= 32
            && !(matches!(amount.kind, Kind::Percent | Kind::Ratio)
                && gap.iter().any(|c| matches!(c, '占' | '佔' | '率')))
    }

    fn touches(&self, cue: &Cue, start: usize) -> bool {
        self.document.chars[cue.end..start].iter().all(|c| matches!(c, ' ' | '了' | '约' | '約' | '近' | '\n'))
    }

    /// 新增名师2人,骨干24人: the clause goes on with another noun for the same verb.
    fn goes_on_list(&self, amount: &Amount, scope: Scope, last: &Amount) -> bool {
        let chars = &self.document.chars;
        let (from, to) = (last.range.end, amount.range.start);
        if from > to
            || to - from > 30
            || amount.kind != last.kind
            || amount.kind != Kind::Count
            || from < scope.sentence
        {
            return false;
        }
        let between = &chars[from..to];
        // 38 more audits, and found 212 faults, allowing two users: English says it of each.
        if contains_any(between, &[" and ", "ing "]) {
            return false;
        }
        let open = between.iter().rposition(|c| matches!(c, ',' | '、')).map_or(from, |at| from + at + 1);
        let tokens = self.tokens.within(open..to);
        let tag = |token: Option<&Token>| token.and_then(|token| token.word).map(|word| word.tag);
        let opening = tag(tokens.first());
        let verb = matches!(opening, Some(Tag::Verb | Tag::Function | Tag::Adverb))
            // 建设帮扶基地8个
            || opening == Some(Tag::VerbalNoun) && (tokens.len() > 2 || to - open > 5)
            // 机关定向招录30人
            || tokens.len() > 1 && tag(tokens.last()) == Some(Tag::Verb);
        let stated = between
            .iter()
            .any(|c| matches!(c, '每' | '占' | '佔' | '总' | '總' | '达' | '達' | '为' | '為' | '共' | '均'));
        let counted = chars[..to].last().is_some_and(|c| matches!(c, '数' | '數' | '率'));
        let bare = between.first().is_some_and(|c| *c == ',') && self.tokens.within(from + 1..to).is_empty();
        // 净增企业86家,新认定57家
        let made = chars[open] == '新' && chars.get(open + 1) != Some(&'增');
        !verb && !stated && !counted && !bare && !made
    }
}

fn is_han(c: Option<&char>) -> bool {
    c.is_some_and(|c| {
        ('\u{4e00}'..='\u{9fff}').contains(c) && !matches!(c, '的' | '和' | '与' | '與' | '及' | '以' | '左')
    })
}

/// What a difference is relative to, as in the text between `from` and `to`: 比上年, 同比, year over year.
pub(super) fn relative_to(document: &Document, from: usize, amount: &Amount, clause_end: usize) -> Option<String> {
    let chars = &document.chars;
    let to = amount.range.start;
    for at in (from..to).rev() {
        let rest = &chars[at..to];
        if rest.starts_with(&['同', '比']) || rest.starts_with(&['环', '比']) || rest.starts_with(&['環', '比']) {
            return Some(document.text(at..at + 2).to_owned());
        }
        // 前年度比で1.8ポイント上昇, 前年度に比べ
        if chars[at] == '比'
            && document.language == Language::Japanese
            && let Some(before) = (from.max(at.saturating_sub(4))..at).find(|&before| chars[before] == '前')
        {
            // 前年度に比べ
            let end = if chars[at - 1] == 'に' { at - 1 } else { at + 1 };
            return Some(document.text(before..end).to_owned());
        }
        if matches!(chars[at], '比' | '较' | '較')
            && !matches!(chars.get(at + 1), Some('重' | '例' | '率' | '值'))
            && !matches!(
                at.checked_sub(1).map(|before| chars[before]),
                Some('占' | '同' | '环' | '對' | '对' | '之' | '相')
            )
        {
            let ends = |at: usize| match rest[at] {
                '上' | '下' => !matches!(rest.get(at + 1), Some('年' | '期' | '月' | '季' | '半' | '一')),
                // 比前五年分别上升, 较年初收窄, 比一季度加快
                '分' => rest.get(at + 1) == Some(&'别'),
                '收' => rest.get(at + 1) == Some(&'窄'),
                '加' => matches!(rest.get(at + 1), Some('快' | '大')),
                // 前年度に比べ1,505百万円(10.8%)増加
                '0'..='9' => at > 0 && rest[at - 1] == 'べ',
                c => matches!(
                    c,
                    '增' | '提'
                        | '减'
                        | '降'
                        | '高'
                        | '低'
                        | '多'
                        | '少'
                        | '扩'
                        | '擴'
                        | '净'
                        | '淨'
                        | '缩'
                        | '縮'
                        | '回'
                        | '涨'
                        | '漲'
                        | '減'
                        | '翻'
                        | '滞'
                        | '滯'
                        | '掉'
                        | '跌'
                ),
            };
            let length = (0..rest.len().min(16)).find(|&at| ends(at)).unwrap_or(rest.len().min(16));
            if length > 1 && length < 16 {
                return Some(document.text(at..at + length).trim().to_owned());
            }
        }
    }
    let after = &chars[amount.range.end..clause_end.max(amount.range.end)];
    if !after.iter().any(char::is_ascii_alphabetic) {
        return None;
    }
    let phrases = [
        "year over year",
        "year-over-year",
        "from a year earlier",
        "compared with the prior year",
        "over the year before",
        "from the prior year",
        "over the prior year",
        "quarter over quarter",
    ];
    phrases.into_iter().find(|phrase| contains(after, phrase)).map(str::to_owned)
}

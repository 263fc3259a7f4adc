//! Shares of what was named before: how far it meets a plan, what part it is of a whole, so many times another, how far it is back.

use super::{Labels, Last, MAX_LABEL, concat};
use crate::analysis::{Kind, Quantity};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::{contains, ends_with};

/// What plans are called that a figure is held against.
pub(super) const FULFILLED: &[&str] = &[
    "年初预算",
    "年初預算",
    "调整预算",
    "調整預算",
    "预算",
    "預算",
    "年度目标",
    "年度目標",
    "目标任务",
    "目標任務",
    "年度任务",
    "年度任務",
    "任务",
    "任務",
    "目标",
    "目標",
    "年度计划",
    "年度計劃",
    "计划",
    "計劃",
    "预算数",
    "預算數",
    "目标进度",
    "目標進度",
    "时序进度",
    "目标比例",
    "目標比例",
    "年计划",
    "年計劃",
    "全年任务",
    "全年任務",
    "全年目标",
    "全年目標",
    "全年计划",
    "全年計劃",
    "全年目标任务",
    "全年目標任務",
];

/// A label without how far it meets a plan.
pub(super) fn of_fulfilment(label: &str) -> &str {
    let cut = if label.contains('完') { "完成" } else { "占" };
    label.split_once(cut).filter(|(_, plan)| FULFILLED.contains(plan)).map_or(label, |(label, _)| label)
}

impl Labels<'_> {
    /// What a share of the amount before says: how far that is back, how far it meets a plan, what part it is of it.
    // A function of its own, as few amounts are shares and the caller is large.
    #[inline(never)]
    pub(super) fn held_against(
        &self,
        index: usize,
        from: usize,
        scope: Scope,
        last: Last,
        earlier: &[Quantity],
    ) -> Option<String> {
        let amount = &self.amounts[index];
        self.times_of(amount, scope, last)
            .or_else(|| self.recovered(from, amount, last))
            .or_else(|| self.fulfilled(from, amount, last))
            .or_else(|| self.share_of_whole_before(index, scope, last, earlier))
    }

    /// 支出决算987万元,完成年初预算的102.6%: how far what was named before meets a plan.
    fn fulfilled(&self, from: usize, amount: &Amount, last: Last) -> Option<String> {
        let share = matches!(amount.kind, Kind::Percent | Kind::Ratio) && !last.label.is_empty();
        if !share {
            return None;
        }
        let gap = &self.document.chars[from.max(amount.range.start.saturating_sub(20))..amount.range.start];
        let of = gap.last() == Some(&'的');
        let gap = &gap[..gap.len() - usize::from(of)];
        // All of them end so, and little else does.
        if !matches!(gap.last(), Some('算' | '标' | '標' | '务' | '務' | '划' | '劃' | '数' | '數' | '度' | '例'))
        {
            return None;
        }
        let plan = FULFILLED.iter().find(|plan| ends_with(gap, plan))?;
        let clause = gap.iter().rposition(|c| matches!(c, ',' | ';' | '。' | '、')).map_or(0, |at| at + 1);
        // 完成年初预算36.7%
        if !of && !gap[clause..].iter().take(3).any(|c| *c == '完') {
            return None;
        }
        let verb = gap[clause..].iter().take(3).any(|c| matches!(c, '完' | '为' | '為' | '達' | '达' | '是'));
        let owner = of_fulfilment(last.label);
        let owner = owner.strip_suffix("目标").filter(|owner| !owner.is_empty()).unwrap_or(owner);
        // 计划产值1850万元,实际完成1627万元,为月计划的87.9%
        let owner = owner.strip_prefix("计划").or_else(|| owner.strip_prefix("实际")).unwrap_or(owner);
        let label = format!("{owner}完成{plan}");
        // What is built on labels before is bounded, or it grows with the text.
        verb.then(|| if label.chars().count() <= MAX_LABEL { label } else { owner.to_owned() })
    }

    /// 完成投资3173万元,占年度投资任务6000万元的52.88%: the share whose whole is the amount before.
    fn share_of_whole_before(&self, index: usize, scope: Scope, last: Last, earlier: &[Quantity]) -> Option<String> {
        const LONGEST_GAP: usize = 14;
        let amount = &self.amounts[index];
        let whole = &last.amount.range;
        let share = matches!(amount.kind, Kind::Percent | Kind::Ratio);
        if !share || amount.range.start.saturating_sub(whole.end) > LONGEST_GAP + 2 {
            return None;
        }
        // 占全部79基铁塔的62%
        let gap = self.document.trim(whole.end..amount.range.start);
        let of = self.document.chars[gap.clone()].strip_suffix(&['的']).filter(|_| gap.len() <= LONGEST_GAP)?;
        let named = last.label.chars().eq(of.iter().copied().filter(|c| !c.is_whitespace()));
        if !(of.is_empty() || named) || last.label.is_empty() || last.label.contains(['占', '佔']) {
            return None;
        }
        self.share_verb(scope.clause.min(whole.start), whole.start)?;
        let part = index.checked_sub(2).filter(|&part| self.amounts[part].range.end > scope.sentence);
        let part = part.map_or("", |part| &*earlier[part].label);
        let part = part.split_once(['占', '佔']).map_or(part, |(part, _)| part);
        let whole = last.label.strip_prefix(part).filter(|whole| !whole.is_empty()).unwrap_or(last.label);
        let label = if part == last.label { self.share_of(part) } else { format!("{part}占{whole}") };
        Some(label).filter(|label| label.chars().count() <= MAX_LABEL)
    }

    /// 硕士平均月薪9860元,是本科生的1.49倍: so many times what is not named before in the clause.
    fn times_of(&self, amount: &Amount, scope: Scope, last: Last) -> Option<String> {
        const LONGEST: usize = 12;
        let clause = self.document.trim(scope.clause.min(amount.range.start)..amount.range.start);
        let said = &self.document.chars[clause];
        let times = amount.unit == "倍"
            && said.len() <= LONGEST
            && matches!(said, ['是' | '为' | '為', .., '的'] | ['相', '当' | '當', '于' | '於', .., '的']);
        (times && !last.label.is_empty()).then(|| last.label.to_owned())
    }

    /// 旅游收入11.5亿元,恢复到2019年的七成以上: what was named before, held against another time.
    fn recovered(&self, from: usize, amount: &Amount, last: Last) -> Option<String> {
        let share = matches!(amount.kind, Kind::Percent | Kind::Ratio) && !last.label.is_empty();
        let gap = &self.document.chars[from.max(amount.range.start.saturating_sub(20))..amount.range.start];
        let held = share
            && gap.last() == Some(&'的')
            && (contains(gap, "恢复到") || contains(gap, "恢復到") || contains(gap, "回復至"));
        held.then(|| concat(last.label, self.added.recovery))
    }
}

//! What money is given for: 给予20万元补助, 每人每年补助1万元, 投资380万元升级系统, 按每亩500元的标准补贴.

use super::{Labels, Last, MAX_LABEL, Part, concat};
use crate::analysis::Kind;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::Chars;
use crate::text::phrases::{ends_with, ends_with_any, starts_with};
use crate::words::Tag;

/// How what is given is called.
const GRANTS: &[&str] = &[
    "补助",
    "补贴",
    "奖励",
    "资助",
    "資助",
    "奖补",
    "支持",
    "救助",
    "补偿",
    "贴息",
    "奖金",
    "慰问金",
    "慰問金",
    "補助",
    "補貼",
    "獎勵",
    "獎金",
];

/// How money is called that is set aside.
const FUNDS: &[&str] =
    &["资金", "经费", "补助", "补贴", "基金", "资本金", "資本金", "債券", "债券", "資金", "經費", "補助"];

/// Verbs of giving, before an amount.
const GIVES: &[&str] = &["给予", "给与", "給與", "予以", "給予"];

/// Verbs of setting aside.
const SETS_ASIDE: &[&str] =
    &["安排", "拨付", "设立", "下达", "下達", "整合", "发放", "争取", "爭取", "撥付", "設立", "發放", "投入"];

impl Labels<'_> {
    /// What the amount of money is by what stands right behind it; `from` is where the one before ends.
    // A function of its own, as the caller is large.
    #[inline(never)]
    pub(super) fn of_grant(&self, amount: &Amount, scope: Scope, from: usize) -> Option<String> {
        let chars = &self.document.chars;
        let (start, end) = (amount.range.start, amount.range.end);
        if end >= scope.clause_end || from >= start {
            return None;
        }
        let of = chars[end] == '的';
        if of && matches!(chars[end + 1..scope.clause_end], ['标' | '標', '准' | '準', ..]) {
            return self.of_standard(start, end + 1..end + 3, scope);
        }
        if amount.kind != Kind::Money {
            return None;
        }
        let (from, start, end) = self.series_of(from, start, end, scope);
        let said = &chars[from..start];
        let once = usize::from(ends_with(said, "一次性")) * 3;
        let said = &said[..said.len() - once];
        if let Some(verb) = GIVES.iter().find(|verb| ends_with(said, verb)) {
            let open = end + usize::from(of);
            let is_grant = |noun: &Chars| ends_with_any(&chars[noun.clone()], GRANTS);
            let alone = || {
                let behind = &chars[open..scope.clause_end.max(open)];
                let once = usize::from(starts_with(behind, "一次性")) * 3;
                let grant = GRANTS.iter().find(|grant| starts_with(&behind[once..], grant))?;
                Some(open..open + once + grant.chars().count())
            };
            let noun = self.noun(open, scope.clause_end).filter(is_grant).or_else(alone)?;
            let verb_start = start - once - verb.chars().count();
            let given = self.text(noun);
            let owner = self.recipient(from, verb_start, scope).unwrap_or_default();
            let fits = owner.chars().count() + given.chars().count() <= MAX_LABEL;
            return Some(if fits && !owner.ends_with(&given) { concat(&owner, &given) } else { given });
        }
        if of {
            return self.of_sum(from, amount, scope);
        }
        if ends_with_any(said, SETS_ASIDE) {
            let noun = self.noun(end, scope.clause_end)?;
            let named = noun.start == end && noun.len() > 2 && ends_with_any(&chars[noun.clone()], FUNDS);
            return named.then(|| self.text(noun));
        }
        self.put_into(from, amount, scope).or_else(|| self.of_deal(from, amount))
    }

    /// 2项专利以260万元转让: what was dealt with for so much.
    #[inline(never)]
    fn of_deal(&self, from: usize, amount: &Amount) -> Option<String> {
        const DEALS: [&str; 12] =
            ["转让", "轉讓", "成交", "中标", "中標", "竞得", "拍出", "出让", "出讓", "收购", "收購", "摘牌"];
        let chars = &self.document.chars;
        let by = amount.range.start.checked_sub(1).filter(|&by| by >= from && chars[by] == '以')?;
        let deal = DEALS.iter().find(|deal| starts_with(&chars[amount.range.end..], deal))?;
        let whole = self.phrase(from, by).map_or(String::new(), |noun| self.text(noun));
        Some(concat(&whole, deal))
    }

    /// 分别给予50万元、20万元奖补: where what stands before the series begins and ends, and where it goes on behind.
    fn series_of(&self, from: usize, start: usize, end: usize, scope: Scope) -> (usize, usize, usize) {
        const MOST: usize = 3;
        let chars = &self.document.chars;
        let joins = |at: usize| matches!(chars.get(at), Some('、' | '和' | '及'));
        let own = self.amounts.partition_point(|other| other.range.start < start);
        let (mut from, mut start, mut end) = (from, start, end);
        for other in self.amounts[..own].iter().rev().take(MOST) {
            if other.range.end + 1 != start || !joins(other.range.end) || other.range.start < scope.clause {
                break;
            }
            start = other.range.start;
            from = scope.clause;
        }
        for other in self.amounts.iter().skip(own + 1).take(MOST) {
            if other.range.start != end + 1 || !joins(end) || other.range.end > scope.clause_end {
                break;
            }
            end = other.range.end;
        }
        (from, start, end)
    }

    /// Who is given something, before the verb at `verb` or in the clause before: 对新引进人才, 对达标的企业.
    fn recipient(&self, from: usize, verb: usize, scope: Scope) -> Option<String> {
        const LONGEST: usize = 14;
        let chars = &self.document.chars;
        let short = |range: &Chars| range.len() <= LONGEST;
        if let Some(range) = self.phrase(from, verb) {
            return Some(range).filter(short).map(|range| self.text(range));
        }
        let comma = scope.clause.checked_sub(1).filter(|&comma| comma > scope.sentence && chars[comma] == ',')?;
        let lowest = scope.sentence.max(comma.saturating_sub(60));
        let open = (lowest..comma)
            .rev()
            .find(|&at| matches!(chars[at], '对' | '對') && (at == lowest || chars[at - 1] == ','))?;
        let noun = (open..comma).rev().find(|&at| chars[at] == '的').unwrap_or(open);
        self.phrase(noun + 1, comma).filter(short).map(|range| self.text(range))
    }

    /// 按每亩500元的标准给予补贴: what the standard is of, behind it.
    fn of_standard(&self, start: usize, standard: Chars, scope: Scope) -> Option<String> {
        const LONGEST: usize = 14;
        let chars = &self.document.chars;
        let at = standard.end;
        let clause_end = scope.clause_end;
        let rest = &chars[at..clause_end];
        let gives = GIVES.iter().chain(&["发放", "進行", "进行"]).find(|verb| starts_with(rest, verb));
        let at = at + gives.map_or(0, |verb| verb.chars().count());
        let stop = (at..clause_end).find(|&at| matches!(chars[at], '、' | '(')).unwrap_or(clause_end);
        // 按照每个村不低于50万元的标准,累计投入14亿元
        if at == stop {
            let each = (scope.clause..start).rev().find(|&at| chars[at] == '每')?;
            let whole = self.document.trim(each..start);
            return (whole.len() <= LONGEST).then(|| concat(&self.text(whole), &self.text(standard)));
        }
        let noun = self.phrase(at, stop).filter(|noun| (2..=LONGEST).contains(&noun.len()))?;
        Some(concat(&self.text(noun), &self.text(standard)))
    }

    /// 投资380万元升级系统, 资金86万元修建水渠: what is done with the money.
    fn put_into(&self, from: usize, amount: &Amount, scope: Scope) -> Option<String> {
        const LONGEST: usize = 16;
        let chars = &self.document.chars;
        let named = self.phrase(from, amount.range.start)?;
        let put = matches!(
            chars[named.clone()],
            ['投', '资' | '資'] | ['总' | '總', '投', '资' | '資'] | ['资' | '資', '金']
        );
        let verb = self.tokens.within(amount.range.end..amount.range.end + 1).first()?;
        let does = verb.start as usize == amount.range.end
            && verb.range().len() == 2
            && chars[verb.range()] != ['用', '于']
            && (self.is(verb, Part::Kept)
                || verb.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun)));
        let next = self.amounts.partition_point(|next| next.range.start <= amount.range.start);
        let limit = self.amounts.get(next).map_or(scope.clause_end, |next| next.range.start.min(scope.clause_end));
        let done = self.document.trim(amount.range.end..limit.max(amount.range.end));
        let plain = done.len() > 3
            && done.len() <= LONGEST
            && chars[done.clone()].iter().all(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        (put && does && plain).then(|| concat(&self.text(done), &self.text(named)))
    }

    /// 护林员86名,每人每年补助1万元; 示范机构20家,每家奖补3000元: what each of those counted before gets.
    pub(super) fn of_each(&self, from: usize, amount: &Amount, last: Option<Last>) -> Option<String> {
        const REACH: usize = 12;
        const LONGEST: usize = 6;
        if amount.kind != Kind::Money {
            return None;
        }
        let chars = &self.document.chars;
        let low = from.max(amount.range.start.saturating_sub(REACH));
        let each = low + chars[low..amount.range.start].iter().position(|&c| c == '每')?;
        let classifier = *chars.get(each + 1)?;
        let mut open = each + 2;
        if let ['每', '年' | '月' | '天' | '日' | '次', ..] = chars.get(open..amount.range.start)? {
            open += 2;
        }
        let told = chars.get(open..amount.range.start)?;
        let told = told.strip_prefix(&['平', '均']).or_else(|| told.strip_prefix(&['给', '予'])).unwrap_or(told);
        let plain = (2..=LONGEST).contains(&told.len()) && told.iter().all(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        let verb = told.len() == 2
            && !matches!(
                told,
                ['达' | '達' | '超', ..] | ['约' | '約', ..] | [.., '到' | '为' | '為' | '过' | '過' | '于' | '於']
            );
        if !plain || !verb {
            return None;
        }
        let told: String = told.iter().collect();
        if matches!(classifier, '村' | '校' | '镇' | '鎮' | '乡' | '鄉' | '县' | '縣') {
            return Some(format!("每{classifier}{told}"));
        }
        let counts = |last: &Last| {
            last.amount.kind == Kind::Count
                && (last.amount.unit.chars().eq([classifier]) || matches!(classifier, '人' | '户' | '戶' | '名' | '家'))
        };
        let owner = last.filter(counts).map_or("", |last| self.without_deed(last.label));
        (!owner.is_empty() && owner.chars().count() <= 14 && !owner.contains(&told)).then(|| concat(owner, &told))
    }

    /// 专项经费46万元,用于抽检的不低于60%: how much of the money before goes to what.
    pub(super) fn used_for(&self, from: usize, amount: &Amount, last: Last) -> Option<String> {
        if amount.kind != Kind::Percent || last.amount.kind != Kind::Money || last.label.is_empty() {
            return None;
        }
        let chars = &self.document.chars;
        let of = amount.range.start.checked_sub(1).filter(|&of| of > from && chars[of] == '的')?;
        let open = (from..of).rev().find(|&at| matches!(chars[at..of], ['用', '于' | '於', _, ..]))?;
        let use_of = open + 2..of;
        let short = use_of.len() + last.label.chars().count() < MAX_LABEL - 2;
        short.then(|| format!("{}用于{}{}", last.label, self.text(use_of), self.added.share))
    }

    /// 从业人员每年至少体检1次: who does regularly what `phrase` says.
    pub(super) fn of_regular(&self, from: usize, phrase: &Chars, amount: &Amount) -> Option<String> {
        const REACH: usize = 6;
        const LONGEST: usize = 10;
        if !matches!(amount.kind, Kind::Count | Kind::Duration) || phrase.len() > 5 || phrase.start <= from {
            return None;
        }
        let chars = &self.document.chars;
        let low = from.max(phrase.start.saturating_sub(REACH));
        let each = low + chars[low..phrase.start].iter().rposition(|&c| c == '每')?;
        let timed =
            matches!(chars[each + 1..phrase.start], ['年' | '月' | '周' | '天' | '日' | '季' | '学' | '學' | '半', ..]);
        let who = Some(each).filter(|each| timed && *each > from).and_then(|each| self.phrase(from, each))?;
        let named = who.end == each && (2..=LONGEST).contains(&who.len());
        // 督查室每月督查
        let (who, does) = (self.text(who), self.text(phrase.clone()));
        (named && !who.contains(&does)).then(|| concat(&who, &does))
    }
}

//! What is demanded without a word of its own, and what only looks like a demand or a plan.

use super::Judge;
use crate::analysis::Bound;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::quantities::cues::Cue;
use crate::quantities::label::goals::is_met;
use crate::quantities::modes::Mode;
use crate::text::is_han;
use crate::text::phrases::{contains_any, ends_with, ends_with_any, starts_with, starts_with_any};

/// Whether `words` hold something against what they name behind it: 离, 比, 低于.
pub(in crate::quantities) fn compares(words: &[char]) -> bool {
    #[rustfmt::skip]
    const COMPARING: &[&str] = &[
        "离", "離", "距", "比", "较", "較", "低于", "低於", "高于", "高於", "超过", "超過", "快于", "快於", "未达到", "未達到",
    ];
    contains_any(words, COMPARING)
}

impl Judge<'_> {
    /// 离县里要求的98%还差0.4个百分点, 比规定的30天提前5天, the 3% required by law: whether something is held against the amount, which somebody demands.
    pub(super) fn is_required(&self, amount: &Amount, scope: Scope) -> bool {
        /// Characters between the word that compares and the demand.
        const REACH: usize = 16;
        const BY_OTHERS: &[&str] = &[
            " required by ",
            " required under ",
            " mandated by ",
            " stipulated by ",
            " stipulated in ",
            " prescribed by ",
            " prescribed in ",
        ];
        // ahead of the 3% required by the Commission
        let behind = &self.document.chars[amount.range.end..scope.clause_end.max(amount.range.end)];
        if matches!(behind, [' ', 'r' | 'm' | 's' | 'p', ..]) && starts_with_any(behind, BY_OTHERS) {
            return true;
        }
        const DEMANDED: &[&str] =
            &["要求的", "规定的", "規定的", "下达的", "下達的", "明确的目标", "明確的目標", "确定的目标", "確定的目標"];
        let before = &self.document.chars[scope.clause.min(amount.range.start)..amount.range.start];
        // 满足不低于10%的要求, 规范限值为1.0%
        if is_met(before, &self.document.chars[amount.range.end..])
            || matches!(before, [.., '限', '值'] | [.., '限', '值', '为' | '為'])
        {
            return true;
        }
        ends_with_any(before, DEMANDED) && compares(&before[before.len().saturating_sub(REACH)..before.len() - 3])
            || self.is_goal_of_period(amount, before)
    }

    /// 距全年目标93%还差4.3个百分点, 较年度目标98%低1.8个百分点: whether something is held against the amount, the goal of a year that `before`
    /// ends with.
    fn is_goal_of_period(&self, amount: &Amount, before: &[char]) -> bool {
        /// Characters between the word that compares and the goal: 距区里下达的.
        const REACH: usize = 8;
        const GOALS: &[&str] = &[
            "年目标",
            "年目標",
            "年度目标",
            "年度目標",
            "月目标",
            "月目標",
            "季度目标",
            "季度目標",
            "目标任务",
            "目標任務",
            "年度任务",
            "年度任務",
            "年任务",
            "年任務",
            "年度计划",
            "年度計劃",
            "年计划",
            "年計劃",
            "月计划",
            "月計劃",
            "目标值",
            "目標值",
        ];
        const SHORT: &[&str] = &[
            "还差", "還差", "尚差", "仅差", "僅差", "相差", "还有", "還有", "尚有", "低", "高", "少", "多", "差", "快",
            "慢",
        ];
        let Some('标' | '务' | '划' | '值') = before.last() else { return false };
        let Some(goal) = GOALS.iter().find(|goal| ends_with(before, goal)) else { return false };
        let rest = &before[..before.len() - goal.chars().count()];
        let near = &rest[rest.len().saturating_sub(REACH)..];
        let behind = &self.document.chars[amount.range.end..];
        near.iter().any(|c| matches!(c, '距' | '离' | '離'))
            || near.iter().any(|c| matches!(c, '比' | '较' | '較')) && starts_with_any(behind, SHORT)
    }

    /// 全年开店目标32家: whether nothing before the word that starts at `at` says that the goal is held against something.
    pub(super) fn is_own_goal(&self, at: usize) -> bool {
        const REACH: usize = 8;
        const AGAINST: &str = "超达達完占佔比距离高低较較按未过過差";
        let near = &self.document.chars[at.saturating_sub(REACH)..at];
        let clause =
            near.iter().rposition(|c| matches!(c, ',' | '。' | ';' | '\n')).map_or(near, |sign| &near[sign + 1..]);
        clause.len() > 1 && !clause.iter().any(|c| AGAINST.contains(*c))
    }

    /// 本月计划产值2050万元,实际完成1876万元: whether the clause behind the number at `start` tells what it came to.
    pub(super) fn is_beside_actual(&self, start: usize) -> bool {
        const REACH: usize = 16;
        let chars = &self.document.chars;
        let near = &chars[start..chars.len().min(start + REACH)];
        near.iter().position(|c| *c == ',').is_some_and(|comma| near[comma + 1..].starts_with(&['实', '际']))
    }

    /// 计划投资232亿元,完成63.5%; 计划投资20亿元,完成投资12亿元: whether the number at `start` says how much of the plan that ends at `end` was
    /// done.
    pub(super) fn is_fulfilment(&self, end: usize, start: usize) -> bool {
        const REACH: usize = 40;
        let chars = &self.document.chars;
        let between = &chars[end.max(start.saturating_sub(REACH)).min(start)..start];
        let Some(comma) = between.iter().rposition(|c| *c == ',') else { return false };
        let said = &between[comma + 1..];
        // 占年度计划的60%
        if matches!(said, ['占' | '佔' | '为' | '為', .., '的'] | ['完', '成', '年', .., '的'])
            && contains_any(said, &["计划", "計劃"])
        {
            return true;
        }
        let Some(done) = ["累计完成", "累計完成", "已完成", "完成"].iter().find(|done| starts_with(said, done))
        else {
            return false;
        };
        let what = &said[done.chars().count()..];
        let number = chars[start..].iter().take(8).take_while(|c| c.is_ascii_digit() || **c == '.').count();
        match what {
            // 完成50%以上
            [] => {
                chars.get(start + number) == Some(&'%')
                    && !starts_with_any(&chars[start + number + 1..], &["以上", "以内", "以內", "左右"])
            }
            _ => chars[end..].starts_with(what) && between[..comma].iter().any(char::is_ascii_digit),
        }
    }

    /// 大学生的收入预期创新高,达到月薪7119元; 预期收入达到7613元: what people expect to get, which is asked of them and so.
    pub(super) fn is_expectation(&self, cue: &Cue, mode: Mode) -> bool {
        const REACH: usize = 16;
        #[rustfmt::skip]
        const PAY: &[&str] = &["收入", "薪资", "薪酬", "工资", "月薪", "起薪", "年薪", "月收入", "薪資", "工資", "月起薪", "薪水"];
        const EXPECTING: &[&str] =
            &["学生", "學生", "毕业生", "畢業生", "求职者", "求職者", "受访者", "受訪者", "应聘者"];
        let chars = &self.document.chars;
        let pay = starts_with_any(&chars[cue.end..], PAY) || ends_with_any(&chars[..cue.start], PAY);
        mode == Mode::Report && pay && contains_any(&chars[cue.start.saturating_sub(REACH)..cue.start], EXPECTING)
    }

    /// 拟任人员, 拟表彰对象: whether 拟, which ends at `end`, says who is chosen and not what is going to be done.
    pub(super) fn names_chosen(&self, end: usize) -> bool {
        /// Characters of the longest such noun.
        const REACH: usize = 7;
        const CHOSEN: &[&str] = &["人员", "人选", "对象", "干部", "幹部", "名单", "名單", "人員", "人選", "對象"];
        let reach = &self.document.chars[end..self.document.chars.len().min(end + REACH)];
        let noun = reach.iter().position(|c| !is_han(*c)).map_or(reach, |at| &reach[..at]);
        contains_any(noun, CHOSEN)
    }

    /// 合格率≥95%,实际98.2%: whether what was reached follows the bound.
    pub(super) fn is_held_against_reached(&self, amount: &Amount) -> bool {
        let bounded = matches!(amount.bound, Bound::Min | Bound::Max);
        bounded
            && starts_with_any(&self.document.chars[amount.range.end..], &[",实际", ",實際", "(实际", ",实得", " 实际"])
    }

    /// 每年拿出不少于150万元的资金用于培训: whether somebody gives as much, and nobody demands it.
    pub(super) fn is_outlay(&self, amount: &Amount, scope: Scope) -> bool {
        const GIVING: &[&str] = &[
            "拿出", "投入", "安排", "列支", "筹集", "筹措", "拨付", "筹资", "籌資", "出资", "出資", "籌集", "撥付",
            "籌措",
        ];
        const DEMANDING: &[&str] =
            &["要求", "规定", "規定", "明确", "明確", "须", "須", "应", "應", "保证", "保證", "确保", "確保"];
        let before = &self.document.chars[scope.sentence.min(amount.range.start)..amount.range.start];
        let given = ends_with_any(before, GIVING) || matches!(before, [.., '资' | '資', '金']);
        given && !contains_any(before, DEMANDING)
    }

    /// 计划总投资5000万元以上的施工项目46个: whether the plan that ends at `end` names a class of what is counted.
    pub(super) fn names_class(&self, end: usize) -> bool {
        /// Characters of the longest limit: 5000万元及以上.
        const REACH: usize = 24;
        const LIMITS: &[&str] = &["以上", "及以上", "以下", "及以下"];
        let reach = &self.document.chars[end..self.document.chars.len().min(end + REACH)];
        let Some(unit) = reach.iter().position(|&c| c == '元') else { return false };
        let number = |c: &char| c.is_ascii_digit() || ".,千百十万亿萬億总投资总額投額总计的、-~—元".contains(*c);
        let behind = &reach[unit + 1..];
        if !reach[..unit].iter().all(number) || !starts_with_any(behind, LIMITS) {
            return false;
        }
        let limit = 2 + usize::from(behind[0] == '及');
        behind.get(limit).is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(c))
    }

    /// 将1860家企业纳入正面清单, 将原有的10类修订为6类, 将200公顷沙地全部种上了树: 将 for 把, with what is done to its object behind that.
    pub(super) fn disposes(&self, cue: &Cue) -> bool {
        /// Characters of the longest object.
        const REACH: usize = 40;
        #[rustfmt::skip]
        const DONE: &[[char; 2]] = &[
            ['纳', '入'], ['納', '入'], ['列', '入'], ['作', '为'], ['移', '交'], ['移', '送'], ['定', '为'], ['列', '为'], ['用', '于'],
            ['转', '为'], ['改', '为'], ['划', '入'], ['投', '入'], ['订', '为'], ['并', '为'], ['合', '为'], ['简', '为'], ['缩', '为'],
            ['减', '为'], ['整', '为'], ['编', '为'],
        ];
        if self.treats(cue) {
            return true;
        }
        let chars = &self.document.chars;
        let counted = chars[cue.end..].first().is_some_and(char::is_ascii_digit);
        let opens = cue.start.checked_sub(1).is_none_or(|at| matches!(chars[at], ',' | '。' | ';' | ':' | '\n'));
        if !(opens || counted) {
            return false;
        }
        let reach = &chars[cue.end..chars.len().min(cue.end + REACH)];
        // The comma of 1,860 ends nothing.
        let ends = |at: usize| match reach[at] {
            ',' => !reach.get(at + 1).is_some_and(char::is_ascii_digit),
            c => matches!(c, '。' | ';' | '\n'),
        };
        let clause = &reach[..(0..reach.len()).find(|&at| ends(at)).unwrap_or(reach.len())];
        let is_done = |pair: &[char]| match pair {
            // 为了 and 了解 say nothing of it.
            [verb, '了'] => !matches!(verb, '为' | '為' | '除' | '不'),
            _ => DONE.iter().any(|done| done == pair),
        };
        let told = clause.windows(2).skip(2).position(is_done);
        told.is_some_and(|at| !clause[at + 2..].starts_with(&['了', '解']))
    }

    /// 该县将脱贫政策用宣传画形式进行展示: 将 for 把 at `cue`, as no verb of asking others follows it and something is done with its object.
    pub(super) fn treats(&self, cue: &Cue) -> bool {
        /// Characters of the longest object with how it is done.
        const REACH: usize = 40;
        const SHORTEST: usize = 4;
        /// What begins the objects of verbs of asking and the ways of doing: 将组织专家进行评审, 将对项目进行检查.
        const ASKING: &str = "对對组組安委邀聘采採通根按结結陆陸分继繼全于於在以由会會依利开開视視";
        /// How something is done, in words that no object begins with: 将集中力量进行整治, 将定期进行通报.
        #[rustfmt::skip]
        const MANNERS: &[&str] = &[
            "集中", "统一", "逐步", "逐项", "重点", "着力", "著力", "着手", "著手", "同步", "适时", "定期", "持续", "深入", "认真", "認真", "严格", "加强", "加強", "首次", "联合", "聯合", "抓紧", "抓緊",
            "大力", "尽快", "儘快", "及时", "再次", "随机", "隨機", "聚焦", "面向", "围绕", "圍繞", "针对", "统筹", "統籌", "統一", "逐項", "重點", "適時", "持續", "嚴格", "針對",
        ];
        let chars = &self.document.chars;
        let reach = &chars[cue.end..chars.len().min(cue.end + REACH)];
        let clause = &reach[..reach.iter().position(|c| matches!(c, ',' | '。' | ';' | '\n')).unwrap_or(reach.len())];
        let object = clause.windows(2).position(|two| matches!(two, ['进' | '進', '行']));
        object.is_some_and(|length| length >= SHORTEST && !clause[..length].contains(&'对'))
            && !clause.first().is_some_and(|&c| ASKING.contains(c))
            && !starts_with_any(clause, MANNERS)
    }

    /// 現有泳池可提供5000個儲物櫃: whether what can be is said of something that is there already. 新區可提供約500公頃土地 is of what is to come.
    pub(super) fn is_of_what_is_there(&self, cue: &Cue) -> bool {
        const REACH: usize = 40;
        const THERE: &[&str] =
            &["現有", "現時", "目前", "現已", "設有", "已啟用", "啟用以來", "現存", "共有", "每日可", "已建成"];
        let before = &self.document.chars[cue.start.saturating_sub(REACH)..cue.start];
        let sentence = before.iter().rposition(|c| matches!(c, '。' | '\n')).map_or(0, |at| at + 1);
        contains_any(&before[sentence..], THERE)
    }

    /// 将对36个项目进行检查: whether 对 stands at `at` and begins no word: 对口.
    pub(super) fn turns_to(&self, at: usize) -> bool {
        matches!(self.document.chars[at..], ['对' | '對', next, ..] if !"口方外照象应應手抗".contains(next))
    }
}

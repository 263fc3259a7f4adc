//! What a plan says of the years before it: 113年完成橋梁補強35座 in the plan for 114 is so.

use super::Judge;
use crate::quantities::numeral;
use crate::quantities::title_years::{five_years_at, republic_year_at, year_at};
use crate::text::phrases::{contains_any, ends_with_any, starts_with_any};

impl Judge<'_> {
    /// 年内开工, 明年启用, 於二〇二八年.
    pub(super) fn is_followed_by_time(&self, at: usize) -> bool {
        const TIMES: &[&str] = &[
            "年内", "年內", "年底", "明年", "今年", "来年", "本月", "下月", "近期", "於", "会", "會", "全部", "陆续",
            "陸續", "相继", "相繼", "分别", "分別",
        ];
        let rest = &self.document.chars[at..];
        starts_with_any(rest, TIMES) || rest.first().is_some_and(|&c| numeral::chinese_digit(c).is_some())
    }

    /// 计划投资320亿元,前11个月完成298亿元: whether months that are over stand between a cue and the number.
    pub(super) fn is_of_past_months(&self, from: usize, start: usize) -> bool {
        const REACH: usize = 24;
        let said = &self.document.chars[from.max(start.saturating_sub(REACH)).min(start)..start];
        if !said.contains(&'前') {
            return false;
        }
        let Some(month) = said.windows(2).rposition(|two| matches!(two, ['个' | '個', '月'] | ['季', '度']))
        else {
            return false;
        };
        let before = &said[..month];
        let number = |c: &&char| c.is_ascii_digit() || numeral::chinese_digit(**c).is_some();
        let digits = before.iter().rev().take(2).take_while(number).count();
        digits > 0 && before[..before.len() - digits].ends_with(&['前'])
    }

    /// 提出到2020年占比达40%以上,2022年达45%以上; 未来三年占比超过50%: whether somebody proposes it for years to come, in the sentence from `sentence`
    /// on, before the number at `start`.
    pub(super) fn is_proposed(&self, sentence: usize, start: usize) -> bool {
        const REACH: usize = 80;
        const PROPOSING: &[&str] = &["提出", "明确", "明確", "规划", "規劃"];
        let chars = &self.document.chars;
        let from = sentence.max(start.saturating_sub(REACH)).min(start);
        let said = &chars[from..start];
        // Most sentences name no year and no time to come.
        let found = said
            .iter()
            .fold((false, false), |(year, ahead), &c| (year | (c == '年'), ahead | (c == '来') | (c == '到')));
        if found != (true, true) {
            return false;
        }
        let ahead = |at: usize| {
            let rest = &said[at..];
            let number =
                rest.iter().skip(2).take(2).take_while(|&&c| c.is_ascii_digit() || numeral::chinese_digit(c).is_some());
            let number = number.count();
            starts_with_any(rest, &["未来", "未來"]) && number > 0 && rest.get(2 + number) == Some(&'年')
        };
        let proposed = |at: usize| {
            let before = said[..at].strip_suffix(&[',']).unwrap_or(&said[..at]);
            said[at] == '到' && ends_with_any(before, PROPOSING) && year_at(said, at + 1).is_some()
        };
        (0..said.len()).any(|at| ahead(at) || proposed(at))
    }

    /// 1.113年完成補強35座,累計完成210座; 自109年上線以來,查詢逾1億次: whether the year that the sentence, which begins at
    /// `sentence`, named last before `start`
    /// was over when the plan of which the title names the year was made. 較113年增加 tells no time.
    pub(super) fn is_of_past_year(&self, sentence: usize, start: usize) -> bool {
        const REACH: usize = 120;
        if !self.modes.is_dated() {
            return false;
        }
        let chars = &self.document.chars;
        let from = sentence.max(start.saturating_sub(REACH)).min(start);
        // Most sentences name none, which can be said of many characters at once.
        if !chars[from..start].contains(&'年') {
            return false;
        }
        let told = (from..start).rev().filter(|&at| chars[at] == '年').find_map(|at| self.told_year(from, at, start));
        told.is_some_and(|year| self.modes.is_over(year))
    }

    /// “十三五”时期,产业稳步提升。粮食产量达到1.3万亿斤。 in the plan for 十四五: whether the sentence that named a period last when it
    /// began, in the line of the sentence that begins at `sentence` and has an amount at `start`, tells of years that were over when the plan was made.
    pub(super) fn is_under_past_period(&self, sentence: usize, start: usize) -> bool {
        /// Characters that a line is looked back in.
        const REACH: usize = 600;
        /// Characters of the widest indent.
        const INDENT: usize = 4;
        if !self.modes.title_names_year() {
            return false;
        }
        let chars = &self.document.chars;
        let from = sentence.saturating_sub(REACH);
        let line = chars[from..sentence].iter().rposition(|&c| c == '\n').map_or(from, |end| from + end + 1);
        let opens = |at: usize| {
            let blanks = chars[line..at].iter().rev().take(INDENT).take_while(|c| c.is_whitespace()).count();
            at - blanks == line || matches!(chars[at - blanks - 1], '。' | ';')
        };
        let limit = chars.len().min(sentence + INDENT + 1);
        let named = self.marks.periods(line..limit).iter().rev().map(|&at| at as usize).find(|&at| opens(at));
        // “十三五”末尚有5个未通,规划期内全部解决
        let is_day = |at: usize| chars[at..].iter().take(6).any(|c| matches!(c, '末' | '底'));
        let lasts = |at: &usize| !is_day(*at) || !chars[*at..start.max(*at)].contains(&',');
        named.filter(lasts).is_some_and(|at| self.is_past_period(at))
    }

    /// Whether the period that starts at `at` was over when the plan was made: “十三五”时期, 2020年末, 过去五年, but not 2020年前.
    fn is_past_period(&self, at: usize) -> bool {
        const PAST: &[&str] = &["过去", "去年", "近年来", "五年来"];
        let chars = &self.document.chars;
        let year = || year_at(chars, at).filter(|_| matches!(chars[at + 4..], ['年', next, ..] if next != '前'));
        let last = five_years_at(chars, at + usize::from(chars[at] == '“')).map(|years| years.1).or_else(year);
        last.is_some_and(|last| self.modes.is_over(last)) || starts_with_any(&chars[at..], PAST)
    }

    /// 近年来培训骨干300人, 改革开放以来, 建成了12所学校: whether the words before `start` say that it came about.
    pub(super) fn is_told_as_past(&self, sentence: usize, start: usize) -> bool {
        const REACH: usize = 60;
        let chars = &self.document.chars;
        let said = &chars[sentence.max(start.saturating_sub(REACH)).min(start)..start];
        // Most say neither, which can be said of many characters at once.
        if !said.iter().fold(false, |found, c| found | matches!(c, '来' | '來' | '了' | '近')) {
            return false;
        }
        let clause = &said[said.iter().rposition(|c| matches!(c, ',' | ':')).map_or(0, |comma| comma + 1)..];
        // 为了, 除了, 了解
        let perfect = |at: usize| {
            !matches!(clause[at - 1], '为' | '為' | '除' | '到' | '不' | '受') && clause.get(at + 1) != Some(&'解')
        };
        // 近三年累计…: the time itself
        said.last() == Some(&'近')
            || contains_any(said, &["以来", "年来", "以來", "年來"])
            // 近三年累计改造小区126个, but 近三年再建32个
            || said.windows(3).position(|it| matches!(it, ['近', '两' | '三' | '四' | '五' | '几', '年'])).is_some_and(|near| {
                contains_any(&said[near..], &["累计", "先后", "共"]) && !said[near..].contains(&',')
            })
            || clause.iter().rposition(|&c| c == '了').is_some_and(|at| at > 0 && perfect(at))
    }

    /// 现有26个,新创建10个: whether the last clause between a word for what is done and the number at `start` opens with what is still to be
    /// done.
    pub(super) fn turns_ahead(&self, from: usize, start: usize) -> bool {
        const REACH: usize = 24;
        const AHEAD: &[&str] =
            &["今年", "明年", "年内", "下半年", "再", "新建", "新增", "新创", "新引", "新培", "新开", "新招", "新认"];
        let chars = &self.document.chars;
        let said = &chars[from.max(start.saturating_sub(REACH)).min(start)..start];
        let comma = said.iter().rposition(|c| matches!(c, ',' | ';'));
        comma.is_some_and(|comma| starts_with_any(&said[comma + 1..], AHEAD) && !said[comma..].contains(&'已'))
    }

    /// The year whose 年 stands at `at`, if the sentence from `from` on says that it tells of it.
    fn told_year(&self, from: usize, at: usize, start: usize) -> Option<u32> {
        const COMPARED: &[&str] = &[
            "相比",
            "基础",
            "基礎",
            "水平",
            "水準",
            "同期",
            "增",
            "减",
            "減",
            "下降",
            "提高",
            "起",
            "前",
            "度法定",
            "提升",
            "成长",
            "成長",
            "改善",
        ];
        const SINCE: usize = 24;
        let chars = &self.document.chars;
        let (first, year) = [
            (at.wrapping_sub(4), year_at as fn(&[char], usize) -> Option<u32>),
            (at.wrapping_sub(3), republic_year_at),
        ]
        .into_iter()
        .filter(|(first, _)| *first >= from && *first < at)
        .find_map(|(first, read)| Some((first, read(chars, first)?)))?;
        let before = &chars[from..first];
        let behind = &chars[at + 1..start.max(at + 1)];
        if ends_with_any(before, &["较", "較", "比", "与", "與", "以", "为", "為"]) || starts_with_any(behind, COMPARED)
        {
            return None;
        }
        // 自109年上線以來
        let since = || behind.iter().take(SINCE).any(|c| matches!(c, '来' | '來'));
        let opens = match before.last() {
            None | Some(',' | ';' | ':' | '、' | '.' | ' ' | '(' | ')') => true,
            // 由2020年的76.5%提高到85%以上
            Some('自' | '从' | '從' | '由') => since() || behind == ['的'],
            Some('至' | '到' | '于' | '於' | '在' | '中' | '截' | '惟' | '而' | '且' | '及' | '继' | '繼') => {
                true
            }
            _ => behind == ['的'],
        };
        opens.then_some(year)
    }
}

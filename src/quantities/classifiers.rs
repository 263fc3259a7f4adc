//! Units and classifiers of Chinese behind a numeral, and whether a Chinese numeral with one counts at all.

use super::amount::{Measured, POINTS, Reader};
use super::dates;
use super::numeral::{self, Form, Numeral, Reading};
use super::units::carbon_end;
use crate::analysis::Kind;
use crate::text::phrases::ends_with_any;
use crate::text::{Language, is_han};
use crate::words::Tag;
use rust_decimal::Decimal;

/// A line at least this long may have been wrapped by a page's width.
const WRAPPED_LINE: usize = 24;

/// Words that the cut finds where a classifier stands before the noun: 1.6万家产废企业, 30家中小企业.
/// 33台风机, 200家具一定规模企业, 30家用人单位, 15家業者.
const SEEMING: [&str; 14] =
    ["家产", "家產", "家中", "家小", "台风", "颱風", "家具", "傢俱", "家用", "家电", "家電", "家業", "家业", "家政"];

/// What 前, 后 and 末 make words for times with: 目前, 会后, 年末.
const BEFORE_OR_AFTER: &str = "目日此先会會课課饭事之以赛賽术術产產灾災战戰最今然随隨年月期周季节節";

impl Reader<'_> {
    /// A unit of the Chinese table, a blank before it allowed.
    pub fn han_unit(&self, start: usize, at: usize, numeral: &Numeral) -> Option<Measured> {
        if matches!(self.peek(self.after_blanks(at)), Some('个' | '個'))
            && let Some(points) = self.spaced_points(at).or_else(|| self.called_points(at, numeral))
        {
            return Some(points);
        }
        let open = self.after_wrap(at);
        // 32大类食品
        let open = open + usize::from(self.starts_with(open, "大类") || self.starts_with(open, "大類"));
        let mut unit = self.units.longest(self.chars, open)?;
        let mut end = open + unit.chars.len();
        // 1萬3,507人次之: comes next, and no person-times.
        let comes_next = |at: usize| {
            self.peek(at) == Some('之')
                && self.peek(at + 1).is_none_or(|c| matches!(c, ',' | '。' | ';' | '、' | '(' | ')' | '\n'))
        };
        if unit.chars.len() > 1 && self.chars[end - 1] == '次' && comes_next(end) {
            end -= 1;
            unit = self.units.longest(&self.chars[..end], open)?;
        }
        let last = self.chars[end - 1];
        if unit.chars.len() == 1
            && !is_sure(last)
            && self.starts_longer_word(open)
            && !self.is_tenths_before_copula(start, end)
        {
            return None;
        }
        if dates::is_year_like(self.chars, start, numeral) && open > at && unit.kind == Kind::Count {
            return None;
        }
        // 5G is a network, 200M a bandwidth.
        if last.is_ascii_alphabetic()
            && open > at
            && last.is_ascii_lowercase()
            && unit.chars.len() == 1
            && self.is_english_word_gap(end)
        {
            return None;
        }
        if last == '年' && self.names_by_years(start, end) {
            return None;
        }
        // 棵次, 冊次: times that so many were counted.
        if unit.kind == Kind::Count
            && self.peek(end) == Some('次')
            && !self.starts_with(end, "次年")
            && last != '次'
            && !comes_next(end + 1)
        {
            let name: String = self.chars[open..=end].iter().collect();
            return Some(Measured::plain(name, Kind::Count, end + 1));
        }
        let carbon = carbon_end(self.chars, unit, end);
        let mut measured = Measured::of(unit, end);
        if carbon > end {
            let name: String = self.chars[open..carbon].iter().filter(|c| **c != ' ').collect();
            (measured.name, measured.end, end) = (name.into(), carbon, carbon);
        }
        if measured.kind == Kind::Money
            && let Some(word) = ["人民币", "人民幣"].iter().find(|word| self.starts_with(end, word))
        {
            end += word.chars().count();
            measured.end = end;
        }
        Some(self.per(measured))
    }

    /// Whether the 年 that ends at `end` belongs to a name and counts nothing: 三年级, 半年度报告, 半年报.
    fn names_by_years(&self, start: usize, end: usize) -> bool {
        let of_half = |text: &str| self.peek(start) == Some('半') && self.starts_with(end, text);
        const OF_HALF: &[&str] =
            &["报", "報", "总结", "總結", "工作", "白皮书", "白皮書", "经济", "運行", "运行", "回顾", "回顧"];
        matches!(self.peek(end), Some('级' | '級' | '度')) || OF_HALF.iter().any(|text| of_half(text))
    }

    /// 个百分点 with blanks between its characters.
    fn spaced_points(&self, at: usize) -> Option<Measured> {
        ["个百分点", "個百分點"].into_iter().find_map(|point| {
            let end = self.spaced(at, point).filter(|end| *end > at + 4)?;
            Some(Measured::plain(POINTS, Kind::Percent, end))
        })
    }

    /// 掉了0.7个点, 提高1.8个和6.4个百分点: percentage points that are not called so here.
    fn called_points(&self, at: usize, numeral: &Numeral) -> Option<Measured> {
        match self.chars[at..] {
            ['个' | '個', '点' | '點', next, ..] if numeral.value.scale() > 0 && !is_han(next) => {
                Some(Measured::plain(POINTS, Kind::Percent, at + 2))
            }
            ['个' | '個', '和' | '、' | '与' | '與', ..] => match numeral::read_at(self.chars, at + 2) {
                Reading::Numeral(next)
                    if self.starts_with(next.end, POINTS) || self.starts_with(next.end, "個百分點") =>
                {
                    Some(Measured::plain(POINTS, Kind::Percent, at + 1))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// 8金19银: one character that is no unit of the table, between an Arabic number and the next one or the end.
    pub fn unknown_unit(&self, start: usize, at: usize, numeral: &Numeral) -> Option<Measured> {
        let japanese = self.document.language == Language::Japanese;
        if japanese && let Some(unit) = self.katakana_unit(at, numeral) {
            return Some(unit);
        }
        let c = self.peek(at).filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c))?;
        // 蔵書は41万点: works are counted so in Japanese, where no hour is written with it.
        let works = japanese && c == '点' && numeral.form == Form::Arabic && !self.is_word_start(at);
        if works && !self.peek(at + 1).is_some_and(|next| "検数火滴線目字灯".contains(next)) {
            return Some(Measured::plain("点", Kind::Count, at + 1));
        }
        let ends = self.peek(at + 1).is_none_or(|next| {
            next.is_ascii_digit()
                || matches!(next, ',' | '。' | ';' | '、' | '(' | ')' | '\n')
                || japanese && matches!(next, 'に' | 'が' | 'を' | 'は' | 'の' | 'と' | 'で' | 'も' | 'へ' | 'か')
        });
        if !ends || numeral.form != Form::Arabic || numeral.fraction {
            return None;
        }
        let function = self
            .tokens
            .within(at..at + 1)
            .first()
            .and_then(|token| token.word)
            .is_some_and(|word| matches!(word.tag, Tag::Function | Tag::Adverb | Tag::Time));
        let ordinal = function
            || matches!(
                c,
                '至' | '到'
                    | '号'
                    | '號'
                    | '月'
                    | '时'
                    | '時'
                    | '點'
                    | '点'
                    | '年'
                    | '日'
                    | '级'
                    | '級'
                    | '期'
                    | '版'
                    | '楼'
                    | '樓'
                    | '线'
                    | '線'
                    | '路'
                    | '中'
                    | '小'
                    | '大'
                    | '下'
                    | '上'
                    | '前'
                    | '后'
                    | '後'
                    | '和'
                    | '及'
                    | '与'
                    | '與'
                    | '等'
                    | '世'
                    | '届'
                    | '屆'
            );
        // 红外监控48路
        let channel = c == '路' && self.is_of_channels(start);
        let ordinal = ordinal && !channel;
        let known = numeral::chinese_power(c).is_some() || numeral::chinese_digit(c).is_some();
        if ordinal || known || dates::is_year_like(self.chars, start, numeral) {
            return None;
        }
        Some(Measured::plain(c.to_string(), Kind::Count, at + 1))
    }

    /// Whether what stands before `start` comes in channels.
    fn is_of_channels(&self, start: usize) -> bool {
        ends_with_any(&self.chars[..start], &["监控", "视频", "摄像头", "探头", "信号", "監控", "視頻"])
    }

    /// A unit of the Chinese table with 多 or 半 inside or behind it: 两个多月, 三年半, 一成多. The numeral is changed by it.
    #[inline]
    pub fn tailed(&self, numeral: &mut Numeral, unit: Measured) -> Measured {
        if matches!(self.peek(unit.end), Some('多' | '半')) { self.with_tail(numeral, unit) } else { unit }
    }

    fn with_tail(&self, numeral: &mut Numeral, unit: Measured) -> Measured {
        let half = Decimal::new(5, 1);
        if matches!(&*unit.name, "个" | "個") && matches!(self.peek(unit.end), Some('多' | '半')) {
            let mut whole: Vec<char> = vec!['个'];
            whole.extend(self.chars[unit.end + 1..].iter().take(4));
            if let Some(inner) = self.units.longest(&whole, 0).filter(|inner| inner.chars.len() > 1) {
                if self.peek(unit.end) == Some('半') {
                    numeral.value += half;
                } else {
                    numeral.more = true;
                }
                return Measured::of(inner, unit.end + inner.chars.len());
            }
        }
        let measured = matches!(unit.kind, Kind::Duration | Kind::Measure | Kind::Ratio);
        match self.peek(unit.end) {
            Some('半')
                if measured && numeral.value.is_integer() && !matches!(self.peek(unit.end + 1), Some('径' | '徑')) =>
            {
                numeral.value += half;
                Measured { end: unit.end + 1, ..unit }
            }
            Some('多')
                if measured
                    && !self.is_word_start(unit.end)
                    && self.units.longest(self.chars, unit.end + 1).is_none() =>
            {
                numeral.more = true;
                Measured { end: unit.end + 1, ..unit }
            }
            _ => unit,
        }
    }

    /// `at`, or where the text goes on behind a blank or behind the line break of a wrapped line.
    #[inline]
    fn after_wrap(&self, at: usize) -> usize {
        let wrapped = self.peek(at) == Some('\n') && {
            let line = self.chars[..at].iter().rev().take(WRAPPED_LINE).take_while(|c| **c != '\n').count();
            line == WRAPPED_LINE
        };
        if wrapped { at + 1 } else { self.after_blank(at) }
    }

    /// 86コース, 12センター: the word in katakana that an Arabic number counts.
    fn katakana_unit(&self, at: usize, numeral: &Numeral) -> Option<Measured> {
        const LONGEST: usize = 8;
        let is_katakana = |c: &&char| ('\u{30a1}'..='\u{30fc}').contains(*c) && **c != '・';
        let length = self.chars[at..].iter().take(LONGEST + 1).take_while(is_katakana).count();
        let name = || self.chars[at..at + length].iter().collect::<String>();
        (numeral.form == Form::Arabic && (2..=LONGEST).contains(&length))
            .then(|| Measured::plain(name(), Kind::Count, at + length))
    }

    /// 10项目建设: the noun that starts here is longer than the classifier.
    fn starts_longer_word(&self, at: usize) -> bool {
        let Some(token) = self.tokens.within(at..at + 1).first() else { return false };
        let is_longer = token.start as usize == at && token.range().len() > 1;
        is_longer
            && !SEEMING.iter().any(|word| self.chars[token.range()].iter().copied().eq(word.chars()))
            && token.word.is_some_and(|word| word.tag != Tag::Number)
    }

    /// 近六成为年轻人: the 成 that ends at `end` belongs to the number and not to 成为, where the number from `start` opens its clause or has a bound.
    fn is_tenths_before_copula(&self, start: usize, end: usize) -> bool {
        const BEFORE: &str = ",。;(近约約超逾过過有中";
        let copula = matches!(self.chars[..end], [.., '成']) && matches!(self.peek(end), Some('为' | '為' | '是'));
        copula && self.previous(start).is_none_or(|c| BEFORE.contains(c))
    }

    /// `10 m of cable` is a length, `10 a day` is none: a lone letter that is a word of English.
    fn is_english_word_gap(&self, end: usize) -> bool {
        self.chars[end - 1] == 'a' && self.peek(end) == Some(' ')
    }

    /// What a Chinese numeral with a classifier says only now and then: 一支队伍, 两个维护, 三年行动计划.
    pub fn is_counting(&self, start: usize, numeral: &Numeral, unit: &Measured) -> bool {
        // 较前五年 is what is compared to.
        let compared =
            self.previous(start) == Some('前') && start >= 2 && matches!(self.chars[start - 2], '较' | '比' | '較');
        // 前11个月 is when.
        let months = self.previous(start) == Some('前') && matches!(&*unit.name, "个月" | "個月" | "季度" | "个季度");
        let school = || self.chars[..start].ends_with(&['学', '前']) || self.chars[..start].ends_with(&['學', '前']);
        if unit.kind == Kind::Duration && (compared || months || self.names_by_length(unit.end) || school()) {
            return false;
        }
        // 由三年前的19家, 10年前建成: when, but 提前三年 and 前期.
        let ago = matches!(&*unit.name, "年" | "个月" | "個月")
            && self.peek(unit.end) == Some('前')
            && !matches!(self.peek(unit.end + 1), Some('期' | '列' | '置' | '后' | '後'));
        if ago {
            return false;
        }
        // 居全省前三位, 前10强: a rank.
        let rank = matches!(&*unit.name, "位" | "名" | "强" | "強")
            && matches!(self.previous(start), Some('前' | '后' | '後' | '末'))
            // 目前9名患者, 最后3名学生: a word for when.
            && !start.checked_sub(2).is_some_and(|before| BEFORE_OR_AFTER.contains(self.chars[before]))
            // 世界500强, 民营企业500强: a list by name.
            || matches!(&*unit.name, "强" | "強") && self.previous(start).is_some_and(is_han);
        // 8小时滑动平均, 24小时平均浓度: what is averaged is called so.
        let averaged = matches!(&*unit.name, "小时" | "小時")
            && (self.starts_with(unit.end, "平均") || self.starts_with(unit.end, "滑动平均"));
        if rank || averaged {
            return false;
        }
        // 県内で3番目, 5回目: which of them, and not how many.
        let ordinal = self.peek(unit.end) == Some('目')
            && self.document.language == Language::Japanese
            && !matches!(self.peek(unit.end + 1), Some('標' | '的' | '次' | '録' | '指'));
        if ordinal {
            return false;
        }
        // 1株当たり, 1米ドル142円: one of what something else is counted for.
        let rate = unit.kind == Kind::Money && self.peek(unit.end).is_some_and(|c| c.is_ascii_digit() || c == '=');
        let per = ["当たり", "あたり", "につき"].iter().any(|word| self.starts_with(unit.end, word));
        if numeral.value == Decimal::ONE && (rate || per) {
            return false;
        }
        // 1.1年初指标: a marker, and no years.
        let begins = matches!(self.peek(unit.end), Some('初' | '末' | '底' | '度'));
        if unit.name == "年" && numeral.value.scale() > 0 && begins {
            return false;
        }
        // 见4.2节, but 信息4.1万条
        let part = matches!(&*unit.name, "节" | "章" | "条" | "款" | "節" | "條");
        if part && numeral.value.scale() > 0 && self.chars[numeral.end - 1].is_ascii_digit() {
            return false;
        }
        // 两位数增长
        if unit.name == "位" && matches!(self.peek(unit.end), Some('数' | '數')) {
            return false;
        }
        // 杭州南路 2 段 67 號
        if unit.name == "段" && self.is_of_street(start, unit.end) {
            return false;
        }
        // 行政楼305室
        if unit.name == "室" && numeral.form == Form::Arabic && numeral.value >= Decimal::ONE_HUNDRED {
            return false;
        }
        if matches!(numeral.form, Form::Arabic | Form::Words) {
            // ($000) in the head of a table
            let noughts = numeral.value.is_zero() && self.chars[start..].starts_with(&['0', '0']);
            let named = unit.name == "G" && numeral.value < Decimal::from(7);
            return !(named || noughts || unit.name == "年" && dates::is_short_year(self.chars, start));
        }
        // 四人民币 is no way to name money.
        let bare_currency = unit.kind == Kind::Money
            && self.chars[..unit.end].ends_with(&['民', '币'])
            && !self.chars[..unit.end].ends_with(&['元', '人', '民', '币']);
        if self.is_one_event(start, unit) {
            return true;
        }
        if bare_currency || self.is_word_of_numeral(start, numeral, unit) || self.is_set_phrase(start, numeral, unit) {
            return false;
        }
        if self.is_ordinal(start, numeral, unit) {
            return false;
        }
        if self.chars[start] == '半' {
            if matches!(&*unit.name, "成" | "折") {
                return true;
            }
            let partial = matches!(self.previous(start), Some('上' | '下' | '前' | '后' | '後' | '大' | '多' | '小'));
            // 半年来 is since when.
            let since = matches!(self.chars[unit.end..], ['来' | '來', ..]);
            return unit.kind == Kind::Duration && !partial && !since;
        }
        let one = numeral.end == start + 1 && matches!(self.chars[start], '一' | '壹');
        // 一对一 is how, and not how many.
        if one && matches!(self.chars[numeral.end..], ['对' | '對', '一' | '多', ..]) {
            return false;
        }
        !one || self.is_strict_one(start, unit)
    }

    /// 二标段, 二次加压: without 两 the numeral says which.
    fn is_ordinal(&self, start: usize, numeral: &Numeral, unit: &Measured) -> bool {
        let one_character = numeral.end == start + 1 && self.chars[start] != '两';
        let said = || {
            let next = self.peek(unit.end).unwrap_or(' ');
            ('\u{4e00}'..='\u{9fff}').contains(&next) && !"以及的或和与至到".contains(next)
        };
        // 12座四、五类桥梁
        let listed = || {
            matches!(&*unit.name, "类" | "類" | "级" | "級" | "等" | "档")
                && matches!(self.chars[..start], [.., before, '、'] if numeral::chinese_digit(before).is_some())
        };
        // 机场三期建成投运, 六期完成年度任务
        let phase = || unit.name == "期" && self.peek(unit.end).is_some_and(|next| BUILT.contains(next));
        one_character
            && (unit.name == "标段"
                || unit.name == "標段"
                || unit.name == "次" && self.chars[start] == '二' && said()
                || listed()
                || phase())
    }

    /// Whether something stands at `at` that is named by how long it lasts: 三年行动计划, 五年规划, 九年义务教育.
    fn names_by_length(&self, at: usize) -> bool {
        NAMED_BY_LENGTH.iter().any(|name| self.starts_with(at, name))
    }

    /// Whether a word of the dictionary goes on behind the Chinese numeral that is no number with its classifier: 一切,
    /// 十分, 三心二意.
    fn is_word_of_numeral(&self, start: usize, numeral: &Numeral, unit: &Measured) -> bool {
        let adverb = unit.name == "分" && self.chars[start] == '十' && numeral.end == start + 1;
        adverb
            || self.tokens.within(start..numeral.end).iter().any(|token| {
                let end = token.end as usize;
                let number = token.word.is_none_or(|word| word.tag == Tag::Number) || end <= unit.end;
                end > numeral.end && token.range().len() > 1 && !number
            })
    }
}

/// How words begin that say of a phase what became of it: 三期建成, 二期工程.
const BUILT: &str = "建投完工项項改扩擴开開竣";

/// What is named by how long it lasts: plans, and stages of school.
const NAMED_BY_LENGTH: &[&str] = &[
    "行动",
    "行動",
    "规划",
    "規劃",
    "计划",
    "計劃",
    "攻坚",
    "攻堅",
    "制",
    "期规划",
    "期規劃",
    "发展规划",
    "發展規劃",
    "改革",
    "目标",
    "目標",
    "禁渔",
    "禁漁",
    "禁捕",
    "提升工程",
    "一贯制",
    "一貫制",
    "义务教育",
    "義務教育",
    "基础教育",
    "基礎教育",
    "免费教育",
    "免費教育",
];

/// Units that no longer word is looked for behind.
fn is_sure(c: char) -> bool {
    matches!(
        c,
        '个' | '個'
            | '名'
            | '元'
            | '人'
            | '年'
            | '天'
            | '日'
            | '次'
            | '户'
            | '戶'
            | '月'
            | '%'
            | '‰'
            | '岁'
            | '歲'
            | '所'
            | '亩'
            | '畝'
            | '吨'
            | '噸'
            | '倍'
            | '℃'
    )
}

//! One amount and what it is read from.

use super::classes::{self, Classes};
use super::cues::{Cue, Cues, Role};
use super::numeral::{self, Numeral, Reading};
use super::table::Tables;
use super::units::{Currency, Unit, Units};
use super::{grouped, index::Cut, quoted::Quoted};
use crate::analysis::{Bound, Kind};
use crate::text::phrases::{ends_with, ends_with_any, is, starts_with_any};
use crate::text::{Chars, Document, Language};
use crate::words::Token;
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::cell::OnceCell;

/// An amount before its context is known.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    /// With the bounds that touch it.
    pub range: Chars,
    pub value: Decimal,
    pub unit: Cow<'static, str>,
    pub group: Cow<'static, str>,
    /// `None` where nothing of it is out of the common.
    pub rare: Option<Box<Rare>>,
    pub kind: Kind,
    pub bound: Bound,
}

impl Amount {
    /// Whether it has two ends.
    pub fn is_range(&self) -> bool {
        self.rare.as_ref().is_some_and(|rare| rare.max.is_some())
    }

    /// The same figure of `unit`.
    pub fn in_unit(self, unit: &'static Unit) -> Amount {
        let max = self.rare.as_ref().and_then(|rare| rare.max);
        let (name, group) = (Cow::Borrowed(name_of(unit)), Cow::Borrowed(unit.group));
        Amount { unit: name, group, rare: Rare::of(max, unit.factor), kind: unit.kind, ..self }
    }
}

/// The unit of percentage points, in whatever words.
pub(super) const POINTS: &str = "个百分点";

/// What few amounts have. All amounts of a text are in memory at once.
#[derive(Clone, Debug)]
pub(super) struct Rare {
    /// Upper end of a range.
    pub max: Option<Decimal>,
    /// What one of the unit is in that of the group.
    pub factor: Decimal,
}

impl Rare {
    fn of(max: Option<Decimal>, factor: Decimal) -> Option<Box<Rare>> {
        (max.is_some() || !is_one(factor)).then(|| Box::new(Rare { max, factor }))
    }
}

/// Whether `value` is a plain one. Quicker than comparing decimals of any scale.
fn is_one(value: Decimal) -> bool {
    value.scale() == 0 && value.mantissa() == 1
}

/// `value` times the `scale` of a unit, which mostly is one; `None` where it is out of range.
fn scaled_by(value: Decimal, scale: Decimal) -> Option<Decimal> {
    if is_one(scale) { Some(value) } else { value.checked_mul(scale) }
}

/// What a unit of the table is called: as it is written, but percentages and their points are called the same in every language.
pub(super) fn name_of(unit: &'static Unit) -> &'static str {
    match unit.group {
        "%" if unit.kind == Kind::Percent && unit.chars[0].is_ascii() => "%",
        POINTS if unit.factor == Decimal::ONE => POINTS,
        _ => unit.name,
    }
}

/// A unit as read.
#[derive(Clone, Debug)]
pub(super) struct Measured {
    pub name: Cow<'static, str>,
    pub group: Cow<'static, str>,
    pub factor: Decimal,
    pub kind: Kind,
    /// Character after it.
    pub end: usize,
    /// What one written unit is in `name`: 0.01 for cents. Values are multiplied by it.
    pub scale: Decimal,
}

impl Measured {
    /// A unit of the table that ends at `end`.
    pub fn of(unit: &'static Unit, end: usize) -> Measured {
        let name = match unit.kind {
            Kind::Money => unit.group,
            _ => name_of(unit),
        };
        let (name, group) = (name.into(), unit.group.into());
        Measured { name, group, factor: unit.factor, kind: unit.kind, end, scale: Decimal::ONE }
    }

    /// A unit that is in no table.
    pub fn plain(name: impl Into<Cow<'static, str>>, kind: Kind, end: usize) -> Measured {
        let name = name.into();
        Measured { group: name.clone(), name, factor: Decimal::ONE, kind, end, scale: Decimal::ONE }
    }

    /// Money.
    pub fn money(currency: &'static Currency, end: usize) -> Measured {
        Measured { scale: currency.factor, ..Measured::plain(currency.code, Kind::Money, end) }
    }
}

/// What amounts are read from.
pub(super) struct Reader<'a> {
    pub document: &'a Document<'a>,
    pub chars: &'a [char],
    pub tokens: &'a Cut<'a>,
    pub cues: &'a Cues,
    pub quoted: &'a Quoted,
    pub tables: &'a Tables,
    pub units: &'static Units,
    pub classes: &'static Classes,
    /// Whether the text counts years by the Republic of China, once that was asked.
    pub republic: OnceCell<bool>,
    /// What a plain $ is in this text, once that was asked.
    pub dollar: OnceCell<&'static Currency>,
    /// Of which currency the cents of this text are, if it writes one's sign, once that was asked.
    pub cents: OnceCell<Option<&'static str>>,
    /// Whether the text writes pounds, once that was asked.
    pub pounds: OnceCell<bool>,
}

impl Reader<'_> {
    #[inline]
    pub fn peek(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    #[inline]
    pub fn previous(&self, at: usize) -> Option<char> {
        at.checked_sub(1).map(|at| self.chars[at])
    }

    /// The cue that starts at `at`.
    #[inline]
    pub fn cue_at(&self, at: usize) -> Option<Cue> {
        let may_start = self.classes.of(self.peek(at)?) & classes::CUE != 0;
        if may_start { self.cues.starting_at(at) } else { None }
    }

    /// `at`, or the character after the one blank there.
    #[inline]
    pub fn after_blank(&self, at: usize) -> usize {
        at + usize::from(self.peek(at) == Some(' '))
    }

    /// Reads the table cell that starts at `at`, if it holds nothing but a number.
    pub fn read_cell(&self, at: usize) -> Option<Result<Amount, usize>> {
        // The words of a bound stand before the first sign.
        let cell = self.tables.cell(at).filter(|cell| at <= cell.figure.digits.start && !cell.has_unit)?;
        let figure = &cell.figure;
        let number = &self.chars[..figure.digits.end];
        let Reading::Numeral(mut numeral) = numeral::read_at(number, figure.digits.start) else { return None };
        if numeral.end < number.len() {
            numeral = grouped::joined(number, figure.digits.start, &numeral).unwrap_or(numeral);
        }
        let mut max =
            figure.max.as_ref().and_then(|digits| match numeral::read_at(&self.chars[..digits.end], digits.start) {
                Reading::Numeral(numeral) => Some(numeral.value),
                Reading::Skip(_) => None,
            });
        let mut unit = Measured::plain("", Kind::Count, cell.range.end);
        if figure.percent {
            unit = Measured::plain("%", Kind::Percent, cell.range.end);
        } else if let Some(head) = &cell.unit {
            unit = Measured { end: cell.range.end, ..head.unit.clone() };
            numeral.value = numeral::scaled(numeral.value, head.exponent)?;
            max = max.and_then(|max| numeral::scaled(max, head.exponent));
        }
        if unit.name.is_empty()
            && let Some(currency) = self.units.currency_before(self.chars, at)
        {
            unit = Measured::money(currency, cell.range.end);
        } else if unit.name.is_empty() && unit.kind == Kind::Count {
            unit.kind = cell.kind_by_names(self.chars);
        }
        if figure.negative {
            numeral.value = -numeral.value;
        }
        let Measured { name, group, factor, kind, scale, .. } = unit;
        let value = scaled_by(numeral.value, scale)?;
        let max = max.and_then(|max| scaled_by(max, scale));
        Some(Ok(Amount {
            range: cell.range.clone(),
            value,
            unit: name,
            group,
            rare: Rare::of(max, factor),
            kind,
            bound: figure.bound,
        }))
    }

    /// Puts an amount together whose writing starts at `from`: sign and the bounds that touch it.
    /// `None` where the value is out of range.
    pub fn amount(&self, from: usize, numeral: &Numeral, unit: Measured) -> Option<Amount> {
        // 120来万元 is about so much, 120余万元 more.
        let about = numeral.more && self.chars[from..unit.end].contains(&'来');
        let mut bound = match (numeral.more, about) {
            (_, true) => Bound::Approx,
            (true, _) => Bound::Min,
            _ => Bound::Exact,
        };
        let mut value = scaled_by(numeral.value, unit.scale)?;
        let mut max = match numeral.max {
            Some(max) => Some(scaled_by(max, unit.scale)?),
            None => None,
        };
        let mut from = from;
        if let Some(sign) = self.minus(from, &unit) {
            from = sign;
            value = -value;
            max = max.map(|max| -max);
        }
        let unit = if unit.kind == Kind::Duration && self.is_han_age(from, unit.end) {
            Measured { kind: Kind::Measure, group: unit.name.clone(), factor: Decimal::ONE, ..unit }
        } else {
            unit
        };
        let mut end = unit.end;
        if let Some((after, cue_end)) = self.bound_after(end, unit.kind) {
            (bound, end) = (after, cue_end);
        }
        if let Some((before, cue_start)) = self.bound_before(from, end, unit.kind) {
            (bound, from) = (before, cue_start);
        }
        if bound == Bound::Exact {
            bound = self.bound_of_verb(from).or_else(|| self.bound_of_whole(from, unit.kind)).unwrap_or(bound);
            bound = if bound == Bound::Exact && self.is_about(from) { Bound::Approx } else { bound };
            if let Some(tilde) = self.tilde(from) {
                (bound, from) = (Bound::Approx, tilde);
            }
        }
        if max.is_some() {
            bound = if bound == Bound::Approx { bound } else { Bound::Exact };
        }
        let Measured { name, group, factor, kind, .. } = unit;
        Some(Amount { range: from..end, value, unit: name, group, rare: Rare::of(max, factor), kind, bound })
    }

    /// 树龄在一百年以上的名木, 6-36个月婴幼儿: how old somebody or something is, and not how long it takes.
    fn is_han_age(&self, from: usize, end: usize) -> bool {
        const YOUNG: &[&str] = &["婴", "嬰", "幼儿", "幼兒", "儿童", "兒童", "宝宝", "患儿", "患兒", "新生儿"];
        let at = end + usize::from(self.peek(end) == Some('的'));
        let before = &self.chars[from.saturating_sub(5)..from];
        let of_age = before.windows(2).rposition(|two| {
            matches!(two[1], '龄' | '齡')
                && !matches!(
                    two[0],
                    '工' | '教' | '党' | '黨' | '军' | '軍' | '警' | '社' | '楼' | '樓' | '账' | '賬' | '帳'
                )
        });
        of_age.is_some_and(|at| !before[at + 2..].iter().any(|c| matches!(c, ',' | '。' | ';' | '的' | '、')))
            || self.peek(end).is_some_and(|c| !c.is_ascii()) && starts_with_any(&self.chars[at..], YOUNG)
    }

    /// 至少组织一次: the bound stands before the verb.
    fn bound_of_verb(&self, from: usize) -> Option<Bound> {
        // Rare, and quickly seen.
        const REACH: usize = 14;
        let window = &self.chars[from.saturating_sub(REACH)..from];
        // 至少每三个月 is no shorter time, and what is done in it at least so often.
        if !window.iter().fold(false, |found, c| found | matches!(c, '少' | '多' | '最')) || window.ends_with(&['每'])
        {
            return None;
        }
        let clause = window.iter().rposition(|c| matches!(c, ',' | '。' | ';' | '、' | '\n')).map_or(0, |at| at + 1);
        if window[clause..].windows(3).any(|three| matches!(three, ['至' | '最', '少', '每'])) {
            return Some(Bound::Min);
        }
        (from.saturating_sub(REACH)..from.saturating_sub(1)).rev().find_map(|at| {
            match (self.chars[at], self.chars[at + 1]) {
                // 降雨最多的乡镇
                ('最', '多' | '少') if matches!(self.chars.get(at + 2), Some('的' | '是' | '时' | '時')) => {
                    Some(None)
                }
                ('最', '多') if is_of_one_day(&self.chars[..at]) => Some(None),
                // 最長可分5年, 最高可補助749元
                ('最', '长' | '長' | '高' | '大') => {
                    Some(matches!(self.chars.get(at + 2), Some('可' | '能')).then_some(Bound::Max))
                }
                // “最多跑一次”比例
                _ if self.chars[at] == '”' => Some(None),
                ('至' | '最', '少') => Some(Some(Bound::Min)),
                ('至' | '最', '多') => Some(Some(Bound::Max)),
                (c, _) if c.is_ascii_digit() || matches!(c, ',' | '。' | ';' | '、' | '\n') => Some(None),
                _ => None,
            }
        })?
    }

    /// 不低于试用期工资的80%, 不超过项目总投资30%: the bound stands before the whole.
    fn bound_of_whole(&self, from: usize, kind: Kind) -> Option<Bound> {
        const LONGEST_WHOLE: usize = 14;
        let window = from.saturating_sub(LONGEST_WHOLE + 4)..from;
        // Few clauses with a share demand anything.
        if kind != Kind::Percent || !self.chars[window.clone()].iter().any(|c| matches!(c, '不' | '占' | '佔')) {
            return None;
        }
        // 约占在校生的5%
        let share = self.chars[window.clone()].windows(2).rposition(|two| matches!(two, ['约' | '約', '占' | '佔']));
        if let Some(share) = share
            && self.chars[window.start + share + 2..from].iter().all(|c| !matches!(c, ',' | '。' | ';' | '、'))
        {
            return Some(Bound::Approx);
        }
        let cue = self.cues.within(window.start, from).iter().rev().find(|cue| self.chars[cue.start] == '不')?;
        let whole = self.chars.get(cue.end..from).filter(|whole| whole.len() > 1)?;
        let named = whole.iter().all(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        match cue.role {
            Role::Min if named => Some(Bound::Min),
            Role::Max if named && !matches!(self.chars[cue.start + 1], '足' | '到' | '满' | '滿') => {
                Some(Bound::Max)
            }
            _ => None,
        }
    }

    fn bound_after(&self, end: usize, kind: Kind) -> Option<(Bound, usize)> {
        if self.document.language == Language::Japanese
            && let Some(bound) = self.bound_in_japanese(end)
        {
            return Some((bound, end + 1));
        }
        let cue =
            if self.peek(end)? == ' ' { self.cue_at(end).or_else(|| self.cue_at(end + 1)) } else { self.cue_at(end) };
        let cue = cue?;
        // 5条内河, 12名内科医生
        let is_within = |token: &Token| token.start as usize == cue.start && token.end as usize > cue.end;
        if kind != Kind::Duration
            && matches!(self.chars[cue.start..cue.end], ['内' | '內'])
            && self.tokens.within(cue.start..cue.end).first().is_some_and(is_within)
        {
            return None;
        }
        let bound = match cue.role {
            Role::AfterMin => Bound::Min,
            Role::AfterMax => Bound::Max,
            Role::AfterApprox => Bound::Approx,
            _ => return None,
        };
        Some((bound, cue.end))
    }

    /// 7割強, 3万人超, 半数弱: one character right behind the unit, after which no word goes on.
    fn bound_in_japanese(&self, end: usize) -> Option<Bound> {
        let bound = match self.peek(end)? {
            '超' | '強' => Bound::Min,
            '弱' => Bound::Max,
            _ => return None,
        };
        let goes_on = self.peek(end + 1).is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c) || c == 'え');
        (!goes_on).then_some(bound)
    }

    fn bound_before(&self, from: usize, end: usize, kind: Kind) -> Option<(Bound, usize)> {
        // more than **130,000** projects
        let from = self.before_bold(from);
        let at = if matches!(self.previous(from), Some(' ' | '\n')) { from - 1 } else { from };
        // 约新台币1.2亿元
        let currency = if kind == Kind::Money { self.currency_length(at) } else { 0 };
        let cue = self.cues.ending_at(at - currency)?;
        // 近三年 are the last three years; 近40小时 and 历时近三年 are less than them.
        let lasts = || {
            ["小时", "分钟", "秒", "小時", "分鐘"].iter().any(|unit| ends_with(&self.chars[..end], unit))
                || matches!(
                    self.previous(cue.start),
                    Some('时' | '時' | '达' | '達' | '期' | '经' | '經' | '了' | '续')
                )
        };
        let recent = self.chars[cue.start..cue.end] == ['近'] && kind == Kind::Duration && !lasts();
        // A line that starts with it is quoted.
        let quotes = || self.chars[cue.start] == '>' && self.previous(cue.start).is_none_or(|c| c == '\n');
        if is_of_one_day(&self.chars[..cue.start]) {
            return None;
        }
        let bound = match cue.role {
            Role::Min if quotes() || kind == Kind::Duration && self.is_during(cue) => return None,
            Role::Min => Bound::Min,
            Role::Max if !recent => Bound::Max,
            Role::Approx => Bound::Approx,
            _ => return None,
        };
        Some((bound, cue.start))
    }
}

/// Names of currencies that stand between a bound and its number.
const CURRENCIES: &[&str] =
    &["新台幣", "新臺幣", "新台币", "台幣", "臺幣", "人民币", "人民幣", "港幣", "港币", "美金", "日幣"];

impl Reader<'_> {
    /// Characters of the currency's name that ends at `at`; 0 where none does.
    fn currency_length(&self, at: usize) -> usize {
        if !matches!(self.previous(at), Some('幣' | '币' | '金')) {
            return 0;
        }
        let ends = |name: &&&str| ends_with(&self.chars[..at], name);
        CURRENCIES.iter().find(ends).map_or(0, |name| name.chars().count())
    }

    /// 1.5 percent over two years, phased over 18 months: in the course of that time, and no more than it. What lasts over two years is
    /// said so by the word before.
    fn is_during(&self, cue: Cue) -> bool {
        #[rustfmt::skip]
        const LASTING: &[&str] = &[
            "for", "took", "taken", "take", "takes", "lasted", "lasting", "last", "lasts", "than", "of", "after", "by", "is", "was",
            "were", "are", "be", "been", "with", "at", "to", "average", "averaged", "spent", "waited", "waiting", "wait",
        ];
        let before = &self.chars[..cue.start];
        let before = before.strip_suffix(&[' ']).unwrap_or(before);
        is(&self.chars[cue.start..cue.end], "over")
            && before.last().is_some_and(char::is_ascii)
            && !ends_with_any(before, LASTING)
    }
}

/// 单日最高121起, 单篇最高7.9分: what was reached, and not what may be reached at most.
fn is_of_one_day(before: &[char]) -> bool {
    matches!(
        before,
        [.., '单' | '單' | '当' | '當', '日' | '月']
            | [.., '单' | '單', '篇' | '场' | '場' | '次' | '件' | '站' | '机' | '機']
    )
}

//! Ranges: 3-6岁, 67%～89%, 5至10亿元, 二千元以上二万元以下, $150 million to $165 million, between 5 and 10 years.

use super::amount::{Measured, Reader};
use super::cues::{Cue, Role};
use super::numeral::{self, Numeral, Reading};
use super::read::{After, trailing_magnitude};
use crate::analysis::Kind;
use crate::text::phrases::contains_any;
use rust_decimal::Decimal;

impl Reader<'_> {
    /// The range that `numeral` with what stands `after` it opens: with both ends and the unit of the second.
    pub fn range(&self, from: usize, start: usize, numeral: &Numeral, after: &After) -> Option<(Numeral, Measured)> {
        let end = match after {
            After::Unit(unit) => unit.end,
            After::Bare(end) => *end,
        };
        if let After::Unit(unit) = after
            && let Some(found) = self.range_of_limits(numeral, unit)
        {
            return Some(found);
        }
        // improved by 4 days to 52 days, rose $5 million to $12 million: a difference and a level.
        if matches!(after, After::Unit(_)) && self.is_difference(from) {
            return None;
        }
        let open = self.connector(from, end)?;
        let (second_negative, open) = self.minus_of_second(open);
        let money = || match after {
            After::Unit(first) if first.end == numeral.end && matches!(self.previous(open), Some('-' | '–')) => {
                self.second_of_money(open, first)
            }
            _ => None,
        };
        let (second, second_start, unit) = self.second(open).or_else(money)?;
        let mut low = numeral.value;
        match after {
            After::Unit(first) if first.name != unit.name => return None,
            // 标准提升30元至700元: by how much, and to what.
            After::Unit(first) if low * Decimal::TWO <= second.value && self.is_risen_by(from, first) => return None,
            // $2.36 to $2.40 billion
            After::Unit(first) => {
                let exponent = self.written_magnitude(second_start, &second);
                if first.kind == Kind::Money
                    && exponent > 0
                    && self.written_magnitude(start, numeral) == 0
                    && let Some(scaled) = numeral::scaled(low, exponent).filter(|scaled| *scaled < second.value)
                {
                    low = scaled;
                }
            }
            After::Bare(_) => {
                let exponent = self.written_magnitude(second_start, &second);
                if self.written_magnitude(start, numeral) == 0 && exponent > 0 {
                    low = numeral::scaled(low, exponent)?;
                }
            }
        }
        // As if the sign of the first were that of the whole, as it will be given back to both.
        let negative = self.minus(from, &unit).is_some();
        let high = if negative == second_negative { second.value } else { -second.value };
        let (low, high) = if negative && second_negative && low < high { (high, low) } else { (low, high) };
        let ascending = if negative { high < low } else { low < high };
        ascending.then_some((Numeral { value: low, max: Some(high), more: false, ..second }, unit))
    }

    /// The exponent by which the value of `numeral` at `start` is larger than its digits say.
    fn written_magnitude(&self, start: usize, numeral: &Numeral) -> u32 {
        if let Some(exponent) = trailing_magnitude(self.chars, start, numeral.end) {
            return exponent;
        }
        let Reading::Numeral(plain) = numeral::read_at(self.chars, start) else { return 0 };
        numeral::magnitude_word(self.chars, self.after_blank(plain.end))
            .filter(|(_, end)| *end == numeral.end)
            .map_or(0, |(exponent, _)| exponent)
    }

    /// 二千元以上二万元以下
    fn range_of_limits(&self, numeral: &Numeral, unit: &Measured) -> Option<(Numeral, Measured)> {
        let above = self.cue_at(unit.end).filter(|cue| cue.role == Role::AfterMin)?;
        let (second, _, mut second_unit) = self.second(above.end)?;
        let below = self.cue_at(second_unit.end).filter(|cue| cue.role == Role::AfterMax)?;
        if second_unit.name != unit.name || numeral.value >= second.value {
            return None;
        }
        second_unit.end = below.end;
        Some((Numeral { max: Some(second.value), more: false, ..*numeral }, second_unit))
    }

    /// The numeral with its unit at the far end of a range.
    fn second(&self, open: usize) -> Option<(Numeral, usize, Measured)> {
        let (start, currency) = match self.units.currency_before(self.chars, open) {
            Some(currency) => (self.after_blank(open + currency.chars.len()), Some(self.of_place(currency))),
            None => (open, None),
        };
        let Reading::Numeral(numeral) = self.number_or_negative(start) else { return None };
        let numeral = self.magnified(numeral, currency.is_some());
        let unit = match currency {
            Some(currency) => self.money_after(currency, numeral.end),
            None => match self.after(start, numeral.end, &numeral) {
                After::Unit(unit) => unit,
                After::Bare(_) => return None,
            },
        };
        Some((numeral, start, unit))
    }

    /// $5-10 a month, £2–3 million: the far end of a range of money whose sign `first` alone has.
    fn second_of_money(&self, open: usize, first: &Measured) -> Option<(Numeral, usize, Measured)> {
        if first.kind != Kind::Money || !self.peek(open)?.is_ascii_digit() {
            return None;
        }
        let Reading::Numeral(numeral) = numeral::read_at(self.chars, open) else { return None };
        let numeral = self.magnified(numeral, true);
        let bare = matches!(self.after(open, numeral.end, &numeral), After::Bare(_));
        let ends = !self.peek(numeral.end).is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '/'));
        (bare && ends).then(|| (numeral, open, Measured { end: numeral.end, ..first.clone() }))
    }

    /// Where the second number of a range starts, if its first ends at `end` and was written from `from` on.
    fn connector(&self, from: usize, end: usize) -> Option<usize> {
        let at = self.after_blank(end);
        match self.peek(at)? {
            dash @ ('-' | '~' | '—' | '–' | '―' | '−' | '～' | '〜') => {
                // The second of two hyphens is a minus if the first number has one.
                let double = self.peek(at + 1) == Some(dash) && (dash != '-' || self.previous(from) != Some('-'));
                Some(self.after_blank(at + 1 + usize::from(double)))
            }
            // 由3.2万人增至3.5万人 and 从80%到90% are two levels.
            '至' | '到' if !matches!(self.previous(from), Some('由' | '从' | '從' | '自')) => Some(at + 1),
            '至' | '到' if self.varies(at + 1) => Some(at + 1),
            't' if at > end && self.starts_with(at, "to ") && !self.follows_from(from) => Some(at + 3),
            'a' if at > end && self.starts_with(at, "and ") && self.follows_word(from, "between") => Some(at + 4),
            _ => None,
        }
    }

    /// Whether a Chinese verb of change stands right before the amount of `unit` at `from`, which is no share: shares are bounds so.
    fn is_risen_by(&self, from: usize, unit: &Measured) -> bool {
        let changes = |cue: Cue| matches!(cue.role, Role::Up | Role::Down) && !self.chars[cue.start].is_ascii();
        matches!(unit.kind, Kind::Money | Kind::Measure) && self.cues.ending_at(from).is_some_and(changes)
    }

    /// 由3萬元至8萬元不等, 从50%到60%之间: whether the amount at `open` is the other end of what varies, and no level that was come to.
    fn varies(&self, open: usize) -> bool {
        const LONGEST: usize = 14;
        let ahead = &self.chars[open..self.chars.len().min(open + LONGEST)];
        ahead.windows(2).any(|two| matches!(two, ['不', '等'] | ['之', '间' | '間']))
            && !ahead.iter().take_while(|c| !matches!(c, '不' | '之')).any(|c| matches!(c, '。' | ';' | '、'))
    }

    /// Whether an English verb of change, or by, stands right before `from`, other than of what is to come, where two percentages
    /// are bounds: sales will grow 3% to 5%.
    fn is_difference(&self, from: usize) -> bool {
        let Some(before) = from.checked_sub(1).filter(|&before| self.chars[before] == ' ') else { return false };
        let verb = self.cues.ending_at(before).is_some_and(|cue| {
            matches!(cue.role, Role::Up | Role::Down) && self.chars[cue.start].is_ascii_alphabetic()
        });
        (verb || self.follows_word(from, "by")) && !self.is_to_come(from)
    }

    /// Whether the verb of change before `from` is an infinitive, or stands behind will or may.
    fn is_to_come(&self, from: usize) -> bool {
        const REACH: usize = 24;
        let reach = from.saturating_sub(REACH);
        let before = &self.chars[reach..from];
        ["to", "will", "may", "could", "should", "would"].iter().any(|word| {
            let length = word.len() + 2;
            before.windows(length).enumerate().any(|(at, window)| {
                window[0] == ' '
                    && window[length - 1] == ' '
                    && window[1..length - 1].iter().copied().eq(word.chars())
                    && self
                        .cues
                        .starting_at(reach + at + length)
                        .is_some_and(|cue| matches!(cue.role, Role::Up | Role::Down) && cue.end + " by ".len() >= from)
            })
        })
    }

    /// Whether from stands before `at`, with nothing but whose it is between: from last year's 2.1 percent to 2.3 percent.
    fn follows_from(&self, at: usize) -> bool {
        const REACH: usize = 32;
        if self.follows_word(at, "from") {
            return true;
        }
        let before = &self.chars[at.saturating_sub(REACH)..at];
        let whose = matches!(before, [.., '\'' | '’', 's', ' ']);
        whose && before.windows(6).any(|six| six == [' ', 'f', 'r', 'o', 'm', ' '])
    }

    /// The unit that the second of two levels gives to the first: from 54 trillion to 82.7 trillion yuan.
    pub fn unit_of_second(&self, start: usize, end: usize) -> Option<Measured> {
        if let Some('、' | '和' | '与' | '與' | '及') = self.peek(end) {
            return self.unit_of_next(start, end);
        }
        if !self.starts_with(end, " to ") || !self.follows_from(start) {
            return None;
        }
        let (_, _, unit) = self.second(end + 4)?;
        // from 12 to 31 March
        let measured = matches!(unit.kind, Kind::Money | Kind::Percent | Kind::Measure);
        measured.then_some(Measured { end, ..unit })
    }

    /// 分别提高0.9、5.9个百分点, 收窄5.5和6.3个百分点: the unit that the last of a list gives to those before.
    fn unit_of_next(&self, start: usize, end: usize) -> Option<Measured> {
        /// How many are listed at most.
        const MOST: usize = 4;
        let cue = self.cues.ending_at(start).is_some_and(|cue| matches!(cue.role, Role::Up | Role::Down | Role::Level));
        let listed = matches!(self.previous(start), Some('、' | '为' | '為' | '達' | '达' | '别' | '別'));
        let respectively = self.is_told_respectively(start);
        if !cue && !listed && !respectively && !self.is_respective_difference(start) {
            return None;
        }
        let mut at = end;
        for _ in 0..MOST {
            let Some('、' | '和' | '与' | '與' | '及') = self.peek(at) else { return None };
            let Reading::Numeral(next) = numeral::read_at(self.chars, at + 1) else { return None };
            if let After::Unit(unit) = self.after(at + 1, next.end, &next) {
                let counted = respectively && matches!(unit.kind, Kind::Count | Kind::Money | Kind::Measure);
                let measured = (unit.kind == Kind::Percent || counted) && next.max.is_none();
                // 分别报价120、128万元
                let magnitude = if counted { trailing_magnitude(self.chars, at + 1, next.end) } else { None };
                let scale = numeral::scaled(unit.scale, magnitude.unwrap_or(0))?;
                return measured.then_some(Measured { end, scale, ..unit });
            }
            at = next.end;
        }
        None
    }

    /// 分别高于全省平均水平1.1、2.7个百分点: whether what stands before `start` is what several are each held against.
    fn is_respective_difference(&self, start: usize) -> bool {
        const REACH: usize = 24;
        let before = &self.chars[start.saturating_sub(REACH)..start];
        let clause =
            &before[before.iter().rposition(|c| matches!(c, ',' | '。' | ';' | '\n')).map_or(0, |at| at + 1)..];
        matches!(self.peek(start.wrapping_sub(1)), Some('\u{4e00}'..='\u{9fff}'))
            && contains_any(
                clause,
                &["分别高于", "分别低于", "分别快于", "分别慢于", "分别优于", "分别高出", "分別高於", "分別低於"],
            )
    }

    /// 两类轮次分别有49、46次: whether 分别 stands near before the number at `start`, or before those of its list.
    fn is_told_respectively(&self, start: usize) -> bool {
        const REACH: usize = 12;
        let near = &self.chars[start.saturating_sub(REACH)..start];
        let told = near.array_windows().rposition(|two| matches!(two, ['分', '别' | '別']));
        told.is_some_and(|at| {
            !near[at..].iter().any(|c| matches!(c, ',' | '。' | ';' | '于' | '於' | '在' | '第' | '\n'))
        })
    }

    /// Whether `word` stands before `at`, a blank between.
    fn follows_word(&self, at: usize, word: &str) -> bool {
        let length = word.len() + 1;
        let Some(start) = at.checked_sub(length) else { return false };
        self.chars[start..at].iter().map(char::to_ascii_lowercase).eq(word.chars().chain([' ']))
    }
}

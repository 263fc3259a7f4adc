//! What Japanese says of an amount beside it: を予定しており, ました.

use super::Judge;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::Language;
use crate::text::phrases::{contains_any, ends_with_any, starts_with};

impl Judge<'_> {
    /// 5,300百万円を予定しており, 8.5％以上を目標としています, 目標額1,300万円: what the words beside the amount say of it.
    pub(super) fn is_intended_in_japanese(&self, amount: &Amount, scope: Scope) -> bool {
        const BEHIND: &[&str] =
            &["を予定し", "を目標", "をめざ", "を目指", "を計画し", "とする予定", "とする計画", "とする方針"];
        const BEFORE: &[&str] = &["目標額", "目標値", "目標件数", "数値目標"];
        const TENSE: usize = 10;
        const OBJECT: usize = 8;
        if self.document.language != Language::Japanese {
            return false;
        }
        let chars = &self.document.chars;
        let before = &chars[..amount.range.start];
        let before = before.strip_suffix(&['は']).unwrap_or(before);
        let behind = &chars[amount.range.end..];
        let behind = behind.strip_prefix(&['程', '度']).unwrap_or(behind);
        // 5,000冊の整備をめざします
        let object = behind.strip_prefix(&['の']).map_or(0, |rest| {
            1 + rest.iter().take(OBJECT).take_while(|c| ('\u{30a0}'..='\u{9fff}').contains(*c)).count()
        });
        let behind = &behind[object..];
        let said = BEHIND.iter().find(|words| starts_with(behind, words)).map(|words| words.chars().count());
        // 12回を予定していたが
        let past = |from: usize| {
            let rest = &behind[from..behind.len().min(from + TENSE)];
            rest.iter().take_while(|c| !matches!(c, '、' | '。' | '\n')).any(|&c| c == 'た')
        };
        said.is_some_and(|from| !past(from)) || ends_with_any(before, BEFORE) || self.is_of_goals(scope, amount)
    }

    /// 2027年度の目標として、売上高5,500億円、ROE13％超を設定しており: whether the sentence names goals, and does not say that they were met.
    fn is_of_goals(&self, scope: Scope, amount: &Amount) -> bool {
        const REACH: usize = 120;
        const GOALS: &[&str] = &["目標として", "目標に、", "目標は、", "数値目標", "目標値は"];
        const SETTING: &[&str] = &["設定し", "掲げ", "定め", "目指", "めざ", "とし"];
        let chars = &self.document.chars;
        let (start, end) = (amount.range.start, amount.range.end);
        if !contains_any(&chars[scope.sentence.max(start.saturating_sub(REACH)).min(start)..start], GOALS) {
            return false;
        }
        let ahead = &chars[end..chars.len().min(end + REACH)];
        let stop = ahead.iter().position(|c| matches!(c, '。' | '\n')).unwrap_or(ahead.len());
        contains_any(&ahead[..stop], SETTING) && !contains_any(&ahead[..stop], &["ていた", "達成し", "上回", "下回"])
    }

    /// 前期は61%, 策定しました: what stands right before the amount, or what the sentence ends with.
    pub(super) fn is_past_in_japanese(&self, scope: Scope, start: usize) -> bool {
        const REACH: usize = 120;
        const BEFORE: &[&str] = &["前期は", "前期の", "前年度は", "前年度の", "昨年度は", "現在", "現在は"];
        const ENDS: &[&str] = &["ました", "でした", "った", "した", "いた"];
        let chars = &self.document.chars;
        if ends_with_any(&chars[scope.sentence..start], BEFORE) {
            return true;
        }
        let ahead = &chars[start..chars.len().min(start + REACH)];
        let end = ahead.iter().position(|c| matches!(c, '。' | '\n')).unwrap_or(0);
        ends_with_any(&ahead[..end], ENDS)
    }
}

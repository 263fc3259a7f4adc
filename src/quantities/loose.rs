//! Characters that count things behind an Arabic number only, as reports in traditional Chinese use them: 核准 7 案, 36 檔展覽, 於 70 餘國上映.

use super::amount::{Measured, Reader};
use super::dates;
use super::numeral::{Form, Numeral};
use crate::analysis::Kind;
use crate::text::phrases::starts_with_any;

/// What is counted so, of two that start alike the longer one first.
const LOOSE: &[&str] =
    &["案次", "案件", "案", "梯次", "檔次", "檔", "席次", "席", "格", "攤", "戶次", "組次", "隊次", "國", "国"];

/// Words that begin like them and count nothing: 12 國小, 3 格局.
const WORDS: &[&str] = &[
    "國小", "國中", "國道", "國語", "國家", "国家", "国道", "國際", "国际", "國產", "国产", "国内", "國內", "案例",
    "案由", "格局", "格式", "檔案", "席位",
];

/// What is counted in rows.
const OF_ROWS: &[&str] = &["代码", "代碼", "数据", "數據", "日志", "日誌", "记录", "程式"];

impl Reader<'_> {
    /// The unit of [`LOOSE`] at `at`, a blank before it allowed. Countries are counted so where there are more: 70餘國, as 27国 names them.
    pub(super) fn loose_unit(&self, start: usize, at: usize, numeral: &Numeral) -> Option<Measured> {
        let open = self.after_blank(at);
        let first = self.peek(open).filter(|c| {
            matches!(c, '行' | '案' | '梯' | '檔' | '席' | '格' | '攤' | '戶' | '組' | '隊' | '國' | '国')
        })?;
        if first == '行' {
            // 前10行, and 4行 of banks
            let placed = matches!(self.chars[..start], [.., '前' | '第' | '后'] | [.., '前' | '第' | '后', ' ']);
            let many = at - start > 1 || open > at || starts_with_any(&self.chars[open + 1..], OF_ROWS);
            let plain = numeral.form == Form::Arabic && !numeral.fraction && !placed && many;
            let year = open == at && dates::is_year_like(self.chars, start, numeral);
            return self.rows(open).filter(|_| plain && !year);
        }
        let plain =
            numeral.form == Form::Arabic && !numeral.fraction && !dates::is_year_like(self.chars, start, numeral);
        if !plain || starts_with_any(&self.chars[open..], WORDS) || matches!(first, '國' | '国') && !numeral.more {
            return None;
        }
        let unit = LOOSE.iter().find(|unit| self.starts_with(open, unit))?;
        Some(Measured::plain(*unit, Kind::Count, open + unit.chars().count()))
    }

    /// 2000 行, 12 行代码: 行 at `open` where no word begins with it.
    fn rows(&self, open: usize) -> Option<Measured> {
        let closes = self
            .peek(open + 1)
            .is_none_or(|c| matches!(c, ',' | '。' | ';' | '、' | '(' | ')' | '\n' | ' ' | '→' | '|' | '/'));
        (closes || starts_with_any(&self.chars[open + 1..], OF_ROWS))
            .then(|| Measured::plain("行", Kind::Count, open + 1))
    }

    /// 中山北路2段, 杭州路 2 段 67 號: whether the section that ends at `end` is one of a street, and counts nothing. 改造道路3段 counts.
    pub(super) fn is_of_street(&self, start: usize, end: usize) -> bool {
        let before = self.chars[..start].strip_suffix(&[' ']).unwrap_or(&self.chars[..start]);
        let numbered = || self.peek(self.after_blank(end)).is_some_and(|c| c.is_ascii_digit());
        match before {
            [.., '東' | '东' | '西' | '南' | '北' | '中', '路'] => true,
            [.., '路' | '街' | '道'] => numbered(),
            _ => false,
        }
    }
}

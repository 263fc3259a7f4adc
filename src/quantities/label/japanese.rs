//! Labels in Japanese: what a particle marks as the topic, the subject or the object before the number.

use super::japanese_words::{is_held_against, is_period_compared, is_reason, is_year, marker_length, opening_length};
use super::{Labels, Last, MAX_LABEL};
use crate::analysis::Change;
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::phrases::{ends_with, ends_with_any};
use crate::text::{Chars, Language};

/// Words between a particle and the number that measure nothing: 累計24万人.
const BEFORE_NUMBER: &[&str] = &[
    "平均",
    "累計",
    "延べ",
    "総額",
    "月額",
    "年額",
    "年間",
    "合計",
    "合わせて",
    "およそ",
    "約",
    "計",
    "まで",
    "最大",
    "さらに",
    "実質",
    "名目",
];

/// What an amount is compared with, or the way that it came about: no measure.
const ASIDES: &[&str] = &[
    "比べて",
    "比べ",
    "比",
    "対し",
    "対して",
    "から",
    "より",
    "として",
    "平均を",
    "計画を",
    "目標を",
    "基準を",
    "ため",
    "現在",
    "うち",
    "では",
    "には",
    "により",
    "また",
    "なお",
    "一方",
    "おり",
    "以来",
    "ものの",
    "ながら",
    "ことから",
];

/// What stands before a measure and says where, when or how many.
const LEADS: &[&str] = &[
    "県内の",
    "市内の",
    "町内の",
    "区内の",
    "国内の",
    "市域の",
    "県域の",
    "全国の",
    "本県の",
    "本市の",
    "当社の",
    "当社グループの",
    "に対する",
    "当期の",
    "当期末の",
    "当連結会計年度末の",
    "当連結会計年度の",
    "当事業年度の",
    "当事業年度末の",
    "本年度の",
    "今年度の",
    "うち",
    "また",
    "なお",
    "このうち",
    "同年度の",
];

impl Labels<'_> {
    /// The label of an amount in Japanese text.
    pub(super) fn japanese(&self, amount: &Amount, scope: Scope, change: Change, last: Option<Last>) -> String {
        let from = last.map_or(scope.sentence, |last| last.amount.range.end);
        let topic = self.topic(from, amount.range.start, last);
        let counted = self.counted(amount, scope);
        let earlier = || last.map(|last| last.label.to_owned());
        let taken = change == Change::Level && last.is_some_and(|last| last.label.is_empty()) && topic.is_none();
        let label = match (topic, counted) {
            (Some((label, true)), _) => Some(label),
            (None, Some(Counted::Attending)) if !taken => earlier().map(|label| format!("{label}の参加者")),
            (_, Some(Counted::Noun(noun))) if change == Change::Level => Some(self.text(noun)),
            (Some((label, false)), _) => Some(label),
            _ => earlier(),
        };
        let label = label.unwrap_or_default();
        match last {
            // 前連結会計年度に比べ6,142百万円(1.5%)増加の408,592百万円
            Some(last) if self.follows_change(last.amount.range.end, amount.range.start) => last.label.to_owned(),
            // 5,134百万円の収入(前連結会計年度は4,420百万円の収入)
            Some(last)
                if last.amount.kind == amount.kind && self.is_of_period_before(last.amount.range.end, amount) =>
            {
                last.label.to_owned()
            }
            // 目標の20%には届かず
            Some(last) if matches!(&*label, "目標" | "計画" | "予想") && !last.label.is_empty() => {
                last.label.to_owned()
            }
            // 取得率(前期は61%)は100%
            Some(last) if label.is_empty() && last.amount.kind == amount.kind => last.label.to_owned(),
            None if label.is_empty() => self.before_bracket(amount, scope).unwrap_or_default(),
            _ => self.of_bracketed(amount, scope, &label, last).unwrap_or(label),
        }
    }

    /// 前年同期比11.4%増の2,027億円: whether nothing but the change of what was named before stands from `from` to `to`.
    fn follows_change(&self, from: usize, to: usize) -> bool {
        const LONGEST: usize = 10;
        const CHANGES: &[&str] = &["増", "増加", "減", "減少", "上昇", "低下", "増収", "減収", "増益", "減益"];
        let between = &self.document.chars[from.min(to)..to];
        let between = match between.iter().rposition(|&c| c == ')') {
            Some(close) => &between[close + 1..],
            None => between,
        };
        between.len() <= LONGEST
            && between
                .strip_suffix(&['の'])
                .is_some_and(|said| CHANGES.iter().any(|change| change.chars().eq(said.iter().copied())))
    }

    /// Whether the bracket that opens behind `from` holds the amount of the period before and no more.
    fn is_of_period_before(&self, from: usize, amount: &Amount) -> bool {
        let said = &self.document.chars[from.min(amount.range.start)..amount.range.start];
        let said = said.strip_suffix(&['は']).unwrap_or(said);
        said.iter().rposition(|&c| c == '(').is_some_and(|open| is_period_compared(&said[open + 1..]))
    }

    /// 取得率(前期は61%): what the bracket that holds the amount is about.
    fn before_bracket(&self, amount: &Amount, scope: Scope) -> Option<String> {
        const NEAR: usize = 8;
        let chars = &self.document.chars;
        let start = amount.range.start;
        let open = (start.saturating_sub(NEAR)..start).rev().find(|&at| chars[at] == '(')?;
        let from = scope.sentence.max(open.saturating_sub(3 * MAX_LABEL)).min(open);
        let from = (from..open).rev().find(|&at| matches!(chars[at], '、' | ',' | '。')).map_or(from, |at| at + 1);
        self.measure(from..open).map(|named| self.text(named))
    }

    /// 新工場(投資額42億円、延床面積1万8千平方メートル): whose attribute stands in a bracket.
    fn of_bracketed(&self, amount: &Amount, scope: Scope, label: &str, last: Option<Last>) -> Option<String> {
        const ATTRIBUTES: &[&str] = &[
            "投資額",
            "総投資額",
            "事業費",
            "総事業費",
            "延床面積",
            "敷地面積",
            "面積",
            "延長",
            "全長",
            "定員",
            "出力",
            "容量",
        ];
        const LONGEST: usize = 14;
        if !ATTRIBUTES.contains(&label) {
            return None;
        }
        let chars = &self.document.chars;
        let start = amount.range.start.checked_sub(label.chars().count() + 1)?;
        let owner = match chars[start] {
            '(' => {
                let from = scope.sentence.max(start.saturating_sub(3 * MAX_LABEL)).min(start);
                let from =
                    (from..start).rev().find(|&at| matches!(chars[at], '、' | ',' | '。')).map_or(from, |at| at + 1);
                self.text(self.measure(from..start)?)
            }
            '、' | ',' => {
                let last = last?.label;
                ATTRIBUTES.iter().find_map(|attribute| last.strip_suffix(attribute))?.to_owned()
            }
            _ => return None,
        };
        (2..=LONGEST).contains(&owner.chars().count()).then(|| format!("{owner}{label}"))
    }

    /// What is measured between `from` and `to`, and whether a particle marks it.
    fn topic(&self, from: usize, to: usize, last: Option<Last>) -> Option<(String, bool)> {
        let chars = &self.document.chars;
        let from = from.max(to.saturating_sub(3 * MAX_LABEL)).min(to);
        let mut end = to;
        while end > from {
            let mut inside = 0;
            let start = (from..end).rev().find(|&at| {
                match chars[at] {
                    ')' => inside += 1,
                    '(' if inside > 0 => inside -= 1,
                    '、' | ',' | '。' | '\n' | '(' => return inside == 0,
                    _ => {}
                }
                false
            });
            let start = start.map_or(from, |at| at + 1);
            let piece = self.without_modifiers(start + marker_length(&chars[start..end])..end);
            // 営業利益は、販売価格の改善などに取り組んだ結果、413億円となり: what the sentence is about, and not the reason.
            if end < to
                && is_reason(&chars[piece.clone()])
                && let Some(topic) = self.opening_topic(piece.end)
            {
                return Some(topic);
            }
            // 12回を予定していたが、9回にとどまった: what was done with the amount before.
            let done = last.is_some_and(|last| last.amount.range.end == piece.start) && chars[piece.start] == 'を';
            if !piece.is_empty() && !done && !self.is_aside(&piece) {
                // 65歳以上人口, 1人当たりの面積: the number before is part of the noun.
                let per = chars[piece.clone()].starts_with(&['当', 'た', 'り'])
                    || chars[piece.clone()].starts_with(&['あ', 'た', 'り']);
                let age =
                    last.filter(|last| last.amount.range.end == piece.start && (per || &*last.amount.unit == "歳"));
                return self.of_piece(age.map_or(piece.start, |age| age.amount.range.start)..piece.end);
            }
            // 会員数は前年度末に比べ3,214人増加し, 受注高は前年同期比11.4%増, 契約者数は年度末現在143人
            let at = chars[piece.clone()].iter().position(|c| *c == 'は').filter(|&at| at > 1 && at + 1 < piece.len());
            if let Some(at) = at.filter(|&at| is_held_against(&chars[piece.start + at + 1..piece.end])) {
                return self.of_piece(piece.start..piece.start + at + 1);
            }
            // 純利益は、減損損失618百万円の計上により、前年に比べ2.7%減少し: the reason has amounts of its own.
            if start == from && last.is_some() && is_reason(&chars[piece.clone()]) {
                return self.sentence_topic(from);
            }
            end = start.saturating_sub(1).max(from);
            if start == from {
                break;
            }
        }
        None
    }

    /// What the sentence that holds `before` is about: the phrase before the は that a comma follows.
    fn sentence_topic(&self, before: usize) -> Option<(String, bool)> {
        const REACH: usize = 80;
        let chars = &self.document.chars;
        let from = before.saturating_sub(REACH);
        let from = (from..before).rev().find(|&at| matches!(chars[at], '。' | '\n')).map_or(from, |at| at + 1);
        let at = (from + 2..before).rev().find(|&at| matches!(chars[at - 1..at + 1], ['は', '、' | ',']))? - 1;
        let start = (from..at).rev().find(|&at| matches!(chars[at], '、' | ',')).map_or(from, |at| at + 1);
        self.measure(start..at).map(|named| (self.text(named), true))
    }

    /// What the sentence that holds `before` opens with: the phrase before its first は.
    fn opening_topic(&self, before: usize) -> Option<(String, bool)> {
        const REACH: usize = 180;
        const LONGEST: usize = 40;
        /// Those who report are no measure.
        const REPORTERS: &[&str] =
            &["社", "グループ", "市", "県", "町", "区", "村", "省", "庁", "府", "都", "国", "経済"];
        let chars = &self.document.chars;
        let from = before.saturating_sub(REACH);
        let from = (from..before).rev().find(|&at| matches!(chars[at], '。' | '\n')).map_or(from, |at| at + 1);
        let is_topic = |at: &usize| {
            chars[*at] == 'は'
                && (('\u{30a0}'..='\u{9fff}').contains(&chars[at - 1]) || matches!(chars[at - 1], ')' | 'A'..='Z'))
        };
        let at = (from + 2..before.min(from + LONGEST)).find(is_topic)?;
        let named = self.measure(from..at)?;
        let reports = ends_with_any(&chars[named.clone()], REPORTERS);
        (!reports && !chars[from..at].iter().any(|c| matches!(c, '、' | ','))).then(|| (self.text(named), true))
    }

    /// The piece without blanks, and without what stands right before the number: 1日当たり, 平均.
    fn without_modifiers(&self, piece: Chars) -> Chars {
        let chars = &self.document.chars;
        let mut piece = self.document.trim(piece);
        loop {
            let text = &chars[piece.clone()];
            let word = BEFORE_NUMBER.iter().find(|word| ends_with(text, word)).map(|word| word.chars().count());
            let per = ends_with_any(text, &["当たり", "あたり"]).then(|| {
                let digits = text.iter().rposition(char::is_ascii_digit).unwrap_or(0);
                let first = text[..digits].iter().rposition(|c| !c.is_ascii_digit()).map_or(0, |at| at + 1);
                text.len() - first
            });
            match word.or(per) {
                Some(length) if length < text.len() => piece.end -= length,
                Some(_) => return piece.start..piece.start,
                None => return piece,
            }
        }
    }

    fn is_aside(&self, piece: &Chars) -> bool {
        let text = &self.document.chars[piece.clone()];
        // 8万人で, 11トンであり: the rest of what was said of the amount before.
        let verb = matches!(text.last(), Some('し' | 'り' | 'き' | 'て' | 'め' | 'え' | 'い' | 'る' | 'た'));
        let marked = text.iter().any(|c| matches!(c, 'は' | 'が' | 'を'));
        let year = text.strip_suffix(&['が']).or_else(|| text.strip_suffix(&['は']));
        year.is_some_and(is_year)
            || ends_with_any(text, ASIDES) && !text.contains(&'を')
            || verb && !marked
            || matches!(text, ['で' | 'と' | 'に' | 'を' | 'が' | '同'])
            // 協力員398名が月2回訪問
            || matches!(text, ['が' | 'は' | 'を' | 'に', '月' | '年' | '週' | '日'])
            || matches!(text, [first, .., '年', 'の'] if first.is_ascii_digit())
    }

    /// What a piece names.
    fn of_piece(&self, piece: Chars) -> Option<(String, bool)> {
        let chars = &self.document.chars;
        let text = &chars[piece.clone()];
        // 障がい者, 肺がん検診: not every が is a particle.
        let is_particle = |at: usize| match text[at] {
            'は' | 'を' => true,
            'が' => !matches!(text.get(at + 1), Some('い' | 'ん')),
            _ => false,
        };
        let at = (0..text.len()).rev().find(|&at| is_particle(at));
        let Some(at) = at.filter(|at| *at > 0) else {
            let plain = self.measure(piece).filter(|plain| !is_period_compared(&chars[plain.clone()]))?;
            return Some((self.text(plain), false));
        };
        if ends_with(text, "平均を") || ends_with(&text[..at + 1], "では") || ends_with(&text[..at + 1], "には")
        {
            return None;
        }
        let named = self.measure(piece.start..piece.start + at)?;
        // 前年を0.3ポイント下回り, 令和3年が5.2万戸
        if is_period_compared(&chars[named.clone()]) || is_year(&chars[named.clone()]) {
            // 相談は前年度を13.2%上回り
            let topic = text[..at].iter().position(|c| *c == 'は').filter(|&topic| topic > 1 && text[at] == 'を')?;
            return self.measure(piece.start..piece.start + topic).map(|named| (self.text(named), true));
        }
        let label = self.text(named.clone());
        // 健康寿命は男性が72.8年
        let topic = chars[piece.start..named.start].iter().rposition(|c| *c == 'は').filter(|_| text[at] == 'が');
        let topic =
            topic.and_then(|topic| self.measure(piece.start..piece.start + topic)).map(|topic| self.text(topic));
        Some(match topic {
            Some(topic) if label.chars().count() <= 4 => (format!("{label}の{topic}"), true),
            _ => (label, true),
        })
    }

    /// The noun phrase that a piece ends with, without time, place and the clause before it.
    fn measure(&self, piece: Chars) -> Option<Chars> {
        let chars = &self.document.chars;
        let mut piece = self.document.trim(piece);
        let text = &chars[piece.clone()];
        // 県は2026年度までに介護人材を
        for mark in [
            "までに",
            "における",
            "により",
            "によって",
            "に伴い",
            "おいて",
            "比べて",
            "と比べ",
            "では",
            "には",
            "かかわらず",
            "ものの",
            "につきましては",
            "については",
            "年度末の",
            "年度の",
            "年度に",
            "月期の",
            "月に",
            "である",
            "になると",
            "すると",
            "は",
        ] {
            let mark: Vec<char> = mark.chars().collect();
            let cut = text.windows(mark.len()).rposition(|window| window == mark).map(|at| at + mark.len());
            if let Some(cut) = cut.filter(|cut| *cut < text.len()) {
                piece.start = piece.start.max(piece.end - text.len() + cut);
            }
        }
        loop {
            let text = &chars[piece.clone()];
            let lead = LEADS.iter().map(|lead| lead.chars()).find_map(|lead| {
                let lead: Vec<char> = lead.collect();
                (text.len() > lead.len() && text.starts_with(&lead)).then_some(lead.len())
            });
            match lead {
                Some(lead) => piece.start += lead,
                None => break,
            }
        }
        piece.start += opening_length(&chars[piece.clone()]);
        if piece.len() > 2 && matches!(chars[piece.start], 'と' | 'に' | 'で' | 'の') {
            piece.start += 1;
        }
        if ends_with(&chars[piece.clone()], "につきまして") && piece.len() > 7 {
            piece.end -= 6;
        }
        while piece.len() > 1
            && matches!(chars[piece.end - 1], 'で' | 'に' | 'も' | 'と' | 'の' | 'は' | 'が' | 'を' | ':')
        {
            piece.end -= 1;
        }
        piece.start = piece.start.max(piece.end.saturating_sub(MAX_LABEL));
        let noun = chars[piece.clone()].iter().any(|c| !('\u{3041}'..='\u{309f}').contains(c) && c.is_alphanumeric());
        (noun && !piece.is_empty()).then_some(piece)
    }

    /// What stands after the number: 12か所の測定局, 940人が参加した.
    fn counted(&self, amount: &Amount, scope: Scope) -> Option<Counted> {
        let chars = &self.document.chars;
        let rest = &chars[amount.range.end..scope.clause_end.max(amount.range.end).min(amount.range.end + MAX_LABEL)];
        if rest.starts_with(&['が', '参', '加']) {
            return Some(Counted::Attending);
        }
        let rest = rest.strip_prefix(&['の'])?;
        let end = rest
            .iter()
            .position(|c| matches!(c, 'は' | 'が' | 'を' | 'に' | 'で' | 'の' | 'と' | '、' | ',' | '。'))?;
        let start = amount.range.end + 1;
        // 3.7%の増加
        let differs = ["増加", "減少", "上昇", "低下", "増", "減", "計上", "実施"]
            .iter()
            .any(|word| word.chars().eq(rest[..end].iter().copied()));
        (end >= 2 && !differs).then(|| Counted::Noun(start..start + end))
    }
}

/// The label of an amount under `heading`: what a company reports under the name of one of its businesses is of this.
pub(in crate::quantities) fn of_segment(language: Language, heading: Option<&str>, label: String) -> String {
    const LONGEST: usize = 14;
    const BUSINESSES: &[&str] = &["事業", "部門", "セグメント"];
    match heading.filter(|_| language == Language::Japanese && !label.is_empty()) {
        Some(name)
            if BUSINESSES.iter().any(|business| name.ends_with(business))
                && name.chars().count() <= LONGEST
                && label.chars().count() + name.chars().count() < MAX_LABEL
                && !label.contains(['の', '場', '所'])
                && !label.contains(name.trim_end_matches("事業")) =>
        {
            format!("{name}の{label}")
        }
        _ => label,
    }
}

/// What an amount is said to count.
enum Counted {
    /// This noun.
    Noun(Chars),
    /// Those who came to what was named before.
    Attending,
}

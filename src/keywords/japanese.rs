//! Japanese words that every report says. Alone they are no keywords; the dictionary, which is Chinese, knows none of them.

use crate::words::{Role, Tag, Word};

/// Amounts and their changes, periods, deeds and headings, and stems of verbs. A new one goes here.
#[rustfmt::skip]
const GENERIC: [&str; 123] = [
    "増加", "減少", "上昇", "低下", "向上", "改善", "拡大", "縮小", "短縮", "延長", "削減", "達成", "維持", "継続", "推移", "横ばい",
    "平均", "合計", "累計", "総数", "件数", "人数", "割合", "比率", "水準", "程度", "規模", "目標", "実績", "成果", "効果", "評価",
    "年度", "前年", "前年度", "今年度", "次年度", "翌年度", "同年", "本年", "当年", "昨年", "年間", "月間", "期間", "期末", "期首", "当期",
    "前期", "今期", "上期", "下期", "今後", "将来", "現在", "現状", "現況", "時点", "令和", "平成", "最大", "最高", "最低", "過去",
    "実施", "実現", "推進", "促進", "対応", "対策", "確保", "確認", "検討", "検証", "導入", "開始", "終了", "完了", "運用", "運営",
    "活用", "利用", "提供", "支援", "強化", "充実", "整備", "設置", "策定", "作成", "報告", "公表", "発表", "開催", "参加", "形成",
    "概要", "概況", "総説", "背景", "目的", "方針", "課題", "問題", "要因", "影響", "状況", "動向", "結果", "内容", "方法", "事項",
    "取組", "取り組み", "見直し", "施策", "市内", "県内",
    "上回", "下回", "引上", "引下", "目指",
];

/// What such a word is; `None` for another.
pub(super) fn word(chars: &[char]) -> Option<Word> {
    let is = |word: &&str| word.chars().eq(chars.iter().copied());
    GENERIC.iter().any(is).then_some(Word { cost: 60, tag: Tag::Other, role: Role::Generic })
}

//! Changes that stand right behind their amount: a 1% increase, 28.4％増.

use super::amount::Amount;
use super::nouns;
use crate::analysis::{Change, Kind};
use crate::text::phrases::{Phrases, contains, contains_any, ends_with_any, starts_with, starts_with_any};
use std::sync::OnceLock;

/// Nouns and adverbs that say of the English number before them that it is a difference.
const AFTER: &[(&str, Change)] = &[
    ("increase", Change::Increase),
    ("increases", Change::Increase),
    ("growth", Change::Increase),
    ("rise", Change::Increase),
    ("improvement", Change::Increase),
    ("higher", Change::Increase),
    ("gain", Change::Increase),
    ("more compared", Change::Increase),
    ("up from a year", Change::Increase),
    ("up from last", Change::Increase),
    ("up on", Change::Increase),
    ("more than last", Change::Increase),
    ("more than in", Change::Increase),
    ("over budget", Change::Increase),
    ("above budget", Change::Increase),
    ("above target", Change::Increase),
    ("year-over-year increase", Change::Increase),
    ("year-over-year growth", Change::Increase),
    ("decrease", Change::Decrease),
    ("decline", Change::Decrease),
    ("reduction", Change::Decrease),
    ("drop", Change::Decrease),
    ("lower", Change::Decrease),
    ("fewer", Change::Decrease),
    ("less", Change::Decrease),
    ("contraction", Change::Decrease),
    ("down from a year", Change::Decrease),
    ("down from last", Change::Decrease),
    ("down on", Change::Decrease),
    ("below budget", Change::Decrease),
    ("under budget", Change::Decrease),
    ("year-over-year decrease", Change::Decrease),
    ("more than planned", Change::Increase),
    ("more than budgeted", Change::Increase),
    ("more than expected", Change::Increase),
    ("more than the year", Change::Increase),
    ("over estimate", Change::Increase),
    ("over the estimate", Change::Increase),
];

/// The same behind a percentage or percentage points, of what it is more or less than.
const BEYOND: &[(&str, Change)] = &[
    ("more", Change::Increase),
    ("above", Change::Increase),
    ("ahead of", Change::Increase),
    ("over plan", Change::Increase),
    ("below", Change::Decrease),
    ("under", Change::Decrease),
    ("short of", Change::Decrease),
];

/// Adjectives that compare, behind anything but what is said in times: 3x faster.
const COMPARING: &[(&str, Change)] = &[
    ("dearer", Change::Increase),
    ("costlier", Change::Increase),
    ("longer", Change::Increase),
    ("larger", Change::Increase),
    ("bigger", Change::Increase),
    ("greater", Change::Increase),
    ("faster", Change::Increase),
    ("quicker", Change::Increase),
    ("stronger", Change::Increase),
    ("heavier", Change::Increase),
    ("busier", Change::Increase),
    ("cheaper", Change::Decrease),
    ("shorter", Change::Decrease),
    ("smaller", Change::Decrease),
    ("slower", Change::Decrease),
    ("weaker", Change::Decrease),
    ("lighter", Change::Decrease),
];

/// [`AFTER`], [`BEYOND`] and [`COMPARING`] by their first letters.
fn tables() -> &'static [Phrases<Change>; 3] {
    static TABLES: OnceLock<[Phrases<Change>; 3]> = OnceLock::new();
    TABLES.get_or_init(|| [AFTER, BEYOND, COMPARING].map(|table| Phrases::new(table.iter().copied())))
}

/// The change that the words behind an amount of `kind` that ends at `end` say: a 1% increase, $96 million higher.
pub(super) fn in_english(chars: &[char], end: usize, kind: Kind) -> Option<Change> {
    // 52.8% / increase in customer satisfaction, on a card
    if !matches!(chars.get(end), Some(' ' | '\n')) {
        return None;
    }
    let end = if chars[end..].starts_with(&[' ', 'a', 'n', 'd', ' ']) { second_end(chars, end + 5)? } else { end };
    let ahead = &chars[end + 1..chars.len().min(end + 30)];
    let letter = ahead.first().filter(|c| c.is_ascii_alphabetic())?.to_ascii_lowercase();
    let follows = |text: &[char]| {
        ahead.len() >= text.len()
            && text.iter().copied().eq(ahead[..text.len()].iter().map(char::to_ascii_lowercase))
            && !ahead.get(text.len()).is_some_and(char::is_ascii_alphabetic)
    };
    let [after, beyond, comparing] = tables();
    let found =
        |words: &Phrases<Change>| words.of(letter).iter().find(|(text, _)| follows(text)).map(|(_, change)| *change);
    // 11,000 above the level before, $92,000 below the reserve price
    let bare = kind == Kind::Count && chars[end - 1].is_ascii_digit();
    let money = kind == Kind::Money && !matches!(letter, 'u' | 'm');
    found(after)
        .or_else(|| if kind == Kind::Ratio { None } else { found(comparing) })
        .or_else(|| if kind == Kind::Percent || bare || money { found(beyond) } else { None })
        .or_else(|| if kind == Kind::Percent { of_compound(&chars[end + 1..]) } else { None })
}

/// The end of the second of two amounts in one currency, or of two percentages, before what is said of both: €91 million and €185 million
/// higher.
fn second_end(chars: &[char], start: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    let sign = usize::from(matches!(chars.get(start), Some('$' | '€' | '£' | '¥' | '₹')));
    let open = start + sign;
    let figures = |c: &&char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let end = open + chars[open.min(chars.len())..].iter().take(LONGEST).take_while(figures).count();
    let rest = &chars[end..];
    let magnitudes = [" million", " billion", " percent", " per cent", "%"];
    let magnitude = magnitudes.iter().find(|magnitude| starts_with(rest, magnitude)).map(|magnitude| magnitude.len());
    let end = end + magnitude.unwrap_or(0);
    (end > open && (sign > 0 || chars[end - 1] == '%') && chars.get(end) == Some(&' ')).then_some(end)
}

/// 17% year-over-year sales growth, a 5% price increase: the noun of a change with up to three words before it.
fn of_compound(ahead: &[char]) -> Option<Change> {
    const WORDS: usize = 5;
    const LONGEST: usize = 16;
    let mut at = 0;
    for _ in 0..WORDS {
        let rest = &ahead[at.min(ahead.len())..];
        let length = rest.iter().take(LONGEST).take_while(|c| c.is_ascii_lowercase() || **c == '-').count();
        match rest[..length] {
            ['g', 'r', 'o', 'w', 't', 'h'] | ['i', 'n', 'c', 'r', 'e', 'a', 's', 'e'] => return Some(Change::Increase),
            ['s', 'u', 'r', 'g', 'e']
            | ['r', 'i', 's', 'e']
            | ['g', 'a', 'i', 'n']
            | ['u', 'p', 'l', 'i', 'f', 't'] => {
                return Some(Change::Increase);
            }
            ['d', 'r', 'o', 'p'] => return Some(Change::Decrease),
            ['d', 'e', 'c', 'r', 'e', 'a', 's', 'e'] | ['d', 'e', 'c', 'l', 'i', 'n', 'e'] => {
                return Some(Change::Decrease);
            }
            ['r', 'e', 'd', 'u', 'c', 't', 'i', 'o', 'n'] => return Some(Change::Decrease),
            _ if rest.get(length) != Some(&' ') || nouns::lists_of(&rest[..length]) & nouns::STOP != 0 => return None,
            _ => at += length + 1,
        }
    }
    None
}

/// 30 additional datasets, 12 more schools, 364 net new stores: things that come to others; two fewer staff: such as are gone.
pub(super) fn in_noun(chars: &[char], amount: &Amount) -> Option<Change> {
    if amount.kind != Kind::Count || !amount.unit.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let words = &chars[amount.range.clone()];
    // up to five additional users are a limit, and 12 schools have no word between.
    if words.iter().filter(|c| matches!(c, ' ' | '\n')).count() < 2 || starts_with(words, "up to ") {
        return None;
    }
    let noun = words.iter().position(|c| matches!(c, ' ' | '\n')).map_or(words, |blank| &words[blank..]);
    let adds = starts_with(noun, " net new ")
        || starts_with(noun, "\nmore ")
        || contains(words, " additional ")
        || contains(words, " more ") && !contains_any(words, &[" or more ", "more than "]);
    if adds {
        return Some(Change::Increase);
    }
    (contains(words, " fewer ") && !contains_any(words, &[" or fewer ", "fewer than "])).then_some(Change::Decrease)
}

/// Verbs before what is taken off something. Took has other objects too.
const TAKING: &[&str] = &["took ", "taking ", "takes ", "take ", "taken "];
const TRIMMING: &[&str] =
    &["knocked ", "knocks ", "knocking ", "shaved ", "shaves ", "shaving ", "trimmed ", "wiped ", "wiping ", "lopped "];

/// taking 0.35 percentage points off the overall index, shaved 12 minutes off the run; not 260 days off.
pub(super) fn taken_off(chars: &[char], amount: &Amount) -> bool {
    let behind = &chars[amount.range.end..];
    if !matches!(behind, [' ', 'o' | 'f', ..]) || !starts_with_any(behind, &[" off ", " from "]) {
        return false;
    }
    let before = &chars[..amount.range.start];
    let parts = matches!(amount.kind, Kind::Percent | Kind::Money);
    ends_with_any(before, TRIMMING) || parts && starts_with(behind, " off ") && ends_with_any(before, TAKING)
}

/// Japanese puts the verb behind: 28.4％増, 42分短縮された, 0.6ポイント上昇し.
pub(super) fn in_japanese(chars: &[char], amount: &Amount) -> Option<Change> {
    const UP: &[&str] = &[
        "増",
        "上昇",
        "延び",
        "伸び",
        "拡大",
        "引き上げ",
        "改善",
        "延伸",
        "上回",
        "の増",
        "の賃金改善",
        "高く",
        "の成長",
    ];
    const DOWN: &[&str] = &["減", "低下", "短縮", "下落", "削減", "縮小", "下回", "の減", "低く", "引き下げ", "低減"];
    // 6,142百万円(1.5%)増加の
    let end = match chars.get(amount.range.end) {
        Some('(') => amount.range.end + bracket(&chars[amount.range.end..])?,
        Some(')') => amount.range.end + 1,
        _ => amount.range.end,
    };
    // 2.4ポイント減少し、96.1%となった
    if let Some(['と', 'な', 'っ' | 'り' | 'る']) = chars.get(end..).and_then(|ahead| ahead.get(..3)) {
        return Some(Change::Level);
    }
    if !matches!(
        chars.get(end),
        Some(
            '増' | '上'
                | '延'
                | '伸'
                | '拡'
                | '引'
                | '改'
                | 'の'
                | '高'
                | '減'
                | '低'
                | '短'
                | '下'
                | '削'
                | '縮'
                | 'と'
                | 'を'
                | 'が'
        )
    ) {
        return None;
    }
    let ahead: String =
        chars[end..chars.len().min(end + 8)].iter().filter(|c| !matches!(c, 'と' | 'を' | 'が')).collect();
    let kana = ahead.chars().any(|c| ('\u{3041}'..='\u{30fa}').contains(&c))
        || ahead.chars().nth(1).is_some_and(|c| matches!(c, '、' | '。' | ')'));
    let starts = |words: &[&str]| words.iter().any(|word| ahead.starts_with(word));
    match (kana, starts(UP), starts(DOWN)) {
        (true, true, _) => Some(Change::Increase),
        (true, _, true) => Some(Change::Decrease),
        _ => None,
    }
}

/// Length of the short bracket that `chars` begin with.
fn bracket(chars: &[char]) -> Option<usize> {
    const LONGEST: usize = 12;
    chars.iter().take(LONGEST).position(|c| *c == ')').map(|close| close + 1)
}

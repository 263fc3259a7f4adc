//! Dates, years and times of day, which are no quantities.

use super::numeral::{Form, Numeral, Reading, read_at};
use rust_decimal::Decimal;

/// Months as words, for English dates; also what each starts with and may be cut to.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Whether `numeral` is written like a year: four plain digits from 1800 to 2199, or 二〇二〇.
pub(super) fn is_year_like(chars: &[char], start: usize, numeral: &Numeral) -> bool {
    let plain = match numeral.form {
        Form::Arabic => numeral.end == start + 4 && chars[start..numeral.end].iter().all(char::is_ascii_digit),
        Form::Digits => numeral.end == start + 4,
        _ => false,
    };
    plain && (1800..2200).contains(&whole(numeral.value).unwrap_or(0))
}

/// `value` where it is a whole number that fits.
fn whole(value: Decimal) -> Option<u32> {
    if value.scale() == 0 {
        return u32::try_from(value.mantissa()).ok();
    }
    if value.is_integer() { u32::try_from(value).ok() } else { None }
}

/// The end of the date, year or time of day that starts with `numeral` at `start`.
pub(super) fn end(chars: &[char], start: usize, numeral: &Numeral) -> Option<usize> {
    if numeral.more || numeral.max.is_some() && chars.get(numeral.end) != Some(&'月') {
        return None;
    }
    let value = whole(numeral.value)?;
    let at = skip_blank(chars, numeral.end);
    let next = chars.get(at).copied();
    let year = is_year_like(chars, start, numeral);
    match next {
        Some('年') if year => Some(at + 1),
        Some('年') if chars.get(at + 1) == Some(&'代') => Some(at + 2),
        Some('年') if value < 100 && matches!(chars.get(at + 1), Some('级' | '級' | '度')) => Some(at + 2),
        Some('年') if (60..200).contains(&value) && chars.get(at + 1) == Some(&'度') => Some(at + 2),
        // 上任第一年(108年)
        Some('年')
            if (100..150).contains(&value)
                && chars[..start].last() == Some(&'(')
                && chars.get(at + 1) == Some(&')') =>
        {
            Some(at + 1)
        }
        Some('年') if (100..150).contains(&value) && is_year_of_republic(chars, start, at) => Some(at + 1),
        Some('年') if value < 100 && month_follows(chars, skip_blank(chars, at + 1)) => Some(at + 1),
        // 平成 25 年の改正
        Some('年') if value < 70 && at > numeral.end && follows_era(chars, start) => Some(at + 1),
        Some('年') if value < 70 && follows_era_year(chars, start, at, value) => Some(at + 1),
        Some('届' | '级' | '屆' | '級' | '財' | '财') if year => Some(at + 1),
        Some('学' | '學') if year && matches!(chars.get(at + 1), Some('年')) => Some(at + 2),
        Some('月') if value <= 12 || numeral.max.is_some() => Some(at + 1),
        Some('月') if year => Some(at + 1),
        Some('时' | '時' | '点' | '點')
            if value <= 24 && chars.get(at + 1) != Some(&'間') && numeral.form == Form::Arabic =>
        {
            Some(minutes_end(chars, at + 1))
        }
        Some('世') if matches!(chars.get(at + 1), Some('纪' | '紀')) => Some(at + 2),
        Some('日' | '号' | '號') if value <= 31 && is_day(chars, start, at) => Some(at + 1),
        Some('-' | '~' | '—' | '–' | '至' | '到' | '―' | '－' | '、' | '/' | '.') => {
            range_end(chars, start, numeral, at)
        }
        Some(':') if value <= 24 && !chars[start.saturating_sub(4)..start].contains(&'比') => clock_end(chars, at),
        _ if year && english_year(chars, start, at) => Some(numeral.end),
        _ => None,
    }
}

/// 113年1月, 預計119年, 114年底: a year of the Republic of China by what stands beside it.
pub(super) fn is_year_of_republic(chars: &[char], start: usize, at: usize) -> bool {
    // 112年至119年
    let is_year = |at: usize| matches!(chars.get(at..at + 4), Some(['1', a, b, '年']) if a.is_ascii_digit() && b.is_ascii_digit());
    let spans = matches!(chars.get(at + 1), Some('至' | '到' | '-' | '~')) && is_year(at + 2)
        || matches!(chars[..start], [.., '年', '至' | '到' | '-' | '~']) && start >= 5 && is_year(start - 5);
    let after = matches!(
        chars.get(at + 1),
        Some('將' | '起' | '底' | '初' | '第' | '達' | '目' | '淨' | '迄' | '上' | '下' | '本' | '各' | '由')
    );
    let before = matches!(
        chars[start.saturating_sub(2)..start],
        [_, '較' | '自' | '於' | '為' | '由'] | ['預', '計' | '定' | '估'] | ['民', '國'] | ['截', '至'] | ['溯', '至']
    );
    after || before || spans || month_follows(chars, at + 1) || names_noun(chars, start, at)
}

/// Characters of official writing that only traditional Chinese has.
#[rustfmt::skip]
const TRADITIONAL: &str =
    "健總預國會學業區產經費計畫調實際應對農縣鄉鎮當歲決算長獲團詐溫氣體減標達開發險額離島勞動衛漲稅銷電環護資訊醫療務補輔導億萬與從";

/// 加碼112年健保福利金: a number of years before a noun, which is not said to be a length of time.
fn names_noun(chars: &[char], start: usize, at: usize) -> bool {
    const LENGTHS: &str = "约約近逾超过過满滿有长長达達今隔第共期于於个個";
    const PASSED: &str = "的之来來历歷以内內间間多餘余前后後左上校院";
    let han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
    let after = &chars[at + 1..chars.len().min(at + 11)];
    after.first().is_some_and(|c| han(c) && !PASSED.contains(*c))
        && after.iter().any(|c| TRADITIONAL.contains(*c))
        && !chars[..start].last().is_some_and(|c| LENGTHS.contains(*c))
}

/// Whether an era and a blank stand before `start`.
fn follows_era(chars: &[char], start: usize) -> bool {
    matches!(chars[..start], [.., '平' | '令' | '昭' | '大' | '明', '成' | '和' | '正' | '治', ' '])
}

/// 令和3年が5.2万戸、4年が5.4万戸: a year of the era named before it in the sentence, a few years later.
fn follows_era_year(chars: &[char], start: usize, at: usize, value: u32) -> bool {
    /// Characters to the era, and years.
    const NEAR: usize = 40;
    const LATER: u32 = 4;
    if !matches!(chars.get(at + 1), Some('が' | 'は' | 'の' | 'に' | '、')) {
        return false;
    }
    let before = &chars[start.saturating_sub(NEAR)..start];
    let sentence = before.iter().rposition(|c| matches!(c, '。' | '\n')).map_or(0, |stop| stop + 1);
    let before = &before[sentence..];
    let era = before.windows(2).rposition(|pair| matches!(pair, ['令' | '昭', '和'] | ['平', '成']));
    let Some(year) = era.map(|era| era + 2) else { return false };
    matches!(read_at(before, year), Reading::Numeral(named) if before.get(named.end) == Some(&'年')
        && whole(named.value).is_some_and(|named| (named + 1..=named + LATER).contains(&value)))
}

fn skip_blank(chars: &[char], at: usize) -> usize {
    at + usize::from(chars.get(at) == Some(&' '))
}

fn month_follows(chars: &[char], at: usize) -> bool {
    let Reading::Numeral(numeral) = read_at(chars, at) else { return false };
    let end = skip_blank(chars, numeral.end);
    // 1至8月
    let spans = || {
        matches!(chars.get(end), Some('至' | '到' | '-' | '~'))
            && matches!(read_at(chars, end + 1), Reading::Numeral(last) if chars.get(last.end) == Some(&'月'))
    };
    chars.get(end) == Some(&'月') || spans()
}

/// 30分 after 8时.
fn minutes_end(chars: &[char], at: usize) -> usize {
    match chars.get(at) {
        Some(c) if c.is_ascii_digit() => match read_at(chars, at) {
            Reading::Numeral(numeral) if chars.get(numeral.end) == Some(&'分') => numeral.end + 1,
            _ => at,
        },
        _ => at,
    }
}

/// Whether 15日 is a day of the month. A length of time is 30日内, 满30日, 5日以上.
fn is_day(chars: &[char], start: usize, at: usize) -> bool {
    if chars[at] != '日' {
        return matches!(chars[at], '号' | '號')
            && (chars.get(at + 1).is_none_or(|c| !matches!(c, '楼' | '樓' | '文' | '线' | '線')));
    }
    if matches!(chars[..start].last(), Some('月')) {
        return true;
    }
    let after = &chars[at + 1..chars.len().min(at + 4)];
    if matches!(after.first(), Some('内' | '內' | '游' | '遊'))
        || after.starts_with(&['以', '内'])
        || after.starts_with(&['以', '上'])
        || after.starts_with(&['之', '内'])
        || after.starts_with(&['以', '下'])
        || after.starts_with(&['前'])
    {
        return false;
    }
    if matches!(after.first(), Some('間')) {
        return false;
    }
    let before = &chars[start.saturating_sub(4)..start];
    // 不少于5日, but 于4日暂缓
    let compared =
        matches!(before, [.., '少' | '多' | '低' | '高' | '短' | '长' | '大' | '小' | '晚' | '早' | '迟', '于']);
    let spans = [&['满'][..], &['滿'], &['每'], &['過'], &['过'], &['达'], &['前'], &['期'], &['限', '为'], &['续']];
    !(compared
        || spans.iter().any(|cue| before.ends_with(cue))
        || before.ends_with(&['起']) && after.starts_with(&['后']))
}

/// 2021-2023年, 1-9月, 2020.11.4, 2020/11/4: two or three parts of which the last or first says that it is a date.
fn range_end(chars: &[char], start: usize, numeral: &Numeral, at: usize) -> Option<usize> {
    let year = is_year_like(chars, start, numeral);
    let sign = chars[at];
    let mut open = at + 1;
    while open < at + 3 && matches!(chars.get(open), Some('-' | '—' | '–' | '―' | ' ')) {
        open += 1;
    }
    let Reading::Numeral(second) = read_at(chars, open) else { return None };
    // in 2016. 30 more were added
    if sign == '.' && open > at + 1 {
        return None;
    }
    if !second.value.is_integer() && sign != '.' && sign != '/' && !year {
        return None;
    }
    let after = skip_blank(chars, second.end);
    let second_year = is_year_like(chars, open, &second);
    match chars.get(after) {
        Some('年') if year && (second_year || second.value < 100.into()) => Some(after + 1),
        Some('学' | '學') if year && chars.get(after + 1) == Some(&'年') => Some(after + 2),
        Some('月') if second.value <= 12.into() && !matches!(chars.get(after + 1), Some('龄' | '齡')) => {
            Some(after + 1)
        }
        Some('日') if second.value <= 31.into() && matches!(chars[..start].last(), Some('月')) => Some(after + 1),
        Some('世') if matches!(chars.get(after + 1), Some('纪' | '紀')) => Some(after + 2),
        Some('时' | '時' | '点' | '點') if second.value <= 24.into() && sign != '、' => Some(after + 1),
        _ if year && (second_year || matches!(sign, '-' | '/' | '.' | '–')) => {
            // 2020-11-04 and 2022-23
            let mut end = second.end;
            if matches!(chars.get(end), Some('-' | '/' | '.'))
                && let Reading::Numeral(third) = read_at(chars, end + 1)
            {
                end = third.end;
            }
            Some(end)
        }
        _ => None,
    }
}

/// 12:30 and 12:30:45; 1:3 is a ratio, which has one digit or more than two behind.
fn clock_end(chars: &[char], at: usize) -> Option<usize> {
    let digits = chars[at + 1..].iter().take(3).take_while(|c| c.is_ascii_digit()).count();
    let tens = chars.get(at + 1).is_some_and(|c| ('0'..='5').contains(c));
    if digits != 2 || !tens {
        return None;
    }
    let seconds =
        chars.get(at + 3) == Some(&':') && chars[at + 4..].iter().take(2).filter(|c| c.is_ascii_digit()).count() == 2;
    Some(if seconds { at + 6 } else { at + 3 })
}

/// A bare year in English: in 2021, December 31, 2022, 2021 annual report.
fn english_year(chars: &[char], start: usize, at: usize) -> bool {
    chars[..start].last().is_none_or(|c| c.is_ascii()) && chars.get(at).is_none_or(char::is_ascii)
}

/// 03年, and 12年 of 06年和12年: whether the two digits at `start` are those of a year.
pub(super) fn is_short_year(chars: &[char], start: usize) -> bool {
    let listed = |c: char| matches!(c, '、' | '和' | '及' | '与' | '與' | '至' | '到' | '-' | '~');
    let begins = |digits: &[char]| matches!(digits, ['0', digit, '年'] if digit.is_ascii_digit());
    begins(&chars[start..chars.len().min(start + 3)])
        || start >= 4 && listed(chars[start - 1]) && begins(&chars[start - 4..start - 1])
}

/// Whether a month's name ends before `at` or starts there (blanks skipped).
pub(super) fn month_beside(chars: &[char], start: usize, end: usize) -> bool {
    let before = start.saturating_sub(1);
    let mut open = before;
    while open > 0 && before - open < 10 && (chars[open - 1].is_ascii_alphabetic() || chars[open - 1] == '.') {
        open -= 1;
    }
    let after = skip_blank(chars, end);
    is_month(&chars[open..before])
        || chars.get(after).is_some_and(char::is_ascii_uppercase)
            && is_month(&chars[after..super::numeral::word_end(chars, after)])
}

fn is_month(word: &[char]) -> bool {
    if word.len() < 3 || !word[0].is_ascii_uppercase() {
        return false;
    }
    let word: String = word.iter().filter(|c| **c != '.').map(char::to_ascii_lowercase).collect();
    MONTHS.iter().any(|month| *month == word || month[..3] == word) || word == "sept"
}

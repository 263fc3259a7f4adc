//! How much a sequence of words looks like a term, by its parts of speech, its length and how rare its words are.

use super::units::Unit;
use crate::text::{Document, Language};
use crate::words::{Dictionary, Role, Tag};

/// Longest term in characters of a script without spaces.
pub(super) const MAX_CHARS: usize = 14;

/// Longest term in words of a script with spaces.
const MAX_LATIN_WORDS: usize = 4;

/// What a term of the field scores.
pub(super) const FIELD_TERM: f64 = 3.0;

/// What one of two characters scores, which is the name of a whole trade: 绿电, 光热.
pub(super) const SHORT_FIELD_TERM: f64 = 0.5 * FIELD_TERM;

/// The most that [`of`] gives: a term of the field in Latin letters in a Chinese text.
pub(super) const MAX: f64 = 2.0 * FIELD_TERM;

/// Longest term of the field in Latin letters, in characters; more than the lists have.
const MAX_LATIN_FIELD_TERM: usize = 64;

/// What a name in capital letters scores.
pub(super) const CAPITALISED: f64 = 2.0;

/// English words that count time and end no term: current year.
const PERIODS: [&str; 8] = ["year", "years", "quarter", "month", "months", "week", "weeks", "period"];

/// Words that a term may begin with but that lead on to a figure or an object at its end: 地区生产总值年均, 经营活动产生.
#[rustfmt::skip]
const NEVER_LAST: [&str; 65] = [
    "产生", "產生", "年均", "月均", "日均", "平均", "同比", "环比", "環比", "听取", "聽取", "调入", "調入", "调出", "調出", "实现", "實現", "三大", "四大", "五大", "六大", "七大",
    "八大", "九大", "十大", "建立", "成立", "给予", "給予", "予以", "参加", "參加", "打造", "开展", "開展", "构建", "構建", "推动", "推動", "推进", "推進", "促进", "促進", "加强", "加強", "健全",
    "出台", "出臺", "召开", "召開", "举行", "舉行", "获得", "獲得", "发生", "净增", "淨增", "下达", "下達", "上升", "人均", "户均", "实质", "實質", "發生",
];

/// What an English heading scores that is a name of a few words.
pub(super) const HEADING: f64 = 1.0;

/// What English words score that stand together once and are known as nothing else.
pub(super) const ONCE: f64 = 0.8;

/// What the label of a quantity scores that is known as nothing else.
const LABEL: f64 = 0.5;

/// The same of an English one of two or three words, which mostly is a name.
const ENGLISH_LABEL: f64 = 1.5;

/// What the label of a quantity scores if it is known as nothing else.
pub(super) fn of_label(label: &[char]) -> f64 {
    let words = label.iter().filter(|c| **c == ' ').count() + 1;
    if label.iter().all(char::is_ascii) && is_few(words) { ENGLISH_LABEL } else { LABEL }
}

/// Whether an English name has this many words.
fn is_few(words: usize) -> bool {
    (2..=3).contains(&words)
}

/// Whether the label of a quantity can be a term: long enough to name something, short enough to be a name.
pub(super) fn may_be_label(label: &[char]) -> bool {
    let han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
    // A级旅游景区 is as Chinese as a name can be.
    let latin = label.iter().any(char::is_ascii_alphabetic) && label.iter().filter(|c| han(c)).count() < 3;
    let signs = label.iter().any(|c| matches!(c, ',' | '、' | '。' | '(' | ')' | ';' | '“' | '”' | '*'));
    // What happened to the thing measured, not its name: 链长工坊达到.
    let tail = Dictionary::embedded().get(label[label.len().saturating_sub(2)..].iter().copied());
    let ends_in_verb = tail.is_some_and(|word| word.tag == Tag::Verb && word.role != Role::Term)
        // 债务还本支出
        && !label.ends_with(&['支', '出']);
    !signs
        && !ends_in_verb
        && !label.ends_with(&['+'])
        && if latin {
            label.contains(&' ') && label.len() <= 40 && is_english_phrase(label)
        } else {
            (3..=MAX_CHARS).contains(&label.len())
        }
}

/// work orders closed without the participle, which is what was done to them.
pub(super) fn without_deed(label: &[char]) -> &[char] {
    match label.iter().rposition(|c| *c == ' ') {
        Some(at) if is_participle(&label[at + 1..]) && label[..at].contains(&' ') => &label[..at],
        _ => label,
    }
}

/// Whether no word of a label says who or how: families rated our care.
fn is_english_phrase(label: &[char]) -> bool {
    label.iter().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '&' | '\''))
        && label.split(|c| *c == ' ').all(|word| {
            let known = Dictionary::embedded().get(word.iter().map(char::to_ascii_lowercase));
            matches!(word, ['o', 'f'] | ['a', 't'] | ['a', 'n', 'd'] | ['p', 'e', 'r'])
                || known.is_none_or(|word| word.role != Role::Stop)
        })
}

/// Whether an English phrase is two or three words of which none says who or how, and the last is no adjective.
pub(super) fn is_name_of_words(phrase: &[char]) -> bool {
    let mut words = phrase.split(|c| *c == ' ');
    is_few(words.clone().count())
        && words.all(|word| {
            let known = Dictionary::embedded().get(word.iter().copied());
            word.len() > 2
                && word.iter().all(|c| c.is_ascii_alphabetic() || *c == '-')
                && known.is_none_or(|word| !matches!(word.role, Role::Stop | Role::Lead))
        })
        && !phrase.rsplit(|c| *c == ' ').next().is_some_and(is_adjective)
}

/// Whether the dictionary holds `chars` as a term of the field.
pub(super) fn is_field_term(chars: &[char]) -> bool {
    Dictionary::embedded().get(chars.iter().map(char::to_ascii_lowercase)).is_some_and(|word| word.role == Role::Term)
}

/// Whether neither a sequence of `words` words and so many characters nor any longer one around it can be a term.
pub(super) fn is_too_long(length: usize, words: usize, latin: bool) -> bool {
    if latin { words > MAX_LATIN_WORDS && length > MAX_LATIN_FIELD_TERM } else { length > MAX_CHARS }
}

/// Around 1 for a usual term; `None` for what is none. `words` stand side by side.
pub(super) fn of(document: &Document, words: &[Unit]) -> Option<f64> {
    let chars = &document.chars;
    match words {
        [] => None,
        // Kafka or PM2.5 in a Chinese text is a name.
        [word] if word.latin && document.language != Language::English => Some(2.0 * single(chars, word)?),
        [word] => single(chars, word),
        _ => compound(chars, words),
    }
}

/// Whether a sequence of words opens with a character that may close the word before it: 署 in 路政署管理.
pub(super) fn may_be_tail(words: &[Unit]) -> bool {
    words.len() > 1
        && !words[0].latin
        && words[0].length() == 1
        && !matches!(words[0].tag(), Tag::Adjective | Tag::Attribute | Tag::Adverb)
}

/// What [`of`] gives, for a name in quotation marks that is nothing else, by its length in characters.
pub(super) fn of_quoted(length: usize) -> f64 {
    [0.7, 1.0, 1.4, 1.2, 1.0, 0.7, 0.5, 0.3][(length.max(2) - 2).min(7)]
}

/// The same of one that stands in them again and again, whatever the cut makes of it: “零关税”.
pub(super) fn of_quoted_again(length: usize) -> f64 {
    1.5 * of_quoted(length)
}

fn single(chars: &[char], word: &Unit) -> Option<f64> {
    let length = word.length();
    if length < 2 || super::units::is_hiragana(chars[word.start as usize]) || is_placeholder(&chars[word.range()]) {
        return None;
    }
    let by_role = match word.role() {
        Role::Stop => return None,
        Role::Term => return Some(if length == 2 { SHORT_FIELD_TERM } else { FIELD_TERM }),
        Role::Lead | Role::Generic | Role::Tail => return None,
        Role::Plain | Role::Confined | Role::Widespread => 1.0,
    };
    let by_tag = match word.tag() {
        Tag::Function | Tag::Adverb | Tag::Time | Tag::Number => return None,
        Tag::Idiom if is_saying(&chars[word.range()]) => 0.05,
        Tag::Idiom => 1.2,
        Tag::Verb | Tag::Adjective | Tag::Attribute => 0.25,
        Tag::Name | Tag::Person => 0.25,
        Tag::Noun | Tag::VerbalNoun => 1.0,
        Tag::Other if is_participle(&chars[word.range()]) || is_adjective(&chars[word.range()]) => 0.3,
        Tag::Other => 0.8,
    };
    let by_length = if word.latin { 1.0 } else { [0.4, 0.9, 1.5][(length - 2).min(2)] };
    Some(by_role * by_tag * by_length * rarity(word))
}

/// Whether a fixed phrase tells of doing rather than names a thing: 充分发挥, 深入人心.
fn is_saying(chars: &[char]) -> bool {
    // 通胀, 环保: short for a longer noun.
    if chars.len() == 2 {
        return false;
    }
    let head = Dictionary::embedded().get(chars.iter().copied().take(2));
    head.is_none_or(|head| {
        matches!(head.role, Role::Stop | Role::Lead)
            || !matches!(head.tag, Tag::Noun | Tag::VerbalNoun | Tag::Name | Tag::Attribute)
    })
}

/// Whether a word stands for one to be filled in, numbers a period or a version, or is an address: xxxx, XX, Q2, v1,
/// www.example.com.
fn is_placeholder(word: &[char]) -> bool {
    const ADDRESSES: [&str; 6] = [".com", ".cn", ".org", ".gov", ".net", "http"];
    word[0].is_ascii_alphabetic()
        && (ADDRESSES.iter().any(|part| crate::text::phrases::contains(word, part))
            || word.iter().all(|c| c.eq_ignore_ascii_case(&word[0]))
            || word.len() == 2 && word[1].is_ascii_digit() && !is_measure(word[0]))
}

/// M2, M1: the money supply, by which the digit is no number of its kind.
fn is_measure(letter: char) -> bool {
    matches!(letter, 'M' | 'm')
}

/// Whether an English word ends as participles do, which begin terms but do not end them: adjusted EBITDA.
fn is_participle(chars: &[char]) -> bool {
    chars.len() > 4 && chars.ends_with(&['e', 'd'])
}

/// Whether an English word ends as adjectives do and hardly any noun: regional, agricultural, economic.
pub(super) fn is_adjective(chars: &[char]) -> bool {
    const ENDINGS: [&str; 6] = ["ional", "ical", "ural", "rial", "omic", "ious"];
    chars.len() > 6 && ENDINGS.iter().any(|ending| crate::text::phrases::ends_with(chars, ending))
}

fn compound(chars: &[char], words: &[Unit]) -> Option<f64> {
    let (first, last) = (words.first()?, words.last()?);
    let length = (last.end - first.start) as usize;
    let latin = words.iter().all(|word| word.latin);
    let joined = words.iter().any(|word| word.role() == Role::Stop);
    let hiragana = |word: &Unit| super::units::is_hiragana(chars[word.start as usize]);
    if hiragana(first) || hiragana(last) {
        return None;
    }
    if first.role() == Role::Stop || last.role() == Role::Stop || joined && words.len() < 3 {
        return None;
    }
    if latin && words.len() > MAX_LATIN_WORDS || !latin && !(2..=MAX_CHARS).contains(&length) {
        return None;
    }
    if last.length() == 2 && NEVER_LAST.iter().any(|word| word.chars().eq(chars[last.range()].iter().copied())) {
        return None;
    }
    if latin && PERIODS.iter().any(|word| word.chars().eq(chars[last.range()].iter().copied())) {
        return None;
    }
    let mut form = match (first.role(), first.tag()) {
        (Role::Lead, Tag::Verb) if !latin => return None,
        (Role::Lead, _) if latin => 0.8,
        (Role::Lead, _) => 0.4,
        (Role::Tail, _) => 0.5,
        (_, Tag::Adverb | Tag::Time) => 0.3,
        (_, Tag::Name | Tag::Person) => 0.5,
        (_, Tag::Verb | Tag::Adjective) => 0.7,
        _ => 1.0,
    };
    form *= match (last.role(), last.tag()) {
        (Role::Tail, _) => 0.3,
        (Role::Lead, _) if latin => 0.3,
        // 治理, 改造, 监管 are deeds that programmes are named after.
        (Role::Lead, Tag::Verb) => 0.5,
        (Role::Lead, _) => 0.7,
        (_, Tag::Adverb) => return None,
        (_, Tag::Time) if last.length() > 1 => return None,
        (_, Tag::Adjective | Tag::Attribute) => 0.3,
        (_, Tag::Verb) => 0.7,
        _ if is_participle(&chars[last.range()]) => 0.3,
        _ => 1.0,
    };
    if words.iter().all(|word| !word.role().is_plain() && word.role() != Role::Term) {
        form *= if latin { 0.8 } else { 0.4 };
    }
    if joined {
        form *= 0.8;
    }
    if !latin && first.length() == 1 {
        form *= 0.6;
    } else if !latin && last.length() == 1 {
        form *= 0.8;
    }
    let total: f64 = words.iter().map(rarity).sum();
    // Two words of one character each are one that the dictionary lacks: 移工.
    let by_length = if latin { 1.6 } else { [0.6, 1.0, 1.8, 1.8, 1.8, 1.6, 1.4, 1.2, 1.0][(length - 2).min(8)] };
    Some(form * by_length * total / words.len() as f64)
}

/// From 0.25 for what every text says to 1.2 for what hardly any does: by jieba's frequency and idf, but by our lists for
/// what every report says.
fn rarity(word: &Unit) -> f64 {
    match (word.role(), word.word) {
        (role, Some(known)) if role.is_plain() => {
            // In tenths of a nat; idf says little that the frequency does not.
            let by_idf = match role {
                Role::Confined => 10.0,
                Role::Widespread => -3.0,
                _ => 0.0,
            };
            ((f64::from(known.cost) + by_idf - 45.0) / 65.0).clamp(0.25, 1.2)
        }
        (Role::Plain, None) => 1.0,
        (Role::Term, _) => 1.2,
        (Role::Generic, _) if word.latin => 0.7,
        (Role::Generic, _) => 0.5,
        _ if word.latin => 0.6,
        _ => 0.3,
    }
}

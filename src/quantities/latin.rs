//! Amounts in Latin text: $4.2 billion, 120 schools, 1.2bn, five-year, half a million.

use super::amount::{Amount, Measured, Reader, name_of};
use super::dates;
use super::fractions;
use super::nouns::describes_next;
use super::numeral::{self, Form, Numeral, Reading};
use super::openings::Openings;
use super::units::{Currency, Unit, Units, carbon_end, word_end};
use crate::analysis::Kind;
use crate::text::phrases::{ends_with, is, is_any, starts_with_any, string_of};
use rust_decimal::Decimal;
use std::sync::OnceLock;

/// What a word starts with that [`Reader::read_word`] reads an amount from.
fn openings() -> &'static Openings {
    static OPENINGS: OnceLock<Openings> = OnceLock::new();
    OPENINGS.get_or_init(|| {
        let numbers = numeral::words().chain(Units::embedded().currencies_before()).map(<[char]>::to_vec);
        Openings::of(numbers.chain(fractions::parts().chain(["a dozen", "twice"]).map(|part| part.chars().collect())))
    })
}

impl Reader<'_> {
    /// The end of the Latin word at `start`, if it is neither part of a code nor opens an amount, so that
    /// [`Self::read_word`] would find nothing and go on there.
    pub fn plain_word_end(&self, start: usize) -> Option<usize> {
        if openings().may_start(self.chars, start) {
            return None;
        }
        let end = start + self.chars[start..].iter().take_while(|c| c.is_ascii_alphabetic()).count();
        let may_join = |c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '/' | '_');
        (!self.peek(end).is_some_and(may_join)).then_some(end)
    }

    /// Reads the amount that starts with the Latin word at `start`, or says where to go on.
    pub fn read_word(&self, start: usize) -> Result<Amount, usize> {
        if let Some((open, currency)) = self.currency(start) {
            return self.read_money(start, open, currency);
        }
        let end = code_end(self.chars, start);
        if word_end(self.chars, start) < end {
            return Err(self.after_letters(start, end));
        }
        if self.previous(start).is_some_and(|c| c == '-' || c == '\'') {
            return Err(end);
        }
        let first = self.chars[start].to_ascii_lowercase();
        if first == 'a' && self.starts_with(start + 1, " dozen") {
            let numeral = Numeral {
                value: Decimal::from(12),
                max: None,
                end: start + 7,
                form: Form::Words,
                more: false,
                fraction: false,
            };
            let unit = self
                .latin_unit(start, start + 7, &numeral)
                .unwrap_or_else(|| Measured::plain("", Kind::Count, start + 7));
            return self.amount(start, &numeral, unit).ok_or(end);
        }
        if first == 't'
            && let Some(amount) = self.twice(start)
        {
            return Ok(amount);
        }
        if matches!(first, 'a' | 'h' | 'o' | 'q' | 't')
            && let Some(amount) = self.part_of_million(start)
        {
            return Ok(amount);
        }
        if first == 'z' && self.is_called_zero(start, end) {
            return Err(end);
        }
        match numeral::read_at(self.chars, start) {
            Reading::Numeral(numeral) if self.opens_name(start, numeral.end) => Err(numeral.end),
            Reading::Numeral(numeral)
                if !self.is_one(start, &numeral)
                    || self.measures_one(&numeral)
                    || self.out_of(start, &numeral).is_some()
                    || self.one_noun(start, numeral.end).is_some() =>
            {
                match self.read(start) {
                    Ok(amount) => Ok(amount),
                    Err(next) => Err(next.max(end)),
                }
            }
            _ => Err(end),
        }
    }

    /// Letters with digits behind are a code, but for an abbreviation before an amount: GDP1.2万亿元, COD4380吨.
    fn after_letters(&self, start: usize, code: usize) -> usize {
        let letters = self.chars[start..code].iter().take_while(|c| c.is_ascii_alphabetic()).count();
        let open = start + letters;
        if !self.peek(open).is_some_and(|c| c.is_ascii_digit()) {
            return code;
        }
        let Reading::Numeral(numeral) = numeral::read_at(self.chars, open) else { return code };
        if self.measures_behind_letters(open, &numeral) { open } else { code }
    }

    /// Whether a number right behind letters is an amount: it has a magnitude, or is money, a percentage or a weight.
    pub fn measures_behind_letters(&self, open: usize, numeral: &Numeral) -> bool {
        let unit = self.units.longest(self.chars, numeral.end);
        super::read::trailing_magnitude(self.chars, open, numeral.end).is_some()
            || unit.is_some_and(|unit| matches!(unit.kind, Kind::Money | Kind::Percent))
            || self.peek(numeral.end) == Some('吨')
            || matches!(self.peek(numeral.end), Some('台' | '臺' | '套')) && self.is_behind_acronym(open)
    }

    /// 新增AED40台: whether three capitals and more behind Chinese end before `open`.
    fn is_behind_acronym(&self, open: usize) -> bool {
        let letters = self.chars[..open].iter().rev().take_while(|c| c.is_ascii_uppercase()).count();
        letters > 2 && self.chars[..open - letters].last().is_some_and(|c| !c.is_ascii())
    }

    /// The currency before a number at `start` and where that number starts.
    pub fn currency(&self, start: usize) -> Option<(usize, &'static Currency)> {
        if self.previous(start).is_some_and(|c| c.is_ascii_alphanumeric()) {
            return None;
        }
        let currency = self.units.currency_before(self.chars, start)?;
        let open = self.after_blank(start + currency.chars.len());
        let number = match self.peek(open)? {
            c if c.is_ascii_digit() => true,
            '.' => self.peek(open + 1)?.is_ascii_digit(),
            '(' => self.negative_at(open).is_some(),
            _ => false,
        };
        number.then(|| (open, self.of_place(currency)))
    }

    /// Money whose number ends at `end`: a code that says it again is part of it.
    pub fn money_after(&self, currency: &'static Currency, end: usize) -> Measured {
        // Rs. 12,000/-
        let end = end + if self.starts_with(end, "/-") { 2 } else { 0 };
        let mut money = Measured::money(currency, end);
        let open = self.after_blank(end);
        if let Some(again) = self.units.currency_after(self.chars, open)
            && again.code == currency.code
            && again.factor == currency.factor
            && again.chars[0].is_ascii_alphabetic()
        {
            money.end = open + again.chars.len();
        }
        money
    }

    fn is_one(&self, start: usize, numeral: &Numeral) -> bool {
        numeral.form == Form::Words && numeral.value == Decimal::ONE && numeral.end - start == 3
    }

    /// one mile, one year: counted where a unit of the table follows.
    fn measures_one(&self, numeral: &Numeral) -> bool {
        let open = numeral.end + 1;
        let unit = self.units.in_words(self.chars, open);
        self.peek(numeral.end).is_some_and(|c| matches!(c, ' ' | '-'))
            && (unit.is_some() || self.units.currency_after(self.chars, open).is_some())
    }

    /// The numeral with the magnitude behind it: million, bn, k. `m` is a million only in money or before a noun.
    #[inline]
    pub fn magnified(&self, numeral: Numeral, money: bool) -> Numeral {
        let may_follow = |c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '-' | '\n');
        if self.peek(numeral.end).is_some_and(may_follow) { self.with_magnitude(numeral, money) } else { numeral }
    }

    fn with_magnitude(&self, numeral: Numeral, money: bool) -> Numeral {
        let end = numeral.end;
        let scaled = |exponent: u32, end: usize| {
            numeral::scaled(numeral.value, exponent).map(|value| Numeral { value, end, ..numeral })
        };
        if (matches!(self.peek(end), Some(' ' | '-')) || self.is_wrapped_word(end))
            && let Some((exponent, stop)) = numeral::magnitude_word(self.chars, end + 1)
        {
            return scaled(exponent, stop).unwrap_or(numeral);
        }
        let stop = word_end(self.chars, end);
        if numeral.form != Form::Arabic || stop == end || stop - end > 3 {
            return numeral;
        }
        let exponent = match self.chars[end..stop] {
            ['k' | 'K'] if money || !self.peek(stop).is_some_and(|c| c.is_ascii_digit()) => 3,
            ['b', 'n'] | ['b', 'l', 'n'] | ['B', 'N'] => 9,
            ['t', 'n'] | ['t', 'l', 'n'] => 12,
            ['m', 'n'] | ['m', 'i', 'l'] | ['m', 'l', 'n'] | ['M', 'M'] => 6,
            ['m' | 'M'] if money || self.is_before_code(stop) => 6,
            ['b' | 'B'] if money || self.is_before_code(stop) => 9,
            ['m'] if self.counted_noun(stop).is_some() => 6,
            ['M'] if self.is_latin_beside(start_of(self.chars, end), stop) => 6,
            _ => return numeral,
        };
        scaled(exponent, stop).unwrap_or(numeral)
    }

    /// Whether what is from `start` to `end` stands apart, or among Latin words: 311.3M people, and not 提速至100M.
    fn is_latin_beside(&self, start: usize, end: usize) -> bool {
        let before = self.previous(start);
        let open = before.is_none_or(|c| matches!(c, ' ' | '\n' | '('))
            && !self.chars[..start]
                .iter()
                .rev()
                .find(|c| **c != ' ')
                .is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        open && self.peek(end).is_none_or(|c| matches!(c, ' ' | '\n' | ')' | ',' | ';' | '.'))
    }

    /// A unit of the English tables, a currency word, or the noun that is counted.
    pub fn latin_unit(&self, start: usize, at: usize, numeral: &Numeral) -> Option<Measured> {
        let at = self.behind_bold(start, at);
        let gap = usize::from(matches!(self.peek(at), Some(' ' | '-')) || self.is_wrapped_word(at));
        let open = at + gap;
        if let Some(currency) = self.units.currency_after(self.chars, open)
            && (currency.chars[0].is_ascii_alphabetic() || gap == 0 || self.peek(at) == Some(' '))
        {
            let money = self.money_of_text(currency, open + currency.chars.len());
            // 75 USD million
            if self.peek(money.end) == Some(' ')
                && let Some((exponent, end)) = numeral::magnitude_word(self.chars, money.end + 1)
            {
                let scale = numeral::scaled(money.scale, exponent)?;
                return Some(Measured { scale, end, ..money });
            }
            return Some(money);
        }
        if let Some(token) = self.token(at) {
            return Some(token);
        }
        if gap == 0
            && let Some(money) = self.cents_of_letter(start, at, numeral)
        {
            return Some(money);
        }
        // 20 (kg)
        if matches!(self.peek(open), Some('(' | '[' | '{' | '<'))
            && let Some((unit, end)) =
                self.units.in_words(self.chars, open + 1).filter(|(unit, _)| unit.kind == Kind::Measure)
            && matches!(self.peek(end), Some(')' | ']' | '}' | '>'))
        {
            return Some(Measured::of(unit, end + 1));
        }
        if let Some((unit, end)) = self.units.in_words(self.chars, open)
            && !self.is_name(open, end)
        {
            let lone = unit.chars.len() == 1 && unit.chars[0].is_ascii_alphabetic();
            // pounds after a magnitude are money.
            if unit.group == "kg" && unit.chars.starts_with(&['p']) && numeral.value >= Decimal::from(1_000_000) {
                return Some(Measured::plain("GBP", Kind::Money, end));
            }
            let carbon = carbon_end(self.chars, unit, end);
            if carbon > end {
                let name = string_of(&self.chars[open..carbon]);
                return Some(Measured {
                    group: unit.group.into(),
                    factor: unit.factor,
                    ..Measured::plain(name, Kind::Measure, carbon)
                });
            }
            let goes_on = self.peek(end).is_some_and(|c| c.is_ascii_alphanumeric())
                || gap > 0 && self.is_attribute(at, end, unit, numeral);
            let hyphenated = lone && gap > 0 && self.peek(at) == Some('-');
            if !goes_on && !hyphenated {
                if unit.kind == Kind::Duration && self.is_age(start) {
                    let age = Measured { end, ..Measured::plain(unit.name, Kind::Measure, end) };
                    return Some(Measured { group: "years of age".into(), factor: of_age(unit), ..age });
                }
                let counted = unit.group == "times"
                    && (["a ", "per ", "each ", "every ", "in "].iter().any(|word| self.starts_with(end + 1, word))
                        || self.is_repeated(start, end, numeral));
                let kind = if counted { Kind::Count } else { unit.kind };
                return Some(Measured {
                    name: name_of(unit).into(),
                    group: unit.group.into(),
                    factor: unit.factor,
                    kind,
                    end,
                    scale: Decimal::ONE,
                });
            }
        }
        if self.peek(at) != Some(' ') && !self.is_wrapped_word(at) || dates::is_year_like(self.chars, start, numeral) {
            return None;
        }
        if let Some(quoted) = self.quoted_noun(at) {
            return Some(quoted);
        }
        if self.is_of_time_ago(start, at) || self.does_with_object(start, at) {
            return None;
        }
        let Some((noun, end)) = self.counted_noun(at) else { return self.abbreviated_unit(start, at, numeral) };
        // one minor workers' compensation claim
        if numeral.value == Decimal::ONE && matches!(self.peek(end), Some('\'' | '’')) {
            return None;
        }
        let name = string_of(&self.chars[self.head_of(noun, end)..end]);
        Some(Measured::plain(name, Kind::Count, end))
    }

    /// 32 day case beds: a time in the singular behind more than one is part of what is counted.
    fn is_attribute(&self, at: usize, end: usize, unit: &Unit, numeral: &Numeral) -> bool {
        unit.kind == Kind::Duration
            && self.peek(at) == Some(' ')
            && numeral.value > Decimal::ONE
            && self.chars[end - 1] != 's'
            && end > at + 3
            && self.peek(end) == Some(' ')
            && (describes_next(&self.chars[at + 1..end])
                || self.counted_noun(at).is_some_and(|(noun, _)| noun <= at + 1))
    }

    /// The case was revised five times: so often, where the verb before is none of growth and nothing is compared.
    fn is_repeated(&self, start: usize, end: usize, numeral: &Numeral) -> bool {
        const GROWTH: &[&str] = &["increased", "multiplied", "expanded", "climbed", "jumped", "surged", "improved"];
        let before = &self.chars[..start.saturating_sub(1)];
        let length = before.iter().rev().take(16).take_while(|c| c.is_ascii_lowercase()).count();
        let verb = &before[before.len() - length..];
        const GOING_ON: &[&str] = &[" for ", " during ", " since ", " over ", " between ", " by "];
        let closes = matches!(self.peek(end), None | Some('.' | ',' | ';' | ')' | '\n'))
            || starts_with_any(&self.chars[end..], GOING_ON);
        closes && numeral.value.is_integer() && ends_with(verb, "ed") && !is_any(verb, GROWTH)
    }

    /// 8,067 Gram Panchayats: a word in capitals before another is no unit.
    fn is_name(&self, open: usize, end: usize) -> bool {
        /// Letters of the longest unit that is written in capitals.
        const SIGN: usize = 3;
        end > open + SIGN
            && self.chars[open].is_ascii_uppercase()
            && self.chars[open + 1].is_ascii_lowercase()
            && self.peek(end) == Some(' ')
            && self.peek(end + 1).is_some_and(|c| c.is_ascii_uppercase())
    }

    /// Whether what stands before the number at `start` says that it is an age: aged 18 to 75 years, the mean age was 49 years.
    fn is_age(&self, start: usize) -> bool {
        const REACH: usize = 18;
        let before = &self.chars[start.saturating_sub(REACH)..start];
        let clause = before.iter().rposition(|c| matches!(c, ',' | '.' | ';' | '\n' | '('));
        let before = &before[clause.map_or(0, |stop| stop + 1)..];
        let opens = |at: usize| at == 0 || !before[at - 1].is_alphabetic();
        ["aged ", "age of ", "age was ", "age is "]
            .iter()
            .any(|said| before.windows(said.len()).enumerate().any(|(at, words)| is(words, said) && opens(at)))
    }

    /// Whether the line break at `at` stands inside a wrapped sentence: a word in lower case follows.
    pub(super) fn is_wrapped_word(&self, at: usize) -> bool {
        self.peek(at) == Some('\n') && self.peek(at + 1).is_some_and(|c| c.is_ascii_lowercase())
    }
}

/// How many years one `unit` of time is.
fn of_age(unit: &Unit) -> Decimal {
    const DAYS: Decimal = Decimal::from_parts(36525, 0, 0, false, 2);
    unit.factor.checked_div(DAYS).unwrap_or(Decimal::ONE)
}

/// Start of the figures that end at `end`.
fn start_of(chars: &[char], end: usize) -> usize {
    const LONGEST: usize = 24;
    let figures = |c: &&char| c.is_ascii_digit() || matches!(c, '.' | ',');
    end - chars[..end].iter().rev().take(LONGEST).take_while(figures).count()
}

/// End of the letters, digits and signs that make up a code: AK47, X-900, COVID-19, GB/T.
fn code_end(chars: &[char], start: usize) -> usize {
    let mut end = start;
    let word = |c: char| c.is_ascii_alphanumeric();
    let mut digits = false;
    // The time of an ISO timestamp: 05T14:26:29.782Z
    let time = chars[start] == 'T' && chars.get(start + 3) == Some(&':');
    while let Some(&c) = chars.get(end) {
        let joins = (matches!(c, '-' | '.' | '/' | '_') || time && c == ':')
            && chars.get(end + 1).is_some_and(|next| next.is_ascii_digit() || digits && word(*next));
        if !word(c) && !joins {
            break;
        }
        digits |= c.is_ascii_digit();
        end += 1;
    }
    end.max(start + 1)
}

//! Quantities: numerals, units, extraction, context.

mod abbreviated;
mod about;
mod amount;
mod bare_english;
mod bold;
mod bracketed;
mod by_how_much;
mod cards;
mod cents;
mod change;
mod change_behind;
mod change_by_sign;
mod change_in_cells;
mod change_of_object;
mod classes;
mod classifiers;
mod clause;
mod compared;
mod compound;
mod context;
mod counted_noun;
mod cues;
mod dates;
mod divided;
mod dollars;
mod engineering;
mod eras;
mod fractions;
mod grouped;
mod growth_behind;
mod heights;
mod index;
mod label;
mod labelled;
mod latin;
mod listed_english;
mod loose;
mod lower;
mod magnitudes;
mod marks;
mod mode_words;
mod modes;
mod names;
mod negative_brackets;
mod nouns;
pub mod numeral;
mod ones;
mod openings;
mod out_of;
mod period;
mod quoted;
mod range;
mod read;
mod republic;
mod said_again;
mod said_once;
mod scientific;
mod shared_bounds;
mod sign;
mod spelled_english;
mod status;
mod table;
mod tickers;
mod title_years;
mod units;
mod unnamed_money;

use crate::analysis::{Heading, Quantity};
use crate::outline::Outline;
use crate::text::Document;
use crate::words::Tokens;
use amount::{Amount, Reader};
use classes::Classes;
use index::Cut;
use marks::Marks;
use rust_decimal::Decimal;
use smol_str::{SmolStr, ToSmolStr};
use std::borrow::Cow;
use std::cell::OnceCell;
use table::Tables;
use units::Units;

pub(crate) use label::object_of_deed;

/// Whether a unit or classifier begins at `at`.
pub(crate) fn starts_unit(chars: &[char], at: usize) -> bool {
    Units::embedded().longest(chars, at).is_some()
}

/// Every quantity of `document` in order, offsets as `document` counts.
pub fn extract(document: &Document, outline: &Outline, tokens: &Tokens) -> Vec<Quantity> {
    let chars = document.chars.as_slice();
    let marks = Marks::find(chars);
    let tables = Tables::find(document);
    let tokens = Cut::new(chars.len(), tokens);
    let reader = Reader {
        document,
        chars,
        tokens: &tokens,
        cues: &marks.cues,
        quoted: &marks.quoted,
        tables: &tables,
        units: Units::embedded(),
        classes: Classes::embedded(),
        republic: OnceCell::new(),
        dollar: OnceCell::new(),
        cents: OnceCell::new(),
        pounds: OnceCell::new(),
    };
    let mut amounts = scan(&reader);
    drop_markers(document, outline, &mut amounts);
    context::of_all(document, outline, &marks, &tokens, &tables, amounts)
}

/// All amounts of the text, in order and disjoint.
fn scan(reader: &Reader) -> Vec<Amount> {
    let chars = reader.chars;
    let classes = reader.classes;
    let mut amounts: Vec<Amount> = Vec::new();
    let mut at = 0;
    while let Some(ahead) = chars[at..].iter().position(|&c| classes.of(c) & classes::AMOUNT != 0) {
        at += ahead;
        let c = chars[at];
        let is_sign = classes.of(c) & classes::SIGN != 0;
        let may_be_cell = is_sign || c.is_ascii_digit();
        let read = if let Some(amount) = may_be_cell.then(|| reader.read_cell(at)).flatten() {
            amount
        } else if c.is_ascii_alphabetic() {
            if let Some(end) = reader.plain_word_end(at) {
                at = end;
                continue;
            }
            reader.read_word(at)
        } else if !is_sign {
            reader.read(at)
        } else if let Some((open, currency)) = currency_sign(c).then(|| reader.currency(at)).flatten() {
            reader.read_money(at, open, currency)
        } else if c == '(' && reader.is_negative_percentage(at) {
            reader.read_percentage(at)
        } else {
            at += 1;
            continue;
        };
        match read {
            Ok(amount) => {
                at = amount.range.end.max(at + 1);
                let disjoint = amounts.last().is_none_or(|last| last.range.end <= amount.range.start);
                let found = disjoint && !reader.tables.is_none(amount.range.start);
                if found && !reader.document.is_outside_text(amount.range.start) {
                    amounts.push(amount);
                }
            }
            Err(next) => at = next.max(at + 1),
        }
    }
    compound::join(chars, &mut amounts);
    shared_bounds::share(chars, &mut amounts);
    amounts
}

/// The number of a heading counts nothing: 2.1 Collections. Nor does that of a page in a table of contents.
fn drop_markers(document: &Document, outline: &Outline, amounts: &mut Vec<Amount>) {
    let marker = |entry: &Heading| {
        let start = document.char_at(entry.start);
        start..start + entry.marker.chars().count()
    };
    let mut markers = outline.headings.iter().map(marker).peekable();
    let is_in_contents = |at: usize| {
        let next = outline.contents.partition_point(|range| range.end <= at);
        outline.contents.get(next).is_some_and(|range| range.start <= at)
    };
    let has_contents = !outline.contents.is_empty();
    amounts.retain(|amount| {
        if has_contents && is_in_contents(amount.range.start) {
            return false;
        }
        while markers.next_if(|marker| marker.end <= amount.range.start).is_some() {}
        markers.peek().is_none_or(|marker| amount.range.start < marker.start)
    });
}

/// The signs that an amount may start with.
const SIGNS: &str = "([-−+–*$£¥￥€₹₩₽₿₫฿";

/// Whether `c` may be the sign of a currency.
fn currency_sign(c: char) -> bool {
    matches!(c, '$' | '£' | '¥' | '￥' | '€' | '₹' | '₩' | '₽' | '₿' | '₫' | '฿')
}

/// The quantity that `amount` is, without its unit and group.
fn quantity(document: &Document, amount: &Amount, found: context::Found) -> Quantity {
    let span = document.span(amount.range.clone());
    let value = nearest(amount.value);
    let max = amount.rare.as_ref().and_then(|rare| rare.max);
    let in_group = match amount.rare.as_ref().map(|rare| rare.factor) {
        Some(factor) if factor != Decimal::ONE => amount.value.checked_mul(factor).map_or(0.0, nearest),
        _ => value,
    };
    Quantity {
        start: span.start,
        end: span.end,
        text: document.text(amount.range.clone()).into(),
        value,
        value_max: max.map(nearest),
        exact: plain(amount.value),
        exact_max: max.map(plain),
        unit: Cow::Borrowed(""),
        group: Cow::Borrowed(""),
        group_value: in_group,
        kind: amount.kind,
        bound: amount.bound,
        change: found.change,
        relative_to: found.relative_to,
        status: found.status,
        label: found.label,
        period: found.period,
        section: found.section,
    }
}

/// Without trailing zeros behind the point.
fn plain(value: Decimal) -> SmolStr {
    const WIDEST: usize = 20;
    let (scale, Ok(mut mantissa)) = (value.scale() as usize, u64::try_from(value.mantissa().unsigned_abs())) else {
        return value.normalize().to_smolstr();
    };
    if mantissa == 0 || scale > 9 {
        return value.normalize().to_smolstr();
    }
    let mut behind = scale;
    while behind > 0 && mantissa.is_multiple_of(10) {
        mantissa /= 10;
        behind -= 1;
    }
    // Digits from the right, at least one before the point; the sign and the point take two places more.
    let mut text = [0; WIDEST + 2];
    let mut at = text.len();
    let mut written = 0;
    while mantissa > 0 || written <= behind {
        if written == behind && behind > 0 {
            at -= 1;
            text[at] = b'.';
        }
        at -= 1;
        // Most fit into 32 bits, which are quicker to divide.
        let digit = match u32::try_from(mantissa) {
            Ok(small) => {
                mantissa = u64::from(small / 10);
                small % 10
            }
            Err(_) => {
                let digit = (mantissa % 10) as u32;
                mantissa /= 10;
                digit
            }
        };
        text[at] = b'0' + digit as u8;
        written += 1;
    }
    if value.is_sign_negative() {
        at -= 1;
        text[at] = b'-';
    }
    std::str::from_utf8(&text[at..]).unwrap_or_default().into()
}

/// The number nearest to `value`.
fn nearest(value: Decimal) -> f64 {
    // Both parts are exact, so that their quotient is rounded once.
    const EXACT: u64 = 1 << 53;
    let (mantissa, scale) = (i64::try_from(value.mantissa()), value.scale() as usize);
    if let (Ok(mantissa), Some(power)) = (mantissa, POWERS_OF_TEN.get(scale))
        && mantissa.unsigned_abs() <= EXACT
    {
        return if scale == 0 { mantissa as f64 } else { mantissa as f64 / power };
    }
    value.to_string().parse().unwrap_or(0.0)
}

/// The powers of ten that are exact.
const POWERS_OF_TEN: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_written_and_rounded_as_they_are_long_hand() {
        let mantissas = [0, 1, 5, 10, 100, 250, 999, 12_345, 1_000_000, 1_234_567_890, 9_007_199_254_740_993, i64::MAX];
        for (mantissa, scale) in mantissas.into_iter().flat_map(|mantissa| (0..28).map(move |scale| (mantissa, scale)))
        {
            for mantissa in [mantissa, -mantissa] {
                let value = Decimal::new(mantissa, scale);
                let written = value.normalize().to_string();
                assert_eq!(plain(value), written);
                assert_eq!(nearest(value), written.parse::<f64>().unwrap());
            }
        }
    }
}

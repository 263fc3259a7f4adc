//! Quantities: numerals, units, extraction, context.

mod amount;
mod change;
mod classifiers;
mod clause;
mod context;
mod cues;
mod dates;
mod fractions;
mod hash;
mod label;
mod latin;
mod modes;
mod names;
pub mod numeral;
mod period;
mod quoted;
mod range;
mod read;
mod status;
mod table;
mod units;

use crate::analysis::{Bound, Quantity};
use crate::outline::Outline;
use crate::text::Document;
use crate::words::Tokens;
use amount::{Amount, Reader};
use cues::Cues;
use quoted::Quoted;
use rust_decimal::Decimal;
use table::Tables;
use units::Units;

/// Every quantity of `document` in order, offsets in bytes.
pub fn extract(document: &Document, outline: &Outline, tokens: &Tokens) -> Vec<Quantity> {
    let chars = document.chars.as_slice();
    let cues = Cues::find(chars);
    let quoted = Quoted::find(chars);
    let tables = Tables::find(document);
    let reader =
        Reader { document, chars, tokens, cues: &cues, quoted: &quoted, tables: &tables, units: Units::embedded() };
    let amounts = scan(&reader);
    let contexts = context::of_all(document, outline, &cues, tokens, &tables, &amounts);
    amounts.iter().zip(contexts).map(|(amount, found)| quantity(document, amount, found)).collect()
}

/// All amounts of the text, in order and disjoint.
fn scan(reader: &Reader) -> Vec<Amount> {
    let chars = reader.chars;
    let mut amounts: Vec<Amount> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        let read = if let Some(amount) = is_cell_start(c).then(|| reader.read_cell(at)).flatten() {
            amount
        } else if c.is_ascii_alphabetic() {
            reader.read_word(at)
        } else if numeral::may_start(c) {
            reader.read(at)
        } else if let Some((open, currency)) = currency_sign(c).then(|| reader.currency(at)).flatten() {
            reader.read_money(at, open, currency)
        } else {
            at += 1;
            continue;
        };
        match read {
            Ok(amount) => {
                at = amount.range.end.max(at + 1);
                let disjoint = amounts.last().is_none_or(|last| last.range.end <= amount.range.start);
                if disjoint && !reader.document.is_outside_text(amount.range.start) {
                    amounts.push(amount);
                }
            }
            Err(next) => at = next.max(at + 1),
        }
    }
    share_bounds(chars, &mut amounts);
    amounts
}

/// 达95%、85%以上: the bound behind the last of a list is that of all.
fn share_bounds(chars: &[char], amounts: &mut [Amount]) {
    for last in (1..amounts.len()).rev() {
        let (left, right) = amounts.split_at_mut(last);
        let (left, right) = (&mut left[last - 1], &right[0]);
        let behind = right.bound == Bound::Min && chars[right.range.clone()].ends_with(&['以', '上']);
        let joined =
            chars[left.range.end..right.range.start] == ['、'] && left.unit == right.unit && left.bound == Bound::Exact;
        if behind && joined {
            left.bound = Bound::Min;
        }
    }
}

/// Whether a cell that holds a number may start with `c`.
fn is_cell_start(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '(' | '[' | '-' | '−' | '+' | '–' | '*') || currency_sign(c)
}

/// Whether `c` may be the sign of a currency.
fn currency_sign(c: char) -> bool {
    matches!(c, '$' | '£' | '¥' | '￥' | '€' | '₹' | '₩' | '₽' | '₿' | '₫' | '฿')
}

fn quantity(document: &Document, amount: &Amount, found: context::Found) -> Quantity {
    let span = document.span(amount.range.clone());
    let exact = plain(amount.value);
    let exact_max = amount.max.map(plain);
    let number = |text: &str| text.parse().unwrap_or(0.0);
    let in_group = amount.value.checked_mul(amount.factor).map_or(0.0, |value| number(&plain(value)));
    Quantity {
        start: span.start,
        end: span.end,
        text: document.text(amount.range.clone()).to_owned(),
        value: number(&exact),
        value_max: exact_max.as_deref().map(number),
        exact,
        exact_max,
        unit: amount.unit.clone(),
        group: amount.group.clone(),
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
fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}

//! A numeral that is written and read again is the same, in every form.

use proptest::prelude::*;
use reportlens::quantities::numeral;
use rust_decimal::Decimal;

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const FORMAL: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];

/// Up to 9999, with 零 for inner gaps.
fn section(value: u64, digits: &[&str; 10], powers: [&str; 4]) -> String {
    let mut text = String::new();
    let mut gap = false;
    for exponent in (0..4).rev() {
        let digit = (value / 10u64.pow(exponent) % 10) as usize;
        if digit == 0 {
            gap |= !text.is_empty();
            continue;
        }
        if gap {
            text += digits[0];
            gap = false;
        }
        text += digits[digit];
        text += powers[exponent as usize];
    }
    text
}

fn chinese(value: u64, digits: &[&str; 10], powers: [&str; 4], large: [&str; 3]) -> String {
    if value == 0 {
        return digits[0].to_owned();
    }
    let mut text = String::new();
    for group in (0..4).rev() {
        let part = value / 10_000u64.pow(group) % 10_000;
        if part == 0 {
            continue;
        }
        if !text.is_empty() && part < 1000 {
            text += digits[0];
        }
        text += &section(part, digits, powers);
        text += match group {
            3 => large[2],
            2 => large[1],
            1 => large[0],
            _ => "",
        };
    }
    text
}

/// The word for 0 to 19 and for tens, from the table that the reader is made of.
fn word(value: u64) -> &'static str {
    let rows = include_str!("../data/units/number-words.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut fields = rows.map(|row| row.split('\t').collect::<Vec<_>>());
    let of_value = |fields: &Vec<&str>| matches!(fields[1], "unit" | "ten") && fields[2] == value.to_string();
    fields.find(of_value).unwrap()[0]
}

fn english(value: u64) -> String {
    match value {
        0..20 => word(value).to_owned(),
        20..100 if value.is_multiple_of(10) => word(value).to_owned(),
        20..100 => format!("{}-{}", word(value / 10 * 10), word(value % 10)),
        100..1000 => join(english(value / 100) + " hundred", value % 100, " and "),
        1000..1_000_000 => join(english(value / 1000) + " thousand", value % 1000, " "),
        1_000_000..1_000_000_000 => join(english(value / 1_000_000) + " million", value % 1_000_000, " "),
        _ => join(english(value / 1_000_000_000) + " billion", value % 1_000_000_000, " "),
    }
}

fn join(head: String, rest: u64, between: &str) -> String {
    if rest == 0 { head } else { head + between + &english(rest) }
}

fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn full_width(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_graphic() { char::from_u32(c as u32 + 0xfee0).unwrap() } else { c }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn whole_numbers_come_back(value in prop_oneof![0u64..100_000, 0u64..1_000_000_000_000]) {
        let expected = Some(Decimal::from(value));
        let plain = chinese(value, &DIGITS, ["", "十", "百", "千"], ["万", "亿", "万亿"]);
        let formal = chinese(value, &FORMAL, ["", "拾", "佰", "仟"], ["万", "亿", "万亿"]);
        let traditional = chinese(value, &DIGITS, ["", "十", "百", "千"], ["萬", "億", "萬億"]);
        for text in [value.to_string(), grouped(value), full_width(&grouped(value)), plain, formal, traditional, english(value)] {
            prop_assert_eq!(numeral::read(&text), expected, "{}", text);
        }
        let negative = format!("-{value}");
        prop_assert_eq!(numeral::read(&negative), Some(-Decimal::from(value)));
        prop_assert_eq!(numeral::read(&format!("minus {}", english(value))), Some(-Decimal::from(value)));
    }

    #[test]
    fn decimals_and_magnitudes_come_back(mantissa in 1u64..10_000_000, scale in 0u32..4, magnitude in 0usize..4) {
        let value = Decimal::from_i128_with_scale(i128::from(mantissa), scale);
        let (sign, factor) = [("", 1u64), ("万", 10_000), ("亿", 100_000_000), ("万亿", 1_000_000_000_000)][magnitude];
        let expected = value * Decimal::from(factor);
        prop_assert_eq!(numeral::read(&format!("{value}{sign}")), Some(expected));
        prop_assert_eq!(numeral::read(&full_width(&format!("{value}{sign}"))), Some(expected));
        prop_assert_eq!(numeral::read(&format!("{value} {sign}")), Some(expected));
    }

    #[test]
    fn chinese_decimals_and_fractions_come_back(whole in 0u64..10_000, decimals in 1u64..1000, bottom in 2u64..100) {
        let digits: String = decimals.to_string().chars().map(|c| DIGITS[c as usize - '0' as usize]).collect();
        let written = chinese(whole, &DIGITS, ["", "十", "百", "千"], ["万", "亿", "万亿"]);
        let expected: Decimal = format!("{whole}.{decimals}").parse().unwrap();
        prop_assert_eq!(numeral::read(&format!("{written}点{digits}")), Some(expected));
        let top = decimals % bottom + 1;
        let text = |value| chinese(value, &DIGITS, ["", "十", "百", "千"], ["万", "亿", "万亿"]);
        prop_assert_eq!(numeral::read(&format!("{}分之{}", text(bottom), text(top))), Some(Decimal::from(top) / Decimal::from(bottom)));
        prop_assert_eq!(numeral::read(&format!("{top}/{bottom}")), Some(Decimal::from(top) / Decimal::from(bottom)));
    }

    #[test]
    fn mixed_numerals_come_back(high in 1u64..10_000, low in 1u64..10_000) {
        prop_assert_eq!(numeral::read(&format!("{high}万{low}")), Some(Decimal::from(high * 10_000 + low)));
        prop_assert_eq!(numeral::read(&format!("{high}亿{low}万")), Some(Decimal::from(high * 100_000_000 + low * 10_000)));
    }
}

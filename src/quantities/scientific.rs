//! Numbers with a power of ten behind them: 8.5×10^4, 1.2×10⁻³, 3.5E+06, and 8.5×104, whose exponent a paste has put on the line.

use super::amount::Reader;
use super::numeral::{self, Form, Numeral};
use rust_decimal::Decimal;

/// Largest exponent that is worked out; larger ones are out of a [`Decimal`]'s range.
const MAX_EXPONENT: u32 = 20;

/// The digits that stand above the line.
const SUPERSCRIPTS: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";

impl Reader<'_> {
    /// `numeral` with the power of ten behind it, or as it is where there is none.
    #[inline]
    pub fn with_power(&self, numeral: Numeral) -> Numeral {
        let may_follow = matches!(self.peek(numeral.end), Some('×' | 'x' | 'X' | '*' | '·' | '✕' | 'E' | 'e' | ' '));
        if may_follow && numeral.form == Form::Arabic {
            self.power(&numeral).and_then(|power| scaled(numeral, power)).unwrap_or(numeral)
        } else {
            numeral
        }
    }

    fn power(&self, numeral: &Numeral) -> Option<Power> {
        if matches!(self.peek(numeral.end), Some('E' | 'e')) {
            // Without a sign it may be a code: 3E5.
            let (negative, open) = self.sign(numeral.end + 1)?;
            return self.digits_of_exponent(open).map(|(exponent, end)| Power { exponent, negative, end });
        }
        let sign = self.after_blank(numeral.end);
        if !matches!(self.peek(sign)?, '×' | 'x' | 'X' | '*' | '·' | '✕') {
            return None;
        }
        let ten = self.after_blank(sign + 1);
        if !self.starts_with(ten, "10") {
            return None;
        }
        self.exponent(numeral, ten + 2)
    }

    /// The exponent of the 10 that ends at `at`.
    fn exponent(&self, numeral: &Numeral, at: usize) -> Option<Power> {
        match self.peek(at)? {
            '^' => {
                let (negative, open) = self.sign(at + 1).unwrap_or((false, at + 1));
                self.digits_of_exponent(open).map(|(exponent, end)| Power { exponent, negative, end })
            }
            c if c == '⁻' || SUPERSCRIPTS.contains(c) => {
                let negative = c == '⁻';
                let open = at + usize::from(negative);
                let digits =
                    self.chars[open..].iter().take(3).map_while(|c| SUPERSCRIPTS.chars().position(|s| s == *c));
                let (count, exponent) =
                    digits.fold((0, 0), |(count, value), digit| (count + 1, value * 10 + digit as u32));
                (count > 0).then_some(Power { exponent, negative, end: open + count })
            }
            _ => self.flattened(numeral, at),
        }
    }

    /// An exponent of one digit that stands on the line as a paste of a PDF leaves it. Without a sign only where the factor is written as
    /// factors of powers are: 2×105 may be two of 105.
    fn flattened(&self, numeral: &Numeral, at: usize) -> Option<Power> {
        let (negative, open) = self.sign(at).unwrap_or((false, at));
        let (exponent, end) = self.digits_of_exponent(open).filter(|(_, end)| *end == open + 1)?;
        let is_factor = numeral.value.scale() > 0 && numeral.value < Decimal::TEN && numeral.value >= Decimal::ONE;
        let goes_on = matches!(self.peek(end), Some('.' | ',' | '/' | ':'));
        (exponent > 0 && !goes_on && (negative || is_factor)).then_some(Power { exponent, negative, end })
    }

    /// Whether the sign at `at` is a minus, and what stands behind it.
    fn sign(&self, at: usize) -> Option<(bool, usize)> {
        match self.peek(at)? {
            '-' | '−' | '–' => Some((true, at + 1)),
            '+' => Some((false, at + 1)),
            _ => None,
        }
    }

    /// The one or two digits at `at` and where they end.
    fn digits_of_exponent(&self, at: usize) -> Option<(u32, usize)> {
        let digits = self.chars.get(at..)?.iter().take(3).map_while(|c| c.to_digit(10));
        let (count, exponent) = digits.fold((0, 0), |(count, value), digit| (count + 1, value * 10 + digit));
        (1..=2).contains(&count).then_some((exponent, at + count))
    }
}

/// A power of ten that ends at `end`.
struct Power {
    exponent: u32,
    negative: bool,
    end: usize,
}

/// `None` where the value is out of range.
fn scaled(numeral: Numeral, power: Power) -> Option<Numeral> {
    if power.exponent > MAX_EXPONENT {
        return None;
    }
    let value = if power.negative {
        numeral.value.checked_div(numeral::scaled(Decimal::ONE, power.exponent)?)?
    } else {
        numeral::scaled(numeral.value, power.exponent)?
    };
    Some(Numeral { value, end: power.end, ..numeral })
}

//! Cents and pence: seven cent in a text with prices in euros, an increase of 26c, 87p of every £1.

use super::amount::{Measured, Reader};
use super::numeral::{Form, Numeral};
use super::units::Currency;
use crate::analysis::Kind;
use crate::text::phrases::{ends_with_any, starts_with_any};
use rust_decimal::Decimal;

/// Words of money before so many cents or pence of one letter: an increase of 26c, costs 12p.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    " by ", " of ", " to ", " from ", " up ", " down ", " about ", " around ", " cost ", " costs ", " costing ", " pay ", " paid ", " pays ",
    " was ", " were ", " is ", " at ", " for ", " another ", " extra ", " added ", " fell ", " rose ", " dropped ", " gained ", " lost ", " just ",
    " only ", " over ", " under ", " nearly ", " spent ", " spend ", " than ", " and ", ", ", " charges ", " charged ", " save ", " saved ", " saves ",
];

/// What goes on behind so many pence: each, or what they are of.
const BEHIND: &[&str] = &[
    " a ",
    " per ",
    " of every £",
    " in every £",
    " of each £",
    " from every £",
    " in the £",
    " of the £",
    " more",
    " less",
    " an ",
];

/// How far into the text its money is looked for.
const HEAD: usize = 20_000;

impl Reader<'_> {
    /// Money in a word behind the number, cents being those of the currency whose sign the text writes most.
    pub(super) fn money_of_text(&self, currency: &'static Currency, end: usize) -> Measured {
        let money = Measured::money(currency, end);
        if currency.chars.first() != Some(&'c') || money.scale == Decimal::ONE {
            return money;
        }
        let code = self.currency_of_cents().unwrap_or(currency.code);
        Measured { name: code.into(), group: code.into(), ..money }
    }

    /// The code of the currency that cents are of in this text: EUR where it writes € more often than $.
    fn currency_of_cents(&self) -> Option<&'static str> {
        *self.cents.get_or_init(|| {
            let head = &self.chars[..self.chars.len().min(HEAD)];
            let count = |sign: char| head.iter().filter(|c| **c == sign).count();
            match (count('€'), count('$')) {
                (0, 0) => None,
                (euros, dollars) if euros > dollars => Some("EUR"),
                _ => self.units.currency_before(&['$'], 0).map(|dollar| self.of_place(dollar).code),
            }
        })
    }

    /// Whether the text writes £.
    fn writes_pounds(&self) -> bool {
        *self.pounds.get_or_init(|| self.chars[..self.chars.len().min(HEAD)].contains(&'£'))
    }

    /// The cents or pence that a letter right behind the number at `at` says: 18.6p a share, up 26c, 9p on raising funds. A page 9p and a
    /// section 26c are none, nor is a picture of 720p.
    pub(super) fn cents_of_letter(&self, start: usize, at: usize, numeral: &Numeral) -> Option<Measured> {
        let letter = self.peek(at).filter(|c| matches!(c, 'p' | 'c'))?;
        let end = at + 1;
        if numeral.form != Form::Arabic || self.peek(end).is_some_and(|c| c.is_ascii_alphanumeric()) {
            return None;
        }
        let parts = numeral.value.scale() > 0 && letter == 'p';
        let follows = || starts_with_any(&self.chars[end..], BEHIND);
        let may_be = numeral.value < Decimal::ONE_HUNDRED || follows();
        if !parts && !(may_be && (follows() || ends_with_any(&self.chars[..start], BEFORE))) {
            return None;
        }
        let code = match letter {
            'c' => self.currency_of_cents()?,
            _ if parts || self.writes_pounds() => "GBP",
            _ => return None,
        };
        Some(Measured { scale: Decimal::new(1, 2), ..Measured::plain(code, Kind::Money, end) })
    }
}

//! Codes of money behind a number and the letter of its magnitude: 33.5m DOT, 102m USD, 11k USDC.

use super::amount::{Measured, Reader};
use crate::analysis::Kind;
use crate::text::phrases::is_any;

/// Currencies of blockchains, which are written in capitals and behind the number only.
#[rustfmt::skip]
const TOKENS: &[&str] = &[
    "BTC", "ETH", "USDT", "USDC", "DAI", "DOT", "KSM", "SOL", "ADA", "XRP", "BNB", "AVAX", "ATOM", "ARB", "LTC", "TRX", "XLM", "XMR", "FIL",
    "WBTC", "EURC", "EURT", "DOGE", "MATIC", "STETH",
];

/// Letters of the longest of them.
const LONGEST: usize = 5;

impl Reader<'_> {
    /// The token that the number before the blank at `at` is of: 500k DOT, and 500 DOT where no noun goes on (40 DOT inspections).
    pub(super) fn token(&self, at: usize) -> Option<Measured> {
        if self.peek(at) != Some(' ') || !self.peek(at + 1).is_some_and(|c| c.is_ascii_uppercase()) {
            return None;
        }
        let rest = &self.chars[at + 1..];
        let length = rest.iter().take(LONGEST + 1).take_while(|c| c.is_ascii_alphanumeric()).count();
        (is_any(&rest[..length], TOKENS) && self.counted_noun(at).is_none())
            .then(|| Measured::plain(rest[..length].iter().collect::<String>(), Kind::Money, at + 1 + length))
    }

    /// Whether a token or a currency's code in capitals stands behind the blank at `at`, so that the letter before it is a magnitude and
    /// no metre: 1m USD, but 5m USB cable.
    pub(super) fn is_before_code(&self, at: usize) -> bool {
        const CODE: usize = 3;
        let code = |open: usize| {
            self.units.currency_after(self.chars, open).is_some_and(|currency| currency.chars.len() == CODE)
                && self.chars[open..open + CODE].iter().all(char::is_ascii_uppercase)
        };
        self.peek(at) == Some(' ') && (code(at + 1) || self.token(at).is_some())
    }
}

//! Whose dollar a plain $ is: that of Hong Kong or Taiwan where a Chinese text is from there, that of New Zealand where an English one is.

use super::amount::Reader;
use super::units::Currency;
use crate::text::Language;
use crate::text::phrases::starts_with_any;

/// Words of texts from Hong Kong.
const HONG_KONG: &[&str] = &["港幣", "立法會", "特區", "行政長官", "財政司", "全港", "本港", "港元"];
/// Words of texts from Taiwan.
const TAIWAN: &[&str] = &["新臺幣", "新台幣"];
/// What they start with.
const FIRST: &str = "港立特行財全本新";

/// A country with a dollar of its own.
struct Country {
    name: &'static str,
    /// What its dollar is called.
    dollars: &'static [&'static str],
    /// What only those name who write from there: offices, places, stock exchanges.
    own: &'static [&'static str],
    /// The sign of its dollar.
    sign: &'static str,
}

/// Those whose reports write $.
#[rustfmt::skip]
const COUNTRIES: &[Country] = &[
    Country {
        name: "New Zealand",
        dollars: &["New Zealand dollar", "NZ$", "NZD"],
        own: &["Aotearoa", "Auckland", "Waikato", "Te Papa", "Christchurch", "Māori", "NZX", "Inland Revenue", "Stats NZ"],
        sign: "nz$",
    },
    Country {
        name: "Australia",
        dollars: &["Australian dollar", "A$", "AUD"],
        own: &["New South Wales", "NSW", "Queensland", "Tasmania", "Canberra", "Melbourne", "Brisbane", "ASX", "Northern Territory"],
        sign: "a$",
    },
    Country {
        name: "Canad",
        dollars: &["Canadian dollar", "CA$", "C$", "CAD"],
        own: &["Ontario", "Quebec", "Québec", "British Columbia", "Alberta", "Manitoba", "Saskatchewan", "Nova Scotia", "Ottawa", "First Nations"],
        sign: "c$",
    },
    Country {
        name: "Singapore",
        dollars: &["Singapore dollar", "S$", "SGD"],
        own: &["MAS ", "NTUC", "SkillsFuture", "CPF", "HDB", "Ministry of Manpower", "Workforce Singapore", "GovTech", "SGX", "Temasek"],
        sign: "s$",
    },
    Country { name: "Hong Kong", dollars: &["Hong Kong dollar", "HK$", "HKD"], own: &["HKSAR", "Kowloon", "New Territories"], sign: "hk$" },
];
/// What a text names in which a plain $ may be that of the United States.
const AMERICAN: &[&str] = &["US$", "USD", "U.S.", "United States", "US dollar", "New York", "California", "£"];

impl Reader<'_> {
    /// `currency`, or what it is in this text where it is a plain $.
    pub(super) fn of_place(&self, currency: &'static Currency) -> &'static Currency {
        let language = self.document.language;
        if !matches!(*currency.chars, ['$']) || !matches!(language, Language::Chinese | Language::English) {
            return currency;
        }
        self.dollar.get_or_init(|| {
            if language == Language::English {
                let sign: Option<Vec<char>> = self.country().map(|sign| sign.chars().collect());
                return sign.and_then(|sign| self.units.currency_before(&sign, 0)).unwrap_or(currency);
            }
            let found = |words: &[&str]| {
                (0..self.chars.len())
                    .any(|at| FIRST.contains(self.chars[at]) && starts_with_any(&self.chars[at..], words))
            };
            let sign: &[char] = match () {
                () if found(TAIWAN) => &['n', 't', '$'],
                () if found(HONG_KONG) && self.is_traditional() => &['h', 'k', '$'],
                () => return currency,
            };
            self.units.currency_before(sign, 0).unwrap_or(currency)
        })
    }

    /// The sign of the dollar of the country that an English text is from: one that it names again and again, with its dollar or two of its
    /// offices and places, and not the United States.
    fn country(&self) -> Option<&'static str> {
        /// Characters of the text's head.
        const HEAD: usize = 20_000;
        const FEWEST: usize = 3;
        /// How many of its offices and places a text at least names that is from there.
        const OWN: usize = 2;
        let head = self.document.text(0..self.chars.len().min(HEAD));
        let names = |words: &[&str]| words.iter().any(|word| head.contains(word));
        let from = |own: &[&str]| own.iter().filter(|name| head.contains(**name)).count() >= OWN;
        let counts: Vec<usize> = COUNTRIES.iter().map(|country| head.matches(country.name).count()).collect();
        let (most, country) = counts.iter().zip(COUNTRIES).max_by_key(|(count, _)| **count)?;
        // Of two that are named as often, neither is where the text is from.
        let first = *most >= FEWEST && counts.iter().filter(|count| **count * 2 > *most).count() == 1;
        let is_of = first && (names(country.dollars) || from(country.own));
        (is_of && !names(AMERICAN)).then_some(country.sign)
    }

    /// Whether the text is written in traditional characters, by some of the commonest.
    fn is_traditional(&self) -> bool {
        const COMMON: &str = "會為與個業務發對費這來時";
        self.chars.iter().filter(|c| COMMON.contains(**c)).take(5).count() == 5
    }
}

//! What words do in an English label: which end a subject, which are dropped, which say how an amount is stated.

use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// Words that end a subject.
const VERBS: &[&str] = &[
    "was",
    "were",
    "is",
    "are",
    "had",
    "has",
    "have",
    "increased",
    "decreased",
    "rose",
    "fell",
    "grew",
    "declined",
    "dropped",
    "totaled",
    "totalled",
    "reached",
    "averaged",
    "improved",
    "expanded",
    "climbed",
    "remained",
    "stood",
    "came",
    "accounted",
    "contributed",
    "exceeded",
    "exceeds",
    "received",
    "took",
    "ended",
    "stayed",
    "will",
    "would",
    "may",
    "can",
    "rise",
    "fall",
    "gained",
    "lost",
    "dropped",
    "ran",
    "served",
    "went",
    "represented",
    "amounted",
    "includes",
    "included",
    "held",
    "carried",
    "matched",
    "gave",
    "spent",
    "paid",
    "drew",
    "raised",
    "recorded",
    "generated",
    "employed",
    "operated",
    "opened",
    "narrowed",
    "covered",
    "covers",
    "meant",
    "stand",
    "stands",
    "bearing",
    "kept",
    "contracted",
    "surged",
    "jumped",
    "shrank",
    "eased",
    "widened",
    "doubled",
    "represents",
    "halved",
    "cover",
    "include",
    "achieved",
    "volunteered",
    "tripled",
    "projected",
    "balanced",
    "leaving",
    "saving",
    "goes",
    "account",
    "accounts",
    "contributes",
    "totals",
    "lasted",
    "affected",
    "affects",
    "cause",
    "causes",
    "covering",
    "recovered",
    "planned",
    "made",
    "could",
    "remain",
    "remains",
    "might",
    "should",
    "requires",
    "slowed",
    "hovered",
    "spiked",
    "peaked",
    "advanced",
    "continues",
    "comprised",
    "comprises",
    "fallen",
    "risen",
    "been",
    "showed",
    "saw",
    "saved",
    "reported",
    "announced",
    "posted",
    "resulted",
    "provides",
    "take",
    "takes",
    "crossed",
    "surpassed",
    "topped",
    "touched",
    "clocked",
    "executed",
    "retained",
    "progressed",
    "to",
    "by",
    "from",
];

/// Words dropped at the start of a phrase.
const LEADS: &[&str] = &[
    "mere",
    "the",
    "a",
    "an",
    "our",
    "its",
    "their",
    "his",
    "her",
    "this",
    "that",
    "these",
    "those",
    "and",
    "or",
    "but",
    "in",
    "of",
    "at",
    "for",
    "with",
    "as",
    "on",
    "by",
    "to",
    "we",
    "it",
    "they",
    "which",
    "who",
    "where",
    "while",
    "because",
    "also",
    "however",
    "total",
    "of",
    "whom",
    "there",
    "including",
    "compared",
    "up",
    "down",
    "than",
    "from",
    "or",
    "each",
    "every",
    "some",
    "all",
    "i",
    "he",
    "she",
    "so",
    "then",
    "now",
    "only",
    "still",
    "•",
    "-",
    "*",
    "between",
    "versus",
    "driven",
    "range",
    "ranges",
    "expect",
    "no",
    "single",
    "per",
    "share",
    "primarily",
    "mainly",
    "partly",
    "fiscal",
    "year",
    "end",
    "raise",
    "reduce",
    "bring",
    "lift",
    "deliver",
    "maintain",
    "keep",
    "achieve",
    "lower",
    "extend",
    "approve",
    "thanks",
    "over",
    "against",
    "well",
    "below",
    "above",
    "during",
    "after",
    "before",
    "under",
    "another",
    "used",
    "make",
    "makes",
    "increase",
    "increases",
    "reach",
    "cut",
    "ensure",
    "create",
    "expand",
    "bringing",
    "taking",
    "pushing",
    "lifting",
    "registering",
    "reaching",
    "representing",
    "reflecting",
    "resulting",
    "totaling",
    "totalling",
    "achieving",
    "guiding",
    "marking",
    "if",
    "worth",
];

/// Words at the end of a subject that say how much or when.
#[rustfmt::skip]
pub(super) const TAILS: &[&str] = &[
    "approximately", "about", "nearly", "more", "increase", "increases", "attributable", "first", "next", "last", "past", "further", "just",
    "now", "currently", "usually", "typically", "globally", "near", "due", "toward", "towards", "easing", "rising", "falling", "being",
    "followed", "reduced", "lowered", "upward", "upwards", "downward", "downwards",
];

/// Verbs whose object says enough alone: we received 23 complaints.
#[rustfmt::skip]
pub(super) const PLAIN: &[&str] = &[
    "provided", "received", "employed", "operated", "included", "totaled", "totalled", "reported", "recorded",
    "reached", "needed", "averaged", "exceeded", "remained", "increased", "decreased", "declined", "estimated",
    "expected", "required", "used", "earned", "covered", "ended", "offered", "installed", "involved", "contained",
    "listed", "based", "compared", "related", "combined", "hosted", "submitted", "counted", "enrolled", "attracted",
    "conducted",
];

/// Nouns of a difference, which is one of what was named before: a decrease of 12%.
pub(super) const DIFFERENCES: &[&str] = &[
    "increase",
    "decrease",
    "improvement",
    "decline",
    "rise",
    "reduction",
    "growth",
    "gain",
    "drop",
    "fall",
    "uptick",
    "dip",
];

/// What says how an amount is stated and not of what: at an annual rate of 1.1%.
pub(super) const RATES: &[&str] = &[
    "annual rate",
    "rate",
    "average",
    "pace",
    "level",
    "maximum",
    "minimum",
    "total",
    "trough",
    "peak",
    "median",
    "mean",
];

/// Verbs of stating before what is stated: the company reported total net sales of $1.8 billion.
pub(super) const STATING: &[&str] = &[
    "reported",
    "reports",
    "posted",
    "recorded",
    "saw",
    "showed",
    "shows",
    "registering",
    "registered",
    "excludes",
    "reaching",
    "representing",
    "reflecting",
    "recognized",
    "approved",
    "announced",
    "achieved",
    "achieving",
];

/// Words that alone say how something is stated, and not of what.
#[rustfmt::skip]
pub(super) const SAYING: &[&str] = &[
    "another", "valued", "year-over-year", "quarter-over-quarter", "just", "plus", "plus or minus", "peaking", "sequential", "what", "own", "estimated", "annual", "announced",
    "reported", "highlighted", "explained", "noted", "measured", "stated", "record", "left", "representing", "expected", "number", "flat", "broadly flat", "stable", "broadly stable", "unchanged", "largely unchanged",
    "broadly unchanged",
    "dropping", "falling", "rising", "climbing", "jumping", "surging", "capturing", "clocking", "registering", "touching", "hitting",
    "growing", "increasing", "decreasing", "declining", "exceeding", "averaging", "amounting", "them", "those", "these", "worth", "receive",
    "one", "two", "three", "four", "five", "six", "nine", "twelve",
    "further", "value", "lent", "told", "already", "likely", "inc", "ltd", "corp", "llc", "co", "plc", "average annual", "p.a", "due", "way",
    "this", "currently", "six months", "three months", "nine months",
];

/// Nouns that count what the subject names: housing starts totaled 18,240 units.
pub(super) const UNITS: &[&str] = &["units", "cases", "points", "times", "megalitres", "megaliters"];

/// Words before which a noun phrase starts.
pub(super) const OPENERS: &[&str] = &[
    "a", "an", "the", "our", "its", "their", "in", "with", "by", "at", "for", "to", "from", "and", "that", "on", "of",
    "had", "have", "has", "was", "were", "is", "are", "or", "but", "we", "as", "into", "under", "requires", "expect",
];

/// Verbs that raise or lower their object.
const CHANGING: &[&str] = &[
    "raised",
    "raises",
    "lowered",
    "lowers",
    "cut",
    "cuts",
    "hiked",
    "trimmed",
    "reduced",
    "reduces",
    "increased",
    "increase",
    "kept",
    "keep",
    "lifted",
    "boosted",
    "expanded",
    "doubled",
    "maintain",
    "maintained",
    "hold",
    "lower",
    "raise",
    "reduce",
    "shrinks",
    "decrease",
    "cap",
    "limit",
    "improve",
    "boost",
    "expand",
    "double",
    "bring",
    "brings",
    "brought",
    "overestimated",
    "overestimating",
    "underestimated",
    "underestimating",
    "overstated",
    "understated",
];

/// Words that hold an amount against the one before, and name nothing: higher than the, easing slightly from the.
#[rustfmt::skip]
const COMPARING: &[&str] = &[
    "higher", "lower", "faster", "slower", "better", "worse", "stronger", "weaker", "slightly", "somewhat", "sharply", "markedly", "marginally",
    "significantly", "considerably", "much", "far", "well", "easing", "slowing", "accelerating", "improving", "narrowing", "widening",
    "moderating", "edging", "picking", "rising", "falling", "declining", "up", "down", "above", "below", "recovering", "turns", "out",
];

/// Words that say when, with what stands between them.
#[rustfmt::skip]
const TIMES: &[&str] = &[
    "first", "second", "third", "fourth", "quarter", "quarters", "half", "halves", "year", "years", "month", "months", "week",
    "weeks", "day", "days", "fiscal", "financial", "calendar", "fy", "period", "periods", "prior", "previous", "preceding",
    "last", "past", "same", "current", "next", "coming", "following", "ended", "ending", "earlier", "ago", "today", "time", "times",
    "timeframe", "date", "since", "early", "late", "mid", "q1", "q2", "q3", "q4", "h1", "h2", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december", "of", "the", "in", "for", "on", "a", "at",
    "and", "to", "through", "during", "both", "an", "additional", "year's", "between", "from", "spring", "summer", "autumn", "winter", "utc",
];

/// Whether all of `phrase` says when: the fourth quarter of fiscal year 2019.
pub(in crate::quantities) fn is_time(phrase: &str) -> bool {
    let parts = |c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')');
    phrase.split(parts).filter(|word| !word.is_empty()).all(is_time_word)
}

fn is_time_word(word: &str) -> bool {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.bytes().all(|c| c.is_ascii_digit() || matches!(c, b'-' | b'/' | b':' | b't' | b'h' | b's'));
    }
    // FY21
    let digits = word.len() - word.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 && word.get(..word.len() - digits).is_some_and(|year| matches!(year, "FY" | "fy")) {
        return true;
    }
    role(word.trim_end_matches('.')).is_time
}

/// What a word does.
#[derive(Clone, Copy, Default)]
pub(super) struct Role {
    /// One of [`VERBS`].
    pub is_verb: bool,
    /// One of [`LEADS`].
    pub is_lead: bool,
    /// One of [`TIMES`].
    pub is_time: bool,
    /// One of [`CHANGING`].
    pub is_changing: bool,
    /// One of [`COMPARING`].
    pub is_comparing: bool,
}

/// Letters of the longest word of the lists.
const LONGEST: usize = 16;

/// A word of at most [`LONGEST`] bytes as a number, which is quicker to look up.
fn key(word: &[u8]) -> Option<u128> {
    let mut lower = [0; LONGEST];
    lower.get_mut(..word.len())?.copy_from_slice(word);
    lower.make_ascii_lowercase();
    Some(u128::from_le_bytes(lower))
}

/// What `word` does, in any case.
pub(super) fn role(word: &str) -> Role {
    static ROLES: OnceLock<FxHashMap<u128, Role>> = OnceLock::new();
    let roles = ROLES.get_or_init(|| {
        let mut roles: FxHashMap<u128, Role> = FxHashMap::default();
        let mut add = |words: &[&str], mark: fn(&mut Role)| {
            for key in words.iter().filter_map(|word| key(word.as_bytes())) {
                mark(roles.entry(key).or_default());
            }
        };
        add(VERBS, |role| role.is_verb = true);
        add(LEADS, |role| role.is_lead = true);
        add(TIMES, |role| role.is_time = true);
        add(CHANGING, |role| role.is_changing = true);
        add(COMPARING, |role| role.is_comparing = true);
        roles
    });
    key(word.as_bytes()).and_then(|key| roles.get(&key)).copied().unwrap_or_default()
}

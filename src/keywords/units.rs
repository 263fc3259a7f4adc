//! The document as a sequence of words that terms are made of, with a barrier wherever no term can go on.

use super::affixes;
use super::hash::{Numbers, of_word};
use super::japanese;
use super::ngrams::MAX_WORDS;
use super::okurigana::{self, Okurigana};
use crate::analysis::{Kind, Quantity, Span};
use crate::text::{Chars, Document, Language, code};
use crate::words::{Dictionary, Role, Tag, Token, TokenKind, Tokens, Word};

/// Identity of a barrier: punctuation, numbers, function words, the ends of lines.
pub(super) const BARRIER: u32 = 0;

/// One word of a possible term.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub start: u32,
    pub end: u32,
    /// What the dictionary knows of it.
    pub word: Option<Word>,
    /// Whether it is written in Latin letters.
    pub latin: bool,
}

impl Unit {
    /// Neither here nor there.
    pub const EMPTY: Unit = Unit { start: 0, end: 0, word: None, latin: false };

    pub fn range(&self) -> Chars {
        self.start as usize..self.end as usize
    }

    pub fn length(&self) -> usize {
        (self.end - self.start) as usize
    }

    pub fn role(&self) -> Role {
        self.word.map_or(Role::Plain, |word| word.role)
    }

    pub fn tag(&self) -> Tag {
        self.word.map_or(Tag::Other, |word| word.tag)
    }
}

/// What holds for every occurrence of a word.
#[derive(Clone, Copy, Debug)]
struct Vocable {
    word: Option<Word>,
    length: u32,
    latin: bool,
}

/// What the builder asks of a word that it has met before.
#[derive(Clone, Copy, Debug, Default)]
struct Nature {
    /// Whether no term goes over it.
    barrier: bool,
    stop: bool,
    /// Whether it may be one word with the word beside it nevertheless.
    affix: bool,
}

/// A place in the sequence: the word that starts there, or a barrier.
#[derive(Clone, Copy, Debug)]
struct Place {
    start: u32,
    /// Same for the same word; [`BARRIER`] for a barrier.
    id: u32,
}

/// The units of a document.
pub(super) struct Units {
    /// In order; it begins and ends with a barrier, and two barriers never touch.
    places: Vec<Place>,
    /// By identity.
    vocables: Vec<Vocable>,
}

impl Units {
    /// Number of places, barriers among them.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Number of identities, the barrier's among them.
    pub fn identities(&self) -> usize {
        self.vocables.len()
    }

    /// Who stands at each place.
    pub fn ids(&self) -> impl Iterator<Item = u32> + '_ {
        self.places.iter().map(|place| place.id)
    }

    /// The unit at a place that is no barrier.
    #[inline]
    pub fn at(&self, place: usize) -> Unit {
        let Place { start, id } = self.places[place];
        let Vocable { word, length, latin } = self.vocables[id as usize];
        Unit { start, end: start + length, word, latin }
    }

    /// The `words` units from `first` on, written into `buffer`.
    pub fn sequence<'b>(&self, first: u32, words: u8, buffer: &'b mut [Unit; MAX_WORDS]) -> &'b [Unit] {
        let words = usize::from(words).min(MAX_WORDS);
        for (index, unit) in buffer[..words].iter_mut().enumerate() {
            *unit = self.at(first as usize + index);
        }
        &buffer[..words]
    }
}

/// Makes units of `tokens`.
// In one function with what its callers do it would be too large for the compilers of browsers to make good code of.
#[inline(never)]
pub(super) fn units(document: &Document, quantities: &[Quantity], tokens: &Tokens) -> Units {
    let barrier = Vocable { word: None, length: 0, latin: false };
    let mut builder = Builder {
        document,
        has_tabs: document.source.contains('\t'),
        ids: Numbers::with_capacity(1024),
        units: Units { places: Vec::with_capacity(tokens.0.len() + 2), vocables: vec![barrier] },
        natures: vec![Nature { barrier: true, ..Nature::default() }],
        last: None,
    };
    let mut outside = Outside::new(document, quantities);
    builder.units.places.push(Place { start: 0, id: BARRIER });
    let mut rest = tokens.0.as_slice();
    while let [token, following @ ..] = rest {
        rest = following;
        if outside.holds(token) {
            builder.barrier(token.start);
        } else {
            builder.token(token, following);
        }
    }
    builder.barrier(document.chars.len() as u32);
    builder.units.places.shrink_to_fit();
    builder.units
}

/// What the builder has to know of the unit that it wrote last.
#[derive(Clone, Copy)]
struct Last {
    start: u32,
    end: u32,
    latin: bool,
    stop: bool,
    /// Whether kana inside it join it, so that it may be a verb.
    kana: bool,
    /// What it is without the sign at its end that joins the next word to it.
    open: Option<u32>,
}

struct Builder<'d> {
    document: &'d Document<'d>,
    /// Whether a tab, which parts cells, is anywhere in the text.
    has_tabs: bool,
    ids: Numbers,
    units: Units,
    /// By identity.
    natures: Vec<Nature>,
    /// `None` for a barrier.
    last: Option<Last>,
}

impl Builder<'_> {
    fn barrier(&mut self, at: u32) {
        if let Some(last) = self.last.take() {
            if let (Some(id), Some(place)) = (last.open, self.units.places.last_mut()) {
                place.id = id;
            }
            self.units.places.push(Place { start: at, id: BARRIER });
        }
    }

    fn token(&mut self, token: &Token, following: &[Token]) {
        let touches = self.last.is_some_and(|last| last.end == token.start);
        if token.kind == TokenKind::Punctuation {
            let joins = touches
                && joins(self.document.chars[token.start as usize])
                && following.first().is_some_and(|next| next.start == token.end && next.kind != TokenKind::Punctuation);
            return if joins { self.extend(token.end, true) } else { self.barrier(token.end) };
        }
        if touches && self.last.and_then(|last| last.open).is_some() {
            return self.extend(token.end, false);
        }
        if touches && token.kind == TokenKind::Other && self.okurigana(token, following) {
            return;
        }
        let latin = token.kind == TokenKind::Latin;
        let spaced = || token.kind == TokenKind::Han && self.is_name_and_blank(token.start);
        if !(touches || latin && self.is_soft_gap(token.start) || spaced()) {
            self.barrier(token.start);
        }
        let chars = &self.document.chars[token.range()];
        if token.kind == TokenKind::Number {
            let is_version = touches && self.last.is_some_and(|last| !last.latin) && is_version(chars);
            return if is_version { self.extend(token.end, false) } else { self.barrier(token.end) };
        }
        let japanese = self.document.language == Language::Japanese;
        let id = self.id(chars, |chars| vocable(token, chars, japanese));
        let Nature { barrier, stop, affix } = self.natures[id as usize];
        let id = match barrier && !(latin && self.joins_names(chars, token, following)) {
            true if latin && self.is_name_alone(token, following) => self.alone(chars),
            true if affix && self.is_affix(token, following.first()) => self.affix(chars[0]),
            true => return self.barrier(token.end),
            false => id,
        };
        self.last = Some(Last { start: token.start, end: token.end, latin, stop, kana: false, open: None });
        self.units.places.push(Place { start: token.start, id });
    }

    /// Whether nothing but blanks or one line end stands between a Latin word and one that starts at `start`.
    fn is_soft_gap(&self, start: u32) -> bool {
        self.last.is_some_and(|last| {
            let gap = &self.document.chars[last.end as usize..start as usize];
            last.latin
                && gap.len() <= 4
                && gap.iter().all(|c| c.is_whitespace())
                && gap.iter().filter(|&&c| c == '\n').count() <= 1
                && !(self.has_tabs && self.document.text(last.end as usize..start as usize).contains('\t'))
        })
    }

    /// Whether a name in Latin letters and one blank stand before `start`, as many set Latin words in Chinese: PMC 指数.
    fn is_name_and_blank(&self, start: u32) -> bool {
        self.last.is_some_and(|last| {
            let chars = &self.document.chars;
            last.latin
                && start == last.end + 1
                && chars[last.end as usize] == ' '
                && chars[last.start as usize].is_ascii_uppercase()
                && chars[last.end as usize - 1].is_ascii_alphabetic()
        })
    }

    /// Whether a Latin word that English has for something else stands alone and with a capital in a text of another language, and so is
    /// the name of a thing: Go, WHO, IT.
    fn is_name_alone(&self, token: &Token, following: &[Token]) -> bool {
        let chars = &self.document.chars;
        let near = |gap: Chars| gap.len() <= 1 && chars[gap].iter().all(|c| *c == ' ');
        let is_latin = |at: usize| chars.get(at).is_some_and(char::is_ascii_alphanumeric);
        let before = (token.start as usize).saturating_sub(2)..token.start as usize;
        let next = following.first();
        // VS Code: both are of one name.
        let capitals = |range: Chars| chars[range].iter().all(char::is_ascii_uppercase);
        let goes_on = |next: &Token| capitals(token.range()) && chars[next.start as usize].is_ascii_uppercase();
        let behind = next.is_some_and(|next| {
            next.kind == TokenKind::Latin && near(token.end as usize..next.start as usize) && !goes_on(next)
        });
        self.document.language != Language::English
            && chars[token.start as usize].is_ascii_uppercase()
            && token.end - token.start > 1
            && !behind
            && !before.clone().any(is_latin)
    }

    /// Whether `token` is the `of` of board of trustees, Department of Public Works.
    fn joins_names(&self, chars: &[char], token: &Token, following: &[Token]) -> bool {
        chars == ['o', 'f']
            && self.last.is_some_and(|last| last.latin && !last.stop)
            && following.first().is_some_and(|next| next.kind == TokenKind::Latin && next.start - token.end <= 2)
    }

    /// Whether `token` makes one word with the word before it or with `next`.
    fn is_affix(&self, token: &Token, next: Option<&Token>) -> bool {
        let at = token.start as usize;
        let c = self.document.chars[at];
        let is_word = |last: Last| !last.latin && last.end == token.start && last.end - last.start > 1;
        let counts = at > 0 && self.document.chars[at - 1].is_ascii_digit();
        affixes::is_behind(c) && self.last.is_some_and(is_word)
            || affixes::is_before(c) && !counts && next.is_some_and(|next| affixes::is_named(token, next))
    }

    /// The identity of a name that English has for something else.
    fn alone(&mut self, chars: &[char]) -> u32 {
        // No word is written so.
        let marked: Vec<char> = chars.iter().copied().chain(['\0']).collect();
        let vocable = Vocable { word: None, length: chars.len() as u32, latin: true };
        self.id(&marked, |_| (vocable, Nature::default()))
    }

    /// The identity of a character that is part of a word.
    fn affix(&mut self, c: char) -> u32 {
        let vocable = Vocable { word: Some(affixes::WORD), length: 1, latin: false };
        // No word is written so.
        self.id(&[c, '\0'], |_| (vocable, Nature::default()))
    }

    /// Whether `token` is kana that belong to the last unit, and makes them part of it; a unit that they make a verb is taken back.
    fn okurigana(&mut self, token: &Token, following: &[Token]) -> bool {
        let Some(last) = self.last.filter(|last| !last.latin) else { return false };
        let kana = &self.document.chars[token.range()];
        match okurigana::read(last.end - last.start, kana, next_is_han(token, following)) {
            Some(Okurigana::Inside) => {
                self.extend(token.end, true);
                self.last = self.last.map(|last| Last { kana: true, ..last });
            }
            Some(Okurigana::AtEnd) => {
                self.extend(token.start + 1, false);
                self.barrier(token.end);
            }
            None if last.kana && !okurigana::may_follow_noun(kana[0]) => {
                self.units.places.pop();
                self.last = None;
                if self.units.places.last().is_some_and(|place| place.id != BARRIER) {
                    self.units.places.push(Place { start: token.end, id: BARRIER });
                }
            }
            None => return false,
        }
        true
    }

    /// Makes the last unit, and what a + joins to it, one word.
    fn extend(&mut self, end: u32, open: bool) {
        let (Some(last), Some(place)) = (self.last, self.units.places.pop()) else { return };
        let length = end - last.start;
        let id = self.id(&self.document.chars[last.start as usize..end as usize], |chars| {
            (Vocable { word: japanese::word(chars), length, latin: last.latin }, Nature::default())
        });
        self.units.places.push(Place { id, ..place });
        let open = open.then_some(place.id);
        self.last = Some(Last { end, stop: false, open, ..last });
    }

    /// The identity of the word that `chars` are; `new` tells what it is where it was not met before.
    #[inline]
    fn id(&mut self, chars: &[char], new: impl FnOnce(&[char]) -> (Vocable, Nature)) -> u32 {
        let id = self.ids.number(of_word(chars));
        if id as usize == self.units.vocables.len() {
            let (vocable, nature) = new(chars);
            self.units.vocables.push(vocable);
            self.natures.push(nature);
        }
        id
    }
}

/// Whether Han characters go on where `token` ends.
fn next_is_han(token: &Token, following: &[Token]) -> bool {
    following.first().is_some_and(|next| next.start == token.end && next.kind == TokenKind::Han)
}

/// Whether a number is that of a version, which belongs to the name before it: 长照2.0, 工业4.0.
fn is_version(number: &[char]) -> bool {
    matches!(number, [major, '.', '0'] if major.is_ascii_digit())
}

/// Whether a sign makes the words on its sides one: 互联网+教育.
fn joins(sign: char) -> bool {
    matches!(sign, '+' | '・')
}

fn vocable(token: &Token, chars: &[char], japanese: bool) -> (Vocable, Nature) {
    let word = match token.kind {
        TokenKind::Han if japanese => japanese::word(chars),
        TokenKind::Han => token.word,
        TokenKind::Latin => Dictionary::embedded().get(chars.iter().map(char::to_ascii_lowercase)),
        _ => None,
    };
    let barrier = match token.kind {
        // Japanese particles and endings; two letters may stand inside a word: 通いの場.
        TokenKind::Other if is_hiragana(chars[0]) => chars.len() != 2,
        _ => word.is_some_and(|word| {
            word.role == Role::Stop
                || matches!(word.tag, Tag::Function | Tag::Number) && !is_grade(chars)
                || word.tag == Tag::Adverb && chars.len() == 1
        }),
    };
    let stop = word.is_some_and(|word| word.role == Role::Stop);
    let nature = Nature { barrier, stop, affix: barrier && affixes::is_affix(chars) };
    let vocable = Vocable { word, length: chars.len() as u32, latin: token.kind == TokenKind::Latin };
    (vocable, nature)
}

/// 一级, 二类, 三线: a number that says of which grade a thing is: 一级保护, 二类疫苗.
fn is_grade(word: &[char]) -> bool {
    matches!(word, [_, '级' | '級' | '类' | '類' | '线' | '線'])
}

pub(super) fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}')
}

/// Goes along the document and says what belongs to quantities, code, page chrome and metadata.
struct Outside {
    /// By their starts; an empty one behind the last.
    ranges: Vec<(u32, u32)>,
    next: usize,
}

/// How many characters at the end of a quantity name what it counts by more than one word, as English has it: work orders in
/// 52,310 work orders is a thing that the text speaks of, where a single word is a unit more often than not.
fn counted(quantity: &Quantity) -> usize {
    let names = quantity.kind == Kind::Count
        && quantity.unit.starts_with(|c: char| c.is_ascii_alphabetic())
        && quantity.unit.contains(' ')
        && quantity.text.ends_with(&*quantity.unit);
    if names { quantity.unit.chars().count() } else { 0 }
}

impl Outside {
    fn new(document: &Document, quantities: &[Quantity]) -> Outside {
        let of_quantities = quantities.iter().map(|entry| {
            let range = document.chars_of(Span { start: entry.start, end: entry.end });
            range.start..range.end - counted(entry)
        });
        let regions = document.chrome.iter().chain(document.metadata.iter().map(|(_, range)| range)).cloned();
        let regions = regions.chain(code::fenced(document));
        let all = of_quantities.chain(regions).map(|range| (range.start as u32, range.end as u32));
        let mut ranges: Vec<(u32, u32)> = all.collect();
        ranges.sort_by_key(|range| range.0);
        ranges.push((u32::MAX, u32::MAX));
        Outside { ranges, next: 0 }
    }

    /// Whether `token` overlaps one of the ranges. Tokens have to come in order.
    #[inline]
    fn holds(&mut self, token: &Token) -> bool {
        token.end > self.ranges[self.next].0 && self.reaches(token)
    }

    fn reaches(&mut self, token: &Token) -> bool {
        while self.ranges[self.next].1 <= token.start {
            self.next += 1;
        }
        self.ranges[self.next].0 < token.end
    }
}

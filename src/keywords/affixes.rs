//! Characters that count things elsewhere but make one word with the word beside them: 填埋场, 多因素认证.

use crate::words::{Role, Tag, Token, TokenKind, Word};

/// Places and parties that a word in front says more of: 填埋场, 停放点, 养殖户.
const BEHIND: [char; 10] = ['场', '場', '点', '點', '户', '戶', '所', '口', '厅', '廳'];

/// How many, of what a word behind names, or that it is not so: 多因素认证, 零信任, 非公经济.
const BEFORE: [char; 3] = ['多', '零', '非'];

/// What such a character is beside a word.
pub(super) const WORD: Word = Word { cost: 85, tag: Tag::Noun, role: Role::Plain };

/// Whether a word is one of these characters.
pub(super) fn is_affix(word: &[char]) -> bool {
    matches!(word, &[c] if is_behind(c) || is_before(c))
}

pub(super) fn is_behind(c: char) -> bool {
    BEHIND.contains(&c)
}

pub(super) fn is_before(c: char) -> bool {
    BEFORE.contains(&c)
}

/// Whether `next` touches `token` and names something.
pub(super) fn is_named(token: &Token, next: &Token) -> bool {
    let names = |word: Word| {
        !matches!(word.role, Role::Stop | Role::Lead)
            && !matches!(word.tag, Tag::Number | Tag::Function | Tag::Adverb | Tag::Time)
    };
    next.kind == TokenKind::Han && next.start == token.end && next.end - next.start > 1 && next.word.is_some_and(names)
}

//! Kana that are part of a Japanese noun: 賃上げ, 働き方改革, 見直し.

/// Where such a character stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Okurigana {
    /// It joins the Han characters before and behind it: 働き方.
    Inside,
    /// It ends the noun, and a particle follows: 賃上げを.
    AtEnd,
}

/// Endings of verb stems between two Han characters. Not く, い, む, which end verbs and adjectives in front of a noun, nor し,
/// which ends a clause.
const INSIDE: [char; 7] = ['き', 'ぎ', 'け', 'ち', 'み', 'び', 'り'];

/// Endings of verb stems that are nouns where a particle follows.
const AT_END: [char; 10] = ['き', 'ぎ', 'け', 'げ', 'し', 'せ', 'み', 'め', 'り', 'れ'];

/// Particles that follow a noun and no stem of a verb.
const PARTICLES: [char; 8] = ['を', 'が', 'の', 'は', 'に', 'と', 'も', 'や'];

/// What else stands behind a noun first.
const BEHIND: [char; 6] = ['で', 'へ', 'か', 'ま', 'な', 'だ'];

/// Fewest characters before an ending: one Han character with kana is a verb as often as a noun.
const MIN_BEFORE: u32 = 2;

/// What the kana behind a noun of `before` characters are to it.
pub(super) fn read(before: u32, kana: &[char], next_is_han: bool) -> Option<Okurigana> {
    match kana {
        [c] if next_is_han && INSIDE.contains(c) => Some(Okurigana::Inside),
        [c, particle, ..] if before >= MIN_BEFORE && AT_END.contains(c) && PARTICLES.contains(particle) => {
            Some(Okurigana::AtEnd)
        }
        _ => None,
    }
}

/// Whether what follows may begin with `c` behind a noun: 働き方が, but 引き上げた.
pub(super) fn may_follow_noun(c: char) -> bool {
    !super::units::is_hiragana(c) || PARTICLES.contains(&c) || BEHIND.contains(&c)
}

#[cfg(test)]
mod tests {
    use super::{Okurigana, read};

    #[test]
    fn stems_of_verbs_are_nouns_inside_a_compound_and_before_a_particle() {
        let of = |before, kana: &str, next| read(before, &kana.chars().collect::<Vec<_>>(), next);
        assert_eq!(of(1, "き", true), Some(Okurigana::Inside));
        assert_eq!(of(2, "げを", false), Some(Okurigana::AtEnd));
        assert_eq!(of(2, "しの", true), Some(Okurigana::AtEnd));
        // 増加し、 and 高い水準.
        assert_eq!((of(2, "し", false), of(1, "い", true), of(2, "して", false)), (None, None, None));
    }
}

//! The words that labels add to those of the text, in the characters that the text is written in.

/// What a label says of its number beyond what the text says there.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Added {
    /// Part of a whole.
    pub share: &'static str,
    /// Time within which something is done.
    pub limit: &'static str,
    /// Time that something lasts.
    pub lasting: &'static str,
    /// How often something is done.
    pub cycle: &'static str,
    /// How far something is back to what it was.
    pub recovery: &'static str,
    /// How many people there are.
    pub people: &'static str,
    /// How many households.
    pub households: &'static str,
    /// How old people are.
    pub age: &'static str,
    /// What is imposed for a breach.
    pub fine: &'static str,
    /// How strong an earthquake is.
    pub magnitude: &'static str,
}

const SIMPLIFIED: Added = Added {
    share: "占比",
    limit: "时限",
    lasting: "时长",
    cycle: "周期",
    recovery: "恢复程度",
    people: "人数",
    households: "户数",
    fine: "罚款",
    magnitude: "震级",
    age: "年龄",
};
const TRADITIONAL: Added = Added {
    share: "佔比",
    limit: "時限",
    lasting: "時長",
    cycle: "週期",
    recovery: "恢復程度",
    people: "人數",
    households: "戶數",
    fine: "罰款",
    magnitude: "震級",
    age: "年齡",
};

/// Those of Taiwan, which writes 占 and not 佔.
const TAIWANESE: Added = Added { share: "占比", ..TRADITIONAL };

/// Some of the commonest characters that both scripts write in their own way, in the same order.
const SIMPLIFIED_ONLY: &str = "个为与对时间开会实长数业国发学务动区";
const TRADITIONAL_ONLY: &str = "個為與對時間開會實長數業國發學務動區";

/// How many characters are looked at.
const BEGINNING: usize = 4096;

impl Added {
    /// Those of the script that the beginning of a text is in.
    pub fn of(chars: &[char]) -> &'static Added {
        let beginning = &chars[..chars.len().min(BEGINNING)];
        let count = |script: &str| script.chars().map(|c| beginning.iter().filter(|&&other| other == c).count()).sum();
        let (simplified, traditional): (usize, usize) = (count(SIMPLIFIED_ONLY), count(TRADITIONAL_ONLY));
        match traditional > simplified {
            true if beginning.contains(&'占') && !beginning.contains(&'佔') => &TAIWANESE,
            true => &TRADITIONAL,
            false => &SIMPLIFIED,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_of_the_text_is_kept() {
        let of = |text: &str| Added::of(&text.chars().collect::<Vec<_>>()).share;
        assert_eq!(of("五個工作天內回覆，為參加者開設課程。"), "佔比");
        assert_eq!(of("五个工作日内答复，为参加者开设课程。"), "占比");
        assert_eq!(of("補助農友驗證費用，女性占三成。"), "占比");
        assert_eq!(of(""), "占比");
    }
}

//! Who reports and where: bodies, people by their offices and places, which a report names again and again and is not about.

use crate::words::Dictionary;

/// What names of bodies and of people with their offices end in. A new one goes here, in simplified and traditional characters.
const BODIES: [&str; 32] = [
    "局",
    "厅",
    "廳",
    "处",
    "處",
    "支队",
    "支隊",
    "大队",
    "大隊",
    "公司",
    "集团",
    "集團",
    "委员会",
    "委員會",
    "管委会",
    "办公室",
    "研究院",
    "学院",
    "支行",
    "街道",
    "市长",
    "市長",
    "局长",
    "局長",
    "司长",
    "司長",
    "主席",
    "主任",
    "议员",
    "議員",
    "女士",
    "先生",
];

/// What names of places end in.
const PLACES: [char; 6] = ['县', '縣', '市', '镇', '鎮', '乡'];

/// Fewest characters of such a name: 教育局 has three.
const MIN_CHARS: usize = 3;

/// Whether a term ends as names of bodies and places do: 市审计局, 川阳市. Not where the ending is part of a word, as in 海绵城市.
pub(super) fn is_reporter(key: &[char]) -> bool {
    let Some(&last) = key.last() else { return false };
    if key.len() < MIN_CHARS || last.is_ascii() {
        return false;
    }
    if PLACES.contains(&last) {
        return Dictionary::embedded().get(key[key.len() - 2..].iter().copied()).is_none();
    }
    BODIES.iter().any(|ending| crate::text::phrases::ends_with(key, ending))
}

#[cfg(test)]
mod tests {
    use super::is_reporter;

    #[test]
    fn bodies_and_places_are_told_by_their_endings() {
        let is = |name: &str| is_reporter(&name.chars().collect::<Vec<_>>());
        assert!(
            ["市审计局", "省文物局", "消防救援支队", "县人大常务委员会", "城东支行", "柑橘研究院", "川阳市", "丰乐县"]
                .iter()
                .all(|name| is(name))
        );
        assert!(!["海绵城市", "积分超市", "特色小镇", "审计", "公司", "Pulaski"].iter().any(|name| is(name)));
    }
}

//! How wide text is, where it may be broken, and what it may hold: without a font, the same everywhere.

use unicode_width::UnicodeWidthChar;

/// Size of all text in a figure, in CSS pixels.
pub const FONT_SIZE: f64 = 12.0;

/// From base line to base line.
pub const LINE_HEIGHT: i32 = 15;

/// Widths of ASCII characters in thousandths of the font size, from space to `~`: of Arial and DejaVu Sans the wider,
/// so that text measured here has room in whatever sans serif a system has.
#[rustfmt::skip]
const ASCII: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, // space to /
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, // 0 to ?
    1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 500, 667, 557, 863, 748, 787, // @ to O
    667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838, 556, // P to _
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, // ` to o
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838, // p to ~
];

/// Width of a character in pixels. East Asian wide and ambiguous ones (“ ” … ≥) take a whole em.
fn char_width(c: char) -> f64 {
    let em = match c {
        ' '..='~' => f64::from(ASCII[c as usize - ' ' as usize]) / 1000.0,
        _ => match c.width_cjk() {
            Some(2) => 1.0,
            Some(1) => 0.64,
            _ => 0.0,
        },
    };
    em * FONT_SIZE
}

/// Width of `text` on one line, in pixels.
pub fn text_width(text: &str) -> f64 {
    text.chars().map(char_width).sum()
}

/// `text` on one line without what XML can't hold or what would turn the text beside it around: white space and
/// control characters become one space, direction overrides and non-characters go away.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars() {
        match c {
            _ if c.is_whitespace() || c.is_control() => space = !out.is_empty(),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ => {
                if space {
                    out.push(' ');
                    space = false;
                }
                out.push(c);
            }
        }
    }
    out
}

/// Characters that don't begin a line.
const CLOSING: &str = ",.;:!?%)]}’”，。、；：！？％）》」』】〉…";
/// Characters that don't end one.
const OPENING: &str = "([{‘“（《「『【〈";

/// Whether a line may end between `a` and `b`.
fn may_break(a: char, b: char) -> bool {
    if CLOSING.contains(b) || OPENING.contains(a) {
        return false;
    }
    let wide = |c: char| c.width_cjk() == Some(2);
    a == ' ' || wide(a) || wide(b) || matches!(a, '-' | '/')
}

/// `text` in one or two lines no wider than `width` pixels; where it is longer, the second ends in `…`. Two lines are
/// about as long as each other where that is possible. At least one character stands in a line, however narrow.
pub fn wrap(text: &str, width: f64) -> Vec<String> {
    let text = clean(text);
    let whole = text_width(&text);
    if whole <= width {
        return vec![text];
    }
    let split = |width: f64| {
        let (first, second) = text.split_at(line_end(&text, width));
        (first.trim_end(), second.trim_start())
    };
    let balanced = split((whole / 2.0 + FONT_SIZE).min(width));
    let fits = |(first, second): (&str, &str)| text_width(first) <= width && text_width(second) <= width;
    let (first, second) = if fits(balanced) { balanced } else { split(width) };
    if second.is_empty() {
        return vec![shorten(first, width)];
    }
    vec![shorten(first, width), shorten(second, width)]
}

/// Where the first line of `text`, which is wider than `width`, ends.
fn line_end(text: &str, width: f64) -> usize {
    let (mut used, mut before) = (0.0, None);
    let mut fits = 0;
    let mut last_break = 0;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|before| may_break(before, c)) {
            last_break = at;
        }
        // A space at the end of a line takes no room.
        if c != ' ' && used + char_width(c) > width && at > 0 {
            break;
        }
        used += char_width(c);
        before = Some(c);
        fits = at + c.len_utf8();
    }
    if last_break > 0 { last_break } else { fits }
}

/// `text` cut to `width` with `…` at its end where it was longer.
pub fn shorten(text: &str, width: f64) -> String {
    if text_width(text) <= width {
        return text.to_owned();
    }
    let mut used = char_width('…');
    let kept = text.char_indices().take_while(|&(at, c)| {
        used += char_width(c);
        used <= width || at == 0
    });
    let end = kept.last().map_or(0, |(at, c)| at + c.len_utf8());
    format!("{}…", text[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_takes_an_em_and_latin_about_half() {
        assert_eq!(text_width("项目资金"), 48.0);
        assert!((24.0..36.0).contains(&text_width("funds")));
        assert_eq!(text_width("e\u{301}"), text_width("e"));
    }

    #[test]
    fn lines_break_between_han_and_at_spaces() {
        assert_eq!(wrap("义务教育优质均衡比例", 72.0), ["义务教育优质", "均衡比例"]);
        assert_eq!(wrap("total net revenue", 60.0), ["total net", "revenue"]);
        assert_eq!(wrap("", 60.0), [""]);
    }

    #[test]
    fn closing_punctuation_stays_with_its_word() {
        assert_eq!(wrap("控辍保学、义务教育", 60.0), ["控辍保学、", "义务教育"]);
        assert_eq!(wrap("全县教育（含民办）", 60.0)[0], "全县教育");
    }

    #[test]
    fn what_does_not_fit_is_shortened() {
        assert_eq!(wrap("义务教育优质均衡比例义务教育优质均衡比例", 72.0), ["义务教育优质", "均衡比例义…"]);
        assert_eq!(shorten("资金", 1.0), "资…");
        assert_eq!(wrap("Donaudampfschifffahrt", 40.0).len(), 2);
    }

    #[test]
    fn no_control_characters_are_left() {
        assert_eq!(clean(" a\0\u{b}\n b\u{202E}c "), "a bc");
    }
}

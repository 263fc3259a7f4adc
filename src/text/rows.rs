//! Rows of tables whose cells are parted by leaders or by gaps of blanks: `Grants ........ $2,047,900`.

/// So many dots in a row lead the eye to a figure.
pub(crate) const LEADER: usize = 3;

/// The leader before the last figures of `line`, which are amounts and no page number.
pub(crate) fn leader(line: &[char]) -> Option<std::ops::Range<usize>> {
    // What is not cheap to look for is behind what most lines have not.
    if !line.last().is_some_and(|&c| is_of_amount(c)) {
        return None;
    }
    let end = LEADER + line.windows(LEADER).rposition(|dots| dots.iter().all(|&c| c == '.'))?;
    let amounts = &line[end..];
    let has_amount = amounts.iter().any(|c| matches!(c, ',' | '$' | '%' | '.' | '¥' | '£' | '€'))
        && amounts.iter().any(char::is_ascii_digit)
        && amounts.iter().all(|&c| is_of_amount(c));
    let dots = line[..end].iter().rev().take_while(|&&c| c == '.').count();
    has_amount.then_some(end - dots..end)
}

fn is_of_amount(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ' ' | ',' | '.' | '$' | '%' | '(' | ')' | '-' | '−' | '¥' | '£' | '€')
}

/// Two gaps of three blanks or more, or three of two.
pub(crate) fn has_gaps(line: &[char]) -> bool {
    // Most lines have not even one.
    if !line.array_windows().any(|&pair| pair == [' ', ' ']) {
        return false;
    }
    let (mut wide, mut gaps, mut run) = (0, 0, 0);
    for &c in line {
        if c == ' ' {
            run += 1;
        } else {
            gaps += usize::from(run >= 2);
            wide += usize::from(run >= 3);
            run = 0;
        }
    }
    wide >= 2 || gaps >= 3
}

/// Whether a line of one gap of four blanks or more has nothing but a figure behind it: 應急費用　　　　44.3.
pub(crate) fn ends_in_figure(line: &[char]) -> bool {
    const GAP: usize = 4;
    const LONGEST: usize = 80;
    if line.len() > LONGEST || !line.last().is_some_and(|c| c.is_ascii_digit() || matches!(c, '%' | ')')) {
        return false;
    }
    let figure = line.iter().rev().take_while(|c| !c.is_whitespace() && is_of_amount(**c)).count();
    let before = &line[..line.len() - figure];
    let gap = before.iter().rev().take_while(|c| **c == ' ').count();
    let named = || before.iter().any(|c| c.is_alphabetic()) && !before.contains(&'。');
    gap >= GAP && line[line.len() - figure..].iter().any(char::is_ascii_digit) && named()
}

/// So many cells with figures at its end make a row of a line whose cells but one blank parts.
const FIGURES: usize = 2;

/// How many cells with nothing but a figure a line ends with whose cells one blank parts, as OCR and many a PDF give them:
/// `1 冷库 4200 52.5%`. 0 where these are fewer than two, or nothing stands before them.
fn figures_at_end(line: &[char]) -> usize {
    const LONGEST: usize = 80;
    let line = without_kind(line);
    if line.len() > LONGEST || !line.last().is_some_and(|c| c.is_ascii_digit() || matches!(c, '%' | '〕' | ']' | '点'))
    {
        return 0;
    }
    // 增加2.72个百分点 beside 毛利率
    let tells_points =
        |cell: &[char]| matches!(cell, ['增' | '减', _, digit, .., '个', '百', '分', '点'] if digit.is_ascii_digit());
    let is_figure = |cell: &[char]| {
        cell == ['—']
            || tells_points(cell)
            || cell.iter().any(char::is_ascii_digit)
                && cell.iter().all(|c| {
                    c.is_ascii_digit()
                        || matches!(
                            c,
                            ',' | '.' | '%' | '-' | '−' | '+' | '≥' | '≤' | '<' | '>' | '[' | ']' | '〔' | '〕'
                        )
                })
    };
    let figures = line.rsplit(|c| *c == ' ').take_while(|cell| is_figure(cell)).count();
    let named = line.split(|c| *c == ' ').any(|cell| cell.iter().any(|&c| c > '\u{2e80}'));
    // 在未來三年,可提供67 000 / 個單位: what a clause ends with is one number.
    let is_clause =
        |pair: &[char; 2]| pair[0] == ',' && !pair[1].is_ascii_digit() || matches!(pair[0], '。' | ';' | ':');
    if figures < FIGURES || !named || line.array_windows().any(is_clause) { 0 } else { figures }
}

/// How many figures a row of such cells has, at its end or before a remark.
pub(crate) fn figures(line: &[char]) -> usize {
    match figures_at_end(line) {
        0 => figures_before_remark(line),
        figures => figures,
    }
}

/// How many figures stand before a remark of one cell that a line ends with: 财务费用 -2,106.51 84.82% 主要系汇兑收益减少. 0 where they are
/// fewer than two, or are not written as amounts are.
fn figures_before_remark(line: &[char]) -> usize {
    /// Characters of the shortest and the longest remark.
    const SHORTEST: usize = 4;
    const LONGEST: usize = 40;
    // Running text is seen at once.
    if !line.last().is_some_and(|&last| last > '\u{2e80}' && !matches!(last, '。' | '”')) {
        return 0;
    }
    let remark = line.iter().rev().take(LONGEST + 1).take_while(|c| **c != ' ').count();
    let cells = &line[..line.len() - remark];
    let fits = (SHORTEST..=LONGEST).contains(&remark)
        && matches!(cells, [.., figure, ' '] if figure.is_ascii_digit() || *figure == '%')
        && line[cells.len()..].iter().all(|c| *c > '\u{2e80}' && *c != '。');
    if !fits {
        return 0;
    }
    let cells = &cells[..cells.len() - 1];
    let figures = figures_at_end(cells);
    let is_amount = |cell: &[char]| cell.iter().any(|c| matches!(c, ',' | '.' | '%'));
    if cells.rsplit(|c| *c == ' ').take(figures).all(is_amount) { figures } else { 0 }
}

/// Whether `line` may go on with the name of the row of figures above it, 金流量净额: what an account is named by ends it.
pub(crate) fn may_be_rest_of_name(line: &[char]) -> bool {
    const LONGEST: usize = 10;
    const ENDS: &str = "额益产债金本入用款润费资税量值失计";
    line.len() <= LONGEST
        && line.last().is_some_and(|&last| ENDS.contains(last))
        && line.iter().all(|c| *c > '\u{2e80}' && c.is_alphabetic())
}

/// `line` without the kind of aim that the rows of a plan's table end with: 用水总量 3.85 ≤4.2 约束性.
fn without_kind(line: &[char]) -> &[char] {
    match line {
        [rest @ .., ' ', '预' | '預' | '约' | '約' | '指', '期' | '束' | '导' | '導', '性'] => rest,
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaders_lead_to_amounts_and_not_to_pages() {
        let found = |line: &str| leader(&line.chars().collect::<Vec<_>>());
        assert_eq!(found("Grants .... $2,047,900"), Some(7..11));
        assert_eq!(found("Sales ......  412.6   387.1   6.6%"), Some(6..12));
        assert_eq!(found("Introduction ........ 12"), None);
        assert_eq!(found("and so on .... $5 more"), None);
    }

    #[test]
    fn figures_stand_at_the_end_of_a_row() {
        let found = |line: &str| figures_at_end(&line.chars().collect::<Vec<_>>());
        assert_eq!(found("1 冷库 4200 52.5%"), 2);
        assert_eq!(found("合计 8,000 100.0% 3.2"), 3);
        assert_eq!(found("共有学校 12 所 56%"), 0);
        assert_eq!(found("2019 2020 2021"), 0);
        assert_eq!(found("in 2019 12 15"), 0);
        assert_eq!(found("2 用水总量 亿立方米 3.85 ≤4.2 约束性"), 2);
    }

    #[test]
    fn a_remark_stands_behind_the_figures() {
        let found = |line: &str| figures_before_remark(&line.chars().collect::<Vec<_>>());
        assert_eq!(found("财务费用 -2,106,338.51 -13,874,902.16 84.82% 主要系汇兑收益减少所致"), 3);
        assert_eq!(found("共有学校 12 56 所在地不详"), 0);
        assert_eq!(found("财务费用 -2,106,338.51 减少"), 0);
    }

    #[test]
    fn a_figure_stands_behind_a_gap() {
        let found = |line: &str| ends_in_figure(&line.chars().collect::<Vec<_>>());
        assert!(found("应急费用     44.3") && found("總計    (1,204)"));
        assert!(!found("应急费用  44.3") && !found("    44.3") && !found("附件    表2"));
    }

    #[test]
    fn gaps_part_cells() {
        let found = |line: &str| has_gaps(&line.chars().collect::<Vec<_>>());
        assert!(found("Sales     412     387"));
        assert!(!found("A sentence.  Another one."));
    }
}

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
    fn gaps_part_cells() {
        let found = |line: &str| has_gaps(&line.chars().collect::<Vec<_>>());
        assert!(found("Sales     412     387"));
        assert!(!found("A sentence.  Another one."));
    }
}

//! What English says of what is so in a plan, and of what will be in a report.

use crate::quantities::bare_english::verb_follows;
use crate::quantities::cues::Cue;
use crate::text::Chars;
use crate::text::phrases::{contains_any, ends_with, ends_with_any, is_any, starts_with, starts_with_any};

/// Verbs in the present right before a number, which say what somebody has or runs as it is.
const HAVING: &[&str] = &[
    " serves ",
    " serve ",
    " employs ",
    " employ ",
    " operates ",
    " operate ",
    " owns ",
    " oversees ",
    " is home to ",
    " currently has ",
    " currently have ",
    "There are ",
    "there are ",
    "There is ",
    "there is ",
];

/// Participles that do not end in -ed.
const PARTICIPLES: &[&str] = &[
    "grown", "risen", "fallen", "seen", "made", "become", "had", "spent", "built", "held", "run", "split", "won",
    "set", "cut", "put", "sold", "bought",
];

/// What is asked for in the perfect tense: has proposed 12 positions.
const ASKED: &[&str] =
    &["proposed", "planned", "allocated", "earmarked", "budgeted", "requested", "committed", "pledged", "agreed"];

/// Whether the words of the sentence before a number say what is so: The city has balanced its budget for 32 years; The department employs
/// 1,200 staff; There are 60 schools.
pub(super) fn says_so(before: &[char]) -> bool {
    let before = ["about ", "some ", "nearly ", "over ", "approximately ", "more than "]
        .iter()
        .find(|bound| ends_with(before, bound))
        .map_or(before, |bound| &before[..before.len() - bound.len()]);
    ends_with_any(before, HAVING) || [" has ", " have "].iter().any(|auxiliary| is_perfect(before, auxiliary))
}

/// What stands before amounts that are so though a plan or a demand speaks of them: from current 3.5 kWh, in addition to the 220 teams.
const BEFORE_FACTS: &[&str] = &[
    "from current ",
    "from the current ",
    "from today's ",
    "from today’s ",
    "from the present ",
    "currently ",
    "(now ",
    "(today ",
    "up from ",
    "down from ",
    "in addition to the ",
    "in addition to ",
    "on top of the ",
    "on top of ",
    "besides the ",
];

/// Whether the words of the clause before a number, or those behind it, say that so much is there already: from the current 3.5 kWh,
/// adding to existing works at 73 locations, up from 32 km today.
pub(super) fn is_there_already(before: &[char], behind: &[char]) -> bool {
    const GIVEN: &[&str] = &["adding to existing ", "adding to the existing ", "in addition to existing "];
    const REACH: usize = 40;
    let near = &before[before.len().saturating_sub(REACH)..];
    if starts_with(behind, " left)") || starts_with(behind, " remaining)") || is_in_aside_of_past(near) {
        return true;
    }
    if is_held_against(near, behind) {
        return true;
    }
    near.ends_with(&[' '])
        && near[near.len().saturating_sub(2)].is_ascii()
        && (ends_with_any(near, BEFORE_FACTS)
            || near.contains(&'x') && contains_any(near, GIVEN)
            || starts_with(behind, " today")
            || is_met(behind))
}

/// higher than the 2.3% recorded in 2021, compared to $35 million in 2023: whether what is expected is held against the amount of another time.
fn is_held_against(near: &[char], behind: &[char]) -> bool {
    const AGAINST: &[&str] =
        &["than the ", "than ", "compared to ", "compared with ", "compared to the ", "compared with the ", "versus "];
    #[rustfmt::skip]
    const THEN: &[&str] = &[
        " recorded", " reported", " achieved", " seen ", " posted", " registered", " observed", " in 19", " in 20", " last year", " a year ago",
        " a year earlier", " in the prior ", " in the previous ", " in fiscal ", " the year before", " the previous year",
    ];
    let may_be = matches!(
        near,
        [.., 'a', 'n', ' ']
            | [.., 'h', 'e', ' ']
            | [.., 't', 'h', ' ']
            | [.., 'u', 's', ' ']
            | [.., 'd', ' ', 't', 'o', ' ']
    );
    may_be && starts_with_any(behind, THEN) && ends_with_any(near, AGAINST)
}

/// Nouns of what is aimed at.
const GOALS: &[&str] = &["target", "targets", "goal", "goals"];

/// To meet the target, we have hired 40 nurses; the target was met by three teams: whether what is `said` from the word `cue` to a number tells
/// what was done with a goal or for it.
pub(super) fn is_done_for_goal(cue: &[char], said: &[char]) -> bool {
    const MET: &[&str] =
        &[" was met", " were met", " was achieved", " were achieved", " was exceeded", " were exceeded", " was missed"];
    if !matches!(cue, ['t' | 'g' | 'T' | 'G', ..]) || !is_any(cue, GOALS) {
        return false;
    }
    let clause = said.iter().rposition(|c| *c == ',').map(|comma| &said[comma..]);
    let perfect = |clause: &[char]| [" has ", " have "].iter().any(|auxiliary| is_perfect(clause, auxiliary));
    let wanted = |clause: &[char]| contains_any(clause, &[" set ", " raised ", " will ", " should ", " must "]);
    starts_with_any(said, MET) || clause.is_some_and(|clause| perfect(clause) && !wanted(clause))
}

/// retain our award (renewed for three years: whether a bracket that opens with a participle stands open at the end of `near`.
fn is_in_aside_of_past(near: &[char]) -> bool {
    const LONGEST: usize = 28;
    const WANTED: &[&str] =
        &["expected", "estimated", "required", "needed", "forecast", "limited", "based", "projected", "targeted"];
    let near = &near[near.len().saturating_sub(LONGEST)..];
    let Some(open) = near.iter().rposition(|c| matches!(c, '(' | ')')).filter(|&at| near[at] == '(') else {
        return false;
    };
    let length = near[open + 1..].iter().take_while(|c| c.is_ascii_lowercase()).count();
    let word = &near[open + 1..open + 1 + length];
    length > 4 && ends_with(word, "ed") && !is_any(word, ASKED) && !is_any(word, WANTED)
}

/// [Achieved in December 2022]: whether the line ends with a remark that the target was met.
fn is_met(behind: &[char]) -> bool {
    const MET: &[&str] = &[
        "[Achieved",
        "(Achieved",
        "(achieved",
        "[achieved",
        "[Completed",
        "(Completed",
        "(completed",
        "[Done",
        "(Done",
    ];
    let last = behind.iter().rev().find(|c| **c != ' ');
    matches!(last, Some(']' | ')')) && contains_any(behind, MET)
}

/// Whether the words behind a number that ends at `end` say of what it counts that it will come: 10,000 new homes will be fitted, 35 clinics
/// are to open. `cues` are those of the clause behind it.
pub(super) fn is_to_come(chars: &[char], end: usize, cues: &[Cue]) -> bool {
    const OTHERS: &[&str] = &[" that ", " which ", " who ", " whom ", " and ", " but ", " as ", ". "];
    let Some(cue) = cues.first() else { return false };
    let said = match chars[cue.start..cue.end] {
        ['w', 'i', 'l', 'l'] | ['s', 'h', 'a', 'l', 'l'] => true,
        ['t', 'o'] => ends_with_any(&chars[end..cue.start], &[" are ", " is "]),
        _ => false,
    };
    said && !contains_any(&chars[end..cue.start], OTHERS)
}

/// What says of things that they are not there yet.
const FORESEEN: &[&str] = &["planned", "projected", "proposed", "anticipated", "expected", "forecast"];

/// $2 million in projected savings, 12 planned sites: whether the noun of the amount in `range` says that it is to come. 12 planned visits were
/// made is so.
pub(super) fn is_foreseen(chars: &[char], range: Chars) -> bool {
    const SHORTEST: usize = "3 planned ".len();
    // Nearly all amounts are seen here to be none of these.
    if let [' ' | '\n', 'i', 'n', ' ', rest @ ..] | [' ' | '\n', 'o', 'f', ' ', rest @ ..] = &chars[range.end..] {
        return matches!(rest, ['p' | 'a' | 'e' | 'f', ..])
            && FORESEEN.iter().any(|word| starts_with(rest, word) && rest.get(word.len()) == Some(&' '));
    }
    let noun = &chars[range.clone()];
    let may_be = noun.len() > SHORTEST
        && noun[noun.len() - 1] == 's'
        && noun.windows(2).any(|two| matches!(two, ['d' | 't', ' ']));
    may_be && noun.split(|c| *c == ' ').any(|word| is_any(word, FORESEEN)) && !verb_follows(chars, range.end)
}

/// Whether a participle stands behind `auxiliary`.
fn is_perfect(before: &[char], auxiliary: &str) -> bool {
    let Some(at) = (0..before.len()).find(|&at| starts_with(&before[at..], auxiliary)) else { return false };
    let behind = &before[at + auxiliary.len()..];
    let mut words = behind.split(|c| !c.is_ascii_alphabetic()).take(2);
    words.any(|word| (is_any(word, PARTICIPLES) || word.len() > 4 && ends_with(word, "ed")) && !is_any(word, ASKED))
}

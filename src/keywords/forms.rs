//! Forms of one thing: English words that share their stem, and the reader's synonyms.

use super::list::Term;
use super::options::ReaderWords;
use crate::text::fold;
use crate::words::stems;
use std::collections::BTreeMap;

/// What terms have in common that are forms of one thing, and their rank among them: the reader's first synonym leads,
/// otherwise the commonest form does.
struct Groups {
    synonyms: BTreeMap<String, (String, usize)>,
}

impl Groups {
    fn new(reader: &ReaderWords) -> Groups {
        let lower = |name: &String| name.chars().map(|c| fold(c).to_ascii_lowercase()).collect::<String>();
        let mut synonyms = BTreeMap::new();
        for names in &reader.synonyms {
            let head: Vec<String> = names.iter().map(lower).collect();
            for (rank, name) in head.iter().enumerate() {
                synonyms.entry(name.clone()).or_insert((head[0].clone(), rank));
            }
        }
        Groups { synonyms }
    }

    fn of(&self, key: &[char]) -> (String, usize) {
        let name: String = key.iter().collect();
        match self.synonyms.get(&name) {
            Some((head, rank)) => (head.clone(), *rank),
            None if key.iter().any(char::is_ascii_lowercase) => (stems(&name), usize::MAX),
            None => (name, usize::MAX),
        }
    }
}

/// Puts the forms of one thing into the term that leads them, and takes them out of `terms`.
pub(super) fn gather(terms: Vec<Term>, reader: &ReaderWords) -> Vec<Term> {
    let groups = Groups::new(reader);
    let mut gathered: BTreeMap<String, Vec<(usize, Term)>> = BTreeMap::new();
    for term in terms {
        let (group, rank) = groups.of(&term.candidate.key);
        gathered.entry(group).or_default().push((rank, term));
    }
    let lead = |mut forms: Vec<(usize, Term)>| {
        forms.sort_by_key(|(rank, term)| (*rank, std::cmp::Reverse(term.places.len()), term.places[0].start));
        let mut forms = forms.into_iter().map(|(_, term)| term);
        let mut leader = forms.next()?;
        for form in forms {
            leader.facts.count += form.facts.count;
            leader.facts.covered += form.facts.covered;
            leader.facts.in_headings += form.facts.in_headings;
            leader.candidate.form = leader.candidate.form.max(form.candidate.form);
            leader.forms.push(form);
        }
        Some(leader)
    };
    gathered.into_values().filter_map(lead).collect()
}

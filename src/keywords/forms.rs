//! Forms of one thing: English words that share their stem, and the reader's synonyms.

use super::hash::{Numbers, of_chars};
use super::list::Term;
use super::options::ReaderWords;
use crate::text::fold;
use crate::words::stems;
use std::collections::BTreeMap;

/// What terms have in common that are forms of one thing, and their rank among them: the reader's first synonym leads,
/// otherwise the commonest form does.
struct Groups {
    synonyms: BTreeMap<String, (String, usize)>,
    /// Words whose stems are known, and their stems by number.
    words: Numbers,
    stems: Vec<String>,
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
        Groups { synonyms, words: Numbers::with_capacity(64), stems: Vec::new() }
    }

    /// What the term has in common with others, and its rank; `None` where it can have nothing in common with any.
    fn of(&mut self, key: &[char]) -> Option<(String, usize)> {
        let latin = key.iter().any(char::is_ascii_lowercase);
        if !latin && self.synonyms.is_empty() {
            return None;
        }
        let name: String = key.iter().collect();
        match self.synonyms.get(&name) {
            Some((head, rank)) => Some((head.clone(), *rank)),
            None => latin.then(|| (self.stems_of(&name), usize::MAX)),
        }
    }

    /// [`stems`], each word's kept: terms have many words in common.
    fn stems_of(&mut self, name: &str) -> String {
        let mut all = String::with_capacity(name.len());
        for (index, word) in name.split(' ').enumerate() {
            if index > 0 {
                all.push(' ');
            }
            let number = self.words.number(of_chars(word.chars())) as usize;
            if number > self.stems.len() {
                self.stems.push(stems(word));
            }
            all.push_str(&self.stems[number - 1]);
        }
        all
    }
}

/// Puts the forms of one thing into the term that leads them, and takes them out of `terms`.
pub(super) fn gather(terms: Vec<Term>, reader: &ReaderWords) -> Vec<Term> {
    let mut groups = Groups::new(reader);
    let mut gathered = Vec::new();
    let mut grouped: BTreeMap<String, Vec<(usize, Term)>> = BTreeMap::new();
    for term in terms {
        match groups.of(&term.candidate.key) {
            Some((group, rank)) => grouped.entry(group).or_default().push((rank, term)),
            None => gathered.push(term),
        }
    }
    let lead = |mut forms: Vec<(usize, Term)>| {
        forms.sort_by_key(|(rank, term)| (*rank, std::cmp::Reverse(term.count), term.facts.first));
        let mut forms = forms.into_iter().map(|(_, term)| term);
        let mut leader = forms.next()?;
        for form in forms {
            leader.facts.count += form.facts.count;
            leader.facts.covered += form.facts.covered;
            leader.facts.tails += form.facts.tails;
            leader.facts.in_headings += form.facts.in_headings;
            leader.candidate.form = leader.candidate.form.max(form.candidate.form);
            leader.forms.push(form);
        }
        Some(leader)
    };
    gathered.extend(grouped.into_values().filter_map(lead));
    gathered
}

//! What is measured, in the text's words, as a chart's axis would show it.

mod activities;
mod added;
mod after;
mod aspects;
mod attributes;
mod averages;
mod bare;
mod before;
mod below_figure;
mod beside_line;
mod between;
mod brackets;
mod branches;
mod budgets;
mod casualties;
mod cell;
mod composed;
mod counted;
mod counterpart;
mod deadlines;
mod deeds;
mod described;
mod each;
mod earlier;
mod edges;
mod endings;
mod english;
mod english_beside;
mod english_difference;
mod english_of;
mod english_phrases;
mod english_signed;
mod english_stated;
mod english_subject;
mod english_survey;
mod english_told;
mod english_verbs;
mod english_words;
mod facilities;
pub(super) mod goals;
mod governing;
mod grants;
mod heading;
mod held_against;
mod households;
mod japanese;
mod japanese_words;
mod joining;
mod leads;
mod level_of_whole;
mod limited;
mod links;
mod lists;
mod markdown;
mod nearby;
mod noun;
mod objects;
mod occasions;
mod of_split;
mod of_these;
mod origins;
mod parts;
mod penalties;
mod places;
mod predicate;
mod prior;
mod quakes;
mod ranking;
mod rates;
mod reached;
mod received;
mod residents;
mod respective;
mod respondents;
mod said;
mod script;
mod share;
mod sizes;
mod statistics;
mod steps;
mod sums;
mod things;
mod those;
mod tokens;
mod visited;
mod wholes;
mod words;

use super::amount::Amount;
use super::bracketed::item_before;
use super::clause::Scope;
use super::cues::Cues;
use super::growth_behind;
use super::index::Cut;
use super::marks::Marks;
use super::table::Cell;
use crate::analysis::{Bound, Change, Kind, Quantity};
use crate::text::phrases::ends_with;
use crate::text::{Document, Language};
use added::Added;
use edges::is_time_alone;
pub(super) use english_verbs::is_english_verb;
pub(super) use english_words::is_time;
use held_against::of_fulfilment;
pub(super) use japanese::of_segment;
pub(super) use joining::bounded;
use joining::{MAX_LABEL, concat, names};
pub(super) use prior::bracket_of_time;
use share::without_adverb;
pub(super) use statistics::counts_cases;
pub(super) use things::of_thing;
pub(crate) use words::object_of_deed;
use words::{Part, Words};

/// What labels are read from.
pub(super) struct Labels<'a> {
    pub document: &'a Document<'a>,
    pub tokens: &'a Cut<'a>,
    pub marks: &'a Marks,
    pub cues: &'a Cues,
    pub amounts: &'a [Amount],
    words: &'static Words,
    added: &'static Added,
    /// Whether the text holds links of Markdown.
    has_links: bool,
    /// Whether the text holds signs of Markdown that are no part of labels.
    has_signs: bool,
}

/// The amount before in the same sentence.
#[derive(Clone, Copy)]
struct Last<'a> {
    amount: &'a Amount,
    label: &'a str,
}

impl<'a> Labels<'a> {
    pub fn new(document: &'a Document<'a>, tokens: &'a Cut<'a>, marks: &'a Marks, amounts: &'a [Amount]) -> Self {
        let added = Added::of(&document.chars);
        let (has_links, has_signs) = (links::are_in(&document.chars), markdown::signs_are_in(&document.chars));
        let (cues, words) = (&marks.cues, Words::embedded());
        Labels { document, tokens, marks, cues, amounts, words, added, has_links, has_signs }
    }

    /// The label of the amount at `index`; `earlier` are those before.
    pub fn of(&self, index: usize, scope: Scope, cell: Option<&Cell>, change: Change, earlier: &[Quantity]) -> String {
        let label = self.named(index, scope, cell, change, earlier);
        let label = if self.has_signs { markdown::without_signs(label) } else { label };
        let label = match cell {
            Some(_) => label,
            None => {
                let label = self.spoken_whole(label, index, scope, change, earlier);
                self.with_cycle(label, &self.amounts[index], scope)
            }
        };
        let label = if change == Change::Level { label } else { self.with_rate_of_change(label, index, scope) };
        if self.is_age_of(&self.amounts[index], &label) {
            return concat(&label, self.added.age);
        }
        if cell.is_none()
            && let Some(label) = self.age_of_those(&self.amounts[index])
        {
            return label;
        }
        if label.is_empty() && cell.is_none() {
            return self.name_above(&self.amounts[index]).unwrap_or(label);
        }
        let share = matches!(self.amounts[index].kind, Kind::Percent | Kind::Ratio);
        let label = if share { without_adverb(label) } else { label };
        // 水稻面积持续稳定在120万亩, but 大会持续两天
        let label = match label.strip_suffix("持续").filter(|of| of.chars().count() > 1) {
            Some(of) if self.amounts[index].kind != Kind::Duration => of.to_owned(),
            _ => label,
        };
        if share && cell.is_none() && !label.is_empty() && self.is_said_to_share(index, earlier) {
            return self.share_of(&label);
        }
        // 延误8件,较上年减少3件
        let last = index.checked_sub(1).filter(|&last| self.amounts[last].range.end > scope.sentence);
        match last {
            Some(last)
                if (change != Change::Level || label.starts_with("同比"))
                    && cell.is_none()
                    && self.is_change_alone(label.strip_prefix("同比").unwrap_or(&label)) =>
            {
                // 优良天数316天,优良率86.6%,同比增加12天
                let other = self.amounts[index].kind != Kind::Percent && self.amounts[last].kind == Kind::Percent;
                let of = if other { self.of_same_kind(index, scope) } else { None };
                earlier[of.unwrap_or(last)].label.clone()
            }
            _ => label,
        }
    }

    /// What is measured, without the word for a share.
    fn named(&self, index: usize, scope: Scope, cell: Option<&Cell>, change: Change, earlier: &[Quantity]) -> String {
        let amount = &self.amounts[index];
        let last = index.checked_sub(1).filter(|&last| self.amounts[last].range.end > scope.sentence);
        let last = last.map(|last| self.whole_again(index, last, scope, earlier).unwrap_or(last));
        let last = last.map(|last| Last { amount: &self.amounts[last], label: &earlier[last].label });
        if let Some(label) = cell.and_then(|cell| self.of_cell(cell)) {
            return label;
        }
        if let Some(label) = self.line_above(amount).or_else(|| self.line_below(amount)) {
            return label;
        }
        if let Some(item) = item_before(self.document, amount.range.start, amount.range.end) {
            return self.document.text(item).to_owned();
        }
        if let Some(label) = self.of_prior(index, earlier) {
            return label;
        }
        if self.is_english(scope, amount) {
            let told = self.of_counterpart(index, scope, earlier).or_else(|| self.of_respective(index, scope));
            let told = told.or_else(|| self.of_link(amount)).or_else(|| self.of_split(index, earlier));
            let label = told.unwrap_or_else(|| self.english(amount, scope, last));
            let label = self.of_these(index, scope, label);
            return if label.is_empty() {
                self.of_sentence_before(index, scope, change, earlier).unwrap_or(label)
            } else {
                label
            };
        }
        let scope = match self.among_latin(scope, amount) {
            Ok(scope) => {
                let last = last.filter(|last| last.amount.range.end > scope.sentence);
                return self.english(amount, scope, last);
            }
            Err(scope) => scope,
        };
        if self.document.language == Language::Japanese {
            return self.japanese(amount, scope, change, last);
        }
        // GDP1.2万亿元
        let letters = &self.document.chars[scope.clause..amount.range.start];
        let letters = match letters.last() {
            Some(last) if last.is_ascii_alphabetic() => {
                letters.iter().rev().take_while(|c| c.is_ascii_alphabetic()).count()
            }
            _ => 0,
        };
        if letters > 1 && amount.kind != Kind::Duration {
            return self.text(amount.range.start - letters..amount.range.start);
        }
        // 10倍的性能提升
        if let Some((grown, _)) =
            growth_behind::named(&self.document.chars, amount).filter(|(grown, _)| grown.len() > 1)
        {
            return self.text(grown);
        }
        if let Some(deed) = self.vote(amount).or_else(|| self.sent_out(amount)).or_else(|| self.received(amount, scope))
        {
            return deed;
        }
        if let Some(label) = self.at_other_time(amount, scope, last).or_else(|| self.of_average(amount, scope, last)) {
            return label;
        }
        // 增长9.8%,两年平均增长5.2%: both are of what was named before.
        if let Some(last) = last.filter(|_| self.is_span_of_rate(amount)) {
            let named = self.phrase(scope.clause, amount.range.start).map(|phrase| self.text(phrase));
            return named.unwrap_or_else(|| last.label.to_owned());
        }
        if let Some(label) = self.of_quakes(index, scope) {
            return label;
        }
        let told = match amount.kind {
            Kind::Count => self.befallen(amount),
            Kind::Measure => self.of_sized(index, scope),
            Kind::Duration => self.of_deadline(amount, scope).or_else(|| self.of_pace(amount, scope)),
            _ => None,
        };
        if let Some(label) = told.or_else(|| self.of_ranking(amount, scope)) {
            return label;
        }
        if let Some(label) = self.of_penalty(amount, scope) {
            return label;
        }
        let from = last.map_or(scope.clause, |last| scope.clause.max(last.amount.range.end));
        let from =
            if last.is_some_and(|last| last.amount.range.end == from) { self.behind_said(from, amount) } else { from };
        let given = amount.kind == Kind::Money
            || amount.range.end < scope.clause_end && self.document.chars[amount.range.end] == '的';
        if given && let Some(label) = self.of_grant(amount, scope, from).or_else(|| self.of_each(from, amount, last)) {
            return label;
        }
        if let Some(label) = last.and_then(|last| {
            self.after_deadline(amount, scope, last).or_else(|| self.of_households(amount, scope, last))
        }) {
            return label;
        }
        let joined = last.is_some_and(|last| self.is_joined(last.amount.range.end, amount.range.start));
        if let Some(label) = self.anniversary(amount, from).or_else(|| self.done_at(amount, scope)) {
            return label;
        }
        if let Some(label) = self.share_of_step(index, scope, earlier).or_else(|| self.of_step(index, scope, earlier)) {
            return label;
        }
        if let Some(label) = self.distributed(index, scope, change, earlier) {
            return label;
        }
        if let Some(label) = self.of_levels(from, amount, scope, last) {
            return label;
        }
        if let Some(label) = last.and_then(|last| self.goal_of(amount, scope, last)) {
            return label;
        }
        if let Some(label) = self.of_part(index, scope, last, earlier) {
            return label;
        }
        if let Some(label) = last.and_then(|last| self.of_age(amount, last)) {
            return label;
        }
        if let Some(label) = self.share_of_those(amount, scope, last) {
            return label;
        }
        if matches!(amount.kind, Kind::Percent | Kind::Ratio)
            && let Some(label) = last.and_then(|last| self.held_against(index, from, scope, last, earlier))
        {
            return label;
        }
        if matches!(&*amount.unit, "%" | "成")
            && let Some(label) = self.of_level_of_whole(index, from, scope, last, earlier)
        {
            return label;
        }
        if amount.kind == Kind::Duration
            && amount.range.start > 0
            && self.document.chars[amount.range.start - 1] == '每'
            && let Some(label) = self.repeated(index, scope)
        {
            return label;
        }
        if let Some(label) = self.of_pair(from, amount, last) {
            return label;
        }
        if let Some(sum) = last.and_then(|_| self.sum(from, amount)) {
            return sum;
        }
        if amount.kind == Kind::Duration
            && ends_with(&self.document.chars[from..amount.range.start], "连续")
            && let Some(label) = self.of_lasting(from, amount, scope, last)
        {
            return label;
        }
        if let Some(whole) = self.whole_of_share(from, amount) {
            return self.text(whole);
        }
        let before =
            self.before(from, amount, change).filter(|phrase| change == Change::Level || !self.is_reason(phrase));
        // 事故造成12人受伤
        let said = &self.document.chars[from..amount.range.start];
        let suffered =
            amount.kind == Kind::Count && matches!(said, [.., '造', '成'] | [.., '导' | '導', '致'] | [.., '致', '使']);
        let before = before.filter(|phrase| !suffered && !self.is_noun_of(phrase, amount, last));
        // 7人撤离、9人送医: what was said of those before.
        let before = before.filter(|phrase| !self.is_said_before(phrase, amount, last));
        let before = before.map(|phrase| self.without_limit(self.without_noun_of(phrase, amount, last), last));
        let before = before.map(|phrase| self.with_ratio(phrase, amount));
        // 毛利率36.8%(上季度35.2%)
        let again = last.is_some_and(|last| last.amount.unit == amount.unit && !last.label.is_empty());
        let again = || again || self.of_period(index, scope, change, earlier).is_some();
        let before = before.filter(|phrase| !is_time_alone(&self.document.chars[phrase.clone()]) || !again());
        if change == Change::Level
            && let Some(label) = before.as_ref().and_then(|phrase| self.of_reached(phrase, amount, scope))
        {
            return label;
        }
        if let Some(label) = before.as_ref().and_then(|phrase| self.of_limit(amount, phrase)) {
            return label;
        }
        if amount.bound != Bound::Exact
            && before.as_ref().is_none_or(|phrase| phrase.len() == 2)
            && let Some(label) = self.of_parallel_limit(index, scope, earlier)
        {
            return label;
        }
        if let Some(label) = self.of_part_done(amount, scope, before.as_ref()) {
            return label;
        }
        if let Some(label) = before.as_ref().and_then(|phrase| self.of_regular(from, phrase, amount)) {
            return label;
        }
        if let Some(label) = last.and_then(|last| self.used_for(from, amount, last)) {
            return label;
        }
        if let Some(label) = before.as_ref().and_then(|phrase| self.of_measured(amount, scope, phrase)) {
            return label;
        }
        let counted = matches!(amount.kind, Kind::Count | Kind::Measure | Kind::Duration) && change != Change::Decrease
            || amount.kind == Kind::Money && (before.is_none() || self.is_brought(amount, before.as_ref()))
            // 三分之二以上理事出席
            || amount.kind == Kind::Ratio && amount.unit.is_empty() && amount.bound != Bound::Exact;
        if amount.kind == Kind::Count {
            let done = || before.is_none().then(|| self.those_done(index, scope, earlier)).flatten();
            let rest = before.as_ref().and_then(|phrase| self.rest(phrase, index, scope, earlier));
            if let Some(label) = rest.or_else(done) {
                return label;
            }
        }
        if counted {
            let counting = self.same_noun(index);
            let next = self.next_beside(counting);
            if let Some(label) = self.after(&self.amounts[counting], scope, next, before.as_ref()) {
                return label;
            }
        }
        if let Some(label) = before.as_ref().and_then(|phrase| {
            let of_place = last.and_then(|last| self.of_place(phrase, amount, last));
            of_place
                .or_else(|| self.of_branch(phrase, index, change, earlier))
                .or_else(|| self.of_same_rate(phrase, index, earlier))
                .or_else(|| self.parallel(phrase, index, earlier))
                .or_else(|| self.of_activity(phrase, index, earlier))
        }) {
            return label;
        }
        if let Some(label) = before.as_ref().and_then(|phrase| self.of_residents(phrase, index, earlier)) {
            return label;
        }
        if let Some(label) = before.as_ref().and_then(|phrase| self.of_budget(phrase, index, earlier)) {
            return label;
        }
        if change != Change::Level
            && before.is_none()
            && let Some(label) = self.of_rank(amount, scope)
        {
            return label;
        }
        match (before, last) {
            (Some(phrase), last) => {
                // 60岁及以上人口为2.6亿人
                if let Some(aged) = last.and_then(|last| self.those_of_age(&phrase, amount, last)) {
                    return aged;
                }
                if let Some(subject) = self.doer(from, &phrase) {
                    return concat(&subject, &self.text(phrase));
                }
                let owner = last.map(|last| self.before_difference(last, index, scope, earlier));
                self.composed(phrase, amount, scope, owner, joined)
            }
            (None, Some(last)) if self.is_span_of_rate(last.amount) => last.label.to_owned(),
            (None, Some(last)) if self.is_share_alone(from, amount) => self.share_of(last.label),
            (None, Some(last)) if self.deed_alone(from, amount, last).is_some() => {
                let verb = self.deed_alone(from, amount, last).map_or_else(String::new, |verb| self.text(verb));
                self.of_deed(&verb, last.label).unwrap_or(verb)
            }
            // 最大雨量出现在南山站,为68毫米
            (None, Some(last)) if self.is_found_before(amount, scope) => {
                self.nearby(scope).unwrap_or_else(|| last.label.to_owned())
            }
            // 预算386万元,最高限价:380万元
            (None, Some(last)) if self.follows_colon(amount, scope, last) => {
                self.nearby(scope).unwrap_or_else(|| last.label.to_owned())
            }
            (None, Some(last))
                if last.amount.unit != amount.unit && self.same_measure(index, scope, earlier).is_some() =>
            {
                self.same_measure(index, scope, earlier).unwrap_or_default()
            }
            (None, Some(last)) if last.amount.kind != amount.kind && self.of_same_unit(index, scope).is_some() => {
                self.of_same_unit(index, scope).map_or(String::new(), |same| earlier[same].label.to_string())
            }
            (None, Some(last))
                if amount.kind == Kind::Count && last.amount.kind == Kind::Count && last.amount.unit != amount.unit =>
            {
                self.done_in(from, amount, last).unwrap_or_else(|| of_fulfilment(last.label).to_owned())
            }
            (None, Some(last)) => self.deed_of(from, amount, change, last).unwrap_or_else(|| {
                let whole = index.checked_sub(2).map_or("", |whole| &*earlier[whole].label);
                let grown = change != Change::Level && amount.unit == "%";
                let share = last.label.strip_prefix(whole).filter(|rest| grown && rest.starts_with(['占', '佔']));
                // 公务接待费8.4万元,接待112批次
                let paid = last.amount.kind == Kind::Money && amount.kind == Kind::Count;
                let done = last
                    .label
                    .strip_suffix(['费', '費'])
                    .filter(|done| paid && done.chars().count() > 3 && !done.ends_with('欠'));
                match share {
                    Some(_) if !whole.is_empty() => whole.to_owned(),
                    _ => done.unwrap_or_else(|| of_fulfilment(last.label)).to_owned(),
                }
            }),
            (None, None) => self
                .deed(from, amount)
                .or_else(|| self.same_measure(index, scope, earlier))
                .or_else(|| self.recurring(amount, scope))
                .or_else(|| self.nearby(scope))
                .or_else(|| self.of_period(index, scope, change, earlier))
                .or_else(|| self.only_said(from, amount))
                .or_else(|| self.of_every(from, amount))
                .unwrap_or_default(),
        }
    }
}

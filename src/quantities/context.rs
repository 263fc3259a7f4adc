//! What the words around an amount say of it: change, status, label, period.

use super::amount::Amount;
use super::clause::Scope;
use super::cues::Cue;
use super::index::Cut;
use super::marks::Marks;
use super::modes::Modes;
use super::table::{Cell, Tables};
use super::{by_how_much, change, label, period, status};
use crate::analysis::{Change, Heading, HeadingKind, Period, Quantity, Status};
use crate::outline::Outline;
use crate::text::{Chars, Document};

/// What was found.
pub(super) struct Found {
    pub change: Change,
    pub relative_to: Option<String>,
    pub status: Status,
    pub label: String,
    pub period: Option<Period>,
    pub section: Option<usize>,
}

/// Finds the sections of places that are asked for in order.
struct Sections<'a> {
    document: &'a Document<'a>,
    headings: &'a [Heading],
    /// The first heading after the place asked for last.
    next: usize,
    /// The entry given last, and where its title begins and ends.
    last: Option<(usize, Chars)>,
}

impl Sections<'_> {
    /// The innermost entry whose section holds `offset`, counted as entries count, which is none before those asked for earlier.
    fn at(&mut self, offset: usize) -> Option<usize> {
        while self.headings.get(self.next).is_some_and(|entry| entry.start <= offset) {
            self.next += 1;
        }
        let mut at = self.next.checked_sub(1)?;
        while self.headings[at].section_end <= offset {
            at = self.headings[at].parent?;
        }
        Some(at)
    }

    /// `scope` without what stands before the title of the entry `section`, or before its end where the amount at `start` stands behind it:
    /// in a text of one line no sign ends a title.
    fn within(&mut self, section: Option<usize>, scope: Scope, start: usize) -> Scope {
        let Some(index) = section else { return scope };
        if self.last.as_ref().is_none_or(|(last, _)| *last != index) {
            let entry = &self.headings[index];
            let open = self.document.char_at(entry.start) + entry.marker.chars().count();
            self.last = Some((index, open..self.document.char_at(entry.end)));
        }
        let Some((_, title)) = &self.last else { return scope };
        let floor = if start < title.end { title.start } else { title.end };
        if floor <= scope.clause {
            return scope;
        }
        let is_heading = self.headings[index].kind == HeadingKind::Heading;
        Scope { clause: floor, sentence: if is_heading { floor } else { scope.sentence }, ..scope }
    }
}

/// Where an amount stands.
struct Place<'t> {
    section: Option<usize>,
    scope: Scope,
    cell: Option<&'t Cell>,
}

/// The text that amounts are judged in.
struct Context<'a> {
    document: &'a Document<'a>,
    outline: &'a Outline,
    marks: &'a Marks,
    tables: &'a Tables,
    amounts: &'a [Amount],
}

/// Amounts that take each step together: one amount after the other would push the code of every step out of the processor's cache before
/// the next one comes (a quarter of its misses, 4 % of the analysis).
const BLOCK: usize = 256;

/// Every amount with its context, in order.
pub(super) fn of_all(
    document: &Document,
    outline: &Outline,
    marks: &Marks,
    tokens: &Cut,
    tables: &Tables,
    amounts: Vec<Amount>,
) -> Vec<Quantity> {
    let context = Context { document, outline, marks, tables, amounts: &amounts };
    let judge = change::Judge { document, tokens };
    let modes = Modes::new(document, outline);
    let mut statuses = status::Judge::new(document, &modes, marks, tokens);
    let mut periods = period::Periods::new(document, outline, marks);
    let mut sections = Sections { document, headings: &outline.headings, next: 0, last: None };
    let labels = label::Labels::new(document, tokens, marks, &amounts);
    let mut changes: Vec<Change> = Vec::with_capacity(amounts.len());
    let mut quantities: Vec<Quantity> = Vec::with_capacity(amounts.len());
    let mut places: Vec<Place> = Vec::with_capacity(BLOCK);
    let mut said: Vec<(Status, Option<Period>)> = Vec::with_capacity(BLOCK);
    for first in (0..amounts.len()).step_by(BLOCK) {
        let block = first..amounts.len().min(first + BLOCK);
        places.clear();
        places.extend(block.clone().map(|index| context.place(index, &mut sections)));
        for (index, place) in block.clone().zip(&places) {
            changes.push(context.change(index, place, &judge, &changes));
        }
        said.clear();
        for (index, place) in block.clone().zip(&places) {
            said.push((context.status(index, place, &mut statuses), None));
        }
        for ((index, place), (status, period)) in block.clone().zip(&places).zip(&mut said) {
            let before = index.checked_sub(1).map(|before| amounts[before].range.start);
            *period = periods.of(&amounts[index], before, place.scope, place.section, place.cell, *status);
        }
        for ((index, place), (status, period)) in block.zip(&places).zip(said.drain(..)) {
            let change = changes[index];
            let relative_to = context.relative_to(index, place, change);
            let label = context.label(index, place, change, &labels, &quantities);
            let found = Found { change, relative_to, status, label, period, section: place.section };
            quantities.push(super::quantity(document, &amounts[index], found));
        }
    }
    // 两年平均增长5.2%: the time over which a rate is taken, which its neighbours had to know.
    let spans: Vec<usize> = (0..amounts.len()).filter(|&index| labels.is_span_of_rate(&amounts[index])).collect();
    for (quantity, amount) in quantities.iter_mut().zip(amounts) {
        let degrees = amount.unit == "度" && is_of_degrees(quantity);
        quantity.group = if degrees { amount.unit.clone() } else { amount.group };
        quantity.unit = amount.unit;
    }
    if !spans.is_empty() {
        let mut indices = 0..;
        quantities.retain(|_| indices.next().is_none_or(|index| spans.binary_search(&index).is_err()));
    }
    quantities
}

impl<'a> Context<'a> {
    fn place(&self, index: usize, sections: &mut Sections) -> Place<'a> {
        let range = &self.amounts[index].range;
        let section = sections.at(self.document.offset(range.start));
        let scope = sections.within(section, self.marks.scope(range), range.start);
        let scope = match self.tables.text_start(range.start) {
            Some(start) => Scope { clause: scope.clause.max(start), sentence: scope.sentence.max(start), ..scope },
            None => scope,
        };
        Place { section, scope, cell: self.tables.cell(range.start) }
    }

    /// `changes` are those of the amounts before.
    fn change(&self, index: usize, place: &Place, judge: &change::Judge, changes: &[Change]) -> Change {
        let (amount, scope) = (&self.amounts[index], place.scope);
        let last = index.checked_sub(1).map(|last| (&self.amounts[last], changes[last]));
        // up by 3 percent; cruise arrivals by 7 percent
        if let Some((last, change)) = last
            && change != Change::Level
            && by_how_much::goes_on(&self.document.chars, amount, last)
        {
            return change;
        }
        let last = last.filter(|(last, _)| last.range.end > scope.sentence);
        let cues = self.marks.cues.within(scope.sentence, amount.range.start);
        judge.change(amount, scope, cues, place.cell, last)
    }

    fn status(&self, index: usize, place: &Place, judge: &mut status::Judge) -> Status {
        let (amount, sentence) = (&self.amounts[index], place.scope.sentence);
        let cues = self.marks.cues.within(sentence, amount.range.start);
        let cues = match place.cell {
            Some(cell) if !cues.is_empty() => cues_of_cell(self.document, self.marks, cell, sentence),
            _ => cues,
        };
        judge.status(amount, place.scope, cues, place.cell, place.section)
    }

    fn relative_to(&self, index: usize, place: &Place, change: Change) -> Option<String> {
        if change == Change::Level {
            return None;
        }
        change::relative_to(self.document, place.scope.clause, &self.amounts[index], place.scope.clause_end)
    }

    /// `earlier` are the quantities before.
    fn label(
        &self,
        index: usize,
        place: &Place,
        change: Change,
        labels: &label::Labels,
        earlier: &[Quantity],
    ) -> String {
        let label = labels.of(index, place.scope, place.cell, change, earlier);
        let section = place.section.map(|section| &self.outline.headings[section]);
        let heading = section.map(|section| &*section.title);
        let label = label::of_segment(self.document.language, heading, label);
        let is_heading = || section.is_some_and(|section| section.kind == HeadingKind::Heading);
        label::bounded(label::of_thing(heading, label, is_heading))
    }
}

/// The cues that say what a cell's number is: those in the name of its row, else those before the table, as the heads of other columns say
/// nothing of it: 计划投资 of what stands under 总投资.
fn cues_of_cell<'m>(document: &Document, marks: &'m Marks, cell: &Cell, sentence: usize) -> &'m [Cue] {
    /// Characters of the longest row of heads.
    const LONGEST: usize = 200;
    let Some((row, column)) = cell.row.as_ref().zip(cell.column.as_ref()).filter(|(row, _)| row.start > sentence)
    else {
        return marks.cues.within(sentence, cell.range.start.max(sentence));
    };
    let own = marks.cues.within(row.start, row.end);
    if !own.is_empty() {
        return own;
    }
    let heads =
        column.start - document.chars[..column.start].iter().rev().take(LONGEST).take_while(|c| **c != '\n').count();
    marks.cues.within(sentence, heads.max(sentence))
}

/// Whether its 度 are those of a temperature or an angle: all others are of electricity.
fn is_of_degrees(quantity: &Quantity) -> bool {
    const MEASURED: [&str; 5] = ["温", "溫", "角", "坡度", "零下"];
    MEASURED.iter().any(|word| quantity.label.contains(word) || quantity.text.starts_with(word))
}

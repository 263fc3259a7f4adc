// The page in English.

import type { Strings } from "./index";

export const en: Strings = {
  "app.name": "Report Lens",
  "app.tagline": "Paste a report and see at once how it is built, what it talks about and what its numbers say.",
  "app.privacy": "Your text stays on this computer: no upload, no network, nothing saved.",
  "app.skip": "Skip to the source",

  "input.label": "Report text",
  "input.placeholder": "Paste a report here, or drop a file (.txt, .md; UTF-8 or GB18030)",
  "input.open": "Open file",
  "input.clear": "Clear",
  "input.expand": "Edit text",
  "input.collapse": "Fold editor",
  "input.sample": "Try a sample",
  "input.sampleZh": "Chinese work report",
  "input.sampleEn": "English annual report",
  "input.drop": "Drop to read the file",
  "input.hidden": "A long text ({n} characters): only its beginning is shown here. All of it is loaded; see the source below.",

  "language.name": "Language",
  "language.other": "中文",
  "theme.auto": "Theme: as the system",
  "theme.light": "Theme: light",
  "theme.dark": "Theme: dark",

  "state.starting": "Starting…",
  "state.ready": "Ready",
  "state.working": "Analysing…",
  "state.done":
    "{characters} {characters|character|characters} · {headings} {headings|heading|headings} · {quantities} {quantities|number|numbers} · {keywords} {keywords|keyword|keywords}",
  "state.nothing": "No headings, numbers or keywords found. Please check that this is the text of a report.",
  "state.noise": "This doesn't look like text (many unreadable characters). Please check the file's type or encoding.",
  "state.monotone": "The text is almost a single repeated character; there is nothing to analyse.",
  "state.cancelled": "Analysis stopped. Your text is still here.",
  "phase.text": "Preparing the text",
  "phase.outline": "Reading the outline",
  "phase.words": "Finding words",
  "phase.quantities": "Finding numbers",
  "phase.keywords": "Ranking keywords",
  "action.cancel": "Stop",
  "action.undo": "Undo",
  "action.retry": "Try again",
  "action.close": "Close",

  "error.start": "The engine could not start. Please open this page in a current Chrome, Edge, Firefox or Safari, or try again.",
  "error.trap":
    "The analysis broke off and the engine was restarted. Nothing you typed is lost. Try again; if it breaks off once more, paste the text in parts.",
  "error.too-big": "The text is too long ({size} MB); this page takes up to {limit} MB. Please split it.",
  "error.file": "Can't read the file “{name}”. Please use plain text (.txt, .md), or copy and paste the text.",
  "error.other": "The analysis did not succeed: {message}",

  "undo.cleared": "Cleared.",
  "undo.replaced": "Replaced with the new text.",

  "view.outline": "Outline",
  "view.source": "Source",
  "view.overview": "Overview",
  "view.keywords": "Keywords",
  "view.numbers": "Numbers",
  "view.charts": "Charts",
  "view.notes": "Notes",
  "views.label": "Views",

  "outline.empty": "No headings found.",
  "outline.tree": "Outline of the report",

  "source.previous": "Previous place",
  "source.next": "Next place",
  "source.of": "{n} / {total}",

  "keywords.empty": "No keywords found.",
  "keywords.term": "Term",
  "keywords.count": "Count",
  "keywords.chart": "Frequency",

  "numbers.empty": "No numbers found.",
  "numbers.label": "Measure",
  "numbers.value": "Value",
  "numbers.unit": "Unit",
  "numbers.change": "Change",
  "numbers.status": "Status",
  "numbers.section": "Section",
  "numbers.nolabel": "(not named)",

  "bound.exact": "",
  "bound.min": "≥",
  "bound.max": "≤",
  "bound.approx": "≈",
  "change.level": "—",
  "change.increase": "increase",
  "change.decrease": "decrease",
  "status.actual": "actual",
  "status.target": "target",

  "charts.empty": "No numbers that make a chart.",
  "charts.table": "Data table",
  "charts.leftOut": "Left out",

  "notes.empty": "No numbering problems found.",
  "note.numbering-gap": "Numbering gap: “{1}” follows “{0}”.",
  "note.numbering-repeat": "Numbering repeats: “{0}” stands here more than once.",
  "note.level-skipped": "A level is skipped: “{1}” stands directly under “{0}”.",
  "note.mixed-markers": "Headings of one level are numbered in different ways: “{0}” and “{1}”.",
  "note.mixed-width": "Headings of one level mix full-width and half-width numbering: “{0}” and “{1}”.",
  "note.other": "A doubtful spot: {code}.",
};

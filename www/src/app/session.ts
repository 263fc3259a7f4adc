// Connects the reader's text to the engine: what is typed is analysed, what comes back is shown.

import { effect, signal, untracked } from "@preact/signals";
import { Engine } from "../engine/client";
import type { Analysis } from "../generated/Analysis";
import { analysisOptions } from "../keywords/options";
import { language } from "../strings";
import { change } from "./change";
import { isMonotone, isNoise } from "./plausible";
import { choice, current, editing, figures, reportNumber, result, showResult, status, text, type Status } from "./state";
import { figureWidth } from "./viewport";

/** Longest text taken, in UTF-16 code units, as in `src/limits.rs`; Chinese text of this length is three times as many bytes. */
export const LIMIT = 20_000_000;
/** A change of at least so many characters is a paste and not typing. */
const PASTE = 200;
/** Typing is analysed when it pauses for so long; a paste at once. */
const PAUSE_MS = 120;

/** A text that may be brought back. */
export const undoable = signal<{ text: string; reason: "cleared" | "replaced" | "undone" } | null>(null);
/** What is odd about the text, although it was analysed. */
export const doubt = signal<"noise" | "monotone" | "nothing" | "cancelled" | "beginning" | null>(null);

const engine = new Engine({
  ready() {
    if (status.value.kind === "starting") status.value = text.value ? { kind: "working", phase: null } : { kind: "ready" };
  },
  progress(phase) {
    status.value = { kind: "working", phase };
  },
  result(analysis, job) {
    performance.mark("reportlens:result");
    doubt.value = text.value.length > LIMIT ? "beginning" : doubtAbout(job.text, analysis);
    showResult({ text: job.text, analysis });
    markShown();
  },
  failed(error, job) {
    const known = ["start", "trap", "too-long"].includes(error.code);
    status.value = { kind: "failed", code: known ? error.code : "other", blanks: { message: error.message } };
    if (job) result.value = null;
  },
});

/** Measures the time from the input to the first frame that shows its result, for tests and the curious. */
function markShown(): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.measure("reportlens:first-view", "reportlens:input");
    port2.postMessage(null);
  });
}

function doubtAbout(source: string, analysis: Analysis): typeof doubt.value {
  if (isNoise(source)) return "noise";
  if (isMonotone(source)) return "monotone";
  const empty = analysis.outline.length + analysis.quantities.length + analysis.keywords.length === 0;
  return empty ? "nothing" : null;
}

export function startSession(): void {
  const missing = missingFeature();
  if (missing) status.value = tooOld(missing);
  else engine.start();
  effect(drawFigures);
  let first = true;
  effect(() => {
    void analysisOptions.value;
    window.clearTimeout(pause);
    if (!first && untracked(() => text.value.trim())) pause = window.setTimeout(analyzeAgain, PAUSE_MS);
    first = false;
  });
}

/** What the engine can't start without. README.md says which browsers have all of it. */
function missingFeature(): string | undefined {
  return ["WebAssembly", "Worker", "DecompressionStream"].find((name) => !(name in globalThis));
}

function tooOld(missing: string): Status {
  return { kind: "failed", code: "old", blanks: { missing } };
}

let pause = 0;

/** Takes `next` as the reader's text and analyses it. */
export function setText(next: string): void {
  const before = text.value;
  const { removed, inserted } = change(before, next);
  const pasted = Math.max(removed, inserted) >= PASTE;
  text.value = next;
  if (removed >= PASTE || (!next && removed > 1)) undoable.value = { text: before, reason: next ? "replaced" : "cleared" };
  else if (pasted) undoable.value = null;
  window.clearTimeout(pause);
  if (status.value.kind !== "starting" && next.trim()) status.value = { kind: "working", phase: null };
  // A whole text, not a paragraph moved while one edits.
  if (inserted >= PASTE && 2 * inserted > next.length) {
    editing.value = false;
    reportNumber.value++;
  }
  if (pasted || !next) analyze();
  else pause = window.setTimeout(analyze, PAUSE_MS);
}

/** Takes `next`, which did not come from the text area. */
export function replaceText(next: string): void {
  setText(next);
  if (next) editing.value = false;
}

export function undo(): void {
  const kept = undoable.value;
  if (!kept) return;
  setText(kept.text);
  // What was written meanwhile is not lost either.
  const { value: next } = undoable;
  undoable.value = next === kept || !next ? null : { ...next, reason: "undone" };
  editing.value = !kept.text;
}

/** Analyses the text as it is now. */
export function analyze(): void {
  const source = text.value;
  doubt.value = null;
  performance.mark("reportlens:input");
  if (!source.trim()) {
    engine.cancel();
    result.value = null;
    figures.value = [];
    choice.value = null;
    editing.value = true;
    if (status.value.kind !== "starting") status.value = { kind: "ready" };
    return;
  }
  if (source.length > LIMIT) {
    engine.cancel();
    result.value = null;
    status.value = { kind: "failed", code: "too-long", blanks: { n: source.length, limit: LIMIT } };
    return;
  }
  run(source);
}

/** Analyses by other options what was analysed before: all of the text, or its beginning. */
function analyzeAgain(): void {
  if (doubt.value === "beginning") analyzeBeginning();
  else analyze();
}

/** Analyses as much of the text, from its beginning, as may be; it stays in the text area as a whole. */
export function analyzeBeginning(): void {
  const part = text.value.slice(0, LIMIT);
  run(part.slice(0, part.lastIndexOf("\n") + 1) || part);
}

function run(source: string): void {
  const missing = missingFeature();
  if (missing) {
    status.value = tooOld(missing);
    return;
  }
  if (status.value.kind === "failed" && status.value.code === "start") engine.start();
  status.value = { kind: "working", phase: null };
  engine.analyze(source, analysisOptions.value);
}

export function cancel(): void {
  engine.cancel();
  doubt.value = "cancelled";
  status.value = result.value ? { kind: "done" } : { kind: "ready" };
}

let drawing = 0;

/** Asks for the figures of the result whenever it, the language or the width changes. */
function drawFigures(): void {
  const shown = current.value;
  const width = figureWidth.value;
  const wanted = language.value;
  const run = ++drawing;
  if (!shown || !width) return;
  void engine.figures(wanted, width).then((drawn) => {
    if (run === drawing && drawn) figures.value = drawn;
  });
}

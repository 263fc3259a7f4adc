// The page's state: what was typed, what came of it, and where the reader is.

import { batch, computed, signal } from "@preact/signals";
import type { Analysis } from "../generated/Analysis";
import type { Figure } from "../generated/Figure";
import type { Phase } from "../engine/protocol";
import { model } from "./model";
import { prepareViews } from "./prepared";

export type View = "outline" | "source" | "overview" | "keywords" | "numbers" | "charts" | "notes";

/** `data-state` of the document, with what belongs to each. */
export type Status =
  | { kind: "starting" }
  | { kind: "ready" }
  | { kind: "working"; phase: Phase | null }
  | { kind: "done" }
  | { kind: "failed"; code: string; blanks: Record<string, string | number> };

/** An analysis with the text that it was made from: offsets hold for this text only. */
export interface Result {
  text: string;
  analysis: Analysis;
}

/** What the reader has chosen. It shows in every view. */
export type Choice =
  | { kind: "heading"; index: number }
  | { kind: "quantity"; index: number }
  /** A term of the list, or any words that were looked for. */
  | { kind: "keyword"; term: string; occurrence: number }
  | { kind: "note"; index: number };

export const status = signal<Status>({ kind: "starting" });
export const text = signal("");
export const result = signal<Result | null>(null);
/** Grows with every other text that is analysed: places in one text are others in the next. */
export const textNumber = signal(0);
/** Grows when a text takes the place of another, and not while one is edited. */
export const reportNumber = signal(0);
export const figures = signal<Figure[]>([]);
export const choice = signal<Choice | null>(null);
export const view = signal<View>("overview");
export const editing = signal(true);
/** A longer text is drawn in the text area only while it is edited: a browser takes its time to lay it out. */
export const LONG = 100_000;
/** A still longer one is never drawn there, and so it can't be edited. */
const HUGE = 500_000;
export const isHuge = computed(() => text.value.length > HUGE);
/** Whether the text area holds a text that it does not draw. */
export const isUndrawn = computed(() => isHuge.value || (text.value.length > LONG && !editing.value));
/** Offset of the first block of the source that can be seen. */
export const reading = signal(0);
/** A place in the source: a block, and how far its beginning is above the upper edge of the view, in CSS pixels. */
export interface Reading {
  offset: number;
  above: number;
}

/** Where the source is scrolled to; measured when it is asked for. */
export const readingPlace = { measure: (): Reading => ({ offset: 0, above: 0 }) };
/** Place that the source is to be scrolled back to. */
export const returnTo = signal<Reading | null>(null);

/** Everything that the views look up, made once per result. */
export const current = computed(() => (result.value ? model(result.value) : null));

export function showResult(next: Result): void {
  batch(() => {
    // The same text again, by other options: what is chosen still stands where it stood.
    if (next.text !== result.value?.text) {
      choice.value = null;
      textNumber.value++;
    }
    result.value = next;
    prepareViews();
    status.value = { kind: "done" };
  });
}

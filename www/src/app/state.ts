// The page's state: what was typed, what came of it, and where the reader is.

import { batch, computed, signal } from "@preact/signals";
import type { Analysis } from "../generated/Analysis";
import type { Figure } from "../generated/Figure";
import type { Phase } from "../engine/protocol";
import { model } from "./model";

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
  | { kind: "keyword"; index: number; occurrence: number }
  | { kind: "note"; index: number };

export const status = signal<Status>({ kind: "starting" });
export const text = signal("");
export const result = signal<Result | null>(null);
export const figures = signal<Figure[]>([]);
export const choice = signal<Choice | null>(null);
export const view = signal<View>("overview");
export const editing = signal(true);

/** Everything that the views look up, made once per result. */
export const current = computed(() => (result.value ? model(result.value) : null));

/** The place of a choice in the source. */
export const chosenSpan = computed(() => {
  const chosen = choice.value;
  const analysis = result.value?.analysis;
  if (!chosen || !analysis) return null;
  switch (chosen.kind) {
    case "heading":
      return analysis.outline[chosen.index] ?? null;
    case "quantity":
      return analysis.quantities[chosen.index] ?? null;
    case "keyword":
      return analysis.keywords[chosen.index]?.positions[chosen.occurrence] ?? null;
    case "note":
      return analysis.notes[chosen.index] ?? null;
  }
});

export function showResult(next: Result): void {
  batch(() => {
    result.value = next;
    choice.value = null;
    status.value = { kind: "done" };
  });
}

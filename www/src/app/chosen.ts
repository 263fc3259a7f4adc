// Where in the source the choice stands.

import { computed } from "@preact/signals";
import type { Span } from "../generated/Span";
import { positionsOf } from "../keywords/terms";
import { choice, current } from "./state";

/** The places of the chosen keyword, none where something else is chosen. */
export const chosenPositions = computed((): readonly Span[] => {
  const chosen = choice.value;
  return chosen?.kind === "keyword" && current.value ? positionsOf(chosen.term) : [];
});

/** The one place that the source shows as current. */
export const chosenSpan = computed((): Span | null => {
  const chosen = choice.value;
  const analysis = current.value?.analysis;
  if (!chosen || !analysis) return null;
  switch (chosen.kind) {
    case "heading":
      return analysis.outline[chosen.index] ?? null;
    case "quantity":
      return analysis.quantities[chosen.index] ?? null;
    case "keyword":
      return chosenPositions.value[chosen.occurrence] ?? null;
    case "note":
      return analysis.notes[chosen.index] ?? null;
  }
});

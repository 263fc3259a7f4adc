// How much room there is. The same limits stand in styles/layout.css.

import { computed, signal } from "@preact/signals";

export type Layout = "narrow" | "middle" | "wide";

const middle = matchMedia("(min-width: 720px)");
const wide = matchMedia("(min-width: 1120px)");

function measure(): Layout {
  return wide.matches ? "wide" : middle.matches ? "middle" : "narrow";
}

/** Narrow: every view is a tab. Middle: the source stands beside the tabs. Wide: the outline too. */
export const layout = signal(measure());

for (const query of [middle, wide]) query.addEventListener("change", () => (layout.value = measure()));

/** Width of the panels beside the source in CSS pixels, in steps, so that not every pixel counts; 0 until the page knows. */
export const panelWidth = signal(0);

/** Panels of this width show two things side by side; `@container panels` in the style sheets says the same. */
const TWO_COLUMNS = 900;
/** Space on both sides of what stands in a panel. */
const PADDING = 40;
const NARROWEST_FIGURE = 280;

/** Width that figures are drawn at. */
export const figureWidth = computed(() => {
  const column = panelWidth.value >= TWO_COLUMNS ? panelWidth.value / 2 : panelWidth.value;
  return column && Math.max(NARROWEST_FIGURE, column - PADDING);
});

export function isNarrow(): boolean {
  return layout.value === "narrow";
}

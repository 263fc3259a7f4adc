// How much room there is. The same limits stand in styles/layout.css.

import { signal } from "@preact/signals";

export type Layout = "narrow" | "middle" | "wide";

const middle = matchMedia("(min-width: 720px)");
const wide = matchMedia("(min-width: 1120px)");

function measure(): Layout {
  return wide.matches ? "wide" : middle.matches ? "middle" : "narrow";
}

/** Narrow: every view is a tab. Middle: the source stands beside the tabs. Wide: the outline too. */
export const layout = signal(measure());

for (const query of [middle, wide]) query.addEventListener("change", () => (layout.value = measure()));

export function isNarrow(): boolean {
  return layout.value === "narrow";
}

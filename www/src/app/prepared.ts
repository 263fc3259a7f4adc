// Views out of sight are made when the page has nothing else to do, so that a result shows at once and going to
// another view takes no time.

import { signal } from "@preact/signals";
import type { View } from "./state";

/** Views that are made although they can't be seen. */
export const prepared = signal<ReadonlySet<View>>(new Set());

let run = 0;

/** Drops the views out of sight and makes them anew, one at a time. */
export function prepareViews(): void {
  const own = ++run;
  const rest: View[] = ["keywords", "numbers", "charts", "overview", "notes"];
  prepared.value = new Set();
  const next = () => {
    const name = rest.shift();
    if (own !== run || !name) return;
    prepared.value = new Set([...prepared.value, name]);
    whenIdle(next);
  };
  whenIdle(next);
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work, 50);
}

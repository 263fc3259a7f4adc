// Going to places: what is chosen in one view is shown in all, and Back returns to where one was.

import { batch } from "@preact/signals";
import { editing, choice, view, type Choice, type View } from "./state";
import { isNarrow } from "./viewport";

interface Place {
  choice: Choice | null;
  view: View;
}

function place(): Place {
  return { choice: choice.value, view: view.value };
}

/** Shows `next` in every view and its place in the source. */
export function choose(next: Choice): void {
  const before = place();
  batch(() => {
    choice.value = next;
    editing.value = false;
    if (isNarrow()) view.value = "source";
  });
  record(before);
}

export function show(next: View): void {
  if (view.value === next) return;
  const before = place();
  view.value = next;
  record(before);
}

function record(before: Place): void {
  const after = place();
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (!history.state) history.replaceState(before, "");
  history.pushState(after, "");
}

/** Makes the browser's Back and Forward move between places. */
export function followHistory(): void {
  window.addEventListener("popstate", (event: PopStateEvent) => {
    const target = event.state as Place | null;
    if (!target) return;
    batch(() => {
      choice.value = target.choice;
      view.value = target.view;
    });
  });
}

// Going to places: what is chosen in one view is shown in all, and Back returns to where one was.

import { batch } from "@preact/signals";
import { choice, editing, readingPlace, returnTo, textNumber, view, type Choice, type Reading, type View } from "./state";
import { isNarrow } from "./viewport";

interface Place {
  choice: Choice | null;
  view: View;
  /** Where the source is scrolled to; null where it stands at the choice. */
  reading: Reading | null;
  /** The `textNumber` that the choice and the place stand in. */
  text: number;
}

/**
 * The places by number. The history holds the numbers alone: browsers write it to disk to restore a session, and a choice
 * holds words of the text.
 */
const places: Place[] = [];

function remember(place: Place): number {
  return places.push(place) - 1;
}

/** Whether the reader walks from one place of a sort to the next. A walk is one step for Back. */
let walking = false;

/** Shows `next` in every view and its place in the source. */
export function choose(next: Choice): void {
  walking = false;
  leave();
  goTo(next);
  arrive();
}

/** The same for the next place of a walk. */
export function walkTo(next: Choice): void {
  if (walking) {
    goTo(next);
    history.replaceState(remember(where()), "");
  } else {
    choose(next);
    walking = true;
  }
}

function goTo(next: Choice): void {
  batch(() => {
    choice.value = next;
    editing.value = false;
    if (isNarrow()) view.value = "source";
  });
}

export function show(next: View): void {
  if (view.value === next) return;
  walking = false;
  leave();
  view.value = next;
  arrive();
}

function where(): Place {
  return { choice: choice.value, view: view.value, reading: null, text: textNumber.value };
}

/** Notes where the reader is, so that they can come back. */
function leave(): void {
  history.replaceState(remember({ ...where(), reading: readingPlace.measure() }), "");
}

function arrive(): void {
  history.pushState(remember(where()), "");
}

/** Makes the browser's Back and Forward move between places. */
export function followHistory(): void {
  window.addEventListener("popstate", (event) => {
    // After a reload the numbers are another page's.
    const target = typeof event.state === "number" ? places[event.state] : undefined;
    if (!target) return;
    walking = false;
    const sameText = target.text === textNumber.value;
    batch(() => {
      choice.value = sameText ? target.choice : null;
      view.value = target.view;
      returnTo.value = null;
    });
    if (sameText) returnTo.value = target.reading;
  });
}

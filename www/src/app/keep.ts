// The reader's text kept in this browser: only where they have switched it on. Off, nothing of a text is ever stored.

import { effect, signal } from "@preact/signals";
import { load, remove, save } from "./preferences";
import { setText } from "./session";
import { text } from "./state";
import * as store from "./textStore";

/** A text is stored when typing pauses for so long. */
const PAUSE_MS = 400;

/** Whether the reader wants their text kept. */
export const keeping = signal(load("keep") === "on");
/** Whether the browser would not store the text as it is now. */
export const notKept = signal(false);

/** All work on the store, one piece after the other, so that what is switched off stays off. */
let work: Promise<unknown> = Promise.resolve();
let pause = 0;
/** The text that is in the store. */
let stored = "";

/** Switching it off deletes what was stored at once. */
export function setKeeping(on: boolean): void {
  keeping.value = on;
  if (on) {
    if (save("keep", "on")) void storeNow();
    else notKept.value = true;
  } else {
    remove("keep");
    forget();
  }
}

function forget(): void {
  window.clearTimeout(pause);
  notKept.value = false;
  stored = "";
  store.removeShort();
  work = work.then(store.remove);
}

/** Asked anew each time: another window may have switched it off. */
const isWanted = () => load("keep") === "on";

function storeNow(): Promise<unknown> {
  window.clearTimeout(pause);
  work = work.then(async () => {
    const now = text.value;
    if (!isWanted() || now === stored) return;
    const done = now ? await store.put(now) : await store.remove();
    // It may have been switched off while a long text was being written.
    if (!isWanted()) await store.remove();
    else if (done) stored = now;
    notKept.value = !done && isWanted();
  });
  return work;
}

/** Brings back what was kept, and keeps what is typed from now on. */
export async function startKeeping(): Promise<void> {
  if (keeping.value) {
    const kept = await store.get();
    // Emptied just before the page was closed.
    if (kept === "") await store.remove();
    // Whoever has typed already goes on with that.
    if (kept && !text.value && isWanted()) {
      stored = kept;
      setText(kept);
    }
  }
  effect(() => {
    const wait = text.value ? PAUSE_MS : 0;
    if (!keeping.value) return;
    window.clearTimeout(pause);
    pause = window.setTimeout(() => void storeNow(), wait);
  });
  window.addEventListener("pagehide", () => {
    if (isWanted() && text.value !== stored) store.putShort(text.value);
  });
  window.addEventListener("storage", () => {
    if (keeping.value === isWanted()) return;
    keeping.value = isWanted();
    if (!keeping.value) forget();
  });
}

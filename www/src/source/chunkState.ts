// Which chunks of the source are drawn. Short texts are drawn whole; of long ones only what is near the view.

import { signal, type Signal } from "@preact/signals";
import type { Chunk } from "./blocks";

/** A text of so many characters or fewer is drawn whole, so that the browser's own search finds everything in it. */
const WHOLE = 60_000;
/** Chunks drawn at once at the top of a long text; the rest follow as they come near the view. */
const FIRST = 3;
/** A chunk is drawn this far before it comes into view. */
const AHEAD = "1500px 0px";

export class ChunkState {
  readonly drawn: Signal<boolean>[];
  readonly whole: boolean;
  /** Heights that chunks had when they were drawn, in CSS pixels. */
  readonly heights = new Map<number, number>();
  #observer: IntersectionObserver | null = null;

  constructor(readonly chunks: readonly Chunk[]) {
    this.whole = (chunks.at(-1)?.end ?? 0) <= WHOLE;
    this.drawn = chunks.map((_, index) => signal(this.whole || index < FIRST));
  }

  /** Starts to draw what comes near the view of `scroller` and to drop what is far from it. */
  follow(scroller: HTMLElement): () => void {
    if (this.whole) return () => {};
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const index = Number((entry.target as HTMLElement).dataset.chunk);
          const state = this.drawn[index];
          if (!state || state.value === entry.isIntersecting) continue;
          if (!entry.isIntersecting) this.heights.set(index, entry.boundingClientRect.height);
          state.value = entry.isIntersecting;
        }
      },
      { root: scroller, rootMargin: AHEAD },
    );
    this.#observer = observer;
    for (const element of scroller.querySelectorAll("[data-chunk]")) observer.observe(element);
    return () => observer.disconnect();
  }

  /** Draws the chunk that holds `offset` and its neighbours, wherever the view is. */
  draw(offset: number): void {
    const index = this.indexAt(offset);
    for (const near of [index - 1, index, index + 1]) {
      const state = this.drawn[near];
      if (state) state.value = true;
    }
  }

  /** Index of the last chunk that starts at or before `offset`. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.chunks[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  observe(element: HTMLElement | null): void {
    if (element) this.#observer?.observe(element);
  }
}

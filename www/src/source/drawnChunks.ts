// Which chunks of the source are drawn. A short text is drawn whole; of a long one only what is near the view, between two
// gaps as high as all the rest.

import { signal } from "@preact/signals";
import type { Chunk } from "./blocks";

/** A text of so many characters or fewer is drawn whole, so that the browser's own search finds everything in it. */
const WHOLE = 60_000;
/** So much above and below the view is drawn too, in CSS pixels. */
const AHEAD = 1_200;
/** Chunks drawn before the height of the view is known. */
const FIRST = 3;

export interface Range {
  first: number;
  /** After the last chunk. */
  last: number;
}

export class DrawnChunks {
  readonly whole: boolean;
  readonly range = signal<Range>({ first: 0, last: 0 });
  readonly #heights: Float64Array;
  readonly #measured: Uint8Array;
  /** Distance of each chunk from the beginning, and of the end; made anew when a height has changed. */
  #tops: Float64Array | null = null;
  #calibrated = false;

  /** Draws the chunks about `offset` to begin with. */
  constructor(readonly chunks: readonly Chunk[], offset: number) {
    this.whole = (chunks.at(-1)?.end ?? 0) <= WHOLE;
    this.#heights = Float64Array.from(chunks, guess);
    this.#measured = new Uint8Array(chunks.length);
    const at = Math.max(0, this.indexAt(offset) - 1);
    this.range.value = this.whole ? { first: 0, last: chunks.length } : this.#within(at, at + FIRST);
  }

  /** Draws what is near a view that begins `top` pixels below the beginning. */
  show(top: number, height: number): void {
    if (this.whole) return;
    this.#draw(this.#indexBelow(top - AHEAD), this.#indexBelow(top + height + AHEAD) + 1);
  }

  /** Draws the chunk that holds `offset` and its neighbours, unless it is drawn already. */
  reach(offset: number): void {
    const index = this.indexAt(offset);
    const { first, last } = this.range.value;
    if (index < first || index >= last) this.#draw(index - 1, index + 2);
  }

  /** Takes note of how high drawn chunks are. */
  measure(elements: Iterable<HTMLElement>): void {
    if (this.whole) return;
    let guessed = 0;
    let found = 0;
    for (const element of elements) {
      const index = Number(element.dataset["chunk"]);
      const height = element.offsetHeight;
      guessed += this.#heights[index] ?? 0;
      found += height;
      if (this.#heights[index] !== height) this.#tops = null;
      this.#heights[index] = height;
      this.#measured[index] = 1;
    }
    if (!this.#calibrated && guessed > 0 && found > 0) this.#calibrate(found / guessed);
  }

  /** The chunks have another width now, and other heights. */
  forget(): void {
    this.#measured.fill(0);
    this.#calibrated = false;
  }

  /** Height of all before the chunk `index`. */
  above(index: number): number {
    return this.#starts()[index] ?? 0;
  }

  /** Height of all from the chunk `index` on. */
  below(index: number): number {
    return this.above(this.chunks.length) - this.above(index);
  }

  /** Index of the last chunk that starts at or before `offset`. */
  indexAt(offset: number): number {
    return lastAtOrBefore(this.chunks.length, (index) => this.chunks[index]?.start ?? Infinity, offset);
  }

  #indexBelow(y: number): number {
    const tops = this.#starts();
    return lastAtOrBefore(this.chunks.length, (index) => tops[index] ?? Infinity, y);
  }

  #draw(first: number, last: number): void {
    const next = this.#within(first, last);
    const now = this.range.value;
    if (next.first !== now.first || next.last !== now.last) this.range.value = next;
  }

  #within(first: number, last: number): Range {
    return { first: Math.max(0, first), last: Math.min(this.chunks.length, last) };
  }

  /** All guesses are as wrong as those that can be compared. */
  #calibrate(factor: number): void {
    this.#calibrated = true;
    this.#tops = null;
    this.#heights.forEach((height, index) => {
      if (!this.#measured[index]) this.#heights[index] = height * factor;
    });
  }

  #starts(): Float64Array {
    if (this.#tops) return this.#tops;
    const tops = new Float64Array(this.#heights.length + 1);
    this.#heights.forEach((height, index) => (tops[index + 1] = (tops[index] ?? 0) + height));
    return (this.#tops = tops);
  }
}

/** Height of a chunk that was never drawn, in CSS pixels: about 60 characters to a line of 29 pixels. */
function guess(chunk: Chunk): number {
  return ((chunk.end - chunk.start) / 60) * 29 + chunk.blocks.length * 20;
}

/** The last of `count` indices, 0 at least, whose `start` is at or before `place`; starts grow. */
function lastAtOrBefore(count: number, start: (index: number) => number, place: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(middle) <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

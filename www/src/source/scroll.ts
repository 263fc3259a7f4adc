// Scrolling the source, and where it is scrolled to.

import type { Reading } from "../app/state";
import type { ChunkState } from "./chunkState";

/** Brings the chosen place into the middle of the view, unless it can be seen already. */
export function scrollToCurrent(scroller: HTMLElement | null): void {
  const mark = scroller?.querySelector("[data-current]");
  if (!scroller || !mark) return;
  const box = mark.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  // In a low window the view itself may reach out of it.
  const bottom = Math.min(frame.bottom, window.innerHeight);
  const seen = box.top >= Math.max(frame.top, 0) + 24 && box.bottom <= bottom - 24;
  if (!seen) mark.scrollIntoView({ block: "center", inline: "nearest" });
}

/** Brings a place back to where it was in the view. */
export function scrollToReading(scroller: HTMLElement | null, state: ChunkState, { offset, above }: Reading): void {
  const index = state.indexAt(offset);
  const chunk = scroller?.children[index];
  const at = state.chunks[index]?.blocks.findIndex((block) => block.end > offset) ?? -1;
  const block = chunk?.children[at] ?? chunk;
  if (!scroller || !block) return;
  const aim = () => (scroller.scrollTop += block.getBoundingClientRect().top - scroller.getBoundingClientRect().top + above);
  aim();
  // What comes into view has its true height only now.
  requestAnimationFrame(aim);
}

/** The first block that can be seen. */
export function readingAt(scroller: HTMLElement | null, state: ChunkState): Reading {
  if (!scroller) return { offset: 0, above: 0 };
  const top = scroller.getBoundingClientRect().top;
  const index = firstBelow(scroller.children, top + 16);
  const chunk = state.chunks[index];
  const element = scroller.children[index];
  if (!chunk || !element) return { offset: 0, above: 0 };
  const at = firstBelow(element.children, top + 16);
  const block = element.children[at] ?? element;
  return { offset: chunk.blocks[at]?.start ?? chunk.start, above: top - block.getBoundingClientRect().top };
}

/** Index of the first of `elements`, which stand one below the other, whose lower edge is below `y`. */
function firstBelow(elements: HTMLCollection, y: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? Infinity) <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

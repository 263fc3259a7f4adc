// Scrolling the source, and where it is scrolled to.

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

/** Brings the block that holds `offset` to the top of the view. */
export function scrollToOffset(scroller: HTMLElement | null, state: ChunkState, offset: number): void {
  const index = state.indexAt(offset);
  const element = scroller?.querySelectorAll<HTMLElement>("[data-chunk]")[index];
  const at = state.chunks[index]?.blocks.findIndex((block) => block.end > offset) ?? -1;
  (element?.children[at] ?? element)?.scrollIntoView({ block: "start" });
}

/** Start of the first block that can be seen. */
export function offsetAtTop(scroller: HTMLElement | null, state: ChunkState): number {
  if (!scroller) return 0;
  const top = scroller.getBoundingClientRect().top + 16;
  const index = firstBelow(scroller.children, top);
  const chunk = state.chunks[index];
  const element = scroller.children[index];
  if (!chunk || !element) return 0;
  return chunk.blocks[firstBelow(element.children, top)]?.start ?? chunk.start;
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

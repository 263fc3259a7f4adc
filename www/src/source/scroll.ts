// Scrolling the source, and where it is scrolled to.

import type { Reading } from "../app/state";
import type { DrawnChunks } from "./drawnChunks";

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

/** Brings a place, which has to be drawn, back to where it was in the view. */
export function scrollToReading(scroller: HTMLElement | null, drawn: DrawnChunks, { offset, above }: Reading): void {
  const index = drawn.indexAt(offset);
  const chunk = chunkElements(scroller).find((element) => element.dataset["chunk"] === String(index));
  const at = drawn.chunks[index]?.blocks.findIndex((block) => block.end > offset) ?? -1;
  const block = chunk?.children[at] ?? chunk;
  if (!scroller || !block) return;
  const aim = () => (scroller.scrollTop += block.getBoundingClientRect().top - scroller.getBoundingClientRect().top + above);
  aim();
  // What comes into view has its true height only now.
  requestAnimationFrame(aim);
}

/** The first block that can be seen. */
export function readingAt(scroller: HTMLElement | null, drawn: DrawnChunks): Reading {
  const top = scroller?.getBoundingClientRect().top ?? 0;
  const element = firstBelow(chunkElements(scroller), top + 16);
  const chunk = drawn.chunks[Number(element?.dataset["chunk"])];
  if (!chunk || !element) return { offset: 0, above: 0 };
  const blocks = [...element.children] as HTMLElement[];
  const block = firstBelow(blocks, top + 16);
  const place = block ? chunk.blocks[blocks.indexOf(block)] : undefined;
  return { offset: place?.start ?? chunk.start, above: top - (block ?? element).getBoundingClientRect().top };
}

/** The drawn chunks, from above down. */
export function chunkElements(scroller: HTMLElement | null): HTMLElement[] {
  return [...(scroller?.querySelectorAll<HTMLElement>(":scope > [data-chunk]") ?? [])];
}

/** The first of `elements`, which stand one below the other, whose lower edge is below `y`. */
function firstBelow(elements: readonly HTMLElement[], y: number): HTMLElement | undefined {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? Infinity) <= y) low = middle + 1;
    else high = middle;
  }
  return elements[low];
}

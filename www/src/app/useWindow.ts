// Which rows of a long list are in sight. All rows have one height.

import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** A list of so many rows is drawn whole, so that the browser's own search finds everything in it. */
const WHOLE = 300;
/** Rows drawn above and below those in sight. */
const MARGIN = 12;

export interface Window<E extends HTMLElement> {
  /** The element that scrolls. */
  frame: { current: E | null };
  first: number;
  /** After the last row to draw. */
  last: number;
  onScroll: () => void;
  /** Scrolls row `index` into sight if it is not: into the middle, or no further than it must. */
  reveal(index: number, nearest?: boolean): void;
}

/** `head` is the height of what sticks to the top of the frame. */
export function useWindow<E extends HTMLElement>(count: number, rowHeight: number, head = 0): Window<E> {
  const frame = useRef<E>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const whole = count <= WHOLE;
  const from = Math.max(0, Math.floor(top / rowHeight) - MARGIN);
  return {
    frame,
    first: whole ? 0 : Math.min(from, Math.max(0, count - 1)),
    last: whole ? count : Math.min(count, Math.ceil((top + height) / rowHeight) + MARGIN),
    onScroll: () => setTop(frame.current?.scrollTop ?? 0),
    reveal(index, nearest = false) {
      const element = frame.current;
      if (!element || element.clientHeight === 0) return;
      const start = index * rowHeight;
      const room = element.clientHeight - head;
      const above = start < element.scrollTop;
      if (!above && start + rowHeight <= element.scrollTop + room) return;
      if (!nearest) element.scrollTop = start - room / 2;
      else element.scrollTop = above ? start : start + rowHeight - room;
    },
  };
}

// Arrow keys in a long list of which only what is in sight is drawn.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { arrowTarget } from "./arrows";
import type { Window } from "./useWindow";

interface Arrows {
  /** The row that the Tab key leads to. */
  tabStop: number;
  /** The row that has the focus now. */
  setFocused(row: number): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** `button` is the selector of the button in a row. */
export function useArrows<E extends HTMLElement>(rows: number, inSight: Window<E>, button: (row: number) => string): Arrows {
  const { frame, first, last, reveal } = inSight;
  const [focused, setFocused] = useState(0);
  const moving = useRef(false);
  // A row that was out of sight is drawn first.
  useLayoutEffect(() => {
    const element = moving.current ? frame.current?.querySelector<HTMLElement>(button(focused)) : null;
    if (!element) return;
    moving.current = false;
    element.focus({ preventScroll: true });
  }, [focused, first, last]);
  const tabStop = focused >= first && focused < last ? focused : first;
  return {
    tabStop,
    setFocused,
    onKeyDown(event) {
      const target = arrowTarget(event.key, tabStop, rows);
      if (target === null) return;
      event.preventDefault();
      moving.current = true;
      setFocused(target);
      reveal(target, true);
    },
  };
}

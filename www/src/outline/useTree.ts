// Which entries of the tree are open and which has the focus; the keys of the ARIA tree pattern.

import { useEffect, useState } from "preact/hooks";
import type { Model } from "../app/model";
import { choose } from "../app/navigate";

export interface Tree {
  focused: number;
  isOpen(index: number): boolean;
  focus(index: number): void;
  toggle(index: number): void;
  onKeyDown(event: KeyboardEvent): void;
}

export function useTree(shown: Model | null): Tree {
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const [focused, setFocused] = useState(shown?.roots[0] ?? 0);
  const [moved, setMoved] = useState(0);

  useEffect(() => {
    setClosed(new Set());
    setFocused(shown?.roots[0] ?? 0);
  }, [shown]);
  useEffect(() => {
    if (moved) document.getElementById(`outline-${focused}`)?.focus();
  }, [moved]);

  const isOpen = (index: number) => !closed.has(index);
  const set = (index: number, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(index);
    else next.add(index);
    setClosed(next);
  };
  const move = (index: number | undefined) => {
    if (index === undefined) return;
    setFocused(index);
    setMoved((count) => count + 1);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!shown || event.altKey || event.ctrlKey || event.metaKey) return;
    const visible = visibleEntries(shown, isOpen);
    const at = visible.indexOf(focused);
    const below = shown.children[focused] ?? [];
    const parent = shown.analysis.outline[focused]?.parent;
    switch (event.key) {
      case "ArrowDown":
        move(visible[at + 1]);
        break;
      case "ArrowUp":
        move(visible[at - 1]);
        break;
      case "ArrowRight":
        if (below.length && !isOpen(focused)) set(focused, true);
        else move(below[0]);
        break;
      case "ArrowLeft":
        if (below.length && isOpen(focused)) set(focused, false);
        else move(parent ?? undefined);
        break;
      case "Home":
        move(visible[0]);
        break;
      case "End":
        move(visible.at(-1));
        break;
      case "Enter":
      case " ":
        choose({ kind: "heading", index: focused });
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return { focused, isOpen, focus: setFocused, toggle: (index) => set(index, !isOpen(index)), onKeyDown };
}

/** The entries a reader sees, from the top down. */
export function visibleEntries(shown: Model, isOpen: (index: number) => boolean): number[] {
  const visible: number[] = [];
  const walk = (indices: number[]) => {
    for (const index of indices) {
      visible.push(index);
      if (isOpen(index)) walk(shown.children[index] ?? []);
    }
  };
  walk(shown.roots);
  return visible;
}

// Which entries of the tree are open and which has the focus; the keys of the ARIA tree pattern.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Model } from "../app/model";
import { choose } from "../app/navigate";
import type { Line } from "./visible";

export interface Tree {
  closed: ReadonlySet<number>;
  /** Index of the entry that the Tab key leads to. */
  focused: number;
  /** Grows whenever the keyboard moves the focus. */
  moves: number;
  focus(index: number): void;
  toggle(index: number): void;
  openAll(): void;
  closeAll(): void;
  onKeyDown(event: KeyboardEvent, lines: Line[]): void;
}

export function useTree(shown: Model | null): Tree {
  const first = shown?.roots[0] ?? 0;
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const [focused, setFocused] = useState(first);
  const [moves, setMoves] = useState(0);

  // What is closed stays closed where the same heading is in the new result: the reader edits, or counts words anew.
  const before = useRef(shown);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = shown;
    if (shown?.text === old?.text) return;
    setFocused(first);
    const closedTexts = new Set([...closed].map((index) => old?.analysis.outline[index]?.text));
    if (closed.size) setClosed(new Set(entriesWithText(shown, closedTexts)));
  }, [shown]);

  const change = (index: number, isClosed: boolean) => {
    const next = new Set(closed);
    if (isClosed) next.add(index);
    else next.delete(index);
    setClosed(next);
  };
  const move = (index: number | null | undefined) => {
    if (index == null) return;
    setFocused(index);
    setMoves((count) => count + 1);
  };

  const onKeyDown = (event: KeyboardEvent, lines: Line[]) => {
    if (!shown || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = lines.findIndex((line) => line.index === focused);
    const line = lines[at];
    switch (event.key) {
      case "ArrowDown":
        move(lines[at + 1]?.index);
        break;
      case "ArrowUp":
        move(lines[at - 1]?.index);
        break;
      case "ArrowRight":
        if (line?.open === false) change(focused, false);
        else if (line?.open) move(lines[at + 1]?.index);
        break;
      case "ArrowLeft":
        if (line?.open) change(focused, true);
        else move(shown.analysis.outline[focused]?.parent);
        break;
      case "Home":
        move(lines[0]?.index);
        break;
      case "End":
        move(lines.at(-1)?.index);
        break;
      case "*":
        setClosed(new Set());
        break;
      case "Enter":
      case " ":
        choose({ kind: "heading", index: focused });
        break;
      default:
        if (event.key.length !== 1) return;
        move(nextBeginningWith(shown, lines, at, event.key));
    }
    event.preventDefault();
  };

  return {
    closed,
    focused,
    moves,
    focus: setFocused,
    toggle: (index) => change(index, !closed.has(index)),
    openAll: () => setClosed(new Set()),
    closeAll: () => setClosed(new Set(shown?.children.flatMap((below, index) => (below.length ? [index] : [])) ?? [])),
    onKeyDown,
  };
}

function entriesWithText(shown: Model | null, texts: ReadonlySet<string | undefined>): number[] {
  return (shown?.analysis.outline ?? []).flatMap((entry, index) => (texts.has(entry.text) ? [index] : []));
}

/** The next line after `at` whose title begins with `letter`. */
function nextBeginningWith(shown: Model, lines: Line[], at: number, letter: string): number | undefined {
  const wanted = letter.toLowerCase();
  const around = [...lines.slice(at + 1), ...lines.slice(0, Math.max(0, at))];
  return around.find(({ index }) => shown.analysis.outline[index]?.title.toLowerCase().startsWith(wanted))?.index;
}

// Which entries of the outline are shown, and in what relation they stand.

import type { Model } from "../app/model";

/** A line of the tree. */
export interface Line {
  index: number;
  level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  position: number;
  siblings: number;
  /** Null where nothing stands below it. */
  open: boolean | null;
}

/**
 * The lines of the tree from the top down. With `filter`, those that hold it and all above them, opened;
 * otherwise what is under `closed` entries is left out.
 */
export function visibleLines(shown: Model, closed: ReadonlySet<number>, filter: string): Line[] {
  const kept = filter ? matching(shown, filter.toLowerCase()) : null;
  const lines: Line[] = [];
  // A stack instead of recursion: a pasted text may nest as deep as it likes.
  const stack: { indices: number[]; next: number; level: number }[] = [{ indices: shown.roots, next: 0, level: 1 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const index = top.indices[top.next++];
    if (index === undefined) {
      stack.pop();
      continue;
    }
    if (kept && !kept.has(index)) continue;
    const children = shown.children[index] ?? [];
    const open = kept !== null || !closed.has(index);
    lines.push({
      index,
      level: top.level,
      position: top.next,
      siblings: top.indices.length,
      open: children.length ? open : null,
    });
    if (open && children.length) stack.push({ indices: children, next: 0, level: top.level + 1 });
  }
  return lines;
}

function matching({ analysis }: Model, words: string): Set<number> {
  const kept = new Set<number>();
  analysis.outline.forEach((entry, index) => {
    if (!entry.text.toLowerCase().includes(words)) return;
    for (let at: number | null = index; at !== null && !kept.has(at); at = analysis.outline[at]?.parent ?? null) kept.add(at);
  });
  return kept;
}

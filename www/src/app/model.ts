// Look-ups over one analysis that several views share.

import type { Analysis } from "../generated/Analysis";
import type { Result } from "./state";

export interface Model extends Result {
  /** Indices of the entries directly under each entry; `roots` are those under none. */
  children: number[][];
  roots: number[];
  /** Index of the entry at the top of the tree above each entry. */
  tops: number[];
  /** Share of the text that each entry's section takes, 0 to 1. */
  shares: number[];
  /** How many quantities and notes stand in each entry, those of its own entries included. */
  quantityCounts: number[];
  noteCounts: number[];
}

export function model({ text, analysis }: Result): Model {
  const { outline } = analysis;
  const children: number[][] = outline.map(() => []);
  const roots: number[] = [];
  outline.forEach((entry, index) => {
    const siblings = entry.parent == null ? roots : children[entry.parent];
    siblings?.push(index);
  });
  const tops: number[] = [];
  outline.forEach((entry, index) => tops.push(entry.parent == null ? index : (tops[entry.parent] ?? index)));
  const own = (sections: (number | null)[]) => {
    const counts = outline.map(() => 0);
    for (const section of sections) {
      if (section != null) counts[section] = (counts[section] ?? 0) + 1;
    }
    return addUp(analysis, counts);
  };
  return {
    text,
    analysis,
    children,
    roots,
    tops,
    shares: outline.map((entry) => (entry.section_end - entry.start) / Math.max(1, text.length)),
    quantityCounts: own(analysis.quantities.map((quantity) => quantity.section)),
    noteCounts: own(analysis.notes.map((note) => sectionAt(analysis, note.start))),
  };
}

/** Adds each entry's count to those above it. Parents stand before their children. */
function addUp({ outline }: Analysis, counts: number[]): number[] {
  for (let index = outline.length - 1; index >= 0; index--) {
    const parent = outline[index]?.parent;
    if (parent != null) counts[parent] = (counts[parent] ?? 0) + (counts[index] ?? 0);
  }
  return counts;
}

/** The innermost outline entry whose section holds `offset`. */
export function sectionAt({ outline }: Analysis, offset: number): number | null {
  let section: number | null = lastBefore(outline, offset);
  while (section !== null && (outline[section]?.section_end ?? 0) <= offset) {
    section = outline[section]?.parent ?? null;
  }
  return section;
}

/** The last of `spans`, sorted by start, that starts at or before `offset`. */
export function lastBefore(spans: readonly { start: number }[], offset: number): number | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}

// One block of the source with all that is marked in it, as pieces that don't overlap.

import type { Span } from "../generated/Span";
import { lastBefore } from "../app/model";

export type Layer = "heading" | "quantity" | "term" | "found";

/** A marked range; `index` says which one of its layer. */
export interface Mark extends Span {
  layer: Layer;
  index: number;
}

/** A run of text under the same marks. */
export interface Piece {
  start: number;
  end: number;
  marks: Mark[];
}

/** The members of `spans`, sorted by start, that overlap `start..end`, at most one of them from before `start`. */
export function overlapping<S extends Span>(spans: readonly S[], start: number, end: number): [S, number][] {
  const found: [S, number][] = [];
  for (let index = lastBefore(spans, start) ?? 0; index < spans.length; index++) {
    const span = spans[index];
    if (!span || span.start >= end) break;
    if (span.end > start) found.push([span, index]);
  }
  return found;
}

/** Cuts `start..end` wherever a mark begins or ends. */
export function pieces(start: number, end: number, marks: readonly Mark[]): Piece[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start).sort((a, b) => a.start - b.start);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const found: Piece[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let index = 1; index < sorted.length; index++) {
    const from = sorted[index - 1] ?? start;
    const to = sorted[index] ?? end;
    open = open.filter((mark) => mark.end > from);
    for (let mark = inside[next]; mark && mark.start <= from; mark = inside[++next]) open.push(mark);
    found.push({ start: from, end: to, marks: [...open] });
  }
  return found;
}

// Which terms are listed, in which order, counted in which part of the text.

import { computed, signal } from "@preact/signals";
import { limit } from "../app/limit";
import type { Sorting } from "../app/Rows";
import { current } from "../app/state";
import type { Span } from "../generated/Span";
import { locale } from "../strings";
import { order as cutOff } from "./options";
import { terms } from "./terms";

export type ColumnName = "term" | "count" | "rate" | "spread";

export const query = signal("");

const sectionLimit = limit<number | null>(null);
/** Index of the outline entry that terms are counted in; null is the whole text. */
export const section = computed(() => {
  const entry = sectionLimit.chosen.value;
  return entry !== null && current.value?.roots.includes(entry) ? entry : null;
});

/** What the reader sorted by; null where they have not. */
const chosenSorting = signal<Sorting<ColumnName> | "score" | null>(null);

/** Null is the order by score. Of a part of the text what stands there most often comes first, unless the reader sorts otherwise. */
export const sorting = computed((): Sorting<ColumnName> | null => {
  const chosen = chosenSorting.value;
  if (chosen === "score") return null;
  return chosen ?? (section.value === null ? null : { by: "count", down: true });
});

export function sortBy(next: Sorting<ColumnName> | null): void {
  chosenSorting.value = next ?? "score";
  cutOff.value = next?.by === "count" ? "count" : "score";
}

export function countIn(entry: number | null): void {
  sectionLimit.choose(entry);
  if (chosenSorting.value === "score") chosenSorting.value = null;
}

export const part = computed((): Span => {
  const shown = current.value;
  const entry = section.value === null ? undefined : shown?.analysis.outline[section.value];
  return entry ? { start: entry.start, end: entry.section_end } : { start: 0, end: shown?.text.length ?? 0 };
});

/** How often each term stands in the chosen part. */
export const counts = computed(() => {
  const { start, end } = part.value;
  if (section.value === null) return terms.value.map((term) => term.count);
  return terms.value.map((term) => term.positions.filter((at) => at.start >= start && at.start < end).length);
});

/** `教育` is found anywhere in a term, `^教育` where it begins and `教育$` where it ends. */
function fits(term: string, wanted: string): boolean {
  const words = wanted.replace(/^\^|\$$/g, "").toLowerCase();
  const name = term.toLowerCase();
  if (wanted.startsWith("^") && !name.startsWith(words)) return false;
  if (wanted.endsWith("$") && !name.endsWith(words)) return false;
  return name.includes(words);
}

/** Indices into the terms. */
export const order = computed(() => {
  const wanted = query.value.trim();
  const listed = terms.value;
  const found = listed.flatMap((term, index) => (counts.value[index] && fits(term.term, wanted) ? [index] : []));
  const by = sorting.value;
  if (!by) return found;
  const collator = new Intl.Collator(locale.value, { numeric: true });
  const spread = (index: number) => dispersion(listed[index]?.positions ?? []);
  const compare = (a: number, b: number): number => {
    switch (by.by) {
      case "term":
        return collator.compare(listed[a]?.term ?? "", listed[b]?.term ?? "");
      case "count":
      case "rate":
        return (counts.value[a] ?? 0) - (counts.value[b] ?? 0);
      case "spread":
        return spread(a) - spread(b);
    }
  };
  return found.sort((a, b) => (by.down ? -1 : 1) * compare(a, b) || a - b);
});

/**
 * How evenly a term is spread over the parts at the top of the outline: 1 less Gries' deviation of proportions
 * (Gries 2008, "Dispersions and adjusted frequencies in corpora"). 1 is even, near 0 is all in one small part.
 */
export function dispersion(positions: readonly Span[]): number {
  const parts = topParts.value;
  const length = current.value?.text.length ?? 0;
  if (!positions.length || !length) return 0;
  let deviation = 0;
  let at = 0;
  for (const { start, end } of parts) {
    let inside = 0;
    for (; at < positions.length && (positions[at]?.start ?? 0) < end; at++) inside++;
    deviation += Math.abs(inside / positions.length - (end - start) / length);
  }
  return 1 - deviation / 2;
}

/** The text cut at the entries at the top of the outline; what stands before the first is a part too. */
export const topParts = computed((): (Span & { entry: number | null })[] => {
  const shown = current.value;
  if (!shown) return [];
  const parts: (Span & { entry: number | null })[] = [];
  let start = 0;
  let entry: number | null = null;
  for (const root of shown.roots) {
    const next = shown.analysis.outline[root]?.start ?? start;
    if (next > start) parts.push({ start, end: next, entry });
    start = next;
    entry = root;
  }
  parts.push({ start, end: shown.text.length, entry });
  return parts;
});

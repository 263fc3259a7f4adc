// The figures that matter: which of a report's quantities its brief names.

import type { Analysis } from "../generated/Analysis";
import type { Quantity } from "../generated/Quantity";
import { isPeople } from "./people";

export const groups = ["money", "people", "changes", "targets", "percents"] as const;
export type Group = (typeof groups)[number];

export interface Selection {
  /** Indices of the quantities that are named. */
  named: number[];
  /** How many more there are of their sort. */
  more: number;
}

/** So many of each group are named at most. */
const NAMED: Record<Group, number> = { money: 6, people: 6, changes: 6, targets: 8, percents: 40 };

export function selections(analysis: Analysis): Record<Group, Selection> {
  const found: Record<Group, [number, Quantity][]> = { money: [], people: [], changes: [], targets: [], percents: [] };
  analysis.quantities.forEach((quantity, index) => {
    if (!quantity.label) return;
    for (const group of groupsOf(quantity)) found[group].push([index, quantity]);
  });
  const bySize = (a: [number, Quantity], b: [number, Quantity]) => b[1].group_value - a[1].group_value || a[0] - b[0];
  return {
    money: select("money", mostFrequentGroup(found.money).sort(bySize)),
    people: select("people", found.people.sort(bySize)),
    changes: select("changes", found.changes.sort(bySize)),
    targets: select("targets", found.targets),
    percents: select("percents", found.percents),
  };
}

function groupsOf({ kind, change, status, unit }: Quantity): Group[] {
  if (status === "target") return change !== "level" && kind === "percent" ? ["changes", "targets"] : ["targets"];
  if (change !== "level") return kind === "percent" ? ["changes"] : [];
  if (kind === "money") return ["money"];
  if (kind === "percent") return unit === "个百分点" ? [] : ["percents"];
  return kind === "count" && isPeople(unit) ? ["people"] : [];
}

/** Amounts in different currencies can't be ranked: those of the commonest one. */
function mostFrequentGroup(found: [number, Quantity][]): [number, Quantity][] {
  const counts = new Map<string, number>();
  for (const [, q] of found) counts.set(q.group, (counts.get(q.group) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return found.filter(([, q]) => q.group === best);
}

/** The first of `found`, each figure once. */
function select(group: Group, found: [number, Quantity][]): Selection {
  const seen = new Set<string>();
  const distinct = found.filter(([, q]) => {
    const key = `${q.label} ${q.exact} ${q.unit}`;
    return !seen.has(key) && seen.add(key);
  });
  const named = distinct.slice(0, NAMED[group]).map(([index]) => index);
  return { named, more: distinct.length - named.length };
}

/** The sentence that `offset` stands in, as far as it can be told from its punctuation; at most 240 characters. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 120), start);
  const after = text.slice(end, end + 120);
  const from = Math.max(...[..."。！？；\n"].map((sign) => before.lastIndexOf(sign)), before.lastIndexOf(". ") + 1);
  const to = after.search(/[。！？；\n]|\.\s/);
  return (before.slice(from + 1) + text.slice(start, end) + (to < 0 ? after : after.slice(0, to + 1))).trim();
}

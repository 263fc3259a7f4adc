// Which quantities are listed and in which order.

import { computed, signal } from "@preact/signals";
import { limit } from "../app/limit";
import type { Model } from "../app/model";
import type { Sorting } from "../app/Rows";
import { current } from "../app/state";
import type { Quantity } from "../generated/Quantity";
import { locale } from "../strings";
import { condition } from "./condition";

export const columnNames = ["label", "value", "unit", "change", "status", "period", "section"] as const;
export type ColumnName = (typeof columnNames)[number];

/** The properties that are chosen from a list. */
export const facets = ["kind", "unit", "status", "change", "section"] as const;
export type Facet = (typeof facets)[number];

export const query = signal("");
export type Facets = Partial<Record<Facet, string>>;
const facetLimit = limit<Facets>({});
export const sorting = signal<Sorting<ColumnName> | null>(null);

/** The values that are listed alone. One that this text does not offer is not among them: no one could see it, or undo it. */
export const chosenFacets = computed((): Facets => {
  const chosen = Object.entries(facetLimit.chosen.value);
  return Object.fromEntries(
    chosen.filter(([facet, value]) => facetValues.value[facet as Facet].some(([offered]) => offered === value)),
  );
});

export const chooseFacets = facetLimit.choose;

/** Title of the outline entry that a quantity stands in. */
export function sectionTitle({ analysis }: Model, quantity: Quantity): string {
  return quantity.section == null ? "" : (analysis.outline[quantity.section]?.title ?? "");
}

/** The entry at the top of the tree that a quantity stands under, as a key of the section filter. */
function topSection({ tops }: Model, quantity: Quantity): string {
  return quantity.section == null ? "" : String(tops[quantity.section] ?? "");
}

function facetOf(shown: Model, quantity: Quantity, facet: Facet): string {
  return facet === "section" ? topSection(shown, quantity) : quantity[facet];
}

function passes(shown: Model, without: Facet | null): number[] {
  const { quantities } = shown.analysis;
  const test = query.value.trim() ? condition(query.value) : null;
  const chosen = Object.entries(chosenFacets.value).filter(([facet]) => facet !== without) as [Facet, string][];
  if (!test && chosen.length === 0) return Array.from(quantities.keys());
  const found: number[] = [];
  quantities.forEach((quantity, index) => {
    const fits = chosen.every(([facet, value]) => facetOf(shown, quantity, facet) === value);
    if (fits && (!test || test(quantity, sectionTitle(shown, quantity)))) found.push(index);
  });
  return found;
}

/** Indices of the quantities that pass the filter, sorted. */
export const order = computed(() => {
  const shown = current.value;
  if (!shown) return [];
  const found = passes(shown, null);
  const by = sorting.value;
  return by ? sort(shown, found, by) : found;
});

/** How many quantities there are of each kind, all other filters applied. */
export const kindCounts = computed(() => {
  const shown = current.value;
  const counts = new Map<string, number>();
  if (!shown) return counts;
  for (const index of passes(shown, "kind")) {
    const kind = shown.analysis.quantities[index]?.kind ?? "";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
});

/** What a facet offers, most frequent first (sections in the order of the text). */
export const facetValues = computed(() => {
  const shown = current.value;
  const counts = new Map<Facet, Map<string, number>>(facets.map((facet) => [facet, new Map()]));
  for (const [facet, values] of counts) {
    for (const quantity of shown?.analysis.quantities ?? []) {
      const value = shown ? facetOf(shown, quantity, facet) : "";
      if (value) values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  const sorted = (facet: Facet) => {
    const values = [...(counts.get(facet) ?? [])];
    return facet === "section" ? values : values.sort((a, b) => b[1] - a[1]);
  };
  return Object.fromEntries(facets.map((facet) => [facet, sorted(facet)])) as Record<Facet, [string, number][]>;
});

const ranks = { level: 0, increase: 1, decrease: 2, actual: 0, target: 1 };

function sort(shown: Model, indices: number[], { by, down }: Sorting<ColumnName>): number[] {
  const collator = new Intl.Collator(locale.value, { numeric: true });
  const quantities = shown.analysis.quantities;
  const key = (quantity: Quantity): string | number => {
    switch (by) {
      case "label":
        return quantity.label;
      case "value":
        return quantity.group_value;
      case "unit":
        return quantity.unit;
      case "change":
        return ranks[quantity.change];
      case "status":
        return ranks[quantity.status];
      case "period":
        return quantity.period?.text ?? "";
      case "section":
        return quantity.section ?? -1;
    }
  };
  const keyed = indices.map((index) => {
    const quantity = quantities[index];
    return { index, key: quantity ? key(quantity) : "" };
  });
  const sign = down ? -1 : 1;
  keyed.sort((a, b) => {
    const order =
      typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : collator.compare(String(a.key), String(b.key));
    return sign * order || a.index - b.index;
  });
  return keyed.map(({ index }) => index);
}

// The terms of the text, and where any words stand in it.

import { computed } from "@preact/signals";
import { current } from "../app/state";
import type { Keyword } from "../generated/Keyword";
import type { Span } from "../generated/Span";

/** A text is searched for at most so many places of one word. */
const MOST_PLACES = 50_000;

/** All terms, the most telling first. */
export const terms = computed((): readonly Keyword[] =>
  [...(current.value?.analysis.keywords ?? [])].sort((a, b) => b.score - a.score),
);

/** Where `words` stand in `text`, whatever their case. */
export function search(text: string, words: string): Span[] {
  if (!words) return [];
  const pattern = new RegExp(words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), "gi");
  const found: Span[] = [];
  for (let match = pattern.exec(text); match && found.length < MOST_PLACES; match = pattern.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const byName = computed(() => new Map(terms.value.map((term) => [term.term, term])));

/** The last search: the same words are asked for by several views. */
let last: { text: string; words: string; positions: Span[] } | null = null;

/** Places of a term; of words that are no term, wherever they stand in the text. */
export function positionsOf(words: string): readonly Span[] {
  const known = byName.value.get(words);
  if (known) return known.positions;
  const text = current.value?.text ?? "";
  if (last?.text !== text || last.words !== words) last = { text, words, positions: search(text, words) };
  return last.positions;
}

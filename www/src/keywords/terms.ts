// The terms of the text, and where any words stand in it.

import { computed } from "@preact/signals";
import { current } from "../app/state";
import type { Keyword } from "../generated/Keyword";
import type { Span } from "../generated/Span";

/** A text is searched for at most so many places of one word. */
const MOST_PLACES = 50_000;

/** A keyword as the reader sees it: its other forms (plurals, their own synonyms) are counted with it. */
export class Term {
  #places: readonly Span[] | undefined;

  constructor(private readonly keyword: Keyword) {}

  get term(): string {
    return this.keyword.term;
  }

  get count(): number {
    return this.keyword.forms.length ? this.positions.length : this.keyword.count;
  }

  get positions(): readonly Span[] {
    return (this.#places ??= this.keyword.forms.length ? merged(this.keyword) : this.keyword.positions);
  }

  /** The other forms and how often each stands there. */
  get forms(): [string, number][] {
    return this.keyword.forms.map((form) => [form.term, form.positions.length]);
  }
}

/** All places in order; a form inside of another is the same occurrence. */
function merged({ positions, forms }: Keyword): Span[] {
  const all = [positions, ...forms.map((form) => form.positions)].flat().sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((span) => {
    const isNew = span.end > end;
    end = Math.max(end, span.end);
    return isNew;
  });
}

/** All terms, the most telling first. */
export const terms = computed((): readonly Term[] =>
  [...(current.value?.analysis.keywords ?? [])].sort((a, b) => b.score - a.score).map((keyword) => new Term(keyword)),
);

export function termNamed(name: string): Term | undefined {
  return byName.value.get(name);
}

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

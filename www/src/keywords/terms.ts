// The terms as the reader sees them: the engine's, with their own word lists applied.

import { computed } from "@preact/signals";
import { current } from "../app/state";
import type { Keyword } from "../generated/Keyword";
import type { Span } from "../generated/Span";
import { keptWords, sameAs, stopWords } from "./lists";

export interface Term extends Keyword {
  /** One of the reader's words to keep whole. */
  own: boolean;
}

/** A text is searched for at most so many places of one word. */
const MOST_PLACES = 50_000;

/** All terms, the reader's own first, then the most telling. */
export const terms = computed((): Term[] => {
  const shown = current.value;
  if (!shown) return [];
  const stopped = stopWords.value;
  const same = sameAs.value;
  const found = new Map<string, Term>();
  const add = (term: Term) => {
    const name = same.get(term.term.toLowerCase()) ?? term.term;
    const key = name.toLowerCase();
    if (stopped.has(key) || term.positions.length === 0) return;
    const before = found.get(key);
    found.set(key, before ? merged(before, term) : { ...term, term: name });
  };
  for (const word of keptWords.value) {
    const positions = search(shown.text, word);
    add({ term: word, count: positions.length, score: Infinity, positions, own: true });
  }
  for (const [word, name] of same) {
    if (shown.analysis.keywords.some(({ term }) => term.toLowerCase() === name.toLowerCase())) {
      const positions = search(shown.text, word);
      add({ term: name, count: positions.length, score: 0, positions, own: false });
    }
  }
  for (const keyword of shown.analysis.keywords) add({ ...keyword, own: false });
  return [...found.values()].sort((a, b) => (a.score === b.score ? 0 : b.score - a.score));
});

/** Places of both, each once. */
function merged(a: Term, b: Term): Term {
  const places = new Map<number, Span>();
  for (const span of [...a.positions, ...b.positions]) {
    const before = places.get(span.start);
    if (!before || before.end < span.end) places.set(span.start, span);
  }
  const positions = [...places.values()].sort((x, y) => x.start - y.start);
  return { ...a, positions, count: positions.length, score: Math.max(a.score, b.score) };
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

// Terms that stand near another.

import { positionsOf, terms } from "./terms";

/** Two terms are near each other with at most so many characters between them. */
const NEAR = 20;
/** So many neighbours are named. */
const NAMED = 8;

export interface Collocate {
  term: string;
  /** Occurrences that have the other term near them. */
  n: number;
}

/** The terms that stand near `word` at least twice, most often first. */
export function collocates(word: string): Collocate[] {
  const places = positionsOf(word);
  const found: Collocate[] = [];
  for (const { term, positions } of terms.value) {
    if (term === word || term.includes(word) || word.includes(term)) continue;
    let n = 0;
    let next = 0;
    for (const place of places) {
      while (next < positions.length && (positions[next]?.end ?? 0) < place.start - NEAR) next++;
      const neighbour = positions[next];
      if (neighbour && neighbour.start <= place.end + NEAR) n++;
    }
    if (n >= 2) found.push({ term, n });
  }
  return found.sort((a, b) => b.n - a.n).slice(0, NAMED);
}

// What was done to a text, from how it was and how it is.

export interface Change {
  /** How many characters went, between what both texts begin and end with. */
  removed: number;
  /** How many came in their place. */
  inserted: number;
}

export function change(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  return { removed: before.length - start - end, inserted: after.length - start - end };
}

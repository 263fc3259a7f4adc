// Arrow keys in a list of which the Tab key leads to one: from tab to tab, row to row, mark to mark.

/** How many rows Page Up and Page Down go. */
const PAGE = 10;

/** Where `key` leads from `at` in a list of `total`; null where it is no such key, or leads nowhere. */
export function arrowTarget(key: string, at: number, total: number): number | null {
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: total - 1,
  };
  const target = to[key];
  if (target === undefined || total === 0) return null;
  return Math.max(0, Math.min(target, total - 1));
}

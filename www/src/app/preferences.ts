// What is kept in this browser: language, theme and the like; the text only where the reader wants that, see keep.ts.

const prefix = "reportlens.";

/** The stored value; null where there is none or storage is not to be had (private windows, file:// in some browsers). */
export function load(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

/** Whether it was stored; where it was not, the choice lasts as long as the page. */
export function save(key: string, value: string): boolean {
  try {
    localStorage.setItem(prefix + key, value);
    return true;
  } catch {
    return false;
  }
}

export function remove(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Where nothing can be removed, nothing was stored.
  }
}

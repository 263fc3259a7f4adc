// What a reader would want kept: language, theme and the like. Never the text.

const prefix = "reportlens.";

/** The stored value; null where there is none or storage is not to be had (private windows, file:// in some browsers). */
export function load(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

export function save(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}

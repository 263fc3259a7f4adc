// Copying and saving, both on this computer.

/** Copies `text`; where the browser keeps the clipboard shut (file:// in some), by way of a selection. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

/** Saves `content` as a file. */
export function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * A cell that a spreadsheet takes as text: one that begins with a sign of a formula, in either width, gets an apostrophe
 * before it, unless it is a plain number. Tabs and line ends become spaces.
 */
export function safeCell(cell: string): string {
  const flat = cell.replace(/[\t\r\n]+/g, " ");
  return /^\s*[=+\-@＝＋－＠]/.test(flat) && !/^[+-]?\d+(\.\d+)?%?$/.test(flat) ? `'${flat}` : flat;
}

export function tsv(rows: readonly (readonly string[])[]): string {
  // A cell that begins with a quote would take in all up to the next one.
  const quote = (cell: string) => (cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map((cell) => quote(safeCell(cell))).join("\t")).join("\n");
}

/** Comma-separated values with a byte order mark, by which Excel knows UTF-8. */
export function csv(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return "\ufeff" + rows.map((row) => row.map((cell) => quote(safeCell(cell))).join(",")).join("\r\n");
}

// Text files, read on this computer.

const UTF16_MARKS: [number, number, string][] = [
  [0xff, 0xfe, "utf-16le"],
  [0xfe, 0xff, "utf-16be"],
];

/** The text of a file in UTF-8, GB18030 (which GBK and GB2312 are parts of) or UTF-16 with a byte order mark. */
export function decode(bytes: Uint8Array): string {
  for (const [first, second, encoding] of UTF16_MARKS) {
    if (bytes[0] === first && bytes[1] === second) return new TextDecoder(encoding).decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

export async function readFile(file: File): Promise<string> {
  return decode(new Uint8Array(await file.arrayBuffer()));
}

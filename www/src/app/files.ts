// Text files, read on this computer.

const UTF16_MARKS: [number, number, string][] = [
  [0xff, 0xfe, "utf-16le"],
  [0xfe, 0xff, "utf-16be"],
];

/** Of a UTF-8 file with more wrong places than one in so many characters it is no longer believed that it is one. */
const CHARACTERS_PER_FAULT = 50;

/**
 * The text of a file in UTF-8, GB18030 (which GBK and GB2312 are parts of) or UTF-16 with a byte order mark. A UTF-8 file
 * that was cut off or damaged stays one, with U+FFFD at its wrong places.
 */
export function decode(bytes: Uint8Array): string {
  for (const [first, second, encoding] of UTF16_MARKS) {
    if (bytes[0] === first && bytes[1] === second) return new TextDecoder(encoding).decode(bytes);
  }
  const text = new TextDecoder("utf-8").decode(bytes);
  const faults = text.split("\ufffd").length - 1;
  return faults * CHARACTERS_PER_FAULT <= text.length ? text : new TextDecoder("gb18030").decode(bytes);
}

/** How files begin that hold a text but are none: Word and other packages, PDF, older Office, RTF. */
const DOCUMENTS = ["PK\u0003\u0004", "%PDF-", "\u00d0\u00cf\u0011\u00e0", "{\\rtf"];

function isDocument(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return DOCUMENTS.some((sign) => start.startsWith(sign));
}

/** The text of `file`; throws where it can't be read or is no text file. */
export async function readFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isDocument(bytes)) throw new TypeError("not a text file");
  return decode(bytes);
}

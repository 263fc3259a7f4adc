// Whether a text is one at all. Such texts are analysed all the same; the reader is told.

/** So much of a text is looked at. */
const SAMPLE = 20_000;

/** Many characters that no text has: the bytes of some other kind of file. */
export function isNoise(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const unreadable = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return unreadable > sample.length / 20;
}

/** Next to nothing but one character. */
export function isMonotone(text: string): boolean {
  const sample = text.slice(0, SAMPLE).replace(/\s+/g, "");
  if (sample.length < 50) return false;
  return new Set(sample).size <= 2;
}

// Numbers in the reader's language. Written out here because making an Intl.NumberFormat costs a frame.

import type { Language } from "../engine/protocol";

/** Steps of magnitude, each with its sign, from the largest down. */
const MAGNITUDES: Record<Language, readonly (readonly [number, string])[]> = {
  zh: [
    [1e12, "万亿"],
    [1e8, "亿"],
    [1e4, "万"],
  ],
  en: [
    [1e12, "T"],
    [1e9, "B"],
    [1e6, "M"],
    [1e3, "K"],
  ],
};

/** Smaller numbers are written in full. */
const IN_FULL = 10_000;

/** The digits before the point in groups of three; both languages write them so. */
export function grouped(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** At most two decimals, no zeros at the end. */
function short(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** 697000000 as 6.97亿 or 697M; below ten thousand in full. */
export function magnitude(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size < IN_FULL) return grouped(String(value));
  // What rounds up to the next magnitude is written in that: 99999999 is 1亿 and not 10000万.
  const step = MAGNITUDES[language].find(([least]) => Number((size / least).toFixed(2)) >= 1);
  if (!step) return grouped(String(value));
  const digits = short(value / step[0]);
  return (digits.length > 6 ? grouped(digits) : digits) + step[1];
}

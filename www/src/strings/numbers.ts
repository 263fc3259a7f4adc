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

/** Grouped where it is too long to be read at a glance; English groups thousands too. */
function readable(decimal: string, language: Language): string {
  const plain = decimal.replace(/^-/, "−");
  return language === "zh" && /^−?\d{1,4}(\.|$)/.test(plain) ? plain : grouped(plain);
}

/** From here on no one has a name for it, and below the other no one counts the zeros. */
const UNSPEAKABLE = 1e18;
const MINUTE = 1e-6;

/** The number, at most two decimals of it, and the name of its magnitude. */
function parts(value: number, language: Language): [string, string] {
  const size = Math.abs(value);
  if (size >= UNSPEAKABLE || (size > 0 && size < MINUTE)) return [value.toExponential(2).replace("e+", "e").replace(/^-/, "−"), ""];
  if (size < IN_FULL) return [readable(String(value), language), ""];
  // What rounds up to the next magnitude is written in that: 99999999 is 1亿 and not 10000万.
  const [least, name] = MAGNITUDES[language].find(([step]) => Number((size / step).toFixed(2)) >= 1) ?? [1, ""];
  return [readable(String(Number((value / least).toFixed(2))), language), name];
}

/** 697000000 as 6.97亿 or 697M; below ten thousand in full. The same rules as in `crates/charts/src/numbers.rs`. */
export function magnitude(value: number, language: Language): string {
  return parts(value, language).join("");
}

/** From one to the other, a magnitude that both have said once: 2.5–3亿. */
export function magnitudes(from: number, to: number, language: Language): string {
  const [low, name] = parts(from, language);
  const [high, nameOfHigh] = parts(to, language);
  return `${low}${name === nameOfHigh ? "" : name}–${high}${nameOfHigh}`;
}

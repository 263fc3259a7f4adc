// Quantities in the reader's words: magnitudes of their language, bounds as signs.

import type { Quantity } from "../generated/Quantity";
import { locale, t, type Key } from "../strings";

const formats = new Map<string, Intl.NumberFormat>();

function compact(): Intl.NumberFormat {
  const key = locale.value;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(key, { notation: "compact", maximumFractionDigits: 2 });
    formats.set(key, format);
  }
  return format;
}

function plain(): Intl.NumberFormat {
  const key = `${locale.value} plain`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale.value, { maximumFractionDigits: 10 });
    formats.set(key, format);
  }
  return format;
}

/** 697000000 as 6.97亿 or 697M; small numbers whole, with their own decimals. */
export function magnitude(value: number): string {
  return (Math.abs(value) >= 10_000 ? compact() : plain()).format(value);
}

/** ≥ 6.97亿, 3–6. */
export function valueText(quantity: Quantity): string {
  const low = magnitude(quantity.value);
  const range = quantity.value_max == null ? low : `${low}–${magnitude(quantity.value_max)}`;
  const bound = t(`bound.${quantity.bound}` as Key);
  return bound ? `${bound} ${range}` : range;
}

/** As in the text, with the exact value: 近3万人次 = 30,000 人次. */
export function exactText(quantity: Quantity): string {
  const exact = quantity.exact_max == null ? grouped(quantity.exact) : `${grouped(quantity.exact)}–${grouped(quantity.exact_max)}`;
  return `${quantity.text} = ${exact} ${quantity.unit}`.trim();
}

function grouped(decimal: string): string {
  const [whole = "", ...fraction] = decimal.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}

// Quantities in the reader's words: magnitudes of their language, bounds as signs.

import type { Quantity } from "../generated/Quantity";
import { language, t, type Key } from "../strings";
import { grouped, magnitude, magnitudes } from "../strings/numbers";

/** ≥ 6.97亿, 3–6. */
export function valueText(quantity: Quantity): string {
  const { value, value_max: upper } = quantity;
  const range = upper == null ? magnitude(value, language.value) : magnitudes(value, upper, language.value);
  const bound = t(`bound.${quantity.bound}` as Key);
  return bound ? `${bound} ${range}` : range;
}

/** A unit in the reader's words. Percentage points have one name in all texts; the same in `crates/charts/src/numbers.rs`. */
export function unitText(unit: string): string {
  return unit === "个百分点" ? t("unit.points") : unit;
}

/** As in the text, with the exact value: 近3万人次 = 30,000 人次. */
export function exactText(quantity: Quantity): string {
  const exact = quantity.exact_max == null ? grouped(quantity.exact) : `${grouped(quantity.exact)}–${grouped(quantity.exact_max)}`;
  return `${quantity.text} = ${exact} ${unitText(quantity.unit)}`.trim();
}

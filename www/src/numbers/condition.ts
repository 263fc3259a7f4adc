// What a reader types into the filter of the numbers: words, and conditions such as `> 1亿元`, `下降`, `单位=人次`.

import type { Quantity } from "../generated/Quantity";
import { isPeople } from "../overview/people";
import { unitText } from "./format";

export type Test = (quantity: Quantity, section: string) => boolean;

const MAGNITUDES: Record<string, number> = {
  十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12,
  k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9, trillion: 1e12,
};

const COMPARISONS: Record<string, (a: number, b: number) => boolean> = {
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  "=": (a, b) => a === b,
};

const SIGNS: Record<string, string> = {
  "≥": ">=", "≤": "<=", "＞": ">", "＜": "<", "＝": "=", 大于: ">", 超过: ">", 高于: ">", 多于: ">", 小于: "<", 低于: "<", 少于: "<",
  不少于: ">=", 不低于: ">=", 不超过: "<=", over: ">", above: ">", under: "<", below: "<",
};

const COMPARISON =
  /(>=|<=|[>=<≥≤＞＜＝]|大于|超过|高于|多于|小于|低于|少于|不少于|不低于|不超过|over|above|under|below)\s*([$€£¥]?)\s*(-?[\d,]+(?:\.\d+)?)\s*((?:[十百千]?[万亿]{1,2}|[十百千])|(?:k|mn?|bn?|thousand|million|billion|trillion)(?![a-z]))?\s*([^\s,，;；<>=]*)/gi;

const CURRENCIES: Record<string, string> = { $: "USD", "€": "EUR", "£": "GBP", "¥": "CNY" };

/** Words that stand for a property and not for themselves. */
const WORDS: Record<string, (quantity: Quantity) => boolean> = {};
for (const [words, test] of [
  ["下降 减少 降低 decrease decreases down", (q) => q.change === "decrease"],
  ["增长 增加 提高 上升 increase increases up", (q) => q.change === "increase"],
  ["目标 计划 target targets planned", (q) => q.status === "target"],
  ["完成 实际 actual", (q) => q.status === "actual"],
  ["金额 money", (q) => q.kind === "money"],
  ["百分比 percent percentages", (q) => q.kind === "percent"],
  ["以上 至少 min", (q) => q.bound === "min"],
  ["以下 至多 max", (q) => q.bound === "max"],
  ["约 approx", (q) => q.bound === "approx"],
  ["变化 changes", (q) => q.change !== "level" || /变化|changes/i.test(q.label)],
  ["人数 people", (q) => (q.kind === "count" && isPeople(q.unit)) || /人数|people/i.test(q.label)],
] as [string, (quantity: Quantity) => boolean][]) {
  for (const word of words.split(" ")) WORDS[word] = test;
}

const FIELDS: Record<string, (quantity: Quantity, section: string) => string> = {
  单位: (q) => q.unit,
  unit: (q) => q.unit,
  指标: (q) => q.label,
  measure: (q) => q.label,
  时期: (q) => q.period?.text ?? "",
  period: (q) => q.period?.text ?? "",
  部分: (_, section) => section,
  section: (_, section) => section,
};

/** The test that `query` asks for: all of its conditions hold, and all other words of it are found. */
export function condition(query: string): Test {
  const tests: Test[] = [];
  let rest = query.replace(/(单位|unit|指标|measure|时期|period|部分|section)\s*[=＝:：]\s*(\S+)/gi, (_, name: string, value: string) => {
    const field = FIELDS[name.toLowerCase()];
    const wanted = value.toLowerCase();
    const whole = /^(单位|unit)$/i.test(name);
    if (field) {
      tests.push((q, section) => {
        const found = field(q, section).toLowerCase();
        return whole ? found === wanted : found.includes(wanted);
      });
    }
    return " ";
  });
  rest = rest.replace(COMPARISON, (_, sign: string, currency: string, digits: string, magnitude?: string, unit?: string) => {
    const compare = COMPARISONS[SIGNS[sign.toLowerCase()] ?? sign];
    const limit = Number(digits.replaceAll(",", "")) * (MAGNITUDES[magnitude?.toLowerCase() ?? ""] ?? 1);
    const wanted = (CURRENCIES[currency] ?? unit ?? "").toLowerCase();
    if (compare) {
      tests.push((q) => compare(q.value, limit) && (!wanted || [q.unit, q.group, unitText(q.unit)].some((own) => own.toLowerCase() === wanted)));
    }
    return " ";
  });
  for (const word of rest.toLowerCase().split(/[\s,，;；]+/).filter(Boolean)) {
    const named = WORDS[word];
    tests.push(
      named ??
        ((q, section) =>
          [q.label, q.text, unitText(q.unit), section, q.period?.text ?? ""].some((part) => part.toLowerCase().includes(word))),
    );
  }
  return (quantity, section) => tests.every((test) => test(quantity, section));
}

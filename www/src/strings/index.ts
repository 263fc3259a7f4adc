// What the page says, in the reader's language.

import { computed, signal } from "@preact/signals";
import type { Language } from "../engine/protocol";
import { en } from "./en";
import { grouped } from "./numbers";
import { zh } from "./zh";

export type Key = keyof typeof zh;
export type Strings = Record<Key, string>;

const tables: Record<Language, Strings> = { zh, en };

export const language = signal<Language>("zh");

/** BCP 47 tag for `lang` attributes and number formats. */
export const locale = computed(() => (language.value === "zh" ? "zh-CN" : "en"));

export function isKey(key: string): key is Key {
  return Object.hasOwn(zh, key);
}

/** A whole number. */
export function count(value: number): string {
  return grouped(String(value));
}

/** A number with one decimal. */
export function decimal(value: number): string {
  return grouped(value.toFixed(1));
}

/** The sentence of `key`, its blanks filled: numbers in the reader's locale, `{n|one|other}` by number. */
export function t(key: Key, blanks: Record<string, string | number> = {}): string {
  return tables[language.value][key].replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (whole, name: string, one, other) => {
    const value = blanks[name];
    if (value === undefined) return whole;
    if (one !== undefined) return value === 1 ? one : other;
    return typeof value === "number" ? count(value) : value;
  });
}

// What the reader wants listed as keywords: sorts of words, and their own words. Kept in the browser; the engine applies it.

import { computed, signal } from "@preact/signals";
import { load, save } from "../app/preferences";
import type { AnalysisOptions } from "../engine/protocol";

/** Sorts of words that are not listed unless the reader says so; the names are the engine's. */
export const switchNames = ["boilerplate", "stopWords", "singleCharacters", "numbers"] as const;
export type SwitchName = (typeof switchNames)[number];

export const switches = signal<ReadonlySet<SwitchName>>(
  new Set(switchNames.filter((name) => load("words.switches")?.split(" ").includes(name))),
);

/** The reader's own words as text, an entry a line: `-发展` left out, `互联网+教育` kept whole, `双减 = 减负` the same. */
export const readerWords = signal(load("words.own") ?? "");

export function toggle(name: SwitchName): void {
  switches.value = new Set(switchNames.filter((each) => (each === name) !== switches.value.has(each)));
  save("words.switches", [...switches.value].join(" "));
}

export function setReaderWords(text: string): void {
  readerWords.value = text;
  save("words.own", text);
}

/** What the list is cut off by: of the words that are no terms only the frequent ones are of use. */
export const order = signal<"score" | "count">("score");

/** So many terms where other words are listed too; the engine's default where they are not. */
const WITH_OTHERS = 1000;

export const analysisOptions = computed(
  (): AnalysisOptions => ({
    keywords: {
      order: order.value,
      ...(switches.value.size ? { limit: WITH_OTHERS } : {}),
      ...Object.fromEntries(switchNames.map((name) => [name, switches.value.has(name)])),
      readerWords: readerWords.value,
    },
  }),
);

// The reader's own words: ones to leave out, ones to keep whole, ones that mean the same. Plain text, kept on request.

import { computed, signal } from "@preact/signals";
import { load, save } from "../app/preferences";

export const listNames = ["stop", "keep", "same"] as const;
export type ListName = (typeof listNames)[number];

/** As the reader typed them. */
export const lists = signal<Record<ListName, string>>({
  stop: load("words.stop") ?? "",
  keep: load("words.keep") ?? "",
  same: load("words.same") ?? "",
});

export function setList(name: ListName, text: string): void {
  lists.value = { ...lists.value, [name]: text };
  save(`words.${name}`, text);
}

const words = (text: string) => text.split(/[\s,，、;；]+/).filter(Boolean);

export const stopWords = computed(() => new Set(words(lists.value.stop).map((word) => word.toLowerCase())));
export const keptWords = computed(() => [...new Set(words(lists.value.keep))]);

/** Each word in lower case to the one that it counts as: the first of its line, `大学 = 高校 = 高等学校`. */
export const sameAs = computed(() => {
  const found = new Map<string, string>();
  for (const line of lists.value.same.split(/\n/)) {
    const [first, ...others] = line.split(/[=＝]/).map((word) => word.trim()).filter(Boolean);
    for (const other of others) if (first) found.set(other.toLowerCase(), first);
  }
  return found;
});

const HEADS: Record<ListName, string> = { stop: "[stop]", keep: "[keep]", same: "[same]" };

/** All lists as one text file. */
export function toText(): string {
  return listNames.map((name) => `${HEADS[name]}\n${lists.value[name].trim()}\n`).join("\n");
}

/** Takes the lists from what {@link toText} wrote; a file without heads is a list of stop words. */
export function fromText(text: string): void {
  const found: Record<ListName, string[]> = { stop: [], keep: [], same: [] };
  let into: ListName = "stop";
  for (const line of text.split(/\r?\n/)) {
    const head = listNames.find((name) => HEADS[name] === line.trim());
    if (head) into = head;
    else if (line.trim()) found[into].push(line.trim());
  }
  for (const name of listNames) setList(name, found[name].join("\n"));
}

// Keys that work anywhere on the page, save where one types.

import { signal } from "@preact/signals";
import { chosenPositions } from "./chosen";
import { choose, show, walkTo } from "./navigate";
import { load, save } from "./preferences";
import { choice, current, editing, isHuge, result, type View } from "./state";
import { isNarrow, layout } from "./viewport";

/** Single keys can be in the way of speech input and screen readers, so they can be switched off. */
export const enabled = signal(load("shortcuts") !== "off");
export const helpOpen = signal(false);

export function setEnabled(on: boolean): void {
  enabled.value = on;
  save("shortcuts", on ? "on" : "off");
}

/** The keys, in the order they are listed; each has a sentence `shortcut.<name>`. The views have the arrow keys themselves. */
export const shortcuts = [
  { name: "find", key: "/" },
  { name: "outline", key: "o" },
  { name: "arrows", key: "↑ ↓" },
  { name: "edit", key: "e" },
  { name: "next", key: "n" },
  { name: "previous", key: "p" },
  { name: "views", key: "1–5" },
  { name: "help", key: "?" },
  { name: "escape", key: "Esc" },
] as const;

const numbered: View[] = ["overview", "keywords", "numbers", "charts", "notes"];

export function listenForShortcuts(): void {
  window.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target as HTMLElement;
    const typing = target.matches("input, textarea, select, [contenteditable]");
    if (event.key === "Escape" && !typing && !helpOpen.value) choice.value = null;
    // A tree goes to the entry that begins with a letter; that comes first there.
    if (!enabled.value || typing || target.closest("[role=tree], dialog")) return;
    if (run(event.key)) event.preventDefault();
  });
}

function run(key: string): boolean {
  const digit = numbered[Number(key) - 1];
  if (digit && result.value) show(digit);
  else if (key === "?") helpOpen.value = true;
  else if (key === "/" && result.value) open("source", "#find");
  else if (key === "o" && result.value) open("outline", "#outline [tabindex='0']");
  else if (key === "e") edit();
  else if (key === "n") step(1);
  else if (key === "p") step(-1);
  else return false;
  return true;
}

/** Leads past everything to the text itself. */
export function goToSource(): void {
  open("source", ".source-text");
}

/** Shows a view, whether it has a column of its own or a tab, and gives the focus to a part of it. */
function open(name: View, selector: string): void {
  const ownColumn = name === "source" ? !isNarrow() : layout.value === "wide";
  if (!ownColumn) show(name);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}

function edit(): void {
  if (isHuge.value) return;
  editing.value = true;
  requestAnimationFrame(() => document.getElementById("report")?.focus());
}

/** Goes to the next or previous of what is chosen: place of a term, number, heading, note. */
function step(by: number): void {
  const chosen = choice.value;
  const analysis = current.value?.analysis;
  if (!analysis) return;
  if (!chosen) {
    if (analysis.quantities.length) choose({ kind: "quantity", index: 0 });
    return;
  }
  const wrap = (index: number, total: number) => (index + by + total) % total;
  if (chosen.kind === "keyword") {
    const total = chosenPositions.value.length;
    if (total) walkTo({ ...chosen, occurrence: wrap(chosen.occurrence, total) });
    return;
  }
  const lists = { heading: analysis.outline, quantity: analysis.quantities, note: analysis.notes };
  walkTo({ ...chosen, index: wrap(chosen.index, lists[chosen.kind].length) });
}


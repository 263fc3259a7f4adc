// The outline as Markdown: headings as headings, points as a list.

import type { Analysis } from "../generated/Analysis";

export function markdown({ title, outline }: Analysis): string {
  const lines = title ? [`# ${escape(title)}`] : [];
  const above = title ? 1 : 0;
  // A list begins one level below the headings it is under; six are all that Markdown has.
  const listLevel = Math.min(7, ...new Set(outline.filter((entry) => entry.kind === "point").map((entry) => entry.level)));
  let list = false;
  for (const { kind, level, marker, title: words } of outline) {
    const text = escape(marker.startsWith("#") ? words : marker + (/[\w.]$/.test(marker) ? " " : "") + words);
    const isList = kind === "point" || level + above > 6;
    if (lines.length && !(isList && list)) lines.push("");
    lines.push(isList ? `${"  ".repeat(Math.max(0, level - listLevel))}- ${text}` : `${"#".repeat(level + above)} ${text}`);
    list = isList;
  }
  return `${lines.join("\n")}\n`;
}

function escape(text: string): string {
  return text.replace(/\s+/g, " ").replace(/([\\`*_[\]<])/g, "\\$1");
}

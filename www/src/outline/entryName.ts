// An entry of the outline as it is read: without the hashes of Markdown, which say nothing that the tree does not show.

import type { Heading } from "../generated/Heading";

/** The number or sign before the title, and the rest. */
export function nameParts({ marker, text }: Heading): [string, string] {
  if (!text.startsWith(marker)) return ["", text];
  const sign = marker.replace(/^#+\s*/, "");
  const rest = text.slice(marker.length);
  return [sign, sign ? rest : rest.trimStart()];
}

export function entryName(entry: Heading | undefined): string {
  return entry ? nameParts(entry).join("") : "";
}

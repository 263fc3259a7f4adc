// What a report is called at the head of its brief.

import type { Model } from "../app/model";
import type { DocumentSummary } from "../generated/DocumentSummary";
import { entryName } from "../outline/entryName";

/** So many characters of a report's first words are shown. */
const WORDS = 40;
/** Where they are looked for. */
const HEAD = 4000;

/**
 * Its title; without one the only heading that stands at the top of its outline; without that its first words, since the first of
 * several headings would name a part for the whole. Empty for a text of blanks.
 */
export function reportName({ text, analysis, roots }: Model): string {
  const only = roots.length === 1 ? roots[0] : undefined;
  return analysis.title ?? (only === undefined ? firstWords(text, analysis.document) : entryName(analysis.outline[only]));
}

/** The beginning of the first line that is neither of the site nor a row of metadata, to the first stop. */
function firstWords(text: string, { chrome, metadata }: DocumentSummary): string {
  const outside = [...chrome, ...metadata].filter(({ start }) => start < HEAD);
  const isOfReport = (line: RegExpMatchArray) =>
    !outside.some(({ start, end }) => start < line.index! + line[0].length && line.index! < end);
  const line = [...text.slice(0, HEAD).matchAll(/\S.*/gu)].find(isOfReport)?.[0] ?? "";
  const sentence = line.split(/(?<=[。！？!?；;])/u)[0]?.trim() ?? "";
  const words = [...sentence];
  return words.length > WORDS ? `${words.slice(0, WORDS).join("")}…` : sentence;
}

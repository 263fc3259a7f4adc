// The source cut into blocks (what the reader sees as paragraphs) and chunks of them (what is drawn at once).

import type { Analysis } from "../generated/Analysis";
import type { Span } from "../generated/Span";

export interface Block {
  start: number;
  end: number;
  /** Index of the heading that fills this block, if one does. */
  heading: number | null;
}

/** Blocks that are drawn and dropped together. */
export interface Chunk {
  start: number;
  end: number;
  blocks: Block[];
}

/** A paragraph longer than this is cut, at a sentence end if there is one. */
const LONGEST_BLOCK = 2_000;
/** A chunk is closed when it holds so many characters or blocks. */
const CHUNK_CHARACTERS = 2_000;
const CHUNK_BLOCKS = 40;

/** With more than so many characters around it a title does not fill its line; with fewer they are its own signs. */
const AROUND_TITLE = 12;

/**
 * Blocks of `text`: its lines that hold something, cut again around a title and before headings in the middle of a line.
 */
export function blocks(text: string, { outline, document: { title } }: Analysis): Block[] {
  const found: Block[] = [];
  let next = 0;
  for (const line of lines(text)) {
    let start = line.start;
    if (title && title.end > title.start && title.start >= start && title.end <= line.end) {
      if ((outline[next]?.start ?? Infinity) >= title.end) start = pushTitle(found, text, line, title);
    }
    for (; next < outline.length; next++) {
      const entry = outline[next];
      if (!entry || entry.start >= line.end) break;
      if (entry.kind !== "heading") continue;
      if (entry.start > start) pushParagraph(found, text, start, entry.start);
      start = Math.max(start, entry.start);
      const alone = /^[。.：:\s]*$/.test(text.slice(entry.end, Math.min(line.end, entry.end + 4))) && line.end - entry.end < 4;
      if (alone) {
        found.push({ start, end: line.end, heading: next });
        start = line.end;
      }
    }
    pushParagraph(found, text, start, line.end);
  }
  return found;
}

/** Where the text after the title begins. */
function pushTitle(found: Block[], text: string, line: Span, title: Span): number {
  const start = title.start - line.start > AROUND_TITLE ? title.start : line.start;
  const end = line.end - title.end > AROUND_TITLE ? title.end : line.end;
  pushParagraph(found, text, line.start, start);
  found.push({ start, end, heading: null });
  return end;
}

function* lines(text: string): Generator<Span> {
  const breaks = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/g;
  let start = 0;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    yield { start, end: match.index };
    start = breaks.lastIndex;
  }
  yield { start, end: text.length };
}

function pushParagraph(found: Block[], text: string, start: number, end: number): void {
  while (end - start > LONGEST_BLOCK) {
    const cut = cutAt(text, start);
    found.push({ start, end: cut, heading: null });
    start = cut;
  }
  if (text.slice(start, end).trim()) found.push({ start, end, heading: null });
}

/** After the last sentence in the first LONGEST_BLOCK characters, never between the halves of a character. */
function cutAt(text: string, start: number): number {
  const window = text.slice(start, start + LONGEST_BLOCK);
  const sentence = Math.max(window.lastIndexOf("。"), window.lastIndexOf(". "), window.lastIndexOf("；"));
  if (sentence > LONGEST_BLOCK / 2) return start + sentence + 1;
  const last = window.charCodeAt(window.length - 1);
  return start + window.length - (last >= 0xd800 && last < 0xdc00 ? 1 : 0);
}

export function chunks(all: Block[]): Chunk[] {
  const found: Chunk[] = [];
  let chunk: Chunk | null = null;
  for (const block of all) {
    if (!chunk || chunk.blocks.length >= CHUNK_BLOCKS || block.end - chunk.start > CHUNK_CHARACTERS) {
      chunk = { start: block.start, end: block.end, blocks: [] };
      found.push(chunk);
    }
    chunk.blocks.push(block);
    chunk.end = block.end;
  }
  return found;
}

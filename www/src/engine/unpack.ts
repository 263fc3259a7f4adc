// An analysis out of the flat arrays that the engine hands over. src/packed.rs writes them; the order here is its order.

import type { Analysis } from "../generated/Analysis";
import type { Bound } from "../generated/Bound";
import type { Change } from "../generated/Change";
import type { Heading } from "../generated/Heading";
import type { Keyword } from "../generated/Keyword";
import type { KeywordClass } from "../generated/KeywordClass";
import type { KeywordForm } from "../generated/KeywordForm";
import type { Kind } from "../generated/Kind";
import type { Quantity } from "../generated/Quantity";
import type { Span } from "../generated/Span";
import type { Status } from "../generated/Status";

export interface PackedAnalysis {
  head: Omit<Analysis, "outline" | "quantities" | "keywords">;
  words: Uint32Array<ArrayBuffer>;
  floats: Float64Array<ArrayBuffer>;
  strings: string;
  stringEnds: Uint32Array<ArrayBuffer>;
}

const NONE = 0xffff_ffff;
// In the order of the enums in src/analysis.rs.
const kinds: readonly Kind[] = ["money", "percent", "duration", "measure", "count", "ratio"];
const bounds: readonly Bound[] = ["exact", "min", "max", "approx"];
const changes: readonly Change[] = ["level", "increase", "decrease"];
const statuses: readonly Status[] = ["actual", "target"];
const classes: readonly KeywordClass[] = ["term", "boilerplate", "stop-word", "character", "number"];

class Reader {
  #word = 0;
  #float = 0;
  readonly #strings: string[];

  constructor(
    private readonly packed: PackedAnalysis,
    private readonly source: string,
  ) {
    this.#strings = cut(packed.strings, packed.stringEnds);
  }

  // Past the end of an array there is nothing to read: the engine wrote as many fields as are read here.
  #next(): number {
    return this.packed.words[this.#word++] as number;
  }

  #nextFloat(): number {
    return this.packed.floats[this.#float++] as number;
  }

  #nextString(): string {
    return this.#strings[this.#next()] as string;
  }

  #nextOption(): string | null {
    const place = this.#next();
    return place === NONE ? null : (this.#strings[place] as string);
  }

  list<T>(read: (reader: Reader) => T): T[] {
    const list: T[] = [];
    for (let left = this.#next(); left > 0; left--) list.push(read(this));
    return list;
  }

  heading(): Heading {
    const start = this.#next();
    const end = this.#next();
    const section_end = this.#next();
    const level = this.#next();
    const kind = this.#next() === 1 ? "point" : "heading";
    const parent = this.#next();
    const marker = this.#nextString();
    const title = this.#nextString();
    const text = this.source.slice(start, end);
    return { start, end, level, kind, marker, title, text, parent: parent === NONE ? null : parent, section_end };
  }

  quantity(): Quantity {
    const start = this.#next();
    const end = this.#next();
    const section = this.#next();
    const packed = this.#next();
    const exact = this.#nextString();
    const exact_max = this.#nextOption();
    const unit = this.#nextString();
    const group = this.#nextString();
    const relative_to = this.#nextOption();
    const label = this.#nextString();
    const period = this.#nextOption();
    const value = this.#nextFloat();
    const value_max = this.#nextFloat();
    return {
      start,
      end,
      text: this.source.slice(start, end),
      value,
      value_max: Number.isNaN(value_max) ? null : value_max,
      exact,
      exact_max,
      unit,
      group,
      group_value: this.#nextFloat(),
      kind: kinds[packed & 15] as Kind,
      bound: bounds[(packed >> 4) & 15] as Bound,
      change: changes[(packed >> 8) & 15] as Change,
      relative_to,
      status: statuses[(packed >> 12) & 15] as Status,
      label,
      period: period === null ? null : { text: period, inherited: packed >> 16 === 1 },
      section: section === NONE ? null : section,
    };
  }

  keyword(): Keyword {
    const term = this.#nextString();
    const count = this.#next();
    const kind = classes[this.#next()] as KeywordClass;
    const score = this.#nextFloat();
    const per_thousand = this.#nextFloat();
    const dispersion = this.#nextFloat();
    const positions = this.list(span);
    const forms = this.list(form);
    return { term, count, score, per_thousand, dispersion, positions, class: kind, forms };
  }

  form(): KeywordForm {
    const term = this.#nextString();
    return { term, positions: this.list(span) };
  }

  span(): Span {
    const start = this.#next();
    return { start, end: this.#next() };
  }
}

const form = (reader: Reader) => reader.form();
const span = (reader: Reader) => reader.span();

function cut(strings: string, ends: Uint32Array): string[] {
  const list: string[] = [];
  let start = 0;
  for (const end of ends) {
    list.push(strings.slice(start, end));
    start = end;
  }
  return list;
}

/** The analysis of `source`. */
export function unpack(packed: PackedAnalysis, source: string): Analysis {
  const reader = new Reader(packed, source);
  const outline = reader.list((reader) => reader.heading());
  const quantities = reader.list((reader) => reader.quantity());
  const keywords = reader.list((reader) => reader.keyword());
  return { ...packed.head, outline, quantities, keywords };
}

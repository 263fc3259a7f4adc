// An analysis out of the flat arrays that the engine hands over. src/packed.rs writes them; the order here is its order.
//
// A long report has tens of thousands of quantities and of positions, of which a few are seen: quantities are read from the
// arrays field by field when they are asked for, positions are made when they are.

import type { Analysis } from "../generated/Analysis";
import type { Bound } from "../generated/Bound";
import type { Change } from "../generated/Change";
import type { Heading } from "../generated/Heading";
import type { Keyword } from "../generated/Keyword";
import type { KeywordClass } from "../generated/KeywordClass";
import type { KeywordForm } from "../generated/KeywordForm";
import type { Kind } from "../generated/Kind";
import type { Quantity } from "../generated/Quantity";
import type { Period } from "../generated/Period";
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
// In the order of the enums in crates/analysis.
const kinds: readonly Kind[] = ["money", "percent", "duration", "measure", "count", "ratio"];
const bounds: readonly Bound[] = ["exact", "min", "max", "approx"];
const changes: readonly Change[] = ["level", "increase", "decrease"];
const statuses: readonly Status[] = ["actual", "target"];
const classes: readonly KeywordClass[] = ["term", "boilerplate", "stop-word", "character", "number"];

/** The arrays, and how far the lists before have been read. */
class Reader {
  #word = 0;
  #float = 0;
  readonly #shared: string[] = [];

  constructor(
    readonly packed: PackedAnalysis,
    readonly source: string,
  ) {}

  // Past the end of an array there is nothing to read: the engine wrote as many fields as are read here.
  word(index: number): number {
    return this.packed.words[index] as number;
  }

  float(index: number): number {
    return this.packed.floats[index] as number;
  }

  /** The string that the word at `index` is the place of. */
  string(index: number): string {
    const { strings, stringEnds } = this.packed;
    const place = this.word(index);
    return strings.slice(place === 0 ? 0 : stringEnds[place - 1], stringEnds[place]);
  }

  /** The same for one that stands for many entries, which is kept. */
  shared(index: number): string {
    return (this.#shared[this.word(index)] ??= this.string(index));
  }

  option(index: number): string | null {
    return this.word(index) === NONE ? null : this.shared(index);
  }

  index(index: number): number | null {
    const word = this.word(index);
    return word === NONE ? null : word;
  }

  /** The index of the next so many words, which are then read. */
  words(count: number): number {
    this.#word += count;
    return this.#word - count;
  }

  /** The same of the floats. */
  floats(count: number): number {
    this.#float += count;
    return this.#float - count;
  }

  list<T>(read: (reader: Reader) => T): T[] {
    const length = this.word(this.words(1));
    const list: T[] = [];
    while (list.length < length) list.push(read(this));
    return list;
  }

  /** The positions that come next, made at the first call. */
  spans(): () => Span[] {
    const length = this.word(this.words(1));
    const first = this.words(length * 2);
    const span = (_: unknown, index: number) => ({ start: this.word(first + index * 2), end: this.word(first + index * 2 + 1) });
    let made: Span[] | undefined;
    return () => (made ??= Array.from({ length }, span));
  }
}

function heading(reader: Reader): Heading {
  const at = reader.words(8);
  const start = reader.word(at);
  const end = reader.word(at + 1);
  return {
    start,
    end,
    level: reader.word(at + 3),
    kind: reader.word(at + 4) === 1 ? "point" : "heading",
    marker: reader.string(at + 6),
    title: reader.string(at + 7),
    text: reader.source.slice(start, end),
    parent: reader.index(at + 5),
    section_end: reader.word(at + 2),
  };
}

/** One quantity: its place in the arrays. */
class PackedQuantity implements Quantity {
  static readonly #fields = Object.entries(Object.getOwnPropertyDescriptors(PackedQuantity.prototype))
    .filter(([, { get }]) => get)
    .map(([name]) => name as keyof Quantity);

  readonly #reader: Reader;
  readonly #word: number;
  readonly #float: number;

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#word = reader.words(11);
    this.#float = reader.floats(3);
  }

  get start(): number {
    return this.#reader.word(this.#word);
  }

  get end(): number {
    return this.#reader.word(this.#word + 1);
  }

  get text(): string {
    return this.#reader.source.slice(this.start, this.end);
  }

  get value(): number {
    return this.#reader.float(this.#float);
  }

  get value_max(): number | null {
    const value = this.#reader.float(this.#float + 1);
    return Number.isNaN(value) ? null : value;
  }

  get exact(): string {
    // What is left out is what the number prints as.
    return this.#reader.option(this.#word + 4) ?? String(this.value);
  }

  get exact_max(): string | null {
    return this.#reader.option(this.#word + 5);
  }

  get unit(): string {
    return this.#reader.shared(this.#word + 6);
  }

  get group(): string {
    return this.#reader.shared(this.#word + 7);
  }

  get group_value(): number {
    return this.#reader.float(this.#float + 2);
  }

  get kind(): Kind {
    return kinds[this.#class(0)] as Kind;
  }

  get bound(): Bound {
    return bounds[this.#class(1)] as Bound;
  }

  get change(): Change {
    return changes[this.#class(2)] as Change;
  }

  get relative_to(): string | null {
    return this.#reader.option(this.#word + 8);
  }

  get status(): Status {
    return statuses[this.#class(3)] as Status;
  }

  get label(): string {
    return this.#reader.shared(this.#word + 9);
  }

  get period(): Period | null {
    const text = this.#reader.option(this.#word + 10);
    return text === null ? null : { text, inherited: this.#class(4) === 1 };
  }

  get section(): number | null {
    return this.#reader.index(this.#word + 2);
  }

  /** What the contract says that it is in JSON. */
  toJSON(): Quantity {
    return Object.fromEntries(PackedQuantity.#fields.map((field) => [field, this[field]])) as unknown as Quantity;
  }

  /** Classes are packed four bits each. */
  #class(place: number): number {
    return (this.#reader.word(this.#word + 3) >> (place * 4)) & 15;
  }
}

const quantity = (reader: Reader): Quantity => new PackedQuantity(reader);

function keyword(reader: Reader): Keyword {
  const at = reader.words(3);
  const float = reader.floats(3);
  const positions = reader.spans();
  const forms = reader.list(form);
  return {
    term: reader.string(at),
    count: reader.word(at + 1),
    score: reader.float(float),
    per_thousand: reader.float(float + 1),
    dispersion: reader.float(float + 2),
    get positions() {
      return positions();
    },
    class: classes[reader.word(at + 2)] as KeywordClass,
    forms,
  };
}

function form(reader: Reader): KeywordForm {
  const term = reader.string(reader.words(1));
  const positions = reader.spans();
  return {
    term,
    get positions() {
      return positions();
    },
  };
}

/** The analysis of `source`. */
export function unpack(packed: PackedAnalysis, source: string): Analysis {
  const reader = new Reader(packed, source);
  const outline = reader.list(heading);
  const quantities = reader.list(quantity);
  const keywords = reader.list(keyword);
  return { ...packed.head, outline, quantities, keywords };
}
